//! `lilium schedule`: what runs by itself, and when.

mod edit;

use clap::{Args, Subcommand};

use crate::app::App;
use crate::base::Prefix;
use crate::error::Result;
use crate::jobs::cron;
use crate::jobs::schedules::{self, Occurrence, Schedule};
use crate::market::core::settings::Marketplace;
use crate::render::{Cell, Column, Footer, Kind, Row, Screen, Show};

pub(in crate::cli) use edit::arguments;

use crate::cli::cells;
use crate::cli::list::{Called, First, ListArgs, Listing, Whole};
use crate::cli::noun::Noun;

#[derive(Subcommand, Debug)]
pub enum ScheduleCommand {
    /// List schedules, and when each runs next
    List(ListArgs),
    /// Show a schedule and, on a terminal, what was decided of its newest slots
    Show {
        /// Name
        name: String,
        /// How many slots
        #[arg(long, default_value_t = 10, value_name = "N", value_parser = clap::value_parser!(u16))]
        limit: u16,
    },
    /// List the times a schedule came due, and what was decided of each
    Slot(Noun<SlotCommand>),
    /// Show when a schedule runs: local time, its offset, UTC, and clock changes of the day
    #[command(after_help = "Example:\n  lilium schedule explain settlement --limit 5")]
    Explain {
        /// Name
        name: String,
        /// How many slots
        #[arg(long, default_value_t = 10, value_name = "N", value_parser = clap::value_parser!(u16))]
        limit: u16,
    },
    /// Add a schedule, or with --defaults those that a new marketplace has
    #[command(after_help = "The expression has the five fields of cron: minute, hour, day, month, weekday.
As in crontab a day has to fit both day and weekday; where neither begins with *, one of them is enough.

Examples:
  lilium schedule add nightly-copy --kind backup --at '30 3 * * *' --set folder=/srv/backups --set keep=14
  lilium schedule add monday-sales --kind report --at '0 8 * * 1' --set report=sales --set period=last-week \\
    --set by=store --set folder=/srv/reports
  lilium schedule add noon --kind settlement --at '0 12 * * *' --set store=noor
  lilium schedule add --defaults")]
    Add(edit::AddArgs),
    /// Change a schedule from now on
    #[command(after_help = "What came before is decided as the schedule was.

Examples:
  lilium schedule update settlement --at '30 2 * * *'
  lilium schedule update monday-sales --set mail=true --unset folder")]
    Update(edit::UpdateArgs),
    /// Let a schedule run again; slots missed meanwhile are not made up
    Enable(NameArgs),
    /// Stop a schedule; its slots are recorded as disabled
    #[command(after_help = "Example:\n  lilium schedule disable settlement --reason 'the bank is closed'")]
    Disable(NameArgs),
    /// Take back decisions on slots that are still to come, after a clock was ahead
    #[command(
        after_help = "What a clock that ran ahead has decided starts nothing when its day comes. `lilium doctor` finds it
(schedule_ahead). What jobs did by that clock stays done.

Example:
  lilium schedule rewind settlement"
    )]
    Rewind(NameArgs),
}

#[derive(Subcommand, Debug)]
pub enum SlotCommand {
    /// List slots, newest first, and why a slot started nothing
    #[command(after_help = "Example:\n  lilium schedule slot list settlement --limit 30 --json")]
    List {
        /// Name
        name: String,
        #[command(flatten)]
        list: ListArgs,
    },
}

#[derive(Args, Debug)]
pub struct NameArgs {
    /// Name
    name: String,
}

const COLUMNS: &[Column] = &[
    Column::new("name", "Name", Kind::Ref, Show::Always),
    Column::new("status", "Status", Kind::Status, Show::Always),
    Column::new("kind", "Kind", Kind::Text, Show::Table(4)),
    Column::new("at", "At", Kind::Text, Show::Always),
    Column::new("zone", "Zone", Kind::Text, Show::Wide),
    Column::new("next", "Next", Kind::Instant, Show::Table(1)),
    Column::new("last_done", "Last done", Kind::Instant, Show::Table(2)),
    Column::new("missed", "Missed", Kind::Text, Show::Table(5)),
    Column::new("window_s", "Window s", Kind::Int, Show::Wide),
    Column::new("grace_s", "Grace s", Kind::Int, Show::Wide),
    Column::new("overlap", "Overlap", Kind::Text, Show::Table(6)),
    Column::new("args", "Arguments", Kind::Text, Show::Table(3)),
    Column::new("paused_because", "Why not", Kind::Text, Show::Wide),
    Column::new("decided_until", "Decided until", Kind::Instant, Show::Wide),
];

const SLOTS: &[Column] = &[
    Column::new("slot", "Slot", Kind::Ref, Show::Always),
    Column::new("decision", "Decision", Kind::Status, Show::Always),
    Column::new("due", "Due", Kind::Instant, Show::Wide),
    Column::new("decided_at", "Decided", Kind::Instant, Show::Table(1)),
    Column::new("job", "Job", Kind::Ref, Show::Always),
    Column::new("job_state", "Its state", Kind::Status, Show::Table(2)),
];

const TIMES: &[Column] = &[
    Column::new("local", "Local time", Kind::Text, Show::Always),
    Column::new("offset", "Offset", Kind::Text, Show::Always),
    Column::new("utc", "UTC", Kind::Text, Show::Always),
    Column::new("note", "Note", Kind::Text, Show::Always),
];

pub fn run(app: &mut App, command: ScheduleCommand) -> Result<()> {
    match command {
        ScheduleCommand::List(args) => list(app, &args),
        ScheduleCommand::Show { name, limit } => show(app, &name, limit),
        ScheduleCommand::Slot(Noun { verb: SlotCommand::List { name, list } }) => slots(app, &name, &list),
        ScheduleCommand::Explain { name, limit } => explain(app, &name, limit.into()),
        ScheduleCommand::Add(args) => edit::add(app, &args),
        ScheduleCommand::Update(args) => edit::update(app, &args),
        ScheduleCommand::Enable(args) => edit::set_enabled(app, &args.name, true),
        ScheduleCommand::Disable(args) => edit::set_enabled(app, &args.name, false),
        ScheduleCommand::Rewind(args) => edit::rewind(app, &args.name),
    }
}

/// A schedule, and when a job of it was last done.
struct Listed {
    schedule: Schedule,
    last_done: Option<crate::base::Instant>,
}

fn row(listed: &Listed, marketplace: &Marketplace) -> Row {
    let Listed { schedule, last_done } = listed;
    let time = |at: Option<crate::base::Instant>| at.map_or(Cell::Null, |at| cells::time(at, marketplace));
    vec![
        schedule.name.clone().into(),
        if schedule.enabled { "enabled" } else { "disabled" }.into(),
        schedule.kind.clone().into(),
        schedule.expr.clone().into(),
        schedule.zone.clone().into(),
        time(schedule.next_due.filter(|_| schedule.enabled)),
        time(*last_done),
        schedule.policy.missed.as_str().into(),
        schedule.policy.window_s.into(),
        schedule.policy.grace_s.into(),
        schedule.policy.overlap.as_str().into(),
        describe(schedule).into(),
        schedule.paused_because.clone().into(),
        time(Some(schedule.cursor)),
    ]
}

fn describe(schedule: &Schedule) -> String {
    let Some(map) = schedule.args.as_object() else { return String::new() };
    let shown = map.iter().map(|(key, value)| match value.as_str() {
        Some(text) => format!("{key}={text}"),
        None => format!("{key}={value}"),
    });
    shown.collect::<Vec<_>>().join(" ")
}

fn list(app: &mut App, args: &ListArgs) -> Result<()> {
    let listing = Listing {
        noun: "schedules",
        columns: COLUMNS,
        args,
        called: Called::Name(
            |listed: &Listed| listed.schedule.name.clone(),
            |tx, name| schedules::find(tx, name).map(|known| known.id),
        ),
        first: First::Oldest,
        id: |listed: &Listed| listed.schedule.id,
        row: &row,
    };
    listing.show(
        app,
        |tx, after, limit| {
            let page = schedules::page(tx, after, limit)?;
            page.into_iter()
                .map(|schedule| Ok(Listed { last_done: schedules::last_success(tx, schedule.id)?, schedule }))
                .collect()
        },
        |tx, _| Ok((schedules::count(tx)?, Vec::new())),
    )
}

fn show(app: &mut App, name: &str, count: u16) -> Result<()> {
    app.show(|tx, marketplace, screen| {
        let schedule = schedules::find(tx, name)?;
        let slots = schedules::newest(tx, schedule.id, count.into())?;
        let listed = Listed { last_done: schedules::last_success(tx, schedule.id)?, schedule };
        screen.record(COLUMNS, row(&listed, marketplace))?;
        if screen.format_of_list().is_machine() || screen.has_fields() {
            return Ok(());
        }
        screen.text("\n")?;
        show_slots(screen, marketplace, slots, &ListArgs::default())
    })
}

/// More slots than these are not gathered: a slot each minute makes so many in two years.
const SLOTS_MAX: i64 = 1_000_000;

fn slots(app: &mut App, name: &str, args: &ListArgs) -> Result<()> {
    app.show(|tx, marketplace, screen| {
        let schedule = schedules::find(tx, name)?;
        show_slots(screen, marketplace, schedules::newest(tx, schedule.id, SLOTS_MAX)?, args)
    })
}

fn show_slots(screen: &mut Screen, marketplace: &Marketplace, slots: Vec<Occurrence>, args: &ListArgs) -> Result<()> {
    let mut list = Whole::new(screen, "slots", SLOTS, args);
    for slot in slots {
        list.row(slot_row(slot, marketplace));
    }
    list.end(Footer::default())
}

fn slot_row(slot: Occurrence, marketplace: &Marketplace) -> Row {
    vec![
        slot.slot.into(),
        slot.decision.into(),
        cells::time(slot.due, marketplace),
        cells::time(slot.decided_at, marketplace),
        slot.job.map(|job| Prefix::JOB.show(job)).into(),
        slot.job_state.into(),
    ]
}

fn explain(app: &mut App, name: &str, count: usize) -> Result<()> {
    let now = app.clock.now();
    app.show(|tx, _, screen| {
        let cron = schedules::find(tx, name)?.cron()?;
        let mut list = screen.list("slots", TIMES)?;
        for slot in cron::explain(&cron, now, count) {
            list.row(vec![slot.local.into(), slot.offset.into(), slot.due.stored().into(), slot.note.into()])?;
        }
        Ok(list.end(Footer::default())?)
    })
}
