//! The double-entry ledger, commission, and the account of each store.
//!
//! Nothing here changes or removes an entry; it knows no order and no settlement.

pub mod commission;
pub mod uses;
pub mod ledger;
pub mod store_account;
pub mod adjustments;
