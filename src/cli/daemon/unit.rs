//! Units for systemd, made for this program and this database.

use clap::ValueEnum;

use crate::db;
use crate::error::{Error, Result};

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

/// The unit's text.
///
/// # Errors
/// When the paths of this program and database have signs that would mean something else in a unit.
pub fn text(unit: Unit, database: &str) -> Result<String> {
    let program = std::env::current_exe()?.display().to_string();
    let (place, folder) = place(database)?;
    for path in [&program, &place, &folder] {
        if path.contains(|sign: char| sign.is_whitespace() || "\"'\\%$".contains(sign)) {
            return Err(Error::usage(format!("{path} has signs that mean something else in a unit")));
        }
    }
    let text = match unit {
        Unit::Service => SERVICE,
        Unit::Tick => TICK,
        Unit::Timer => TIMER,
    };
    let writable = if folder.is_empty() { String::new() } else { format!("ReadWritePaths={folder}") };
    let text = text.replace("{program}", &program).replace("{database}", &place);
    Ok(text.replace("{writable}\n", &if writable.is_empty() { String::new() } else { format!("{writable}\n") }))
}

/// The database as a unit may name it, without a secret, and the folder that it must be able to write.
fn place(database: &str) -> Result<(String, String)> {
    if db::is_postgres(database) {
        return Ok((db::shown(database), String::new()));
    }
    let path = std::path::absolute(database)?;
    let folder = path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
    Ok((path.display().to_string(), folder))
}
