-- The ledger, what commission is charged by, and the account of each store.

-- With what was ever booked on it on either side: kept by the triggers of V12, so that no question about a balance reads
-- the book.
CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  currency TEXT NOT NULL CONSTRAINT account_currency REFERENCES currency (code),
  kind TEXT NOT NULL CONSTRAINT account_kind CHECK (kind = 'asset' OR kind = 'liability' OR kind = 'income'
    OR kind = 'expense'),
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

-- One event in the ledger: its postings come to nothing in their currency.
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

-- One side of an entry, on one account.
CREATE TABLE posting (
  entry_id INTEGER NOT NULL CONSTRAINT posting_entry REFERENCES entry (id),
  seq INTEGER NOT NULL,
  -- a trigger of V12 refuses one that is not there
  account_id INTEGER NOT NULL,
  -- debit positive, credit negative
  amount_minor INTEGER NOT NULL CONSTRAINT posting_amount CHECK (amount_minor <> 0),
  PRIMARY KEY (entry_id, seq)
) STRICT, WITHOUT ROWID;

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

-- The rules of a version, in the order in which they are tried.
CREATE TABLE commission_rule (
  ruleset_id INTEGER NOT NULL CONSTRAINT commission_rule_ruleset REFERENCES commission_ruleset (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (ruleset_id, position),
  CONSTRAINT commission_rule_name UNIQUE (ruleset_id, name_key)
) STRICT;

-- One line of a store's account, written when its money becomes available. Every posting on the store's
-- available account has one, or is the close of a settlement.
CREATE TABLE store_line (
  id INTEGER PRIMARY KEY,
  store_id INTEGER NOT NULL CONSTRAINT store_line_store REFERENCES store (id),
  currency TEXT NOT NULL,
  kind TEXT NOT NULL CONSTRAINT store_line_kind CHECK (kind = 'sale' OR kind = 'direct_cash'
    OR kind = 'payout_rest' OR kind = 'adjustment' OR kind = 'dues_excess' OR kind = 'offset'
    OR kind = 'offset_dues' OR kind = 'return' OR kind = 'reserve_back' OR kind = 'write_off' OR kind = 'dispute'
    OR kind = 'dispute_back' OR kind = 'dispute_lost'),
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

-- How far a store's account in one currency is closed, and what the newest close carried: kept by the triggers of V12,
-- from the account's first line on. 0001-01-01 is before any close.
CREATE TABLE store_account (
  store_id INTEGER NOT NULL CONSTRAINT store_account_store REFERENCES store (id),
  currency TEXT NOT NULL,
  closed_through TEXT NOT NULL,
  carried_minor INTEGER NOT NULL CONSTRAINT store_account_carried CHECK (carried_minor <= 0),
  PRIMARY KEY (store_id, currency)
) STRICT;

-- A penalty, a fee, a correction: what a person put on a store's account, and why. What the store gains is positive.
CREATE TABLE adjustment (
  id INTEGER PRIMARY KEY,
  store_id INTEGER NOT NULL CONSTRAINT adjustment_store REFERENCES store (id),
  currency TEXT NOT NULL,
  kind TEXT NOT NULL CONSTRAINT adjustment_kind CHECK (kind = 'penalty' OR kind = 'subscription'
    OR kind = 'cod_fee' OR kind = 'correction' OR kind = 'goodwill'),
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
  kind TEXT NOT NULL CONSTRAINT adjustment_proposal_kind CHECK (kind = 'penalty' OR kind = 'subscription'
    OR kind = 'cod_fee' OR kind = 'correction' OR kind = 'goodwill'),
  amount_minor INTEGER NOT NULL CONSTRAINT adjustment_proposal_amount CHECK (amount_minor <> 0),
  status TEXT NOT NULL CONSTRAINT adjustment_proposal_status CHECK (status = 'proposed' OR status = 'approved'
    OR status = 'rejected'),
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
