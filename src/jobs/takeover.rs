//! Taking over what was lost.
//!
//! The jobs of a dead runner at once: its lock is free. Those of a living one only when a lease that is over has stood so
//! for longer than renewals take. Clocks of hosts differ and are set; that a lease ended by one of them proves nothing.

use std::collections::HashMap;
use std::time::{Duration, Instant as Timer};

use crate::base::{Clock, Instant};
use crate::db::{Db, Ending};
use crate::error::Result;

use crate::jobs::RunnerContext;
use crate::jobs::queue::rules::RENEW_S;
use crate::jobs::queue::{self, Lost};

/// A lease that nobody has renewed for so long, by a clock that nobody sets, is over.
const STOOD: Duration = Duration::from_secs(2 * RENEW_S.unsigned_abs());

/// By then every doubt of a rescuer that looks now and then is gone, one way or the other.
pub const BELIEVED: Duration = STOOD.saturating_add(Duration::from_secs(2));

/// What a rescuer has seen of leases that are over while their holders live: until when each was, and since when it stands.
#[derive(Default)]
pub struct Takeover {
    seen: HashMap<(i64, i64), (Instant, Timer)>,
}

/// What a look at what is in hand came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rescued {
    pub jobs: i64,
    /// Leases that are over, and not believed to be yet.
    pub doubted: usize,
}

impl Takeover {
    /// Takes over what is lost for sure. `held` is what the rescuer has in its own hands.
    pub fn pass(&mut self, context: &RunnerContext, db: &mut Db, me: &str, held: &[i64]) -> Result<Rescued> {
        let now = context.clock.now();
        let lost = db.read(|tx| queue::lost(tx, me, held, now))?;
        self.remember(&lost);
        let (sure, doubted): (Vec<Lost>, Vec<Lost>) =
            lost.into_iter().partition(|lost| self.is_sure(context.clock, lost));
        let doubted = doubted.len();
        if sure.is_empty() {
            return Ok(Rescued { jobs: 0, doubted });
        }
        let jobs = db.write(Ending::Commit, |tx| {
            // Renewed meanwhile, or ended: it is not lost.
            let still = queue::lost(tx, me, held, now)?;
            let sure: Vec<&Lost> = still.iter().filter(|lost| sure.contains(lost)).collect();
            queue::take_over(tx, &sure, now)
        })?;
        Ok(Rescued { jobs, doubted })
    }

    fn remember(&mut self, lost: &[Lost]) {
        let before = std::mem::take(&mut self.seen);
        for lost in lost.iter().filter(|lost| lost.alive) {
            let until = lost.running.lease_until;
            let known = before.get(&lost.of()).filter(|(seen, _)| *seen == until).copied();
            self.seen.insert(lost.of(), known.unwrap_or((until, Timer::now())));
        }
    }

    /// a clock that is set by hand is believed.
    fn is_sure(&self, clock: Clock, lost: &Lost) -> bool {
        let stands = self.seen.get(&lost.of()).is_some_and(|(_, since)| since.elapsed() >= STOOD);
        !lost.alive || clock != Clock::System || stands
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::jobs::queue::{Claimed, Running};

    fn at(second: i64) -> Instant {
        Instant::parse("2026-03-01T00:00:00Z").expect("a moment").plus_seconds(second)
    }

    fn lost(alive: bool, lease_until: Instant) -> Lost {
        let job = Claimed {
            id: 7,
            kind: "fault".into(),
            args: json!({}),
            due: at(0),
            attempt: 1,
            max_attempts: 8,
            fence: 3,
            runner: "other".into(),
            created_by: "test".into(),
        };
        Lost { running: Running { job, lost: 0, lease_until, cancel_asked: false }, alive }
    }

    #[test]
    fn the_dead_lose_at_once_and_the_living_when_their_lease_stands_ended() {
        let mut rescue = Takeover::default();
        rescue.remember(&[lost(true, at(0)), lost(false, at(0))]);
        assert!(rescue.is_sure(Clock::System, &lost(false, at(0))));
        assert!(!rescue.is_sure(Clock::System, &lost(true, at(0))), "another clock may be ahead");
        assert!(rescue.is_sure(Clock::Fixed(at(60)), &lost(true, at(0))));
        let long_ago = Timer::now().checked_sub(STOOD).expect("the machine runs for longer");
        rescue.seen.insert((7, 3), (at(0), long_ago));
        rescue.remember(&[lost(true, at(0))]);
        assert!(rescue.is_sure(Clock::System, &lost(true, at(0))));
        rescue.remember(&[lost(true, at(10))]);
        assert!(!rescue.is_sure(Clock::System, &lost(true, at(10))), "it was renewed");
        rescue.remember(&[]);
        assert!(rescue.seen.is_empty(), "what has ended is forgotten");
    }
}
