//! The PostgreSQL engine: the same statements on a server that a team shares.
//!
//! Must never be opened or dropped on an async thread: the client brings its own runtime.

use std::collections::HashMap;
use std::rc::Rc;
use std::time::Duration;

use postgres::config::{Host, SslMode};
use postgres::error::SqlState;
use postgres::fallible_iterator::FallibleIterator;
use postgres::types::{FromSql, IsNull, ToSql, Type, private::BytesMut};
use postgres::{Client, Config, IsolationLevel, NoTls, Statement, Transaction};

use crate::error::{Error, Kind, Result};

use super::session::{Session, given_away};
use super::tx::{Engine, Tx};
use super::value::{Row, Rows, Value};
use super::{Ending, LOST_RACE, copy, dialect, tls};

/// A connection with its prepared statements.
pub struct Postgres {
    pub(super) client: Client,
    session: Session,
    /// How long it waits for other writers.
    pub(super) longest: Duration,
    statements: HashMap<String, Prepared>,
}

#[derive(Clone)]
struct Prepared {
    statement: Statement,
    names: Rc<[String]>,
}

/// A transaction and the statements prepared on its connection.
pub struct Open<'a> {
    transaction: Transaction<'a>,
    statements: &'a mut HashMap<String, Prepared>,
}

impl Postgres {
    pub fn open(address: &str) -> Result<Self> {
        let (config, root) = parse(address)?;
        let connected = match config.get_ssl_mode() {
            SslMode::Disable => config.connect(NoTls),
            _ => config.connect(tls::connector(root.as_deref())?),
        };
        let mut client = connected.map_err(|e| unreachable_server(address, e))?;
        let session = Session::begin(&mut client)?;
        Ok(Postgres { client, session, longest: super::longest_wait(), statements: HashMap::new() })
    }

    pub fn read<T>(&mut self, work: impl FnOnce(&mut Tx<'_>) -> Result<T>) -> Result<T> {
        // Not READ ONLY, which would forbid the temporary tables that look-ups by many keys use. It is never committed.
        let mut transaction =
            self.client.build_transaction().isolation_level(IsolationLevel::RepeatableRead).start()?;
        self.session.require(&transaction.simple_query(dialect::POSTGRES_MARK)?)?;
        let open = Open { transaction, statements: &mut self.statements };
        work(&mut Tx { engine: Engine::Postgres(open) })
    }

    pub fn write<T>(&mut self, ending: Ending, work: &mut impl FnMut(&mut Tx<'_>) -> Result<T>) -> Result<T> {
        let mut transaction = self.client.build_transaction().isolation_level(IsolationLevel::Serializable).start()?;
        self.session.require(&transaction.simple_query(&dialect::postgres_begin_write(self.longest))?)?;
        let mut tx = Tx { engine: Engine::Postgres(Open { transaction, statements: &mut self.statements }) };
        let done = work(&mut tx)?;
        let Engine::Postgres(open) = tx.engine else { unreachable!("the engine does not change") };
        match ending {
            Ending::Commit => open.transaction.commit().map_err(commit_failed)?,
            Ending::RollBack => open.transaction.rollback()?,
        }
        Ok(done)
    }
}

impl Open<'_> {
    fn prepared(&mut self, sql: &str) -> Result<Prepared> {
        if let Some(known) = self.statements.get(sql) {
            return Ok(known.clone());
        }
        let statement = self.transaction.prepare(sql)?;
        let names = statement.columns().iter().map(|column| column.name().to_owned()).collect();
        let prepared = Prepared { statement, names };
        self.statements.insert(sql.to_owned(), prepared.clone());
        Ok(prepared)
    }

    pub fn execute(&mut self, sql: &str, args: &[Value]) -> Result<u64> {
        let prepared = self.prepared(sql)?;
        Ok(self.transaction.execute(&prepared.statement, &borrowed(args))?)
    }

    pub fn each(&mut self, sql: &str, args: &[Value], take: &mut dyn FnMut(Row) -> Result<()>) -> Result<()> {
        let prepared = self.prepared(sql)?;
        let mut rows = self.transaction.query_raw(&prepared.statement, borrowed(args))?;
        while let Some(row) = rows.next()? {
            let values = (0..prepared.names.len()).map(|at| row.try_get(at)).collect::<Result<_, _>>()?;
            take(Row { names: prepared.names.clone(), values })?;
        }
        Ok(())
    }

    pub fn bulk(&mut self, table: &str, columns: &[&str], rows: &dyn Rows) -> Result<()> {
        let sql = format!("COPY {table} ({}) FROM STDIN (FORMAT binary)", columns.join(","));
        let mut writer = self.transaction.copy_in(&sql)?;
        copy::write(&mut writer, columns.len(), rows)?;
        writer.finish()?;
        Ok(())
    }

    /// Statements without parameters. A stage may change under its name, so plans that mention one are dropped.
    pub fn batch(&mut self, sql: &str) -> Result<()> {
        self.statements.retain(|known, _| !known.contains("stage_"));
        Ok(self.transaction.batch_execute(sql)?)
    }
}

fn borrowed(args: &[Value]) -> Vec<&(dyn ToSql + Sync)> {
    args.iter().map(|value| value as &(dyn ToSql + Sync)).collect()
}

/// Splits off what the driver does not know (`sslrootcert`, `verify-full`) and sets what it does not default to.
fn parse(address: &str) -> Result<(Config, Option<String>)> {
    let (plain, query) = address.split_once('?').unwrap_or((address, ""));
    let mut root = None;
    let mut kept = Vec::new();
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        match pair.split_once('=') {
            Some(("sslrootcert", path)) => root = Some(path.to_owned()),
            Some(("sslmode", "verify-full" | "verify-ca")) => kept.push("sslmode=require"),
            _ => kept.push(pair),
        }
    }
    let mut config: Config = format!("{plain}?{}", kept.join("&")).parse().map_err(|e| {
        Error::config("db.address", "the PostgreSQL address cannot be read")
            .because(e)
            .hint("postgres://USER@HOST:5432/DATABASE?sslmode=require")
    })?;
    if config.get_user().is_none() {
        config.user(&std::env::var("PGUSER").or_else(|_| std::env::var("USER")).unwrap_or_default());
    }
    if let (None, Ok(password)) = (config.get_password(), std::env::var("PGPASSWORD")) {
        config.password(password.as_bytes());
    }
    if !query.contains("sslmode=") {
        config.ssl_mode(if all_local(&config) { SslMode::Disable } else { SslMode::Require });
    }
    config.application_name("lilium").connect_timeout(Duration::from_secs(10));
    config.tcp_user_timeout(Duration::from_secs(10)).keepalives_idle(Duration::from_secs(10));
    Ok((config, root))
}

pub fn environment(address: &str) -> Result<Vec<(&'static str, String)>> {
    let (config, root) = parse(address)?;
    let host = config.get_hosts().first().map(|host| match host {
        Host::Tcp(name) => name.clone(),
        Host::Unix(path) => path.display().to_string(),
    });
    let mode = match (config.get_ssl_mode(), &root) {
        (SslMode::Disable, _) => "disable",
        (_, Some(_)) => "verify-full",
        (SslMode::Prefer, None) => "prefer",
        _ => "require",
    };
    let password = config.get_password().map(|secret| String::from_utf8_lossy(secret).into_owned());
    let all = [
        ("PGHOST", host),
        ("PGPORT", config.get_ports().first().map(u16::to_string)),
        ("PGUSER", config.get_user().map(str::to_owned)),
        ("PGPASSWORD", password),
        ("PGDATABASE", config.get_dbname().map(str::to_owned)),
        ("PGSSLMODE", Some(mode.to_owned())),
        ("PGSSLROOTCERT", root),
    ];
    Ok(all.into_iter().filter_map(|(name, value)| Some((name, value?))).collect())
}

/// Nothing can listen in between on this machine, so TLS there is only asked for by name.
fn all_local(config: &Config) -> bool {
    config.get_hosts().iter().all(|host| match host {
        Host::Tcp(name) => name == "localhost" || name.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback()),
        Host::Unix(_) => true,
    })
}

fn unreachable_server(address: &str, error: postgres::Error) -> Error {
    let place = super::shown(address);
    if error.code() == Some(&SqlState::INVALID_CATALOG_NAME) {
        return Error::config("db.missing", format!("there is no database at {place}"))
            .because(sentence(&error))
            .hint("create it on the server (createdb NAME), then run `lilium init`");
    }
    Error::new(Kind::Outside, "db.unreachable", format!("cannot reach {place}"))
        .because(sentence(&error))
        .hint("check the address, the password (PGPASSWORD) and that the server runs")
}

/// The driver's own sentence hides the cause; this one tells it.
fn sentence(error: &postgres::Error) -> String {
    use std::error::Error as _;
    match (error.as_db_error(), error.source()) {
        (Some(db), _) => db.message().to_owned(),
        (None, Some(source)) => source.to_string(),
        (None, None) => error.to_string(),
    }
}

/// A COMMIT whose answer was lost may well have happened.
fn commit_failed(error: postgres::Error) -> Error {
    match error.as_db_error() {
        Some(_) => Error::from(error),
        None => Error::new(
            Kind::Unknown,
            "db.commit_unknown",
            "the server did not answer the COMMIT: the outcome is not known",
        )
        .because(sentence(&error)),
    }
}

impl From<postgres::Error> for Error {
    fn from(error: postgres::Error) -> Self {
        let Some(code) = error.code() else {
            return Error::new(
                Kind::Outside,
                "db.connection",
                "the connection to the database broke; nothing was changed",
            )
            .because(sentence(&error));
        };
        match code {
            &SqlState::T_R_SERIALIZATION_FAILURE | &SqlState::T_R_DEADLOCK_DETECTED => {
                Error::new(Kind::Busy, LOST_RACE, "another command changed the same things first")
            }
            &SqlState::LOCK_NOT_AVAILABLE => super::busy(),
            &SqlState::DISK_FULL => Error::failed("db.disk_full", "the server's disk is full; nothing was changed"),
            &SqlState::INSUFFICIENT_PRIVILEGE => {
                Error::new(Kind::Denied, "db.denied", "the database does not allow this").because(sentence(&error))
            }
            // Somebody else has prepared statements on this session, or has taken ours with it.
            &SqlState::DUPLICATE_PSTATEMENT | &SqlState::INVALID_SQL_STATEMENT_NAME => given_away(),
            &SqlState::READ_ONLY_SQL_TRANSACTION => Error::failed("db.read_only", "the database is read-only"),
            // The server stops, starts, or ends this session.
            code if code.code().starts_with("57P") => {
                Error::new(Kind::Outside, "db.connection", "the server ended the connection; nothing was changed")
                    .because(sentence(&error))
            }
            code if code.code().starts_with("23") => {
                Error::conflict("db.constraint", "the database refused this: it would break one of its rules")
                    .because(sentence(&error))
            }
            _ => Error::failed("db.failed", "the database answered with an error").because(sentence(&error)),
        }
    }
}

impl ToSql for Value {
    fn to_sql(
        &self,
        ty: &Type,
        out: &mut BytesMut,
    ) -> std::result::Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Value::Null => Ok(IsNull::Yes),
            Value::Int(int) if *ty == Type::INT4 => i32::try_from(*int)?.to_sql(ty, out),
            Value::Int(int) => int.to_sql(ty, out),
            Value::Text(text) => text.to_sql(ty, out),
        }
    }

    fn accepts(ty: &Type) -> bool {
        matches!(*ty, Type::INT8 | Type::INT4 | Type::TEXT | Type::VARCHAR | Type::UNKNOWN)
    }

    postgres::types::to_sql_checked!();
}

impl<'a> FromSql<'a> for Value {
    fn from_sql(ty: &Type, raw: &'a [u8]) -> std::result::Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(match *ty {
            Type::INT8 => Value::Int(i64::from_sql(ty, raw)?),
            Type::INT4 => Value::Int(i64::from(i32::from_sql(ty, raw)?)),
            Type::BOOL => Value::Int(i64::from(bool::from_sql(ty, raw)?)),
            _ => Value::Text(String::from_sql(ty, raw)?),
        })
    }

    fn from_sql_null(_: &Type) -> std::result::Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(Value::Null)
    }

    fn accepts(ty: &Type) -> bool {
        matches!(*ty, Type::INT8 | Type::INT4 | Type::BOOL | Type::TEXT | Type::VARCHAR | Type::NAME | Type::UNKNOWN)
    }
}
