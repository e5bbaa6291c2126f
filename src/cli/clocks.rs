//! `--as-of` and `--known-at`: a question about an earlier state of the book.

use clap::Args;

use crate::base::{Day, Instant, parse_day};
use crate::cli::books::ledger;
use crate::db::Tx;
use crate::error::Result;
use crate::market::books::ledger::Clocks;
use crate::market::core::settings::Shop;

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
    pub fn read(&self, tx: &mut Tx<'_>, shop: &Shop) -> Result<Clocks> {
        let as_of = self.as_of.as_deref().map(parse_day).transpose()?;
        Ok(Clocks { as_of, known: ledger::known(tx, shop, self.known_at.as_deref())? })
    }
}

/// The business date that a question with these clocks is asked on.
pub fn asked_on(clocks: &Clocks, shop: &Shop, now: Instant) -> Day {
    let known = clocks.known.map_or(now, |known| known.at);
    clocks.as_of.unwrap_or_else(|| shop.calendar.business_day(known))
}
