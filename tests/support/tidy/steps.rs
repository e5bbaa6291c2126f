//! The schema's steps are written once, for SQLite: those of PostgreSQL follow from them by the rules below.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::names;

/// What is written in another way for PostgreSQL, in this order, each with its reason.
const RULES: &[(&str, &str)] = &[
    // PostgreSQL has no tables without types, and none that are kept in the order of their key.
    (") STRICT, WITHOUT ROWID;", ");"),
    (") STRICT;", ");"),
    // 64 bits, as SQLite's.
    ("INTEGER", "BIGINT"),
    // Text is compared byte by byte on both.
    ("TEXT", "TEXT COLLATE \"C\""),
    // Only SQLite keeps a copy of pages while a statement could still fail.
    (" DEFERRABLE INITIALLY DEFERRED", ""),
];

/// Tables with an option that only PostgreSQL has, and the reason that is above them there.
const OPTIONS: &[(&str, &str, &str)] = &[
    ("account", "fillfactor = 50", "Half of each page is left for what is booked, so that no index has to follow it."),
    ("store_account", "fillfactor = 50", "Half of each page is left for what a close changes, as with accounts."),
];

/// A comment that is about SQLite only.
const OF_SQLITE: &str = "-- SQLite: ";
const HEADER: &str =
    "-- Written from the step of SQLite with this name: LILIUM_UPDATE=1 cargo test --test tidy writes it again.\n";

/// Steps that each engine has in its own words, because their triggers are built in another way: these are compared guard
/// by guard.
const BY_HAND: &[&str] = &["V12__append_only.sql"];

/// Compares the steps of PostgreSQL with what follows from SQLite's; with `update` it writes them instead.
pub fn steps_follow(dir: &Path, update: bool) -> Vec<String> {
    let (sqlite, postgres) = (dir.join("sqlite"), dir.join("postgres"));
    let mut found = Vec::new();
    for name in names(&sqlite) {
        let from = read(&sqlite.join(&name));
        let file = postgres.join(&name);
        if BY_HAND.contains(&name.as_str()) {
            let all = guards_differ(&from, &read(&file));
            found.extend(all.into_iter().map(|what| format!("{}:1: {what}", file.display())));
            continue;
        }
        let wanted = translated(&from);
        if update {
            fs::write(&file, wanted).expect("a step");
        } else {
            found.extend(first_difference(&file, &wanted));
        }
    }
    found
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_default()
}

fn first_difference(file: &Path, wanted: &str) -> Option<String> {
    let there = read(file);
    if there == wanted {
        return None;
    }
    let differ = (1..).zip(there.lines().zip(wanted.lines())).find(|(_, (is, should))| is != should);
    let (line, (is, should)) = differ.unwrap_or((there.lines().count().max(1), ("", "")));
    let shown = file.display();
    Some(format!("{shown}:{line}: {is:?} does not follow from SQLite's step: {should:?}; LILIUM_UPDATE=1 writes it"))
}

/// A step of SQLite as PostgreSQL takes it.
pub fn translated(step: &str) -> String {
    let mut text = HEADER.to_owned();
    let mut option = None;
    for line in step.lines().filter(|line| !line.starts_with(OF_SQLITE)) {
        let mut line = line.to_owned();
        if !line.trim_start().starts_with("--") {
            let table = line.strip_prefix("CREATE TABLE ").and_then(|rest| rest.split(' ').next());
            if let Some(found) = OPTIONS.iter().find(|(name, ..)| Some(*name) == table) {
                text.push_str(&format!("-- {}\n", found.2));
                option = Some(found.1);
            }
            line = RULES.iter().fold(line, |line, (from, to)| line.replace(from, to));
            if line == ");"
                && let Some(option) = option.take()
            {
                line = format!(") WITH ({option});");
            }
        }
        text.push_str(&line);
        text.push('\n');
    }
    text
}

/// What a guard looks at: BEFORE or AFTER, the event with its columns, and the table.
type Guard = (String, String, String);
/// When it refuses, and what it says; not known of one that calls a function of its own.
type Refusal = Option<(String, String)>;

fn guards_differ(sqlite: &str, postgres: &str) -> Vec<String> {
    let (sqlite, mut postgres) = (guards(sqlite, "END;"), guards(postgres, ";"));
    let guarded = |wanted: &str| {
        let of = |(_, event, table): &Guard| (event.as_str() == wanted).then(|| table.clone());
        postgres.keys().filter_map(of).collect::<BTreeSet<String>>()
    };
    let emptied = guarded("DELETE")
        .difference(&guarded("TRUNCATE"))
        .map(|t| format!("TRUNCATE of {t} is not refused"))
        .collect::<Vec<_>>();
    // SQLite has no TRUNCATE.
    postgres.retain(|(_, event, _), _| event != "TRUNCATE");
    let events = |all: &BTreeMap<Guard, Refusal>| all.keys().cloned().collect::<BTreeSet<_>>();
    let (here, there) = (events(&sqlite), events(&postgres));
    let mut found: Vec<String> = here.difference(&there).map(|guard| format!("{guard:?} is missing")).collect();
    found.extend(there.difference(&here).map(|guard| format!("{guard:?} is not on SQLite")));
    for (guard, refusal) in postgres.iter().filter(|(_, refusal)| refusal.is_some()) {
        if let Some(other) = sqlite.get(guard).filter(|other| *other != refusal) {
            found.push(format!("{guard:?} refuses {refusal:?}, on SQLite {other:?}"));
        }
    }
    found.extend(emptied);
    found
}

fn guards(step: &str, end: &str) -> BTreeMap<Guard, Refusal> {
    let mut all = BTreeMap::new();
    let mut statement = String::new();
    for line in step.lines() {
        if line.starts_with("CREATE TRIGGER ") || !statement.is_empty() {
            statement.push_str(line.trim());
            statement.push(' ');
            if line.ends_with(end) {
                read_guard(&std::mem::take(&mut statement), &mut all);
            }
        }
    }
    all
}

fn read_guard(statement: &str, all: &mut BTreeMap<Guard, Refusal>) {
    let (head, rest) = statement.split_once(" ON ").expect("a table");
    let (timing, events) = head.split(' ').nth(3).zip(head.splitn(5, ' ').nth(4)).expect("an event");
    let table = rest.split(' ').next().expect("a table");
    let refusal = refusal(rest);
    for event in events.split(" OR ") {
        all.insert((timing.to_owned(), event.to_owned(), table.to_owned()), refusal.clone());
    }
}

fn refusal(rest: &str) -> Refusal {
    let said = ["SELECT RAISE(ABORT, '", "refuse_change('"].iter().find_map(|lead| rest.split_once(lead))?;
    let (condition, message) = (said.0, said.1.split('\'').next()?);
    let condition = condition.split_once("WHEN ").map_or("", |(_, condition)| condition);
    let condition = condition.replace("BEGIN ", "").replace("EXECUTE FUNCTION ", "");
    let condition = condition.trim().trim_start_matches('(').trim_end_matches(')');
    Some((condition.to_owned(), message.to_owned()))
}
