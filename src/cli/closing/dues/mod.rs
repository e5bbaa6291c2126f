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
use crate::cli::noun::Noun;
use crate::error::Result;

#[derive(Subcommand, Debug)]
pub enum DuesCommand {
    /// List dues
    List(show::ListDues),
    /// Show a due with its payments
    Show {
        /// Due ref
        due: String,
    },
    /// Book what a store pays; the oldest dues are covered first
    #[command(after_help = "The same reference again is the same payment.\n\nExample:\n  lilium dues pay noor 3750 \
--method cash --reference 'RCPT 12' --allow-credit\nOut of what is settled for it and not paid out:\n  lilium dues pay noor 3750 --method offset --reference 'OFF 12' \
--reason 'it closed'")]
    Pay(pay::PayArgs),
    /// Manage announced payments, on their way to the bank
    Announcement(Noun<announce::AnnouncementCommand>),
    /// Manage what a close does with a store's debit, and the steps while it is unpaid
    Terms(Noun<terms::TermsCommand>),
    /// Put every store at the stage that its unpaid dues have reached today; safe to run again
    #[command(
        after_help = "What each stage means: lilium dues terms update --help\n\nExamples:\n  lilium dues check --dry-run    # \
what would change\n  30 1 * * *  lilium dues check --quiet    # as a cron line, after the settlement run"
    )]
    Check {
        /// Only this store
        #[arg(long)]
        store: Option<String>,
    },
    /// Remind stores of what is due soon or overdue, of each due once at each of the two
    #[command(after_help = "Example, as a cron line:\n  0 9 * * *  lilium dues remind --quiet")]
    Remind(remind::RemindArgs),
    /// Show the stages of stores with unpaid dues
    Stage(Noun<check::StageCommand>),
    /// Write off debts that will not be paid: one person proposes, another approves
    WriteOff(Noun<write_off::WriteOffCommand>),
}

pub fn run(app: &mut App, command: DuesCommand) -> Result<()> {
    match command {
        DuesCommand::List(args) => show::list(app, &args),
        DuesCommand::Show { due } => show::one(app, &due),
        DuesCommand::Pay(args) => pay::run(app, &args),
        DuesCommand::Announcement(command) => announce::run(app, command.verb),
        DuesCommand::Terms(command) => terms::run(app, &command.verb),
        DuesCommand::Remind(args) => remind::run(app, &args),
        DuesCommand::Check { store } => check::run(app, store.as_deref()),
        DuesCommand::WriteOff(command) => write_off::run(app, command.verb),
        DuesCommand::Stage(Noun { verb: check::StageCommand::List { store, list } }) => {
            check::history(app, store.as_deref(), &list)
        }
    }
}
