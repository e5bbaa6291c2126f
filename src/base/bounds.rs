//! The largest amounts and counts that are taken. With them no sum of a marketplace's books can leave 64 bits.

/// The largest amount, in minor units, that a price, a fee or an order may have.
pub const AMOUNT_MAX: i64 = 1_000_000_000_000_000;

/// The largest count of units.
pub const COUNT_MAX: i64 = 1_000_000_000;
