//! Hold days: money whose gate is passed waits some days more in the store's pending balance, then it matures.
//!
//! The day is set when the gate is passed and stays, whatever the terms become. What matured is released on its day,
//! however late somebody asks for it: so a close that comes late settles what one in time would have. Cash that a
//! store has in its own hands is not held: there is nothing to hold.

pub mod rules;
mod sql;

use std::collections::HashMap;

use serde_json::json;

use crate::base::{Day, Instant};
use crate::db::Tx;
use crate::error::Result;
use crate::market::ledger::Entry;
use crate::market::ledger::rules::released;
use crate::market::lines::{self, Line};
use crate::market::{Act, audit, ledger, stores};

use super::Held;

pub use sql::{HeldBack, held_back, mark_released, plans};

/// A sale whose gate is passed, as the line that its release writes.
pub struct Passed {
    pub line: Line,
    /// What came back of it meanwhile, as the lines that are released with it.
    pub back: Vec<Line>,
    /// When its release is booked, where it does not wait.
    pub at: Instant,
    /// The store has the cash: nothing is pending.
    pub own_cash: bool,
}

impl Passed {
    fn lines(self) -> impl Iterator<Item = Line> {
        std::iter::once(self.line).chain(self.back)
    }

    fn release(&self) -> Option<Entry> {
        (!self.own_cash).then(|| release(&self.line, &self.back, self.at))
    }
}

/// What passing the gate did.
#[derive(Default)]
pub struct Passage {
    /// To be booked behind whatever passed the gate.
    pub entries: Vec<Entry>,
    /// Orders whose money is held back, each with the day on which it matures.
    pub held: Vec<(i64, Day)>,
}

/// Releases each sale, or sets the day on which it matures where its store's money is held back.
pub fn pass(tx: &mut Tx<'_>, act: &Act<'_>, all: Vec<Passed>) -> Result<Passage> {
    if all.is_empty() {
        return Ok(Passage::default());
    }
    let own = stores::hold_days(tx)?;
    let hold_days = |line: &Line| own.get(&line.store).copied().unwrap_or(act.shop.hold_days);
    let (mut now, mut held) = (Vec::with_capacity(all.len()), Vec::new());
    for passed in all {
        match rules::matures_on(passed.line.day, hold_days(&passed.line)) {
            Some(day) if !passed.own_cash => held.push((passed.line, day)),
            _ => now.push(passed),
        }
    }
    let days = held.iter().map(|(line, day)| (line.subject, *day)).collect();
    sql::insert_many(tx, &held)?;
    let entries = now.iter().filter_map(Passed::release).collect();
    lines::add(tx, act, now.into_iter().flat_map(Passed::lines).collect())?;
    Ok(Passage { entries, held: days })
}

/// A sale's money becomes available, less what came back of it.
fn release(line: &Line, back: &[Line], at: Instant) -> Entry {
    let left = line.net() + back.iter().map(Line::net).sum::<i64>();
    released(line.subject, line.store, left, line.currency, at, line.day)
}

/// Releases all that has matured through `until`, each on its own day; answers the lines it wrote.
pub fn mature(tx: &mut Tx<'_>, act: &Act<'_>, until: Day, store: Option<i64>) -> Result<Vec<Line>> {
    let matured: Vec<Line> = sql::matured(tx, until.min(act.today()), store)?
        .into_iter()
        .map(|(held, currency, day)| held.line(act.shop.stored_currency(&currency), day))
        .collect();
    if matured.is_empty() {
        return Ok(matured);
    }
    let mut back = sql::matured_returns(tx, act.shop, until.min(act.today()), store)?;
    sql::release_matured(tx, until.min(act.today()), store)?;
    let mut starts: HashMap<Day, Instant> = HashMap::new();
    let start = |line: &Line| *starts.entry(line.day).or_insert_with(|| act.shop.calendar.day_start(line.day));
    let starts: Vec<Instant> = matured.iter().map(start).collect();
    let (mut entries, mut written) = (Vec::with_capacity(matured.len()), Vec::with_capacity(matured.len()));
    for (line, at) in matured.iter().zip(starts) {
        let back = back.remove(&line.subject).unwrap_or_default();
        entries.push(release(line, &back, at));
        written.push(line.clone());
        written.extend(back);
    }
    lines::add(tx, act, written)?;
    ledger::post(tx, act, entries)?;
    let told = |line: &Line| {
        let after = json!({ "matured_on": line.day.to_string(), "net_minor": line.net() });
        (line.subject, None, Some(after.to_string()))
    };
    audit::record_batch(tx, act, "cash.mature", "order", matured.iter().map(told).collect())?;
    Ok(matured)
}

/// Releases at once what is not released yet: its cash is in the store's hands now.
pub fn give(tx: &mut Tx<'_>, act: &Act<'_>, held: &[Held], all: Vec<Passed>) -> Result<Vec<Entry>> {
    for held in held.iter().filter(|held| held.matures_on.is_some()) {
        mark_released(tx, held.order, act.today())?;
    }
    let entries = all.iter().filter_map(Passed::release).collect();
    lines::add(tx, act, all.into_iter().flat_map(Passed::lines).collect())?;
    Ok(entries)
}
