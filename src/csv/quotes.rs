//! What a quote means where it stands, and a reader that notices quotes which mean nothing.
//!
//! The CSV reader forgives a quote inside a quoted field and takes the rest of the field as it comes, so `"3/4" pipe"`
//! would lose a quote without a word. This looks at the same bytes on their way.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::fs::File;
use std::io::{self, Read};
use std::rc::Rc;

/// The longest that a quoted field may be before it is taken for one that never ends, in bytes.
const QUOTED_MAX: u64 = 1024 * 1024;
/// Bytes looked through at a time for the next quote.
const STRIDE: usize = 512;

/// Where a byte is in a quoted field.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Quotes {
    FieldStart,
    Plain,
    Inside,
    /// Behind a quote inside quotes: the field's end, or the first half of a doubled quote.
    Closing,
}

impl Quotes {
    pub(super) fn after(self, byte: u8, delimiter: u8) -> Quotes {
        match (self, byte) {
            (Quotes::FieldStart | Quotes::Closing, b'"') => Quotes::Inside,
            (Quotes::Inside, b'"') => Quotes::Closing,
            (Quotes::Inside, _) => Quotes::Inside,
            (_, byte) if ends_field(byte, delimiter) => Quotes::FieldStart,
            _ => Quotes::Plain,
        }
    }
}

fn ends_field(byte: u8, delimiter: u8) -> bool {
    byte == delimiter || matches!(byte, b'\n' | b'\r')
}

/// Where the quotes stand that mean nothing, in order, as bytes from the first row on.
pub(super) type Faults = Rc<RefCell<VecDeque<u64>>>;

/// A file being read, with its quotes looked at.
pub struct Watched {
    file: File,
    delimiter: u8,
    state: Quotes,
    /// The byte before the next one.
    last: u8,
    /// Bytes seen.
    at: u64,
    /// Where the quoted field began that is being read.
    opened: u64,
    faults: Faults,
}

impl Watched {
    pub(super) fn new(file: File, delimiter: u8) -> (Watched, Faults) {
        let faults = Faults::default();
        let state = Quotes::FieldStart;
        (Watched { file, delimiter, state, last: b'\n', at: 0, opened: 0, faults: faults.clone() }, faults)
    }

    /// Jumps from quote to quote; most of a file has none.
    fn scan(&mut self, bytes: &[u8]) {
        let mut next = 0;
        loop {
            if self.state == Quotes::Closing {
                let Some(byte) = bytes.get(next) else { break };
                self.state = self.state.after(*byte, self.delimiter);
                if self.state == Quotes::Plain {
                    self.faults.borrow_mut().push_back(self.at + next as u64 - 1);
                }
                next += 1;
                continue;
            }
            let Some(found) = quote(&bytes[next..]) else { break };
            let here = next + found;
            if self.state == Quotes::Inside {
                self.state = Quotes::Closing;
            } else {
                let before = if here == 0 { self.last } else { bytes[here - 1] };
                if ends_field(before, self.delimiter) {
                    (self.state, self.opened) = (Quotes::Inside, self.at + here as u64);
                }
            }
            next = here + 1;
        }
        self.at += bytes.len() as u64;
        self.last = bytes.last().copied().unwrap_or(self.last);
    }
}

/// The first quote.
fn quote(bytes: &[u8]) -> Option<usize> {
    let strides = bytes.chunks(STRIDE).enumerate();
    let (number, stride) = strides.into_iter().find(|(_, stride)| stride.contains(&b'"'))?;
    Some(number * STRIDE + stride.iter().position(|byte| *byte == b'"')?)
}

impl Read for Watched {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(buffer)?;
        self.scan(&buffer[..read]);
        // An open quote swallows the rest of the file; memory must not.
        if self.state == Quotes::Inside && self.at - self.opened > QUOTED_MAX {
            return Err(io::Error::other(OpenQuote(self.opened)));
        }
        Ok(read)
    }
}

/// A quoted field began here and has no end in sight.
#[derive(Debug)]
pub(super) struct OpenQuote(pub(super) u64);

impl std::fmt::Display for OpenQuote {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("a quoted field that never ends")
    }
}

impl std::error::Error for OpenQuote {}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use proptest::prelude::*;

    use super::*;

    fn faults(text: &str, buffer: usize) -> Vec<u64> {
        let mut file = tempfile::tempfile().expect("a temporary file");
        file.write_all(text.as_bytes()).expect("a temporary file");
        std::io::Seek::rewind(&mut file).expect("a temporary file");
        let (mut watched, faults) = Watched::new(file, b',');
        let mut bytes = vec![0; buffer];
        while watched.read(&mut bytes).expect("a temporary file") > 0 {}
        faults.take().into()
    }

    #[test]
    fn a_quote_inside_a_quoted_field_is_found() {
        for (text, places) in [
            ("a,\"Pipe 3/4\" brass\",1\n", vec![11]),
            ("\"say \"\"hi\"\"\",b\n", vec![]),
            ("3/4\" pipe,\"x\"\n", vec![]),
            ("\"a\"b,\"c\"d\n", vec![2, 7]),
            ("\"two\nlines\",b\r\n\"x\"\r\n", vec![]),
            ("\"\",\"\"\n", vec![]),
        ] {
            for buffer in [1, 2, 3, 64] {
                assert_eq!(faults(text, buffer), places, "{text:?} by {buffer}");
            }
        }
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        /// Looking from quote to quote finds what looking at each byte finds.
        #[test]
        fn jumps_agree_with_steps(text in "[\"a,\n]{0,40}", buffer in 1usize..9) {
            let mut state = Quotes::FieldStart;
            let mut expected = Vec::new();
            for (at, byte) in text.bytes().enumerate() {
                let next = state.after(byte, b',');
                if state == Quotes::Closing && next == Quotes::Plain {
                    expected.push(at as u64 - 1);
                }
                state = next;
            }
            prop_assert_eq!(faults(&text, buffer), expected);
        }
    }
}
