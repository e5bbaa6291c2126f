//! What the platform earned and spent: the postings on accounts of income and expense.

use crate::args;
use crate::base::Period;
use crate::db::{Row, Tx};
use crate::error::Result;
use crate::market::books::ledger::Clocks;

use super::super::EarningsBy;

/// Postings on accounts of income and expense. Minor units.
#[derive(Clone, Debug)]
pub struct EarningsRow {
    /// One for each that [`EarningsBy`] names, in its order.
    pub keys: Vec<String>,
    pub currency: String,
    pub entries: i64,
    pub income_minor: i64,
    pub expense_minor: i64,
}

impl EarningsRow {
    pub fn earned_minor(&self) -> i64 {
        self.income_minor - self.expense_minor
    }
}

/// What was earned and spent in a period. The sums are what `ledger::balances` has for the same entries.
pub fn earnings(tx: &mut Tx<'_>, by: EarningsBy, period: &Period, clocks: &Clocks) -> Result<Vec<EarningsRow>> {
    let keys = keys_of(by);
    let joins = if keys.contains(&STORE) { STORE_OF_ENTRY } else { "" };
    let sql = EARNINGS.replace("{keys}", &keys.join(", ")).replace("{named}", &named(keys)).replace("{joins}", joins);
    let known = clocks.known.map(|known| known.entry);
    let rows = tx.all(&sql, args![period.first, clocks.last_of(period), known])?;
    Ok(rows.into_iter().map(|row| read(&row, keys.len())).collect())
}

fn read(row: &Row, keys: usize) -> EarningsRow {
    EarningsRow {
        keys: (0..keys).map(|key| row.string(&format!("key{key}"))).collect(),
        currency: row.string("currency"),
        entries: row.int("entries"),
        income_minor: row.int("income"),
        expense_minor: row.int("expense"),
    }
}

fn keys_of(by: EarningsBy) -> &'static [&'static str] {
    match by {
        EarningsBy::Day => &["e.business_date"],
        EarningsBy::Account => &["a.code"],
        EarningsBy::Store => &[STORE],
        EarningsBy::StoreAccount => &[STORE, "a.code"],
    }
}

fn named(keys: &[&str]) -> String {
    let named: Vec<String> = keys.iter().enumerate().map(|(number, key)| format!("{key} AS key{number}")).collect();
    named.join(", ")
}

const EARNINGS: &str = "SELECT {named}, e.currency, COUNT(DISTINCT e.id) AS entries,
        CAST(SUM(CASE a.kind WHEN 'income' THEN -p.amount_minor ELSE 0 END) AS BIGINT) AS income,
        CAST(SUM(CASE a.kind WHEN 'expense' THEN p.amount_minor ELSE 0 END) AS BIGINT) AS expense
   FROM entry e JOIN posting p ON p.entry_id = e.id
   JOIN account a ON a.id = p.account_id AND a.kind IN ('income', 'expense') {joins}
  WHERE e.business_date >= $1 AND e.business_date <= $2 AND (CAST($3 AS BIGINT) IS NULL OR e.id <= $3)
  GROUP BY {keys}, e.currency ORDER BY {keys}, e.currency";

const STORE: &str = "COALESCE(s.slug, '(none)')";

/// The store of what an entry is about. A driver's shortage, a bank's count and a customer's balance are of none.
const STORE_OF_ENTRY: &str =
    "LEFT JOIN order_return r ON e.kind IN ('return', 'return_commission') AND r.id = e.subject_id
   LEFT JOIN orders o ON o.id = CASE WHEN e.kind IN ('delivery', 'commission') THEN e.subject_id ELSE r.order_id END
   LEFT JOIN adjustment j ON e.kind = 'adjustment' AND j.id = e.subject_id
   LEFT JOIN due_payment d ON e.kind = 'dues_payment' AND d.id = e.subject_id
   LEFT JOIN write_off w ON e.kind = 'write_off' AND w.id = e.subject_id
   LEFT JOIN dispute q ON e.kind IN ('dispute', 'dispute_end') AND q.id = e.subject_id
   LEFT JOIN store s ON s.id = COALESCE(o.store_id, j.store_id, d.store_id, w.store_id, q.store_id)";
