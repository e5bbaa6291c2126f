//! Stores' accounts in the book.

use crate::args;
use crate::base::StoreId;
use crate::db::{Row, Tx};
use crate::error::Result;
use crate::market::books::ledger::Clocks;

use super::StoreBalance;

/// Sums by role; `{amount}` is a credit less a debit, `{book}` where it comes from.
const BALANCES: &str = "SELECT a.holder_id, s.slug, a.currency,
        CAST(SUM(CASE WHEN a.role = 'store_pending' THEN {amount} ELSE 0 END) AS BIGINT) AS pending,
        CAST(SUM(CASE WHEN a.role = 'store_available' THEN {amount} ELSE 0 END) AS BIGINT) AS available,
        CAST(SUM(CASE WHEN a.role = 'store_settled' THEN {amount} ELSE 0 END) AS BIGINT) AS settled,
        CAST(SUM(CASE WHEN a.role = 'store_reserve' THEN {amount} ELSE 0 END) AS BIGINT) AS reserve,
        CAST(SUM(CASE WHEN a.role = 'store_disputed' THEN {amount} ELSE 0 END) AS BIGINT) AS disputed,
        CAST(SUM(CASE WHEN a.role = 'store_due' THEN -({amount}) ELSE 0 END) AS BIGINT) AS due
   FROM account a JOIN store s ON s.id = a.holder_id {book}
  WHERE a.role IN ('store_pending', 'store_available', 'store_settled', 'store_reserve', 'store_disputed', 'store_due')
    AND (CAST($1 AS BIGINT) IS NULL OR a.holder_id = $1)
  GROUP BY a.holder_id, s.slug, a.currency ORDER BY a.holder_id, a.currency";

/// The postings up to and with a business date and an entry.
const UNTIL: &str = "JOIN posting p ON p.account_id = a.id JOIN entry e ON e.id = p.entry_id
    AND (CAST($2 AS TEXT) IS NULL OR e.business_date <= $2) AND (CAST($3 AS BIGINT) IS NULL OR e.id <= $3)";

/// As the accounts have it now.
pub fn balances(tx: &mut Tx<'_>, store: Option<StoreId>) -> Result<Vec<StoreBalance>> {
    let sql = BALANCES.replace("{amount}", "a.credit_minor - a.debit_minor").replace("{book}", "");
    Ok(tx.all(&sql, args![store])?.into_iter().map(StoreBalance::from).collect())
}

/// As the book had it.
pub fn balances_at(tx: &mut Tx<'_>, store: Option<StoreId>, clocks: &Clocks) -> Result<Vec<StoreBalance>> {
    let sql = BALANCES.replace("{amount}", "-p.amount_minor").replace("{book}", UNTIL);
    let rows = tx.all(&sql, args![store, clocks.as_of, clocks.entry()])?;
    Ok(rows.into_iter().map(StoreBalance::from).collect())
}

impl From<Row> for StoreBalance {
    fn from(row: Row) -> Self {
        StoreBalance {
            store_id: StoreId::new(row.int("holder_id")),
            store: row.string("slug"),
            currency: row.string("currency"),
            pending: row.int("pending"),
            held: None,
            available: row.int("available"),
            settled: row.int("settled"),
            reserve: row.int("reserve"),
            reserve_back: None,
            disputed: row.int("disputed"),
            due: row.int("due"),
        }
    }
}
