//! Schedules: what comes when, and the decision on every slot that has come.
//!
//! Nobody leads: whoever comes by decides what is due, in one transaction with the jobs that follow from it. The cursor
//! only grows, so a clock that goes back repeats nothing, and an expression that is edited decides no slot twice.

mod enqueue;
mod decide;
pub mod defaults;
mod edit;
pub mod rules;
mod sql;

pub use crate::jobs::schedules::enqueue::{ask_for, job_of};
pub use decide::{Decided, decide_due};
pub use edit::{Changes, NewSchedule, add, edit, rewind, set_enabled};
pub use sql::{
    Occurrence, Schedule, by_id, count, decided_until, last_success, last_successes, newest, next_due, page, plans,
};

use crate::base::text;
use crate::db::Tx;
use crate::error::{Error, Result, codes};

/// The schedule of this name.
pub fn find(tx: &mut Tx<'_>, name: &str) -> Result<Schedule> {
    sql::by_name(tx, &text::key(name))?.ok_or_else(|| {
        Error::not_found(codes::SCHEDULE_NOT_FOUND, format!("no schedule is named {name:?}"))
            .hint("lilium schedule list")
    })
}
