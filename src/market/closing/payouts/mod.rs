//! Payouts: what was settled leaves the platform. Prepared first, approved by a second person when it is large,
//! booked only when somebody confirms that the money moved.
//!
//! An outcome that nobody knows books nothing and frees nothing: money that may have moved is neither paid twice nor
//! given back, until a person decides.

pub mod batch;
mod book;
mod prepare;
pub mod rules;
mod sql;
mod step;
mod waiting;

use crate::base::Prefix;
use crate::db::Tx;
use crate::error::Result;
use crate::market::core::lookup;

pub use book::{confirm, confirm_on, resolve, resolve_on, returned};
pub use prepare::{Prepared, create};
pub use sql::{Filter, LIST, Payout, Unpaid, by_id, name_settlements, returns, unpaid};
pub use step::{approve, fail, lose, send};
pub use waiting::{Waiting, waiting, why_held};

/// The payout that `text` names.
pub fn find(tx: &mut Tx<'_>, text: &str) -> Result<i64> {
    lookup::numbered(tx, ("payout", Prefix::PAYOUT, "payout"), text, "lilium payout list")
}
