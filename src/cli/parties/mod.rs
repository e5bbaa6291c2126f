//! Commands of who takes part: zones, stores, customers, drivers, and how they are notified.

pub mod zone;
pub mod store;
pub mod customer;
pub mod driver;
pub mod preference;
pub mod notification;
