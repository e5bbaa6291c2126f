//! Mails as stored.

use std::rc::Rc;

use crate::args;
use crate::base::Instant;
use crate::db::{Row, Tx, Value};
use crate::error::Result;
use crate::market::recipients::{Recipient, RecipientKind};

/// A mail, before it is written.
pub struct NewMail {
    pub event: i64,
    pub message_id: String,
    pub dedup_key: String,
    pub kind: &'static str,
    pub to: Recipient,
    pub rcpt: String,
    pub language: &'static str,
    pub subject: String,
    pub envelope_from: String,
    pub mime: String,
    pub priority: i64,
    pub at_most_once: bool,
    /// The address gets no mail: it is kept, and not sent.
    pub suppressed: bool,
    pub expires_at: Instant,
}

const COLUMNS: [&str; 20] = [
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
];

pub fn insert_many(tx: &mut Tx<'_>, at: Instant, mails: Vec<NewMail>) -> Result<()> {
    if mails.is_empty() {
        return Ok(());
    }
    let row = |(id, new): (i64, NewMail)| {
        let domain = new.rcpt.rsplit('@').next().unwrap_or_default().to_lowercase();
        let policy = if new.at_most_once { "at_most_once" } else { "at_least_once" };
        let (state, next_at) = if new.suppressed { ("suppressed", None) } else { ("queued", Some(at)) };
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
        row.extend_from_slice(args![0, next_at, new.expires_at, 0, at]);
        row
    };
    let rows: Vec<Vec<Value>> = (tx.next_id("outbox")?..).zip(mails).map(row).collect();
    let columns: Vec<&str> = COLUMNS.into_iter().chain(["created_at"]).collect();
    tx.bulk("outbox", &columns, Rc::new(rows))
}

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
    pub expires_at: Instant,
    pub fence: i64,
}

/// Takes up to `limit` mails that are due, the most urgent first, leaving out what is held back.
pub fn claim(tx: &mut Tx<'_>, runner: &str, now: Instant, lease_until: Instant, limit: i64) -> Result<Vec<Claimed>> {
    let rows = tx.all(
        "UPDATE outbox SET state = 'sending', next_at = NULL, fence = fence + 1, runner = $1, lease_until = $2
          WHERE id IN (SELECT o.id FROM outbox o WHERE o.next_at <= $3 AND NOT EXISTS (
                        SELECT 1 FROM mail_hold h WHERE h.until > $3
                           AND (h.scope = 'domain:' || o.domain OR h.scope = 'kind:' || o.kind))
                        ORDER BY o.priority, o.next_at, o.id LIMIT $4)
         RETURNING id, message_id, kind, rcpt, domain, envelope_from, mime, policy, attempt, expires_at, fence, priority",
        args![runner, lease_until, now, limit],
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

/// Frees what senders left whose lease has passed: nobody knows whether it went. Answers how many.
pub fn rescue(tx: &mut Tx<'_>, now: Instant) -> Result<u64> {
    tx.execute(
        "UPDATE outbox SET state = 'unknown', attempt = attempt + 1, runner = NULL, lease_until = NULL,
                next_at = CASE WHEN policy = 'at_least_once' THEN CAST($1 AS TEXT) END,
                reply = 'its sender stopped on the way: it may have gone'
          WHERE state = 'sending' AND lease_until <= $1",
        args![now],
    )
}

/// Gives up what is too old; answers how many.
pub fn expire(tx: &mut Tx<'_>, now: Instant) -> Result<u64> {
    tx.execute(
        "UPDATE outbox SET state = 'expired', next_at = NULL WHERE next_at <= $1 AND expires_at <= $1",
        args![now],
    )
}

/// How a try ended, as it is written.
pub struct Finish<'a> {
    pub mail: &'a Claimed,
    pub runner: &'a str,
    pub state: &'static str,
    pub attempt: i64,
    pub next_at: Option<Instant>,
    pub sent_at: Option<Instant>,
    pub code: Option<i64>,
    pub enhanced: Option<&'a str>,
    pub reply: &'a str,
}

/// Writes how a try ended; answers false when the lease was lost meanwhile, and changes nothing then.
pub fn finish(tx: &mut Tx<'_>, done: &Finish<'_>) -> Result<bool> {
    let touched = tx.execute(
        "UPDATE outbox SET state = $4, attempt = $5, next_at = $6, sent_at = $7, smtp_code = $8, enhanced = $9, reply = $10,
                runner = NULL, lease_until = NULL
          WHERE id = $1 AND state = 'sending' AND runner = $2 AND fence = $3",
        args![
            done.mail.id,
            done.runner,
            done.mail.fence,
            done.state,
            done.attempt,
            done.next_at,
            done.sent_at,
            done.code,
            done.enhanced,
            done.reply
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

/// A mail as people see it.
#[derive(Clone, Debug)]
pub struct Mail {
    pub id: i64,
    pub message_id: String,
    pub kind: String,
    pub recipient_kind: RecipientKind,
    pub recipient: String,
    pub rcpt: String,
    pub language: String,
    pub subject: String,
    pub state: String,
    pub policy: String,
    pub attempt: i64,
    pub next_at: Option<Instant>,
    pub expires_at: Instant,
    pub smtp_code: Option<i64>,
    pub enhanced: Option<String>,
    pub reply: Option<String>,
    pub created_at: Instant,
    pub sent_at: Option<Instant>,
}

impl From<Row> for Mail {
    fn from(row: Row) -> Self {
        Mail {
            id: row.int("id"),
            message_id: row.string("message_id"),
            kind: row.string("kind"),
            recipient_kind: RecipientKind::stored(row.text("recipient_kind")),
            recipient: row.string("recipient"),
            rcpt: row.string("rcpt"),
            language: row.string("language"),
            subject: row.string("subject"),
            state: row.string("state"),
            policy: row.string("policy"),
            attempt: row.int("attempt"),
            next_at: row.opt_instant("next_at"),
            expires_at: row.instant("expires_at"),
            smtp_code: row.opt_int("smtp_code"),
            enhanced: row.opt_string("enhanced"),
            reply: row.opt_string("reply"),
            created_at: row.instant("created_at"),
            sent_at: row.opt_instant("sent_at"),
        }
    }
}

const MAILS: &str =
    "SELECT o.id, o.message_id, o.kind, o.recipient_kind, COALESCE(c.code, s.slug, 'operator') AS recipient,
        o.rcpt, o.language, o.subject, o.state, o.policy, o.attempt, o.next_at, o.expires_at, o.smtp_code, o.enhanced,
        o.reply, o.created_at, o.sent_at FROM outbox o
   LEFT JOIN customer c ON o.recipient_kind = 'customer' AND c.id = o.recipient_id
   LEFT JOIN store s ON o.recipient_kind = 'store' AND s.id = o.recipient_id";

/// What to show of the mails.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub state: Option<String>,
    pub kind: Option<String>,
    /// The whole address.
    pub rcpt: Option<String>,
    pub of: Option<Recipient>,
}

const MATCHING: &str = " WHERE (CAST($1 AS TEXT) IS NULL OR o.state = $1) AND (CAST($2 AS TEXT) IS NULL OR o.kind = $2)
    AND (CAST($3 AS TEXT) IS NULL OR o.rcpt = $3)
    AND (CAST($4 AS TEXT) IS NULL OR (o.recipient_kind = $4 AND o.recipient_id = $5))";

fn filter_args(filter: &Filter) -> Vec<Value> {
    args![
        filter.state.as_deref(),
        filter.kind.as_deref(),
        filter.rcpt.as_deref(),
        filter.of.map(|of| of.kind.as_str()),
        filter.of.map_or(0, |of| of.id)
    ]
    .to_vec()
}

/// One page of mails behind `after`, in order of id.
pub fn page(tx: &mut Tx<'_>, filter: &Filter, after: i64, limit: i64) -> Result<Vec<Mail>> {
    let mut args = filter_args(filter);
    args.extend_from_slice(args![after, limit]);
    let rows = tx.all(&format!("{MAILS}{MATCHING} AND o.id > $6 ORDER BY o.id LIMIT $7"), &args)?;
    Ok(rows.into_iter().map(Mail::from).collect())
}

pub fn count(tx: &mut Tx<'_>, filter: &Filter) -> Result<i64> {
    let row = tx.one(&format!("SELECT COUNT(*) AS matching FROM outbox o{MATCHING}"), &filter_args(filter))?;
    Ok(row.map_or(0, |row| row.int("matching")))
}

/// How many mails there are in each state, and since when the oldest of them waits.
pub fn counts(tx: &mut Tx<'_>) -> Result<Vec<(String, i64, Option<Instant>)>> {
    let sql = "SELECT state, COUNT(*) AS mails, MIN(CASE WHEN next_at IS NOT NULL THEN created_at END) AS oldest
                 FROM outbox GROUP BY state ORDER BY state";
    let rows = tx.all(sql, &[])?;
    Ok(rows.into_iter().map(|row| (row.string("state"), row.int("mails"), row.opt_instant("oldest"))).collect())
}

/// How many mails have not left, by state, and since when the oldest of them waits.
pub fn open_counts(tx: &mut Tx<'_>) -> Result<Vec<(String, i64, Option<Instant>)>> {
    let sql = "SELECT state, COUNT(*) AS mails, MIN(created_at) AS oldest FROM outbox
                WHERE state IN ('queued', 'sending', 'deferred', 'unknown', 'dead') GROUP BY state ORDER BY state";
    let rows = tx.all(sql, &[])?;
    Ok(rows.into_iter().map(|row| (row.string("state"), row.int("mails"), row.opt_instant("oldest"))).collect())
}

pub fn by_id(tx: &mut Tx<'_>, id: i64) -> Result<Mail> {
    let row = tx.one(&format!("{MAILS} WHERE o.id = $1"), args![id])?;
    Ok(row.map(Mail::from).expect("a stored reference to a mail"))
}

pub fn exists(tx: &mut Tx<'_>, id: i64) -> Result<bool> {
    Ok(tx.one("SELECT id FROM outbox WHERE id = $1", args![id])?.is_some())
}

/// The bytes of a mail.
pub fn mime(tx: &mut Tx<'_>, id: i64) -> Result<String> {
    let row = tx.one("SELECT mime FROM outbox WHERE id = $1", args![id])?;
    Ok(row.expect("a stored reference to a mail").string("mime"))
}

pub fn requeue(tx: &mut Tx<'_>, id: i64, at: Instant, expires_at: Instant) -> Result<()> {
    tx.execute(
        "UPDATE outbox SET state = 'queued', attempt = 0, next_at = $2, expires_at = $3, sent_at = NULL WHERE id = $1",
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

/// What stands behind the `+` of a way back.
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
    tx.execute(
        "DELETE FROM outbox WHERE created_at < $1 AND state IN ('sent', 'bounced', 'expired', 'suppressed', 'dead')",
        args![before],
    )
}
