//! Cash from the door to the bank: what the reports add up to, what must not change, and what is found when it does.

mod support;

use std::collections::BTreeMap;

use lilium::base::{Currency, Instant, StoreId};
use lilium::db::{Db, Ending, Tx};
use lilium::error::Result;
use lilium::market::cash::customer_balances::{self, rules::Way as Settling};
use lilium::market::cash::{custody, deposits, expenses, floats, repayments};
use lilium::market::catalogue::products;
use lilium::market::closing::dues::{self, rules::DuesMethod};
use lilium::market::core::Act;
use lilium::market::core::settings::{self, Coin, Marketplace};
use lilium::market::parties::stores;
use lilium::market::sales::orders::{self, Delivery};
use postgres::{Client, NoTls};
use rusqlite::Connection;
use serde_json::Value;
use support::place::{Engine, TestMarketplace, engines};
use support::tampering::CASH_TAMPERINGS;

/// Three days in which every kind of difference happened, and cash is in every place.
fn lived(engine: Engine) -> TestMarketplace {
    let place = TestMarketplace::new(engine).at("2026-03-01T09:00:00Z");
    place.shell("lilium init --name Noor --currency IQD --cash-increment 250 --timezone Asia/Baghdad").ok();
    place.write("slips.csv", "slip,amount\nS1,8750\nS2,10000\n");
    for command in [
        "setting set release.gate bank_confirmed",
        "zone add KRK --name-en Karkh",
        "store add noor --zones '*:0' --commission-rate 10% --delivery-by platform",
        "product add noor/TEA --name-en Tea --price 10000 --stock 100",
        "customer add nour",
        "driver add ali",
        "driver add zaid",
        "order place nour --zone KRK --line TEA=1",
        "order place nour --zone KRK --line TEA=2",
        "order place nour --zone KRK --line TEA=3",
        "order place nour --zone KRK --line TEA=4",
        "order place nour --zone KRK --line TEA=5",
        "order accept ORD-1 ORD-2 ORD-3 ORD-4 ORD-5 -y",
        "order prepare ORD-1 ORD-2 ORD-3 ORD-4 ORD-5 -y",
        "order dispatch ORD-1 ORD-2 ORD-3 --driver ali -y",
        "order dispatch ORD-4 ORD-5 --driver zaid -y",
        "order deliver ORD-1 --taken 9500",
        "order deliver ORD-2 ORD-4 -y",
        "cash handover add ali 8500 --order ORD-1",
        "cash handover add zaid 41000 -y",
        "cash difference decide HND-1 charge --amount 500 --reason agreed",
        "cash difference decide HND-2 gain --amount 250 --reason found",
        "cash deposit add 9000 --slip S1",
        "--now 2026-03-02T09:00:00Z cash deposit confirm DEP-1 --amount 8750 --reason torn",
        "--now 2026-03-03T09:00:00Z order deliver ORD-3",
        "--now 2026-03-03T09:00:00Z cash handover add ali 20000",
        "--now 2026-03-03T09:00:00Z cash expense add 500 --driver ali --receipt F1 --reason fuel",
        "--now 2026-03-03T09:00:00Z cash float out zaid 5000",
        "--now 2026-03-03T09:00:00Z cash deposit add 10000 --slip S2",
        "cash reconcile slips.csv --against deposits --order-column slip --amount-column amount",
        "--now 2026-03-03T09:00:00Z cash repay ali 250 --reason wages",
        "--now 2026-03-03T09:00:00Z customer settle nour 250 --receive --via depot",
    ] {
        place.shell(&format!("lilium {command}")).ok();
    }
    place
}

fn json(place: &TestMarketplace, command: &str) -> Vec<Value> {
    let run = place.shell(&format!("lilium {command} --json")).ok();
    serde_json::from_str(&run.stdout).unwrap_or_else(|error| panic!("`{command}`: {error}\n{}", run.stdout))
}

/// The balances of the book by the last word of the account, as `cash where` groups them.
fn booked(place: &TestMarketplace) -> BTreeMap<String, i64> {
    let mut sums = BTreeMap::new();
    for row in json(place, "ledger balance") {
        let account = row["account"].as_str().expect("an account");
        let place = match account.split(':').collect::<Vec<_>>()[..] {
            ["driver", _, "custody"] => "with driver",
            ["driver", _, "float"] => "change money",
            ["driver", _, "receivable"] => "driver owes",
            ["cash", "depot"] => "depot",
            ["cash", "transit"] => "on the way to the bank",
            ["cash", "bank"] => "bank",
            ["customer", _, "receivable"] => "customers owe",
            ["suspense", "cash"] => "not matched yet",
            _ => continue,
        };
        *sums.entry(place.to_owned()).or_default() += row["balance"]["minor"].as_i64().expect("minor units");
    }
    sums.retain(|_, minor| *minor != 0);
    sums
}

#[test]
fn every_place_is_what_the_book_says() {
    for engine in engines() {
        let place = lived(engine);
        let mut told = BTreeMap::new();
        for row in json(&place, "--now 2026-03-09T09:00:00Z cash where") {
            let minor = |name: &str| row[name]["minor"].as_i64().expect("minor units");
            let ages: i64 = ["today", "days_1", "days_2_3", "days_4_7", "days_8"].into_iter().map(minor).sum();
            assert_eq!(ages, minor("amount"), "{engine:?}: {row}");
            *told.entry(row["place"].as_str().expect("a place").to_owned()).or_default() += minor("amount");
        }
        assert_eq!(told, booked(&place), "{engine:?}");
        assert_eq!(told.len(), 8, "{engine:?}: the book has cash in every place: {told:?}");
    }
}

/// odoo#112094.
#[test]
fn the_flow_ends_at_what_is_held() {
    for engine in engines() {
        let place = lived(engine);
        let days = json(&place, "cash flow --period 2026-03");
        let minor = |row: &Value, name: &str| row[name]["minor"].as_i64().expect("minor units");
        let mut held = 0;
        for day in &days {
            held += minor(day, "doors") - minor(day, "stores") + minor(day, "other");
            assert_eq!(held, minor(day, "held"), "{engine:?}: {day}");
        }
        let places = ["with driver", "change money", "depot", "on the way to the bank", "bank"];
        let booked = booked(&place);
        assert_eq!(held, places.iter().filter_map(|place| booked.get(*place)).sum::<i64>(), "{engine:?}");
    }
}

#[test]
fn what_stores_wait_for_is_what_is_pending() {
    for engine in engines() {
        let place = lived(engine);
        let waits = json(&place, "cash pending");
        let sum: i64 = waits.iter().map(|row| row["amount"]["minor"].as_i64().expect("minor units")).sum();
        let pending = json(&place, "ledger balance store:STO-000001:pending");
        assert_eq!(-sum, pending[0]["balance"]["minor"].as_i64().expect("minor units"), "{engine:?}");
        assert!(place.shell("lilium ledger verify").ok().stderr.contains("whole"), "{engine:?}");
    }
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

#[test]
fn what_was_counted_stays() {
    for engine in engines() {
        let place = lived(engine);
        for (sql, why) in [
            ("UPDATE handover SET counted_minor = counted_minor + 1", "stays counted"),
            ("DELETE FROM handover", "stays counted"),
            ("UPDATE handover SET deposit_id = NULL WHERE deposit_id IS NOT NULL", "deposited once"),
            ("UPDATE cash_decision SET amount_minor = 1", "decision stays"),
            ("DELETE FROM cash_decision", "decision stays"),
            ("UPDATE cash_expense SET amount_minor = 1", "an expense stays"),
            ("DELETE FROM cash_expense", "an expense stays"),
            ("UPDATE float_move SET amount_minor = 1", "append-only"),
            ("DELETE FROM float_move", "append-only"),
            ("UPDATE deposit SET slip = slip || 'x' WHERE status = 'prepared'", "as its slip says"),
            ("UPDATE deposit SET confirmed_minor = 9000 WHERE status = 'confirmed'", "confirms a deposit once"),
            ("DELETE FROM deposit", "as its slip says"),
            ("UPDATE driver_repayment SET amount_minor = 1", "append-only"),
            ("DELETE FROM driver_repayment", "append-only"),
            ("UPDATE reconciliation SET differing = 1", "as it came out"),
            ("DELETE FROM reconciliation", "as it came out"),
            ("UPDATE reconciliation_row SET outcome = 'over'", "as it came out"),
            ("DELETE FROM reconciliation_row", "as it came out"),
            ("UPDATE customer_settlement SET amount_minor = 1", "append-only"),
            ("DELETE FROM customer_settlement", "append-only"),
        ] {
            let refused = execute(&place, sql).expect_err(&format!("{engine:?}: `{sql}` went through"));
            assert!(refused.contains(why), "{engine:?}: `{sql}`: {refused}");
        }
    }
}

#[test]
fn tampering_with_cash_is_told() {
    let place = lived(Engine::Sqlite);
    let connection = Connection::open(place.db()).expect("the database");
    for (number, (sql, word)) in CASH_TAMPERINGS.iter().enumerate() {
        let copy = place.dir().join(format!("copy{number}.db"));
        connection.execute("VACUUM INTO ?1", [copy.display().to_string()]).expect("a copy");
        let tampered = Connection::open(&copy).expect("the copy");
        tampered.execute_batch("PRAGMA foreign_keys = OFF").expect("a pragma");
        for trigger in triggers(&tampered) {
            tampered.execute_batch(&format!("DROP TRIGGER {trigger}")).expect("a dropped trigger");
        }
        tampered.execute_batch(sql).unwrap_or_else(|error| panic!("`{sql}`: {error}"));
        let run = place.shell(&format!("lilium ledger verify --db copy{number}.db")).fails_with(7);
        assert!(run.stderr.contains(word), "`{sql}`: no {word} in\n{}", run.stderr);
    }
}

fn triggers(connection: &Connection) -> Vec<String> {
    let mut statement = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").expect("triggers");
    let names = statement.query_map([], |row| row.get(0)).expect("names");
    names.collect::<Result<_, _>>().expect("names")
}

/// The question whether more may be taken than is held is asked before anything is locked; what it spoke of is looked at
/// again where it is booked. However six of the same handover meet, one is booked.
#[test]
fn the_same_handover_at_once_is_booked_once() {
    for engine in engines() {
        let place = lived(engine);
        let count = |place: &TestMarketplace| json(place, "cash handover list --driver ali").len();
        let (before, custody) = (count(&place), booked(&place)["with driver"]);
        let place = place.at("2026-03-03T10:00:00Z");
        let add = "lilium cash handover add ali 20000 --no-input";
        let script = format!("for n in 1 2 3 4 5 6; do {{ {add}; echo $? >> codes; }} & done; wait");
        let run = place.shell(&script);
        let codes = std::fs::read_to_string(place.dir().join("codes")).expect("six codes");
        let booked_now = codes.lines().filter(|code| *code == "0").count();
        assert!(codes.lines().all(|code| ["0", "2", "5"].contains(&code)), "{codes}\n{}", run.stderr);
        assert_eq!((booked_now, codes.lines().count()), (1, 6), "{codes}\n{}", run.stderr);
        assert_eq!(count(&place) - before, 1);
        assert_eq!(custody - booked(&place)["with driver"], 20000);
    }
}

/// What a verb that books an amount answers for one.
type Booked = fn(&mut Tx<'_>, &Act<'_>, i64) -> Result<()>;

fn payment(amount: i64, method: DuesMethod) -> dues::Payment<'static> {
    dues::Payment { store: StoreId::new(1), currency: iqd(), amount, method, reference: "R-1", allow_credit: true }
}

fn iqd() -> Currency {
    Currency::iso("IQD").expect("a currency")
}

/// The verbs, each with the smallest amount that it takes.
const VERBS: [(&str, i64, Booked); 17] = [
    ("deliver", 0, |tx, act, minor| {
        orders::deliver(tx, act, &Delivery { order: 1, taken: Some(minor), ..Delivery::default() }).map(drop)
    }),
    ("hand over", 0, |tx, act, minor| {
        custody::hand_over(tx, act, 1, iqd(), minor, None, &custody::Covers::default()).map(drop)
    }),
    ("hand to a store", 0, |tx, act, minor| {
        custody::hand_to_store(tx, act, 1, StoreId::new(1), iqd(), minor).map(drop)
    }),
    ("prepare a deposit", 1, |tx, act, minor| deposits::prepare(tx, act, iqd(), minor, "S-9").map(drop)),
    ("confirm a deposit", 0, |tx, act, minor| deposits::confirm(tx, act, 1, Some(minor), None).map(drop)),
    ("repay", 1, |tx, act, minor| {
        let how = lilium::market::books::ledger::rules::Repaid::Depot;
        let wanted = repayments::Repayment { driver: 1, currency: iqd(), amount: Some(minor), how, reference: None };
        repayments::repay(tx, act, &wanted).map(drop)
    }),
    ("settle with a customer", 1, |tx, act, amount| {
        let way = Settling::Receive { bank: false };
        let wanted = customer_balances::Wanted { customer: 1, currency: iqd(), way, amount, reference: None };
        customer_balances::settle(tx, act, &wanted).map(drop)
    }),
    ("give change", 1, |tx, act, minor| floats::move_float(tx, act, 1, iqd(), (floats::Way::Out, minor)).map(drop)),
    ("take change", 1, |tx, act, minor| floats::move_float(tx, act, 1, iqd(), (floats::Way::Back, minor)).map(drop)),
    ("spend", 1, |tx, act, amount| {
        let wanted = expenses::Wanted { driver: None, currency: iqd(), amount, back: false, receipt: "F-1" };
        expenses::spend(tx, act, &wanted).map(drop)
    }),
    ("pay dues", 1, |tx, act, amount| dues::pay(tx, act, &payment(amount, DuesMethod::Bank)).map(drop)),
    ("offset dues", 1, |tx, act, amount| dues::offset(tx, act, &payment(amount, DuesMethod::Offset)).map(drop)),
    ("announce dues", 1, |tx, act, amount| dues::announce(tx, act, &payment(amount, DuesMethod::Bank)).map(drop)),
    ("set a threshold", 0, |tx, act, minor| {
        let terms = dues::Terms { threshold: Some(minor), ..dues::terms(tx, StoreId::new(1))? };
        dues::set_terms(tx, act, StoreId::new(1), terms).map(drop)
    }),
    ("set a smallest order", 0, |tx, act, minor| {
        let store = stores::Store { min_order_minor: minor, ..stores::by_id(tx, StoreId::new(1))? };
        stores::update(tx, act, &store).map(drop)
    }),
    ("set a price", 0, |tx, act, minor| {
        let product = products::Product { price_minor: minor, ..products::by_id(tx, 1)? };
        products::edit(tx, act, &product).map(drop)
    }),
    ("add a currency", 1, |tx, act, minor| {
        settings::add_coin(tx, act, Coin { currency: Currency::iso("USD")?, cash_increment: minor }).map(drop)
    }),
];

/// A job and a file obey the same rule as a command: it is the verb's.
#[test]
fn verbs_refuse_amounts_that_are_too_small() {
    for engine in engines() {
        let place = lived(engine);
        let mut db = Db::open(place.db()).expect("the database");
        for (verb, least, book) in VERBS {
            let mut try_it = |minor: i64| {
                db.write(Ending::RollBack, |tx| {
                    let marketplace = Marketplace::load(tx)?;
                    let at = Instant::parse("2026-03-06T09:00:00Z")?;
                    book(tx, &Act { actor: "test", at, reason: Some("a test"), marketplace: &marketplace }, minor)
                })
            };
            for minor in [least - 1, -250] {
                assert_eq!(try_it(minor).map_err(|error| error.exit()), Err(2), "{engine:?} {verb} {minor}");
            }
            let taken = try_it(least).err().filter(|error| error.exit() == 2);
            assert!(taken.is_none(), "{engine:?} {verb} {least}: {taken:?}");
        }
    }
}
