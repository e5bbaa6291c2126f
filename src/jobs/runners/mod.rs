//! Runners: one row per process that works jobs off, and the lock that says it lives.

mod sql;

use crate::base::Instant;
use crate::db::{Db, ProcessLock, Tx};
use crate::error::Result;

pub use sql::{Runner, RunnerState, all, enter, prune, seen, seen_at, sign_off, stopping};

/// A name that no process had before and none will have again: host, process, and a random part.
pub fn new_name() -> String {
    let host = rustix::system::uname().nodename().to_string_lossy().into_owned();
    let host: String = host.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect();
    format!("{host}-{}-{:08x}", std::process::id(), fastrand::u32(..))
}

/// Signs on: holds the lock first, then notifies the others. A lock that has outlived the last connection is held on to, for
/// nobody may take the runner for dead meanwhile.
pub fn sign_on(db: &mut Db, name: &str, now: Instant, hold: &mut Option<ProcessLock>) -> Result<()> {
    if !hold.as_ref().is_some_and(ProcessLock::outlives_its_connection) {
        *hold = Some(db.hold(name)?);
    }
    db.write(crate::db::Ending::Commit, |tx| sql::enter(tx, name, now))
}

/// Does this runner's process live?
pub fn is_alive(tx: &mut Tx<'_>, name: &str) -> Result<bool> {
    tx.is_held(name)
}
