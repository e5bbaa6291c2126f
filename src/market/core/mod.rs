//! What every command needs: who acts and when, settings, events, the audit, approvals, look-ups by ref.
//!
//! It knows no store, no product and no order.

pub mod act;
pub mod nouns;
pub mod audit;
pub mod idempotency;
pub mod approvals;
pub mod agreed;
pub mod amounts;
pub mod settings;
pub mod restore;
pub mod events;
pub mod lookup;

pub use act::Act;
