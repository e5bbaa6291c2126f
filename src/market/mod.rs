//! The marketplace itself, in import order: a module may use those above it, never those below.
//!
//! Each noun is a folder with the same files: `mod.rs` holds its verbs (load, decide, write), `rules.rs` the
//! decisions as pure functions, `sql.rs` the only SQL. A verb takes an open transaction and an [`Act`]; it never
//! opens one, never prints, and never asks the clock.

pub mod act;
pub mod agreed;
pub mod nouns;
pub mod audit;
pub mod operations;
pub mod proposal;
pub mod settings;
pub mod restore;
pub mod events;
pub mod refs;
pub mod zones;
pub mod stores;
pub mod catalog;
pub mod customers;
pub mod recipients;
pub mod inbox;
pub mod drivers;
pub mod commission;
pub mod uses;
pub mod ledger;
pub mod lines;
pub mod adjustments;
pub mod cash;
pub mod balances;
pub mod orders;
pub mod settlement;
pub mod statement;
pub mod doctor;
pub mod reports;
pub mod returns;
pub mod imports;
pub mod reconciliation;

pub use act::Act;
