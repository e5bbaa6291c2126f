//! The line that is contested, and what holds its money.

use crate::args;
use crate::base::{Prefix, StoreId};
use crate::db::Tx;
use crate::error::Result;
use crate::market::books::adjustments::rules::AdjustmentKind;
use crate::market::books::ledger::rules::PayoutStatus;
use crate::market::books::store_account::LineKind;

use super::super::rules::{DisputeStatus, Earlier};

/// A line of a store's account that may be contested.
#[derive(Clone, Debug)]
pub struct Contestable {
    pub store_id: StoreId,
    pub currency: String,
    pub kind: LineKind,
    pub subject: i64,
    pub net: i64,
    /// The settlement that closed it.
    pub settlement_id: Option<i64>,
    /// Of an adjustment's line.
    pub adjustment_kind: Option<AdjustmentKind>,
}

impl Contestable {
    /// What a statement calls it.
    pub fn shown(&self) -> String {
        self.kind.subject_prefix().show(self.subject)
    }

    /// The command that shows where it stands.
    pub fn look(&self) -> String {
        match self.settlement_id {
            Some(id) => format!("lilium settlement line list {}", Prefix::SETTLEMENT.show(id)),
            None => format!("lilium store balance {}", self.store_id),
        }
    }
}

pub fn line(tx: &mut Tx<'_>, kind: LineKind, subject: i64) -> Result<Option<Contestable>> {
    let row = tx.one(
        "SELECT l.store_id, l.currency, l.kind, l.subject_id, l.net_minor, t.id AS settlement_id, a.kind AS adjustment_kind
           FROM store_line l
           LEFT JOIN settlement t ON t.store_id = l.store_id AND t.currency = l.currency
                AND t.first_day <= l.due_on AND t.last_day >= l.due_on
           LEFT JOIN adjustment a ON l.kind = 'adjustment' AND a.id = l.subject_id
          WHERE l.kind = $1 AND l.subject_id = $2",
        args![kind, subject],
    )?;
    Ok(row.map(|row| Contestable {
        store_id: row.id("store_id"),
        currency: row.string("currency"),
        kind: row.get("kind"),
        subject: row.int("subject_id"),
        net: row.int("net_minor"),
        settlement_id: row.opt_int("settlement_id"),
        adjustment_kind: row.opt_get("adjustment_kind"),
    }))
}

/// Is there an order, or a return, of which no line says yet?
pub fn subject_exists(tx: &mut Tx<'_>, kind: LineKind, subject: i64) -> Result<bool> {
    let sql = match kind {
        LineKind::Sale => "SELECT id FROM orders WHERE id = $1",
        _ => "SELECT id FROM order_return WHERE id = $1",
    };
    Ok(tx.one(sql, args![subject])?.is_some())
}

/// The dispute of a line that is not decided.
pub fn open_of_line(tx: &mut Tx<'_>, line: &Contestable) -> Result<Option<i64>> {
    let row = tx.one(
        "SELECT id FROM dispute WHERE line_kind = $1 AND line_subject = $2 AND status = 'open'",
        args![line.kind, line.subject],
    )?;
    Ok(row.map(|row| row.int("id")))
}

/// The disputes of a line that were decided.
pub fn earlier(tx: &mut Tx<'_>, line: &Contestable) -> Result<Vec<Earlier>> {
    let rows = tx.all(
        "SELECT amount_minor, status FROM dispute WHERE line_kind = $1 AND line_subject = $2 AND status <> 'open' ORDER BY id",
        args![line.kind, line.subject],
    )?;
    let earlier = |row: crate::db::Row| Earlier {
        amount: row.int("amount_minor"),
        for_store: row.get::<DisputeStatus>("status") == DisputeStatus::ResolvedStore,
    };
    Ok(rows.into_iter().map(earlier).collect())
}

/// The payout that pays a settlement, or has paid it, and its state.
pub fn payout_of(tx: &mut Tx<'_>, settlement: i64) -> Result<Option<(i64, PayoutStatus)>> {
    let row = tx.one(
        "SELECT p.id, p.status FROM payout_settlement x JOIN payout p ON p.id = x.payout_id
          WHERE x.settlement_id = $1 AND x.live = 1",
        args![settlement],
    )?;
    Ok(row.map(|row| (row.int("id"), row.get("status"))))
}

/// What is payable of a settlement and was neither held nor kept by an offset, in minor units.
pub fn unpaid(tx: &mut Tx<'_>, settlement: i64) -> Result<i64> {
    let row = tx.one(
        "SELECT t.payable_minor - COALESCE((SELECT CAST(SUM(d.settled_minor) AS BIGINT) FROM dispute d WHERE d.settlement_id = t.id), 0)
                - COALESCE((SELECT CAST(SUM(k.amount_minor) AS BIGINT) FROM due_offset k WHERE k.settlement_id = t.id), 0) AS minor
           FROM settlement t WHERE t.id = $1",
        args![settlement],
    )?;
    Ok(row.map_or(0, |row| row.int("minor")))
}
