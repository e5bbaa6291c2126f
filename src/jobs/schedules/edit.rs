//! Making and changing schedules.

use serde_json::{Value as Json, json};

use crate::base::Calendar;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::jobs::kinds;
use crate::market::{Act, audit};

use super::decide::decide_one;
use super::rules::Policy;
use super::sql::{self, Schedule};

/// A schedule to be made; what is absent is as its kind has it.
#[derive(Clone, Debug)]
pub struct NewSchedule<'a> {
    pub name: &'a str,
    pub kind: &'a str,
    pub expr: Option<&'a str>,
    pub zone: Option<&'a str>,
    pub args: Json,
    pub policy: Option<Policy>,
}

/// What an edit changes.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    pub expr: Option<String>,
    pub zone: Option<String>,
    pub args: Option<Json>,
    pub policy: Option<Policy>,
}

/// Makes a schedule; its first slot is the first behind now.
///
/// # Errors
/// Kind `Conflict` when there is one of this name; kind `Invalid` when its expression, zone or arguments do not fit.
pub fn add(tx: &mut Tx<'_>, act: &Act<'_>, new: &NewSchedule<'_>) -> Result<Schedule> {
    let schedule = insert(tx, act, new)?;
    record(tx, act, "schedule.add", &schedule, None)?;
    Ok(schedule)
}

pub(super) fn insert(tx: &mut Tx<'_>, act: &Act<'_>, new: &NewSchedule<'_>) -> Result<Schedule> {
    if sql::by_name(tx, new.name)?.is_some() {
        return Err(Error::conflict("schedule.exists", format!("there is a schedule named {}", new.name))
            .hint(format!("lilium schedule edit {}", new.name)));
    }
    let kind = kinds::find(new.kind)?;
    (kind.check)(&new.args)?;
    let expr = match (new.expr, kind.defaults(act.shop.calendar.cutoff_hour)) {
        (Some(expr), _) => expr.to_owned(),
        (None, Some(expr)) => expr,
        (None, None) => {
            return Err(Error::usage(format!("{} has no time of its own", kind.name)).hint("add --at '15 1 * * *'"));
        }
    };
    let zone = new.zone.unwrap_or(act.shop.calendar.zone.name()).to_owned();
    Calendar::new(&zone, 0, "monday")?;
    let mut schedule = Schedule {
        id: tx.next_id("schedule")?,
        name: new.name.to_owned(),
        kind: kind.name.to_owned(),
        expr,
        zone,
        args: new.args.clone(),
        policy: new.policy.unwrap_or(kind.policy),
        enabled: true,
        paused_because: None,
        cursor: act.at,
        next_due: None,
    };
    schedule.next_due = schedule.cron()?.next(act.at).map(|slot| slot.due);
    sql::insert(tx, &schedule, act.at)?;
    Ok(schedule)
}

/// Changes a schedule from its next slot on; answers what it is now, and whether that is news.
pub fn edit(tx: &mut Tx<'_>, act: &Act<'_>, known: Schedule, changes: &Changes) -> Result<(Schedule, bool)> {
    let mut edited = known.clone();
    if let Some(args) = &changes.args {
        (kinds::find(&known.kind)?.check)(args)?;
        edited.args = args.clone();
    }
    edited.expr = changes.expr.clone().unwrap_or(edited.expr);
    edited.zone = changes.zone.clone().unwrap_or(edited.zone);
    Calendar::new(&edited.zone, 0, "monday")?;
    edited.policy = changes.policy.unwrap_or(edited.policy);
    edited.next_due = edited.cron()?.next(known.cursor).map(|slot| slot.due);
    save(tx, act, "schedule.edit", known, edited)
}

/// Lets a schedule run, or not. Slots that come while it does not are on record, and are not made up for.
pub fn set_enabled(tx: &mut Tx<'_>, act: &Act<'_>, known: Schedule, enabled: bool) -> Result<(Schedule, bool)> {
    let paused_because = act.reason.filter(|_| !enabled).map(str::to_owned);
    let edited = Schedule { enabled, paused_because, ..known.clone() };
    if known.enabled == enabled {
        return Ok((known, false));
    }
    // What came before this moment is decided as it was until now.
    decide_one(tx, act.at, act.actor, known.id)?;
    save(tx, act, if enabled { "schedule.enable" } else { "schedule.disable" }, known, edited)
}

fn save(tx: &mut Tx<'_>, act: &Act<'_>, action: &str, known: Schedule, edited: Schedule) -> Result<(Schedule, bool)> {
    if told(&known) == told(&edited) {
        return Ok((known, false));
    }
    let stored = sql::by_id(tx, edited.id)?.map_or(edited.cursor, |stored| stored.cursor);
    let next_due = edited.cron()?.next(stored).map(|slot| slot.due);
    let edited = Schedule { cursor: stored, next_due, ..edited };
    sql::update(tx, &edited)?;
    record(tx, act, action, &edited, Some(told(&known)))?;
    Ok((edited, true))
}

fn told(schedule: &Schedule) -> Json {
    let Policy { missed, window_s, grace_s, overlap } = schedule.policy;
    json!({ "name": schedule.name, "kind": schedule.kind, "at": schedule.expr, "zone": schedule.zone, "args": schedule.args,
        "missed": missed.as_str(), "window_s": window_s, "grace_s": grace_s, "overlap": overlap.as_str(),
        "enabled": schedule.enabled })
}

fn record(tx: &mut Tx<'_>, act: &Act<'_>, action: &str, schedule: &Schedule, before: Option<Json>) -> Result<()> {
    let change = audit::Change { action, noun: "schedule", subject: schedule.id, before, after: Some(told(schedule)) };
    audit::record(tx, act, change)
}
