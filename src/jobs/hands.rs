//! What a runner has in its hands, and the thread that keeps it there: it renews leases and hears of cancellations.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant as Timer};

use crate::db::{Db, Ending, require_current};
use crate::error::Result;

use super::Site;
use super::queue::{self, Claimed, Which, rules::RENEW_S};
use super::work::{Ended, Halt, run_claimed};

/// A job in hand.
#[derive(Clone, Debug)]
pub struct InHand {
    pub job: Claimed,
    pub since: Timer,
    cancelled: bool,
}

/// Jobs in hand.
#[derive(Clone, Default)]
pub struct Hands {
    jobs: Arc<Mutex<HashMap<i64, InHand>>>,
    /// The runner stops.
    leaving: Arc<AtomicBool>,
    /// The keeper may go.
    over: Arc<AtomicBool>,
}

impl Hands {
    fn take(&self, job: &Claimed) {
        self.lock().insert(job.id, InHand { job: job.clone(), since: Timer::now(), cancelled: false });
    }

    /// Lets go of a job; answers whether it was still in hand.
    pub fn let_go(&self, job: i64) -> bool {
        self.lock().remove(&job).is_some()
    }

    /// Everything in hand.
    pub fn all(&self) -> Vec<InHand> {
        self.lock().values().cloned().collect()
    }

    pub fn held(&self) -> Vec<i64> {
        self.lock().keys().copied().collect()
    }

    /// Should this job stop?
    pub fn halt(&self, job: i64) -> Halt {
        match self.lock().get(&job) {
            Some(InHand { cancelled: true, .. }) => Halt::Cancelled,
            _ if self.is_leaving() => Halt::Leaving,
            _ => Halt::No,
        }
    }

    /// The runner takes no more jobs, and asks those in hand to stop.
    pub fn leave(&self) {
        self.leaving.store(true, Ordering::Relaxed);
    }

    pub fn is_leaving(&self) -> bool {
        self.leaving.load(Ordering::Relaxed)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<i64, InHand>> {
        self.jobs.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Claims a job and works it off. Answers it, what became of it, and whether it was still in hand then: one that took
    /// too long was given up meanwhile. Nothing when there is none.
    pub fn work(&self, site: &Site, db: &mut Db, runner: &str, which: Which) -> Result<Option<(Claimed, Ended, bool)>> {
        let now = site.clock.now();
        let lease = now.plus_seconds(site.lease_s());
        // Others may migrate while this program stays connected.
        let claimed = db.write(Ending::Commit, |tx| {
            require_current(tx)?;
            queue::claim(tx, runner, now, lease, which)
        })?;
        let Some(job) = claimed.into_iter().next() else { return Ok(None) };
        self.take(&job);
        let ended = run_claimed(site, db, &job, &|| self.halt(job.id));
        let still_ours = self.let_go(job.id);
        Ok(Some((job, ended?, still_ours)))
    }

    /// Renews what is in hand, and notes what was cancelled.
    pub fn keep(&self, site: &Site, db: &mut Db, runner: &str) -> Result<()> {
        let held = self.held();
        if held.is_empty() {
            return Ok(());
        }
        let lease = site.clock.now().plus_seconds(site.lease_s());
        db.write(Ending::Commit, |tx| queue::renew(tx, runner, &held, lease))
    }

    /// Notes what was cancelled of what is in hand.
    pub fn hear(&self, db: &mut Db) -> Result<()> {
        if self.held().is_empty() {
            return Ok(());
        }
        let running = db.read(queue::running)?;
        let mut jobs = self.lock();
        for asked in running.iter().filter(|running| running.cancel_asked) {
            jobs.entry(asked.job.id).and_modify(|in_hand| in_hand.cancelled = true);
        }
        Ok(())
    }

    /// A thread that keeps what is in hand, for runners that do nothing else beside their work.
    pub fn keeper(&self, site: &Site, runner: &str) -> Keeper {
        let (hands, site, runner) = (self.clone(), site.clone(), runner.to_owned());
        let thread = std::thread::spawn(move || hands.watch(&site, &runner));
        Keeper { hands: self.clone(), thread: Some(thread) }
    }

    fn watch(&self, site: &Site, runner: &str) {
        let mut db: Option<Db> = None;
        let mut renewed = Timer::now();
        while !self.over.load(Ordering::Relaxed) {
            std::thread::park_timeout(Duration::from_millis(500));
            if self.held().is_empty() {
                continue;
            }
            let done = self.look(site, &mut db, runner, &mut renewed);
            if let Err(error) = done {
                tracing::warn!(code = error.code(), "what is in hand could not be renewed");
                db = None;
            }
        }
    }

    fn look(&self, site: &Site, db: &mut Option<Db>, runner: &str, renewed: &mut Timer) -> Result<()> {
        if db.is_none() {
            *db = Some(site.open()?);
        }
        let Some(open) = db else { return Ok(()) };
        self.hear(open)?;
        if renewed.elapsed() >= Duration::from_secs(RENEW_S.unsigned_abs()) {
            self.keep(site, open, runner)?;
            *renewed = Timer::now();
        }
        Ok(())
    }
}

/// The keeper's thread; it ends with this.
pub struct Keeper {
    hands: Hands,
    thread: Option<JoinHandle<()>>,
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.hands.over.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            thread.thread().unpark();
            let _ = thread.join();
        }
    }
}
