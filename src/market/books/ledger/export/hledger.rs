//! Files for hledger, and for ledger, which reads almost the same.

use std::fmt::Write;

use crate::base::{Currency, Day};

use super::chart::{Path, Standing};
use super::{Entry, Head, TAGS, Writer};

/// The two differ in their declarations, and in the order in which assertions are checked: hledger goes by date, so
/// every month can have its own; ledger goes by the file, which is in the order of booking, so only the last hold.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Plain {
    Hledger,
    Ledger,
}

impl Writer for Plain {
    fn account(&self, path: &Path) -> String {
        format!("{}:{}", path.root.as_str(), path.words.join(":"))
    }

    fn head(&self, out: &mut String, head: &Head<'_>) {
        for text in &head.lines {
            line(out, &format!("; {text}"));
        }
        if *self == Plain::Hledger {
            line(out, "decimal-mark .");
        }
        for tag in TAGS {
            line(out, &format!("tag {tag}"));
        }
        for coin in head.coins {
            line(out, &self.commodity(coin.currency));
        }
        for same in head.accounts.chunk_by(|one, other| one.name == other.name) {
            line(out, &self.declared(&same[0]));
        }
    }

    fn opening(&self, out: &mut String, day: Day, accounts: &[&Standing]) {
        let _ = writeln!(out, "\n{day} * opening balances");
        for account in accounts {
            posted(out, account, account.minor);
        }
    }

    fn entry(&self, out: &mut String, entry: &Entry) {
        let tags = entry.tags();
        let _ = writeln!(out, "\n{} * ({}) {} {}", entry.day, tags[0].1, entry.kind, tags[2].1);
        for (name, value) in &tags {
            let _ = writeln!(out, "    ; {name}: {value}");
        }
    }

    fn posting(&self, out: &mut String, _: &Entry, _: i64, account: &Standing, minor: i64) {
        posted(out, account, minor);
    }

    fn balances(&self, out: &mut String, day: Day, accounts: &[&Standing], last: bool) {
        if *self == Plain::Ledger && !last {
            return;
        }
        let _ = writeln!(out, "\n{day} * balances");
        for account in accounts {
            let _ = writeln!(out, "    {}  {} = {}", account.name, account.amount(0), account.amount(account.minor));
        }
    }
}

impl Plain {
    /// A thousand of it, from which both learn the decimals. hledger wants to see the decimal mark where none follow.
    fn commodity(self, currency: Currency) -> String {
        let sample = currency.format(1000 * 10_i64.pow(u32::from(currency.exponent())));
        let point = if currency.exponent() == 0 { "." } else { "" };
        match self {
            Plain::Hledger => format!("commodity {sample}{point} {}", currency.code()),
            Plain::Ledger => format!("commodity {}\n    format {sample} {0}", currency.code()),
        }
    }

    fn declared(self, account: &Standing) -> String {
        match self {
            Plain::Hledger => format!("account {}  ; type:{}", account.name, account.root.letter()),
            Plain::Ledger => format!("account {}", account.name),
        }
    }
}

fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push('\n');
}

fn posted(out: &mut String, account: &Standing, minor: i64) {
    let _ = writeln!(out, "    {}  {}", account.name, account.amount(minor));
}
