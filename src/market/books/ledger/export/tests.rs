//! What no file may hold, and how each format names and counts.

use proptest::prelude::*;

use crate::base::{Currency, Day, Instant};
use crate::market::core::settings::Coin;

use super::chart::{Path, Standing, check_word};
use super::*;

#[test]
fn accounts_are_named_by_their_root() {
    for (code, kind, plain, beancount) in [
        ("cash:depot", "asset", "assets:cash:depot", "Assets:Cash:Depot"),
        (
            "store:STO-000007:available",
            "liability",
            "liabilities:store:STO-000007:available",
            "Liabilities:Store:STO-000007:Available",
        ),
        ("income:cash_rounding", "income", "income:cash_rounding", "Income:Cash-rounding"),
        ("expense:bad_debt", "expense", "expenses:bad_debt", "Expenses:Bad-debt"),
        ("income", "income", "income:income", "Income:Income"),
    ] {
        let path = Path::new(code, kind).expect(code);
        assert_eq!(writer(Format::Hledger).account(&path), plain);
        assert_eq!(writer(Format::Ledger).account(&path), plain);
        assert_eq!(writer(Format::Beancount).account(&path), beancount);
    }
}

#[test]
fn names_that_could_break_a_file_are_refused() {
    let foreign = [
        "",
        ":",
        "cash:",
        "cash::depot",
        "cash depot",
        "cash:depot  ; type:X",
        "cash:depot\n2026-01-01 * gift",
        "cash:\"depot\"",
        "cash,depot",
        "-cash",
        "نقد",
        "cash:de\u{202e}pot",
    ];
    for code in foreign {
        assert_eq!(Path::new(code, "asset"), None, "{code:?}");
    }
    assert_eq!(Path::new("cash:depot", "memo"), None);
    assert!(check_word("direct_handover", 1).is_ok());
    assert!(check_word("gift\n; x", 1).unwrap_err().message().contains("entry 1"));
}

fn standing(name: &str, currency: Currency, minor: i64) -> Standing {
    let path = Path::new("cash:depot", "asset").expect("a path");
    Standing { code: "cash:depot".into(), root: path.root, name: name.into(), currency, minor, moved: true }
}

#[test]
fn every_format_shows_the_same_entry() {
    let kwd = Currency::with_exponent("KWD", 3).expect("a currency");
    let iqd = Currency::with_exponent("IQD", 0).expect("a currency");
    let day: Day = "2026-02-28".parse().expect("a day");
    let at = Instant::parse("2026-02-28T20:00:00Z").expect("a moment");
    let entry = Entry { id: 12, day, at, kind: EntryKind::Payout, subject: 3, reverses: Some(9) };
    let coins = [Coin { currency: iqd, cash_increment: 250 }, Coin { currency: kwd, cash_increment: 1 }];
    let accounts = [standing("cash", iqd, -250), standing("cash", kwd, 12_500)];
    let both: Vec<&Standing> = accounts.iter().collect();
    for (format, wanted) in [
        (Format::Hledger, include_str!("tests/shown.journal")),
        (Format::Ledger, include_str!("tests/shown.ledger")),
        (Format::Beancount, include_str!("tests/shown.beancount")),
        (Format::Csv, include_str!("tests/shown.csv")),
    ] {
        let (writer, mut out) = (writer(format), String::new());
        let lines = ["covers".to_owned(), "hash".to_owned()];
        writer.head(&mut out, &Head { lines, first: day, coins: &coins, accounts: &accounts });
        writer.opening(&mut out, day, &both);
        writer.entry(&mut out, &entry);
        writer.posting(&mut out, &entry, 1, &accounts[1], -12_500);
        writer.balances(&mut out, day, &both, false);
        writer.balances(&mut out, day, &both[..1], true);
        assert_eq!(out, wanted, "{format:?}");
    }
}

proptest! {
    #![proptest_config(crate::base::seeds::config())]
    #[test]
    fn whatever_is_let_through_is_plain(code in any::<String>()) {
        if let Some(path) = Path::new(&code, "asset") {
            for format in [Format::Hledger, Format::Beancount] {
                let name = writer(format).account(&path);
                prop_assert!(name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b":-_".contains(&byte)), "{}", name);
            }
        }
    }

    #[test]
    fn two_codes_of_ours_are_two_accounts(one in "[a-z]{1,3}(_[a-z]{1,3})?", other in "[a-z]{1,3}(_[a-z]{1,3})?") {
        let name = |code: &str| writer(Format::Beancount).account(&Path::new(code, "asset").expect("a word"));
        prop_assert_eq!(name(&one) == name(&other), one == other);
    }
}
