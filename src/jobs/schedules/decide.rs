//! Deciding what has come: once per slot, by whoever comes first.

use crate::base::{Instant, crash};
use crate::db::Tx;
use crate::error::Result;
use crate::jobs::cron::Slot;
use crate::jobs::kinds;
use crate::jobs::queue::{self, NewJob};

use super::rules::{self, Decision, Overlap};
use super::sql::{self, NewOccurrence, Schedule};

/// Slots of one schedule decided at a time; the rest is decided by the next pass.
const SLOTS_MAX: usize = 1_000;

/// What one pass decided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Decided {
    pub slots: i64,
    /// Jobs that were put in the queue.
    pub queued: i64,
    /// Slots that no job follows from.
    pub skipped: i64,
    /// There are more; pass again.
    pub more: bool,
    /// How late the latest of them was queued, in seconds.
    pub late_s: i64,
}

impl Decided {
    /// Adds what another pass decided.
    pub fn add(&mut self, other: &Decided) {
        self.slots += other.slots;
        self.queued += other.queued;
        self.skipped += other.skipped;
        self.more = other.more;
        self.late_s = self.late_s.max(other.late_s);
    }
}

/// Decides every slot that has come.
pub fn decide_due(tx: &mut Tx<'_>, now: Instant, runner: &str) -> Result<Decided> {
    let mut done = Decided::default();
    for schedule in sql::due(tx, now)? {
        one(tx, now, runner, &schedule, &mut done)?;
    }
    crash::at("jobs.decided");
    Ok(done)
}

fn one(tx: &mut Tx<'_>, now: Instant, runner: &str, schedule: &Schedule, done: &mut Decided) -> Result<()> {
    let cron = schedule.cron()?;
    let slots = cron.between(schedule.cursor, now, SLOTS_MAX);
    let slots = undecided(tx, schedule, slots)?;
    let cursor = match slots.last() {
        Some(last) if slots.len() == SLOTS_MAX => last.due,
        _ => now,
    };
    done.more |= cursor < now;
    let busy = schedule.policy.overlap == Overlap::Skip && queue::is_busy(tx, schedule.id)?;
    let decisions = rules::decide(&slots, now, schedule.enabled, &schedule.policy, busy);
    let mut decided = Vec::with_capacity(slots.len());
    for (slot, decision) in slots.into_iter().zip(decisions) {
        let job = match decision {
            Decision::Queued => Some(enqueue(tx, now, schedule, &slot)?),
            _ => None,
        };
        done.slots += 1;
        done.queued += i64::from(job.is_some());
        done.skipped += i64::from(job.is_none());
        if job.is_some() {
            done.late_s = done.late_s.max(now.seconds_since(slot.due));
        }
        decided.push(NewOccurrence { schedule: schedule.id, slot, decision, job });
    }
    sql::insert_occurrences(tx, now, runner, &decided)?;
    sql::advance(tx, schedule.id, cursor, cron.next(cursor).map(|slot| slot.due))
}

/// A slot whose wall time was decided before, under zone data or an expression of then, is not decided again.
fn undecided(tx: &mut Tx<'_>, schedule: &Schedule, slots: Vec<Slot>) -> Result<Vec<Slot>> {
    let Some(first) = slots.first() else { return Ok(slots) };
    const DAY_S: i64 = 86_400;
    let known = sql::decided(tx, schedule.id, first.due.plus_seconds(-2 * DAY_S))?;
    let is_new = |slot: &Slot| known.iter().all(|(local, due)| *local != slot.local && *due != slot.due);
    Ok(slots.into_iter().filter(is_new).collect())
}

/// Queues the job of a slot, unless it was before; answers it.
pub fn enqueue(tx: &mut Tx<'_>, now: Instant, schedule: &Schedule, slot: &Slot) -> Result<i64> {
    let kind = kinds::find(&schedule.kind)?;
    let lane = (schedule.policy.overlap != Overlap::Allow).then(|| format!("schedule {}", schedule.name));
    let key = kind.key(tx, &schedule.args, slot.due)?.unwrap_or_else(|| format!("{}@{}", schedule.name, slot.local));
    let new = NewJob {
        kind: kind.name,
        args: &schedule.args,
        schedule: Some(schedule.id),
        due: slot.due,
        key: Some(&key),
        lane: lane.as_deref(),
        priority: kind.priority,
        run_at: now,
        max_attempts: queue::rules::ATTEMPTS_MAX,
        created_by: &format!("schedule {}", schedule.name),
    };
    Ok(queue::enqueue(tx, now, &new)?.id())
}
