//! Exported books: the programs that read them, and a small reader of our own that is always there.

mod tools;

use std::collections::BTreeMap;

pub use tools::{bean_check, hledger, hledger_balances, ledger};

/// What is on an account: (account, currency) to minor units.
pub type Balances = BTreeMap<(String, String), i128>;

/// A file as its own reader understood it.
#[derive(Debug, Default)]
pub struct Read {
    pub transactions: usize,
    pub assertions: usize,
    pub balances: Balances,
}

/// One thing a file says, in the order in which a program would look at it.
struct Said {
    /// The day at whose end it holds.
    day: String,
    what: What,
}

enum What {
    Posting(String, String, i128),
    Assertion(String, String, i128),
}

/// Reads a file of hledger or ledger: every transaction sums to zero, and in the order of days every assertion is the
/// running balance.
#[track_caller]
pub fn read_plain(text: &str, exponents: &BTreeMap<&str, usize>) -> Read {
    let (mut day, mut said, mut read) = (String::new(), Vec::new(), Read::default());
    for block in text.split("\n\n").skip(1) {
        let mut sums: BTreeMap<String, i128> = BTreeMap::new();
        for line in block.lines().filter(|line| !line.trim_start().starts_with(';')) {
            let Some(posting) = line.strip_prefix("    ") else {
                day = line[..10].to_owned();
                read.transactions += usize::from(!line.ends_with("* balances"));
                continue;
            };
            let (account, amounts) = posting.split_once("  ").unwrap_or_else(|| panic!("no posting: {line}"));
            let (moved, claimed) = amounts.split_once(" = ").map_or((amounts, None), |(a, b)| (a, Some(b)));
            let (minor, currency) = amount(moved, exponents);
            *sums.entry(currency.clone()).or_default() += minor;
            said.push(Said { day: day.clone(), what: What::Posting(account.into(), currency, minor) });
            if let Some((minor, currency)) = claimed.map(|claimed| amount(claimed, exponents)) {
                said.push(Said { day: day.clone(), what: What::Assertion(account.into(), currency, minor) });
            }
        }
        assert!(sums.values().all(|sum| *sum == 0), "a transaction does not sum to zero: {sums:?}\n{block}");
    }
    play(said, read)
}

/// Reads a file of beancount in the same way.
#[track_caller]
pub fn read_beancount(text: &str, exponents: &BTreeMap<&str, usize>) -> Read {
    let (mut said, mut read) = (Vec::new(), Read::default());
    for block in text.split("\n\n").skip(1) {
        let (mut day, mut sums) = (String::new(), BTreeMap::<String, i128>::new());
        for line in block.lines() {
            if let Some((morning, claim)) = line.split_once(" balance ") {
                let (account, claim) = claim.split_once(' ').expect("an account");
                let (minor, currency) = amount(&claim.replace(" ~ 0 ", " "), exponents);
                // Before anything of the next day is after all of this one.
                let day = format!("{morning} before");
                said.push(Said { day, what: What::Assertion(account.into(), currency, minor) });
            } else if let Some(posting) = line.strip_prefix("  ").filter(|line| !line.contains(": \"")) {
                let (account, moved) = posting.split_once("  ").unwrap_or_else(|| panic!("no posting: {line}"));
                let (minor, currency) = amount(moved, exponents);
                *sums.entry(currency.clone()).or_default() += minor;
                said.push(Said { day: format!("{day} within"), what: What::Posting(account.into(), currency, minor) });
            } else if line.contains(" * ") {
                day = line[..10].to_owned();
                read.transactions += 1;
            }
        }
        assert!(sums.values().all(|sum| *sum == 0), "a transaction does not sum to zero: {sums:?}\n{block}");
    }
    play(said, read)
}

/// Goes through a book by day, and within a day as it was written.
#[track_caller]
fn play(mut said: Vec<Said>, mut read: Read) -> Read {
    said.sort_by(|one, other| one.day.cmp(&other.day));
    for Said { day, what } in said {
        match what {
            What::Posting(account, currency, minor) => *read.balances.entry((account, currency)).or_default() += minor,
            What::Assertion(account, currency, minor) => {
                let running = *read.balances.entry((account.clone(), currency.clone())).or_default();
                assert_eq!(running, minor, "{day}: {account} in {currency}");
                read.assertions += 1;
            }
        }
    }
    read
}

/// `-12.500 KWD` as minor units; the decimals must be those of the currency, no more and no fewer.
#[track_caller]
pub fn amount(text: &str, exponents: &BTreeMap<&str, usize>) -> (i128, String) {
    let (number, currency) = text.trim().split_once(' ').unwrap_or_else(|| panic!("no amount: {text:?}"));
    let decimals = number.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    assert_eq!(Some(&decimals), exponents.get(currency), "{text}");
    (number.replace('.', "").parse().unwrap_or_else(|_| panic!("no amount: {text:?}")), currency.to_owned())
}
