//! The fields of one row, read into types with the place of every error.

use crate::base::{Problem, text};
use crate::error::{Code, Error, Result, RowError, codes};

use super::header::{HeaderOf, Known, Strangers};
use super::numbers::Numbers;
use super::quotes::{Faults, OpenQuote};
use super::{Header, Rejects, Source};

/// The longest field that is taken, in bytes.
const FIELD_MAX: usize = 64 * 1024;

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
        let cell = self.header.at[column].and_then(|at| self.record.get(at));
        cell.map_or("", |cell| text::unguarded(cell, self.header.known[column].code))
    }

    /// Has the file this column?
    pub fn has(&self, column: usize) -> bool {
        self.header.at[column].is_some()
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

    /// A bit for each column that cannot be cleared, or that something new needs, and that has no value here.
    pub fn empty_columns(&self) -> u32 {
        let known = self.header.known.iter().enumerate();
        let asked = known.filter(|(_, known)| known.filled || known.for_new);
        asked.fold(0, |bits, (column, _)| if self.text(column).is_empty() { bits | 1 << column } else { bits })
    }

    /// Keeps an error of this row, at a column.
    pub fn refuse(&mut self, column: usize, message: &str) {
        let value = self.text(column).to_owned();
        refuse(self.rejects, self.source, self.header, self.offset, (column, &value), message);
    }
}

/// Takes one column of what is stored into what is wanted.
pub type Keep<T> = fn(&mut T, &T);

/// Columns that a row does not set keep what is stored: those that the file does not have, and those that nobody changed
/// since it was exported.
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
    place: (usize, &str),
    message: &str,
) {
    refuse_as(rejects, source, header, offset, place, codes::IMPORT_INVALID_VALUE, message);
}

/// [`refuse`] under a code of its own.
pub fn refuse_as(
    rejects: &mut Rejects,
    source: &Source,
    header: &HeaderOf<'_>,
    offset: u64,
    (column, value): (usize, &str),
    code: &'static Code,
    message: &str,
) {
    let place = header.at[column].map_or(0, |at| at as u64 + 1);
    let error = RowError {
        header: header.known[column].name.to_owned(),
        value: value.chars().take(80).collect(),
        ..source.place(line_of(source, rejects, offset), place, code, message)
    };
    rejects.add(offset, error);
}

/// The line of an error, while errors are kept with their place.
pub fn line_of(source: &Source, rejects: &Rejects, offset: u64) -> u64 {
    if rejects.keeps_places() { source.line_of(offset) } else { 0 }
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

/// `each_record` of a file whose columns are named by its reader.
pub fn each_record_of<'k>(
    source: &Source,
    known: &'k [Known<'k>],
    strangers: Strangers,
    rejects: &mut Rejects,
    mut take: impl FnMut(Fields<'_>) -> Result<()>,
) -> Result<(i64, HeaderOf<'k>)> {
    let (mut reader, faults) = source.reader()?;
    let header = HeaderOf::read(source, &mut reader, known, strangers)?;
    let (mut bytes, mut next) = (csv::ByteRecord::new(), csv::ByteRecord::new());
    let mut number = 0;
    let mut read = |record: &mut csv::ByteRecord| -> Result<Option<u64>> {
        let there = reader.read_byte_record(record).map_err(|error| broken(source, error))?;
        Ok(there.then(|| record.position().map_or(0, csv::Position::byte)))
    };
    let mut here = read(&mut bytes)?;
    if let Some(place) = quote_before(&faults, here) {
        return Err(source.at(source.line_of(place), source.column_of(0, place), codes::IMPORT_QUOTE, QUOTE));
    }
    while let Some(offset) = here {
        let following = read(&mut next)?;
        if following.is_none() {
            closed(source, offset)?;
        }
        if let Some(place) = quote_before(&faults, following) {
            number += 1;
            let line = line_of(source, rejects, place);
            let column = source.column_of(offset, place);
            rejects.add(offset, source.place(line, column, codes::IMPORT_QUOTE, QUOTE));
        } else if !is_blank(&bytes) {
            number += 1;
            match read_text(source, std::mem::take(&mut bytes), &header, offset)? {
                Err((column, code, message)) => {
                    let line = line_of(source, rejects, offset);
                    rejects.add(offset, source.place(line, column, code, &message));
                }
                Ok(record) => {
                    take(Fields { header: &header, source, record: &record, number, offset, rejects })?;
                    bytes = record.into_byte_record();
                }
            }
        }
        std::mem::swap(&mut bytes, &mut next);
        here = following;
    }
    Ok((number as i64, header))
}

const QUOTE: &str = "there is a quote inside a quoted field; write it twice: \"\"";

/// Takes the quotes before the next record; answers the first.
fn quote_before(faults: &Faults, next: Option<u64>) -> Option<u64> {
    let mut faults = faults.borrow_mut();
    let before = faults.partition_point(|place| next.is_none_or(|next| *place < next));
    faults.drain(..before).next()
}

/// A spreadsheet leaves rows of separators behind the last one with anything in it.
fn is_blank(record: &csv::ByteRecord) -> bool {
    record.iter().all(|cell| cell.iter().all(u8::is_ascii_whitespace))
}

/// The last record must end before the file does: an open quote has swallowed every row behind it.
pub(super) fn closed(source: &Source, offset: u64) -> Result<()> {
    source.open_quote(offset).map_or(Ok(()), |opened| Err(open_quote(source, offset, opened)))
}

fn open_quote(source: &Source, offset: u64, opened: u64) -> Error {
    let (line, column) = (source.line_of(opened), source.column_of(offset, opened));
    let message = "a quote opens a field here and none closes it; everything behind it would be lost";
    source.at(line, column, codes::IMPORT_OPEN_QUOTE, message)
}

/// What the reader could not go on with.
pub(super) fn broken(source: &Source, error: csv::Error) -> Error {
    match error.into_kind() {
        csv::ErrorKind::Io(io) => match io.get_ref().and_then(|inner| inner.downcast_ref::<OpenQuote>()) {
            Some(OpenQuote(opened)) => open_quote(source, *opened, *opened),
            None => io.into(),
        },
        other => std::io::Error::other(format!("{other:?}")).into(),
    }
}

/// What is wrong with a record as a whole: column (0 for all), code, sentence.
type Fault = (u64, &'static Code, String);

/// A record as text, or what is wrong with it as a whole.
///
/// # Errors
/// See [`well_formed`].
fn read_text(
    source: &Source,
    record: csv::ByteRecord,
    header: &HeaderOf<'_>,
    offset: u64,
) -> Result<Result<csv::StringRecord, Fault>> {
    let all = record.as_slice();
    let suspect = record.len() != header.width || all.len() > FIELD_MAX || all.contains(&0);
    // Looked at field by field only where something may be wrong: this is a tenth of reading a file.
    if suspect && let Some(fault) = well_formed(source, &record, header, offset)? {
        return Ok(Err(fault));
    }
    match csv::StringRecord::from_byte_record(record) {
        Ok(text) => Ok(Ok(text)),
        Err(bad) => match well_formed(source, &bad.into_byte_record(), header, offset)? {
            Some(fault) => Ok(Err(fault)),
            None => unreachable!("a record that is not UTF-8 is refused"),
        },
    }
}

/// # Errors
/// Kind `Invalid` for the whole file when it is not UTF-8: every row with a letter in it would be wrong.
fn well_formed(source: &Source, record: &csv::ByteRecord, header: &HeaderOf<'_>, offset: u64) -> Result<Option<Fault>> {
    let surplus = record.iter().skip(header.width).any(|cell| !cell.is_empty());
    if record.len() < header.width || surplus {
        let message = format!("the row has {} fields, the header {}", record.len(), header.width);
        return Ok(Some((0, codes::IMPORT_RAGGED, message)));
    }
    for (column, field) in (1..).zip(record) {
        if field.len() > FIELD_MAX {
            let message = format!("the field is {} bytes long; at most {FIELD_MAX} are taken", field.len());
            return Ok(Some((column, codes::IMPORT_TOO_LONG, message)));
        }
        if let Err(bad) = std::str::from_utf8(field) {
            let name = header.name_of(column).unwrap_or_default();
            return Err(not_utf8(source, (offset, column), name, field, bad.valid_up_to()));
        }
        if field.contains(&0) {
            return Ok(Some((column, codes::IMPORT_NUL, "the field has a NUL byte".to_owned())));
        }
    }
    Ok(None)
}

/// One error for the whole file, with what it probably is and how to convert it.
pub(super) fn not_utf8(source: &Source, (offset, column): (u64, u64), header: &str, field: &[u8], at: usize) -> Error {
    // Arabic words are runs of high bytes; accents of Latin words are alone.
    let run = field.iter().skip(at).take_while(|byte| **byte >= 0x80).count();
    let (encoding, letters) = if run >= 3 { ("WINDOWS-1256", "Arabic") } else { ("WINDOWS-1252", "Western") };
    let message = format!("byte {} of the cell (0x{:02X}) is not UTF-8", at + 1, field.get(at).copied().unwrap_or(0));
    let mut place = source.place(source.line_of(offset), column, codes::IMPORT_ENCODING, &message);
    header.clone_into(&mut place.header);
    source
        .refused(codes::IMPORT_ENCODING, vec![place])
        .because(format!("the file is not UTF-8; it looks like {encoding} ({letters})"))
        .hint(source.converted(encoding))
}
