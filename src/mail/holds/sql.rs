//! Holds as stored.

use crate::args;
use crate::base::Instant;
use crate::db::{Row, Tx};
use crate::error::Result;

/// What is held, and until when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hold {
    pub scope: String,
    pub failures: i64,
    pub until: Instant,
    pub reason: String,
    pub since: Instant,
    /// The configuration that failed, as a digest.
    pub way: Option<String>,
}

impl From<Row> for Hold {
    fn from(row: Row) -> Self {
        Hold {
            scope: row.string("scope"),
            failures: row.int("failures"),
            until: row.instant("until"),
            reason: row.string("reason"),
            since: row.instant("since"),
            way: row.opt_string("way"),
        }
    }
}

const HOLDS: &str = "SELECT scope, failures, until, reason, since, way FROM mail_hold";

pub fn of(tx: &mut Tx<'_>, scope: &str) -> Result<Option<Hold>> {
    Ok(tx.one(&format!("{HOLDS} WHERE scope = $1"), args![scope])?.map(Hold::from))
}

/// All of them, also those that have passed and wait for a success.
pub fn all(tx: &mut Tx<'_>) -> Result<Vec<Hold>> {
    Ok(tx.all(&format!("{HOLDS} ORDER BY scope"), &[])?.into_iter().map(Hold::from).collect())
}

pub fn put(tx: &mut Tx<'_>, hold: &Hold) -> Result<()> {
    tx.execute(
        "INSERT INTO mail_hold (scope, failures, until, reason, since, way) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (scope) DO UPDATE SET failures = excluded.failures, until = excluded.until, reason = excluded.reason,
            way = excluded.way",
        args![&hold.scope, hold.failures, hold.until, &hold.reason, hold.since, hold.way.as_deref()],
    )?;
    Ok(())
}

pub fn delete(tx: &mut Tx<'_>, scope: &str) -> Result<bool> {
    Ok(tx.execute("DELETE FROM mail_hold WHERE scope = $1", args![scope])? > 0)
}
