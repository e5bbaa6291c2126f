//! PgBouncer before a database, in one mode or another. Where it is not installed this is said, and
//! `LILIUM_TEST_POOLER=required` fails instead.

use std::io::{self, Write};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::{env, fs};

use super::postgres::unprivileged;
use super::scratch;

const PROGRAM: &str = "pgbouncer";
const MISSING: &str = "skipped behind a pooler: PgBouncer not found; get it with `apt-get install pgbouncer`";

/// A pooler that runs for as long as this lives.
pub struct Pooler {
    /// The database's address through it.
    pub url: String,
    process: Child,
    _folder: tempfile::TempDir,
}

impl Pooler {
    /// Before the database at `url`; `None` where there is no pooler.
    pub fn before(url: &str, mode: &str) -> Option<Pooler> {
        let Some(program) = program() else {
            assert_ne!(env::var("LILIUM_TEST_POOLER").unwrap_or_default(), "required", "{MISSING}");
            let _ = writeln!(io::stderr(), "{MISSING}");
            return None;
        };
        let (login, rest) = url.split_once("://").and_then(|(_, rest)| rest.split_once('@')).expect("a login");
        let (server, database) = rest.split_once('/').expect("a database");
        let (host, port) = server.split_once(':').expect("a port");
        let own = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a free port").port();
        let folder = scratch::folder("pooler-");
        let settings = folder.path().join("pgbouncer.ini");
        let text = format!(
            "[databases]\n{database} = host={host} port={port} user={login} dbname={database}\n[pgbouncer]\n\
             listen_addr = 127.0.0.1\nlisten_port = {own}\nunix_socket_dir =\nauth_type = any\npool_mode = {mode}\n"
        );
        fs::write(&settings, text).expect("its settings");
        let process = start(program, &settings, folder.path());
        let url = format!("postgres://{login}@127.0.0.1:{own}/{database}");
        Some(Pooler { url, process, _folder: folder })
    }
}

impl Drop for Pooler {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn program() -> Option<&'static str> {
    ["/usr/sbin/pgbouncer", "/usr/bin/pgbouncer", "/usr/local/bin/pgbouncer"]
        .into_iter()
        .find(|program| Path::new(program).is_file())
}

/// It refuses to run as root, too.
fn start(program: &str, settings: &Path, home: &Path) -> Child {
    let mut words = unprivileged(home).expect("somebody to run it");
    words.extend([program.to_owned(), "-q".to_owned(), settings.display().to_string()]);
    let mut command = Command::new(&words[0]);
    command.args(&words[1..]).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().unwrap_or_else(|error| panic!("cannot run {PROGRAM}: {error}"))
}
