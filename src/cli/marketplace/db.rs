//! `lilium db`: the schema.

use clap::Subcommand;

use crate::app::App;
use crate::cli::cells::counted;
use crate::db::{self, Db, Ending};
use crate::error::{Result, codes};
use crate::market::core::{audit, restore};
use crate::render::{Column, Done, Kind, Show};

#[derive(Subcommand, Debug)]
pub enum DbCommand {
    /// Show where the database is and which schema it has
    Status,
    /// Bring the schema up to this program's version
    #[command(
        after_help = "All of it happens in one transaction: a step that fails leaves the database as it was. Make a backup first.

Example:
  lilium db migrate --dry-run"
    )]
    Migrate,
}

const COLUMNS: &[Column] = &[
    Column::new("database", "Database", Kind::Text, Show::Always),
    Column::new("engine", "Engine", Kind::Text, Show::Always),
    Column::new("schema", "Schema", Kind::Int, Show::Always),
    Column::new("wanted", "Wanted", Kind::Int, Show::Always),
    Column::new("state", "State", Kind::Status, Show::Always),
    Column::new("durability", "Durability", Kind::Text, Show::Always),
    Column::new("held", "Held", Kind::Text, Show::Always),
];

pub fn run(app: &mut App, command: DbCommand) -> Result<()> {
    match command {
        DbCommand::Status => status(app),
        DbCommand::Migrate => migrate(app),
    }
}

fn status(app: &mut App) -> Result<()> {
    let mut database = Db::open_any(&app.database)?;
    let remark = database.remark().map(str::to_owned);
    let durability = database.durability()?.0;
    let state = database.migration_state()?;
    let word = match state.found.cmp(&state.wanted) {
        _ if state.found == 0 => "not_initialised",
        std::cmp::Ordering::Less => "old",
        std::cmp::Ordering::Equal => "current",
        std::cmp::Ordering::Greater => "newer",
    };
    let held = if state.found == state.wanted { database.read(restore::held)? } else { None };
    let held = held.map(|hold| format!("the copy {} was put back: lilium restore --release", hold.copy));
    let row = vec![
        db::shown(&app.database).into(),
        database.engine().into(),
        state.found.into(),
        state.wanted.into(),
        word.into(),
        durability.into(),
        held.into(),
    ];
    remark.iter().for_each(|remark| app.screen.warn(remark));
    Ok(app.screen.record(COLUMNS, row)?)
}

fn migrate(app: &mut App) -> Result<()> {
    let begun = app.begin_unkeyed()?;
    let mut database = Db::open_any(&app.database)?;
    let state = database.migration_state()?;
    if state.found == 0 {
        return Err(crate::error::Error::config(codes::DB_MISSING, "this database holds no marketplace")
            .hint("lilium init --name NAME --currency CODE --timezone ZONE"));
    }
    if state.found < state.wanted {
        database.read(audit::unchanged)?;
    }
    let ending = if app.dry_run { Ending::RollBack } else { Ending::Commit };
    let (at, mut sealed) = (app.clock.now(), None);
    let applied = database.migrate(ending, &mut |tx| {
        sealed = audit::renew(tx, at, &app.actor)?;
        Ok(())
    })?;
    if !(applied.is_empty() && sealed.is_none() || app.dry_run) {
        app.was_carried_out(begun, "lilium db status");
    }
    let message = match (applied.len(), app.dry_run) {
        (1.., true) => format!("schema {} would become {}", state.found, state.wanted),
        (0, _) => format!("the schema is {} already", state.found),
        (steps, _) => format!("applied {}; the schema is {} now", counted(steps as i64, "step"), state.wanted),
    };
    let sealed = sealed.filter(|_| !app.dry_run).map(|rows| format!("; {} sealed", counted(rows, "row")));
    let message = message + &sealed.unwrap_or_default();
    let done = Done { op: "db.migrate", message, changed: applied, dry_run: app.dry_run, ..Done::default() };
    Ok(app.screen.done(&done)?)
}
