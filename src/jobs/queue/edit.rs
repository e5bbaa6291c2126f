//! What a person does to a job.

use serde_json::json;

use crate::base::Prefix;
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::core::{Act, audit};

use super::rules::JobState;
use super::sql::{self, Job};

/// Cancels a job that waits or is dead, and asks one that runs to stop; answers whether that is news.
///
/// # Errors
/// Kind `Conflict` when it has ended.
pub fn cancel(tx: &mut Tx<'_>, act: &Act<'_>, job: &Job) -> Result<bool> {
    let shown = Prefix::JOB.show(job.id);
    match job.state {
        JobState::Cancelled => return Ok(false),
        JobState::Running if job.cancel_asked => return Ok(false),
        JobState::Ready | JobState::Dead | JobState::Running => {}
        state => {
            return Err(Error::conflict(codes::JOB_ENDED, format!("{shown} is {state} and cannot be cancelled"))
                .hint(format!("lilium job show {shown}")));
        }
    }
    sql::cancel(tx, job.id, act.at)?;
    record(tx, act, "job.cancel", job)
}

/// Makes a dead or cancelled job ready again; answers whether that is news.
///
/// # Errors
/// Kind `Conflict` when it is done.
pub fn retry(tx: &mut Tx<'_>, act: &Act<'_>, job: &Job) -> Result<bool> {
    match job.state {
        JobState::Ready | JobState::Running => return Ok(false),
        JobState::Done => {
            let shown = Prefix::JOB.show(job.id);
            return Err(Error::conflict(codes::JOB_ENDED, format!("{shown} is done and is not done twice"))
                .hint(format!("lilium job show {shown}")));
        }
        _ => {}
    }
    sql::retry(tx, job.id, act.at, act.actor)?;
    tx.ring()?;
    record(tx, act, "job.retry", job)
}

fn record(tx: &mut Tx<'_>, act: &Act<'_>, action: &str, job: &Job) -> Result<bool> {
    let before = Some(json!({ "kind": job.kind, "state": job.state }));
    let after = sql::by_id(tx, job.id)?.map(|now| json!({ "state": now.state, "cancel_asked": now.cancel_asked }));
    audit::record(tx, act, audit::Change { action, noun: "job", subject: job.id, before, after }).map(|()| true)
}
