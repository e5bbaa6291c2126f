//! `lilium dispute`: lines of a store's account that somebody contests.

use clap::{Args, Subcommand};

use crate::app::App;
use crate::base::Prefix;
use crate::cli::cells;
use crate::cli::choices::choices;
use crate::cli::list::{Called, First, ListArgs, Listing};
use crate::error::Result;
use crate::market::closing::disputes::rules::Holds;
use crate::market::closing::disputes::{Dispute, Filter, Opened};
use crate::market::closing::{disputes, settlement};
use crate::market::core::settings::Marketplace;
use crate::market::parties::stores;
use crate::render::{Cell, Column, Done, Kind, Row, Show};

#[derive(Subcommand, Debug)]
pub enum DisputeCommand {
    /// Contest one line of a store's account (with --reason): its money is held, every other line goes on
    #[command(
        after_help = "A line is named by what it is on a statement: an order, a return, an adjustment, a handover of cash \
to the store. What the store gains by it is held from its settlement while that is not in a payout; what the settlement does not \
have, or has paid, is held from the store's available balance, today. What the store loses by it is with the platform already, and \
is no income of it until it is decided. A closed statement stays as it is; the next one says what was contested.

Examples:
  lilium dispute open ORD-000012 --reason 'the store says 6 were paid, we have 4'
  lilium dispute open ADJ-000003 --amount 2000 --reason 'half of the fine is contested'"
    )]
    Open(OpenArgs),
    /// List disputes that are not decided
    List {
        /// Only this store's
        #[arg(long)]
        store: Option<String>,
        /// Only in this status
        #[arg(long, value_parser = ["open", "resolved_store", "resolved_platform", "all"], default_value = "open")]
        status: String,
        #[command(flatten)]
        list: ListArgs,
    },
    /// Show a dispute
    Show {
        /// Dispute ref
        dispute: String,
    },
    /// Decide a dispute (with --reason) and release what was held
    #[command(
        after_help = "For the store: it is on its available balance today, and its next settlement pays it. For the platform: it goes \
to the account that stands behind the line, income of a penalty or a fee, else expense:correction. Above the setting \
adjustment.approval_limit, who opened a dispute does not decide alone that one side loses its money.

Example:
  lilium dispute resolve DSP-000001 --for store --reason 'the receipt was found'"
    )]
    Resolve(ResolveArgs),
}

#[derive(Args, Debug)]
pub struct OpenArgs {
    /// Ref of what the line is about: ORD-…, RET-…, ADJ-…, HND-…
    line: String,
    /// Only so much of it [default: all]
    #[arg(long, value_name = "PART")]
    amount: Option<String>,
}

#[derive(Args, Debug)]
pub struct ResolveArgs {
    /// Dispute ref
    dispute: String,
    /// Whose the money is
    #[arg(long = "for", value_name = "SIDE", value_parser = choices::<Holds>())]
    side: Holds,
}

pub fn run(app: &mut App, command: DisputeCommand) -> Result<()> {
    match command {
        DisputeCommand::Open(args) => open(app, &args),
        DisputeCommand::List { store, status, list } => show_list(app, store.as_deref(), &status, &list),
        DisputeCommand::Show { dispute } => show(app, &dispute),
        DisputeCommand::Resolve(args) => resolve(app, &args),
    }
}

fn open(app: &mut App, args: &OpenArgs) -> Result<()> {
    let done = app.change("dispute.open", args, |tx, act| {
        let opened = disputes::open(tx, act, &args.line, args.amount.as_deref())?;
        let (shown, line) = (Prefix::DISPUTE.show(opened.id), disputes::by_id(tx, opened.id)?.line_ref());
        let message =
            format!("{shown} holds {} of {line}: {}", opened.currency.with_code(opened.amount), held(&opened));
        let next = Some(format!("lilium dispute resolve {shown} --for store --reason TEXT (or: --for platform)"));
        Ok(Done { message, changed: vec![shown], next, ..Done::default() })
    })?;
    Ok(app.screen.done(&done)?)
}

/// Where the money is held from.
fn held(opened: &Opened) -> String {
    let (amount, store) = (|minor| opened.currency.with_code(minor), opened.store.to_string());
    let settlement = opened.settlement.map(|id| Prefix::SETTLEMENT.show(id)).unwrap_or_default();
    match (opened.holds, opened.held.settled, opened.held.available) {
        (Holds::Platform, _, _) => "the platform holds it until it is decided".into(),
        (Holds::Store, _, 0) => format!("{settlement} pays so much less"),
        (Holds::Store, 0, _) => format!("{store} has so much less available"),
        (Holds::Store, settled, available) => {
            format!("{settlement} pays {} less, {store} has {} less available", amount(settled), amount(available))
        }
    }
}

fn resolve(app: &mut App, args: &ResolveArgs) -> Result<()> {
    let done = app.change("dispute.resolve", args, |tx, act| {
        let id = disputes::find(tx, &args.dispute)?;
        let changed = disputes::resolve(tx, act, id, args.side == Holds::Store)?;
        let (dispute, shown) = (disputes::by_id(tx, id)?, Prefix::DISPUTE.show(id));
        if !changed {
            let message = format!("{shown} was decided for the {} before", args.side);
            return Ok(Done { message, unchanged: vec![shown], ..Done::default() });
        }
        let amount = act.marketplace.stored_currency(&dispute.currency).with_code(dispute.amount_minor);
        let message = match args.side {
            Holds::Store => {
                format!("{shown}: {amount} of {} are {}'s again, available today", dispute.line_ref(), dispute.store)
            }
            Holds::Platform => format!("{shown}: {amount} of {} stay with the platform", dispute.line_ref()),
        };
        Ok(Done { message, changed: vec![shown], ..Done::default() })
    })?;
    Ok(app.screen.done(&done)?)
}

const COLUMNS: &[Column] = &[
    Column::new("ref", "Ref", Kind::Ref, Show::Always),
    Column::new("store", "Store", Kind::Ref, Show::Always),
    Column::new("line", "Line", Kind::Ref, Show::Always),
    Column::new("kind", "Kind", Kind::Text, Show::Table(4)),
    Column::new("settlement", "Settlement", Kind::Ref, Show::Table(2)),
    Column::new("status", "Status", Kind::Status, Show::Always),
    Column::new("amount", "Amount", Kind::Money, Show::Always),
    Column::new("from_settlement", "From settlement", Kind::Money, Show::Wide),
    Column::new("from_available", "From available", Kind::Money, Show::Wide),
    Column::new("holds", "Held of", Kind::Text, Show::Wide),
    Column::new("reason", "Reason", Kind::Text, Show::Table(1)),
    Column::new("day", "Opened", Kind::Day, Show::Table(3)),
    Column::new("actor", "By", Kind::Text, Show::Wide),
    Column::new("resolved_on", "Decided", Kind::Day, Show::Wide),
    Column::new("resolved_by", "Decided by", Kind::Text, Show::Wide),
    Column::new("resolution_reason", "Why so", Kind::Text, Show::Wide),
];

fn row(dispute: &Dispute, marketplace: &Marketplace) -> Row {
    let money = |minor| cells::stored(minor, &dispute.currency, marketplace);
    vec![
        Prefix::DISPUTE.show(dispute.id).into(),
        dispute.store.clone().into(),
        dispute.line_ref().into(),
        dispute.adjustment_kind.map_or_else(|| dispute.line_kind.into(), Cell::from),
        dispute.settlement_id.map(|id| Prefix::SETTLEMENT.show(id)).into(),
        dispute.status.into(),
        money(dispute.amount_minor),
        money(dispute.settled_minor),
        money(dispute.available_minor()),
        dispute.holds.into(),
        dispute.reason.clone().into(),
        dispute.on.to_string().into(),
        dispute.actor.clone().into(),
        dispute.resolved_on.map(|day| day.to_string()).into(),
        dispute.resolved_by.clone().into(),
        dispute.resolution_reason.clone().into(),
    ]
}

fn show_list(app: &mut App, store: Option<&str>, status: &str, args: &ListArgs) -> Result<()> {
    let store = app.read(|tx, _| store.map(|store| stores::find(tx, store)).transpose())?;
    let filter = Filter { store, status: cells::status(status) };
    let listing = Listing {
        noun: "disputes",
        columns: COLUMNS,
        args,
        called: Called::Ref(Prefix::DISPUTE),
        first: First::Newest,
        id: |dispute: &Dispute| dispute.id,
        row: &row,
    };
    listing.query(app, &disputes::LIST, &filter)
}

fn show(app: &mut App, text: &str) -> Result<()> {
    app.show(|tx, marketplace, screen| {
        let id = disputes::find(tx, text)?;
        Ok(screen.record(COLUMNS, row(&disputes::by_id(tx, id)?, marketplace))?)
    })
}

/// Says what is, or was, contested of a settlement, beside what is shown of it: the document itself never changes.
pub fn beside(app: &mut App, settlement: &str) -> Result<()> {
    let told = app.read(|tx, marketplace| {
        let id = settlement::find(tx, settlement)?;
        let told = |dispute: &Dispute| {
            dispute.describe(&marketplace.stored_currency(&dispute.currency).with_code(dispute.amount_minor))
        };
        Ok(disputes::of_settlement(tx, id)?.iter().map(told).collect::<Vec<_>>())
    })?;
    told.iter().for_each(|line| app.screen.talk(line));
    Ok(())
}
