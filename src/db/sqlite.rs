//! The SQLite engine: one file, one writer at a time, every acknowledged commit on the disk.
//!
//! WAL with `synchronous=FULL`, because NORMAL loses acknowledged commits in a power cut. Writers wait for each
//! other with a jittered pause, because SQLite's own back-off is unfair under load.

use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::error::{Error, Kind, Result, codes};

use super::bulk_table;
use super::file::{Access, Denied};
use super::tx::{Engine, Tx};
use super::value::{Field, Row, Rows, Value};
use super::{Ending, FileState, dialect, direct, file};

/// Marks the file as ours in its header: "LiLi".
const APPLICATION_ID: i32 = 0x4c69_4c69;
/// Versions before this one can corrupt a WAL when it is reset.
const OLDEST_SQLITE: i32 = 3_051_003;
/// Page cache for imports: large enough for the inner pages of the indexes, small enough for a small machine.
const BULK_CACHE_KIB: i64 = 16 * 1024;

/// An open SQLite database.
pub struct Sqlite {
    /// The file that was opened, by device and number.
    identity: Option<(u64, u64)>,
    pub(super) connection: Connection,
    /// A load has set the log aside.
    direct: bool,
    /// How long it waits for other writers.
    longest: Duration,
    /// Why it may only be read, if so.
    denied: Option<Denied>,
    pub(super) remark: Option<String>,
    /// When a file was changed last that is read as if nobody changed it.
    still: Option<Stamp>,
}

/// Number, size and last change of a file.
type Stamp = (u64, u64, i64, i64);

impl Drop for Sqlite {
    fn drop(&mut self) {
        if self.direct {
            direct::end(&self.connection);
        }
    }
}

impl Sqlite {
    pub fn open(path: &str) -> Result<Self> {
        let Access { denied, remark } = file::check_existing(path)?;
        let opened = match denied {
            Some(denied) => Self::open_to_read(path, denied),
            None => Self::open_to_write(path).or_else(|error| match error.code() {
                // There may be no room for the index of the log; what is in the file can be read all the same.
                codes::DB_IO | codes::DB_DISK_FULL | codes::DB_READ_ONLY => Self::open_on_failing_disk(path, error),
                _ => Err(error),
            }),
        };
        opened.map(|mut sqlite| {
            sqlite.remark = remark;
            sqlite
        })
    }

    /// A database that is gone with it.
    pub(super) fn in_memory() -> Result<Self> {
        Self::connect(":memory:", OpenFlags::SQLITE_OPEN_READ_WRITE)
    }

    fn open_to_write(path: &str) -> Result<Self> {
        let mut sqlite = Self::connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        sqlite.require_ours(path)?;
        if direct::is_set_aside(&sqlite.connection) {
            sqlite.at_once(direct::end)?;
        }
        Ok(sqlite)
    }

    fn open_on_failing_disk(path: &str, error: Error) -> Result<Self> {
        let why = match file::is_full(path) {
            true => "the disk is full".to_owned(),
            false => error.causes().first().cloned().unwrap_or_else(|| error.message().to_owned()),
        };
        Self::open_to_read(path, Denied::Disk(why))
    }

    /// Opens a file that may only be read. With the files of its log beside it, it is read as it is, whoever writes it.
    /// Without them nobody has it open, and it is read as if nobody could change it: that this held is looked at after
    /// each reading. What was never taken over from a log cannot be read.
    fn open_to_read(path: &str, denied: Denied) -> Result<Self> {
        let length = |beside: &str| std::fs::metadata(format!("{path}{beside}")).map(|file| file.len()).ok();
        let (query, still) = match (length("-wal"), length("-shm")) {
            _ if !has_log(path) => ("mode=ro", None),
            (Some(_), Some(_)) => ("readonly_shm=1", None),
            (Some(1..), None) => return Err(denied.unread_log(path)),
            _ => ("immutable=1", stamp(path)),
        };
        let mut sqlite = Self::connect_to_read(path, query)?;
        sqlite.require_ours(path)?;
        (sqlite.denied, sqlite.still) = (Some(denied), still);
        Ok(sqlite)
    }

    /// Opens a copy that nobody else knows of yet.
    pub fn open_copy(path: &str) -> Result<Self> {
        let mut sqlite = Self::connect_to_read(path, "immutable=1")?;
        sqlite.require_ours(path)?;
        sqlite.denied = Some(Denied::Mode);
        Ok(sqlite)
    }

    fn connect_to_read(path: &str, query: &str) -> Result<Self> {
        let whole = std::path::absolute(path)?.display().to_string();
        let escaped = whole.replace('%', "%25").replace('?', "%3f").replace('#', "%23");
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
        let sqlite = Self::connect(&format!("file://{escaped}?{query}"), flags)?;
        sqlite.connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        Ok(sqlite)
    }

    /// May it be changed?
    ///
    /// # Errors
    /// The reason why not.
    pub fn require_writable(&self) -> Result<()> {
        match &self.denied {
            Some(denied) => Err(denied.error(self.connection.path().unwrap_or_default())),
            None => Ok(()),
        }
    }

    /// Creates the file, or takes one in which nothing was made. One of ours is opened as it is: whether it is finished is
    /// for its schema to say.
    pub fn create(path: &str) -> Result<Self> {
        match Self::open(path) {
            Ok(ours) => return Ok(ours),
            Err(error) if error.code() == codes::DB_EMPTY => file::adopt_empty(path)?,
            Err(error) if error.code() == codes::DB_NOT_OURS && is_bare(path) => {}
            Err(error) if [codes::DB_SEVERAL_NAMES, codes::DB_NETWORK, codes::DB_EXPOSED].contains(&error.code()) => {
                return Err(error);
            }
            Err(_) => file::create_private(path)?,
        }
        let sqlite = Self::connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        sqlite.batch(&format!("PRAGMA journal_mode = WAL; PRAGMA application_id = {APPLICATION_ID}"))?;
        Ok(sqlite)
    }

    pub(super) fn connect(path: &str, flags: OpenFlags) -> Result<Self> {
        assert!(rusqlite::version_number() >= OLDEST_SQLITE, "linked SQLite {} is too old", rusqlite::version());
        let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(path, flags).map_err(|e| opening(path, e))?;
        let longest = super::longest_wait();
        wait_for_writers(&mut connection, longest)?;
        harden(&connection).map_err(|e| opening(path, e))?;
        connection.set_prepared_statement_cache_capacity(128);
        bulk_table::register(&connection)?;
        let mut sqlite =
            Sqlite { identity: None, connection, direct: false, longest, denied: None, remark: None, still: None };
        sqlite.identity = sqlite.file_state().map(|state| state.identity);
        Ok(sqlite)
    }

    fn require_ours(&self, path: &str) -> Result<()> {
        let id: i32 =
            self.connection.query_row("PRAGMA application_id", [], |row| row.get(0)).map_err(|e| opening(path, e))?;
        if id == APPLICATION_ID {
            return Ok(());
        }
        Err(Error::config(codes::DB_NOT_OURS, format!("{path} is a database, but not one of lilium's"))
            .hint("name another file with --db, or make a new marketplace with `lilium init --db FILE …`"))
    }

    /// The file at this database's path now: another one, or none, when somebody has moved it.
    pub fn file_state(&self) -> Option<FileState> {
        use std::os::unix::fs::MetadataExt;
        let path = self.connection.path()?;
        let file = std::fs::metadata(path).ok()?;
        let log_bytes = std::fs::metadata(format!("{path}-wal")).map_or(0, |log| log.len());
        Some(FileState { identity: (file.dev(), file.ino()), log_bytes })
    }

    /// A number that changes when another connection commits.
    pub fn data_version(&self) -> Result<i64> {
        let mut statement = self.connection.prepare_cached("PRAGMA data_version")?;
        Ok(statement.query_row([], |row| row.get(0))?)
    }

    /// Writes a copy of what is committed now into an empty file.
    pub fn copy_to(&self, path: &str) -> Result<()> {
        self.connection.execute("VACUUM INTO ?1", [path])?;
        Ok(())
    }

    /// Makes ready for a load of a file of so many bytes.
    pub fn prepare_for_bulk(&mut self, bytes: u64) -> Result<()> {
        self.batch(&format!("PRAGMA cache_size = -{BULK_CACHE_KIB}"))?;
        let stored = self.connection.path().and_then(|path| std::fs::metadata(path).ok()).map_or(0, |file| file.len());
        if direct::pays(bytes, stored) {
            self.direct = self.at_once(direct::begin)?;
        }
        Ok(())
    }

    /// Does what may fail and need not be waited for.
    fn at_once<T>(&mut self, work: impl FnOnce(&Connection) -> T) -> Result<T> {
        self.connection.busy_handler(None::<fn(i32) -> bool>)?;
        let done = work(&self.connection);
        wait_for_writers(&mut self.connection, self.longest)?;
        Ok(done)
    }

    pub fn wait_at_most(&mut self, longest: Duration) -> Result<()> {
        self.longest = longest;
        wait_for_writers(&mut self.connection, longest)
    }

    pub fn read<T>(&mut self, work: impl FnOnce(&mut Tx<'_>) -> Result<T>) -> Result<T> {
        self.batch(dialect::SQLITE_BEGIN_READ)?;
        let done = work(&mut Tx::new(Engine::Sqlite(self)));
        self.abandon();
        match &self.still {
            Some(before) if stamp(self.connection.path().unwrap_or_default()).as_ref() != Some(before) => {
                Err(Error::new(Kind::Busy, codes::DB_CHANGED, "somebody changed the file while it was read")
                    .hint("run the same command again in a moment"))
            }
            _ => done,
        }
    }

    pub fn write<T>(&mut self, ending: Ending, work: &mut impl FnMut(&mut Tx<'_>) -> Result<T>) -> Result<T> {
        self.require_writable()?;
        self.batch(dialect::SQLITE_BEGIN_WRITE)?;
        // A file that was put in its place while this one waited would never see what is written here.
        if self.file_state().map(|state| state.identity) != self.identity {
            self.abandon();
            return Err(Error::failed(codes::DB_MOVED, "the database file was moved or replaced; nothing was written")
                .hint("run the same command again"));
        }
        let done = work(&mut Tx::new(Engine::Sqlite(self)));
        match (&done, ending) {
            (Ok(_), Ending::Commit) => self.commit()?,
            _ => self.abandon(),
        }
        done
    }

    /// [`Sqlite::write`] for a change of the schema: a table that others refer to is built again and put in its place,
    /// so references are looked up once, at the end.
    pub fn alter<T>(&mut self, ending: Ending, work: &mut impl FnMut(&mut Tx<'_>) -> Result<T>) -> Result<T> {
        self.batch("PRAGMA foreign_keys = OFF")?;
        let done = self.write(ending, &mut |tx: &mut Tx<'_>| {
            let before = tx.all(dialect::SQLITE_REFERENCES, &[])?.len();
            let done = work(tx)?;
            match tx.all(dialect::SQLITE_REFERENCES, &[])? {
                after if after.len() <= before => Ok(done),
                _ => {
                    Err(Error::config(codes::DB_MIGRATION, "the new schema would lose references; nothing was changed"))
                }
            }
        });
        self.batch("PRAGMA foreign_keys = ON")?;
        done
    }

    fn commit(&self) -> Result<()> {
        self.connection.execute_batch("COMMIT").map_err(|error| {
            self.abandon();
            commit_failed(error)
        })
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

    pub fn scan(&self, sql: &str, take: &mut dyn FnMut(&[Field<'_>]) -> Result<()>) -> Result<()> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let mut fields = Vec::with_capacity(columns);
            for at in 0..columns {
                fields.push(field(row.get_ref(at)?));
            }
            take(&fields)?;
        }
        Ok(())
    }

    pub fn bulk(&self, table: &str, columns: &[&str], rows: Arc<dyn Rows>) -> Result<()> {
        assert!(columns.len() <= bulk_table::COLUMNS_MAX, "too many columns for a bulk write of {table}");
        // An id that SQLite would give anyway is left to it: it then appends without looking.
        let given = usize::from(columns[0] == "id" && self.would_be_given(table, &*rows)?);
        let from: Vec<String> = (given..columns.len()).map(|at| format!("c{at}")).collect();
        // A statement that can fail half-way keeps a copy of every page it touches, so as to be undone alone. This one
        // takes the transaction with it, which every caller does next.
        let sql = format!(
            "INSERT OR ROLLBACK INTO {table} ({}) SELECT {} FROM bulk",
            columns[given..].join(","),
            from.join(",")
        );
        bulk_table::showing(rows, || self.connection.prepare_cached(&sql)?.execute([]))?;
        Ok(())
    }

    /// Do the ids of these rows count up from the next free one?
    fn would_be_given(&self, table: &str, rows: &dyn Rows) -> Result<bool> {
        let sql = format!("SELECT COALESCE(MAX(id), 0) + 1 FROM {table}");
        let next: i64 = self.connection.prepare_cached(&sql)?.query_row([], |row| row.get(0))?;
        Ok((next..).zip(0..rows.len()).all(|(id, row)| matches!(rows.field(row, 0), Field::Int(given) if given == id)))
    }

    pub fn batch(&self, sql: &str) -> Result<()> {
        Ok(self.connection.execute_batch(sql)?)
    }
}

/// Does a file keep a log? Its header says so.
fn has_log(path: &str) -> bool {
    use std::io::Read;
    let mut header = [0; 20];
    std::fs::File::open(path).and_then(|mut file| file.read_exact(&mut header)).is_ok_and(|()| header[18] == 2)
}

fn stamp(path: &str) -> Option<Stamp> {
    use std::os::unix::fs::MetadataExt;
    let file = std::fs::metadata(path).ok()?;
    Some((file.ino(), file.len(), file.mtime(), file.mtime_nsec()))
}

/// Is it a database in which nothing was ever made?
fn is_bare(path: &str) -> bool {
    let counted = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE).and_then(|connection| {
        connection.query_row("SELECT COUNT(*) FROM sqlite_master", [], |row| row.get::<_, i64>(0))
    });
    counted == Ok(0)
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

fn wait_for_writers(connection: &mut Connection, longest: Duration) -> Result<()> {
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

/// Bytes that no text can be are nothing that was ever stored.
fn field(value: ValueRef<'_>) -> Field<'_> {
    match value {
        ValueRef::Null => Field::Null,
        ValueRef::Integer(int) => Field::Int(int),
        ValueRef::Text(text) => Field::Text(std::str::from_utf8(text).unwrap_or("\u{fffd}")),
        ValueRef::Real(_) | ValueRef::Blob(_) => Field::Text("\u{fffd}"),
    }
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
        Some(ErrorCode::NotADatabase) => Error::config(codes::DB_NOT_A_DATABASE, format!("{path} is not a database"))
            .hint("name another file with --db, or make a new marketplace with `lilium init --db FILE …`"),
        Some(ErrorCode::CannotOpen | ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => {
            read_only(&format!("{path} cannot be opened")).because(error)
        }
        _ => Error::from(error),
    }
}

pub(super) fn read_only(message: &str) -> Error {
    Error::failed(codes::DB_READ_ONLY, message)
        .hint("the file and its folder must be writable for you: SQLite keeps its journal beside the file")
}

/// A COMMIT that the disk has failed may be on the disk all the same: of such answers half were stored.
fn commit_failed(error: rusqlite::Error) -> Error {
    match error.sqlite_error_code() {
        // Refused before anything was written.
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::ConstraintViolation) => error.into(),
        _ => Error::new(
            Kind::Unknown,
            codes::DB_COMMIT_UNKNOWN,
            "the disk failed while this was committed: the outcome is not known",
        )
        .because(error),
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => super::busy(),
            Some(ErrorCode::ConstraintViolation) => {
                Error::conflict(codes::DB_CONSTRAINT, "the database refused this: it would break one of its rules")
                    .because(error)
            }
            Some(ErrorCode::DiskFull) => {
                Error::failed(codes::DB_DISK_FULL, "the disk is full; nothing was changed").because(error)
            }
            Some(ErrorCode::NotADatabase) => {
                Error::config(codes::DB_NOT_A_DATABASE, "the file is not a database").because(error)
            }
            // A dying disk is answered so, too, and its files were whole: only a check can tell.
            Some(ErrorCode::DatabaseCorrupt) => Error::failed(
                codes::DB_DAMAGED,
                "the engine read something that it does not understand",
            )
            .because(error)
            .hint(
                "lilium doctor --check storage; if it finds something on a disk that works, restore the newest backup",
            ),
            Some(ErrorCode::SystemIoFailure) => {
                Error::failed(codes::DB_IO, "the disk could not be read or written; nothing was changed")
                    .because(error)
                    .hint("look at the disk (df, dmesg) and run it again; the database itself may well be whole")
            }
            Some(ErrorCode::ReadOnly) => read_only("the database is read-only").because(error),
            _ => Error::failed(codes::DB_FAILED, "the database answered with an error").because(error),
        }
    }
}
