//! Where jobs are worked off: the database and the clock.

use crate::base::{Clock, Trust};
use crate::db::Db;
use crate::error::Result;
use crate::mail::MailConfig;

use crate::jobs::queue::rules::LEASE_S;

/// Everything a runner needs to open its connections and do its work.
#[derive(Clone, Debug)]
pub struct RunnerContext {
    /// The address of the database.
    pub database: String,
    pub clock: Clock,
    /// How far the clock is believed.
    pub trust: Trust,
    /// How mail leaves this machine; nothing is sent where nobody said.
    pub mail: Option<MailConfig>,
}

impl RunnerContext {
    /// How long a runner has a job without renewing, in seconds of the clock.
    pub fn lease_s(&self) -> i64 {
        LEASE_S * self.clock.pace()
    }

    /// A connection of one's own.
    pub fn open(&self) -> Result<Db> {
        Db::open(&self.database)
    }
}
