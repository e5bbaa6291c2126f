//! Stock moves. A product's counts change by a move and by nothing else, and every move is kept: on hand and
//! reserved are always the sums of its history.

mod sql;

use crate::db::Tx;
use crate::error::Result;
use crate::market::core::Act;
use crate::market::core::events::{self, Event};

pub use sql::{HISTORY, Moved, counted_since, insert_many, last_move};

crate::stored! {
    /// Why a product's counts change.
    pub enum MoveKind {
        /// It is new.
        Opening = "opening",
        Import = "import",
        /// A person counted.
        Adjust = "adjust",
        Reserve = "reserve",
        /// An order does not need it any more.
        Restore = "restore",
        Ship = "ship",
        Return = "return",
    }
}

/// One change of a product's counts, in units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Move {
    pub product: i64,
    pub kind: MoveKind,
    pub on_hand: i64,
    pub reserved: i64,
    pub order: Option<i64>,
    pub reason: Option<String>,
}

impl Move {
    /// A change of what is on hand, by no order.
    pub fn on_hand(kind: MoveKind, product: i64, by: i64) -> Move {
        Move { product, kind, on_hand: by, reserved: 0, order: None, reason: None }
    }
}

/// Applies one move to a product and keeps it.
///
/// # Errors
/// Kind `Conflict` when the counts would break `0 ≤ reserved ≤ on hand`; the schema refuses that.
pub fn apply(tx: &mut Tx<'_>, act: &Act<'_>, change: &Move) -> Result<()> {
    if change.on_hand == 0 && change.reserved == 0 {
        return Ok(());
    }
    count(tx, act, change)?;
    insert_many(tx, act, vec![change.clone()])
}

/// Applies many moves: counts product by product, history in one batch.
pub fn apply_all(tx: &mut Tx<'_>, act: &Act<'_>, changes: Vec<Move>) -> Result<()> {
    for change in &changes {
        count(tx, act, change)?;
    }
    insert_many(tx, act, changes)
}

/// [`apply_all`] of counts of what is on hand, with what was on hand and reserved of each product before: all at once.
pub fn apply_counts(tx: &mut Tx<'_>, act: &Act<'_>, changes: Vec<(Move, i64, i64)>) -> Result<()> {
    if changes.is_empty() {
        return Ok(());
    }
    sql::add_counts(tx, changes.iter().map(|(change, _, _)| change))?;
    for (change, on_hand, reserved) in &changes {
        notify_watchers(tx, act, change, on_hand - reserved, on_hand - reserved + change.on_hand)?;
    }
    insert_many(tx, act, changes.into_iter().map(|(change, _, _)| change).collect())
}

/// Changes the counts, and records when what is free fell to the threshold, or when there is some again for somebody
/// who waits for it.
fn count(tx: &mut Tx<'_>, act: &Act<'_>, change: &Move) -> Result<()> {
    let after = sql::change_counts(tx, change)?;
    let before = after - change.on_hand + change.reserved;
    notify_watchers(tx, act, change, before, after)
}

/// Records when what is free fell to the threshold, or when there is some again for somebody who waits for it.
fn notify_watchers(tx: &mut Tx<'_>, act: &Act<'_>, change: &Move, before: i64, after: i64) -> Result<()> {
    match events::rules::of_stock(change.product, before, after, act.marketplace.stock_low) {
        Some(Event::StockBack { product }) if !sql::is_watched(tx, product)? => Ok(()),
        Some(event) => events::record(tx, act, &event),
        None => Ok(()),
    }
}
