//! A file to import: opened, looked at, and readable as often as needed.
//!
//! Refuses what is no CSV in UTF-8 before a row is read. Standard input is copied to an unnamed temporary file,
//! so that it can be read twice.

use std::cell::Cell;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::os::unix::fs::FileExt;
use std::path::Path;

use crate::base::Notation;
use crate::error::{Error, Result, RowError};
use crate::files::{Input, spooled_input};

/// How much of the beginning is looked at.
const LOOK: usize = 64 * 1024;

/// An open CSV file with its separator.
pub struct Source {
    name: String,
    file: File,
    delimiter: u8,
    notation: Notation,
    begin: u64,
    /// Where the last asked line began, and its number: errors come in order, so counting goes on from there.
    counted: Cell<(u64, u64)>,
}

impl Source {
    /// Opens `path`, or standard input for `-`.
    pub fn open(path: impl AsRef<Path>) -> Result<Source> {
        let path = path.as_ref();
        let (file, name) = if path == Path::new("-") {
            (spooled_input(Input::ROWS)?, "(stdin)".to_owned())
        } else {
            (Input::ROWS.open(path)?, path.display().to_string())
        };
        let mut source =
            Source { name, file, delimiter: b',', notation: Notation::Unstated, begin: 0, counted: Cell::new((0, 1)) };
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

    /// A reader from the first row on; records must be as wide as the header.
    pub fn reader(&self) -> Result<csv::Reader<File>> {
        let mut file = self.file.try_clone()?;
        file.seek(SeekFrom::Start(self.begin))?;
        Ok(csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(self.delimiter)
            .buffer_capacity(256 * 1024)
            .from_reader(file))
    }

    fn look(&mut self) -> Result<()> {
        let mut start = Vec::with_capacity(LOOK);
        self.file.seek(SeekFrom::Start(0))?;
        (&mut self.file).take(LOOK as u64).read_to_end(&mut start)?;
        if start.starts_with(&[0xff, 0xfe]) || start.starts_with(&[0xfe, 0xff]) {
            return Err(self.unreadable("import.encoding", "the file is UTF-16; save it as CSV in UTF-8"));
        }
        if start.starts_with(&[0xef, 0xbb, 0xbf]) {
            self.begin = 3;
            start.drain(..3);
        }
        if start.iter().all(u8::is_ascii_whitespace) {
            return Err(self.unreadable("import.empty", "the file is empty: it has not even a header"));
        }
        self.delimiter = delimiter_of(&start);
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

    /// The line, from 1, of the record that the reader found at `offset` (bytes behind the byte order mark).
    /// The reader stops before a line end it has not passed, and skips empty lines; this looks at the bytes.
    pub fn line_of(&self, offset: u64) -> u64 {
        let (mut at, mut line) = self.counted.get();
        if offset < at {
            (at, line) = (0, 1);
        }
        let mut buffer = [0; 16 * 1024];
        let mut after_return = false;
        loop {
            let read = self.file.read_at(&mut buffer, self.begin + at).unwrap_or(0);
            for byte in &buffer[..read] {
                let ends = matches!(byte, b'\n' | b'\r');
                if (at >= offset && !ends) || read == 0 {
                    self.counted.set((at, line));
                    return line;
                }
                if ends && !(after_return && *byte == b'\n') {
                    line += 1;
                }
                after_return = *byte == b'\r';
                at += 1;
            }
            if read == 0 {
                return line;
            }
        }
    }

    /// Does the file end inside the quotes of the record at `offset`? Then that record has swallowed the rest.
    pub fn ends_inside_quotes(&self, offset: u64) -> bool {
        let (mut at, mut state) = (self.begin + offset, Quotes::FieldStart);
        let mut buffer = [0; 16 * 1024];
        loop {
            let read = self.file.read_at(&mut buffer, at).unwrap_or(0);
            if read == 0 {
                return state == Quotes::Inside;
            }
            state = buffer[..read].iter().fold(state, |state, byte| state.after(*byte, self.delimiter));
            at += read as u64;
        }
    }

    /// The error of a file that is wrong as a whole.
    pub fn unreadable(&self, code: &'static str, message: &str) -> Error {
        self.at(1, 0, code, message)
    }

    /// The error of one place.
    pub fn at(&self, line: u64, column: u64, code: &'static str, message: &str) -> Error {
        let row = RowError {
            file: self.name.clone(),
            line,
            column,
            header: String::new(),
            value: String::new(),
            code,
            message: message.to_owned(),
        };
        Error::invalid(code, format!("{} cannot be imported; nothing was written", self.name)).rows(vec![row])
    }
}

/// Where a byte stands in a quoted field.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Quotes {
    FieldStart,
    Plain,
    Inside,
    /// Behind a quote inside quotes: the field's end, or the first half of a doubled quote.
    Closing,
}

impl Quotes {
    fn after(self, byte: u8, delimiter: u8) -> Quotes {
        match (self, byte) {
            (Quotes::FieldStart, b'"') | (Quotes::Closing, b'"') => Quotes::Inside,
            (Quotes::Inside, b'"') => Quotes::Closing,
            (Quotes::Inside, _) => Quotes::Inside,
            (_, byte) if byte == delimiter || matches!(byte, b'\n' | b'\r') => Quotes::FieldStart,
            _ => Quotes::Plain,
        }
    }
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
    fn the_separator_is_that_of_the_header() {
        for (start, delimiter) in
            [("a,b\n1;2;3", b','), ("a;b;c\n", b';'), ("a\tb\n", b'\t'), ("\"a;b;c\",d\n", b','), ("single\n", b',')]
        {
            assert_eq!(super::delimiter_of(start.as_bytes()), delimiter, "{start:?}");
        }
    }
}
