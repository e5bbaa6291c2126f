//! The marketplace itself, in import order: a module may use those above it, never those below.
//!
//! Each noun is a folder with the same files: `mod.rs` holds its verbs (load, decide, write), `rules.rs` the
//! decisions as pure functions, `sql.rs` the only SQL. A verb takes an open transaction and an [`Act`]; it never
//! opens one, never prints, and never asks the clock.

pub mod act;
pub mod audit;
pub mod cash;
pub mod catalog;
pub mod customers;
pub mod drivers;
pub mod imports;
pub mod ledger;
pub mod lines;
pub mod operations;
pub mod orders;
pub mod refs;
pub mod reports;
pub mod settings;
pub mod settlement;
pub mod stores;
pub mod zones;

pub use act::Act;
