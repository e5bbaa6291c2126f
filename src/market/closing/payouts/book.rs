//! The moves of a payout that are booked: money that arrived, and money that came back.

use super::rules::PayoutStatus;
use crate::base::{Day, Prefix};
use crate::db::Tx;
use crate::error::{Error, Kind, Result, codes};
use crate::market::books::ledger;
use crate::market::books::ledger::rules::PaymentMethod;
use crate::market::books::ledger::rules::{Paid, Returned};
use crate::market::books::store_account::{self, Line, LineKind};
use crate::market::cash::custody;
use crate::market::core::Act;

use super::rules::Step;
use super::sql::{self, Payout};
use super::step::{approved_enough, checked, debt_first, failed, moved};

/// Confirms that a payout's money has moved, and books it; answers false when that was done before.
///
/// # Errors
/// Kind `Conflict` when it was confirmed under another reference, or waits for a second person.
pub fn confirm(tx: &mut Tx<'_>, act: &Act<'_>, id: i64, reference: &str) -> Result<bool> {
    confirm_on(tx, act, id, reference, act.today())
}

/// [`confirm`], of money that moved on an earlier day.
pub fn confirm_on(tx: &mut Tx<'_>, act: &Act<'_>, id: i64, reference: &str, day: Day) -> Result<bool> {
    let Some(payout) = checked(tx, act, id, Step::Confirm, PayoutStatus::Confirmed)? else {
        return same_reference(&sql::by_id(tx, id)?, reference);
    };
    approved_enough(act, &payout)?;
    if payout.status != PayoutStatus::Sent {
        debt_first(tx, act, &payout)?;
    }
    pay(tx, act, &payout, reference, Step::Confirm, day).map(|()| true)
}

/// Decides what became of a payout that was unknown: it was paid under this reference, or it failed.
pub fn resolve(tx: &mut Tx<'_>, act: &Act<'_>, id: i64, reference: Option<&str>) -> Result<bool> {
    resolve_on(tx, act, id, reference, act.today())
}

/// [`resolve`], of money that moved on an earlier day.
pub fn resolve_on(tx: &mut Tx<'_>, act: &Act<'_>, id: i64, reference: Option<&str>, day: Day) -> Result<bool> {
    let to = if reference.is_some() { PayoutStatus::Confirmed } else { PayoutStatus::Failed };
    let Some(payout) = checked(tx, act, id, Step::Resolve, to)? else {
        return reference.map_or(Ok(false), |reference| same_reference(&sql::by_id(tx, id)?, reference));
    };
    match reference {
        Some(reference) => pay(tx, act, &payout, reference, Step::Resolve, day)?,
        None => failed(tx, act, &payout, Step::Resolve)?,
    }
    Ok(true)
}

/// The bank sent a confirmed payout back: booked, and the same payout is open again, with nobody's approval.
pub fn returned(tx: &mut Tx<'_>, act: &Act<'_>, id: i64) -> Result<()> {
    let payout = checked(tx, act, id, Step::Return, PayoutStatus::Prepared)?.expect("a return is never a repeat");
    if payout.method != PaymentMethod::Bank {
        let shown = Prefix::PAYOUT.show(id);
        return Err(Error::conflict(codes::PAYOUT_CASH, format!("{shown} was paid in cash: no bank sends it back"))
            .hint(format!("lilium payout show {shown}")));
    }
    let back = tx.next_id("payout_return")?;
    sql::insert_return(tx, act, back, &payout)?;
    sql::reopen(tx, act, &payout)?;
    ledger::post(
        tx,
        act,
        vec![ledger::rules::returned(&Returned {
            back,
            store: payout.store_id,
            amount: payout.amount_minor,
            to: payout.method.account(),
            currency: act.marketplace.stored_currency(&payout.currency),
            at: act.at,
            business_date: act.today(),
        })],
    )?;
    moved(tx, act, &payout, Step::Return, PayoutStatus::Prepared)
}

fn pay(tx: &mut Tx<'_>, act: &Act<'_>, payout: &Payout, reference: &str, step: Step, day: Day) -> Result<()> {
    unused(tx, reference)?;
    let currency = act.marketplace.stored_currency(&payout.currency);
    if payout.method == PaymentMethod::Cash {
        custody::depot_holds(tx, currency, payout.amount_minor)?;
    }
    let paid = Paid {
        payout: payout.id,
        again: sql::last_return(tx, payout.id)?,
        store: payout.store_id,
        amount: payout.amount_minor,
        rest: payout.rest_minor,
        from: payout.method.account(),
        currency,
        at: act.at,
        business_date: day,
    };
    sql::confirm(tx, act, payout, reference)?;
    if paid.rest > 0 {
        let line = Line::other(LineKind::PayoutRest, payout.id, paid.store, currency, day, paid.rest);
        store_account::add(tx, act, vec![line])?;
    }
    ledger::post(tx, act, vec![ledger::rules::paid(&paid)])?;
    moved(tx, act, payout, step, PayoutStatus::Confirmed)
}

/// A reference pays once, also one that the bank has sent back.
fn unused(tx: &mut Tx<'_>, reference: &str) -> Result<()> {
    let Some(other) = sql::by_reference(tx, reference)? else { return Ok(()) };
    let shown = Prefix::PAYOUT.show(other);
    let why = format!("the reference {reference:?} has paid {shown} already");
    Err(Error::new(Kind::Conflict, codes::PAYOUT_REFERENCE, why).hint(format!("lilium payout show {shown}")))
}

fn same_reference(payout: &Payout, reference: &str) -> Result<bool> {
    let stored = payout.reference.as_deref().unwrap_or_default();
    if stored == reference {
        return Ok(false);
    }
    let shown = Prefix::PAYOUT.show(payout.id);
    Err(Error::conflict(codes::PAYOUT_CONFIRMED, format!("{shown} was confirmed under the reference {stored:?}"))
        .hint(format!("lilium payout show {shown}")))
}
