//! `lilium cash expense`: what drivers and the depot paid for in cash.

use clap::{Args, Subcommand};

use crate::app::App;
use crate::base::{Prefix, text};
use crate::cli::cells;
use crate::cli::clocks;
use crate::cli::list::{Called, First, ListArgs, Listing};
use crate::error::Result;
use crate::market::cash::expenses::{self, Expense, Filter, Wanted};
use crate::market::parties::drivers;
use crate::render::{Column, Done, Kind, Show};

use super::{currency, format_amount};

#[derive(Subcommand, Debug)]
pub enum ExpenseCommand {
    /// Record cash spent against a receipt, by a driver out of the cash in hand or by the depot
    #[command(after_help = "What a driver spends makes the next handover that much smaller.

Examples:
  lilium cash expense add 5000 --driver ali --receipt 'KARKH FUEL 4411' --reason fuel
  lilium cash expense add 12000 --receipt 'PAPER 77' --reason cartons
  lilium cash expense add 1000 --back --receipt 'PAPER 77 change' --reason 'too many cartons'")]
    Add(ExpenseArgs),
    /// List what was spent in cash
    List(ExpensesArgs),
}

pub fn run(app: &mut App, command: &ExpenseCommand) -> Result<()> {
    match command {
        ExpenseCommand::Add(args) => expense(app, args),
        ExpenseCommand::List(args) => list(app, args),
    }
}

#[derive(Args, Debug)]
pub struct ExpenseArgs {
    /// What was paid
    amount: String,
    /// Driver who paid it out of the cash in hand [default: the depot paid]
    #[arg(long)]
    driver: Option<String>,
    /// What the receipt says of itself; each counts once
    #[arg(long, value_name = "TEXT")]
    receipt: String,
    /// It is change that comes back to the depot
    #[arg(long, conflicts_with = "driver")]
    back: bool,
    /// Currency [default: the marketplace's]
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,
}

#[derive(Args, Debug)]
pub struct ExpensesArgs {
    /// Only this driver's
    #[arg(long)]
    driver: Option<String>,
    /// Only in this period
    #[arg(long, value_name = "PERIOD")]
    period: Option<String>,
    #[command(flatten)]
    list: ListArgs,
}

const COLUMNS: &[Column] = &[
    Column::new("ref", "Ref", Kind::Ref, Show::Always),
    Column::new("date", "Date", Kind::Day, Show::Table(1)),
    Column::new("by", "Paid by", Kind::Text, Show::Always),
    Column::new("amount", "Amount", Kind::Money, Show::Always),
    Column::new("receipt", "Receipt", Kind::Text, Show::Always),
    Column::new("reason", "What for", Kind::Text, Show::Table(2)),
    Column::new("actor", "Who", Kind::Text, Show::Table(3)),
];

fn expense(app: &mut App, args: &ExpenseArgs) -> Result<()> {
    let done = app.change("cash.expense", args, |tx, act| {
        let currency = currency(act.marketplace, args.currency.as_deref())?;
        let amount = currency.parse(&args.amount)?;
        let driver = args.driver.as_deref().map(|driver| drivers::find(tx, driver)).transpose()?;
        let receipt = &text::reference(&args.receipt)?;
        let (id, news) = expenses::spend(tx, act, &Wanted { driver, currency, amount, back: args.back, receipt })?;
        let shown = Prefix::EXPENSE.show(id);
        if !news {
            let message = format!("{shown}: receipt {receipt} of {} is known already", format_amount(amount, currency));
            return Ok(Done { message, unchanged: vec![shown], ..Done::default() });
        }
        let did = match driver {
            Some(driver) => format!("paid by {} out of the cash in hand", drivers::by_id(tx, driver)?.code),
            None if args.back => "came back to the depot".to_owned(),
            None => "paid by the depot".to_owned(),
        };
        let message = format!("{shown}: {} {did}, receipt {receipt}", format_amount(amount, currency));
        Ok(Done { message, changed: vec![shown], ..Done::default() })
    })?;
    Ok(app.screen.done(&done)?)
}

fn list(app: &mut App, args: &ExpensesArgs) -> Result<()> {
    let now = app.clock.now();
    let filter = app.read(|tx, marketplace| {
        let period = args.period.as_deref().map(|text| clocks::period(text, marketplace, now)).transpose()?;
        let driver = args.driver.as_deref().map(|driver| drivers::find(tx, driver)).transpose()?;
        Ok(Filter { driver, from: period.map(|p| p.first), until: period.map(|p| p.last) })
    })?;
    let listing = Listing {
        noun: "expenses",
        columns: COLUMNS,
        args: &args.list,
        called: Called::Ref(Prefix::EXPENSE),
        first: First::Newest,
        id: |expense: &Expense| expense.id,
        row: &|expense, marketplace| {
            vec![
                Prefix::EXPENSE.show(expense.id).into(),
                expense.business_date.to_string().into(),
                expense.driver.clone().unwrap_or_else(|| "depot".into()).into(),
                cells::stored(expense.amount_minor, &expense.currency, marketplace),
                expense.receipt.clone().into(),
                expense.reason.clone().into(),
                expense.actor.clone().into(),
            ]
        },
    };
    listing.show(
        app,
        |tx, after, limit| expenses::LIST.page(tx, &filter, after, limit),
        |tx, marketplace| {
            let sums = expenses::sums(tx, &filter)?;
            let sums =
                sums.into_iter().map(|(code, minor)| ("spent", cells::stored(minor, &code, marketplace))).collect();
            Ok((expenses::LIST.count(tx, &filter)?, sums))
        },
    )
}
