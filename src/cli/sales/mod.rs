//! Commands of orders, and of what comes back.

pub mod order;
pub mod returns;
