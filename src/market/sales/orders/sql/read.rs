//! Orders with their lines and steps, read one by one or in pages.

use crate::args;
use crate::base::{Goods, Instant, Problem, StoreId};
use crate::db::{Condition, ListQuery, Row, Tx};
use crate::error::Result;
use crate::market::books::commission::RateSource;
use crate::market::books::ledger::rules::DeliveryFeeOwner;

use super::super::rules::OrderStatus;

/// An order with the names a person needs. Amounts in minor units of its currency.
#[derive(Clone, Debug)]
pub struct Order {
    pub id: i64,
    pub group_id: i64,
    pub store_id: StoreId,
    pub store: String,
    pub customer_id: i64,
    pub customer: String,
    pub zone: String,
    pub address: Option<String>,
    pub status: OrderStatus,
    pub currency: String,
    /// Less what the store gives of it.
    pub goods_minor: i64,
    pub discount_minor: i64,
    pub platform_discount_minor: i64,
    pub delivery_minor: i64,
    pub rounding_minor: i64,
    pub due_minor: i64,
    pub commission_minor: i64,
    pub commission_tax_minor: i64,
    pub delivery_fee_owner: DeliveryFeeOwner,
    pub driver_id: Option<i64>,
    pub driver: Option<String>,
    pub placed_at: Instant,
    pub delivered_at: Option<Instant>,
}

impl From<Row> for Order {
    fn from(row: Row) -> Self {
        Order {
            id: row.int("id"),
            group_id: row.int("group_id"),
            store_id: row.id("store_id"),
            store: row.string("store"),
            customer_id: row.int("customer_id"),
            customer: row.string("customer"),
            zone: row.string("zone"),
            address: row.opt_string("address"),
            status: row.get("status"),
            currency: row.string("currency"),
            goods_minor: row.int("goods_minor"),
            discount_minor: row.int("discount_minor"),
            platform_discount_minor: row.int("platform_discount_minor"),
            delivery_minor: row.int("delivery_minor"),
            rounding_minor: row.int("rounding_minor"),
            due_minor: row.int("due_minor"),
            commission_minor: row.int("commission_minor"),
            commission_tax_minor: row.int("commission_tax_minor"),
            delivery_fee_owner: row.get("delivery_fee_owner"),
            driver_id: row.opt_int("driver_id"),
            driver: row.opt_string("driver"),
            placed_at: row.instant("placed_at"),
            delivered_at: row.opt_instant("delivered_at"),
        }
    }
}

pub fn by_id(tx: &mut Tx<'_>, id: i64) -> Result<Order> {
    Ok(LIST.by_key(tx, id)?.expect("a stored reference to an order"))
}

pub fn exists(tx: &mut Tx<'_>, id: i64) -> Result<bool> {
    Ok(tx.one("SELECT id FROM orders WHERE id = $1", args![id])?.is_some())
}

/// A line of an order.
#[derive(Clone, Debug)]
pub struct OrderLine {
    pub id: i64,
    pub product_id: i64,
    pub sku: String,
    pub name: String,
    pub quantity: i64,
    pub delivered: Option<i64>,
    pub unit_price_minor: i64,
    /// Of all that was ordered: what the customer is given, and what of it the platform gives.
    pub discount_minor: i64,
    pub platform_discount_minor: i64,
    pub commission_source: RateSource,
    pub commission_ppm: i64,
    pub commission_terms: Option<String>,
    pub commission_minor: Option<i64>,
    pub commission_tax_ppm: i64,
    pub commission_tax_minor: Option<i64>,
}

impl OrderLine {
    /// What so many of the line come to.
    pub fn goods(&self, delivered: i64) -> Result<Goods, Problem> {
        let whole = (self.discount_minor, self.platform_discount_minor);
        Goods::delivered(self.unit_price_minor, self.quantity, delivered, whole)
    }
}

impl From<Row> for OrderLine {
    fn from(row: Row) -> Self {
        OrderLine {
            id: row.int("id"),
            product_id: row.int("product_id"),
            sku: row.string("sku"),
            name: row.string("name"),
            quantity: row.int("quantity"),
            delivered: row.opt_int("delivered"),
            unit_price_minor: row.int("unit_price_minor"),
            discount_minor: row.int("discount_minor"),
            platform_discount_minor: row.int("platform_discount_minor"),
            commission_source: row.get("commission_source"),
            commission_ppm: row.int("commission_ppm"),
            commission_terms: row.opt_string("commission_terms"),
            commission_minor: row.opt_int("commission_minor"),
            commission_tax_ppm: row.int("commission_tax_ppm"),
            commission_tax_minor: row.opt_int("commission_tax_minor"),
        }
    }
}

pub fn lines(tx: &mut Tx<'_>, order: i64) -> Result<Vec<OrderLine>> {
    let rows = tx.all(
        "SELECT id, product_id, sku, name, quantity, delivered, unit_price_minor, commission_source, commission_ppm,
                commission_terms, commission_minor, commission_tax_ppm, commission_tax_minor, discount_minor,
                platform_discount_minor FROM order_line WHERE order_id = $1 ORDER BY id",
        args![order],
    )?;
    Ok(rows.into_iter().map(OrderLine::from).collect())
}

/// One step of an order's history.
#[derive(Clone, Debug)]
pub struct Event {
    pub seq: i64,
    pub from: Option<OrderStatus>,
    pub to: OrderStatus,
    pub at: Instant,
    pub actor: String,
    pub comment: Option<String>,
}

pub fn events(tx: &mut Tx<'_>, order: i64) -> Result<Vec<Event>> {
    let sql =
        "SELECT seq, from_status, to_status, at, actor, comment FROM order_event WHERE order_id = $1 ORDER BY seq";
    let rows = tx.all(sql, args![order])?;
    Ok(rows
        .into_iter()
        .map(|row| Event {
            seq: row.int("seq"),
            from: row.opt_get("from_status"),
            to: row.get("to_status"),
            at: row.instant("at"),
            actor: row.string("actor"),
            comment: row.opt_string("comment"),
        })
        .collect())
}

pub fn last_seq(tx: &mut Tx<'_>, order: i64) -> Result<i64> {
    let row = tx.one("SELECT COALESCE(MAX(seq), 0) AS seq FROM order_event WHERE order_id = $1", args![order])?;
    Ok(row.map_or(0, |row| row.int("seq")))
}

/// What to show of the orders.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub status: Option<OrderStatus>,
    pub store: Option<StoreId>,
    pub customer: Option<i64>,
    pub zone: Option<i64>,
    pub driver: Option<i64>,
    pub group: Option<i64>,
    /// Placed at or after, and before.
    pub from: Option<Instant>,
    pub until: Option<Instant>,
    /// Only those that still have a step to go.
    pub open: bool,
}

/// Orders, in order of id.
pub static LIST: ListQuery<Filter, Order> = ListQuery {
    columns: "o.id, o.group_id, o.store_id, s.slug AS store, g.customer_id, c.code AS customer, z.code AS zone,
    g.address, o.status, o.currency, o.goods_minor, o.delivery_minor, o.rounding_minor, o.due_minor, o.commission_minor,
    o.discount_minor, o.platform_discount_minor, o.commission_tax_minor,
    o.delivery_fee_owner, o.driver_id, d.code AS driver, o.placed_at, o.delivered_at",
    from: "orders o JOIN order_group g ON g.id = o.group_id",
    shown: "JOIN store s ON s.id = o.store_id
    JOIN customer c ON c.id = g.customer_id JOIN zone z ON z.id = g.zone_id LEFT JOIN driver d ON d.id = o.driver_id",
    key: "o.id",
    conditions: &[
        Condition::value("o.status = {}", |f| f.status.into()),
        Condition::value("o.store_id = {}", |f| f.store.into()),
        Condition::value("g.customer_id = {}", |f| f.customer.into()),
        Condition::value("g.zone_id = {}", |f| f.zone.into()),
        Condition::value("o.driver_id = {}", |f| f.driver.into()),
        Condition::value("o.group_id = {}", |f| f.group.into()),
        Condition::value("o.placed_at >= {}", |f| f.from.into()),
        Condition::value("o.placed_at < {}", |f| f.until.into()),
        Condition::flag("o.status IN ('pending', 'accepted', 'preparing', 'on_the_way', 'failed_attempt')", |f| f.open),
    ],
    ..ListQuery::of(Order::from)
};

/// How many orders match and what is due for them, per currency: nothing for those that will not be paid.
#[derive(Clone, Debug)]
pub struct Total {
    pub currency: String,
    pub orders: i64,
    pub due_minor: i64,
}

pub fn totals(tx: &mut Tx<'_>, filter: &Filter) -> Result<Vec<Total>> {
    let columns = "o.currency, COUNT(*) AS orders, CAST(SUM(CASE WHEN o.status IN ('rejected', 'expired', 'cancelled', 'returned')
                THEN 0 ELSE o.due_minor END) AS BIGINT) AS due";
    let rows = LIST.sums(tx, filter, columns, "GROUP BY o.currency ORDER BY o.currency")?;
    Ok(rows
        .into_iter()
        .map(|row| Total { currency: row.string("currency"), orders: row.int("orders"), due_minor: row.int("due") })
        .collect())
}

/// Pending orders that were placed by a moment, in order of id.
pub fn pending_since(tx: &mut Tx<'_>, placed_by: Instant) -> Result<Vec<i64>> {
    let rows =
        tx.all("SELECT id FROM orders WHERE status = 'pending' AND placed_at <= $1 ORDER BY id", args![placed_by])?;
    Ok(rows.iter().map(|row| row.int("id")).collect())
}

/// Orders on their way whose last step was taken by a moment, in order of id.
pub fn unmoved_since(tx: &mut Tx<'_>, moved_by: Instant) -> Result<Vec<i64>> {
    let rows = tx.all(
        "SELECT o.id FROM orders o WHERE o.status IN ('accepted', 'preparing', 'on_the_way', 'failed_attempt')
            AND (SELECT MAX(e.at) FROM order_event e WHERE e.order_id = o.id) <= $1 ORDER BY o.id",
        args![moved_by],
    )?;
    Ok(rows.iter().map(|row| row.int("id")).collect())
}
