-- Written from the step of SQLite with this name: LILIUM_UPDATE=1 cargo test --test tidy writes it again.
-- What is on offer, and how much of it there is.

-- A name in any one language is enough.
CREATE TABLE category (
  id BIGINT PRIMARY KEY,
  parent_id BIGINT CONSTRAINT category_parent REFERENCES category (id),
  name_en TEXT COLLATE "C",
  name_ar TEXT COLLATE "C",
  name_fr TEXT COLLATE "C",
  CONSTRAINT category_not_own_parent CHECK (parent_id <> id),
  CONSTRAINT category_named CHECK (COALESCE(name_en, name_ar, name_fr) IS NOT NULL)
);
-- serves: the children of a category
CREATE INDEX category_children ON category (parent_id);

-- The folds of the names of a category, in whatever language: it is found by any of them, and they are its own under
-- its parent (0: at the top).
CREATE TABLE category_name (
  category_id BIGINT NOT NULL CONSTRAINT category_name_of REFERENCES category (id),
  parent_id BIGINT NOT NULL,
  key TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (category_id, key),
  CONSTRAINT category_name_once UNIQUE (key, parent_id)
);

CREATE TABLE product (
  id BIGINT PRIMARY KEY,
  store_id BIGINT NOT NULL CONSTRAINT product_store REFERENCES store (id),
  sku TEXT COLLATE "C" NOT NULL,
  sku_key TEXT COLLATE "C" NOT NULL,
  category_id BIGINT CONSTRAINT product_category REFERENCES category (id),
  name_en TEXT COLLATE "C",
  name_ar TEXT COLLATE "C",
  name_fr TEXT COLLATE "C",
  description_en TEXT COLLATE "C",
  description_ar TEXT COLLATE "C",
  description_fr TEXT COLLATE "C",
  price_minor BIGINT NOT NULL CONSTRAINT product_price CHECK (price_minor >= 0),
  on_hand BIGINT NOT NULL,
  reserved BIGINT NOT NULL,
  min_quantity BIGINT NOT NULL CONSTRAINT product_min_quantity CHECK (min_quantity >= 1),
  zones TEXT COLLATE "C" NOT NULL,
  barcode TEXT COLLATE "C",
  weight_g BIGINT CONSTRAINT product_weight CHECK (weight_g >= 0),
  status TEXT COLLATE "C" NOT NULL CONSTRAINT product_status CHECK (status = 'draft' OR status = 'active' OR status = 'archived'),
  featured BIGINT NOT NULL CONSTRAINT product_featured CHECK (featured IN (0, 1)),
  search TEXT COLLATE "C" NOT NULL,
  CONSTRAINT product_sku UNIQUE (store_id, sku_key),
  CONSTRAINT product_named CHECK (COALESCE(name_en, name_ar, name_fr) IS NOT NULL),
  CONSTRAINT product_stock CHECK (reserved >= 0 AND reserved <= on_hand)
);
-- serves: products of a category, removal of a category
CREATE INDEX product_by_category ON product (category_id);

-- Every change of a stock count; on_hand and reserved of a product are the sums of these.
CREATE TABLE stock_move (
  id BIGINT PRIMARY KEY,
  product_id BIGINT NOT NULL CONSTRAINT stock_move_product REFERENCES product (id),
  kind TEXT COLLATE "C" NOT NULL CONSTRAINT stock_move_kind CHECK (kind = 'opening' OR kind = 'import' OR kind = 'adjust'
    OR kind = 'reserve' OR kind = 'restore' OR kind = 'ship' OR kind = 'return'),
  on_hand BIGINT NOT NULL,
  reserved BIGINT NOT NULL,
  order_id BIGINT,
  reason TEXT COLLATE "C",
  at TEXT COLLATE "C" NOT NULL,
  actor TEXT COLLATE "C" NOT NULL
);
-- serves: the stock history of a product
CREATE INDEX stock_move_by_product ON stock_move (product_id);
-- keeps: an order reserves, restores and ships a product once
CREATE UNIQUE INDEX stock_move_once ON stock_move (order_id, product_id, kind) WHERE order_id IS NOT NULL;

-- A customer who wants to know when a product is back; gone once the notice went out.
CREATE TABLE stock_watch (
  product_id BIGINT NOT NULL CONSTRAINT stock_watch_product REFERENCES product (id),
  customer_id BIGINT NOT NULL CONSTRAINT stock_watch_customer REFERENCES customer (id),
  since TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (product_id, customer_id)
);
-- serves: what a customer waits for
CREATE INDEX stock_watch_by_customer ON stock_watch (customer_id);
