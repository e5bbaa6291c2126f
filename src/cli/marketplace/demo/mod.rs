//! `lilium demo`: a small marketplace in Baghdad and three business days in it, as a story.
//!
//! Everything goes through the same verbs as the commands do, on a fixed clock: the same run writes the same book.

mod fixtures;
mod life;
mod plan;
mod tell;

use clap::Args;

use crate::app::App;
use crate::base::{Clock, Currency, Instant, Trust, text};
use crate::cli::marketplace::init;
use crate::db::Ending;
use crate::error::{Error, Result};
use crate::market::core::idempotency::clock;
use crate::market::core::settings::NewMarketplace;
use crate::render::Format;

/// Where the demo lives when nobody says.
const FILE: &str = "lilium-demo.db";

#[derive(Args, Debug)]
#[command(after_help = "The database stays behind: lilium-demo.db in this folder, or where --db says. \
It must not exist before; nothing is ever overwritten.")]
pub struct DemoArgs {}

/// The evening before the first day.
fn opening() -> Instant {
    Instant::parse("2026-03-02T15:00:00Z").expect("a written instant")
}

pub fn run(app: &mut App, _: &DemoArgs, asked: Option<&str>) -> Result<()> {
    if app.dry_run {
        return Err(Error::usage("the demo has no dry run: it builds a database or nothing"));
    }
    let begun = app.begin_unkeyed()?;
    app.screen.prefer(Format::Table);
    if app.screen.format_of_list().is_machine() {
        return Err(Error::usage("the demo is a story for people").hint("lilium demo --format table"));
    }
    asked.unwrap_or(FILE).clone_into(&mut app.database);
    let told = story(app).inspect_err(|_| app.is_half_done())?;
    app.was_carried_out(begun, format!("lilium --db {} report settlements", text::quoted(&app.database)));
    told
}

/// Builds all of it, and answers whether all of it could be shown: a screen that is full stops the words, not the days.
fn story(app: &mut App) -> Result<Result<()>> {
    let mut shown = Ok(());
    let mut show = |app: &mut App, part: &dyn Fn(&mut App) -> Result<()>| {
        if shown.is_ok() {
            shown = part(app);
        }
    };
    app.clock = Clock::Fixed(opening());
    app.trust = Trust::Unchecked;
    app.actor = "demo".to_owned();
    let new = NewMarketplace {
        name: "Baghdad wholesale (demo)",
        currency: Currency::iso("IQD")?,
        cash_increment: 250,
        timezone: "Asia/Baghdad",
        day_cutoff_hour: 0,
        week_start: "friday",
    };
    init::create(app, &new)?;
    fixtures::load(app)?;
    show(app, &tell::opening);
    for day in plan::days()? {
        life::live(app, &day)?;
        show(app, &|app| tell::day(app, &day));
        let night = life::settle(app, &day)?;
        show(app, &|app| tell::night(app, &day, &night));
    }
    life::pay(app)?;
    // Those days are a story: the reader's own clock is compared with nothing.
    app.db()?.write(Ending::Commit, clock::forget)?;
    show(app, &tell::closing);
    Ok(shown)
}
