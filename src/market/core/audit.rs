//! Who changed what, from what to what, and why. Written by every verb that changes something, in its own
//! transaction; never changed afterwards. Personal values are kept as salted hashes.

use std::sync::Arc;

use serde_json::Value as Json;

use crate::args;
use crate::base::{Instant, crash};
use crate::db::{Column, Condition, ListQuery, Row, Table, Tx};
use crate::error::Result;
use crate::market::core::Act;

pub mod anchors;
mod personal;
mod renew;
mod sql;

pub use renew::{renew, unchanged};

/// One change. `before` and `after` are what the thing was and is; an absent side means it did not exist.
pub struct Change<'a> {
    /// Dotted: `store.approve`.
    pub action: &'a str,
    pub noun: &'a str,
    pub subject: i64,
    pub before: Option<Json>,
    pub after: Option<Json>,
}

/// One recorded change, as read back.
#[derive(Debug, Clone)]
pub struct Recorded {
    pub id: i64,
    pub at: Instant,
    pub actor: String,
    pub action: String,
    pub noun: String,
    pub subject: i64,
    pub before: Option<String>,
    pub after: Option<String>,
    pub reason: Option<String>,
}

/// The next number of a noun whose things can be removed, in a table of the same name. A number is never given twice:
/// rules of the past, documents and the audit keep naming what it stood for.
pub fn unused_id(tx: &mut Tx<'_>, noun: &str) -> Result<i64> {
    let sql = "SELECT COALESCE(MAX(subject_id), 0) + 1 AS next FROM audit WHERE noun = $1";
    let recorded = tx.one(sql, args![noun])?.map_or(1, |row| row.int("next"));
    Ok(recorded.max(tx.next_id(noun)?))
}

/// Records one change under the caller's name and reason.
pub fn record(tx: &mut Tx<'_>, act: &Act<'_>, change: Change<'_>) -> Result<()> {
    record_by(tx, (act.at, act.actor, act.reason), change)
}

/// Records one change by whom and why it was made: for what is done before there are settings.
fn record_by(tx: &mut Tx<'_>, by: (Instant, &str, Option<&str>), mut change: Change<'_>) -> Result<()> {
    let (at, actor, reason) = by;
    crash::at("audit.before");
    tx.signed(at, actor);
    let states = [&mut change.before, &mut change.after];
    personal::redact(tx, change.noun, states.into_iter().map(|state| (change.subject, state)))?;
    let id = tx.next_id("audit")?;
    tx.execute(
        "INSERT INTO audit (id, at, actor, action, noun, subject_id, before_state, after_state, reason)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            id,
            at,
            actor,
            change.action,
            change.noun,
            change.subject,
            change.before.map(|json| json.to_string()),
            change.after.map(|json| json.to_string()),
            reason,
        ],
    )?;
    crash::at("audit.recorded");
    Ok(())
}

/// One of many like changes: subject, state before, state after (JSON texts).
pub type BatchChange = (i64, Option<String>, Option<String>);

/// Records many like changes at once.
pub fn record_batch(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    action: &'static str,
    noun: &'static str,
    mut changes: Vec<BatchChange>,
) -> Result<()> {
    crash::at("audit.before");
    tx.signed(act.at, act.actor);
    redact_batch(tx, noun, &mut changes)?;
    let shared = Arc::new(Shared {
        at: act.at.stored(),
        actor: act.actor.to_owned(),
        action,
        noun,
        reason: act.reason.map(str::to_owned),
    });
    let row = |(id, change)| Like { id, change, shared: shared.clone() };
    let rows: Vec<Like> = (tx.next_id("audit")?..).zip(changes).map(row).collect();
    tx.insert(&LIKE, rows)?;
    crash::at("audit.recorded");
    Ok(())
}

/// Reads the states of a batch only where they can hold personal values.
fn redact_batch(tx: &mut Tx<'_>, noun: &str, changes: &mut [BatchChange]) -> Result<()> {
    if !personal::nouns().any(|personal| personal == noun) {
        return Ok(());
    }
    let read = |text: &Option<String>| text.as_deref().and_then(|text| serde_json::from_str::<Json>(text).ok());
    let mut states: Vec<[Option<Json>; 2]> =
        changes.iter().map(|(_, before, after)| [read(before), read(after)]).collect();
    let subjects = changes.iter().map(|(subject, ..)| *subject);
    let both =
        subjects.zip(&mut states).flat_map(|(subject, states)| states.iter_mut().map(move |state| (subject, state)));
    personal::redact(tx, noun, both)?;
    for ((_, before, after), [before_state, after_state]) in changes.iter_mut().zip(states) {
        *before = before_state.map(|json| json.to_string());
        *after = after_state.map(|json| json.to_string());
    }
    Ok(())
}

/// One of many like changes, as it is written.
struct Like {
    id: i64,
    change: BatchChange,
    shared: Arc<Shared>,
}

/// What like changes have in common.
struct Shared {
    at: String,
    actor: String,
    action: &'static str,
    noun: &'static str,
    reason: Option<String>,
}

static LIKE: Table<Like> = Table {
    name: "audit",
    columns: &[
        Column::int("id", |row| row.id),
        Column::text("at", |row| &row.shared.at),
        Column::text("actor", |row| &row.shared.actor),
        Column::text("action", |row| row.shared.action),
        Column::text("noun", |row| row.shared.noun),
        Column::int("subject_id", |row| row.change.0),
        Column::opt_text("before_state", |row| row.change.1.as_deref()),
        Column::opt_text("after_state", |row| row.change.2.as_deref()),
        Column::opt_text("reason", |row| row.shared.reason.as_deref()),
    ],
};

/// The first row about this; nothing where none was written.
pub fn first_of(tx: &mut Tx<'_>, action: &str, noun: &str, subject: i64) -> Result<Option<i64>> {
    let sql = "SELECT MIN(id) AS id FROM audit WHERE noun = $1 AND subject_id = $2 AND action = $3";
    Ok(tx.one(sql, args![noun, subject, action])?.and_then(|row| row.opt_int("id")))
}

/// When the first change of this marketplace was recorded.
pub fn begun(tx: &mut Tx<'_>) -> Result<Option<Instant>> {
    Ok(tx.one("SELECT at FROM audit ORDER BY id LIMIT 1", &[])?.map(|row| row.instant("at")))
}

/// What to show of the audit.
#[derive(Debug, Default, Clone)]
pub struct Filter {
    pub noun: Option<String>,
    pub subject: Option<i64>,
    pub actor: Option<String>,
    pub action: Option<String>,
    pub from: Option<Instant>,
    pub until: Option<Instant>,
}

/// Recorded changes, in order of id.
pub static LIST: ListQuery<Filter, Recorded> = ListQuery {
    columns: "id, at, actor, action, noun, subject_id, before_state, after_state, reason",
    from: "audit",
    key: "id",
    conditions: &[
        // A noun alone has too many rows for its index: the list goes by number then.
        Condition::value("noun = {}", |f| f.noun.as_deref().filter(|_| f.subject.is_some()).into()),
        Condition::value("noun || '' = {}", |f| f.noun.as_deref().filter(|_| f.subject.is_none()).into()),
        Condition::value("subject_id = {}", |f| f.subject.into()),
        Condition::value("actor = {}", |f| f.actor.as_deref().into()),
        Condition::value("action = {}", |f| f.action.as_deref().into()),
        Condition::value("at >= {}", |f| f.from.into()),
        Condition::value("at < {}", |f| f.until.into()),
    ],
    ..ListQuery::of(Recorded::from)
};

impl From<Row> for Recorded {
    fn from(row: Row) -> Self {
        Recorded {
            id: row.int("id"),
            at: row.instant("at"),
            actor: row.string("actor"),
            action: row.string("action"),
            noun: row.string("noun"),
            subject: row.int("subject_id"),
            before: row.opt_string("before_state"),
            after: row.opt_string("after_state"),
            reason: row.opt_string("reason"),
        }
    }
}
