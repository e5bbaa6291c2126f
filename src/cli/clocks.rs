//! `--period`, `--as-of` and `--known-at`: the days a question is about, and the state of the book that answers it.

use clap::Args;

use crate::base::{Day, Instant, Period, parse_day};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::market::books::ledger::{self, Clocks};
use crate::market::core::settings::Marketplace;

/// When it happened, and when it was known.
#[derive(Args, Debug, Default)]
pub struct ClockArgs {
    /// What had happened up to and with this business date
    #[arg(long, value_name = "DAY")]
    as_of: Option<String>,
    /// Only what was in the book at this moment, or at the end of this day: what was shown then
    #[arg(long, value_name = "TIME")]
    known_at: Option<String>,
}

impl ClockArgs {
    /// The clocks that the flags ask for.
    ///
    /// # Errors
    /// Kind `Usage` for a day or a moment that cannot be read.
    pub fn read(&self, tx: &mut Tx<'_>, marketplace: &Marketplace) -> Result<Clocks> {
        let as_of = self.as_of.as_deref().map(parse_day).transpose()?;
        Ok(Clocks { as_of, known: known(tx, marketplace, self.known_at.as_deref())? })
    }
}

/// The business date that a question with these clocks is asked on.
pub fn asked_on(clocks: &Clocks, marketplace: &Marketplace, now: Instant) -> Day {
    let known = clocks.known.map_or(now, |known| known.at);
    clocks.as_of.unwrap_or_else(|| marketplace.calendar.business_day(known))
}

/// What was in the book at a moment, or at the end of a business date.
pub fn known(tx: &mut Tx<'_>, marketplace: &Marketplace, typed: Option<&str>) -> Result<Option<ledger::Known>> {
    let Some(typed) = typed else { return Ok(None) };
    let moment = match parse_day(typed) {
        Ok(day) => marketplace.calendar.day_start(day.succ_opt().unwrap_or(day)).plus_seconds(-1),
        Err(_) => marketplace.calendar.local_instant(typed)?,
    };
    ledger::known_at(tx, moment).map(Some)
}

/// The business dates that a person means by `text`.
pub fn period(text: &str, marketplace: &Marketplace, now: Instant) -> Result<Period> {
    let today = marketplace.calendar.business_day(now);
    Period::parse(text, today, marketplace.calendar.week_start).map_err(|problem| Error::usage(problem.to_string()))
}
