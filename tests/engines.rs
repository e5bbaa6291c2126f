//! Two engines, one schema, one book: what must be equal is compared, what must not change is attacked.

#[path = "engines/filled.rs"]
mod filled;
#[path = "engines/restore.rs"]
mod restore;
#[path = "engines/seals.rs"]
mod seals;
#[path = "engines/steps.rs"]
mod steps;
mod support;
#[path = "engines/tampers.rs"]
mod tampers;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use lilium::base::{Day, Period};
use lilium::db::{Db, Ending, SCHEMA_VERSION, Value};
use lilium::market::closing::settlement;
use postgres::{Client, NoTls};
use rusqlite::Connection;
use support::place::{Engine, TestMarketplace, engines};
use support::tampering::{CASH_TAMPERINGS, TAMPERINGS};

const INIT: &str = "lilium init --name Noor --currency IQD --cash-increment 250 --timezone Asia/Baghdad";

fn made(engine: Engine) -> TestMarketplace {
    let place = TestMarketplace::new(engine).at("2026-03-01T09:00:00Z");
    place.shell(INIT).ok();
    place
}

/// A marketplace in which one order was delivered, settled and paid.
fn lived(engine: Engine) -> TestMarketplace {
    let place = made(engine);
    for command in [
        "zone add KRK --name-en Karkh",
        "store add noor --zones '*:0' --commission-rate 10%",
        "product add noor/TEA --name-en Tea --price 26000 --stock 40",
        "customer add ali",
        "commission rule add all --rate 10%",
        "commission ruleset activate --yes",
        "order place ali --zone KRK --line noor/TEA=2 --discount noor=1000@platform:50%",
        "order accept ORD-1",
        "order prepare ORD-1",
        "order dispatch ORD-1",
        "order deliver ORD-1 --collector depot",
        "--now 2026-03-02T09:00:00Z settlement run --date yesterday",
        "store bank update noor --holder Noor --account 100",
        "payout prepare --store noor",
        "payout confirm PAY-1 --reference R1 --confirm PAY-000001",
        "payout returned PAY-1 --reason 'wrong number'",
        "payout confirm PAY-1 --reference R2 --confirm PAY-000001",
        "store adjustment add noor 500 --kind penalty --reason late",
        "dues terms update noor --on-debit invoice",
        "--now 2026-03-03T09:00:00Z settlement run --date yesterday",
        "dues pay noor 600 --method cash --reference D1 --allow-credit",
        "store adjustment add noor 700 --kind penalty --reason late",
        "--now 2026-03-04T09:00:00Z settlement run --date yesterday",
        "setting set dues.stages hide:1",
        "--now 2026-03-20T09:00:00Z dues check",
        "dues write-off add DUE-2 --amount 200 --reason 'no answer'",
        "dues write-off approve WOF-1 --as huda",
        "dues announcement add noor 600 --reference D2",
        "dues announcement confirm DAN-1",
        "setting set adjustment.approval_limit 1000",
        "store adjustment add noor 1200 --kind goodwill --reason 'a gift'",
        "store adjustment approve ADP-1 --as huda",
        "--now 2026-03-20T10:00:00Z return add ORD-1 --line TEA=1 --reason broken",
        "dispute open ORD-1 --amount 700 --reason contested",
        "dispute resolve DSP-1 --for platform --reason agreed",
    ] {
        place.shell(&format!("lilium {command}")).ok();
    }
    place
}

/// Runs statements past the program.
fn execute(place: &TestMarketplace, sql: &str) -> Result<(), String> {
    if place.db().starts_with("postgres") {
        let mut client = Client::connect(place.db(), NoTls).expect("the server");
        client.batch_execute(sql).map_err(|error| error.as_db_error().map_or_else(String::new, |e| e.message().into()))
    } else {
        let connection = Connection::open(place.db()).expect("the database");
        connection.execute_batch(sql).map_err(|error| error.to_string())
    }
}

// ---- schema

/// Columns of every table with what they hold, and every index with its columns.
#[derive(Debug, Default, PartialEq, Eq)]
struct Schema {
    columns: BTreeMap<String, Vec<String>>,
    indexes: BTreeSet<String>,
    foreign: BTreeSet<String>,
    checks: BTreeSet<String>,
}

fn sqlite_schema(place: &TestMarketplace) -> Schema {
    let connection = Connection::open(place.db()).expect("the database");
    let all = |sql: &str| -> Vec<String> {
        let mut statement = connection.prepare(sql).expect("a statement");
        let rows = statement.query_map([], |row| row.get::<_, String>(0)).expect("rows");
        rows.collect::<Result<_, _>>().expect("text")
    };
    let mut schema = Schema::default();
    for line in all("SELECT m.name || '|' || c.name || ' ' || CASE c.type WHEN 'INTEGER' THEN 'integer' WHEN 'TEXT' THEN 'text' ELSE c.type END
                            || CASE WHEN c.\"notnull\" = 1 OR c.pk > 0 THEN ' not null' ELSE '' END
                       FROM sqlite_master m, pragma_table_info(m.name) c
                      WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name <> 'refinery_schema_history' ORDER BY m.name, c.cid")
    {
        let (table, column) = line.split_once('|').expect("two parts");
        schema.columns.entry(table.into()).or_default().push(column.into());
    }
    // An integer primary key has no index of its own, so primary keys are taken from the columns.
    schema.indexes.extend(all(
        "SELECT m.name || ' unique=' || i.\"unique\" || ' partial=' || i.partial || ' (' ||
                (SELECT group_concat(x.name, ',') FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno) x) || ')'
           FROM sqlite_master m, pragma_index_list(m.name) i
          WHERE m.type = 'table' AND i.origin <> 'pk' AND m.name <> 'refinery_schema_history'",
    ));
    schema.indexes.extend(all(
        "SELECT m.name || ' primary (' || (SELECT group_concat(x.name, ',') FROM
                (SELECT name FROM pragma_table_info(m.name) WHERE pk > 0 ORDER BY pk) x) || ')'
           FROM sqlite_master m WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name <> 'refinery_schema_history'",
    ));
    schema.foreign.extend(all("SELECT m.name || '.' || f.\"from\" || ' -> ' || f.\"table\" || '.' || f.\"to\"
           FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'"));
    schema
        .checks
        .extend(checks(&all("SELECT sql FROM sqlite_master WHERE type = 'table' AND sql IS NOT NULL").join("\n")));
    schema
}

/// The names of CHECK constraints in CREATE TABLE statements.
fn checks(sql: &str) -> Vec<String> {
    let words: Vec<&str> = sql.split_whitespace().collect();
    let named = words.windows(3).filter(|three| three[0] == "CONSTRAINT" && three[2].starts_with("CHECK"));
    named.map(|three| three[1].to_owned()).collect()
}

fn postgres_schema(place: &TestMarketplace) -> Schema {
    let mut client = Client::connect(place.db(), NoTls).expect("the server");
    let mut all = |sql: &str| -> Vec<String> {
        client.query(sql, &[]).expect("rows").iter().map(|row| row.get::<_, String>(0)).collect()
    };
    let mut schema = Schema::default();
    for line in all("SELECT table_name || '|' || column_name || ' ' || CASE data_type WHEN 'bigint' THEN 'integer' ELSE data_type END
                            || CASE is_nullable WHEN 'NO' THEN ' not null' ELSE '' END
                       FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'refinery_schema_history'
                      ORDER BY table_name COLLATE \"C\", ordinal_position")
    {
        let (table, column) = line.split_once('|').expect("two parts");
        schema.columns.entry(table.into()).or_default().push(column.into());
    }
    schema.indexes.extend(all("SELECT t.relname || CASE WHEN i.indisprimary THEN ' primary'
                  ELSE ' unique=' || i.indisunique::int || ' partial=' || (i.indpred IS NOT NULL)::int END || ' (' ||
                (SELECT string_agg(a.attname, ',' ORDER BY k.n) FROM unnest(i.indkey) WITH ORDINALITY k(att, n)
                   JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.att) || ')'
           FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace s ON s.oid = t.relnamespace
          WHERE s.nspname = 'public' AND t.relname <> 'refinery_schema_history'"));
    schema.foreign.extend(all("SELECT t.relname || '.' || a.attname || ' -> ' || r.relname || '.' || b.attname
           FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class r ON r.oid = c.confrelid
          CROSS JOIN LATERAL unnest(c.conkey, c.confkey) AS k (own, other)
           JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.own
           JOIN pg_attribute b ON b.attrelid = r.oid AND b.attnum = k.other WHERE c.contype = 'f'"));
    schema.checks.extend(all(
        "SELECT conname::text FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace",
    ));
    schema
}

#[test]
fn both_schemas_are_one() {
    if !engines().contains(&Engine::Postgres) {
        return;
    }
    let (sqlite, postgres) = (sqlite_schema(&made(Engine::Sqlite)), postgres_schema(&made(Engine::Postgres)));
    assert!(sqlite.columns.len() > 20, "{:?}", sqlite.columns.keys());
    for (table, columns) in &sqlite.columns {
        assert_eq!(Some(columns), postgres.columns.get(table), "{table}");
    }
    assert_eq!(sqlite.columns.keys().collect::<Vec<_>>(), postgres.columns.keys().collect::<Vec<_>>());
    assert_eq!(difference(&sqlite.indexes, &postgres.indexes), [""; 0]);
    assert_eq!(difference(&sqlite.foreign, &postgres.foreign), [""; 0]);
    assert_eq!(difference(&sqlite.checks, &postgres.checks), [""; 0]);
}

fn difference(sqlite: &BTreeSet<String>, postgres: &BTreeSet<String>) -> Vec<String> {
    let only = |word: &str, these: &BTreeSet<String>, those: &BTreeSet<String>| -> Vec<String> {
        these.difference(those).map(|one| format!("only on {word}: {one}")).collect()
    };
    [only("SQLite", sqlite, postgres), only("PostgreSQL", postgres, sqlite)].concat()
}

#[test]
fn the_program_carries_every_step() {
    for (engine, folder) in [(Engine::Sqlite, "sqlite"), (Engine::Postgres, "postgres")] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(folder);
        let number = |file: fs::DirEntry| -> Option<i64> {
            let name = file.file_name().into_string().ok()?;
            name.strip_prefix('V')?.split("__").next()?.parse().ok()
        };
        let steps = fs::read_dir(&folder).expect("steps").flatten().filter_map(number).max().expect("a step");
        assert_eq!(steps, SCHEMA_VERSION, "{folder:?}: SCHEMA_VERSION is not the last step");
        if engines().contains(&engine) {
            let state = Db::open(made(engine).db()).and_then(|mut db| db.migration_state()).expect("a state");
            assert_eq!((state.found, state.wanted), (steps, steps), "{folder:?}");
        }
    }
}

// ---- what a settlement run costs

const STORES: i64 = 10;
const DAYS: i64 = 200;
const LINES_A_DAY: i64 = 100;

fn day(number: i64) -> Day {
    let start: Day = "2025-06-01".parse().expect("a day");
    start + chrono::Days::new(number as u64)
}

/// Lines of `DAYS` days, of which all but the last are settled.
fn load(place: &TestMarketplace) {
    let mut db = Db::open(place.db()).expect("a marketplace");
    let mut lines = Vec::new();
    for number in 0..DAYS * LINES_A_DAY {
        let (on, store) = (number / LINES_A_DAY, number % STORES + 1);
        let mut row: Vec<Value> = vec![(number + 1).into(), store.into(), "IQD".into(), "sale".into()];
        row.extend([Value::from(number + 1), day(on).to_string().into()]);
        row.extend([1000, 0, 0, 100, 0, 0, 0, 900].map(Value::from));
        lines.push(row);
    }
    let settlements: Vec<Vec<Value>> = (0..(DAYS - 1) * STORES).map(settlement).collect();
    db.write(Ending::Commit, |tx| {
        tx.bulk("store_line", &LINE_COLUMNS, lines.clone())?;
        tx.bulk("settlement", &SETTLEMENT_COLUMNS, settlements.clone())
    })
    .expect("loaded");
}

const LINE_COLUMNS: [&str; 14] = [
    "id",
    "store_id",
    "currency",
    "kind",
    "subject_id",
    "due_on",
    "goods_minor",
    "delivery_minor",
    "rounding_minor",
    "commission_minor",
    "tax_minor",
    "collected_minor",
    "other_minor",
    "net_minor",
];

const SETTLEMENT_COLUMNS: [&str; 23] = [
    "id",
    "store_id",
    "currency",
    "first_day",
    "last_day",
    "lines",
    "orders",
    "goods_minor",
    "delivery_minor",
    "rounding_minor",
    "commission_minor",
    "tax_minor",
    "collected_minor",
    "other_minor",
    "net_minor",
    "opening_minor",
    "payable_minor",
    "invoiced_minor",
    "carried_minor",
    "reserved_minor",
    "digest",
    "closed_at",
    "closed_by",
];

fn settlement(number: i64) -> Vec<Value> {
    let on = day(number / STORES).to_string();
    let mut row: Vec<Value> = vec![(number + 1).into(), (number % STORES + 1).into(), "IQD".into()];
    row.extend([on.clone().into(), on.into()]);
    row.extend([10, 10, 10_000, 0, 0, 1000, 0, 0, 0, 9000, 0, 9000, 0, 0, 0].map(Value::from));
    row.extend(["0".repeat(64).into(), "2026-03-01T09:00:00.000000Z".to_owned().into(), "test".to_owned().into()]);
    row
}

#[test]
fn a_run_reads_what_is_due() {
    for engine in engines() {
        let place = made(engine);
        for store in 1..=STORES {
            place.shell(&format!("lilium store add s{store} --zones '*:0'")).ok();
        }
        load(&place);
        if engine == Engine::Postgres {
            execute(&place, "ANALYZE").expect("statistics");
        }
        let mut db = Db::open(place.db()).expect("a marketplace");
        let scope = settlement::Scope { period: Period::of_day(day(DAYS - 1)), store: None };
        let plan = db.read(|tx| settlement::plans(tx, &scope)).expect("a plan").join("\n");
        assert!(
            plan.contains("store_line_due")
                && plan.contains("maturity_open")
                && plan.contains("reserve_open")
                && (plan.contains("settlement_once") || plan.contains("sqlite_autoindex_settlement_1")),
            "{engine:?}\n{plan}"
        );
        for name in ["l", "m", "r", "t", "x", "store_line", "settlement", "maturity", "reserve"] {
            let scans = [format!("SCAN {name}\n"), format!("SCAN {name} "), format!("Seq Scan on {name}")];
            assert!(!scans.iter().any(|scan| plan.contains(scan)), "{engine:?}\n{plan}");
        }
    }
}

// ---- nothing booked is ever changed

#[test]
fn what_is_booked_stays() {
    for engine in engines() {
        let place = lived(engine);
        for table in [
            "entry",
            "posting",
            "ledger_link",
            "audit",
            "order_event",
            "stock_move",
            "store_line",
            "settlement",
            "commission_ruleset",
            "commission_rule",
            "adjustment",
            "line_discount",
            "order_return",
            "return_line",
            "payout_return",
            "due",
            "due_payment",
            "due_share",
            "due_announcement",
            "store_stage",
            "write_off",
            "recovery",
            "dispute",
            "adjustment_proposal",
            "invoice",
        ] {
            is_kept(engine, &place, table);
        }
        assert!(place.shell("lilium ledger verify").ok().stderr.contains("whole"));
        is_kept(engine, &filled::filled(engine), "due_offset");
    }
}

/// No row of a table can be changed or removed. There must be one: the guard of an empty table is never asked.
#[track_caller]
fn is_kept(engine: Engine, place: &TestMarketplace, table: &str) {
    let column = column_of(table);
    let truncate = (engine == Engine::Postgres).then(|| format!("TRUNCATE {table} CASCADE"));
    let changes = [format!("UPDATE {table} SET {column} = {column}"), format!("DELETE FROM {table}")];
    for sql in changes.into_iter().chain(truncate) {
        let refused = execute(place, &sql).expect_err(&format!("{engine:?}: `{sql}` went through"));
        assert!(
            ["append-only", "closed for good", "does not change"].iter().any(|why| refused.contains(why)),
            "{engine:?}: `{sql}`: {refused}"
        );
    }
}

fn column_of(table: &str) -> &'static str {
    match table {
        "posting" => "entry_id",
        "line_discount" | "return_line" => "line_id",
        "order_event" => "order_id",
        "commission_rule" => "ruleset_id",
        "due_share" | "due_offset" | "recovery" => "payment_id",
        _ => "id",
    }
}

// ---- and whoever changes it is found out

#[test]
fn tampering_is_told() {
    let place = lived(Engine::Sqlite);
    for command in HANDED_OVER {
        place.shell(&format!("lilium {command}")).ok();
    }
    let connection = Connection::open(place.db()).expect("the database");
    let mut missed = Vec::new();
    for (number, (sql, check)) in TAMPERINGS.iter().enumerate() {
        let copy = place.dir().join(format!("copy{number}.db"));
        connection.execute("VACUUM INTO ?1", [copy.display().to_string()]).expect("a copy");
        tamper(&copy, sql);
        let run = place.shell(&format!("lilium doctor --check {check} --db copy{number}.db --format tsv"));
        if run.status != 7 || !run.stderr.contains(check) {
            missed.push(format!("`{sql}`: no {check} in {run:?}"));
        }
        fs::remove_file(&copy).expect("the copy");
    }
    assert_eq!(missed, [""; 0]);
    assert!(place.shell("lilium ledger verify").ok().stderr.contains("whole"));
    assert!(place.shell("lilium doctor").ok().stderr.contains("found nothing"));
}

/// What `lived` lacks: cash that went through a driver's hands, money that is withheld, held back, or set off.
const HANDED_OVER: [&str; 22] = [
    "driver add hasan",
    "--now 2026-03-21T10:00:00Z order place ali --zone KRK --line noor/TEA=3",
    "order accept ORD-2",
    "order prepare ORD-2",
    "order dispatch ORD-2 --driver hasan",
    "--now 2026-03-21T11:00:00Z order deliver ORD-2",
    "--now 2026-03-21T12:00:00Z cash handover add hasan 78000",
    "cash held hasan",
    "setting set reserve.rate 10%",
    "--now 2026-03-22T09:00:00Z settlement run --date yesterday",
    "store update noor --hold-days 2",
    "--now 2026-03-23T10:00:00Z order place ali --zone KRK --line noor/TEA=1",
    "order accept ORD-3",
    "order prepare ORD-3",
    "order dispatch ORD-3",
    "--now 2026-03-23T11:00:00Z order deliver ORD-3 --collector depot",
    "--now 2026-03-23T12:00:00Z dispute open ORD-2 --amount 5000 --reason contested",
    "--now 2026-03-23T12:00:00Z dispute open ADJ-1 --reason rain",
    "--now 2026-03-23T12:00:00Z dispute resolve DSP-3 --for store --reason 'so it was'",
    // What it is billed for is kept of what was settled for it.
    "--now 2026-03-23T13:00:00Z store adjustment add noor 90000 --kind penalty --reason late",
    "--now 2026-03-24T09:00:00Z settlement run --date yesterday",
    "--now 2026-03-24T10:00:00Z dues pay noor 100 --method offset --reference O1 --reason agreed",
];

/// A check that nothing triggers is one that nobody knows to work.
#[test]
fn every_check_is_seen_to_find_something() {
    let place = made(Engine::Sqlite);
    let listed = place.shell("lilium doctor --list --format ids").ok().stdout;
    let triggered: BTreeSet<&str> = TAMPERINGS.iter().chain(CASH_TAMPERINGS).map(|(_, check)| *check).collect();
    let idle: Vec<&str> = listed.lines().filter(|check| !triggered.contains(check)).collect();
    assert_eq!(idle, [""; 0], "add a tampering for each");
    assert!(listed.lines().count() > 40, "{listed}");
}

/// `ledger verify` goes through the book and what must agree with it, and gives the same.
#[test]
fn verify_tells_of_the_book() {
    let place = lived(Engine::Sqlite);
    for (number, (sql, word)) in TAMPERINGS.iter().take(5).enumerate() {
        let copy = place.dir().join(format!("verify{number}.db"));
        let connection = Connection::open(place.db()).expect("the database");
        connection.execute("VACUUM INTO ?1", [copy.display().to_string()]).expect("a copy");
        tamper(&copy, sql);
        let run = place.shell(&format!("lilium ledger verify --db verify{number}.db")).fails_with(7);
        assert!(run.stderr.contains(word), "`{sql}`: no {word} in\n{}", run.stderr);
    }
}

/// On both engines: nothing is found where nothing is wrong, and something where something is.
#[test]
fn doctor_is_one_on_both_engines() {
    for engine in engines() {
        let place = lived(engine);
        for command in HANDED_OVER {
            place.shell(&format!("lilium {command}")).ok();
        }
        let run = place.shell("lilium doctor").ok();
        assert!(run.stderr.contains("found nothing"), "{engine:?}: {run:?}");
        execute(&place, "UPDATE product SET on_hand = on_hand + 1").expect("a change behind its back");
        let run = place.shell("lilium doctor --format json").fails_with(7);
        assert!(run.stderr.contains("stock: 1: "), "{engine:?}: {run:?}");
    }
}

fn tamper(file: &Path, sql: &str) {
    let connection = Connection::open(file).expect("the copy");
    connection.execute_batch("PRAGMA foreign_keys = OFF").expect("a pragma");
    let mut statement = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").expect("triggers");
    let names: Vec<String> =
        statement.query_map([], |row| row.get(0)).expect("names").collect::<Result<_, _>>().expect("names");
    for name in names {
        connection.execute_batch(&format!("DROP TRIGGER {name}")).expect("a dropped trigger");
    }
    connection.execute_batch(sql).unwrap_or_else(|error| panic!("`{sql}`: {error}"));
    assert!(connection.changes() > 0, "`{sql}` changed nothing");
}

// ---- one identity for every key

/// Spellings of one name that a person takes for the same, and those with a mark that nobody sees.
const SPELLINGS: [&str; 32] = [
    "أحمد-é25",
    "احمد-é25",
    "إحمد-é25",
    "آحمد-é25",
    "ٱحمد-é25",
    "أَحْمَد-é25",
    "أحمــد-é25",
    "ا\u{654}حمد-é25",
    "ﺃﺣﻤﺪ-é25",
    "أحمد-É25",
    "أحمد-e\u{301}25",
    "أحمد-E\u{301}25",
    "أحمد-é٢٥",
    "أحمد-é۲۵",
    "أحمد-é２５",
    "أحمد－é25",
    " أحمد-é25",
    "أحمد-é25 ",
    "\u{a0}أحمد-é25\u{3000}",
    "أح\u{200c}مد-é25",
    "أح\u{200d}مد-é25",
    "\u{200f}أحمد-é25",
    "أحمد-é25\u{200e}",
    "\u{feff}أحمد-é25",
    "أحمد\u{200b}-é25",
    "أحمد-\u{2060}é25",
    "أحمد-é\u{ad}25",
    "\u{202b}أحمد-é25\u{202c}",
    "\u{2067}أحمد-é25\u{2069}",
    "أحمد-é25\u{200d}",
    "أحمد-é25\u{61c}",
    "أحمد-é25\u{fe0f}",
];

/// How often a noun's list holds anything.
fn counted(place: &TestMarketplace, list: &str) -> String {
    place.shell(&format!("lilium {list} --format count")).ok().stdout.trim().to_owned()
}

#[test]
fn a_name_is_one_thing_in_every_spelling() {
    for engine in engines() {
        let place = made(engine);
        place.shell("lilium store add noor --zones '*:0'").ok();
        let one = SPELLINGS[0];
        for (add, list) in [
            ("zone add {}", "zone list"),
            ("driver add {}", "driver list"),
            ("customer add {}", "customer list"),
            ("category add {}", "category list"),
            ("product add noor/{} --name-en Tea --price 1000 --stock 50", "product list"),
        ] {
            let words = |name: &str| -> Vec<String> { add.split(' ').map(|word| word.replace("{}", name)).collect() };
            let run = |name: &str| {
                let words = words(name);
                place.lilium(&words.iter().map(String::as_str).collect::<Vec<_>>())
            };
            run(one).ok();
            for spelling in SPELLINGS {
                let run = run(spelling);
                assert!([2, 5, 6].contains(&run.status), "{engine:?} {add} {spelling:?}: {run:?}");
            }
            assert_eq!(counted(&place, list), "1", "{engine:?} {list}");
        }
        for (noun, verb) in [("zone", "show"), ("driver", "show"), ("customer", "show"), ("product", "show")] {
            for spelling in SPELLINGS {
                let run = place.lilium(&[noun, verb, spelling]);
                assert!(run.status == 0, "{engine:?} {noun} {spelling:?}: {run:?}");
            }
        }
        files(&place);
    }
}

/// The same through files: stores, products and orders that name all of these.
fn files(place: &TestMarketplace) {
    let mut stores = "slug,name_en,zones\n".to_owned();
    let mut products = "store,sku,category,name_en,price,zones\n".to_owned();
    let mut orders = "group,placed_at,status,customer,zone,store,sku,quantity,unit_price\n".to_owned();
    for (number, name) in SPELLINGS.into_iter().enumerate() {
        stores.push_str(&format!("s{number},S,{name}\n"));
        products.push_str(&format!("noor,P{number},{name},Tea,1000,{name}\n"));
        products.push_str(&format!("noor,{name},,Tea,1000,*\n"));
        orders.push_str(&format!("G{number},2026-02-01 10:00,pending,{name},{name},noor,{name},1,1000\n"));
        orders.push_str(&format!("{name},2026-02-01 10:00,pending,{name},{name},noor,{name},1,1000\n"));
    }
    let import = |noun: &str, csv: &str| {
        place.write("in.csv", csv);
        let run = place.shell(&format!("lilium {noun} import in.csv --keep-going"));
        assert!([0, 8].contains(&run.status), "{run:?}");
    };
    import("store", &stores);
    import("product", &products);
    import("order", &orders);
    for (list, count) in [("zone list", "1"), ("category list", "1"), ("customer list", "1"), ("driver list", "1")] {
        assert_eq!(counted(place, list), count, "{list}");
    }
    let skus = place.shell("lilium product list --all --format tsv --fields sku").ok().stdout;
    assert_eq!(skus.lines().filter(|sku| !sku.starts_with('P') && *sku != "sku").count(), 1, "{skus}");
    assert!(place.shell("lilium doctor").ok().stderr.contains("found nothing"));
}

/// Case says two orders of another system apart; width, blanks and marks do not.
#[test]
fn codes_of_other_systems_are_theirs() {
    for engine in engines() {
        let place = made(engine);
        place.shell("lilium store add noor --zones '*:0'").ok();
        place.shell("lilium zone add KRK").ok();
        place.shell("lilium product add noor/TEA --name-en Tea --price 1000 --stock 50").ok();
        let mut orders = "group,placed_at,status,customer,zone,store,sku,quantity,unit_price\n".to_owned();
        for group in ["W-17", "w-17", "W-17\u{200f}", "Ｗ－17", " W-17 ", "2"] {
            orders.push_str(&format!("{group},2026-02-01 10:00,pending,ali,krk,NOOR,tea,1,1000\n"));
        }
        place.write("in.csv", &orders);
        let run = place.shell("lilium order import in.csv").fails_with(6);
        assert!(run.stderr.contains("character 5 is U+200F"), "{run:?}");
        let good = |line: &&str| ["group,", "W-17,", "w-17,", "2,"].iter().any(|group| line.starts_with(group));
        let kept: String = orders.lines().filter(good).map(|line| format!("{line}\n")).collect();
        place.write("in.csv", &kept);
        place.shell("lilium order import in.csv").ok();
        assert_eq!(counted(&place, "order list"), "3");
        place.shell("lilium order import in.csv").ok();
        // "2" is the code of the third and the number of the second.
        let run = place.shell("lilium order show 2").fails_with(3);
        assert!(run.stderr.contains("ORD-000002") && run.stderr.contains("GRP-00000"), "{run:?}");
        place.shell("lilium return add 2 --line tea=1 --reason x").fails_with(3);
        place.shell("lilium order accept 2").fails_with(3);
        place.shell("lilium order show ORD-2").ok();
        place.shell("lilium order show 'Ｗ－17'").ok();
        place.write("cart.csv", "product,quantity\n1,1\n");
        let run = place.shell("lilium order place ali --zone KRK --lines cart.csv").fails_with(6);
        assert!(run.stderr.contains("cart.csv:2"), "{run:?}");
    }
}

/// Bare numbers of spreadsheets never make a twin.
#[test]
fn a_sku_of_a_spreadsheet_is_refused() {
    for engine in engines() {
        let place = made(engine);
        place.shell("lilium store add noor --zones '*:0'").ok();
        place.shell("lilium product add noor/8904223818706 --name-en Tea --price 1000").ok();
        for sku in ["8904223818706.00", "8904223818706,0", "8.904E+12"] {
            place.write("in.csv", &format!("store,sku,name_en,price\nnoor,\"{sku}\",Tea,1000\n"));
            let run = place.shell("lilium product import in.csv").fails_with(6);
            assert!(run.stderr.contains("spreadsheet"), "{run:?}");
        }
        assert_eq!(counted(&place, "product list"), "1");
    }
}

// ---- what rules name

/// A rule that names what is gone, in a database of before, is shown, found and never a crash.
#[test]
fn names_without_a_thing_are_told() {
    for engine in engines() {
        let place = made(engine);
        for command in ["category add Fruit", "commission rule add fruit --category Fruit --rate 2%"] {
            place.shell(&format!("lilium {command}")).ok();
        }
        place.shell("lilium commission ruleset activate --yes").ok();
        execute(&place, "DELETE FROM category_name; DELETE FROM category").expect("a removal of before");
        for command in ["rule list", "rule show fruit", "ruleset export", "ruleset list"] {
            let run = place.shell(&format!("lilium commission {command}")).ok();
            assert!(command == "ruleset list" || run.stdout.contains("CAT-000001"), "{engine:?} {command}: {run:?}");
        }
        let run = place.shell("lilium commission rule lint").fails_with(7);
        assert!(run.stdout.contains("dangling") && run.stdout.contains("CAT-000001"), "{engine:?} {run:?}");
        let run = place.shell("lilium doctor --check stored_references").fails_with(7);
        assert!(run.stderr.contains("version 1 rule \"fruit\": it names CAT-000001"), "{engine:?} {run:?}");
        execute(
            &place,
            "INSERT INTO commission_ruleset (id, created_at, created_by) VALUES (2, '2026-03-01T09:00:00Z', 'x');
             INSERT INTO commission_rule (ruleset_id, position, name_key, name, body) VALUES (2, 1, 'x', 'x', '{')",
        )
        .expect("a damaged draft");
        for command in ["rule list", "rule show x", "ruleset export", "rule lint", "rule add y --rate 1%"] {
            let run = place.shell(&format!("lilium commission {command}")).fails_with(1);
            assert!(run.stderr.contains("rule 1 \"x\" of version 2 cannot be read"), "{engine:?} {command}: {run:?}");
        }
        let run = place.shell("lilium doctor --check stored_references").fails_with(7);
        assert!(run.stderr.contains("cannot be read"), "{engine:?} {run:?}");
    }
}
