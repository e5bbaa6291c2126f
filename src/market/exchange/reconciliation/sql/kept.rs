//! Comparisons that were kept, with what became of every line.

use crate::args;
use crate::base::{Day, Instant, Period};
use crate::db::{Condition, Cursor, ListQuery, Row, Tx, Value};
use crate::error::Result;
use crate::market::core::Act;
use crate::market::core::settings::Marketplace;

use super::super::Wanted;
use super::super::rules::next::{self, Standing};
use super::super::rules::{Against, Outcome};

/// One comparison of a file with the books.
#[derive(Clone, Debug)]
pub struct Reconciliation {
    pub id: i64,
    pub against: Against,
    pub file: String,
    pub currency: String,
    pub driver: Option<String>,
    pub first_day: Option<Day>,
    pub last_day: Option<Day>,
    pub lines: i64,
    pub differing: i64,
    pub at: Instant,
    pub actor: String,
}

impl From<Row> for Reconciliation {
    fn from(row: Row) -> Self {
        Reconciliation {
            id: row.int("id"),
            against: row.get("against"),
            file: row.string("file"),
            currency: row.string("currency"),
            driver: row.opt_string("driver"),
            first_day: row.opt_day("first_day"),
            last_day: row.opt_day("last_day"),
            lines: row.int("lines"),
            differing: row.int("differing"),
            at: row.instant("at"),
            actor: row.string("actor"),
        }
    }
}

/// Comparisons, in order of id.
pub static LIST: ListQuery<(), Reconciliation> = ListQuery {
    columns: "r.id, r.against, r.file, r.currency, d.code AS driver, r.first_day, r.last_day,
        r.lines, r.differing, r.at, r.actor",
    from: "reconciliation r",
    shown: "LEFT JOIN driver d ON d.id = r.driver_id",
    key: "r.id",
    ..ListQuery::of(Reconciliation::from)
};

pub fn by_id(tx: &mut Tx<'_>, id: i64) -> Result<Reconciliation> {
    Ok(LIST.by_key(tx, id)?.expect("a reconciliation that was found before"))
}

/// The newest comparison of the same bytes, whatever was asked.
pub fn before(tx: &mut Tx<'_>, file_hash: &str) -> Result<Option<Reconciliation>> {
    Ok(LIST.rows(tx, " WHERE r.file_hash = $1 ORDER BY r.id DESC LIMIT 1", args![file_hash])?.pop())
}

/// The newest comparison of the same bytes, read the same way, about the same things; its id and what came out.
pub fn asked_before(tx: &mut Tx<'_>, wanted: &Wanted<'_>, kept: &Kept<'_>) -> Result<Option<(i64, String)>> {
    let row = tx.one(
        "SELECT r.id, r.result_hash FROM reconciliation r
          WHERE r.file_hash = $1 AND r.against = $2 AND r.mapping = $3 AND r.currency = $4
            AND r.driver_id IS NOT DISTINCT FROM CAST($5 AS BIGINT) AND r.first_day IS NOT DISTINCT FROM CAST($6 AS TEXT)
            AND r.last_day IS NOT DISTINCT FROM CAST($7 AS TEXT) ORDER BY r.id DESC LIMIT 1",
        args![
            kept.file_hash,
            wanted.against.as_str(),
            kept.mapping,
            wanted.currency.code(),
            wanted.driver,
            kept.period.map(|period| period.first),
            kept.period.map(|period| period.last)
        ],
    )?;
    Ok(row.map(|row| (row.int("id"), row.string("result_hash"))))
}

/// A comparison, before it is written.
pub struct Kept<'a> {
    pub id: i64,
    pub file: &'a str,
    pub file_hash: &'a str,
    pub mapping: &'a str,
    pub period: Option<Period>,
    pub lines: i64,
    pub differing: i64,
    pub result_hash: &'a str,
}

pub fn insert(tx: &mut Tx<'_>, act: &Act<'_>, wanted: &Wanted<'_>, kept: &Kept<'_>) -> Result<()> {
    tx.execute(
        "INSERT INTO reconciliation (id, against, file, file_hash, mapping, currency, driver_id, first_day, last_day, lines,
                differing, result_hash, at, business_date, actor)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        args![
            kept.id,
            wanted.against.as_str(),
            kept.file,
            kept.file_hash,
            kept.mapping,
            wanted.currency.code(),
            wanted.driver,
            kept.period.map(|period| period.first),
            kept.period.map(|period| period.last),
            kept.lines,
            kept.differing,
            kept.result_hash,
            act.at,
            act.today(),
            act.actor
        ],
    )?;
    Ok(())
}

/// What became of one line, or what was missing.
#[derive(Clone, Debug)]
pub struct NewRow {
    pub line: Option<i64>,
    pub outcome: Outcome,
    pub named: Option<String>,
    pub subject: Option<i64>,
    pub expected: Option<i64>,
    pub told: Option<i64>,
    pub fee: Option<i64>,
    pub note: Option<String>,
}

/// Writes rows; `first` is the number of the first of them.
pub fn insert_rows(tx: &mut Tx<'_>, id: i64, first: i64, rows: &[NewRow]) -> Result<()> {
    let row = |(seq, row): (i64, &NewRow)| {
        let NewRow { line, outcome, named, subject, expected, told, fee, note } = row;
        let (named, note) = (named.as_deref(), note.as_deref());
        args![id, seq, *line, outcome.as_str(), named, *subject, *expected, *told, *fee, note].to_vec()
    };
    let rows: Vec<Vec<Value>> = (first..).zip(rows).map(row).collect();
    let columns = [
        "reconciliation_id",
        "seq",
        "line",
        "outcome",
        "named",
        "subject_id",
        "expected_minor",
        "told_minor",
        "fee_minor",
        "note",
    ];
    tx.bulk("reconciliation_row", &columns, rows)
}

/// Lines of one outcome, added up. Amounts in minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sum {
    pub outcome: Outcome,
    pub rows: i64,
    pub expected: i64,
    pub told: i64,
    pub fee: i64,
}

/// The outcomes that occur in a comparison, in their order.
pub fn sums(tx: &mut Tx<'_>, id: i64) -> Result<Vec<Sum>> {
    let rows = tx.all(
        "SELECT outcome, COUNT(*) AS lines, CAST(SUM(COALESCE(expected_minor, 0)) AS BIGINT) AS expected,
                CAST(SUM(COALESCE(told_minor, 0)) AS BIGINT) AS told, CAST(SUM(COALESCE(fee_minor, 0)) AS BIGINT) AS fee
           FROM reconciliation_row WHERE reconciliation_id = $1 GROUP BY outcome",
        args![id],
    )?;
    let sum = |row: Row| Sum {
        outcome: row.get("outcome"),
        rows: row.int("lines"),
        expected: row.int("expected"),
        told: row.int("told"),
        fee: row.int("fee"),
    };
    let mut sums: Vec<Sum> = rows.into_iter().map(sum).collect();
    sums.sort_by_key(|sum| sum.outcome);
    Ok(sums)
}

/// A line as it came out, and what to do about it as things stand now.
#[derive(Clone, Debug)]
pub struct Line {
    pub seq: i64,
    pub line: Option<i64>,
    pub outcome: Outcome,
    pub named: Option<String>,
    pub subject: Option<i64>,
    pub expected: Option<i64>,
    pub told: Option<i64>,
    pub fee: Option<i64>,
    pub note: Option<String>,
    pub next: Option<String>,
}

/// Which lines of a comparison to show.
#[derive(Clone, Copy, Debug, Default)]
pub struct Which {
    pub outcome: Option<Outcome>,
    /// Only what differs.
    pub differing: bool,
}

/// The lines of a comparison, in their order: the file's, and then what is missing.
static LINES: ListQuery<(i64, Which), Row> = ListQuery {
    columns: "x.seq, x.line, x.outcome, x.named, x.subject_id, x.expected_minor, x.told_minor, x.fee_minor, x.note,
        r.against, r.currency, COALESCE(b.status, o.status) AS status, d.code AS driver, c.handover_id,
        COALESCE(h.short_minor, 0) AS short_minor, COALESCE(h.over_minor, 0) AS over_minor,
        (SELECT CAST(COALESCE(SUM(y.amount_minor), 0) AS BIGINT) FROM cash_decision y WHERE y.handover_id = h.id) AS decided",
    from: "reconciliation_row x",
    shown: "JOIN reconciliation r ON r.id = x.reconciliation_id
   LEFT JOIN orders o ON r.against = 'collections' AND o.id = x.subject_id
   LEFT JOIN deposit b ON r.against = 'deposits' AND b.id = x.subject_id
   LEFT JOIN collection c ON c.order_id = o.id LEFT JOIN driver d ON d.id = c.driver_id
   LEFT JOIN handover h ON h.id = c.handover_id",
    key: "x.seq",
    conditions: &[
        Condition::value("x.reconciliation_id = {}", |(id, _)| (*id).into()),
        Condition::value("x.outcome = {}", |(_, which)| which.outcome.into()),
        Condition::flag("x.outcome <> 'matched'", |(_, which)| which.differing),
    ],
    ..ListQuery::of(|row| row)
};

/// Lines behind `after`, in their order: the file's, and then what is missing.
pub fn lines(
    tx: &mut Tx<'_>,
    marketplace: &Marketplace,
    id: i64,
    which: Which,
    after: Cursor,
    limit: i64,
) -> Result<Vec<Line>> {
    let rows = LINES.page(tx, &(id, which), after, limit)?;
    Ok(rows.iter().map(|row| line(row, marketplace)).collect())
}

pub fn line_count(tx: &mut Tx<'_>, id: i64, which: Which) -> Result<i64> {
    LINES.count(tx, &(id, which))
}

fn line(row: &Row, marketplace: &Marketplace) -> Line {
    let outcome = row.get("outcome");
    let (told, fee) = (row.opt_int("told_minor"), row.opt_int("fee_minor"));
    // A handover was short or over, never both.
    let undecided = |side: &str| match row.int(side) {
        0 => 0,
        minor => minor - row.int("decided"),
    };
    let standing = Standing {
        against: row.get("against"),
        outcome,
        subject: row.opt_int("subject_id"),
        told: told.unwrap_or(0),
        fee: fee.unwrap_or(0),
        currency: marketplace.stored_currency(row.text("currency")),
        status: row.opt_text("status"),
        driver: row.opt_text("driver"),
        handover: row.opt_int("handover_id"),
        open_short: undecided("short_minor"),
        open_over: undecided("over_minor"),
    };
    Line {
        seq: row.int("seq"),
        line: row.opt_int("line"),
        outcome,
        named: row.opt_string("named"),
        subject: standing.subject,
        expected: row.opt_int("expected_minor"),
        told,
        fee,
        note: row.opt_string("note"),
        next: next::command(&standing),
    }
}
