//! Commands of the catalogue: categories and products.

pub mod category;
pub mod product;
