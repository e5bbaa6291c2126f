//! Groups, orders, lines and their history as stored.

use std::collections::HashMap;
use std::rc::Rc;

use crate::args;
use crate::base::{Day, Instant};
use crate::db::{Row, Tx, Value, Where};
use crate::error::Result;
use crate::market::Act;
use crate::market::ledger::rules::{Collector, Sale};

use super::rules::Totals;

/// A checkout, before it is written.
#[derive(Clone, Debug)]
pub struct NewGroup {
    pub id: i64,
    pub code: String,
    pub customer_id: i64,
    pub zone_id: i64,
    pub address: Option<String>,
    pub placed_at: Instant,
}

pub fn insert_groups(tx: &mut Tx<'_>, groups: Vec<NewGroup>) -> Result<()> {
    let rows: Vec<Vec<Value>> = groups
        .into_iter()
        .map(|g| args![g.id, g.code, g.customer_id, g.zone_id, g.address, g.placed_at].to_vec())
        .collect();
    tx.bulk("order_group", &["id", "code", "customer_id", "zone_id", "address", "placed_at"], Rc::new(rows))
}

/// An order, before it is written.
#[derive(Clone, Debug)]
pub struct NewOrder {
    pub id: i64,
    pub group_id: i64,
    pub store_id: i64,
    pub status: String,
    pub currency: String,
    pub totals: Totals,
    pub commission: i64,
    pub fee_owner: String,
    pub driver_id: Option<i64>,
    pub placed_at: Instant,
    pub delivered: Option<(Instant, Day)>,
}

pub fn insert_orders(tx: &mut Tx<'_>, orders: Vec<NewOrder>) -> Result<()> {
    let rows: Vec<Vec<Value>> = orders.into_iter().map(order_row).collect();
    let columns = [
        "id",
        "group_id",
        "store_id",
        "status",
        "currency",
        "goods_minor",
        "delivery_minor",
        "rounding_minor",
        "due_minor",
        "commission_minor",
        "fee_owner",
        "driver_id",
        "placed_at",
        "delivered_at",
        "delivered_on",
    ];
    tx.bulk("orders", &columns, Rc::new(rows))
}

fn order_row(order: NewOrder) -> Vec<Value> {
    let Totals { goods, delivery, rounding, due } = order.totals;
    args![
        order.id,
        order.group_id,
        order.store_id,
        order.status,
        order.currency,
        goods,
        delivery,
        rounding,
        due,
        order.commission,
        order.fee_owner,
        order.driver_id,
        order.placed_at,
        order.delivered.map(|(at, _)| at),
        order.delivered.map(|(_, day)| day),
    ]
    .to_vec()
}

/// An order line, before it is written; `delivered` is quantity, commission base and commission.
#[derive(Clone, Debug)]
pub struct NewLine {
    pub id: i64,
    pub order_id: i64,
    pub product_id: i64,
    pub sku: String,
    pub name: String,
    pub quantity: i64,
    pub unit_price: i64,
    pub commission_source: &'static str,
    pub commission_ppm: i64,
    pub delivered: Option<(i64, i64, i64)>,
}

pub fn insert_lines(tx: &mut Tx<'_>, lines: Vec<NewLine>) -> Result<()> {
    let rows: Vec<Vec<Value>> = lines.into_iter().map(line_row).collect();
    let columns = [
        "id",
        "order_id",
        "product_id",
        "sku",
        "name",
        "quantity",
        "unit_price_minor",
        "commission_source",
        "commission_ppm",
        "delivered",
        "commission_base_minor",
        "commission_minor",
    ];
    tx.bulk("order_line", &columns, Rc::new(rows))
}

fn line_row(line: NewLine) -> Vec<Value> {
    args![
        line.id,
        line.order_id,
        line.product_id,
        line.sku,
        line.name,
        line.quantity,
        line.unit_price,
        line.commission_source,
        line.commission_ppm,
        line.delivered.map(|(quantity, _, _)| quantity),
        line.delivered.map(|(_, base, _)| base),
        line.delivered.map(|(_, _, commission)| commission),
    ]
    .to_vec()
}

/// One step of an order's history, before it is written.
#[derive(Clone, Debug)]
pub struct NewEvent {
    pub order_id: i64,
    pub seq: i64,
    pub from: Option<String>,
    pub to: String,
    pub at: Instant,
    pub actor: String,
    pub comment: Option<String>,
}

impl NewEvent {
    /// The event that begins an order.
    pub fn first(order_id: i64, to: &str, act: &Act<'_>) -> NewEvent {
        let comment = act.reason.map(str::to_owned);
        NewEvent { order_id, seq: 1, from: None, to: to.to_owned(), at: act.at, actor: act.actor.to_owned(), comment }
    }
}

pub fn insert_events(tx: &mut Tx<'_>, events: Vec<NewEvent>) -> Result<()> {
    let rows: Vec<Vec<Value>> =
        events.into_iter().map(|e| args![e.order_id, e.seq, e.from, e.to, e.at, e.actor, e.comment].to_vec()).collect();
    tx.bulk("order_event", &["order_id", "seq", "from_status", "to_status", "at", "actor", "comment"], Rc::new(rows))
}

/// An order with the names a person needs. Amounts in minor units of its currency.
#[derive(Clone, Debug)]
pub struct Order {
    pub id: i64,
    pub group_id: i64,
    pub store_id: i64,
    pub store: String,
    pub customer_id: i64,
    pub customer: String,
    pub zone: String,
    pub address: Option<String>,
    pub status: String,
    pub currency: String,
    pub goods_minor: i64,
    pub delivery_minor: i64,
    pub rounding_minor: i64,
    pub due_minor: i64,
    pub commission_minor: i64,
    pub fee_owner: String,
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
            store_id: row.int("store_id"),
            store: row.string("store"),
            customer_id: row.int("customer_id"),
            customer: row.string("customer"),
            zone: row.string("zone"),
            address: row.opt_string("address"),
            status: row.string("status"),
            currency: row.string("currency"),
            goods_minor: row.int("goods_minor"),
            delivery_minor: row.int("delivery_minor"),
            rounding_minor: row.int("rounding_minor"),
            due_minor: row.int("due_minor"),
            commission_minor: row.int("commission_minor"),
            fee_owner: row.string("fee_owner"),
            driver_id: row.opt_int("driver_id"),
            driver: row.opt_string("driver"),
            placed_at: row.instant("placed_at"),
            delivered_at: row.opt_instant("delivered_at"),
        }
    }
}

const SELECT: &str =
    "SELECT o.id, o.group_id, o.store_id, s.slug AS store, g.customer_id, c.code AS customer, z.code AS zone,
    g.address, o.status, o.currency, o.goods_minor, o.delivery_minor, o.rounding_minor, o.due_minor, o.commission_minor,
    o.fee_owner, o.driver_id, d.code AS driver, o.placed_at, o.delivered_at";
const FROM: &str = " FROM orders o JOIN order_group g ON g.id = o.group_id JOIN store s ON s.id = o.store_id
    JOIN customer c ON c.id = g.customer_id JOIN zone z ON z.id = g.zone_id LEFT JOIN driver d ON d.id = o.driver_id";

pub fn by_id(tx: &mut Tx<'_>, id: i64) -> Result<Order> {
    let row = tx.one(&format!("{SELECT}{FROM} WHERE o.id = $1"), args![id])?;
    Ok(row.map(Order::from).expect("a stored reference to an order"))
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
    pub commission_source: String,
    pub commission_ppm: i64,
    pub commission_minor: Option<i64>,
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
            commission_source: row.string("commission_source"),
            commission_ppm: row.int("commission_ppm"),
            commission_minor: row.opt_int("commission_minor"),
        }
    }
}

pub fn lines(tx: &mut Tx<'_>, order: i64) -> Result<Vec<OrderLine>> {
    let rows = tx.all(
        "SELECT id, product_id, sku, name, quantity, delivered, unit_price_minor, commission_source, commission_ppm,
                commission_minor FROM order_line WHERE order_id = $1 ORDER BY id",
        args![order],
    )?;
    Ok(rows.into_iter().map(OrderLine::from).collect())
}

/// One step of an order's history.
#[derive(Clone, Debug)]
pub struct Event {
    pub seq: i64,
    pub from: Option<String>,
    pub to: String,
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
            from: row.opt_string("from_status"),
            to: row.string("to_status"),
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

pub fn set_status(tx: &mut Tx<'_>, order: i64, status: &str) -> Result<()> {
    tx.execute("UPDATE orders SET status = $2 WHERE id = $1", args![order, status])?;
    Ok(())
}

pub fn set_driver(tx: &mut Tx<'_>, order: i64, driver: i64) -> Result<()> {
    tx.execute("UPDATE orders SET driver_id = $2 WHERE id = $1", args![order, driver])?;
    Ok(())
}

pub fn set_delivered(tx: &mut Tx<'_>, order: &Order, sale: &Sale, partial: bool) -> Result<()> {
    let driver = match sale.collector {
        Collector::Driver(driver) => Some(driver),
        _ => order.driver_id,
    };
    tx.execute(
        "UPDATE orders SET status = $2, goods_minor = $3, rounding_minor = $4, due_minor = $5, commission_minor = $6,
            driver_id = $7, delivered_at = $8, delivered_on = $9 WHERE id = $1",
        args![
            order.id,
            if partial { "partially_delivered" } else { "delivered" },
            sale.goods,
            sale.rounding,
            sale.due(),
            sale.commission,
            driver,
            sale.occurred_at,
            sale.business_date
        ],
    )?;
    Ok(())
}

pub fn set_line_delivered(
    tx: &mut Tx<'_>,
    line: &OrderLine,
    delivered: i64,
    (base, commission): (i64, i64),
) -> Result<()> {
    tx.execute(
        "UPDATE order_line SET delivered = $2, commission_base_minor = $3, commission_minor = $4 WHERE id = $1",
        args![line.id, delivered, base, commission],
    )?;
    Ok(())
}

/// A checkout. Its status and totals are told from its orders.
#[derive(Clone, Debug)]
pub struct Group {
    pub id: i64,
    pub code: String,
    pub customer: String,
    pub zone: String,
    pub placed_at: Instant,
}

pub fn group_by_code(tx: &mut Tx<'_>, code: &str) -> Result<Option<i64>> {
    Ok(tx.one("SELECT id FROM order_group WHERE code = $1", args![code])?.map(|row| row.int("id")))
}

pub fn existing_group(tx: &mut Tx<'_>, id: Option<i64>) -> Result<Option<i64>> {
    Ok(tx.one("SELECT id FROM order_group WHERE id = $1", args![id])?.map(|row| row.int("id")))
}

pub fn group_by_id(tx: &mut Tx<'_>, id: i64) -> Result<Group> {
    let row = tx.one(
        "SELECT g.id, g.code, c.code AS customer, z.code AS zone, g.placed_at
           FROM order_group g JOIN customer c ON c.id = g.customer_id JOIN zone z ON z.id = g.zone_id WHERE g.id = $1",
        args![id],
    )?;
    let row = row.expect("a stored reference to a group");
    Ok(Group {
        id: row.int("id"),
        code: row.string("code"),
        customer: row.string("customer"),
        zone: row.string("zone"),
        placed_at: row.instant("placed_at"),
    })
}

/// Ids of those among many group codes that are known.
pub fn groups_among(tx: &mut Tx<'_>, codes: Vec<String>) -> Result<HashMap<String, i64>> {
    tx.stage("stage_group_code", "code TEXT")?;
    let rows: Vec<Vec<Value>> = codes.into_iter().map(|code| vec![Value::Text(code)]).collect();
    tx.bulk("stage_group_code", &["code"], Rc::new(rows))?;
    tx.analyse("stage_group_code")?;
    let mut known = HashMap::new();
    tx.each(
        "SELECT g.id, g.code FROM stage_group_code k CROSS JOIN order_group g WHERE g.code = k.code",
        &[],
        |row| {
            known.insert(row.string("code"), row.int("id"));
            Ok(())
        },
    )?;
    Ok(known)
}

/// The stored lines, as an export writes them, of the groups staged by [`groups_among`].
pub fn orders_of_groups(tx: &mut Tx<'_>, mut take: impl FnMut(Exported)) -> Result<()> {
    let sql = format!("{EXPORT} FROM stage_group_code k CROSS JOIN order_group g {EXPORT_JOINS} WHERE g.code = k.code");
    tx.each(&sql, &[], |row| {
        take(Exported::from(row));
        Ok(())
    })
}

/// One line of an order with everything an interchange file says about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    pub order_id: i64,
    pub group: String,
    pub placed_at: Instant,
    pub status: String,
    pub delivered_at: Option<Instant>,
    pub customer: String,
    pub zone: String,
    pub store: String,
    pub sku: String,
    pub quantity: i64,
    pub delivered: Option<i64>,
    pub unit_price_minor: i64,
    pub currency: String,
    pub delivery_minor: i64,
    pub rounding_minor: i64,
    pub collector: Option<String>,
    pub driver: Option<String>,
    pub taken_minor: Option<i64>,
    pub commission_ppm: i64,
    pub fee_owner: String,
    pub first_line: bool,
}

const EXPORT: &str = "SELECT o.id AS order_id, g.code AS group_code, o.placed_at, o.status, o.delivered_at, c.code AS customer,
    z.code AS zone, s.slug AS store, l.sku, l.quantity, l.delivered, l.unit_price_minor, o.currency, o.delivery_minor, o.rounding_minor,
    x.collector, d.code AS driver, x.taken_minor, l.commission_ppm, o.fee_owner,
    CASE WHEN l.id = (SELECT MIN(m.id) FROM order_line m WHERE m.order_id = o.id) THEN 1 ELSE 0 END AS first_line";
const EXPORT_JOINS: &str = " JOIN orders o ON o.group_id = g.id JOIN order_line l ON l.order_id = o.id
    JOIN customer c ON c.id = g.customer_id JOIN zone z ON z.id = g.zone_id JOIN store s ON s.id = o.store_id
    LEFT JOIN collection x ON x.order_id = o.id LEFT JOIN driver d ON d.id = COALESCE(x.driver_id, o.driver_id)";

/// Feeds every line of every order to `take`, oldest order first.
pub fn each_exported(tx: &mut Tx<'_>, mut take: impl FnMut(Exported) -> Result<()>) -> Result<()> {
    let sql = format!("{EXPORT} FROM order_group g {EXPORT_JOINS} ORDER BY o.id, l.id");
    tx.each(&sql, &[], |row| take(Exported::from(row)))
}

impl From<Row> for Exported {
    fn from(row: Row) -> Self {
        Exported {
            order_id: row.int("order_id"),
            group: row.string("group_code"),
            placed_at: row.instant("placed_at"),
            status: row.string("status"),
            delivered_at: row.opt_instant("delivered_at"),
            customer: row.string("customer"),
            zone: row.string("zone"),
            store: row.string("store"),
            sku: row.string("sku"),
            quantity: row.int("quantity"),
            delivered: row.opt_int("delivered"),
            unit_price_minor: row.int("unit_price_minor"),
            currency: row.string("currency"),
            delivery_minor: row.int("delivery_minor"),
            rounding_minor: row.int("rounding_minor"),
            collector: row.opt_string("collector"),
            driver: row.opt_string("driver"),
            taken_minor: row.opt_int("taken_minor"),
            commission_ppm: row.int("commission_ppm"),
            fee_owner: row.string("fee_owner"),
            first_line: row.flag("first_line"),
        }
    }
}

/// What to show of the orders.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub status: Option<String>,
    pub store: Option<i64>,
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

fn conditions(filter: &Filter) -> Where {
    Where::default()
        .and("o.status = {}", filter.status.as_deref())
        .and("o.store_id = {}", filter.store)
        .and("g.customer_id = {}", filter.customer)
        .and("g.zone_id = {}", filter.zone)
        .and("o.driver_id = {}", filter.driver)
        .and("o.group_id = {}", filter.group)
        .and("o.placed_at >= {}", filter.from)
        .and("o.placed_at < {}", filter.until)
        .and_if(filter.open, "o.status IN ('pending', 'accepted', 'preparing', 'on_the_way', 'failed_attempt')")
}

/// One page of orders behind `after`, in order of id.
pub fn page(tx: &mut Tx<'_>, filter: &Filter, after: i64, limit: i64) -> Result<Vec<Order>> {
    let conditions = conditions(filter).and("o.id > {}", Some(after));
    let rows = tx.all(&format!("{SELECT}{FROM}{} ORDER BY o.id LIMIT {limit}", conditions.sql()), conditions.args())?;
    Ok(rows.into_iter().map(Order::from).collect())
}

/// How many orders match and what they come to, per currency.
#[derive(Clone, Debug)]
pub struct Total {
    pub currency: String,
    pub orders: i64,
    pub due_minor: i64,
}

pub fn totals(tx: &mut Tx<'_>, filter: &Filter) -> Result<Vec<Total>> {
    let conditions = conditions(filter);
    let sql = format!(
        "SELECT o.currency, COUNT(*) AS orders, CAST(SUM(o.due_minor) AS BIGINT) AS due
           FROM orders o JOIN order_group g ON g.id = o.group_id {} GROUP BY o.currency ORDER BY o.currency",
        conditions.sql()
    );
    let rows = tx.all(&sql, conditions.args())?;
    Ok(rows
        .into_iter()
        .map(|row| Total { currency: row.string("currency"), orders: row.int("orders"), due_minor: row.int("due") })
        .collect())
}
