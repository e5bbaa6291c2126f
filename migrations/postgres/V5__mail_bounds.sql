-- Bounds: how often a mail is repeated of which nobody knows whether it went, and how fast mails leave.

-- A mail of which nobody knew too often whether it went waits for a person: it is unknown, and has no next try.
ALTER TABLE outbox
  -- tries of which nobody knows whether they went; after a few a person decides
  ADD COLUMN unknowns BIGINT NOT NULL DEFAULT 0 CONSTRAINT outbox_unknowns CHECK (unknowns >= 0),
  DROP CONSTRAINT outbox_waits,
  ADD CONSTRAINT outbox_waits CHECK (CASE WHEN state = 'unknown' THEN next_at IS NULL OR policy = 'at_least_once' ELSE (next_at IS NOT NULL) = (state IN ('queued','deferred')) END);

-- How many mails may leave now, over all and to one domain: a bucket that fills evenly. All senders take from the same.
CREATE TABLE mail_bucket (
  -- all, or domain:NAME
  scope TEXT COLLATE "C" PRIMARY KEY,
  -- sixtieths of a mail
  level BIGINT NOT NULL CONSTRAINT mail_bucket_level CHECK (level >= 0),
  filled_at TEXT COLLATE "C" NOT NULL,
  -- when there is a whole mail in it
  opens_at TEXT COLLATE "C" NOT NULL
);
