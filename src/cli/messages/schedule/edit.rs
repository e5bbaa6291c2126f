//! `lilium schedule add | update | enable | disable`.

use clap::Args;
use serde_json::{Map, Value as Json};

use crate::app::App;
use crate::base::{Prefix, text};
use crate::cli::cells::counted;
use crate::cli::choices::choices;
use crate::db::{Cursor, Tx};
use crate::error::{Error, Result};
use crate::jobs::kinds;
use crate::jobs::policy::{Missed, Overlap, Policy};
use crate::jobs::queue::{self, Filter};
use crate::jobs::schedules::{self, Changes, NewSchedule, Schedule};
use crate::market::core::Act;
use crate::render::Done;

#[derive(Args, Debug)]
pub struct AddArgs {
    /// Name; each is used once
    #[arg(required_unless_present = "defaults")]
    name: Option<String>,
    /// What it does: lilium job kind list
    #[arg(long, required_unless_present = "defaults")]
    kind: Option<String>,
    /// Add the schedules that a new marketplace has, where they are not there
    #[arg(long, conflicts_with_all = ["name", "kind", "expr", "args"])]
    defaults: bool,
    #[command(flatten)]
    how: HowArgs,
}

#[derive(Args, Debug)]
pub struct UpdateArgs {
    /// Name
    name: String,
    #[command(flatten)]
    how: HowArgs,
    /// Argument that the job has no more; can be repeated
    #[arg(long, value_name = "KEY")]
    unset: Vec<String>,
}

#[derive(Args, Debug)]
struct HowArgs {
    /// When, as in a crontab: '15 1 * * *'
    #[arg(long = "at", value_name = "EXPRESSION")]
    expr: Option<String>,
    /// Zone of the expression [default: the marketplace's]
    #[arg(long, value_name = "ZONE")]
    zone: Option<String>,
    /// Argument of the job; can be repeated
    #[arg(long = "set", value_name = "KEY=VALUE")]
    args: Vec<String>,
    /// What becomes of slots that nobody was there for
    #[arg(long, value_parser = choices::<Missed>())]
    missed: Option<Missed>,
    /// Slots older than this are missed: 90m, 36h, 14d
    #[arg(long, value_name = "TIME")]
    window: Option<String>,
    /// A slot later than this was missed: 30s, 5m
    #[arg(long, value_name = "TIME")]
    grace: Option<String>,
    /// What to do while the one before is at work
    #[arg(long, value_parser = choices::<Overlap>())]
    overlap: Option<Overlap>,
}

impl HowArgs {
    /// The policy, where something of it is said.
    fn policy(&self, of: Policy) -> Result<Option<Policy>> {
        let said = self.missed.is_some() || self.window.is_some() || self.grace.is_some() || self.overlap.is_some();
        let policy = Policy {
            missed: self.missed.unwrap_or(of.missed),
            window_s: self.window.as_deref().map_or(Ok(of.window_s), seconds)?,
            grace_s: self.grace.as_deref().map_or(Ok(of.grace_s), seconds)?,
            overlap: self.overlap.unwrap_or(of.overlap),
        };
        if policy.window_s <= policy.grace_s {
            return Err(Error::usage("--window must be longer than --grace"));
        }
        Ok(said.then_some(policy))
    }
}

/// `KEY=VALUE` of `--set`; values are texts, and each kind reads its own.
pub(in crate::cli) fn arguments(given: &[String]) -> Result<Json> {
    let mut map = Map::new();
    for pair in given {
        let (key, value) = pair.split_once('=').ok_or_else(|| {
            Error::usage(format!("--set takes KEY=VALUE, not {pair:?}")).hint("--set folder=/srv/backups")
        })?;
        map.insert(key.to_owned(), Json::from(value));
    }
    Ok(Json::Object(map))
}

/// `30s`, `5m`, `36h`, `14d`.
fn seconds(text: &str) -> Result<i64> {
    let unit = match text.chars().last() {
        Some('s') => 1,
        Some('m') => 60,
        Some('h') => 3_600,
        Some('d') => 86_400,
        _ => 0,
    };
    let count: Option<i64> = text.get(..text.len().saturating_sub(1)).and_then(|count| count.parse().ok());
    match count {
        Some(count @ 0..=36_500) if unit > 0 => Ok(count * unit),
        _ => Err(Error::usage(format!("{text:?} is not a valid duration: write 30s, 5m, 36h or 14d"))),
    }
}

pub fn add(app: &mut App, args: &AddArgs) -> Result<()> {
    // The command line asks for both unless it asks for the defaults.
    let (Some(name), Some(kind)) = (&args.name, &args.kind) else { return defaults(app) };
    let policy = args.how.policy(kinds::find(kind)?.policy)?;
    let json = arguments(&args.how.args)?;
    let done = app.change("schedule.add", args, |tx, act| {
        let (expr, zone) = (args.how.expr.as_deref(), args.how.zone.as_deref());
        let name = text::slug(name)?;
        let new = NewSchedule { name: &name, kind, expr, zone, args: json.clone(), policy };
        let schedule = schedules::add(tx, act, &new)?;
        Ok(reply(act, &schedule, "comes first"))
    })?;
    Ok(app.screen.done(&done)?)
}

fn reply(act: &Act<'_>, schedule: &Schedule, when: &str) -> Done {
    let name = schedule.name.clone();
    let next = match schedule.next_due {
        Some(next) => format!("{when} at {}", act.marketplace.calendar.display(next)),
        None => "never comes again".to_owned(),
    };
    Done { message: format!("{name}: {} {next}", schedule.kind), changed: vec![name], ..Done::default() }
}

pub fn update(app: &mut App, args: &UpdateArgs) -> Result<()> {
    let done = app.change("schedule.edit", args, |tx, act| {
        let known = schedules::find(tx, &args.name)?;
        let how = &args.how;
        let changes = Changes {
            expr: how.expr.clone(),
            zone: how.zone.clone(),
            args: merged(&known, args)?,
            policy: how.policy(known.policy)?,
        };
        let (schedule, news) = schedules::edit(tx, act, known, &changes)?;
        Ok(match news {
            true => Done { warnings: waiting(tx, &schedule)?, ..reply(act, &schedule, "comes next") },
            false => unchanged(&schedule, "as it was"),
        })
    })?;
    Ok(app.screen.done(&done)?)
}

/// Jobs of slots before the edit, which are done as the schedule was.
fn waiting(tx: &mut Tx<'_>, schedule: &Schedule) -> Result<Vec<String>> {
    let filter = Filter { state: "ready".into(), kind: None, schedule: Some(schedule.id) };
    let jobs = queue::LIST.page(tx, &filter, Cursor::OLDEST, 3)?;
    let told = jobs
        .iter()
        .map(|job| Prefix::JOB.show(job.id))
        .map(|job| format!("{job} of a slot before waits still, with what it was given then: lilium job cancel {job}"));
    Ok(told.collect())
}

/// The arguments of a job as they are from now on, where something of them is said.
fn merged(known: &Schedule, args: &UpdateArgs) -> Result<Option<Json>> {
    if args.how.args.is_empty() && args.unset.is_empty() {
        return Ok(None);
    }
    let mut all = known.args.as_object().cloned().unwrap_or_default();
    for key in &args.unset {
        all.shift_remove(key).ok_or_else(|| {
            Error::usage(format!("{} has no argument {key:?}", known.name))
                .hint(format!("lilium schedule show {}", known.name))
        })?;
    }
    if let Json::Object(given) = arguments(&args.how.args)? {
        all.extend(given);
    }
    Ok(Some(Json::Object(all)))
}

fn unchanged(schedule: &Schedule, how: &str) -> Done {
    let message = format!("{}: {how}", schedule.name);
    Done { message, unchanged: vec![schedule.name.clone()], ..Done::default() }
}

pub fn set_enabled(app: &mut App, name: &str, enabled: bool) -> Result<()> {
    let op = if enabled { "schedule.enable" } else { "schedule.disable" };
    let done = app.change(op, &name, |tx, act| {
        let known = schedules::find(tx, name)?;
        let (schedule, news) = schedules::set_enabled(tx, act, known, enabled)?;
        let state = if enabled { "enabled" } else { "disabled" };
        Ok(match news {
            false => unchanged(&schedule, &format!("{state} already")),
            true if enabled => reply(act, &schedule, "comes next"),
            true => Done {
                message: format!("{name}: disabled; its slots are on record and start nothing"),
                changed: vec![name.to_owned()],
                ..Done::default()
            },
        })
    })?;
    Ok(app.screen.done(&done)?)
}

pub fn rewind(app: &mut App, name: &str) -> Result<()> {
    let done = app.change("schedule.rewind", &name, |tx, act| {
        let known = schedules::find(tx, name)?;
        Ok(match schedules::rewind(tx, act, &known)? {
            None => unchanged(&known, "no slot to come is decided"),
            Some(slots) => {
                let message =
                    format!("{name}: the decisions on {} to come are taken back", counted(slots as i64, "slot"));
                Done { message, changed: vec![name.to_owned()], ..Done::default() }
            }
        })
    })?;
    Ok(app.screen.done(&done)?)
}

fn defaults(app: &mut App) -> Result<()> {
    let done = app.change("schedule.defaults", &(), |tx, act| {
        let made = schedules::defaults::make(tx, act)?;
        let message = match made.len() {
            0 => "all of them are there".to_owned(),
            _ => format!("made {}", made.join(", ")),
        };
        Ok(Done { message, changed: made.into_iter().map(str::to_owned).collect(), ..Done::default() })
    })?;
    Ok(app.screen.done(&done)?)
}
