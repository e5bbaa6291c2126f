//! Settlements that nobody has run: periods that were over some days ago and are not closed. Reads only.
//!
//! Without this a marketplace whose schedule was never made, or has stopped, looks healthy: nothing fails when nothing runs.

use crate::base::Day;
use crate::db::Tx;
use crate::error::Result;
use crate::market::settings::Shop;

use super::{rules, sql};

/// A store's earliest period that should have been closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Late {
    pub store: String,
    pub currency: String,
    /// The last day of the period.
    pub ended_on: Day,
}

/// What is late on a business date: periods with open lines that ended more than the setting's days before it.
pub fn late(tx: &mut Tx<'_>, shop: &Shop, today: Day) -> Result<Vec<Late>> {
    let Some(days) = shop.settlement_late_days else { return Ok(Vec::new()) };
    let stores = sql::stores(tx, None)?;
    let books = sql::books(tx)?;
    let mut late = Vec::new();
    for (store, currency, day) in sql::first_open(tx)? {
        let through = books[&(store, currency.clone())].through;
        let known = &stores[&store];
        let period = rules::open_period(known.cycle, shop.calendar.week_start, day, through);
        if rules::is_late(period.last, today, days) {
            late.push(Late { store: known.slug.clone(), currency, ended_on: period.last });
        }
    }
    Ok(late)
}
