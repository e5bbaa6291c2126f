//! Messages of inboxes as stored.

use crate::args;
use crate::base::{Instant, Language};
use crate::db::{Condition, ListQuery, Row, Tx, Value};
use crate::error::Result;
use crate::market::parties::preferences::{Recipient, RecipientKind};

/// A message, before it is written.
#[derive(Clone, Debug)]
pub struct NewNotification {
    pub event: i64,
    pub to: Recipient,
    pub kind: &'static str,
    pub language: Language,
    pub title: String,
    pub body: String,
}

/// Writes messages, and nothing where an inbox has them already.
pub fn insert_many(tx: &mut Tx<'_>, at: Instant, messages: Vec<NewNotification>) -> Result<()> {
    if messages.is_empty() {
        return Ok(());
    }
    let row = |(id, new): (i64, NewNotification)| {
        let NewNotification { event, to, kind, language, title, body } = new;
        args![id, event, to.kind.as_str(), to.id, kind, language, title, body, at].to_vec()
    };
    let rows: Vec<Vec<Value>> = (tx.next_id("notification")?..).zip(messages).map(row).collect();
    let columns = ["id", "event_id", "recipient_kind", "recipient_id", "kind", "language", "title", "body", "at"];
    tx.bulk("notification", &columns, rows)
}

/// A message of an inbox.
#[derive(Clone, Debug)]
pub struct Notification {
    pub id: i64,
    pub recipient_kind: RecipientKind,
    pub recipient: String,
    pub kind: String,
    pub title: String,
    pub body: String,
    pub at: Instant,
    pub read_at: Option<Instant>,
}

impl From<Row> for Notification {
    fn from(row: Row) -> Self {
        Notification {
            id: row.int("id"),
            recipient_kind: row.get("recipient_kind"),
            recipient: row.string("recipient"),
            kind: row.string("kind"),
            title: row.string("title"),
            body: row.string("body"),
            at: row.instant("at"),
            read_at: row.opt_instant("read_at"),
        }
    }
}

/// What to show of the inboxes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    pub of: Option<Recipient>,
    pub unread: bool,
}

/// Messages, in order of id.
pub static LIST: ListQuery<Filter, Notification> = ListQuery {
    columns: "n.id, n.recipient_kind, COALESCE(c.code, s.slug, 'operator') AS recipient, n.kind, n.title, n.body,
        n.at, n.read_at",
    from: "notification n",
    shown: "LEFT JOIN customer c ON n.recipient_kind = 'customer' AND c.id = n.recipient_id
   LEFT JOIN store s ON n.recipient_kind = 'store' AND s.id = n.recipient_id",
    key: "n.id",
    conditions: &[
        Condition::value("n.recipient_kind = {}", |f| f.of.map(|of| of.kind.as_str()).into()),
        Condition::value("n.recipient_id = {}", |f| f.of.map(|of| of.id).into()),
        Condition::flag("n.read_at IS NULL", |f| f.unread),
    ],
    ..ListQuery::of(Notification::from)
};

pub fn by_id(tx: &mut Tx<'_>, id: i64) -> Result<Notification> {
    Ok(LIST.by_key(tx, id)?.expect("a stored reference to a message"))
}

pub fn read(tx: &mut Tx<'_>, id: i64, at: Instant) -> Result<bool> {
    Ok(tx.execute("UPDATE notification SET read_at = $2 WHERE id = $1 AND read_at IS NULL", args![id, at])? > 0)
}

/// Marks all of somebody's messages as read; answers how many were not.
pub fn read_all(tx: &mut Tx<'_>, of: Recipient, at: Instant) -> Result<u64> {
    tx.execute(
        "UPDATE notification SET read_at = $3 WHERE recipient_kind = $1 AND recipient_id = $2 AND read_at IS NULL",
        args![of.kind.as_str(), of.id, at],
    )
}

/// Forgets messages that were read before this moment.
pub fn prune(tx: &mut Tx<'_>, before: Instant) -> Result<u64> {
    tx.execute("DELETE FROM notification WHERE read_at < $1", args![before])
}
