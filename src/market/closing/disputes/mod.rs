//! Disputes: somebody contests one line of a store's account. The money of that line alone is held until it is decided;
//! every other line goes on, and no closed day changes.
//!
//! A line the store gains by is held from its settlement as far as that is unpaid, else from what is available, dated
//! today. Of a line it loses by the platform holds the money already; it is not an income until it is decided. What the
//! store wins is a line of its account, dated on the day of the decision, which its next settlement pays. What it loses
//! goes to the account that is behind the line.

mod open;
mod resolve;
pub mod rules;
mod sql;

use crate::base::Prefix;
use crate::db::Tx;
use crate::error::Result;
use crate::market::books::adjustments;
use crate::market::books::adjustments::rules::AdjustmentKind;
use crate::market::books::ledger::Account;
use crate::market::core::lookup;

pub use open::{Opened, open};
pub use resolve::resolve;
pub use sql::{Dispute, Filter, LIST, by_id, of_settlement, open_ones};

/// The dispute that `text` names.
pub fn find(tx: &mut Tx<'_>, text: &str) -> Result<i64> {
    lookup::numbered(tx, ("dispute", Prefix::DISPUTE, "dispute"), text, "lilium dispute list --status all")
}

/// What is behind a line on the platform's side: of an adjustment that of its kind, of any other what was booked
/// wrong. Goods are never the platform's revenue.
fn counter(adjustment_kind: Option<AdjustmentKind>) -> Account {
    adjustment_kind.map_or(Account::CorrectionExpense, adjustments::counter)
}
