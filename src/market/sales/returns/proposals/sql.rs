//! Proposed returns, as written and read.

use crate::args;
use crate::base::{Day, StoreId};
use crate::db::{Condition, ListQuery, Row, Tx};
use crate::error::Result;
use crate::market::books::ledger::rules::GoodsBack;
use crate::market::core::Act;
use crate::market::core::approvals::ProposalStatus;

/// A return that waits, or waited, for a second person. Minor units of the order's currency.
#[derive(Clone, Debug)]
pub struct Proposal {
    pub id: i64,
    pub order: i64,
    pub store: String,
    pub currency: String,
    /// What was asked for, as it is stored.
    pub wanted: String,
    pub refund_minor: i64,
    /// What the store gains.
    pub net_minor: i64,
    pub status: ProposalStatus,
    pub reason: String,
    pub on: Day,
    pub actor: String,
    pub return_id: Option<i64>,
    pub decided_by: Option<String>,
    pub decision_reason: Option<String>,
}

impl From<Row> for Proposal {
    fn from(row: Row) -> Self {
        Proposal {
            id: row.int("id"),
            order: row.int("order_id"),
            store: row.string("slug"),
            currency: row.string("currency"),
            wanted: row.string("wanted"),
            refund_minor: row.int("refund_minor"),
            net_minor: row.int("net_minor"),
            status: row.get("status"),
            reason: row.string("reason"),
            on: row.day("business_date"),
            actor: row.string("actor"),
            return_id: row.opt_int("return_id"),
            decided_by: row.opt_string("decided_by"),
            decision_reason: row.opt_string("decision_reason"),
        }
    }
}

pub fn by_id(tx: &mut Tx<'_>, id: i64) -> Result<Proposal> {
    Ok(LIST.by_key(tx, id)?.expect("a stored reference to a proposal"))
}

/// The proposal of this order that nobody has decided.
pub fn waiting(tx: &mut Tx<'_>, order: i64) -> Result<Option<i64>> {
    let row = tx.one("SELECT id FROM return_proposal WHERE status = 'proposed' AND order_id = $1", args![order])?;
    Ok(row.map(|row| row.int("id")))
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
    columns: "p.id, p.order_id, s.slug, o.currency, p.wanted, p.refund_minor, p.net_minor, p.status, p.reason,
        p.business_date, p.actor, p.return_id, p.decided_by, p.decision_reason",
    from: "return_proposal p JOIN orders o ON o.id = p.order_id",
    shown: "JOIN store s ON s.id = o.store_id",
    key: "p.id",
    conditions: &[
        Condition::value("o.store_id = {}", |f| f.store.into()),
        Condition::value("p.status = {}", |f| f.status.as_deref().into()),
    ],
    ..ListQuery::of(Proposal::from)
};

pub fn insert(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    id: i64,
    order: i64,
    wanted: &str,
    back: &GoodsBack,
    reason: &str,
) -> Result<()> {
    let (refund, net) = (back.value(), back.net());
    tx.execute(
        "INSERT INTO return_proposal (id, order_id, wanted, refund_minor, net_minor, status, reason, at, business_date, actor)
         VALUES ($1, $2, $3, $4, $5, 'proposed', $6, $7, $8, $9)",
        args![id, order, wanted, refund, net, reason, act.at, act.today(), act.actor],
    )?;
    Ok(())
}
