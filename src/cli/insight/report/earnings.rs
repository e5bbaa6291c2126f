//! `lilium report earnings`: what the platform earned and spent.

use clap::{Args, ValueEnum};

use super::WhenArgs;
use crate::market::insight::reports::EarningsBy;

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

impl EarningsArgs {
    /// What it has a row for.
    pub fn by(&self) -> EarningsBy {
        match self.by {
            ByArg::Day => EarningsBy::Day,
            ByArg::Account => EarningsBy::Account,
            ByArg::Store => EarningsBy::Store,
            ByArg::StoreAccount => EarningsBy::StoreAccount,
        }
    }
}
