//! Returns, as written and read.

use std::collections::HashMap;

use crate::args;
use crate::base::{Day, Instant, StoreId};
use crate::db::{Condition, ListQuery, Row, Tx, Value};
use crate::error::Result;
use crate::market::books::ledger::rules::GoodsBack;
use crate::market::books::ledger::rules::Refund;
use crate::market::core::Act;

use super::rules::Back;

/// What came back before, by line.
pub fn returned(tx: &mut Tx<'_>, order: i64) -> Result<Vec<(i64, i64)>> {
    let rows = tx.all(
        "SELECT l.line_id, CAST(SUM(l.quantity) AS BIGINT) AS quantity
           FROM order_return r JOIN return_line l ON l.return_id = r.id WHERE r.order_id = $1 GROUP BY l.line_id",
        args![order],
    )?;
    Ok(rows.iter().map(|row| (row.int("line_id"), row.int("quantity"))).collect())
}

/// Was the delivery fee of this order given back?
pub fn fee_is_back(tx: &mut Tx<'_>, order: i64) -> Result<bool> {
    let sql = "SELECT id FROM order_return WHERE order_id = $1 AND store_delivery_minor + platform_delivery_minor > 0";
    Ok(tx.one(sql, args![order])?.is_some())
}

/// Is the store's earning of this order available already?
pub fn is_released(tx: &mut Tx<'_>, order: i64) -> Result<bool> {
    let sql = "SELECT id FROM store_line WHERE kind = 'sale' AND subject_id = $1";
    Ok(tx.one(sql, args![order])?.is_some())
}

pub fn insert(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    order: i64,
    back: &GoodsBack,
    restocked: bool,
    reason: &str,
) -> Result<()> {
    tx.execute(
        "INSERT INTO order_return (id, order_id, refund, goods_minor, platform_discount_minor, store_delivery_minor,
            platform_delivery_minor, commission_minor, tax_minor, refund_minor, net_minor, restocked, reason, at,
            business_date, actor, rounding_minor, debt_minor, written_off_minor, rest_minor)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)",
        args![
            back.id,
            order,
            back.refund,
            back.goods,
            back.by_platform,
            back.store_delivery,
            back.platform_delivery,
            back.commission,
            back.tax,
            back.value(),
            back.net(),
            i64::from(restocked),
            reason,
            act.at,
            back.business_date,
            act.actor,
            back.rounding,
            back.debt,
            back.written_off,
            back.rest
        ],
    )?;
    Ok(())
}

/// What earlier returns of an order gave back.
#[derive(Clone, Copy, Debug, Default)]
pub struct Before {
    /// Goods and fees at their price, and the rounding that ended with them.
    pub value: i64,
    pub rounding: i64,
    /// What of both settled the customer's debt, open or written off.
    pub debts: i64,
}

pub fn before(tx: &mut Tx<'_>, order: i64) -> Result<Before> {
    let row = tx.one(
        "SELECT CAST(COALESCE(SUM(refund_minor), 0) AS BIGINT) AS value, CAST(COALESCE(SUM(rounding_minor), 0) AS BIGINT) AS rounding,
                CAST(COALESCE(SUM(debt_minor + written_off_minor), 0) AS BIGINT) AS debts
           FROM order_return WHERE order_id = $1",
        args![order],
    )?;
    let before = |row: Row| Before { value: row.int("value"), rounding: row.int("rounding"), debts: row.int("debts") };
    Ok(row.map(before).unwrap_or_default())
}

/// What was written off of a customer's debts, less what returns settled of it since.
pub fn written_off(tx: &mut Tx<'_>, customer: i64, currency: &str) -> Result<i64> {
    let row = tx.one(
        "SELECT CAST(COALESCE((SELECT SUM(amount_minor) FROM customer_settlement
                                WHERE customer_id = $1 AND currency = $2 AND kind = 'write-off'), 0)
                   - COALESCE((SELECT SUM(r.written_off_minor) FROM order_return r JOIN orders o ON o.id = r.order_id
                                 JOIN order_group g ON g.id = o.group_id
                                WHERE g.customer_id = $1 AND o.currency = $2), 0) AS BIGINT) AS minor",
        args![customer, currency],
    )?;
    Ok(row.map_or(0, |row| row.int("minor")))
}

/// The commission, and the tax on it, that the book has for the sale of an order.
pub fn booked_commission(tx: &mut Tx<'_>, order: i64) -> Result<(i64, i64)> {
    let row = tx.one(
        "SELECT CAST(COALESCE(SUM(CASE WHEN a.role = 'commission_income' THEN -p.amount_minor ELSE 0 END), 0) AS BIGINT) AS commission,
                CAST(COALESCE(SUM(CASE WHEN a.role = 'commission_tax' THEN -p.amount_minor ELSE 0 END), 0) AS BIGINT) AS tax
           FROM entry e JOIN posting p ON p.entry_id = e.id JOIN account a ON a.id = p.account_id
          WHERE e.kind = 'commission' AND e.subject_id = $1",
        args![order],
    )?;
    Ok(row.map_or((0, 0), |row| (row.int("commission"), row.int("tax"))))
}

pub fn insert_lines(tx: &mut Tx<'_>, id: i64, lines: &[Back]) -> Result<()> {
    let row = |b: &Back| args![id, b.line, b.quantity, b.goods, b.by_platform, b.commission, b.tax].to_vec();
    let rows: Vec<Vec<Value>> = lines.iter().map(row).collect();
    let columns =
        ["return_id", "line_id", "quantity", "goods_minor", "platform_discount_minor", "commission_minor", "tax_minor"];
    tx.bulk("return_line", &columns, rows)
}

/// A return with the names a person needs. Minor units of its currency.
#[derive(Clone, Debug)]
pub struct Return {
    pub id: i64,
    pub order: i64,
    pub store: String,
    pub customer: String,
    pub currency: String,
    pub units: i64,
    pub refund: Refund,
    pub goods_minor: i64,
    pub platform_discount_minor: i64,
    pub delivery_minor: i64,
    pub commission_minor: i64,
    pub tax_minor: i64,
    /// What of the door's rounding ended with it.
    pub rounding_minor: i64,
    /// What of it the customer owed, and what of that was written off before.
    pub debt_minor: i64,
    pub written_off_minor: i64,
    /// What no note can make, and stays the customer's.
    pub rest_minor: i64,
    /// What the customer got.
    pub refund_minor: i64,
    pub net_minor: i64,
    pub restocked: bool,
    pub reason: String,
    pub at: Instant,
    pub business_date: Day,
    pub actor: String,
    /// The settlement that shows it, once that is closed.
    pub settlement: Option<i64>,
}

impl From<Row> for Return {
    fn from(row: Row) -> Self {
        Return {
            id: row.int("id"),
            order: row.int("order_id"),
            store: row.string("store"),
            customer: row.string("customer"),
            currency: row.string("currency"),
            units: row.int("units"),
            refund: row.get("refund"),
            goods_minor: row.int("goods_minor"),
            platform_discount_minor: row.int("platform_discount_minor"),
            delivery_minor: row.int("delivery_minor"),
            commission_minor: row.int("commission_minor"),
            tax_minor: row.int("tax_minor"),
            rounding_minor: row.int("rounding_minor"),
            debt_minor: row.int("debt_minor"),
            written_off_minor: row.int("written_off_minor"),
            rest_minor: row.int("rest_minor"),
            refund_minor: row.int("refunded"),
            net_minor: row.int("net_minor"),
            restocked: row.flag("restocked"),
            reason: row.string("reason"),
            at: row.instant("at"),
            business_date: row.day("business_date"),
            actor: row.string("actor"),
            settlement: row.opt_int("settlement"),
        }
    }
}

/// Which returns to show.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub store: Option<StoreId>,
    pub order: Option<i64>,
    pub from: Option<Day>,
    pub until: Option<Day>,
}

/// Returns, in order of id.
pub static LIST: ListQuery<Filter, Return> = ListQuery {
    columns: "r.id, r.order_id, s.slug AS store, c.code AS customer, o.currency,
        (SELECT CAST(SUM(l.quantity) AS BIGINT) FROM return_line l WHERE l.return_id = r.id) AS units, r.refund, r.goods_minor,
        r.platform_discount_minor, r.store_delivery_minor + r.platform_delivery_minor AS delivery_minor, r.commission_minor,
        r.tax_minor, r.rounding_minor, r.debt_minor, r.written_off_minor, r.rest_minor,
        r.refund_minor + r.rounding_minor - r.debt_minor - r.written_off_minor AS refunded, r.net_minor, r.restocked, r.reason, r.at, r.business_date, r.actor, t.id AS settlement",
    from: "order_return r JOIN orders o ON o.id = r.order_id",
    shown: "JOIN store s ON s.id = o.store_id
   JOIN order_group g ON g.id = o.group_id JOIN customer c ON c.id = g.customer_id
   LEFT JOIN store_line y ON y.kind = 'return' AND y.subject_id = r.id
   LEFT JOIN settlement t ON t.store_id = y.store_id AND t.currency = y.currency AND t.first_day <= y.due_on AND t.last_day >= y.due_on",
    key: "r.id",
    conditions: &[
        // The plus keeps SQLite on the returns: it would go through all orders of the store instead.
        Condition::value("+o.store_id = {}", |f| f.store.into()),
        Condition::value("r.order_id = {}", |f| f.order.into()),
        Condition::value("r.business_date >= {}", |f| f.from.into()),
        Condition::value("r.business_date <= {}", |f| f.until.into()),
    ],
    ..ListQuery::of(Return::from)
};

/// How many returns match, and what customers got, by currency.
pub fn totals(tx: &mut Tx<'_>, filter: &Filter) -> Result<Vec<(String, i64, i64)>> {
    let columns = "o.currency, COUNT(*) AS returns,
                CAST(SUM(r.refund_minor + r.rounding_minor - r.debt_minor - r.written_off_minor) AS BIGINT) AS refund";
    let rows = LIST.sums(tx, filter, columns, "GROUP BY o.currency ORDER BY o.currency")?;
    Ok(rows.iter().map(|row| (row.string("currency"), row.int("returns"), row.int("refund"))).collect())
}

pub fn by_id(tx: &mut Tx<'_>, id: i64) -> Result<Option<Return>> {
    LIST.by_key(tx, id)
}

/// One line of a return. Minor units.
#[derive(Clone, Debug)]
pub struct ReturnLine {
    pub sku: String,
    pub name: String,
    pub quantity: i64,
    pub goods_minor: i64,
    pub platform_discount_minor: i64,
    pub commission_minor: i64,
    pub tax_minor: i64,
}

pub fn lines(tx: &mut Tx<'_>, id: i64) -> Result<Vec<ReturnLine>> {
    let rows = tx.all(
        "SELECT o.sku, o.name, l.quantity, l.goods_minor, l.platform_discount_minor, l.commission_minor, l.tax_minor
           FROM return_line l JOIN order_line o ON o.id = l.line_id WHERE l.return_id = $1 ORDER BY l.line_id",
        args![id],
    )?;
    let line = |row: Row| ReturnLine {
        sku: row.string("sku"),
        name: row.string("name"),
        quantity: row.int("quantity"),
        goods_minor: row.int("goods_minor"),
        platform_discount_minor: row.int("platform_discount_minor"),
        commission_minor: row.int("commission_minor"),
        tax_minor: row.int("tax_minor"),
    };
    Ok(rows.into_iter().map(line).collect())
}

/// A return as a file says it.
#[derive(Clone, Debug)]
pub struct Stored {
    pub refund: Refund,
    pub with_delivery: bool,
    pub restocked: bool,
    pub reason: String,
    /// Units by SKU.
    pub quantities: HashMap<String, i64>,
}

/// The return of an order at an instant.
pub fn stored_at(tx: &mut Tx<'_>, order: i64, at: Instant) -> Result<Option<Stored>> {
    let sql = "SELECT id, refund, store_delivery_minor + platform_delivery_minor AS delivery_minor, restocked, reason
                 FROM order_return WHERE order_id = $1 AND at = $2 ORDER BY id LIMIT 1";
    let Some(row) = tx.one(sql, args![order, at])? else { return Ok(None) };
    let quantities = lines(tx, row.int("id"))?.into_iter().map(|line| (line.sku, line.quantity)).collect();
    Ok(Some(Stored {
        refund: row.get("refund"),
        with_delivery: row.int("delivery_minor") > 0,
        restocked: row.flag("restocked"),
        reason: row.string("reason"),
        quantities,
    }))
}

/// One line of a return, as an export writes it.
#[derive(Clone, Debug)]
pub struct Exported {
    pub group: String,
    pub store: String,
    pub at: Instant,
    pub sku: String,
    pub quantity: i64,
    pub refund: Refund,
    pub with_delivery: bool,
    pub restocked: bool,
    pub reason: String,
}

/// Feeds every line of every return to `take`, oldest first.
pub fn each(tx: &mut Tx<'_>, mut take: impl FnMut(Exported) -> Result<()>) -> Result<()> {
    tx.each(
        "SELECT g.code AS group_code, s.slug AS store, r.at, ol.sku, l.quantity, r.refund,
                r.store_delivery_minor + r.platform_delivery_minor AS delivery_minor, r.restocked, r.reason
           FROM order_return r JOIN return_line l ON l.return_id = r.id JOIN order_line ol ON ol.id = l.line_id
           JOIN orders o ON o.id = r.order_id JOIN order_group g ON g.id = o.group_id JOIN store s ON s.id = o.store_id
          ORDER BY r.id, l.line_id",
        &[],
        |row| {
            take(Exported {
                group: row.string("group_code"),
                store: row.string("store"),
                at: row.instant("at"),
                sku: row.string("sku"),
                quantity: row.int("quantity"),
                refund: row.get("refund"),
                with_delivery: row.int("delivery_minor") > 0,
                restocked: row.flag("restocked"),
                reason: row.string("reason"),
            })
        },
    )
}
