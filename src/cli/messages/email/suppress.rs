//! `lilium email suppression`: addresses that get no mail any more.

use clap::Subcommand;

use crate::app::App;
use crate::cli::cells;
use crate::cli::list::{Called, First, ListArgs, Listing};
use crate::cli::replies::one;
use crate::error::Result;
use crate::mail::suppression::{self, Suppressed};
use crate::render::{Column, Done, Kind, Show};

#[derive(Subcommand, Debug)]
pub enum SuppressionCommand {
    /// List them, with the reason
    List {
        #[command(flatten)]
        list: ListArgs,
    },
    /// Stop sending to an address
    #[command(after_help = "Example:\n  lilium email suppression add nour@example.com --reason 'asked for it'")]
    Add {
        /// Address
        address: String,
    },
    /// Send to an address again
    #[command(after_help = "Example:\n  lilium email suppression remove nour@example.com")]
    Remove {
        /// Address
        address: String,
    },
}

const COLUMNS: &[Column] = &[
    Column::new("address", "Address", Kind::Ref, Show::Always),
    Column::new("source", "Reported by", Kind::Text, Show::Always),
    Column::new("reason", "Why", Kind::Text, Show::Table(1)),
    Column::new("since", "Since", Kind::Instant, Show::Table(2)),
];

pub fn run(app: &mut App, command: SuppressionCommand) -> Result<()> {
    match command {
        SuppressionCommand::List { list } => show(app, &list),
        SuppressionCommand::Add { address } => {
            let done = app.change("email.suppress", &address, |tx, act| {
                let new = suppression::add(tx, act, &address)?;
                Ok(one(new, address.clone(), "no more mail to", "gets none already"))
            })?;
            Ok(app.screen.done(&done)?)
        }
        SuppressionCommand::Remove { address } => {
            let done = app.change("email.unsuppress", &address, |tx, act| {
                let removed = suppression::remove(tx, act, &address)?;
                Ok(one(removed, address.clone(), "mail again to", "is not suppressed"))
            })?;
            Ok(app.screen.done(&Done { ..done })?)
        }
    }
}

fn show(app: &mut App, args: &ListArgs) -> Result<()> {
    let listing = Listing {
        noun: "addresses",
        columns: COLUMNS,
        args,
        called: Called::Name(|suppressed: &Suppressed| suppressed.address.clone(), suppression::place),
        first: First::Oldest,
        id: |suppressed: &Suppressed| suppressed.number,
        row: &|suppressed, marketplace| {
            vec![
                suppressed.address.clone().into(),
                suppressed.source.into(),
                suppressed.reason.clone().into(),
                cells::time(suppressed.since, marketplace),
            ]
        },
    };
    listing.query(app, &suppression::LIST, &())
}
