//! `lilium cash mature`: release what was held back and is due.

use crate::app::App;
use crate::base::{Period, Prefix};
use crate::cli::cells;
use crate::cli::clocks;
use crate::error::{Error, Result};
use crate::market::cash::custody::hold_release;
use crate::market::parties::stores;
use crate::render::Done;

pub fn mature(app: &mut App, date: Option<&str>, store: Option<&str>) -> Result<()> {
    let now = app.clock.now();
    let (day, store) = app.read(|tx, marketplace| {
        let period = clocks::period(date.unwrap_or("today"), marketplace, now)?;
        let store = store.map(|store| stores::find(tx, store)).transpose()?;
        Ok((one_day(period)?, store))
    })?;
    let done = app.change("cash.mature", &(day, store), |tx, act| {
        let matured = hold_release::mature(tx, act, day, store)?;
        let orders = matured.len() as i64;
        if orders == 0 {
            return Ok(Done { message: format!("nothing has matured by {day}"), ..Done::default() });
        }
        let mut sums = std::collections::BTreeMap::new();
        for line in &matured {
            *sums.entry(line.currency).or_insert(0) += line.net();
        }
        let sums: Vec<String> = sums.iter().map(|(currency, minor)| currency.with_code(*minor)).collect();
        let (what, sums) = (cells::counted(orders, "order"), sums.join(", "));
        let changed = matured.iter().map(|line| Prefix::ORDER.show(line.subject)).collect();
        Ok(Done { message: format!("{what} matured by {day}: {sums} released"), changed, ..Done::default() })
    })?;
    Ok(app.screen.done(&done)?)
}

fn one_day(period: Period) -> Result<crate::base::Day> {
    if period.first == period.last {
        return Ok(period.last);
    }
    Err(Error::usage("--date takes one day").hint(format!("--date {}", period.last)))
}
