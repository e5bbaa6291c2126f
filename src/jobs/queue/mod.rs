//! The queue: jobs, who has them in hand, and how they leave it.
//!
//! A job is claimed with a fence, a number that grows with every claim. Whoever ends it must name that number in the very
//! transaction that keeps the effect: a runner that was asleep while another took over its job changes nothing.

mod edit;
pub mod rules;
mod sql;

use std::collections::HashMap;

use serde_json::Value as Json;

use crate::base::{Instant, Prefix, crash};
use crate::db::{Lease, Tx};
use crate::error::{Error, Kind, Result, codes};
use crate::market::core::settings::Marketplace;
use crate::market::core::{Act, events};

use super::runners;
use rules::{AttemptOutcome, Fate, JobState};
use sql::Transition;

pub use edit::{cancel, retry};
pub use sql::{
    Attempt, Job, LIST, Running, Which, attempts, by_id, by_key, next_run, open_states, plans, prune, prune_slots,
    running, states, waiting,
};

/// A job to be queued.
#[derive(Clone, Copy, Debug)]
pub struct NewJob<'a> {
    pub kind: &'a str,
    pub args: &'a Json,
    pub schedule: Option<i64>,
    pub due: Instant,
    /// What it does, once and for all: a job of this key is queued once.
    pub key: Option<&'a str>,
    /// Jobs of one lane run one after the other.
    pub lane: Option<&'a str>,
    /// Lower comes first.
    pub priority: i64,
    pub run_at: Instant,
    pub max_attempts: i64,
    pub created_by: &'a str,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Enqueued {
    New(i64),
    /// There is one of this key, in this state.
    Known(i64, JobState),
}

impl Enqueued {
    pub fn id(&self) -> i64 {
        match self {
            Enqueued::New(id) | Enqueued::Known(id, _) => *id,
        }
    }
}

/// A job in our hands.
#[derive(Clone, Debug)]
pub struct Claimed {
    pub id: i64,
    pub kind: String,
    pub args: Json,
    pub due: Instant,
    pub attempt: i64,
    pub max_attempts: i64,
    pub fence: i64,
    /// Who has it.
    pub runner: String,
    pub created_by: String,
}

/// Which jobs to show.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// A state; `open` for ready, running and dead; `all`.
    pub state: String,
    pub kind: Option<String>,
    pub schedule: Option<i64>,
}

impl Filter {
    /// The one state that is asked for, if it is one.
    fn only(&self) -> Option<&str> {
        Some(self.state.as_str()).filter(|state| !["all", "open"].contains(state))
    }
}

/// Queues a job, unless one of its key was queued before.
pub fn enqueue(tx: &mut Tx<'_>, at: Instant, new: &NewJob<'_>) -> Result<Enqueued> {
    Ok(enqueue_all(tx, at, [*new].into_iter())?.remove(0))
}

/// Queues jobs, each unless one of its key was queued before; answers them in their order.
pub fn enqueue_all<'a>(tx: &mut Tx<'_>, at: Instant, new: impl Iterator<Item = NewJob<'a>>) -> Result<Vec<Enqueued>> {
    let first = tx.next_id("job")?;
    let (mut all, mut insert, mut keys) = (Vec::new(), Vec::new(), HashMap::new());
    for job in new {
        let known = match job.key {
            None => None,
            Some(key) => match keys.get(key) {
                Some(id) => Some(Enqueued::Known(*id, JobState::Ready)),
                None => sql::by_key(tx, key)?.map(|known| Enqueued::Known(known.id, known.state)),
            },
        };
        all.push(known.unwrap_or_else(|| {
            let id = first + insert.len() as i64;
            keys.extend(job.key.map(|key| (key, id)));
            insert.push((id, job));
            Enqueued::New(id)
        }));
    }
    if !insert.is_empty() {
        sql::insert(tx, at, &insert)?;
        tx.ring()?;
    }
    Ok(all)
}

/// Takes jobs into a runner's hands.
pub fn claim(tx: &mut Tx<'_>, runner: &str, now: Instant, lease_until: Instant, which: Which) -> Result<Vec<Claimed>> {
    let claimed = sql::claim(tx, Lease { runner, now, until: lease_until }, which)?;
    sql::insert_attempts(tx, runner, now, &claimed)?;
    crash::at("jobs.claimed");
    Ok(claimed)
}

/// Ends a job well. The first statement of the transaction that keeps its effect; [`record_result`] is the last.
///
/// # Errors
/// Code [`codes::JOB_FENCED`] when it is taken over by another runner: nothing of the transaction may be kept.
pub fn mark_done(tx: &mut Tx<'_>, job: &Claimed, now: Instant) -> Result<()> {
    if sql::leave(tx, job, now, &Transition { state: JobState::Done, run_at: None, undone: 0, error: None })? {
        return Ok(());
    }
    Err(fenced(job))
}

fn fenced(job: &Claimed) -> Error {
    let shown = Prefix::JOB.show(job.id);
    Error::conflict(codes::JOB_FENCED, format!("{shown} was taken over by another runner; nothing was changed"))
}

/// Writes down how far a job is, for whoever looks at it.
///
/// # Errors
/// Code [`codes::JOB_FENCED`] when it is taken over by another runner.
pub fn reach(tx: &mut Tx<'_>, job: &Claimed, progress: &str) -> Result<()> {
    if sql::set_progress(tx, job, progress)? { Ok(()) } else { Err(fenced(job)) }
}

/// Writes down what a job that was ended did.
pub fn record_result(tx: &mut Tx<'_>, job: &Claimed, now: Instant, took_ms: i64, result: &str) -> Result<()> {
    sql::set_result(tx, job.id, result)?;
    sql::end_attempt(tx, job.id, job.fence, now, took_ms, AttemptOutcome::Done, None)?;
    crash::at("jobs.finished");
    Ok(())
}

/// Ends an attempt that failed; answers what becomes of the job, or nothing when it is taken over by another runner.
pub fn fail(
    tx: &mut Tx<'_>,
    job: &Claimed,
    now: Instant,
    took_ms: i64,
    error: &Error,
    jitter: f64,
) -> Result<Option<Fate>> {
    let fate = rules::fate(error.kind(), job.attempt, job.max_attempts, jitter);
    let text = error_text(error);
    let left =
        let_go(tx, job, now, &by_fate(fate, now, &text), &AttemptEnd { outcome: AttemptOutcome::Failed, took_ms })?;
    Ok(left.then_some(fate))
}

/// What a fate makes of a job.
fn by_fate(fate: Fate, now: Instant, error: &str) -> Transition<'_> {
    let (state, run_at, undone) = match fate {
        Fate::Again(delay_s) => (JobState::Ready, Some(now.plus_seconds(delay_s)), 0),
        Fate::Dead => (JobState::Dead, None, 0),
        Fate::GiveBack => (JobState::Ready, Some(now), 1),
    };
    Transition { state, run_at, undone, error: Some(error) }
}

/// A failure in one line, with its causes.
pub fn error_text(error: &Error) -> String {
    let causes = error.causes().iter().map(|cause| format!("; {cause}"));
    std::iter::once(error.message().to_owned()).chain(causes).collect()
}

/// Gives back a job that was stopped with its runner: it is ready again, and the attempt not counted.
pub fn give_back(tx: &mut Tx<'_>, job: &Claimed, now: Instant, took_ms: i64) -> Result<bool> {
    let left = Transition { state: JobState::Ready, run_at: Some(now), undone: 1, error: None };
    let_go(tx, job, now, &left, &AttemptEnd { outcome: AttemptOutcome::Interrupted, took_ms })
}

/// Gives up a job that takes longer than its kind may: it is tried again, or dead, and who is at it can change nothing.
pub fn time_out(tx: &mut Tx<'_>, job: &Claimed, now: Instant, took_ms: i64, jitter: f64) -> Result<bool> {
    let text = format!("it took longer than {} s", took_ms / 1000);
    let fate = rules::fate(Kind::Failed, job.attempt, job.max_attempts, jitter);
    let_go(tx, job, now, &by_fate(fate, now, &text), &AttemptEnd { outcome: AttemptOutcome::Timeout, took_ms })
}

/// Ends a job that was asked to stop, and has.
pub fn stopped(tx: &mut Tx<'_>, job: &Claimed, now: Instant, took_ms: i64) -> Result<bool> {
    let left = Transition { state: JobState::Cancelled, run_at: None, undone: 0, error: None };
    let_go(tx, job, now, &left, &AttemptEnd { outcome: AttemptOutcome::Cancelled, took_ms })
}

/// How an attempt ended, and what it took.
struct AttemptEnd {
    outcome: AttemptOutcome,
    took_ms: i64,
}

/// A job leaves its runner's hands undone; answers false when it was taken over by another already, and changes nothing then.
fn let_go(tx: &mut Tx<'_>, job: &Claimed, now: Instant, left: &Transition<'_>, tried: &AttemptEnd) -> Result<bool> {
    if !sql::leave(tx, job, now, left)? {
        return Ok(false);
    }
    sql::end_attempt(tx, job.id, job.fence, now, tried.took_ms, tried.outcome, left.error)?;
    if left.state == JobState::Ready {
        tx.ring()?;
    }
    if left.state == JobState::Dead {
        notify_operator(tx, job, now, left.error.unwrap_or_default())?;
    }
    Ok(true)
}

/// Nobody tries a dead job again until a person does.
fn notify_operator(tx: &mut Tx<'_>, job: &Claimed, at: Instant, error: &str) -> Result<()> {
    let (marketplace, shown) = (Marketplace::load(tx)?, Prefix::JOB.show(job.id));
    let act = Act { actor: &job.created_by, at, reason: None, marketplace: &marketplace };
    let text = format!("{shown} ({}) is dead: {error}. lilium job retry {shown} tries it again.", job.kind);
    events::alert(tx, &act, &format!("{} is dead", job.kind), &text, None).map(drop)
}

/// A runner still has these jobs in hand.
pub fn renew<'a>(tx: &mut Tx<'_>, mut in_hand: impl Iterator<Item = &'a Claimed>, lease_until: Instant) -> Result<()> {
    in_hand.try_for_each(|job| sql::renew(tx, job, lease_until))
}

/// A job that its runner has lost, as it seems.
#[derive(Clone, Debug)]
pub struct Lost {
    pub running: Running,
    /// Its runner lives, and has let the lease pass. Not said of the asker himself, who knows that it is not in his hands.
    pub alive: bool,
}

impl Lost {
    /// Which job, and which time that it was claimed.
    pub fn of(&self) -> (i64, i64) {
        (self.running.job.id, self.running.job.fence)
    }
}

impl PartialEq for Lost {
    /// The same claim, under the same lease.
    fn eq(&self, other: &Lost) -> bool {
        self.of() == other.of() && self.running.lease_until == other.running.lease_until
    }
}

/// Jobs that were lost: their runner is gone, or has let the lease pass. What `me` has in hand, `held`, never is.
///
/// A runner's lock is free the moment it dies. One that holds its lock and does not renew is asleep or cut off: its
/// jobs are taken once their lease is over, and the fence keeps it from ending them.
pub fn lost(tx: &mut Tx<'_>, me: &str, held: &[i64], now: Instant) -> Result<Vec<Lost>> {
    let mut known: Vec<(String, bool)> = vec![(me.to_owned(), true)];
    let mut lost = Vec::new();
    for running in sql::running(tx)? {
        let alive = match known.iter().find(|(runner, _)| *runner == running.job.runner) {
            Some((_, alive)) => *alive,
            None => {
                let alive = runners::is_alive(tx, &running.job.runner)?;
                known.push((running.job.runner.clone(), alive));
                alive
            }
        };
        let mine = running.job.runner == me;
        if mine && held.contains(&running.job.id) {
            continue;
        }
        if !alive || running.lease_until < now {
            lost.push(Lost { running, alive: alive && !mine });
        }
    }
    Ok(lost)
}

/// Takes jobs out of lost hands; answers how many.
pub fn take_over(tx: &mut Tx<'_>, lost: &[&Lost], now: Instant) -> Result<i64> {
    lost.iter().try_for_each(|lost| take_one_over(tx, &lost.running, now))?;
    Ok(lost.len() as i64)
}

fn take_one_over(tx: &mut Tx<'_>, lost: &Running, now: Instant) -> Result<()> {
    sql::count_loss(tx, lost.job.id)?;
    let error = format!("its runner {} was lost", lost.job.runner);
    let (state, undone) = match rules::after_loss(lost.lost + 1) {
        _ if lost.cancel_asked => (JobState::Cancelled, 0),
        Fate::Dead => (JobState::Dead, 0),
        _ => (JobState::Ready, 1),
    };
    let left = Transition { state, run_at: Some(now), undone, error: Some(&error) };
    let_go(tx, &lost.job, now, &left, &AttemptEnd { outcome: AttemptOutcome::Lost, took_ms: 0 }).map(drop)
}

/// The job that `text` names.
pub fn find(tx: &mut Tx<'_>, text: &str) -> Result<Job> {
    let found = match Prefix::JOB.read(text) {
        Some(id) => sql::by_id(tx, id)?,
        None => None,
    };
    found.ok_or_else(|| {
        Error::not_found(codes::REF_NOT_FOUND, format!("no job is named {text:?}")).hint("lilium job list")
    })
}
