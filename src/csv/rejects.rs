//! Rows that were not taken, each with its place and reason.

use std::collections::BTreeMap;
use std::io::Write;

use crate::error::{Result, RowError, codes};

use super::Source;
use super::header::ERROR_COLUMN;

/// How many errors are kept with their place; the rest is only counted.
const SHOWN_MAX: usize = 1000;

/// The rejected rows of one import.
#[derive(Debug, Default, Clone)]
pub struct Rejects {
    first: Vec<RowError>,
    /// Everything against each rejected record, by where it begins in the file.
    records: BTreeMap<u64, String>,
    /// How many errors there are, kept or not.
    errors: u64,
    /// How many of them say that both sides changed a value.
    conflicts: u64,
}

impl Rejects {
    /// Rejects the record at `offset`; one record may have several errors.
    pub fn add(&mut self, offset: u64, error: RowError) {
        let place = if error.header.is_empty() { String::new() } else { format!("{}: ", error.header) };
        let all = self.records.entry(offset).or_default();
        let parted = if all.is_empty() { "" } else { "; " };
        all.push_str(&format!("{parted}{place}{}", error.message));
        self.errors += 1;
        self.conflicts += u64::from(error.code == codes::IMPORT_CONFLICT);
        if self.first.len() < SHOWN_MAX {
            self.first.push(error);
        }
    }

    /// How many records were rejected.
    pub fn count(&self) -> i64 {
        self.records.len() as i64
    }

    /// How many errors are not kept with their place.
    pub fn more(&self) -> u64 {
        self.errors - self.first.len() as u64
    }

    /// Is everything against this file that both sides changed the same?
    pub fn are_conflicts(&self) -> bool {
        self.errors > 0 && self.conflicts == self.errors
    }

    /// Was the record at `offset` rejected?
    pub fn contains(&self, offset: u64) -> bool {
        self.records.contains_key(&offset)
    }

    /// Will the next error be kept with its place, or only counted?
    pub fn keeps_places(&self) -> bool {
        self.first.len() < SHOWN_MAX
    }

    /// The first errors, in order of discovery.
    pub fn first(&self) -> &[RowError] {
        &self.first
    }

    /// Writes the rejected rows as they were, with one more column that says why: fix it and import it.
    pub fn write(&self, source: &Source, out: impl Write) -> Result<()> {
        let mut writer = csv::WriterBuilder::new().flexible(true).delimiter(source.delimiter()).from_writer(out);
        let (mut reader, _) = source.reader()?;
        let mut record = csv::ByteRecord::new();
        let mut error_column = None;
        for number in 0u64.. {
            if !reader.read_byte_record(&mut record).map_err(std::io::Error::other)? {
                break;
            }
            if number == 0 {
                error_column = record.iter().position(|name| name == ERROR_COLUMN.as_bytes());
            }
            let offset = record.position().map_or(0, csv::Position::byte);
            let error = if number == 0 { Some(ERROR_COLUMN) } else { self.records.get(&offset).map(String::as_str) };
            let Some(error) = error else { continue };
            let kept = record.iter().enumerate().filter(|(at, _)| Some(*at) != error_column).map(|(_, field)| field);
            let row: Vec<&[u8]> = kept.chain([error.as_bytes()]).collect();
            writer.write_record(row).map_err(std::io::Error::other)?;
        }
        writer.flush()?;
        Ok(())
    }
}
