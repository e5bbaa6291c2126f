-- The close of a store's account, and what follows from it: documents, payouts, dues, disputes.

-- The close of one store's account for one period: what became of all its lines.
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
  -- keeps: one close per store, currency and period, whoever runs it (the triggers of V12 keep periods apart); serves: settlements of a
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

-- Who has verified a settlement, when, and which digest its lines came to: a check that held is kept.
CREATE TABLE settlement_check (
  id INTEGER PRIMARY KEY,
  settlement_id INTEGER NOT NULL CONSTRAINT settlement_check_settlement REFERENCES settlement (id),
  digest TEXT NOT NULL CONSTRAINT settlement_check_digest CHECK (length(digest) = 64),
  at TEXT NOT NULL,
  actor TEXT NOT NULL
) STRICT;
-- serves: the checks of a settlement, and which settlements have one
CREATE INDEX settlement_check_by_settlement ON settlement_check (settlement_id, id);

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

-- Money on its way to a store. What is not paid goes back to its account, as rest.
CREATE TABLE payout (
  id INTEGER PRIMARY KEY,
  store_id INTEGER NOT NULL CONSTRAINT payout_store REFERENCES store (id),
  currency TEXT NOT NULL,
  settled_minor INTEGER NOT NULL CONSTRAINT payout_settled CHECK (settled_minor > 0),
  amount_minor INTEGER NOT NULL CONSTRAINT payout_amount CHECK (amount_minor >= 0),
  rest_minor INTEGER NOT NULL CONSTRAINT payout_rest CHECK (rest_minor >= 0),
  method TEXT NOT NULL CONSTRAINT payout_method CHECK (method IN ('cash','bank')),
  status TEXT NOT NULL CONSTRAINT payout_status CHECK (status = 'prepared' OR status = 'approved'
    OR status = 'sent' OR status = 'confirmed' OR status = 'failed' OR status = 'unknown'),
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

-- What a store paid of its dues, and what it paid beyond them.
CREATE TABLE due_payment (
  id INTEGER PRIMARY KEY,
  store_id INTEGER NOT NULL CONSTRAINT due_payment_store REFERENCES store (id),
  currency TEXT NOT NULL,
  amount_minor INTEGER NOT NULL CONSTRAINT due_payment_amount CHECK (amount_minor > 0),
  -- more than was due
  excess_minor INTEGER NOT NULL CONSTRAINT due_payment_excess CHECK (excess_minor BETWEEN 0 AND amount_minor),
  method TEXT NOT NULL CONSTRAINT due_payment_method CHECK (method = 'cash' OR method = 'bank' OR method = 'offset'),
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
  status TEXT NOT NULL CONSTRAINT due_announcement_status CHECK (status = 'announced' OR status = 'confirmed'
    OR status = 'failed'),
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
  from_stage TEXT NOT NULL CONSTRAINT store_stage_from CHECK (from_stage = 'none' OR from_stage = 'hide'
    OR from_stage = 'block' OR from_stage = 'suspend'),
  to_stage TEXT NOT NULL CONSTRAINT store_stage_to CHECK (to_stage = 'none' OR to_stage = 'hide'
    OR to_stage = 'block' OR to_stage = 'suspend'),
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
  status TEXT NOT NULL CONSTRAINT write_off_status CHECK (status = 'proposed' OR status = 'approved'
    OR status = 'rejected'),
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
  line_kind TEXT NOT NULL CONSTRAINT dispute_line_kind CHECK (line_kind = 'sale' OR line_kind = 'return'
    OR line_kind = 'adjustment' OR line_kind = 'direct_cash'),
  line_subject INTEGER NOT NULL,
  -- the settlement of the line, where it was closed by then
  settlement_id INTEGER CONSTRAINT dispute_settlement REFERENCES settlement (id),
  holds TEXT NOT NULL CONSTRAINT dispute_holds CHECK (holds IN ('store','platform')),
  amount_minor INTEGER NOT NULL CONSTRAINT dispute_amount CHECK (amount_minor > 0),
  -- what of it is held from the settlement, and is no longer to be paid by its payout
  settled_minor INTEGER NOT NULL CONSTRAINT dispute_settled CHECK (settled_minor BETWEEN 0 AND amount_minor),
  status TEXT NOT NULL CONSTRAINT dispute_status CHECK (status = 'open' OR status = 'resolved_store'
    OR status = 'resolved_platform'),
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
