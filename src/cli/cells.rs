//! Values of the marketplace as cells of a table.

use crate::base::{Currency, Instant, Rate};
use crate::market::settings::Shop;
use crate::render::Cell;

/// An amount of minor units.
pub fn money(minor: i64, currency: Currency) -> Cell {
    let mut code = [0; 3];
    code.copy_from_slice(currency.code().as_bytes());
    Cell::Money { minor, code, exponent: currency.exponent() }
}

/// An amount of minor units in a stored currency.
pub fn stored(minor: i64, code: &str, shop: &Shop) -> Cell {
    money(minor, shop.stored_currency(code))
}

/// An instant in the marketplace's zone.
pub fn time(at: Instant, shop: &Shop) -> Cell {
    Cell::Time { stored: shop.calendar.rfc3339(at), local: shop.calendar.display(at) }
}

/// A commission rate.
pub fn rate(ppm: i64) -> Cell {
    Rate::from_ppm(ppm).map_or(Cell::Null, |rate| Cell::Text(rate.to_string()))
}

/// "1 order", "2 orders".
pub fn counted(count: i64, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}
