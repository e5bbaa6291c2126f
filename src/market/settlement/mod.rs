//! Settlement: a store's period is closed once, whoever runs it and however it dies; and the payout after it.
//!
//! A run finds what is due in a range of business dates, nets it per store, currency and period, and writes the
//! closes, the claims on their lines and the ledger entries in one transaction. Cost follows the lines that are
//! due, not the table they stand in. Nothing here changes a closed settlement.

pub mod payout;
mod proof;
pub mod rules;
mod run;
mod sql;

pub use proof::broken_digests;
pub use run::{Run, StoreOutcome, overdue, preview, run};
pub use sql::{DueStatement, Filter, SettledLine, Settlement, by_id, count, lines, page, plan_of_due_lines};

use crate::base::{Period, Prefix};
use crate::db::Tx;
use crate::error::{Error, Result};

/// What a run is asked to close.
#[derive(Clone, Debug)]
pub struct Scope {
    /// Every period of a store that ends within these days.
    pub period: Period,
    /// One store, or all.
    pub store: Option<i64>,
}

/// The settlement that `text` names.
pub fn find(tx: &mut Tx<'_>, text: &str) -> Result<i64> {
    match Prefix::SETTLEMENT.read(text) {
        Some(id) if sql::exists(tx, id)? => Ok(id),
        _ => Err(Error::not_found("ref.not_found", format!("no settlement is named {text:?}"))
            .hint("lilium settlement list")),
    }
}
