//! The header of a file: where each known column stands, and everything that is wrong with it, at once.

use crate::error::{Error, Result, RowError, codes};

use super::Source;
use super::quotes::Watched;
use super::unreadable::{broken, closed, not_utf8};

/// The column a rejects file has more than its input; ignored when that file comes back.
pub const ERROR_COLUMN: &str = "_error";

/// So many unknown columns are reported one by one; a file with more of them is another program's.
const SINGLY_MAX: usize = 5;

/// A column that an import knows.
#[derive(Clone, Copy, Debug)]
pub struct Known<'k> {
    pub name: &'k str,
    /// No file can do without it.
    pub required: bool,
    /// A row that makes something new needs a value; one that changes something does not.
    pub for_new: bool,
    /// What exists always has a value here, so an empty cell cannot clear it.
    pub filled: bool,
    /// A code that a spreadsheet may take for a number: SKU, barcode, phone.
    pub code: bool,
    /// Never guarded by an apostrophe.
    pub number: bool,
}

impl<'k> Known<'k> {
    /// A column that files may have.
    pub const fn optional(name: &'k str) -> Known<'k> {
        Known { name, required: false, for_new: false, filled: false, code: false, number: false }
    }

    /// A column that every file has.
    pub const fn required(name: &'k str) -> Known<'k> {
        Known { required: true, ..Known::optional(name) }
    }

    /// A column that a row needs when it makes something new.
    pub const fn for_new(name: &'k str) -> Known<'k> {
        Known { for_new: true, filled: true, ..Known::optional(name) }
    }

    /// An empty cell cannot clear it; something new gets its default.
    pub const fn filled(self) -> Known<'k> {
        Known { filled: true, ..self }
    }

    /// It holds codes.
    pub const fn code(self) -> Known<'k> {
        Known { code: true, ..self }
    }

    /// It holds numbers.
    pub const fn number(self) -> Known<'k> {
        Known { number: true, ..self }
    }
}

/// What becomes of a column that nobody knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strangers {
    /// It could be a known one, spelt wrong.
    Refused,
    /// The file is somebody else's.
    Ignored,
}

/// Where each of an import's own columns is in this file.
pub type Header = HeaderOf<'static>;

/// Where each known column is in this file.
pub struct HeaderOf<'k> {
    pub known: &'k [Known<'k>],
    pub at: Vec<Option<usize>>,
    /// Columns up to the last one with a name.
    pub(super) width: usize,
    /// A bit for each known column that the file has.
    pub mask: u32,
}

impl<'k> HeaderOf<'k> {
    /// Reads the header: no known column twice, none missing that is required, and strangers as said.
    pub(super) fn read(
        source: &Source,
        reader: &mut csv::Reader<Watched>,
        known: &'k [Known<'k>],
        strangers: Strangers,
    ) -> Result<HeaderOf<'k>> {
        let mut record = csv::ByteRecord::new();
        if !reader.read_byte_record(&mut record).map_err(|error| broken(source, error))? {
            return Err(source.unreadable(codes::IMPORT_EMPTY, "the file is empty: it has not even a header"));
        }
        let names = names(source, &record)?;
        let mut header = HeaderOf { known, at: vec![None; known.len()], width: names.len(), mask: 0 };
        let line = source.line_of(0);
        let mut faults = Vec::new();
        let mut fault = |column: usize, message: String| {
            faults.push(source.place(line, column as u64, codes::IMPORT_HEADER, &message));
        };
        let mut unknown = Vec::new();
        for (column, name) in names.iter().enumerate() {
            match header.place(column, name) {
                Ok(()) => {}
                Err(Place::Unknown) if strangers == Strangers::Ignored => {}
                Err(Place::Unknown) if name.is_empty() => fault(column + 1, "the column has no name".to_owned()),
                Err(Place::Unknown) => unknown.push((column + 1, name)),
                Err(Place::Twice) => fault(column + 1, format!("the column {name} is there twice")),
            }
        }
        if unknown.len() > SINGLY_MAX {
            let all: Vec<String> = unknown.iter().map(|(_, name)| format!("{name:?}")).collect();
            fault(0, format!("{} unknown columns: {}", all.len(), all.join(", ")));
        } else {
            unknown.into_iter().for_each(|(column, name)| fault(column, format!("unknown column {name:?}")));
        }
        let missing = known.iter().zip(&header.at).filter(|(known, at)| known.required && at.is_none());
        for (known, _) in missing {
            fault(0, format!("the column {} is missing", known.name));
        }
        if faults.is_empty() {
            return Ok(header);
        }
        faults.sort_by_key(|fault| (fault.column == 0, fault.column));
        // An open quote may have swallowed the names.
        closed(source, 0)?;
        Err(refused(source, known, faults))
    }

    fn place(&mut self, column: usize, name: &str) -> Result<(), Place> {
        if name == ERROR_COLUMN {
            return Ok(());
        }
        let exact = self.known.iter().position(|known| known.name == name);
        let folded = || {
            let name = folded(name);
            self.known.iter().position(|known| folded_eq(known.name, &name))
        };
        let index = exact.or_else(folded).ok_or(Place::Unknown)?;
        if self.at[index].replace(column).is_some() {
            return Err(Place::Twice);
        }
        self.mask |= 1 << index;
        Ok(())
    }

    /// The name of the column at this place of the file, from 1.
    pub fn name_of(&self, column: u64) -> Option<&'k str> {
        let at = usize::try_from(column).ok()?.checked_sub(1)?;
        self.at.iter().position(|place| *place == Some(at)).map(|index| self.known[index].name)
    }

    /// The names of the columns whose bits are set.
    pub fn names(&self, bits: u32) -> String {
        let named = (0..self.known.len()).filter(|column| bits & 1 << column != 0);
        named.map(|column| self.known[column].name).collect::<Vec<_>>().join(", ")
    }

    /// The first of the columns whose bits are set.
    pub fn first(bits: u32) -> usize {
        bits.trailing_zeros() as usize
    }
}

enum Place {
    Unknown,
    Twice,
}

/// The header's cells, without the nameless ones that a spreadsheet leaves behind the last.
fn names(source: &Source, record: &csv::ByteRecord) -> Result<Vec<String>> {
    let mut names = Vec::with_capacity(record.len());
    for (column, name) in (1..).zip(record) {
        let name =
            std::str::from_utf8(name).map_err(|error| not_utf8(source, (0, column), "", name, error.valid_up_to()))?;
        names.push(name.trim().to_owned());
    }
    while names.last().is_some_and(String::is_empty) {
        names.pop();
    }
    Ok(names)
}

/// People and spreadsheets write `SKU` and `Name en`.
fn folded(name: &str) -> String {
    name.to_lowercase().replace([' ', '-'], "_")
}

fn folded_eq(known: &str, folded_name: &str) -> bool {
    known == folded_name || folded(known) == folded_name
}

fn refused(source: &Source, known: &[Known<'_>], faults: Vec<RowError>) -> Error {
    let names: Vec<&str> = known.iter().map(|known| known.name).collect();
    source.refused(codes::IMPORT_HEADER, faults).hint(format!("the columns are {}", names.join(", ")))
}
