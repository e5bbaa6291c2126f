//! Everything that is stored, row by row, so that a command is seen to have happened whole or not at all.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use postgres::{Client, NoTls};
use rusqlite::Connection;
use rusqlite::types::ValueRef;

use crate::support::place::TestMarketplace;

/// How long a server may take to end what a dead client left.
const LONGEST: Duration = Duration::from_secs(30);

/// The rows of every table, in an order of their own.
#[derive(Clone, PartialEq, Eq)]
pub struct State(BTreeMap<String, Vec<String>>);

impl State {
    /// What is stored now, once nobody works on it any more.
    pub fn of(place: &TestMarketplace) -> State {
        let mut tables = if place.db().starts_with("postgres") { on_server(place.db()) } else { in_file(place.db()) };
        assert!(tables.contains_key("posting"), "no book in {:?}", tables.keys());
        // Salts are chance, and so is what is hashed with them, and the number of a marketplace.
        for name in ["salt", "seal"] {
            tables.remove(name);
        }
        for name in ["audit", "audit_link", "setting"] {
            tables.get_mut(name).into_iter().flatten().for_each(|row| *row = without_hashes(row));
        }
        tables.values_mut().for_each(|rows| rows.sort());
        State(tables)
    }

    /// Where the two differ, in words.
    pub fn differences(&self, other: &State) -> Option<String> {
        let mut told = String::new();
        for (table, rows) in &self.0 {
            let others = &other.0[table];
            for (sign, one, two) in [("-", rows, others), ("+", others, rows)] {
                let only = one.iter().filter(|row| !two.contains(row));
                only.for_each(|row| told.push_str(&format!("{sign} {table} {row}\n")));
            }
            if told.is_empty() && rows != others {
                told.push_str(&format!("{table} has {} rows and {}\n", rows.len(), others.len()));
            }
        }
        (self != other).then_some(told)
    }

    #[track_caller]
    pub fn same_as(&self, wanted: &State, what: &str) {
        if let Some(told) = wanted.differences(self) {
            panic!("{what}: missing (-) and too much (+)\n{told}");
        }
    }
}

/// The row with every run of 16 or more hexadecimal digits left out.
fn without_hashes(row: &str) -> String {
    let (mut kept, mut run) = (String::new(), String::new());
    for c in row.chars().chain(['\n']) {
        if c.is_ascii_hexdigit() {
            run.push(c);
            continue;
        }
        kept.push_str(if run.len() < 16 { &run } else { "…" });
        run.clear();
        kept.push(c);
    }
    kept
}

fn in_file(path: &str) -> BTreeMap<String, Vec<String>> {
    let connection = Connection::open(path).expect("the database");
    let names = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
    let mut statement = connection.prepare(names).expect("the names of tables");
    let names = statement.query_map([], |row| row.get::<_, String>(0)).expect("the names of tables");
    names.map(|name| name.expect("a name")).map(|name| (name.clone(), rows_in_file(&connection, &name))).collect()
}

fn rows_in_file(connection: &Connection, table: &str) -> Vec<String> {
    let mut statement = connection.prepare(&format!("SELECT * FROM {table}")).expect("a table");
    let columns = statement.column_count();
    let shown = |row: &rusqlite::Row<'_>| {
        let fields: Vec<String> =
            (0..columns).map(|at| Ok(show(row.get_ref(at)?))).collect::<Result<_, rusqlite::Error>>()?;
        Ok(fields.join(","))
    };
    let rows = statement.query_map([], shown).expect("rows");
    rows.map(|row| row.expect("a row")).collect()
}

fn show(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Null => String::new(),
        ValueRef::Integer(int) => int.to_string(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
        other => format!("{other:?}"),
    }
}

fn on_server(url: &str) -> BTreeMap<String, Vec<String>> {
    let mut client = Client::connect(url, NoTls).expect("the server");
    wait_for_the_dead(&mut client);
    let names = "SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()";
    let names: Vec<String> = client.query(names, &[]).expect("tables").iter().map(|row| row.get(0)).collect();
    let mut rows = |name: &str| -> Vec<String> {
        let found = client.query(&format!("SELECT t::text FROM {name} t"), &[]).expect("a table");
        found.iter().map(|row| row.get(0)).collect()
    };
    names.into_iter().map(|name| (name.clone(), rows(&name))).collect()
}

/// A server works on for a client that was killed, until it notices.
fn wait_for_the_dead(client: &mut Client) {
    let since = Instant::now();
    let others = "SELECT COUNT(*) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'";
    while client.query_one(others, &[]).expect("the server").get::<_, i64>(0) > 0 {
        assert!(since.elapsed() < LONGEST, "the server still works for a client that is dead");
        std::thread::yield_now();
    }
}
