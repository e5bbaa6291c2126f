//! Terminal sessions kept as text files and played on both engines.
//!
//! ```text
//! # Prose, kept as is.
//! <<< orders.csv
//! order,amount
//! >>>
//! $ lilium imports run orders.csv
//! a line of stdout
//! ! a line of stderr
//! ? 6
//! ```
//!
//! How many checks the whole doctor makes shows as `…`, so that a new one changes no session.
//!
//! A line of stdout that looks like one of these marks has a `\` before it.

mod diff;
mod parse;
mod text;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs, thread};

use super::place::{Engine, TestMarketplace, engines};
use text::{Session, Step};

/// What time it is in every session; a step that needs another says `--now`.
const NOW: &str = "2026-03-01T09:00:00Z";
const UPDATE: &str = "LILIUM_UPDATE_SESSIONS";
/// Plays only the sessions whose name contains this.
const ONLY: &str = "LILIUM_SESSION";
/// Sessions played at a time; each has a marketplace of its own.
const PLAYERS: usize = 3;

#[track_caller]
pub fn check(file: &Path, engine: Engine) {
    if let Err(difference) = play(file, engine) {
        panic!("{difference}");
    }
}

/// Every session of the folder on every engine, all failures reported at once.
#[track_caller]
pub fn check_folder(dir: &Path) {
    let files = sessions(dir);
    assert!(!files.is_empty(), "no *.session in {}", dir.display());
    let next = AtomicUsize::new(0);
    let player = || {
        let files = std::iter::from_fn(|| files.get(next.fetch_add(1, Ordering::Relaxed)));
        let runs = files.flat_map(|file| engines().into_iter().map(move |engine| play(file, engine)));
        runs.filter_map(Result::err).collect::<Vec<String>>()
    };
    let failures = thread::scope(|scope| {
        let players: Vec<_> = (0..PLAYERS).map(|_| scope.spawn(player)).collect();
        players.into_iter().flat_map(|player| player.join().expect("a player")).collect::<Vec<String>>()
    });
    assert!(failures.is_empty(), "{} failed\n\n{}", failures.len(), failures.join("\n"));
}

fn sessions(dir: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(dir).unwrap_or_else(|error| panic!("{}: {error}", dir.display()));
    let paths = entries.map(|entry| entry.expect("a readable folder").path());
    let only = env::var(ONLY).unwrap_or_default();
    let wanted =
        |path: &PathBuf| path.to_string_lossy().ends_with(".session") && path.to_string_lossy().contains(&only);
    let mut files: Vec<PathBuf> = paths.filter(wanted).collect();
    files.sort();
    files
}

fn play(file: &Path, engine: Engine) -> Result<(), String> {
    let written = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let expected = parse::parse(&written).map_err(|why| format!("{}:{why}", file.display()))?;
    let place = TestMarketplace::new(engine).at(NOW);
    let happened: Vec<Vec<String>> = expected.steps.iter().map(|step| perform(step, &place)).collect();
    // One engine writes and the other is compared with what it wrote.
    if engine == Engine::Sqlite && env::var_os(UPDATE).is_some_and(|value| value == "1") {
        return rewrite(file, &written, &text::with_output(expected, happened));
    }
    compare(file, engine, &expected, &happened)
}

fn perform(step: &Step, place: &TestMarketplace) -> Vec<String> {
    for (name, text) in &step.files {
        place.write(name, text);
    }
    let mut run = place.shell(&step.command);
    for stream in [&mut run.stdout, &mut run.stderr] {
        // The database first: on SQLite its name begins with the folder's.
        *stream = stream.replace(place.db(), "[DB]").replace(&place.dir().display().to_string(), "[DIR]");
    }
    text::output(&run)
}

fn rewrite(file: &Path, written: &str, session: &Session) -> Result<(), String> {
    let text = text::write(session);
    if text == written {
        return Ok(());
    }
    fs::write(file, text).map_err(|error| format!("{}: {error}", file.display()))
}

fn compare(file: &Path, engine: Engine, expected: &Session, happened: &[Vec<String>]) -> Result<(), String> {
    let pairs = expected.steps.iter().zip(happened).filter(|(step, got)| step.output != **got);
    let differences: Vec<String> = pairs.map(|(step, got)| difference(file, engine, step, got)).collect();
    if differences.is_empty() { Ok(()) } else { Err(differences.join("\n")) }
}

fn difference(file: &Path, engine: Engine, step: &Step, got: &[String]) -> String {
    let lines = diff::lines(&step.output, got);
    format!("{}:{} on {engine:?} (- expected, + got)\n  $ {}\n{lines}", file.display(), step.line, step.command)
}
