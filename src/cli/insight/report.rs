//! `lilium report`: sums over a period.

mod earnings;

use clap::{Args, Subcommand, ValueEnum};

use crate::app::App;
use crate::base::{Instant, Period};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::market::books::ledger::Clocks;
use crate::market::core::settings::Marketplace;
use crate::market::insight::reports::By;
use crate::present;
use crate::present::report::Report;

use earnings::EarningsArgs;

use crate::cli::clocks::{self, ClockArgs};

#[derive(Subcommand, Debug)]
pub enum ReportCommand {
    /// Report what was delivered
    Sales(ReportArgs),
    /// Report what was settled; opening balances are not counted again
    Settlements(ReportArgs),
    /// Report what was taken at the door
    Cash(ReportArgs),
    /// Report what the platform earned and spent, by its accounts of income and expense
    Earnings(EarningsArgs),
}

#[derive(Args, Debug)]
#[command(after_help = "Periods: today yesterday this-week last-week this-month last-month this-year last-year 2026 \
2026-04 2026-W17 2026Q2 7d 2026-04-01 2026-04-01..2026-04-30 since:2026-04-01 (both ends included)")]
pub struct ReportArgs {
    /// One row for each
    #[arg(long, value_enum, default_value = "day")]
    by: ByArg,
    #[command(flatten)]
    when: WhenArgs,
}

/// When it happened, and when it was known.
#[derive(Args, Debug)]
pub struct WhenArgs {
    /// Business dates to sum over
    #[arg(long, value_name = "PERIOD", default_value = "this-month")]
    period: String,
    #[command(flatten)]
    clocks: ClockArgs,
}

/// Choices of `--by`.
#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum ByArg {
    Day,
    Store,
    Zone,
    Category,
}

impl ByArg {
    fn by(self) -> By {
        match self {
            ByArg::Day => By::Day,
            ByArg::Store => By::Store,
            ByArg::Zone => By::Zone,
            ByArg::Category => By::Category,
        }
    }
}

pub fn run(app: &mut App, command: ReportCommand) -> Result<()> {
    let now = app.clock.now();
    let (report, when) = match &command {
        ReportCommand::Sales(args) => (Report::Sales(args.by.by()), &args.when),
        ReportCommand::Settlements(args) => (Report::Settlements(args.by.by()), &args.when),
        ReportCommand::Cash(args) => (Report::Cash(args.by.by()), &args.when),
        ReportCommand::Earnings(args) => (Report::Earnings(args.by()), &args.when),
    };
    app.show(|tx, marketplace, screen| {
        let (period, clocks) = asked(tx, marketplace, when, now)?;
        present::report::show(tx, screen, marketplace, report, &period, &clocks)?;
        if !screen.format_of_list().is_machine() {
            screen.talk(&range(&period, marketplace));
        }
        Ok(())
    })
}

/// The days that are asked about, and by which clocks.
fn asked(tx: &mut Tx<'_>, marketplace: &Marketplace, args: &WhenArgs, now: Instant) -> Result<(Period, Clocks)> {
    let period = clocks::period(&args.period, marketplace, now)?;
    let clocks = args.clocks.read(tx, marketplace)?;
    if let Some(day) = clocks.as_of.filter(|day| *day < period.first) {
        return Err(Error::usage(format!("nothing of {period} had happened as of {day}")));
    }
    Ok((period, clocks))
}

/// What a period means here, to the instant.
fn range(period: &Period, marketplace: &Marketplace) -> String {
    let start = marketplace.calendar.rfc3339(marketplace.calendar.day_start(period.first));
    let end = period.last.succ_opt().map(|day| marketplace.calendar.rfc3339(marketplace.calendar.day_start(day)));
    format!("{period}: from {start} to before {}, {}", end.unwrap_or_default(), marketplace.calendar.zone)
}
