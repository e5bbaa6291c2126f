//! `lilium order`: from the cart to the door.

mod deliver;
mod list;
mod place;
mod show;
mod step;

pub use deliver::quantity;

use std::process::ExitCode;

use clap::{Args, Subcommand};

use crate::app::App;
use crate::cli::choices::choices;
use crate::cli::help;
use crate::cli::import::{self, ExportArgs, ImportArgs};
use crate::cli::list::ListArgs;
use crate::error::Result;
use crate::market::books::ledger::rules::CollectorKind;
use crate::market::exchange::imports;
use crate::market::sales::orders::rules::{OrderStatus, Step};
use place::PlaceArgs;

use crate::cli::noun::Noun;
use deliver::deliver;
use list::list;
use show::{history, lines, show};
use step::{dispatch, step};

#[derive(Subcommand, Debug)]
pub enum OrderCommand {
    /// List orders
    List(OrderListArgs),
    /// Show an order with its lines, or a group with its orders
    Show {
        /// Order or group ref, or the group's code
        order: String,
    },
    /// List the lines of an order
    Line(Noun<LineCommand>),
    /// List every step of an order
    History {
        /// Order ref
        order: String,
    },
    /// Place a cart: one order per store, all or none
    Place(PlaceArgs),
    /// Accept an order for its store
    Accept(StepArgs),
    /// Reject an order for its store (with --reason)
    Reject(StepArgs),
    /// Expire an order that its store did not answer in time
    Expire(StepArgs),
    /// Record that the store packs the goods
    Prepare(StepArgs),
    /// Record that the goods leave
    Dispatch {
        #[command(flatten)]
        step: StepArgs,
        /// Driver who takes them, when the platform delivers
        #[arg(long)]
        driver: Option<String>,
    },
    /// Record the delivery and the cash that was taken
    #[command(after_help = "Examples:
  lilium order deliver ORD-000012
  lilium order deliver ORD-000012 --taken 176250     # 500 short at the door
  lilium order deliver ORD-000012 --line TEA-48=3    # only three of the cartons")]
    Deliver(DeliverArgs),
    /// Record a failed delivery: nobody was there, or the goods were refused (with --reason)
    Fail(StepArgs),
    /// Send a failed delivery out again
    Retry(StepArgs),
    /// Cancel an order before it leaves (with --reason)
    Cancel(StepArgs),
    /// Read orders with their history from a CSV file
    #[command(after_help = help::of_import("A row is one order line. Zones and customers that are new are added. Goods of \
finished orders move no stock; open orders reserve theirs. Times without an offset are local to the marketplace.", imports::orders::COLUMNS))]
    Import(ImportArgs),
    /// Write all orders as CSV
    Export(ExportArgs),
}

#[derive(Subcommand, Debug)]
pub enum LineCommand {
    /// List every line, with what was delivered and what has come back
    #[command(after_help = "Example:\n  lilium order line list ORD-000012")]
    List {
        /// Order ref
        order: String,
        #[command(flatten)]
        list: ListArgs,
    },
}

#[derive(Args, Debug)]
pub struct OrderListArgs {
    /// Only orders in this state
    #[arg(long, value_parser = choices::<OrderStatus>())]
    status: Option<OrderStatus>,
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
    /// Who has the money; bank: it was paid before the door [default: as the store's terms say]
    #[arg(long, value_parser = choices::<CollectorKind>())]
    collector: Option<CollectorKind>,
    /// Driver, when it is another than was sent
    #[arg(long)]
    driver: Option<String>,
    /// What was delivered of a line that was not delivered whole
    #[arg(long = "line", value_name = "SKU=QUANTITY")]
    lines: Vec<String>,
}

pub fn run(app: &mut App, command: OrderCommand) -> Result<ExitCode> {
    match command {
        OrderCommand::List(args) => list(app, &args),
        OrderCommand::Show { order } => show(app, &order),
        OrderCommand::Line(Noun { verb: LineCommand::List { order, list } }) => lines(app, &order, &list),
        OrderCommand::History { order } => history(app, &order),
        OrderCommand::Place(args) => place::run(app, &args),
        OrderCommand::Accept(args) => return step(app, "order.accept", &args, Step::Accept),
        OrderCommand::Reject(args) => return step(app, "order.reject", &args, Step::Reject),
        OrderCommand::Expire(args) => return step(app, "order.expire", &args, Step::Expire),
        OrderCommand::Prepare(args) => return step(app, "order.prepare", &args, Step::Prepare),
        OrderCommand::Dispatch { step, driver } => return dispatch(app, &step, driver.as_deref()),
        OrderCommand::Deliver(args) => return deliver(app, &args),
        OrderCommand::Fail(args) => return step(app, "order.fail", &args, Step::Fail),
        OrderCommand::Retry(args) => return step(app, "order.retry", &args, Step::Retry),
        OrderCommand::Cancel(args) => return step(app, "order.cancel", &args, Step::Cancel),
        OrderCommand::Import(args) => return read_file(app, &args),
        OrderCommand::Export(args) => import::export_csv(app, &args, "order lines", |tx, marketplace, sink| {
            imports::export::write_orders(tx, marketplace, sink)
        }),
    }
    .map(|()| ExitCode::SUCCESS)
}

fn read_file(app: &mut App, args: &ImportArgs) -> Result<ExitCode> {
    let source = import::open(app, args)?;
    let now = app.clock.now();
    let context = app.read(|tx, marketplace| {
        let stores = imports::stores::by_slug(tx, marketplace)?;
        Ok(imports::orders::Context { calendar: marketplace.calendar, now, stores })
    })?;
    let staged = import::watched(&app.screen, "rows read", |watch| imports::orders::stage(&source, &context, watch));
    let staged = staged?;
    import::check(app, args, &source, &staged.rejects)?;
    import::write(app, "order.import", args, &source, |tx, act, options, watch| {
        imports::orders::write(tx, act, &source, &staged, options, watch)
    })
}
