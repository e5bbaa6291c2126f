//! `lilium dues`: what stores owe the platform.

mod announce;
mod check;
mod remind;
mod pay;
mod show;
mod terms;
mod write_off;

use clap::Subcommand;

use crate::app::App;
use crate::error::Result;
use crate::market::settlement::dues;

use super::list::ListArgs;

#[derive(Subcommand, Debug)]
pub enum DuesCommand {
    /// Dues that match
    List(show::ListDues),
    /// One due with its payments
    Show {
        /// Due ref
        due: String,
    },
    /// Book what a store pays; the oldest dues are covered first
    #[command(after_help = "The same reference again is the same payment.\n\nExample:\n  lilium dues pay noor 3750 \
--method cash --reference 'RCPT 12' --allow-credit")]
    Pay(pay::PayArgs),
    /// Note that a bank payment is on its way; until it is confirmed or fails, no other is taken
    #[command(after_help = "Example:\n  lilium dues announce noor 3750 --reference 'TRX 5521'")]
    Announce(announce::AnnounceArgs),
    /// Payments that are announced and not here yet
    Announced {
        /// Only this store's
        #[arg(long)]
        store: Option<String>,
        /// Those that were confirmed or failed, too
        #[arg(long)]
        all_states: bool,
        #[command(flatten)]
        list: ListArgs,
    },
    /// An announced payment is in the bank: book it
    #[command(after_help = "Example:\n  lilium dues confirm DAN-000001")]
    Confirm {
        /// Ref of the announced payment
        payment: String,
        /// Take more than what is due; the rest is the store's own money
        #[arg(long)]
        allow_credit: bool,
    },
    /// An announced payment will not come (with --reason)
    #[command(after_help = "Example:\n  lilium dues fail DAN-000001 --reason 'recalled by the bank'")]
    Fail {
        /// Ref of the announced payment
        payment: String,
    },
    /// Show or change what a close does with a store's debit, from the next close on, and what becomes of it unpaid
    Terms(terms::TermsArgs),
    /// Put every store at the stage that its unpaid dues have reached today; safe to run again
    #[command(
        after_help = "What each stage means:\n  lilium dues terms --help\nWhat would change:\n  lilium dues check \
--dry-run\nAs a cron line, after the settlement run:\n  30 1 * * *  lilium dues check --quiet"
    )]
    Check {
        /// Only this store
        #[arg(long)]
        store: Option<String>,
    },
    /// Remind stores of what is due soon or overdue, of each due once at each of the two
    #[command(after_help = "As a cron line:\n  0 9 * * *  lilium dues remind --quiet")]
    Remind(remind::RemindArgs),
    /// Every stage that was applied or lifted, with its reason
    Stages {
        /// Only this store's
        #[arg(long)]
        store: Option<String>,
        #[command(flatten)]
        list: ListArgs,
    },
    /// Propose that a debt is not expected any more (with --reason); another person approves it
    WriteOff(write_off::WriteOffArgs),
    /// Write-offs that wait for a second person
    WriteOffs {
        /// Only this store's
        #[arg(long)]
        store: Option<String>,
        /// Those that were approved or rejected, too
        #[arg(long)]
        all_states: bool,
        #[command(flatten)]
        list: ListArgs,
    },
    /// Agree to write-offs that somebody else proposed, and book them
    #[command(after_help = "Example:\n  lilium dues approve WOF-000001 --as huda")]
    Approve(write_off::DecideArgs),
    /// Turn write-offs down (with --reason): it is owed as before
    #[command(after_help = "Example:\n  lilium dues reject WOF-000001 --reason 'it has paid before'")]
    Reject(write_off::DecideArgs),
}

pub fn run(app: &mut App, command: DuesCommand) -> Result<()> {
    match command {
        DuesCommand::List(args) => show::list(app, &args),
        DuesCommand::Show { due } => show::one(app, &due),
        DuesCommand::Pay(args) => pay::run(app, &args),
        DuesCommand::Announce(args) => announce::announce(app, &args),
        DuesCommand::Announced { store, all_states, list } => announce::list(app, store.as_deref(), all_states, &list),
        DuesCommand::Confirm { payment, allow_credit } => announce::confirm(app, &payment, allow_credit),
        DuesCommand::Fail { payment } => announce::fail(app, &payment),
        DuesCommand::Terms(args) => terms::run(app, &args),
        DuesCommand::Remind(args) => remind::run(app, &args),
        DuesCommand::Check { store } => check::run(app, store.as_deref()),
        DuesCommand::WriteOff(args) => write_off::propose(app, &args),
        DuesCommand::WriteOffs { store, all_states, list } => write_off::list(app, store.as_deref(), all_states, &list),
        DuesCommand::Approve(args) => write_off::decide(app, "dues.approve", &args, "approved", dues::approve),
        DuesCommand::Reject(args) => write_off::decide(app, "dues.reject", &args, "rejected", dues::reject),
        DuesCommand::Stages { store, list } => check::history(app, store.as_deref(), &list),
    }
}
