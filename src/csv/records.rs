//! The records of a file, one after the other, each well formed or refused with its place.

use crate::error::{Code, Result, codes};

use super::fields::{Fields, line_of};
use super::header::{HeaderOf, Known, Strangers};
use super::quotes::Faults;
use super::unreadable::{broken, closed, not_utf8};
use super::{Header, Rejects, Source};

/// The longest field that is taken, in bytes.
const FIELD_MAX: usize = 64 * 1024;

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
