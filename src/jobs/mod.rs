//! What runs by itself: schedules, the queue of jobs, and those who work it off.
//!
//! The promise: every slot of a schedule is decided once, every effect happens once, and every miss is on record with
//! its reason, however many daemons, cron lines and people are at it and whenever one of them dies. The database is the
//! truth; wake-ups, leases and locks only make it quick. Four guards stand one inside the other: the slot's own row, the
//! job's key, the rule of the domain itself (a period closes once), and the fence with which a job ends in the very
//! transaction of its effect.
//!
//! Nothing here is async but the daemon's front: a database connection belongs to one plain thread.

pub mod copies;
pub mod cron;
pub mod daemon;
mod in_flight;
pub mod kinds;
pub mod policy;
pub mod delivery_pass;
mod program;
pub mod queue;
mod takeover;
pub mod runners;
pub mod schedules;
mod runner_context;
pub mod tick;
pub mod clock_check;
mod work;

pub use crate::jobs::runner_context::RunnerContext;
pub use work::{Ended, Halt};
