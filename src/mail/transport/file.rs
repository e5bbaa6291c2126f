//! Mails as files: for dry runs, for tests, and for a program that takes them from there.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use super::{Parcel, closed};
use crate::mail::outbox::rules::Answer;

/// Writes a mail under the name of its Message-ID: a repeat writes over itself.
pub fn put(folder: &Path, parcel: &Parcel<'_>) -> Answer {
    match write(folder, parcel) {
        Ok(()) => Answer::accepted(),
        Err(error) => closed(format!("cannot write into {}: {error}", folder.display())),
    }
}

/// Written aside and renamed, so that nobody reads half a mail.
fn write(folder: &Path, parcel: &Parcel<'_>) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let safe = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '.' | '@' | '-' | '_') { c } else { '_' };
    let name: String = parcel.message_id.trim_matches(['<', '>']).chars().map(safe).collect();
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    write!(file, "X-Envelope-From: {}\r\nX-Envelope-To: {}\r\n", parcel.from, parcel.to)?;
    file.write_all(parcel.bytes.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(folder.join(format!("{name}.eml"))).map_err(|error| error.error)?;
    Ok(())
}
