//! `lilium channel delivery`.

use clap::{Args, Subcommand};

use crate::app::App;
use crate::base::{Instant, Prefix};
use crate::cli::cells;
use crate::cli::list::{Called, First, ListArgs, Listing};
use crate::cli::retry::{self, Retry};
use crate::db::Cursor;
use crate::error::Result;
use crate::mail::webhooks::{self, Delivery, Filter};
use crate::market::core::settings::Marketplace;
use crate::market::parties::preferences;
use crate::render::{Cell, Column, Kind, Row, Show};

#[derive(Subcommand, Debug)]
pub enum DeliveryCommand {
    /// List messages for channels, with their status and the gateway's last answer
    #[command(after_help = "Examples:
  lilium channel delivery list --status dead
  lilium channel delivery list --channel sms --format wide")]
    List(DeliveriesArgs),
    /// Retry deliveries that the gateway did not accept, under the same ref
    #[command(after_help = "A channel that is held is tried when its hold has ended: lilium email hold list

Examples:
  lilium channel delivery retry DLV-12 DLV-13
  lilium channel delivery retry --status dead --channel sms --yes")]
    Retry(RetryArgs),
}

pub fn run(app: &mut App, command: &DeliveryCommand) -> Result<()> {
    match command {
        DeliveryCommand::List(args) => list(app, args),
        DeliveryCommand::Retry(args) => retry(app, args),
    }
}

#[derive(Args, Debug)]
pub struct DeliveriesArgs {
    /// Only through this channel
    #[arg(long, value_name = "NAME")]
    channel: Option<String>,
    /// Only in this status
    #[arg(long, value_parser = ["queued", "sending", "delivered", "deferred", "expired", "dead"])]
    status: Option<String>,
    #[command(flatten)]
    list: ListArgs,
}

#[derive(Args, Debug)]
pub struct RetryArgs {
    /// Delivery refs
    #[arg(value_name = "DELIVERY", required_unless_present = "status")]
    deliveries: Vec<String>,
    /// All deliveries in this status
    #[arg(long, conflicts_with = "deliveries", value_parser = ["deferred", "expired", "dead"])]
    status: Option<String>,
    /// Of them only those through this channel
    #[arg(long, value_name = "NAME", requires = "status")]
    channel: Option<String>,
}

const COLUMNS: &[Column] = &[
    Column::new("ref", "Ref", Kind::Ref, Show::Always),
    Column::new("channel", "Channel", Kind::Ref, Show::Always),
    Column::new("kind", "Kind", Kind::Text, Show::Always),
    Column::new("recipient", "Who", Kind::Ref, Show::Always),
    Column::new("status", "Status", Kind::Status, Show::Always),
    Column::new("attempts", "Tries", Kind::Int, Show::Table(4)),
    Column::new("next_at", "Next try", Kind::Instant, Show::Table(3)),
    Column::new("code", "Code", Kind::Int, Show::Table(1)),
    Column::new("reply", "Answer", Kind::Text, Show::Table(2)),
    Column::new("created_at", "Written", Kind::Instant, Show::Wide),
    Column::new("delivered_at", "Delivered", Kind::Instant, Show::Wide),
    Column::new("expires_at", "Given up", Kind::Instant, Show::Wide),
];

fn row(delivery: &Delivery, marketplace: &Marketplace) -> Row {
    let time = |at: Option<Instant>| at.map_or(Cell::Null, |at| cells::time(at, marketplace));
    vec![
        Prefix::WEBHOOK.show(delivery.id).into(),
        delivery.channel.clone().into(),
        delivery.kind.clone().into(),
        preferences::shown(delivery.recipient_kind, &delivery.recipient).into(),
        delivery.state.into(),
        delivery.attempt.into(),
        time(delivery.next_at),
        delivery.http_status.into(),
        delivery.reply.clone().into(),
        cells::time(delivery.created_at, marketplace),
        time(delivery.delivered_at),
        cells::time(delivery.expires_at, marketplace),
    ]
}

fn filter(app: &mut App, channel: Option<&str>, state: Option<&str>) -> Result<Filter> {
    app.read(|tx, _| {
        let channel = channel.map(|name| webhooks::find(tx, name)).transpose()?.map(|channel| channel.id);
        Ok(Filter { channel, state: state.map(str::to_owned) })
    })
}

fn list(app: &mut App, args: &DeliveriesArgs) -> Result<()> {
    let filter = filter(app, args.channel.as_deref(), args.status.as_deref())?;
    let listing = Listing {
        noun: "deliveries",
        columns: COLUMNS,
        args: &args.list,
        called: Called::Ref(Prefix::WEBHOOK),
        first: First::Newest,
        id: |delivery: &Delivery| delivery.id,
        row: &row,
    };
    listing.query(app, &webhooks::LIST, &filter)
}

fn retry(app: &mut App, args: &RetryArgs) -> Result<()> {
    let mut refs = args.deliveries.clone();
    if args.status.is_some() {
        let filter = filter(app, args.channel.as_deref(), args.status.as_deref())?;
        // What was not sent to a removed channel is never sent.
        let found = app.read(|tx, _| webhooks::LIST.page(tx, &filter, Cursor::OLDEST, i64::MAX))?;
        refs = found.iter().filter(|one| !one.removed).map(|one| Prefix::WEBHOOK.show(one.id)).collect();
    }
    let what = Retry {
        op: "channel.retry",
        things: "deliveries",
        prefix: Prefix::WEBHOOK,
        find: webhooks::find_delivery,
        retry: webhooks::retry,
    };
    retry::run(app, &what, args, &refs)
}
