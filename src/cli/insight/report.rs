//! `lilium report`: sums over a period.

mod earnings;

use clap::{Args, Subcommand, ValueEnum};

use crate::app::App;
use crate::base::{Instant, Period};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::market::books::ledger::Clocks;
use crate::market::core::settings::Marketplace;
use crate::market::insight::reports::{self, By};
use crate::render::{Cell, Column, Footer, Kind, Screen, Show};

use earnings::EarningsArgs;

use crate::cli::cells;
use crate::cli::clocks::{self, ClockArgs};

#[derive(Subcommand, Debug)]
pub enum ReportCommand {
    /// What was delivered
    Sales(ReportArgs),
    /// What was settled; opening balances are not counted again
    Settlements(ReportArgs),
    /// What was taken at the door
    Cash(ReportArgs),
    /// What the platform earned and spent, as its accounts of income and expense have it
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

/// The first column carries the name of what the rows are about.
macro_rules! keyed {
    ($name:ident, $($column:expr),* $(,)?) => {
        fn $name(by: By) -> &'static [Column] {
            match by {
                By::Day => const { &[Column::new("day", "Day", Kind::Day, Show::Always), $($column),*] },
                By::Store => const { &[Column::new("store", "Store", Kind::Ref, Show::Always), $($column),*] },
                By::Zone => const { &[Column::new("zone", "Zone", Kind::Ref, Show::Always), $($column),*] },
                By::Category => const { &[Column::new("category", "Category", Kind::Text, Show::Always), $($column),*] },
            }
        }
    };
}

keyed!(
    sales_columns,
    Column::new("orders", "Orders", Kind::Int, Show::Always),
    Column::new("units", "Units", Kind::Int, Show::Table(2)),
    Column::new("goods", "Goods", Kind::Money, Show::Always),
    Column::new("delivery", "Delivery", Kind::Money, Show::Table(1)),
    Column::new("commission", "Commission", Kind::Money, Show::Always),
    Column::new("tax", "Tax", Kind::Money, Show::Wide),
    Column::new("platform_discount", "Platform's discounts", Kind::Money, Show::Wide),
);

keyed!(
    settlement_columns,
    Column::new("settlements", "Closed", Kind::Int, Show::Table(3)),
    Column::new("orders", "Orders", Kind::Int, Show::Always),
    Column::new("goods", "Goods", Kind::Money, Show::Part),
    Column::new("delivery", "Delivery", Kind::Money, Show::Part),
    Column::new("commission", "Commission", Kind::Money, Show::Part),
    Column::new("tax", "Tax", Kind::Money, Show::Part),
    Column::new("rounding", "Rounding", Kind::Money, Show::Part),
    Column::new("collected", "Collected", Kind::Money, Show::Part),
    Column::new("other", "Other", Kind::Money, Show::Part),
    Column::new("net", "Net", Kind::Money, Show::Always),
    Column::new("payable", "Payable", Kind::Money, Show::Table(5)),
);

keyed!(
    cash_columns,
    Column::new("orders", "Orders", Kind::Int, Show::Always),
    Column::new("due", "Due", Kind::Money, Show::Always),
    Column::new("taken", "Taken", Kind::Money, Show::Always),
    Column::new("difference", "Difference", Kind::Money, Show::Table(1)),
    Column::new("with_drivers", "With drivers", Kind::Money, Show::Table(2)),
    Column::new("by_stores", "By stores", Kind::Money, Show::Table(3)),
);

pub fn run(app: &mut App, command: ReportCommand) -> Result<()> {
    let now = app.clock.now();
    app.show(|tx, marketplace, screen| {
        let period = match &command {
            ReportCommand::Earnings(args) => {
                let asked = asked(tx, marketplace, &args.when, now)?;
                earnings::show(tx, screen, marketplace, args, &asked)?;
                asked.0
            }
            ReportCommand::Sales(args) | ReportCommand::Settlements(args) | ReportCommand::Cash(args) => {
                let (by, (period, clocks)) = (args.by.by(), asked(tx, marketplace, &args.when, now)?);
                match &command {
                    ReportCommand::Sales(_) => {
                        sales(screen, marketplace, by, reports::sales(tx, by, &period, &clocks)?)?
                    }
                    ReportCommand::Settlements(_) => {
                        settlements(screen, marketplace, by, reports::settlements(tx, by, &period, &clocks)?)?
                    }
                    _ => cash(screen, marketplace, by, reports::cash(tx, by, &period, &clocks)?)?,
                }
                period
            }
        };
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

/// Sums of one money column, one per currency.
fn sums<T>(
    label: &'static str,
    rows: &[T],
    of: impl Fn(&T) -> (&str, i64),
    marketplace: &Marketplace,
) -> Vec<(&'static str, Cell)> {
    let mut sums = std::collections::BTreeMap::<&str, i64>::new();
    for row in rows {
        let (currency, minor) = of(row);
        *sums.entry(currency).or_default() += minor;
    }
    sums.into_iter().map(|(currency, minor)| (label, cells::stored(minor, currency, marketplace))).collect()
}

fn sales(screen: &mut Screen, marketplace: &Marketplace, by: By, rows: Vec<reports::SalesRow>) -> Result<()> {
    let total = sums("goods", &rows, |row| (&row.currency, row.goods_minor), marketplace);
    let mut list = screen.list("rows", sales_columns(by))?;
    for row in rows {
        let money = |minor| cells::stored(minor, &row.currency, marketplace);
        list.row(vec![
            row.key.clone().into(),
            row.orders.into(),
            row.units.into(),
            money(row.goods_minor),
            row.delivery_minor.map_or(Cell::Null, money),
            money(row.commission_minor),
            money(row.tax_minor),
            row.platform_discount_minor.map_or(Cell::Null, money),
        ])?;
    }
    Ok(list.end(Footer { sums: total, ..Footer::default() })?)
}

fn settlements(
    screen: &mut Screen,
    marketplace: &Marketplace,
    by: By,
    rows: Vec<reports::SettlementRow>,
) -> Result<()> {
    let total = if by == By::Category {
        sums("goods", &rows, |row| (&row.currency, row.goods_minor), marketplace)
    } else {
        sums("net", &rows, |row| (&row.currency, row.net_minor.unwrap_or(0)), marketplace)
    };
    let mut list = screen.list("rows", settlement_columns(by))?;
    for row in rows {
        let money = |minor| cells::stored(minor, &row.currency, marketplace);
        let maybe = |minor: Option<i64>| minor.map_or(Cell::Null, money);
        list.row(vec![
            row.key.clone().into(),
            row.settlements.into(),
            row.orders.into(),
            money(row.goods_minor),
            maybe(row.delivery_minor),
            money(row.commission_minor),
            money(row.tax_minor),
            maybe(row.rounding_minor),
            maybe(row.collected_minor),
            maybe(row.other_minor),
            maybe(row.net_minor),
            maybe(row.payable_minor),
        ])?;
    }
    Ok(list.end(Footer { sums: total, ..Footer::default() })?)
}

fn cash(screen: &mut Screen, marketplace: &Marketplace, by: By, rows: Vec<reports::CashRow>) -> Result<()> {
    let total = sums("taken", &rows, |row| (&row.currency, row.taken_minor), marketplace);
    let mut list = screen.list("rows", cash_columns(by))?;
    for row in rows {
        let money = |minor| cells::stored(minor, &row.currency, marketplace);
        list.row(vec![
            row.key.clone().into(),
            row.orders.into(),
            money(row.due_minor),
            money(row.taken_minor),
            money(row.taken_minor - row.due_minor),
            money(row.with_drivers_minor),
            money(row.by_stores_minor),
        ])?;
    }
    Ok(list.end(Footer { sums: total, ..Footer::default() })?)
}
