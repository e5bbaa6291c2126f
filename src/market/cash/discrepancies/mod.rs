//! What a handover was short or over, and what became of it.
//!
//! Missing cash stays in the driver's custody and cash too many in suspense until somebody decides, whole or in part;
//! what a driver brings in later settles the oldest shortage first, without a decision.

pub mod rules;
mod sql;

use serde_json::json;

use crate::base::{Currency, Prefix};
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::books::ledger;
use crate::market::books::ledger::rules::{CashEvent, CashMove, Decision, decided};
use crate::market::core::{Act, audit};

pub use rules::{Choice, Side};
pub use sql::{Difference, LIST, Past, by_handover, decisions, still_missing, sums};

/// What a person decided about the difference of one handover.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    pub handover: i64,
    pub choice: Choice,
    /// Minor units; absent for all that is open.
    pub amount: Option<i64>,
    /// Whose the cash too many is.
    pub customer: Option<i64>,
}

/// What a decision did.
#[derive(Clone, Copy, Debug)]
pub struct Decided {
    pub id: i64,
    pub amount: i64,
    pub currency: Currency,
    pub still_open: i64,
}

/// Decides a difference, or a part of it; `None` when that very decision was made before.
///
/// # Errors
/// Kind `Usage` without a reason; kind `Conflict` for more than is open, or a choice of the other side.
pub fn decide(tx: &mut Tx<'_>, act: &Act<'_>, wanted: &Wanted) -> Result<Option<Decided>> {
    let shown = Prefix::HANDOVER.show(wanted.handover);
    let Some(reason) = act.reason else {
        let command = format!("lilium cash difference decide {shown} {}", wanted.choice.as_str());
        return Err(Error::usage("a decision takes a reason")
            .hint(format!("{command} --reason 'counted twice with the driver'")));
    };
    let difference = by_handover(tx, wanted.handover)?;
    let made = decisions(tx, wanted.handover)?;
    if rules::repeats(&made, wanted, reason, difference.open()) {
        return Ok(None);
    }
    let amount = rules::amount(&difference, wanted.choice, wanted.amount)
        .map_err(|why| refused(&difference, why, act.marketplace.stored_currency(&difference.currency)))?;
    let currency = act.marketplace.stored_currency(&difference.currency);
    let id = tx.next_id("cash_decision")?;
    let kind = wanted.choice.kind();
    let new = sql::New { id, handover: wanted.handover, kind, amount, customer: wanted.customer, by_handover: None };
    sql::insert(tx, act, &new)?;
    let event = CashEvent { subject: id, currency, at: act.at, business_date: act.today() };
    ledger::post(tx, act, vec![decided(&event, bearer(&difference, wanted), amount)])?;
    record(tx, act, &difference, wanted, amount)?;
    Ok(Some(Decided { id, amount, currency, still_open: difference.open() - amount }))
}

fn bearer(difference: &Difference, wanted: &Wanted) -> Decision {
    match wanted.choice {
        Choice::Charge => Decision::Charge { driver: difference.driver_id },
        Choice::WriteOff => Decision::WriteOff { driver: difference.driver_id },
        Choice::CustomerCredit => {
            Decision::CustomerCredit { customer: wanted.customer.expect("the command line asks for a customer") }
        }
        Choice::Gain => Decision::Gain,
    }
}

fn record(tx: &mut Tx<'_>, act: &Act<'_>, difference: &Difference, wanted: &Wanted, amount: i64) -> Result<()> {
    let open =
        |minor| json!({ "side": difference.side.as_str(), "open_minor": minor, "currency": difference.currency });
    let mut after = open(difference.open() - amount);
    after["decision"] = json!(wanted.choice.as_str());
    after["amount_minor"] = json!(amount);
    if let Some(customer) = wanted.customer {
        after["customer"] = json!(Prefix::CUSTOMER.show(customer));
    }
    let change = audit::Change {
        action: "cash.decide",
        noun: "handover",
        subject: wanted.handover,
        before: Some(open(difference.open())),
        after: Some(after),
    };
    audit::record(tx, act, change)
}

fn refused(difference: &Difference, why: rules::Refused, currency: Currency) -> Error {
    let shown = Prefix::HANDOVER.show(difference.handover);
    let amount = |minor| currency.with_code(minor);
    match why {
        rules::Refused::Even => Error::conflict(codes::CASH_NO_DIFFERENCE, format!("{shown} was counted exactly"))
            .hint("lilium cash difference list"),
        rules::Refused::OtherSide => {
            let (what, choices) = match difference.side {
                Side::Short => ("short", "charge or write-off"),
                Side::Over => ("over", "customer-credit or gain"),
            };
            Error::conflict(codes::CASH_OTHER_SIDE, format!("{shown} was {what}: it can be decided as {choices}"))
                .hint(format!("lilium cash difference decide {shown} {} --reason TEXT", difference.side.first_choice()))
        }
        rules::Refused::Decided => {
            Error::conflict(codes::CASH_DECIDED, format!("nothing of {shown} is open; it was decided before"))
                .hint(format!("lilium audit list --subject {shown}"))
        }
        rules::Refused::MoreThanOpen => {
            let open = amount(difference.open());
            Error::conflict(
                codes::CASH_MORE_THAN_OPEN,
                format!("{open} of {shown} are open, and no more can be decided"),
            )
            .hint(format!("lilium cash difference decide {shown} {} --reason TEXT", difference.side.first_choice()))
        }
        rules::Refused::NotPositive => Error::usage("--amount must be greater than zero"),
    }
}

/// Cash that came in beyond the open orders settles what was missing before, the oldest first.
pub(super) fn repay(tx: &mut Tx<'_>, act: &Act<'_>, cash: &CashMove, repaid: i64) -> Result<()> {
    if repaid == 0 {
        return Ok(());
    }
    let open = still_missing(tx, cash.driver, cash.currency.code())?;
    for (handover, amount) in rules::spread(&open, repaid) {
        let id = tx.next_id("cash_decision")?;
        let by_handover = Some(cash.handover);
        sql::insert(
            tx,
            act,
            &sql::New { id, handover, kind: rules::DecisionKind::Repaid, amount, customer: None, by_handover },
        )?;
    }
    Ok(())
}
