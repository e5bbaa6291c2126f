//! Repayments as stored.

use crate::args;
use crate::db::Tx;
use crate::error::Result;
use crate::market::core::Act;

use super::Repayment;
use crate::market::books::ledger::rules::Repaid;

/// A repayment as it was booked.
pub struct Known {
    pub id: i64,
    pub driver: i64,
    pub currency: String,
    pub amount: i64,
    pub how: Repaid,
}

pub fn by_reference(tx: &mut Tx<'_>, reference: &str) -> Result<Option<Known>> {
    let sql = "SELECT id, driver_id, currency, amount_minor, how FROM driver_repayment WHERE reference = $1";
    Ok(tx.one(sql, args![reference])?.map(|row| Known {
        id: row.int("id"),
        driver: row.int("driver_id"),
        currency: row.string("currency"),
        amount: row.int("amount_minor"),
        how: row.get("how"),
    }))
}

pub fn insert(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    id: i64,
    wanted: &Repayment<'_>,
    amount: i64,
    reason: &str,
) -> Result<()> {
    let (code, how) = (wanted.currency.code(), wanted.how);
    tx.execute(
        "INSERT INTO driver_repayment (id, driver_id, currency, amount_minor, how, reference, reason, at, business_date, actor)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![id, wanted.driver, code, amount, how, wanted.reference, reason, act.at, act.today(), act.actor],
    )?;
    Ok(())
}
