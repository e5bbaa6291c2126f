//! Payouts as stored.

mod read;
mod returns;
mod step;
mod waiting;

pub use read::{Filter, LIST, Payout, by_id, by_reference, name_settlements};
pub use returns::{insert_return, last_return, returns};
pub use step::{approve, claim_settlements, confirm, end, free_settlements, insert, once, reopen, send};
pub use waiting::{Unpaid, carried, is_stopped, on_its_way, open, unpaid};
