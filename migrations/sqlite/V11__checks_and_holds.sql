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
CREATE TRIGGER settlement_check_no_update BEFORE UPDATE ON settlement_check BEGIN SELECT RAISE(ABORT, 'a check of a settlement is append-only'); END;
CREATE TRIGGER settlement_check_no_delete BEFORE DELETE ON settlement_check BEGIN SELECT RAISE(ABORT, 'a check of a settlement is append-only'); END;

-- What the way to the server was when it failed, as a digest: a hold does not outlive the configuration that caused it.
ALTER TABLE mail_hold ADD COLUMN way TEXT;
