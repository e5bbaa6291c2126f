-- Written from the step of SQLite with this name: LILIUM_UPDATE=1 cargo test --test tidy writes it again.
-- What every room of the marketplace stands on: settings, currencies, what was done, and by whom.
--
-- Money is minor units of the row's currency, days are YYYY-MM-DD business dates, instants are UTC text of one width, flags
-- are 0 or 1. Ids have no gaps. Beside each natural key, which stays as it was typed, lies its fold (*_key), computed by the
-- program and unique: two spellings of one name are one thing.
--

-- PostgreSQL's writers queue on this table; SQLite's queue on the file.
CREATE TABLE writer (id BIGINT PRIMARY KEY);

-- What the operator decided for the whole marketplace, by name.
CREATE TABLE setting (
  key TEXT COLLATE "C" PRIMARY KEY,
  value TEXT COLLATE "C" NOT NULL
);

-- What amounts are counted in: digits behind the point, and the smallest note or coin that cash is rounded to.
CREATE TABLE currency (
  code TEXT COLLATE "C" PRIMARY KEY CONSTRAINT currency_code CHECK (length(code) = 3),
  exponent BIGINT NOT NULL CONSTRAINT currency_exponent CHECK (exponent BETWEEN 0 AND 4),
  cash_increment BIGINT NOT NULL CONSTRAINT currency_increment CHECK (cash_increment >= 1)
);

-- One row per finished command that changed something; the key makes a repeat a replay.
CREATE TABLE operation (
  key TEXT COLLATE "C" PRIMARY KEY,
  op TEXT COLLATE "C" NOT NULL,
  fingerprint TEXT COLLATE "C" NOT NULL,
  reply TEXT COLLATE "C" NOT NULL,
  actor TEXT COLLATE "C" NOT NULL,
  at TEXT COLLATE "C" NOT NULL
);

-- The moment of the newest recorded operation: a command compares its clock with it before it writes.
CREATE TABLE newest_operation (
  id BIGINT PRIMARY KEY CONSTRAINT newest_operation_one CHECK (id = 1),
  op TEXT COLLATE "C" NOT NULL,
  at TEXT COLLATE "C" NOT NULL
);

-- Who changed what, when and why, with the state before and after; personal values are hashed.
CREATE TABLE audit (
  id BIGINT PRIMARY KEY,
  at TEXT COLLATE "C" NOT NULL,
  actor TEXT COLLATE "C" NOT NULL,
  action TEXT COLLATE "C" NOT NULL,
  noun TEXT COLLATE "C" NOT NULL,
  subject_id BIGINT NOT NULL,
  before_state TEXT COLLATE "C",
  after_state TEXT COLLATE "C",
  reason TEXT COLLATE "C"
);
-- serves: what happened to this one thing
CREATE INDEX audit_subject ON audit (noun, subject_id);

-- A copy that was put back: until a person releases it no mail leaves, no job runs and nobody is paid.
CREATE TABLE restore_hold (
  id BIGINT PRIMARY KEY CONSTRAINT restore_hold_one CHECK (id = 1),
  copy TEXT COLLATE "C" NOT NULL,
  at TEXT COLLATE "C" NOT NULL,
  actor TEXT COLLATE "C" NOT NULL
);
