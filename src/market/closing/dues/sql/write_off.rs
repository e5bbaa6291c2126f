//! Write-offs, as stored.

use crate::args;
use crate::base::{Day, StoreId};
use crate::db::{Condition, ListQuery, Row, Tx};
use crate::error::Result;
use crate::market::core::Act;
use crate::market::core::approvals::ProposalStatus;

use super::super::rules::Open;

/// A write-off. Amounts in minor units.
#[derive(Clone, Debug)]
pub struct WriteOff {
    pub id: i64,
    pub store_id: StoreId,
    pub store: String,
    pub currency: String,
    pub due_id: Option<i64>,
    pub amount_minor: i64,
    /// What came in of it after all.
    pub recovered_minor: i64,
    pub status: ProposalStatus,
    pub reason: String,
    pub on: Day,
    pub actor: String,
    pub decided_by: Option<String>,
    pub decision_reason: Option<String>,
}

impl From<Row> for WriteOff {
    fn from(row: Row) -> Self {
        WriteOff {
            id: row.int("id"),
            store_id: row.id("store_id"),
            store: row.string("slug"),
            currency: row.string("currency"),
            due_id: row.opt_int("due_id"),
            amount_minor: row.int("amount_minor"),
            recovered_minor: row.int("recovered"),
            status: row.get("status"),
            reason: row.string("reason"),
            on: row.day("business_date"),
            actor: row.string("actor"),
            decided_by: row.opt_string("decided_by"),
            decision_reason: row.opt_string("decision_reason"),
        }
    }
}

pub fn write_off(tx: &mut Tx<'_>, id: i64) -> Result<WriteOff> {
    Ok(WRITE_OFFS.by_key(tx, id)?.expect("a stored reference to a write-off"))
}

/// The write-off of this debt that waits for a second person.
pub fn proposed(tx: &mut Tx<'_>, store: StoreId, due: Option<i64>) -> Result<Option<i64>> {
    let row = tx.one(
        "SELECT id FROM write_off WHERE status = 'proposed' AND store_id = $1 AND COALESCE(due_id, 0) = $2",
        args![store, due.unwrap_or(0)],
    )?;
    Ok(row.map(|row| row.int("id")))
}

/// What was written off of a store and has not come in, oldest first; each by its write-off.
pub fn lost(tx: &mut Tx<'_>, store: StoreId, currency: &str) -> Result<Vec<Open>> {
    let rest = " WHERE w.store_id = $1 AND w.currency = $2 AND w.status = 'approved' ORDER BY w.id";
    let all = WRITE_OFFS.rows(tx, rest, args![store, currency])?;
    let open = all.into_iter().map(|known| Open { due: known.id, left: known.amount_minor - known.recovered_minor });
    Ok(open.filter(|open| open.left > 0).collect())
}

/// What to show of the write-offs.
#[derive(Clone, Debug, Default)]
pub struct WriteOffFilter {
    pub store: Option<StoreId>,
    /// Only in this status.
    pub status: Option<String>,
}

/// Write-offs, in order of id.
pub static WRITE_OFFS: ListQuery<WriteOffFilter, WriteOff> = ListQuery {
    columns: "w.id, w.store_id, s.slug, w.currency, w.due_id, w.amount_minor, w.status, w.reason, w.business_date,
        w.actor, w.decided_by, w.decision_reason,
        (SELECT CAST(COALESCE(SUM(r.amount_minor), 0) AS BIGINT) FROM recovery r WHERE r.write_off_id = w.id) AS recovered",
    from: "write_off w",
    shown: "JOIN store s ON s.id = w.store_id",
    key: "w.id",
    conditions: &[
        Condition::value("w.store_id = {}", |f| f.store.into()),
        Condition::value("w.status = {}", |f| f.status.as_deref().into()),
    ],
    ..ListQuery::of(WriteOff::from)
};

/// A write-off, before it is written.
pub struct NewWriteOff<'a> {
    pub id: i64,
    pub store: StoreId,
    pub currency: &'a str,
    pub due: Option<i64>,
    pub amount: i64,
    pub reason: &'a str,
}

pub fn insert_write_off(tx: &mut Tx<'_>, act: &Act<'_>, new: &NewWriteOff<'_>) -> Result<()> {
    tx.execute(
        "INSERT INTO write_off (id, store_id, currency, due_id, amount_minor, status, reason, at, business_date, actor)
         VALUES ($1, $2, $3, $4, $5, 'proposed', $6, $7, $8, $9)",
        args![new.id, new.store, new.currency, new.due, new.amount, new.reason, act.at, act.today(), act.actor],
    )?;
    Ok(())
}
