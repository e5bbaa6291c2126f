//! Why lines are cheaper, as written and read.

use crate::args;
use crate::db::{Tx, Value};
use crate::error::Result;
use crate::market::sales::orders::discounts::{BearerKind, PlaceKind};

/// What one discount takes of one stored line. Minor units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineDiscount {
    pub line: i64,
    pub seq: i64,
    pub name: Option<String>,
    pub place: PlaceKind,
    pub bearer: BearerKind,
    pub platform_ppm: i64,
    pub amount: i64,
    pub platform: i64,
}

pub fn insert_discounts(tx: &mut Tx<'_>, discounts: Vec<LineDiscount>) -> Result<()> {
    let row = |d: LineDiscount| {
        args![d.line, d.seq, d.name, d.place, d.bearer, d.platform_ppm, d.amount, d.platform].to_vec()
    };
    let rows: Vec<Vec<Value>> = discounts.into_iter().map(row).collect();
    let columns = ["line_id", "seq", "name", "place", "bearer", "platform_ppm", "amount_minor", "platform_minor"];
    tx.bulk("line_discount", &columns, rows)
}

/// What was given on the lines of an order, in order.
pub fn line_discounts(tx: &mut Tx<'_>, order: i64) -> Result<Vec<LineDiscount>> {
    let rows = tx.all(
        "SELECT d.line_id, d.seq, d.name, d.place, d.bearer, d.platform_ppm, d.amount_minor, d.platform_minor
           FROM order_line l JOIN line_discount d ON d.line_id = l.id WHERE l.order_id = $1 ORDER BY d.line_id, d.seq",
        args![order],
    )?;
    let discount = |row: crate::db::Row| LineDiscount {
        line: row.int("line_id"),
        seq: row.int("seq"),
        name: row.opt_string("name"),
        place: row.get("place"),
        bearer: row.get("bearer"),
        platform_ppm: row.int("platform_ppm"),
        amount: row.int("amount_minor"),
        platform: row.int("platform_minor"),
    };
    Ok(rows.into_iter().map(discount).collect())
}
