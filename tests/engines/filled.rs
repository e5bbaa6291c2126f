//! Marketplaces with rows in every sealed table.

use postgres::{Client, NoTls};
use rusqlite::Connection;

use crate::support::history;
use crate::support::place::{Engine, TestMarketplace};

/// What [`history::everything`] lacks.
const MORE: &[(&str, &str)] = &[
    ("2026-04-10T12:00", "commission rule add all --rate 10%"),
    ("2026-04-10T12:00", "commission rule add tea --rate 11%"),
    ("2026-04-10T12:00", "commission ruleset activate --yes"),
    ("2026-04-10T12:00", "commission rule add coffee --rate 12%"),
    ("2026-04-10T12:00", "cash float out zaid 4000"),
    ("2026-04-10T12:00", "settlement verify SET-1"),
    ("2026-04-10T12:00", "settlement verify SET-2"),
    ("2026-04-10T12:00", "cash handover add ali 50000 -y"),
    ("2026-04-10T12:00", "currency add USD"),
    ("2026-04-10T12:00", "setting set adjustment.approval_limit 1000"),
    ("2026-04-10T12:00", "store adjustment add noor 5000 --kind goodwill --reason 'a gift'"),
    ("2026-04-10T12:00", "store adjustment approve ADP-1 --as huda"),
    ("2026-04-10T12:00", "store adjustment add noor 6000 --kind goodwill --reason 'another'"),
    ("2026-04-10T12:10", "order place sami --zone KRK --line noor/TEA=1"),
    ("2026-04-10T12:10", "setting set return.debit_limit 1000"),
    ("2026-04-10T12:10", "return add ORD-1 --line TEA=1 --reason 'it was open'"),
    ("2026-04-10T12:10", "return add ORD-4 --line TEA=1 --reason 'it was wet'"),
    ("2026-04-10T12:12", "return add ORD-5 --line TEA=1 --reason 'it was late'"),
    ("2026-04-10T12:12", "return add ORD-6 --line TEA=1 --reason 'it was late too'"),
    ("2026-04-10T12:20", "store bank update noor --holder Noor --account 123456"),
    ("2026-04-10T12:20", "store bank update slow --holder Slow --account 654321"),
    ("2026-04-10T12:20", "store bank update slow --holder Slow --account 654322"),
    ("2026-04-10T13:00", "cash mapping add files --order-column Ref --amount-column COD"),
    ("2026-04-10T13:00", "cash reconcile courier.csv --mapping files --driver ali"),
    ("2026-04-10T13:10", "cash reconcile courier2.csv --mapping files --driver ali"),
    ("2026-04-10T13:20", "dues announcement add own 700 --reference D7"),
    ("2026-04-10T13:20", "dues announcement fail DAN-1 --reason lost"),
    ("2026-04-10T13:20", "dues announcement add own 600 --reference D8"),
    ("2026-04-10T13:20", "dues announcement confirm DAN-2"),
    ("2026-04-10T13:20", "dues write-off add DUE-2 --amount 500 --reason 'no answer'"),
    ("2026-04-10T13:30", "payout prepare --store slow --method bank"),
    ("2026-04-10T13:40", "payout batch --out batch.csv --format csv"),
    ("2026-04-10T13:50", "payout confirm PAY-3 --reference R9 --confirm PAY-000003"),
    ("2026-04-10T13:55", "payout returned PAY-3 --reason 'wrong number'"),
    ("2026-04-10T14:00", "store adjustment add own 900 --kind goodwill --reason 'a gift'"),
    ("2026-04-11T09:00", "settlement run --date yesterday"),
    ("2026-04-11T10:00", "dues pay own 300 --method offset --reference O1 --reason agreed"),
];

/// A marketplace in which every sealed table has rows. What would differ by chance between two of them does not.
pub fn filled(engine: Engine) -> TestMarketplace {
    let mut salted = false;
    let place = history::everything_watched(engine, |place, _| {
        if !std::mem::replace(&mut salted, true) {
            put_salts(place);
        }
    });
    place.write("courier.csv", "Ref,COD\nORD-000007,30000\nORD-000099,100\n");
    place.write("courier2.csv", "Ref,COD\nORD-000007,30000\nORD-000098,100\nORD-000097,200\n");
    for (now, command) in MORE {
        let run = place.shell(&format!("lilium --now {now}:00Z {command}"));
        assert!([0, 7].contains(&run.status), "{engine:?}: {run:?}");
    }
    place
}

/// Salts are chance. These are not.
fn put_salts(place: &TestMarketplace) {
    for noun in ["customer", "driver", "store", "payout_batch"] {
        for subject in 1..=9 {
            run(
                place,
                &format!("INSERT INTO salt (noun, subject_id, salt) VALUES ('{noun}', {subject}, '{subject:032}')"),
            );
        }
    }
}

/// Runs statements past the program.
pub fn run(place: &TestMarketplace, sql: &str) {
    if place.db().starts_with("postgres") {
        let mut client = Client::connect(place.db(), NoTls).expect("the server");
        client.batch_execute(sql).unwrap_or_else(|error| panic!("`{sql}`: {error:?}"));
    } else {
        let connection = Connection::open(place.db()).expect("the database");
        connection.execute_batch(sql).unwrap_or_else(|error| panic!("`{sql}`: {error}"));
    }
}

/// The first column of a query, as text.
pub fn ask(place: &TestMarketplace, sql: &str) -> Vec<String> {
    if place.db().starts_with("postgres") {
        let mut client = Client::connect(place.db(), NoTls).expect("the server");
        client.query(sql, &[]).expect("rows").iter().map(|row| row.get(0)).collect()
    } else {
        let connection = Connection::open(place.db()).expect("the database");
        let mut statement = connection.prepare(sql).expect("a statement");
        statement.query_map([], |row| row.get(0)).expect("rows").collect::<Result<_, _>>().expect("texts")
    }
}
