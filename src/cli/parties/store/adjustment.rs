//! `lilium store adjustment`: adjustments, and a second person's word on those above the limit.

use clap::{Args, Subcommand};

use crate::app::App;
use crate::base::Prefix;
use crate::cli::cells;
use crate::cli::each::{self, Each, Verb};
use crate::cli::list::{Called, First, ListArgs, Listing};
use crate::error::Result;
use crate::market::books::adjustments::proposals::{self, Filter, Proposal};
use crate::market::core::settings::Marketplace;
use crate::market::parties::stores;
use crate::render::{Column, Kind, Row, Show};

#[derive(Subcommand, Debug)]
pub enum AdjustmentCommand {
    /// Add a penalty, a fee or a correction to a store's account (with --reason)
    Add(super::adjust::AdjustArgs),
    /// List adjustments that wait for a second person
    List {
        /// Only this store's
        #[arg(long)]
        store: Option<String>,
        /// Only in this status
        #[arg(long, value_parser = ["proposed", "approved", "rejected", "all"], default_value = "proposed")]
        status: String,
        #[command(flatten)]
        list: ListArgs,
    },
    /// Show a proposed adjustment
    Show {
        /// Ref of the proposal
        proposal: String,
    },
    /// Approve adjustments that somebody else proposed; they are booked today
    #[command(after_help = "Example:\n  lilium store adjustment approve ADP-000001 --as huda")]
    Approve(DecideArgs),
    /// Reject proposed adjustments (with --reason)
    #[command(after_help = "Example:\n  lilium store adjustment reject ADP-000001 --reason 'not this month'")]
    Reject(DecideArgs),
}

#[derive(Args, Debug)]
pub struct DecideArgs {
    /// Refs of proposals
    #[arg(required = true, value_name = "PROPOSAL")]
    proposals: Vec<String>,
}

pub fn run(app: &mut App, command: AdjustmentCommand) -> Result<()> {
    match command {
        AdjustmentCommand::Add(args) => super::adjust::run(app, &args),
        AdjustmentCommand::List { store, status, list } => show_list(app, store.as_deref(), &status, &list),
        AdjustmentCommand::Show { proposal } => show(app, &proposal),
        AdjustmentCommand::Approve(args) => decide(app, "adjustment.approve", &args, "approved", proposals::approve),
        AdjustmentCommand::Reject(args) => decide(app, "adjustment.reject", &args, "rejected", proposals::reject),
    }
}

fn decide(app: &mut App, op: &'static str, args: &DecideArgs, target: &str, verb: Verb) -> Result<()> {
    if args.proposals.len() > 1 {
        app.confirm(&format!("{} adjustments become {target}", args.proposals.len()))?;
    }
    let (refs, prefix) = (&args.proposals, Prefix::ADJUSTMENT_PROPOSAL);
    each::run(app, &Each { op, refs, prefix, find: proposals::find, target, verb }, args)
}

const COLUMNS: &[Column] = &[
    Column::new("ref", "Ref", Kind::Ref, Show::Always),
    Column::new("store", "Store", Kind::Ref, Show::Always),
    Column::new("status", "Status", Kind::Status, Show::Always),
    Column::new("kind", "Kind", Kind::Text, Show::Table(2)),
    Column::new("amount", "Amount", Kind::Money, Show::Always),
    Column::new("reason", "Reason", Kind::Text, Show::Table(1)),
    Column::new("day", "Proposed", Kind::Day, Show::Table(4)),
    Column::new("actor", "By", Kind::Text, Show::Table(3)),
    Column::new("decided_by", "Decided by", Kind::Text, Show::Table(5)),
    Column::new("decision_reason", "Why so", Kind::Text, Show::Wide),
    Column::new("adjustment", "Adjustment", Kind::Ref, Show::Table(6)),
];

fn row(proposal: &Proposal, marketplace: &Marketplace) -> Row {
    vec![
        Prefix::ADJUSTMENT_PROPOSAL.show(proposal.id).into(),
        proposal.store.clone().into(),
        proposal.status.into(),
        proposal.kind.into(),
        cells::stored(proposal.amount_minor, &proposal.currency, marketplace),
        proposal.reason.clone().into(),
        proposal.on.to_string().into(),
        proposal.actor.clone().into(),
        proposal.decided_by.clone().into(),
        proposal.decision_reason.clone().into(),
        proposal.adjustment_id.map(|id| Prefix::ADJUSTMENT.show(id)).into(),
    ]
}

fn show_list(app: &mut App, store: Option<&str>, status: &str, args: &ListArgs) -> Result<()> {
    let store = app.read(|tx, _| store.map(|store| stores::find(tx, store)).transpose())?;
    let filter = Filter { store, status: cells::status(status) };
    let listing = Listing {
        noun: "adjustments",
        columns: COLUMNS,
        args,
        called: Called::Ref(Prefix::ADJUSTMENT_PROPOSAL),
        first: First::Newest,
        id: |proposal: &Proposal| proposal.id,
        row: &row,
    };
    listing.query(app, &proposals::LIST, &filter)
}

fn show(app: &mut App, text: &str) -> Result<()> {
    app.show(|tx, marketplace, screen| {
        let id = proposals::find(tx, text)?;
        Ok(screen.record(COLUMNS, row(&proposals::proposal(tx, id)?, marketplace))?)
    })
}
