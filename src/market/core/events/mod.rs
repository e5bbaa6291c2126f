//! What happened that somebody may be notified of, written in the transaction in which it did.
//!
//! A verb that changes something records an event: one INSERT, and nobody is asked who wants to know. That is decided
//! when the event is taken (`mail::notices`), so no rule of telling ever slows or fails a verb of money. What was only
//! imported never happened here, and records nothing.

pub mod rules;
mod sql;

use crate::db::Tx;
use crate::error::Result;
use crate::market::core::Act;

pub use rules::{Event, Reminder, Report};
pub use sql::{Recorded, open, open_count, prune, take};

/// Records one event.
pub fn record(tx: &mut Tx<'_>, act: &Act<'_>, event: &Event) -> Result<()> {
    sql::insert(tx, act.at, event, None)
}

/// Records one event under a name of its own; answers false when that name was recorded before.
pub fn record_once(tx: &mut Tx<'_>, act: &Act<'_>, event: &Event, name: &str) -> Result<bool> {
    if sql::is_known(tx, name)? {
        return Ok(false);
    }
    sql::insert(tx, act.at, event, Some(name)).map(|()| true)
}

/// Records an event per settlement of a run, in one write however many they are.
pub fn record_closes(tx: &mut Tx<'_>, act: &Act<'_>, settlements: Vec<i64>) -> Result<()> {
    sql::insert_many(tx, act.at, Event::SettlementClosed { settlement: 0 }.kind(), settlements)
}

/// Notifies the operator. `once`, when given, is a name under which it is reported once: `settlement late 2026-03-01`.
pub fn alert(tx: &mut Tx<'_>, act: &Act<'_>, subject: &str, text: &str, once: Option<&str>) -> Result<bool> {
    let event = Event::OperatorAlert { subject: subject.to_owned(), text: text.to_owned() };
    match once {
        Some(name) => record_once(tx, act, &event, &format!("alert:{name}")),
        None => record(tx, act, &event).map(|()| true),
    }
}
