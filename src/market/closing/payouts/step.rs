//! Moving a payout along its life, without a word in the book.

use serde_json::json;

use super::rules::PayoutStatus;
use crate::base::Prefix;
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::core::approvals::Person;
use crate::market::core::events::{self, Event};
use crate::market::core::{Act, audit, restore};

use super::prepare;
use super::rules::{self, Step};
use super::sql::{self, Payout};

/// A second person agrees; answers false when that was done before.
///
/// # Errors
/// Kind `Denied` when it is the one who prepared it.
pub fn approve(tx: &mut Tx<'_>, act: &Act<'_>, id: i64) -> Result<bool> {
    let Some(payout) = checked(tx, act, id, Step::Approve, PayoutStatus::Approved)? else { return Ok(false) };
    let shown = Prefix::PAYOUT.show(id);
    Person::named(&payout.created_by).is_another(
        act,
        codes::PAYOUT_SAME_PERSON,
        |who| format!("{shown} was prepared by {who}: somebody else must approve it"),
        || format!("payout approve {shown}"),
    )?;
    sql::approve(tx, act, &payout)?;
    moved(tx, act, &payout, Step::Approve, PayoutStatus::Approved).map(|()| true)
}

/// The money is on its way; answers false when that was said before.
pub fn send(tx: &mut Tx<'_>, act: &Act<'_>, id: i64) -> Result<bool> {
    let Some(payout) = checked(tx, act, id, Step::Send, PayoutStatus::Sent)? else { return Ok(false) };
    approved_enough(act, &payout)?;
    debt_first(tx, act, &payout)?;
    sql::send(tx, act, &payout)?;
    moved(tx, act, &payout, Step::Send, PayoutStatus::Sent).map(|()| true)
}

/// The money did not move and will not: the settlements are free for another payout.
pub fn fail(tx: &mut Tx<'_>, act: &Act<'_>, id: i64) -> Result<bool> {
    let Some(payout) = checked(tx, act, id, Step::Fail, PayoutStatus::Failed)? else { return Ok(false) };
    failed(tx, act, &payout, Step::Fail).map(|()| true)
}

pub(super) fn failed(tx: &mut Tx<'_>, act: &Act<'_>, payout: &Payout, step: Step) -> Result<()> {
    sql::end(tx, act, payout, PayoutStatus::Failed)?;
    sql::free_settlements(tx, payout.id)?;
    moved(tx, act, payout, step, PayoutStatus::Failed)
}

/// Nobody can say whether the money moved: it is frozen until somebody can.
pub fn lose(tx: &mut Tx<'_>, act: &Act<'_>, id: i64) -> Result<bool> {
    let Some(payout) = checked(tx, act, id, Step::Lose, PayoutStatus::Unknown)? else { return Ok(false) };
    sql::end(tx, act, &payout, PayoutStatus::Unknown)?;
    moved(tx, act, &payout, Step::Lose, PayoutStatus::Unknown).map(|()| true)
}

/// The payout, when the step to `to` is legal and has the reason it needs; nothing when it is there already.
pub(super) fn checked(tx: &mut Tx<'_>, act: &Act<'_>, id: i64, step: Step, to: PayoutStatus) -> Result<Option<Payout>> {
    let payout = sql::by_id(tx, id)?;
    // What has left is on record as it went; what has not stays here.
    if matches!(step, Step::Approve | Step::Send) || (step == Step::Confirm && payout.status != PayoutStatus::Sent) {
        restore::require_released(tx, "this payout")?;
    }
    // A payout that came back is prepared again, as it was at first: that is not a sign that it came back before.
    if payout.status == to && step != Step::Return {
        return Ok(None);
    }
    let wanted = if step == Step::Return { "returned" } else { to.as_str() };
    rules::may(step, payout.status, to).map_err(|legal| illegal(&payout, wanted, &legal))?;
    if step.needs_reason() && act.reason.is_none() {
        let (verb, shown) = (step.verb(), Prefix::PAYOUT.show(id));
        return Err(Error::usage(format!("{shown}: `payout {verb}` takes a reason"))
            .hint(format!("lilium payout {verb} {shown} … --reason TEXT")));
    }
    Ok(Some(payout))
}

fn illegal(payout: &Payout, to: &str, legal: &[&str]) -> Error {
    let (shown, status) = (Prefix::PAYOUT.show(payout.id), payout.status);
    let (legal, hint) = match legal {
        [] => ("that is final".to_owned(), format!("lilium payout show {shown}")),
        [only] => (format!("from there only: {only}"), format!("lilium payout {only} {shown} --help")),
        several => (format!("from there only: {}", several.join(", ")), format!("lilium payout show {shown}")),
    };
    Error::conflict(codes::PAYOUT_ILLEGAL_TRANSITION, format!("{shown} is {status} and cannot become {to}; {legal}"))
        .hint(hint)
}

/// Whether the store still owes what comes before its money: it may have been closed since the payout was prepared.
pub(super) fn is_owing(tx: &mut Tx<'_>, payout: &Payout) -> Result<Option<i64>> {
    if !sql::is_stopped(tx, payout.store_id)? {
        return Ok(None);
    }
    Ok(Some(prepare::owes(tx, payout.store_id, &payout.currency)?).filter(|owes| *owes > 0))
}

/// # Errors
/// Kind `Conflict` when the store is closed, or suspended for its dues, and owes: that comes first.
pub(super) fn debt_first(tx: &mut Tx<'_>, act: &Act<'_>, payout: &Payout) -> Result<()> {
    let Some(owes) = is_owing(tx, payout)? else { return Ok(()) };
    let (shown, owed) =
        (Prefix::PAYOUT.show(payout.id), act.marketplace.stored_currency(&payout.currency).with_code(owes));
    let what =
        format!("{shown}: {} is closed, or suspended for its dues, and owes {owed}: that comes first", payout.store);
    Err(Error::conflict(codes::PAYOUT_OWES, what).hint(format!("lilium payout fail {shown} --reason \"owes {owed}\"")))
}

/// # Errors
/// Kind `Conflict` when the payout is above the limit and nobody has approved it.
pub(super) fn approved_enough(act: &Act<'_>, payout: &Payout) -> Result<()> {
    let currency = act.marketplace.stored_currency(&payout.currency);
    let limit = act.marketplace.payout_approval.of(currency);
    if !rules::waits_for_approval(payout.status, payout.amount_minor, limit) {
        return Ok(());
    }
    let (shown, code) = (Prefix::PAYOUT.show(payout.id), currency.code());
    let (amount, limit) = (currency.grouped(payout.amount_minor), currency.grouped(limit.unwrap_or_default()));
    Err(Error::conflict(
        codes::PAYOUT_NEEDS_APPROVAL,
        format!("{shown} is prepared; {amount} {code} are above {limit} {code} and wait for a second person"),
    )
    .hint(format!("lilium payout approve {shown}")))
}

pub(super) fn moved(tx: &mut Tx<'_>, act: &Act<'_>, payout: &Payout, step: Step, to: PayoutStatus) -> Result<()> {
    let action = match step {
        Step::Approve => "payout.approve",
        Step::Send => "payout.send",
        Step::Confirm => "payout.confirm",
        Step::Fail => "payout.fail",
        Step::Lose => "payout.unknown",
        Step::Resolve => "payout.resolve",
        Step::Return => "payout.returned",
    };
    let after = sql::by_id(tx, payout.id)?;
    let state = |payout: &Payout, status: PayoutStatus| match &payout.reference {
        Some(reference) => json!({ "status": status, "reference": reference }),
        None => json!({ "status": status }),
    };
    let (before, after) = (Some(state(payout, payout.status)), Some(state(&after, to)));
    audit::record(tx, act, audit::Change { action, noun: "payout", subject: payout.id, before, after })?;
    match to {
        PayoutStatus::Sent | PayoutStatus::Confirmed => {
            events::record(tx, act, &Event::PayoutMoved { payout: payout.id, to: to.to_string() })
        }
        _ => Ok(()),
    }
}
