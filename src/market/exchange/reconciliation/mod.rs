//! A courier's or a bank's file beside the books: every line matched, or different in a named way.
//!
//! Nothing is absorbed and nothing is booked: what differs is kept as it came out, with the command that settles it.
//! The file streams into a table of the connection, and the books are read beside it page by page, so memory does
//! not grow with either.

pub mod mapping;
pub mod parse;
pub mod rules;
mod sql;
mod load;

use serde_json::json;
use sha2::{Digest, Sha256};

use crate::base::{Currency, Period, Prefix, text};
use crate::csv::Source;
use crate::db::Tx;
use crate::error::Result;
use crate::market::core::lookup;
use crate::market::core::{Act, audit};
use crate::market::exchange::reconciliation::load::{Read, Reading};
use mapping::Mapping;
use rules::{About, Against, Outcome, judge};
use sql::NewRow;

pub use sql::{LIST, Line, Reconciliation, Sum, Which, by_id, line_count, lines, sums};

/// Lines judged at a time.
const PAGE: i64 = 2_000;

/// What is asked.
#[derive(Clone, Debug)]
pub struct Wanted<'a> {
    pub against: Against,
    pub mapping: &'a Mapping,
    pub currency: Currency,
    /// Whose orders the file is about.
    pub driver: Option<i64>,
    /// The days whose orders or deposits must be in it; absent: those that its dates span.
    pub period: Option<Period>,
}

/// What a comparison did.
#[derive(Clone, Debug)]
pub struct Reconciled {
    /// The comparison, this one or the one before that came out the same.
    pub id: i64,
    /// The comparison of the same file before this one.
    pub before: Option<Reconciliation>,
    /// The one before came out the same: nothing was written.
    pub same: bool,
    /// The days whose orders or deposits had to be in the file.
    pub period: Option<Period>,
}

/// The comparison that `text` names.
pub fn find(tx: &mut Tx<'_>, text: &str) -> Result<i64> {
    lookup::numbered(
        tx,
        ("reconciliation", Prefix::RECONCILIATION, "reconciliation"),
        text,
        "lilium cash reconciliation list",
    )
}

/// Compares a file with the books and keeps what came out; books nothing.
///
/// # Errors
/// Kind `Invalid` for a file that cannot be read to the end, with every bad value and its place.
pub fn reconcile(tx: &mut Tx<'_>, act: &Act<'_>, source: &Source, wanted: &Wanted<'_>) -> Result<Reconciled> {
    wanted.mapping.check()?;
    let (currency, calendar) = (wanted.currency, &act.marketplace.calendar);
    let reading = Reading { mapping: wanted.mapping, against: wanted.against, currency, calendar };
    let read = load::load(tx, source, reading)?;
    let period = wanted.period.or(read.period);
    let (file_hash, columns) = (source.digest()?, json!(wanted.mapping).to_string());
    let result = result(tx, wanted, period)?;
    let kept = sql::Kept {
        id: tx.next_id("reconciliation")?,
        file: source.name(),
        file_hash: &file_hash,
        mapping: &columns,
        period,
        lines: read.lines,
        differing: result.differing,
        result_hash: &result.hash,
    };
    let (id, before) = (kept.id, sql::before(tx, &file_hash)?);
    let asked = sql::asked_before(tx, wanted, &kept)?;
    if let Some((id, _)) = asked.filter(|(_, hash)| *hash == result.hash) {
        return Ok(Reconciled { id, same: true, period, before });
    }
    sql::insert(tx, act, wanted, &kept)?;
    let mut seq = 1;
    each_verdict(tx, wanted, period, |tx, rows| {
        sql::insert_rows(tx, id, seq, rows)?;
        seq += rows.len() as i64;
        Ok(())
    })?;
    record(tx, act, wanted, &kept, read)?;
    Ok(Reconciled { id, before, same: false, period })
}

/// What comes out, before it is written.
struct Outcomes {
    differing: i64,
    /// Of all rows in their order.
    hash: String,
}

fn result(tx: &mut Tx<'_>, wanted: &Wanted<'_>, period: Option<Period>) -> Result<Outcomes> {
    let (mut hasher, mut differing) = (Sha256::new(), 0);
    each_verdict(tx, wanted, period, |_, rows| {
        for row in rows {
            hasher.update(format!("\n{row:?}").as_bytes());
            differing += i64::from(row.outcome != Outcome::Matched);
        }
        Ok(())
    })?;
    Ok(Outcomes { differing, hash: text::hex(&hasher.finalize()) })
}

/// Judges every line of the file in its order, then what is missing from it, a page at a time.
fn each_verdict(
    tx: &mut Tx<'_>,
    wanted: &Wanted<'_>,
    period: Option<Period>,
    mut take: impl FnMut(&mut Tx<'_>, &[NewRow]) -> Result<()>,
) -> Result<()> {
    let about = About { currency: wanted.currency.code(), driver: wanted.driver };
    let mut after = 0;
    loop {
        let page = sql::judged(tx, wanted.against, after, PAGE)?;
        let Some((last, _)) = page.last() else { break };
        after = last.line;
        let rows: Vec<NewRow> = page.into_iter().map(|(told, booked)| row(told, booked.as_ref(), &about)).collect();
        take(tx, &rows)?;
    }
    let Some(period) = period else { return Ok(()) };
    let scope = (wanted.currency.code(), wanted.driver, period);
    let mut after = 0;
    loop {
        let page = sql::missing(tx, wanted.against, scope, after, PAGE)?;
        let Some(last) = page.last() else { return Ok(()) };
        after = last.subject;
        let rows: Vec<NewRow> = page.iter().map(missing).collect();
        take(tx, &rows)?;
    }
}

fn row(told: rules::Told, booked: Option<&rules::Booked>, about: &About<'_>) -> NewRow {
    let verdict = judge(&told, booked, about);
    NewRow {
        line: Some(told.line),
        outcome: verdict.outcome,
        subject: told.subject.filter(|_| booked.is_some()),
        named: Some(told.named),
        expected: verdict.expected,
        told: Some(told.amount),
        fee: Some(told.fee),
        note: verdict.note,
    }
}

fn missing(expected: &sql::Expected) -> NewRow {
    NewRow {
        line: None,
        outcome: Outcome::Missing,
        named: None,
        subject: Some(expected.subject),
        expected: Some(expected.minor),
        told: None,
        fee: None,
        note: None,
    }
}

fn record(tx: &mut Tx<'_>, act: &Act<'_>, wanted: &Wanted<'_>, kept: &sql::Kept<'_>, read: Read) -> Result<()> {
    let after = json!({
        "against": wanted.against.as_str(), "file": kept.file, "sha256": kept.file_hash, "mapping": wanted.mapping,
        "currency": wanted.currency.code(), "driver": wanted.driver, "period": kept.period.map(|period| period.to_string()),
        "lines": read.lines, "differing": kept.differing,
    });
    let change = audit::Change {
        action: "cash.reconcile",
        noun: "reconciliation",
        subject: kept.id,
        before: None,
        after: Some(after),
    };
    audit::record(tx, act, change)
}
