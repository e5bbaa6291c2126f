-- What every room of the marketplace stands on: settings, currencies, what was done, and by whom.
--
-- Money is minor units of the row's currency, days are YYYY-MM-DD business dates, instants are UTC text of one width, flags
-- are 0 or 1. Ids have no gaps. Beside each natural key, which stays as it was typed, lies its fold (*_key), computed by the
-- program and unique: two spellings of one name are one thing.
--
-- SQLite: a check lists its values with OR: an IN of three or more is built again for every row, an eighth of an import.

-- PostgreSQL's writers queue on this table; SQLite's queue on the file.
CREATE TABLE writer (id INTEGER PRIMARY KEY) STRICT;

-- What the operator decided for the whole marketplace, by name.
CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- What amounts are counted in: digits behind the point, and the smallest note or coin that cash is rounded to.
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

-- The moment of the newest recorded operation: a command compares its clock with it before it writes.
CREATE TABLE newest_operation (
  id INTEGER PRIMARY KEY CONSTRAINT newest_operation_one CHECK (id = 1),
  op TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

-- Who changed what, when and why, with the state before and after; personal values are hashed.
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

-- A copy that was put back: until a person releases it no mail leaves, no job runs and nobody is paid.
CREATE TABLE restore_hold (
  id INTEGER PRIMARY KEY CONSTRAINT restore_hold_one CHECK (id = 1),
  copy TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL
) STRICT;
