//! `lilium job run | enqueue`: work, here and now, or soon.

use std::process::ExitCode;
use std::time::Duration;

use clap::Args;

use crate::app::{App, Unkeyed};
use crate::base::{Instant, Prefix};
use crate::cli::messages::schedule::arguments;
use crate::cli::signals::{Asked, notify_when_asked};
use crate::db::Ending;
use crate::error::{Error, Kind, Result, codes};
use crate::jobs::cron::Slot;
use crate::jobs::queue::rules::JobState;
use crate::jobs::queue::{self, Claimed, Enqueued, Job, NewJob, Which};
use crate::jobs::schedules::{self, Schedule};
use crate::jobs::tick::OneShotRunner;
use crate::jobs::{Ended, RunnerContext, kinds};
use crate::render::Done;

#[derive(Args, Debug)]
pub struct RunArgs {
    /// Name of the schedule
    schedule: String,
    /// The slot, as `lilium schedule slot list` shows it: local time in the schedule's zone [default: the newest that has come]
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    /// Do not wait while another process is at it
    #[arg(long)]
    no_wait: bool,
}

#[derive(Args, Debug)]
pub struct EnqueueArgs {
    /// What to do: lilium job kind list
    kind: String,
    /// Argument of the job; can be repeated
    #[arg(long = "set", value_name = "KEY=VALUE")]
    args: Vec<String>,
    /// Not before this local time; the job is about this time too [default: now]
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    /// A job of this key is queued once, for as long as it is kept (schedule `retention`: 90 days)
    #[arg(long, value_name = "TEXT")]
    key: Option<String>,
}

/// What jobs need of the command line.
pub(in crate::cli) fn context(app: &App) -> Result<RunnerContext> {
    let mail = app.mail.as_ref().map(|_| app.mail_config()).transpose()?;
    Ok(RunnerContext { database: app.database.clone(), clock: app.clock, trust: app.trust, mail })
}

/// What became of a job, in a line.
pub(in crate::cli) fn said(id: i64, kind: &str, ended: &Ended) -> String {
    let shown = Prefix::JOB.show(id);
    match ended {
        Ended::Done(told) => format!("{shown} {kind}: {told}"),
        Ended::Failed { error, dead: true } => format!("{shown} {kind}: dead: {error}"),
        Ended::Failed { error, dead: false } => format!("{shown} {kind}: failed, to be tried again: {error}"),
        Ended::GivenBack(why) => format!("{shown} {kind}: given back: {why}"),
        Ended::Stopped => format!("{shown} {kind}: cancelled"),
        Ended::Fenced => format!("{shown} {kind}: another runner has it"),
    }
}

pub fn run(app: &mut App, args: &RunArgs) -> Result<ExitCode> {
    let begun = app.begin_unkeyed()?;
    let (now, context) = (app.clock.now(), context(app)?);
    let (schedule, slot, known) = app.read(|tx, _| {
        let schedule = schedules::find(tx, &args.schedule)?;
        let slot = slot_of(&schedule, args.at.as_deref(), now)?;
        let known = schedules::job_of(tx, &schedule, &slot)?;
        Ok((schedule, slot, known))
    })?;
    if app.dry_run {
        return would_run(app, &schedule, &slot, known).map(|()| ExitCode::SUCCESS);
    }
    app.require_clock()?;
    app.require_released("this job")?;
    let mut runner = OneShotRunner::open(&context)?;
    let asked = notify_when_asked(runner.leaver())?;
    let job = app.db()?.write(Ending::Commit, |tx| schedules::ask_for(tx, now, &schedule, &slot))?;
    let done = here(app, &mut runner, job, (begun, &asked), args.no_wait);
    runner.close()?;
    done
}

fn would_run(app: &mut App, schedule: &Schedule, slot: &Slot, known: Option<Job>) -> Result<()> {
    let what = format!("{} for {}", schedule.kind, slot.local);
    let message = match &known {
        Some(job) if job.state != JobState::Ready => {
            format!("{what} is {} already: {}", job.state, Prefix::JOB.show(job.id))
        }
        _ => format!("{what} would be done"),
    };
    let unchanged = known.iter().map(|job| Prefix::JOB.show(job.id)).collect();
    Ok(app.screen.done(&Done { op: "job.run", message, unchanged, dry_run: true, ..Done::default() })?)
}

/// The slot that is meant: one that has come.
fn slot_of(schedule: &Schedule, at: Option<&str>, now: Instant) -> Result<Slot> {
    let (cron, name) = (schedule.cron()?, &schedule.name);
    let Some(text) = at else {
        return cron
            .previous(now)
            .ok_or_else(|| Error::conflict(codes::JOB_NO_SLOT, format!("no slot of {name} has come yet")));
    };
    let slot = cron.named(text).ok_or_else(|| {
        Error::usage(format!("{name} has no slot at {text} ({})", schedule.zone))
            .hint(format!("lilium schedule slot list {name}"))
    })?;
    match slot.due > now {
        false => Ok(slot),
        true => Err(Error::conflict(codes::JOB_EARLY, format!("the slot {} of {name} has not come yet", slot.local))
            .hint(format!("lilium job run {name}"))),
    }
}

/// Works off this very job, or waits for who does.
fn here(
    app: &mut App,
    runner: &mut OneShotRunner<'_>,
    id: i64,
    (begun, asked): (Unkeyed, &Asked),
    no_wait: bool,
) -> Result<ExitCode> {
    let shown = Prefix::JOB.show(id);
    loop {
        if let Some((job, ended)) = runner.next(Which::One(id))? {
            return show_end(app, &job, &ended, (begun, asked));
        }
        let job = app.read(|tx, _| queue::find(tx, &shown))?;
        match job.state {
            JobState::Done => {
                let message = format!("{shown} is done already: {}", job.result.unwrap_or_default());
                app.screen.done(&Done { op: "job.run", message, unchanged: vec![shown], ..Done::default() })?;
                return Ok(ExitCode::SUCCESS);
            }
            JobState::Dead | JobState::Cancelled => {
                let ended = Error::conflict(codes::JOB_ENDED, format!("{shown} is {}", job.state));
                let ended = ended.hint(format!("lilium job retry {shown}"));
                return Err(match job.last_error.filter(|_| job.state == JobState::Dead) {
                    Some(why) => ended.because(why),
                    None => ended,
                });
            }
            _ if no_wait => {
                return Err(Error::new(Kind::Busy, codes::JOB_BUSY, format!("{shown} waits for another runner"))
                    .hint(format!("lilium job show {shown}")));
            }
            _ if asked.is_asked() => return Ok(asked.exit()),
            _ => std::thread::sleep(Duration::from_millis(200)),
        }
    }
}

/// Says what became of the job, and ends with that.
fn show_end(app: &mut App, job: &Claimed, ended: &Ended, (begun, asked): (Unkeyed, &Asked)) -> Result<ExitCode> {
    let (message, shown) = (said(job.id, &job.kind, ended), Prefix::JOB.show(job.id));
    if matches!(ended, Ended::Done(_)) {
        app.was_carried_out(begun, format!("lilium job show {shown}"));
        app.screen.done(&Done { op: "job.run", message, changed: vec![shown], ..Done::default() })?;
        return Ok(ExitCode::SUCCESS);
    }
    if asked.is_asked() {
        app.screen.talk(&message);
        return Ok(asked.exit());
    }
    Err(Error::failed(codes::JOB_FAILED, message).hint(format!("lilium job show {shown}")))
}

pub fn enqueue(app: &mut App, args: &EnqueueArgs) -> Result<()> {
    let json = arguments(&args.args)?;
    let kind = kinds::find(&args.kind)?;
    let done = app.change("job.enqueue", args, |tx, act| {
        let json = kind.require(tx, &json)?;
        let at =
            args.at.as_deref().map(|text| act.marketplace.calendar.local_instant(text)).transpose()?.unwrap_or(act.at);
        let new = NewJob {
            kind: kind.name,
            args: &json,
            schedule: None,
            due: at,
            key: args.key.as_deref(),
            lane: None,
            priority: kind.priority,
            run_at: at,
            max_attempts: queue::rules::ATTEMPTS_MAX,
            created_by: act.actor,
        };
        Ok(match queue::enqueue(tx, act.at, &new)? {
            Enqueued::New(id) => {
                let shown = Prefix::JOB.show(id);
                let message = format!("{shown}: {} is queued", kind.name);
                Done { message, changed: vec![shown], ..Done::default() }
            }
            Enqueued::Known(id, state) => {
                let shown = Prefix::JOB.show(id);
                let next = (state == JobState::Dead).then(|| format!("lilium job retry {shown}"));
                let message = format!("{shown} of this key is {state}");
                Done { message, unchanged: vec![shown], next, ..Done::default() }
            }
        })
    })?;
    Ok(app.screen.done(&done)?)
}
