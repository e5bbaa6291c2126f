//! The header of a file and the fields of one row, read into types with the place of every error.

use std::fs::File;

use crate::base::Problem;
use crate::error::{Error, Result, RowError};

use super::numbers::Numbers;
use super::{INVALID, Rejects, Source};

/// The column a rejects file has more than its input; ignored when that file comes back.
pub const ERROR_COLUMN: &str = "_error";
/// The longest field that is taken, in bytes.
const FIELD_MAX: usize = 64 * 1024;

/// A column that an import knows.
#[derive(Clone, Copy, Debug)]
pub struct Known<'k> {
    pub name: &'k str,
    pub required: bool,
}

/// What becomes of a column that nobody knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strangers {
    /// It could be a known one, spelt wrong.
    Refused,
    /// The file is somebody else's.
    Ignored,
}

/// Where each of an import's own columns stands in this file.
pub type Header = HeaderOf<'static>;

/// Where each known column stands in this file.
pub struct HeaderOf<'k> {
    known: &'k [Known<'k>],
    at: Vec<Option<usize>>,
    width: usize,
    /// A bit for each known column that the file has.
    pub mask: u32,
}

impl<'k> HeaderOf<'k> {
    /// Reads the header: no known column twice, none missing that is required, and strangers as said.
    fn read(
        source: &Source,
        reader: &mut csv::Reader<File>,
        known: &'k [Known<'k>],
        strangers: Strangers,
    ) -> Result<HeaderOf<'k>> {
        let mut record = csv::ByteRecord::new();
        if !reader.read_byte_record(&mut record).map_err(std::io::Error::other)? {
            return Err(source.unreadable("import.empty", "the file is empty: it has not even a header"));
        }
        let mut at = vec![None; known.len()];
        for (column, name) in record.iter().enumerate() {
            let name = std::str::from_utf8(name)
                .map_err(|_| source.at(1, column as u64 + 1, "import.encoding", "the header is not UTF-8"))?
                .trim();
            if name == ERROR_COLUMN {
                continue;
            }
            let Some(index) = known.iter().position(|known| known.name == name) else {
                if strangers == Strangers::Ignored {
                    continue;
                }
                return Err(unknown(source, column, name, known));
            };
            if at[index].replace(column).is_some() {
                return Err(source.at(
                    1,
                    column as u64 + 1,
                    "import.header",
                    &format!("the column {name} stands there twice"),
                ));
            }
        }
        let missing: Vec<&str> = known
            .iter()
            .zip(&at)
            .filter(|(known, at)| known.required && at.is_none())
            .map(|(known, _)| known.name)
            .collect();
        if !missing.is_empty() {
            let message = format!("columns are missing from the header: {}", missing.join(", "));
            return Err(source.at(1, 0, "import.header", &message));
        }
        let mask = (0..known.len()).filter(|column| at[*column].is_some()).fold(0, |mask, column| mask | 1 << column);
        Ok(HeaderOf { known, at, width: record.len(), mask })
    }
}

fn unknown(source: &Source, column: usize, name: &str, known: &[Known<'_>]) -> Error {
    let names: Vec<&str> = known.iter().map(|known| known.name).collect();
    let message = format!("unknown column {name:?}; known are {}", names.join(", "));
    source.at(1, column as u64 + 1, "import.header", &message)
}

/// One record being read. Errors go to the rejects; the row is good when none did.
pub struct Fields<'a> {
    pub header: &'a HeaderOf<'a>,
    pub source: &'a Source,
    pub record: &'a csv::StringRecord,
    /// Its number in the file; the header is 0.
    pub number: u64,
    /// Where it begins in the file.
    pub offset: u64,
    pub rejects: &'a mut Rejects,
}

impl<'a> Fields<'a> {
    /// The text of a column; empty when the file has no such column.
    pub fn text(&self, column: usize) -> &'a str {
        self.header.at[column].and_then(|at| self.record.get(at)).map_or("", unguarded)
    }

    /// Reads the numbers of this file.
    pub fn numbers(&self) -> Numbers {
        Numbers(self.source.notation())
    }

    /// A column's value, or `None` with the error kept.
    pub fn read<T>(&mut self, column: usize, parse: impl FnOnce(&'a str) -> Result<T, Problem>) -> Option<T> {
        parse(self.text(column)).map_err(|problem| self.refuse(column, &problem.to_string())).ok()
    }

    /// A column's value when it is there and not empty; `Some(None)` when it is empty.
    pub fn optional<T>(
        &mut self,
        column: usize,
        parse: impl FnOnce(&'a str) -> Result<T, Problem>,
    ) -> Option<Option<T>> {
        if self.text(column).is_empty() { Some(None) } else { self.read(column, parse).map(Some) }
    }

    /// The columns that this row sets: those of the file, less the empty ones among `defaulted`, for which empty
    /// means "as it is".
    pub fn set_columns(&self, defaulted: &[usize]) -> u32 {
        let empty = defaulted.iter().filter(|column| self.text(**column).is_empty());
        empty.fold(self.header.mask, |mask, column| mask & !(1 << column))
    }

    /// Keeps an error of this row, at a column.
    pub fn refuse(&mut self, column: usize, message: &str) {
        let value = self.text(column).to_owned();
        refuse(self.rejects, self.source, self.header, self.offset, (column, &value), message);
    }
}

/// Takes one column of what is stored into what is wanted.
pub type Keep<T> = fn(&mut T, &T);

/// Columns that a row does not set keep what is stored; `set` is told by [`Fields::set_columns`].
pub fn keep_unset<T>(wanted: &mut T, stored: &T, set: u32, keeps: &[(usize, Keep<T>)]) {
    for (_, keep) in keeps.iter().filter(|(column, _)| set & 1 << column == 0) {
        keep(wanted, stored);
    }
}

/// Keeps an error of the row at `offset`, at a column with its value.
pub fn refuse(
    rejects: &mut Rejects,
    source: &Source,
    header: &HeaderOf<'_>,
    offset: u64,
    (column, value): (usize, &str),
    message: &str,
) {
    let error = RowError {
        file: source.name().to_owned(),
        line: line_of(source, rejects, offset),
        column: header.at[column].map_or(0, |at| at as u64 + 1),
        header: header.known[column].name.to_owned(),
        value: value.chars().take(80).collect(),
        code: INVALID,
        message: message.to_owned(),
    };
    rejects.add(offset, error);
}

/// The line of an error, while errors are kept with their place.
pub fn line_of(source: &Source, rejects: &Rejects, offset: u64) -> u64 {
    if rejects.keeps_places() { source.line_of(offset) } else { 0 }
}

/// A leading apostrophe that guards a text against being taken for a formula is not part of it.
fn unguarded(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| crate::base::text::looks_like_formula(rest)).unwrap_or(text)
}

/// Reads every record of a file and hands the well-formed ones to `take`; answers how many there were, and
/// the header they stood under.
pub fn each_record(
    source: &Source,
    known: &'static [Known<'static>],
    rejects: &mut Rejects,
    take: impl FnMut(Fields<'_>) -> Result<()>,
) -> Result<(i64, Header)> {
    each_record_of(source, known, Strangers::Refused, rejects, take)
}

/// [`each_record`] of a file whose columns are named by its reader.
pub fn each_record_of<'k>(
    source: &Source,
    known: &'k [Known<'k>],
    strangers: Strangers,
    rejects: &mut Rejects,
    mut take: impl FnMut(Fields<'_>) -> Result<()>,
) -> Result<(i64, HeaderOf<'k>)> {
    let mut reader = source.reader()?;
    let header = HeaderOf::read(source, &mut reader, known, strangers)?;
    let (mut bytes, mut next) = (csv::ByteRecord::new(), csv::ByteRecord::new());
    let mut number = 0;
    let mut there = reader.read_byte_record(&mut bytes).map_err(std::io::Error::other)?;
    while there {
        number += 1;
        let offset = bytes.position().map_or(0, csv::Position::byte);
        there = reader.read_byte_record(&mut next).map_err(std::io::Error::other)?;
        let fault = well_formed(&bytes, header.width).and_then(|()| closed(source, !there, offset));
        if let Err((column, code, message)) = fault {
            let line = line_of(source, rejects, offset);
            rejects.add(offset, malformed(source, line, column, code, message));
        } else {
            let record = csv::StringRecord::from_byte_record_lossy(std::mem::take(&mut bytes));
            take(Fields { header: &header, source, record: &record, number, offset, rejects })?;
            bytes = record.into_byte_record();
        }
        std::mem::swap(&mut bytes, &mut next);
    }
    Ok((number as i64, header))
}

/// What is wrong with a record as a whole: column (0 for all), code, sentence.
type Fault = (u64, &'static str, String);

/// The last record must end before the file does.
fn closed(source: &Source, last: bool, offset: u64) -> Result<(), Fault> {
    if last && source.ends_inside_quotes(offset) {
        return Err((0, "import.open_quote", "a quoted field begins here and never ends".to_owned()));
    }
    Ok(())
}

fn well_formed(record: &csv::ByteRecord, width: usize) -> Result<(), Fault> {
    if record.len() != width {
        return Err((0, "import.ragged", format!("the row has {} fields, the header {width}", record.len())));
    }
    for (column, field) in (1..).zip(record) {
        if field.len() > FIELD_MAX {
            return Err((
                column,
                "import.too_long",
                format!("the field is {} bytes long; at most {FIELD_MAX} are taken", field.len()),
            ));
        }
        if let Err(bad) = std::str::from_utf8(field) {
            return Err((
                column,
                "import.encoding",
                format!("byte {} of the field is not UTF-8", bad.valid_up_to() + 1),
            ));
        }
        if field.contains(&0) {
            return Err((column, "import.nul", "the field has a NUL byte".to_owned()));
        }
    }
    Ok(())
}

fn malformed(source: &Source, line: u64, column: u64, code: &'static str, message: String) -> RowError {
    RowError {
        file: source.name().to_owned(),
        line,
        column,
        header: String::new(),
        value: String::new(),
        code,
        message,
    }
}
