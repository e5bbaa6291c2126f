//! Files for beancount: stricter names, everything opened before it is used, balances taken in the morning.

use std::fmt::Write;

use crate::base::Day;

use super::chart::{Path, Standing};
use super::{Entry, Head, Writer};

pub struct Beancount;

impl Writer for Beancount {
    /// Components begin with a capital or a digit and hold letters, digits and hyphens.
    fn account(&self, path: &Path) -> String {
        let words = std::iter::once(path.root.as_str()).chain(path.words.iter().map(String::as_str));
        words.map(component).collect::<Vec<_>>().join(":")
    }

    fn head(&self, out: &mut String, head: &Head<'_>) {
        for text in &head.lines {
            let _ = writeln!(out, "; {text}");
        }
        for coin in head.coins {
            let (code, exponent) = (coin.currency.code(), coin.currency.exponent());
            let _ = writeln!(out, "{} commodity {code}\n  exponent: {exponent}", head.first);
        }
        for same in head.accounts.chunk_by(|one, other| one.name == other.name) {
            let currencies: Vec<&str> = same.iter().map(|account| account.currency.code()).collect();
            let _ = writeln!(out, "{} open {} {}", head.first, same[0].name, currencies.join(","));
        }
    }

    fn opening(&self, out: &mut String, day: Day, accounts: &[&Standing]) {
        let _ = writeln!(out, "\n{day} * \"opening balances\"");
        for account in accounts {
            posted(out, account, account.minor);
        }
    }

    fn entry(&self, out: &mut String, entry: &Entry) {
        let tags = entry.tags();
        let _ = writeln!(out, "\n{} * \"{} {}\"", entry.day, entry.kind, tags[2].1);
        for (name, value) in &tags {
            let _ = writeln!(out, "  {name}: \"{value}\"");
        }
    }

    fn posting(&self, out: &mut String, _: &Entry, _: i64, account: &Standing, minor: i64) {
        posted(out, account, minor);
    }

    /// A balance holds at the beginning of its day, so it carries the next one. Without a tolerance of its own it
    /// would forgive one unit.
    fn balances(&self, out: &mut String, day: Day, accounts: &[&Standing], _last: bool) {
        let morning = day.succ_opt().unwrap_or(day);
        out.push('\n');
        for account in accounts {
            let (amount, code) = (account.currency.format(account.minor), account.currency.code());
            let _ = writeln!(out, "{morning} balance {} {amount} ~ 0 {code}", account.name);
        }
    }
}

fn component(word: &str) -> String {
    let mut letters = word.replace('_', "-");
    letters[..1].make_ascii_uppercase();
    letters
}

fn posted(out: &mut String, account: &Standing, minor: i64) {
    let _ = writeln!(out, "  {}  {}", account.name, account.amount(minor));
}
