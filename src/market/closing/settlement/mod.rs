//! Settlement: a store's period is closed once, whoever runs it and however it dies; and the payout after it.
//!
//! A run takes every store's lines since its last close, nets them per store, currency and period, and writes the
//! closes and the ledger entries in one transaction. Periods of an account close in order, and a closed one takes no
//! new line: so the days alone say which settlement a line belongs to, no line can be settled twice, and a missed
//! night is caught up by the next run. Cost follows the lines that are open, not the table they are in. Nothing
//! here changes a closed settlement.

mod check;
mod late;
mod proof;
pub mod rules;
mod run;
mod sql;

pub use check::{check, verify};
pub use late::{Late, lag_days, late};
pub use proof::broken_digests;
pub use run::{Run, StoreOutcome, run};
pub use sql::{Filter, Issued, LIST, SettledLine, Settlement, SettlementStatus, by_id, known, lines, plans, was_known};

use crate::base::{Period, Prefix, StoreId};
use crate::db::Tx;
use crate::error::Result;
use crate::market::core::lookup;

/// What a run is asked to close.
#[derive(Clone, Debug)]
pub struct Scope {
    /// The days a run is about: every period of a store that ends by the last of them, and is open, is closed.
    pub period: Period,
    /// One store, or all.
    pub store: Option<StoreId>,
}

/// The settlement that `text` names.
pub fn find(tx: &mut Tx<'_>, text: &str) -> Result<i64> {
    lookup::numbered(tx, ("settlement", Prefix::SETTLEMENT, "settlement"), text, "lilium settlement list")
}
