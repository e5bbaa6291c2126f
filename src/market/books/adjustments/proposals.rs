//! Adjustments above the limit: one person proposes, another agrees or not.

use serde_json::json;

use crate::base::Prefix;
use crate::db::{Tx, Value};
use crate::error::Result;
use crate::market::core::Act;
use crate::market::core::approvals::{Person, ProposalStatus, Proposed, TwoPeople};
use crate::market::core::lookup;

use super::{Wanted, book, sql};

pub use super::sql::{Filter, LIST, Proposal, proposal};

pub(super) fn propose(tx: &mut Tx<'_>, act: &Act<'_>, wanted: &Wanted<'_>) -> Result<i64> {
    let id = tx.next_id("adjustment_proposal")?;
    sql::insert_proposal(tx, act, id, wanted)?;
    let after = json!({ "status": ProposalStatus::Proposed, "store": wanted.store, "kind": wanted.kind.as_str(),
        "currency": wanted.currency.code(), "amount_minor": wanted.gain });
    PROPOSALS.proposed(tx, act, id, after)?;
    Ok(id)
}

const PROPOSALS: TwoPeople = TwoPeople {
    prefix: Prefix::ADJUSTMENT_PROPOSAL,
    noun: "adjustment_proposal",
    proposes: "adjustment.propose",
    outcome: "adjustment_id",
    approve: "store adjustment approve",
    reject: "store adjustment reject",
    list: "store adjustment list --status all",
};

fn proposed(known: &Proposal) -> Proposed<'_> {
    Proposed { of: &PROPOSALS, id: known.id, status: known.status, by: Person::named(&known.actor) }
}

/// A second person agrees, and it is on the account today; answers false when that was done before.
///
/// # Errors
/// Kind `Denied` when it is the one who proposed it; kind `Conflict` when it was rejected.
pub fn approve(tx: &mut Tx<'_>, act: &Act<'_>, id: i64) -> Result<bool> {
    let known = sql::proposal(tx, id)?;
    proposed(&known).approve(tx, act, |tx| {
        let adjustment = book(
            tx,
            act,
            &Wanted {
                store: known.store_id,
                currency: act.marketplace.stored_currency(&known.currency),
                kind: known.kind,
                gain: known.amount_minor,
                reason: &known.reason,
            },
        )?;
        Ok(adjustment.into())
    })
}

/// It is not booked, ever; answers false when that was said before.
///
/// # Errors
/// Kind `Usage` without a reason; kind `Conflict` when it was approved.
pub fn reject(tx: &mut Tx<'_>, act: &Act<'_>, id: i64) -> Result<bool> {
    let known = sql::proposal(tx, id)?;
    proposed(&known).reject(tx, act, Value::Null)
}

/// The proposal that `text` names.
pub fn find(tx: &mut Tx<'_>, text: &str) -> Result<i64> {
    lookup::numbered(
        tx,
        ("proposed adjustment", Prefix::ADJUSTMENT_PROPOSAL, "adjustment_proposal"),
        text,
        "lilium store adjustment list --status all",
    )
}
