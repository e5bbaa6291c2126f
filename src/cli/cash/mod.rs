//! `lilium cash`: from the door to the bank.

mod deposits;
mod differences;
mod expenses;
mod floats;
mod handover;
mod maturity;
mod mapping;
mod positions;
mod reconcile;
mod reconciliation;
mod repay;

use std::process::ExitCode;

use clap::Subcommand;

use crate::app::App;
use crate::base::{Currency, Day};
use crate::error::Result;
use crate::market::core::settings::Marketplace;

use super::cells;
use super::clocks::ClockArgs;
use super::noun::Noun;

#[derive(Subcommand, Debug)]
pub enum CashCommand {
    /// Show what a driver holds, order by order
    Held {
        /// Code, ref or unique beginning
        driver: String,
        /// Currency [default: the marketplace's]
        #[arg(long, value_name = "CODE")]
        currency: Option<String>,
    },
    /// Count in the cash that drivers hand over
    Handover(Noun<handover::HandoverCommand>),
    /// Record cash that a driver gives straight to a store
    #[command(after_help = "Example:\n  lilium cash to-store ali noor 45000")]
    ToStore {
        /// Code, ref or unique beginning
        driver: String,
        /// Store that takes it
        store: String,
        /// Cash given
        amount: String,
    },
    /// Decide who bears what handovers were short or over
    Difference(Noun<differences::DifferenceCommand>),
    /// Record that a driver pays back a shortage that was charged
    #[command(after_help = "Examples:
  lilium cash repay ali 250 --reason 'from his wages'
  lilium cash repay ali 250 --to bank --reference 'TR 881' --reason 'his transfer'")]
    Repay(repay::RepayArgs),
    /// Write off a shortage that was charged to a driver
    #[command(
        after_help = "Example:\n  lilium cash forgive ali --amount 250 --reason 'robbed on the way' --confirm DRV-000001"
    )]
    Forgive(repay::ForgiveArgs),
    /// Manage drivers' change floats
    Float(Noun<floats::FloatCommand>),
    /// Record what drivers and the depot pay in cash, against a receipt
    Expense(Noun<expenses::ExpenseCommand>),
    /// Manage deposits from the depot to the bank
    Deposit(Noun<deposits::DepositCommand>),
    /// Compare a courier's or a bank's file with the books; exit 7 when anything differs
    #[command(
        after_help = "Books nothing. Every line is matched, short, over, unknown or duplicate; what the books expect and the \
file does not have is missing.

Examples:
  lilium cash reconcile march.csv --order-column Ref --amount-column COD --driver aramex --period 2026-03
  lilium cash reconcile march.csv --mapping aramex --driver aramex
  lilium cash reconcile slips.csv --against deposits --order-column Slip --amount-column Credit --period last-week"
    )]
    Reconcile(reconcile::ReconcileArgs),
    /// Manage how the files of couriers and banks are read
    Mapping(Noun<mapping::MappingCommand>),
    /// Show the results of compared files
    Reconciliation(Noun<reconciliation::ReconciliationCommand>),
    /// Show where the cash is, and for how many business days
    #[command(
        after_help = "The age of an amount is that of the newest cash that came in: the oldest is taken to have left first."
    )]
    Where {
        /// Currency [default: the marketplace's]
        #[arg(long, value_name = "CODE")]
        currency: Option<String>,
        #[command(flatten)]
        clocks: ClockArgs,
    },
    /// Show what was taken at the doors and where it went, day by day
    Flow {
        /// Days: today, yesterday, this-week, 2026-03, 2026-03-01..2026-03-07…
        #[arg(long, value_name = "PERIOD")]
        period: String,
        /// Currency [default: the marketplace's]
        #[arg(long, value_name = "CODE")]
        currency: Option<String>,
    },
    /// Release money whose hold days are over
    #[command(
        after_help = "A settlement run does this first, by itself. Each order is released on the day it matured, however late.

Example:
  lilium cash mature --date yesterday"
    )]
    Mature {
        /// Through this business date [default: today]
        #[arg(long, value_name = "DAY")]
        date: Option<String>,
        /// Only this store's
        #[arg(long)]
        store: Option<String>,
    },
    /// Show stores' money that waits for cash or is held back, and where that cash is
    Pending {
        /// Only this store's
        #[arg(long)]
        store: Option<String>,
    },
    /// Trace the cash of an order from the door to the store
    Trace {
        /// Order ref
        order: String,
    },
}

pub fn run(app: &mut App, command: CashCommand) -> Result<ExitCode> {
    match command {
        CashCommand::Reconcile(args) => return reconcile::run(app, &args),
        CashCommand::Held { driver, currency } => handover::held(app, &driver, currency.as_deref()),
        CashCommand::Handover(command) => handover::run(app, &command.verb),
        CashCommand::ToStore { driver, store, amount } => handover::to_store(app, &driver, &store, &amount),
        CashCommand::Difference(command) => differences::run(app, &command.verb),
        CashCommand::Repay(args) => repay::repay(app, &args),
        CashCommand::Forgive(args) => repay::forgive(app, &args),
        CashCommand::Float(command) => floats::run(app, &command.verb),
        CashCommand::Expense(command) => expenses::run(app, &command.verb),
        CashCommand::Deposit(command) => deposits::run(app, &command.verb),
        CashCommand::Where { currency, clocks } => positions::places(app, currency.as_deref(), &clocks),
        CashCommand::Flow { period, currency } => positions::flow(app, &period, currency.as_deref()),
        CashCommand::Mature { date, store } => maturity::mature(app, date.as_deref(), store.as_deref()),
        CashCommand::Pending { store } => positions::pending(app, store.as_deref()),
        CashCommand::Trace { order } => positions::trace(app, &order),
        CashCommand::Mapping(command) => mapping::run(app, &command.verb),
        CashCommand::Reconciliation(command) => reconciliation::run(app, &command.verb),
    }
    .map(|()| ExitCode::SUCCESS)
}

fn currency(marketplace: &Marketplace, code: Option<&str>) -> Result<Currency> {
    code.map_or(Ok(marketplace.currency), |code| marketplace.coin(code).map(|coin| coin.currency))
}

/// What is said of orders whose money is held back.
fn held_back(held: &[(i64, Day)]) -> Option<String> {
    let until = held.iter().map(|(_, day)| day).max()?;
    let orders = cells::counted(held.len() as i64, "order");
    Some(format!("; the stores' part of {orders} is held until {until}"))
}

fn format_amount(minor: i64, currency: Currency) -> String {
    currency.with_code(minor)
}
