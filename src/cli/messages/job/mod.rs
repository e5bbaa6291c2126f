//! `lilium job`: what is to be done, is being done, and was done.

mod run;
mod tick;

pub(in crate::cli) use run::context;
pub(in crate::cli) use tick::tick;

use std::process::ExitCode;

use clap::{Args, Subcommand};

use crate::app::App;
use crate::base::{Instant, Prefix};
use crate::cli::cells;
use crate::cli::each::{self, Each};
use crate::cli::list::{Called, First, ListArgs, Listing, Whole};
use crate::cli::noun::Noun;
use crate::db::Tx;
use crate::error::Result;
use crate::jobs::kinds::KINDS;
use crate::jobs::queue::rules::JobState;
use crate::jobs::queue::{self, Attempt, Filter, Job};
use crate::jobs::{runners, schedules};
use crate::mail::outbox;
use crate::market::closing::settlement;
use crate::market::core::settings::Marketplace;
use crate::market::core::{Act, restore};
use crate::render::{Cell, Column, Footer, Kind, Row, Screen, Show};

#[derive(Subcommand, Debug)]
pub enum JobCommand {
    /// List jobs that are not done
    List {
        /// Only in this status
        #[arg(long, value_parser = ["open", "ready", "running", "done", "dead", "cancelled", "all"], default_value = "open")]
        status: String,
        /// Only of this kind
        #[arg(long)]
        kind: Option<String>,
        /// Only of this schedule
        #[arg(long)]
        schedule: Option<String>,
        #[command(flatten)]
        list: ListArgs,
    },
    /// Show a job and, on a terminal, its attempts
    Show {
        /// Job ref
        job: String,
    },
    /// List the attempts of a job
    Attempt(Noun<AttemptCommand>),
    /// Show the kinds of jobs
    Kind(Noun<KindCommand>),
    /// Show runners, the queue, and what runs next
    Status,
    /// Run a schedule's newest slot here and now, unless it is done
    #[command(after_help = "Examples:
  lilium job run settlement
  lilium job run settlement --at '2026-03-02 01:15'")]
    Run(run::RunArgs),
    /// Make one pass: decide due slots, take over lost jobs, run what is ready
    #[command(after_help = "A host without a daemon needs this one line of cron, and any number of hosts may have it.

Example:
  * * * * *  lilium job tick --quiet")]
    Tick {
        /// Start no job after so many seconds
        #[arg(long, value_name = "SECONDS", default_value_t = 50)]
        max_time: u64,
    },
    /// Put a job into the queue
    #[command(after_help = "Example:\n  lilium job enqueue backup --set folder=/srv/backups --key before-the-move")]
    Enqueue(run::EnqueueArgs),
    /// Try dead or cancelled jobs again
    Retry(JobsArgs),
    /// Cancel jobs that wait or are dead, and ask running ones to stop
    #[command(after_help = "Example:\n  lilium job cancel JOB-000012 --reason 'the folder is gone'")]
    Cancel(JobsArgs),
}

#[derive(Subcommand, Debug)]
pub enum AttemptCommand {
    /// List every attempt, with how it ended
    #[command(after_help = "Example:\n  lilium job attempt list JOB-000012")]
    List {
        /// Job ref
        job: String,
        #[command(flatten)]
        list: ListArgs,
    },
}

#[derive(Subcommand, Debug)]
pub enum KindCommand {
    /// List every kind with its arguments and what it does
    #[command(after_help = "Example:\n  lilium job kind list")]
    List(ListArgs),
}

#[derive(Args, Debug)]
pub struct JobsArgs {
    /// Job refs
    #[arg(required = true, value_name = "JOB")]
    jobs: Vec<String>,
}

const COLUMNS: &[Column] = &[
    Column::new("ref", "Ref", Kind::Ref, Show::Always),
    Column::new("status", "Status", Kind::Status, Show::Always),
    Column::new("kind", "Kind", Kind::Text, Show::Always),
    Column::new("schedule", "Schedule", Kind::Text, Show::Table(5)),
    Column::new("due", "For", Kind::Instant, Show::Table(1)),
    Column::new("attempt", "Attempt", Kind::Int, Show::Table(4)),
    Column::new("max_attempts", "Of", Kind::Int, Show::Wide),
    Column::new("lost", "Lost", Kind::Int, Show::Wide),
    Column::new("run_at", "Not before", Kind::Instant, Show::Wide),
    Column::new("runner", "Runner", Kind::Text, Show::Wide),
    Column::new("result", "Result", Kind::Text, Show::Table(3)),
    Column::new("error", "Error", Kind::Text, Show::Table(2)),
    Column::new("progress", "Progress", Kind::Text, Show::Wide),
    Column::new("args", "Arguments", Kind::Text, Show::Wide),
    Column::new("key", "Key", Kind::Text, Show::Wide),
    Column::new("created_by", "By", Kind::Text, Show::Wide),
    Column::new("created_at", "Queued", Kind::Instant, Show::Wide),
    Column::new("finished_at", "Ended", Kind::Instant, Show::Table(6)),
];

const ATTEMPTS: &[Column] = &[
    Column::new("n", "Attempt", Kind::Int, Show::Always),
    Column::new("outcome", "Outcome", Kind::Status, Show::Always),
    Column::new("started_at", "Began", Kind::Instant, Show::Table(1)),
    Column::new("ended_at", "Ended", Kind::Instant, Show::Table(2)),
    Column::new("took_ms", "Took ms", Kind::Int, Show::Always),
    Column::new("runner", "Runner", Kind::Text, Show::Table(3)),
    Column::new("error", "Error", Kind::Text, Show::Always),
];

pub fn run(app: &mut App, command: JobCommand) -> Result<ExitCode> {
    match command {
        JobCommand::Tick { max_time } => return tick(app, max_time),
        JobCommand::Run(args) => return run::run(app, &args),
        JobCommand::Enqueue(args) => run::enqueue(app, &args),
        JobCommand::List { status, kind, schedule, list } => show_list(app, status, kind, schedule.as_deref(), &list),
        JobCommand::Show { job } => show(app, &job),
        JobCommand::Attempt(Noun { verb: AttemptCommand::List { job, list } }) => attempts(app, &job, &list),
        JobCommand::Kind(Noun { verb: KindCommand::List(args) }) => kinds(app, &args),
        JobCommand::Status => status(app),
        JobCommand::Retry(args) => each_job(app, "job.retry", "ready again", &args, retry),
        JobCommand::Cancel(args) => each_job(app, "job.cancel", "cancelled", &args, cancel),
    }
    .map(|()| ExitCode::SUCCESS)
}

fn each_job(app: &mut App, op: &'static str, target: &str, args: &JobsArgs, verb: each::Verb) -> Result<()> {
    let find = |tx: &mut Tx<'_>, text: &str| queue::find(tx, text).map(|job| job.id);
    each::run(app, &Each { op, refs: &args.jobs, prefix: Prefix::JOB, find, target, verb }, args)
}

fn retry(tx: &mut Tx<'_>, act: &Act<'_>, id: i64) -> Result<bool> {
    let job = queue::find(tx, &id.to_string())?;
    queue::retry(tx, act, &job)
}

fn cancel(tx: &mut Tx<'_>, act: &Act<'_>, id: i64) -> Result<bool> {
    let job = queue::find(tx, &id.to_string())?;
    queue::cancel(tx, act, &job)
}

fn row(job: &Job, marketplace: &Marketplace) -> Row {
    let time = |at: Option<Instant>| at.map_or(Cell::Null, |at| cells::time(at, marketplace));
    let args = if job.args.as_object().is_some_and(|map| map.is_empty()) { None } else { Some(job.args.to_string()) };
    vec![
        Prefix::JOB.show(job.id).into(),
        job.state.into(),
        job.kind.clone().into(),
        job.schedule.clone().into(),
        time(Some(job.due)),
        job.attempt.into(),
        job.max_attempts.into(),
        job.lost.into(),
        time(Some(job.run_at)),
        job.runner.clone().into(),
        job.result.clone().into(),
        job.last_error.clone().filter(|_| job.state != JobState::Done).into(),
        job.progress.clone().into(),
        args.into(),
        job.key.clone().into(),
        job.created_by.clone().into(),
        time(Some(job.created_at)),
        time(job.finished_at),
    ]
}

fn show_list(
    app: &mut App,
    status: String,
    kind: Option<String>,
    schedule: Option<&str>,
    args: &ListArgs,
) -> Result<()> {
    let schedule = app.read(|tx, _| schedule.map(|name| schedules::find(tx, name)).transpose())?;
    let filter = Filter { state: status, kind, schedule: schedule.map(|known| known.id) };
    let listing = Listing {
        noun: "jobs",
        columns: COLUMNS,
        args,
        called: Called::Ref(Prefix::JOB),
        first: First::Newest,
        id: |job: &Job| job.id,
        row: &row,
    };
    listing.query(app, &queue::LIST, &filter)
}

fn show(app: &mut App, text: &str) -> Result<()> {
    app.show(|tx, marketplace, screen| {
        let job = queue::find(tx, text)?;
        screen.record(COLUMNS, row(&job, marketplace))?;
        if screen.format_of_list().is_machine() || screen.has_fields() {
            return Ok(());
        }
        screen.text("\n")?;
        show_attempts(tx, marketplace, screen, &job, &ListArgs::default())
    })
}

fn attempts(app: &mut App, text: &str, args: &ListArgs) -> Result<()> {
    app.show(|tx, marketplace, screen| {
        let job = queue::find(tx, text)?;
        show_attempts(tx, marketplace, screen, &job, args)
    })
}

fn show_attempts(
    tx: &mut Tx<'_>,
    marketplace: &Marketplace,
    screen: &mut Screen,
    job: &Job,
    args: &ListArgs,
) -> Result<()> {
    let mut list = Whole::new(screen, "attempts", ATTEMPTS, args);
    for attempt in queue::attempts(tx, job.id)? {
        list.row(attempt_row(attempt, marketplace));
    }
    list.end(Footer::default())
}

fn attempt_row(attempt: Attempt, marketplace: &Marketplace) -> Row {
    let time = |at: Option<Instant>| at.map_or(Cell::Null, |at| cells::time(at, marketplace));
    vec![
        attempt.n.into(),
        attempt.outcome.map_or_else(|| "running".into(), Cell::from),
        time(Some(attempt.started_at)),
        time(attempt.ended_at),
        attempt.took_ms.into(),
        attempt.runner.into(),
        attempt.error.into(),
    ]
}

const KIND_COLUMNS: &[Column] = &[
    Column::new("kind", "Kind", Kind::Ref, Show::Always),
    Column::new("at", "By itself at", Kind::Text, Show::Always),
    Column::new("missed", "Missed", Kind::Text, Show::Table(1)),
    Column::new("overlap", "Overlap", Kind::Text, Show::Table(2)),
    Column::new("about", "What it does", Kind::Text, Show::Always),
    Column::new("arguments", "Arguments", Kind::Text, Show::Wide),
];

fn kinds(app: &mut App, args: &ListArgs) -> Result<()> {
    app.show(|_, marketplace, screen| {
        let mut list = Whole::new(screen, "kinds", KIND_COLUMNS, args);
        for kind in KINDS {
            list.row(vec![
                kind.name.into(),
                kind.defaults(marketplace.calendar.cutoff_hour).into(),
                kind.policy.missed.as_str().into(),
                kind.policy.overlap.as_str().into(),
                kind.about.into(),
                kind.arguments.into(),
            ]);
        }
        list.end(Footer::default())
    })
}

const STATUS: &[Column] = &[
    Column::new("what", "What", Kind::Ref, Show::Always),
    Column::new("value", "Value", Kind::Text, Show::Always),
    Column::new("since", "Since", Kind::Instant, Show::Always),
];

/// So many schedules are reported.
const SCHEDULES_MAX: i64 = 100;

/// A runner that has not been heard of for so long is not reported.
const HEARD_S: i64 = 86_400;

fn status(app: &mut App) -> Result<()> {
    let now = app.clock.now();
    app.show(|tx, marketplace, screen| {
        let mut list = screen.list("facts", STATUS)?;
        if let Some(hold) = restore::held(tx)? {
            let value = format!("held since the copy {} was put back: lilium restore --release", hold.copy);
            list.row(vec!["restore".into(), value.into(), cells::time(hold.at, marketplace)])?;
        }
        for (state, jobs) in queue::states(tx)? {
            list.row(vec![format!("jobs {state}").into(), jobs.to_string().into(), Cell::Null])?;
        }
        let waiting = queue::waiting(tx)?.filter(|at| *at <= now).map_or(Cell::Null, |at| cells::time(at, marketplace));
        let late = if matches!(waiting, Cell::Null) { "nothing" } else { "the oldest ready job" };
        list.row(vec!["waits".into(), late.into(), waiting])?;
        for (state, mails, oldest) in outbox::open_counts(tx)? {
            let since = oldest.map_or(Cell::Null, |at| cells::time(at, marketplace));
            list.row(vec![format!("mails {state}").into(), mails.to_string().into(), since])?;
        }
        let lag = settlement::lag_days(tx, marketplace, marketplace.calendar.business_day(now))?;
        list.row(vec!["settlement behind".into(), cells::counted(lag, "day").into(), Cell::Null])?;
        let next = schedules::next_due(tx)?.map_or(Cell::Null, |at| cells::time(at, marketplace));
        list.row(vec!["next slot".into(), Cell::Null, next])?;
        for runner in runners::all(tx, now.plus_seconds(-HEARD_S))? {
            let alive = runners::is_alive(tx, &runner.name)?;
            if !alive && runner.jobs == 0 {
                continue;
            }
            let state = if alive { runner.state.as_str() } else { "dead" };
            let value = format!("{state}, {}", cells::counted(runner.jobs, "job"));
            list.row(vec![
                format!("runner {}", runner.name).into(),
                value.into(),
                cells::time(runner.seen_at, marketplace),
            ])?;
        }
        for (schedule, done) in schedules::last_successes(tx, SCHEDULES_MAX)? {
            let (what, since) = match done {
                None => ("never done", Cell::Null),
                Some(at) => ("last done", cells::time(at, marketplace)),
            };
            list.row(vec![format!("schedule {schedule}").into(), what.into(), since])?;
        }
        Ok(list.end(Footer::default())?)
    })
}
