//! Units for systemd, made for this program, this database, who owns it, and what its jobs write.

use std::collections::BTreeSet;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use clap::ValueEnum;

use crate::app::App;
use crate::db;
use crate::db::Cursor;
use crate::error::{Error, Result};
use crate::jobs::schedules;

/// Which unit to print.
#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// The daemon as a service
    Service,
    /// One pass, for the timer
    Tick,
    /// Every minute a pass, instead of a daemon
    Timer,
}

const SERVICE: &str = include_str!("units/lilium.service");
const TICK: &str = include_str!("units/lilium-tick.service");
const TIMER: &str = include_str!("units/lilium-tick.timer");

/// Schedules whose folders are looked at.
const SCHEDULES_MAX: i64 = 1_000;

/// The unit's text.
///
/// # Errors
/// When a path has signs that would mean something else in a unit.
pub fn text(app: &mut App, unit: Unit) -> Result<String> {
    let template = match unit {
        Unit::Timer => return Ok(TIMER.to_owned()),
        Unit::Service => SERVICE,
        Unit::Tick => TICK,
    };
    let program = std::env::current_exe()?.display().to_string();
    let database = database(app)?;
    let config = app.config.as_deref().map(absolute).transpose()?;
    let folders = folders(app, &database)?;
    for path in [&program, &database].into_iter().chain(&config).chain(&folders) {
        require_plain(path)?;
    }
    let lines = |name: &str, values: &mut dyn Iterator<Item = String>| -> String {
        values.map(|value| format!("{name}={value}\n")).collect()
    };
    let text = template.replace("{program}", &program).replace("{database}", &database);
    let text = text.replace("{user}\n", &lines("User", &mut user(&database).into_iter()));
    let text = text.replace("{config}\n", &lines("Environment=LILIUM_CONFIG", &mut config.into_iter()));
    // A private /tmp would hide what lies in the common one.
    let shared = |path: &String| path.starts_with("/tmp/") || path.starts_with("/var/tmp/");
    let text = if folders.iter().any(shared) { text.replace("PrivateTmp=yes\n", "") } else { text };
    // A folder that is not there yet keeps the unit from nothing.
    let mut writable = folders.into_iter().map(|folder| format!("-{folder}"));
    Ok(text.replace("{writable}\n", &lines("ReadWritePaths", &mut writable)))
}

/// The database as a unit may name it: without a secret.
fn database(app: &App) -> Result<String> {
    match db::is_postgres(&app.database) {
        true => Ok(db::shown(&app.database)),
        false => absolute(Path::new(&app.database)),
    }
}

fn absolute(path: &Path) -> Result<String> {
    Ok(std::path::absolute(path)?.display().to_string())
}

/// Who may open the file, or who asks; root is nobody's choice.
fn user(database: &str) -> Option<String> {
    let owner = std::fs::metadata(database).map(|file| file.uid()).ok();
    let uid = owner.unwrap_or_else(|| rustix::process::getuid().as_raw());
    (uid != 0).then(|| uid.to_string())
}

/// The folders that jobs write: the database's, that of mails as files, and those that schedules name.
fn folders(app: &mut App, database: &str) -> Result<BTreeSet<String>> {
    let mut folders = BTreeSet::new();
    if !db::is_postgres(database) {
        folders.extend(Path::new(database).parent().map(|folder| folder.display().to_string()));
    }
    if let Some(folder) = app.mail.as_ref().and_then(|mail| mail.directory.as_deref()) {
        folders.insert(absolute(folder)?);
    }
    let all = app.read(|tx, _| schedules::page(tx, Cursor::OLDEST, SCHEDULES_MAX))?;
    folders.extend(all.iter().filter_map(|schedule| schedule.args["folder"].as_str().map(str::to_owned)));
    Ok(folders)
}

fn require_plain(path: &str) -> Result<()> {
    match path.contains(|sign: char| sign.is_whitespace() || "\"'\\%$".contains(sign)) {
        true => Err(Error::usage(format!("{path} has signs that mean something else in a unit"))),
        false => Ok(()),
    }
}
