//! One row a posting. No field can hold a separator or a quote: refs, words of ours, days and numbers.

use std::fmt::Write;

use crate::base::{Day, Prefix};

use super::chart::{Path, Standing};
use super::{Entry, Head, Writer};

pub struct Csv;

impl Writer for Csv {
    fn account(&self, path: &Path) -> String {
        path.root.as_str().to_owned()
    }

    fn head(&self, out: &mut String, _: &Head<'_>) {
        out.push_str(
            "entry,seq,business_date,occurred_at,kind,subject,reverses,account,root,currency,amount_minor,amount\n",
        );
    }

    fn opening(&self, _: &mut String, _: Day, _: &[&Standing]) {}

    fn entry(&self, _: &mut String, _: &Entry) {}

    fn posting(&self, out: &mut String, entry: &Entry, seq: i64, account: &Standing, minor: i64) {
        let (ours, subject) = (Prefix::ENTRY.show(entry.id), entry.subject());
        let reverses = entry.reverses.map(|id| Prefix::ENTRY.show(id)).unwrap_or_default();
        let (day, at, kind) = (entry.day, entry.at.stored(), &entry.kind);
        let (code, root, currency) = (&account.code, &account.name, account.currency);
        let _ = write!(out, "{ours},{seq},{day},{at},{kind},{subject},{reverses},{code},{root},");
        let _ = writeln!(out, "{},{minor},{}", currency.code(), currency.format(minor));
    }

    /// A row is a posting and nothing else, so that a column adds up.
    fn balances(&self, _: &mut String, _: Day, _: &[&Standing], _: bool) {}
}
