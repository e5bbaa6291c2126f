//! Pages of a list, by key: where one begins, and which way the list runs.

use super::Value;

/// The place behind which a page begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cursor {
    /// Behind this number, towards larger ones: the oldest first.
    After(i64),
    /// Behind this number, towards smaller ones: the newest first.
    Before(i64),
}

impl Cursor {
    /// From the beginning, the oldest first.
    pub const OLDEST: Cursor = Cursor::After(0);
    /// From the end, the newest first.
    pub const NEWEST: Cursor = Cursor::Before(i64::MAX);

    /// The place behind this number, the same way.
    pub fn behind(self, number: i64) -> Cursor {
        match self {
            Cursor::After(_) => Cursor::After(number),
            Cursor::Before(_) => Cursor::Before(number),
        }
    }

    fn number(self) -> i64 {
        match self {
            Cursor::After(number) | Cursor::Before(number) => number,
        }
    }

    /// How a number that is still to come compares with the cursor.
    pub fn sign(self) -> char {
        match self {
            Cursor::After(_) => '>',
            Cursor::Before(_) => '<',
        }
    }

    /// The order of a page: `ORDER BY` and what follows.
    pub fn order(self, column: &str) -> String {
        match self {
            Cursor::After(_) => format!("ORDER BY {column}"),
            Cursor::Before(_) => format!("ORDER BY {column} DESC"),
        }
    }

    /// Condition, order and bound: the cursor is the parameter of this number, the limit the next one.
    pub fn page(self, column: &str, parameter: usize) -> String {
        let limit = parameter + 1;
        format!("{column} {} ${parameter} {} LIMIT ${limit}", self.sign(), self.order(column))
    }
}

impl From<Cursor> for Value {
    fn from(cursor: Cursor) -> Value {
        Value::from(cursor.number())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_goes_on_the_way_it_began() {
        assert_eq!(Cursor::OLDEST.page("o.id", 3), "o.id > $3 ORDER BY o.id LIMIT $4");
        assert_eq!(Cursor::NEWEST.page("o.id", 3), "o.id < $3 ORDER BY o.id DESC LIMIT $4");
        assert_eq!((Cursor::OLDEST.behind(7), Cursor::NEWEST.behind(7)), (Cursor::After(7), Cursor::Before(7)));
    }
}
