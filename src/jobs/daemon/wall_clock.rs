//! The wall clock, as the daemon watches it: beside one that nobody sets, the server's where there is one, and what was
//! decided last. By a clock that is doubted nothing is decided.

use std::time::Instant as Timer;

use crate::base::{Clock, Instant, Trust};
use crate::db::Db;
use crate::error::{Error, Result, codes};
use crate::jobs::clock_check;

use crate::jobs::daemon::stats::Stats;

pub struct WallClock {
    clock: Clock,
    trust: Trust,
    /// What it said last, and when that was.
    seen: (Instant, Timer),
    /// It was set ahead, or was never compared.
    doubted: Option<Timer>,
    /// Has it once said what can be? Nothing before that was asked.
    makes_sense: Option<bool>,
}

impl WallClock {
    /// a clock that is set by hand is not compared. `compared` with a server's, where there is one.
    pub fn new(clock: Clock, trust: Trust, now: Instant, compared: bool) -> WallClock {
        let doubted = (compared && clock == Clock::System).then(Timer::now);
        WallClock { clock, trust, seen: (now, Timer::now()), doubted, makes_sense: None }
    }

    /// A jump ahead is doubted; a jump back decides nothing twice by itself.
    pub fn mind(&mut self, now: Instant, stats: &Stats) {
        let (wall_clock, real) = self.seen;
        let moved = now.seconds_since(wall_clock) - i64::try_from(real.elapsed().as_secs()).unwrap_or(0);
        if self.clock == Clock::System && moved.abs() > clock_check::APART_S {
            tracing::warn!(seconds = moved, "the clock was set");
            stats.clock_jumped();
            self.doubted = (moved > 0).then(Timer::now);
        }
        self.seen = (now, Timer::now());
    }

    /// Is it not believed, or not yet?
    pub fn is_doubted(&mut self, now: Instant, db: &mut Db) -> Result<bool> {
        if !self.makes_sense(db)? {
            return Ok(true);
        }
        let Some(since) = self.doubted else { return Ok(false) };
        let doubted = !clock_check::is_believed(now, db.server_clock()?, since.elapsed());
        if !doubted {
            self.doubted = None;
        }
        Ok(doubted)
    }

    fn makes_sense(&mut self, db: &mut Db) -> Result<bool> {
        if self.makes_sense == Some(true) {
            return Ok(true);
        }
        let told = self.makes_sense.is_some();
        let sense = clock_check::require_sense(self.clock, self.trust, db)
            .map(|()| true)
            .or_else(|error| report_once(error, told))?;
        self.makes_sense = Some(sense);
        Ok(sense)
    }
}

/// Why nothing is decided is reported once.
fn report_once(error: Error, told: bool) -> Result<bool> {
    if error.code() != codes::CLOCK_DOUBTED {
        return Err(error);
    }
    if !told {
        tracing::warn!("{error}; if it is right: lilium job tick --trust-clock");
    }
    Ok(false)
}
