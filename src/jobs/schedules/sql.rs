//! Schedules and the decisions on their slots, as stored.

use serde_json::Value as Json;

use crate::args;
use crate::base::{Instant, Problem};
use crate::db::{Cursor, Row, Tx, Value};
use crate::error::Result;
use crate::jobs::cron::{Cron, Slot};
use crate::jobs::queue::rules::JobState;

use super::rules::Decision;
use crate::jobs::policy::Policy;

/// A schedule as stored.
#[derive(Clone, Debug)]
pub struct Schedule {
    pub id: i64,
    pub name: String,
    pub kind: String,
    pub expr: String,
    pub zone: String,
    pub args: Json,
    pub policy: Policy,
    pub enabled: bool,
    /// Why it is not.
    pub paused_because: Option<String>,
    /// Every slot through this moment is decided.
    pub cursor: Instant,
    pub next_due: Option<Instant>,
}

impl Schedule {
    /// # Errors
    /// When the zone has left the zone data since, or the expression is none.
    pub fn cron(&self) -> Result<Cron, Problem> {
        let zone = self.zone.parse().map_err(|_| Problem::with(&self.zone, "is not a time zone"))?;
        Cron::parse(&self.expr, zone)
    }
}

impl TryFrom<Row> for Schedule {
    type Error = Problem;

    fn try_from(row: Row) -> Result<Self, Problem> {
        Ok(Schedule {
            id: row.int("id"),
            name: row.string("name"),
            kind: row.string("kind"),
            expr: row.string("expr"),
            zone: row.string("zone"),
            args: serde_json::from_str(row.text("args")).unwrap_or_default(),
            policy: Policy {
                missed: row.get("missed"),
                window_s: row.int("window_s"),
                grace_s: row.int("grace_s"),
                overlap: row.get("overlap"),
            },
            enabled: row.flag("enabled"),
            paused_because: row.opt_string("paused_because"),
            cursor: row.instant("cursor_at"),
            next_due: row.opt_instant("next_due"),
        })
    }
}

const COLUMNS: &str = "s.id, s.name, s.kind, s.expr, s.zone, s.args, s.missed, s.window_s, s.grace_s, s.overlap,
        s.enabled, s.paused_because, s.cursor_at, s.next_due";

fn select(rest: &str) -> String {
    format!("SELECT {COLUMNS} FROM schedule s {rest}")
}

fn read(rows: Vec<Row>) -> Result<Vec<Schedule>> {
    Ok(rows.into_iter().map(Schedule::try_from).collect::<Result<_, _>>()?)
}

pub fn by_name(tx: &mut Tx<'_>, name: &str) -> Result<Option<Schedule>> {
    Ok(read(tx.all(&select("WHERE s.name = $1"), args![name])?)?.pop())
}

pub fn by_id(tx: &mut Tx<'_>, id: i64) -> Result<Option<Schedule>> {
    Ok(read(tx.all(&select("WHERE s.id = $1"), args![id])?)?.pop())
}

/// One page of schedules behind `after`, in order of id.
pub fn page(tx: &mut Tx<'_>, after: Cursor, limit: i64) -> Result<Vec<Schedule>> {
    let page = after.page("s.id", 1);
    read(tx.all(&select(&format!("WHERE {page}")), args![after, limit])?)
}

pub fn count(tx: &mut Tx<'_>) -> Result<i64> {
    Ok(tx.one("SELECT COUNT(*) AS matching FROM schedule", &[])?.map_or(0, |row| row.int("matching")))
}

/// A schedule with a slot that has come.
pub struct Due {
    pub schedule: Schedule,
    /// A job of an earlier slot is not done.
    pub busy: bool,
}

fn due_where(which: &str) -> String {
    let busy = "EXISTS (SELECT 1 FROM job j WHERE j.schedule_id = s.id AND j.state IN ('ready', 'running'))";
    format!(
        "SELECT {COLUMNS}, CASE WHEN {busy} THEN 1 ELSE 0 END AS busy FROM schedule s
          WHERE s.next_due IS NOT NULL AND s.next_due <= $1 AND {which}"
    )
}

fn read_due(rows: Vec<Row>) -> Result<Vec<Due>> {
    let due = |row: Row| Ok(Due { busy: row.flag("busy"), schedule: Schedule::try_from(row)? });
    Ok(rows.into_iter().map(due).collect::<Result<_, Problem>>()?)
}

/// So many of those with a slot that has come, in order of id.
pub fn due(tx: &mut Tx<'_>, now: Instant, most: usize) -> Result<Vec<Due>> {
    read_due(tx.all(&due_where("TRUE ORDER BY s.id LIMIT $2"), args![now, most as i64])?)
}

/// This one, if a slot of it has come.
pub fn due_one(tx: &mut Tx<'_>, now: Instant, id: i64) -> Result<Option<Due>> {
    Ok(read_due(tx.all(&due_where("s.id = $2"), args![now, id])?)?.pop())
}

/// Through which moment slots are decided: of the schedule that was looked at last.
pub fn decided_until(tx: &mut Tx<'_>) -> Result<Option<Instant>> {
    let row = tx.one("SELECT MAX(cursor_at) AS cursor_at FROM schedule", &[])?;
    Ok(row.and_then(|row| row.opt_instant("cursor_at")))
}

/// The earliest slot of all.
pub fn next_due(tx: &mut Tx<'_>) -> Result<Option<Instant>> {
    let row = tx.one("SELECT MIN(next_due) AS next_due FROM schedule WHERE next_due IS NOT NULL", &[])?;
    Ok(row.and_then(|row| row.opt_instant("next_due")))
}

pub fn insert(tx: &mut Tx<'_>, new: &Schedule, at: Instant) -> Result<()> {
    let Policy { missed, window_s, grace_s, overlap } = new.policy;
    tx.execute(
        "INSERT INTO schedule (id, name, kind, expr, zone, args, missed, window_s, grace_s, overlap, enabled, paused_because,
            cursor_at, next_due, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        args![
            new.id,
            &new.name,
            &new.kind,
            &new.expr,
            &new.zone,
            new.args.to_string(),
            missed.as_str(),
            window_s,
            grace_s,
            overlap.as_str(),
            new.enabled,
            new.paused_because.as_deref(),
            new.cursor,
            new.next_due,
            at
        ],
    )?;
    Ok(())
}

/// What an edit may change, with the slot that comes next by it.
pub fn update(tx: &mut Tx<'_>, known: &Schedule) -> Result<()> {
    let Policy { missed, window_s, grace_s, overlap } = known.policy;
    tx.execute(
        "UPDATE schedule SET expr = $2, zone = $3, args = $4, missed = $5, window_s = $6, grace_s = $7, overlap = $8,
            enabled = $9, paused_because = $10, cursor_at = $11, next_due = $12 WHERE id = $1",
        args![
            known.id,
            &known.expr,
            &known.zone,
            known.args.to_string(),
            missed.as_str(),
            window_s,
            grace_s,
            overlap.as_str(),
            known.enabled,
            known.paused_because.as_deref(),
            known.cursor,
            known.next_due
        ],
    )?;
    Ok(())
}

/// All slots through a moment are decided.
pub fn advance(tx: &mut Tx<'_>, id: i64, cursor: Instant, next_due: Option<Instant>) -> Result<()> {
    tx.execute(
        "UPDATE schedule SET cursor_at = $2, next_due = $3 WHERE id = $1 AND cursor_at <= $2",
        args![id, cursor, next_due],
    )?;
    Ok(())
}

/// Forgets the decisions behind a moment, and that the jobs of theirs did what they are named for; answers how many.
pub fn forget_behind(tx: &mut Tx<'_>, id: i64, behind: Instant) -> Result<u64> {
    tx.execute("UPDATE job SET dedup_key = NULL WHERE schedule_id = $1 AND due > $2", args![id, behind])?;
    tx.execute("DELETE FROM occurrence WHERE schedule_id = $1 AND due > $2", args![id, behind])
}

/// A schedule that cannot be decided now is due again later; how far it is stays as it is.
pub fn look_again(tx: &mut Tx<'_>, id: i64, at: Instant) -> Result<()> {
    tx.execute("UPDATE schedule SET next_due = $2 WHERE id = $1", args![id, at])?;
    Ok(())
}

/// A slot that has a decision.
pub struct Known {
    pub schedule: i64,
    pub slot: Slot,
}

const DECIDED: &str = "SELECT o.schedule_id, o.slot, o.due FROM schedule s CROSS JOIN occurrence o
  WHERE s.id BETWEEN $1 AND $2 AND s.next_due <= $3 AND o.schedule_id = s.id AND o.due > $4";

/// What was decided behind a moment, of schedules that are due and whose ids are from here to there.
pub fn decided(tx: &mut Tx<'_>, ids: (i64, i64), now: Instant, behind: Instant) -> Result<Vec<Known>> {
    let mut known = Vec::new();
    tx.seek(DECIDED, args![ids.0, ids.1, now, behind], |row| {
        let slot = Slot { local: row.string("slot"), due: row.instant("due") };
        known.push(Known { schedule: row.int("schedule_id"), slot });
        Ok(())
    })?;
    Ok(known)
}

/// What the planner says about the statements of a decision, for tests.
pub fn plans(tx: &mut Tx<'_>, now: Instant) -> Result<Vec<String>> {
    let mut plans = tx.explain(&due_where("TRUE ORDER BY s.id LIMIT $2"), args![now, 500])?;
    plans.extend(tx.explain_seek(DECIDED, args![1, 500, now, now])?);
    Ok(plans)
}

/// A slot and what was decided of it.
pub struct NewOccurrence<'a> {
    pub schedule: i64,
    pub slot: &'a Slot,
    pub decision: Decision,
    pub job: Option<i64>,
}

pub fn insert_occurrences<'a>(
    tx: &mut Tx<'_>,
    at: Instant,
    runner: &str,
    new: impl Iterator<Item = NewOccurrence<'a>>,
) -> Result<()> {
    let row = |new: NewOccurrence<'a>| {
        args![new.schedule, &new.slot.local, new.slot.due, at, new.decision.as_str(), runner, new.job].to_vec()
    };
    let rows: Vec<Vec<Value>> = new.map(row).collect();
    let columns = ["schedule_id", "slot", "due", "decided_at", "decision", "runner", "job_id"];
    tx.bulk("occurrence", &columns, rows)
}

/// A decision as read back.
#[derive(Clone, Debug)]
pub struct Occurrence {
    pub slot: String,
    pub due: Instant,
    pub decided_at: Instant,
    pub decision: Decision,
    pub job: Option<i64>,
    /// State of the job, while it is kept.
    pub job_state: Option<JobState>,
}

/// The newest decisions of a schedule, the newest first.
pub fn newest(tx: &mut Tx<'_>, id: i64, limit: i64) -> Result<Vec<Occurrence>> {
    let rows = tx.all(
        "SELECT o.slot, o.due, o.decided_at, o.decision, o.job_id, j.state FROM occurrence o LEFT JOIN job j ON j.id = o.job_id
          WHERE o.schedule_id = $1 ORDER BY o.due DESC LIMIT $2",
        args![id, limit],
    )?;
    let occurrence = |row: Row| Occurrence {
        slot: row.string("slot"),
        due: row.instant("due"),
        decided_at: row.instant("decided_at"),
        decision: row.get("decision"),
        job: row.opt_int("job_id"),
        job_state: row.opt_get("state"),
    };
    Ok(rows.into_iter().map(occurrence).collect())
}

/// When a job of this schedule was last done well.
pub fn last_success(tx: &mut Tx<'_>, id: i64) -> Result<Option<Instant>> {
    let sql = "SELECT MAX(finished_at) AS at FROM job WHERE schedule_id = $1 AND state = 'done'";
    Ok(tx.one(sql, args![id])?.and_then(|row| row.opt_instant("at")))
}

/// The first schedules by name, and when a job of each was last done well.
pub fn last_successes(tx: &mut Tx<'_>, limit: i64) -> Result<Vec<(String, Option<Instant>)>> {
    let rows = tx.all(
        "SELECT s.name, (SELECT MAX(j.finished_at) FROM job j WHERE j.schedule_id = s.id AND j.state = 'done') AS at
           FROM schedule s ORDER BY s.id LIMIT $1",
        args![limit],
    )?;
    Ok(rows.iter().map(|row| (row.string("name"), row.opt_instant("at"))).collect())
}
