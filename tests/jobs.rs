//! Schedules and jobs under everything that goes wrong: each slot is decided once, each effect happens once, and what is
//! missed is on record, whoever is at it and however it dies.
//!
//! Clocks are frozen or made to run fast, never waited for.

#[path = "jobs/calendar.rs"]
mod calendar;
#[path = "jobs/crowd.rs"]
mod crowd;
#[path = "jobs/daemon.rs"]
mod daemon;
#[cfg(debug_assertions)]
#[path = "jobs/deaths.rs"]
mod deaths;
#[path = "jobs/decisions.rs"]
mod decisions;
#[path = "jobs/faults.rs"]
mod faults;
#[path = "jobs/model.rs"]
mod model;
#[path = "jobs/people.rs"]
mod people;
#[path = "jobs/pooler.rs"]
mod pooler;
#[path = "jobs/split.rs"]
mod split;
mod support;
#[path = "jobs/world.rs"]
mod world;
