//! Putting another whole database in the place of the current one, which is kept under another name.

use std::fs::{self, File};
use std::path::Path;
use std::time::Duration;

use postgres::error::SqlState;
use rusqlite::OpenFlags;

use crate::error::{Error, Kind, Result};

use super::postgres::{connect, database_of};
use super::sqlite::Sqlite;
use super::{direct, with_database};

/// Readers that are about to end are waited for.
const PATIENCE: Duration = Duration::from_secs(2);

/// Puts the file `new` at `path`; what is there is kept as `saved`. Others that have it open would write where nobody ever
/// looks, so there must be none.
///
/// # Errors
/// Kind `Busy` when somebody has it open; nothing is changed then.
pub fn swap_files(path: &str, new: &str, saved: &str) -> Result<()> {
    if !Path::new(path).exists() {
        return replace(path, new);
    }
    match Sqlite::connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE).and_then(alone) {
        Ok(_alone) => {
            fs::hard_link(path, saved)?;
            replace(path, new).inspect_err(|_| drop(fs::remove_file(saved)))
        }
        Err(error) if error.kind() == Kind::Busy => Err(error),
        // Too damaged to be opened: it is kept as it is, with its journal.
        Err(_) => {
            for beside in ["", "-wal", "-shm", "-journal"] {
                let (from, to) = (format!("{path}{beside}"), format!("{saved}{beside}"));
                if Path::new(&from).exists() {
                    fs::rename(from, to)?;
                }
            }
            replace(path, new)
        }
    }
}

fn replace(path: &str, new: &str) -> Result<()> {
    fs::rename(new, path)?;
    let folder = Path::new(path).parent().filter(|folder| !folder.as_os_str().is_empty());
    Ok(File::open(folder.unwrap_or(Path::new(".")))?.sync_all()?)
}

/// Ends the write-ahead log, which only the last connection can, and keeps everybody out.
fn alone(mut sqlite: Sqlite) -> Result<Sqlite> {
    sqlite.wait_at_most(PATIENCE)?;
    if !direct::set_aside(&sqlite.connection) {
        return Err(in_use());
    }
    sqlite.batch("BEGIN EXCLUSIVE")?;
    Ok(sqlite)
}

fn in_use() -> Error {
    Error::new(Kind::Busy, "restore.in_use", "somebody has the marketplace open; nothing was changed")
        .hint("stop the daemon and other commands (lilium job status names the runners), then run it again")
}

/// An empty database beside that of the address.
pub fn create_database(address: &str, name: &str) -> Result<()> {
    let sql = format!("CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'", quoted(name));
    Ok(connect(&maintenance(address)?)?.batch_execute(&sql)?)
}

pub fn drop_database(address: &str, name: &str) -> Result<()> {
    Ok(connect(&maintenance(address)?)?.batch_execute(&format!("DROP DATABASE IF EXISTS {}", quoted(name)))?)
}

/// Gives the database of the address the name `saved`, and `new` its name, both or none.
///
/// # Errors
/// Kind `Busy` when somebody is connected to one of them.
pub fn swap_databases(address: &str, new: &str, saved: &str) -> Result<()> {
    let current = database_of(address)?;
    let mut client = connect(&maintenance(address)?)?;
    let exists = client.query_opt("SELECT 1 FROM pg_database WHERE datname = $1", &[&current])?.is_some();
    let away = format!("ALTER DATABASE {} RENAME TO {};", quoted(&current), quoted(saved));
    let here = format!("ALTER DATABASE {} RENAME TO {};", quoted(new), quoted(&current));
    let sql = if exists { format!("{away}{here}") } else { here };
    client.batch_execute(&sql).map_err(|error| match error.code() {
        Some(&SqlState::OBJECT_IN_USE) => in_use(),
        _ => error.into(),
    })
}

/// Where databases are made and renamed: none can be renamed by a session of its own.
fn maintenance(address: &str) -> Result<String> {
    with_database(address, "postgres")
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
