//! Stores' accounts in the book.

use crate::args;
use crate::db::{Row, Tx};
use crate::error::Result;

use super::StoreBalance;

const BALANCES: &str = "SELECT a.holder_id, s.slug, a.currency,
        CAST(SUM(CASE WHEN a.role = 'store_pending' THEN a.credit_minor - a.debit_minor ELSE 0 END) AS BIGINT) AS pending,
        CAST(SUM(CASE WHEN a.role = 'store_available' THEN a.credit_minor - a.debit_minor ELSE 0 END) AS BIGINT) AS available,
        CAST(SUM(CASE WHEN a.role = 'store_settled' THEN a.credit_minor - a.debit_minor ELSE 0 END) AS BIGINT) AS settled,
        CAST(SUM(CASE WHEN a.role = 'store_reserve' THEN a.credit_minor - a.debit_minor ELSE 0 END) AS BIGINT) AS reserve,
        CAST(SUM(CASE WHEN a.role = 'store_disputed' THEN a.credit_minor - a.debit_minor ELSE 0 END) AS BIGINT) AS disputed,
        CAST(SUM(CASE WHEN a.role = 'store_due' THEN a.debit_minor - a.credit_minor ELSE 0 END) AS BIGINT) AS due
   FROM account a JOIN store s ON s.id = a.holder_id
  WHERE a.role IN ('store_pending', 'store_available', 'store_settled', 'store_reserve', 'store_disputed', 'store_due')
    AND (CAST($1 AS BIGINT) IS NULL OR a.holder_id = $1)
  GROUP BY a.holder_id, s.slug, a.currency ORDER BY a.holder_id, a.currency";

pub fn balances(tx: &mut Tx<'_>, store: Option<i64>) -> Result<Vec<StoreBalance>> {
    let balance = |row: Row| StoreBalance {
        store_id: row.int("holder_id"),
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
    };
    Ok(tx.all(BALANCES, args![store])?.into_iter().map(balance).collect())
}
