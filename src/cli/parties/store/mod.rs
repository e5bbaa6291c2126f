//! `lilium store`: those who sell.

mod adjust;
mod adjustment;
mod balance;
mod bank;
mod edit;
mod list;
mod step;

use std::ffi::OsStr;
use std::process::ExitCode;

use clap::builder::{PossibleValue, TypedValueParser};
use clap::{Arg, Args, Command, Subcommand};

use crate::app::App;
use crate::base::Cycle;
use crate::cli::choices::choices;
use crate::cli::clocks::ClockArgs;
use crate::cli::help;
use crate::cli::import::{self, ExportArgs, ImportArgs};
use crate::cli::list::ListArgs;
use crate::cli::noun::Noun;
use crate::error::Result;
use crate::market::exchange::imports::export;
use crate::market::exchange::imports::plain::Noun as _;
use crate::market::exchange::imports::stores::Stores;
use crate::market::parties::stores::rules::Step;
use crate::market::parties::stores::rules::{Party, StoreStatus};

use edit::{add, update};
use list::{list, show};
use step::step;

#[derive(Subcommand, Debug)]
pub enum StoreCommand {
    /// List stores
    List(StoreListArgs),
    /// Show a store with its terms
    Show {
        /// Slug, ref or unique beginning
        store: String,
    },
    /// Record a store's application
    #[command(after_help = "Example:\n  lilium store apply al-noor --name-en 'Al Noor' --zones 'KRK:3000;RSF:5000'")]
    Apply(ProfileArgs),
    /// Add a store that may sell at once
    Add(ProfileArgs),
    /// Change a store's profile or terms
    Update(UpdateArgs),
    /// Let an applicant sell
    Approve(StepArgs),
    /// Turn an applicant down (with --reason)
    Reject(StepArgs),
    /// Stop a store from selling for now (with --reason)
    Suspend(StepArgs),
    /// Let a suspended store sell again
    Activate(StepArgs),
    /// End a store for good; it must have no open orders
    Close(StepArgs),
    /// Manage the bank account that a store is paid on
    Bank(Noun<bank::BankCommand>),
    /// Show stores' balances: pending, held back and until when, available, settled, owed
    Balance {
        /// Slug, ref or unique beginning [default: all that have something]
        store: Option<String>,
        #[command(flatten)]
        clocks: ClockArgs,
    },
    /// Manage penalties, fees and corrections on a store's account
    Adjustment(Noun<adjustment::AdjustmentCommand>),
    /// Read stores from a CSV file
    #[command(after_help = help::of_import("", Stores::COLUMNS))]
    Import(ImportArgs),
    /// Write all stores as CSV
    Export(ExportArgs),
}

#[derive(Args, Debug)]
pub struct StoreListArgs {
    /// Only stores in this state
    #[arg(long, value_parser = choices::<StoreStatus>())]
    status: Option<StoreStatus>,
    /// Only stores whose cash is collected so
    #[arg(long, value_parser = choices::<Party>(), value_name = "MODEL")]
    collection_model: Option<Party>,
    /// Only stores that deliver there
    #[arg(long)]
    zone: Option<String>,
    /// Part of a slug or name
    #[arg(long, value_name = "TEXT")]
    search: Option<String>,
    #[command(flatten)]
    list: ListArgs,
}

#[derive(Args, Debug)]
pub struct StepArgs {
    /// Slugs, refs or unique beginnings
    #[arg(required = true, value_name = "STORE")]
    stores: Vec<String>,
}

#[derive(Args, Debug)]
pub struct ProfileArgs {
    /// Short name in commands and files: a-z, 0-9 and -
    slug: String,
    #[command(flatten)]
    terms: TermsArgs,
    /// Currency it trades in [default: the marketplace's]
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,
}

#[derive(Args, Debug)]
pub struct UpdateArgs {
    /// Slug, ref or unique beginning
    store: String,
    #[command(flatten)]
    terms: TermsArgs,
}

/// Everything that can be said about a store.
#[derive(Args, Debug, Clone)]
pub struct TermsArgs {
    /// English name
    #[arg(long)]
    name_en: Option<String>,
    /// Arabic name
    #[arg(long)]
    name_ar: Option<String>,
    /// French name
    #[arg(long)]
    name_fr: Option<String>,
    /// Name in contracts
    #[arg(long)]
    legal_name: Option<String>,
    /// E-mail
    #[arg(long)]
    email: Option<String>,
    /// Phone
    #[arg(long)]
    phone: Option<String>,
    /// Address
    #[arg(long)]
    address: Option<String>,
    /// Where it delivers and for how much: '*', 'KRK:3000;RSF:5000', '*:4000;RSF:0'
    #[arg(long)]
    zones: Option<String>,
    /// Who takes the cash at the door
    #[arg(long, value_parser = choices::<Party>(), value_name = "MODEL")]
    collection_model: Option<Party>,
    /// Who delivers, and so earns the delivery fee [default of a new store: who takes the cash]
    #[arg(long, value_parser = choices::<Party>(), value_name = "WHO")]
    delivery_by: Option<Party>,
    /// Commission of its own ('default': the marketplace's)
    #[arg(long, value_name = "RATE")]
    commission_rate: Option<String>,
    /// Plan it is on, for commission rules; an empty text takes it off
    #[arg(long, value_name = "PLAN")]
    plan: Option<String>,
    /// Days that its money waits once its gate is passed, 0 to 90 ('default': the marketplace's); cash that the store
    /// takes itself is not held
    #[arg(long, value_name = "DAYS")]
    hold_days: Option<String>,
    /// Share of what its sales brought that a close withholds ('default': the marketplace's); it comes back after the
    /// setting reserve.days
    #[arg(long, value_name = "RATE")]
    reserve_rate: Option<String>,
    /// How often it is settled: daily, weekly, monthly, every-10-days (counted from Monday, 2024-01-01), or
    /// every-10-days@2026-03-04 (from that day)
    #[arg(long, value_parser = CycleParser, hide_possible_values = true, value_name = "CYCLE")]
    settlement_period: Option<String>,
    /// Smallest balance that is paid out: an amount, none, or default (the marketplace's)
    #[arg(long, value_name = "AMOUNT")]
    payout_minimum: Option<String>,
    /// Smallest order it takes, as an amount
    #[arg(long, value_name = "AMOUNT")]
    min_order: Option<String>,
}

/// Reads a cycle; completes the words that are one, and a common number of days.
#[derive(Clone, Copy, Debug)]
struct CycleParser;

impl TypedValueParser for CycleParser {
    type Value = String;

    fn parse_ref(&self, cmd: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<String, clap::Error> {
        let read =
            |text: &str| Cycle::parse(text).map(|cycle| cycle.to_string()).map_err(|problem| problem.to_string());
        TypedValueParser::parse_ref(&read, cmd, arg, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue>>> {
        Some(Box::new(
            ["daily", "weekly", "monthly", "every-10-days", "every-14-days"].map(PossibleValue::new).into_iter(),
        ))
    }
}

pub fn run(app: &mut App, command: StoreCommand) -> Result<ExitCode> {
    match command {
        StoreCommand::List(args) => list(app, &args),
        StoreCommand::Show { store } => show(app, &store),
        StoreCommand::Apply(args) => add(app, "store.apply", &args, StoreStatus::Applied),
        StoreCommand::Add(args) => add(app, "store.add", &args, StoreStatus::Active),
        StoreCommand::Update(args) => update(app, &args),
        StoreCommand::Approve(args) => step(app, "store.approve", &args, Step::Approve),
        StoreCommand::Reject(args) => step(app, "store.reject", &args, Step::Reject),
        StoreCommand::Suspend(args) => step(app, "store.suspend", &args, Step::Suspend),
        StoreCommand::Activate(args) => step(app, "store.activate", &args, Step::Activate),
        StoreCommand::Close(args) => step(app, "store.close", &args, Step::Close),
        StoreCommand::Bank(command) => bank::run(app, &command.verb),
        StoreCommand::Balance { store, clocks } => balance::run(app, store.as_deref(), &clocks),
        StoreCommand::Adjustment(command) => adjustment::run(app, command.verb),
        StoreCommand::Import(args) => return import::read_file(app, "store.import", &args, Stores::new),
        StoreCommand::Export(args) => import::export_csv(app, &args, "stores", |tx, marketplace, sink| {
            export::write_stores(tx, marketplace, sink)
        }),
    }
    .map(|()| ExitCode::SUCCESS)
}
