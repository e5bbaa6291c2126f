-- Written from the step of SQLite with this name: LILIUM_UPDATE=1 cargo test --test tidy writes it again.
-- Orders and what comes back of them. They come before the cash, because its tables refer to them.

-- One checkout: an order for each store that it buys from.
CREATE TABLE order_group (
  id BIGINT PRIMARY KEY,
  code TEXT COLLATE "C" NOT NULL,
  code_key TEXT COLLATE "C" NOT NULL CONSTRAINT order_group_code UNIQUE,
  customer_id BIGINT NOT NULL CONSTRAINT order_group_customer REFERENCES customer (id),
  zone_id BIGINT NOT NULL CONSTRAINT order_group_zone REFERENCES zone (id),
  address TEXT COLLATE "C",
  placed_at TEXT COLLATE "C" NOT NULL
);
-- serves: the orders of a customer
CREATE INDEX order_group_by_customer ON order_group (customer_id);

-- One store's part of a checkout. The commission rate and who earns the delivery fee are frozen here when it is placed.
CREATE TABLE orders (
  id BIGINT PRIMARY KEY,
  group_id BIGINT NOT NULL CONSTRAINT orders_group REFERENCES order_group (id),
  store_id BIGINT NOT NULL CONSTRAINT orders_store REFERENCES store (id),
  status TEXT COLLATE "C" NOT NULL CONSTRAINT orders_status CHECK (status = 'pending' OR status = 'accepted'
    OR status = 'rejected' OR status = 'expired' OR status = 'preparing' OR status = 'on_the_way'
    OR status = 'delivered' OR status = 'partially_delivered' OR status = 'failed_attempt' OR status = 'returned'
    OR status = 'cancelled'),
  currency TEXT COLLATE "C" NOT NULL CONSTRAINT orders_currency REFERENCES currency (code),
  -- less what the store gives of it
  goods_minor BIGINT NOT NULL CONSTRAINT orders_goods CHECK (goods_minor >= 0),
  -- all that the customer is given, and what of it the platform gives
  discount_minor BIGINT NOT NULL,
  platform_discount_minor BIGINT NOT NULL,
  delivery_minor BIGINT NOT NULL CONSTRAINT orders_delivery CHECK (delivery_minor >= 0),
  rounding_minor BIGINT NOT NULL,
  due_minor BIGINT NOT NULL,
  commission_minor BIGINT NOT NULL CONSTRAINT orders_commission CHECK (commission_minor >= 0),
  commission_tax_minor BIGINT NOT NULL CONSTRAINT orders_commission_tax CHECK (commission_tax_minor >= 0),
  delivery_fee_owner TEXT COLLATE "C" NOT NULL CONSTRAINT orders_delivery_fee_owner CHECK (delivery_fee_owner IN ('platform','store')),
  driver_id BIGINT CONSTRAINT orders_driver REFERENCES driver (id),
  placed_at TEXT COLLATE "C" NOT NULL,
  delivered_at TEXT COLLATE "C",
  delivered_on TEXT COLLATE "C",
  CONSTRAINT orders_one_per_store UNIQUE (group_id, store_id),
  CONSTRAINT orders_total CHECK (due_minor = goods_minor - platform_discount_minor + delivery_minor + rounding_minor
    AND due_minor >= 0),
  CONSTRAINT orders_discount CHECK (platform_discount_minor BETWEEN 0 AND discount_minor),
  CONSTRAINT orders_delivered CHECK ((delivered_at IS NULL) = (delivered_on IS NULL))
);
-- serves: orders of a store, newest first
CREATE INDEX orders_by_store ON orders (store_id, id);
-- serves: open orders by state
CREATE INDEX orders_by_status ON orders (status, id);
-- serves: reports of what was delivered in a period
CREATE INDEX orders_by_delivery ON orders (delivered_on) WHERE delivered_on IS NOT NULL;

-- What was ordered, at which price, under which commission: frozen when the order is placed.
CREATE TABLE order_line (
  id BIGINT PRIMARY KEY,
  order_id BIGINT NOT NULL CONSTRAINT order_line_order REFERENCES orders (id),
  product_id BIGINT NOT NULL CONSTRAINT order_line_product REFERENCES product (id),
  sku TEXT COLLATE "C" NOT NULL,
  name TEXT COLLATE "C" NOT NULL,
  quantity BIGINT NOT NULL CONSTRAINT order_line_quantity CHECK (quantity >= 1),
  delivered BIGINT CONSTRAINT order_line_delivered CHECK (delivered BETWEEN 0 AND quantity),
  unit_price_minor BIGINT NOT NULL CONSTRAINT order_line_price CHECK (unit_price_minor >= 0),
  -- of all that was ordered: what the customer is given, and what of it the platform gives
  discount_minor BIGINT NOT NULL,
  platform_discount_minor BIGINT NOT NULL,
  commission_source TEXT COLLATE "C" NOT NULL CONSTRAINT order_line_source CHECK (commission_source = 'store'
    OR commission_source = 'marketplace' OR commission_source = 'rule'),
  commission_ppm BIGINT NOT NULL CONSTRAINT order_line_ppm CHECK (commission_ppm BETWEEN 0 AND 1000000),
  -- the rules in force and all that the choice was made on, as JSON; none when there were no rules
  commission_terms TEXT COLLATE "C",
  commission_base_minor BIGINT,
  commission_minor BIGINT,
  -- the rate of the tax on the commission is frozen with the terms
  commission_tax_ppm BIGINT NOT NULL CONSTRAINT order_line_tax CHECK (commission_tax_ppm BETWEEN 0 AND 1000000),
  commission_tax_minor BIGINT,
  CONSTRAINT order_line_once UNIQUE (order_id, product_id),
  CONSTRAINT order_line_discount CHECK (platform_discount_minor BETWEEN 0 AND discount_minor
    AND discount_minor <= quantity * unit_price_minor)
);
-- serves: sales of a product
CREATE INDEX order_line_by_product ON order_line (product_id);

-- Why a line is cheaper: one discount on it, or its part of one on the order or the whole cart, and who bears it.
CREATE TABLE line_discount (
  line_id BIGINT NOT NULL CONSTRAINT line_discount_line REFERENCES order_line (id),
  seq BIGINT NOT NULL,
  name TEXT COLLATE "C",
  place TEXT COLLATE "C" NOT NULL CONSTRAINT line_discount_place CHECK (place = 'line' OR place = 'order' OR place = 'cart'),
  bearer TEXT COLLATE "C" NOT NULL CONSTRAINT line_discount_bearer CHECK (bearer = 'store' OR bearer = 'platform'
    OR bearer = 'shared'),
  -- the part of the platform
  platform_ppm BIGINT NOT NULL CONSTRAINT line_discount_ppm CHECK (platform_ppm BETWEEN 0 AND 1000000),
  amount_minor BIGINT NOT NULL CONSTRAINT line_discount_amount CHECK (amount_minor > 0),
  platform_minor BIGINT NOT NULL CONSTRAINT line_discount_platform CHECK (platform_minor BETWEEN 0 AND amount_minor),
  PRIMARY KEY (line_id, seq)
);

-- The history of an order: who moved it from which state to which.
CREATE TABLE order_event (
  order_id BIGINT NOT NULL CONSTRAINT order_event_order REFERENCES orders (id),
  seq BIGINT NOT NULL,
  from_status TEXT COLLATE "C",
  to_status TEXT COLLATE "C" NOT NULL,
  at TEXT COLLATE "C" NOT NULL,
  actor TEXT COLLATE "C" NOT NULL,
  comment TEXT COLLATE "C",
  PRIMARY KEY (order_id, seq)
);

-- Goods that came back after their delivery, and what that gives back: to the customer, and of the commission. What the
-- store gains by it stands in net_minor, and is rarely more than nothing.
CREATE TABLE order_return (
  id BIGINT PRIMARY KEY,
  order_id BIGINT NOT NULL CONSTRAINT order_return_order REFERENCES orders (id),
  refund TEXT COLLATE "C" NOT NULL CONSTRAINT order_return_refund CHECK (refund = 'credit' OR refund = 'depot'
    OR refund = 'bank' OR refund = 'store'),
  goods_minor BIGINT NOT NULL,
  platform_discount_minor BIGINT NOT NULL,
  -- of the delivery fee: the store's part and the platform's
  store_delivery_minor BIGINT NOT NULL,
  platform_delivery_minor BIGINT NOT NULL,
  commission_minor BIGINT NOT NULL,
  tax_minor BIGINT NOT NULL,
  -- what the customer gets
  refund_minor BIGINT NOT NULL CONSTRAINT order_return_amount CHECK (refund_minor >= 0),
  -- what became of that beside the goods' value: the door's rounding that ends with it, what of it settled the debt of its
  -- order, open or written off, and what no note can make, which stays the customer's
  rounding_minor BIGINT NOT NULL,
  debt_minor BIGINT NOT NULL CONSTRAINT order_return_debt CHECK (debt_minor >= 0),
  written_off_minor BIGINT NOT NULL CONSTRAINT order_return_written_off CHECK (written_off_minor >= 0),
  rest_minor BIGINT NOT NULL CONSTRAINT order_return_rest CHECK (rest_minor >= 0),
  net_minor BIGINT NOT NULL,
  restocked BIGINT NOT NULL CONSTRAINT order_return_restocked CHECK (restocked IN (0, 1)),
  reason TEXT COLLATE "C" NOT NULL,
  at TEXT COLLATE "C" NOT NULL,
  business_date TEXT COLLATE "C" NOT NULL,
  actor TEXT COLLATE "C" NOT NULL,
  CONSTRAINT order_return_adds_up CHECK (refund_minor =
    goods_minor - platform_discount_minor + store_delivery_minor + platform_delivery_minor)
);
-- serves: the returns of an order
CREATE INDEX order_return_by_order ON order_return (order_id);

-- What came back of each line of the order.
CREATE TABLE return_line (
  return_id BIGINT NOT NULL CONSTRAINT return_line_return REFERENCES order_return (id),
  line_id BIGINT NOT NULL CONSTRAINT return_line_line REFERENCES order_line (id),
  quantity BIGINT NOT NULL CONSTRAINT return_line_quantity CHECK (quantity >= 1),
  goods_minor BIGINT NOT NULL,
  platform_discount_minor BIGINT NOT NULL,
  commission_minor BIGINT NOT NULL,
  tax_minor BIGINT NOT NULL,
  PRIMARY KEY (return_id, line_id)
);
-- serves: what came back of a line
CREATE INDEX return_line_by_line ON return_line (line_id);

-- A return that takes its store's account further below nothing than one person may.
CREATE TABLE return_proposal (
  id BIGINT PRIMARY KEY,
  order_id BIGINT NOT NULL CONSTRAINT return_proposal_order REFERENCES orders (id),
  -- what was asked for, to be done when it is approved
  wanted TEXT COLLATE "C" NOT NULL,
  refund_minor BIGINT NOT NULL,
  net_minor BIGINT NOT NULL,
  status TEXT COLLATE "C" NOT NULL CONSTRAINT return_proposal_status CHECK (status = 'proposed' OR status = 'approved'
    OR status = 'rejected'),
  reason TEXT COLLATE "C" NOT NULL,
  at TEXT COLLATE "C" NOT NULL,
  business_date TEXT COLLATE "C" NOT NULL,
  actor TEXT COLLATE "C" NOT NULL,
  return_id BIGINT CONSTRAINT return_proposal_return REFERENCES order_return (id),
  decided_at TEXT COLLATE "C",
  decided_by TEXT COLLATE "C",
  decision_reason TEXT COLLATE "C",
  CONSTRAINT return_proposal_booked CHECK ((status = 'approved') = (return_id IS NOT NULL)),
  CONSTRAINT return_proposal_decided CHECK ((status = 'proposed') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
  -- keeps: nobody approves what he proposed
  CONSTRAINT return_proposal_two_people CHECK (status <> 'approved' OR decided_by <> actor)
);
-- keeps: one proposal of an order waits at a time
CREATE UNIQUE INDEX return_proposal_waiting ON return_proposal (order_id) WHERE status = 'proposed';
