//! Values of the marketplace as cells of a table.

use crate::base::{Currency, Instant, Rate};
use crate::db::{Stored, Tx};
use crate::error::Result;
use crate::market::cash::custody;
use crate::market::core::settings::Marketplace;
use crate::render::Cell;

/// An amount of minor units.
pub fn money(minor: i64, currency: Currency) -> Cell {
    let mut code = [0; 3];
    code.copy_from_slice(currency.code().as_bytes());
    Cell::Money { minor, code, exponent: currency.exponent() }
}

/// An amount of minor units in a stored currency.
pub fn stored(minor: i64, code: &str, marketplace: &Marketplace) -> Cell {
    money(minor, marketplace.stored_currency(code))
}

/// An instant in the marketplace's zone.
pub fn time(at: Instant, marketplace: &Marketplace) -> Cell {
    Cell::Time { stored: marketplace.calendar.rfc3339(at), local: marketplace.calendar.display(at) }
}

impl<T: Stored> From<T> for Cell {
    fn from(word: T) -> Cell {
        word.as_str().into()
    }
}

/// The status that a list is asked for; nothing means all.
pub fn status(asked: &str) -> Option<String> {
    (asked != "all").then(|| asked.to_owned())
}

/// A commission rate.
pub fn rate(ppm: i64) -> Cell {
    Rate::from_ppm(ppm).map_or(Cell::Null, |rate| Cell::Text(rate.to_string()))
}

/// "1 order", "2 orders".
pub fn counted(count: i64, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

/// A count with its noun, which is given in the plural.
pub fn counted_of(count: i64, nouns: &str) -> String {
    match (count, nouns.strip_suffix("ies"), nouns.strip_suffix('s')) {
        (1, Some(stem), _) => format!("1 {stem}y"),
        (1, None, Some(noun)) => format!("1 {noun}"),
        _ => format!("{count} {nouns}"),
    }
}

/// A warning when more was paid from the bank than the book has there.
pub fn bank_overdrawn(tx: &mut Tx<'_>, marketplace: &Marketplace, currency: &str) -> Result<Vec<String>> {
    let below = custody::bank_overdrawn(tx, currency)?;
    let amount = marketplace.stored_currency(currency).with_code(below);
    let warning =
        || format!("the bank is {amount} below zero in the book: more left it than came in; lilium cash where");
    Ok(if below > 0 { vec![warning()] } else { Vec::new() })
}

#[cfg(test)]
mod tests {
    #[test]
    fn one_is_no_plural() {
        for (count, nouns, said) in [
            (1, "zones", "1 zone"),
            (2, "zones", "2 zones"),
            (1, "categories", "1 category"),
            (0, "stock counts", "0 stock counts"),
        ] {
            assert_eq!(super::counted_of(count, nouns), said);
        }
    }
}
