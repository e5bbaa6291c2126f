//! Reports as rows: the one place that knows their columns, for `lilium report` and for jobs that file or mail one.

mod columns;

use crate::base::{Period, Problem};
use crate::db::Tx;
use crate::error::Result;
use crate::market::books::ledger::Clocks;
use crate::market::core::settings::Marketplace;
use crate::market::insight::reports::{self, By, EarningsBy, EarningsRow};
use crate::render::{Cell, Footer, Screen};

use super::cells;
use columns::{cash_columns, earnings_columns, sales_columns, settlement_columns};

/// A report, and what it has a row for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Report {
    Sales(By),
    Settlements(By),
    Cash(By),
    Earnings(EarningsBy),
}

/// The names of all reports.
pub const NAMES: [&str; 4] = ["sales", "settlements", "cash", "earnings"];

impl Report {
    /// The report of this name, by what is named; by day when nothing is.
    ///
    /// # Errors
    /// For an unknown name, and for what this report cannot be made by.
    pub fn read(name: &str, by: Option<&str>) -> Result<Report, Problem> {
        let named = |known: &[&str]| Problem::new(format!("\"by\" is one of {}", known.join(", ")));
        let found = || match by {
            None => Ok(By::Day),
            Some(by) => {
                By::ALL.into_iter().find(|known| known.as_str() == by).ok_or_else(|| named(&By::ALL.map(By::as_str)))
            }
        };
        let of_earnings = || match by {
            None => Ok(EarningsBy::Day),
            Some(by) => {
                let known = EarningsBy::ALL.into_iter().find(|known| known.as_str() == by);
                known.ok_or_else(|| named(&EarningsBy::ALL.map(EarningsBy::as_str)))
            }
        };
        Ok(match name {
            "sales" => Report::Sales(found()?),
            "settlements" => Report::Settlements(found()?),
            "cash" => Report::Cash(found()?),
            "earnings" => Report::Earnings(of_earnings()?),
            _ => return Err(Problem::new(format!("\"report\" is one of {}", NAMES.join(", ")))),
        })
    }
}

/// Shows a report over a period, as the book was by these clocks.
///
/// # Errors
/// Those of [`reports`], and of the screen.
pub fn show(
    tx: &mut Tx<'_>,
    screen: &mut Screen,
    marketplace: &Marketplace,
    report: Report,
    period: &Period,
    clocks: &Clocks,
) -> Result<()> {
    match report {
        Report::Sales(by) => sales(screen, marketplace, by, reports::sales(tx, by, period, clocks)?),
        Report::Settlements(by) => settlements(screen, marketplace, by, reports::settlements(tx, by, period, clocks)?),
        Report::Cash(by) => cash(screen, marketplace, by, reports::cash(tx, by, period, clocks)?),
        Report::Earnings(by) => earnings(screen, marketplace, by, reports::earnings(tx, by, period, clocks)?),
    }
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

fn earnings(screen: &mut Screen, marketplace: &Marketplace, by: EarningsBy, rows: Vec<EarningsRow>) -> Result<()> {
    let total = sums("earned", &rows, |row: &EarningsRow| (&row.currency, row.earned_minor()), marketplace);
    let mut list = screen.list("rows", earnings_columns(by))?;
    for row in rows {
        let money = |minor| cells::stored(minor, &row.currency, marketplace);
        let mut cells: Vec<Cell> = row.keys.iter().cloned().map(Cell::from).collect();
        cells.push(row.entries.into());
        cells.extend([row.income_minor, row.expense_minor, row.earned_minor()].map(money));
        list.row(cells)?;
    }
    Ok(list.end(Footer { sums: total, ..Footer::default() })?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_read_by_its_name_and_what_it_is_by() {
        assert_eq!(Report::read("sales", None), Ok(Report::Sales(By::Day)));
        assert_eq!(Report::read("cash", Some("zone")), Ok(Report::Cash(By::Zone)));
        assert_eq!(Report::read("earnings", Some("store-account")), Ok(Report::Earnings(EarningsBy::StoreAccount)));
        for (name, by, part) in [
            ("gifts", None, "one of sales"),
            ("sales", Some("account"), "one of day"),
            ("earnings", Some("zone"), "one of day, account"),
        ] {
            let problem = Report::read(name, by).expect_err(name).to_string();
            assert!(problem.contains(part), "{name}: {problem}");
        }
    }
}
