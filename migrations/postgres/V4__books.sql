-- Written from the step of SQLite with this name: LILIUM_UPDATE=1 cargo test --test tidy writes it again.
-- The ledger, what commission is charged by, and the account of each store.

-- With what was ever booked on it on either side: kept by the triggers of V12, so that no question about a balance reads
-- the book.
-- Half of each page is left for what is booked, so that no index has to follow it.
CREATE TABLE account (
  id BIGINT PRIMARY KEY,
  code TEXT COLLATE "C" NOT NULL,
  currency TEXT COLLATE "C" NOT NULL CONSTRAINT account_currency REFERENCES currency (code),
  kind TEXT COLLATE "C" NOT NULL CONSTRAINT account_kind CHECK (kind = 'asset' OR kind = 'liability' OR kind = 'income'
    OR kind = 'expense'),
  -- what the account is for, and whose it is: a store's, a driver's, a customer's id
  role TEXT COLLATE "C" NOT NULL,
  holder_id BIGINT,
  debit_minor BIGINT NOT NULL,
  credit_minor BIGINT NOT NULL,
  CONSTRAINT account_code UNIQUE (code, currency)
) WITH (fillfactor = 50);

-- One link of the ledger's chain: everything that one post wrote.
CREATE TABLE ledger_link (
  id BIGINT PRIMARY KEY,
  first_entry BIGINT NOT NULL,
  last_entry BIGINT NOT NULL,
  recorded_at TEXT COLLATE "C" NOT NULL,
  actor TEXT COLLATE "C" NOT NULL,
  reason TEXT COLLATE "C",
  content_hash TEXT COLLATE "C" NOT NULL CONSTRAINT ledger_link_content CHECK (length(content_hash) = 64),
  chain_hash TEXT COLLATE "C" NOT NULL CONSTRAINT ledger_link_chain CHECK (length(chain_hash) = 64)
);

-- One event in the ledger: its postings come to nothing in their currency.
CREATE TABLE entry (
  id BIGINT PRIMARY KEY,
  kind TEXT COLLATE "C" NOT NULL,
  subject_id BIGINT NOT NULL,
  occurred_at TEXT COLLATE "C" NOT NULL,
  business_date TEXT COLLATE "C" NOT NULL,
  currency TEXT COLLATE "C" NOT NULL,
  reverses BIGINT CONSTRAINT entry_reverses REFERENCES entry (id),
  -- keeps: one event is booked once, whoever tries again
  CONSTRAINT entry_once UNIQUE (kind, subject_id, currency)
);
-- serves: the journal of a period
CREATE INDEX entry_by_day ON entry (business_date);

-- One side of an entry, on one account.
CREATE TABLE posting (
  entry_id BIGINT NOT NULL CONSTRAINT posting_entry REFERENCES entry (id),
  seq BIGINT NOT NULL,
  -- a trigger of V12 refuses one that is not there
  account_id BIGINT NOT NULL,
  -- debit positive, credit negative
  amount_minor BIGINT NOT NULL CONSTRAINT posting_amount CHECK (amount_minor <> 0),
  PRIMARY KEY (entry_id, seq)
);

-- Versions of the commission rules. Without a first day it is the draft; with one it never changes again.
CREATE TABLE commission_ruleset (
  id BIGINT PRIMARY KEY,
  from_day TEXT COLLATE "C",
  created_at TEXT COLLATE "C" NOT NULL,
  created_by TEXT COLLATE "C" NOT NULL,
  activated_at TEXT COLLATE "C",
  activated_by TEXT COLLATE "C",
  reason TEXT COLLATE "C",
  CONSTRAINT commission_ruleset_activated CHECK ((from_day IS NULL) = (activated_at IS NULL))
);
-- serves: the version in force on a day
CREATE INDEX commission_ruleset_from ON commission_ruleset (from_day, id);

-- The rules of a version, in the order in which they are tried.
CREATE TABLE commission_rule (
  ruleset_id BIGINT NOT NULL CONSTRAINT commission_rule_ruleset REFERENCES commission_ruleset (id),
  position BIGINT NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  name_key TEXT COLLATE "C" NOT NULL,
  body TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (ruleset_id, position),
  CONSTRAINT commission_rule_name UNIQUE (ruleset_id, name_key)
);

-- One line of a store's account, written when its money becomes available. Every posting on the store's
-- available account has one, or is the close of a settlement.
CREATE TABLE store_line (
  id BIGINT PRIMARY KEY,
  store_id BIGINT NOT NULL CONSTRAINT store_line_store REFERENCES store (id),
  currency TEXT COLLATE "C" NOT NULL,
  kind TEXT COLLATE "C" NOT NULL CONSTRAINT store_line_kind CHECK (kind = 'sale' OR kind = 'direct_cash'
    OR kind = 'payout_rest' OR kind = 'adjustment' OR kind = 'dues_excess' OR kind = 'offset'
    OR kind = 'offset_dues' OR kind = 'return' OR kind = 'reserve_back' OR kind = 'write_off' OR kind = 'dispute'
    OR kind = 'dispute_back' OR kind = 'dispute_lost'),
  subject_id BIGINT NOT NULL,
  due_on TEXT COLLATE "C" NOT NULL,
  goods_minor BIGINT NOT NULL,
  delivery_minor BIGINT NOT NULL,
  rounding_minor BIGINT NOT NULL,
  commission_minor BIGINT NOT NULL,
  -- on the commission
  tax_minor BIGINT NOT NULL,
  collected_minor BIGINT NOT NULL,
  other_minor BIGINT NOT NULL,
  net_minor BIGINT NOT NULL,
  CONSTRAINT store_line_once UNIQUE (kind, subject_id),
  CONSTRAINT store_line_net CHECK (net_minor =
    goods_minor + delivery_minor + rounding_minor - commission_minor - tax_minor - collected_minor + other_minor)
);
-- serves: what a store is due since its last close, and the lines of a statement
CREATE INDEX store_line_due ON store_line (store_id, currency, due_on);

-- How far a store's account in one currency is closed, and what the newest close carried: kept by the triggers of V12,
-- from the account's first line on. 0001-01-01 is before any close.
-- Half of each page is left for what a close changes, as with accounts.
CREATE TABLE store_account (
  store_id BIGINT NOT NULL CONSTRAINT store_account_store REFERENCES store (id),
  currency TEXT COLLATE "C" NOT NULL,
  closed_through TEXT COLLATE "C" NOT NULL,
  carried_minor BIGINT NOT NULL CONSTRAINT store_account_carried CHECK (carried_minor <= 0),
  PRIMARY KEY (store_id, currency)
) WITH (fillfactor = 50);

-- A penalty, a fee, a correction: what a person put on a store's account, and why. What the store gains is positive.
CREATE TABLE adjustment (
  id BIGINT PRIMARY KEY,
  store_id BIGINT NOT NULL CONSTRAINT adjustment_store REFERENCES store (id),
  currency TEXT COLLATE "C" NOT NULL,
  kind TEXT COLLATE "C" NOT NULL CONSTRAINT adjustment_kind CHECK (kind = 'penalty' OR kind = 'subscription'
    OR kind = 'cod_fee' OR kind = 'correction' OR kind = 'goodwill'),
  amount_minor BIGINT NOT NULL,
  reason TEXT COLLATE "C" NOT NULL,
  at TEXT COLLATE "C" NOT NULL,
  business_date TEXT COLLATE "C" NOT NULL,
  actor TEXT COLLATE "C" NOT NULL,
  CONSTRAINT adjustment_sign CHECK (CASE kind WHEN 'correction' THEN amount_minor <> 0 WHEN 'goodwill' THEN amount_minor > 0
    ELSE amount_minor < 0 END)
);
-- serves: the adjustments of a store
CREATE INDEX adjustment_by_store ON adjustment (store_id);

-- An adjustment above the limit, until a second person has decided on it.
CREATE TABLE adjustment_proposal (
  id BIGINT PRIMARY KEY,
  store_id BIGINT NOT NULL CONSTRAINT adjustment_proposal_store REFERENCES store (id),
  currency TEXT COLLATE "C" NOT NULL,
  kind TEXT COLLATE "C" NOT NULL CONSTRAINT adjustment_proposal_kind CHECK (kind = 'penalty' OR kind = 'subscription'
    OR kind = 'cod_fee' OR kind = 'correction' OR kind = 'goodwill'),
  amount_minor BIGINT NOT NULL CONSTRAINT adjustment_proposal_amount CHECK (amount_minor <> 0),
  status TEXT COLLATE "C" NOT NULL CONSTRAINT adjustment_proposal_status CHECK (status = 'proposed' OR status = 'approved'
    OR status = 'rejected'),
  reason TEXT COLLATE "C" NOT NULL,
  at TEXT COLLATE "C" NOT NULL,
  business_date TEXT COLLATE "C" NOT NULL,
  actor TEXT COLLATE "C" NOT NULL,
  adjustment_id BIGINT CONSTRAINT adjustment_proposal_adjustment REFERENCES adjustment (id),
  decided_at TEXT COLLATE "C",
  decided_by TEXT COLLATE "C",
  decision_reason TEXT COLLATE "C",
  CONSTRAINT adjustment_proposal_booked CHECK ((status = 'approved') = (adjustment_id IS NOT NULL)),
  CONSTRAINT adjustment_proposal_decided CHECK ((status = 'proposed') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
  -- keeps: nobody approves what he proposed
  CONSTRAINT adjustment_proposal_two_people CHECK (status <> 'approved' OR decided_by <> actor)
);
-- serves: what waits for a second person
CREATE INDEX adjustment_proposal_waiting ON adjustment_proposal (id) WHERE status = 'proposed';
