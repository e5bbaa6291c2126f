//! A worker: claims one job at a time and does it.

use std::sync::Arc;
use std::time::{Duration, Instant as Timer};

use crate::db::Db;
use crate::error::{Kind, Result};
use crate::jobs::queue::{self, Which};
use crate::jobs::work::Ended;

use super::Shared;

/// An idle worker looks this often, also when nobody wakes it.
const LOOK: Duration = Duration::from_secs(5);
/// And this often while something is due that it cannot have: another of its lane is at work, maybe somewhere else.
const BUSY: Duration = Duration::from_millis(250);

pub fn start(shared: &Arc<Shared>) {
    let own = shared.clone();
    std::thread::spawn(move || work(&own));
}

fn work(shared: &Shared) {
    let mut db: Option<Db> = None;
    while !shared.in_flight.is_leaving() {
        let before = shared.notifier.rung();
        match next(shared, &mut db) {
            Ok(Next::Done) => {}
            Ok(Next::Nothing(wait)) => shared.notifier.wait(before, wait),
            Ok(Next::Replaced) => return,
            Err(error) if error.kind() == Kind::Busy => shared.notifier.wait(before, BUSY),
            // Another schema, or a connection that keeps no session: going on would do harm, or nothing, for ever.
            Err(error) if error.kind() == Kind::Config => return shared.fail(error),
            Err(error) => {
                tracing::warn!(code = error.code().name, "a worker lost its connection: {error}");
                shared.stats.database_lost();
                db = None;
                shared.notifier.wait(before, Duration::from_secs(1));
            }
        }
    }
}

/// What a worker found to do.
enum Next {
    Done,
    /// Not before so long.
    Nothing(Duration),
    /// The job took too long and was given up, and another worker is in this one's place.
    Replaced,
}

fn next(shared: &Shared, db: &mut Option<Db>) -> Result<Next> {
    if db.is_none() {
        *db = Some(shared.context.open()?);
    }
    let Some(open) = db else { return Ok(Next::Nothing(LOOK)) };
    let now = shared.context.clock.now();
    match open.read(|tx| queue::next_run(tx, now))? {
        None => return Ok(Next::Nothing(LOOK)),
        Some(run_at) if run_at > now => {
            return Ok(Next::Nothing(shared.context.clock.until(run_at).unwrap_or(LOOK).min(LOOK)));
        }
        Some(_) => {}
    }
    let begun = Timer::now();
    let worked = shared.in_flight.work(&shared.context, open, &shared.name, Which::Next(1))?;
    let Some((job, ended, still_ours)) = worked else { return Ok(Next::Nothing(BUSY)) };
    shared.stats.ended(&job.kind, &ended, begun.elapsed());
    match &ended {
        Ended::Done(told) => tracing::info!(job = job.id, kind = job.kind, "done: {told}"),
        Ended::Failed { error, dead } => tracing::warn!(job = job.id, kind = job.kind, dead, "failed: {error}"),
        Ended::GivenBack(why) => tracing::warn!(job = job.id, kind = job.kind, "given back: {why}"),
        Ended::Stopped => tracing::warn!(job = job.id, kind = job.kind, "cancelled"),
        Ended::Fenced => tracing::warn!(job = job.id, kind = job.kind, "taken over by another runner"),
    }
    // Another job of the same lane may wait for this one.
    shared.notifier.ring();
    Ok(if still_ours { Next::Done } else { Next::Replaced })
}
