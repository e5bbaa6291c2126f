//! Runners as stored.

use crate::args;
use crate::base::Instant;
use crate::db::{Row, Tx};
use crate::error::Result;

crate::stored! {
    /// Whether a runner takes jobs.
    pub enum RunnerState {
        Running = "running",
        Stopping = "stopping",
    }
}

/// A process that works jobs off, or did.
#[derive(Clone, Debug)]
pub struct Runner {
    pub name: String,
    pub version: String,
    pub started_at: Instant,
    pub seen_at: Instant,
    pub state: RunnerState,
    /// Jobs in its hands.
    pub jobs: i64,
}

/// Enters a runner, once more where it has lost its connection.
pub fn enter(tx: &mut Tx<'_>, name: &str, now: Instant) -> Result<()> {
    tx.execute(
        "INSERT INTO runner (name, version, started_at, seen_at, state) VALUES ($1, $2, $3, $3, 'running')
         ON CONFLICT (name) DO UPDATE SET seen_at = excluded.seen_at, state = excluded.state",
        args![name, env!("CARGO_PKG_VERSION"), now],
    )?;
    Ok(())
}

/// It lives.
pub fn seen(tx: &mut Tx<'_>, name: &str, now: Instant) -> Result<()> {
    tx.execute("UPDATE runner SET seen_at = $2 WHERE name = $1", args![name, now])?;
    Ok(())
}

/// When this runner was seen last; nothing of one that is not on record.
pub fn seen_at(tx: &mut Tx<'_>, name: &str) -> Result<Option<Instant>> {
    let row = tx.one("SELECT seen_at FROM runner WHERE name = $1", args![name])?;
    Ok(row.map(|row| row.instant("seen_at")))
}

/// It takes no more jobs.
pub fn stopping(tx: &mut Tx<'_>, name: &str, now: Instant) -> Result<()> {
    tx.execute("UPDATE runner SET state = 'stopping', seen_at = $2 WHERE name = $1", args![name, now])?;
    Ok(())
}

/// It is gone, and has nothing in hand. One that died stays on record.
pub fn sign_off(tx: &mut Tx<'_>, name: &str) -> Result<()> {
    tx.execute("DELETE FROM runner WHERE name = $1", args![name])?;
    Ok(())
}

/// Those that were seen since a moment, in order of their start.
pub fn all(tx: &mut Tx<'_>, since: Instant) -> Result<Vec<Runner>> {
    let rows = tx.all(
        "SELECT r.name, r.version, r.started_at, r.seen_at, r.state,
                (SELECT COUNT(*) FROM job j WHERE j.runner = r.name AND j.state = 'running') AS jobs
           FROM runner r WHERE r.seen_at >= $1 ORDER BY r.started_at, r.name",
        args![since],
    )?;
    let runner = |row: Row| Runner {
        name: row.string("name"),
        version: row.string("version"),
        started_at: row.instant("started_at"),
        seen_at: row.instant("seen_at"),
        state: row.get("state"),
        jobs: row.int("jobs"),
    };
    Ok(rows.into_iter().map(runner).collect())
}

pub fn prune(tx: &mut Tx<'_>, before: Instant) -> Result<u64> {
    tx.execute("DELETE FROM runner WHERE seen_at < $1", args![before])
}
