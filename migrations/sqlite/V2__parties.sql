-- Who buys, sells and carries, and where.

-- A delivery area.
CREATE TABLE zone (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  code_key TEXT NOT NULL CONSTRAINT zone_code UNIQUE,
  name_en TEXT NOT NULL,
  name_ar TEXT,
  name_fr TEXT
) STRICT;

-- A selling party, with its terms in force now: an order keeps a copy of those it was placed under.
CREATE TABLE store (
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL CONSTRAINT store_slug UNIQUE,
  name_en TEXT,
  name_ar TEXT,
  name_fr TEXT,
  legal_name TEXT,
  email TEXT,
  phone TEXT,
  address TEXT,
  currency TEXT NOT NULL CONSTRAINT store_currency REFERENCES currency (code),
  status TEXT NOT NULL CONSTRAINT store_status CHECK (status = 'applied' OR status = 'active'
    OR status = 'rejected' OR status = 'suspended' OR status = 'closed'),
  status_reason TEXT,
  collection_model TEXT NOT NULL CONSTRAINT store_collection CHECK (collection_model IN ('platform','store')),
  delivery_by TEXT NOT NULL CONSTRAINT store_delivery CHECK (delivery_by IN ('platform','store')),
  commission_ppm INTEGER CONSTRAINT store_commission CHECK (commission_ppm BETWEEN 0 AND 1000000),
  -- a tag that commission rules can ask for
  plan TEXT,
  -- days that money waits once its gate is passed; absent: as the marketplace says
  hold_days INTEGER CONSTRAINT store_hold_days CHECK (hold_days BETWEEN 0 AND 90),
  -- share of its sales that a close withholds, in parts per million; absent: as the marketplace says
  reserve_ppm INTEGER CONSTRAINT store_reserve CHECK (reserve_ppm BETWEEN 0 AND 1000000),
  settlement_cycle TEXT NOT NULL CONSTRAINT store_cycle CHECK (settlement_cycle = 'daily' OR settlement_cycle = 'weekly'
    OR settlement_cycle = 'monthly' OR settlement_cycle LIKE 'every-%-days%'),
  min_order_minor INTEGER NOT NULL CONSTRAINT store_min_order CHECK (min_order_minor >= 0),
  serves_everywhere INTEGER NOT NULL CONSTRAINT store_everywhere CHECK (serves_everywhere IN (0, 1)),
  fee_everywhere_minor INTEGER NOT NULL CONSTRAINT store_fee CHECK (fee_everywhere_minor >= 0),
  created_at TEXT NOT NULL,
  -- what a search compares, folded
  search TEXT NOT NULL,
  -- how far unpaid dues have taken it: the newest row of store_stage, kept here for every order and every list
  dues_stage TEXT NOT NULL CONSTRAINT store_dues_stage CHECK (dues_stage = 'none' OR dues_stage = 'hide'
    OR dues_stage = 'block' OR dues_stage = 'suspend'),
  -- below this a settled balance is not paid out yet; absent: as the marketplace says, 0: no minimum
  payout_minimum_minor INTEGER CONSTRAINT store_payout_minimum CHECK (payout_minimum_minor >= 0),
  -- suspended for its dues, and not by a person
  suspended_for TEXT CONSTRAINT store_suspended_for CHECK (suspended_for IS NULL OR (suspended_for = 'dues' AND status = 'suspended')),
  CONSTRAINT store_named CHECK (COALESCE(name_en, name_ar, name_fr) IS NOT NULL)
) STRICT;
-- serves: the stores whose money waits otherwise than the marketplace says
CREATE INDEX store_holding ON store (hold_days) WHERE hold_days IS NOT NULL;

-- The fee of a zone named here goes before the fee for everywhere.
CREATE TABLE store_zone (
  store_id INTEGER NOT NULL CONSTRAINT store_zone_store REFERENCES store (id),
  zone_id INTEGER NOT NULL CONSTRAINT store_zone_zone REFERENCES zone (id),
  fee_minor INTEGER NOT NULL CONSTRAINT store_zone_fee CHECK (fee_minor >= 0),
  PRIMARY KEY (store_id, zone_id)
) STRICT;

-- Where a store's money goes when it is paid by bank: an IBAN, or a number of one country.
CREATE TABLE store_bank (
  store_id INTEGER PRIMARY KEY CONSTRAINT store_bank_store REFERENCES store (id),
  holder TEXT NOT NULL,
  iban TEXT,
  account TEXT,
  bank TEXT,
  bic TEXT,
  changed_at TEXT NOT NULL,
  CONSTRAINT store_bank_number CHECK ((iban IS NULL) <> (account IS NULL))
) STRICT;

-- A buying party.
CREATE TABLE customer (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  code_key TEXT NOT NULL CONSTRAINT customer_code UNIQUE,
  name TEXT NOT NULL,
  email TEXT,
  phone TEXT,
  created_at TEXT NOT NULL
) STRICT;

-- Where a customer has goods delivered.
CREATE TABLE address (
  id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL CONSTRAINT address_customer REFERENCES customer (id),
  label TEXT NOT NULL,
  label_key TEXT NOT NULL,
  zone_id INTEGER NOT NULL CONSTRAINT address_zone REFERENCES zone (id),
  line TEXT NOT NULL,
  phone TEXT,
  is_default INTEGER NOT NULL CONSTRAINT address_default CHECK (is_default IN (0, 1)),
  CONSTRAINT address_label UNIQUE (customer_id, label_key)
) STRICT;
-- keeps: at most one default address a customer
CREATE UNIQUE INDEX address_one_default ON address (customer_id) WHERE is_default = 1;

-- Who carries goods and cash for the platform.
CREATE TABLE driver (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  code_key TEXT NOT NULL CONSTRAINT driver_code UNIQUE,
  name TEXT NOT NULL,
  phone TEXT,
  status TEXT NOT NULL CONSTRAINT driver_status CHECK (status IN ('active','inactive')),
  -- the most cash to carry, in the marketplace's currency, and what happens beyond; absent: as the marketplace says
  ceiling_minor INTEGER CONSTRAINT driver_ceiling CHECK (ceiling_minor >= 0),
  ceiling_action TEXT CONSTRAINT driver_ceiling_action CHECK (ceiling_action IN ('warn','block'))
) STRICT;

-- In which language somebody is written to; absent: as the marketplace says.
CREATE TABLE recipient (
  kind TEXT NOT NULL CONSTRAINT recipient_kind CHECK (kind = 'customer' OR kind = 'store' OR kind = 'operator'),
  id INTEGER NOT NULL,
  language TEXT NOT NULL CONSTRAINT recipient_language CHECK (language = 'en' OR language = 'ar' OR language = 'fr'),
  PRIMARY KEY (kind, id)
) STRICT;

-- Whether somebody is notified of something on some way; absent: yes.
CREATE TABLE preference (
  recipient_kind TEXT NOT NULL CONSTRAINT preference_recipient CHECK (recipient_kind = 'customer'
    OR recipient_kind = 'store' OR recipient_kind = 'operator'),
  recipient_id INTEGER NOT NULL,
  -- a kind of message, or * for all that have no row of their own
  kind TEXT NOT NULL,
  -- email, inbox, or the name of a channel
  channel TEXT NOT NULL,
  wanted INTEGER NOT NULL CONSTRAINT preference_wanted CHECK (wanted IN (0, 1)),
  PRIMARY KEY (recipient_kind, recipient_id, kind, channel)
) STRICT;
