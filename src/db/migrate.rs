//! The schema's steps, embedded in the program, and which of them a database has.
//!
//! Shipped steps are frozen: the next one corrects them, on both engines, under the same number.

use std::collections::{BTreeSet, HashMap};

use refinery::{Migration, Runner};

use crate::args;
use crate::base::{Clock, crash};
use crate::error::{Error, Result, codes};

use super::seals::{self, Begun};
use super::{Db, Ending, Tx};

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

/// Which steps a database has.
///
/// # Errors
/// Kind `Config` of a database that was made before the first release: its schema has no way to this one.
pub fn state(db: &mut Db) -> Result<MigrationState> {
    db.read(state_in)
}

fn state_in(tx: &mut Tx<'_>) -> Result<MigrationState> {
    let mut found = 0;
    if has_history(tx)? {
        // Another program may keep its history under the same name.
        let sql = "SELECT CAST(COALESCE(MAX(version), 0) AS BIGINT) AS version,
                          CAST(COUNT(CASE WHEN version = 1 AND name = 'marketplace' THEN 1 END) AS BIGINT) AS before_release,
                          CAST(COUNT(CASE WHEN version = 1 AND name = 'core' OR version = 2 AND name = 'parties' THEN 1 END) AS BIGINT) AS ours
                     FROM refinery_schema_history";
        let history = tx.one(sql, &[])?;
        if history.as_ref().is_some_and(|row| row.int("before_release") > 0) {
            return Err(before_release());
        }
        found = history.filter(|row| row.int("ours") == 2).map_or(0, |row| row.int("version"));
    }
    Ok(MigrationState { found, wanted: SCHEMA_VERSION })
}

fn before_release() -> Error {
    Error::config(codes::DB_BEFORE_RELEASE, "this database was made by a lilium from before its first release")
        .because("the schema was written again for that release; nothing was touched")
        .hint("export it with the program that made it (lilium store export, …), then lilium init and import with this one")
}

fn has_history(tx: &mut Tx<'_>) -> Result<bool> {
    let sql = match tx.engine {
        super::tx::Engine::Sqlite(_) => "SELECT 1 AS found FROM sqlite_master WHERE name = 'refinery_schema_history'",
        super::tx::Engine::Postgres(_) => "SELECT 1 AS found WHERE to_regclass('refinery_schema_history') IS NOT NULL",
    };
    Ok(tx.one(sql, &[])?.is_some())
}

/// Refuses a database whose schema this program does not speak.
pub fn require_current(tx: &mut Tx<'_>) -> Result<()> {
    let MigrationState { found, wanted } = state_in(tx)?;
    if found == 0 {
        return Err(Error::config(codes::DB_MISSING, "this database holds no marketplace")
            .hint("lilium init --name NAME --currency CODE --timezone ZONE"));
    }
    if found < wanted {
        return Err(Error::config(
            codes::DB_OLD,
            format!("the database has schema {found}, this program needs {wanted}"),
        )
        .hint("lilium db migrate"));
    }
    if found > wanted {
        return Err(newer(found, wanted));
    }
    Ok(())
}

fn newer(found: i64, wanted: i64) -> Error {
    Error::config(codes::DB_NEWER, format!("the database has schema {found}, newer than this program's {wanted}"))
        .hint("install the newer lilium; nothing was touched")
}

/// Applies all steps to a database that has none. One whose `init` was cut off before the settings is taken up
/// where it stopped.
pub fn create(db: &mut Db, place: &str) -> Result<()> {
    if let Db::Postgres(postgres) = db {
        postgres.require_fit(place)?;
    }
    if state(db)?.found > 0 && db.read(has_settings)? {
        return Err(Error::conflict(
            codes::DB_EXISTS,
            format!("{place} holds a marketplace already; nothing is ever overwritten"),
        )
        .hint("lilium db status"));
    }
    up(db, Ending::Commit, &mut |tx| match seals::begun(tx)? {
        Begun::No => seals::begin(tx, None).map(drop),
        _ => Ok(()),
    })
    .map(drop)
}

fn has_settings(tx: &mut Tx<'_>) -> Result<bool> {
    Ok(tx.one("SELECT key FROM setting LIMIT 1", &[])?.is_some())
}

/// Applies the steps that are missing, all in one transaction, and at last `finish`, which seals what there is. So no database has a new schema and rows that are not sealed.
///
/// # Errors
/// Those of a step, with nothing changed.
pub fn up(db: &mut Db, ending: Ending, finish: &mut dyn FnMut(&mut Tx<'_>) -> Result<()>) -> Result<Vec<String>> {
    let MigrationState { found, wanted } = state(db)?;
    if found > wanted {
        return Err(newer(found, wanted));
    }
    if let Db::Sqlite(sqlite) = db {
        sqlite.require_writable()?;
    }
    let steps = match db {
        Db::Sqlite(_) => in_order(&sqlite_steps::migrations::runner()),
        Db::Postgres(_) => in_order(&postgres_steps::migrations::runner()),
    };
    db.alter(ending, |tx| {
        tx.batch(HISTORY)?;
        let known = applied(tx)?;
        let mut done = Vec::new();
        for step in &steps {
            match known.get(&i64::from(step.version())) {
                Some(sum) if *sum == step.checksum().to_string() => {}
                Some(_) => return Err(diverged(step)),
                None => {
                    // What is sealed is sealed again when the schema is as the program knows it.
                    tx.unfollowed(|tx| apply(tx, step))?;
                    done.push(step.to_string());
                }
            }
        }
        crash::at("steps.applied");
        finish(tx)?;
        Ok(done)
    })
}

/// The table of the library that embeds the steps.
const HISTORY: &str = "CREATE TABLE IF NOT EXISTS refinery_schema_history (
    version INT4 PRIMARY KEY, name VARCHAR(255), applied_on VARCHAR(255), checksum VARCHAR(255))";

fn applied(tx: &mut Tx<'_>) -> Result<HashMap<i64, String>> {
    let rows = tx.all("SELECT version, checksum FROM refinery_schema_history", &[])?;
    Ok(rows.into_iter().map(|row| (row.int("version"), row.string("checksum"))).collect())
}

/// The steps of one engine, the first one first.
fn in_order(runner: &Runner) -> Vec<Migration> {
    let mut steps = runner.get_migrations().clone();
    steps.sort_by_key(Migration::version);
    steps
}

/// Runs one step; `place` may change its text.
fn run_step(tx: &mut Tx<'_>, step: &Migration, place: impl Fn(&str) -> String) -> Result<()> {
    let failed = |e| Error::config(codes::DB_MIGRATION, format!("the step {step} of the schema failed")).because(e);
    tx.batch(&place(step.sql().unwrap_or_default())).map_err(failed)
}

fn apply(tx: &mut Tx<'_>, step: &Migration) -> Result<()> {
    run_step(tx, step, str::to_owned)?;
    tx.execute(
        "INSERT INTO refinery_schema_history (version, name, applied_on, checksum) VALUES ($1, $2, $3, $4)",
        args![i64::from(step.version()), step.name(), Clock::System.now().stored(), step.checksum().to_string()],
    )?;
    Ok(())
}

fn diverged(step: &Migration) -> Error {
    Error::config(codes::DB_MIGRATION, format!("the step {step} of this database is not the one this program knows"))
        .hint("use the program that made this database")
}

/// Makes the schema in a SQLite database that is thrown away.
pub(super) fn in_memory() -> Result<Db> {
    let mut made = Db::Sqlite(Box::new(super::sqlite::Sqlite::in_memory()?));
    up(&mut made, Ending::Commit, &mut |_| Ok(()))?;
    Ok(made)
}

/// The names that the steps of PostgreSQL give to tables and indexes.
pub(super) fn postgres_names() -> BTreeSet<String> {
    let runner = postgres_steps::migrations::runner();
    let texts = runner.get_migrations().iter().filter_map(Migration::sql).collect::<Vec<_>>().join("\n");
    let words: Vec<&str> = texts.split(|sign: char| !sign.is_alphanumeric() && sign != '_').collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let made = words.windows(3).filter(|three| matches!(three, ["CREATE" | "UNIQUE", "TABLE" | "INDEX", _]));
    made.map(|three| three[2].to_owned()).collect()
}

/// Makes the schema of PostgreSQL once more in an open transaction; `place` changes the text of each step.
pub(super) fn postgres_again(tx: &mut Tx<'_>, place: impl Fn(&str) -> String) -> Result<()> {
    let steps = in_order(&postgres_steps::migrations::runner());
    steps.iter().try_for_each(|step| run_step(tx, step, &place))
}
