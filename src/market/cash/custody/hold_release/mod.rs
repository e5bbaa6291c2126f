//! Hold days: money whose gate is passed waits some days more in the store's pending balance, then it matures.
//!
//! The day is set when the gate is passed and stays, whatever the terms become. What matured is released on its day,
//! however late somebody asks for it: so a close that comes late settles what one in time would have. Cash that a
//! store has in its own hands is not held: there is nothing to hold.

pub mod rules;
mod sql;

use std::collections::HashMap;

use serde_json::json;

use crate::base::{Day, Instant, StoreId};
use crate::db::Tx;
use crate::error::Result;
use crate::market::books::ledger;
use crate::market::books::ledger::Entry;
use crate::market::books::ledger::rules::released;
use crate::market::books::store_account::{self, Line};
use crate::market::core::{Act, audit};
use crate::market::parties::stores;

use crate::market::cash::custody::Held;

pub use sql::{HeldBack, held_back, mark_released, plans};

/// A sale whose gate is passed, as the line that its release writes.
pub struct Releasable {
    pub line: Line,
    /// What came back of it meanwhile, as the lines that are released with it.
    pub back: Vec<Line>,
    /// When its release is booked, where it does not wait.
    pub at: Instant,
    /// The store has the cash: nothing is pending.
    pub own_cash: bool,
}

impl Releasable {
    fn lines(self) -> impl Iterator<Item = Line> {
        std::iter::once(self.line).chain(self.back)
    }

    /// The money becomes available, less what came back of it.
    fn release(&self) -> Option<Entry> {
        if self.own_cash {
            return None;
        }
        let Line { subject, store, currency, day, .. } = self.line;
        let left = self.line.net() + self.back.iter().map(Line::net).sum::<i64>();
        Some(released(subject, store, left, currency, self.at, day))
    }
}

/// What passing the gate did.
#[derive(Default)]
pub struct ReleaseResult {
    /// To be booked behind whatever passed the gate.
    pub entries: Vec<Entry>,
    /// Orders whose money is held back, each with the day on which it matures.
    pub held: Vec<(i64, Day)>,
}

/// Releases each sale, or sets the day on which it matures where its store's money is held back.
pub fn pass(tx: &mut Tx<'_>, act: &Act<'_>, all: Vec<Releasable>) -> Result<ReleaseResult> {
    if all.is_empty() {
        return Ok(ReleaseResult::default());
    }
    let own = stores::hold_days(tx)?;
    let hold_days = |line: &Line| own.get(&line.store).copied().unwrap_or(act.marketplace.hold_days);
    let (mut now, mut held) = (Vec::with_capacity(all.len()), Vec::new());
    for passed in all {
        match rules::matures_on(passed.line.day, hold_days(&passed.line)) {
            Some(day) if !passed.own_cash => held.push((passed.line, day)),
            _ => now.push(passed),
        }
    }
    in_open_days(tx, act, &mut held)?;
    let days = held.iter().map(|(line, day)| (line.subject, *day)).collect();
    sql::insert_many(tx, &held)?;
    Ok(ReleaseResult { entries: release(tx, act, now)?, held: days })
}

/// What is reported so late that it would mature on a day its store has closed matures on the first open one.
fn in_open_days(tx: &mut Tx<'_>, act: &Act<'_>, held: &mut [(Line, Day)]) -> Result<()> {
    let key = |(line, day): &(Line, Day)| (line.store, line.currency, *day);
    let open = store_account::open_days(tx, act, held.iter().map(key).collect())?;
    for sale in held {
        sale.1 = open.get(&key(sale)).copied().unwrap_or(sale.1);
    }
    Ok(())
}

/// Releases all that has matured through `until`, each on its own day; answers the lines of the sales.
pub fn mature(tx: &mut Tx<'_>, act: &Act<'_>, until: Day, store: Option<StoreId>) -> Result<Vec<Line>> {
    let until = until.min(act.today());
    let matured = sql::matured(tx, until, store)?;
    if matured.is_empty() {
        return Ok(Vec::new());
    }
    let mut back = sql::matured_returns(tx, act.marketplace, until, store)?;
    sql::release_matured(tx, until, store)?;
    let mut starts: HashMap<Day, Instant> = HashMap::new();
    let passed = matured.into_iter().map(|(held, currency, day)| Releasable {
        line: held.line(act.marketplace.stored_currency(&currency), day),
        back: back.remove(&held.order).unwrap_or_default(),
        at: *starts.entry(day).or_insert_with(|| act.marketplace.calendar.day_start(day)),
        own_cash: false,
    });
    let passed: Vec<Releasable> = passed.collect();
    let sales: Vec<Line> = passed.iter().map(|passed| passed.line.clone()).collect();
    let entries = release(tx, act, passed)?;
    ledger::post(tx, act, entries)?;
    let told = |line: &Line| {
        let after = json!({ "matured_on": line.day.to_string(), "net_minor": line.net() });
        (line.subject, None, Some(after.to_string()))
    };
    audit::record_batch(tx, act, "cash.mature", "order", sales.iter().map(told).collect())?;
    Ok(sales)
}

/// Writes the lines of what is released; answers the entries to book.
fn release(tx: &mut Tx<'_>, act: &Act<'_>, all: Vec<Releasable>) -> Result<Vec<Entry>> {
    let entries = all.iter().filter_map(Releasable::release).collect();
    store_account::add(tx, act, all.into_iter().flat_map(Releasable::lines).collect())?;
    Ok(entries)
}

/// Releases at once what is not released yet: its cash is in the store's hands now.
pub fn give(tx: &mut Tx<'_>, act: &Act<'_>, held: &[Held], all: Vec<Releasable>) -> Result<Vec<Entry>> {
    for held in held.iter().filter(|held| held.matures_on.is_some()) {
        mark_released(tx, held.order, act.today())?;
    }
    release(tx, act, all)
}
