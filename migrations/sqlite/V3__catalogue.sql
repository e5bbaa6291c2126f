-- What is on offer, and how much of it there is.

-- A name in any one language is enough.
CREATE TABLE category (
  id INTEGER PRIMARY KEY,
  parent_id INTEGER CONSTRAINT category_parent REFERENCES category (id),
  name_en TEXT,
  name_ar TEXT,
  name_fr TEXT,
  CONSTRAINT category_not_own_parent CHECK (parent_id <> id),
  CONSTRAINT category_named CHECK (COALESCE(name_en, name_ar, name_fr) IS NOT NULL)
) STRICT;
-- serves: the children of a category
CREATE INDEX category_children ON category (parent_id);

-- The folds of the names of a category, in whatever language: it is found by any of them, and they are its own under
-- its parent (0: at the top).
CREATE TABLE category_name (
  category_id INTEGER NOT NULL CONSTRAINT category_name_of REFERENCES category (id),
  parent_id INTEGER NOT NULL,
  key TEXT NOT NULL,
  PRIMARY KEY (category_id, key),
  CONSTRAINT category_name_once UNIQUE (key, parent_id)
) STRICT;

-- SQLite: its references, and those of its stock moves, are checked at the commit. A bulk write that could fail on one
-- SQLite: half-way would have to keep a copy of every page that it touches.
CREATE TABLE product (
  id INTEGER PRIMARY KEY,
  store_id INTEGER NOT NULL CONSTRAINT product_store REFERENCES store (id) DEFERRABLE INITIALLY DEFERRED,
  sku TEXT NOT NULL,
  sku_key TEXT NOT NULL,
  category_id INTEGER CONSTRAINT product_category REFERENCES category (id) DEFERRABLE INITIALLY DEFERRED,
  name_en TEXT,
  name_ar TEXT,
  name_fr TEXT,
  description_en TEXT,
  description_ar TEXT,
  description_fr TEXT,
  price_minor INTEGER NOT NULL CONSTRAINT product_price CHECK (price_minor >= 0),
  on_hand INTEGER NOT NULL,
  reserved INTEGER NOT NULL,
  min_quantity INTEGER NOT NULL CONSTRAINT product_min_quantity CHECK (min_quantity >= 1),
  zones TEXT NOT NULL,
  barcode TEXT,
  weight_g INTEGER CONSTRAINT product_weight CHECK (weight_g >= 0),
  status TEXT NOT NULL CONSTRAINT product_status CHECK (status = 'draft' OR status = 'active' OR status = 'archived'),
  featured INTEGER NOT NULL CONSTRAINT product_featured CHECK (featured IN (0, 1)),
  search TEXT NOT NULL,
  CONSTRAINT product_sku UNIQUE (store_id, sku_key),
  CONSTRAINT product_named CHECK (COALESCE(name_en, name_ar, name_fr) IS NOT NULL),
  CONSTRAINT product_stock CHECK (reserved >= 0 AND reserved <= on_hand)
) STRICT;
-- serves: products of a category, removal of a category
CREATE INDEX product_by_category ON product (category_id);

-- Every change of a stock count; on_hand and reserved of a product are the sums of these.
CREATE TABLE stock_move (
  id INTEGER PRIMARY KEY,
  product_id INTEGER NOT NULL CONSTRAINT stock_move_product REFERENCES product (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CONSTRAINT stock_move_kind CHECK (kind = 'opening' OR kind = 'import' OR kind = 'adjust'
    OR kind = 'reserve' OR kind = 'restore' OR kind = 'ship' OR kind = 'return'),
  on_hand INTEGER NOT NULL,
  reserved INTEGER NOT NULL,
  order_id INTEGER,
  reason TEXT,
  at TEXT NOT NULL,
  actor TEXT NOT NULL
) STRICT;
-- serves: the stock history of a product
CREATE INDEX stock_move_by_product ON stock_move (product_id);
-- keeps: an order reserves, restores and ships a product once
CREATE UNIQUE INDEX stock_move_once ON stock_move (order_id, product_id, kind) WHERE order_id IS NOT NULL;

-- A customer who wants to know when a product is back; gone once the notice went out.
CREATE TABLE stock_watch (
  product_id INTEGER NOT NULL CONSTRAINT stock_watch_product REFERENCES product (id),
  customer_id INTEGER NOT NULL CONSTRAINT stock_watch_customer REFERENCES customer (id),
  since TEXT NOT NULL,
  PRIMARY KEY (product_id, customer_id)
) STRICT;
-- serves: what a customer waits for
CREATE INDEX stock_watch_by_customer ON stock_watch (customer_id);
