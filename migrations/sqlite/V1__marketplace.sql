-- The marketplace's tables. Money is minor units of the row's currency, days are YYYY-MM-DD business dates,
-- instants are UTC text of one width, flags are 0 or 1. Ids have no gaps.

-- PostgreSQL's writers queue on this table; SQLite's queue on the file.
CREATE TABLE writer (id INTEGER PRIMARY KEY) STRICT;

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE currency (
  code TEXT PRIMARY KEY CONSTRAINT currency_code CHECK (length(code) = 3),
  exponent INTEGER NOT NULL CONSTRAINT currency_exponent CHECK (exponent BETWEEN 0 AND 4),
  cash_increment INTEGER NOT NULL CONSTRAINT currency_increment CHECK (cash_increment >= 1)
) STRICT;

-- One row per finished command that changed something; the key makes a repeat a replay.
CREATE TABLE operation (
  key TEXT PRIMARY KEY,
  op TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  reply TEXT NOT NULL,
  actor TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  noun TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  before_state TEXT,
  after_state TEXT,
  reason TEXT
) STRICT;
-- serves: what happened to this one thing
CREATE INDEX audit_subject ON audit (noun, subject_id);

CREATE TABLE zone (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL CONSTRAINT zone_code UNIQUE,
  name_en TEXT NOT NULL,
  name_ar TEXT,
  name_fr TEXT
) STRICT;

CREATE TABLE store (
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL CONSTRAINT store_slug UNIQUE,
  name_en TEXT NOT NULL,
  name_ar TEXT,
  name_fr TEXT,
  legal_name TEXT,
  email TEXT,
  phone TEXT,
  address TEXT,
  currency TEXT NOT NULL CONSTRAINT store_currency REFERENCES currency (code),
  status TEXT NOT NULL CONSTRAINT store_status CHECK (status IN ('applied','active','rejected','suspended','closed')),
  status_reason TEXT,
  collection_model TEXT NOT NULL CONSTRAINT store_collection CHECK (collection_model IN ('platform','store')),
  delivery_by TEXT NOT NULL CONSTRAINT store_delivery CHECK (delivery_by IN ('platform','store')),
  commission_ppm INTEGER CONSTRAINT store_commission CHECK (commission_ppm BETWEEN 0 AND 1000000),
  -- a tag that commission rules can ask for
  plan TEXT,
  -- days that money waits once its gate is passed; absent: as the marketplace says
  hold_days INTEGER CONSTRAINT store_hold_days CHECK (hold_days BETWEEN 0 AND 90),
  -- share of its sales that a close withholds, in parts per million; absent: as the marketplace says
  reserve_ppm INTEGER CONSTRAINT store_reserve CHECK (reserve_ppm BETWEEN 0 AND 1000000),
  settlement_cycle TEXT NOT NULL CONSTRAINT store_cycle CHECK (settlement_cycle IN ('daily','weekly','monthly')
    OR settlement_cycle LIKE 'every-%-days%'),
  min_order_minor INTEGER NOT NULL CONSTRAINT store_min_order CHECK (min_order_minor >= 0),
  serves_everywhere INTEGER NOT NULL CONSTRAINT store_everywhere CHECK (serves_everywhere IN (0, 1)),
  fee_everywhere_minor INTEGER NOT NULL CONSTRAINT store_fee CHECK (fee_everywhere_minor >= 0),
  created_at TEXT NOT NULL,
  -- what a search compares, folded
  search TEXT NOT NULL,
  -- how far unpaid dues have taken it: the newest row of store_stage, kept here for every order and every list
  dues_stage TEXT NOT NULL CONSTRAINT store_dues_stage CHECK (dues_stage IN ('none','hide','block','suspend')),
  -- below this a settled balance is not paid out yet; absent: as the marketplace says, 0: no minimum
  payout_minimum_minor INTEGER CONSTRAINT store_payout_minimum CHECK (payout_minimum_minor >= 0),
  -- suspended for its dues, and not by a person
  suspended_for TEXT CONSTRAINT store_suspended_for CHECK (suspended_for IS NULL OR (suspended_for = 'dues' AND status = 'suspended'))
) STRICT;

-- serves: the stores whose money waits otherwise than the marketplace says
CREATE INDEX store_holding ON store (hold_days) WHERE hold_days IS NOT NULL;

-- The fee of a zone named here goes before the fee for everywhere.
CREATE TABLE store_zone (
  store_id INTEGER NOT NULL CONSTRAINT store_zone_store REFERENCES store (id),
  zone_id INTEGER NOT NULL CONSTRAINT store_zone_zone REFERENCES zone (id),
  fee_minor INTEGER NOT NULL CONSTRAINT store_zone_fee CHECK (fee_minor >= 0),
  PRIMARY KEY (store_id, zone_id)
) STRICT;

-- Where a store's money goes when it is paid by bank: an IBAN, or a number of one country.
CREATE TABLE store_bank (
  store_id INTEGER PRIMARY KEY CONSTRAINT store_bank_store REFERENCES store (id),
  holder TEXT NOT NULL,
  iban TEXT,
  account TEXT,
  bank TEXT,
  bic TEXT,
  changed_at TEXT NOT NULL,
  CONSTRAINT store_bank_number CHECK ((iban IS NULL) <> (account IS NULL))
) STRICT;

-- What a close does with a store's debit, where that is not to carry it on.
CREATE TABLE store_dues (
  store_id INTEGER PRIMARY KEY CONSTRAINT store_dues_store REFERENCES store (id),
  on_debit TEXT NOT NULL CONSTRAINT store_dues_on_debit CHECK (on_debit IN ('carry','invoice')),
  grace_days INTEGER NOT NULL CONSTRAINT store_dues_grace CHECK (grace_days BETWEEN 0 AND 365),
  -- absent: as the marketplace says. A smaller debit is carried; 0 bills every debit.
  threshold_minor INTEGER CONSTRAINT store_dues_threshold CHECK (threshold_minor >= 0),
  -- day of the month, 0 for every close
  billing_day INTEGER CONSTRAINT store_dues_billing_day CHECK (billing_day BETWEEN 0 AND 31),
  -- hide:3,block:10,suspend:30 or none
  stages TEXT
) STRICT;

CREATE TABLE category (
  id INTEGER PRIMARY KEY,
  parent_id INTEGER CONSTRAINT category_parent REFERENCES category (id),
  name_en TEXT NOT NULL CONSTRAINT category_name UNIQUE,
  name_ar TEXT,
  name_fr TEXT,
  CONSTRAINT category_not_own_parent CHECK (parent_id <> id)
) STRICT;
-- serves: the children of a category
CREATE INDEX category_children ON category (parent_id);

-- Versions of the commission rules. Without a first day it is the draft; with one it never changes again.
CREATE TABLE commission_ruleset (
  id INTEGER PRIMARY KEY,
  from_day TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  activated_at TEXT,
  activated_by TEXT,
  reason TEXT,
  CONSTRAINT commission_ruleset_activated CHECK ((from_day IS NULL) = (activated_at IS NULL))
) STRICT;
-- serves: the version in force on a day
CREATE INDEX commission_ruleset_from ON commission_ruleset (from_day, id);

CREATE TABLE commission_rule (
  ruleset_id INTEGER NOT NULL CONSTRAINT commission_rule_ruleset REFERENCES commission_ruleset (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (ruleset_id, position),
  CONSTRAINT commission_rule_name UNIQUE (ruleset_id, name)
) STRICT;

-- Its references, and those of its stock moves, are checked at the commit: a bulk write that could fail on one half-way
-- would have to keep a copy of every page it touches.
CREATE TABLE product (
  id INTEGER PRIMARY KEY,
  store_id INTEGER NOT NULL CONSTRAINT product_store REFERENCES store (id) DEFERRABLE INITIALLY DEFERRED,
  sku TEXT NOT NULL,
  category_id INTEGER CONSTRAINT product_category REFERENCES category (id) DEFERRABLE INITIALLY DEFERRED,
  name_en TEXT NOT NULL,
  name_ar TEXT,
  name_fr TEXT,
  description_en TEXT,
  description_ar TEXT,
  description_fr TEXT,
  price_minor INTEGER NOT NULL CONSTRAINT product_price CHECK (price_minor >= 0),
  on_hand INTEGER NOT NULL,
  reserved INTEGER NOT NULL,
  min_quantity INTEGER NOT NULL CONSTRAINT product_min_quantity CHECK (min_quantity >= 1),
  zones TEXT NOT NULL,
  barcode TEXT,
  weight_g INTEGER CONSTRAINT product_weight CHECK (weight_g >= 0),
  status TEXT NOT NULL CONSTRAINT product_status CHECK (status IN ('draft','active','archived')),
  featured INTEGER NOT NULL CONSTRAINT product_featured CHECK (featured IN (0, 1)),
  search TEXT NOT NULL,
  CONSTRAINT product_sku UNIQUE (store_id, sku),
  CONSTRAINT product_stock CHECK (reserved >= 0 AND reserved <= on_hand)
) STRICT;
-- serves: products of a category, removal of a category
CREATE INDEX product_by_category ON product (category_id);

-- Every change of a stock count; on_hand and reserved of a product are the sums of these.
CREATE TABLE stock_move (
  id INTEGER PRIMARY KEY,
  product_id INTEGER NOT NULL CONSTRAINT stock_move_product REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CONSTRAINT stock_move_kind CHECK (kind IN ('opening','import','adjust','reserve','restore','ship','return')),
  on_hand INTEGER NOT NULL,
  reserved INTEGER NOT NULL,
  order_id INTEGER,
  reason TEXT,
  at TEXT NOT NULL,
  actor TEXT NOT NULL
) STRICT;
-- serves: the stock history of a product
CREATE INDEX stock_move_by_product ON stock_move (product_id);
-- keeps: an order reserves, restores and ships a product once
CREATE UNIQUE INDEX stock_move_once ON stock_move (order_id, product_id, kind) WHERE order_id IS NOT NULL;

CREATE TABLE customer (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL CONSTRAINT customer_code UNIQUE,
  name TEXT NOT NULL,
  email TEXT,
  phone TEXT,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE address (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL CONSTRAINT address_customer REFERENCES customer (id),
  label TEXT NOT NULL,
  zone_id INTEGER NOT NULL CONSTRAINT address_zone REFERENCES zone (id),
  line TEXT NOT NULL,
  phone TEXT,
  is_default INTEGER NOT NULL CONSTRAINT address_default CHECK (is_default IN (0, 1)),
  CONSTRAINT address_label UNIQUE (customer_id, label)
) STRICT;
-- keeps: at most one default address a customer
CREATE UNIQUE INDEX address_one_default ON address (customer_id) WHERE is_default = 1;

CREATE TABLE driver (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL CONSTRAINT driver_code UNIQUE,
  name TEXT NOT NULL,
  phone TEXT,
  status TEXT NOT NULL CONSTRAINT driver_status CHECK (status IN ('active','inactive')),
  -- the most cash to carry, in the marketplace's currency, and what happens beyond; absent: as the marketplace says
  ceiling_minor INTEGER CONSTRAINT driver_ceiling CHECK (ceiling_minor >= 0),
  ceiling_action TEXT CONSTRAINT driver_ceiling_action CHECK (ceiling_action IN ('warn','block'))
) STRICT;

CREATE TABLE order_group (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL CONSTRAINT order_group_code UNIQUE,
  customer_id INTEGER NOT NULL CONSTRAINT order_group_customer REFERENCES customer (id),
  zone_id INTEGER NOT NULL CONSTRAINT order_group_zone REFERENCES zone (id),
  address TEXT,
  placed_at TEXT NOT NULL
) STRICT;
-- serves: the orders of a customer
CREATE INDEX order_group_by_customer ON order_group (customer_id);

-- The commission rate and who earns the delivery fee are frozen here when the order is placed.
CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  group_id INTEGER NOT NULL CONSTRAINT orders_group REFERENCES order_group (id),
  store_id INTEGER NOT NULL CONSTRAINT orders_store REFERENCES store (id),
  status TEXT NOT NULL CONSTRAINT orders_status CHECK (status IN ('pending','accepted','rejected','expired','preparing',
    'on_the_way','delivered','partially_delivered','failed_attempt','returned','cancelled')),
  currency TEXT NOT NULL CONSTRAINT orders_currency REFERENCES currency (code),
  -- less what the store gives of it
  goods_minor INTEGER NOT NULL CONSTRAINT orders_goods CHECK (goods_minor >= 0),
  -- all that the customer is given, and what of it the platform gives
  discount_minor INTEGER NOT NULL,
  platform_discount_minor INTEGER NOT NULL,
  delivery_minor INTEGER NOT NULL CONSTRAINT orders_delivery CHECK (delivery_minor >= 0),
  rounding_minor INTEGER NOT NULL,
  due_minor INTEGER NOT NULL,
  commission_minor INTEGER NOT NULL CONSTRAINT orders_commission CHECK (commission_minor >= 0),
  commission_tax_minor INTEGER NOT NULL CONSTRAINT orders_commission_tax CHECK (commission_tax_minor >= 0),
  fee_owner TEXT NOT NULL CONSTRAINT orders_fee_owner CHECK (fee_owner IN ('platform','store')),
  driver_id INTEGER CONSTRAINT orders_driver REFERENCES driver (id),
  placed_at TEXT NOT NULL,
  delivered_at TEXT,
  delivered_on TEXT,
  CONSTRAINT orders_one_per_store UNIQUE (group_id, store_id),
  CONSTRAINT orders_total CHECK (due_minor = goods_minor - platform_discount_minor + delivery_minor + rounding_minor
    AND due_minor >= 0),
  CONSTRAINT orders_discount CHECK (platform_discount_minor BETWEEN 0 AND discount_minor),
  CONSTRAINT orders_delivered CHECK ((delivered_at IS NULL) = (delivered_on IS NULL))
) STRICT;
-- serves: orders of a store, newest first
CREATE INDEX orders_by_store ON orders (store_id, id);
-- serves: open orders by state
CREATE INDEX orders_by_status ON orders (status, id);
-- serves: reports of what was delivered in a period
CREATE INDEX orders_by_delivery ON orders (delivered_on) WHERE delivered_on IS NOT NULL;

CREATE TABLE order_line (
  id INTEGER PRIMARY KEY,
  order_id INTEGER NOT NULL CONSTRAINT order_line_order REFERENCES orders (id),
  product_id INTEGER NOT NULL CONSTRAINT order_line_product REFERENCES product (id),
  sku TEXT NOT NULL,
  name TEXT NOT NULL,
  quantity INTEGER NOT NULL CONSTRAINT order_line_quantity CHECK (quantity >= 1),
  delivered INTEGER CONSTRAINT order_line_delivered CHECK (delivered BETWEEN 0 AND quantity),
  unit_price_minor INTEGER NOT NULL CONSTRAINT order_line_price CHECK (unit_price_minor >= 0),
  -- of all that was ordered: what the customer is given, and what of it the platform gives
  discount_minor INTEGER NOT NULL,
  platform_discount_minor INTEGER NOT NULL,
  commission_source TEXT NOT NULL CONSTRAINT order_line_source CHECK (commission_source IN ('store','marketplace','rule')),
  commission_ppm INTEGER NOT NULL CONSTRAINT order_line_ppm CHECK (commission_ppm BETWEEN 0 AND 1000000),
  -- the rules in force and all that the choice was made on, as JSON; none when there were no rules
  commission_terms TEXT,
  commission_base_minor INTEGER,
  commission_minor INTEGER,
  -- the rate of the tax on the commission is frozen with the terms
  commission_tax_ppm INTEGER NOT NULL CONSTRAINT order_line_tax CHECK (commission_tax_ppm BETWEEN 0 AND 1000000),
  commission_tax_minor INTEGER,
  CONSTRAINT order_line_once UNIQUE (order_id, product_id),
  CONSTRAINT order_line_discount CHECK (platform_discount_minor BETWEEN 0 AND discount_minor
    AND discount_minor <= quantity * unit_price_minor)
) STRICT;
-- serves: sales of a product
CREATE INDEX order_line_by_product ON order_line (product_id);

-- Why a line is cheaper: one discount on it, or its part of one on the order or the whole cart, and who bears it.
CREATE TABLE line_discount (
  line_id INTEGER NOT NULL CONSTRAINT line_discount_line REFERENCES order_line (id),
  seq INTEGER NOT NULL,
  name TEXT,
  place TEXT NOT NULL CONSTRAINT line_discount_place CHECK (place IN ('line','order','cart')),
  bearer TEXT NOT NULL CONSTRAINT line_discount_bearer CHECK (bearer IN ('store','platform','shared')),
  -- the part of the platform
  platform_ppm INTEGER NOT NULL CONSTRAINT line_discount_ppm CHECK (platform_ppm BETWEEN 0 AND 1000000),
  amount_minor INTEGER NOT NULL CONSTRAINT line_discount_amount CHECK (amount_minor > 0),
  platform_minor INTEGER NOT NULL CONSTRAINT line_discount_platform CHECK (platform_minor BETWEEN 0 AND amount_minor),
  PRIMARY KEY (line_id, seq)
) STRICT;

CREATE TABLE order_event (
  order_id INTEGER NOT NULL CONSTRAINT order_event_order REFERENCES orders (id),
  seq INTEGER NOT NULL,
  from_status TEXT,
  to_status TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  comment TEXT,
  PRIMARY KEY (order_id, seq)
) STRICT;

-- Depot cash on its way to the bank, by the bank's own slip.
CREATE TABLE deposit (
  id INTEGER PRIMARY KEY,
  currency TEXT NOT NULL CONSTRAINT deposit_currency REFERENCES currency (code),
  amount_minor INTEGER NOT NULL CONSTRAINT deposit_amount CHECK (amount_minor > 0),
  -- keeps: a slip is handed in once
  slip TEXT NOT NULL CONSTRAINT deposit_slip UNIQUE,
  status TEXT NOT NULL CONSTRAINT deposit_status CHECK (status IN ('prepared','confirmed')),
  at TEXT NOT NULL,
  business_date TEXT NOT NULL,
  actor TEXT NOT NULL,
  confirmed_minor INTEGER CONSTRAINT deposit_confirmed_amount CHECK (confirmed_minor >= 0),
  confirmed_at TEXT,
  confirmed_on TEXT,
  confirmed_by TEXT,
  CONSTRAINT deposit_confirmed CHECK ((status = 'confirmed') = (confirmed_minor IS NOT NULL)
    AND (confirmed_minor IS NULL) = (confirmed_at IS NULL) AND (confirmed_at IS NULL) = (confirmed_on IS NULL))
) STRICT;

-- Cash counted into a depot, or given straight to a store, by a driver.
CREATE TABLE handover (
  id INTEGER PRIMARY KEY,
  driver_id INTEGER NOT NULL CONSTRAINT handover_driver REFERENCES driver (id),
  store_id INTEGER CONSTRAINT handover_store REFERENCES store (id),
  currency TEXT NOT NULL CONSTRAINT handover_currency REFERENCES currency (code),
  expected_minor INTEGER NOT NULL,
  counted_minor INTEGER NOT NULL CONSTRAINT handover_counted CHECK (counted_minor >= 0),
  -- what it covers less what was counted, and what was counted beyond the custody
  short_minor INTEGER NOT NULL CONSTRAINT handover_short CHECK (short_minor >= 0),
  over_minor INTEGER NOT NULL CONSTRAINT handover_over CHECK (over_minor >= 0),
  -- the count, note by note: 25000x5,250x1
  notes TEXT,
  at TEXT NOT NULL,
  business_date TEXT NOT NULL,
  actor TEXT NOT NULL,
  deposit_id INTEGER CONSTRAINT handover_deposit REFERENCES deposit (id),
  CONSTRAINT handover_one_way CHECK (short_minor = 0 OR over_minor = 0),
  CONSTRAINT handover_in_depot CHECK (store_id IS NULL OR deposit_id IS NULL)
) STRICT;
-- serves: handovers with a difference
CREATE INDEX handover_different ON handover (id) WHERE short_minor > 0 OR over_minor > 0;
-- serves: counted cash that is in no deposit yet, oldest first
CREATE INDEX handover_undeposited ON handover (currency, id) WHERE deposit_id IS NULL AND store_id IS NULL;
-- serves: the handovers of a deposit
CREATE INDEX handover_by_deposit ON handover (deposit_id) WHERE deposit_id IS NOT NULL;

-- What became of a difference, whole or in part: brought in with a later handover, or decided by a person.
CREATE TABLE cash_decision (
  id INTEGER PRIMARY KEY,
  handover_id INTEGER NOT NULL CONSTRAINT cash_decision_handover REFERENCES handover (id),
  kind TEXT NOT NULL CONSTRAINT cash_decision_kind CHECK (kind IN ('charge','write-off','repaid','customer-credit','gain')),
  amount_minor INTEGER NOT NULL CONSTRAINT cash_decision_amount CHECK (amount_minor > 0),
  customer_id INTEGER CONSTRAINT cash_decision_customer REFERENCES customer (id),
  by_handover_id INTEGER CONSTRAINT cash_decision_by_handover REFERENCES handover (id),
  reason TEXT,
  at TEXT NOT NULL,
  business_date TEXT NOT NULL,
  actor TEXT NOT NULL,
  CONSTRAINT cash_decision_credit CHECK ((kind = 'customer-credit') = (customer_id IS NOT NULL)),
  CONSTRAINT cash_decision_repaid CHECK ((kind = 'repaid') = (by_handover_id IS NOT NULL)),
  CONSTRAINT cash_decision_reason CHECK (kind = 'repaid' OR reason IS NOT NULL)
) STRICT;
-- serves: what is still open of a difference
CREATE INDEX cash_decision_by_handover ON cash_decision (handover_id);

-- Change money advanced to a driver (positive) and brought back (negative).
CREATE TABLE float_move (
  id INTEGER PRIMARY KEY,
  driver_id INTEGER NOT NULL CONSTRAINT float_move_driver REFERENCES driver (id),
  currency TEXT NOT NULL CONSTRAINT float_move_currency REFERENCES currency (code),
  amount_minor INTEGER NOT NULL CONSTRAINT float_move_amount CHECK (amount_minor <> 0),
  reason TEXT,
  at TEXT NOT NULL,
  business_date TEXT NOT NULL,
  actor TEXT NOT NULL
) STRICT;

-- Cash spent against a receipt, by a driver or from the depot (positive), and change of it that came back (negative).
CREATE TABLE cash_expense (
  id INTEGER PRIMARY KEY,
  driver_id INTEGER CONSTRAINT cash_expense_driver REFERENCES driver (id),
  currency TEXT NOT NULL CONSTRAINT cash_expense_currency REFERENCES currency (code),
  amount_minor INTEGER NOT NULL CONSTRAINT cash_expense_amount CHECK (amount_minor <> 0),
  receipt TEXT NOT NULL CONSTRAINT cash_expense_receipt UNIQUE,
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  business_date TEXT NOT NULL,
  actor TEXT NOT NULL,
  -- what comes back comes to the depot
  CONSTRAINT cash_expense_back CHECK (amount_minor > 0 OR driver_id IS NULL)
) STRICT;

-- Cash at the door. A delivered order always has one.
CREATE TABLE collection (
  order_id INTEGER PRIMARY KEY CONSTRAINT collection_order REFERENCES orders (id),
  collector TEXT NOT NULL CONSTRAINT collection_collector CHECK (collector IN ('driver','depot','store','bank')),
  driver_id INTEGER CONSTRAINT collection_driver REFERENCES driver (id),
  currency TEXT NOT NULL,
  due_minor INTEGER NOT NULL,
  taken_minor INTEGER NOT NULL CONSTRAINT collection_taken CHECK (taken_minor >= 0),
  at TEXT NOT NULL,
  business_date TEXT NOT NULL,
  released_on TEXT,
  handover_id INTEGER CONSTRAINT collection_handover REFERENCES handover (id),
  -- of cash taken at the depot itself: the deposit that carries it
  deposit_id INTEGER CONSTRAINT collection_deposit REFERENCES deposit (id),
  CONSTRAINT collection_by_driver CHECK ((collector = 'driver') = (driver_id IS NOT NULL))
) STRICT;
-- serves: what a driver still holds, oldest first
CREATE INDEX collection_unreleased ON collection (driver_id, order_id) WHERE released_on IS NULL;
-- serves: the orders of a handover
CREATE INDEX collection_by_handover ON collection (handover_id) WHERE handover_id IS NOT NULL;
-- serves: cash taken at the depot that is in no deposit yet, oldest first
CREATE INDEX collection_undeposited ON collection (currency, order_id) WHERE collector = 'depot' AND deposit_id IS NULL;
-- serves: the orders of a deposit
CREATE INDEX collection_by_deposit ON collection (deposit_id) WHERE deposit_id IS NOT NULL;
-- serves: cash reports of a period
CREATE INDEX collection_by_day ON collection (business_date);

-- A sale whose gate is passed and whose money waits some days more, in the store's pending balance.
CREATE TABLE maturity (
  order_id INTEGER PRIMARY KEY CONSTRAINT maturity_order REFERENCES orders (id),
  store_id INTEGER NOT NULL CONSTRAINT maturity_store REFERENCES store (id),
  currency TEXT NOT NULL,
  net_minor INTEGER NOT NULL,
  passed_on TEXT NOT NULL,
  matures_on TEXT NOT NULL,
  released_on TEXT,
  CONSTRAINT maturity_days CHECK (matures_on > passed_on)
) STRICT;
-- serves: what has matured and is not released, and what is held
CREATE INDEX maturity_open ON maturity (matures_on, store_id) WHERE released_on IS NULL;

-- With what was ever booked on it on either side: kept by V2's triggers, so that no question about a balance reads the book.
CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  currency TEXT NOT NULL CONSTRAINT account_currency REFERENCES currency (code),
  kind TEXT NOT NULL CONSTRAINT account_kind CHECK (kind IN ('asset','liability','income','expense')),
  -- what the account is for, and whose it is: a store's, a driver's, a customer's id
  role TEXT NOT NULL,
  holder_id INTEGER,
  debit_minor INTEGER NOT NULL,
  credit_minor INTEGER NOT NULL,
  CONSTRAINT account_code UNIQUE (code, currency)
) STRICT;

-- One link of the ledger's chain: everything that one post wrote.
CREATE TABLE ledger_link (
  id INTEGER PRIMARY KEY,
  first_entry INTEGER NOT NULL,
  last_entry INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  actor TEXT NOT NULL,
  reason TEXT,
  content_hash TEXT NOT NULL CONSTRAINT ledger_link_content CHECK (length(content_hash) = 64),
  chain_hash TEXT NOT NULL CONSTRAINT ledger_link_chain CHECK (length(chain_hash) = 64)
) STRICT;

CREATE TABLE entry (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  occurred_at TEXT NOT NULL,
  business_date TEXT NOT NULL,
  currency TEXT NOT NULL,
  reverses INTEGER CONSTRAINT entry_reverses REFERENCES entry (id),
  -- keeps: one event is booked once, whoever tries again
  CONSTRAINT entry_once UNIQUE (kind, subject_id, currency)
) STRICT;
-- serves: the journal of a period
CREATE INDEX entry_by_day ON entry (business_date);

CREATE TABLE posting (
  entry_id INTEGER NOT NULL CONSTRAINT posting_entry REFERENCES entry (id),
  seq INTEGER NOT NULL,
  -- V2's trigger refuses one that is not there
  account_id INTEGER NOT NULL,
  -- debit positive, credit negative
  amount_minor INTEGER NOT NULL CONSTRAINT posting_amount CHECK (amount_minor <> 0),
  PRIMARY KEY (entry_id, seq)
) STRICT, WITHOUT ROWID;

-- One line of a store's account, written when its money becomes available. Every posting on the store's
-- available account has one, or is the close of a settlement.
CREATE TABLE store_line (
  id INTEGER PRIMARY KEY,
  store_id INTEGER NOT NULL CONSTRAINT store_line_store REFERENCES store (id),
  currency TEXT NOT NULL,
  kind TEXT NOT NULL CONSTRAINT store_line_kind CHECK (kind IN ('sale','direct_cash','payout_rest','adjustment',
    'dues_excess','offset','offset_dues','return','reserve_back','write_off','dispute','dispute_back','dispute_lost')),
  subject_id INTEGER NOT NULL,
  due_on TEXT NOT NULL,
  goods_minor INTEGER NOT NULL,
  delivery_minor INTEGER NOT NULL,
  rounding_minor INTEGER NOT NULL,
  commission_minor INTEGER NOT NULL,
  -- on the commission
  tax_minor INTEGER NOT NULL,
  collected_minor INTEGER NOT NULL,
  other_minor INTEGER NOT NULL,
  net_minor INTEGER NOT NULL,
  CONSTRAINT store_line_once UNIQUE (kind, subject_id),
  CONSTRAINT store_line_net CHECK (net_minor =
    goods_minor + delivery_minor + rounding_minor - commission_minor - tax_minor - collected_minor + other_minor)
) STRICT;
-- serves: what a store is due since its last close, and the lines of a statement
CREATE INDEX store_line_due ON store_line (store_id, currency, due_on);

-- Goods that came back after their delivery, and what that gives back: to the customer, and of the commission. What the
-- store gains by it stands in net_minor, and is rarely more than nothing.
CREATE TABLE order_return (
  id INTEGER PRIMARY KEY,
  order_id INTEGER NOT NULL CONSTRAINT order_return_order REFERENCES orders (id),
  refund TEXT NOT NULL CONSTRAINT order_return_refund CHECK (refund IN ('credit','depot','bank','store')),
  goods_minor INTEGER NOT NULL,
  platform_discount_minor INTEGER NOT NULL,
  -- of the delivery fee: the store's part and the platform's
  store_delivery_minor INTEGER NOT NULL,
  platform_delivery_minor INTEGER NOT NULL,
  commission_minor INTEGER NOT NULL,
  tax_minor INTEGER NOT NULL,
  -- what the customer gets
  refund_minor INTEGER NOT NULL CONSTRAINT order_return_amount CHECK (refund_minor >= 0),
  net_minor INTEGER NOT NULL,
  restocked INTEGER NOT NULL CONSTRAINT order_return_restocked CHECK (restocked IN (0, 1)),
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  business_date TEXT NOT NULL,
  actor TEXT NOT NULL,
  CONSTRAINT order_return_adds_up CHECK (refund_minor =
    goods_minor - platform_discount_minor + store_delivery_minor + platform_delivery_minor)
) STRICT;
-- serves: the returns of an order
CREATE INDEX order_return_by_order ON order_return (order_id);

CREATE TABLE return_line (
  return_id INTEGER NOT NULL CONSTRAINT return_line_return REFERENCES order_return (id),
  line_id INTEGER NOT NULL CONSTRAINT return_line_line REFERENCES order_line (id),
  quantity INTEGER NOT NULL CONSTRAINT return_line_quantity CHECK (quantity >= 1),
  goods_minor INTEGER NOT NULL,
  platform_discount_minor INTEGER NOT NULL,
  commission_minor INTEGER NOT NULL,
  tax_minor INTEGER NOT NULL,
  PRIMARY KEY (return_id, line_id)
) STRICT;
-- serves: what came back of a line
CREATE INDEX return_line_by_line ON return_line (line_id);

-- A penalty, a fee, a correction: what a person put on a store's account, and why. What the store gains is positive.
CREATE TABLE adjustment (
  id INTEGER PRIMARY KEY,
  store_id INTEGER NOT NULL CONSTRAINT adjustment_store REFERENCES store (id),
  currency TEXT NOT NULL,
  kind TEXT NOT NULL CONSTRAINT adjustment_kind CHECK (kind IN ('penalty','subscription','cod_fee','correction','goodwill')),
  amount_minor INTEGER NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  business_date TEXT NOT NULL,
  actor TEXT NOT NULL,
  CONSTRAINT adjustment_sign CHECK (CASE kind WHEN 'correction' THEN amount_minor <> 0 WHEN 'goodwill' THEN amount_minor > 0
    ELSE amount_minor < 0 END)
) STRICT;
-- serves: the adjustments of a store
CREATE INDEX adjustment_by_store ON adjustment (store_id);

-- An adjustment above the limit, until a second person has decided on it.
CREATE TABLE adjustment_proposal (
  id INTEGER PRIMARY KEY,
  store_id INTEGER NOT NULL CONSTRAINT adjustment_proposal_store REFERENCES store (id),
  currency TEXT NOT NULL,
  kind TEXT NOT NULL CONSTRAINT adjustment_proposal_kind CHECK (kind IN ('penalty','subscription','cod_fee','correction','goodwill')),
  amount_minor INTEGER NOT NULL CONSTRAINT adjustment_proposal_amount CHECK (amount_minor <> 0),
  status TEXT NOT NULL CONSTRAINT adjustment_proposal_status CHECK (status IN ('proposed','approved','rejected')),
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  business_date TEXT NOT NULL,
  actor TEXT NOT NULL,
  adjustment_id INTEGER CONSTRAINT adjustment_proposal_adjustment REFERENCES adjustment (id),
  decided_at TEXT,
  decided_by TEXT,
  decision_reason TEXT,
  CONSTRAINT adjustment_proposal_booked CHECK ((status = 'approved') = (adjustment_id IS NOT NULL)),
  CONSTRAINT adjustment_proposal_decided CHECK ((status = 'proposed') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
  -- keeps: nobody approves what he proposed
  CONSTRAINT adjustment_proposal_two_people CHECK (status <> 'approved' OR decided_by <> actor)
) STRICT;
-- serves: what waits for a second person
CREATE INDEX adjustment_proposal_waiting ON adjustment_proposal (id) WHERE status = 'proposed';

-- A return that takes its store's account further below nothing than one person may.
CREATE TABLE return_proposal (
  id INTEGER PRIMARY KEY,
  order_id INTEGER NOT NULL CONSTRAINT return_proposal_order REFERENCES orders (id),
  -- what was asked for, to be done when it is approved
  wanted TEXT NOT NULL,
  refund_minor INTEGER NOT NULL,
  net_minor INTEGER NOT NULL,
  status TEXT NOT NULL CONSTRAINT return_proposal_status CHECK (status IN ('proposed','approved','rejected')),
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  business_date TEXT NOT NULL,
  actor TEXT NOT NULL,
  return_id INTEGER CONSTRAINT return_proposal_return REFERENCES order_return (id),
  decided_at TEXT,
  decided_by TEXT,
  decision_reason TEXT,
  CONSTRAINT return_proposal_booked CHECK ((status = 'approved') = (return_id IS NOT NULL)),
  CONSTRAINT return_proposal_decided CHECK ((status = 'proposed') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
  -- keeps: nobody approves what he proposed
  CONSTRAINT return_proposal_two_people CHECK (status <> 'approved' OR decided_by <> actor)
) STRICT;
-- keeps: one proposal of an order waits at a time
CREATE UNIQUE INDEX return_proposal_waiting ON return_proposal (order_id) WHERE status = 'proposed';

-- How far a store's account in one currency is closed, and what the newest close carried: kept by V2's triggers, from
-- the account's first line on. 0001-01-01 is before any close.
CREATE TABLE store_account (
  store_id INTEGER NOT NULL CONSTRAINT store_account_store REFERENCES store (id),
  currency TEXT NOT NULL,
  closed_through TEXT NOT NULL,
  carried_minor INTEGER NOT NULL CONSTRAINT store_account_carried CHECK (carried_minor <= 0),
  PRIMARY KEY (store_id, currency)
) STRICT;

CREATE TABLE settlement (
  id INTEGER PRIMARY KEY,
  store_id INTEGER NOT NULL CONSTRAINT settlement_store REFERENCES store (id),
  currency TEXT NOT NULL,
  first_day TEXT NOT NULL,
  last_day TEXT NOT NULL,
  lines INTEGER NOT NULL CONSTRAINT settlement_lines CHECK (lines >= 1),
  orders INTEGER NOT NULL,
  goods_minor INTEGER NOT NULL,
  delivery_minor INTEGER NOT NULL,
  rounding_minor INTEGER NOT NULL,
  commission_minor INTEGER NOT NULL,
  -- on the commission
  tax_minor INTEGER NOT NULL,
  collected_minor INTEGER NOT NULL,
  other_minor INTEGER NOT NULL,
  net_minor INTEGER NOT NULL,
  opening_minor INTEGER NOT NULL,
  payable_minor INTEGER NOT NULL CONSTRAINT settlement_payable CHECK (payable_minor >= 0),
  invoiced_minor INTEGER NOT NULL CONSTRAINT settlement_invoiced CHECK (invoiced_minor >= 0),
  carried_minor INTEGER NOT NULL,
  -- withheld; below zero: taken from what earlier closes withheld
  reserved_minor INTEGER NOT NULL,
  digest TEXT NOT NULL CONSTRAINT settlement_digest CHECK (length(digest) = 64),
  closed_at TEXT NOT NULL,
  closed_by TEXT NOT NULL,
  -- keeps: one close per store, currency and period, whoever runs it (V2 keeps periods apart); serves: settlements of a
  -- period. The day comes first, so that a run writes at one place of it.
  CONSTRAINT settlement_once UNIQUE (last_day, store_id, currency),
  CONSTRAINT settlement_days CHECK (first_day <= last_day),
  CONSTRAINT settlement_adds_up CHECK (opening_minor + net_minor =
    payable_minor - invoiced_minor + carried_minor + reserved_minor),
  CONSTRAINT settlement_net CHECK (net_minor =
    goods_minor + delivery_minor + rounding_minor - commission_minor - tax_minor - collected_minor + other_minor)
) STRICT;
-- serves: settlements of a store
CREATE INDEX settlement_by_store ON settlement (store_id);

-- What a close withheld from a store, and when it comes back. A debit takes from it first.
CREATE TABLE reserve (
  settlement_id INTEGER PRIMARY KEY CONSTRAINT reserve_settlement REFERENCES settlement (id),
  store_id INTEGER NOT NULL CONSTRAINT reserve_store REFERENCES store (id),
  currency TEXT NOT NULL,
  amount_minor INTEGER NOT NULL CONSTRAINT reserve_amount CHECK (amount_minor > 0),
  drawn_minor INTEGER NOT NULL CONSTRAINT reserve_drawn CHECK (drawn_minor BETWEEN 0 AND amount_minor),
  release_on TEXT NOT NULL,
  -- the day on which it was given back, or used up
  ended_on TEXT,
  CONSTRAINT reserve_used_up CHECK (drawn_minor < amount_minor OR ended_on IS NOT NULL)
) STRICT;
-- serves: what is withheld, oldest first
CREATE INDEX reserve_open ON reserve (release_on, settlement_id) WHERE ended_on IS NULL;

-- The invoice of the commission that one close settled; numbered without a gap over all stores. A credit is negative.
CREATE TABLE invoice (
  id INTEGER PRIMARY KEY,
  settlement_id INTEGER NOT NULL CONSTRAINT invoice_settlement REFERENCES settlement (id) CONSTRAINT invoice_once UNIQUE,
  -- that of the settlement
  store_id INTEGER NOT NULL,
  currency TEXT NOT NULL,
  issued_on TEXT NOT NULL,
  -- with the tax on it
  amount_minor INTEGER NOT NULL CONSTRAINT invoice_amount CHECK (amount_minor <> 0),
  tax_minor INTEGER NOT NULL,
  -- taken from cash that the platform collected, and on orders whose cash the store took itself
  netted_minor INTEGER NOT NULL,
  payable_minor INTEGER NOT NULL,
  CONSTRAINT invoice_adds_up CHECK (amount_minor = netted_minor + payable_minor)
) STRICT;

-- What a store is billed for: the debit that one close found.
CREATE TABLE due (
  id INTEGER PRIMARY KEY,
  settlement_id INTEGER NOT NULL CONSTRAINT due_settlement REFERENCES settlement (id) CONSTRAINT due_once UNIQUE,
  store_id INTEGER NOT NULL CONSTRAINT due_store REFERENCES store (id),
  currency TEXT NOT NULL,
  amount_minor INTEGER NOT NULL CONSTRAINT due_amount CHECK (amount_minor > 0),
  due_on TEXT NOT NULL
) STRICT;
-- serves: the dues of a store
CREATE INDEX due_by_store ON due (store_id);

CREATE TABLE due_payment (
  id INTEGER PRIMARY KEY,
  store_id INTEGER NOT NULL CONSTRAINT due_payment_store REFERENCES store (id),
  currency TEXT NOT NULL,
  amount_minor INTEGER NOT NULL CONSTRAINT due_payment_amount CHECK (amount_minor > 0),
  -- more than was due
  excess_minor INTEGER NOT NULL CONSTRAINT due_payment_excess CHECK (excess_minor BETWEEN 0 AND amount_minor),
  method TEXT NOT NULL CONSTRAINT due_payment_method CHECK (method IN ('cash','bank','offset')),
  -- keeps: a receipt or a transfer is booked once
  reference TEXT NOT NULL CONSTRAINT due_payment_reference UNIQUE,
  at TEXT NOT NULL,
  business_date TEXT NOT NULL,
  actor TEXT NOT NULL
) STRICT;

-- Which dues a payment covers, each with how much.
CREATE TABLE due_share (
  payment_id INTEGER NOT NULL CONSTRAINT due_share_payment REFERENCES due_payment (id),
  due_id INTEGER NOT NULL CONSTRAINT due_share_due REFERENCES due (id),
  amount_minor INTEGER NOT NULL CONSTRAINT due_share_amount CHECK (amount_minor > 0),
  PRIMARY KEY (payment_id, due_id)
) STRICT;
-- serves: what was paid on a due
CREATE INDEX due_share_by_due ON due_share (due_id);

-- Which settled money an offset kept, instead of paying it out: of each settlement how much.
CREATE TABLE due_offset (
  payment_id INTEGER NOT NULL CONSTRAINT due_offset_payment REFERENCES due_payment (id),
  settlement_id INTEGER NOT NULL CONSTRAINT due_offset_settlement REFERENCES settlement (id),
  amount_minor INTEGER NOT NULL CONSTRAINT due_offset_amount CHECK (amount_minor > 0),
  PRIMARY KEY (payment_id, settlement_id)
) STRICT;
-- serves: what offsets kept of a settlement
CREATE INDEX due_offset_by_settlement ON due_offset (settlement_id);

-- A payment of dues that a store has announced: money on its way, in no book until it arrives.
CREATE TABLE due_announcement (
  id INTEGER PRIMARY KEY,
  store_id INTEGER NOT NULL CONSTRAINT due_announcement_store REFERENCES store (id),
  currency TEXT NOT NULL,
  amount_minor INTEGER NOT NULL CONSTRAINT due_announcement_amount CHECK (amount_minor > 0),
  allow_credit INTEGER NOT NULL CONSTRAINT due_announcement_credit CHECK (allow_credit IN (0, 1)),
  -- keeps: a transfer is announced once
  reference TEXT NOT NULL CONSTRAINT due_announcement_reference UNIQUE,
  status TEXT NOT NULL CONSTRAINT due_announcement_status CHECK (status IN ('announced','confirmed','failed')),
  at TEXT NOT NULL,
  business_date TEXT NOT NULL,
  actor TEXT NOT NULL,
  payment_id INTEGER CONSTRAINT due_announcement_payment REFERENCES due_payment (id),
  ended_at TEXT,
  ended_by TEXT,
  reason TEXT,
  CONSTRAINT due_announcement_booked CHECK ((status = 'confirmed') = (payment_id IS NOT NULL)),
  CONSTRAINT due_announcement_ended CHECK ((status = 'announced') = (ended_at IS NULL))
) STRICT;
-- keeps: one payment of a store is on its way at a time
CREATE UNIQUE INDEX due_announcement_in_flight ON due_announcement (store_id, currency) WHERE status = 'announced';

-- Every stage that unpaid dues have taken a store to, and every one that was lifted.
CREATE TABLE store_stage (
  id INTEGER PRIMARY KEY,
  store_id INTEGER NOT NULL CONSTRAINT store_stage_store REFERENCES store (id),
  from_stage TEXT NOT NULL CONSTRAINT store_stage_from CHECK (from_stage IN ('none','hide','block','suspend')),
  to_stage TEXT NOT NULL CONSTRAINT store_stage_to CHECK (to_stage IN ('none','hide','block','suspend')),
  days_overdue INTEGER NOT NULL CONSTRAINT store_stage_days CHECK (days_overdue >= 0),
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  business_date TEXT NOT NULL,
  actor TEXT NOT NULL,
  CONSTRAINT store_stage_moves CHECK (from_stage <> to_stage)
) STRICT;
-- serves: the stages of a store
CREATE INDEX store_stage_by_store ON store_stage (store_id);

-- What nobody expects a store to pay any more: of one due, or of what its account owes. Two people agree to it.
CREATE TABLE write_off (
  id INTEGER PRIMARY KEY,
  store_id INTEGER NOT NULL CONSTRAINT write_off_store REFERENCES store (id),
  currency TEXT NOT NULL,
  due_id INTEGER CONSTRAINT write_off_due REFERENCES due (id),
  amount_minor INTEGER NOT NULL CONSTRAINT write_off_amount CHECK (amount_minor > 0),
  status TEXT NOT NULL CONSTRAINT write_off_status CHECK (status IN ('proposed','approved','rejected')),
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  business_date TEXT NOT NULL,
  actor TEXT NOT NULL,
  decided_at TEXT,
  decided_on TEXT,
  decided_by TEXT,
  decision_reason TEXT,
  CONSTRAINT write_off_decided CHECK ((status = 'proposed') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)
    AND (decided_by IS NULL) = (decided_on IS NULL)),
  -- keeps: nobody approves what he proposed
  CONSTRAINT write_off_two_people CHECK (status <> 'approved' OR decided_by <> actor)
) STRICT;
-- serves: the write-offs of a store
CREATE INDEX write_off_by_store ON write_off (store_id);
-- serves: what was written off of a due
CREATE INDEX write_off_by_due ON write_off (due_id) WHERE due_id IS NOT NULL;

-- What a payment brought in of money that was written off.
CREATE TABLE recovery (
  payment_id INTEGER NOT NULL CONSTRAINT recovery_payment REFERENCES due_payment (id),
  write_off_id INTEGER NOT NULL CONSTRAINT recovery_write_off REFERENCES write_off (id),
  amount_minor INTEGER NOT NULL CONSTRAINT recovery_amount CHECK (amount_minor > 0),
  PRIMARY KEY (payment_id, write_off_id)
) STRICT;
-- serves: what came in of a write-off
CREATE INDEX recovery_by_write_off ON recovery (write_off_id);

-- One line of a store's account that somebody contests, and the money of it that is held until it is decided. Of a line
-- that the store gains by, its own money is held: from the settlement, as far as that is unpaid, else from what is
-- available. Of one that it loses by, the money stays with the platform and is no income of it.
CREATE TABLE dispute (
  id INTEGER PRIMARY KEY,
  store_id INTEGER NOT NULL CONSTRAINT dispute_store REFERENCES store (id),
  currency TEXT NOT NULL,
  line_kind TEXT NOT NULL CONSTRAINT dispute_line_kind CHECK (line_kind IN ('sale','return','adjustment','direct_cash')),
  line_subject INTEGER NOT NULL,
  -- the settlement of the line, where it was closed by then
  settlement_id INTEGER CONSTRAINT dispute_settlement REFERENCES settlement (id),
  holds TEXT NOT NULL CONSTRAINT dispute_holds CHECK (holds IN ('store','platform')),
  amount_minor INTEGER NOT NULL CONSTRAINT dispute_amount CHECK (amount_minor > 0),
  -- what of it is held from the settlement, and is no longer to be paid by its payout
  settled_minor INTEGER NOT NULL CONSTRAINT dispute_settled CHECK (settled_minor BETWEEN 0 AND amount_minor),
  status TEXT NOT NULL CONSTRAINT dispute_status CHECK (status IN ('open','resolved_store','resolved_platform')),
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  business_date TEXT NOT NULL,
  actor TEXT NOT NULL,
  resolved_at TEXT,
  resolved_on TEXT,
  resolved_by TEXT,
  resolution_reason TEXT,
  CONSTRAINT dispute_line FOREIGN KEY (line_kind, line_subject) REFERENCES store_line (kind, subject_id),
  CONSTRAINT dispute_held_from CHECK (settled_minor = 0 OR (settlement_id IS NOT NULL AND holds = 'store')),
  CONSTRAINT dispute_resolved CHECK ((status = 'open') = (resolved_by IS NULL) AND (resolved_by IS NULL) = (resolved_at IS NULL)
    AND (resolved_by IS NULL) = (resolved_on IS NULL) AND (resolved_by IS NULL) = (resolution_reason IS NULL))
) STRICT;
-- keeps: a line is in one open dispute at most
CREATE UNIQUE INDEX dispute_once ON dispute (line_kind, line_subject) WHERE status = 'open';
-- serves: what was disputed of a line
CREATE INDEX dispute_by_line ON dispute (line_kind, line_subject);
-- serves: the disputes of a store
CREATE INDEX dispute_by_store ON dispute (store_id);
-- serves: what disputes hold of a settlement
CREATE INDEX dispute_by_settlement ON dispute (settlement_id) WHERE settlement_id IS NOT NULL;

-- Payouts sent to the bank in one file, and the file itself: it can be written again, byte by byte.
CREATE TABLE payout_batch (
  id INTEGER PRIMARY KEY,
  currency TEXT NOT NULL,
  payouts INTEGER NOT NULL CONSTRAINT payout_batch_payouts CHECK (payouts >= 1),
  total_minor INTEGER NOT NULL CONSTRAINT payout_batch_total CHECK (total_minor > 0),
  format TEXT NOT NULL CONSTRAINT payout_batch_format CHECK (format IN ('csv','pain001')),
  file TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL
) STRICT;

CREATE TABLE payout (
  id INTEGER PRIMARY KEY,
  store_id INTEGER NOT NULL CONSTRAINT payout_store REFERENCES store (id),
  currency TEXT NOT NULL,
  settled_minor INTEGER NOT NULL CONSTRAINT payout_settled CHECK (settled_minor > 0),
  amount_minor INTEGER NOT NULL CONSTRAINT payout_amount CHECK (amount_minor >= 0),
  rest_minor INTEGER NOT NULL CONSTRAINT payout_rest CHECK (rest_minor >= 0),
  method TEXT NOT NULL CONSTRAINT payout_method CHECK (method IN ('cash','bank')),
  status TEXT NOT NULL CONSTRAINT payout_status CHECK (status IN ('prepared','approved','sent','confirmed',
    'failed','unknown')),
  reference TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  approved_at TEXT,
  approved_by TEXT,
  sent_at TEXT,
  confirmed_at TEXT,
  -- why it failed, is unknown, or came back
  reason TEXT,
  batch_id INTEGER CONSTRAINT payout_batch REFERENCES payout_batch (id),
  CONSTRAINT payout_confirmed CHECK ((status = 'confirmed') = (confirmed_at IS NOT NULL AND reference IS NOT NULL)),
  CONSTRAINT payout_approved CHECK ((approved_at IS NULL) = (approved_by IS NULL)),
  CONSTRAINT payout_adds_up CHECK (settled_minor = amount_minor + rest_minor)
) STRICT;
-- serves: payouts of a store
CREATE INDEX payout_by_store ON payout (store_id);
-- keeps: a bank or cash reference pays once
CREATE UNIQUE INDEX payout_reference ON payout (reference) WHERE reference IS NOT NULL;

-- What a payout pays. A payout that failed keeps its rows, no longer live: its settlements are free for another.
CREATE TABLE payout_settlement (
  payout_id INTEGER NOT NULL CONSTRAINT payout_settlement_payout REFERENCES payout (id),
  settlement_id INTEGER NOT NULL CONSTRAINT payout_settlement_settlement REFERENCES settlement (id),
  -- what of it: all that was payable and in no dispute by then
  amount_minor INTEGER NOT NULL CONSTRAINT payout_settlement_amount CHECK (amount_minor > 0),
  live INTEGER NOT NULL CONSTRAINT payout_settlement_live CHECK (live IN (0, 1)),
  PRIMARY KEY (payout_id, settlement_id)
) STRICT;
-- keeps: a settlement is paid by one payout at most
CREATE UNIQUE INDEX payout_settlement_once ON payout_settlement (settlement_id) WHERE live = 1;

-- A confirmed payout that the bank sent back. The payout is open again; the reference it had is kept here.
CREATE TABLE payout_return (
  id INTEGER PRIMARY KEY,
  payout_id INTEGER NOT NULL CONSTRAINT payout_return_payout REFERENCES payout (id),
  reference TEXT NOT NULL CONSTRAINT payout_return_reference UNIQUE,
  amount_minor INTEGER NOT NULL CONSTRAINT payout_return_amount CHECK (amount_minor > 0),
  at TEXT NOT NULL,
  business_date TEXT NOT NULL,
  actor TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
-- serves: the returns of a payout
CREATE INDEX payout_return_by_payout ON payout_return (payout_id);

-- What a driver paid back of shortages that were charged, or was let off.
CREATE TABLE driver_repayment (
  id INTEGER PRIMARY KEY,
  driver_id INTEGER NOT NULL CONSTRAINT driver_repayment_driver REFERENCES driver (id),
  currency TEXT NOT NULL CONSTRAINT driver_repayment_currency REFERENCES currency (code),
  amount_minor INTEGER NOT NULL CONSTRAINT driver_repayment_amount CHECK (amount_minor > 0),
  -- where the money is now, or that there is none
  how TEXT NOT NULL CONSTRAINT driver_repayment_how CHECK (how IN ('depot','bank','forgiven')),
  -- keeps: a receipt or a transfer is booked once
  reference TEXT CONSTRAINT driver_repayment_reference UNIQUE,
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  business_date TEXT NOT NULL,
  actor TEXT NOT NULL
) STRICT;

-- What became of a customer's balance: paid, paid back, set off against each other, or given up.
CREATE TABLE customer_settlement (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL CONSTRAINT customer_settlement_customer REFERENCES customer (id),
  currency TEXT NOT NULL CONSTRAINT customer_settlement_currency REFERENCES currency (code),
  kind TEXT NOT NULL CONSTRAINT customer_settlement_kind CHECK (kind IN ('receive','refund','offset','write-off')),
  amount_minor INTEGER NOT NULL CONSTRAINT customer_settlement_amount CHECK (amount_minor > 0),
  via TEXT CONSTRAINT customer_settlement_via CHECK (via IN ('depot','bank')),
  -- keeps: a receipt or a transfer is booked once
  reference TEXT CONSTRAINT customer_settlement_reference UNIQUE,
  reason TEXT,
  at TEXT NOT NULL,
  business_date TEXT NOT NULL,
  actor TEXT NOT NULL,
  CONSTRAINT customer_settlement_money CHECK ((kind IN ('receive','refund')) = (via IS NOT NULL)),
  CONSTRAINT customer_settlement_reason CHECK (kind <> 'write-off' OR reason IS NOT NULL)
) STRICT;
-- serves: the balance of a customer
CREATE INDEX customer_settlement_by_customer ON customer_settlement (customer_id);

-- How the files of one courier or bank are read: which column is which.
CREATE TABLE cash_mapping (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CONSTRAINT cash_mapping_name UNIQUE,
  order_column TEXT NOT NULL,
  amount_column TEXT NOT NULL,
  date_column TEXT,
  fee_column TEXT,
  -- absent: that of the header
  delimiter TEXT CONSTRAINT cash_mapping_delimiter CHECK (delimiter IN ('comma','semicolon','tab','pipe')),
  decimal_mark TEXT NOT NULL CONSTRAINT cash_mapping_decimal CHECK (decimal_mark IN ('point','comma'))
) STRICT;

-- One comparison of a file with the books, as it came out. It books nothing.
CREATE TABLE reconciliation (
  id INTEGER PRIMARY KEY,
  against TEXT NOT NULL CONSTRAINT reconciliation_against CHECK (against IN ('collections','deposits')),
  file TEXT NOT NULL,
  file_hash TEXT NOT NULL CONSTRAINT reconciliation_file CHECK (length(file_hash) = 64),
  -- the columns it was read by, as JSON
  mapping TEXT NOT NULL,
  currency TEXT NOT NULL CONSTRAINT reconciliation_currency REFERENCES currency (code),
  driver_id INTEGER CONSTRAINT reconciliation_driver REFERENCES driver (id),
  -- the days whose orders or deposits must stand in the file; absent when nobody could say
  first_day TEXT,
  last_day TEXT,
  lines INTEGER NOT NULL,
  differing INTEGER NOT NULL,
  result_hash TEXT NOT NULL CONSTRAINT reconciliation_result CHECK (length(result_hash) = 64),
  at TEXT NOT NULL,
  business_date TEXT NOT NULL,
  actor TEXT NOT NULL,
  CONSTRAINT reconciliation_days CHECK ((first_day IS NULL) = (last_day IS NULL) AND first_day <= last_day)
) STRICT;
-- serves: was this file compared before
CREATE INDEX reconciliation_by_file ON reconciliation (file_hash);

-- What became of each line of a file, and of what was missing from it (which has no line).
CREATE TABLE reconciliation_row (
  reconciliation_id INTEGER NOT NULL CONSTRAINT reconciliation_row_of REFERENCES reconciliation (id),
  seq INTEGER NOT NULL,
  line INTEGER,
  outcome TEXT NOT NULL CONSTRAINT reconciliation_row_outcome CHECK (outcome IN ('matched','short','over','missing','unknown',
    'duplicate')),
  -- as the file names it
  named TEXT,
  subject_id INTEGER,
  expected_minor INTEGER,
  told_minor INTEGER,
  fee_minor INTEGER,
  note TEXT,
  PRIMARY KEY (reconciliation_id, seq),
  CONSTRAINT reconciliation_row_place CHECK ((outcome = 'missing') = (line IS NULL)),
  CONSTRAINT reconciliation_row_told CHECK ((line IS NULL) = (told_minor IS NULL) AND (line IS NULL) = (named IS NULL))
) STRICT, WITHOUT ROWID;
