//! The job of a slot: how it is called, and how it comes into the queue.

use crate::base::Instant;
use crate::db::Tx;
use crate::error::Result;
use crate::jobs::cron::Slot;
use crate::jobs::kinds::{self, Kind};
use crate::jobs::queue::{self, Enqueued, Job, NewJob};
use crate::market::core::settings::Marketplace;

use crate::jobs::policy::Overlap;
use crate::jobs::schedules::sql::Schedule;

/// Queues the job of a slot, unless it was before; answers it.
pub fn ask_for(tx: &mut Tx<'_>, now: Instant, schedule: &Schedule, slot: &Slot) -> Result<i64> {
    Ok(enqueue(tx, now, &[(schedule, slot)])?[0])
}

/// The job that a slot has been given, by its schedule or by somebody.
pub fn job_of(tx: &mut Tx<'_>, schedule: &Schedule, slot: &Slot) -> Result<Option<Job>> {
    let marketplace = Marketplace::load(tx)?;
    queue::by_key(tx, &JobSpec::of(&marketplace, schedule, slot)?.key)
}

/// How the job of a slot is called.
struct JobSpec {
    kind: &'static Kind,
    key: String,
    lane: Option<String>,
    by: String,
}

impl JobSpec {
    fn of(marketplace: &Marketplace, schedule: &Schedule, slot: &Slot) -> Result<JobSpec> {
        let (kind, name) = (kinds::find(&schedule.kind)?, &schedule.name);
        let key = kind.key(marketplace, &schedule.args, slot.due)?.unwrap_or_else(|| format!("{name}@{}", slot.local));
        let lane = (schedule.policy.overlap != Overlap::Allow).then(|| format!("schedule {name}"));
        Ok(JobSpec { kind, key, lane, by: format!("schedule {name}") })
    }
}

/// Queues the jobs of slots, each unless it was before; answers them in their order.
pub fn enqueue(tx: &mut Tx<'_>, now: Instant, slots: &[(&Schedule, &Slot)]) -> Result<Vec<i64>> {
    if slots.is_empty() {
        return Ok(Vec::new());
    }
    let marketplace = Marketplace::load(tx)?;
    let called = slots.iter().map(|(schedule, slot)| JobSpec::of(&marketplace, schedule, slot));
    let called = called.collect::<Result<Vec<_>>>()?;
    let new = slots.iter().zip(&called).map(|((schedule, slot), called)| NewJob {
        kind: called.kind.name,
        args: &schedule.args,
        schedule: Some(schedule.id),
        due: slot.due,
        key: Some(&called.key),
        lane: called.lane.as_deref(),
        priority: called.kind.priority,
        run_at: now,
        max_attempts: queue::rules::ATTEMPTS_MAX,
        created_by: &called.by,
    });
    Ok(queue::enqueue_all(tx, now, new)?.iter().map(Enqueued::id).collect())
}
