//! What offsets keep of settlements.

use crate::args;
use crate::base::StoreId;
use crate::db::{Tx, Value};
use crate::error::Result;
use crate::market::books::ledger::rules::PayoutStatus;

use super::super::rules::{Open, Shares};

/// What is settled for a store and not in a payout, in dispute or kept already; the oldest settlement first.
pub fn settled(tx: &mut Tx<'_>, store: StoreId, currency: &str) -> Result<Vec<Open>> {
    let rows = tx.all(
        "SELECT t.id, CAST(t.payable_minor - t.held - t.kept AS BIGINT) AS left_minor
           FROM (SELECT y.id, y.payable_minor,
                        COALESCE((SELECT SUM(d.settled_minor) FROM dispute d WHERE d.settlement_id = y.id), 0) AS held,
                        COALESCE((SELECT SUM(k.amount_minor) FROM due_offset k WHERE k.settlement_id = y.id), 0) AS kept
                   FROM settlement y
                  WHERE y.store_id = $1 AND y.currency = $2 AND y.payable_minor > 0
                    AND NOT EXISTS (SELECT 1 FROM payout_settlement x WHERE x.settlement_id = y.id AND x.live = 1)) t
          WHERE t.payable_minor > t.held + t.kept ORDER BY t.id",
        args![store, currency],
    )?;
    Ok(rows.into_iter().map(|row| Open { due: row.int("id"), left: row.int("left_minor") }).collect())
}

/// Writes what an offset keeps of each settlement.
pub fn insert_offset(tx: &mut Tx<'_>, payment: i64, kept: &Shares) -> Result<()> {
    let rows: Vec<Vec<Value>> = kept.shares.iter().map(|part| args![payment, part.due, part.amount].to_vec()).collect();
    tx.bulk("due_offset", &["payment_id", "settlement_id", "amount_minor"], rows)
}

/// Where what is settled for a store is instead: in a payout that has not ended, with its state, or in other currencies.
pub enum Elsewhere {
    Payout(i64, PayoutStatus),
    Currencies(Vec<String>),
    Nowhere,
}

pub fn kept_elsewhere(tx: &mut Tx<'_>, store: StoreId, currency: &str) -> Result<Elsewhere> {
    let payout = tx.one(
        "SELECT id, status FROM payout WHERE store_id = $1 AND currency = $2
            AND status IN ('prepared', 'approved', 'sent', 'unknown') ORDER BY id DESC LIMIT 1",
        args![store, currency],
    )?;
    if let Some(row) = payout {
        return Ok(Elsewhere::Payout(row.int("id"), row.get("status")));
    }
    let rows = tx.all(
        "SELECT currency FROM account WHERE role = 'store_settled' AND holder_id = $1 AND currency <> $2
            AND credit_minor > debit_minor ORDER BY currency",
        args![store, currency],
    )?;
    let codes: Vec<String> = rows.into_iter().map(|row| row.string("currency")).collect();
    Ok(if codes.is_empty() { Elsewhere::Nowhere } else { Elsewhere::Currencies(codes) })
}
