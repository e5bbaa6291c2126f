//! `lilium order`: from the cart to the door.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Subcommand};

use crate::app::App;
use crate::base::{Period, Prefix};
use crate::error::{Error, Kind, Result};
use crate::market::imports::{self, Source};
use crate::market::orders::rules::{STATUSES, Step, group_status};
use crate::market::orders::{self, Delivered, Delivery, Filter, Order};
use crate::market::settings::Shop;
use crate::market::{cash, customers, drivers, stores, zones};
use crate::render::{Cell, Column, Done, Footer, Kind as Cells, Row, Screen, Show};

use super::import::{self, ImportArgs};
use super::list::{ListArgs, Listing};
use super::order_place::{self, PlaceArgs};
use super::store::moved;
use super::{cells, report};

#[derive(Subcommand, Debug)]
pub enum OrderCommand {
    /// Orders that match
    List(OrderListArgs),
    /// One order with its lines, or one group with its orders
    Show {
        /// Order or group ref, or the group's code
        order: String,
    },
    /// The lines of an order
    Lines {
        /// Order ref
        order: String,
    },
    /// Every step of an order
    History {
        /// Order ref
        order: String,
    },
    /// Place a cart: one order per store, all or none
    Place(PlaceArgs),
    /// The store takes the order
    Accept(StepArgs),
    /// The store turns the order down (with --reason)
    Reject(StepArgs),
    /// Nobody answered in time
    Expire(StepArgs),
    /// The store packs the goods
    Prepare(StepArgs),
    /// The goods leave
    Dispatch {
        #[command(flatten)]
        step: StepArgs,
        /// Driver who takes them, when the platform delivers
        #[arg(long)]
        driver: Option<String>,
    },
    /// Goods and cash change hands
    #[command(after_help = "Examples:
  lilium order deliver ORD-000012
  lilium order deliver ORD-000012 --taken 176250     # 500 short at the door
  lilium order deliver ORD-000012 --line TEA-48=3    # only three of the cartons")]
    Deliver(DeliverArgs),
    /// Nobody was there, or the goods were refused (with --reason)
    Fail(StepArgs),
    /// A failed delivery goes out again
    Retry(StepArgs),
    /// A failed delivery goes back to the store
    Return(StepArgs),
    /// Call the order off before it leaves (with --reason)
    Cancel(StepArgs),
    /// Read orders with their history from a CSV file
    #[command(after_help = "A row is one order line. Zones and customers that are new are added. Goods of finished \
orders move no stock; open orders reserve theirs. Times without an offset are local to the marketplace.")]
    Import(ImportArgs),
    /// Write all orders as CSV
    Export {
        /// File to write [default: standard output]
        file: Option<PathBuf>,
    },
}

#[derive(Args, Debug)]
pub struct OrderListArgs {
    /// Only orders in this state
    #[arg(long, value_parser = STATUSES)]
    status: Option<String>,
    /// Only orders that still have a step to go
    #[arg(long)]
    open: bool,
    /// Only this store's
    #[arg(long)]
    store: Option<String>,
    /// Only this customer's
    #[arg(long)]
    customer: Option<String>,
    /// Only those to this zone
    #[arg(long)]
    zone: Option<String>,
    /// Only this driver's
    #[arg(long)]
    driver: Option<String>,
    /// Only those placed in this period
    #[arg(long, value_name = "PERIOD")]
    period: Option<String>,
    #[command(flatten)]
    list: ListArgs,
}

/// Orders to move.
#[derive(Args, Debug)]
pub struct StepArgs {
    /// Order refs; - reads them from standard input, one a line
    #[arg(required = true, value_name = "ORDER")]
    orders: Vec<String>,
    /// Move those that can be moved, when others cannot
    #[arg(long)]
    keep_going: bool,
}

#[derive(Args, Debug)]
pub struct DeliverArgs {
    #[command(flatten)]
    step: StepArgs,
    /// Cash in the hand, when it is not what was due
    #[arg(long, value_name = "AMOUNT")]
    taken: Option<String>,
    /// Who has the cash [default: as the store's terms say]
    #[arg(long, value_parser = ["driver", "depot", "store"])]
    collector: Option<String>,
    /// Driver, when it is another than was sent
    #[arg(long)]
    driver: Option<String>,
    /// What was delivered of a line that was not delivered whole
    #[arg(long = "line", value_name = "SKU=QUANTITY")]
    lines: Vec<String>,
}

pub const COLUMNS: &[Column] = &[
    Column::new("ref", "Ref", Cells::Ref, Show::Always),
    Column::new("group", "Group", Cells::Ref, Show::Table(6)),
    Column::new("store", "Store", Cells::Ref, Show::Table(1)),
    Column::new("customer", "Customer", Cells::Text, Show::Table(2)),
    Column::new("zone", "Zone", Cells::Ref, Show::Table(5)),
    Column::new("status", "Status", Cells::Status, Show::Always),
    Column::new("goods", "Goods", Cells::Money, Show::Wide),
    Column::new("delivery", "Delivery", Cells::Money, Show::Wide),
    Column::new("rounding", "Rounding", Cells::Money, Show::Wide),
    Column::new("due", "Due", Cells::Money, Show::Always),
    Column::new("commission", "Commission", Cells::Money, Show::Wide),
    Column::new("driver", "Driver", Cells::Text, Show::Table(4)),
    Column::new("address", "Address", Cells::Text, Show::Wide),
    Column::new("placed_at", "Placed", Cells::Instant, Show::Table(3)),
    Column::new("delivered_at", "Delivered", Cells::Instant, Show::Wide),
];

pub fn row(order: &Order, shop: &Shop) -> Row {
    let money = |minor| cells::stored(minor, &order.currency, shop);
    vec![
        Prefix::ORDER.show(order.id).into(),
        Prefix::GROUP.show(order.group_id).into(),
        order.store.clone().into(),
        order.customer.clone().into(),
        order.zone.clone().into(),
        order.status.clone().into(),
        money(order.goods_minor),
        money(order.delivery_minor),
        money(order.rounding_minor),
        money(order.due_minor),
        order.delivered_at.map_or(Cell::Null, |_| money(order.commission_minor)),
        order.driver.clone().into(),
        order.address.clone().into(),
        cells::time(order.placed_at, shop),
        order.delivered_at.map_or(Cell::Null, |at| cells::time(at, shop)),
    ]
}

const LINES: &[Column] = &[
    Column::new("sku", "SKU", Cells::Ref, Show::Always),
    Column::new("name", "Name", Cells::Text, Show::Table(1)),
    Column::new("quantity", "Ordered", Cells::Int, Show::Always),
    Column::new("delivered", "Delivered", Cells::Int, Show::Always),
    Column::new("unit_price", "Price", Cells::Money, Show::Always),
    Column::new("commission_rate", "Rate", Cells::Rate, Show::Table(3)),
    Column::new("commission_source", "Rate of", Cells::Text, Show::Wide),
    Column::new("commission", "Commission", Cells::Money, Show::Table(2)),
];

const HISTORY: &[Column] = &[
    Column::new("seq", "Step", Cells::Int, Show::Wide),
    Column::new("at", "When", Cells::Instant, Show::Always),
    Column::new("from", "From", Cells::Status, Show::Table(2)),
    Column::new("to", "To", Cells::Status, Show::Always),
    Column::new("actor", "Who", Cells::Text, Show::Table(1)),
    Column::new("comment", "Why", Cells::Text, Show::Table(3)),
];

pub fn run(app: &mut App, command: OrderCommand) -> Result<ExitCode> {
    match command {
        OrderCommand::List(args) => list(app, &args),
        OrderCommand::Show { order } => show(app, &order),
        OrderCommand::Lines { order } => lines(app, &order),
        OrderCommand::History { order } => history(app, &order),
        OrderCommand::Place(args) => order_place::run(app, &args),
        OrderCommand::Accept(args) => return step(app, "order.accept", &args, Step::Accept),
        OrderCommand::Reject(args) => return step(app, "order.reject", &args, Step::Reject),
        OrderCommand::Expire(args) => return step(app, "order.expire", &args, Step::Expire),
        OrderCommand::Prepare(args) => return step(app, "order.prepare", &args, Step::Prepare),
        OrderCommand::Dispatch { step, driver } => return dispatch(app, &step, driver.as_deref()),
        OrderCommand::Deliver(args) => return deliver(app, &args),
        OrderCommand::Fail(args) => return step(app, "order.fail", &args, Step::Fail),
        OrderCommand::Retry(args) => return step(app, "order.retry", &args, Step::Retry),
        OrderCommand::Return(args) => return step(app, "order.return", &args, Step::Return),
        OrderCommand::Cancel(args) => return step(app, "order.cancel", &args, Step::Cancel),
        OrderCommand::Import(args) => return read_file(app, &args),
        OrderCommand::Export { file } => import::export(app, file.as_deref(), "order lines", |tx, shop, sink| {
            imports::export::write_orders(tx, shop, sink)
        }),
    }
    .map(|()| ExitCode::SUCCESS)
}

fn list(app: &mut App, args: &OrderListArgs) -> Result<()> {
    let now = app.clock.now();
    let filter = app.read(|tx, shop| {
        let period = args.period.as_deref().map(|text| report::period(text, shop, now)).transpose()?;
        let start = |period: Period| shop.calendar.day_start(period.first);
        let end = |period: Period| period.last.succ_opt().map(|day| shop.calendar.day_start(day));
        Ok(Filter {
            status: args.status.clone(),
            open: args.open,
            store: args.store.as_deref().map(|store| stores::find(tx, store)).transpose()?,
            customer: args.customer.as_deref().map(|customer| customers::find(tx, customer)).transpose()?,
            zone: args.zone.as_deref().map(|zone| zones::find(tx, zone)).transpose()?,
            driver: args.driver.as_deref().map(|driver| drivers::find(tx, driver)).transpose()?,
            group: None,
            from: period.map(start),
            until: period.and_then(end),
        })
    })?;
    let listing = Listing {
        noun: "orders",
        columns: COLUMNS,
        args: &args.list,
        read_ref: |text| Prefix::ORDER.read(text),
        show_ref: |order: &Order| Prefix::ORDER.show(order.id),
        id: |order| order.id,
        row: &row,
    };
    listing.show(
        app,
        |tx, after, limit| orders::page(tx, &filter, after, limit),
        |tx, shop| {
            let totals = orders::totals(tx, &filter)?;
            let sums = totals.iter().map(|total| ("due", cells::stored(total.due_minor, &total.currency, shop)));
            Ok((totals.iter().map(|total| total.orders).sum(), sums.collect()))
        },
    )
}

fn show(app: &mut App, text: &str) -> Result<()> {
    app.show(|tx, shop, screen| {
        if let Some(group) = orders::find_group(tx, text)? {
            let filter = Filter { group: Some(group), ..Filter::default() };
            let group = orders::group_by_id(tx, group)?;
            let all = orders::page(tx, &filter, 0, 1000)?;
            let mut list = screen.list("orders", COLUMNS)?;
            for order in &all {
                list.row(row(order, shop))?;
            }
            let status = group_status(all.iter().map(|order| order.status.as_str()));
            let note = format!("{} of {} in {}: {status}", Prefix::GROUP.show(group.id), group.customer, group.zone);
            return Ok(list.end(Footer { note: Some(note), ..Footer::default() })?);
        }
        let id = orders::find(tx, text)?;
        let order = orders::by_id(tx, id)?;
        screen.record(COLUMNS, row(&order, shop))?;
        if screen.format_of_list().is_machine() || screen.has_fields() {
            return Ok(());
        }
        if let Some(taken) = cash::collection_of(tx, id)? {
            screen.text(&collected(&taken, shop))?;
        }
        screen.text("\n")?;
        show_lines(tx, shop, screen, &order)
    })
}

/// Who took how much at the door, in a sentence.
fn collected(taken: &cash::Collection, shop: &Shop) -> String {
    let currency = shop.stored_currency(&taken.currency);
    let who = taken.driver.as_deref().filter(|_| taken.collector == "driver").unwrap_or(&taken.collector);
    let differs = match taken.taken_minor - taken.due_minor {
        0 => String::new(),
        over if over > 0 => format!(", {} too much", currency.grouped(over)),
        short => format!(", {} short", currency.grouped(-short)),
    };
    let handed = match (taken.handover_id, taken.released_on) {
        (Some(handover), _) => format!(", handed over in {}", Prefix::HANDOVER.show(handover)),
        (None, None) => ", not handed over yet".to_owned(),
        (None, Some(_)) => String::new(),
    };
    format!("\ncash: {} {} taken by {who}{differs}{handed}\n", currency.grouped(taken.taken_minor), currency.code())
}

fn lines(app: &mut App, order: &str) -> Result<()> {
    app.show(|tx, shop, screen| {
        let id = orders::find(tx, order)?;
        let order = orders::by_id(tx, id)?;
        show_lines(tx, shop, screen, &order)
    })
}

fn show_lines(tx: &mut crate::db::Tx<'_>, shop: &Shop, screen: &mut Screen, order: &Order) -> Result<()> {
    let money = |minor| cells::stored(minor, &order.currency, shop);
    let mut list = screen.list("lines", LINES)?;
    for line in orders::lines(tx, order.id)? {
        list.row(vec![
            line.sku.into(),
            line.name.into(),
            line.quantity.into(),
            line.delivered.into(),
            money(line.unit_price_minor),
            cells::rate(line.commission_ppm),
            line.commission_source.into(),
            line.commission_minor.map_or(Cell::Null, money),
        ])?;
    }
    Ok(list.end(Footer::default())?)
}

fn history(app: &mut App, order: &str) -> Result<()> {
    app.show(|tx, shop, screen| {
        let id = orders::find(tx, order)?;
        let mut list = screen.list("steps", HISTORY)?;
        for event in orders::events(tx, id)? {
            list.row(vec![
                event.seq.into(),
                cells::time(event.at, shop),
                event.from.into(),
                event.to.into(),
                event.actor.into(),
                event.comment.into(),
            ])?;
        }
        Ok(list.end(Footer::default())?)
    })
}

/// Refs as typed, or one a line on standard input: the first column of a TSV.
fn refs(orders: &[String]) -> Result<Vec<String>> {
    if orders != ["-"] {
        return Ok(orders.to_vec());
    }
    let mut stdin = std::io::stdin().lock();
    if std::io::IsTerminal::is_terminal(&stdin) {
        return Err(Error::usage("standard input is a terminal: there are no orders on it")
            .hint("lilium order list --status pending --format ids | lilium order accept - --yes"));
    }
    let mut text = String::new();
    std::io::Read::read_to_string(&mut stdin, &mut text)?;
    let first = |line: &str| line.split(['\t', ',']).next().unwrap_or_default().trim().to_owned();
    let refs: Vec<String> = text.lines().map(first).filter(|text| !text.is_empty() && text != "ref").collect();
    if refs.is_empty() {
        return Err(Error::usage("no orders on standard input").hint("lilium order list --status pending --format ids"));
    }
    Ok(refs)
}

fn step(app: &mut App, op: &'static str, args: &StepArgs, step: Step) -> Result<ExitCode> {
    each(app, op, args, refs(&args.orders)?, step, |tx, act, id| orders::step(tx, act, id, step))
}

fn dispatch(app: &mut App, args: &StepArgs, driver: Option<&str>) -> Result<ExitCode> {
    let driver = match driver {
        Some(driver) => Some(app.read(|tx, _| drivers::find(tx, driver))?),
        None => None,
    };
    let refs = refs(&args.orders)?;
    // By order, since a transaction that is tried again says the same again.
    let mut warnings = std::collections::BTreeMap::new();
    let exit = each(app, "order.dispatch", args, refs, Step::Dispatch, |tx, act, id| {
        let sent = orders::dispatch(tx, act, id, driver)?;
        warnings.extend(sent.warning.map(|warning| (id, warning)));
        Ok(sent.changed)
    })?;
    warnings.values().for_each(|warning| app.screen.warn(warning));
    Ok(exit)
}

/// Moves every order in one transaction, or with `--keep-going` each in its own.
fn each(
    app: &mut App,
    op: &'static str,
    args: &StepArgs,
    refs: Vec<String>,
    step: Step,
    mut act_on: impl FnMut(&mut crate::db::Tx<'_>, &crate::market::Act<'_>, i64) -> Result<bool>,
) -> Result<ExitCode> {
    if refs.len() > 1 {
        app.confirm(&format!("{} {} orders", step.verb(), refs.len()))?;
    }
    let mut total = Done { op, dry_run: app.dry_run, ..Done::default() };
    let key = app.key.clone();
    let batches: Vec<&[String]> = if args.keep_going { refs.chunks(1).collect() } else { vec![&refs[..]] };
    for batch in batches {
        if let (Some(key), true) = (&key, args.keep_going) {
            // Each order is a request of its own, under a name of its own.
            app.key = Some(format!("{key}:{}", batch.join(",")));
        }
        let done = app.change(op, &(args, batch), |tx, act| {
            let mut done = Done::default();
            for text in batch {
                let id = orders::find(tx, text)?;
                let list = if act_on(tx, act, id)? { &mut done.changed } else { &mut done.unchanged };
                list.push(Prefix::ORDER.show(id));
            }
            Ok(done)
        });
        match done {
            Ok(done) => {
                total.changed.extend(done.changed);
                total.unchanged.extend(done.unchanged);
                total.replayed |= done.replayed;
            }
            Err(error) if args.keep_going && matches!(error.kind(), Kind::NotFound | Kind::Conflict) => {
                total.warnings.push(error.to_string())
            }
            Err(error) => return Err(error),
        }
    }
    total.message = moved(&total, step.target());
    app.screen.done(&total)?;
    Ok(if total.warnings.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(Kind::Partial as u8) })
}

fn deliver(app: &mut App, args: &DeliverArgs) -> Result<ExitCode> {
    let refs = refs(&args.step.orders)?;
    let special = args.taken.is_some() || !args.lines.is_empty();
    if special && refs.len() > 1 {
        return Err(Error::usage("--taken and --line are about one order"));
    }
    let quantities = args.lines.iter().map(|line| quantity(line)).collect::<Result<Vec<_>>>()?;
    let driver = match &args.driver {
        Some(driver) => Some(app.read(|tx, _| drivers::find(tx, driver))?),
        None => None,
    };
    if !special {
        return each(app, "order.deliver", &args.step, refs, Step::Deliver, |tx, act, id| {
            let delivery = Delivery { order: id, collector: args.collector.clone(), driver, ..Delivery::default() };
            Ok(orders::deliver(tx, act, &delivery)?.is_some())
        });
    }
    ask_if_far_too_much(app, &refs[0], args)?;
    let done = app.change("order.deliver", args, |tx, act| {
        let id = orders::find(tx, &refs[0])?;
        let order = orders::by_id(tx, id)?;
        let currency = act.shop.stored_currency(&order.currency);
        let taken = args.taken.as_deref().map(|text| currency.parse(text)).transpose()?;
        if taken.is_some_and(|taken| taken < 0) {
            return Err(Error::usage("--taken must not be negative"));
        }
        let delivery =
            Delivery { order: id, taken, collector: args.collector.clone(), driver, quantities: quantities.clone() };
        let shown = Prefix::ORDER.show(id);
        Ok(match orders::deliver(tx, act, &delivery)? {
            Some(delivered) => Done {
                message: format!("{shown}: {}", told(&delivered, currency)),
                changed: vec![shown],
                ..Done::default()
            },
            None => {
                Done { message: format!("{shown} was delivered before"), unchanged: vec![shown], ..Done::default() }
            }
        })
    })?;
    app.screen.done(&done)?;
    Ok(ExitCode::SUCCESS)
}

/// More than twice the due is nearly always a zero too many.
fn ask_if_far_too_much(app: &mut App, text: &str, args: &DeliverArgs) -> Result<()> {
    let Some(taken) = &args.taken else { return Ok(()) };
    let question = app.read(|tx, shop| {
        let id = orders::find(tx, text)?;
        let order = orders::by_id(tx, id)?;
        let currency = shop.stored_currency(&order.currency);
        let taken = currency.parse(taken)?;
        let amount = |minor| format!("{} {}", currency.grouped(minor), currency.code());
        let far = taken / 2 > order.due_minor;
        Ok(far.then(|| format!("take {} for an order of {}", amount(taken), amount(order.due_minor))))
    })?;
    question.map_or(Ok(()), |question| app.confirm(&question))
}

fn told(delivered: &Delivered, currency: crate::base::Currency) -> String {
    let amount = |minor| format!("{} {}", currency.grouped(minor), currency.code());
    let how = if delivered.partial { "delivered in part" } else { "delivered" };
    let cash = match delivered.taken - delivered.due {
        0 => format!("{} taken", amount(delivered.taken)),
        over if over > 0 => format!("{} taken, {} too much: the customer's", amount(delivered.taken), amount(over)),
        short => format!("{} taken, {} short: the customer owes it", amount(delivered.taken), amount(-short)),
    };
    let waits = || format!("; the store's part waits for {}", delivered.waits_for);
    let release = if delivered.released { String::new() } else { waits() };
    format!("{how}, {cash}{release}")
}

/// `SKU=QUANTITY`.
pub fn quantity(text: &str) -> Result<(String, i64)> {
    let parsed =
        text.rsplit_once('=').and_then(|(sku, quantity)| Some((sku.to_owned(), quantity.trim().parse().ok()?)));
    parsed.ok_or_else(|| Error::usage(format!("{text:?} is not SKU=QUANTITY")).hint("--line TEA-48=3"))
}

fn read_file(app: &mut App, args: &ImportArgs) -> Result<ExitCode> {
    let source = Source::open(&args.file)?;
    let context = app.read(|tx, shop| {
        let stores = imports::stores::by_slug(tx, shop)?;
        Ok(imports::orders::Context { calendar: shop.calendar, stores })
    })?;
    let staged = import::watched(&app.screen, "rows read", |watch| imports::orders::stage(&source, &context, watch));
    let staged = staged?;
    import::check(app, args, &source, &staged.rejects)?;
    import::write(app, "order.import", args, &source, |tx, act, watch| {
        imports::orders::write(tx, act, &source, &staged, args.options(), watch)
    })
}
