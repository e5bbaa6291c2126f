//! The marketplace itself, as a tower of rooms: each may use those above it in this list, never those below.
//!
//! In a room each noun is a folder with the same files: `mod.rs` holds its verbs (load, decide, write), `rules.rs` the
//! decisions as pure functions, `sql.rs` the only SQL. A verb takes an open transaction and an [`Act`]; it never
//! opens one, never prints, and never asks the clock.

pub mod core;
pub mod parties;
pub mod catalogue;
pub mod books;
pub mod cash;
pub mod closing;
pub mod sales;
pub mod insight;
pub mod exchange;

pub use core::Act;
