//! Stock moves as stored.

use std::sync::Arc;

use crate::args;
use crate::base::Instant;
use crate::db::{Column, ListQuery, Row, Table, Tx};
use crate::error::Result;
use crate::market::core::Act;

use super::{Move, MoveKind};

/// Changes a product's counts; answers what is free of it then.
pub fn change_counts(tx: &mut Tx<'_>, change: &Move) -> Result<i64> {
    let row = tx.one(
        "UPDATE product SET on_hand = on_hand + $2, reserved = reserved + $3 WHERE id = $1
         RETURNING on_hand - reserved AS free",
        args![change.product, change.on_hand, change.reserved],
    )?;
    Ok(row.map_or(0, |row| row.int("free")))
}

static COUNTS: Table<(i64, i64)> = Table {
    name: "stage_count",
    columns: &[Column::int("product_id", |(product, _)| *product), Column::int("units", |(_, units)| *units)],
};

/// Adds to what is on hand of many products.
pub fn add_counts<'m>(tx: &mut Tx<'_>, changes: impl Iterator<Item = &'m Move>) -> Result<()> {
    let counts: Vec<(i64, i64)> = changes.map(|change| (change.product, change.on_hand)).collect();
    tx.stage_rows(COUNTS.name, &COUNTS, counts)?;
    tx.execute(
        "UPDATE product SET on_hand = on_hand + n.units FROM stage_count n WHERE product.id = n.product_id",
        &[],
    )?;
    Ok(())
}

/// Does somebody want to know when there is some of a product again?
pub fn is_watched(tx: &mut Tx<'_>, product: i64) -> Result<bool> {
    Ok(tx.one("SELECT customer_id FROM stock_watch WHERE product_id = $1 LIMIT 1", args![product])?.is_some())
}

/// A move as it is kept.
struct MoveRow {
    id: i64,
    change: Move,
    at: Arc<str>,
    actor: Arc<str>,
}

static MOVE: Table<MoveRow> = Table {
    name: "stock_move",
    columns: &[
        Column::int("id", |row| row.id),
        Column::int("product_id", |row| row.change.product),
        Column::text("kind", |row| row.change.kind.as_str()),
        Column::int("on_hand", |row| row.change.on_hand),
        Column::int("reserved", |row| row.change.reserved),
        Column::opt_int("order_id", |row| row.change.order),
        Column::opt_text("reason", |row| row.change.reason.as_deref()),
        Column::text("at", |row| &row.at),
        Column::text("actor", |row| &row.actor),
    ],
};

/// Keeps moves whose counts have been applied.
pub fn insert_many(tx: &mut Tx<'_>, act: &Act<'_>, moves: Vec<Move>) -> Result<()> {
    if moves.is_empty() {
        return Ok(());
    }
    let (at, actor): (Arc<str>, Arc<str>) = (act.at.stored().into(), act.actor.into());
    let row = |(id, change)| MoveRow { id, change, at: at.clone(), actor: actor.clone() };
    let rows: Vec<MoveRow> = (tx.next_id("stock_move")?..).zip(moves).map(row).collect();
    tx.insert(&MOVE, rows)
}

/// The number of the last move of any product.
pub fn last_move(tx: &mut Tx<'_>) -> Result<i64> {
    Ok(tx.next_id("stock_move")? - 1)
}

/// What imports of one export have already counted a product up or down by.
pub fn counted_since(tx: &mut Tx<'_>, product: i64, last_move: i64, reason: &str) -> Result<i64> {
    let row = tx.one(
        "SELECT CAST(COALESCE(SUM(on_hand), 0) AS BIGINT) AS units FROM stock_move
          WHERE product_id = $1 AND id > $2 AND kind = 'import' AND reason = $3",
        args![product, last_move, reason],
    )?;
    Ok(row.map_or(0, |row| row.int("units")))
}

/// One kept move with the counts after it.
#[derive(Clone, Debug)]
pub struct Moved {
    pub id: i64,
    pub at: Instant,
    pub kind: MoveKind,
    pub on_hand: i64,
    pub reserved: i64,
    pub on_hand_after: i64,
    pub reserved_after: i64,
    pub order: Option<i64>,
    pub reason: Option<String>,
    pub actor: String,
}

impl From<Row> for Moved {
    fn from(row: Row) -> Self {
        Moved {
            id: row.int("id"),
            at: row.instant("at"),
            kind: row.get("kind"),
            on_hand: row.int("on_hand"),
            reserved: row.int("reserved"),
            on_hand_after: row.int("on_hand_after"),
            reserved_after: row.int("reserved_after"),
            order: row.opt_int("order_id"),
            reason: row.opt_string("reason"),
            actor: row.string("actor"),
        }
    }
}

/// The moves of a product, in order of id.
pub static HISTORY: ListQuery<i64, Moved> = ListQuery {
    columns: "x.*",
    from: "(SELECT id, at, kind, on_hand, reserved, order_id, reason, actor,
                   CAST(SUM(on_hand) OVER (ORDER BY id) AS BIGINT) AS on_hand_after,
                   CAST(SUM(reserved) OVER (ORDER BY id) AS BIGINT) AS reserved_after
              FROM stock_move WHERE product_id = $1) x",
    key: "x.id",
    given: |product| vec![(*product).into()],
    ..ListQuery::of(Moved::from)
};
