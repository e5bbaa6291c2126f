//! `lilium email bounce import`: reports of what was not delivered.

use std::path::PathBuf;

use clap::Subcommand;

use crate::app::App;
use crate::error::Result;
use crate::mail::bounces;
use crate::render::Done;

#[derive(Subcommand, Debug)]
pub enum BounceCommand {
    /// Import delivery reports: a message, a mailbox (mbox), a maildir, or - for stdin
    #[command(
        after_help = "A report counts when it names a mail of ours. That mail is bounced then, and an address that will never
take one gets no more: lilium email suppression list. Taking the same report in again changes nothing.

Examples:
  lilium email bounce import ~/Maildir
  lilium email bounce import - < report.eml"
    )]
    Import {
        /// File, maildir, or - for stdin
        #[arg(value_name = "FILE")]
        path: PathBuf,
    },
}

pub fn run(app: &mut App, command: BounceCommand) -> Result<()> {
    let BounceCommand::Import { path } = command;
    let messages = bounces::messages(&path)?;
    let done = app.change("email.bounce_import", &(&path, messages.len()), |tx, act| {
        let told = bounces::import(tx, act, &messages)?;
        let message = format!(
            "{} read: {} bounced, {} suppressed, {} delayed, {} known, {} not ours, {} no reports",
            told.read, told.bounced, told.suppressed, told.delayed, told.unchanged, told.unmatched, told.other
        );
        let counts = vec![
            ("read", told.read),
            ("bounced", told.bounced),
            ("suppressed", told.suppressed),
            ("delayed", told.delayed),
            ("unchanged", told.unchanged),
            ("not_ours", told.unmatched),
            ("no_report", told.other),
        ];
        Ok(Done { message, counts, ..Done::default() })
    })?;
    Ok(app.screen.done(&done)?)
}
