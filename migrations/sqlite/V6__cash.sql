-- Cash on its way from the door to the bank, and what of it is missing or too much.

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
  kind TEXT NOT NULL CONSTRAINT cash_decision_kind CHECK (kind = 'charge' OR kind = 'write-off' OR kind = 'repaid'
    OR kind = 'customer-credit' OR kind = 'gain'),
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
  collector TEXT NOT NULL CONSTRAINT collection_collector CHECK (collector = 'driver' OR collector = 'depot'
    OR collector = 'store' OR collector = 'bank'),
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

-- What a driver paid back of shortages that were charged, or was let off.
CREATE TABLE driver_repayment (
  id INTEGER PRIMARY KEY,
  driver_id INTEGER NOT NULL CONSTRAINT driver_repayment_driver REFERENCES driver (id),
  currency TEXT NOT NULL CONSTRAINT driver_repayment_currency REFERENCES currency (code),
  amount_minor INTEGER NOT NULL CONSTRAINT driver_repayment_amount CHECK (amount_minor > 0),
  -- where the money is now, or that there is none
  how TEXT NOT NULL CONSTRAINT driver_repayment_how CHECK (how = 'depot' OR how = 'bank' OR how = 'forgiven'),
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
  kind TEXT NOT NULL CONSTRAINT customer_settlement_kind CHECK (kind = 'receive' OR kind = 'refund'
    OR kind = 'offset' OR kind = 'write-off'),
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
