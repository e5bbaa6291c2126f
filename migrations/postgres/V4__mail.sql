-- What happened that somebody may be told, and the telling: mails, the inbox, webhooks.

-- One row per thing that happened, in the transaction in which it did. Who is told, and how, is decided when it is taken.
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
-- keeps: what is told once per stage is told once
CREATE UNIQUE INDEX event_once ON event (once) WHERE once IS NOT NULL;
CREATE TRIGGER event_no_change BEFORE UPDATE OF id, at, kind, subject_id, data, once ON event FOR EACH ROW EXECUTE FUNCTION refuse_change('what happened stays as it was recorded');
CREATE TRIGGER event_taken_once BEFORE UPDATE OF taken_at ON event FOR EACH ROW WHEN (OLD.taken_at IS NOT NULL) EXECUTE FUNCTION refuse_change('an event is taken once');
CREATE TRIGGER event_no_delete BEFORE DELETE ON event FOR EACH ROW WHEN (OLD.taken_at IS NULL) EXECUTE FUNCTION refuse_change('an event that nobody has taken stays');
CREATE TRIGGER event_no_truncate BEFORE TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('what happened stays as it was recorded');

-- In which language somebody is told; absent: as the marketplace says.
CREATE TABLE recipient (
  kind TEXT COLLATE "C" NOT NULL CONSTRAINT recipient_kind CHECK (kind IN ('customer','store','operator')),
  id BIGINT NOT NULL,
  language TEXT COLLATE "C" NOT NULL CONSTRAINT recipient_language CHECK (language IN ('en','ar','fr')),
  PRIMARY KEY (kind, id)
);

-- Whether somebody is told of something on some way; absent: yes.
CREATE TABLE preference (
  recipient_kind TEXT COLLATE "C" NOT NULL CONSTRAINT preference_recipient CHECK (recipient_kind IN ('customer','store','operator')),
  recipient_id BIGINT NOT NULL,
  -- a kind of message, or * for all that have no row of their own
  kind TEXT COLLATE "C" NOT NULL,
  -- email, inbox, or the name of a channel
  channel TEXT COLLATE "C" NOT NULL,
  wanted BIGINT NOT NULL CONSTRAINT preference_wanted CHECK (wanted IN (0, 1)),
  PRIMARY KEY (recipient_kind, recipient_id, kind, channel)
);

-- A customer who wants to know when a product is back; gone once that was told.
CREATE TABLE stock_watch (
  product_id BIGINT NOT NULL CONSTRAINT stock_watch_product REFERENCES product (id),
  customer_id BIGINT NOT NULL CONSTRAINT stock_watch_customer REFERENCES customer (id),
  since TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (product_id, customer_id)
);
-- serves: what a customer waits for
CREATE INDEX stock_watch_by_customer ON stock_watch (customer_id);

-- The inbox.
CREATE TABLE notification (
  id BIGINT PRIMARY KEY,
  event_id BIGINT NOT NULL CONSTRAINT notification_event REFERENCES event (id),
  recipient_kind TEXT COLLATE "C" NOT NULL CONSTRAINT notification_recipient CHECK (recipient_kind IN ('customer','store','operator')),
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

-- One row per mail and recipient, rendered once: every try sends the same bytes under the same Message-ID.
CREATE TABLE outbox (
  id BIGINT PRIMARY KEY,
  event_id BIGINT NOT NULL CONSTRAINT outbox_event REFERENCES event (id),
  message_id TEXT COLLATE "C" NOT NULL CONSTRAINT outbox_message_id UNIQUE,
  -- keeps: an event is mailed to an address once
  dedup_key TEXT COLLATE "C" NOT NULL CONSTRAINT outbox_dedup_key UNIQUE,
  kind TEXT COLLATE "C" NOT NULL,
  recipient_kind TEXT COLLATE "C" NOT NULL CONSTRAINT outbox_recipient CHECK (recipient_kind IN ('customer','store','operator')),
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
  state TEXT COLLATE "C" NOT NULL CONSTRAINT outbox_state CHECK (state IN ('queued','sending','sent','deferred','bounced','expired',
    'suppressed','unknown','dead')),
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
  CONSTRAINT outbox_leased CHECK ((state = 'sending') = (runner IS NOT NULL) AND (runner IS NULL) = (lease_until IS NULL)),
  CONSTRAINT outbox_waits CHECK ((next_at IS NOT NULL) = (state IN ('queued','deferred') OR (state = 'unknown' AND policy = 'at_least_once'))),
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
  source TEXT COLLATE "C" NOT NULL CONSTRAINT suppression_source CHECK (source IN ('smtp','bounce','operator')),
  since TEXT COLLATE "C" NOT NULL
);

-- What is held back for a while, and why: the transport, a domain, a kind of message, a channel.
CREATE TABLE mail_hold (
  scope TEXT COLLATE "C" PRIMARY KEY,
  -- in a row; a success ends the hold
  failures BIGINT NOT NULL CONSTRAINT mail_hold_failures CHECK (failures >= 1),
  until TEXT COLLATE "C" NOT NULL,
  reason TEXT COLLATE "C" NOT NULL,
  since TEXT COLLATE "C" NOT NULL
);

-- A gateway that is told by signed webhooks: SMS, WhatsApp, push. Its secret lies in a file or the environment.
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
CREATE TABLE delivery (
  id BIGINT PRIMARY KEY,
  event_id BIGINT NOT NULL CONSTRAINT delivery_event REFERENCES event (id),
  channel_id BIGINT NOT NULL CONSTRAINT delivery_channel REFERENCES channel (id),
  recipient_kind TEXT COLLATE "C" NOT NULL CONSTRAINT delivery_recipient CHECK (recipient_kind IN ('customer','store','operator')),
  recipient_id BIGINT NOT NULL,
  kind TEXT COLLATE "C" NOT NULL,
  body TEXT COLLATE "C" NOT NULL,
  state TEXT COLLATE "C" NOT NULL CONSTRAINT delivery_state CHECK (state IN ('queued','sending','delivered','deferred','expired','dead')),
  attempt BIGINT NOT NULL CONSTRAINT delivery_attempt CHECK (attempt >= 0),
  next_at TEXT COLLATE "C",
  expires_at TEXT COLLATE "C" NOT NULL,
  fence BIGINT NOT NULL CONSTRAINT delivery_fence CHECK (fence >= 0),
  runner TEXT COLLATE "C",
  lease_until TEXT COLLATE "C",
  http_status BIGINT,
  reply TEXT COLLATE "C",
  created_at TEXT COLLATE "C" NOT NULL,
  delivered_at TEXT COLLATE "C",
  -- keeps: an event goes to a channel once per recipient
  CONSTRAINT delivery_once UNIQUE (event_id, channel_id, recipient_kind, recipient_id, kind),
  CONSTRAINT delivery_leased CHECK ((state = 'sending') = (runner IS NOT NULL) AND (runner IS NULL) = (lease_until IS NULL)),
  CONSTRAINT delivery_waits CHECK ((next_at IS NOT NULL) = (state IN ('queued','deferred'))),
  CONSTRAINT delivery_done CHECK ((state = 'delivered') = (delivered_at IS NOT NULL))
);
-- serves: what is due, oldest first
CREATE INDEX delivery_due ON delivery (next_at, id) WHERE next_at IS NOT NULL;
-- serves: what a dead sender left
CREATE INDEX delivery_lease ON delivery (lease_until) WHERE state = 'sending';
