//! `lilium payout`: pay stores what was settled.

mod batch;
mod money;
mod prepare;
mod show;
mod step;

use std::process::ExitCode;

use clap::{Args, Subcommand};

use crate::app::App;
use crate::cli::choices::choices;
use crate::cli::list::ListArgs;
use crate::cli::noun::Noun;
use crate::error::Result;
use crate::market::books::ledger::rules::PaymentMethod;
use crate::market::closing::payouts;
use crate::market::closing::payouts::rules::PayoutStatus;

#[derive(Subcommand, Debug)]
pub enum PayoutCommand {
    /// Prepare one payout per store over its closed, unpaid settlements
    #[command(after_help = "Examples:
  lilium payout prepare --store noor
  lilium payout prepare --all-stores --method cash")]
    Prepare {
        /// Store to pay
        #[arg(long, required_unless_present = "all_stores", conflicts_with = "all_stores")]
        store: Option<String>,
        /// Every store that is owed something
        #[arg(long)]
        all_stores: bool,
        /// How it is paid; cash is floored to what notes can make
        #[arg(long, value_parser = choices::<PaymentMethod>(), default_value = "bank")]
        method: PaymentMethod,
    },
    /// List payouts
    #[command(after_help = "Example:\n  lilium payout list --held    # whose money waits, and why")]
    List(ListPayouts),
    /// Show a payout
    Show {
        /// Payout ref
        payout: String,
    },
    /// Approve prepared payouts as a second person
    #[command(
        after_help = "Above the setting payout.approval_limit a payout waits for this, from somebody who did not \
prepare it.\n\nExamples:\n  lilium payout approve PAY-000003\n  lilium setting set payout.approval_limit 5000000"
    )]
    Approve(StepArgs),
    /// Record that the money is on its way, with the bank or a messenger
    Send(StepArgs),
    /// Send every bank payout that is ready as one file for the bank
    #[command(after_help = "A payment message names the account that pays: the settings payer.name, payer.account, \
payer.bic.\n\nExamples:\n  lilium payout batch --out 2026-03-01.xml\n  lilium payout batch BAT-000001 --out again.xml")]
    Batch(batch::BatchArgs),
    /// Read the bank's results of payouts
    Result(Noun<ResultCommand>),
    /// Record that the money has arrived, and book it
    #[command(after_help = "Example:\n  lilium payout confirm PAY-000003 --reference 'RCPT 118' --confirm PAY-000003")]
    Confirm {
        /// Payout ref, in full
        payout: String,
        /// Number of the bank transfer or the receipt; pays once
        #[arg(long)]
        reference: String,
        /// The payout's ref once more, where nobody can be asked
        #[arg(long, value_name = "REF")]
        confirm: Option<String>,
    },
    /// Record that the money will not arrive; its settlements are free for another payout (with --reason)
    Fail(StepArgs),
    /// Freeze a payout until it is known whether the money has arrived (with --reason)
    Unknown(StepArgs),
    /// Resolve an unknown payout as arrived or not (with --reason)
    #[command(after_help = "Examples:
  lilium payout resolve PAY-000003 --outcome confirmed --reference 'TRX 5521' --reason 'on the bank statement'
  lilium payout resolve PAY-000003 --outcome failed --reason 'the bank never had it'")]
    Resolve {
        /// Payout ref, in full
        payout: String,
        /// What became of it
        #[arg(long, value_parser = ["confirmed", "failed"])]
        outcome: String,
        /// Number of the bank transfer, when it is confirmed
        #[arg(long, required_if_eq("outcome", "confirmed"))]
        reference: Option<String>,
        /// The payout's ref once more, where nobody can be asked
        #[arg(long, value_name = "REF")]
        confirm: Option<String>,
    },
    /// Record that the bank sent a confirmed payout back; it is booked, and the payout opened again (with --reason)
    Returned {
        /// Payout ref, in full
        payout: String,
    },
}

#[derive(Subcommand, Debug)]
pub enum ResultCommand {
    /// Read a file of the bank
    #[command(
        after_help = "A CSV file with the columns payout, outcome (confirmed or failed), amount, and if the bank \
says so date, reference, reason. The amount must be that of the payout.

Example:
  lilium payout result import results.csv"
    )]
    Import(batch::ResultsArgs),
}

#[derive(Args, Debug)]
pub struct ListPayouts {
    /// Only this store's
    #[arg(long)]
    store: Option<String>,
    /// Only in this state
    #[arg(long, value_parser = choices::<PayoutStatus>())]
    status: Option<PayoutStatus>,
    /// Instead: every balance that waits, and why
    #[arg(long, conflicts_with_all = ["status", "after"])]
    held: bool,
    #[command(flatten)]
    list: ListArgs,
}

#[derive(Args, Debug)]
pub struct StepArgs {
    /// Payout refs
    #[arg(required = true, value_name = "PAYOUT")]
    payouts: Vec<String>,
}

pub fn run(app: &mut App, command: PayoutCommand) -> Result<ExitCode> {
    match command {
        PayoutCommand::Batch(args) => batch::run(app, &args),
        PayoutCommand::Result(Noun { verb: ResultCommand::Import(args) }) => return batch::results(app, args),
        PayoutCommand::Prepare { store, all_stores: _, method } => prepare::run(app, store.as_deref(), method),
        PayoutCommand::List(args) if args.held => show::held(app, &args),
        PayoutCommand::List(args) => show::list(app, args),
        PayoutCommand::Show { payout } => show::one(app, &payout),
        PayoutCommand::Approve(args) => step::run(app, "payout.approve", &args, "approved", payouts::approve),
        PayoutCommand::Send(args) => step::run(app, "payout.send", &args, "sent", payouts::send),
        PayoutCommand::Fail(args) => step::run(app, "payout.fail", &args, "failed", payouts::fail),
        PayoutCommand::Unknown(args) => step::run(app, "payout.unknown", &args, "unknown", payouts::lose),
        PayoutCommand::Confirm { payout, reference, confirm } => {
            money::confirm(app, &payout, &reference, confirm.as_deref())
        }
        PayoutCommand::Resolve { payout, outcome: _, reference, confirm } => {
            money::resolve(app, &payout, reference.as_deref(), confirm.as_deref())
        }
        PayoutCommand::Returned { payout } => money::returned(app, &payout),
    }
    .map(|()| ExitCode::SUCCESS)
}
