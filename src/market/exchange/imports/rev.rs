//! What an export saw of a row: the column `_rev`, by which an import reports what the person at the spreadsheet changed
//! from what the marketplace changed since.
//!
//! It carries a short print of every cell, and for a product the units that were on hand and the last stock move there
//! was. A file without it, or a row without a value in it, is taken as it is written.

use crate::base::Problem;
use crate::db::Tx;
use crate::error::Result;
use crate::market::core::audit;

/// The column's name.
pub const REV: &str = "_rev";
/// The form of what follows; another number would mean another form.
const FORM: &str = "r1";
/// Letters of one print: 24 bits. A wrong guess needs the same print and a change on both sides.
const PRINT: usize = 4;
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The stock as it was exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    pub units: i64,
    /// The number of the last stock move of all.
    pub last_move: i64,
}

/// What an export saw of one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rev<'a> {
    /// Which marketplace wrote it.
    origin: &'a str,
    prints: &'a str,
    pub stock: Option<Seen>,
}

/// The print by which a marketplace knows its own exports: of when its history began.
pub fn origin(tx: &mut Tx<'_>) -> Result<String> {
    let mut print = String::new();
    push_print(&mut print, &audit::begun(tx)?.map(|at| at.stored()).unwrap_or_default());
    Ok(print)
}

/// The cell `_rev` of a row with these cells.
pub fn written<'c>(origin: &str, cells: impl Iterator<Item = &'c str>, stock: Option<Seen>) -> String {
    let mut rev = String::with_capacity(96);
    rev.extend([FORM, ".", origin, "."]);
    cells.for_each(|cell| push_print(&mut rev, cell));
    if let Some(Seen { units, last_move }) = stock {
        rev.push_str(&format!(".{units}.{last_move}"));
    }
    rev
}

/// FNV-1a, folded to three bytes.
fn push_print(out: &mut String, cell: &str) {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let hash = cell.bytes().fold(0xcbf2_9ce4_8422_2325, step);
    let short = hash ^ (hash >> 24) ^ (hash >> 48);
    for letter in 0..PRINT {
        out.push(char::from(LETTERS[(short >> (6 * letter)) as usize & 63]));
    }
}

impl<'a> Rev<'a> {
    /// Reads the cell; nothing when it is empty.
    ///
    /// # Errors
    /// When an export did not write it so.
    pub fn read(cell: &'a str) -> Result<Option<Rev<'a>>, Problem> {
        if cell.is_empty() {
            return Ok(None);
        }
        let refused = || Problem::new("this is not as an export writes it; empty the cell to take the row as it is");
        let mut parts = cell.split('.');
        let (form, origin, prints) = (parts.next(), parts.next(), parts.next());
        let (Some(FORM), Some(origin), Some(prints)) = (form, origin, prints) else { return Err(refused()) };
        if !prints.is_ascii() || prints.len() % PRINT != 0 {
            return Err(refused());
        }
        let number = |text: Option<&str>| text.map(|text| text.parse::<i64>().map_err(|_| refused())).transpose();
        let stock = match (number(parts.next())?, number(parts.next())?, parts.next()) {
            (None, None, None) => None,
            (Some(units), Some(last_move), None) if units >= 0 && last_move >= 0 => Some(Seen { units, last_move }),
            _ => return Err(refused()),
        };
        Ok(Some(Rev { origin, prints, stock }))
    }

    /// Is it this marketplace's own?
    pub fn is_of(&self, origin: &str) -> bool {
        self.origin == origin
    }

    /// Had the column this text when it was exported?
    pub fn saw(&self, column: usize, cell: &str) -> bool {
        let mut print = String::with_capacity(PRINT);
        push_print(&mut print, cell);
        self.prints.get(column * PRINT..(column + 1) * PRINT) == Some(&print)
    }
}

/// Of the columns in `set`, takes out those that the file did not change; answers those that both sides changed.
pub fn settle(rev: &Rev<'_>, set: &mut u32, file: &[impl AsRef<str>], stored: &[impl AsRef<str>]) -> u32 {
    let mut conflicts = 0;
    for (column, (file, stored)) in file.iter().zip(stored).enumerate() {
        let (bit, file, stored) = (1 << column, file.as_ref(), stored.as_ref());
        if *set & bit == 0 || file == stored {
            continue;
        }
        if rev.saw(column, file) {
            *set &= !bit;
        } else if !rev.saw(column, stored) {
            conflicts |= bit;
        }
    }
    conflicts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_reads_what_it_writes() {
        for stock in [None, Some(Seen { units: 70, last_move: 12 })] {
            let rev = written("abcd", ["TEA", "26000"].into_iter(), stock);
            let read = Rev::read(&rev).expect("our own").expect("a value");
            assert!(read.is_of("abcd") && read.saw(0, "TEA") && !read.saw(0, "tea") && read.saw(1, "26000"));
            assert!(!read.saw(2, ""), "a column it does not know");
            assert_eq!(read.stock, stock);
        }
        assert_eq!(Rev::read(""), Ok(None));
        for text in [
            "x",
            "r1",
            "r1.abcd.AAA",
            "r2.abcd.AAAA",
            "r1.abcd.AAAA.7",
            "r1.abcd.AAAA.7.8.9",
            "r1.abcd.AAAA.-7.1",
            "r1.a.éé",
        ] {
            assert!(Rev::read(text).is_err(), "{text}");
        }
    }

    #[test]
    fn each_side_keeps_what_it_changed() {
        // exported, file, stored → taken from the file, kept, or both changed
        for (seen, file, stored, kept, conflict) in [
            ("a", "a", "a", false, false),
            ("a", "b", "a", false, false),
            ("a", "a", "b", true, false),
            ("a", "b", "b", false, false),
            ("a", "b", "c", false, true),
        ] {
            let text = written("o", [seen].into_iter(), None);
            let rev = Rev::read(&text).expect("ours").expect("a value");
            let mut set = 1;
            let conflicts = settle(&rev, &mut set, &[file], &[stored]);
            assert_eq!((set == 0, conflicts == 1), (kept, conflict), "{seen} {file} {stored}");
        }
    }
}
