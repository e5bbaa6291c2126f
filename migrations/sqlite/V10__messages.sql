-- What happened that somebody should hear of, and the ways there: mails, the inbox, webhooks.

-- One row per thing that happened, in the transaction in which it did. Who hears of it, and how, is decided when it is taken.
CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject_id INTEGER NOT NULL,
  -- what the subject itself will not say any more when the event is taken, as JSON
  data TEXT,
  once TEXT,
  taken_at TEXT
) STRICT;
-- serves: what nobody has taken yet, oldest first
CREATE INDEX event_open ON event (id) WHERE taken_at IS NULL;
-- keeps: what is said once per stage is said once
CREATE UNIQUE INDEX event_once ON event (once) WHERE once IS NOT NULL;

-- The inbox.
CREATE TABLE notification (
  id INTEGER PRIMARY KEY,
  event_id INTEGER NOT NULL CONSTRAINT notification_event REFERENCES event (id),
  recipient_kind TEXT NOT NULL CONSTRAINT notification_recipient CHECK (recipient_kind = 'customer'
    OR recipient_kind = 'store' OR recipient_kind = 'operator'),
  recipient_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  language TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  at TEXT NOT NULL,
  read_at TEXT,
  -- keeps: one event reaches an inbox once
  CONSTRAINT notification_once UNIQUE (event_id, recipient_kind, recipient_id, kind)
) STRICT;
-- serves: somebody's inbox, and what of it is unread
CREATE INDEX notification_inbox ON notification (recipient_kind, recipient_id, id);

-- One row per mail and recipient, rendered once: every try sends the same bytes under the same Message-ID. A mail of which
-- nobody knew too often whether it went waits for a person: it is unknown, and has no next try.
CREATE TABLE outbox (
  id INTEGER PRIMARY KEY,
  event_id INTEGER NOT NULL CONSTRAINT outbox_event REFERENCES event (id),
  message_id TEXT NOT NULL CONSTRAINT outbox_message_id UNIQUE,
  -- keeps: an event is mailed to an address once
  dedup_key TEXT NOT NULL CONSTRAINT outbox_dedup_key UNIQUE,
  kind TEXT NOT NULL,
  recipient_kind TEXT NOT NULL CONSTRAINT outbox_recipient CHECK (recipient_kind = 'customer'
    OR recipient_kind = 'store' OR recipient_kind = 'operator'),
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
  state TEXT NOT NULL CONSTRAINT outbox_state CHECK (state = 'queued' OR state = 'sending' OR state = 'sent'
    OR state = 'deferred' OR state = 'bounced' OR state = 'expired' OR state = 'suppressed' OR state = 'unknown'
    OR state = 'dead'),
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
  unknowns INTEGER NOT NULL CONSTRAINT outbox_unknowns CHECK (unknowns >= 0),
  CONSTRAINT outbox_leased CHECK ((state = 'sending') = (runner IS NOT NULL) AND (runner IS NULL) = (lease_until IS NULL)),
  CONSTRAINT outbox_waits CHECK (CASE WHEN state = 'unknown' THEN next_at IS NULL OR policy = 'at_least_once' ELSE (next_at IS NOT NULL) = (state IN ('queued','deferred')) END),
  CONSTRAINT outbox_sent CHECK ((state = 'sent') = (sent_at IS NOT NULL) OR state = 'bounced')
) STRICT;
-- serves: what is due, the most urgent first
CREATE INDEX outbox_due ON outbox (priority, next_at, id) WHERE next_at IS NOT NULL;
-- serves: what a dead sender left
CREATE INDEX outbox_lease ON outbox (lease_until) WHERE state = 'sending';
-- serves: mails in a state, newest first; counts of states
CREATE INDEX outbox_by_state ON outbox (state, id);
-- serves: the mails of an event; bounces of an address
CREATE INDEX outbox_by_event ON outbox (event_id);
CREATE INDEX outbox_by_rcpt ON outbox (rcpt, id);

-- Addresses that get no mail any more.
CREATE TABLE suppression (
  address TEXT PRIMARY KEY,
  reason TEXT NOT NULL,
  source TEXT NOT NULL CONSTRAINT suppression_source CHECK (source = 'smtp' OR source = 'bounce'
    OR source = 'operator'),
  since TEXT NOT NULL
) STRICT;

-- What is held back for a while, and why: the transport, a domain, a kind of message, a channel.
CREATE TABLE mail_hold (
  scope TEXT PRIMARY KEY,
  -- in a row; a success ends the hold
  failures INTEGER NOT NULL CONSTRAINT mail_hold_failures CHECK (failures >= 1),
  until TEXT NOT NULL,
  reason TEXT NOT NULL,
  since TEXT NOT NULL,
  -- what the way to the server was when it failed, as a digest: a hold does not outlive the configuration that caused it
  way TEXT
) STRICT;

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

-- A gateway for SMS, WhatsApp or push that gets signed webhooks. Its secret lies in a file or the environment.
CREATE TABLE channel (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CONSTRAINT channel_name UNIQUE,
  url TEXT NOT NULL,
  -- kinds of message parted by commas, or *
  kinds TEXT NOT NULL,
  secret_file TEXT,
  created_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;

-- One row per message and channel: the tries of a webhook.
CREATE TABLE webhook_delivery (
  id INTEGER PRIMARY KEY,
  event_id INTEGER NOT NULL CONSTRAINT webhook_delivery_event REFERENCES event (id),
  channel_id INTEGER NOT NULL CONSTRAINT webhook_delivery_channel REFERENCES channel (id),
  recipient_kind TEXT NOT NULL CONSTRAINT webhook_delivery_recipient CHECK (recipient_kind = 'customer'
    OR recipient_kind = 'store' OR recipient_kind = 'operator'),
  recipient_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  state TEXT NOT NULL CONSTRAINT webhook_delivery_state CHECK (state = 'queued' OR state = 'sending'
    OR state = 'delivered' OR state = 'deferred' OR state = 'expired' OR state = 'dead'),
  attempt INTEGER NOT NULL CONSTRAINT webhook_delivery_attempt CHECK (attempt >= 0),
  next_at TEXT,
  expires_at TEXT NOT NULL,
  fence INTEGER NOT NULL CONSTRAINT webhook_delivery_fence CHECK (fence >= 0),
  runner TEXT,
  lease_until TEXT,
  http_status INTEGER,
  reply TEXT,
  created_at TEXT NOT NULL,
  delivered_at TEXT,
  -- keeps: an event goes to a channel once per recipient
  CONSTRAINT webhook_delivery_once UNIQUE (event_id, channel_id, recipient_kind, recipient_id, kind),
  CONSTRAINT webhook_delivery_leased CHECK ((state = 'sending') = (runner IS NOT NULL) AND (runner IS NULL) = (lease_until IS NULL)),
  CONSTRAINT webhook_delivery_waits CHECK ((next_at IS NOT NULL) = (state IN ('queued','deferred'))),
  CONSTRAINT webhook_delivery_done CHECK ((state = 'delivered') = (delivered_at IS NOT NULL))
) STRICT;
-- serves: what is due, oldest first
CREATE INDEX webhook_delivery_due ON webhook_delivery (next_at, id) WHERE next_at IS NOT NULL;
-- serves: what a dead sender left
CREATE INDEX webhook_delivery_lease ON webhook_delivery (lease_until) WHERE state = 'sending';
