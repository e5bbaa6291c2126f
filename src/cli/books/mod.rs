//! Commands of the ledger and of commission.

pub mod commission;
pub mod ledger;
