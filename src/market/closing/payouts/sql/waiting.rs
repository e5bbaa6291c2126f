//! What stores are owed or owe, as far as no payout has ended it.

use super::super::rules::PayoutStatus;
use crate::args;
use crate::base::StoreId;
use crate::db::Tx;
use crate::error::Result;

use super::{LIST, Payout};

/// What a store is owed from closed settlements that no payout covers, less what disputes hold of them and what offsets
/// kept.
#[derive(Clone, Debug)]
pub struct Unpaid {
    pub store_id: StoreId,
    pub store: String,
    pub currency: String,
    pub settled_minor: i64,
    pub settlements: i64,
    /// What disputes that are not decided hold of these settlements.
    pub disputed_minor: i64,
    /// The store's own minimum, in this currency.
    pub own_minimum: Option<i64>,
    /// It is closed, or suspended for its dues: what it owes has nothing else to be taken from.
    pub stopped: bool,
    /// It has an account at a bank.
    pub has_bank: bool,
}

pub fn unpaid(tx: &mut Tx<'_>, store: Option<StoreId>) -> Result<Vec<Unpaid>> {
    let rows = tx.all(
        "SELECT t.store_id, s.slug, t.currency, CAST(SUM(t.payable_minor - t.held) AS BIGINT) AS settled, COUNT(*) AS settlements,
                CAST(SUM(t.disputed) AS BIGINT) AS disputed,
                CASE WHEN s.currency = t.currency THEN s.payout_minimum_minor END AS own_minimum,
                CASE WHEN s.status = 'closed' OR s.suspended_for IS NOT NULL THEN 1 ELSE 0 END AS stopped,
                CASE WHEN EXISTS (SELECT 1 FROM store_bank b WHERE b.store_id = t.store_id) THEN 1 ELSE 0 END AS has_bank
           FROM (SELECT y.store_id, y.currency, y.payable_minor,
                        COALESCE((SELECT SUM(d.settled_minor) FROM dispute d WHERE d.settlement_id = y.id), 0)
                        + COALESCE((SELECT SUM(k.amount_minor) FROM due_offset k WHERE k.settlement_id = y.id), 0) AS held,
                        COALESCE((SELECT SUM(d.settled_minor) FROM dispute d WHERE d.settlement_id = y.id AND d.status = 'open'), 0) AS disputed
                   FROM settlement y
                  WHERE y.payable_minor > 0 AND (CAST($1 AS BIGINT) IS NULL OR y.store_id = $1)
                    AND NOT EXISTS (SELECT 1 FROM payout_settlement x WHERE x.settlement_id = y.id AND x.live = 1)) t
           JOIN store s ON s.id = t.store_id
          WHERE t.payable_minor > t.held
          GROUP BY t.store_id, s.slug, t.currency, s.currency, s.payout_minimum_minor, s.status, s.suspended_for ORDER BY t.store_id, t.currency",
        args![store],
    )?;
    Ok(rows
        .into_iter()
        .map(|row| Unpaid {
            store_id: row.id("store_id"),
            store: row.string("slug"),
            currency: row.string("currency"),
            settled_minor: row.int("settled"),
            settlements: row.int("settlements"),
            disputed_minor: row.int("disputed"),
            own_minimum: row.opt_int("own_minimum"),
            stopped: row.flag("stopped"),
            has_bank: row.flag("has_bank"),
        })
        .collect())
}

/// A payout of a store that has not ended.
pub fn on_its_way(tx: &mut Tx<'_>, store: StoreId) -> Result<Option<(i64, PayoutStatus)>> {
    let row = tx.one(
        "SELECT id, status FROM payout WHERE store_id = $1 AND status IN ('prepared', 'approved', 'sent', 'unknown')
          ORDER BY id DESC LIMIT 1",
        args![store],
    )?;
    Ok(row.map(|row| (row.int("id"), row.get("status"))))
}

/// All payouts that have not ended.
pub fn open(tx: &mut Tx<'_>, store: Option<StoreId>) -> Result<Vec<Payout>> {
    let rest = " WHERE (CAST($1 AS BIGINT) IS NULL OR p.store_id = $1)
            AND p.status IN ('prepared', 'approved', 'sent', 'unknown') ORDER BY p.id";
    LIST.rows(tx, rest, args![store])
}

/// What stores owe from their last close.
pub fn carried(tx: &mut Tx<'_>, store: Option<StoreId>) -> Result<Vec<Unpaid>> {
    let rows = tx.all(
        "SELECT a.store_id, s.slug, a.currency, a.carried_minor FROM store_account a JOIN store s ON s.id = a.store_id
          WHERE a.carried_minor < 0 AND (CAST($1 AS BIGINT) IS NULL OR a.store_id = $1) ORDER BY a.store_id, a.currency",
        args![store],
    )?;
    Ok(rows
        .into_iter()
        .map(|row| Unpaid {
            store_id: row.id("store_id"),
            store: row.string("slug"),
            currency: row.string("currency"),
            settled_minor: row.int("carried_minor"),
            settlements: 0,
            disputed_minor: 0,
            own_minimum: None,
            stopped: false,
            has_bank: false,
        })
        .collect())
}

/// Is a store closed, or suspended for its dues?
pub fn is_stopped(tx: &mut Tx<'_>, store: StoreId) -> Result<bool> {
    let sql = "SELECT id FROM store WHERE id = $1 AND (status = 'closed' OR suspended_for IS NOT NULL)";
    Ok(tx.one(sql, args![store])?.is_some())
}
