//! What a close does with a store's debit.

use crate::args;
use crate::db::Tx;
use crate::error::Result;

/// How a store's debit is treated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// `carry` or `invoice`.
    pub on_debit: String,
    pub grace_days: i64,
}

/// Those of a store that has none of its own: its debit is taken from what it earns next.
const DEFAULT_GRACE_DAYS: i64 = 7;

pub fn terms(tx: &mut Tx<'_>, store: i64) -> Result<Terms> {
    let row = tx.one("SELECT on_debit, grace_days FROM store_dues WHERE store_id = $1", args![store])?;
    Ok(row.map_or(Terms { on_debit: "carry".into(), grace_days: DEFAULT_GRACE_DAYS }, |row| Terms {
        on_debit: row.string("on_debit"),
        grace_days: row.int("grace_days"),
    }))
}

pub fn put_terms(tx: &mut Tx<'_>, store: i64, terms: &Terms) -> Result<()> {
    tx.execute(
        "INSERT INTO store_dues (store_id, on_debit, grace_days) VALUES ($1, $2, $3)
         ON CONFLICT (store_id) DO UPDATE SET on_debit = excluded.on_debit, grace_days = excluded.grace_days",
        args![store, &terms.on_debit, terms.grace_days],
    )?;
    Ok(())
}
