//! The daemon: an engine that decides and rescues, workers that do the work, a watcher that wakes them, and a front that
//! listens to signals and reports its health.
//!
//! Engine, workers and watcher are plain threads with a connection each. The front is the only async part, and never
//! touches a connection. Nothing depends on the front's tick: it only wakes an engine that looks by itself.

mod notifier;
mod engine;
mod signals;
mod health;
mod dispatcher;
mod stats;
mod wall_clock;
mod watcher;
mod worker;

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant as Timer};

use crate::db::Ending;
use crate::error::{Error, Result};

use super::{RunnerContext, queue, runners};
use crate::jobs::daemon::dispatcher::Channel;
use crate::jobs::daemon::notifier::Notifier;
use crate::jobs::in_flight::InFlight;
use stats::Stats;

/// Between two looks at what is still on its way.
const LOOK: Duration = Duration::from_millis(20);

/// How to run.
#[derive(Clone, Debug)]
pub struct Options {
    /// Jobs at a time.
    pub workers: usize,
    /// How long jobs in hand may take once the daemon is asked to stop. A mail on its way takes what it takes.
    pub patience: Duration,
    /// Where to report its health.
    pub health: Option<SocketAddr>,
}

/// How a daemon ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stopped {
    /// Nothing was left in hand.
    Drained,
    /// Jobs were left unfinished and given back.
    Abandoned(usize),
}

/// What all threads of a daemon share.
struct Shared {
    context: RunnerContext,
    name: String,
    in_flight: InFlight,
    notifier: Notifier,
    stats: Stats,
    options: Options,
    /// Why it cannot go on.
    fault: Mutex<Option<Error>>,
}

impl Shared {
    /// Stops everything: going on would do harm.
    fn fail(&self, error: Error) {
        tracing::error!(code = error.code().name, "{error}");
        self.fault.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(error);
        self.leave();
    }

    fn leave(&self) {
        self.in_flight.leave();
        self.notifier.ring();
    }
}

/// Runs until it is asked to stop. `ready` is called when the first pass has been made.
///
/// # Errors
/// When the database cannot be opened, or is not the one that it was.
pub fn run(context: RunnerContext, options: Options) -> Result<Stopped> {
    drop(context.open()?); // what is wrong at the start is reported at once
    let shared = Arc::new(Shared {
        context,
        name: runners::new_name(),
        in_flight: InFlight::default(),
        notifier: Notifier::default(),
        stats: Stats::default(),
        options,
        fault: Mutex::new(None),
    });
    let engine = engine::start(&shared);
    let watcher = watcher::start(&shared);
    let loads = if shared.context.mail.is_some() { &[Channel::Mails, Channel::Calls][..] } else { &[] };
    let postmen: Vec<_> = loads.iter().map(|load| dispatcher::start(&shared, *load)).collect();
    for _ in 0..shared.options.workers {
        worker::start(&shared);
    }
    tracing::info!(runner = shared.name, workers = shared.options.workers, "started");
    let impatient = signals::wait(&shared).unwrap_or_else(|error| {
        shared.fail(error);
        signals::Impatience::default()
    });
    let left = drain(&shared, &impatient);
    // Never cut off between the dot and the answer, unless somebody insists: the mail's own deadlines bound it.
    while !postmen.iter().all(|postman| postman.is_finished()) && !impatient.is_asked() {
        std::thread::sleep(LOOK);
    }
    shared.stats.end();
    shared.notifier.ring();
    let _ = engine.join();
    let _ = watcher.join();
    if let Some(fault) = shared.fault.lock().unwrap_or_else(PoisonError::into_inner).take() {
        return Err(fault);
    }
    tracing::info!(left, "stopped");
    Ok(if left == 0 { Stopped::Drained } else { Stopped::Abandoned(left) })
}

/// Waits for what is in hand; gives back what does not end. Answers how much that was.
fn drain(shared: &Arc<Shared>, impatient: &signals::Impatience) -> usize {
    let begun = Timer::now();
    while !shared.in_flight.are_empty() && begun.elapsed() < shared.options.patience && !impatient.is_asked() {
        std::thread::sleep(LOOK);
    }
    let left = shared.in_flight.all();
    if left.is_empty() {
        return 0;
    }
    let now = shared.context.clock.now();
    let given = shared.context.open().and_then(|mut db| {
        db.write(Ending::Commit, |tx| {
            left.iter().try_for_each(|held| queue::give_back(tx, &held.job, now, held.took_ms()).map(drop))
        })
    });
    if let Err(error) = given {
        tracing::warn!(code = error.code().name, "what is in hand could not be given back; its lease will run out");
    }
    left.len()
}
