//! Commands of the close of a store's period, and of what follows it.

pub mod settlement;
pub mod statement;
pub mod invoice;
pub mod payout;
pub mod dispute;
pub mod dues;
