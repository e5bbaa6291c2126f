//! One pass: decide what has come, take over what was lost, work off what is ready. For cron, and for people.

use std::time::{Duration, Instant as Timer};

use crate::db::{Db, Ending, ProcessLock};
use crate::error::Result;

use super::queue::{self, Claimed, Which};
use super::schedules::{self, Decided};
use super::work::Ended;
use super::{RunnerContext, runners};
use crate::jobs::clock_check;
use crate::jobs::delivery_pass::{self, Posted};
use crate::jobs::in_flight::InFlight;
use crate::jobs::takeover::{self, Rescued, Takeover};

/// What a pass did.
#[derive(Clone, Debug, Default)]
pub struct Pass {
    pub decided: Decided,
    pub rescued: i64,
    pub done: i64,
    pub failed: i64,
    /// Given back, stopped, or taken over by another.
    pub other: i64,
    pub posted: Posted,
    /// Jobs are ready still, or slots are not decided: the time was up, or the bound was hit.
    pub left: bool,
}

impl Pass {
    fn count(&mut self, ended: &Ended) {
        match ended {
            Ended::Done(_) => self.done += 1,
            Ended::Failed { .. } => self.failed += 1,
            Ended::GivenBack(_) | Ended::Stopped | Ended::Fenced => self.other += 1,
        }
    }
}

/// Makes one pass, and starts no job once `most` has gone by, or once the runner is asked to leave. `tell` hears of every job.
pub fn tick(mut runner: OneShotRunner<'_>, most: Duration, tell: &mut dyn FnMut(&Claimed, &Ended)) -> Result<Pass> {
    let begun = Timer::now();
    let in_flight = runner.in_flight.clone();
    let over = || begun.elapsed() >= most || in_flight.is_leaving();
    let mut pass = Pass { decided: runner.decide()?, ..Pass::default() };
    loop {
        let rescued = runner.rescue()?;
        pass.rescued += rescued.jobs;
        while !over()
            && let Some((job, ended)) = runner.next(Which::Next(1))?
        {
            tell(&job, &ended);
            pass.count(&ended);
        }
        if rescued.doubted == 0 || over() || begun.elapsed() >= takeover::BELIEVED {
            break;
        }
        std::thread::sleep(LOOK);
    }
    pass.left = pass.decided.more || (over() && runner.is_waiting()?);
    pass.posted = runner.post(&over)?;
    runner.close()?;
    Ok(pass)
}

/// How often a pass looks again at a lease that is over and not believed to be.
const LOOK: Duration = Duration::from_secs(1);

/// A pass decides about so many slots: more than a week of one every minute, and done within seconds.
const SLOTS_MAX: i64 = 20_000;

/// A runner of one thread.
pub struct OneShotRunner<'a> {
    context: &'a RunnerContext,
    /// Holds the runner's name; no job works on it, for one that panics takes its connection along.
    db: Db,
    work: Db,
    name: String,
    in_flight: InFlight,
    rescue: Takeover,
    _hold: Option<ProcessLock>,
    _keeper: crate::jobs::in_flight::Keeper,
}

impl OneShotRunner<'_> {
    pub fn open(context: &RunnerContext) -> Result<OneShotRunner<'_>> {
        let (mut db, name, in_flight) = (context.open()?, runners::new_name(), InFlight::default());
        let (mut hold, work) = (None, context.open()?);
        runners::sign_on(&mut db, &name, context.clock.now(), &mut hold)?;
        let keeper = in_flight.keeper(context);
        Ok(OneShotRunner {
            context,
            db,
            work,
            name,
            in_flight,
            rescue: Takeover::default(),
            _hold: hold,
            _keeper: keeper,
        })
    }

    /// What asks this runner to leave: it begins nothing more, and what it has in hand is asked to stop.
    pub fn leaver(&self) -> impl Fn() + Send + 'static {
        let in_flight = self.in_flight.clone();
        move || in_flight.leave()
    }

    /// Decides all that has come, pass by pass.
    ///
    /// It stops when it is asked to leave, and at `SLOTS_MAX`: [`Decided::more`] then.
    pub fn decide(&mut self) -> Result<Decided> {
        clock_check::require_agreement(self.context.clock, &mut self.db)?;
        clock_check::require_sense(self.context.clock, self.context.trust, &mut self.db)?;
        let mut all = Decided::default();
        loop {
            let now = self.context.clock.now();
            let once = self.db.write(Ending::Commit, |tx| schedules::decide_due(tx, now, &self.name))?;
            all.add(&once);
            if !once.more || self.in_flight.is_leaving() || all.slots >= SLOTS_MAX {
                return Ok(all);
            }
        }
    }

    pub fn rescue(&mut self) -> Result<Rescued> {
        self.rescue.pass(self.context, &mut self.db, &self.name, &self.in_flight.held())
    }

    /// Claims a job and works it off; nothing when there is none.
    pub fn next(&mut self, which: Which) -> Result<Option<(Claimed, Ended)>> {
        let worked = self.in_flight.work(self.context, &mut self.work, &self.name, which)?;
        Ok(worked.map(|(job, ended, _)| (job, ended)))
    }

    /// Reports what has happened, and sends what is due.
    fn post(&mut self, stop: &dyn Fn() -> bool) -> Result<Posted> {
        if !self.db.read(|tx| delivery_pass::waits(tx, self.context))? {
            return Ok(Posted::default());
        }
        delivery_pass::pass(self.context, &mut self.db, &self.name, stop)
    }

    fn is_waiting(&mut self) -> Result<bool> {
        let now = self.context.clock.now();
        Ok(self.db.read(|tx| queue::next_run(tx, now))?.is_some_and(|run_at| run_at <= now))
    }

    /// Signs off.
    pub fn close(mut self) -> Result<()> {
        self.db.write(Ending::Commit, |tx| runners::sign_off(tx, &self.name))
    }
}
