//! Settlements that nobody has run: periods that were over some days ago and are not closed. Reads only.
//!
//! Without this a marketplace whose schedule was never made, or has stopped, looks healthy: nothing fails when nothing runs.

use crate::base::{Day, StoreId};
use crate::db::Tx;
use crate::error::Result;
use crate::market::core::settings::Marketplace;

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
pub fn late(tx: &mut Tx<'_>, marketplace: &Marketplace, today: Day) -> Result<Vec<Late>> {
    let Some(days) = marketplace.settlement_late_days else { return Ok(Vec::new()) };
    let mut late = open(tx, marketplace)?;
    late.retain(|open| rules::is_late(open.ended_on, today, days));
    Ok(late)
}

/// How many days ago the oldest period ended that is not closed; zero when every one that is over is closed. One is the
/// rule from midnight until the night's run.
pub fn lag_days(tx: &mut Tx<'_>, marketplace: &Marketplace, today: Day) -> Result<i64> {
    let ended = open(tx, marketplace)?.into_iter().map(|open| (today - open.ended_on).num_days());
    Ok(ended.max().unwrap_or(0).max(0))
}

/// The earliest period with open lines of every account, over or not.
fn open(tx: &mut Tx<'_>, marketplace: &Marketplace) -> Result<Vec<Late>> {
    let stores = sql::stores(tx, None)?;
    let books = sql::books(tx)?;
    let of = |(store, currency, day): (StoreId, String, Day)| {
        let through = books[&(store, currency.clone())].through;
        let known = &stores[&store];
        let period = rules::open_period(known.cycle, marketplace.calendar.week_start, day, through);
        Late { store: known.slug.clone(), currency, ended_on: period.last }
    };
    Ok(sql::first_open(tx)?.into_iter().map(of).collect())
}
