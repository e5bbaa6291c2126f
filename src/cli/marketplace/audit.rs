//! `lilium audit`: who changed what, and why.

use std::process::ExitCode;

use clap::{Args, Subcommand};

use crate::app::App;
use crate::cli::cells;
use crate::cli::clocks;
use crate::cli::list::{Called, First, ListArgs, Listing};
use crate::error::Result;
use crate::market::core::audit::{self, Filter, Recorded};
use crate::market::core::nouns;
use crate::render::{Column, Kind, Show};

mod anchor;
mod subject;

#[derive(Subcommand, Debug)]
pub enum AuditCommand {
    /// List changes, newest first
    #[command(after_help = "Example:\n  lilium audit list --subject ORD-000012 --format detail")]
    List(AuditArgs),
    /// Prove that nothing that is sealed was changed: the audit, documents, terms, custody
    #[command(after_help = "Reads only, repairs nothing. Exit code 7 when something was found.
A chain does not show that its end was cut off, or that it was written again: only an anchor that was kept elsewhere does.

Example:
  lilium audit verify --anchors /mnt/elsewhere/anchors.txt")]
    Verify(anchor::VerifyArgs),
    /// Append how far the audit and the book reach to a file, to be kept elsewhere
    #[command(
        after_help = "One line, synced to the disk. Keep the file where whoever writes the database cannot write.

Example:
  lilium audit anchor --to /mnt/elsewhere/anchors.txt
As a cron line:
  15 3 * * *  lilium audit anchor --quiet --to /mnt/elsewhere/anchors.txt"
    )]
    Anchor(anchor::AnchorArgs),
}

#[derive(Args, Debug)]
pub struct AuditArgs {
    /// Only about this thing: its ref, its code, slug or SKU; a number alone with --noun
    #[arg(long, value_name = "REF")]
    subject: Option<String>,
    /// Only about this kind of thing: order, store, product…
    #[arg(long)]
    noun: Option<String>,
    /// Only by this user
    #[arg(long)]
    actor: Option<String>,
    /// Only this action: order.deliver, store.approve…
    #[arg(long)]
    action: Option<String>,
    /// Only in this period
    #[arg(long, value_name = "PERIOD")]
    period: Option<String>,
    #[command(flatten)]
    list: ListArgs,
}

const COLUMNS: &[Column] = &[
    Column::new("id", "No", Kind::Int, Show::Always),
    Column::new("at", "When", Kind::Instant, Show::Always),
    Column::new("actor", "Who", Kind::Text, Show::Table(1)),
    Column::new("action", "What", Kind::Ref, Show::Always),
    Column::new("subject", "On", Kind::Ref, Show::Always),
    Column::new("reason", "Why", Kind::Text, Show::Table(2)),
    Column::new("before", "Before", Kind::Text, Show::Wide),
    Column::new("after", "After", Kind::Text, Show::Table(3)),
];

pub fn run(app: &mut App, command: AuditCommand) -> Result<ExitCode> {
    match command {
        AuditCommand::List(args) => list(app, &args),
        AuditCommand::Verify(args) => return anchor::verify(app, &args),
        AuditCommand::Anchor(args) => anchor::anchor(app, &args),
    }
    .map(|()| ExitCode::SUCCESS)
}

fn list(app: &mut App, args: &AuditArgs) -> Result<()> {
    let filter = filter(app, args)?;
    let listing = Listing {
        noun: "changes",
        columns: COLUMNS,
        args: &args.list,
        called: Called::Number,
        first: First::Newest,
        id: |recorded: &Recorded| recorded.id,
        row: &|recorded, marketplace| {
            vec![
                recorded.id.into(),
                cells::time(recorded.at, marketplace),
                recorded.actor.clone().into(),
                recorded.action.clone().into(),
                nouns::shown(&recorded.noun, recorded.subject).into(),
                recorded.reason.clone().into(),
                recorded.before.clone().into(),
                recorded.after.clone().into(),
            ]
        },
    };
    listing.query(app, &audit::LIST, &filter)
}

fn filter(app: &mut App, args: &AuditArgs) -> Result<Filter> {
    let now = app.clock.now();
    app.read(|tx, marketplace| {
        let (noun, subject) = match &args.subject {
            Some(text) => {
                let (noun, subject) = subject::find(tx, args.noun.as_deref(), text)?;
                (Some(noun), Some(subject))
            }
            None => (args.noun.clone(), None),
        };
        let period = args.period.as_deref().map(|text| clocks::period(text, marketplace, now)).transpose()?;
        Ok(Filter {
            noun,
            subject,
            actor: args.actor.clone(),
            action: args.action.clone(),
            from: period.map(|p| marketplace.calendar.day_start(p.first)),
            until: period.and_then(|p| p.last.succ_opt()).map(|day| marketplace.calendar.day_start(day)),
        })
    })
}
