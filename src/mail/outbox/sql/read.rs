//! Mails, as they are read.

use crate::args;
use crate::base::{Instant, Language};
use crate::db::{Condition, ListQuery, Row, Tx};
use crate::error::Result;
use crate::mail::outbox::rules::{MailState, SendPolicy};
use crate::market::parties::preferences::{Recipient, RecipientKind};

/// A mail as people see it.
#[derive(Clone, Debug)]
pub struct Mail {
    pub id: i64,
    pub message_id: String,
    pub kind: String,
    pub recipient_kind: RecipientKind,
    pub recipient: String,
    pub rcpt: String,
    pub language: Language,
    pub subject: String,
    pub state: MailState,
    pub policy: SendPolicy,
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
            recipient_kind: row.get("recipient_kind"),
            recipient: row.string("recipient"),
            rcpt: row.string("rcpt"),
            language: row.get("language"),
            subject: row.string("subject"),
            state: row.get("state"),
            policy: row.get("policy"),
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

/// What to show of the mails.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub state: Option<String>,
    pub kind: Option<String>,
    /// The whole address, in large letters or small.
    pub rcpt: Option<String>,
    pub of: Option<Recipient>,
}

/// Mails, in order of id.
pub static LIST: ListQuery<Filter, Mail> = ListQuery {
    columns: "o.id, o.message_id, o.kind, o.recipient_kind, COALESCE(c.code, s.slug, 'operator') AS recipient,
        o.rcpt, o.language, o.subject, o.state, o.policy, o.attempt, o.next_at, o.expires_at, o.smtp_code, o.enhanced,
        o.reply, o.created_at, o.sent_at",
    from: "outbox o",
    shown: "LEFT JOIN customer c ON o.recipient_kind = 'customer' AND c.id = o.recipient_id
   LEFT JOIN store s ON o.recipient_kind = 'store' AND s.id = o.recipient_id",
    key: "o.id",
    conditions: &[
        Condition::value("o.state = {}", |f| f.state.as_deref().into()),
        Condition::value("o.kind = {}", |f| f.kind.as_deref().into()),
        Condition::value("LOWER(o.rcpt) = LOWER(CAST({} AS TEXT))", |f| f.rcpt.as_deref().into()),
        Condition::value("o.recipient_kind = {}", |f| f.of.map(|of| of.kind.as_str()).into()),
        Condition::value("o.recipient_id = {}", |f| f.of.map(|of| of.id).into()),
    ],
    ..ListQuery::of(Mail::from)
};

/// How many mails have not left, by state, and since when the oldest of them waits.
pub fn open_counts(tx: &mut Tx<'_>) -> Result<Vec<(MailState, i64, Option<Instant>)>> {
    let sql = "SELECT state, COUNT(*) AS mails, MIN(created_at) AS oldest FROM outbox
                WHERE state IN ('queued', 'sending', 'deferred', 'unknown', 'dead') GROUP BY state ORDER BY state";
    let rows = tx.all(sql, &[])?;
    Ok(rows.into_iter().map(|row| (row.get("state"), row.int("mails"), row.opt_instant("oldest"))).collect())
}

/// How many mails there are in each state, and since when the oldest of them waits.
pub fn counts(tx: &mut Tx<'_>) -> Result<Vec<(MailState, i64, Option<Instant>)>> {
    let sql = "SELECT state, COUNT(*) AS mails, MIN(CASE WHEN next_at IS NOT NULL THEN created_at END) AS oldest
                 FROM outbox GROUP BY state ORDER BY state";
    let rows = tx.all(sql, &[])?;
    Ok(rows.into_iter().map(|row| (row.get("state"), row.int("mails"), row.opt_instant("oldest"))).collect())
}

pub fn by_id(tx: &mut Tx<'_>, id: i64) -> Result<Mail> {
    Ok(LIST.by_key(tx, id)?.expect("a stored reference to a mail"))
}

/// The bytes of a mail.
pub fn mime(tx: &mut Tx<'_>, id: i64) -> Result<String> {
    let row = tx.one("SELECT mime FROM outbox WHERE id = $1", args![id])?;
    Ok(row.expect("a stored reference to a mail").string("mime"))
}
