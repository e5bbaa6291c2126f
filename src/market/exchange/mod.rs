//! Files in and out: catalogues, orders, parties, and what couriers and banks report.
//!
//! A file changes nothing but through the verbs of the other rooms.

pub mod imports;
pub mod reconciliation;
