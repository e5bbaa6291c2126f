//! The engine: decides what has come, takes over what was lost, renews what is in hand, and gives up what takes too long.
//!
//! It reads the truth again on every pass, so a wake-up that is late, lost or doubled changes nothing.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::thread::JoinHandle;
use std::time::{Duration, Instant as Timer};

use crate::base::Instant;
use crate::db::{Db, Ending, ProcessLock, require_current};
use crate::error::{Error, Kind, Result, codes};
use crate::jobs::queue::rules::RENEW_S;
use crate::jobs::takeover::Takeover;
use crate::jobs::{queue, runners, schedules};
use crate::market::core::restore;

use super::{Shared, worker};
use crate::jobs::daemon::wall_clock::WallClock;

/// It looks at least this often.
const LOOK: Duration = Duration::from_secs(1);
/// It waits no longer for other writers: it has more to do than to write, and is heard of meanwhile.
const PATIENCE: Duration = Duration::from_secs(2);
/// How often the numbers of the health page are read again.
const MEASURE: Duration = Duration::from_secs(5);

pub fn start(shared: &Arc<Shared>) -> JoinHandle<()> {
    let shared = shared.clone();
    std::thread::spawn(move || run(&shared))
}

/// What the engine has open.
struct Engine {
    db: Db,
    rescue: Takeover,
    file: Option<(u64, u64)>,
    renewed: Timer,
    /// When this runner was seen last, as it has written itself.
    seen: Instant,
    measured: Option<Timer>,
    wall_clock: WallClock,
    next_due: Option<Instant>,
    /// A copy that was put back is not released.
    held: bool,
}

fn run(shared: &Arc<Shared>) {
    let (mut engine, mut hold) = (None, None);
    let mut busy = false;
    while !shared.stats.is_over() {
        let before = shared.notifier.rung();
        let mut wait = LOOK;
        match pass(shared, &mut engine, &mut hold) {
            Ok(until) => {
                wait = until;
                busy = false;
            }
            // Somebody writes for long, an import maybe. It lives, and looks again.
            Err(error) if error.kind() == Kind::Busy && engine.is_some() => {
                if !std::mem::replace(&mut busy, true) {
                    tracing::warn!("another command writes; what has come waits for it");
                }
                shared.stats.found_busy();
                shared.stats.passed();
            }
            // Going on would do harm, or nothing, for ever.
            Err(error) if error.code() == codes::DB_MOVED || error.kind() == Kind::Config => return shared.fail(error),
            Err(error) => {
                tracing::warn!(code = error.code().name, "a pass was broken off: {error}");
                shared.stats.database_lost();
                engine = None;
            }
        }
        shared.stats.turned();
        shared.notifier.wait(before, wait);
    }
    if let Some(mut engine) = engine {
        let _ = engine.db.write(Ending::Commit, |tx| runners::sign_off(tx, &shared.name));
    }
}

/// One pass; answers how long the next may wait.
fn pass(shared: &Arc<Shared>, engine: &mut Option<Engine>, hold: &mut Option<ProcessLock>) -> Result<Duration> {
    if engine.is_none() {
        *engine = Some(open(shared, hold)?);
    }
    let Some(engine) = engine else { return Ok(LOOK) };
    engine.same_file()?;
    engine.db.read(require_current)?;
    let now = shared.context.clock.now();
    engine.mind_restores(shared, now)?;
    engine.wall_clock.mind(now, &shared.stats);
    if !shared.in_flight.is_leaving() {
        engine.decide(shared, now)?;
    }
    engine.rescue(shared)?;
    engine.renew(shared, now)?;
    give_up(shared, engine)?;
    engine.measure(shared, now)?;
    shared.stats.passed();
    let until = engine.next_due.and_then(|due| shared.context.clock.until(due)).unwrap_or(LOOK);
    Ok(until.min(LOOK))
}

fn open(shared: &Shared, hold: &mut Option<ProcessLock>) -> Result<Engine> {
    let mut db = shared.context.open()?;
    db.wait_at_most(PATIENCE)?;
    let now = shared.context.clock.now();
    runners::sign_on(&mut db, &shared.name, now, hold)?;
    let file = db.file_state().map(|state| state.identity);
    Ok(Engine {
        wall_clock: WallClock::new(shared.context.clock, shared.context.trust, now, file.is_none()),
        file,
        db,
        rescue: Takeover::default(),
        renewed: Timer::now(),
        seen: now,
        measured: None,
        next_due: None,
        held: false,
    })
}

impl Engine {
    /// A file that was replaced under a running daemon takes writes that nobody will ever see.
    fn same_file(&self) -> Result<()> {
        if self.db.file_state().map(|state| state.identity) == self.file {
            return Ok(());
        }
        Err(Error::failed(
            codes::DB_MOVED,
            "the database file was moved, removed or replaced under the daemon; nothing more is done",
        )
        .hint("lilium job status"))
    }

    /// A database that does not know what this runner has written was put back to an earlier state, that of a copy maybe:
    /// its slots are decided again, and what its ledger holds is not done twice.
    fn mind_restores(&mut self, shared: &Shared, now: Instant) -> Result<()> {
        let known = self.db.read(|tx| runners::seen_at(tx, &shared.name))?;
        if known.is_some_and(|known| known >= self.seen) {
            return Ok(());
        }
        tracing::warn!("the database was restored to an earlier state: slots since then are decided again");
        shared.stats.put_back.fetch_add(1, Ordering::Relaxed);
        self.db.write(Ending::Commit, |tx| runners::enter(tx, &shared.name, now))?;
        self.seen = now;
        Ok(())
    }

    /// A copy that was put back decides nothing, sends nothing and works nothing off before it is released.
    fn is_held(&mut self) -> Result<bool> {
        let held = self.db.read(restore::held)?;
        if let Some(hold) = held.as_ref().filter(|_| !self.held) {
            tracing::warn!(copy = hold.copy, "a copy was put back: nothing goes out before lilium restore --release");
        }
        self.held = held.is_some();
        Ok(self.held)
    }

    fn decide(&mut self, shared: &Shared, now: Instant) -> Result<()> {
        if self.is_held()? {
            return Ok(());
        }
        let doubts = self.wall_clock.is_doubted(now, &mut self.db)?;
        shared.stats.clock_doubted.store(doubts, Ordering::Relaxed);
        if doubts {
            return Ok(());
        }
        self.next_due = self.db.read(schedules::next_due)?;
        if self.next_due.is_none_or(|due| due > now) {
            return Ok(());
        }
        let decided = self.db.write(Ending::Commit, |tx| schedules::decide_due(tx, now, &shared.name))?;
        self.next_due = if decided.more { Some(now) } else { self.db.read(schedules::next_due)? };
        shared.stats.decided(&decided);
        if decided.queued > 0 {
            tracing::info!(slots = decided.slots, queued = decided.queued, late_s = decided.late_s, "decided");
            shared.notifier.ring();
        }
        Ok(())
    }

    fn rescue(&mut self, shared: &Shared) -> Result<()> {
        let rescued = self.rescue.pass(&shared.context, &mut self.db, &shared.name, &shared.in_flight.held())?.jobs;
        if rescued > 0 {
            tracing::warn!(rescued, "took over jobs of runners that are gone");
            shared.stats.rescued(rescued);
            shared.notifier.ring();
        }
        Ok(())
    }

    fn renew(&mut self, shared: &Shared, now: Instant) -> Result<()> {
        shared.in_flight.hear(&mut self.db)?;
        if self.renewed.elapsed() < Duration::from_secs(RENEW_S.unsigned_abs()) {
            return Ok(());
        }
        let held = shared.in_flight.all();
        let leaving = shared.in_flight.is_leaving();
        self.db.write(Ending::Commit, |tx| {
            let lease = now.plus_seconds(shared.context.lease_s());
            queue::renew(tx, held.iter().map(|held| &held.job), lease)?;
            if leaving { runners::stopping(tx, &shared.name, now) } else { runners::seen(tx, &shared.name, now) }
        })?;
        (self.renewed, self.seen) = (Timer::now(), now);
        Ok(())
    }

    fn measure(&mut self, shared: &Shared, now: Instant) -> Result<()> {
        if self.measured.is_some_and(|measured| measured.elapsed() < MEASURE) {
            return Ok(());
        }
        self.measured = Some(Timer::now());
        if shared.stats.clock_doubted.load(Ordering::Relaxed) {
            tracing::warn!(clock = now.stored(), "nothing is decided: the clock is not believed");
        }
        let gauges = super::stats::gauges(&mut self.db, now)?;
        shared.stats.set(gauges);
        Ok(())
    }
}

/// Another worker takes the place of one that is stuck in a job that was given up.
fn give_up(shared: &Arc<Shared>, engine: &mut Engine) -> Result<()> {
    for _ in shared.in_flight.give_up(&shared.context, &mut engine.db)? {
        shared.stats.timed_out();
        worker::start(shared);
    }
    Ok(())
}
