//! Reserves: a share of what a store earned is withheld by a close, and comes back some days later.
//!
//! What comes back is a line of the store's account on its day, which the next settlement pays; what a debit took of
//! it before does not come back.

pub mod rules;
mod sql;

use serde_json::json;

use crate::base::{Currency, Day};
use crate::db::Tx;
use crate::error::Result;
use crate::market::lines::{self, Line, LineKind};
use crate::market::{Act, audit, ledger};

use rules::Kept;

pub use sql::{Reserved, plans, sums};

/// The reserves of a run: those that were there, and those its closes withhold.
#[derive(Default)]
pub struct Reserves {
    kept: Vec<Kept>,
    /// How many of them are stored, from the front.
    stored: usize,
}

/// The reserves that are not given back and not used up.
pub fn open(tx: &mut Tx<'_>, store: Option<i64>) -> Result<Reserves> {
    let kept = sql::open(tx, store)?;
    Ok(Reserves { stored: kept.len(), kept })
}

fn give_back(tx: &mut Tx<'_>, act: &Act<'_>, back: Vec<&Kept>) -> Result<()> {
    let (mut entries, mut changes) = (Vec::with_capacity(back.len()), Vec::with_capacity(back.len()));
    let mut written = Vec::with_capacity(back.len());
    for kept in back {
        let (currency, day, left) = (act.shop.stored_currency(&kept.currency), kept.release_on, kept.left());
        let at = act.shop.calendar.day_start(day);
        entries.push(ledger::rules::reserve_back(kept.settlement, kept.store, left, currency, at, day));
        written.push(Line::other(LineKind::ReserveBack, kept.settlement, kept.store, currency, day, left));
        let after = json!({ "reserve_back_on": day.to_string(), "amount_minor": left });
        changes.push((kept.settlement, None, Some(after.to_string())));
        sql::end(tx, kept.settlement, kept.drawn, Some(day))?;
    }
    lines::add(tx, act, written)?;
    ledger::post(tx, act, entries)?;
    audit::record_batch(tx, act, "settlement.reserve_back", "settlement", changes)
}

impl Reserves {
    fn of(&mut self, store: i64, currency: Currency) -> Vec<&mut Kept> {
        let same = |kept: &&mut Kept| kept.store == store && kept.currency == currency.code();
        self.kept.iter_mut().filter(same).collect()
    }

    /// What the store's reserves hold.
    pub fn left(&mut self, store: i64, currency: Currency) -> i64 {
        self.of(store, currency).iter().map(|kept| kept.left()).sum()
    }

    /// Some of it comes back by this day.
    pub fn is_due(&self, store: i64, currency: Currency, day: Day) -> bool {
        let due = |kept: &Kept| kept.release_on <= day && kept.left() > 0;
        self.kept.iter().any(|kept| kept.store == store && kept.currency == currency.code() && due(kept))
    }

    /// A close withholds, or takes what earlier ones withheld when the amount is below zero.
    pub fn book(&mut self, settlement: i64, store: i64, currency: Currency, last_day: Day, amount: i64, days: i64) {
        if amount < 0 {
            rules::draw(self.of(store, currency), -amount, last_day);
        } else if amount > 0 {
            let release_on = last_day + chrono::Days::new(days.unsigned_abs());
            let currency = currency.code().to_owned();
            self.kept.push(Kept { settlement, store, currency, amount, drawn: 0, release_on, ended_on: None });
        }
    }

    /// Writes what a round of closes did.
    pub fn write(&self, tx: &mut Tx<'_>) -> Result<()> {
        let (stored, new) = self.kept.split_at(self.stored);
        for kept in stored.iter().filter(|kept| kept.drawn > 0) {
            sql::end(tx, kept.settlement, kept.drawn, kept.ended_on)?;
        }
        sql::insert_many(tx, new)
    }

    /// Gives back what is due through a day, of each account the earliest alone: a debit of the days between may take
    /// from the others. Answers whether there was any.
    pub fn release(&self, tx: &mut Tx<'_>, act: &Act<'_>, until: Day) -> Result<bool> {
        let back = rules::first_due(&self.kept, until);
        let some = !back.is_empty();
        if some {
            give_back(tx, act, back)?;
        }
        Ok(some)
    }
}
