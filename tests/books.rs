//! Exported books read by others: hledger, ledger and beancount find them whole, and find our balances.
//!
//! Where a program is missing its part is skipped, and said so; `LILIUM_TEST_BOOKS=required` fails instead. A reader
//! of our own goes over every file in any case.

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use support::books::{self, Balances};
use support::place::{Engine, Place, engines};

/// Decimals of every currency used here.
fn exponents() -> BTreeMap<&'static str, usize> {
    BTreeMap::from([("IQD", 0), ("USD", 2), ("KWD", 3)])
}

fn demo(engine: Engine) -> Place {
    let place = Place::new(engine);
    place.shell("lilium demo").ok();
    place
}

/// Three stores in currencies of 0, 2 and 3 decimals, and orders of three months that anybody may have collected.
fn random(engine: Engine, seed: u64) -> Place {
    let place = Place::new(engine).at("2026-04-02T09:00:00Z");
    place.write(
        "products.csv",
        "store,sku,name_en,price,stock\niqd,A,A,12345,9999\nusd,A,A,9.99,9999\nkwd,A,A,1.234,9999\n",
    );
    place.write("orders.csv", &orders(&mut fastrand::Rng::with_seed(seed)));
    for command in [
        "init --name Noor --currency IQD --cash-increment 250 --timezone Asia/Baghdad",
        "currency add USD",
        "currency add KWD --cash-increment 0.250",
        "zone add KRK --name-en Karkh",
        "store add iqd --zones '*:1000' --commission-rate 7.5%",
        "store add usd --currency USD --zones '*:2.50' --commission-rate 12.345%",
        "store add kwd --currency KWD --zones '*:0.125' --commission-rate 3.33%",
        "driver add ali",
        "driver add huda",
        "product import products.csv",
        "order import orders.csv",
        "cash handover ali --counted 100000",
        "cash handover huda --counted 31.250 --currency KWD",
        "settlement run --period 2026-01-01..2026-03-31",
        "payout create --all-stores --method cash",
    ] {
        place.shell(&format!("lilium {command} --quiet")).ok();
    }
    place.shell("lilium payout confirm PAY-1 --reference R1 --confirm PAY-000001").ok();
    place
}

fn orders(random: &mut fastrand::Rng) -> String {
    let mut text = "group,placed_at,status,delivered_at,customer,zone,store,sku,quantity,unit_price,delivery_fee,collector,driver,cash_taken\n".to_owned();
    for group in 0..120 {
        let day = format!("2026-{:02}-{:02}", random.u8(1..=3), random.u8(1..=28));
        let customer = random.u8(0..9);
        for (store, price, fee, taken) in
            [("iqd", "12345", "1000", "30000"), ("usd", "9.99", "2.50", "20.01"), ("kwd", "1.234", "0.125", "7.777")]
        {
            if random.u8(0..3) == 0 {
                continue;
            }
            let (collector, driver) =
                [("driver", "ali"), ("driver", "huda"), ("depot", ""), ("store", "")][random.usize(0..4)];
            let taken = if collector == "driver" && random.u8(0..4) == 0 { taken } else { "" };
            let quantity = random.u8(1..=9);
            text.push_str(&format!(
                "g{group},{day} 09:00,delivered,{day} 15:00,c{customer},KRK,{store},A,{quantity},{price},{fee},{collector},{driver},{taken}\n"
            ));
        }
    }
    text
}

/// What `ledger balance` says, with accounts named as in a format.
fn told(place: &Place, until: &str, name: fn(&str, &str) -> String) -> Balances {
    let text = place.shell(&format!("lilium ledger balance {until} --format csv")).ok().stdout;
    let mut rows = csv::Reader::from_reader(text.as_bytes());
    let header = rows.headers().expect("a header").clone();
    let at = |column: &str| header.iter().position(|known| known == column).unwrap_or_else(|| panic!("no {column}"));
    let (account, kind, minor, currency) = (at("account"), at("kind"), at("balance_minor"), at("currency"));
    let row = |row: csv::StringRecord| {
        ((name(&row[account], &row[kind]), row[currency].to_owned()), row[minor].parse().expect("an amount"))
    };
    rows.records().map(|record| row(record.expect("a row"))).collect()
}

fn root(kind: &str) -> &'static str {
    match kind {
        "asset" => "assets",
        "liability" => "liabilities",
        "income" => "income",
        "expense" => "expenses",
        other => panic!("a kind of account without a root: {other}"),
    }
}

fn plain(code: &str, kind: &str) -> String {
    format!("{}:{}", root(kind), code.strip_prefix(&format!("{kind}:")).unwrap_or(code))
}

fn beancount(code: &str, kind: &str) -> String {
    let capital = |word: &str| format!("{}{}", word[..1].to_uppercase(), word[1..].replace('_', "-"));
    plain(code, kind).split(':').map(capital).collect::<Vec<_>>().join(":")
}

fn export(place: &Place, format: &str, period: &str) -> (PathBuf, String) {
    let name = format!("book{}.{format}", period.replace(['-', ' '], ""));
    place.shell(&format!("lilium ledger export {name} --format {format} {period}")).ok();
    let path = place.dir().join(name);
    let text = fs::read_to_string(&path).expect("the file just written");
    (path, text)
}

/// Nobody finds fault with the file.
#[track_caller]
fn whole(checked: Option<(bool, String)>) {
    assert!(checked.as_ref().is_none_or(|(whole, _)| *whole), "{}", checked.unwrap_or_default().1);
}

/// All formats of one book agree with each other, with the programs that read them, and with `ledger balance`.
fn agree(place: &Place, period: &str, until: &str) {
    let exponents = exponents();
    let (file, text) = export(place, "hledger", period);
    let read = books::read_plain(&text, &exponents);
    assert_eq!(read.balances, told(place, until, plain));
    assert!(read.assertions >= read.balances.len() && read.transactions > 0, "{read:?}");
    whole(books::hledger(&file));
    if let Some(balances) = books::hledger_balances(&file, &exponents) {
        let moved = |balances: &Balances| -> Balances {
            balances.iter().filter(|(_, minor)| **minor != 0).map(|(key, minor)| (key.clone(), *minor)).collect()
        };
        assert_eq!(moved(&balances), moved(&read.balances));
    }

    let (file, text) = export(place, "ledger", period);
    assert_eq!(books::read_plain(&text, &exponents).balances, read.balances);
    whole(books::ledger(&file));

    let (file, text) = export(place, "beancount", period);
    let beans = books::read_beancount(&text, &exponents);
    assert_eq!(beans.balances, told(place, until, beancount));
    assert_eq!((beans.transactions, beans.assertions), (read.transactions, read.assertions));
    whole(books::bean_check(&file));
}

#[test]
fn the_demo_is_whole_in_every_program() {
    for engine in engines() {
        let place = demo(engine);
        agree(&place, "", "");
        agree(&place, "--period 2026-03-04", "--until 2026-03-04");
    }
}

#[test]
fn any_history_is_whole_in_every_program() {
    for (engine, seed) in engines().into_iter().zip([7, 11]) {
        let place = random(engine, seed);
        agree(&place, "", "");
        agree(&place, "--period 2026-02", "--until 2026-02-28");
        agree(&place, "--period 2026-06", "--until 2026-06-30");
        let (_, text) = export(&place, "hledger", "");
        let closes = text.lines().filter(|line| line.ends_with("* balances")).count();
        assert_eq!(closes, 4, "{engine:?}: the ends of three months, and of April so far");
    }
}

#[test]
fn rows_add_up_entry_by_entry() {
    for engine in engines() {
        let place = random(engine, 3);
        let (_, text) = export(&place, "csv", "");
        let (mut entries, mut balances) = (BTreeMap::<(String, String), i128>::new(), Balances::new());
        for row in csv::Reader::from_reader(text.as_bytes()).records().map(|row| row.expect("a row")) {
            let minor: i128 = row[10].parse().expect("minor units");
            assert_eq!(books::amount(&format!("{} {}", &row[11], &row[9]), &exponents()).0, minor);
            *entries.entry((row[0].to_owned(), row[9].to_owned())).or_default() += minor;
            *balances.entry((row[7].to_owned(), row[9].to_owned())).or_default() += minor;
        }
        assert!(entries.len() > 100 && entries.values().all(|sum| *sum == 0), "{entries:?}");
        assert_eq!(balances, told(&place, "", |code, _| code.to_owned()));
    }
}

/// The programs look at every unit: one more in one balance, and the file is refused.
#[test]
fn one_unit_off_is_found() {
    let place = random(Engine::Sqlite, 5);
    for (format, check) in
        [("hledger", books::hledger as fn(&_) -> _), ("ledger", books::ledger), ("beancount", books::bean_check)]
    {
        let (file, text) = export(&place, format, "");
        let claims = |line: &&str| {
            line.contains("epot") && line.contains(" = ") | line.contains(" balance ") && line.ends_with("KWD")
        };
        let claim = text.lines().rfind(claims).expect("a balance of the depot");
        let at = claim.rfind(|c: char| c.is_ascii_digit() && c != '0').expect("a digit");
        // The tolerance of a balance is a nought and stays one.
        let at = if format == "beancount" { claim.find(" ~").expect("a tolerance") - 1 } else { at };
        let other = if &claim[at..=at] == "5" { "4" } else { "5" };
        let wrong = format!("{}{other}{}", &claim[..at], &claim[at + 1..]);
        fs::write(&file, text.replace(claim, &wrong)).expect("a file");
        assert!(check(&file).is_none_or(|(whole, _)| !whole), "{format}: `{wrong}` went through");
    }
}
