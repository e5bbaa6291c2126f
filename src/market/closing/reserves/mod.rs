//! Reserves: a share of what a store earned is withheld by a close, and comes back some days later.
//!
//! What comes back is a line of the store's account on its day, which the next settlement pays; what a debit took of
//! it before does not come back.

pub mod rules;
mod sql;

use std::collections::HashMap;

use serde_json::json;

use crate::base::{Currency, Day, StoreId, days_after};
use crate::db::Tx;
use crate::error::Result;
use crate::market::books::ledger;
use crate::market::books::store_account::{self, Line, LineKind};
use crate::market::core::{Act, audit};

use rules::Kept;

pub use sql::{Reserved, plans, sums};

/// The reserves of a run, by store and currency: those that were there, and those its closes withhold.
#[derive(Default)]
pub struct Reserves(HashMap<(StoreId, Currency), Account>);

#[derive(Default)]
struct Account {
    /// Oldest first.
    kept: Vec<Kept>,
    /// How many of them are stored, from the front.
    stored: usize,
}

/// The reserves that are not given back and not used up.
pub fn open(tx: &mut Tx<'_>, act: &Act<'_>, store: Option<StoreId>) -> Result<Reserves> {
    let mut accounts: HashMap<(StoreId, Currency), Account> = HashMap::new();
    for kept in sql::open(tx, store)? {
        let account = accounts.entry((kept.store, act.marketplace.stored_currency(&kept.currency))).or_default();
        account.kept.push(kept);
        account.stored += 1;
    }
    for account in accounts.values_mut() {
        account.kept.sort_by_key(|kept| kept.settlement); // the days may have been other ones
    }
    Ok(Reserves(accounts))
}

fn give_back(tx: &mut Tx<'_>, act: &Act<'_>, back: Vec<&Kept>) -> Result<()> {
    let (mut entries, mut changes) = (Vec::with_capacity(back.len()), Vec::with_capacity(back.len()));
    let mut written = Vec::with_capacity(back.len());
    for kept in back {
        let (currency, day, left) = (act.marketplace.stored_currency(&kept.currency), kept.release_on, kept.left());
        let at = act.marketplace.calendar.day_start(day);
        entries.push(ledger::rules::reserve_back(kept.settlement, kept.store, left, currency, at, day));
        written.push(Line::other(LineKind::ReserveBack, kept.settlement, kept.store, currency, day, left));
        let after = json!({ "reserve_back_on": day.to_string(), "amount_minor": left });
        changes.push((kept.settlement, None, Some(after.to_string())));
        sql::end(tx, kept.settlement, kept.drawn, Some(day))?;
    }
    store_account::add(tx, act, written)?;
    ledger::post(tx, act, entries)?;
    audit::record_batch(tx, act, "settlement.reserve_back", "settlement", changes)
}

impl Reserves {
    /// What the store's reserves hold.
    pub fn left(&self, store: StoreId, currency: Currency) -> i64 {
        self.0.get(&(store, currency)).map_or(0, |account| rules::left(&account.kept))
    }

    /// Some of it comes back by this day.
    pub fn is_due(&self, store: StoreId, currency: Currency, day: Day) -> bool {
        self.0.get(&(store, currency)).is_some_and(|account| !rules::first_due(&account.kept, day).is_empty())
    }

    /// A close withholds, or takes what earlier ones withheld when the amount is below zero.
    pub fn book(&mut self, settlement: i64, store: StoreId, currency: Currency, last_day: Day, amount: i64, days: i64) {
        if amount == 0 {
            return;
        }
        let kept = &mut self.0.entry((store, currency)).or_default().kept;
        if amount < 0 {
            return rules::draw(kept, -amount, last_day);
        }
        let release_on = days_after(last_day, days.unsigned_abs());
        let currency = currency.code().to_owned();
        kept.push(Kept { settlement, store, currency, amount, drawn: 0, release_on, ended_on: None });
    }

    /// Writes what a round of closes did.
    pub fn write(&self, tx: &mut Tx<'_>) -> Result<()> {
        let mut new: Vec<&Kept> = Vec::new();
        for account in self.0.values() {
            let (stored, fresh) = account.kept.split_at(account.stored);
            for kept in stored.iter().filter(|kept| kept.drawn > 0) {
                sql::end(tx, kept.settlement, kept.drawn, kept.ended_on)?;
            }
            new.extend(fresh);
        }
        new.sort_by_key(|kept| kept.settlement);
        sql::insert_many(tx, &new)
    }

    /// Gives back what is due through a day, of each account the earliest alone: a debit of the days between may take
    /// from the others. Answers whether there was any.
    pub fn release(&self, tx: &mut Tx<'_>, act: &Act<'_>, until: Day) -> Result<bool> {
        let mut back: Vec<&Kept> = self.0.values().flat_map(|account| rules::first_due(&account.kept, until)).collect();
        back.sort_by_key(|kept| (kept.release_on, kept.settlement));
        let some = !back.is_empty();
        if some {
            give_back(tx, act, back)?;
        }
        Ok(some)
    }
}
