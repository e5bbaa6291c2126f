//! What a runner has in its hands, and the thread that keeps it there: it renews leases, hears of cancellations and losses,
//! and gives up what takes too long.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant as Timer};

use crate::db::{Db, Ending, require_current};
use crate::error::Result;
use crate::market::core::restore;

use crate::jobs::queue::rules::RENEW_S;
use crate::jobs::queue::{self, Claimed, Which};
use crate::jobs::work::{Ended, Halt, millis, run_claimed};
use crate::jobs::{RunnerContext, kinds};

/// A job in hand.
#[derive(Clone, Debug)]
pub struct ActiveJob {
    pub job: Claimed,
    pub since: Timer,
    stop: Option<Halt>,
}

impl ActiveJob {
    /// How long it took so far.
    pub fn took_ms(&self) -> i64 {
        millis(self.since)
    }
}

/// A job as it was claimed: another claim of it is another's work.
type JobClaim = (i64, i64);

/// Jobs in hand.
#[derive(Clone, Default)]
pub struct InFlight {
    jobs: Arc<Mutex<HashMap<JobClaim, ActiveJob>>>,
    /// Threads that are about to take something.
    claiming: Arc<AtomicUsize>,
    /// The runner stops.
    leaving: Arc<AtomicBool>,
    /// The keeper may go.
    over: Arc<AtomicBool>,
}

fn claim_of(job: &Claimed) -> JobClaim {
    (job.id, job.fence)
}

impl InFlight {
    /// Lets go of a job; answers whether it was still in hand.
    fn release(&self, job: &Claimed) -> bool {
        self.lock().remove(&claim_of(job)).is_some()
    }

    /// Everything in hand.
    pub fn all(&self) -> Vec<ActiveJob> {
        self.lock().values().cloned().collect()
    }

    /// The numbers of the jobs in hand.
    pub fn held(&self) -> Vec<i64> {
        self.lock().keys().map(|(id, _)| *id).collect()
    }

    /// Is nothing in hand, and nobody about to take something?
    pub fn are_empty(&self) -> bool {
        self.claiming.load(Ordering::SeqCst) == 0 && self.lock().is_empty()
    }

    /// Should this job stop? One that was let go of meanwhile has to.
    pub fn halt(&self, job: &Claimed) -> Halt {
        match self.lock().get(&claim_of(job)) {
            None => Halt::Lost,
            Some(ActiveJob { stop: Some(why), .. }) => *why,
            Some(_) if self.is_leaving() => Halt::Leaving,
            Some(_) => Halt::No,
        }
    }

    /// The runner takes no more jobs, and asks those in hand to stop.
    pub fn leave(&self) {
        self.leaving.store(true, Ordering::Relaxed);
    }

    pub fn is_leaving(&self) -> bool {
        self.leaving.load(Ordering::Relaxed)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<JobClaim, ActiveJob>> {
        self.jobs.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Claims a job and works it off. Answers it, what became of it, and whether it was still in hand then: one that took
    /// too long was given up meanwhile. Nothing when there is none.
    pub fn work(
        &self,
        context: &RunnerContext,
        db: &mut Db,
        runner: &str,
        which: Which,
    ) -> Result<Option<(Claimed, Ended, bool)>> {
        self.claiming.fetch_add(1, Ordering::SeqCst);
        let taken = self.take(context, db, runner, which);
        self.claiming.fetch_sub(1, Ordering::SeqCst);
        let Some(job) = taken? else { return Ok(None) };
        let ended = run_claimed(context, db, &job, &|| self.halt(&job));
        let still_ours = self.release(&job);
        Ok(Some((job, ended?, still_ours)))
    }

    fn take(&self, context: &RunnerContext, db: &mut Db, runner: &str, which: Which) -> Result<Option<Claimed>> {
        let now = context.clock.now();
        let lease = now.plus_seconds(context.lease_s());
        // Others may migrate while this program stays connected.
        let claimed = db.write(Ending::Commit, |tx| {
            require_current(tx)?;
            if restore::held(tx)?.is_some() {
                return Ok(Vec::new());
            }
            queue::claim(tx, runner, now, lease, which)
        })?;
        let job = claimed.into_iter().next();
        if let Some(job) = &job {
            self.lock().insert(claim_of(job), ActiveJob { job: job.clone(), since: Timer::now(), stop: None });
        }
        Ok(job)
    }

    /// Renews what is in hand.
    fn keep(&self, context: &RunnerContext, db: &mut Db) -> Result<()> {
        let held = self.all();
        let lease = context.clock.now().plus_seconds(context.lease_s());
        db.write(Ending::Commit, |tx| queue::renew(tx, held.iter().map(|held| &held.job), lease))
    }

    /// Notes what of that in hand was cancelled, or is taken over by another runner.
    pub fn hear(&self, db: &mut Db) -> Result<()> {
        // What is taken after this is not asked for: it would seem to be lost.
        let grips: Vec<JobClaim> = self.lock().keys().copied().collect();
        if grips.is_empty() {
            return Ok(());
        }
        let running = db.read(queue::running)?;
        let mut jobs = self.lock();
        for grip_of in grips {
            let stop = match running.iter().find(|running| claim_of(&running.job) == grip_of) {
                Some(running) if running.cancel_asked => Halt::Cancelled,
                Some(_) => continue,
                None => Halt::Lost,
            };
            jobs.entry(grip_of).and_modify(|held| held.stop = Some(stop));
        }
        Ok(())
    }

    /// Gives up what takes longer than its kind may, and answers it. Who is at it is asked to stop, and can change nothing
    /// any more; what does not listen is in the way of nobody.
    pub fn give_up(&self, context: &RunnerContext, db: &mut Db) -> Result<Vec<Claimed>> {
        let mut given_up = Vec::new();
        for held in self.all() {
            let most_s = kinds::find(&held.job.kind).map_or(u64::MAX, |kind| kind.timeout_s);
            if held.since.elapsed().as_secs() < most_s || !self.release(&held.job) {
                continue;
            }
            let (now, took_ms, jitter) = (context.clock.now(), held.took_ms(), fastrand::f64());
            db.write(Ending::Commit, |tx| queue::time_out(tx, &held.job, now, took_ms, jitter))?;
            tracing::error!(job = held.job.id, kind = held.job.kind, "given up: it took too long");
            given_up.push(held.job);
        }
        Ok(given_up)
    }

    /// A thread that keeps what is in hand, for runners that do nothing else beside their work.
    pub fn keeper(&self, context: &RunnerContext) -> Keeper {
        let (in_flight, context) = (self.clone(), context.clone());
        let thread = std::thread::spawn(move || in_flight.watch(&context));
        Keeper { in_flight: self.clone(), thread: Some(thread) }
    }

    fn watch(&self, context: &RunnerContext) {
        let mut db: Option<Db> = None;
        let mut renewed = Timer::now();
        while !self.over.load(Ordering::Relaxed) {
            std::thread::park_timeout(Duration::from_millis(500));
            if self.held().is_empty() {
                continue;
            }
            let done = self.look(context, &mut db, &mut renewed);
            if let Err(error) = done {
                tracing::warn!(code = error.code().name, "what is in hand could not be renewed");
                db = None;
            }
        }
    }

    fn look(&self, context: &RunnerContext, db: &mut Option<Db>, renewed: &mut Timer) -> Result<()> {
        if db.is_none() {
            *db = Some(context.open()?);
        }
        let Some(open) = db else { return Ok(()) };
        self.hear(open)?;
        self.give_up(context, open)?;
        if renewed.elapsed() >= Duration::from_secs(RENEW_S.unsigned_abs()) {
            self.keep(context, open)?;
            *renewed = Timer::now();
        }
        Ok(())
    }
}

/// The keeper's thread; it ends with this.
pub struct Keeper {
    in_flight: InFlight,
    thread: Option<JoinHandle<()>>,
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.in_flight.over.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            thread.thread().unpark();
            let _ = thread.join();
        }
    }
}
