//! Returns that take their store further below nothing than one person may: one proposes, another agrees or not. Until
//! then nothing is booked, and no other return of the order is taken.

mod sql;

use serde_json::{Value, json};

use crate::base::Prefix;
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::books::ledger::rules::{GoodsBack, Refund};
use crate::market::core::Act;
use crate::market::core::approvals::{Person, ProposalStatus, Proposed, TwoPeople};
use crate::market::core::lookup;

use super::NewReturn;

pub use sql::{Filter, LIST, Proposal, by_id};

pub(super) fn propose(tx: &mut Tx<'_>, act: &Act<'_>, new: &NewReturn, back: &GoodsBack, reason: &str) -> Result<i64> {
    let id = tx.next_id("return_proposal")?;
    sql::insert(tx, act, id, new.order, &written(new).to_string(), back, reason)?;
    let after = json!({ "status": ProposalStatus::Proposed, "order": new.order, "refund_minor": back.refunded(),
        "net_minor": back.net(), "currency": back.currency.code() });
    PROPOSALS.proposed(tx, act, id, after)?;
    Ok(id)
}

/// # Errors
/// Kind `Conflict` when a return of this order waits for a second person.
pub(super) fn none_waits(tx: &mut Tx<'_>, order: i64) -> Result<()> {
    let Some(id) = sql::waiting(tx, order)? else { return Ok(()) };
    Err(PROPOSALS.waits(codes::RETURN_WAITS, id, &Prefix::ORDER.show(order)))
}

fn written(new: &NewReturn) -> Value {
    json!({ "lines": new.quantities, "refund": new.refund, "with_delivery": new.with_delivery,
        "restock": new.restock })
}

fn read(order: i64, wanted: &str) -> Result<NewReturn> {
    let wanted: Value = serde_json::from_str(wanted).unwrap_or_default();
    let quantities = serde_json::from_value(wanted["lines"].clone());
    Ok(NewReturn {
        order,
        quantities: quantities
            .map_err(|e| Error::failed(codes::RETURN_PROPOSAL, "the proposal cannot be read").because(e))?,
        refund: wanted["refund"].as_str().and_then(Refund::parse),
        with_delivery: wanted["with_delivery"].as_bool().unwrap_or_default(),
        restock: wanted["restock"].as_bool().unwrap_or_default(),
    })
}

const PROPOSALS: TwoPeople = TwoPeople {
    prefix: Prefix::RETURN_PROPOSAL,
    noun: "return_proposal",
    proposes: "return.propose",
    outcome: "return_id",
    approve: "return proposal approve",
    reject: "return proposal reject",
    list: "return proposal list --status all",
};

fn proposed(known: &Proposal) -> Proposed<'_> {
    Proposed { of: &PROPOSALS, id: known.id, status: known.status, by: Person::named(&known.actor) }
}

/// A second person agrees, and the goods come back today; answers false when that was done before.
///
/// # Errors
/// Kind `Denied` when it is the one who proposed it; kind `Conflict` when it was rejected, or cannot be done any more.
pub fn approve(tx: &mut Tx<'_>, act: &Act<'_>, id: i64) -> Result<bool> {
    let known = sql::by_id(tx, id)?;
    proposed(&known).approve(tx, act, |tx| {
        let new = read(known.order, &known.wanted)?;
        let drawn = super::draw(tx, act, &new, act.today())?;
        if (drawn.back.value(), drawn.back.net()) != (known.refund_minor, known.net_minor) {
            return Err(changed(id));
        }
        let back = super::write(tx, &Act { reason: Some(&known.reason), ..*act }, &new, &drawn, &known.reason)?;
        Ok(back.id.into())
    })
}

/// What is agreed to is what was proposed.
fn changed(id: i64) -> Error {
    let shown = Prefix::RETURN_PROPOSAL.show(id);
    Error::conflict(
        codes::RETURN_CHANGED,
        format!("{shown} would move other amounts by now: what its customer owes has changed"),
    )
    .hint(format!("lilium return reject {shown} --reason TEXT, and lilium return add again"))
}

/// The goods stay sold; answers false when that was said before.
///
/// # Errors
/// Kind `Usage` without a reason; kind `Conflict` when it was approved.
pub fn reject(tx: &mut Tx<'_>, act: &Act<'_>, id: i64) -> Result<bool> {
    let known = sql::by_id(tx, id)?;
    proposed(&known).reject(tx, act, crate::db::Value::Null)
}

/// The proposal that `text` names.
pub fn find(tx: &mut Tx<'_>, text: &str) -> Result<i64> {
    lookup::numbered(
        tx,
        ("proposed return", Prefix::RETURN_PROPOSAL, "return_proposal"),
        text,
        "lilium return proposal list --status all",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_asked_for_is_read_as_it_was_written() {
        for refund in Refund::ALL.iter().copied().map(Some).chain([None]) {
            let quantities = vec![("TEA 48".to_owned(), 2), ("شاي".to_owned(), 1)];
            let new = NewReturn { order: 7, quantities, refund, with_delivery: true, restock: false };
            assert_eq!(read(7, &written(&new).to_string()).expect("a proposal"), new);
        }
    }
}
