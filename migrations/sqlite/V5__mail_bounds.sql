-- Bounds: how often a mail is repeated of which nobody knows whether it went, and how fast mails leave.

-- A mail of which nobody knew too often whether it went waits for a person: it is unknown, and has no next try.
CREATE TABLE outbox_next (
  id INTEGER PRIMARY KEY,
  event_id INTEGER NOT NULL CONSTRAINT outbox_event REFERENCES event (id),
  message_id TEXT NOT NULL CONSTRAINT outbox_message_id UNIQUE,
  -- keeps: an event is mailed to an address once
  dedup_key TEXT NOT NULL CONSTRAINT outbox_dedup_key UNIQUE,
  kind TEXT NOT NULL,
  recipient_kind TEXT NOT NULL CONSTRAINT outbox_recipient CHECK (recipient_kind IN ('customer','store','operator')),
  recipient_id INTEGER NOT NULL,
  rcpt TEXT NOT NULL,
  -- of the address: what is slowed down together
  domain TEXT NOT NULL,
  language TEXT NOT NULL,
  subject TEXT NOT NULL,
  envelope_from TEXT NOT NULL,
  mime TEXT NOT NULL,
  -- less goes first
  priority INTEGER NOT NULL,
  -- what happens to a mail of which nobody knows whether it went
  policy TEXT NOT NULL CONSTRAINT outbox_policy CHECK (policy IN ('at_least_once','at_most_once')),
  state TEXT NOT NULL CONSTRAINT outbox_state CHECK (state IN ('queued','sending','sent','deferred','bounced','expired',
    'suppressed','unknown','dead')),
  attempt INTEGER NOT NULL CONSTRAINT outbox_attempt CHECK (attempt >= 0),
  -- when it is tried; absent while it is being sent, and when it has ended
  next_at TEXT,
  expires_at TEXT NOT NULL,
  -- counts the claims: a sender that lost its lease must not write over the next one
  fence INTEGER NOT NULL CONSTRAINT outbox_fence CHECK (fence >= 0),
  runner TEXT,
  lease_until TEXT,
  smtp_code INTEGER,
  enhanced TEXT,
  reply TEXT,
  created_at TEXT NOT NULL,
  sent_at TEXT,
  -- tries of which nobody knows whether they went; after a few a person decides
  unknowns INTEGER NOT NULL DEFAULT 0 CONSTRAINT outbox_unknowns CHECK (unknowns >= 0),
  CONSTRAINT outbox_leased CHECK ((state = 'sending') = (runner IS NOT NULL) AND (runner IS NULL) = (lease_until IS NULL)),
  CONSTRAINT outbox_waits CHECK (CASE WHEN state = 'unknown' THEN next_at IS NULL OR policy = 'at_least_once' ELSE (next_at IS NOT NULL) = (state IN ('queued','deferred')) END),
  CONSTRAINT outbox_sent CHECK ((state = 'sent') = (sent_at IS NOT NULL) OR state = 'bounced')
) STRICT;
INSERT INTO outbox_next (id, event_id, message_id, dedup_key, kind, recipient_kind, recipient_id, rcpt, domain, language, subject,
  envelope_from, mime, priority, policy, state, attempt, next_at, expires_at, fence, runner, lease_until,
  smtp_code, enhanced, reply, created_at, sent_at)
SELECT id, event_id, message_id, dedup_key, kind, recipient_kind, recipient_id, rcpt, domain, language, subject,
  envelope_from, mime, priority, policy, state, attempt, next_at, expires_at, fence, runner, lease_until,
  smtp_code, enhanced, reply, created_at, sent_at FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_next RENAME TO outbox;
-- serves: what is due, the most urgent first
CREATE INDEX outbox_due ON outbox (priority, next_at, id) WHERE next_at IS NOT NULL;
-- serves: what a dead sender left
CREATE INDEX outbox_lease ON outbox (lease_until) WHERE state = 'sending';
-- serves: mails in a state, newest first; counts of states
CREATE INDEX outbox_by_state ON outbox (state, id);
-- serves: the mails of an event; bounces of an address
CREATE INDEX outbox_by_event ON outbox (event_id);
CREATE INDEX outbox_by_rcpt ON outbox (rcpt, id);

-- How many mails may leave now, over all and to one domain: a bucket that fills evenly. All senders take from the same.
CREATE TABLE mail_bucket (
  -- all, or domain:NAME
  scope TEXT PRIMARY KEY,
  -- sixtieths of a mail
  level INTEGER NOT NULL CONSTRAINT mail_bucket_level CHECK (level >= 0),
  filled_at TEXT NOT NULL,
  -- when there is a whole mail in it
  opens_at TEXT NOT NULL
) STRICT;
