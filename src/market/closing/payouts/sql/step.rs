//! Payouts, as they are written and moved.

use super::super::rules::PayoutStatus;
use crate::args;
use crate::base::StoreId;
use crate::db::{Tx, Value};
use crate::error::Result;
use crate::market::books::ledger::rules::PaymentMethod;
use crate::market::core::Act;

use super::{Payout, Unpaid};

pub fn insert(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    id: i64,
    unpaid: &Unpaid,
    amount: i64,
    rest: i64,
    method: PaymentMethod,
) -> Result<()> {
    tx.execute(
        "INSERT INTO payout (id, store_id, currency, settled_minor, amount_minor, rest_minor, method, status, created_at, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 'prepared', $8, $9)",
        args![id, unpaid.store_id, &unpaid.currency, unpaid.settled_minor, amount, rest, method, act.at, act.actor],
    )?;
    Ok(())
}

/// Links every unpaid settlement of a store to its payout, with what no dispute holds of it and no offset kept.
pub fn claim_settlements(tx: &mut Tx<'_>, payout: i64, store: StoreId, currency: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO payout_settlement (settlement_id, payout_id, amount_minor, live)
         SELECT t.id, CAST($1 AS BIGINT), t.payable_minor - t.held, 1
           FROM (SELECT y.id, y.store_id, y.currency, y.payable_minor, COALESCE((
                        SELECT CAST(SUM(d.settled_minor) AS BIGINT) FROM dispute d WHERE d.settlement_id = y.id), 0) + COALESCE((
                        SELECT CAST(SUM(k.amount_minor) AS BIGINT) FROM due_offset k WHERE k.settlement_id = y.id), 0) AS held
                   FROM settlement y WHERE y.store_id = $2 AND y.currency = $3 AND y.payable_minor > 0) t
          WHERE t.payable_minor > t.held AND NOT EXISTS (SELECT 1 FROM payout_settlement x WHERE x.settlement_id = t.id AND x.live = 1)",
        args![payout, store, currency],
    )?;
    Ok(())
}

/// Every step is written on the state it was decided on.
pub fn once(tx: &mut Tx<'_>, sql: &str, args: &[Value]) -> Result<()> {
    let rows = tx.execute(sql, args)?;
    assert_eq!(rows, 1, "a payout that moved while it was looked at");
    Ok(())
}

pub fn approve(tx: &mut Tx<'_>, act: &Act<'_>, payout: &Payout) -> Result<()> {
    once(
        tx,
        "UPDATE payout SET status = 'approved', approved_at = $3, approved_by = $4 WHERE id = $1 AND status = $2",
        args![payout.id, payout.status, act.at, act.actor],
    )
}

pub fn send(tx: &mut Tx<'_>, act: &Act<'_>, payout: &Payout) -> Result<()> {
    once(
        tx,
        "UPDATE payout SET status = 'sent', sent_at = $3 WHERE id = $1 AND status = $2",
        args![payout.id, payout.status, act.at],
    )
}

pub fn confirm(tx: &mut Tx<'_>, act: &Act<'_>, payout: &Payout, reference: &str) -> Result<()> {
    once(
        tx,
        "UPDATE payout SET status = 'confirmed', reference = $3, confirmed_at = $4, reason = $5
          WHERE id = $1 AND status = $2",
        args![payout.id, payout.status, reference, act.at, act.reason],
    )
}

/// Failed or unknown, and why.
pub fn end(tx: &mut Tx<'_>, act: &Act<'_>, payout: &Payout, to: PayoutStatus) -> Result<()> {
    once(
        tx,
        "UPDATE payout SET status = $3, reason = $4 WHERE id = $1 AND status = $2",
        args![payout.id, payout.status, to, act.reason],
    )
}

/// As it was when it was prepared; whoever reopens it prepares it again.
pub fn reopen(tx: &mut Tx<'_>, act: &Act<'_>, payout: &Payout) -> Result<()> {
    once(
        tx,
        "UPDATE payout SET status = 'prepared', reason = $3, created_by = $4, reference = NULL, confirmed_at = NULL,
            approved_at = NULL, approved_by = NULL, sent_at = NULL, batch_id = NULL WHERE id = $1 AND status = $2",
        args![payout.id, payout.status, act.reason, act.actor],
    )
}

pub fn free_settlements(tx: &mut Tx<'_>, payout: i64) -> Result<()> {
    tx.execute("UPDATE payout_settlement SET live = 0 WHERE payout_id = $1", args![payout])?;
    Ok(())
}
