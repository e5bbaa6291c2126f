//! One value of a row, as the command knows it: exact and not yet formatted.

/// A value in a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// No value.
    Null,
    /// A whole number.
    Int(i64),
    /// Text, exactly as stored.
    Text(String),
    /// An amount in minor units.
    Money {
        /// The amount in the currency's smallest unit.
        minor: i64,
        /// The ISO 4217 code.
        code: [u8; 3],
        /// How many of the digits are decimals.
        exponent: u8,
    },
    /// Yes or no.
    Flag(bool),
    /// A moment.
    Time {
        /// RFC 3339 with offset, for programs.
        stored: String,
        /// In the business zone, for people.
        local: String,
    },
}

/// The cells of one record, in the order of its columns.
pub type Row = Vec<Cell>;

impl From<i64> for Cell {
    fn from(number: i64) -> Cell {
        Cell::Int(number)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell::Text(text)
    }
}

impl From<bool> for Cell {
    fn from(flag: bool) -> Cell {
        Cell::Flag(flag)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Cell {
        value.map_or(Cell::Null, Into::into)
    }
}

/// The currency code as text; codes are ASCII by construction.
pub(super) fn code_text(code: &[u8; 3]) -> &str {
    std::str::from_utf8(code).unwrap_or("???")
}
