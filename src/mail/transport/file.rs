//! Mails as files: for dry runs, for tests, and for a program that takes them from there.

use std::fs;
use std::io::Write;
use std::path::Path;

use super::{OutgoingMail, closed};
use crate::error::Result;
use crate::files::{Existing, Place};
use crate::mail::outbox::rules::Answer;

/// Writes a mail under the name of its Message-ID: a repeat writes over itself.
pub fn put(folder: &Path, mail: &OutgoingMail<'_>) -> Answer {
    match write(folder, mail) {
        Ok(()) => Answer::accepted(),
        Err(error) => closed(format!("cannot write into {}: {error}", folder.display())),
    }
}

/// Written aside and renamed, so that nobody reads half a mail.
fn write(folder: &Path, mail: &OutgoingMail<'_>) -> Result<()> {
    fs::create_dir_all(folder)?;
    let safe = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '.' | '@' | '-' | '_') { c } else { '_' };
    let name: String = mail.message_id.trim_matches(['<', '>']).chars().map(safe).collect();
    // A repeat of this very mail may be there.
    let place = Place::look(&folder.join(format!("{name}.eml")), Existing::Replace)?;
    let mut file = place.begin()?;
    write!(file, "X-Envelope-From: {}\r\nX-Envelope-To: {}\r\n", mail.from, mail.to)?;
    file.write_all(mail.bytes.as_bytes())?;
    file.finish()
}
