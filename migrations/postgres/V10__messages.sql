-- Written from the step of SQLite with this name: LILIUM_UPDATE=1 cargo test --test tidy writes it again.
-- What happened that somebody should hear of, and the ways there: mails, the inbox, webhooks.

-- One row per thing that happened, in the transaction in which it did. Who hears of it, and how, is decided when it is taken.
CREATE TABLE event (
  id BIGINT PRIMARY KEY,
  at TEXT COLLATE "C" NOT NULL,
  kind TEXT COLLATE "C" NOT NULL,
  subject_id BIGINT NOT NULL,
  -- what the subject itself will not say any more when the event is taken, as JSON
  data TEXT COLLATE "C",
  once TEXT COLLATE "C",
  taken_at TEXT COLLATE "C"
);
-- serves: what nobody has taken yet, oldest first
CREATE INDEX event_open ON event (id) WHERE taken_at IS NULL;
-- keeps: what is said once per stage is said once
CREATE UNIQUE INDEX event_once ON event (once) WHERE once IS NOT NULL;

-- The inbox.
CREATE TABLE notification (
  id BIGINT PRIMARY KEY,
  event_id BIGINT NOT NULL CONSTRAINT notification_event REFERENCES event (id),
  recipient_kind TEXT COLLATE "C" NOT NULL CONSTRAINT notification_recipient CHECK (recipient_kind = 'customer'
    OR recipient_kind = 'store' OR recipient_kind = 'operator'),
  recipient_id BIGINT NOT NULL,
  kind TEXT COLLATE "C" NOT NULL,
  language TEXT COLLATE "C" NOT NULL,
  title TEXT COLLATE "C" NOT NULL,
  body TEXT COLLATE "C" NOT NULL,
  at TEXT COLLATE "C" NOT NULL,
  read_at TEXT COLLATE "C",
  -- keeps: one event reaches an inbox once
  CONSTRAINT notification_once UNIQUE (event_id, recipient_kind, recipient_id, kind)
);
-- serves: somebody's inbox, and what of it is unread
CREATE INDEX notification_inbox ON notification (recipient_kind, recipient_id, id);

-- One row per mail and recipient, rendered once: every try sends the same bytes under the same Message-ID. A mail of which
-- nobody knew too often whether it went waits for a person: it is unknown, and has no next try.
CREATE TABLE outbox (
  id BIGINT PRIMARY KEY,
  event_id BIGINT NOT NULL CONSTRAINT outbox_event REFERENCES event (id),
  message_id TEXT COLLATE "C" NOT NULL CONSTRAINT outbox_message_id UNIQUE,
  -- keeps: an event is mailed to an address once
  dedup_key TEXT COLLATE "C" NOT NULL CONSTRAINT outbox_dedup_key UNIQUE,
  kind TEXT COLLATE "C" NOT NULL,
  recipient_kind TEXT COLLATE "C" NOT NULL CONSTRAINT outbox_recipient CHECK (recipient_kind = 'customer'
    OR recipient_kind = 'store' OR recipient_kind = 'operator'),
  recipient_id BIGINT NOT NULL,
  rcpt TEXT COLLATE "C" NOT NULL,
  -- of the address: what is slowed down together
  domain TEXT COLLATE "C" NOT NULL,
  language TEXT COLLATE "C" NOT NULL,
  subject TEXT COLLATE "C" NOT NULL,
  envelope_from TEXT COLLATE "C" NOT NULL,
  mime TEXT COLLATE "C" NOT NULL,
  -- less goes first
  priority BIGINT NOT NULL,
  -- what happens to a mail of which nobody knows whether it went
  policy TEXT COLLATE "C" NOT NULL CONSTRAINT outbox_policy CHECK (policy IN ('at_least_once','at_most_once')),
  state TEXT COLLATE "C" NOT NULL CONSTRAINT outbox_state CHECK (state = 'queued' OR state = 'sending' OR state = 'sent'
    OR state = 'deferred' OR state = 'bounced' OR state = 'expired' OR state = 'suppressed' OR state = 'unknown'
    OR state = 'dead'),
  attempt BIGINT NOT NULL CONSTRAINT outbox_attempt CHECK (attempt >= 0),
  -- when it is tried; absent while it is being sent, and when it has ended
  next_at TEXT COLLATE "C",
  expires_at TEXT COLLATE "C" NOT NULL,
  -- counts the claims: a sender that lost its lease must not write over the next one
  fence BIGINT NOT NULL CONSTRAINT outbox_fence CHECK (fence >= 0),
  runner TEXT COLLATE "C",
  lease_until TEXT COLLATE "C",
  smtp_code BIGINT,
  enhanced TEXT COLLATE "C",
  reply TEXT COLLATE "C",
  created_at TEXT COLLATE "C" NOT NULL,
  sent_at TEXT COLLATE "C",
  -- tries of which nobody knows whether they went; after a few a person decides
  unknowns BIGINT NOT NULL CONSTRAINT outbox_unknowns CHECK (unknowns >= 0),
  CONSTRAINT outbox_leased CHECK ((state = 'sending') = (runner IS NOT NULL) AND (runner IS NULL) = (lease_until IS NULL)),
  CONSTRAINT outbox_waits CHECK (CASE WHEN state = 'unknown' THEN next_at IS NULL OR policy = 'at_least_once' ELSE (next_at IS NOT NULL) = (state IN ('queued','deferred')) END),
  CONSTRAINT outbox_sent CHECK ((state = 'sent') = (sent_at IS NOT NULL) OR state = 'bounced')
);
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
  address TEXT COLLATE "C" PRIMARY KEY,
  reason TEXT COLLATE "C" NOT NULL,
  source TEXT COLLATE "C" NOT NULL CONSTRAINT suppression_source CHECK (source = 'smtp' OR source = 'bounce'
    OR source = 'operator'),
  since TEXT COLLATE "C" NOT NULL
);

-- What is held back for a while, and why: the transport, a domain, a kind of message, a channel.
CREATE TABLE mail_hold (
  scope TEXT COLLATE "C" PRIMARY KEY,
  -- in a row; a success ends the hold
  failures BIGINT NOT NULL CONSTRAINT mail_hold_failures CHECK (failures >= 1),
  until TEXT COLLATE "C" NOT NULL,
  reason TEXT COLLATE "C" NOT NULL,
  since TEXT COLLATE "C" NOT NULL,
  -- what the way to the server was when it failed, as a digest: a hold does not outlive the configuration that caused it
  way TEXT COLLATE "C"
);

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

-- A gateway for SMS, WhatsApp or push that gets signed webhooks. Its secret lies in a file or the environment.
CREATE TABLE channel (
  id BIGINT PRIMARY KEY,
  name TEXT COLLATE "C" NOT NULL CONSTRAINT channel_name UNIQUE,
  url TEXT COLLATE "C" NOT NULL,
  -- kinds of message parted by commas, or *
  kinds TEXT COLLATE "C" NOT NULL,
  secret_file TEXT COLLATE "C",
  created_at TEXT COLLATE "C" NOT NULL,
  removed_at TEXT COLLATE "C"
);

-- One row per message and channel: the tries of a webhook.
CREATE TABLE webhook_delivery (
  id BIGINT PRIMARY KEY,
  event_id BIGINT NOT NULL CONSTRAINT webhook_delivery_event REFERENCES event (id),
  channel_id BIGINT NOT NULL CONSTRAINT webhook_delivery_channel REFERENCES channel (id),
  recipient_kind TEXT COLLATE "C" NOT NULL CONSTRAINT webhook_delivery_recipient CHECK (recipient_kind = 'customer'
    OR recipient_kind = 'store' OR recipient_kind = 'operator'),
  recipient_id BIGINT NOT NULL,
  kind TEXT COLLATE "C" NOT NULL,
  body TEXT COLLATE "C" NOT NULL,
  state TEXT COLLATE "C" NOT NULL CONSTRAINT webhook_delivery_state CHECK (state = 'queued' OR state = 'sending'
    OR state = 'delivered' OR state = 'deferred' OR state = 'expired' OR state = 'dead'),
  attempt BIGINT NOT NULL CONSTRAINT webhook_delivery_attempt CHECK (attempt >= 0),
  next_at TEXT COLLATE "C",
  expires_at TEXT COLLATE "C" NOT NULL,
  fence BIGINT NOT NULL CONSTRAINT webhook_delivery_fence CHECK (fence >= 0),
  runner TEXT COLLATE "C",
  lease_until TEXT COLLATE "C",
  http_status BIGINT,
  reply TEXT COLLATE "C",
  created_at TEXT COLLATE "C" NOT NULL,
  delivered_at TEXT COLLATE "C",
  -- keeps: an event goes to a channel once per recipient
  CONSTRAINT webhook_delivery_once UNIQUE (event_id, channel_id, recipient_kind, recipient_id, kind),
  CONSTRAINT webhook_delivery_leased CHECK ((state = 'sending') = (runner IS NOT NULL) AND (runner IS NULL) = (lease_until IS NULL)),
  CONSTRAINT webhook_delivery_waits CHECK ((next_at IS NOT NULL) = (state IN ('queued','deferred'))),
  CONSTRAINT webhook_delivery_done CHECK ((state = 'delivered') = (delivered_at IS NOT NULL))
);
-- serves: what is due, oldest first
CREATE INDEX webhook_delivery_due ON webhook_delivery (next_at, id) WHERE next_at IS NOT NULL;
-- serves: what a dead sender left
CREATE INDEX webhook_delivery_lease ON webhook_delivery (lease_until) WHERE state = 'sending';
