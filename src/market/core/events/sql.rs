//! Events as stored.

use std::sync::Arc;

use crate::args;
use crate::base::Instant;
use crate::db::{Column, Table, Tx};
use crate::error::Result;

use super::Event;

/// One statement, whatever the engine: the id is the next one.
pub fn insert(tx: &mut Tx<'_>, at: Instant, event: &Event, once: Option<&str>) -> Result<()> {
    tx.execute(
        "INSERT INTO event (id, at, kind, subject_id, data, once)
         SELECT COALESCE(MAX(id), 0) + 1, CAST($1 AS TEXT), CAST($2 AS TEXT), CAST($3 AS BIGINT), CAST($4 AS TEXT),
                CAST($5 AS TEXT) FROM event",
        args![at, event.kind(), event.subject(), event.data().map(|json| json.to_string()), once],
    )?;
    Ok(())
}

pub fn is_known(tx: &mut Tx<'_>, name: &str) -> Result<bool> {
    Ok(tx.one("SELECT id FROM event WHERE once = $1", args![name])?.is_some())
}

/// An event without data, before it is written.
struct Plain {
    id: i64,
    at: Arc<str>,
    kind: &'static str,
    subject: i64,
}

static PLAIN: Table<Plain> = Table {
    name: "event",
    columns: &[
        Column::int("id", |event| event.id),
        Column::text("at", |event| &event.at),
        Column::text("kind", |event| event.kind),
        Column::int("subject_id", |event| event.subject),
    ],
};

/// Events of one kind, one per subject.
pub fn insert_many(tx: &mut Tx<'_>, at: Instant, kind: &'static str, subjects: Vec<i64>) -> Result<()> {
    let at: Arc<str> = at.stored().into();
    let event = |(id, subject)| Plain { id, at: at.clone(), kind, subject };
    let events: Vec<Plain> = (tx.next_id("event")?..).zip(subjects).map(event).collect();
    tx.insert(&PLAIN, events)
}

/// An event that nobody has taken yet.
#[derive(Clone, Debug)]
pub struct Recorded {
    pub id: i64,
    pub at: Instant,
    pub kind: String,
    pub subject: i64,
    pub data: Option<String>,
}

/// What nobody has taken, oldest first.
pub fn open(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<Recorded>> {
    let rows = tx.all(
        "SELECT id, at, kind, subject_id, data FROM event WHERE taken_at IS NULL ORDER BY id LIMIT $1",
        args![limit],
    )?;
    Ok(rows
        .into_iter()
        .map(|row| Recorded {
            id: row.int("id"),
            at: row.instant("at"),
            kind: row.string("kind"),
            subject: row.int("subject_id"),
            data: row.opt_string("data"),
        })
        .collect())
}

pub fn open_count(tx: &mut Tx<'_>) -> Result<i64> {
    let row = tx.one("SELECT COUNT(*) AS waiting FROM event WHERE taken_at IS NULL", &[])?;
    Ok(row.map_or(0, |row| row.int("waiting")))
}

/// Marks events as taken: all that are open up to this one.
pub fn take(tx: &mut Tx<'_>, last: i64, at: Instant) -> Result<u64> {
    tx.execute("UPDATE event SET taken_at = $2 WHERE taken_at IS NULL AND id <= $1", args![last, at])
}

/// Forgets events that were taken before this moment and of which nothing is kept, but never the newest one: ids go on.
/// What was reported once stays, so that it is not reported again.
pub fn prune(tx: &mut Tx<'_>, before: Instant) -> Result<u64> {
    tx.execute(
        "DELETE FROM event WHERE taken_at < $1 AND once IS NULL AND id < (SELECT MAX(id) FROM event)
            AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.event_id = event.id)
            AND NOT EXISTS (SELECT 1 FROM notification n WHERE n.event_id = event.id)
            AND NOT EXISTS (SELECT 1 FROM webhook_delivery d WHERE d.event_id = event.id)",
        args![before],
    )
}
