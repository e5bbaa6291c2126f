//! Payouts, as they are read.

use super::super::rules::PayoutStatus;
use crate::args;
use crate::base::{Instant, StoreId};
use crate::db::{Condition, ListQuery, Row, Tx};
use crate::error::Result;
use crate::market::books::ledger::rules::PaymentMethod;

/// A payout. Amounts in minor units.
#[derive(Clone, Debug)]
pub struct Payout {
    pub id: i64,
    pub store_id: StoreId,
    pub store: String,
    pub currency: String,
    pub settled_minor: i64,
    /// What disputes held of its settlements when it was prepared; it is not in `settled_minor`.
    pub disputed_minor: i64,
    pub amount_minor: i64,
    pub rest_minor: i64,
    pub method: PaymentMethod,
    pub status: PayoutStatus,
    pub reference: Option<String>,
    pub created_at: Instant,
    pub created_by: String,
    pub approved_at: Option<Instant>,
    pub approved_by: Option<String>,
    pub sent_at: Option<Instant>,
    pub confirmed_at: Option<Instant>,
    pub reason: Option<String>,
    pub batch_id: Option<i64>,
    /// The settlements that it pays, or was to pay, in order; filled in where it is shown.
    pub settlements: Vec<i64>,
}

impl From<Row> for Payout {
    fn from(row: Row) -> Self {
        Payout {
            id: row.int("id"),
            store_id: row.id("store_id"),
            store: row.string("slug"),
            currency: row.string("currency"),
            settled_minor: row.int("settled_minor"),
            disputed_minor: row.int("disputed_minor"),
            amount_minor: row.int("amount_minor"),
            rest_minor: row.int("rest_minor"),
            method: row.get("method"),
            status: row.get("status"),
            reference: row.opt_string("reference"),
            created_at: row.instant("created_at"),
            created_by: row.string("created_by"),
            approved_at: row.opt_instant("approved_at"),
            approved_by: row.opt_string("approved_by"),
            sent_at: row.opt_instant("sent_at"),
            confirmed_at: row.opt_instant("confirmed_at"),
            reason: row.opt_string("reason"),
            batch_id: row.opt_int("batch_id"),
            settlements: Vec::new(),
        }
    }
}

pub fn by_id(tx: &mut Tx<'_>, id: i64) -> Result<Payout> {
    Ok(LIST.by_key(tx, id)?.expect("a stored reference to a payout"))
}

/// What to show of the payouts.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub store: Option<StoreId>,
    pub status: Option<PayoutStatus>,
}

/// Payouts with their settlements, in order of id.
pub static LIST: ListQuery<Filter, Payout> = ListQuery {
    columns: "p.id, p.store_id, s.slug, p.currency, p.settled_minor, p.amount_minor, p.rest_minor, p.method,
        p.status, p.reference, p.created_at, p.created_by, p.approved_at, p.approved_by, p.sent_at, p.confirmed_at,
        p.reason, p.batch_id, (SELECT CAST(COALESCE(SUM(CASE WHEN h.held < h.left_out THEN h.held ELSE h.left_out END), 0) AS BIGINT)
           FROM (SELECT x.payout_id, t.payable_minor - x.amount_minor AS left_out,
                        COALESCE((SELECT SUM(d.settled_minor) FROM dispute d WHERE d.settlement_id = t.id), 0) AS held
                   FROM payout_settlement x JOIN settlement t ON t.id = x.settlement_id) h WHERE h.payout_id = p.id) AS disputed_minor",
    from: "payout p",
    shown: "JOIN store s ON s.id = p.store_id",
    key: "p.id",
    conditions: &[
        Condition::value("p.store_id = {}", |f| f.store.into()),
        Condition::value("p.status = {}", |f| f.status.into()),
    ],
    complete: name_settlements,
    ..ListQuery::of(Payout::from)
};

/// Fills in which settlements payouts pay, or were to pay. The payouts are in order of id.
pub fn name_settlements(tx: &mut Tx<'_>, payouts: &mut [Payout]) -> Result<()> {
    let (Some(first), Some(last)) = (payouts.first(), payouts.last()) else { return Ok(()) };
    let sql = "SELECT payout_id, settlement_id FROM payout_settlement WHERE payout_id >= $1 AND payout_id <= $2
                ORDER BY payout_id, settlement_id";
    for row in tx.all(sql, args![first.id, last.id])? {
        if let Ok(at) = payouts.binary_search_by_key(&row.int("payout_id"), |payout| payout.id) {
            payouts[at].settlements.push(row.int("settlement_id"));
        }
    }
    Ok(())
}

/// The payout that a reference has paid, or had paid before it came back.
pub fn by_reference(tx: &mut Tx<'_>, reference: &str) -> Result<Option<i64>> {
    let row = tx.one(
        "SELECT id FROM payout WHERE reference = $1
         UNION ALL SELECT payout_id AS id FROM payout_return WHERE reference = $1",
        args![reference],
    )?;
    Ok(row.map(|row| row.int("id")))
}
