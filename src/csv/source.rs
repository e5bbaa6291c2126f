//! A file to import: opened, looked at, and readable as often as needed.
//!
//! Refuses what is not a CSV in UTF-8 before a row is read. Standard input is copied to an unnamed temporary file,
//! so that it can be read twice.

use std::cell::RefCell;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::os::unix::fs::FileExt;
use std::path::Path;

use crate::base::Notation;
use crate::error::{Code, Error, Result, RowError, codes};
use crate::files::{Input, spooled_input};

use super::lines::Lines;
use super::quotes::{Faults, Quotes, Watched};

/// How much of the beginning is looked at.
const LOOK: usize = 64 * 1024;

/// What standard input is called in messages.
const STDIN: &str = "(stdin)";

/// An open CSV file with its separator.
pub struct Source {
    name: String,
    file: File,
    delimiter: u8,
    notation: Notation,
    /// Where the header begins, and on which line: behind a byte order mark and a line that names the separator.
    begin: u64,
    lines: RefCell<Lines>,
}

impl Source {
    /// Opens `path`, or standard input for `-`.
    pub fn open(path: impl AsRef<Path>) -> Result<Source> {
        let path = path.as_ref();
        let (file, name) = if path == Path::new("-") {
            (spooled_input(Input::ROWS)?, STDIN.to_owned())
        } else {
            (Input::ROWS.open(path)?, path.display().to_string())
        };
        let notation = Notation::Unstated;
        let mut source = Source { name, file, delimiter: b',', notation, begin: 0, lines: RefCell::default() };
        source.look()?;
        Ok(source)
    }

    /// Takes a separator that somebody named for that of the header.
    pub fn separate_by(&mut self, delimiter: u8) {
        self.delimiter = delimiter;
    }

    /// Takes the notation of its numbers, as somebody has stated it.
    pub fn write_numbers_in(&mut self, notation: Notation) {
        self.notation = notation;
    }

    /// How its numbers are written.
    pub fn notation(&self) -> Notation {
        self.notation
    }

    /// The name in messages.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The size of the file.
    pub fn bytes(&self) -> Result<u64> {
        Ok(self.file.metadata()?.len())
    }

    pub fn delimiter(&self) -> u8 {
        self.delimiter
    }

    /// A reader of a file that need not have a header.
    pub fn records(&self) -> Result<csv::Reader<Watched>> {
        self.reader().map(|(reader, _)| reader)
    }

    /// A reader from the header on, and the quotes it finds that mean nothing.
    pub(super) fn reader(&self) -> Result<(csv::Reader<Watched>, Faults)> {
        let mut file = self.file.try_clone()?;
        file.seek(SeekFrom::Start(self.begin))?;
        let (watched, faults) = Watched::new(file, self.delimiter);
        let reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(self.delimiter)
            .buffer_capacity(256 * 1024)
            .from_reader(watched);
        Ok((reader, faults))
    }

    fn look(&mut self) -> Result<()> {
        let mut start = Vec::with_capacity(LOOK);
        self.file.seek(SeekFrom::Start(0))?;
        (&mut self.file).take(LOOK as u64).read_to_end(&mut start)?;
        if start.starts_with(&[0xff, 0xfe]) || start.starts_with(&[0xfe, 0xff]) {
            return Err(self
                .unreadable(codes::IMPORT_ENCODING, "the file is UTF-16; only UTF-8 is read")
                .hint(self.converted("UTF-16")));
        }
        if start.starts_with(&[0xef, 0xbb, 0xbf]) {
            self.begin = 3;
            start.drain(..3);
        }
        if start.iter().all(u8::is_ascii_whitespace) {
            return Err(self.unreadable(codes::IMPORT_EMPTY, "the file is empty: it has not even a header"));
        }
        match named_separator(&start) {
            Some((delimiter, length)) => {
                self.delimiter = delimiter;
                self.begin += length;
                self.lines = RefCell::new(Lines::from(2));
            }
            None => self.delimiter = delimiter_of(&start),
        }
        Ok(())
    }

    /// A hash of the whole file.
    pub fn digest(&self) -> Result<String> {
        use sha2::{Digest, Sha256};
        let (mut hasher, mut at, mut buffer) = (Sha256::new(), 0, vec![0; 256 * 1024]);
        loop {
            let read = self.file.read_at(&mut buffer, at)?;
            if read == 0 {
                return Ok(crate::base::text::hex(&hasher.finalize()));
            }
            hasher.update(&buffer[..read]);
            at += read as u64;
        }
    }

    /// The line, from 1, of the record that the reader found at `offset` (bytes behind the header's begin).
    /// The reader stops before a line end it has not passed, and skips empty lines; this looks at the bytes.
    pub fn line_of(&self, offset: u64) -> u64 {
        self.lines.borrow_mut().of(offset, |at, buffer| self.file.read_at(buffer, self.begin + at).unwrap_or(0))
    }

    /// The column, from 1, of what is at `place`, in the record at `offset`.
    pub(super) fn column_of(&self, offset: u64, place: u64) -> u64 {
        let mut column = 1;
        self.walk(offset, place, |before, after| {
            if after == Quotes::FieldStart && before != Quotes::Inside {
                column += 1;
            }
        });
        column
    }

    /// Where a quoted field begins that never ends, in the record at `offset`: that record has swallowed the rest.
    pub(super) fn open_quote(&self, offset: u64) -> Option<u64> {
        let (mut at, mut opened, mut last) = (offset, offset, Quotes::FieldStart);
        self.walk(offset, u64::MAX, |before, after| {
            if before == Quotes::FieldStart && after == Quotes::Inside {
                opened = at;
            }
            last = after;
            at += 1;
        });
        (last == Quotes::Inside).then_some(opened)
    }

    /// Goes from byte to byte, with what a quote means before and after it.
    fn walk(&self, offset: u64, end: u64, mut step: impl FnMut(Quotes, Quotes)) {
        let (mut at, mut state) = (offset, Quotes::FieldStart);
        let mut buffer = [0; 16 * 1024];
        while at < end {
            let read = self.file.read_at(&mut buffer, self.begin + at).unwrap_or(0);
            if read == 0 {
                return;
            }
            let wanted = usize::try_from(end - at).map_or(read, |left| left.min(read));
            for byte in &buffer[..wanted] {
                let after = state.after(*byte, self.delimiter);
                step(state, after);
                state = after;
            }
            at += read as u64;
        }
    }

    /// The command that makes UTF-8 of the file.
    pub(super) fn converted(&self, encoding: &str) -> String {
        let plain = self.name.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '_' | '/' | '-'));
        let name = if plain { self.name.clone() } else { format!("'{}'", self.name.replace('\'', "'\\''")) };
        match self.name.as_str() {
            STDIN => format!("pipe it through: iconv -f {encoding} -t UTF-8"),
            _ => format!("iconv -f {encoding} -t UTF-8 {name} > utf8.csv"),
        }
    }

    /// The error of a file that is wrong as a whole.
    pub fn unreadable(&self, code: &'static Code, message: &str) -> Error {
        self.at(1, 0, code, message)
    }

    /// The error of one place.
    pub fn at(&self, line: u64, column: u64, code: &'static Code, message: &str) -> Error {
        self.refused(code, vec![self.place(line, column, code, message)])
    }

    /// The error of several places.
    pub(super) fn refused(&self, code: &'static Code, rows: Vec<RowError>) -> Error {
        Error::invalid(code, format!("{} cannot be imported; nothing was written", self.name)).rows(rows)
    }

    /// One place of this file and what is wrong there.
    pub(super) fn place(&self, line: u64, column: u64, code: &'static Code, message: &str) -> RowError {
        RowError {
            file: self.name.clone(),
            line,
            column,
            header: String::new(),
            value: String::new(),
            code,
            message: message.to_owned(),
        }
    }
}

/// The separator that a first line `sep=;` names, and how many bytes that line takes. Spreadsheets write and want it.
fn named_separator(start: &[u8]) -> Option<(u8, u64)> {
    let end = start.iter().position(|byte| matches!(byte, b'\n' | b'\r'))?;
    let line = start[..end].strip_prefix(b"\"").and_then(|line| line.strip_suffix(b"\"")).unwrap_or(&start[..end]);
    let [s, e, p, b'=', delimiter] = line else { return None };
    if ![*s, *e, *p].eq_ignore_ascii_case(b"sep") {
        return None;
    }
    let line_end = if start[end..].starts_with(b"\r\n") { 2 } else { 1 };
    Some((*delimiter, (end + line_end) as u64))
}

/// The separator of the header line: the most frequent of comma, semicolon and tab outside quotes.
fn delimiter_of(start: &[u8]) -> u8 {
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    let mut quoted = false;
    for byte in start {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            _ if !quoted => {
                if let Some((_, count)) = counts.iter_mut().find(|(delimiter, _)| delimiter == byte) {
                    *count += 1;
                }
            }
            _ => {}
        }
    }
    counts
        .iter()
        .max_by_key(|(delimiter, count)| (*count, *delimiter == b','))
        .map_or(b',', |(delimiter, _)| *delimiter)
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_first_line_may_name_the_separator() {
        for (start, named) in [
            ("sep=;\nsku;price\n", Some((b';', 6))),
            ("SEP=,\r\nsku\n", Some((b',', 7))),
            ("\"sep=;\"\nsku", Some((b';', 8))),
            ("sep=\t\nsku", Some((b'\t', 6))),
            ("sep=;;\n", None),
            ("separator;price\n", None),
            ("sep=;", None),
        ] {
            assert_eq!(super::named_separator(start.as_bytes()), named, "{start:?}");
        }
    }

    #[test]
    fn the_separator_is_that_of_the_header() {
        for (start, delimiter) in
            [("a,b\n1;2;3", b','), ("a;b;c\n", b';'), ("a\tb\n", b'\t'), ("\"a;b;c\",d\n", b','), ("single\n", b',')]
        {
            assert_eq!(super::delimiter_of(start.as_bytes()), delimiter, "{start:?}");
        }
    }
}
