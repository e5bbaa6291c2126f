//! The hold as stored, and what waits for its end.

pub mod lost;

use crate::args;
use crate::base::Instant;
use crate::db::Tx;
use crate::error::Result;
use crate::market::core::Act;

/// What is held, since when, and by whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hold {
    /// The name of the copy's file.
    pub copy: String,
    pub at: Instant,
    pub actor: String,
}

pub fn held(tx: &mut Tx<'_>) -> Result<Option<Hold>> {
    let row = tx.one("SELECT copy, at, actor FROM restore_hold WHERE id = 1", &[])?;
    Ok(row.map(|row| Hold { copy: row.string("copy"), at: row.instant("at"), actor: row.string("actor") }))
}

pub fn insert(tx: &mut Tx<'_>, act: &Act<'_>, copy: &str) -> Result<()> {
    let sql = "INSERT INTO restore_hold (id, copy, at, actor) VALUES (1, $1, $2, $3)";
    tx.execute(sql, args![copy, act.at, act.actor]).map(drop)
}

pub fn delete(tx: &mut Tx<'_>) -> Result<()> {
    tx.execute("DELETE FROM restore_hold", &[]).map(drop)
}

/// What goes out once a copy is released.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// What has happened and nobody was notified of.
    pub events: i64,
    pub mails: i64,
    pub jobs: i64,
    pub payouts: i64,
}

pub fn waiting(tx: &mut Tx<'_>) -> Result<Waiting> {
    let row = tx.one(
        "SELECT (SELECT COUNT(*) FROM event WHERE taken_at IS NULL) AS events,
                (SELECT COUNT(*) FROM outbox WHERE state IN ('queued', 'deferred', 'sending', 'unknown')) AS mails,
                (SELECT COUNT(*) FROM job WHERE state IN ('ready', 'running')) AS jobs,
                (SELECT COUNT(*) FROM payout WHERE status IN ('prepared', 'approved')) AS payouts",
        &[],
    )?;
    let waiting = |row: crate::db::Row| Waiting {
        events: row.int("events"),
        mails: row.int("mails"),
        jobs: row.int("jobs"),
        payouts: row.int("payouts"),
    };
    Ok(row.map(waiting).unwrap_or_default())
}
