//! `lilium init`: create a marketplace.

use clap::Args;

use crate::app::App;
use crate::base::{Currency, text};
use crate::db::{self, Db, Ending};
use crate::error::{Error, Result};
use crate::jobs::schedules::defaults;
use crate::market::core::Act;
use crate::market::core::settings::{self, NewMarketplace};
use crate::render::Done;

#[derive(Args, Debug)]
#[command(after_help = "Examples:
  lilium init --name Olist --currency BRL --timezone America/Sao_Paulo
  lilium init --name Noor --currency IQD --cash-increment 250 --timezone Asia/Baghdad \\
      --db postgres://ali@db.example/shop")]
pub struct InitArgs {
    /// Name of the marketplace
    #[arg(long)]
    pub name: String,
    /// Its currency (ISO 4217 code)
    #[arg(long, value_name = "CODE")]
    pub currency: String,
    /// Decimals of the currency, when they differ from ISO 4217 (IQD: 0)
    #[arg(long, value_name = "0..4")]
    pub exponent: Option<u8>,
    /// Smallest note or coin at the door, as an amount
    #[arg(long, value_name = "AMOUNT")]
    pub cash_increment: Option<String>,
    /// Zone whose days are business dates (IANA name)
    #[arg(long, value_name = "ZONE")]
    pub timezone: String,
    /// Local hour at which a business day begins
    #[arg(long, value_name = "HOUR", default_value_t = 0)]
    pub day_cutoff_hour: i64,
    /// First day of a week
    #[arg(long, value_name = "DAY", default_value = "monday")]
    pub week_start: String,
}

pub fn run(app: &mut App, args: &InitArgs) -> Result<()> {
    let currency = match args.exponent {
        Some(exponent) => Currency::with_exponent(&args.currency, exponent),
        None => Currency::iso(&args.currency),
    };
    let currency = currency.map_err(|problem| Error::usage(problem.to_string()))?;
    let increment = match &args.cash_increment {
        Some(amount) => {
            currency.parse(amount).map_err(|problem| Error::usage(format!("--cash-increment: {problem}")))?
        }
        None => 1,
    };
    // Before there is a database.
    settings::check_increment(increment)?;
    let new = NewMarketplace {
        name: &args.name,
        currency,
        cash_increment: increment,
        timezone: &args.timezone,
        day_cutoff_hour: args.day_cutoff_hour,
        week_start: &args.week_start,
    };
    let shown = db::shown(&app.database);
    if app.dry_run {
        return Err(Error::usage("init has no dry run: it creates a database or nothing"));
    }
    let begun = app.begin_unkeyed()?;
    create(app, &new)?;
    app.was_carried_out(begun, "lilium db status");
    let done = Done {
        op: "init",
        message: format!("created the marketplace {} at {shown}", args.name),
        changed: vec![shown],
        next: Some("lilium store import stores.csv".into()),
        ..Done::default()
    };
    Ok(app.screen.done(&done)?)
}

/// Creates the database and its settings; a database that could not be finished is not left behind.
pub fn create(app: &mut App, new: &NewMarketplace<'_>) -> Result<()> {
    crate::base::Calendar::new(new.timezone, new.day_cutoff_hour, new.week_start)
        .map_err(|problem| Error::usage(problem.to_string()))?;
    text::name(new.name, 120).map_err(|problem| Error::usage(format!("--name: {problem}")))?;
    default_folder(&app.database)?;
    let mut db = Db::create(&app.database)?;
    let (at, actor) = (app.clock.now(), app.actor.clone());
    db.write(Ending::Commit, |tx| {
        tx.signed(at, &actor);
        let marketplace = settings::init(tx, new)?;
        defaults::begin_with(tx, &Act { actor: &actor, at, reason: None, marketplace: &marketplace })
    })?;
    app.adopt(db);
    Ok(())
}

/// The user's own data folder is made when it is missing; no other folder is.
fn default_folder(database: &str) -> Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    let default = crate::config::default_database();
    if database != default {
        return Ok(());
    }
    match std::path::Path::new(&default).parent() {
        Some(folder) => Ok(std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?),
        None => Ok(()),
    }
}
