//! Mails in a sender's hands: claimed under a lease, and given back with what came of them.

use crate::args;
use crate::base::Instant;
use crate::db::{Held, Lease, Leased, Row, Tx};
use crate::error::Result;
use crate::mail::outbox::rules::{MailState, SendPolicy, Settled, UNKNOWNS_MOST};

/// How mails are held. One that was only given up for unknown takes the late word: now it is known, and need not be sent
/// again.
pub const OUTBOX: Leased =
    Leased { table: "outbox", in_hand: MailState::Sending.as_str(), unheard: Some(MailState::Unknown.as_str()) };

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

const CLAIMED: &str =
    "id, message_id, kind, rcpt, domain, envelope_from, mime, policy, attempt, unknowns, expires_at, fence";

/// Mails that are due, whose domain and kind are not held, and whose domain has mails left of this minute.
const NEXT: &str = "id IN (SELECT o.id FROM outbox o WHERE o.next_at <= $3 AND NOT EXISTS (
         SELECT 1 FROM mail_hold h WHERE h.until > $3
            AND (h.scope = 'domain:' || o.domain OR h.scope = 'kind:' || o.kind))
           AND NOT EXISTS (SELECT 1 FROM mail_bucket b WHERE b.opens_at > $3 AND b.opens_at < $5 AND b.scope = 'domain:' || o.domain)
         ORDER BY o.priority, o.next_at, o.id LIMIT $4)";

/// Takes up to `limit` mails that are due, the most urgent first, leaving out what is held back, and domains that have had
/// their mails of this minute.
pub fn claim(tx: &mut Tx<'_>, runner: &str, now: Instant, lease_until: Instant, limit: i64) -> Result<Vec<Claimed>> {
    let sql = OUTBOX.claiming(NEXT, "next_at = NULL", &format!("{CLAIMED}, priority"));
    let lease = Lease { runner, now, until: lease_until };
    let rows = OUTBOX.claim(tx, &sql, lease, args![limit, now.plus_seconds(BUCKET_S)])?;
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
            at_most_once: row.get::<SendPolicy>("policy") == SendPolicy::AtMostOnce,
            attempt: row.int("attempt"),
            unknowns: row.int("unknowns"),
            expires_at: row.instant("expires_at"),
            fence: row.int("fence"),
        }
    }
}

/// Is something due, or left behind by a sender whose lease has passed?
pub fn is_waiting(tx: &mut Tx<'_>, now: Instant) -> Result<bool> {
    OUTBOX.is_waiting(tx, now)
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
    let set = "state = 'unknown', attempt = attempt + 1, unknowns = unknowns + 1,
        next_at = CASE WHEN policy = 'at_least_once' AND unknowns + 1 < $2 THEN CAST($1 AS TEXT) END,
        reply = 'its sender stopped on the way: it may have gone'";
    let rows = OUTBOX.free(tx, set, args![now, UNKNOWNS_MOST], "id, kind, next_at")?;
    let rescued = |row: Row| Rescued {
        id: row.int("id"),
        kind: row.string("kind"),
        parked: row.opt_instant("next_at").is_none(),
    };
    Ok(rows.into_iter().map(rescued).collect())
}

/// Gives up what is too old; answers how many.
pub fn expire(tx: &mut Tx<'_>, now: Instant) -> Result<u64> {
    OUTBOX.expire(tx, now, ", reply = COALESCE(reply, 'it could not leave in time')")
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
/// then.
pub fn finish(tx: &mut Tx<'_>, done: &Finish<'_>) -> Result<bool> {
    let set = [
        ("state", done.settled.state.into()),
        ("attempt", done.settled.attempt.into()),
        ("unknowns", done.settled.unknowns.into()),
        ("next_at", done.settled.next_at.into()),
        ("sent_at", done.sent_at.into()),
        ("smtp_code", done.code.into()),
        ("enhanced", done.enhanced.into()),
        ("reply", done.reply.into()),
    ];
    OUTBOX.leave(tx, held(done.mail, done.runner), &set)
}

/// Puts a claimed mail back as it was, for later.
pub fn release(tx: &mut Tx<'_>, mail: &Claimed, runner: &str, next_at: Instant) -> Result<()> {
    let state = if mail.attempt == 0 { MailState::Queued } else { MailState::Deferred };
    OUTBOX.leave(tx, held(mail, runner), &[("state", state.into()), ("next_at", next_at.into())]).map(drop)
}

fn held<'a>(mail: &Claimed, runner: &'a str) -> Held<'a> {
    Held { id: mail.id, fence: mail.fence, runner }
}
