//! Reports of what was not delivered (RFC 3464), from the mailbox that bounces come back to.
//!
//! Only what this marketplace has sent is believed: a report that names neither a Message-ID nor a way back of ours changes
//! nothing, for anybody can write one.

pub mod parse;

use std::path::{Path, PathBuf};

use crate::db::Tx;
use crate::error::{Error, Result};
use crate::files::Input;
use crate::market::core::{Act, audit};

use super::{outbox, suppression};
use parse::{Action, Report};

/// What a set of reports came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    pub read: i64,
    pub bounced: i64,
    /// Reported before.
    pub unchanged: i64,
    /// A server goes on trying.
    pub delayed: i64,
    /// About mails that were not ours.
    pub unmatched: i64,
    /// Mails that are no reports.
    pub other: i64,
    pub suppressed: i64,
}

/// The messages of a file, a mailbox, a maildir, or standard input.
///
/// # Errors
/// When it cannot be read, or is none of these.
pub fn messages(path: &Path) -> Result<Vec<Vec<u8>>> {
    if !path.is_dir() {
        return Ok(parse::messages(&Input::MESSAGES.read(path)?));
    }
    let mut files: Vec<PathBuf> = Vec::new();
    for folder in [path.to_owned(), path.join("new"), path.join("cur")] {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        files.extend(entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file()));
    }
    files.sort();
    let mut left = FOLDER_BYTES;
    let mut messages = Vec::with_capacity(files.len());
    for file in &files {
        let message = Input::MESSAGES.read(file)?;
        left = left.checked_sub(message.len()).ok_or_else(|| too_many(path))?;
        messages.push(message);
    }
    Ok(messages)
}

/// Messages of a folder that are taken in at once; they are all read first.
const FOLDER_BYTES: usize = 512 << 20;

fn too_many(folder: &Path) -> Error {
    let message = format!("the messages in {} are larger than {} MiB together", folder.display(), FOLDER_BYTES >> 20);
    Error::invalid(Input::MESSAGES.code, message).hint("take them in by parts: lilium email bounce import FILE")
}

/// Takes in messages: mails that bounced are marked, and addresses that will never take one get no more.
pub fn import(tx: &mut Tx<'_>, act: &Act<'_>, messages: &[Vec<u8>]) -> Result<Imported> {
    let mut done = Imported::default();
    for message in messages {
        done.read += 1;
        match parse::report(message) {
            None => done.other += 1,
            Some(report) => one(tx, act, &report, &mut done)?,
        }
    }
    Ok(done)
}

fn one(tx: &mut Tx<'_>, act: &Act<'_>, report: &Report, done: &mut Imported) -> Result<()> {
    let found = outbox::matching_bounce(tx, report.message_id.as_deref(), report.way_back.as_deref())?;
    let Some((id, rcpt)) = found else {
        done.unmatched += 1;
        return Ok(());
    };
    // One mail has one recipient: what the report says of another is about what a server made of it.
    let about = report.recipients.iter().find(|told| told.address.eq_ignore_ascii_case(&rcpt));
    let Some(told) = about.or(report.recipients.first()) else {
        done.other += 1;
        return Ok(());
    };
    if told.action != Action::Failed {
        done.delayed += i64::from(told.action == Action::Delayed);
        return Ok(());
    }
    if !outbox::put_bounced(tx, id, told.status.as_deref(), &told.diagnostic)? {
        done.unchanged += 1;
        return Ok(());
    }
    done.bounced += 1;
    if told.is_for_good()
        && suppression::note(tx, &rcpt, &told.diagnostic, suppression::SuppressionSource::Bounce, act.at)?
    {
        done.suppressed += 1;
    }
    let after = Some(serde_json::json!({ "state": "bounced", "status": told.status }));
    audit::record(tx, act, audit::Change { action: "email.bounce", noun: "email", subject: id, before: None, after })
}
