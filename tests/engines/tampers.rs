//! Every sealed table attacked in every way: each column changed, a row deleted, one inserted, the contents of two rows
//! swapped, the end cut off; behind dropped guards, which are back afterwards. Each attack is rolled back.

use std::collections::BTreeMap;
use std::io::Write;

use lilium::base::{Day, Instant};
use lilium::db::seals::SEALED;
use lilium::db::{Db, Ending, Tx};
use lilium::error::{Error, Result};
use lilium::market::books::ledger;
use lilium::market::core::settings::Marketplace;
use lilium::market::insight::doctor;

use crate::filled::filled;
use crate::support::place::{Engine, engines};
use crate::{postgres_schema, sqlite_schema};

/// The book itself, and what holds the seals.
const BOOK: [&str; 4] = ["entry", "posting", "audit_link", "seal"];

/// There is one row of these, so nothing to swap it with.
const SINGLE: [&str; 3] = ["payout_batch", "recovery", "reserve"];

/// Which parts of an attack are in which order.
struct Attack {
    name: String,
    table: String,
    sql: Vec<String>,
}

/// Columns of a table, each with whether it holds a number.
type Columns = BTreeMap<String, Vec<(String, bool)>>;

fn columns(engine: Engine, place: &crate::support::place::TestMarketplace) -> Columns {
    let schema = if engine == Engine::Sqlite { sqlite_schema(place) } else { postgres_schema(place) };
    let parted = |column: &String| {
        let (name, kind) = column.split_once(' ').expect("a name and a kind");
        (name.to_owned(), kind.starts_with("integer"))
    };
    schema.columns.iter().map(|(table, columns)| (table.clone(), columns.iter().map(parted).collect())).collect()
}

fn attacks(columns: &Columns) -> Vec<Attack> {
    let mut attacks = Vec::new();
    for table in SEALED.iter().map(|table| table.name).chain(BOOK) {
        let known = &columns[table];
        let sealed = |column: &str| match SEALED.iter().find(|sealed| sealed.name == table) {
            Some(sealed) => sealed.columns.contains(&column),
            None => true,
        };
        let attack =
            |name: String, sql: Vec<String>| Attack { name: format!("{table}: {name}"), table: table.to_owned(), sql };
        let key = &known[0].0;
        let first = format!("{key} = (SELECT MIN({key}) FROM {table})");
        for (column, _) in known.iter().filter(|(column, _)| sealed(column)) {
            let other = other(known, column);
            attacks.push(attack(
                format!("{column} changed"),
                vec![format!("UPDATE {table} SET {column} = {other} WHERE {first}")],
            ));
        }
        attacks.push(attack("deleted".into(), vec![format!("DELETE FROM {table} WHERE {first}")]));
        let last = format!("{key} = (SELECT MAX({key}) FROM {table})");
        attacks.push(attack("the end cut off".into(), vec![format!("DELETE FROM {table} WHERE {last}")]));
        let names: Vec<&str> = known.iter().map(|(name, _)| name.as_str()).collect();
        let others: Vec<String> = names.iter().map(|name| other(known, name)).collect();
        let into = |values: &str| format!("INSERT INTO {table} ({}) SELECT {values} FROM", names.join(", "));
        attacks.push(attack("inserted".into(), vec![format!("{} {table} WHERE {first}", into(&others.join(", ")))]));
        if SINGLE.contains(&table) {
            continue;
        }
        let swapped = format!(
            "CASE WHEN {key} = (SELECT MIN({key}) FROM swap) THEN (SELECT MAX({key}) FROM swap) ELSE (SELECT MIN({key}) FROM swap) END"
        );
        let swapped = into(&[&[swapped.as_str()], &names[1..]].concat().join(", "));
        attacks.push(attack(
            "two swapped".into(),
            vec![
                format!("CREATE TEMP TABLE swap AS SELECT * FROM {table} WHERE {first} OR {last}"),
                format!("DELETE FROM {table} WHERE {first} OR {last}"),
                format!("{swapped} swap"),
            ],
        ));
    }
    attacks
}

/// Another value for a column.
fn other(columns: &[(String, bool)], column: &str) -> String {
    match columns.iter().find(|(name, _)| name == column) {
        Some((_, true)) if column == "id" || column.ends_with("_id") || ["seq", "position"].contains(&column) => {
            format!("COALESCE({column}, 0) + 1000003")
        }
        Some((_, true)) => format!("COALESCE({column}, 0) + 1"),
        _ => format!("COALESCE({column}, '') || 'x'"),
    }
}

/// Sets aside whatever would refuse the attack.
fn disarm(tx: &mut Tx<'_>, engine: Engine, table: &str) -> Result<()> {
    if engine == Engine::Postgres {
        tx.execute("SET LOCAL session_replication_role = replica", &[])?;
        let checks = "SELECT CAST(conname AS TEXT) AS name FROM pg_constraint WHERE contype = 'c' AND conrelid = CAST(CAST($1 AS TEXT) AS regclass)";
        for row in tx.all(checks, &[table.into()])? {
            tx.execute(&format!("ALTER TABLE {table} DROP CONSTRAINT {}", row.text("name")), &[])?;
        }
        return Ok(());
    }
    for row in tx.all("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = $1", &[table.into()])? {
        tx.execute(&format!("DROP TRIGGER {}", row.text("name")), &[])?;
    }
    tx.execute("PRAGMA defer_foreign_keys = ON", &[])?;
    tx.execute("PRAGMA ignore_check_constraints = ON", &[]).map(drop)
}

/// What became of an attack.
#[derive(Debug, PartialEq, Eq)]
enum Fate {
    Found,
    NotFound,
    /// It changed nothing.
    Nothing,
}

fn play(db: &mut Db, engine: Engine, attack: &Attack) -> Fate {
    let mut fate = Fate::Nothing;
    let played = db.write(Ending::RollBack, |tx| {
        let touched = tx.unfollowed(|tx| {
            disarm(tx, engine, &attack.table)?;
            attack.sql.iter().try_fold(0, |_, sql| tx.execute(sql, &[]))
        })?;
        if touched > 0 {
            fate = if is_found(tx)? { Fate::Found } else { Fate::NotFound };
        }
        Ok(())
    });
    played.unwrap_or_else(|error: Error| panic!("{}: {error}: {:?}", attack.name, attack.sql));
    fate
}

/// By `ledger verify`, or by `doctor`.
fn is_found(tx: &mut Tx<'_>) -> Result<bool> {
    if !ledger::sealed(tx)?.1.is_empty() || !ledger::verify(tx)?.findings.is_empty() {
        return Ok(true);
    }
    let marketplace = Marketplace::load(tx)?;
    let now = Instant::parse("2026-04-11T09:00:00Z").expect("a moment");
    let today: Day = marketplace.calendar.business_day(now);
    Ok(doctor::run(tx, &marketplace, today, &[])?.iter().any(|outcome| outcome.count > 0))
}

#[test]
fn nearly_every_change_of_a_sealed_row_is_found() {
    for engine in engines() {
        let place = filled(engine);
        let columns = columns(engine, &place);
        let mut db = Db::open(place.db()).expect("the database");
        let attacks = attacks(&columns);
        let fates: Vec<(&Attack, Fate)> =
            attacks.iter().map(|attack| (attack, play(&mut db, engine, attack))).collect();
        let of = |wanted: Fate| -> Vec<&str> {
            fates.iter().filter(|(_, fate)| *fate == wanted).map(|(attack, _)| attack.name.as_str()).collect()
        };
        let (missed, idle, found) = (of(Fate::NotFound), of(Fate::Nothing), of(Fate::Found).len());
        let all = found + missed.len();
        let _ = writeln!(std::io::stderr(), "{engine:?}: {found} of {all} attacks found; not found: {missed:?}");
        assert!(all > 500, "{engine:?}: {all}");
        assert_eq!(missed, [""; 0], "{engine:?}");
        assert_eq!(idle, [""; 0], "{engine:?}: a sealed table without two rows");
    }
}
