//! The fields of one row, read into types with the place of every error.

use crate::base::{Problem, text};
use crate::error::{Code, RowError, codes};

use super::header::HeaderOf;
use super::numbers::Numbers;
use super::{Rejects, Source};

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
