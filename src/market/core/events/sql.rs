//! Events as stored.

use std::rc::Rc;

use crate::args;
use crate::base::Instant;
use crate::db::{Field, Rows, Tx};
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

struct Like {
    first_id: i64,
    at: String,
    kind: &'static str,
    subjects: Vec<i64>,
}

impl Rows for Like {
    fn len(&self) -> usize {
        self.subjects.len()
    }

    fn field(&self, row: usize, column: usize) -> Field<'_> {
        match column {
            0 => Field::Int(self.first_id + row as i64),
            1 => Field::Text(&self.at),
            2 => Field::Text(self.kind),
            _ => Field::Int(self.subjects[row]),
        }
    }
}

/// Events of one kind, one per subject.
pub fn insert_many(tx: &mut Tx<'_>, at: Instant, kind: &'static str, subjects: Vec<i64>) -> Result<()> {
    let rows = Like { first_id: tx.next_id("event")?, at: at.stored(), kind, subjects };
    tx.bulk("event", &["id", "at", "kind", "subject_id"], Rc::new(rows))
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
/// What was told once stays, so that it is not told again.
pub fn prune(tx: &mut Tx<'_>, before: Instant) -> Result<u64> {
    tx.execute(
        "DELETE FROM event WHERE taken_at < $1 AND once IS NULL AND id < (SELECT MAX(id) FROM event)
            AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.event_id = event.id)
            AND NOT EXISTS (SELECT 1 FROM notification n WHERE n.event_id = event.id)
            AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.event_id = event.id)",
        args![before],
    )
}
