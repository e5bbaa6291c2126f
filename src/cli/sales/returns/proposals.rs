//! `lilium return proposal`: returns past the debit limit, and the second person's word on them.

use clap::{Args, Subcommand};

use crate::app::App;
use crate::base::Prefix;
use crate::cli::cells;
use crate::cli::each::{self, Each, Verb};
use crate::cli::list::{Called, First, ListArgs, Listing};
use crate::error::Result;
use crate::market::core::settings::Marketplace;
use crate::market::parties::stores;
use crate::market::sales::returns::proposals::{self, Filter, Proposal};
use crate::render::{Column, Kind, Row, Show};

#[derive(Subcommand, Debug)]
pub enum ProposalCommand {
    /// Returns that wait for a second person
    List(ProposalsArgs),
    /// Approve returns that somebody else proposed; the goods come back today
    #[command(after_help = "Example:\n  lilium return proposal approve RTP-000001 --as huda")]
    Approve(DecideArgs),
    /// Reject proposed returns (with --reason)
    #[command(after_help = "Example:\n  lilium return proposal reject RTP-000001 --reason 'opened by the customer'")]
    Reject(DecideArgs),
}

pub fn run(app: &mut App, command: &ProposalCommand) -> Result<()> {
    match command {
        ProposalCommand::List(args) => list(app, args),
        ProposalCommand::Approve(args) => approve(app, args),
        ProposalCommand::Reject(args) => reject(app, args),
    }
}

#[derive(Args, Debug)]
pub struct ProposalsArgs {
    /// Only of this store's goods
    #[arg(long)]
    store: Option<String>,
    /// Only in this status
    #[arg(long, value_parser = ["proposed", "approved", "rejected", "all"], default_value = "proposed")]
    status: String,
    #[command(flatten)]
    list: ListArgs,
}

#[derive(Args, Debug)]
pub struct DecideArgs {
    /// Refs of proposals
    #[arg(required = true, value_name = "PROPOSAL")]
    proposals: Vec<String>,
}

const COLUMNS: &[Column] = &[
    Column::new("ref", "Ref", Kind::Ref, Show::Always),
    Column::new("order", "Order", Kind::Ref, Show::Always),
    Column::new("store", "Store", Kind::Ref, Show::Table(3)),
    Column::new("status", "Status", Kind::Status, Show::Always),
    Column::new("refunded", "To refund", Kind::Money, Show::Always),
    Column::new("net", "Store gains", Kind::Money, Show::Table(2)),
    Column::new("reason", "Why", Kind::Text, Show::Table(1)),
    Column::new("day", "Proposed", Kind::Day, Show::Table(5)),
    Column::new("actor", "By", Kind::Text, Show::Table(4)),
    Column::new("decided_by", "Decided by", Kind::Text, Show::Table(6)),
    Column::new("decision_reason", "Why so", Kind::Text, Show::Wide),
    Column::new("return", "Return", Kind::Ref, Show::Table(7)),
];

fn row(proposal: &Proposal, marketplace: &Marketplace) -> Row {
    let money = |minor| cells::stored(minor, &proposal.currency, marketplace);
    vec![
        Prefix::RETURN_PROPOSAL.show(proposal.id).into(),
        Prefix::ORDER.show(proposal.order).into(),
        proposal.store.clone().into(),
        proposal.status.into(),
        money(proposal.refund_minor),
        money(proposal.net_minor),
        proposal.reason.clone().into(),
        proposal.on.to_string().into(),
        proposal.actor.clone().into(),
        proposal.decided_by.clone().into(),
        proposal.decision_reason.clone().into(),
        proposal.return_id.map(|id| Prefix::RETURN.show(id)).into(),
    ]
}

fn approve(app: &mut App, args: &DecideArgs) -> Result<()> {
    decide(app, "return.approve", args, "approved", proposals::approve)
}

fn reject(app: &mut App, args: &DecideArgs) -> Result<()> {
    decide(app, "return.reject", args, "rejected", proposals::reject)
}

fn decide(app: &mut App, op: &'static str, args: &DecideArgs, target: &str, verb: Verb) -> Result<()> {
    if args.proposals.len() > 1 {
        app.confirm(&format!("{} returns become {target}", args.proposals.len()))?;
    }
    let (refs, prefix) = (&args.proposals, Prefix::RETURN_PROPOSAL);
    each::run(app, &Each { op, refs, prefix, find: proposals::find, target, verb }, args)
}

fn list(app: &mut App, args: &ProposalsArgs) -> Result<()> {
    let store = app.read(|tx, _| args.store.as_deref().map(|store| stores::find(tx, store)).transpose())?;
    let filter = Filter { store, status: cells::status(&args.status) };
    let listing = Listing {
        noun: "returns",
        columns: COLUMNS,
        args: &args.list,
        called: Called::Ref(Prefix::RETURN_PROPOSAL),
        first: First::Newest,
        id: |proposal: &Proposal| proposal.id,
        row: &row,
    };
    listing.query(app, &proposals::LIST, &filter)
}
