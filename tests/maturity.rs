//! Money that is held back or withheld: whenever somebody closes, the same is settled; and both engines book the same.

mod support;

use rusqlite::Connection;
use support::place::{Engine, TestMarketplace, engines};

/// A week in which money matures, is withheld, pays a debit, and comes back.
const LIFE: [(&str, &str); 20] = [
    ("2026-03-01", "setting set release.hold_days 1"),
    ("2026-03-01", "setting set reserve.rate 10%"),
    ("2026-03-01", "setting set reserve.days 2"),
    ("2026-03-01", "zone add KRK --name-en Karkh"),
    ("2026-03-01", "store add noor --zones '*:0' --commission-rate 10%"),
    ("2026-03-01", "store add slow --zones '*:0' --hold-days 3 --reserve-rate 25% --settlement-period weekly"),
    ("2026-03-01", "product add noor/TEA --name-en Tea --price 10000 --stock 100"),
    ("2026-03-01", "product add slow/TEA --name-en Tea --price 10000 --stock 100"),
    ("2026-03-01", "customer add ali"),
    ("2026-03-01", "driver add hasan"),
    ("2026-03-01", "order place ali --zone KRK --line noor/TEA=1 --line slow/TEA=2"),
    ("2026-03-01", "order place ali --zone KRK --line noor/TEA=3"),
    ("2026-03-01", "order accept ORD-1 ORD-2 ORD-3 -y"),
    ("2026-03-01", "order prepare ORD-1 ORD-2 ORD-3 -y"),
    ("2026-03-01", "order dispatch ORD-1 ORD-2 ORD-3 --driver hasan -y"),
    ("2026-03-01", "order deliver ORD-1 ORD-2 -y"),
    ("2026-03-01", "cash handover add hasan 30000"),
    ("2026-03-03", "store adjustment add noor 1500 --kind penalty --reason late"),
    ("2026-03-04", "order deliver ORD-3 --collector depot"),
    ("2026-03-06", "store adjustment add slow 500 --kind penalty --reason late"),
];

/// Lives the days up to this one; each night somebody closes it, or nobody does.
fn lived(engine: Engine, nightly: bool) -> TestMarketplace {
    let place = TestMarketplace::new(engine).at("2026-03-01T09:00:00Z");
    place.shell("lilium init --name Noor --currency IQD --cash-increment 250 --timezone Asia/Baghdad").ok();
    for day in 1..=14 {
        let day = format!("2026-03-{day:02}");
        if nightly {
            place.shell(&format!("lilium --now {day}T01:00:00Z settlement run --date yesterday")).ok();
        }
        for (_, command) in LIFE.iter().filter(|(on, _)| *on == day) {
            place.shell(&format!("lilium --now {day}T09:00:00Z {command}")).ok();
        }
    }
    place
}

/// Everything that settlements say but who closed them, and when, and with which number.
fn settled(place: &TestMarketplace) -> Vec<String> {
    let fields =
        "store,first_day,last_day,lines,net_minor,opening_minor,payable_minor,carried_minor,reserved_minor,digest";
    let run =
        place.shell(&format!("lilium settlement list --reverse --all --format tsv --no-header --fields {fields}")).ok();
    let mut rows: Vec<String> = run.stdout.lines().map(str::to_owned).collect();
    rows.sort();
    rows
}

/// spree#14606.
#[test]
fn a_late_close_settles_what_one_in_time_would_have() {
    for engine in engines() {
        let (nightly, late) = (lived(engine, true), lived(engine, false));
        let run = "lilium --now 2026-03-14T20:00:00Z settlement run --date 2026-03-13";
        for place in [&nightly, &late] {
            place.shell(run).ok();
            assert!(place.shell("lilium doctor").ok().stderr.contains("found nothing"), "{engine:?}");
        }
        let rows = settled(&late);
        assert_eq!(settled(&nightly), rows, "{engine:?}");
        assert!(
            rows.iter().any(|row| row.contains("\t-1000\t") || row.contains("\t-900\t")),
            "a debit drew: {rows:#?}"
        );
        let balance = "lilium store balance --format tsv";
        assert_eq!(nightly.shell(balance).ok().stdout, late.shell(balance).ok().stdout, "{engine:?}");
    }
}

/// What is reported after the day on which it matured was closed is settled on the first open day.
#[test]
fn what_is_told_late_matures_on_an_open_day() {
    for engine in engines() {
        let place = TestMarketplace::new(engine).at("2026-03-01T09:00:00Z");
        place.shell("lilium init --name Noor --currency IQD --cash-increment 250 --timezone Asia/Baghdad").ok();
        let sold = |order: i64| {
            let then = "lilium --now 2026-02-26T09:00:00Z";
            place.shell(&format!("{then} order place ali --zone KRK --line noor/TEA=1")).ok();
            for step in ["accept", "prepare", "dispatch", "deliver --collector depot"] {
                place.shell(&format!("{then} order {step} ORD-{order}")).ok();
            }
        };
        for command in [
            "setting set release.hold_days 1",
            "zone add KRK --name-en Karkh",
            "store add noor --zones '*:0' --commission-rate 10%",
            "product add noor/TEA --name-en Tea --price 10000 --stock 100",
            "customer add ali",
        ] {
            place.shell(&format!("lilium {command}")).ok();
        }
        sold(1);
        place.shell("lilium settlement run --date yesterday").ok();
        sold(2);
        assert!(place.shell("lilium doctor").ok().stderr.contains("found nothing"), "{engine:?}");
        place.shell("lilium --now 2026-03-02T09:00:00Z settlement run --date yesterday").ok();
        let days =
            place.shell("lilium settlement list --reverse --format tsv --no-header --fields last_day,net_minor").ok();
        let days: Vec<&str> = days.stdout.lines().collect();
        assert_eq!(days, ["2026-02-27\t9000", "2026-02-28\t9000"], "{engine:?}");
    }
}

#[test]
fn both_engines_book_the_same() {
    let hashes: Vec<String> = engines()
        .into_iter()
        .map(|engine| {
            let place = lived(engine, true);
            place.shell("lilium ledger verify --format tsv --no-header --fields ledger_hash").ok().stdout
        })
        .collect();
    assert!(hashes.iter().all(|hash| *hash == hashes[0] && hash.len() > 60), "{hashes:?}");
}

#[test]
fn what_is_held_and_withheld_stays_as_it_was_booked() {
    for engine in engines() {
        let place = lived(engine, true);
        for sql in [
            "DELETE FROM maturity",
            "UPDATE maturity SET matures_on = '2026-04-01'",
            "UPDATE maturity SET released_on = NULL",
            "DELETE FROM reserve",
            "UPDATE reserve SET amount_minor = amount_minor + 1",
            "UPDATE reserve SET ended_on = NULL",
        ] {
            assert!(execute(&place, sql).is_err(), "{engine:?}: `{sql}` went through");
        }
    }
}

/// Runs a statement past the program.
fn execute(place: &TestMarketplace, sql: &str) -> Result<(), String> {
    if place.db().starts_with("postgres") {
        let mut client = postgres::Client::connect(place.db(), postgres::NoTls).expect("the server");
        client.batch_execute(sql).map_err(|error| error.to_string())
    } else {
        let connection = Connection::open(place.db()).expect("the database");
        connection.execute_batch(sql).map_err(|error| error.to_string())
    }
}
