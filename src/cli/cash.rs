//! `lilium cash`: from the door to the depot.

use clap::{Args, Subcommand};

use crate::app::App;
use crate::base::{Currency, Prefix};
use crate::error::Result;
use crate::market::cash::{self, Covers, HandedOver, Handover, HandoverFilter};
use crate::market::settings::Shop;
use crate::market::{drivers, orders, stores};
use crate::render::{Column, Done, Footer, Kind, Show};

use super::list::{ListArgs, Listing};
use super::{cells, report};

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
in the driver's custody; what is too much waits in suspense.

Examples:
  lilium cash handover ali --counted 176250
  lilium cash handover ali --counted 176250 --final     everything is handed in, even if some is missing"
    )]
    Handover(HandoverArgs),
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
}

#[derive(Args, Debug)]
pub struct HandoverArgs {
    /// Code, ref or unique beginning
    driver: String,
    /// Cash counted
    #[arg(long, value_name = "AMOUNT")]
    counted: String,
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
    Column::new("actor", "Who", Kind::Text, Show::Table(3)),
];

pub fn run(app: &mut App, command: CashCommand) -> Result<()> {
    match command {
        CashCommand::Held { driver, currency } => held(app, &driver, currency.as_deref()),
        CashCommand::Handover(args) => handover(app, &args),
        CashCommand::ToStore { driver, store, amount } => to_store(app, &driver, &store, &amount),
        CashCommand::List { driver, period, list } => handovers(app, driver.as_deref(), period.as_deref(), &list),
    }
}

fn held(app: &mut App, driver: &str, currency: Option<&str>) -> Result<()> {
    app.show(|tx, shop, screen| {
        let currency = self::currency(shop, currency)?;
        let id = drivers::find(tx, driver)?;
        let held = cash::held(tx, id, currency.code())?;
        let total = held.iter().map(|held| held.taken).sum();
        let mut list = screen.list("orders", HELD)?;
        for held in held {
            let store = stores::by_id(tx, held.store)?.slug;
            list.row(vec![
                Prefix::ORDER.show(held.order).into(),
                store.into(),
                held.collected_on.into(),
                cells::money(held.taken, currency),
                cells::money(held.earning, currency),
            ])?;
        }
        let custody = cash::in_custody(tx, id, currency)?;
        let mut sums = vec![("cash", cells::money(total, currency))];
        match custody - total {
            0 => {}
            missing if missing > 0 => sums.push(("missing from earlier handovers", cells::money(missing, currency))),
            paid => sums.push(("handed in towards them", cells::money(-paid, currency))),
        }
        Ok(list.end(Footer { sums, ..Footer::default() })?)
    })
}

fn handover(app: &mut App, args: &HandoverArgs) -> Result<()> {
    ask_if_more_than_held(app, args)?;
    let done = app.change("cash.handover", args, |tx, act| {
        let currency = args
            .currency
            .as_deref()
            .map_or(Ok(act.shop.currency), |code| act.shop.coin(code).map(|coin| coin.currency))?;
        let driver = drivers::find(tx, &args.driver)?;
        let counted = positive("--counted", &args.counted, currency)?;
        let orders = args.orders.iter().map(|order| orders::find(tx, order)).collect::<Result<_>>()?;
        let covers = Covers { orders, everything: args.everything };
        let done = cash::hand_over(tx, act, driver, currency, counted, &covers)?;
        Ok(reply(&done, &args.driver, "the depot", currency))
    })?;
    Ok(app.screen.done(&done)?)
}

/// More cash than the driver holds is nearly always the same handover typed twice.
fn ask_if_more_than_held(app: &mut App, args: &HandoverArgs) -> Result<()> {
    let question = app.read(|tx, shop| {
        let currency = currency(shop, args.currency.as_deref())?;
        let (driver, counted) = (drivers::find(tx, &args.driver)?, positive("--counted", &args.counted, currency)?);
        let held = cash::in_custody(tx, driver, currency)?;
        let amount = |minor| format!("{} {}", currency.grouped(minor), currency.code());
        Ok((counted > held)
            .then(|| format!("take {} from {}, who holds {}", amount(counted), args.driver, amount(held))))
    })?;
    question.map_or(Ok(()), |question| app.confirm(&question))
}

fn currency(shop: &Shop, code: Option<&str>) -> Result<Currency> {
    code.map_or(Ok(shop.currency), |code| shop.coin(code).map(|coin| coin.currency))
}

fn positive(flag: &str, amount: &str, currency: Currency) -> Result<i64> {
    let minor = currency.parse(amount)?;
    if minor < 0 { Err(crate::error::Error::usage(format!("{flag} must not be negative"))) } else { Ok(minor) }
}

fn to_store(app: &mut App, driver: &str, store: &str, amount: &str) -> Result<()> {
    let done = app.change("cash.to_store", &(driver, store, amount), |tx, act| {
        let (driver_id, store_id) = (drivers::find(tx, driver)?, stores::find(tx, store)?);
        let currency = act.shop.stored_currency(&stores::by_id(tx, store_id)?.currency);
        let done =
            cash::hand_to_store(tx, act, driver_id, store_id, currency, positive("--amount", amount, currency)?)?;
        Ok(reply(&done, driver, store, currency))
    })?;
    Ok(app.screen.done(&done)?)
}

fn reply(done: &HandedOver, driver: &str, to: &str, currency: Currency) -> Done {
    let amount = |minor| format!("{} {}", currency.grouped(minor), currency.code());
    let shown = Prefix::HANDOVER.show(done.id);
    let left = match done.left {
        0 => String::new(),
        left if left > 0 => format!("; {} stay with {driver}", amount(left)),
        over => format!("; {} more than held wait in suspense", amount(-over)),
    };
    let covered = cells::counted(done.released.len() as i64, "order");
    let message = format!("{shown}: {driver} gave {} to {to}; it covers {covered}{left}", amount(done.counted));
    Done { message, changed: vec![shown], counts: vec![("orders", done.released.len() as i64)], ..Done::default() }
}

fn handovers(app: &mut App, driver: Option<&str>, period: Option<&str>, args: &ListArgs) -> Result<()> {
    let now = app.clock.now();
    let filter = app.read(|tx, shop| {
        let period = period.map(|text| report::period(text, shop, now)).transpose()?;
        let driver = driver.map(|driver| drivers::find(tx, driver)).transpose()?;
        Ok(HandoverFilter { driver, from: period.map(|p| p.first), until: period.map(|p| p.last) })
    })?;
    let listing = Listing {
        noun: "handovers",
        columns: HANDOVERS,
        args,
        read_ref: |text| Prefix::HANDOVER.read(text),
        show_ref: |handover: &Handover| Prefix::HANDOVER.show(handover.id),
        id: |handover| handover.id,
        row: &|handover, shop| {
            vec![
                Prefix::HANDOVER.show(handover.id).into(),
                cells::time(handover.at, shop),
                handover.driver.clone().into(),
                handover.store.clone().unwrap_or_else(|| "depot".into()).into(),
                cells::stored(handover.expected_minor, &handover.currency, shop),
                cells::stored(handover.counted_minor, &handover.currency, shop),
                handover.actor.clone().into(),
            ]
        },
    };
    listing.show(
        app,
        |tx, after, limit| cash::handovers(tx, &filter, after, limit),
        |tx, _| Ok((cash::handover_count(tx, &filter)?, Vec::new())),
    )
}
