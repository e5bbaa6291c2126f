-- Bounds: how often a mail is repeated of which nobody knows whether it went, and how fast mails leave.

-- A mail of which nobody knew too often whether it went waits for a person: it is unknown, and has no next try.
ALTER TABLE outbox
  -- tries of which nobody knows whether they went; after a few a person decides
  ADD COLUMN unknowns BIGINT NOT NULL DEFAULT 0 CONSTRAINT outbox_unknowns CHECK (unknowns >= 0),
  DROP CONSTRAINT outbox_waits,
  ADD CONSTRAINT outbox_waits CHECK (CASE WHEN state = 'unknown' THEN next_at IS NULL OR policy = 'at_least_once' ELSE (next_at IS NOT NULL) = (state IN ('queued','deferred')) END);
