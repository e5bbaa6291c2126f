//! The schema's steps, embedded in the program, and which of them a database has.
//!
//! Shipped steps are frozen: the next one corrects them, on both engines, under the same number.

use std::collections::BTreeSet;

use crate::error::{Error, Result};

use super::Db;

mod sqlite_steps {
    refinery::embed_migrations!("migrations/sqlite");
}

mod postgres_steps {
    refinery::embed_migrations!("migrations/postgres");
}

/// The schema this program reads and writes.
pub const SCHEMA_VERSION: i64 = 12;

/// What a database has beside what this program wants. `found` is 0 for a database without our tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MigrationState {
    pub found: i64,
    pub wanted: i64,
}

pub fn state(db: &mut Db) -> Result<MigrationState> {
    db.read(state_in)
}

fn state_in(tx: &mut super::Tx<'_>) -> Result<MigrationState> {
    let mut found = 0;
    if has_history(tx)? {
        // Another program may keep its history under the same name.
        let sql = "SELECT CAST(COALESCE(MAX(version), 0) AS BIGINT) AS version FROM refinery_schema_history
                    WHERE EXISTS (SELECT 1 FROM refinery_schema_history WHERE version = 1 AND name = 'marketplace')";
        found = tx.one(sql, &[])?.map_or(0, |row| row.int("version"));
    }
    Ok(MigrationState { found, wanted: SCHEMA_VERSION })
}

fn has_history(tx: &mut super::Tx<'_>) -> Result<bool> {
    let sql = match tx.engine {
        super::tx::Engine::Sqlite(_) => "SELECT 1 AS found FROM sqlite_master WHERE name = 'refinery_schema_history'",
        super::tx::Engine::Postgres(_) => "SELECT 1 AS found WHERE to_regclass('refinery_schema_history') IS NOT NULL",
    };
    Ok(tx.one(sql, &[])?.is_some())
}

/// Refuses a database whose schema this program does not speak.
pub fn require_current(tx: &mut super::Tx<'_>) -> Result<()> {
    let MigrationState { found, wanted } = state_in(tx)?;
    if found == 0 {
        return Err(Error::config("db.missing", "this database holds no marketplace")
            .hint("lilium init --name NAME --currency CODE --timezone ZONE"));
    }
    if found < wanted {
        return Err(Error::config("db.old", format!("the database has schema {found}, this program needs {wanted}"))
            .hint("lilium db migrate"));
    }
    if found > wanted {
        return Err(newer(found, wanted));
    }
    Ok(())
}

fn newer(found: i64, wanted: i64) -> Error {
    Error::config("db.newer", format!("the database has schema {found}, newer than this program's {wanted}"))
        .hint("install the newer lilium; nothing was touched")
}

/// Applies all steps to a database that has none. One whose `init` was cut off before the settings is taken up
/// where it stopped.
pub fn create(db: &mut Db, place: &str) -> Result<()> {
    let fresh = match db {
        Db::Postgres(postgres) => postgres.require_fit(place)?,
        Db::Sqlite(_) => false,
    };
    if state(db)?.found > 0 && db.read(has_settings)? {
        return Err(Error::conflict(
            "db.exists",
            format!("{place} holds a marketplace already; nothing is ever overwritten"),
        )
        .hint("lilium db status"));
    }
    up(db).map(drop).inspect_err(|_| {
        if let (true, Db::Postgres(postgres)) = (fresh, db) {
            postgres.forget_history();
        }
    })
}

fn has_settings(tx: &mut super::Tx<'_>) -> Result<bool> {
    Ok(tx.one("SELECT key FROM setting LIMIT 1", &[])?.is_some())
}

/// Applies the steps that are missing, all in one transaction.
pub fn up(db: &mut Db) -> Result<Vec<String>> {
    let MigrationState { found, wanted } = state(db)?;
    if found > wanted {
        return Err(newer(found, wanted));
    }
    if let Db::Sqlite(sqlite) = db {
        sqlite.require_writable()?;
    }
    let report = match db {
        Db::Sqlite(sqlite) => sqlite_steps::migrations::runner().set_grouped(true).run(&mut sqlite.connection),
        Db::Postgres(postgres) => postgres_steps::migrations::runner().set_grouped(true).run(postgres.client()?),
    };
    let report = report.map_err(failed)?;
    Ok(report.applied_migrations().iter().map(ToString::to_string).collect())
}

fn failed(error: refinery::Error) -> Error {
    let mut told = Error::config("db.migration", "the schema could not be brought up to date").because(&error);
    let mut below = std::error::Error::source(&error);
    while let Some(cause) = below {
        told = told.because(cause);
        below = cause.source();
    }
    told
}

/// Makes the schema in a SQLite database that is thrown away.
pub(super) fn run_on_sqlite(connection: &mut rusqlite::Connection) -> Result<()> {
    sqlite_steps::migrations::runner().set_grouped(true).run(connection).map(drop).map_err(failed)
}

/// The names that the steps of PostgreSQL give to tables and indexes.
pub(super) fn postgres_names() -> BTreeSet<String> {
    let texts = postgres_texts().join(
        "
",
    );
    let words: Vec<&str> = texts.split(|sign: char| !sign.is_alphanumeric() && sign != '_').collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let made = words.windows(3).filter(|three| matches!(three, ["CREATE" | "UNIQUE", "TABLE" | "INDEX", _]));
    made.map(|three| three[2].to_owned()).collect()
}

/// The steps of PostgreSQL in their order.
pub(super) fn postgres_texts() -> Vec<String> {
    let runner = postgres_steps::migrations::runner();
    let mut steps: Vec<_> = runner.get_migrations().iter().collect();
    steps.sort_by_key(|step| step.version());
    steps.into_iter().filter_map(|step| step.sql().map(str::to_owned)).collect()
}
