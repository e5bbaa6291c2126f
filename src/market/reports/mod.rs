//! Reports: sums over what was delivered, settled and collected, by day, store, zone or category. Read only.

mod sql;

pub use sql::{By, CashRow, SalesRow, SettlementRow, cash, sales, settlements};
