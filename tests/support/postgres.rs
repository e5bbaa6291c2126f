//! A PostgreSQL server for the tests: the one the environment names, or one of our own.

mod local;
mod user;

use std::env;
use std::io::{self, Write};
use std::sync::OnceLock;

use postgres::{Client, NoTls};

pub use user::prefix as unprivileged;

const SETTING: &str = "LILIUM_TEST_POSTGRES";
const SKIPPED: &str =
    "skipped on PostgreSQL: no server found; install Debian's `postgresql` or set LILIUM_TEST_POSTGRES=URL";
const REQUIRED: &str = "LILIUM_TEST_POSTGRES=required, but no server found; get one with `apt-get install postgresql`";

pub struct Server {
    url: String,
    _own: Option<local::Guardian>,
}

/// An empty database, gone when dropped.
pub struct Database {
    name: String,
    url: String,
    server: &'static Server,
}

/// The server of this test process, started at the first call; `None` when the tests go without.
pub fn server() -> Option<&'static Server> {
    // A failure is kept too: a server that does not start must not be tried again by every test.
    static SERVER: OnceLock<Result<Option<Server>, String>> = OnceLock::new();
    match SERVER.get_or_init(choose) {
        Ok(server) => server.as_ref(),
        Err(why) => panic!("{why}"),
    }
}

fn choose() -> Result<Option<Server>, String> {
    match env::var(SETTING).unwrap_or_default().as_str() {
        "off" => Ok(None),
        "required" => own()?.ok_or_else(|| REQUIRED.to_owned()).map(Some),
        "" => own().inspect(tell_if_skipped),
        url => Ok(Some(Server { url: url.to_owned(), _own: None })),
    }
}

fn own() -> Result<Option<Server>, String> {
    let Some(programs) = local::programs() else {
        return Ok(None);
    };
    let (url, guardian) = local::start(&programs)?;
    Ok(Some(Server { url, _own: Some(guardian) }))
}

fn tell_if_skipped(server: &Option<Server>) {
    if server.is_none() {
        // Not `eprintln!`, which the test harness swallows while tests pass.
        let _ = writeln!(io::stderr(), "{SKIPPED}");
    }
}

impl Server {
    pub fn database(&'static self) -> Database {
        // template0 and C: neither what was added to template1 nor the server's locale may change a result.
        self.made_of("template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'")
    }

    fn made_of(&'static self, template: &str) -> Database {
        let name = format!("lilium_test_{:016x}", fastrand::u64(..));
        self.execute(&format!("CREATE DATABASE {name} TEMPLATE {template}"))
            .unwrap_or_else(|error| panic!("cannot create a database on {}: {error}", self.url));
        Database { url: with_database(&self.url, &name), name, server: self }
    }

    /// Drops a database, and what a restore kept or left beside it.
    fn drop_all(&self, name: &str) -> Result<(), postgres::Error> {
        let mut client = Client::connect(&self.url, NoTls)?;
        let sql =
            "SELECT quote_ident(datname) FROM pg_database WHERE datname = $1 OR datname LIKE $1 || '\\_before\\_%'
                      OR datname LIKE $1 || '\\_restore\\_%'";
        for row in client.query(sql, &[&name])? {
            client.batch_execute(&format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", row.get::<_, String>(0)))?;
        }
        Ok(())
    }

    fn execute(&self, sql: &str) -> Result<(), postgres::Error> {
        Client::connect(&self.url, NoTls)?.batch_execute(sql)
    }
}

impl Database {
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The same content in another database. Nobody may be connected to this one.
    pub fn copy(&self) -> Database {
        self.server.made_of(&self.name)
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let dropped = self.server.drop_all(&self.name);
        if let Err(error) = dropped {
            // No panic here: this may run while a failed test unwinds.
            let _ = writeln!(io::stderr(), "database {} is left behind: {error}", self.name);
        }
    }
}

/// The same server and options, another database.
fn with_database(url: &str, name: &str) -> String {
    let (address, options) = url.split_once('?').unwrap_or((url, ""));
    let host = address.find("://").map_or(0, |at| at + "://".len());
    let end = address[host..].find('/').map_or(address.len(), |at| host + at);
    let mark = if options.is_empty() { "" } else { "?" };
    format!("{}/{name}{mark}{options}", &address[..end])
}
