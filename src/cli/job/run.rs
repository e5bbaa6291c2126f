//! `lilium job run | tick | enqueue`: work, here and now.

use std::process::ExitCode;
use std::time::Duration;

use clap::Args;

use crate::app::App;
use crate::base::Prefix;
use crate::cli::cells;
use crate::cli::schedule::arguments;
use crate::db::Ending;
use crate::error::{Error, Kind, Result};
use crate::jobs::cron::Slot;
use crate::jobs::queue::{self, Enqueued, NewJob, Which};
use crate::jobs::tick::{self, Desk};
use crate::jobs::{Ended, Site, kinds, schedules};
use crate::render::Done;

#[derive(Args, Debug)]
pub struct RunArgs {
    /// Name of the schedule
    schedule: String,
    /// The slot: local time, as `lilium schedule show` tells it [default: the newest that has come]
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    /// Do not wait while another process is at it
    #[arg(long)]
    no_wait: bool,
}

#[derive(Args, Debug)]
pub struct EnqueueArgs {
    /// What to do: lilium job kinds
    kind: String,
    /// Argument of the job; can be repeated
    #[arg(long = "set", value_name = "KEY=VALUE")]
    args: Vec<String>,
    /// Not before this local time; the job is about this time too [default: now]
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    /// A job of this key is queued once, ever
    #[arg(long, value_name = "TEXT")]
    key: Option<String>,
}

/// What jobs need of the command line.
pub(in crate::cli) fn site(app: &App) -> Result<Site> {
    let mail = app.mail.as_ref().map(|_| app.mail_config()).transpose()?;
    Ok(Site { database: app.database.clone(), clock: app.clock, program: std::env::current_exe()?, mail })
}

pub fn tick(app: &mut App, max_time: u64) -> Result<ExitCode> {
    if app.dry_run {
        return Err(Error::usage("a pass cannot be tried out").hint("lilium job status"));
    }
    let site = site(app)?;
    let mut told = Vec::new();
    let pass =
        tick::tick(&site, Duration::from_secs(max_time), &mut |job, ended| told.push(said(job.id, &job.kind, ended)))?;
    told.iter().for_each(|line| app.screen.talk(line));
    let mut message =
        format!("decided {}, did {}", cells::counted(pass.decided.slots, "slot"), cells::counted(pass.done, "job"));
    for (count, what) in [(pass.rescued, "taken over"), (pass.failed, "failed"), (pass.other, "given back")] {
        if count > 0 {
            message.push_str(&format!(", {count} {what}"));
        }
    }
    let posted = pass.posted;
    if posted.events + posted.sent + posted.held > 0 {
        message.push_str(&format!(
            "; told {}, sent {}",
            cells::counted(posted.events, "event"),
            cells::counted(posted.sent, "message")
        ));
    }
    if pass.left {
        message.push_str("; the time is up and more is ready");
    }
    app.screen.talk(&message);
    Ok(if pass.failed > 0 { ExitCode::from(Kind::Failed as u8) } else { ExitCode::SUCCESS })
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
    let (now, site) = (app.clock.now(), site(app)?);
    let (schedule, slot) = app.read(|tx, shop| {
        let schedule = schedules::find(tx, &args.schedule)?;
        let at = args.at.as_deref().map(|text| shop.calendar.local_instant(text)).transpose()?;
        let slot = slot_of(&schedule, at, now)?;
        Ok((schedule, slot))
    })?;
    let mut desk = Desk::open(&site)?;
    let job = app.db()?.write(Ending::Commit, |tx| schedules::ask_for(tx, now, &schedule, &slot))?;
    let done = here(app, &mut desk, job, args.no_wait);
    desk.close()?;
    done
}

/// The slot that is meant.
fn slot_of(
    schedule: &schedules::Schedule,
    at: Option<crate::base::Instant>,
    now: crate::base::Instant,
) -> Result<Slot> {
    let cron = schedule.cron()?;
    let name = &schedule.name;
    match at {
        Some(at) => cron.next(at.plus_seconds(-1)).filter(|slot| slot.due == at).ok_or_else(|| {
            Error::usage(format!("{name} has no slot at {}", at.stored())).hint(format!("lilium schedule show {name}"))
        }),
        None => {
            cron.previous(now).ok_or_else(|| Error::conflict("job.no_slot", format!("no slot of {name} has come yet")))
        }
    }
}

/// Works off this very job, or waits for who does.
fn here(app: &mut App, desk: &mut Desk<'_>, id: i64, no_wait: bool) -> Result<ExitCode> {
    let shown = Prefix::JOB.show(id);
    loop {
        if let Some((job, ended)) = desk.next(Which::One(id))? {
            app.screen.talk(&said(job.id, &job.kind, &ended));
            let done = matches!(ended, Ended::Done(_));
            return Ok(if done { ExitCode::SUCCESS } else { ExitCode::from(Kind::Failed as u8) });
        }
        let job = app.read(|tx, _| queue::find(tx, &shown))?;
        match job.state.as_str() {
            "done" => {
                app.screen.talk(&format!("{shown} is done already: {}", job.result.unwrap_or_default()));
                return Ok(ExitCode::SUCCESS);
            }
            "dead" | "cancelled" => {
                let why = job.last_error.unwrap_or_default();
                return Err(Error::conflict("job.ended", format!("{shown} is {}: {why}", job.state))
                    .hint(format!("lilium job retry {shown}")));
            }
            _ if no_wait => {
                return Err(Error::new(Kind::Busy, "job.busy", format!("{shown} waits for another runner"))
                    .hint(format!("lilium job show {shown}")));
            }
            _ => std::thread::sleep(Duration::from_millis(200)),
        }
    }
}

pub fn enqueue(app: &mut App, args: &EnqueueArgs) -> Result<()> {
    let json = arguments(&args.args)?;
    let kind = kinds::find(&args.kind)?;
    (kind.check)(&json)?;
    let done = app.change("job.enqueue", args, |tx, act| {
        let at = args.at.as_deref().map(|text| act.shop.calendar.local_instant(text)).transpose()?.unwrap_or(act.at);
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
                let next = (state == "dead").then(|| format!("lilium job retry {shown}"));
                let message = format!("{shown} of this key is {state}");
                Done { message, unchanged: vec![shown], next, ..Done::default() }
            }
        })
    })?;
    Ok(app.screen.done(&done)?)
}
