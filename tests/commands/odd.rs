//! Every command with values that nobody means: it answers, whatever they are, by the table of exit codes.

use std::ffi::OsString;
use std::os::unix::ffi::OsStringExt;
use std::process::Stdio;

use clap::{Arg, Command};

use crate::support::history;
use crate::support::place::{Engine, TestMarketplace, engines};

/// Numbers, days and texts at the edges and beyond.
const ODD: [&str; 12] = [
    "0",
    "-1",
    "9223372036854775807",
    "1e309",
    "",
    "0000-00-00",
    "9999-12-31",
    "10000-01-01",
    "1970-01-01..9999-12-31",
    "-",
    "\u{200f}'; --",
    "%n{}$1",
];

/// Exit codes that the help names, and those of a signal that was asked for.
const KNOWN: [i32; 15] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 130, 143];

/// What would not end by itself, or waits for what is never there.
const ENDLESS: [&str; 1] = ["daemon"];

fn leaves(command: &Command, path: &[String], found: &mut Vec<(Vec<String>, Command)>) {
    for sub in command.get_subcommands() {
        let path = [path, &[sub.get_name().to_owned()]].concat();
        if sub.has_subcommands() { leaves(sub, &path, found) } else { found.push((path, sub.clone())) }
    }
}

fn all() -> Vec<(Vec<String>, Command)> {
    let mut found = Vec::new();
    leaves(&lilium::cli::command(), &[], &mut found);
    found.retain(|(path, _)| !ENDLESS.contains(&path.join(" ").as_str()));
    found
}

/// A value for every place, and one option in `of` for which this run is the turn.
fn line(path: &[String], command: &Command, value: &OsString, turn: (usize, usize)) -> Vec<OsString> {
    let positionals = command.get_positionals().filter(|arg| arg.is_required_set()).count();
    let options = command.get_arguments().filter(|arg| arg.get_long().is_some() && arg.get_action().takes_values());
    // The database stays the one of the test.
    let own = |arg: &&Arg| !matches!(arg.get_long(), Some("db" | "config" | "now" | "progress" | "color" | "format"));
    let chosen = options.filter(own).enumerate().filter(|(at, _)| at % turn.1 == turn.0).map(|(_, arg)| arg);
    let mut line: Vec<OsString> = path.iter().map(OsString::from).collect();
    line.extend(std::iter::repeat_n(value.clone(), positionals));
    for arg in chosen {
        let mut option = OsString::from(format!("--{}=", arg.get_long().expect("filtered")));
        option.push(value);
        line.push(option);
    }
    line.extend(["--no-input", "--dry-run"].map(OsString::from));
    line
}

#[track_caller]
fn answers(place: &TestMarketplace, line: &[OsString], out: Stdio) {
    let run = place.odd(line, out);
    let said = !run.stderr.contains("panicked") && KNOWN.contains(&run.status);
    assert!(said, "{line:?} ended with {}\n{}", run.status, run.stderr);
}

/// What comes of all of them, on every core: most of a command's time is waiting, so there are more threads than cores.
/// Each has a marketplace of its own, for one database takes one writer at a time.
fn answer_all(place: &TestMarketplace, lines: &[Vec<OsString>], run: impl Fn(&TestMarketplace, &[OsString]) + Sync) {
    let cores = std::thread::available_parallelism().map_or(2, usize::from);
    let threads = (cores * 3).min(lines.len());
    let copies: Vec<TestMarketplace> = (0..threads).map(|_| place.copy()).collect();
    let next = std::sync::atomic::AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for copy in &copies {
            scope.spawn(|| {
                let take = || lines.get(next.fetch_add(1, std::sync::atomic::Ordering::Relaxed));
                std::iter::from_fn(take).for_each(|line| run(copy, line));
            });
        }
    });
}

#[test]
fn no_value_is_too_odd() {
    for engine in engines() {
        let place = history::everything(engine);
        let mut lines = Vec::new();
        let long = OsString::from("9".repeat(20_000));
        let strange = [OsString::from_vec(vec![b'x', 0xff, 0xfe]), long];
        let values: Vec<OsString> = ODD.map(OsString::from).into_iter().chain(strange).collect();
        // A server takes its time to connect to: there each command has a third of the values, and each value its turn.
        let share = if engine == Engine::Sqlite { 1 } else { 3 };
        for (number, (path, command)) in all().into_iter().enumerate() {
            for (turn, value) in values.iter().enumerate().filter(|(turn, _)| (turn + number) % share == 0) {
                lines.push(line(&path, &command, value, (turn % 3, 3)));
            }
        }
        answer_all(&place, &lines, |place, line| answers(place, line, Stdio::piped()));
    }
}

#[test]
fn every_list_takes_no_rows_and_the_largest_number() {
    for engine in engines() {
        let place = history::everything(engine);
        let mut lines = Vec::new();
        for (path, command) in
            all().iter().filter(|(_, command)| command.get_arguments().any(|arg| arg.get_long() == Some("limit")))
        {
            let refs = command.get_positionals().filter(|arg| arg.is_required_set());
            let known = |arg: &Arg| match arg.get_id().as_str() {
                "store" => "noor",
                "customer" => "nour",
                "order" => "ORD-1",
                "settlement" => "SET-1",
                "product" => "noor/TEA",
                _ => "1",
            };
            let words: Vec<OsString> =
                path.iter().map(OsString::from).chain(refs.map(|arg| known(arg).into())).collect();
            for limit in ["0", "1", "9223372036854775807", "18446744073709551615"] {
                for more in [&[][..], &["--reverse"], &["--format", "table"], &["--format", "count"]] {
                    let line = [
                        &words[..],
                        &["--limit".into(), limit.into()],
                        &more.iter().map(OsString::from).collect::<Vec<_>>(),
                    ];
                    lines.push(line.concat());
                }
            }
        }
        answer_all(&place, &lines, |place, line| answers(place, line, Stdio::piped()));
    }
}

/// A reader that went away is not a failure, a full disk is one: neither is a panic.
#[test]
fn an_output_that_takes_nothing_is_answered() {
    for engine in engines() {
        let place = history::everything(engine);
        let of = |(path, command): &(Vec<String>, Command)| line(path, command, &OsString::from("1"), (0, usize::MAX));
        let lines: Vec<Vec<OsString>> = all().iter().map(of).collect();
        answer_all(&place, &lines, |place, line| {
            let (reader, writer) = std::io::pipe().expect("a pipe");
            drop(reader);
            answers(place, line, writer.into());
            answers(place, line, std::fs::File::create("/dev/full").expect("/dev/full").into());
        });
    }
}
