//! What stores sell: categories as a tree, products with their stock.

pub mod categories;
pub mod products;
pub mod stock;
pub mod watches;
