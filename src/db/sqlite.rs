//! The SQLite engine: one file, one writer at a time, every acknowledged commit on the disk.
//!
//! WAL with `synchronous=FULL`, because NORMAL loses acknowledged commits in a power cut. Writers wait for each
//! other with a jittered pause, because SQLite's own back-off is unfair under load.

use std::rc::Rc;
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::error::{Error, Result};

use super::bulk_table;
use super::tx::{Engine, Tx};
use super::value::{Row, Rows, Value};
use super::{Ending, dialect, file};

/// Marks the file as ours in its header: "LiLi".
const APPLICATION_ID: i32 = 0x4c69_4c69;
/// Versions before this one can corrupt a WAL when it is reset.
const OLDEST_SQLITE: i32 = 3_051_003;
/// Page cache for imports: large enough for the inner pages of the indexes, small enough for a small machine.
const BULK_CACHE_KIB: i64 = 16 * 1024;

/// An open SQLite database.
pub struct Sqlite {
    pub(super) connection: Connection,
}

impl Sqlite {
    pub fn open(path: &str) -> Result<Self> {
        file::check_existing(path)?;
        let sqlite = Self::connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        sqlite.require_ours(path)?;
        Ok(sqlite)
    }

    /// Creates the file. One of ours is opened as it is: whether it is finished is for its schema to say.
    pub fn create(path: &str) -> Result<Self> {
        if let Ok(ours) = Self::open(path) {
            return Ok(ours);
        }
        file::create_private(path)?;
        let sqlite = Self::connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        sqlite.batch(&format!("PRAGMA journal_mode = WAL; PRAGMA application_id = {APPLICATION_ID}"))?;
        Ok(sqlite)
    }

    fn connect(path: &str, flags: OpenFlags) -> Result<Self> {
        assert!(rusqlite::version_number() >= OLDEST_SQLITE, "linked SQLite {} is too old", rusqlite::version());
        let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(path, flags).map_err(|e| opening(path, e))?;
        wait_for_writers(&mut connection)?;
        harden(&connection).map_err(|e| opening(path, e))?;
        connection.set_prepared_statement_cache_capacity(128);
        bulk_table::register(&connection)?;
        Ok(Sqlite { connection })
    }

    fn require_ours(&self, path: &str) -> Result<()> {
        let id: i32 =
            self.connection.query_row("PRAGMA application_id", [], |row| row.get(0)).map_err(|e| opening(path, e))?;
        if id == APPLICATION_ID {
            return Ok(());
        }
        Err(Error::config("db.not_ours", format!("{path} is a database, but not one of lilium's"))
            .hint("name another file with --db, or make a new marketplace with `lilium init --db FILE …`"))
    }

    pub fn enlarge_cache(&self) -> Result<()> {
        self.batch(&format!("PRAGMA cache_size = -{BULK_CACHE_KIB}"))
    }

    pub fn read<T>(&mut self, work: impl FnOnce(&mut Tx<'_>) -> Result<T>) -> Result<T> {
        self.batch(dialect::SQLITE_BEGIN_READ)?;
        let done = work(&mut Tx { engine: Engine::Sqlite(self) });
        self.abandon();
        done
    }

    pub fn write<T>(&mut self, ending: Ending, work: &mut impl FnMut(&mut Tx<'_>) -> Result<T>) -> Result<T> {
        self.batch(dialect::SQLITE_BEGIN_WRITE)?;
        let done = work(&mut Tx { engine: Engine::Sqlite(self) });
        match (&done, ending) {
            (Ok(_), Ending::Commit) => self.batch("COMMIT").inspect_err(|_| self.abandon())?,
            _ => self.abandon(),
        }
        done
    }

    /// Rolls back; some failures have done so already, which is fine.
    fn abandon(&self) {
        if !self.connection.is_autocommit() {
            let _ = self.connection.execute_batch("ROLLBACK");
        }
    }

    pub fn execute(&self, sql: &str, args: &[Value]) -> Result<u64> {
        let mut statement = self.connection.prepare_cached(&dialect::sqlite_text(sql))?;
        Ok(statement.execute(rusqlite::params_from_iter(args))? as u64)
    }

    pub fn each(&self, sql: &str, args: &[Value], take: &mut dyn FnMut(Row) -> Result<()>) -> Result<()> {
        let mut statement = self.connection.prepare_cached(&dialect::sqlite_text(sql))?;
        let names: Rc<[String]> = statement.column_names().map(str::to_owned).collect();
        let mut rows = statement.query(rusqlite::params_from_iter(args))?;
        while let Some(row) = rows.next()? {
            let values = (0..names.len()).map(|at| read_value(row.get_ref(at)?)).collect::<Result<_>>()?;
            take(Row { names: names.clone(), values })?;
        }
        Ok(())
    }

    pub fn bulk(&self, table: &str, columns: &[&str], rows: Rc<dyn Rows>) -> Result<()> {
        assert!(columns.len() <= bulk_table::COLUMNS_MAX, "too many columns for a bulk write of {table}");
        let from: Vec<String> = (0..columns.len()).map(|at| format!("c{at}")).collect();
        let sql = format!("INSERT INTO {table} ({}) SELECT {} FROM bulk", columns.join(","), from.join(","));
        bulk_table::showing(rows, || self.connection.prepare_cached(&sql)?.execute([]))?;
        Ok(())
    }

    pub fn batch(&self, sql: &str) -> Result<()> {
        Ok(self.connection.execute_batch(sql)?)
    }
}

fn harden(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(
        "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA case_sensitive_like = ON;
         PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0",
    )?;
    for (option, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
    ] {
        connection.set_db_config(option, on)?;
    }
    Ok(())
}

fn wait_for_writers(connection: &mut Connection) -> Result<()> {
    let longest = Duration::from_secs(super::wait_s());
    let mut since = Instant::now();
    connection.busy_handler(Some(move |calls| {
        if calls == 0 {
            since = Instant::now();
        }
        let waited = since.elapsed();
        if waited >= longest {
            return false;
        }
        std::thread::sleep(Duration::from_micros(fastrand::u64(200..=8_000)));
        true
    }))?;
    Ok(())
}

fn read_value(value: ValueRef<'_>) -> Result<Value> {
    Ok(match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(int) => Value::Int(int),
        ValueRef::Text(text) => Value::Text(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Real(_) | ValueRef::Blob(_) => panic!("a column of a kind that is never stored"),
    })
}

impl rusqlite::ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Value::Null => ValueRef::Null,
            Value::Int(int) => ValueRef::Integer(*int),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
        }))
    }
}

fn opening(path: &str, error: rusqlite::Error) -> Error {
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => Error::config("db.not_a_database", format!("{path} is not a database"))
            .hint("name another file with --db, or make a new marketplace with `lilium init --db FILE …`"),
        Some(ErrorCode::CannotOpen | ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => {
            read_only(&format!("{path} cannot be opened for writing")).because(error)
        }
        _ => Error::from(error),
    }
}

fn read_only(message: &str) -> Error {
    Error::failed("db.read_only", message)
        .hint("the file and its folder must be writable for you: SQLite keeps its journal beside the file")
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => super::busy(),
            Some(ErrorCode::ConstraintViolation) => {
                Error::conflict("db.constraint", "the database refused this: it would break one of its rules")
                    .because(error)
            }
            Some(ErrorCode::DiskFull) => {
                Error::failed("db.disk_full", "the disk is full; nothing was changed").because(error)
            }
            Some(ErrorCode::NotADatabase) => {
                Error::config("db.not_a_database", "the file is not a database").because(error)
            }
            Some(ErrorCode::DatabaseCorrupt) => Error::failed("db.damaged", "the database file is damaged")
                .because(error)
                .hint("restore the newest backup"),
            Some(ErrorCode::ReadOnly) => read_only("the database is read-only").because(error),
            _ => Error::failed("db.failed", "the database answered with an error").because(error),
        }
    }
}
