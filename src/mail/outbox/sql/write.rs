//! Mails as they are written, and what becomes of them outside a sender's hands.

use crate::args;
use crate::base::{Instant, Language};
use crate::db::{Tx, Value};
use crate::error::Result;
use crate::mail::outbox::rules::{MailState, SendPolicy};
use crate::market::parties::preferences::Recipient;

use super::claim::OUTBOX;

/// What a mail begins as.
pub enum Fate {
    Queued,
    /// The address gets no mail: it is kept, and not sent.
    Suppressed,
    /// It comes too late, and why: it is kept, and not sent.
    Expired(String),
}

/// A mail, before it is written.
pub struct NewMail {
    pub event: i64,
    pub message_id: String,
    pub dedup_key: String,
    pub kind: &'static str,
    pub to: Recipient,
    pub rcpt: String,
    pub language: Language,
    pub subject: String,
    pub envelope_from: String,
    pub mime: String,
    pub priority: i64,
    pub at_most_once: bool,
    pub fate: Fate,
    pub expires_at: Instant,
}

const COLUMNS: [&str; 23] = [
    "id",
    "event_id",
    "message_id",
    "dedup_key",
    "kind",
    "recipient_kind",
    "recipient_id",
    "rcpt",
    "domain",
    "language",
    "subject",
    "envelope_from",
    "mime",
    "priority",
    "policy",
    "state",
    "attempt",
    "next_at",
    "expires_at",
    "fence",
    "reply",
    "created_at",
    "unknowns",
];

pub fn insert_many(tx: &mut Tx<'_>, at: Instant, mails: Vec<NewMail>) -> Result<()> {
    if mails.is_empty() {
        return Ok(());
    }
    let row = |(id, new): (i64, NewMail)| {
        let domain = new.rcpt.rsplit('@').next().unwrap_or_default().to_lowercase();
        let policy = SendPolicy::of(new.at_most_once);
        let (state, next_at, reply) = match new.fate {
            Fate::Queued => (MailState::Queued, Some(at), None),
            Fate::Suppressed => (MailState::Suppressed, None, None),
            Fate::Expired(why) => (MailState::Expired, None, Some(why)),
        };
        let mut row = args![
            id,
            new.event,
            new.message_id,
            new.dedup_key,
            new.kind,
            new.to.kind.as_str(),
            new.to.id,
            new.rcpt,
            domain,
            new.language,
            new.subject,
            new.envelope_from,
            new.mime,
            new.priority,
            policy,
            state
        ]
        .to_vec();
        row.extend_from_slice(args![0, next_at, new.expires_at, 0, reply, at, 0]);
        row
    };
    let rows: Vec<Vec<Value>> = (tx.next_id("outbox")?..).zip(mails).map(row).collect();
    tx.bulk("outbox", &COLUMNS, rows)
}

pub fn requeue(tx: &mut Tx<'_>, id: i64, at: Instant, expires_at: Instant) -> Result<()> {
    tx.execute(
        "UPDATE outbox SET state = 'queued', attempt = 0, unknowns = 0, next_at = $2, expires_at = $3, sent_at = NULL WHERE id = $1",
        args![id, at, expires_at],
    )?;
    Ok(())
}

/// The mail that a bounce is about: the one with this Message-ID, or with this way back.
pub fn matching_bounce(
    tx: &mut Tx<'_>,
    message_id: Option<&str>,
    way_back: Option<&str>,
) -> Result<Option<(i64, String)>> {
    let row = tx.one(
        "SELECT id, rcpt FROM outbox WHERE message_id = CAST($1 AS TEXT)
          UNION ALL SELECT id, rcpt FROM outbox WHERE envelope_from = CAST($2 AS TEXT) AND message_id LIKE $3 ESCAPE '\\' LIMIT 1",
        args![message_id, way_back, way_back.and_then(token).map(|token| format!("<{}@%", token.replace('_', "\\_")))],
    )?;
    Ok(row.map(|row| (row.int("id"), row.string("rcpt"))))
}

/// What is behind the `+` of a way back.
fn token(way_back: &str) -> Option<&str> {
    way_back.split_once('@')?.0.split_once('+').map(|(_, token)| token)
}

/// A mail came back after it was sent; answers false when that was known.
pub fn put_bounced(tx: &mut Tx<'_>, id: i64, enhanced: Option<&str>, reply: &str) -> Result<bool> {
    let touched = tx.execute(
        "UPDATE outbox SET state = 'bounced', next_at = NULL, enhanced = $2, reply = $3
          WHERE id = $1 AND state IN ('sent', 'deferred', 'unknown', 'expired')",
        args![id, enhanced, reply],
    )?;
    Ok(touched > 0)
}

/// Forgets mails that ended before this moment.
pub fn prune(tx: &mut Tx<'_>, before: Instant) -> Result<u64> {
    use MailState::{Bounced, Dead, Expired, Sent, Suppressed};
    OUTBOX.prune(tx, before, &[Sent, Bounced, Expired, Suppressed, Dead])
}
