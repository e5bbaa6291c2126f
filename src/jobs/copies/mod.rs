//! Copies of the whole marketplace: made while others work on it, checked before they count, and put back.
//!
//! Of a SQLite file the copy is made by the engine, then opened and read through; of a PostgreSQL database it is made and
//! listed by that server's own tools, which must be installed here.

mod scratch;

use std::io::{Read, Seek};
use std::path::Path;
use std::process::Command;

use crate::base::child::without_secrets;
use crate::db::{Db, environment, is_postgres};
use crate::error::{Error, Kind, Result, codes};
use crate::market::books::ledger;
use crate::market::core::audit;

use super::program::{self};

pub use scratch::{Look, Scratch};

/// Copies the database at `address` into the empty file at `path`, which is its owner's alone; answers what the check
/// found. Who made the file syncs it.
pub fn make(db: &mut Db, address: &str, path: &Path, go_on: &dyn Fn() -> Result<()>) -> Result<String> {
    match is_postgres(address) {
        true => dump(address, path, go_on),
        false => copy(db, path, go_on),
    }
}

/// Copies a SQLite file, and reads the copy through.
fn copy(db: &mut Db, path: &Path, go_on: &dyn Fn() -> Result<()>) -> Result<String> {
    db.copy_to(&path.display().to_string())?;
    go_on()?;
    verify(&mut Db::open_copy(path)?)
}

/// Reads a whole database through: its pages, its references, its book and what is sealed.
///
/// # Errors
/// When one of them is not as it should be.
pub fn verify(db: &mut Db) -> Result<String> {
    let (faults, walked) = db.read(|tx| {
        audit::unchanged(tx)?;
        let faults = tx.storage_faults()?.len() + tx.reference_faults()?.len();
        Ok((faults, ledger::walk(tx)?))
    })?;
    match faults {
        0 if walked.findings.is_empty() => Ok(format!("whole, ledger {}", &walked.ledger_hash[..12])),
        _ => {
            let first = walked.findings.first().map(|found| format!("{}: {}", found.subject, found.what));
            Err(Error::failed(codes::JOB_BACKUP, "the copy is not whole")
                .because(first.unwrap_or_else(|| format!("{faults} faults of its storage")))
                .hint("lilium doctor"))
        }
    }
}

/// Dumps a PostgreSQL database, and lists the dump.
fn dump(address: &str, path: &Path, go_on: &dyn Fn() -> Result<()>) -> Result<String> {
    let path = path.display().to_string();
    tool(address, None, "pg_dump", &["--format=custom", "--no-password", "--file", &path], go_on)?;
    go_on()?;
    let listed = tool(address, None, "pg_restore", &["--list", &path], go_on)?;
    let tables = listed.lines().filter(|line| line.contains(" TABLE DATA ")).count();
    if tables == 0 {
        return Err(Error::failed(codes::JOB_BACKUP, "the dump holds no tables"));
    }
    Ok(format!("{tables} tables"))
}

/// What would lead it to another database than ours.
const LEADING_AWAY: [&str; 7] =
    ["PGHOSTADDR", "PGSERVICE", "PGSERVICEFILE", "PGSYSCONFDIR", "PGOPTIONS", "PGREQUIRESSL", "PGTARGETSESSIONATTRS"];

/// Runs a program of PostgreSQL's. The address goes by the environment, since it may hold a secret.
fn tool(
    address: &str,
    database: Option<&str>,
    name: &str,
    args: &[&str],
    go_on: &dyn Fn() -> Result<()>,
) -> Result<String> {
    let mut command = Command::new(name);
    without_secrets(&mut command);
    for name in LEADING_AWAY {
        command.env_remove(name);
    }
    command.args(args).envs(environment(address)?);
    if let Some(database) = database {
        command.env("PGDATABASE", database).args(["--dbname", database]);
    }
    let mut out = tempfile::tempfile()?;
    let failed = || Error::new(Kind::Outside, codes::JOB_TOOL, format!("{name} failed"));
    program::run(&mut command, out.try_clone()?, go_on, failed).map_err(asked_for)?;
    let mut text = String::new();
    out.rewind()?;
    out.read_to_string(&mut text)?;
    Ok(text)
}

/// A tool that is not installed is asked for.
fn asked_for(error: Error) -> Error {
    match error.code() {
        codes::JOB_PROGRAM => error.hint("install the client programs of PostgreSQL on this host"),
        _ => error,
    }
}
