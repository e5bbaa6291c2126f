//! Runs a throw-away server with the PostgreSQL programs of this machine.

use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use std::{env, fs, io};

use postgres::{Client, NoTls};
use tempfile::TempDir;

use super::user;

const PATIENCE: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(50);
/// Another process may take the free port between our look and the server's start.
const ATTEMPTS: usize = 3;

/// Holds the pipe that keeps the server running; see `guardian.sh`.
pub struct Guardian {
    _process: Child,
}

/// The folder with `initdb` and `postgres`: on PATH, else the newest that Debian installed.
pub fn programs() -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).chain(debian()).find(|folder| folder.join("initdb").is_file())
}

fn debian() -> Vec<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut numbers: Vec<u32> = versions.filter_map(|entry| entry.file_name().to_str()?.parse().ok()).collect();
    numbers.sort_unstable_by(|a, b| b.cmp(a));
    numbers.iter().map(|number| format!("/usr/lib/postgresql/{number}/bin").into()).collect()
}

pub fn start(programs: &Path) -> Result<(String, Guardian), String> {
    let mut last = String::new();
    for _ in 0..ATTEMPTS {
        match attempt(programs) {
            Ok(started) => return Ok(started),
            Err(why) => last = why,
        }
    }
    Err(format!("{last}\n(LILIUM_TEST_POSTGRES=off runs the tests without PostgreSQL)"))
}

fn attempt(programs: &Path) -> Result<(String, Guardian), String> {
    let (home, port, process) = launch(programs).map_err(|error| format!("cannot run PostgreSQL: {error}"))?;
    let url = format!("postgres://lilium@127.0.0.1:{port}/postgres");
    wait_until_ready(&url, &home)?;
    Ok((url, Guardian { _process: process }))
}

fn launch(programs: &Path) -> io::Result<(PathBuf, u16, Child)> {
    let home = TempDir::with_prefix("lilium-postgres-")?;
    let port = free_port()?;
    let process = Command::new("sh")
        .args(["-c", include_str!("guardian.sh"), "guardian"])
        .args([home.path(), Path::new(&port.to_string()), programs])
        .args(user::prefix(home.path())?)
        .current_dir("/")
        // A group of its own: Ctrl-C must end the tests, not the one who cleans up after them.
        .process_group(0)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    // From here on the guardian deletes it.
    Ok((home.keep(), port, process))
}

fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

fn wait_until_ready(url: &str, home: &Path) -> Result<(), String> {
    let deadline = Instant::now() + PATIENCE;
    while !is_ours(url, home) {
        if home.join("failed").exists() || Instant::now() > deadline {
            let log = fs::read_to_string(home.join("log")).unwrap_or_default();
            return Err(format!("PostgreSQL did not start:\n{log}"));
        }
        sleep(PAUSE);
    }
    Ok(())
}

/// Whether a server answers and it is not another test's that was quicker to take the port.
fn is_ours(url: &str, home: &Path) -> bool {
    let answer = Client::connect(url, NoTls).and_then(|mut client| client.query_one("SHOW data_directory", &[]));
    answer.is_ok_and(|row| Path::new(row.get::<_, &str>(0)) == home.join("data"))
}
