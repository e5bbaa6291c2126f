//! Dues, their payments and the terms of stores, as stored.

mod pay;
mod read;
mod terms;

pub use pay::{Known, by_reference, insert_payment, payments};
pub use read::{Due, Filter, NewDue, Owed, by_id, count, exists, insert_many, open, owed, page};
pub use terms::{Terms, put_terms, terms};
