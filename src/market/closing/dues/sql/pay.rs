//! Payments of dues.

use crate::args;
use crate::base::{Day, StoreId};
use crate::db::{Tx, Value};
use crate::error::Result;
use crate::market::closing::dues::rules::DuesMethod;
use crate::market::core::Act;

use super::super::Payment;
use super::super::rules::Shares;

/// A payment as it was booked.
pub struct Known {
    pub id: i64,
    pub store: StoreId,
    pub currency: String,
    pub amount: i64,
    pub method: DuesMethod,
}

pub fn by_reference(tx: &mut Tx<'_>, reference: &str) -> Result<Option<Known>> {
    let sql = "SELECT id, store_id, currency, amount_minor, method FROM due_payment WHERE reference = $1";
    Ok(tx.one(sql, args![reference])?.map(|row| Known {
        id: row.int("id"),
        store: row.id("store_id"),
        currency: row.string("currency"),
        amount: row.int("amount_minor"),
        method: row.get("method"),
    }))
}

/// Writes a payment: what it covers of dues, what of write-offs, and what is beyond both.
pub fn insert_payment(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    id: i64,
    payment: &Payment<'_>,
    (shares, recovered): (&Shares, &Shares),
) -> Result<()> {
    tx.execute(
        "INSERT INTO due_payment (id, store_id, currency, amount_minor, excess_minor, method, reference, at, business_date, actor)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            id,
            payment.store,
            payment.currency.code(),
            payment.amount,
            recovered.excess,
            payment.method,
            payment.reference,
            act.at,
            act.today(),
            act.actor
        ],
    )?;
    let rows: Vec<Vec<Value>> = shares.shares.iter().map(|share| args![id, share.due, share.amount].to_vec()).collect();
    tx.bulk("due_share", &["payment_id", "due_id", "amount_minor"], rows)?;
    let rows: Vec<Vec<Value>> =
        recovered.shares.iter().map(|share| args![id, share.due, share.amount].to_vec()).collect();
    tx.bulk("recovery", &["payment_id", "write_off_id", "amount_minor"], rows)
}

/// One payment on a due.
#[derive(Clone, Debug)]
pub struct DuePayment {
    pub id: i64,
    pub on: Day,
    pub method: DuesMethod,
    pub reference: String,
    pub amount_minor: i64,
}

/// What was paid on a due, in order.
pub fn payments(tx: &mut Tx<'_>, due: i64) -> Result<Vec<DuePayment>> {
    let rows = tx.all(
        "SELECT p.id, p.business_date, p.method, p.reference, x.amount_minor
           FROM (SELECT payment_id, due_id, amount_minor FROM due_share
                 UNION ALL SELECT r.payment_id, w.due_id, r.amount_minor FROM recovery r JOIN write_off w ON w.id = r.write_off_id) x
           JOIN due_payment p ON p.id = x.payment_id WHERE x.due_id = $1 ORDER BY p.id",
        args![due],
    )?;
    Ok(rows
        .into_iter()
        .map(|row| DuePayment {
            id: row.int("id"),
            on: row.day("business_date"),
            method: row.get("method"),
            reference: row.string("reference"),
            amount_minor: row.int("amount_minor"),
        })
        .collect())
}
