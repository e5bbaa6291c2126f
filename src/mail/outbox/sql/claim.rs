//! Mails in a sender's hands: claimed under a lease, and given back with what came of them.

use crate::args;
use crate::base::Instant;
use crate::db::{Row, Tx};
use crate::error::Result;
use crate::mail::outbox::rules::{Settled, UNKNOWNS_MOST};

/// A mail that a sender has taken.
#[derive(Clone, Debug)]
pub struct Claimed {
    pub id: i64,
    pub message_id: String,
    pub kind: String,
    pub rcpt: String,
    pub domain: String,
    pub envelope_from: String,
    pub mime: String,
    pub at_most_once: bool,
    pub attempt: i64,
    pub unknowns: i64,
    pub expires_at: Instant,
    pub fence: i64,
}

/// No bucket keeps a domain waiting so many seconds; one that seems to was filled under another clock.
const BUCKET_S: i64 = 150;

/// Takes up to `limit` mails that are due, the most urgent first, leaving out what is held back, and domains that have had
/// their mails of this minute.
pub fn claim(tx: &mut Tx<'_>, runner: &str, now: Instant, lease_until: Instant, limit: i64) -> Result<Vec<Claimed>> {
    let rows = tx.all(
        "UPDATE outbox SET state = 'sending', next_at = NULL, fence = fence + 1, runner = $1, lease_until = $2
          WHERE id IN (SELECT o.id FROM outbox o WHERE o.next_at <= $3 AND NOT EXISTS (
                        SELECT 1 FROM mail_hold h WHERE h.until > $3
                           AND (h.scope = 'domain:' || o.domain OR h.scope = 'kind:' || o.kind))
                          AND NOT EXISTS (SELECT 1 FROM mail_bucket b WHERE b.opens_at > $3 AND b.opens_at < $5 AND b.scope = 'domain:' || o.domain)
                        ORDER BY o.priority, o.next_at, o.id LIMIT $4)
         RETURNING id, message_id, kind, rcpt, domain, envelope_from, mime, policy, attempt, unknowns, expires_at,
                   fence, priority",
        args![runner, lease_until, now, limit, now.plus_seconds(BUCKET_S)],
    )?;
    let mut mails: Vec<(i64, Claimed)> =
        rows.into_iter().map(|row| (row.int("priority"), Claimed::from(row))).collect();
    mails.sort_by_key(|(priority, mail)| (*priority, mail.id));
    Ok(mails.into_iter().map(|(_, mail)| mail).collect())
}

impl From<Row> for Claimed {
    fn from(row: Row) -> Self {
        Claimed {
            id: row.int("id"),
            message_id: row.string("message_id"),
            kind: row.string("kind"),
            rcpt: row.string("rcpt"),
            domain: row.string("domain"),
            envelope_from: row.string("envelope_from"),
            mime: row.string("mime"),
            at_most_once: row.text("policy") == "at_most_once",
            attempt: row.int("attempt"),
            unknowns: row.int("unknowns"),
            expires_at: row.instant("expires_at"),
            fence: row.int("fence"),
        }
    }
}

/// Is something due, or left behind by a sender whose lease has passed?
pub fn is_waiting(tx: &mut Tx<'_>, now: Instant) -> Result<bool> {
    let due = "SELECT id FROM outbox WHERE next_at IS NOT NULL AND next_at <= $1 LIMIT 1";
    let left = "SELECT id FROM outbox WHERE state = 'sending' AND lease_until <= $1 LIMIT 1";
    Ok(tx.one(due, args![now])?.is_some() || tx.one(left, args![now])?.is_some())
}

/// A mail that its sender left on the way.
pub struct Rescued {
    pub id: i64,
    pub kind: String,
    /// No try follows: a person decides.
    pub parked: bool,
}

/// Frees what senders left whose lease has passed: nobody knows whether it went.
pub fn rescue(tx: &mut Tx<'_>, now: Instant) -> Result<Vec<Rescued>> {
    let rows = tx.all(
        "UPDATE outbox SET state = 'unknown', attempt = attempt + 1, unknowns = unknowns + 1, runner = NULL, lease_until = NULL,
                next_at = CASE WHEN policy = 'at_least_once' AND unknowns + 1 < $2 THEN CAST($1 AS TEXT) END,
                reply = 'its sender stopped on the way: it may have gone'
          WHERE state = 'sending' AND lease_until <= $1
         RETURNING id, kind, next_at",
        args![now, UNKNOWNS_MOST],
    )?;
    let rescued = |row: Row| Rescued {
        id: row.int("id"),
        kind: row.string("kind"),
        parked: row.opt_instant("next_at").is_none(),
    };
    Ok(rows.into_iter().map(rescued).collect())
}

/// Gives up what is too old; answers how many.
pub fn expire(tx: &mut Tx<'_>, now: Instant) -> Result<u64> {
    tx.execute(
        "UPDATE outbox SET state = 'expired', next_at = NULL, reply = COALESCE(reply, 'it could not leave in time')
          WHERE next_at <= $1 AND expires_at <= $1",
        args![now],
    )
}

/// How a try ended, as it is written.
pub struct Finish<'a> {
    pub mail: &'a Claimed,
    pub runner: &'a str,
    pub settled: Settled,
    pub sent_at: Option<Instant>,
    pub code: Option<i64>,
    pub enhanced: Option<&'a str>,
    pub reply: &'a str,
}

/// Writes how a try ended; answers false when somebody else has the mail meanwhile, or has decided on it, and changes nothing
/// then. A mail that was only given up for unknown takes the late word: now it is known, and need not be sent again.
pub fn finish(tx: &mut Tx<'_>, done: &Finish<'_>) -> Result<bool> {
    let touched = tx.execute(
        "UPDATE outbox SET state = $4, attempt = $5, next_at = $6, sent_at = $7, smtp_code = $8, enhanced = $9, reply = $10,
                unknowns = $11, runner = NULL, lease_until = NULL
          WHERE id = $1 AND fence = $3 AND ((state = 'sending' AND runner = $2) OR state = 'unknown')",
        args![
            done.mail.id,
            done.runner,
            done.mail.fence,
            done.settled.state,
            done.settled.attempt,
            done.settled.next_at,
            done.sent_at,
            done.code,
            done.enhanced,
            done.reply,
            done.settled.unknowns
        ],
    )?;
    Ok(touched > 0)
}

/// Puts a claimed mail back as it was, for later.
pub fn release(tx: &mut Tx<'_>, mail: &Claimed, runner: &str, next_at: Instant) -> Result<()> {
    tx.execute(
        "UPDATE outbox SET state = CASE WHEN attempt = 0 THEN 'queued' ELSE 'deferred' END, next_at = $4, runner = NULL,
                lease_until = NULL
          WHERE id = $1 AND state = 'sending' AND runner = $2 AND fence = $3",
        args![mail.id, runner, mail.fence, next_at],
    )?;
    Ok(())
}
