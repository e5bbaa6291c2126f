//! `lilium dues`: what stores owe the platform.

mod pay;
mod show;
mod terms;

use clap::Subcommand;

use crate::app::App;
use crate::error::Result;

use super::list::ListArgs;

#[derive(Subcommand, Debug)]
pub enum DuesCommand {
    /// Dues that match
    List {
        /// Only this store's
        #[arg(long)]
        store: Option<String>,
        /// Only what is not paid in full
        #[arg(long)]
        open: bool,
        /// Only what is not paid and its day has passed
        #[arg(long)]
        overdue: bool,
        #[command(flatten)]
        list: ListArgs,
    },
    /// One due with its payments
    Show {
        /// Due ref
        due: String,
    },
    /// Book what a store pays; the oldest dues are covered first
    #[command(after_help = "The same reference again is the same payment.\n\nExample:\n  lilium dues pay noor 3750 \
--method cash --reference 'RCPT 12' --allow-credit")]
    Pay(pay::PayArgs),
    /// Show or change what a close does with a store's debit, from the next close on
    #[command(
        after_help = "carry: it is taken from what the store earns next. invoice: the store is billed for it.\n\n\
Example:\n  lilium dues terms noor --on-debit invoice --grace-days 10"
    )]
    Terms {
        /// Slug, ref or unique beginning
        store: String,
        /// What a close does with a debit
        #[arg(long, value_parser = ["carry", "invoice"])]
        on_debit: Option<String>,
        /// Days from the close until a due is overdue
        #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(i64).range(0..=365))]
        grace_days: Option<i64>,
    },
}

pub fn run(app: &mut App, command: DuesCommand) -> Result<()> {
    match command {
        DuesCommand::List { store, open, overdue, list } => show::list(app, store.as_deref(), open, overdue, &list),
        DuesCommand::Show { due } => show::one(app, &due),
        DuesCommand::Pay(args) => pay::run(app, &args),
        DuesCommand::Terms { store, on_debit, grace_days } => terms::run(app, &store, on_debit, grace_days),
    }
}
