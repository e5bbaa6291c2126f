//! The job that both programs here queue: one that finds nothing to do.

use lilium::base::Instant;
use lilium::db::Tx;
use lilium::error::Result;
use lilium::jobs::queue::{self, Enqueued, NewJob};
use serde_json::json;

pub fn enqueue(tx: &mut Tx<'_>, now: Instant) -> Result<Enqueued> {
    let new = NewJob {
        kind: "maturity",
        args: &json!({}),
        schedule: None,
        due: now,
        key: None,
        lane: None,
        priority: 10,
        run_at: now,
        max_attempts: 8,
        created_by: "bench",
    };
    queue::enqueue(tx, now, &new)
}
