//! `lilium cash held | handover | to-store`: from the door to the depot.

use clap::{Args, Subcommand};

use crate::app::App;
use crate::base::{Currency, Prefix};
use crate::cli::cells;
use crate::cli::clocks;
use crate::cli::list::{Called, First, ListArgs, Listing};
use crate::db::Tx;
use crate::error::Result;
use crate::market::cash::custody::{self, Covers, HandedOver, Handover, HandoverFilter, notes};
use crate::market::cash::{floats, repayments};
use crate::market::core::agreed;
use crate::market::core::settings::{Marketplace, ReleaseGate};
use crate::market::parties::{drivers, stores};
use crate::market::sales::orders;
use crate::render::{Cell, Column, Done, Footer, Kind, Show};

use super::{currency, format_amount, held_back};

#[derive(Subcommand, Debug)]
pub enum HandoverCommand {
    /// Count a driver's cash into the depot and release what it covers
    #[command(
        after_help = "Without --order or --final the count covers the oldest orders first. What is missing stays \
in the driver's custody; what is too much waits in suspense. Both wait for `lilium cash difference decide`.

Examples:
  lilium cash handover add ali 176250
  lilium cash handover add ali --notes 25000x7,1000x1,250x1
  lilium cash handover add ali 176250 --final     # everything is handed in, even if some is missing"
    )]
    Add(HandoverArgs),
    /// List past handovers
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
}

#[derive(Args, Debug)]
pub struct HandoverArgs {
    /// Code, ref or unique beginning
    driver: String,
    /// Cash counted
    #[arg(value_name = "AMOUNT", required_unless_present = "notes")]
    counted: Option<String>,
    /// Cash counted note by note: 25000x5,10000x3,250x1
    #[arg(long, value_name = "NOTES", conflicts_with = "counted")]
    notes: Option<String>,
    /// Currency [default: the marketplace's]
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,
    /// Order that it covers; can be repeated
    #[arg(long = "order", value_name = "ORDER")]
    orders: Vec<String>,
    /// The driver hands in everything: cover all orders
    #[arg(long = "final", conflicts_with = "orders")]
    everything: bool,
}

const HELD: &[Column] = &[
    Column::new("order", "Order", Kind::Ref, Show::Always),
    Column::new("store", "Store", Kind::Ref, Show::Table(1)),
    Column::new("collected_on", "Collected", Kind::Day, Show::Table(2)),
    Column::new("taken", "Cash", Kind::Money, Show::Always),
    Column::new("earning", "Store's part", Kind::Money, Show::Table(3)),
];

const HANDOVERS: &[Column] = &[
    Column::new("ref", "Ref", Kind::Ref, Show::Always),
    Column::new("at", "When", Kind::Instant, Show::Table(2)),
    Column::new("driver", "Driver", Kind::Text, Show::Always),
    Column::new("to", "To", Kind::Text, Show::Table(1)),
    Column::new("expected", "Held", Kind::Money, Show::Always),
    Column::new("counted", "Counted", Kind::Money, Show::Always),
    Column::new("short", "Short", Kind::Money, Show::Wide),
    Column::new("over", "Over", Kind::Money, Show::Wide),
    Column::new("actor", "Who", Kind::Text, Show::Table(3)),
    Column::new("notes", "Notes", Kind::Text, Show::Wide),
    Column::new("deposit", "Deposit", Kind::Ref, Show::Wide),
];

pub fn held(app: &mut App, driver: &str, currency: Option<&str>) -> Result<()> {
    app.show(|tx, marketplace, screen| {
        let currency = self::currency(marketplace, currency)?;
        let id = drivers::find(tx, driver)?;
        let held = custody::held(tx, id, currency.code())?;
        let total = held.iter().map(|held| held.taken).sum();
        let mut list = screen.list("orders", HELD)?;
        for held in held {
            let (store, earning) = (stores::by_id(tx, held.store)?.slug, held.earning());
            list.row(vec![
                Prefix::ORDER.show(held.order).into(),
                store.into(),
                held.collected_on.into(),
                cells::money(held.taken, currency),
                cells::money(earning, currency),
            ])?;
        }
        let mut footer = Footer { sums: vec![("cash", cells::money(total, currency))], ..Footer::default() };
        footer.sums.extend(beside(tx, marketplace, id, currency, total)?);
        Ok(list.end(footer)?)
    })
}

/// What a driver's custody holds beside the cash of open orders, the change money, and the ceiling.
fn beside(
    tx: &mut Tx<'_>,
    marketplace: &Marketplace,
    driver: i64,
    currency: Currency,
    total: i64,
) -> Result<Vec<(&'static str, Cell)>> {
    let missing = custody::missing(tx, driver, currency)?;
    let towards = total + missing - custody::in_custody(tx, driver, currency)?;
    let float = floats::held(tx, driver, currency)?;
    let owed = repayments::owed(tx, driver, currency)?;
    let ceiling = custody::ceiling::of(tx, marketplace, driver)?.filter(|_| currency == marketplace.currency);
    let some = |label, minor: i64| (minor != 0).then(|| (label, cells::money(minor, currency)));
    let sums = [
        some("missing from earlier handovers", missing),
        some("handed in or spent already", towards),
        some("change money", float),
        some("owed", owed),
        ceiling.map(|(minor, _)| ("ceiling", cells::money(minor, currency))),
    ];
    Ok(sums.into_iter().flatten().collect())
}

pub fn run(app: &mut App, command: &HandoverCommand) -> Result<()> {
    match command {
        HandoverCommand::Add(args) => add(app, args),
        HandoverCommand::List { driver, period, list } => handovers(app, driver.as_deref(), period.as_deref(), list),
    }
}

fn add(app: &mut App, args: &HandoverArgs) -> Result<()> {
    let over = ask_if_more_than_held(app, args)?;
    let done = app.change("cash.handover", args, |tx, act| {
        let currency = currency(act.marketplace, args.currency.as_deref())?;
        let driver = drivers::find(tx, &args.driver)?;
        let (counted, notes) = counted(args, act.marketplace, currency)?;
        let orders = args.orders.iter().map(|order| orders::find(tx, order)).collect::<Result<_>>()?;
        let covers = Covers { orders, everything: args.everything };
        let done = custody::hand_over(tx, act, driver, currency, counted, notes.as_deref(), &covers)?;
        agreed::unchanged(over, done.over)?;
        let waits = act.marketplace.release == ReleaseGate::BankConfirmed && !done.released.is_empty();
        let mut reply = reply(&done, &args.driver, "the depot", currency);
        if waits {
            reply.message.push_str("; the stores' part waits for the bank");
        }
        Ok(reply)
    })?;
    Ok(app.screen.done(&done)?)
}

/// The sum that was counted, and how, when it was counted note by note.
fn counted(args: &HandoverArgs, marketplace: &Marketplace, currency: Currency) -> Result<(i64, Option<String>)> {
    let Some(text) = &args.notes else {
        return Ok((currency.parse(args.counted.as_deref().unwrap_or_default())?, None));
    };
    let smallest = marketplace.coin(currency.code())?.cash_increment;
    let count = notes::count(text, currency, &marketplace.notes(currency)?, smallest)?;
    Ok((count.total, Some(count.notes)))
}

/// More cash than the driver holds is nearly always the same handover typed twice. Who counts note by note is not reported
/// what should be there: an expectation is easily counted. Answers how much is too much, which holds for this count only.
fn ask_if_more_than_held(app: &mut App, args: &HandoverArgs) -> Result<i64> {
    let (over, question) = app.read(|tx, marketplace| {
        let currency = currency(marketplace, args.currency.as_deref())?;
        let (driver, (counted, notes)) = (drivers::find(tx, &args.driver)?, counted(args, marketplace, currency)?);
        let held = custody::in_custody(tx, driver, currency)?;
        let than = if notes.is_some() {
            "which is more than expected".into()
        } else {
            format!("who holds {}", format_amount(held, currency))
        };
        let question = format!("take {} from {}, {than}", format_amount(counted, currency), args.driver);
        Ok(((counted - held).max(0), question))
    })?;
    if over > 0 {
        app.confirm(&question)?;
    }
    Ok(over)
}

pub fn to_store(app: &mut App, driver: &str, store: &str, amount: &str) -> Result<()> {
    let done = app.change("cash.to_store", &(driver, store, amount), |tx, act| {
        let (driver_id, store_id) = (drivers::find(tx, driver)?, stores::find(tx, store)?);
        let currency = act.marketplace.stored_currency(&stores::by_id(tx, store_id)?.currency);
        let done = custody::hand_to_store(tx, act, driver_id, store_id, currency, currency.parse(amount)?)?;
        Ok(reply(&done, driver, store, currency))
    })?;
    Ok(app.screen.done(&done)?)
}

fn reply(done: &HandedOver, driver: &str, to: &str, currency: Currency) -> Done {
    let amount = |minor| format_amount(minor, currency);
    let shown = Prefix::HANDOVER.show(done.id);
    let mut message = format!(
        "{shown}: {driver} gave {} to {to}; it covers {}",
        amount(done.counted),
        cells::counted(done.released.len() as i64, "order")
    );
    if done.repaid > 0 {
        message.push_str(&format!("; {} were missing before", amount(done.repaid)));
    }
    match (done.left, done.short) {
        (0, _) => {}
        (left, 0) => message.push_str(&format!("; {} stay with {driver}", amount(left))),
        (left, short) if left == short => message.push_str(&format!("; {} are missing", amount(short))),
        (left, short) => {
            message.push_str(&format!("; {} stay with {driver}, {} of it missing", amount(left), amount(short)));
        }
    }
    if let Some(open) = still_open(done) {
        message.push_str(&open);
    }
    if let Some(held) = held_back(&done.held) {
        message.push_str(&held);
    }
    if done.over > 0 {
        message.push_str(&format!("; {} more than held wait in suspense", amount(done.over)));
    }
    let next = (done.short > 0 || done.over > 0).then(|| "lilium cash difference list".to_owned());
    let counts = vec![("orders", done.released.len() as i64)];
    Done { message, changed: vec![shown], counts, next, ..Done::default() }
}

/// More open orders than these are counted, not named.
const NAMED_MAX: usize = 5;

/// What is said of orders whose cash did not come whole: a part of an order's cash releases nothing of it.
fn still_open(done: &HandedOver) -> Option<String> {
    let named: Vec<String> = done.open.iter().take(NAMED_MAX).map(|order| Prefix::ORDER.show(*order)).collect();
    let more = done.open.len().saturating_sub(NAMED_MAX);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    let verb = if done.open.len() == 1 { "stays" } else { "stay" };
    (!named.is_empty())
        .then(|| format!("; {}{more} {verb} pending until the cash is handed over whole", named.join(", ")))
}

fn handovers(app: &mut App, driver: Option<&str>, period: Option<&str>, args: &ListArgs) -> Result<()> {
    let now = app.clock.now();
    let filter = app.read(|tx, marketplace| {
        let period = period.map(|text| clocks::period(text, marketplace, now)).transpose()?;
        let driver = driver.map(|driver| drivers::find(tx, driver)).transpose()?;
        Ok(HandoverFilter { driver, from: period.map(|p| p.first), until: period.map(|p| p.last) })
    })?;
    let listing = Listing {
        noun: "handovers",
        columns: HANDOVERS,
        args,
        called: Called::Ref(Prefix::HANDOVER),
        first: First::Newest,
        id: |handover: &Handover| handover.id,
        row: &|handover, marketplace| {
            vec![
                Prefix::HANDOVER.show(handover.id).into(),
                cells::time(handover.at, marketplace),
                handover.driver.clone().into(),
                handover.store.clone().unwrap_or_else(|| "depot".into()).into(),
                cells::stored(handover.expected_minor, &handover.currency, marketplace),
                cells::stored(handover.counted_minor, &handover.currency, marketplace),
                cells::stored(handover.short_minor, &handover.currency, marketplace),
                cells::stored(handover.over_minor, &handover.currency, marketplace),
                handover.actor.clone().into(),
                handover.notes.clone().into(),
                handover.deposit.map(|deposit| Prefix::DEPOSIT.show(deposit)).into(),
            ]
        },
    };
    listing.query(app, &custody::HANDOVERS, &filter)
}
