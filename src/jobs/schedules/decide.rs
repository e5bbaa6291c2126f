//! Deciding what has come: once per slot, by whoever comes first.

use std::collections::HashSet;

use crate::base::{Instant, Problem, crash};
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::jobs::cron::Slot;
use crate::jobs::kinds;
use crate::market::core::settings::Marketplace;
use crate::market::core::{Act, events};

use super::rules::{self, Decision, Known};
use super::sql::{self, Due, NewOccurrence, Schedule};
use crate::jobs::policy::Overlap;
use crate::jobs::schedules::enqueue::enqueue;

/// Slots of one schedule decided at a time; the rest is decided by the next pass.
const SLOTS_MAX: usize = 1_000;
/// So many times slots of one schedule are decided in one transaction.
const PASSES_MAX: usize = 20;
/// Schedules decided in one transaction: few enough that nobody waits long for it.
const SCHEDULES_MAX: usize = 500;
/// A schedule that cannot be decided is looked at again after so many seconds.
const LATER_S: i64 = 60;
/// Zone data may move a slot by so much, and it is the same slot.
const MOVED_S: i64 = 2 * 86_400;

/// What one pass decided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Decided {
    pub slots: i64,
    /// Jobs that were put in the queue.
    pub queued: i64,
    /// Slots by decision, in the order of [`Decision::ALL`].
    pub decisions: [u64; Decision::ALL.len()],
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
        self.decisions.iter_mut().zip(other.decisions).for_each(|(all, more)| *all += more);
        self.more = other.more;
        self.late_s = self.late_s.max(other.late_s);
    }

    fn count(&mut self, now: Instant, slot: &Slot, decision: Decision) {
        let queued = decision == Decision::Queued;
        self.slots += 1;
        self.queued += i64::from(queued);
        self.decisions[decision as usize] += 1;
        if queued {
            self.late_s = self.late_s.max(now.seconds_since(slot.due));
        }
    }
}

/// What has come of one schedule.
struct DueSlots {
    schedule: Schedule,
    busy: bool,
    slots: Vec<Slot>,
    /// Every slot through this moment is decided afterwards.
    cursor: Instant,
    next_due: Option<Instant>,
}

/// Decides slots that have come: the oldest of each schedule, of so many schedules.
pub fn decide_due(tx: &mut Tx<'_>, now: Instant, runner: &str) -> Result<Decided> {
    let due = sql::due(tx, now, SCHEDULES_MAX)?;
    let full = due.len() == SCHEDULES_MAX;
    let mut done = decide(tx, now, runner, due)?;
    done.more |= full;
    crash::at("jobs.decided");
    Ok(done)
}

/// Decides every slot of one schedule that has come.
pub fn decide_one(tx: &mut Tx<'_>, now: Instant, runner: &str, id: i64) -> Result<()> {
    for _ in 0..PASSES_MAX {
        match sql::due_one(tx, now, id)? {
            Some(due) => decide(tx, now, runner, vec![due])?,
            None => return Ok(()),
        };
    }
    Err(Error::conflict(codes::SCHEDULE_BEHIND, "too many slots of this schedule have come and are not decided yet")
        .hint("lilium job tick"))
}

fn decide(tx: &mut Tx<'_>, now: Instant, runner: &str, due: Vec<Due>) -> Result<Decided> {
    let mut come = Vec::with_capacity(due.len());
    for due in due {
        match DueSlots::of(&due, now) {
            Ok(one) => come.push(one),
            Err(why) => postpone(tx, now, &due.schedule, &why)?,
        }
    }
    leave_out_known(tx, now, &mut come)?;
    let (mut done, mut decided) = (Decided::default(), Vec::new());
    for (at, one) in come.iter().enumerate() {
        let DueSlots { schedule, slots, .. } = one;
        let known = Known { enabled: schedule.enabled, busy: one.busy, more: one.cursor < now };
        let decisions = rules::decide(slots, now, &schedule.policy, known);
        for (slot, decision) in slots.iter().zip(decisions) {
            done.count(now, slot, decision);
            decided.push((at, slot, decision));
        }
        done.more |= one.cursor < now;
    }
    keep(tx, now, runner, &come, &decided)?;
    Ok(done)
}

impl DueSlots {
    /// # Errors
    /// When the schedule makes no sense to this program: its zone or its kind is not known here.
    fn of(due: &Due, now: Instant) -> Result<DueSlots, Problem> {
        let schedule = due.schedule.clone();
        let cron = schedule.cron()?;
        kinds::find(&schedule.kind).map_err(|error| Problem::new(error.message()))?;
        let slots = cron.between(schedule.cursor, now, SLOTS_MAX);
        let cursor = if slots.len() == SLOTS_MAX { slots[SLOTS_MAX - 1].due } else { now };
        let busy = due.busy && schedule.policy.overlap == Overlap::Skip;
        Ok(DueSlots { schedule, busy, slots, cursor, next_due: cron.next(cursor).map(|slot| slot.due) })
    }
}

/// One schedule that cannot be decided keeps no other from it. Its slots wait, and the operator hears of it.
fn postpone(tx: &mut Tx<'_>, now: Instant, schedule: &Schedule, why: &Problem) -> Result<()> {
    let (name, marketplace) = (&schedule.name, Marketplace::load(tx)?);
    tracing::error!(schedule = name, "it cannot be decided: {why}");
    let act = Act { actor: &format!("schedule {name}"), at: now, reason: None, marketplace: &marketplace };
    let text = format!("{name}: {why}. Its slots wait. lilium schedule update {name} fixes it.");
    let once = format!("schedule {name} {}", marketplace.calendar.business_day(now));
    events::alert(tx, &act, &format!("the schedule {name} cannot be decided"), &text, Some(&once))?;
    sql::look_again(tx, schedule.id, now.plus_seconds(LATER_S))
}

/// A slot whose wall time was decided before, under zone data or an expression of then, is not decided again.
fn leave_out_known(tx: &mut Tx<'_>, now: Instant, come: &mut [DueSlots]) -> Result<()> {
    let first = come.iter().filter_map(|one| one.slots.first()).map(|slot| slot.due).min();
    let ids = come.iter().map(|one| one.schedule.id);
    let (Some(first), Some(least), Some(most)) = (first, ids.clone().min(), ids.max()) else { return Ok(()) };
    let (mut locals, mut moments) = (HashSet::new(), HashSet::new());
    for known in sql::decided(tx, (least, most), now, first.plus_seconds(-MOVED_S))? {
        locals.insert((known.schedule, known.slot.local));
        moments.insert((known.schedule, known.slot.due));
    }
    for DueSlots { schedule, slots, .. } in come {
        let id = schedule.id;
        slots.retain(|slot| !locals.contains(&(id, slot.local.clone())) && !moments.contains(&(id, slot.due)));
    }
    Ok(())
}

/// Writes down what was decided: the jobs, the slots, and how far each schedule is.
fn keep(
    tx: &mut Tx<'_>,
    now: Instant,
    runner: &str,
    come: &[DueSlots],
    decided: &[(usize, &Slot, Decision)],
) -> Result<()> {
    let queued = decided.iter().filter(|(_, _, decision)| *decision == Decision::Queued);
    let queued: Vec<(&Schedule, &Slot)> = queued.map(|(at, slot, _)| (&come[*at].schedule, *slot)).collect();
    let mut jobs = enqueue(tx, now, &queued)?.into_iter();
    let occurrences = decided.iter().map(|(at, slot, decision)| NewOccurrence {
        schedule: come[*at].schedule.id,
        slot,
        decision: *decision,
        job: if *decision == Decision::Queued { jobs.next() } else { None },
    });
    sql::insert_occurrences(tx, now, runner, occurrences)?;
    come.iter().try_for_each(|one| sql::advance(tx, one.schedule.id, one.cursor, one.next_due))
}
