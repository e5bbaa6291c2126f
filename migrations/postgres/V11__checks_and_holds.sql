-- Who has verified a settlement, when, and which digest its lines came to: a check that held is kept.
CREATE TABLE settlement_check (
  id BIGINT PRIMARY KEY,
  settlement_id BIGINT NOT NULL CONSTRAINT settlement_check_settlement REFERENCES settlement (id),
  digest TEXT COLLATE "C" NOT NULL CONSTRAINT settlement_check_digest CHECK (length(digest) = 64),
  at TEXT COLLATE "C" NOT NULL,
  actor TEXT COLLATE "C" NOT NULL
);
-- serves: the checks of a settlement, and which settlements have one
CREATE INDEX settlement_check_by_settlement ON settlement_check (settlement_id, id);
CREATE TRIGGER settlement_check_no_change BEFORE UPDATE OR DELETE ON settlement_check FOR EACH ROW EXECUTE FUNCTION refuse_change('a check of a settlement is append-only');
CREATE TRIGGER settlement_check_no_truncate BEFORE TRUNCATE ON settlement_check FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a check of a settlement is append-only');

-- What the way to the server was when it failed, as a digest: a hold does not outlive the configuration that caused it.
ALTER TABLE mail_hold ADD COLUMN way TEXT COLLATE "C";
