//! The book as files of plain-text accounting: whoever doubts a balance can add it up with a program that is not
//! ours, and every balance we claim is in the file as an assertion that such a program checks.
//!
//! What is read is in `sql`, what a format looks like in one pure file each. Entries pass through in their order, so
//! memory follows the chart of accounts and not the book.

mod assertions;
mod beancount;
mod chart;
mod csv;
mod hledger;
mod sql;

#[cfg(test)]
mod tests;

use crate::base::{Day, Instant, Period, Prefix};
use crate::db::Tx;
use crate::error::Result;
use crate::market::core::settings::{Coin, Marketplace};

use super::EntryKind;
use chart::{Chart, Standing};

/// The programs whose files are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Hledger,
    Ledger,
    Beancount,
    /// One row a posting, for spreadsheets.
    Csv,
}

/// Takes the file's bytes, piece by piece.
pub type Sink<'a> = &'a mut dyn FnMut(&[u8]) -> Result<()>;

/// What is before the first entry.
struct Head<'a> {
    /// What the file covers and the hash that proves it, a line each.
    lines: [String; 2],
    /// A day on or before everything in the file.
    first: Day,
    coins: &'a [Coin],
    accounts: &'a [Standing],
}

/// One entry as a file shows it.
struct Entry {
    id: i64,
    day: Day,
    at: Instant,
    kind: EntryKind,
    subject: i64,
    reverses: Option<i64>,
}

/// The names of an entry's tags.
const TAGS: [&str; 5] = ["entry", "kind", "subject", "occurred_at", "reverses"];

impl Entry {
    /// The order, handover, settlement or payout behind it.
    fn subject(&self) -> String {
        self.kind.subject_prefix().show(self.subject)
    }

    /// What a file says about an entry beside its postings.
    fn tags(&self) -> Vec<(&'static str, String)> {
        let mut values = vec![Prefix::ENTRY.show(self.id), self.kind.to_string(), self.subject(), self.at.stored()];
        values.extend(self.reverses.map(|id| Prefix::ENTRY.show(id)));
        TAGS.into_iter().zip(values).collect()
    }
}

/// How one program wants its file. Writes text, reads nothing.
trait Writer {
    /// The account's name in this format.
    fn account(&self, path: &chart::Path) -> String;
    fn head(&self, out: &mut String, head: &Head<'_>);
    /// What was on the accounts before the first day.
    fn opening(&self, out: &mut String, day: Day, accounts: &[&Standing]);
    fn entry(&self, out: &mut String, entry: &Entry);
    fn posting(&self, out: &mut String, entry: &Entry, seq: i64, account: &Standing, minor: i64);
    /// What is on the accounts at the end of a day; `last` after the last entry of all.
    fn balances(&self, out: &mut String, day: Day, accounts: &[&Standing], last: bool);
}

fn writer(format: Format) -> &'static dyn Writer {
    match format {
        Format::Hledger => &hledger::Plain::Hledger,
        Format::Ledger => &hledger::Plain::Ledger,
        Format::Beancount => &beancount::Beancount,
        Format::Csv => &csv::Csv,
    }
}

/// Writes the entries of a period, or all of them; answers how many.
///
/// # Errors
/// A name in the book that no rule of ours could have given: it might say anything to the program that reads it.
pub fn export(
    tx: &mut Tx<'_>,
    marketplace: &Marketplace,
    format: Format,
    period: Option<Period>,
    sink: Sink<'_>,
) -> Result<u64> {
    let writer = writer(format);
    let (from, until) = (period.map(|period| period.first), period.map(|period| period.last));
    let mut chart = Chart::read(sql::accounts(tx, from, until)?, marketplace, writer)?;
    let mut out = Out { text: String::with_capacity(2 * BATCH), sink };
    let first = first_day(tx, from, until)?;
    let link = super::sql::last_link(tx)?;
    let covers = period.map_or_else(|| "everything".to_owned(), |period| period.to_string());
    let lines = [format!("lilium ledger export: {covers}"), format!("ledger hash: {}", link.content_hash)];
    writer.head(&mut out.text, &Head { lines, first, coins: &marketplace.coins, accounts: chart.all() });
    if let Some(before) = from.and_then(|day| day.pred_opt()).filter(|_| chart.open().next().is_some()) {
        writer.opening(&mut out.text, before, &chart.open().collect::<Vec<_>>());
    }
    let entries = entries(tx, writer, &chart, (from, until), &mut out)?;
    assertions::write(tx, writer, &mut chart, (from, until), &mut out)?;
    out.hand_on()?;
    Ok(entries)
}

/// The eve of the period, where opening balances stand; else the day of the oldest entry.
fn first_day(tx: &mut Tx<'_>, from: Option<Day>, until: Option<Day>) -> Result<Day> {
    let eve = from.and_then(|day| day.pred_opt());
    Ok(eve.or(sql::oldest_day(tx, until)?).unwrap_or_default())
}

fn entries(
    tx: &mut Tx<'_>,
    writer: &dyn Writer,
    chart: &Chart,
    (from, until): (Option<Day>, Option<Day>),
    out: &mut Out<'_>,
) -> Result<u64> {
    let (mut current, mut count): (Option<Entry>, u64) = (None, 0);
    sql::each_posting(tx, from, until, |row| {
        if current.as_ref().is_none_or(|entry| entry.id != row.int("id")) {
            let entry = sql::entry(&row);
            chart::check_word(entry.kind.as_str(), entry.id)?;
            writer.entry(&mut out.text, &entry);
            (current, count) = (Some(entry), count + 1);
        }
        let Some(entry) = &current else { unreachable!("set above") };
        let account = chart.account(row.int("account_id"));
        writer.posting(&mut out.text, entry, row.int("seq"), account, row.int("amount_minor"));
        out.pass()
    })?;
    Ok(count)
}

/// Bytes collected before they are handed on.
const BATCH: usize = 64 * 1024;

/// Text on its way to the sink.
struct Out<'a> {
    text: String,
    sink: Sink<'a>,
}

impl Out<'_> {
    fn pass(&mut self) -> Result<()> {
        if self.text.len() < BATCH { Ok(()) } else { self.hand_on() }
    }

    fn hand_on(&mut self) -> Result<()> {
        (self.sink)(self.text.as_bytes())?;
        self.text.clear();
        Ok(())
    }
}
