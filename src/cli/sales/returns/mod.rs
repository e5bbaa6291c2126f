//! `lilium return`: goods that come back after their delivery.

mod proposals;

use std::process::ExitCode;

use clap::{Args, Subcommand};

use crate::app::App;
use crate::base::Prefix;
use crate::cli::cells;
use crate::cli::clocks;
use crate::cli::help;
use crate::cli::import::{self, ExportArgs, ImportArgs};
use crate::cli::list::{Called, First, ListArgs, Listing};
use crate::cli::noun::Noun;
use crate::cli::sales::order::quantity;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::market::books::ledger::rules::Refund;
use crate::market::core::Act;
use crate::market::core::settings::Marketplace;
use crate::market::exchange::imports;
use crate::market::parties::stores;
use crate::market::sales::orders;
use crate::market::sales::orders::rules::{Step, after};
use crate::market::sales::returns::{self, Filter, Made, NewReturn, Return};
use crate::render::{Column, Done, Footer, Kind, Row, Show};

#[derive(Subcommand, Debug)]
pub enum ReturnCommand {
    /// Take goods back: delivered ones, whole or in part, or all of a delivery that failed
    #[command(
        after_help = "The customer gets what was paid for the goods, the platform its part of a discount back, and the store \
its commission, as its rule says. A settlement that is closed stays as it is; the store's next one shows the return.
Where the store would owe more than the setting return.debit_limit, the return waits for a second person: lilium return proposal approve.
Nothing was paid for a delivery that failed: its goods go back on the shelf, and the order is returned.

Examples:
  lilium return add ORD-000012 --line TEA-48=2 --reason 'two were open'
  lilium return add ORD-000012 --with-delivery --refund depot --reason 'all of it was wrong'
  lilium return add ORD-000013    # nobody was there: back to the store"
    )]
    Add(AddArgs),
    /// Returns that wait for a second person
    Proposal(Noun<proposals::ProposalCommand>),
    /// List returns
    List {
        /// Only goods of this store
        #[arg(long)]
        store: Option<String>,
        /// Only goods of this order
        #[arg(long)]
        order: Option<String>,
        /// Only what came back in this period
        #[arg(long, value_name = "PERIOD")]
        period: Option<String>,
        #[command(flatten)]
        list: ListArgs,
    },
    /// Show a return with its lines
    Show {
        /// Return ref
        #[arg(value_name = "RETURN")]
        text: String,
    },
    /// Read returns from a CSV file, each booked on its day
    #[command(after_help = help::of_import("A row is a line of a return; rows of one order at one time are one return, taken whole or not at all.
A return that is stored already must be as it is stored: history is not rewritten.", imports::returns::COLUMNS))]
    Import(ImportArgs),
    /// Write all returns as CSV
    Export(ExportArgs),
}

#[derive(Args, Debug, Clone)]
pub struct AddArgs {
    /// Order ref
    order: String,
    /// What comes back; can be repeated [default: all that has not come back]
    #[arg(long = "line", value_name = "SKU=QUANTITY")]
    lines: Vec<String>,
    /// Who gives the money back: credit keeps it for the customer [default: the store if it took the cash, else credit]
    #[arg(long, value_parser = ["credit", "depot", "bank", "store"])]
    refund: Option<String>,
    /// Give the delivery fee back too
    #[arg(long)]
    with_delivery: bool,
    /// The goods do not go back on the shelf
    #[arg(long)]
    no_restock: bool,
}

const COLUMNS: &[Column] = &[
    Column::new("ref", "Ref", Kind::Ref, Show::Always),
    Column::new("order", "Order", Kind::Ref, Show::Always),
    Column::new("store", "Store", Kind::Ref, Show::Table(1)),
    Column::new("customer", "Customer", Kind::Ref, Show::Table(3)),
    Column::new("date", "Date", Kind::Day, Show::Always),
    Column::new("units", "Units", Kind::Int, Show::Table(2)),
    Column::new("goods", "Goods", Kind::Money, Show::Wide),
    Column::new("platform_discount", "Platform's part", Kind::Money, Show::Wide),
    Column::new("delivery", "Delivery", Kind::Money, Show::Wide),
    Column::new("rounding", "Rounding", Kind::Money, Show::Wide),
    Column::new("debt", "Debt settled", Kind::Money, Show::Wide),
    Column::new("refunded", "Refunded", Kind::Money, Show::Always),
    Column::new("refund", "By", Kind::Text, Show::Always),
    Column::new("commission", "Commission back", Kind::Money, Show::Wide),
    Column::new("tax", "Tax back", Kind::Money, Show::Wide),
    Column::new("net", "Store gains", Kind::Money, Show::Table(4)),
    Column::new("restocked", "Restocked", Kind::Flag, Show::Wide),
    Column::new("settlement", "Settlement", Kind::Ref, Show::Wide),
    Column::new("reason", "Why", Kind::Text, Show::Table(5)),
    Column::new("actor", "Who", Kind::Text, Show::Wide),
    Column::new("at", "When", Kind::Instant, Show::Wide),
];

const LINES: &[Column] = &[
    Column::new("sku", "SKU", Kind::Ref, Show::Always),
    Column::new("name", "Name", Kind::Text, Show::Table(1)),
    Column::new("quantity", "Units", Kind::Int, Show::Always),
    Column::new("goods", "Goods", Kind::Money, Show::Always),
    Column::new("platform_discount", "Platform's part", Kind::Money, Show::Always),
    Column::new("commission", "Commission back", Kind::Money, Show::Always),
    Column::new("tax", "Tax back", Kind::Money, Show::Wide),
];

pub fn run(app: &mut App, command: ReturnCommand) -> Result<ExitCode> {
    match command {
        ReturnCommand::Add(args) => add(app, &args),
        ReturnCommand::Proposal(command) => proposals::run(app, &command.verb),
        ReturnCommand::List { store, order, period, list } => show_list(app, store, order, period, &list),
        ReturnCommand::Show { text } => show(app, &text),
        ReturnCommand::Import(args) => return read_file(app, &args),
        ReturnCommand::Export(args) => {
            import::export_csv(app, &args, "lines of returns", imports::export::write_returns)
        }
    }
    .map(|()| ExitCode::SUCCESS)
}

fn read_file(app: &mut App, args: &ImportArgs) -> Result<ExitCode> {
    let source = import::open(app, args)?;
    let calendar = app.read(|_, marketplace| Ok(marketplace.calendar))?;
    let staged = import::watched(&app.screen, "rows read", |watch| imports::returns::stage(&source, &calendar, watch))?;
    import::check(app, args, &source, &staged.rejects)?;
    import::write(app, "return.import", args, &source, |tx, act, options, watch| {
        imports::returns::write(tx, act, &source, &staged, options, watch)
    })
}

fn row(back: &Return, marketplace: &Marketplace) -> Row {
    let money = |minor| cells::stored(minor, &back.currency, marketplace);
    vec![
        Prefix::RETURN.show(back.id).into(),
        Prefix::ORDER.show(back.order).into(),
        back.store.clone().into(),
        back.customer.clone().into(),
        back.business_date.to_string().into(),
        back.units.into(),
        money(back.goods_minor),
        money(back.platform_discount_minor),
        money(back.delivery_minor),
        money(back.rounding_minor),
        money(back.debt_minor + back.written_off_minor),
        money(back.refund_minor),
        back.refund.into(),
        money(back.commission_minor),
        money(back.tax_minor),
        money(back.net_minor),
        back.restocked.into(),
        back.settlement.map(|id| Prefix::SETTLEMENT.show(id)).into(),
        back.reason.clone().into(),
        back.actor.clone().into(),
        cells::time(back.at, marketplace),
    ]
}

fn add(app: &mut App, args: &AddArgs) -> Result<()> {
    let quantities = args.lines.iter().map(|line| quantity(line)).collect::<Result<Vec<_>>>()?;
    let refund = args.refund.as_deref().and_then(Refund::parse);
    let done = app.change("return.add", args, |tx, act| {
        let order = orders::find(tx, &args.order)?;
        let status = orders::by_id(tx, order)?.status;
        if status == Step::Return.target() || after(Step::Return, status).is_ok() {
            return undelivered(tx, act, args, order);
        }
        let (with_delivery, restock) = (args.with_delivery, !args.no_restock);
        let new = NewReturn { order, quantities: quantities.clone(), refund, with_delivery, restock };
        Ok(match returns::take_back(tx, act, &new)? {
            Made::Return(back) => {
                let (shown, from_bank) = (Prefix::RETURN.show(back.id), back.refund == Refund::Bank);
                let warnings =
                    if from_bank { cells::bank_overdrawn(tx, act.marketplace, &back.currency)? } else { Vec::new() };
                Done { message: describe(&back, act.marketplace), changed: vec![shown], warnings, ..Done::default() }
            }
            Made::Proposal(id) => waits(id, order),
        })
    })?;
    Ok(app.screen.done(&done)?)
}

/// A delivery that failed goes back to the store: there is nothing to pay back and nothing to choose.
fn undelivered(tx: &mut Tx<'_>, act: &Act<'_>, args: &AddArgs, order: i64) -> Result<Done> {
    let shown = Prefix::ORDER.show(order);
    if !args.lines.is_empty() || args.refund.is_some() || args.with_delivery || args.no_restock {
        return Err(Error::usage(format!("{shown} was not delivered: all of it goes back, and nothing was paid"))
            .hint(format!("lilium return add {shown}")));
    }
    if !orders::step(tx, act, order, Step::Return)? {
        return Ok(Done { message: format!("{shown} is returned already"), unchanged: vec![shown], ..Done::default() });
    }
    Ok(Done { message: format!("{shown} is back at its store"), changed: vec![shown], ..Done::default() })
}

/// What is said of a return that waits.
fn waits(id: i64, order: i64) -> Done {
    let (shown, order) = (Prefix::RETURN_PROPOSAL.show(id), Prefix::ORDER.show(order));
    let message = format!(
        "{shown}: the return of {order} is proposed; its store would owe more than the limit, and it waits for a second person"
    );
    let next = Some(format!("lilium return proposal approve {shown} --as NAME"));
    Done { message, changed: vec![shown], next, ..Done::default() }
}

/// What a return did, in a sentence.
fn describe(back: &Return, marketplace: &Marketplace) -> String {
    let currency = marketplace.stored_currency(&back.currency);
    let by = match back.refund {
        Refund::Credit => "kept as credit of",
        Refund::Depot => "paid from the depot to",
        Refund::Bank => "paid by bank to",
        _ => "paid by the store itself to",
    };
    let way = if back.net_minor > 0 { "gains" } else { "loses" };
    let amount = |minor| currency.with_code(minor);
    let customer = &back.customer;
    let (owed, paid) = (back.debt_minor + back.written_off_minor, back.refund_minor - back.rest_minor);
    let mut given = Vec::new();
    if owed > 0 {
        given.push(format!("{} settle what {customer} owed for it", amount(owed)));
    }
    if paid > 0 || back.refund_minor + owed == 0 {
        given.push(format!("{} {by} {customer}", amount(paid)));
    }
    if back.rest_minor > 0 {
        given.push(format!("{} that no note can make stay credit of {customer}", amount(back.rest_minor)));
    }
    format!(
        "{}: {} of {} came back; {}; {} {way} {}",
        Prefix::RETURN.show(back.id),
        back.units,
        Prefix::ORDER.show(back.order),
        given.join("; "),
        back.store,
        amount(back.net_minor.abs())
    )
}

fn show_list(
    app: &mut App,
    store: Option<String>,
    order: Option<String>,
    period: Option<String>,
    args: &ListArgs,
) -> Result<()> {
    let now = app.clock.now();
    let filter = app.read(|tx, marketplace| {
        let days = period.as_deref().map(|text| clocks::period(text, marketplace, now)).transpose()?;
        Ok(Filter {
            store: store.as_deref().map(|text| stores::find(tx, text)).transpose()?,
            order: order.as_deref().map(|text| orders::find(tx, text)).transpose()?,
            from: days.map(|days| days.first),
            until: days.map(|days| days.last),
        })
    })?;
    let listing = Listing {
        noun: "returns",
        columns: COLUMNS,
        args,
        called: Called::Ref(Prefix::RETURN),
        first: First::Newest,
        id: |back: &Return| back.id,
        row: &row,
    };
    listing.show(
        app,
        |tx, after, limit| returns::LIST.page(tx, &filter, after, limit),
        |tx, marketplace| {
            let totals = returns::totals(tx, &filter)?;
            let sums =
                totals.iter().map(|(code, _, minor)| ("refunded", cells::stored(*minor, code, marketplace))).collect();
            Ok((totals.iter().map(|(_, count, _)| count).sum(), sums))
        },
    )
}

fn show(app: &mut App, text: &str) -> Result<()> {
    app.show(|tx, marketplace, screen| {
        let back = returns::find(tx, text)?;
        screen.record(COLUMNS, row(&back, marketplace))?;
        if screen.format_of_list().is_machine() || screen.has_fields() {
            return Ok(());
        }
        screen.text("\n")?;
        let money = |minor| cells::stored(minor, &back.currency, marketplace);
        let mut list = screen.list("lines", LINES)?;
        for line in returns::lines_of(tx, back.id)? {
            list.row(vec![
                line.sku.into(),
                line.name.into(),
                line.quantity.into(),
                money(line.goods_minor),
                money(line.platform_discount_minor),
                money(line.commission_minor),
                money(line.tax_minor),
            ])?;
        }
        Ok(list.end(Footer::default())?)
    })
}
