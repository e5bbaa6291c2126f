//! Hearing that somebody has changed the database, without asking all the time.

use std::time::{Duration, Instant};

use postgres::fallible_iterator::FallibleIterator;

use crate::error::Result;

use super::tx::{Engine, Tx};
use super::{Db, dialect};

/// Between two looks at a SQLite file: while things happen, and after a quiet minute.
const BRISK: Duration = Duration::from_millis(20);
const CALM: Duration = Duration::from_millis(100);
const QUIET: Duration = Duration::from_secs(60);

/// What a watcher has seen.
pub struct Watch {
    version: i64,
    changed: Instant,
}

impl Db {
    /// Begins to watch.
    pub fn watch(&mut self) -> Result<Watch> {
        let version = match self {
            Db::Sqlite(sqlite) => sqlite.data_version()?,
            Db::Postgres(postgres) => {
                postgres.client.batch_execute(dialect::POSTGRES_LISTEN)?;
                0
            }
        };
        Ok(Watch { version, changed: Instant::now() })
    }

    /// Waits until somebody else has committed something, or for so long; answers whether somebody has. On PostgreSQL
    /// that is a call by [`Tx::ring`].
    pub fn wait_for_change(&mut self, watch: &mut Watch, most: Duration) -> Result<bool> {
        match self {
            Db::Postgres(postgres) => {
                let mut calls = postgres.client.notifications();
                let heard = calls.timeout_iter(most).next()?.is_some();
                Ok(heard)
            }
            Db::Sqlite(sqlite) => {
                let until = Instant::now() + most;
                loop {
                    let version = sqlite.data_version()?;
                    if version != watch.version {
                        (watch.version, watch.changed) = (version, Instant::now());
                        return Ok(true);
                    }
                    if Instant::now() >= until {
                        return Ok(false);
                    }
                    std::thread::sleep(if watch.changed.elapsed() < QUIET { BRISK } else { CALM });
                }
            }
        }
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
