//! Making and changing schedules.

use serde_json::{Value as Json, json};

use crate::base::Calendar;
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::jobs::kinds;
use crate::market::core::{Act, audit};

use super::decide::decide_one;
use super::sql::{self, Schedule};
use crate::jobs::policy::Policy;

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
        return Err(Error::conflict(codes::SCHEDULE_EXISTS, format!("there is a schedule named {}", new.name))
            .hint(format!("lilium schedule show {}", new.name)));
    }
    let kind = kinds::find(new.kind)?;
    let args = kind.require(tx, &new.args)?;
    let expr = match (new.expr, kind.defaults(act.marketplace.calendar.cutoff_hour)) {
        (Some(expr), _) => expr.to_owned(),
        (None, Some(expr)) => expr,
        (None, None) => {
            return Err(Error::usage(format!("{} has no time of its own", kind.name)).hint("add --at '15 1 * * *'"));
        }
    };
    let zone = new.zone.unwrap_or(act.marketplace.calendar.zone.name()).to_owned();
    Calendar::new(&zone, 0, "monday")?;
    let mut schedule = Schedule {
        id: tx.next_id("schedule")?,
        name: new.name.to_owned(),
        kind: kind.name.to_owned(),
        expr,
        zone,
        args,
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

/// Changes a schedule from now on: what came before is decided as it was until now. Answers what it is now, and whether
/// that is news.
pub fn edit(tx: &mut Tx<'_>, act: &Act<'_>, known: Schedule, changes: &Changes) -> Result<(Schedule, bool)> {
    let mut edited = known.clone();
    if let Some(args) = &changes.args {
        edited.args = kinds::find(&known.kind)?.require(tx, args)?;
    }
    edited.expr = changes.expr.clone().unwrap_or(edited.expr);
    edited.zone = changes.zone.clone().unwrap_or(edited.zone);
    Calendar::new(&edited.zone, 0, "monday")?;
    edited.policy = changes.policy.unwrap_or(edited.policy);
    edited.cron()?;
    save(tx, act, "schedule.edit", known, edited)
}

/// Lets a schedule run, or not. Slots that come while it does not are on record, and are not made up for.
pub fn set_enabled(tx: &mut Tx<'_>, act: &Act<'_>, known: Schedule, enabled: bool) -> Result<(Schedule, bool)> {
    let paused_because = act.reason.filter(|_| !enabled).map(str::to_owned);
    let edited = Schedule { enabled, paused_because, ..known.clone() };
    if known.enabled == enabled {
        return Ok((known, false));
    }
    save(tx, act, if enabled { "schedule.enable" } else { "schedule.disable" }, known, edited)
}

/// Takes back what was decided of slots that are still to come, by a clock that was ahead; answers how many they were, or
/// nothing when no slot to come is decided. What their jobs did stays done.
pub fn rewind(tx: &mut Tx<'_>, act: &Act<'_>, known: &Schedule) -> Result<Option<u64>> {
    if known.cursor <= act.at {
        return Ok(None);
    }
    let slots = sql::forget_behind(tx, known.id, act.at)?;
    let next_due = known.cron()?.next(act.at).map(|slot| slot.due);
    let rewound = Schedule { cursor: act.at, next_due, ..known.clone() };
    sql::update(tx, &rewound)?;
    record(tx, act, "schedule.rewind", &rewound, Some(to_json(known)))?;
    Ok(Some(slots))
}

fn save(tx: &mut Tx<'_>, act: &Act<'_>, action: &str, known: Schedule, edited: Schedule) -> Result<(Schedule, bool)> {
    if to_json(&known) == to_json(&edited) {
        return Ok((known, false));
    }
    let mut cursor = known.cursor;
    if can_be_decided(&known) {
        decide_one(tx, act.at, act.actor, known.id)?;
        cursor = cursor.max(act.at);
    }
    let next_due = edited.cron()?.next(cursor).map(|slot| slot.due);
    let edited = Schedule { cursor, next_due, ..edited };
    sql::update(tx, &edited)?;
    record(tx, act, action, &edited, Some(to_json(&known)))?;
    Ok((edited, true))
}

/// What this program cannot decide waits for what the edit makes of it.
fn can_be_decided(schedule: &Schedule) -> bool {
    schedule.cron().is_ok() && kinds::find(&schedule.kind).is_ok()
}

fn to_json(schedule: &Schedule) -> Json {
    let Policy { missed, window_s, grace_s, overlap } = schedule.policy;
    json!({ "name": schedule.name, "kind": schedule.kind, "at": schedule.expr, "zone": schedule.zone, "args": schedule.args,
        "missed": missed.as_str(), "window_s": window_s, "grace_s": grace_s, "overlap": overlap.as_str(),
        "enabled": schedule.enabled, "decided_until": schedule.cursor.stored() })
}

fn record(tx: &mut Tx<'_>, act: &Act<'_>, action: &str, schedule: &Schedule, before: Option<Json>) -> Result<()> {
    let change =
        audit::Change { action, noun: "schedule", subject: schedule.id, before, after: Some(to_json(schedule)) };
    audit::record(tx, act, change)
}
