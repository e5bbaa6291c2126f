//! Hearing that somebody has changed the database, without asking all the time.

mod log;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use postgres::fallible_iterator::FallibleIterator;

use crate::error::Result;

use super::sqlite::Sqlite;
use super::tx::{Engine, Tx};
use super::{Db, dialect};

use log::Log;

/// A commit shows this much after its last write at the latest; a slower disk is found out by the next wait.
const SETTLED: Duration = Duration::from_millis(500);
/// Between a write and the first look.
const SOON: Duration = Duration::from_millis(1);

/// What a watcher has seen.
pub struct Watch {
    version: i64,
    /// Of a SQLite file.
    log: Option<Log>,
    written: Option<Instant>,
}

impl Db {
    /// Begins to watch.
    pub fn watch(&mut self) -> Result<Watch> {
        let (version, log) = match self {
            Db::Sqlite(sqlite) => (sqlite.data_version()?, Some(Log::new(&sqlite.log_path()))),
            Db::Postgres(postgres) => {
                postgres.client()?.batch_execute(dialect::POSTGRES_LISTEN)?;
                (0, None)
            }
        };
        Ok(Watch { version, log, written: None })
    }

    /// Waits until somebody else has committed something, or for so long; answers whether somebody has. On PostgreSQL
    /// that is a call by [`Tx::ring`].
    pub fn wait_for_change(&mut self, watch: &mut Watch, most: Duration) -> Result<bool> {
        match self {
            Db::Postgres(postgres) => {
                let mut calls = postgres.client()?.notifications();
                let heard = calls.timeout_iter(most).next()?.is_some();
                Ok(heard)
            }
            Db::Sqlite(sqlite) => {
                let until = Instant::now() + most;
                while !watch.has_seen(sqlite.data_version()?) {
                    let left = until.saturating_duration_since(Instant::now());
                    if left.is_zero() {
                        return Ok(false);
                    }
                    watch.rest(left);
                }
                Ok(true)
            }
        }
    }
}

impl Watch {
    /// Is this another version than the last one?
    fn has_seen(&mut self, version: i64) -> bool {
        std::mem::replace(&mut self.version, version) != version
    }

    /// Waits for a write. After one it looks soon, then less and less often: the commit shows a little later.
    fn rest(&mut self, most: Duration) {
        let since = self.written.map(|written| written.elapsed()).filter(|since| *since < SETTLED);
        let most = since.map_or(most, |since| most.min(SOON.max(since / 8)));
        if self.log.as_ref().is_some_and(|log| log.wait(most)) {
            self.written = Some(Instant::now());
            std::thread::sleep(SOON);
        }
    }
}

impl Sqlite {
    /// Where commits go before they go into the file.
    fn log_path(&self) -> PathBuf {
        PathBuf::from(format!("{}-wal", self.connection.path().unwrap_or_default()))
    }
}

impl Tx<'_> {
    /// Calls those who watch, when this is committed. A change of a SQLite file is seen by itself.
    pub fn ring(&mut self) -> Result<()> {
        match self.engine {
            Engine::Sqlite(_) => Ok(()),
            Engine::Postgres(_) => self.batch(dialect::POSTGRES_RING),
        }
    }
}
