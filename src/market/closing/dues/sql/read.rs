//! Dues, as a run writes them and as they are read.

use crate::args;
use crate::base::{Day, StoreId};
use crate::db::{Condition, ListQuery, Row, Tx, Value};
use crate::error::Result;
use crate::market::books::ledger::Clocks;
use crate::market::core::settings::Stage;

use super::super::rules::Open;

/// A due, before it is written.
pub struct NewDue {
    pub settlement: i64,
    pub store: StoreId,
    pub currency: String,
    pub amount: i64,
    pub due_on: Day,
}

/// Writes the dues of a run.
pub fn insert_many(tx: &mut Tx<'_>, dues: Vec<NewDue>) -> Result<()> {
    if dues.is_empty() {
        return Ok(());
    }
    let first = tx.next_id("due")?;
    let row =
        |(id, due): (i64, NewDue)| args![id, due.settlement, due.store, due.currency, due.amount, due.due_on].to_vec();
    let rows: Vec<Vec<Value>> = (first..).zip(dues).map(row).collect();
    tx.bulk("due", &["id", "settlement_id", "store_id", "currency", "amount_minor", "due_on"], rows)
}

/// A due with what was paid on it. Amounts in minor units.
#[derive(Clone, Debug)]
pub struct Due {
    pub id: i64,
    pub settlement_id: i64,
    pub store_id: StoreId,
    pub store: String,
    pub currency: String,
    pub amount_minor: i64,
    pub paid_minor: i64,
    /// Not expected any more.
    pub written_off_minor: i64,
    /// What came in of that after all.
    pub recovered_minor: i64,
    pub due_on: Day,
    /// How far unpaid dues have taken the store.
    pub stage: Stage,
}

impl Due {
    /// What is still to be paid.
    pub fn left(&self) -> i64 {
        self.amount_minor - self.paid_minor - self.written_off_minor
    }
}

impl From<Row> for Due {
    fn from(row: Row) -> Self {
        Due {
            id: row.int("id"),
            settlement_id: row.int("settlement_id"),
            store_id: row.id("store_id"),
            store: row.string("slug"),
            currency: row.string("currency"),
            amount_minor: row.int("amount_minor"),
            paid_minor: row.int("paid"),
            written_off_minor: row.int("lost"),
            recovered_minor: row.int("recovered"),
            due_on: row.day("due_on"),
            stage: row.get("dues_stage"),
        }
    }
}

const DUES: &str = "SELECT d.id, d.settlement_id, d.store_id, s.slug, d.currency, d.amount_minor, d.due_on, s.dues_stage,
        (SELECT CAST(COALESCE(SUM(x.amount_minor), 0) AS BIGINT) FROM due_share x WHERE x.due_id = d.id) AS paid,
        (SELECT CAST(COALESCE(SUM(w.amount_minor), 0) AS BIGINT) FROM write_off w WHERE w.due_id = d.id AND w.status = 'approved') AS lost,
        (SELECT CAST(COALESCE(SUM(r.amount_minor), 0) AS BIGINT) FROM recovery r JOIN write_off w ON w.id = r.write_off_id
          WHERE w.due_id = d.id) AS recovered
   FROM due d JOIN store s ON s.id = d.store_id";

pub fn by_id(tx: &mut Tx<'_>, id: i64) -> Result<Due> {
    let row = tx.one(&format!("{DUES} WHERE d.id = $1"), args![id])?;
    Ok(row.map(Due::from).expect("a stored reference to a due"))
}

/// What to show of the dues.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub store: Option<StoreId>,
    /// Only what is not paid in full.
    pub open: bool,
    /// Only what was due before this day.
    pub due_before: Option<Day>,
    /// As the book had them.
    pub clocks: Clocks,
}

/// Dues, in order of id. A list reads the book as of its end, unless it is asked for an earlier state: what was closed,
/// paid and written off up to and with a business date and an entry.
pub static LIST: ListQuery<Filter, Due> = ListQuery {
    columns: "q.*",
    from: "(SELECT d.id, d.settlement_id, d.store_id, s.slug, d.currency, d.amount_minor, d.due_on, s.dues_stage,
        (SELECT CAST(COALESCE(SUM(x.amount_minor), 0) AS BIGINT) FROM due_share x JOIN entry e ON e.kind = 'dues_payment'
            AND e.subject_id = x.payment_id AND e.business_date <= $1 AND e.id <= $2 WHERE x.due_id = d.id) AS paid,
        (SELECT CAST(COALESCE(SUM(w.amount_minor), 0) AS BIGINT) FROM write_off w JOIN entry e ON e.kind = 'write_off'
            AND e.subject_id = w.id AND e.business_date <= $1 AND e.id <= $2 WHERE w.due_id = d.id) AS lost,
        (SELECT CAST(COALESCE(SUM(r.amount_minor), 0) AS BIGINT) FROM recovery r JOIN write_off w ON w.id = r.write_off_id
           JOIN entry e ON e.kind = 'dues_payment' AND e.subject_id = r.payment_id AND e.business_date <= $1 AND e.id <= $2
          WHERE w.due_id = d.id) AS recovered
   FROM due d JOIN store s ON s.id = d.store_id
   JOIN entry c ON c.kind = 'settlement' AND c.subject_id = d.settlement_id AND c.currency = d.currency
        AND c.business_date <= $1 AND c.id <= $2) q",
    key: "q.id",
    given: |f| {
        let day = f.clocks.as_of.map_or_else(|| "9999-12-31".to_owned(), |day| day.to_string());
        args![day, f.clocks.entry().unwrap_or(i64::MAX)].to_vec()
    },
    conditions: &[
        Condition::value("q.store_id = {}", |f| f.store.into()),
        Condition::flag("q.amount_minor > q.paid + q.lost", |f| f.open),
        Condition::value("q.due_on < {}", |f| f.due_before.into()),
    ],
    ..ListQuery::of(Due::from)
};

/// The unpaid dues of a store, oldest first.
pub fn open(tx: &mut Tx<'_>, store: StoreId, currency: &str) -> Result<Vec<Open>> {
    let sql = format!(
        "SELECT q.id, q.amount_minor - q.paid - q.lost AS left_minor FROM ({DUES} WHERE d.store_id = $1 AND d.currency = $2) q
          WHERE q.amount_minor > q.paid + q.lost ORDER BY q.due_on, q.id"
    );
    let rows = tx.all(&sql, args![store, currency])?;
    Ok(rows.into_iter().map(|row| Open { due: row.int("id"), left: row.int("left_minor") }).collect())
}

/// What a store has not paid of bills that were due before today.
pub fn overdue(tx: &mut Tx<'_>, store: StoreId, currency: &str, today: Day) -> Result<i64> {
    let sql = format!(
        "SELECT CAST(COALESCE(SUM(q.amount_minor - q.paid - q.lost), 0) AS BIGINT) AS left_minor
           FROM ({DUES} WHERE d.store_id = $1 AND d.currency = $2 AND d.due_on < $3) q"
    );
    Ok(tx.one(&sql, args![store, currency, today])?.map_or(0, |row| row.int("left_minor")))
}

/// What a store owes from unpaid dues.
pub struct Owed {
    pub store_id: StoreId,
    pub store: String,
    pub currency: String,
    pub left: i64,
}

/// The sum of unpaid dues by store and currency.
pub fn owed(tx: &mut Tx<'_>, store: Option<StoreId>) -> Result<Vec<Owed>> {
    let sql = format!(
        "SELECT q.store_id, q.slug, q.currency, CAST(SUM(q.amount_minor - q.paid - q.lost) AS BIGINT) AS left_minor FROM ({DUES}) q
          WHERE q.amount_minor > q.paid + q.lost AND (CAST($1 AS BIGINT) IS NULL OR q.store_id = $1)
          GROUP BY q.store_id, q.slug, q.currency ORDER BY q.store_id, q.currency"
    );
    let rows = tx.all(&sql, args![store])?;
    Ok(rows
        .into_iter()
        .map(|row| Owed {
            store_id: row.id("store_id"),
            store: row.string("slug"),
            currency: row.string("currency"),
            left: row.int("left_minor"),
        })
        .collect())
}
