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
use crate::error::{Error, Result};
use crate::market::settings::Shop;

use super::cells;
use super::clocks::ClockArgs;
use super::list::ListArgs;
use super::tree::Noun;

#[derive(Subcommand, Debug)]
pub enum CashCommand {
    /// What a driver holds, order by order
    Held {
        /// Code, ref or unique beginning
        driver: String,
        /// Currency [default: the marketplace's]
        #[arg(long, value_name = "CODE")]
        currency: Option<String>,
    },
    /// Count a driver's cash into the depot and release what it covers
    #[command(
        after_help = "Without --order or --final the count covers the oldest orders first. What is missing stays \
in the driver's custody; what is too much waits in suspense. Both wait for `lilium cash decide`.

Examples:
  lilium cash handover ali --counted 176250
  lilium cash handover ali --notes 25000x7,1000x1,250x1
  lilium cash handover ali --counted 176250 --final     everything is handed in, even if some is missing"
    )]
    Handover(handover::HandoverArgs),
    /// A driver gives cash straight to a store
    ToStore {
        /// Code, ref or unique beginning
        driver: String,
        /// Store that takes it
        store: String,
        /// Cash given
        #[arg(long, value_name = "AMOUNT")]
        amount: String,
    },
    /// Past handovers
    List {
        /// Only this driver's
        #[arg(long)]
        driver: Option<String>,
        /// Only in this period
        #[arg(long, value_name = "PERIOD")]
        period: Option<String>,
        #[command(flatten)]
        list: ListArgs,
    },
    /// What handovers were short or over and nobody has decided
    Differences {
        /// Only this driver's
        #[arg(long)]
        driver: Option<String>,
        #[command(flatten)]
        list: ListArgs,
    },
    /// Decide who bears what was missing, or gets what was too much
    #[command(after_help = "Every decision takes a --reason. The same decision for the same reason counts once.

Examples:
  lilium cash decide HND-000012 charge --reason 'agreed with ali'
  lilium cash decide HND-000012 write-off --amount 500 --reason 'torn note' --confirm HND-000012
  lilium cash decide HND-000013 customer-credit nour --reason 'paid twice'
  lilium cash decide HND-000013 gain --reason 'nobody asked for it in a month'")]
    Decide(differences::DecideArgs),
    /// A driver pays back a shortage that was charged
    #[command(after_help = "Examples:
  lilium cash repay ali --amount 250 --reason 'from his wages'
  lilium cash repay ali --amount 250 --to bank --reference 'TR 881' --reason 'his transfer'")]
    Repay(repay::RepayArgs),
    /// Give up a shortage that was charged to a driver
    #[command(
        after_help = "Example:\n  lilium cash forgive ali --amount 250 --reason 'he was robbed' --confirm DRV-000001"
    )]
    Forgive(repay::ForgiveArgs),
    /// Change money of drivers
    Float(Noun<floats::FloatCommand>),
    /// Cash is spent against a receipt: by a driver out of the cash in hand, or by the depot
    #[command(after_help = "What a driver spends makes the next handover that much smaller.

Examples:
  lilium cash expense 5000 --driver ali --receipt 'KARKH FUEL 4411' --reason fuel
  lilium cash expense 12000 --receipt 'PAPER 77' --reason cartons
  lilium cash expense 1000 --back --receipt 'PAPER 77 change' --reason 'too many cartons'")]
    Expense(expenses::ExpenseArgs),
    /// What was spent in cash
    Expenses(expenses::ExpensesArgs),
    /// Depot cash leaves for the bank
    #[command(after_help = "Example:\n  lilium cash deposit 500000 --slip 'RAF 20931'")]
    Deposit(deposits::DepositArgs),
    /// The bank has a deposit
    #[command(after_help = "Examples:
  lilium cash confirm DEP-000003
  lilium cash confirm DEP-000003 --amount 499750 --reason 'one note was false'")]
    Confirm(deposits::ConfirmArgs),
    /// Deposits, on their way and confirmed
    Deposits(deposits::DepositsArgs),
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
    /// How the files of couriers and banks are read
    Mapping(Noun<mapping::MappingCommand>),
    /// What came out of files that were compared
    Reconciliation(Noun<reconciliation::ReconciliationCommand>),
    /// Where the cash is, and for how many business days
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
    /// What came in at the doors and where it went, day by day
    Flow {
        /// Days: today, yesterday, this-week, 2026-03, 2026-03-01..2026-03-07…
        #[arg(long, value_name = "PERIOD")]
        period: String,
        /// Currency [default: the marketplace's]
        #[arg(long, value_name = "CODE")]
        currency: Option<String>,
    },
    /// Release what has matured: money whose hold days are over
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
    /// Stores' money that waits for cash or is held back, and where that cash is
    Pending {
        /// Only this store's
        #[arg(long)]
        store: Option<String>,
    },
    /// The cash of one order, from the door to the store
    Trace {
        /// Order ref
        order: String,
    },
}

pub fn run(app: &mut App, command: CashCommand) -> Result<ExitCode> {
    match command {
        CashCommand::Reconcile(args) => return reconcile::run(app, &args),
        CashCommand::Held { driver, currency } => handover::held(app, &driver, currency.as_deref()),
        CashCommand::Handover(args) => handover::handover(app, &args),
        CashCommand::ToStore { driver, store, amount } => handover::to_store(app, &driver, &store, &amount),
        CashCommand::List { driver, period, list } => {
            handover::handovers(app, driver.as_deref(), period.as_deref(), &list)
        }
        CashCommand::Differences { driver, list } => differences::list(app, driver.as_deref(), &list),
        CashCommand::Decide(args) => differences::decide(app, &args),
        CashCommand::Repay(args) => repay::repay(app, &args),
        CashCommand::Forgive(args) => repay::forgive(app, &args),
        CashCommand::Float(command) => floats::run(app, &command.verb),
        CashCommand::Expense(args) => expenses::expense(app, &args),
        CashCommand::Expenses(args) => expenses::list(app, &args),
        CashCommand::Deposit(args) => deposits::deposit(app, &args),
        CashCommand::Confirm(args) => deposits::confirm(app, &args),
        CashCommand::Deposits(args) => deposits::list(app, &args),
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

fn currency(shop: &Shop, code: Option<&str>) -> Result<Currency> {
    code.map_or(Ok(shop.currency), |code| shop.coin(code).map(|coin| coin.currency))
}

/// What is said of orders whose money is held back.
fn held_back(held: &[(i64, Day)]) -> Option<String> {
    let until = held.iter().map(|(_, day)| day).max()?;
    let orders = cells::counted(held.len() as i64, "order");
    Some(format!("; the stores' part of {orders} is held until {until}"))
}

fn told(minor: i64, currency: Currency) -> String {
    currency.with_code(minor)
}

/// An amount of more than nothing.
fn some(what: &str, text: &str, currency: Currency) -> Result<i64> {
    match currency.parse(text)? {
        minor if minor > 0 => Ok(minor),
        _ => Err(Error::usage(format!("{what} must be more than nothing"))),
    }
}
