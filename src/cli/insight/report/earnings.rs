//! `lilium report earnings`: what the platform earned and spent.

use clap::{Args, ValueEnum};

use super::{WhenArgs, sums};
use crate::base::Period;
use crate::cli::cells;
use crate::db::Tx;
use crate::error::Result;
use crate::market::books::ledger::Clocks;
use crate::market::core::settings::Marketplace;
use crate::market::insight::reports::{self, EarningsBy, EarningsRow};
use crate::render::{Cell, Column, Footer, Kind, Screen, Show};

#[derive(Args, Debug)]
#[command(after_help = "The total is what the accounts of income and expense moved by in the period: commissions, \
delivery, fees, rounding and gains, less what was given, lost and written off. Goods and the tax on commissions are \
nobody's earning here.

Example: lilium report earnings --period last-month --by store-account
Compare: lilium ledger balance income")]
pub struct EarningsArgs {
    /// One row for each; a driver's shortage and what else is of no one store is of (none)
    #[arg(long, value_enum, default_value = "day")]
    by: ByArg,
    #[command(flatten)]
    pub when: WhenArgs,
}

/// Choices of `--by`.
#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum ByArg {
    Day,
    Account,
    Store,
    StoreAccount,
}

impl ByArg {
    fn by(self) -> EarningsBy {
        match self {
            ByArg::Day => EarningsBy::Day,
            ByArg::Account => EarningsBy::Account,
            ByArg::Store => EarningsBy::Store,
            ByArg::StoreAccount => EarningsBy::StoreAccount,
        }
    }
}

const DAY: Column = Column::new("day", "Day", Kind::Day, Show::Always);
const ACCOUNT: Column = Column::new("account", "Account", Kind::Ref, Show::Always);
const STORE: Column = Column::new("store", "Store", Kind::Ref, Show::Always);
const ENTRIES: Column = Column::new("entries", "Entries", Kind::Int, Show::Table(3));
const INCOME: Column = Column::new("income", "Income", Kind::Money, Show::Part);
const EXPENSE: Column = Column::new("expense", "Expense", Kind::Money, Show::Part);
const EARNED: Column = Column::new("earned", "Earned", Kind::Money, Show::Always);

fn columns(by: EarningsBy) -> &'static [Column] {
    match by {
        EarningsBy::Day => const { &[DAY, ENTRIES, INCOME, EXPENSE, EARNED] },
        EarningsBy::Account => const { &[ACCOUNT, ENTRIES, INCOME, EXPENSE, EARNED] },
        EarningsBy::Store => const { &[STORE, ENTRIES, INCOME, EXPENSE, EARNED] },
        EarningsBy::StoreAccount => const { &[STORE, ACCOUNT, ENTRIES, INCOME, EXPENSE, EARNED] },
    }
}

pub fn show(
    tx: &mut Tx<'_>,
    screen: &mut Screen,
    marketplace: &Marketplace,
    args: &EarningsArgs,
    (period, clocks): &(Period, Clocks),
) -> Result<()> {
    let by = args.by.by();
    let rows = reports::earnings(tx, by, period, clocks)?;
    let total = sums("earned", &rows, |row: &EarningsRow| (&row.currency, row.earned_minor()), marketplace);
    let mut list = screen.list("rows", columns(by))?;
    for row in rows {
        let money = |minor| cells::stored(minor, &row.currency, marketplace);
        let mut cells: Vec<Cell> = row.keys.iter().cloned().map(Cell::from).collect();
        cells.push(row.entries.into());
        cells.extend([row.income_minor, row.expense_minor, row.earned_minor()].map(money));
        list.row(cells)?;
    }
    Ok(list.end(Footer { sums: total, ..Footer::default() })?)
}
