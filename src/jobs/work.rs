//! One claimed job, done: its effect and its end in one transaction, or its failure on record.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Instant as Timer;

use crate::db::{Db, Ending};
use crate::error::{Error, Result, codes};
use crate::market::core::Act;
use crate::market::core::settings::Marketplace;

use super::RunnerContext;
use super::kinds::{self, Call, Outside, Work};
use super::queue::{self, Claimed, rules::Fate};

/// What became of a job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Done, and what it did.
    Done(String),
    /// Failed; it is tried again, or is dead.
    Failed { error: String, dead: bool },
    /// Nothing was done, and it is ready again.
    GivenBack(String),
    /// It was asked to stop, and has.
    Stopped,
    /// It was taken over by another by the time it ended; nothing of it was kept.
    Fenced,
}

/// Why a job should stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Halt {
    No,
    /// Somebody cancelled it.
    Cancelled,
    /// The runner stops.
    Leaving,
    /// It is taken over by another runner, or was given up.
    Lost,
}

/// Works one job off.
///
/// # Errors
/// Only when the end of the job could not be written: its lease runs out, and another runner takes it.
pub fn run_claimed(context: &RunnerContext, db: &mut Db, job: &Claimed, halt: &dyn Fn() -> Halt) -> Result<Ended> {
    let begun = Timer::now();
    let done = catch_unwind(AssertUnwindSafe(|| work(context, db, job, halt, begun)));
    let done = done.unwrap_or_else(|panic| {
        let text = panic
            .downcast_ref::<&str>()
            .map(|text| (*text).to_owned())
            .or_else(|| panic.downcast_ref::<String>().cloned())
            .or_else(|| panic.downcast_ref::<Error>().map(ToString::to_string));
        Err(Error::failed(codes::JOB_PANIC, format!("the job panicked: {}", text.unwrap_or_default())))
    });
    let error = match done {
        Ok(told) => return Ok(Ended::Done(told)),
        Err(error) if error.code() == codes::JOB_FENCED => return Ok(Ended::Fenced),
        Err(error) => error,
    };
    if error.code() == codes::JOB_PANIC {
        *db = context.open()?; // what it had begun goes with its connection
    }
    if halt() == Halt::Lost {
        return Ok(Ended::Fenced);
    }
    end(context, db, job, halt(), &error, millis(begun))
}

/// How long it took so far, in milliseconds.
pub fn millis(begun: Timer) -> i64 {
    i64::try_from(begun.elapsed().as_millis()).unwrap_or(i64::MAX)
}

fn work(context: &RunnerContext, db: &mut Db, job: &Claimed, halt: &dyn Fn() -> Halt, begun: Timer) -> Result<String> {
    let kind = kinds::find(&job.kind)?;
    let call = Call { job: job.id, args: &job.args, due: job.due, created_by: &job.created_by };
    let now = context.clock.now();
    match kind.work {
        Work::Inside(verb) => db.write(Ending::Commit, |tx| {
            queue::mark_done(tx, job, now)?;
            let marketplace = Marketplace::load(tx)?;
            let act = Act { actor: &job.created_by, at: now, reason: None, marketplace: &marketplace };
            let told = verb(tx, &act, &call)?;
            queue::record_result(tx, job, now, millis(begun), &told)?;
            Ok(told)
        }),
        Work::Outside(verb) => {
            let stop = || halt() != Halt::No;
            let told = verb(&mut Outside { context, db, job, stop: &stop }, &call)?;
            let now = context.clock.now();
            db.write(Ending::Commit, |tx| {
                queue::mark_done(tx, job, now)?;
                queue::record_result(tx, job, now, millis(begun), &told)
            })?;
            Ok(told)
        }
    }
}

/// Writes down how a job ended that did not end well.
fn end(context: &RunnerContext, db: &mut Db, job: &Claimed, halt: Halt, error: &Error, took_ms: i64) -> Result<Ended> {
    let (now, jitter) = (context.clock.now(), fastrand::f64());
    let text = queue::error_text(error);
    db.write(Ending::Commit, |tx| {
        let ended = match halt {
            Halt::Cancelled => queue::stopped(tx, job, now, took_ms)?.then_some(Ended::Stopped),
            Halt::Leaving => {
                let given = queue::give_back(tx, job, now, took_ms)?;
                given.then(|| Ended::GivenBack("the runner stops".to_owned()))
            }
            Halt::Lost => None,
            Halt::No => queue::fail(tx, job, now, took_ms, error, jitter)?.map(|fate| match fate {
                Fate::GiveBack => Ended::GivenBack(text.clone()),
                fate => Ended::Failed { error: text.clone(), dead: fate == Fate::Dead },
            }),
        };
        Ok(ended.unwrap_or(Ended::Fenced))
    })
}
