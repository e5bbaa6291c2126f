//! Collections and handovers as stored.

use crate::args;
use crate::base::{Currency, Day, Instant, StoreId};
use crate::db::{Condition, ListQuery, Row, Tx, Value};
use crate::error::Result;
use crate::market::books::ledger::rules::{CashMove, CollectorKind, Sale};
use crate::market::books::store_account::{Amounts, Line, LineKind, TakenBack};
use crate::market::core::Act;

use super::rules::Counted;

/// Cash taken at one door. Amounts in minor units.
#[derive(Clone, Debug)]
pub struct Collection {
    pub collector: CollectorKind,
    pub driver: Option<String>,
    pub currency: String,
    pub due_minor: i64,
    pub taken_minor: i64,
    pub at: Instant,
    pub released_on: Option<Day>,
    pub handover_id: Option<i64>,
}

/// The record of the cash taken for an order, if it was delivered.
pub fn collection_of(tx: &mut Tx<'_>, order: i64) -> Result<Option<Collection>> {
    let row = tx.one(
        "SELECT c.collector, d.code AS driver, c.currency, c.due_minor, c.taken_minor, c.at, c.released_on, c.handover_id
           FROM collection c LEFT JOIN driver d ON d.id = c.driver_id WHERE c.order_id = $1",
        args![order],
    )?;
    Ok(row.map(|row| Collection {
        collector: row.get("collector"),
        driver: row.opt_string("driver"),
        currency: row.string("currency"),
        due_minor: row.int("due_minor"),
        taken_minor: row.int("taken_minor"),
        at: row.instant("at"),
        released_on: row.opt_day("released_on"),
        handover_id: row.opt_int("handover_id"),
    }))
}

/// Writes the collection of each sale.
pub fn insert_collections(tx: &mut Tx<'_>, sales: &[Sale]) -> Result<()> {
    let rows: Vec<Vec<Value>> = sales.iter().map(collection_row).collect();
    let columns = [
        "order_id",
        "collector",
        "driver_id",
        "currency",
        "due_minor",
        "taken_minor",
        "at",
        "business_date",
        "released_on",
        "handover_id",
        "deposit_id",
    ];
    tx.bulk("collection", &columns, rows)
}

fn collection_row(sale: &Sale) -> Vec<Value> {
    let driver = sale.collector.driver();
    // Cash with a driver stays open until it is handed over, whatever the release gate says.
    let released = (driver.is_none()).then_some(sale.business_date);
    args![
        sale.order,
        sale.collector.kind(),
        driver,
        sale.currency.code(),
        sale.due(),
        sale.taken,
        sale.occurred_at,
        sale.business_date,
        released,
        None::<i64>,
        None::<i64>
    ]
    .to_vec()
}

/// Cash of one order that a driver still holds, with what its store earns from it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held {
    pub order: i64,
    pub store: StoreId,
    pub taken: i64,
    pub goods: i64,
    pub delivery: i64,
    pub commission: i64,
    pub tax: i64,
    /// The store's earning is available already (release gate `delivered`).
    pub released: bool,
    /// Its gate is passed, and it is held back until this day.
    pub matures_on: Option<Day>,
    pub collected_on: String,
}

impl Held {
    /// Goods and the store's delivery fee, less commission and the tax on it.
    pub fn earning(&self) -> i64 {
        self.goods + self.delivery - self.commission - self.tax
    }

    /// The store's line for this order.
    pub fn line(&self, currency: Currency, day: Day) -> Line {
        let Held { goods, delivery, commission, tax, .. } = *self;
        let amounts = Amounts { goods, delivery, commission, tax, ..Amounts::default() };
        Line { store: self.store, currency, kind: LineKind::Sale, subject: self.order, day, amounts: amounts.netted() }
    }
}

/// What [`Held`] is made of: an order `o` with its collection `c`, and `m` where its money is held back.
pub const HELD_COLUMNS: &str = "c.order_id, o.store_id, c.taken_minor, o.goods_minor, o.commission_minor, o.commission_tax_minor,
        c.business_date,
        CASE WHEN o.delivery_fee_owner = 'store' THEN o.delivery_minor ELSE 0 END AS fee_minor,
        CASE WHEN EXISTS (SELECT 1 FROM store_line l WHERE l.kind = 'sale' AND l.subject_id = o.id) THEN 1 ELSE 0 END AS released,
        m.matures_on";

const HELD: &str = "FROM collection c JOIN orders o ON o.id = c.order_id
   LEFT JOIN maturity m ON m.order_id = c.order_id AND m.released_on IS NULL";

/// What a driver holds in one currency, oldest first.
pub fn held(tx: &mut Tx<'_>, driver: i64, currency: &str) -> Result<Vec<Held>> {
    let sql = format!(
        "SELECT {HELD_COLUMNS} {HELD} WHERE c.driver_id = $1 AND c.currency = $2 AND c.released_on IS NULL ORDER BY c.at, c.order_id"
    );
    Ok(tx.all(&sql, args![driver, currency])?.into_iter().map(Held::from).collect())
}

/// The orders whose cash a deposit carries, through a handover or from the depot's own door.
pub fn in_deposit(tx: &mut Tx<'_>, deposit: i64) -> Result<Vec<Held>> {
    let sql = format!(
        "SELECT {HELD_COLUMNS} {HELD} WHERE c.deposit_id = $1 OR c.handover_id IN (SELECT h.id FROM handover h WHERE h.deposit_id = $1)
          ORDER BY c.order_id"
    );
    Ok(tx.all(&sql, args![deposit])?.into_iter().map(Held::from).collect())
}

impl From<Row> for Held {
    fn from(row: Row) -> Self {
        let (goods, delivery) = (row.int("goods_minor"), row.int("fee_minor"));
        let (commission, tax) = (row.int("commission_minor"), row.int("commission_tax_minor"));
        Held {
            order: row.int("order_id"),
            store: row.id("store_id"),
            taken: row.int("taken_minor"),
            goods,
            delivery,
            commission,
            tax,
            released: row.flag("released"),
            matures_on: row.opt_day("matures_on"),
            collected_on: row.string("business_date"),
        }
    }
}

/// The lines of returns that came before the release of their order, to be released with it.
pub fn returned_before(tx: &mut Tx<'_>, order: i64, store: StoreId, currency: Currency, day: Day) -> Result<Vec<Line>> {
    let sql = format!("SELECT {RETURNED_COLUMNS} FROM order_return r WHERE r.order_id = $1 ORDER BY r.id");
    let rows = tx.all(&sql, args![order])?;
    Ok(rows.iter().map(|row| returned_line(row, store, currency, day)).collect())
}

/// What the line of a return is made of.
pub const RETURNED_COLUMNS: &str =
    "r.id, r.order_id, r.goods_minor, r.store_delivery_minor, r.commission_minor, r.tax_minor,
    CASE WHEN r.refund = 'store' THEN r.refund_minor + r.rounding_minor - r.debt_minor - r.written_off_minor - r.rest_minor
         ELSE 0 END AS by_store";

/// The line of a return that is released with its order's sale.
pub fn returned_line(row: &Row, store: StoreId, currency: Currency, day: Day) -> Line {
    let back = TakenBack {
        id: row.int("id"),
        goods: row.int("goods_minor"),
        delivery: row.int("store_delivery_minor"),
        commission: row.int("commission_minor"),
        tax: row.int("tax_minor"),
        // What waits for its release was not taken by the store, so the rounding is the platform's.
        rounding: 0,
        by_store: row.int("by_store"),
    };
    Line::of_return(&back, store, currency, day)
}

/// What a driver will be given at the door of this order; `None` when its store collects, or trades in another currency.
pub fn cash_due(tx: &mut Tx<'_>, order: i64, currency: &str) -> Result<Option<i64>> {
    let row = tx.one(
        "SELECT o.due_minor FROM orders o JOIN store s ON s.id = o.store_id
          WHERE o.id = $1 AND o.currency = $2 AND s.collection_model = 'platform'",
        args![order, currency],
    )?;
    Ok(row.map(|row| row.int("due_minor")))
}

/// The cash due at the doors that a driver is on the way to, besides this order.
pub fn on_the_way(tx: &mut Tx<'_>, driver: i64, but: i64, currency: &str) -> Result<i64> {
    let row = tx.one(
        "SELECT CAST(COALESCE(SUM(o.due_minor), 0) AS BIGINT) AS due FROM orders o JOIN store s ON s.id = o.store_id
          WHERE o.status = 'on_the_way' AND o.driver_id = $1 AND o.id <> $2 AND o.currency = $3
            AND s.collection_model = 'platform'",
        args![driver, but, currency],
    )?;
    Ok(row.map_or(0, |row| row.int("due")))
}

pub fn mark_handed_over(tx: &mut Tx<'_>, order: i64, handover: i64, day: Day) -> Result<()> {
    tx.execute(
        "UPDATE collection SET released_on = $2, handover_id = $3 WHERE order_id = $1 AND released_on IS NULL",
        args![order, day, handover],
    )?;
    Ok(())
}

pub fn insert_handover(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    cash: &CashMove,
    split: &Counted,
    store: Option<StoreId>,
    notes: Option<&str>,
) -> Result<()> {
    tx.execute(
        "INSERT INTO handover (id, driver_id, store_id, currency, expected_minor, counted_minor, at, business_date, actor,
                short_minor, over_minor, notes)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        args![
            cash.handover,
            cash.driver,
            store,
            cash.currency.code(),
            cash.expected,
            cash.counted,
            cash.at,
            cash.business_date,
            act.actor,
            split.short,
            split.over,
            notes
        ],
    )?;
    Ok(())
}

/// A past handover.
#[derive(Clone, Debug)]
pub struct Handover {
    pub id: i64,
    pub at: Instant,
    pub driver: String,
    pub store: Option<String>,
    pub currency: String,
    pub expected_minor: i64,
    pub counted_minor: i64,
    pub short_minor: i64,
    pub over_minor: i64,
    pub notes: Option<String>,
    pub deposit: Option<i64>,
    pub actor: String,
}

impl From<Row> for Handover {
    fn from(row: Row) -> Self {
        Handover {
            id: row.int("id"),
            at: row.instant("at"),
            driver: row.string("driver"),
            store: row.opt_string("store"),
            currency: row.string("currency"),
            expected_minor: row.int("expected_minor"),
            counted_minor: row.int("counted_minor"),
            short_minor: row.int("short_minor"),
            over_minor: row.int("over_minor"),
            notes: row.opt_string("notes"),
            deposit: row.opt_int("deposit_id"),
            actor: row.string("actor"),
        }
    }
}

/// What to show of the handovers.
#[derive(Clone, Debug, Default)]
pub struct HandoverFilter {
    pub driver: Option<i64>,
    pub from: Option<Day>,
    pub until: Option<Day>,
}

/// Handovers, in order of id.
pub static HANDOVERS: ListQuery<HandoverFilter, Handover> = ListQuery {
    columns: "h.id, h.at, d.code AS driver, s.slug AS store, h.currency, h.expected_minor, h.counted_minor,
                h.short_minor, h.over_minor, h.notes, h.deposit_id, h.actor",
    from: "handover h",
    shown: "JOIN driver d ON d.id = h.driver_id LEFT JOIN store s ON s.id = h.store_id",
    key: "h.id",
    conditions: &[
        Condition::value("h.driver_id = {}", |f| f.driver.into()),
        Condition::value("h.business_date >= {}", |f| f.from.into()),
        Condition::value("h.business_date <= {}", |f| f.until.into()),
    ],
    ..ListQuery::of(Handover::from)
};
