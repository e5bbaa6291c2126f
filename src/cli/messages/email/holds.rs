//! `lilium email status` and `hold`.

use clap::{Args, Subcommand};

use crate::app::App;
use crate::cli::cells;
use crate::cli::list::{ListArgs, Whole};
use crate::cli::replies::one;
use crate::error::Result;
use crate::mail::{holds, outbox};
use crate::market::core::{events, restore};
use crate::market::parties::preferences;
use crate::render::{Cell, Column, Footer, Kind, Show};

#[derive(Subcommand, Debug)]
pub enum HoldCommand {
    /// List what is paused or watched, until when, and why
    #[command(
        after_help = "A hold ends by itself, and with one success. To end it now:\n  lilium email hold release transport"
    )]
    List(ListArgs),
    /// End a pause now
    #[command(after_help = "Example:\n  lilium email hold release transport")]
    Release(ReleaseArgs),
}

pub fn run(app: &mut App, command: &HoldCommand) -> Result<()> {
    match command {
        HoldCommand::List(args) => list(app, args),
        HoldCommand::Release(args) => release(app, args),
    }
}

#[derive(Args, Debug)]
pub struct ReleaseArgs {
    /// What is held, as `email hold list` names it
    #[arg(value_name = "SCOPE")]
    scope: String,
}

const STATES: &[Column] = &[
    Column::new("status", "Status", Kind::Status, Show::Always),
    Column::new("mails", "Mails", Kind::Int, Show::Always),
    Column::new("oldest", "Oldest that waits", Kind::Instant, Show::Table(1)),
];

/// So many recipients without a usable address are named.
const TOLD_MAX: usize = 20;

const HOLDS: &[Column] = &[
    Column::new("scope", "Held", Kind::Ref, Show::Always),
    Column::new("status", "Status", Kind::Status, Show::Always),
    Column::new("until", "Until", Kind::Instant, Show::Always),
    Column::new("failures", "Failures", Kind::Int, Show::Table(2)),
    Column::new("reason", "Why", Kind::Text, Show::Table(1)),
    Column::new("since", "Since", Kind::Instant, Show::Wide),
];

/// Events that nobody has reported are the first line: they are what becomes mail next.
pub fn status(app: &mut App) -> Result<()> {
    let now = app.clock.now();
    app.show(|tx, marketplace, screen| {
        let (open, counts, held) = (events::open_count(tx)?, outbox::counts(tx)?, holds::all(tx)?);
        let mut list = screen.list("rows", STATES)?;
        list.row(vec!["waiting".into(), open.into(), Cell::Null])?;
        for (state, mails, oldest) in counts {
            let oldest = oldest.map_or(Cell::Null, |at| cells::time(at, marketplace));
            list.row(vec![state.into(), mails.into(), oldest])?;
        }
        list.end(Footer::default())?;
        if let Some(hold) = restore::held(tx)? {
            screen.warn(&format!("no mail leaves: the copy {} was put back: lilium restore --release", hold.copy));
        }
        let mut unusable = Vec::new();
        preferences::unusable(tx, marketplace, |who| unusable.push(who))?;
        for who in unusable.iter().take(TOLD_MAX) {
            screen.warn(&format!("no mail can go to the address of {who}: it gets none until that is put right"));
        }
        if unusable.len() > TOLD_MAX {
            screen.warn(&format!("… and {} more: lilium doctor --check addresses", unusable.len() - TOLD_MAX));
        }
        for hold in held.iter().filter(|hold| hold.until > now) {
            screen.warn(&format!(
                "{scope} is held until {}: {}; to try at once: lilium email hold release {scope}",
                marketplace.calendar.display(hold.until),
                hold.reason,
                scope = hold.scope
            ));
        }
        Ok(())
    })
}

fn list(app: &mut App, args: &ListArgs) -> Result<()> {
    let now = app.clock.now();
    app.show(|tx, marketplace, screen| {
        let mut list = Whole::new(screen, "holds", HOLDS, args);
        for hold in holds::all(tx)? {
            let state = if hold.until > now { "held" } else { "watched" };
            list.row(vec![
                hold.scope.into(),
                state.into(),
                cells::time(hold.until, marketplace),
                hold.failures.into(),
                hold.reason.into(),
                cells::time(hold.since, marketplace),
            ]);
        }
        list.end(Footer::default())
    })
}

fn release(app: &mut App, args: &ReleaseArgs) -> Result<()> {
    let done = app.change("email.release", args, |tx, act| {
        Ok(one(
            holds::release(tx, act, &args.scope)?,
            args.scope.clone(),
            "released; what waits is tried within half a minute",
            "is not held",
        ))
    })?;
    Ok(app.screen.done(&done)?)
}
