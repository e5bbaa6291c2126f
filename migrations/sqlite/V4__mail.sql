-- What happened that somebody may be told, and the telling: mails, the inbox, webhooks.

-- One row per thing that happened, in the transaction in which it did. Who is told, and how, is decided when it is taken.
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
-- keeps: what is told once per stage is told once
CREATE UNIQUE INDEX event_once ON event (once) WHERE once IS NOT NULL;
CREATE TRIGGER event_no_update BEFORE UPDATE OF id, at, kind, subject_id, data, once ON event BEGIN SELECT RAISE(ABORT, 'what happened stays as it was recorded'); END;
CREATE TRIGGER event_taken_once BEFORE UPDATE OF taken_at ON event WHEN OLD.taken_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'an event is taken once'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event WHEN OLD.taken_at IS NULL BEGIN SELECT RAISE(ABORT, 'an event that nobody has taken stays'); END;

-- In which language somebody is told; absent: as the marketplace says.
CREATE TABLE recipient (
  kind TEXT NOT NULL CONSTRAINT recipient_kind CHECK (kind IN ('customer','store','operator')),
  id INTEGER NOT NULL,
  language TEXT NOT NULL CONSTRAINT recipient_language CHECK (language IN ('en','ar','fr')),
  PRIMARY KEY (kind, id)
) STRICT;

-- Whether somebody is told of something on some way; absent: yes.
CREATE TABLE preference (
  recipient_kind TEXT NOT NULL CONSTRAINT preference_recipient CHECK (recipient_kind IN ('customer','store','operator')),
  recipient_id INTEGER NOT NULL,
  -- a kind of message, or * for all that have no row of their own
  kind TEXT NOT NULL,
  -- email, inbox, or the name of a channel
  channel TEXT NOT NULL,
  wanted INTEGER NOT NULL CONSTRAINT preference_wanted CHECK (wanted IN (0, 1)),
  PRIMARY KEY (recipient_kind, recipient_id, kind, channel)
) STRICT;

-- A customer who wants to know when a product is back; gone once that was told.
CREATE TABLE stock_watch (
  product_id INTEGER NOT NULL CONSTRAINT stock_watch_product REFERENCES product (id),
  customer_id INTEGER NOT NULL CONSTRAINT stock_watch_customer REFERENCES customer (id),
  since TEXT NOT NULL,
  PRIMARY KEY (product_id, customer_id)
) STRICT;
-- serves: what a customer waits for
CREATE INDEX stock_watch_by_customer ON stock_watch (customer_id);

-- The inbox.
CREATE TABLE notification (
  id INTEGER PRIMARY KEY,
  event_id INTEGER NOT NULL CONSTRAINT notification_event REFERENCES event (id),
  recipient_kind TEXT NOT NULL CONSTRAINT notification_recipient CHECK (recipient_kind IN ('customer','store','operator')),
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

-- One row per mail and recipient, rendered once: every try sends the same bytes under the same Message-ID.
CREATE TABLE outbox (
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
  CONSTRAINT outbox_leased CHECK ((state = 'sending') = (runner IS NOT NULL) AND (runner IS NULL) = (lease_until IS NULL)),
  CONSTRAINT outbox_waits CHECK ((next_at IS NOT NULL) = (state IN ('queued','deferred') OR (state = 'unknown' AND policy = 'at_least_once'))),
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
  source TEXT NOT NULL CONSTRAINT suppression_source CHECK (source IN ('smtp','bounce','operator')),
  since TEXT NOT NULL
) STRICT;

-- What is held back for a while, and why: the transport, a domain, a kind of message, a channel.
CREATE TABLE mail_hold (
  scope TEXT PRIMARY KEY,
  -- in a row; a success ends the hold
  failures INTEGER NOT NULL CONSTRAINT mail_hold_failures CHECK (failures >= 1),
  until TEXT NOT NULL,
  reason TEXT NOT NULL,
  since TEXT NOT NULL
) STRICT;

-- A gateway that is told by signed webhooks: SMS, WhatsApp, push. Its secret lies in a file or the environment.
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
CREATE TABLE delivery (
  id INTEGER PRIMARY KEY,
  event_id INTEGER NOT NULL CONSTRAINT delivery_event REFERENCES event (id),
  channel_id INTEGER NOT NULL CONSTRAINT delivery_channel REFERENCES channel (id),
  recipient_kind TEXT NOT NULL CONSTRAINT delivery_recipient CHECK (recipient_kind IN ('customer','store','operator')),
  recipient_id INTEGER NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  state TEXT NOT NULL CONSTRAINT delivery_state CHECK (state IN ('queued','sending','delivered','deferred','expired','dead')),
  attempt INTEGER NOT NULL CONSTRAINT delivery_attempt CHECK (attempt >= 0),
  next_at TEXT,
  expires_at TEXT NOT NULL,
  fence INTEGER NOT NULL CONSTRAINT delivery_fence CHECK (fence >= 0),
  runner TEXT,
  lease_until TEXT,
  http_status INTEGER,
  reply TEXT,
  created_at TEXT NOT NULL,
  delivered_at TEXT,
  -- keeps: an event goes to a channel once per recipient
  CONSTRAINT delivery_once UNIQUE (event_id, channel_id, recipient_kind, recipient_id, kind),
  CONSTRAINT delivery_leased CHECK ((state = 'sending') = (runner IS NOT NULL) AND (runner IS NULL) = (lease_until IS NULL)),
  CONSTRAINT delivery_waits CHECK ((next_at IS NOT NULL) = (state IN ('queued','deferred'))),
  CONSTRAINT delivery_done CHECK ((state = 'delivered') = (delivered_at IS NOT NULL))
) STRICT;
-- serves: what is due, oldest first
CREATE INDEX delivery_due ON delivery (next_at, id) WHERE next_at IS NOT NULL;
-- serves: what a dead sender left
CREATE INDEX delivery_lease ON delivery (lease_until) WHERE state = 'sending';
