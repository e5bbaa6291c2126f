//! What stores sell: categories as a tree, products with their stock.

/// The largest count of units that is taken. With it and [`AMOUNT_MAX`](crate::market::core::settings::AMOUNT_MAX) no sum
/// of a marketplace's books can leave 64 bits.
pub const COUNT_MAX: i64 = 1_000_000_000;

pub mod categories;
pub mod products;
pub mod stock;
pub mod watches;
