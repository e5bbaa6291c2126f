//! The PostgreSQL engine: the same statements on a server that a team shares.
//!
//! Must never be opened or dropped on an async thread: the client brings its own runtime.

use std::collections::HashMap;
use std::net::{IpAddr, ToSocketAddrs};
use std::rc::Rc;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use postgres::config::{Host, SslMode};
use postgres::error::SqlState;
use postgres::fallible_iterator::FallibleIterator;
use postgres::types::{FromSql, IsNull, ToSql, Type, private::BytesMut};
use postgres::{Client, Config, NoTls, Statement};

use crate::error::{Error, Kind, Result, codes};

use super::session::{Session, given_away};
use super::tx::{Engine, Tx};
use super::value::{Field, Row, Rows, Value};
use super::{Ending, copy, dialect, file, migrate, tls};

/// A connection with its prepared statements.
pub struct Postgres {
    /// Nothing once a COMMIT was not answered: what it came to is known to the server alone.
    client: Option<Client>,
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

/// A transaction and the statements prepared on its connection. It is rolled back when it is dropped before its end.
pub struct Open<'a> {
    client: &'a mut Client,
    statements: &'a mut HashMap<String, Prepared>,
    over: bool,
    /// Rows were copied in, whose references may be checked at the end only.
    copied: bool,
}

impl Drop for Open<'_> {
    fn drop(&mut self) {
        if !self.over {
            let _ = self.client.batch_execute("ROLLBACK");
        }
    }
}

impl Postgres {
    pub fn open(address: &str) -> Result<Self> {
        let mut client = connect(address)?;
        let session = Session::begin(&mut client)?;
        Ok(Postgres { client: Some(client), session, longest: super::longest_wait(), statements: HashMap::new() })
    }

    /// The connection.
    ///
    /// # Errors
    /// When it was given up.
    pub fn client(&mut self) -> Result<&mut Client> {
        self.client.as_mut().ok_or_else(given_up)
    }

    /// Refuses what no marketplace can be made in.
    pub fn require_fit(&mut self, place: &str) -> Result<()> {
        let client = self.client()?;
        let row = client.query_one(dialect::POSTGRES_FIT, &[])?;
        let (encoding, home): (String, Option<String>) = (row.get("encoding"), row.get("home"));
        if encoding != "UTF8" {
            return Err(Error::config(
                codes::DB_ENCODING,
                format!("{place} keeps its texts in {encoding}, not in UTF8"),
            )
            .because("names in Arabic and many other signs could not be stored")
            .hint("createdb --encoding UTF8 --template template0 NAME"));
        }
        if home.is_none() {
            return Err(Error::config(codes::DB_NO_SCHEMA, format!("{place} has no schema to make tables in"))
                .because("none of the schemas in its search_path exists, or may be used"));
        }
        if row.get("ours") {
            return Ok(());
        }
        let wanted = migrate::postgres_names();
        let there = client.query(dialect::POSTGRES_OTHERS, &[])?;
        let taken: Vec<String> = there.iter().map(|row| row.get(0)).filter(|name| wanted.contains(name)).collect();
        if taken.is_empty() {
            return Ok(());
        }
        Err(Error::config(codes::DB_NAME_TAKEN, format!("{place} holds {} of somebody else", taken.join(", ")))
            .because("a marketplace needs these names itself")
            .hint("createdb NAME, then run `lilium init` with --db postgres://…/NAME"))
    }

    pub fn read<T>(&mut self, work: impl FnOnce(&mut Tx<'_>) -> Result<T>) -> Result<T> {
        // Not READ ONLY, which would forbid the temporary tables that look-ups by many keys use. It is never committed.
        let open = self.begin("START TRANSACTION ISOLATION LEVEL REPEATABLE READ", dialect::POSTGRES_MARK)?;
        work(&mut Tx::new(Engine::Postgres(open)))
    }

    pub fn write<T>(&mut self, ending: Ending, work: &mut impl FnMut(&mut Tx<'_>) -> Result<T>) -> Result<T> {
        let first = dialect::postgres_begin_write(self.longest);
        let open = self.begin("START TRANSACTION ISOLATION LEVEL SERIALIZABLE", &first)?;
        let mut tx = Tx::new(Engine::Postgres(open));
        let done = work(&mut tx)?;
        if let (Ending::Commit, Engine::Postgres(open)) = (ending, &mut tx.engine) {
            open.settle()?;
        }
        drop(tx);
        if ending == Ending::Commit {
            self.commit()?;
        }
        Ok(done)
    }

    fn begin(&mut self, begin: &str, first: &str) -> Result<Open<'_>> {
        let client = self.client.as_mut().ok_or_else(given_up)?;
        client.batch_execute(begin)?;
        let open = Open { client, statements: &mut self.statements, over: false, copied: false };
        self.session.require(&open.client.simple_query(first)?)?;
        Ok(open)
    }

    /// Commits, and waits so long for the answer. A server that takes it, acknowledges it by TCP and says nothing would
    /// keep us for ever: no time limit of the connection sees that. Whoever waits longer is a thread of its own.
    fn commit(&mut self) -> Result<()> {
        let mut client = self.client.take().ok_or_else(given_up)?;
        let (tell, told) = mpsc::channel();
        let waits = thread::Builder::new().name("commit".into()).spawn(move || {
            let done = client.batch_execute("COMMIT");
            let _ = tell.send((client, done));
        });
        waits.map_err(|e| Error::failed(codes::DB_COMMIT, "the system has no thread to commit with").because(e))?;
        match told.recv_timeout(longest_commit()) {
            Ok((client, done)) => {
                self.client = Some(client);
                done.map_err(commit_failed)
            }
            Err(_) => Err(commit_unknown().because(format!("no answer within {} s", longest_commit().as_secs()))),
        }
    }
}

fn longest_commit() -> Duration {
    Duration::from_secs(file::env_seconds("LILIUM_COMMIT_SECONDS").unwrap_or(10))
}

fn given_up() -> Error {
    Error::new(Kind::Outside, codes::DB_CONNECTION, "the connection was given up: its last COMMIT was not answered")
}

impl Postgres {
    /// [`Postgres::write`] for a change of the schema, which may be the first: there is nothing to queue on then.
    pub fn alter<T>(&mut self, ending: Ending, work: &mut impl FnMut(&mut Tx<'_>) -> Result<T>) -> Result<T> {
        self.statements.clear();
        let longest = self.longest;
        let open = self.begin("START TRANSACTION", dialect::POSTGRES_MARK)?;
        if open.client.query_one("SELECT to_regclass('writer') IS NOT NULL", &[])?.get(0) {
            open.client.batch_execute(&dialect::postgres_begin_write(longest))?;
        }
        let mut tx = Tx::new(Engine::Postgres(open));
        let done = work(&mut tx)?;
        if let (Ending::Commit, Engine::Postgres(open)) = (ending, &mut tx.engine) {
            open.settle()?;
        }
        drop(tx);
        if ending == Ending::Commit {
            self.commit()?;
        }
        Ok(done)
    }
}

/// A connection, as it comes from the server.
pub fn connect(address: &str) -> Result<Client> {
    let (config, root) = parse(address)?;
    let connected = match config.get_ssl_mode() {
        SslMode::Disable => config.connect(NoTls),
        _ => config.connect(tls::connector(root.as_deref())?),
    };
    connected.map_err(|e| unreachable_server(address, e))
}

/// The name of an address's database; that of its user, where it names none.
pub fn database_of(address: &str) -> Result<String> {
    let (config, _) = parse(address)?;
    let name = config.get_dbname().or(config.get_user());
    name.map(str::to_owned).ok_or_else(|| Error::config(codes::DB_ADDRESS, "the address names no database"))
}

/// The address with another database in it.
pub fn with_database(address: &str, name: &str) -> Result<String> {
    let unclear = || {
        Error::usage("the address does not name its database plainly").hint("--db postgres://USER@HOST:5432/DATABASE")
    };
    let (scheme, rest) = address.split_once("://").ok_or_else(unclear)?;
    let (place, query) = rest.split_once('?').map_or((rest, ""), |(place, query)| (place, query));
    let (server, _) = place.rsplit_once('/').unwrap_or((place, ""));
    let encoded: String = name
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'-' => char::from(byte).to_string(),
            byte => format!("%{byte:02X}"),
        })
        .collect();
    let kept: Vec<&str> = query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("dbname=")).collect();
    let query = if kept.is_empty() { String::new() } else { format!("?{}", kept.join("&")) };
    let other = format!("{scheme}://{server}/{encoded}{query}");
    let ((one, _), (two, _)) = (parse(address)?, parse(&other)?);
    let same =
        one.get_hosts() == two.get_hosts() && one.get_ports() == two.get_ports() && one.get_user() == two.get_user();
    if same && two.get_dbname() == Some(name) { Ok(other) } else { Err(unclear()) }
}

impl Open<'_> {
    fn prepared(&mut self, sql: &str) -> Result<Prepared> {
        if let Some(known) = self.statements.get(sql) {
            return Ok(known.clone());
        }
        let statement = self.client.prepare(sql)?;
        let names = statement.columns().iter().map(|column| column.name().to_owned()).collect();
        let prepared = Prepared { statement, names };
        self.statements.insert(sql.to_owned(), prepared.clone());
        Ok(prepared)
    }

    /// Leaves the transaction to be committed. What takes as long as there are rows is checked before: the COMMIT itself is
    /// answered soon, or never.
    fn settle(&mut self) -> Result<()> {
        if self.copied {
            self.client.batch_execute("SET CONSTRAINTS ALL IMMEDIATE")?;
        }
        self.over = true;
        Ok(())
    }

    pub fn execute(&mut self, sql: &str, args: &[Value]) -> Result<u64> {
        let prepared = self.prepared(sql)?;
        Ok(self.client.execute(&prepared.statement, &borrowed(args))?)
    }

    pub fn each(&mut self, sql: &str, args: &[Value], take: &mut dyn FnMut(Row) -> Result<()>) -> Result<()> {
        let prepared = self.prepared(sql)?;
        let mut rows = self.client.query_raw(&prepared.statement, borrowed(args))?;
        while let Some(row) = rows.next()? {
            let values = (0..prepared.names.len()).map(|at| row.try_get(at)).collect::<Result<_, _>>()?;
            take(Row { names: prepared.names.clone(), values })?;
        }
        Ok(())
    }

    pub fn scan(&mut self, sql: &str, take: &mut dyn FnMut(&[Field<'_>]) -> Result<()>) -> Result<()> {
        let prepared = self.prepared(sql)?;
        let mut rows = self.client.query_raw(&prepared.statement, borrowed(&[]))?;
        while let Some(row) = rows.next()? {
            let fields = (0..prepared.names.len()).map(|at| row.try_get(at)).collect::<Result<Vec<_>, _>>()?;
            take(&fields)?;
        }
        Ok(())
    }

    pub fn bulk(&mut self, table: &str, columns: &[&str], rows: &dyn Rows) -> Result<()> {
        let sql = format!("COPY {table} ({}) FROM STDIN (FORMAT binary)", columns.join(","));
        let mut writer = self.client.copy_in(&sql)?;
        copy::write(&mut writer, columns.len(), rows)?;
        writer.finish()?;
        self.copied = true;
        Ok(())
    }

    /// Statements without parameters. A stage may change under its name, so plans that mention one are dropped.
    pub fn batch(&mut self, sql: &str) -> Result<()> {
        self.statements.retain(|known, _| !known.contains("stage_"));
        Ok(self.client.batch_execute(sql)?)
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
    let mut config: Config = format!("{plain}?{}", kept.join("&")).parse().map_err(|_| {
        // The cause could name a part of a password.
        Error::config(
            codes::DB_ADDRESS,
            "the PostgreSQL address cannot be read: signs in a password are written as %2F",
        )
        .hint("postgres://USER@HOST:5432/DATABASE?sslmode=require")
    })?;
    if config.get_user().is_none() {
        config.user(&std::env::var("PGUSER").or_else(|_| std::env::var("USER")).unwrap_or_default());
    }
    if let (None, Ok(password)) = (config.get_password(), std::env::var("PGPASSWORD")) {
        config.password(password.as_bytes());
    }
    if !query.split('&').any(|pair| pair.starts_with("sslmode=")) {
        config.ssl_mode(if all_local(&config) { SslMode::Disable } else { SslMode::Require });
    }
    // What goes on in clear when the server cannot encrypt is not a choice that somebody made.
    if config.get_ssl_mode() == SslMode::Prefer && !all_local(&config) {
        let text = "sslmode=prefer goes on in clear when the server, or whoever answers for it, does not encrypt";
        return Err(
            Error::config(codes::DB_ADDRESS, text).hint("say ?sslmode=require, or ?sslmode=disable to go in clear")
        );
    }
    config.application_name("lilium").connect_timeout(Duration::from_secs(10));
    config.tcp_user_timeout(Duration::from_secs(10)).keepalives_idle(Duration::from_secs(10));
    Ok((config, root))
}

pub fn has_password(address: &str) -> bool {
    address.parse::<Config>().map_or(address.contains("password="), |config| config.get_password().is_some())
}

/// How safe the server's commits are, and what is weak about them.
pub fn durability(tx: &mut Tx<'_>) -> Result<(String, Option<String>)> {
    let Some(row) = tx.one(dialect::POSTGRES_DURABILITY, &[])? else { return Ok(Default::default()) };
    let [commit, fsync, pages] = ["synchronous_commit", "fsync", "full_page_writes"].map(|name| row.string(name));
    let weak = ["off", "local", "remote_write"].contains(&commit.as_str()).then(|| {
        format!(
            "the server answers a COMMIT before it is safe (synchronous_commit = {commit}); lilium asks for on in each \
             of its own"
        )
    });
    Ok((format!("synchronous_commit={commit} fsync={fsync} full_page_writes={pages}"), weak))
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
    let addresses = config.get_hostaddrs().first().map(ToString::to_string);
    let all = [
        ("PGHOST", host),
        ("PGHOSTADDR", addresses),
        ("PGPORT", config.get_ports().first().map(u16::to_string)),
        ("PGUSER", config.get_user().map(str::to_owned)),
        ("PGPASSWORD", password),
        ("PGDATABASE", config.get_dbname().map(str::to_owned)),
        ("PGSSLMODE", Some(mode.to_owned())),
        ("PGSSLROOTCERT", root),
    ];
    Ok(all.into_iter().filter_map(|(name, value)| Some((name, value?))).collect())
}

/// Nothing can listen in between on this machine, so TLS there is only asked for by name. What counts is where the
/// connection really goes: an address rules over the name beside it, and a name is what it leads to.
fn all_local(config: &Config) -> bool {
    if !config.get_hostaddrs().is_empty() {
        return config.get_hostaddrs().iter().all(IpAddr::is_loopback);
    }
    config.get_hosts().iter().all(|host| match host {
        Host::Tcp(name) => match name.parse::<IpAddr>() {
            Ok(address) => address.is_loopback(),
            Err(_) => name == "localhost" && leads_here(name),
        },
        Host::Unix(_) => true,
    })
}

fn leads_here(name: &str) -> bool {
    let Ok(found) = (name, 0).to_socket_addrs() else { return false };
    let found: Vec<IpAddr> = found.map(|address| address.ip()).collect();
    !found.is_empty() && found.iter().all(IpAddr::is_loopback)
}

fn unreachable_server(address: &str, error: postgres::Error) -> Error {
    let place = super::shown(address);
    if error.code() == Some(&SqlState::INVALID_CATALOG_NAME) {
        return Error::config(codes::DB_MISSING, format!("there is no database at {place}"))
            .because(sentence(&error))
            .hint("create it on the server (createdb NAME), then run `lilium init`");
    }
    Error::new(Kind::Outside, codes::DB_UNREACHABLE, format!("cannot reach {place}"))
        .because(sentence(&error))
        .hint("check the address, the password (PGPASSWORD) and that the server runs")
}

/// The driver's own sentence hides the cause; this one says it.
fn sentence(error: &postgres::Error) -> String {
    use std::error::Error as _;
    match (error.as_db_error(), error.source()) {
        (Some(db), _) => db.message().to_owned(),
        (None, Some(source)) => source.to_string(),
        (None, None) => error.to_string(),
    }
}

/// A COMMIT whose answer was lost may well have happened; so may one whose session the server ended meanwhile.
fn commit_failed(error: postgres::Error) -> Error {
    match error.code().map(SqlState::code) {
        Some(code) if !code.starts_with("57P") && !code.starts_with("08") && !code.starts_with("58") => error.into(),
        _ => commit_unknown().because(sentence(&error)),
    }
}

fn commit_unknown() -> Error {
    let message = "the server did not answer the COMMIT: the outcome is not known";
    Error::new(Kind::Unknown, codes::DB_COMMIT_UNKNOWN, message)
}

impl From<postgres::Error> for Error {
    fn from(error: postgres::Error) -> Self {
        let Some(code) = error.code() else {
            return Error::new(
                Kind::Outside,
                codes::DB_CONNECTION,
                "the connection to the database broke; nothing was changed",
            )
            .because(sentence(&error));
        };
        match code {
            &SqlState::T_R_SERIALIZATION_FAILURE | &SqlState::T_R_DEADLOCK_DETECTED => {
                Error::new(Kind::Busy, codes::DB_LOST_RACE, "another command changed the same things first")
            }
            &SqlState::LOCK_NOT_AVAILABLE => super::busy(),
            &SqlState::DISK_FULL => {
                Error::failed(codes::DB_DISK_FULL, "the server's disk is full; nothing was changed")
            }
            &SqlState::INSUFFICIENT_PRIVILEGE => {
                Error::new(Kind::Denied, codes::DB_DENIED, "the database does not allow this").because(sentence(&error))
            }
            // Somebody else has prepared statements on this session, or has taken ours with it.
            &SqlState::DUPLICATE_PSTATEMENT | &SqlState::INVALID_SQL_STATEMENT_NAME => given_away(),
            &SqlState::READ_ONLY_SQL_TRANSACTION => Error::failed(codes::DB_READ_ONLY, "the database is read-only"),
            // The server stops, starts, or ends this session.
            code if code.code().starts_with("57P") => {
                Error::new(Kind::Outside, codes::DB_CONNECTION, "the server ended the connection; nothing was changed")
                    .because(sentence(&error))
            }
            code if code.code().starts_with("23") => {
                Error::conflict(codes::DB_CONSTRAINT, "the database refused this: it would break one of its rules")
                    .because(sentence(&error))
            }
            _ => Error::failed(codes::DB_FAILED, "the database answered with an error").because(sentence(&error)),
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

impl<'a> FromSql<'a> for Field<'a> {
    fn from_sql(ty: &Type, raw: &'a [u8]) -> std::result::Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(match *ty {
            Type::INT8 => Field::Int(i64::from_sql(ty, raw)?),
            Type::INT4 => Field::Int(i64::from(i32::from_sql(ty, raw)?)),
            _ => Field::Text(<&str>::from_sql(ty, raw)?),
        })
    }

    fn from_sql_null(_: &Type) -> std::result::Result<Self, Box<dyn std::error::Error + Sync + Send>> {
        Ok(Field::Null)
    }

    fn accepts(ty: &Type) -> bool {
        matches!(*ty, Type::INT8 | Type::INT4 | Type::TEXT | Type::VARCHAR)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tls_is_left_out_only_where_nobody_can_listen() {
        for (address, mode) in [
            ("postgres://u@localhost/x", SslMode::Disable),
            ("postgres://u@127.0.0.1/x", SslMode::Disable),
            ("postgres://u@[::1]/x", SslMode::Disable),
            ("postgres:///x?host=/run/postgresql", SslMode::Disable),
            ("postgres://u@localhost/x?hostaddr=127.0.0.1", SslMode::Disable),
            ("postgres://u@db.example/x?hostaddr=127.0.0.1", SslMode::Disable),
            ("postgres://u@db.example/x", SslMode::Require),
            ("postgres://u@localhost/x?hostaddr=192.0.2.2", SslMode::Require),
            ("postgres://u@127.0.0.1/x?hostaddr=192.0.2.2", SslMode::Require),
            ("postgres:///x?hostaddr=192.0.2.2", SslMode::Require),
            ("postgres://u@localhost,db.example/x", SslMode::Require),
            ("postgres://u@localhost/x?host=192.0.2.2", SslMode::Require),
            ("postgres://u@192.0.2.2/x?application_name=sslmode=disable", SslMode::Require),
            ("postgres://u@192.0.2.2/x?sslmode=disable", SslMode::Disable),
            ("postgres://u@localhost/x?sslmode=prefer", SslMode::Prefer),
            ("postgres://u@localhost/x?sslmode=verify-full", SslMode::Require),
        ] {
            assert_eq!(parse(address).expect(address).0.get_ssl_mode(), mode, "{address}");
        }
        for address in ["postgres://u@db.example/x?sslmode=prefer", "postgres:///x?hostaddr=192.0.2.2&sslmode=prefer"] {
            let error = parse(address).expect_err("in clear by chance");
            assert_eq!((error.code(), error.exit()), (codes::DB_ADDRESS, 10), "{address}");
        }
        assert!(parse("postgres:///x?service=shop").is_err(), "a file that we do not read would say where");
    }
}
