//! Jobs and their attempts, as stored.

use serde_json::Value as Json;

use crate::args;
use crate::base::Instant;
use crate::db::{Condition, Held, Lease, Leased, ListQuery, Row, Tx, Value};
use crate::error::Result;

use super::rules::{AttemptOutcome, JobState};
use super::{Claimed, Filter, NewJob};

/// A job as stored.
#[derive(Clone, Debug)]
pub struct Job {
    pub id: i64,
    pub kind: String,
    pub args: Json,
    pub schedule: Option<String>,
    /// The slot it is for, or when it was asked for.
    pub due: Instant,
    pub state: JobState,
    pub key: Option<String>,
    pub priority: i64,
    pub run_at: Instant,
    pub attempt: i64,
    pub max_attempts: i64,
    pub lost: i64,
    pub fence: i64,
    pub runner: Option<String>,
    pub progress: Option<String>,
    pub result: Option<String>,
    pub last_error: Option<String>,
    pub cancel_asked: bool,
    pub created_by: String,
    pub created_at: Instant,
    pub started_at: Option<Instant>,
    pub finished_at: Option<Instant>,
}

impl From<Row> for Job {
    fn from(row: Row) -> Self {
        Job {
            id: row.int("id"),
            kind: row.string("kind"),
            args: serde_json::from_str(row.text("args")).unwrap_or_default(),
            schedule: row.opt_string("schedule"),
            due: row.instant("due"),
            state: row.get("state"),
            key: row.opt_string("dedup_key"),
            priority: row.int("priority"),
            run_at: row.instant("run_at"),
            attempt: row.int("attempt"),
            max_attempts: row.int("max_attempts"),
            lost: row.int("lost"),
            fence: row.int("fence"),
            runner: row.opt_string("runner"),
            progress: row.opt_string("progress"),
            result: row.opt_string("result"),
            last_error: row.opt_string("last_error"),
            cancel_asked: row.flag("cancel_asked"),
            created_by: row.string("created_by"),
            created_at: row.instant("created_at"),
            started_at: row.opt_instant("started_at"),
            finished_at: row.opt_instant("finished_at"),
        }
    }
}

/// Jobs, in order of id.
pub static LIST: ListQuery<Filter, Job> = ListQuery {
    columns: "j.id, j.kind, j.args, s.name AS schedule, j.due, j.state, j.dedup_key, j.priority, j.run_at, j.attempt,
        j.max_attempts, j.lost, j.fence, j.runner, j.progress, j.result, j.last_error, j.cancel_asked, j.created_by, j.created_at,
        j.started_at, j.finished_at",
    from: "job j",
    shown: "LEFT JOIN schedule s ON s.id = j.schedule_id",
    key: "j.id",
    conditions: &[
        Condition::value("j.state = {}", |f| f.only().into()),
        Condition::flag("j.state IN ('ready', 'running', 'dead')", |f| f.state == "open"),
        Condition::value("j.kind = {}", |f| f.kind.as_deref().into()),
        Condition::value("j.schedule_id = {}", |f| f.schedule.into()),
    ],
    ..ListQuery::of(Job::from)
};

pub fn by_id(tx: &mut Tx<'_>, id: i64) -> Result<Option<Job>> {
    LIST.by_key(tx, id)
}

pub fn by_key(tx: &mut Tx<'_>, key: &str) -> Result<Option<Job>> {
    Ok(LIST.rows(tx, " WHERE j.dedup_key = $1", args![key])?.pop())
}

pub fn insert(tx: &mut Tx<'_>, at: Instant, new: &[(i64, NewJob<'_>)]) -> Result<()> {
    let row = |(id, new): &(i64, NewJob<'_>)| {
        args![
            *id,
            new.kind,
            new.args.to_string(),
            new.schedule,
            new.due,
            JobState::Ready,
            new.key,
            new.lane,
            new.priority,
            new.run_at,
            0,
            new.max_attempts,
            0,
            0,
            0,
            new.created_by,
            at
        ]
        .to_vec()
    };
    let columns = [
        "id",
        "kind",
        "args",
        "schedule_id",
        "due",
        "state",
        "dedup_key",
        "lane",
        "priority",
        "run_at",
        "attempt",
        "max_attempts",
        "lost",
        "fence",
        "cancel_asked",
        "created_by",
        "created_at",
    ];
    let rows: Vec<Vec<Value>> = new.iter().map(row).collect();
    tx.bulk("job", &columns, rows)
}

/// How jobs are held.
const QUEUE: Leased = Leased { table: "job", in_hand: JobState::Running.as_str(), unheard: None };

/// What a runner sees of a job.
const CLAIMED: &str = "id, kind, args, due, attempt, max_attempts, fence, runner, created_by";

/// Ready jobs whose time has come; of each lane the first one alone, and none while another of it runs.
const NEXT: &str = "id IN (SELECT j.id FROM job j WHERE j.state = 'ready' AND j.run_at <= $3
     AND (j.lane IS NULL OR (NOT EXISTS (SELECT 1 FROM job r WHERE r.lane = j.lane AND r.state = 'running')
          AND NOT EXISTS (SELECT 1 FROM job f WHERE f.lane = j.lane AND f.state = 'ready' AND f.id < j.id)))
     ORDER BY j.priority, j.run_at, j.id LIMIT $4)";

/// One job, whatever its turn.
const ONE: &str = "id = $4 AND state = 'ready' AND (lane IS NULL OR NOT EXISTS (
     SELECT 1 FROM job r WHERE r.lane = job.lane AND r.state = 'running'))";

/// Which jobs to claim.
#[derive(Clone, Copy, Debug)]
pub enum Which {
    /// So many of those whose turn it is.
    Next(i64),
    One(i64),
}

fn claiming(which: &str) -> String {
    let set = "attempt = attempt + 1, started_at = $3, progress = NULL";
    QUEUE.claiming(which, set, &format!("{CLAIMED}, priority, run_at"))
}

pub fn claim(tx: &mut Tx<'_>, lease: Lease<'_>, which: Which) -> Result<Vec<Claimed>> {
    let (which, value) = match which {
        Which::Next(most) => (NEXT, most),
        Which::One(id) => (ONE, id),
    };
    let rows = QUEUE.claim(tx, &claiming(which), lease, args![value])?;
    let mut claimed: Vec<(i64, Instant, Claimed)> =
        rows.into_iter().map(|row| (row.int("priority"), row.instant("run_at"), Claimed::from(row))).collect();
    // What RETURNING answers is in no order.
    claimed.sort_by_key(|(priority, run_at, claimed)| (*priority, *run_at, claimed.id));
    Ok(claimed.into_iter().map(|(_, _, claimed)| claimed).collect())
}

impl From<Row> for Claimed {
    fn from(row: Row) -> Self {
        Claimed {
            id: row.int("id"),
            kind: row.string("kind"),
            args: serde_json::from_str(row.text("args")).unwrap_or_default(),
            due: row.instant("due"),
            attempt: row.int("attempt"),
            max_attempts: row.int("max_attempts"),
            fence: row.int("fence"),
            runner: row.string("runner"),
            created_by: row.string("created_by"),
        }
    }
}

impl Claimed {
    fn held(&self) -> Held<'_> {
        Held { id: self.id, fence: self.fence, runner: &self.runner }
    }
}

pub fn insert_attempts(tx: &mut Tx<'_>, runner: &str, at: Instant, claimed: &[Claimed]) -> Result<()> {
    let row = |job: &Claimed| args![job.id, job.fence, job.attempt, runner, at].to_vec();
    let rows: Vec<Vec<Value>> = claimed.iter().map(row).collect();
    tx.bulk("attempt", &["job_id", "fence", "n", "runner", "started_at"], rows)
}

/// How a job leaves the hands of its runner.
pub struct Transition<'a> {
    pub state: JobState,
    pub run_at: Option<Instant>,
    /// Attempts to give back.
    pub undone: i64,
    pub error: Option<&'a str>,
}

/// Takes a job out of its runner's hands; answers whether it was still there.
pub fn leave(tx: &mut Tx<'_>, job: &Claimed, at: Instant, left: &Transition<'_>) -> Result<bool> {
    let ended = matches!(left.state, JobState::Done | JobState::Dead | JobState::Cancelled);
    let mut set: Vec<(&str, Value)> = vec![
        ("state", left.state.into()),
        ("attempt", (job.attempt - left.undone).into()),
        ("finished_at", ended.then_some(at).into()),
    ];
    set.extend(left.run_at.map(|run_at| ("run_at", run_at.into())));
    set.extend(left.error.map(|error| ("last_error", error.into())));
    QUEUE.leave(tx, job.held(), &set)
}

pub fn set_result(tx: &mut Tx<'_>, id: i64, result: &str) -> Result<()> {
    tx.execute("UPDATE job SET result = $2 WHERE id = $1", args![id, result])?;
    Ok(())
}

/// How far a job is; answers false when it is taken over by another runner.
pub fn set_progress(tx: &mut Tx<'_>, job: &Claimed, progress: &str) -> Result<bool> {
    QUEUE.write(tx, job.held(), &[("progress", progress.into())])
}

pub fn end_attempt(
    tx: &mut Tx<'_>,
    id: i64,
    fence: i64,
    at: Instant,
    took_ms: i64,
    outcome: AttemptOutcome,
    error: Option<&str>,
) -> Result<()> {
    tx.execute(
        "UPDATE attempt SET ended_at = $3, took_ms = $4, outcome = $5, error = $6 WHERE job_id = $1 AND fence = $2",
        args![id, fence, at, took_ms, outcome, error],
    )?;
    Ok(())
}

/// Renews a job that a runner has in its hands.
pub fn renew(tx: &mut Tx<'_>, job: &Claimed, lease_until: Instant) -> Result<()> {
    QUEUE.renew(tx, job.held(), lease_until).map(drop)
}

/// A job in somebody's hands.
#[derive(Clone, Debug)]
pub struct Running {
    pub job: Claimed,
    pub lost: i64,
    pub lease_until: Instant,
    pub cancel_asked: bool,
}

/// By runner: in the order of ids SQLite would walk through all jobs there ever were.
fn in_hand() -> String {
    format!("SELECT {CLAIMED}, lost, lease_until, cancel_asked FROM job WHERE state = 'running' ORDER BY runner, id")
}

pub fn running(tx: &mut Tx<'_>) -> Result<Vec<Running>> {
    let running = |row: Row| Running {
        lost: row.int("lost"),
        lease_until: row.instant("lease_until"),
        cancel_asked: row.flag("cancel_asked"),
        job: Claimed::from(row),
    };
    Ok(tx.all(&in_hand(), &[])?.into_iter().map(running).collect())
}

pub fn count_loss(tx: &mut Tx<'_>, id: i64) -> Result<()> {
    tx.execute("UPDATE job SET lost = lost + 1 WHERE id = $1", args![id])?;
    Ok(())
}

/// Cancels a job that waits or is dead, or asks a running one to stop.
pub fn cancel(tx: &mut Tx<'_>, id: i64, at: Instant) -> Result<()> {
    let sql = "UPDATE job SET state = 'cancelled', finished_at = $2, cancel_asked = 1 WHERE id = $1 AND state IN ('ready', 'dead')";
    if tx.execute(sql, args![id, at])? == 0 {
        tx.execute("UPDATE job SET cancel_asked = 1 WHERE id = $1 AND state = 'running'", args![id])?;
    }
    Ok(())
}

/// A dead or cancelled job is ready again, with all its attempts.
pub fn retry(tx: &mut Tx<'_>, id: i64, at: Instant, by: &str) -> Result<()> {
    tx.execute(
        "UPDATE job SET state = 'ready', run_at = $2, attempt = 0, lost = 0, cancel_asked = 0, finished_at = NULL, created_by = $3
          WHERE id = $1 AND state IN ('dead', 'cancelled')",
        args![id, at, by],
    )?;
    Ok(())
}

/// A try of a job.
#[derive(Clone, Debug)]
pub struct Attempt {
    pub n: i64,
    pub runner: String,
    pub started_at: Instant,
    pub ended_at: Option<Instant>,
    pub took_ms: Option<i64>,
    /// Absent while it runs.
    pub outcome: Option<AttemptOutcome>,
    pub error: Option<String>,
}

pub fn attempts(tx: &mut Tx<'_>, id: i64) -> Result<Vec<Attempt>> {
    let rows = tx.all(
        "SELECT n, runner, started_at, ended_at, took_ms, outcome, error FROM attempt WHERE job_id = $1 ORDER BY fence",
        args![id],
    )?;
    let attempt = |row: Row| Attempt {
        n: row.int("n"),
        runner: row.string("runner"),
        started_at: row.instant("started_at"),
        ended_at: row.opt_instant("ended_at"),
        took_ms: row.opt_int("took_ms"),
        outcome: row.opt_get("outcome"),
        error: row.opt_string("error"),
    };
    Ok(rows.into_iter().map(attempt).collect())
}

/// How many jobs are in each state.
pub fn states(tx: &mut Tx<'_>) -> Result<Vec<(JobState, i64)>> {
    let rows = tx.all("SELECT state, COUNT(*) AS jobs FROM job GROUP BY state ORDER BY state", &[])?;
    Ok(rows.iter().map(|row| (row.get("state"), row.int("jobs"))).collect())
}

/// How many jobs are not done, by state; each counted through its own index, however many were done.
pub fn open_states(tx: &mut Tx<'_>) -> Result<Vec<(JobState, i64)>> {
    let rows = tx.all(
        "SELECT 'ready' AS state, COUNT(*) AS jobs FROM job WHERE state = 'ready'
         UNION ALL SELECT 'running', COUNT(*) FROM job WHERE state = 'running'
         UNION ALL SELECT 'dead', COUNT(*) FROM job WHERE state = 'dead'",
        &[],
    )?;
    Ok(rows.iter().map(|row| (row.get("state"), row.int("jobs"))).collect())
}

const DUE: &str = "SELECT run_at FROM job WHERE state = 'ready' AND run_at <= $1 LIMIT 1";
const WAITING: &str = "SELECT MIN(run_at) AS run_at FROM job WHERE state = 'ready'";

/// What the planner says about the statements that are asked all the time, for tests.
pub fn plans(tx: &mut Tx<'_>, now: Instant) -> Result<Vec<String>> {
    let mut plans = tx.explain(DUE, args![now])?;
    plans.extend(tx.explain(WAITING, &[])?);
    plans.extend(tx.explain(&in_hand(), &[])?);
    plans.extend(tx.explain(&claiming(NEXT), args!["me", now, now, 1])?);
    Ok(plans)
}

/// When the next ready job may run; any moment of the past when one may already. Where many are due, one is found without
/// looking at all of them.
pub fn next_run(tx: &mut Tx<'_>, now: Instant) -> Result<Option<Instant>> {
    let due = tx.one(DUE, args![now])?;
    due.map_or_else(|| waiting(tx), |row| Ok(Some(row.instant("run_at"))))
}

/// Since when the oldest ready job waits, or when it may run.
pub fn waiting(tx: &mut Tx<'_>) -> Result<Option<Instant>> {
    let row = tx.one(WAITING, &[])?;
    Ok(row.and_then(|row| row.opt_instant("run_at")))
}

/// Forgets jobs that ended before a moment, but not their keys where money hangs on them, and never the newest.
pub fn prune(tx: &mut Tx<'_>, before: Instant, kept: &[&str]) -> Result<u64> {
    let kinds: Vec<String> = kept.iter().map(|kind| format!("'{kind}'")).collect();
    let old = format!(
        "state IN ('done', 'cancelled') AND finished_at < $1 AND id < (SELECT MAX(x.id) FROM job x) AND kind NOT IN ({})",
        kinds.join(", ")
    );
    tx.execute(&format!("DELETE FROM attempt WHERE job_id IN (SELECT id FROM job WHERE {old})"), args![before])?;
    tx.execute(&format!("DELETE FROM job WHERE {old}"), args![before])
}

/// Forgets decisions that nobody will ask for again: older than `before`, and than the window of their schedule, within
/// which its slots may still be asked for.
pub fn prune_slots(tx: &mut Tx<'_>, now: Instant, before: Instant) -> Result<u64> {
    let windows = tx.all("SELECT DISTINCT window_s FROM schedule", &[])?;
    let mut forgotten = 0;
    for window_s in windows.iter().map(|row| row.int("window_s")) {
        let before = before.min(now.plus_seconds(-window_s - SPARE_S));
        forgotten += tx.execute(
            "DELETE FROM occurrence WHERE due < $1 AND EXISTS (SELECT 1 FROM schedule s
                WHERE s.id = occurrence.schedule_id AND s.window_s = $2 AND occurrence.due <= s.cursor_at)",
            args![before, window_s],
        )?;
    }
    Ok(forgotten)
}

/// Kept beyond a window: zone data moves slots by less.
const SPARE_S: i64 = 7 * 86_400;
