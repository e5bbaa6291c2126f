//! The two engines behind one door: a SQLite file, or a PostgreSQL database that a team shares.
//!
//! An enum and not a trait, because there are two engines and there will be no third, and because every query
//! is written once: `$1` parameters, sums cast to BIGINT, columns read by name. What must differ is in
//! `dialect` with its reason. Only this folder names a driver crate.
//!
//! A transaction is opened here and nowhere else, by [`Db::write`] or [`Db::read`]. The closure may run more
//! than once (a serialisation failure is retried), so it must touch nothing but the database.

mod bulk_table;
mod copy;
mod cursor;
mod dialect;
mod direct;
mod file;
mod filter;
mod hold;
mod lease;
mod list;
mod migrate;
mod network;
mod postgres;
mod record;
mod schema;
pub mod seals;
mod session;
mod sqlite;
mod stored;
mod swap;
mod tls;
mod tx;
mod value;
mod watch;

pub use cursor::Cursor;
pub use filter::Where;
pub use hold::ProcessLock;
pub use lease::{Held, Lease, Leased};
pub use list::{Condition, ListQuery};
pub use migrate::{MigrationState, SCHEMA_VERSION, require_current};
pub use record::{Column, Table};
pub use stored::Stored;
pub use swap::{LastLook, Making, create_database, drop_database, free_database, swap_databases, swap_files};
pub use tx::Tx;
pub use value::{Field, Row, Rows, Value, caught, stored_day, written_day};
pub use watch::Watch;

use std::time::Duration;

use crate::base::{Instant, crash};
use crate::error::{Error, Kind, Result, codes};

/// How often a transaction that lost a race is tried before the user hears of it.
const TRIES_MAX: u32 = 10;

/// An open database.
pub enum Db {
    Sqlite(Box<sqlite::Sqlite>),
    Postgres(Box<postgres::Postgres>),
}

/// What the file system says of a SQLite database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileState {
    /// Device and number of the file at its path.
    pub identity: (u64, u64),
    pub log_bytes: u64,
}

/// What a finished write transaction does with its changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    Commit,
    /// The same code, the same checks, and nothing kept: a dry run.
    RollBack,
}

/// Is this address a PostgreSQL one? Everything else is the path of a SQLite file.
pub fn is_postgres(address: &str) -> bool {
    address.starts_with("postgres://") || address.starts_with("postgresql://")
}

/// Does this look like an address of a server, also a mistyped one? Such a thing is never a file's name, and never shown: a
/// password may be in it. A path that begins like one is one.
fn looks_like_address(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| c.is_whitespace() || c.is_control() || "'\"`<>()[]".contains(c));
    let bare = bare.to_lowercase();
    let words = ["password", "dbname", "sslmode", "host", "user"];
    let keyed = words
        .iter()
        .any(|word| bare.split([' ', ';', '&', '?']).any(|part| part.trim().starts_with(&format!("{word}="))));
    let path = ["/", "./", "../"].iter().any(|start| bare.starts_with(start)) && !bare.starts_with("//");
    let login = bare.split_once('@').is_some_and(|(login, _)| login.contains(':'));
    bare.contains(":/") || bare.contains("postgres:") || bare.contains("postgresql:") || keyed || (login && !path)
}

fn known_scheme(address: &str) -> Result<()> {
    if is_postgres(address) || !looks_like_address(address) {
        return Ok(());
    }
    let text = "this address of a database is not understood; it is not shown, for it may hold a password";
    Err(Error::usage(text).hint("--db FILE, or --db postgres://USER@HOST/DATABASE with the password in PGPASSWORD"))
}

/// Does the address of a PostgreSQL database hold a password?
pub fn holds_password(address: &str) -> bool {
    is_postgres(address) && postgres::has_password(address)
}

/// The variables by which PostgreSQL's own programs find this database: no secret of it is in a command line.
pub fn environment(address: &str) -> Result<Vec<(&'static str, String)>> {
    postgres::environment(address)
}

/// The name of the database that an address of PostgreSQL leads to.
pub fn database_name(address: &str) -> Result<String> {
    postgres::database_of(address)
}

/// The address of another database on the same server.
///
/// # Errors
/// When the address names its database in a way of its own.
pub fn with_database(address: &str, name: &str) -> Result<String> {
    postgres::with_database(address, name)
}

/// The address without its password, for people to read. Where its parts are not clear, nothing of it is shown.
pub fn shown(address: &str) -> String {
    if !is_postgres(address) {
        return if looks_like_address(address) { UNCLEAR.to_owned() } else { address.to_owned() };
    }
    let Some((scheme, rest)) = address.split_once("://") else { return UNCLEAR.to_owned() };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, behind) = rest.split_at(end);
    let path = behind.split(['?', '#']).next().unwrap_or_default();
    let (login, host) = authority.rsplit_once('@').unwrap_or(("", authority));
    // A sign of the password that should have been written as %2F may have ended the login too early.
    let unclear = path.contains('@') || (login.is_empty() && host.contains(':') && behind.contains('@'));
    let user = login.split(':').next().unwrap_or_default();
    match (unclear, user) {
        (true, _) => UNCLEAR.to_owned(),
        (false, "") => format!("{scheme}://{host}{path}"),
        (false, user) => format!("{scheme}://{user}@{host}{path}"),
    }
}

/// What is shown of an address that may hold a password anywhere.
const UNCLEAR: &str = "postgres://…";

impl Db {
    /// Opens an existing marketplace.
    ///
    /// # Errors
    /// Kind `Config` when there is none, when the file is something else, or when its schema is older or newer
    /// than this program. Nothing is ever created or migrated here.
    pub fn open(address: &str) -> Result<Db> {
        let mut db = Self::open_any(address)?;
        db.read(migrate::require_current)?;
        Ok(db)
    }

    /// Opens a database whatever its schema version is, for `db migrate` and `db status`.
    pub fn open_any(address: &str) -> Result<Db> {
        known_scheme(address)?;
        if is_postgres(address) {
            Ok(Db::Postgres(Box::new(postgres::Postgres::open(address)?)))
        } else {
            Ok(Db::Sqlite(Box::new(sqlite::Sqlite::open(address)?)))
        }
    }

    /// Opens a private copy of a SQLite file to look at it: nothing is written, not even beside it.
    pub fn open_copy(path: &std::path::Path) -> Result<Db> {
        let mut db = Db::Sqlite(Box::new(sqlite::Sqlite::open_copy(&path.display().to_string())?));
        db.read(migrate::require_current)?;
        Ok(db)
    }

    /// What should be said of the file: others can see or change what they should not.
    pub fn remark(&self) -> Option<&str> {
        match self {
            Db::Sqlite(sqlite) => sqlite.remark.as_deref(),
            Db::Postgres(_) => None,
        }
    }

    /// How safe what is committed is, in the engine's own words; and what is weak about it.
    pub fn durability(&mut self) -> Result<(String, Option<String>)> {
        match self {
            Db::Sqlite(_) => Ok(("synchronous=full".to_owned(), None)),
            Db::Postgres(_) => self.read(postgres::durability),
        }
    }

    /// Creates a marketplace's tables: a new SQLite file, or an empty PostgreSQL database.
    ///
    /// # Errors
    /// Kind `Conflict` when there is a marketplace already; nothing is overwritten.
    pub fn create(address: &str) -> Result<Db> {
        known_scheme(address)?;
        let mut db = if is_postgres(address) {
            Db::Postgres(Box::new(postgres::Postgres::open(address)?))
        } else {
            Db::Sqlite(Box::new(sqlite::Sqlite::create(address)?))
        };
        migrate::create(&mut db, &shown(address))?;
        Ok(db)
    }

    pub fn engine(&self) -> &'static str {
        match self {
            Db::Sqlite(_) => "sqlite",
            Db::Postgres(_) => "postgres",
        }
    }

    /// Which schema version the database has and which this program wants.
    pub fn migration_state(&mut self) -> Result<MigrationState> {
        migrate::state(self)
    }

    /// Brings the schema up to this program's version, and finishes in the same transaction; answers the names of the steps
    /// applied.
    ///
    /// # Errors
    /// Those of a step; nothing is changed then.
    pub fn migrate(
        &mut self,
        ending: Ending,
        finish: &mut dyn FnMut(&mut Tx<'_>) -> Result<()>,
    ) -> Result<Vec<String>> {
        migrate::up(self, ending, finish)
    }

    /// Runs `work` as the only writer of a schema that may be any.
    fn alter<T>(&mut self, ending: Ending, mut work: impl FnMut(&mut Tx<'_>) -> Result<T>) -> Result<T> {
        match self {
            Db::Sqlite(sqlite) => sqlite.alter(ending, &mut work),
            Db::Postgres(postgres) => postgres.alter(ending, &mut work),
        }
    }

    /// Which file this is, by device and number, and how large its log is; nothing of a PostgreSQL database.
    pub fn file_state(&self) -> Option<FileState> {
        match self {
            Db::Sqlite(sqlite) => sqlite.file_state(),
            Db::Postgres(_) => None,
        }
    }

    /// Copies a SQLite file while others work on it, into an empty file; the copy is whole.
    ///
    /// # Errors
    /// Of a PostgreSQL database, which its own tools copy.
    pub fn copy_to(&mut self, path: &str) -> Result<()> {
        match self {
            Db::Sqlite(sqlite) => sqlite.copy_to(path),
            Db::Postgres(_) => Err(Error::failed(codes::DB_COPY, "a PostgreSQL database is copied by pg_dump")),
        }
    }

    /// Makes ready for the import of a file of so many bytes: on SQLite room in memory, and the short way to the disk
    /// for a first load. PostgreSQL manages its own.
    pub fn prepare_for_bulk(&mut self, bytes: u64) -> Result<()> {
        match self {
            Db::Sqlite(sqlite) => sqlite.prepare_for_bulk(bytes),
            Db::Postgres(_) => Ok(()),
        }
    }

    /// How long this connection waits for other writers from now on.
    pub fn wait_at_most(&mut self, longest: Duration) -> Result<()> {
        match self {
            Db::Sqlite(sqlite) => sqlite.wait_at_most(longest),
            Db::Postgres(postgres) => {
                postgres.longest = longest;
                Ok(())
            }
        }
    }

    /// What the server's clock says; nothing of a file, which has none but the host's.
    pub fn server_clock(&mut self) -> Result<Option<Instant>> {
        let asked = |tx: &mut Tx<'_>| Ok(tx.one(dialect::POSTGRES_CLOCK, &[])?.map(|row| row.instant("now")));
        match self {
            Db::Sqlite(_) => Ok(None),
            Db::Postgres(_) => self.read(asked),
        }
    }

    /// Runs `work` in one consistent read-only view.
    pub fn read<T>(&mut self, work: impl FnOnce(&mut Tx<'_>) -> Result<T>) -> Result<T> {
        match self {
            Db::Sqlite(sqlite) => sqlite.read(work),
            Db::Postgres(postgres) => postgres.read(work),
        }
    }

    /// Runs `work` as the only writer and commits it, or rolls it back.
    ///
    /// # Errors
    /// Those of `work`, with everything rolled back; kind `Busy` when another writer kept the database too
    /// long; kind `Unknown` when the answer to the COMMIT was lost.
    pub fn write<T>(&mut self, ending: Ending, mut work: impl FnMut(&mut Tx<'_>) -> Result<T>) -> Result<T> {
        let mut work = |tx: &mut Tx<'_>| {
            crash::at("write.begun");
            let done = work(tx)?;
            if ending == Ending::Commit {
                seals::close(tx)?;
            }
            crash::at("write.before_commit");
            Ok(done)
        };
        for tried in 1.. {
            let done = match self {
                Db::Sqlite(sqlite) => sqlite.write(ending, &mut work),
                Db::Postgres(postgres) => postgres.write(ending, &mut work),
            };
            match done {
                Err(error) if error.code() == codes::DB_LOST_RACE && tried < TRIES_MAX => pause(tried),
                Err(error) if error.code() == codes::DB_LOST_RACE => return Err(busy().because(error)),
                done => return done.inspect(|_| crash::at("write.committed")),
            }
        }
        unreachable!("the loop above ends by returning")
    }
}

/// How long a writer waits for the others, unless it says so itself.
fn longest_wait() -> Duration {
    Duration::from_secs(file::env_seconds("LILIUM_BUSY_SECONDS").unwrap_or(30))
}

fn busy() -> Error {
    Error::new(Kind::Busy, codes::DB_BUSY, "the database is busy: another command is writing; nothing was changed")
        .hint("run the same command again in a moment")
}

fn pause(tried: u32) {
    let longest_ms = 5u64 << tried.min(6);
    std::thread::sleep(Duration::from_millis(fastrand::u64(1..=longest_ms)));
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_address_is_shown_without_its_password() {
        for (address, shown) in [
            ("shop.db", "shop.db"),
            ("postgres://ali:secret@db.example/shop?sslmode=require", "postgres://ali@db.example/shop"),
            ("postgres:///shop", "postgres:///shop"),
            ("postgres://h/x?user=a@b&password=secret", "postgres://h/x"),
            ("postgres://h:5432/x", "postgres://h:5432/x"),
            ("postgres://ali:se@cret@h/x", "postgres://ali@h/x"),
            ("postgres://ali:se/cret@h/x", "postgres://…"),
            ("postgres://ali:se?cret@h/x", "postgres://…"),
            ("postgres://ali:se#cret@h/x", "postgres://…"),
            ("/srv/shop:a@b.db", "/srv/shop:a@b.db"),
            ("./a@b.db", "./a@b.db"),
        ] {
            assert_eq!(super::shown(address), shown);
        }
    }

    #[test]
    fn a_mistyped_address_is_no_file_and_never_shown() {
        for address in [
            "postgresql:/ali:secret@h/x",
            "postgres:ali:secret@h/x",
            "Postgres://ali:secret@h/x",
            "POSTGRESQL://ali:secret@h/x",
            " postgres://ali:secret@h/x",
            "\"postgres://ali:secret@h/x\"",
            "'postgres://ali:secret@h/x'",
            "\tpostgres://ali:secret@h/x",
            "postgres//ali:secret@h/x",
            "//ali:secret@h/x",
            "ali:secret@h/x",
            "postgers://ali:secret@h/x",
            "jdbc:postgresql://h/x?password=secret",
            "host=h user=ali password=secret",
            "host=h;Password=secret",
            "mysql://ali:secret@h/x",
            "--db=postgres://ali:secret@h/x",
        ] {
            assert!(
                super::known_scheme(address).is_err_and(|error| !error.to_string().contains("secret")),
                "{address}"
            );
            assert!(!super::shown(address).contains("secret"), "{address}");
        }
        for path in ["shop.db", "/srv/shop.db", "./a:b@c.db", "../x", "C.db", "host.db", "users/shop.db", "postgres.db"]
        {
            assert!(super::known_scheme(path).is_ok(), "{path}");
            assert_eq!(super::shown(path), path);
        }
    }
}
