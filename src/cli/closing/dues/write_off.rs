//! Writing off what a store will not pay: one proposes, another approves.

use clap::{Args, Subcommand};

use crate::app::App;
use crate::base::Prefix;
use crate::cli::cells;
use crate::cli::each::{self, Each, Verb};
use crate::cli::list::{Called, First, ListArgs, Listing};
use crate::db::Tx;
use crate::error::Result;
use crate::market::closing::dues::{self, Debt, WriteOff, WriteOffFilter};
use crate::market::core::settings::Marketplace;
use crate::market::parties::stores;
use crate::render::{Column, Done, Kind, Row, Show};

#[derive(Subcommand, Debug)]
pub enum WriteOffCommand {
    /// Propose to write off a debt (with --reason); another person approves it
    Add(WriteOffArgs),
    /// List write-offs that wait for a second person
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
    /// Approve write-offs that somebody else proposed, and book them
    #[command(after_help = "Example:\n  lilium dues write-off approve WOF-000001 --as huda")]
    Approve(DecideArgs),
    /// Reject write-offs (with --reason); the debt is owed as before
    #[command(after_help = "Example:\n  lilium dues write-off reject WOF-000001 --reason 'it has paid before'")]
    Reject(DecideArgs),
}

pub fn run(app: &mut App, command: WriteOffCommand) -> Result<()> {
    match command {
        WriteOffCommand::Add(args) => propose(app, &args),
        WriteOffCommand::List { store, status, list } => self::list(app, store.as_deref(), &status, &list),
        WriteOffCommand::Approve(args) => decide(app, "dues.approve", &args, "approved", dues::approve),
        WriteOffCommand::Reject(args) => decide(app, "dues.reject", &args, "rejected", dues::reject),
    }
}

#[derive(Args, Debug)]
#[command(
    after_help = "Of a due, or of what a store's account owes and carries. It is booked when somebody else approves: the due \
or the debit goes, expense:bad_debt takes it. What the store pays of it later makes that expense smaller again. Stages that unpaid \
dues took the store to stay until then.

Examples:
  lilium dues write-off add DUE-000003 --reason 'closed down, nothing to be had'
  lilium dues write-off add noor --amount 5000 --reason 'settled for half'
  lilium dues write-off approve WOF-000001 --as huda"
)]
pub struct WriteOffArgs {
    /// Due ref, or slug or ref of a store for what its account owes
    #[arg(value_name = "DUE|STORE")]
    debt: String,
    /// Only so much of it [default: all that is left]
    #[arg(long)]
    amount: Option<String>,
}

fn propose(app: &mut App, args: &WriteOffArgs) -> Result<()> {
    let done = app.change("dues.write_off", args, |tx, act| {
        let (debt, code) = debt(tx, &args.debt)?;
        let currency = act.marketplace.stored_currency(&code);
        let amount = args.amount.as_deref().map(|amount| currency.parse(amount)).transpose()?;
        let shown = Prefix::WRITE_OFF.show(dues::propose(tx, act, debt, amount)?);
        let message = format!("{shown} is proposed; nothing is booked until a second person approves it");
        let next = Some(format!("lilium dues write-off approve {shown} --as NAME"));
        Ok(Done { message, changed: vec![shown], next, ..Done::default() })
    })?;
    Ok(app.screen.done(&done)?)
}

/// What was named, and its currency. A ref of a due is one; anything else is a store.
fn debt(tx: &mut Tx<'_>, text: &str) -> Result<(Debt, String)> {
    if text.trim().to_ascii_uppercase().starts_with("DUE-") {
        let id = dues::find(tx, text)?;
        return Ok((Debt::Due(id), dues::by_id(tx, id)?.currency));
    }
    let id = stores::find(tx, text)?;
    Ok((Debt::Store(id), stores::by_id(tx, id)?.currency))
}

#[derive(Args, Debug)]
pub struct DecideArgs {
    /// Write-off refs
    #[arg(required = true, value_name = "WRITE-OFF")]
    write_offs: Vec<String>,
}

fn decide(app: &mut App, op: &'static str, args: &DecideArgs, target: &str, verb: Verb) -> Result<()> {
    if args.write_offs.len() > 1 {
        app.confirm(&format!("{} write-offs become {target}", args.write_offs.len()))?;
    }
    let (refs, prefix) = (&args.write_offs, Prefix::WRITE_OFF);
    each::run(app, &Each { op, refs, prefix, find: dues::find_write_off, target, verb }, args)
}

const COLUMNS: &[Column] = &[
    Column::new("ref", "Ref", Kind::Ref, Show::Always),
    Column::new("store", "Store", Kind::Ref, Show::Always),
    Column::new("due", "Due", Kind::Ref, Show::Table(3)),
    Column::new("status", "Status", Kind::Status, Show::Always),
    Column::new("amount", "Amount", Kind::Money, Show::Always),
    Column::new("recovered", "Recovered", Kind::Money, Show::Table(4)),
    Column::new("reason", "Reason", Kind::Text, Show::Table(1)),
    Column::new("day", "Proposed", Kind::Day, Show::Wide),
    Column::new("actor", "By", Kind::Text, Show::Table(2)),
    Column::new("decided_by", "Decided by", Kind::Text, Show::Table(2)),
    Column::new("decision_reason", "Why so", Kind::Text, Show::Wide),
];

fn row(write_off: &WriteOff, marketplace: &Marketplace) -> Row {
    let money = |minor| cells::stored(minor, &write_off.currency, marketplace);
    vec![
        Prefix::WRITE_OFF.show(write_off.id).into(),
        write_off.store.clone().into(),
        write_off.due_id.map(|id| Prefix::DUE.show(id)).into(),
        write_off.status.into(),
        money(write_off.amount_minor),
        money(write_off.recovered_minor),
        write_off.reason.clone().into(),
        write_off.on.to_string().into(),
        write_off.actor.clone().into(),
        write_off.decided_by.clone().into(),
        write_off.decision_reason.clone().into(),
    ]
}

fn list(app: &mut App, store: Option<&str>, status: &str, args: &ListArgs) -> Result<()> {
    let store = app.read(|tx, _| store.map(|store| stores::find(tx, store)).transpose())?;
    let filter = WriteOffFilter { store, status: cells::status(status) };
    let listing = Listing {
        noun: "write-offs",
        columns: COLUMNS,
        args,
        called: Called::Ref(Prefix::WRITE_OFF),
        first: First::Newest,
        id: |write_off: &WriteOff| write_off.id,
        row: &row,
    };
    listing.query(app, &dues::WRITE_OFFS, &filter)
}
