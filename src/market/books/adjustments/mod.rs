//! Adjustments: what a person puts on a store's account, with a reason the store can read on its statement.
//!
//! Each kind has one account on the other side and one direction, so nobody can book a pair that means nothing. Above a limit two
//! people agree to it.

pub mod proposals;
pub mod rules;
mod sql;

use serde_json::json;

use crate::base::{Currency, StoreId};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::market::books::ledger::rules::Adjusted;
use crate::market::books::ledger::{self, Account};
use crate::market::books::store_account::{self, Line, LineKind};
use crate::market::core::{Act, audit};
use rules::AdjustmentKind;

/// An amount for a store's account, and what for.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    pub store: StoreId,
    pub currency: Currency,
    pub kind: AdjustmentKind,
    /// What the store gains; below zero it loses. Minor units.
    pub gain: i64,
    pub reason: &'a str,
}

/// What became of an adjustment: it is on the account, or waits for a second person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Made {
    Adjustment(i64),
    Proposal(i64),
}

/// Puts an amount on a store's account, today, or proposes it when it is above the limit; answers which, and what the
/// store gains by it.
///
/// # Errors
/// Kind `Usage` without a reason; kind `Invalid` when the amount does not fit the kind.
pub fn adjust(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    store: StoreId,
    currency: Currency,
    kind: AdjustmentKind,
    amount: i64,
) -> Result<(Made, i64)> {
    let Some(reason) = act.reason else {
        return Err(Error::usage("an adjustment takes a reason: it is printed on the store's statement")
            .hint("add --reason TEXT"));
    };
    let gain = rules::gain(kind, amount)?;
    let wanted = Wanted { store, currency, kind, gain, reason };
    let made = match rules::waits_for_approval(gain, act.marketplace.adjustment_approval.of(currency)) {
        true => Made::Proposal(proposals::propose(tx, act, &wanted)?),
        false => Made::Adjustment(book(tx, act, &wanted)?),
    };
    Ok((made, gain))
}

/// Puts it on the account; the audit has the reason it was asked for with.
fn book(tx: &mut Tx<'_>, act: &Act<'_>, wanted: &Wanted<'_>) -> Result<i64> {
    let Wanted { store, currency, kind, gain, reason } = *wanted;
    let act = &Act { reason: Some(reason), ..*act };
    let id = tx.next_id("adjustment")?;
    sql::insert(tx, act, id, wanted)?;
    store_account::add(tx, act, vec![Line::other(LineKind::Adjustment, id, store, currency, act.today(), gain)])?;
    ledger::post(
        tx,
        act,
        vec![ledger::rules::adjusted(&Adjusted {
            adjustment: id,
            store,
            amount: gain,
            counter: counter(kind),
            currency,
            at: act.at,
            business_date: act.today(),
        })],
    )?;
    let after = json!({ "adjustment": id, "kind": kind.as_str(), "currency": currency.code(), "amount_minor": gain });
    let (action, noun) = ("store.adjust", "store");
    audit::record(tx, act, audit::Change { action, noun, subject: store.get(), before: None, after: Some(after) })?;
    Ok(id)
}

/// What is on the other side: income from charges, expense for gifts and mistakes.
pub fn counter(kind: AdjustmentKind) -> Account {
    match kind {
        AdjustmentKind::Penalty => Account::PenaltyIncome,
        AdjustmentKind::Subscription => Account::SubscriptionIncome,
        AdjustmentKind::CodFee => Account::CodFeeIncome,
        AdjustmentKind::Correction => Account::CorrectionExpense,
        AdjustmentKind::Goodwill => Account::GoodwillExpense,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::market::books::ledger::AccountKind;

    #[test]
    fn charges_are_income_and_gifts_are_expense() {
        for kind in AdjustmentKind::ALL {
            let wanted = if rules::gain(*kind, 1) == Ok(1) { AccountKind::Expense } else { AccountKind::Income };
            assert_eq!(counter(*kind).kind(), wanted, "{kind}");
        }
    }
}
