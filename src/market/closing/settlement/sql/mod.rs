//! Settlements and what is due, as stored.

mod close;
mod due;
mod known;
mod proof;
mod read;

pub use close::{NewSettlement, insert_many};
pub use due::{DueRow, StoreCycle, books, each_due_line, first_open, plans, settled_in, stores};
pub use known::{known, was_known};
pub use proof::{ProvenLine, each_line_of, each_proven_line, insert_check};
pub use read::{Filter, Issued, LIST, SettledLine, Settlement, SettlementStatus, by_id, lines};
