//! Who takes part: zones, stores, customers, drivers, and how each of them is notified.
//!
//! It knows nothing of what is sold or owed.

pub mod zones;
pub mod stores;
pub mod customers;
pub mod preferences;
pub mod notifications;
pub mod drivers;
