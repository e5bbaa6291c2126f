//! A folder and an empty database to run `lilium` in, cut off from the machine around it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use super::postgres::{self, Database};
use super::run::Run;
use super::scratch;

const LILIUM: &str = env!("CARGO_BIN_EXE_lilium");
const PATH: &str = "/usr/bin:/bin";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// The engines this machine can test.
pub fn engines() -> Vec<Engine> {
    let mut engines = vec![Engine::Sqlite];
    engines.extend(postgres::server().map(|_| Engine::Postgres));
    engines
}

pub struct TestMarketplace {
    dir: PathBuf,
    db: String,
    now: Option<String>,
    _folder: TempDir,
    _database: Option<Database>,
}

impl TestMarketplace {
    pub fn new(engine: Engine) -> Self {
        let folder = scratch::folder("place-");
        // Where the temporary folder is a link, commands would print the other name.
        let dir = folder.path().canonicalize().expect("the folder just made");
        let database = (engine == Engine::Postgres).then(|| postgres::server().expect("a server").database());
        let db =
            database.as_ref().map_or_else(|| dir.join("shop.db").display().to_string(), |own| own.url().to_owned());
        Self { dir, db, now: None, _folder: folder, _database: database }
    }

    /// The same marketplace once more. Nobody may have it open.
    pub fn copy(&self) -> Self {
        let folder = scratch::folder("place-");
        let dir = folder.path().canonicalize().expect("the folder just made");
        let database = self._database.as_ref().map(Database::copy);
        let db = match &database {
            Some(own) => own.url().to_owned(),
            None => copy_file(&self.db, &dir),
        };
        Self { dir, db, now: self.now.clone(), _folder: folder, _database: database }
    }

    /// Freezes the clock.
    pub fn at(mut self, now: &str) -> Self {
        self.now = Some(now.to_owned());
        self
    }

    /// Lets the clock go on.
    pub fn thawed(mut self) -> Self {
        self.now = None;
        self
    }

    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// The value of LILIUM_DB.
    pub fn db(&self) -> &str {
        &self.db
    }

    pub fn write(&self, name: &str, text: &str) {
        fs::write(self.dir.join(name), text).unwrap_or_else(|error| panic!("cannot write {name}: {error}"));
    }

    pub fn lilium(&self, arguments: &[&str]) -> Run {
        let words = format!("lilium {}", arguments.join(" "));
        finish(words, self.command(LILIUM).args(arguments))
    }

    /// For tests that need several at once; its output is piped.
    pub fn spawn(&self, arguments: &[&str]) -> Child {
        self.spawn_with(arguments, &[])
    }

    /// [`TestMarketplace::spawn`] with something more in its environment.
    pub fn spawn_with(&self, arguments: &[&str], environment: &[(&str, &str)]) -> Child {
        let mut command = self.command(LILIUM);
        command.envs(environment.iter().copied());
        command.args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped());
        command.spawn().expect("lilium starts")
    }

    /// A line as typed at a prompt, where `lilium` is on PATH.
    pub fn shell(&self, line: &str) -> Run {
        let beside = Path::new(LILIUM).parent().expect("a program lies in a folder").display();
        let path = format!("{beside}:{PATH}");
        finish(line.to_owned(), self.command("sh").args(["-c", line]).env("PATH", path))
    }

    /// A command whose words need not be text, and whose output goes anywhere.
    pub fn odd(&self, arguments: &[std::ffi::OsString], out: Stdio) -> Run {
        let mut command = self.command(LILIUM);
        command.args(arguments).stdout(out).stderr(Stdio::piped());
        let child = command.spawn().unwrap_or_else(|error| panic!("cannot run {arguments:?}: {error}"));
        Run::new(format!("{arguments:?}"), &child.wait_with_output().expect("it ends"))
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.dir).stdin(Stdio::null()).env_clear();
        command.envs([("PATH", PATH), ("LANG", "C.UTF-8"), ("COLUMNS", "100")]);
        // Far from UTC: whatever looks at the host's zone shows it.
        command.env("TZ", "Asia/Tokyo").env("HOME", &self.dir).env("LILIUM_DB", &self.db);
        // The time of tests goes to and fro.
        command.env("LILIUM_CLOCK_UNCHECKED", "1").envs(self.now.iter().map(|now| ("LILIUM_NOW", now)));
        command
    }
}

/// SQLite's own copy, so that what waits in the journal comes along.
fn copy_file(from: &str, dir: &Path) -> String {
    let to = dir.join("shop.db").display().to_string();
    let connection = rusqlite::Connection::open(from).expect("a database");
    connection.execute("VACUUM INTO ?1", [&to]).expect("a copy of it");
    let copy = rusqlite::Connection::open(&to).expect("the copy");
    copy.pragma_update(None, "journal_mode", "WAL").expect("the journal of the original");
    fs::set_permissions(&to, std::os::unix::fs::PermissionsExt::from_mode(0o600)).expect("the mode of the original");
    to
}

fn finish(words: String, command: &mut Command) -> Run {
    let output = command.output().unwrap_or_else(|error| panic!("cannot run `{words}`: {error}"));
    Run::new(words, &output)
}
