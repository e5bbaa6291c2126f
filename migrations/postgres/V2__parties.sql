-- Written from the step of SQLite with this name: LILIUM_UPDATE=1 cargo test --test tidy writes it again.
-- Who buys, sells and carries, and where.

-- A delivery area.
CREATE TABLE zone (
  id BIGINT PRIMARY KEY,
  code TEXT COLLATE "C" NOT NULL,
  code_key TEXT COLLATE "C" NOT NULL CONSTRAINT zone_code UNIQUE,
  name_en TEXT COLLATE "C" NOT NULL,
  name_ar TEXT COLLATE "C",
  name_fr TEXT COLLATE "C"
);

-- A selling party, with its terms in force now: an order keeps a copy of those it was placed under.
CREATE TABLE store (
  id BIGINT PRIMARY KEY,
  slug TEXT COLLATE "C" NOT NULL CONSTRAINT store_slug UNIQUE,
  name_en TEXT COLLATE "C",
  name_ar TEXT COLLATE "C",
  name_fr TEXT COLLATE "C",
  legal_name TEXT COLLATE "C",
  email TEXT COLLATE "C",
  phone TEXT COLLATE "C",
  address TEXT COLLATE "C",
  currency TEXT COLLATE "C" NOT NULL CONSTRAINT store_currency REFERENCES currency (code),
  status TEXT COLLATE "C" NOT NULL CONSTRAINT store_status CHECK (status = 'applied' OR status = 'active'
    OR status = 'rejected' OR status = 'suspended' OR status = 'closed'),
  status_reason TEXT COLLATE "C",
  collection_model TEXT COLLATE "C" NOT NULL CONSTRAINT store_collection CHECK (collection_model IN ('platform','store')),
  delivery_by TEXT COLLATE "C" NOT NULL CONSTRAINT store_delivery CHECK (delivery_by IN ('platform','store')),
  commission_ppm BIGINT CONSTRAINT store_commission CHECK (commission_ppm BETWEEN 0 AND 1000000),
  -- a tag that commission rules can ask for
  plan TEXT COLLATE "C",
  -- days that money waits once its gate is passed; absent: as the marketplace says
  hold_days BIGINT CONSTRAINT store_hold_days CHECK (hold_days BETWEEN 0 AND 90),
  -- share of its sales that a close withholds, in parts per million; absent: as the marketplace says
  reserve_ppm BIGINT CONSTRAINT store_reserve CHECK (reserve_ppm BETWEEN 0 AND 1000000),
  settlement_cycle TEXT COLLATE "C" NOT NULL CONSTRAINT store_cycle CHECK (settlement_cycle = 'daily' OR settlement_cycle = 'weekly'
    OR settlement_cycle = 'monthly' OR settlement_cycle LIKE 'every-%-days%'),
  min_order_minor BIGINT NOT NULL CONSTRAINT store_min_order CHECK (min_order_minor >= 0),
  serves_everywhere BIGINT NOT NULL CONSTRAINT store_everywhere CHECK (serves_everywhere IN (0, 1)),
  fee_everywhere_minor BIGINT NOT NULL CONSTRAINT store_fee CHECK (fee_everywhere_minor >= 0),
  created_at TEXT COLLATE "C" NOT NULL,
  -- what a search compares, folded
  search TEXT COLLATE "C" NOT NULL,
  -- how far unpaid dues have taken it: the newest row of store_stage, kept here for every order and every list
  dues_stage TEXT COLLATE "C" NOT NULL CONSTRAINT store_dues_stage CHECK (dues_stage = 'none' OR dues_stage = 'hide'
    OR dues_stage = 'block' OR dues_stage = 'suspend'),
  -- below this a settled balance is not paid out yet; absent: as the marketplace says, 0: no minimum
  payout_minimum_minor BIGINT CONSTRAINT store_payout_minimum CHECK (payout_minimum_minor >= 0),
  -- suspended for its dues, and not by a person
  suspended_for TEXT COLLATE "C" CONSTRAINT store_suspended_for CHECK (suspended_for IS NULL OR (suspended_for = 'dues' AND status = 'suspended')),
  CONSTRAINT store_named CHECK (COALESCE(name_en, name_ar, name_fr) IS NOT NULL)
);
-- serves: the stores whose money waits otherwise than the marketplace says
CREATE INDEX store_holding ON store (hold_days) WHERE hold_days IS NOT NULL;

-- The fee of a zone named here goes before the fee for everywhere.
CREATE TABLE store_zone (
  store_id BIGINT NOT NULL CONSTRAINT store_zone_store REFERENCES store (id),
  zone_id BIGINT NOT NULL CONSTRAINT store_zone_zone REFERENCES zone (id),
  fee_minor BIGINT NOT NULL CONSTRAINT store_zone_fee CHECK (fee_minor >= 0),
  PRIMARY KEY (store_id, zone_id)
);

-- Where a store's money goes when it is paid by bank: an IBAN, or a number of one country.
CREATE TABLE store_bank (
  store_id BIGINT PRIMARY KEY CONSTRAINT store_bank_store REFERENCES store (id),
  holder TEXT COLLATE "C" NOT NULL,
  iban TEXT COLLATE "C",
  account TEXT COLLATE "C",
  bank TEXT COLLATE "C",
  bic TEXT COLLATE "C",
  changed_at TEXT COLLATE "C" NOT NULL,
  CONSTRAINT store_bank_number CHECK ((iban IS NULL) <> (account IS NULL))
);

-- A buying party.
CREATE TABLE customer (
  id BIGINT PRIMARY KEY,
  code TEXT COLLATE "C" NOT NULL,
  code_key TEXT COLLATE "C" NOT NULL CONSTRAINT customer_code UNIQUE,
  name TEXT COLLATE "C" NOT NULL,
  email TEXT COLLATE "C",
  phone TEXT COLLATE "C",
  created_at TEXT COLLATE "C" NOT NULL
);

-- Where a customer has goods delivered.
CREATE TABLE address (
  id BIGINT PRIMARY KEY,
  customer_id BIGINT NOT NULL CONSTRAINT address_customer REFERENCES customer (id),
  label TEXT COLLATE "C" NOT NULL,
  label_key TEXT COLLATE "C" NOT NULL,
  zone_id BIGINT NOT NULL CONSTRAINT address_zone REFERENCES zone (id),
  line TEXT COLLATE "C" NOT NULL,
  phone TEXT COLLATE "C",
  is_default BIGINT NOT NULL CONSTRAINT address_default CHECK (is_default IN (0, 1)),
  CONSTRAINT address_label UNIQUE (customer_id, label_key)
);
-- keeps: at most one default address a customer
CREATE UNIQUE INDEX address_one_default ON address (customer_id) WHERE is_default = 1;

-- Who carries goods and cash for the platform.
CREATE TABLE driver (
  id BIGINT PRIMARY KEY,
  code TEXT COLLATE "C" NOT NULL,
  code_key TEXT COLLATE "C" NOT NULL CONSTRAINT driver_code UNIQUE,
  name TEXT COLLATE "C" NOT NULL,
  phone TEXT COLLATE "C",
  status TEXT COLLATE "C" NOT NULL CONSTRAINT driver_status CHECK (status IN ('active','inactive')),
  -- the most cash to carry, in the marketplace's currency, and what happens beyond; absent: as the marketplace says
  ceiling_minor BIGINT CONSTRAINT driver_ceiling CHECK (ceiling_minor >= 0),
  ceiling_action TEXT COLLATE "C" CONSTRAINT driver_ceiling_action CHECK (ceiling_action IN ('warn','block'))
);

-- In which language somebody is written to; absent: as the marketplace says.
CREATE TABLE recipient (
  kind TEXT COLLATE "C" NOT NULL CONSTRAINT recipient_kind CHECK (kind = 'customer' OR kind = 'store' OR kind = 'operator'),
  id BIGINT NOT NULL,
  language TEXT COLLATE "C" NOT NULL CONSTRAINT recipient_language CHECK (language = 'en' OR language = 'ar' OR language = 'fr'),
  PRIMARY KEY (kind, id)
);

-- Whether somebody is notified of something on some way; absent: yes.
CREATE TABLE preference (
  recipient_kind TEXT COLLATE "C" NOT NULL CONSTRAINT preference_recipient CHECK (recipient_kind = 'customer'
    OR recipient_kind = 'store' OR recipient_kind = 'operator'),
  recipient_id BIGINT NOT NULL,
  -- a kind of message, or * for all that have no row of their own
  kind TEXT COLLATE "C" NOT NULL,
  -- email, inbox, or the name of a channel
  channel TEXT COLLATE "C" NOT NULL,
  wanted BIGINT NOT NULL CONSTRAINT preference_wanted CHECK (wanted IN (0, 1)),
  PRIMARY KEY (recipient_kind, recipient_id, kind, channel)
);
