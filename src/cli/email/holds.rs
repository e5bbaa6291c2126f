//! `lilium email status`, `holds` and `release`.

use clap::Args;

use crate::app::App;
use crate::error::Result;
use crate::mail::{holds, outbox};
use crate::market::events;
use crate::render::{Cell, Column, Footer, Kind, Show};

use super::super::cells;
use super::super::zone::one;

#[derive(Args, Debug)]
pub struct ReleaseArgs {
    /// What is held, as `email holds` names it
    #[arg(value_name = "SCOPE")]
    scope: String,
}

const STATES: &[Column] = &[
    Column::new("state", "State", Kind::Status, Show::Always),
    Column::new("mails", "Mails", Kind::Int, Show::Always),
    Column::new("oldest", "Oldest that waits", Kind::Instant, Show::Table(1)),
];

const HOLDS: &[Column] = &[
    Column::new("scope", "Held", Kind::Ref, Show::Always),
    Column::new("state", "State", Kind::Status, Show::Always),
    Column::new("until", "Until", Kind::Instant, Show::Always),
    Column::new("failures", "Failures", Kind::Int, Show::Table(2)),
    Column::new("reason", "Why", Kind::Text, Show::Table(1)),
    Column::new("since", "Since", Kind::Instant, Show::Wide),
];

/// Events that nobody has told are the first line: they are what becomes mail next.
pub fn status(app: &mut App) -> Result<()> {
    let now = app.clock.now();
    app.show(|tx, shop, screen| {
        let (open, counts, held) = (events::open_count(tx)?, outbox::counts(tx)?, holds::all(tx)?);
        let mut list = screen.list("states", STATES)?;
        list.row(vec!["untold".into(), open.into(), Cell::Null])?;
        for (state, mails, oldest) in counts {
            let oldest = oldest.map_or(Cell::Null, |at| cells::time(at, shop));
            list.row(vec![state.into(), mails.into(), oldest])?;
        }
        list.end(Footer::default())?;
        for hold in held.iter().filter(|hold| hold.until > now) {
            screen.warn(&format!(
                "{} is held until {}: {}",
                hold.scope,
                shop.calendar.display(hold.until),
                hold.reason
            ));
        }
        Ok(())
    })
}

pub fn list(app: &mut App) -> Result<()> {
    let now = app.clock.now();
    app.show(|tx, shop, screen| {
        let mut list = screen.list("holds", HOLDS)?;
        for hold in holds::all(tx)? {
            let state = if hold.until > now { "held" } else { "watched" };
            list.row(vec![
                hold.scope.into(),
                state.into(),
                cells::time(hold.until, shop),
                hold.failures.into(),
                hold.reason.into(),
                cells::time(hold.since, shop),
            ])?;
        }
        Ok(list.end(Footer::default())?)
    })
}

pub fn release(app: &mut App, args: &ReleaseArgs) -> Result<()> {
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
