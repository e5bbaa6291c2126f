//! What is sealed is found out when it is changed, whoever changes it and however; what may change is followed.

use std::collections::BTreeSet;
use std::fs;

use lilium::db::seals::{NOT_SEALED, SEALED};
use rusqlite::Connection;

use crate::filled::{self, filled};
use crate::support::place::{Engine, TestMarketplace, engines};
use crate::{made, postgres_schema, sqlite_schema};

/// A new table, or a new column of a sealed one, must be sealed, or it must be said why not.
#[test]
fn every_table_and_column_is_sealed_or_has_its_reason() {
    for engine in engines() {
        let place = made(engine);
        let schema = if engine == Engine::Sqlite { sqlite_schema(&place) } else { postgres_schema(&place) };
        let mut listed: BTreeSet<&str> = NOT_SEALED.iter().map(|(name, _)| *name).collect();
        for table in SEALED {
            assert!(listed.insert(table.name), "{} is on both lists", table.name);
            let left_out = table.left_out.iter().map(|(column, _)| *column);
            let known: BTreeSet<&str> = table.columns_of(i64::MAX).into_iter().chain(left_out).collect();
            let live = schema.columns.get(table.name).unwrap_or_else(|| panic!("{} does not exist", table.name));
            let live: BTreeSet<&str> = live.iter().filter_map(|column| column.split(' ').next()).collect();
            assert_eq!(live, known, "{engine:?}: columns of {}: say in db/seals/list.rs which are sealed", table.name);
        }
        let live: BTreeSet<&str> =
            schema.columns.keys().map(String::as_str).chain(["refinery_schema_history"]).collect();
        assert_eq!(live, listed, "{engine:?}: say in db/seals/list.rs whether a table is sealed");
    }
}

fn told(place: &TestMarketplace, command: &str) -> Vec<String> {
    let run = place.shell(&format!("lilium {command} --format tsv --no-header")).ok();
    run.stdout.trim_end().split('\t').map(str::to_owned).collect()
}

/// The same done with the same salts has the same content on any engine; with the same keys, too, the same chain.
#[test]
fn the_same_history_has_the_same_seals() {
    let mut heads = BTreeSet::new();
    for engine in engines() {
        let place = filled(engine);
        heads.insert(told(&place, "audit verify --fields links,rows,sealed_rows,findings,audit_hash"));
        let nobody = "SELECT CAST(COUNT(*) AS TEXT) FROM audit_link WHERE actor = '' OR at = ''";
        assert_eq!(filled::ask(&place, nobody), ["0"], "{engine:?}: a link without anybody who wrote it");
        let once = "SELECT CAST(COUNT(*) AS TEXT) FROM operation o WHERE NOT EXISTS (SELECT 1 FROM audit_link l WHERE l.op_key = o.key)";
        assert_eq!(filled::ask(&place, once), ["0"], "{engine:?}: a command without a link");
    }
    assert_eq!(heads.len(), 1, "{heads:?}");
    let mut chains = BTreeSet::new();
    for engine in engines() {
        let place = made(engine);
        for (number, command) in [
            "zone add KRK --name-en Karkh",
            "store add noor --zones '*:0'",
            "product add noor/TEA --name-en Tea --price 100 --stock 4",
        ]
        .iter()
        .enumerate()
        {
            place.shell(&format!("lilium {command} --idempotency-key k{number}")).ok();
        }
        chains.insert(told(&place, "audit verify --fields links,chain_hash"));
    }
    assert_eq!(chains.len(), 1, "{chains:?}");
}

/// Takes the guards of tables away, as somebody would who changes them past the program.
fn unguarded(place: &TestMarketplace, engine: Engine, tables: &[&str], sql: &str) {
    if engine == Engine::Postgres {
        return filled::run(place, &format!("SET session_replication_role = replica; {sql}"));
    }
    for table in tables {
        let guards = format!("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '{table}'");
        for name in filled::ask(place, &guards) {
            filled::run(place, &format!("DROP TRIGGER {name}"));
        }
    }
    filled::run(place, &format!("PRAGMA ignore_check_constraints = ON; {sql}"));
}

/// A migration that dies before its rows are sealed leaves the schema as it was, and is done whole the next time.
#[test]
fn a_migration_is_sealed_or_did_not_happen() {
    for engine in engines() {
        let place = TestMarketplace::new(engine);
        let init = "lilium init --name Noor --currency IQD --timezone Asia/Baghdad";
        place.shell(&format!("LILIUM_CRASH_AT=steps.applied {init}")).fails_with(137);
        place.shell(init).ok();
        place.shell("lilium zone add KRK --name-en Karkh").ok();
        assert_eq!(told(&place, "audit verify --fields findings"), ["0"], "{engine:?}");
        // Nothing is left to do here, and dying there changes nothing.
        place.shell("LILIUM_CRASH_AT=steps.applied lilium db migrate").fails_with(137);
        place.shell("lilium db migrate").ok();
        assert_eq!(told(&place, "audit verify --fields links,findings"), ["2", "0"], "{engine:?}");
    }
}

/// Without its salt nobody can say what was sealed of a row: it is named, and nothing is sealed under another one.
#[test]
fn a_row_whose_salt_is_gone_is_not_changed() {
    for engine in engines() {
        let place = filled(engine);
        let subjects = filled::ask(&place, "SELECT CAST(MIN(store_id) AS TEXT) FROM store_bank");
        let slug = filled::ask(&place, &format!("SELECT slug FROM store WHERE id = {}", subjects[0]));
        let salts = format!("noun = 'store' AND subject_id = {}", subjects[0]);
        filled::run(
            &place,
            &format!("CREATE TABLE kept AS SELECT * FROM salt WHERE {salts}; DELETE FROM salt WHERE {salts}"),
        );
        let change = format!("lilium store bank update {} --holder Another", slug[0]);
        let run = place.shell(&change).fails_with(7);
        assert!(
            run.stderr.contains(&format!("under which store_bank {} was sealed", subjects[0])),
            "{engine:?}: {run:?}"
        );
        // Nor does a change of something else of the store make another salt.
        let run = place.shell(&format!("lilium store update {} --phone +9647700000000", slug[0])).fails_with(7);
        assert!(run.stderr.contains("the salt of store"), "{engine:?}: {run:?}");
        place.shell("lilium ledger verify").fails_with(7);
        filled::run(&place, "INSERT INTO salt SELECT * FROM kept; DROP TABLE kept");
        place.shell(&change).ok();
        place.shell("lilium ledger verify").ok();
    }
}

/// Once there is a link, what was changed is not sealed as it is: not by taking its seal away, not by a list of columns
/// that looks older, and not by the next command that writes.
#[test]
fn what_was_changed_is_not_sealed_again() {
    let seals = [
        "DELETE FROM seal WHERE name = 'audit'",
        "DELETE FROM seal",
        "UPDATE seal SET version = 0 WHERE name = 'audit'",
        "UPDATE seal SET version = 9 WHERE name = 'audit'",
        "UPDATE seal SET row_count = row_count + 1 WHERE name = 'audit'",
        "DELETE FROM seal WHERE name = 'audit'; DELETE FROM audit_link WHERE id = 1",
        // Not all of them either: a chain does not begin a second time.
        "DELETE FROM seal; DELETE FROM audit_link",
        "DELETE FROM audit_link",
    ];
    for engine in engines() {
        let whole = made(engine);
        whole.shell("lilium zone add KRK --name-en Karkh").ok();
        whole.shell("lilium audit anchor --to anchors.txt").ok();
        let anchors = fs::read_to_string(whole.dir().join("anchors.txt")).expect("the file");
        for seal in seals {
            let place = whole.copy();
            place.write("anchors.txt", &anchors);
            let sql = format!("UPDATE audit SET actor = 'nobody'; {seal}");
            unguarded(&place, engine, &["audit", "seal", "audit_link"], &uncheck(engine, "seal", &sql));
            let before = filled::ask(&place, "SELECT CAST(COUNT(*) AS TEXT) FROM audit_link");
            let run = place.shell("lilium zone add RSF --name-en Rusafa").fails_with(7);
            assert!(run.stderr.contains("lilium ledger verify"), "{engine:?}: {seal}: {run:?}");
            assert!(!run.stderr.contains("migrate"), "{engine:?}: {seal}: {run:?}");
            let run = place.shell("lilium db migrate");
            assert!(!run.stderr.contains("sealed,"), "{engine:?}: {seal}: {run:?}");
            if seal.contains("DELETE") {
                assert_eq!(run.status, 7, "{engine:?}: {seal}: {run:?}");
            }
            let after = filled::ask(&place, "SELECT CAST(COUNT(*) AS TEXT) FROM audit_link");
            assert_eq!(before, after, "{engine:?}: {seal}");
            for command in ["ledger verify", "audit verify", "audit verify --anchors anchors.txt", "doctor"] {
                place.shell(&format!("lilium {command}")).fails_with(7);
            }
        }
    }
}

/// Numbers that cannot be are findings, wherever somebody wrote them.
#[test]
fn numbers_that_cannot_be_are_found() {
    const MOST: &str = "9223372036854775807";
    let damages = [
        ("seal", "UPDATE seal SET row_count = MOST"),
        ("seal", "UPDATE seal SET trace = MOST, place_trace = MOST"),
        ("seal", "UPDATE seal SET version = MOST"),
        ("seal", "UPDATE seal SET sum = ''"),
        ("audit_link", "UPDATE audit_link SET last_audit = MOST"),
        ("audit_link", "UPDATE audit_link SET last_audit = -MOST - 1"),
        ("audit_link", "UPDATE audit_link SET first_audit = MOST, last_audit = -MOST - 1"),
        ("audit_link", "UPDATE audit_link SET id = MOST WHERE id = (SELECT MAX(id) FROM audit_link)"),
        ("audit_link", "UPDATE audit_link SET id = -MOST - 1 WHERE id = (SELECT MAX(id) FROM audit_link)"),
        ("posting", "UPDATE posting SET amount_minor = MOST WHERE amount_minor > 0"),
        ("posting", "UPDATE posting SET amount_minor = -MOST - 1 WHERE amount_minor < 0"),
        ("entry", "UPDATE entry SET id = MOST WHERE id = (SELECT MAX(id) FROM entry)"),
        ("ledger_link", "UPDATE ledger_link SET last_entry = MOST, first_entry = MOST"),
        ("ledger_link", "UPDATE ledger_link SET id = MOST WHERE id = (SELECT MAX(id) FROM ledger_link)"),
    ];
    for engine in engines() {
        let whole = filled(engine);
        for (table, damage) in damages {
            let place = whole.copy();
            unguarded(&place, engine, &[table], &uncheck(engine, table, &damage.replace("MOST", MOST)));
            let book = !["seal", "audit_link"].contains(&table);
            for command in ["ledger verify", "doctor", "audit verify"] {
                if book && command == "audit verify" {
                    continue;
                }
                let run = place.shell(&format!("lilium {command}"));
                assert_eq!(run.status, 7, "{engine:?}: {damage}: {command}: {run:?}");
                assert!(!run.stderr.contains("panicked"), "{engine:?}: {damage}: {command}: {run:?}");
            }
            let run = place.shell("lilium zone add LST --name-en Last");
            assert!(table != "seal" || run.status == 7, "{engine:?}: {damage}: a write: {run:?}");
            assert_ne!(run.status, 101, "{engine:?}: {damage}: a write: {run:?}");
            place.shell("lilium ledger verify").fails_with(7);
        }
    }
}

/// PostgreSQL takes what a check refuses only when the check is gone.
fn uncheck(engine: Engine, table: &str, sql: &str) -> String {
    if engine == Engine::Sqlite {
        return format!("PRAGMA foreign_keys = OFF; {sql}");
    }
    format!(
        "DO $$ DECLARE c TEXT; BEGIN FOR c IN SELECT conname FROM pg_constraint WHERE contype = 'c'
           AND conrelid = CAST('{table}' AS regclass) LOOP EXECUTE 'ALTER TABLE {table} DROP CONSTRAINT ' || c; END LOOP; END $$;
         {sql}"
    )
}

/// No personal value reaches the audit, and a change of one stays visible.
#[test]
fn personal_values_stay_out_of_the_audit() {
    let place = made(Engine::Sqlite);
    for command in [
        "zone add KRK --name-en Karkh",
        "store add noor --zones '*:0' --email a@noor.example --phone +9647701234567 --legal-name Legal --address Somewhere",
        "store bank update noor --holder Holder --account 123456",
        "customer add nour --name Person --email b@nour.example --phone +9647701234568",
        "customer update nour --phone +9647701234569",
        "customer update nour --phone +9647701234568",
        "customer address add nour home --zone KRK --line Lane --phone +9647701234567",
        "driver add ali --name Driver --phone +9647701234567",
    ] {
        place.shell(&format!("lilium {command}")).ok();
    }
    let states = filled::ask(&place, "SELECT COALESCE(before_state, '') || COALESCE(after_state, '') FROM audit");
    for value in ["@noor", "@nour", "+964", "Legal", "Somewhere", "Holder", "123456", "Person", "Lane", "Driver"] {
        assert!(!states.iter().any(|state| state.contains(value)), "{value} is in the audit");
    }
    let phones = filled::ask(
        &place,
        "SELECT json_extract(after_state, '$.phone') FROM audit WHERE noun = 'customer' AND action <> 'customer.address_add' ORDER BY id",
    );
    assert_eq!(phones.len(), 3);
    assert!(phones[0] == phones[2] && phones[0] != phones[1] && phones[0].starts_with('#'), "{phones:?}");
}

/// A chain does not tell that its end is gone; whoever kept an anchor does.
#[test]
fn anchors_find_what_was_cut_off_or_written_again() {
    for engine in engines() {
        let place = made(engine);
        place.shell("lilium zone add KRK --name-en Karkh").ok();
        place.shell("lilium audit anchor --to anchors.txt").ok();
        let older = place.copy();
        let other = place.copy();
        place.shell("lilium store add noor --zones '*:0'").ok();
        // Several at once take turns; what is there already is not written again.
        place.shell("for n in 1 2 3 4 5; do lilium audit anchor --to anchors.txt & done; wait").ok();
        assert!(place.shell("lilium audit anchor --to anchors.txt").ok().stderr.contains("already there"));
        let lines = fs::read_to_string(place.dir().join("anchors.txt")).expect("the file");
        assert_eq!(lines.lines().count(), 2, "{lines}");
        assert!(place.shell("lilium audit verify --anchors anchors.txt").ok().stderr.contains("whole"));
        for (copy, word) in [(&older, "cut off"), (&other, "written again")] {
            copy.write("anchors.txt", &lines);
            if word == "written again" {
                copy.shell("lilium store add other --zones '*:0'").ok();
            }
            assert!(
                copy.shell("lilium audit verify").ok().stderr.contains("whole"),
                "{engine:?}: by itself it is whole"
            );
            let run = copy.shell("lilium audit verify --anchors anchors.txt").fails_with(7);
            assert!(run.stderr.contains(word), "{engine:?}: {run:?}");
        }
        let turned: Vec<&str> = lines.lines().rev().collect();
        place.write("turned.txt", &format!("{}\n", turned.join("\n")));
        place.shell("lilium audit verify --anchors turned.txt").fails_with(7);
    }
}

#[test]
fn only_a_file_of_anchors_is_appended_to() {
    let place = made(Engine::Sqlite);
    place.write("notes.txt", "mine\n");
    for file in ["notes.txt", "shop.db", "."] {
        let before = fs::read(place.dir().join(file)).unwrap_or_default();
        let run = place.shell(&format!("lilium audit anchor --to {file}"));
        assert!([1, 2].contains(&run.status), "{run:?}");
        assert_eq!(fs::read(place.dir().join(file)).unwrap_or_default(), before, "{file} was changed");
    }
    place.shell("lilium audit anchor --to new.txt --dry-run").ok();
    assert!(!place.dir().join("new.txt").exists());
    place.shell("lilium audit verify --anchors missing.txt").fails_with(3);
    place.shell("lilium audit verify --anchors notes.txt").fails_with(2);
}

/// One byte of a sealed row past the program: `ledger verify` says which row, and `--book` does not look.
#[test]
fn a_changed_row_is_named() {
    let place = filled(Engine::Sqlite);
    let connection = Connection::open(place.db()).expect("the database");
    connection
        .execute_batch("DROP TRIGGER invoice_no_update; UPDATE invoice SET issued_on = '2026-03-09' WHERE id = 2")
        .expect("a change");
    let run = place.shell("lilium ledger verify").fails_with(7);
    assert!(run.stderr.contains("sealed_rows: invoice 2: "), "{run:?}");
    assert!(place.shell("lilium ledger verify --book").ok().stderr.contains("whole"));
    let run = place.shell("lilium doctor --check sealed_rows").fails_with(7);
    assert!(run.stderr.contains("invoice 2"), "{run:?}");
}
