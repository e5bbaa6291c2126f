//! What a daemon counts, and what it has read of the queue.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant as Timer};

use crate::base::Instant;
use crate::db::Db;
use crate::error::Result;
use crate::jobs::delivery_pass::Posted;
use crate::jobs::queue::rules::JobState;
use crate::jobs::schedules::Decided;
use crate::jobs::schedules::rules::Decision;
use crate::jobs::work::Ended;
use crate::jobs::{queue, schedules};
use crate::mail::outbox;
use crate::mail::outbox::rules::MailState;
use crate::market::closing::settlement;
use crate::market::core::settings::Marketplace;

/// Numbers of one daemon, from its start on.
#[derive(Default)]
pub struct Stats {
    over: AtomicBool,
    /// Slots by decision, in the order of [`Decision::ALL`].
    pub slots: [AtomicU64; Decision::ALL.len()],
    /// How late the newest slots were queued.
    pub late_s: AtomicI64,
    pub rescues: AtomicI64,
    pub timeouts: AtomicU64,
    pub jumps: AtomicU64,
    pub put_back: AtomicU64,
    /// Nothing is decided: the clock is not believed.
    pub clock_doubted: AtomicBool,
    pub losses: AtomicU64,
    pub busy: AtomicU64,
    pub messages_sent: AtomicI64,
    pub messages_held: AtomicI64,
    passed: Mutex<Option<Timer>>,
    turned: Mutex<Option<Timer>>,
    runs: Mutex<BTreeMap<(String, &'static str), Runs>>,
    gauges: Mutex<Option<Gauges>>,
}

/// How often, and how long in all.
#[derive(Clone, Copy, Debug, Default)]
pub struct Runs {
    pub count: u64,
    pub took: Duration,
}

/// What the database said when it was last asked.
#[derive(Clone, Debug, Default)]
pub struct Gauges {
    pub states: Vec<(JobState, i64)>,
    pub oldest_ready: Option<Instant>,
    pub next_due: Option<Instant>,
    /// Mails that have not left, by state, and since when the oldest of them waits.
    pub outbox: Vec<(MailState, i64, Option<Instant>)>,
    /// By schedule: when a job of it was last done.
    pub last_done: Vec<(String, Option<Instant>)>,
    pub log_bytes: Option<u64>,
    /// How many days ago the oldest period ended that is not closed.
    pub settlement_lag_days: i64,
}

/// Asks the database for what the health page shows.
pub fn gauges(db: &mut Db, now: Instant) -> Result<Gauges> {
    let log_bytes = db.file_state().map(|state| state.log_bytes);
    db.read(|tx| {
        let marketplace = Marketplace::load(tx)?;
        let today = marketplace.calendar.business_day(now);
        Ok(Gauges {
            settlement_lag_days: settlement::lag_days(tx, &marketplace, today)?,
            last_done: schedules::last_successes(tx, 1_000)?,
            states: queue::open_states(tx)?,
            outbox: outbox::open_counts(tx)?,
            oldest_ready: queue::waiting(tx)?.filter(|run_at| *run_at <= now),
            next_due: schedules::next_due(tx)?,
            log_bytes,
        })
    })
}

impl Stats {
    /// The threads that watch may go.
    pub fn end(&self) {
        self.over.store(true, Ordering::Relaxed);
    }

    pub fn is_over(&self) -> bool {
        self.over.load(Ordering::Relaxed)
    }

    /// The engine has made a pass.
    pub fn passed(&self) {
        *self.passed.lock().unwrap_or_else(PoisonError::into_inner) = Some(Timer::now());
    }

    /// The engine has come round once more, whether its pass succeeded or not.
    pub fn turned(&self) {
        *self.turned.lock().unwrap_or_else(PoisonError::into_inner) = Some(Timer::now());
    }

    /// How long ago the engine came round last; nothing before the first time.
    pub fn since_turn(&self) -> Option<Duration> {
        self.turned.lock().unwrap_or_else(PoisonError::into_inner).map(|turned| turned.elapsed())
    }

    /// How long ago the engine made its last pass; nothing before the first.
    pub fn since_pass(&self) -> Option<Duration> {
        self.passed.lock().unwrap_or_else(PoisonError::into_inner).map(|passed| passed.elapsed())
    }

    pub fn decided(&self, decided: &Decided) {
        for (counted, slots) in self.slots.iter().zip(decided.decisions) {
            counted.fetch_add(slots, Ordering::Relaxed);
        }
        self.late_s.store(decided.late_s, Ordering::Relaxed);
    }

    pub fn rescued(&self, jobs: i64) {
        self.rescues.fetch_add(jobs, Ordering::Relaxed);
    }

    pub fn posted(&self, posted: Posted) {
        self.messages_sent.fetch_add(posted.sent, Ordering::Relaxed);
        self.messages_held.fetch_add(posted.held, Ordering::Relaxed);
    }

    pub fn timed_out(&self) {
        self.timeouts.fetch_add(1, Ordering::Relaxed);
    }

    pub fn clock_jumped(&self) {
        self.jumps.fetch_add(1, Ordering::Relaxed);
    }

    pub fn found_busy(&self) {
        self.busy.fetch_add(1, Ordering::Relaxed);
    }

    pub fn database_lost(&self) {
        self.losses.fetch_add(1, Ordering::Relaxed);
    }

    pub fn ended(&self, kind: &str, ended: &Ended, took: Duration) {
        let outcome = match ended {
            Ended::Done(_) => "done",
            Ended::Failed { dead: false, .. } => "failed",
            Ended::Failed { dead: true, .. } => "dead",
            Ended::GivenBack(_) => "given_back",
            Ended::Stopped => "cancelled",
            Ended::Fenced => "fenced",
        };
        let mut runs = self.runs.lock().unwrap_or_else(PoisonError::into_inner);
        let runs = runs.entry((kind.to_owned(), outcome)).or_default();
        runs.count += 1;
        runs.took += took;
    }

    pub fn runs(&self) -> BTreeMap<(String, &'static str), Runs> {
        self.runs.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub fn set(&self, gauges: Gauges) {
        *self.gauges.lock().unwrap_or_else(PoisonError::into_inner) = Some(gauges);
    }

    pub fn read(&self) -> Gauges {
        self.gauges.lock().unwrap_or_else(PoisonError::into_inner).clone().unwrap_or_default()
    }
}
