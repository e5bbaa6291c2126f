//! Adjustments: what a person puts on a store's account, with a reason the store can read on its statement.
//!
//! Each kind has one account on the other side and one direction, so nobody can book a pair that means nothing.

pub mod rules;
mod sql;

use serde_json::json;

use crate::base::Currency;
use crate::db::Tx;
use crate::error::{Error, Result};

use super::ledger::{self, Account, rules::Adjusted};
use super::lines::{self, Line, LineKind};
use super::{Act, audit};
use rules::AdjustmentKind;

/// Puts an amount on a store's account, today; answers the adjustment and what the store gains by it.
///
/// # Errors
/// Kind `Usage` without a reason; kind `Invalid` when the amount does not fit the kind.
pub fn adjust(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    store: i64,
    currency: Currency,
    kind: AdjustmentKind,
    amount: i64,
) -> Result<(i64, i64)> {
    let Some(reason) = act.reason else {
        return Err(
            Error::usage("an adjustment takes a reason: it stands on the store's statement").hint("add --reason TEXT")
        );
    };
    let gain = rules::gain(kind, amount)?;
    let id = tx.next_id("adjustment")?;
    sql::insert(tx, act, id, store, currency.code(), kind, gain, reason)?;
    lines::add(tx, act, vec![Line::other(LineKind::Adjustment, id, store, currency, act.today(), gain)])?;
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
    audit::record(tx, act, audit::Change { action, noun, subject: store, before: None, after: Some(after) })?;
    Ok((id, gain))
}

/// What stands on the other side: income from charges, expense for gifts and mistakes.
fn counter(kind: AdjustmentKind) -> Account {
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
    use crate::market::ledger::AccountKind;

    #[test]
    fn charges_are_income_and_gifts_are_expense() {
        for (name, kind) in rules::KINDS {
            let wanted = if rules::gain(*kind, 1) == Ok(1) { AccountKind::Expense } else { AccountKind::Income };
            assert_eq!((counter(*kind).kind(), kind.as_str()), (wanted, *name));
        }
    }
}
