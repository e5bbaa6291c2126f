//! Exported books read by others: hledger, ledger and beancount find them whole, and find our balances.
//!
//! Where a program is missing its part is skipped, and said so; `LILIUM_TEST_BOOKS=required` fails instead. A reader
//! of our own goes over every file in any case.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use lilium::market::books::ledger::EntryKind;
use support::books::{self, Balances};
use support::history;
use support::place::{Engine, TestMarketplace, engines};

/// Decimals of every currency used here.
fn exponents() -> BTreeMap<&'static str, usize> {
    BTreeMap::from([("IQD", 0), ("USD", 2), ("KWD", 3)])
}

fn demo(engine: Engine) -> TestMarketplace {
    let place = TestMarketplace::new(engine);
    place.shell("lilium demo").ok();
    place
}

/// Three stores in currencies of 0, 2 and 3 decimals, orders of three months that anybody may have collected, some for
/// less than their price, with a tax on the commission, money that is held and money that is withheld.
fn random(engine: Engine, seed: u64) -> TestMarketplace {
    let place = TestMarketplace::new(engine).at("2026-04-02T09:00:00Z");
    place.write(
        "products.csv",
        "store,sku,name_en,price,stock\niqd,A,A,12345,9999\nusd,A,A,9.99,9999\nkwd,A,A,1.234,9999\n",
    );
    place.write("orders.csv", &orders(&mut fastrand::Rng::with_seed(seed)));
    for command in [
        "init --name Noor --currency IQD --cash-increment 250 --timezone Asia/Baghdad",
        "currency add USD",
        "currency add KWD --cash-increment 0.250",
        "setting set commission.tax 15%",
        "setting set reserve.days 20",
        "zone add KRK --name-en Karkh",
        "store add iqd --zones '*:1000' --delivery-by store --commission-rate 7.5%",
        "store add usd --currency USD --zones '*:2.50' --delivery-by store --commission-rate 12.345% --reserve-rate 7.5%",
        "store add kwd --currency KWD --zones '*:0.125' --delivery-by store --commission-rate 3.33% --hold-days 3",
        "dues terms update iqd --on-debit invoice --grace-days 1",
        "driver add ali",
        "driver add huda",
        "product import products.csv",
        "order import orders.csv",
        "cash handover add ali 100000",
        "cash handover add huda 31.250 --currency KWD",
        "settlement run --period 2026-01-01..2026-03-31",
        "payout prepare --all-stores --method cash",
    ] {
        place.shell(&format!("lilium {command} --quiet")).ok();
    }
    place.shell("lilium payout confirm PAY-1 --reference R1 --confirm PAY-000001").ok();
    place
}

fn orders(random: &mut fastrand::Rng) -> String {
    let mut text = "group,placed_at,status,delivered_at,customer,zone,store,sku,quantity,unit_price,delivery_fee,collector,driver,cash_taken,discount,platform_discount\n".to_owned();
    for group in 0..120 {
        let day = format!("2026-{:02}-{:02}", random.u8(1..=3), random.u8(1..=28));
        let customer = random.u8(0..9);
        for (store, price, fee, taken, given, by_platform) in [
            ("iqd", "12345", "1000", "30000", "1000", "250"),
            ("usd", "9.99", "2.50", "20.01", "1.01", "1.01"),
            ("kwd", "1.234", "0.125", "7.777", "0.333", "0.111"),
        ] {
            if random.u8(0..3) == 0 {
                continue;
            }
            let (collector, driver) =
                [("driver", "ali"), ("driver", "huda"), ("depot", ""), ("store", "")][random.usize(0..4)];
            let taken = if collector == "driver" && random.u8(0..4) == 0 { taken } else { "" };
            let quantity = random.u8(1..=9);
            let (given, by_platform) = if random.u8(0..3) == 0 { (given, by_platform) } else { ("", "") };
            text.push_str(&format!(
                "g{group},{day} 09:00,delivered,{day} 15:00,c{customer},KRK,{store},A,{quantity},{price},{fee},{collector},{driver},{taken},{given},{by_platform}\n"
            ));
        }
    }
    text
}

/// What `ledger balance` says, with accounts named as in a format.
fn told(place: &TestMarketplace, until: &str, name: fn(&str, &str) -> String) -> Balances {
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

fn export(place: &TestMarketplace, format: &str, period: &str) -> (PathBuf, String) {
    let name = format!("book{}.{format}", period.replace(['-', ' '], ""));
    place.shell(&format!("lilium ledger export {name} --force --format {format} {period}")).ok();
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
fn agree(place: &TestMarketplace, period: &str, until: &str) {
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

/// dokan withdraw code.
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

/// The codes of accounts that the book names between quotation marks, in lines of their own.
fn accounts_named() -> BTreeSet<String> {
    let text = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/market/books/ledger/account.rs"));
    let text = text.expect("a file of the book");
    let lines = text.lines().filter(|line| line.contains("Account::") && line.contains("=>"));
    lines.filter_map(|line| line.split('"').nth(1)).map(|code| code.replace("{id}", "{}")).collect()
}

/// An entry or an account of a new kind has to be in the history that is looked at here.
#[test]
fn every_kind_of_entry_and_account_is_exported() {
    for engine in engines() {
        let place = history::everything(engine);
        let kinds = place.shell("lilium ledger journal --all --format tsv --no-header --fields event").ok().stdout;
        let kinds: BTreeSet<String> = kinds.lines().map(str::to_owned).collect();
        assert_eq!(EntryKind::NAMES.iter().map(|kind| (*kind).to_owned()).collect::<BTreeSet<_>>(), kinds);
        let accounts = place.shell("lilium ledger balance --format tsv --no-header --fields account").ok().stdout;
        let whose = |word: &str| if word.contains('-') { "{}" } else { word }.to_owned();
        let nobodys = |code: &str| code.split(':').map(whose).collect::<Vec<_>>().join(":");
        let accounts: BTreeSet<String> = accounts.lines().map(nobodys).collect();
        let named: BTreeSet<String> = accounts_named().into_iter().filter(|code| code.contains(':')).collect();
        assert_eq!(named, accounts);
        assert!(place.shell("lilium doctor").ok().stderr.contains("found nothing"));
        agree(&place, "", "");
        agree(&place, "--period 2026-03-02", "--until 2026-03-02");
    }
}

/// Anything may happen, in any order: the books of both engines are one book, whole, and whole in every program.
#[test]
fn whatever_happens_the_books_are_whole() {
    let mut hashes = BTreeSet::new();
    for engine in engines() {
        let place = random(engine, 23);
        let done = history::go_on(&place, &mut fastrand::Rng::with_seed(23), 90);
        assert!(done > 45, "{engine:?}: {done} of 90 were not refused");
        let run = place.shell("lilium doctor");
        assert!(run.stderr.contains("found nothing"), "{engine:?}: {run:?}");
        hashes.insert(place.shell("lilium ledger verify --format tsv --no-header --fields ledger_hash").ok().stdout);
        agree(&place, "", "");
        earned(&place, "2026-01-01..2026-04-10", "");
    }
    assert_eq!(hashes.len(), 1, "{hashes:?}");
}

/// Sums of a report of earnings by currency, and how many rows.
fn sums(place: &TestMarketplace, by: &str, when: &str) -> (BTreeMap<String, i128>, usize) {
    let text = place.shell(&format!("lilium report earnings --by {by} --period {when} --format csv")).ok().stdout;
    let (mut sums, mut count) = (BTreeMap::new(), 0);
    let mut rows = csv::Reader::from_reader(text.as_bytes());
    let header = rows.headers().expect("a header").clone();
    let at = |column: &str| header.iter().position(|known| known == column).expect("a column");
    for row in rows.records().map(|row| row.expect("a row")) {
        let minor = |column: &str| row[at(column)].parse::<i128>().expect("minor units");
        assert_eq!(minor("income_minor") - minor("expense_minor"), minor("earned_minor"), "{row:?}");
        *sums.entry(row[at("currency")].to_owned()).or_default() += minor("earned_minor");
        count += 1;
    }
    (sums, count)
}

/// By whatever it is cut, a report of earnings from the first entry on is what is on the accounts of income and
/// expense: `when` is its period and clocks, `known` the clock of the balances.
fn earned(place: &TestMarketplace, when: &str, known: &str) -> usize {
    let mut booked = BTreeMap::<String, i128>::new();
    let until = when.split("..").nth(1).expect("a last day").split(' ').next().expect("a day");
    for ((account, currency), minor) in told(place, &format!("--until {until} {known}"), plain) {
        if account.starts_with("income") || account.starts_with("expenses") {
            *booked.entry(currency).or_default() -= minor;
        }
    }
    let by = ["day", "account", "store", "store-account"].map(|by| sums(place, by, when));
    for (sums, _) in &by {
        assert_eq!(*sums, booked, "{when}");
    }
    by[3].1
}

/// wcvendors#432, #856: the total of a report is what is on its accounts, whichever way it is cut.
#[test]
fn earnings_are_what_the_accounts_have() {
    for engine in engines() {
        let place = history::everything(engine);
        let rows = earned(&place, "2026-01-01..2026-12-31", "");
        assert!(rows > 15, "{engine:?}: each store and account has a row: {rows}");
        let nobodys =
            "report earnings --by store-account --period 2026-01-01..2026-12-31 --format tsv --fields store,account";
        let nobodys = place.shell(&format!("lilium {nobodys} | grep '^(none)' | cut -f2")).ok().stdout;
        assert_eq!(
            nobodys, "expense:bad_debt\nexpense:cash_short\nexpense:petty_cash\nincome:cash_over\n",
            "{engine:?}: of no one store"
        );
        earned(&place, "2026-01-01..2026-03-02", "");
        earned(&place, "2026-01-01..2026-12-31 --known-at '2026-03-02 12:00'", "--known-at '2026-03-02 12:00'");
        let day = |when: &str| sums(&place, "day", when).0["IQD"];
        let whole = day("2026-03-01..2026-04-30");
        assert_eq!(day("2026-03-01..2026-03-02") + day("2026-03-03..2026-04-30"), whole);
        assert_eq!(day("2026-03-01..2026-04-30 --as-of 2026-03-01"), day("2026-03-01..2026-03-01"));
        assert_ne!(day("2026-03-01..2026-03-01"), whole);
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
