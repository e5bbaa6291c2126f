//! `lilium doctor`: everything that must always be true.

use std::process::ExitCode;

use clap::Args;

use crate::app::App;
use crate::error::{Kind as Failure, Result};
use crate::market::core::settings::Marketplace;
use crate::market::insight::doctor::{self, Outcome};
use crate::render::{Column, Footer, Kind, Screen, Show};

#[derive(Args, Debug)]
#[command(after_help = "Reads only, repairs nothing. Exit code 7 when something was found.

Examples:
  lilium doctor
  lilium doctor --check stock order_stock
As a cron line:
  30 4 * * *  lilium doctor --quiet >/dev/null")]
pub struct DoctorArgs {
    /// Only these checks
    #[arg(long, value_name = "NAME", num_args = 1..)]
    check: Vec<String>,
    /// Tell what is checked, without checking it
    #[arg(long, conflicts_with = "check")]
    list: bool,
}

const CHECKS: &[Column] = &[
    Column::new("check", "Check", Kind::Ref, Show::Always),
    Column::new("meaning", "What is true", Kind::Text, Show::Always),
];

const OUTCOMES: &[Column] = &[
    Column::new("check", "Check", Kind::Ref, Show::Always),
    Column::new("state", "State", Kind::Status, Show::Always),
    Column::new("findings", "Findings", Kind::Int, Show::Always),
    Column::new("meaning", "What is true", Kind::Text, Show::Table(1)),
    Column::new("rows", "Rows", Kind::Text, Show::Machine),
];

pub fn run(app: &mut App, args: &DoctorArgs) -> Result<ExitCode> {
    if args.list {
        return list(&mut app.screen).map(|()| ExitCode::SUCCESS);
    }
    let now = app.clock.now();
    let today = |marketplace: &Marketplace| marketplace.calendar.business_day(now);
    let outcomes = app.read(|tx, marketplace| doctor::run(tx, marketplace, today(marketplace), &args.check))?;
    show(&mut app.screen, &outcomes)?;
    if let Some(weak) = app.db()?.durability()?.1 {
        app.screen.warn(&weak);
    }
    let broken: Vec<&Outcome> = outcomes.iter().filter(|outcome| outcome.count > 0).collect();
    for outcome in &broken {
        show_outcome(&mut app.screen, outcome);
    }
    if broken.is_empty() {
        app.screen.talk(&format!("{} found nothing", checks(outcomes.len())));
        return Ok(ExitCode::SUCCESS);
    }
    app.screen.talk(&format!("{} of {} found something", broken.len(), checks(outcomes.len())));
    Ok(ExitCode::from(Failure::Finding as u8))
}

fn checks(count: usize) -> String {
    format!("{count} {}", if count == 1 { "check" } else { "checks" })
}

fn list(screen: &mut Screen) -> Result<()> {
    let mut list = screen.list("checks", CHECKS)?;
    for check in doctor::checks() {
        list.row(vec![check.name.into(), check.meaning.into()])?;
    }
    Ok(list.end(Footer::default())?)
}

fn show(screen: &mut Screen, outcomes: &[Outcome]) -> Result<()> {
    let mut list = screen.list("checks", OUTCOMES)?;
    for outcome in outcomes {
        let state = if outcome.count == 0 { "ok" } else { "findings" };
        let rows: Vec<String> =
            outcome.first.iter().map(|found| format!("{}: {}", found.subject, found.what)).collect();
        let count = i64::try_from(outcome.count).unwrap_or(i64::MAX);
        list.row(vec![
            outcome.name.into(),
            state.into(),
            count.into(),
            outcome.meaning.into(),
            rows.join("; ").into(),
        ])?;
    }
    Ok(list.close()?)
}

/// The first rows of a check that found something, and how many there are beside them.
fn show_outcome(screen: &mut Screen, outcome: &Outcome) {
    for found in &outcome.first {
        screen.warn(&format!("{}: {}: {}", found.check, found.subject, found.what));
    }
    let more = outcome.count - outcome.first.len() as u64;
    if more > 0 {
        screen.warn(&format!("{}: … and {more} more", outcome.name));
    }
}
