//! The close of a store's period, and what follows it: statements, invoices, payouts, dues, disputes.
//!
//! Nothing here changes a settlement that is closed.

pub mod reserves;
pub mod store_balances;
pub mod dues;
pub mod settlement;
pub mod invoices;
pub mod payouts;
pub mod disputes;
pub mod statements;
