//! `lilium cash deposit`: from the depot to the bank.

use clap::{Args, Subcommand};

use crate::app::App;
use crate::base::{Prefix, parse_day, text};
use crate::cli::cells;
use crate::cli::clocks;
use crate::cli::list::{Called, First, ListArgs, Listing};
use crate::error::Result;
use crate::market::cash::deposits::{self, Deposit, Filter};
use crate::render::{Cell, Column, Done, Kind, Show};

use super::{currency, format_amount, held_back};

#[derive(Subcommand, Debug)]
pub enum DepositCommand {
    /// Record that depot cash leaves for the bank
    #[command(after_help = "Example:\n  lilium cash deposit add 500000 --slip 'RAF 20931'")]
    Add(DepositArgs),
    /// Confirm that a deposit is in the bank
    #[command(after_help = "Examples:
  lilium cash deposit confirm DEP-000003
  lilium cash deposit confirm DEP-000003 --amount 499750 --reason 'one note was false'")]
    Confirm(ConfirmArgs),
    /// List deposits, on their way and confirmed
    List(DepositsArgs),
}

pub fn run(app: &mut App, command: &DepositCommand) -> Result<()> {
    match command {
        DepositCommand::Add(args) => deposit(app, args),
        DepositCommand::Confirm(args) => confirm(app, args),
        DepositCommand::List(args) => list(app, args),
    }
}

#[derive(Args, Debug)]
pub struct DepositArgs {
    /// Cash that leaves
    amount: String,
    /// Number of the bank's slip; each is used once
    #[arg(long, value_name = "NUMBER")]
    slip: String,
    /// Currency [default: the marketplace's]
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,
}

#[derive(Args, Debug)]
pub struct ConfirmArgs {
    /// Deposit ref or slip number
    deposit: String,
    /// What the bank counted [default: what was sent]
    #[arg(long, value_name = "AMOUNT")]
    amount: Option<String>,
    /// Day of the bank's confirmation [default: today]
    #[arg(long, value_name = "DAY")]
    date: Option<String>,
}

#[derive(Args, Debug)]
pub struct DepositsArgs {
    /// Only in this state
    #[arg(long, value_parser = ["prepared", "confirmed"])]
    status: Option<String>,
    /// Only those that left in this period
    #[arg(long, value_name = "PERIOD")]
    period: Option<String>,
    #[command(flatten)]
    list: ListArgs,
}

const COLUMNS: &[Column] = &[
    Column::new("ref", "Ref", Kind::Ref, Show::Always),
    Column::new("slip", "Slip", Kind::Text, Show::Always),
    Column::new("status", "Status", Kind::Status, Show::Always),
    Column::new("left_on", "Left", Kind::Day, Show::Table(2)),
    Column::new("amount", "Sent", Kind::Money, Show::Always),
    Column::new("confirmed_on", "Confirmed", Kind::Day, Show::Table(1)),
    Column::new("confirmed", "Arrived", Kind::Money, Show::Always),
    Column::new("actor", "Who", Kind::Text, Show::Table(3)),
    Column::new("confirmed_by", "Confirmed by", Kind::Text, Show::Wide),
];

fn deposit(app: &mut App, args: &DepositArgs) -> Result<()> {
    let done = app.change("cash.deposit", args, |tx, act| {
        let currency = currency(act.marketplace, args.currency.as_deref())?;
        let amount = currency.parse(&args.amount)?;
        let slip = &text::reference(&args.slip)?;
        let (prepared, news) = deposits::prepare(tx, act, currency, amount, slip)?;
        let shown = Prefix::DEPOSIT.show(prepared.id);
        if !news {
            let message = format!("{shown}: slip {slip} of {} is known already", format_amount(amount, currency));
            return Ok(Done { message, unchanged: vec![shown], ..Done::default() });
        }
        let message = format!(
            "{shown}: {} left for the bank on slip {slip}, with the cash of {}; {} stay in the depot",
            format_amount(amount, currency),
            cells::counted(prepared.orders, "order"),
            format_amount(prepared.left, currency)
        );
        let next = Some(format!("lilium cash deposit confirm {shown}"));
        Ok(Done { message, changed: vec![shown], next, ..Done::default() })
    })?;
    Ok(app.screen.done(&done)?)
}

fn confirm(app: &mut App, args: &ConfirmArgs) -> Result<()> {
    let on = args.date.as_deref().map(parse_day).transpose()?;
    let done = app.change("cash.confirm", args, |tx, act| {
        let id = deposits::find(tx, &args.deposit)?;
        let currency = act.marketplace.stored_currency(&deposits::by_id(tx, id)?.currency);
        let amount = args.amount.as_deref().map(|amount| currency.parse(amount)).transpose()?;
        let shown = Prefix::DEPOSIT.show(id);
        let Some(confirmed) = deposits::confirm(tx, act, id, amount, on)? else {
            let message = format!("{shown} was confirmed before");
            return Ok(Done { message, unchanged: vec![shown], ..Done::default() });
        };
        let differs = match confirmed.confirmed - confirmed.sent {
            0 => String::new(),
            over if over > 0 => format!(", {} more than was sent", format_amount(over, currency)),
            short => format!(", {} less than was sent", format_amount(-short, currency)),
        };
        let released = (confirmed.released.len() - confirmed.held.len()) as i64;
        let held = held_back(&confirmed.held).unwrap_or_default();
        let release = match released {
            0 => String::new(),
            orders => format!("; the stores' part of {} is released", cells::counted(orders, "order")),
        };
        let message =
            format!("{shown}: the bank has {}{differs}{release}{held}", format_amount(confirmed.confirmed, currency));
        Ok(Done { message, changed: vec![shown], counts: vec![("orders", released)], ..Done::default() })
    })?;
    Ok(app.screen.done(&done)?)
}

fn list(app: &mut App, args: &DepositsArgs) -> Result<()> {
    let now = app.clock.now();
    let filter = app.read(|_, marketplace| {
        let period = args.period.as_deref().map(|text| clocks::period(text, marketplace, now)).transpose()?;
        Ok(Filter { status: args.status.clone(), from: period.map(|p| p.first), until: period.map(|p| p.last) })
    })?;
    let day = |day: Option<crate::base::Day>| day.map_or(Cell::Null, |day| day.to_string().into());
    let listing = Listing {
        noun: "deposits",
        columns: COLUMNS,
        args: &args.list,
        called: Called::Ref(Prefix::DEPOSIT),
        first: First::Newest,
        id: |deposit: &Deposit| deposit.id,
        row: &|deposit, marketplace| {
            let money = |minor| cells::stored(minor, &deposit.currency, marketplace);
            vec![
                Prefix::DEPOSIT.show(deposit.id).into(),
                deposit.slip.clone().into(),
                deposit.status.into(),
                day(Some(deposit.business_date)),
                money(deposit.amount_minor),
                day(deposit.confirmed_on),
                deposit.confirmed_minor.map_or(Cell::Null, money),
                deposit.actor.clone().into(),
                deposit.confirmed_by.clone().into(),
            ]
        },
    };
    listing.show(
        app,
        |tx, after, limit| deposits::LIST.page(tx, &filter, after, limit),
        |tx, marketplace| {
            let sums = deposits::sums(tx, &filter)?.into_iter().flat_map(|(code, transit, confirmed)| {
                let money = |minor| cells::stored(minor, &code, marketplace);
                [("on the way", money(transit)), ("arrived", money(confirmed))]
            });
            Ok((deposits::LIST.count(tx, &filter)?, sums.collect()))
        },
    )
}
