//! Adjustments and their proposals, as stored.

use crate::args;
use crate::base::{Day, StoreId};
use crate::db::{Condition, ListQuery, Row, Tx, Value};
use crate::error::Result;
use crate::market::core::Act;
use crate::market::core::approvals::ProposalStatus;

use super::Wanted;
use super::rules::AdjustmentKind;

/// What an adjustment and a proposal of one are stored with.
fn insert_args(act: &Act<'_>, id: i64, wanted: &Wanted<'_>) -> Vec<Value> {
    let Wanted { store, currency, kind, gain, reason } = *wanted;
    args![id, store, currency.code(), kind.as_str(), gain, reason, act.at, act.today(), act.actor].to_vec()
}

pub fn insert(tx: &mut Tx<'_>, act: &Act<'_>, id: i64, wanted: &Wanted<'_>) -> Result<()> {
    tx.execute(
        "INSERT INTO adjustment (id, store_id, currency, kind, amount_minor, reason, at, business_date, actor)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &insert_args(act, id, wanted),
    )?;
    Ok(())
}

/// An adjustment that waits, or waited, for a second person. What the store gains is positive, in minor units.
#[derive(Clone, Debug)]
pub struct Proposal {
    pub id: i64,
    pub store_id: StoreId,
    pub store: String,
    pub currency: String,
    pub kind: AdjustmentKind,
    pub amount_minor: i64,
    pub status: ProposalStatus,
    pub reason: String,
    pub on: Day,
    pub actor: String,
    pub adjustment_id: Option<i64>,
    pub decided_by: Option<String>,
    pub decision_reason: Option<String>,
}

impl From<Row> for Proposal {
    fn from(row: Row) -> Self {
        Proposal {
            id: row.int("id"),
            store_id: row.id("store_id"),
            store: row.string("slug"),
            currency: row.string("currency"),
            kind: row.get("kind"),
            amount_minor: row.int("amount_minor"),
            status: row.get("status"),
            reason: row.string("reason"),
            on: row.day("business_date"),
            actor: row.string("actor"),
            adjustment_id: row.opt_int("adjustment_id"),
            decided_by: row.opt_string("decided_by"),
            decision_reason: row.opt_string("decision_reason"),
        }
    }
}

pub fn proposal(tx: &mut Tx<'_>, id: i64) -> Result<Proposal> {
    Ok(LIST.by_key(tx, id)?.expect("a stored reference to a proposal"))
}

/// What to show of the proposals.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub store: Option<StoreId>,
    /// Only in this status.
    pub status: Option<String>,
}

/// Proposals, in order of id.
pub static LIST: ListQuery<Filter, Proposal> = ListQuery {
    columns:
        "p.id, p.store_id, s.slug, p.currency, p.kind, p.amount_minor, p.status, p.reason, p.business_date, p.actor,
        p.adjustment_id, p.decided_by, p.decision_reason",
    from: "adjustment_proposal p",
    shown: "JOIN store s ON s.id = p.store_id",
    key: "p.id",
    conditions: &[
        Condition::value("p.store_id = {}", |f| f.store.into()),
        Condition::value("p.status = {}", |f| f.status.as_deref().into()),
    ],
    ..ListQuery::of(Proposal::from)
};

pub fn insert_proposal(tx: &mut Tx<'_>, act: &Act<'_>, id: i64, wanted: &Wanted<'_>) -> Result<()> {
    tx.execute(
        "INSERT INTO adjustment_proposal (id, store_id, currency, kind, amount_minor, status, reason, at, business_date, actor)
         VALUES ($1, $2, $3, $4, $5, 'proposed', $6, $7, $8, $9)",
        &insert_args(act, id, wanted),
    )?;
    Ok(())
}
