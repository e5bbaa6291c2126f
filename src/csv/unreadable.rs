//! What stops the reading of a file: an open quote, bytes that are not UTF-8.

use crate::error::{Error, Result, codes};

use super::Source;
use super::quotes::OpenQuote;

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
