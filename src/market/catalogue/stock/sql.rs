//! Stock moves as stored.

use std::rc::Rc;

use crate::args;
use crate::base::Instant;
use crate::db::{Cursor, Field, Row, Rows, Tx, Value};
use crate::error::Result;
use crate::market::core::Act;

use super::Move;

/// Changes a product's counts; answers what is free of it then.
pub fn change_counts(tx: &mut Tx<'_>, change: &Move) -> Result<i64> {
    let row = tx.one(
        "UPDATE product SET on_hand = on_hand + $2, reserved = reserved + $3 WHERE id = $1
         RETURNING on_hand - reserved AS free",
        args![change.product, change.on_hand, change.reserved],
    )?;
    Ok(row.map_or(0, |row| row.int("free")))
}

/// Adds to what is on hand of many products.
pub fn add_counts<'m>(tx: &mut Tx<'_>, changes: impl Iterator<Item = &'m Move>) -> Result<()> {
    tx.stage("stage_count", "product_id BIGINT, units BIGINT")?;
    let rows: Vec<Vec<Value>> = changes.map(|change| args![change.product, change.on_hand].to_vec()).collect();
    tx.bulk("stage_count", &["product_id", "units"], Rc::new(rows))?;
    tx.analyse("stage_count")?;
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

struct MoveRows {
    first_id: i64,
    at: String,
    actor: String,
    moves: Vec<Move>,
}

impl Rows for MoveRows {
    fn len(&self) -> usize {
        self.moves.len()
    }

    fn field(&self, row: usize, column: usize) -> Field<'_> {
        let change = &self.moves[row];
        match column {
            0 => Field::Int(self.first_id + row as i64),
            1 => Field::Int(change.product),
            2 => Field::Text(change.kind),
            3 => Field::Int(change.on_hand),
            4 => Field::Int(change.reserved),
            5 => change.order.map_or(Field::Null, Field::Int),
            6 => change.reason.as_deref().map_or(Field::Null, Field::Text),
            7 => Field::Text(&self.at),
            _ => Field::Text(&self.actor),
        }
    }
}

/// Keeps moves whose counts have been applied.
pub fn insert_many(tx: &mut Tx<'_>, act: &Act<'_>, moves: Vec<Move>) -> Result<()> {
    if moves.is_empty() {
        return Ok(());
    }
    let rows =
        MoveRows { first_id: tx.next_id("stock_move")?, at: act.at.stored(), actor: act.actor.to_owned(), moves };
    let columns = ["id", "product_id", "kind", "on_hand", "reserved", "order_id", "reason", "at", "actor"];
    tx.bulk("stock_move", &columns, Rc::new(rows))
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
    pub kind: String,
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
            kind: row.string("kind"),
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

/// The moves of a product behind `after`, oldest first.
pub fn history(tx: &mut Tx<'_>, product: i64, after: Cursor, limit: i64) -> Result<Vec<Moved>> {
    let page = after.page("id", 2);
    let rows = tx.all(
        &format!(
            "SELECT * FROM (
            SELECT id, at, kind, on_hand, reserved, order_id, reason, actor,
                   CAST(SUM(on_hand) OVER (ORDER BY id) AS BIGINT) AS on_hand_after,
                   CAST(SUM(reserved) OVER (ORDER BY id) AS BIGINT) AS reserved_after
              FROM stock_move WHERE product_id = $1) x
          WHERE {page}"
        ),
        args![product, after, limit],
    )?;
    Ok(rows.into_iter().map(Moved::from).collect())
}

pub fn history_count(tx: &mut Tx<'_>, product: i64) -> Result<i64> {
    let row = tx.one("SELECT COUNT(*) AS moves FROM stock_move WHERE product_id = $1", args![product])?;
    Ok(row.map_or(0, |row| row.int("moves")))
}
