//! What drivers owe from shortages that were charged, and how it ends: paid back, or forgiven.

pub mod rules;
mod sql;

use serde_json::json;

use crate::base::{Currency, Prefix};
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::books::ledger::rules::{CashEvent, Repaid, repaid};
use crate::market::books::ledger::{self, Account};
use crate::market::core::{Act, amounts, audit};
use crate::market::parties::drivers;

use rules::Refused;

/// What a driver pays back, or is let off. Minor units.
#[derive(Clone, Copy, Debug)]
pub struct Repayment<'a> {
    pub driver: i64,
    pub currency: Currency,
    /// Absent for all that is owed.
    pub amount: Option<i64>,
    pub how: Repaid,
    /// Number of the receipt or the transfer; it is booked once.
    pub reference: Option<&'a str>,
}

/// What a repayment did.
#[derive(Clone, Copy, Debug)]
pub struct Done {
    pub id: i64,
    pub amount: i64,
    /// What the driver owes still.
    pub left: i64,
    /// It had been booked before under its reference.
    pub repeated: bool,
}

/// What a driver owes.
pub fn owed(tx: &mut Tx<'_>, driver: i64, currency: Currency) -> Result<i64> {
    ledger::balance_of(tx, Account::DriverReceivable(driver), currency.code())
}

/// Books what a driver pays back, or that nobody asks for it any more.
///
/// # Errors
/// Kind `Usage` without a reason; kind `Conflict` for more than is owed, or a reference of something else.
pub fn repay(tx: &mut Tx<'_>, act: &Act<'_>, wanted: &Repayment<'_>) -> Result<Done> {
    let what = if wanted.how == Repaid::Forgiven { "--amount" } else { "the amount" };
    wanted.amount.map(|amount| amounts::positive(what, amount)).transpose()?;
    let owed = owed(tx, wanted.driver, wanted.currency)?;
    if let Some(known) = wanted.reference.map(|reference| sql::by_reference(tx, reference)).transpose()?.flatten() {
        return repeated(&known, wanted, owed);
    }
    let Some(reason) = act.reason else {
        return Err(Error::usage("what a driver owes is settled for a reason").hint("add --reason TEXT"));
    };
    let code = drivers::by_id(tx, wanted.driver)?.code;
    let amount = rules::amount(owed, wanted.amount).map_err(|why| refused(why, &code, owed, wanted))?;
    let id = tx.next_id("driver_repayment")?;
    sql::insert(tx, act, id, wanted, amount, reason)?;
    let event = CashEvent { subject: id, currency: wanted.currency, at: act.at, business_date: act.today() };
    ledger::post(tx, act, vec![repaid(&event, wanted.driver, wanted.how, amount)])?;
    record(tx, act, id, wanted, (owed, amount))?;
    Ok(Done { id, amount, left: owed - amount, repeated: false })
}

fn repeated(known: &sql::Known, wanted: &Repayment<'_>, owed: i64) -> Result<Done> {
    let same = known.driver == wanted.driver
        && known.currency == wanted.currency.code()
        && known.how == wanted.how
        && wanted.amount.is_none_or(|amount| amount == known.amount);
    if same {
        return Ok(Done { id: known.id, amount: known.amount, left: owed, repeated: true });
    }
    let (reference, shown) = (wanted.reference.unwrap_or_default(), Prefix::REPAYMENT.show(known.id));
    Err(Error::conflict(
        codes::CASH_REFERENCE,
        format!("the reference {reference:?} is {shown} already, of something else"),
    )
    .hint("lilium audit list --action cash.repay"))
}

fn refused(why: Refused, driver: &str, owed: i64, wanted: &Repayment<'_>) -> Error {
    let (currency, verb) = (wanted.currency, if wanted.how == Repaid::Forgiven { "forgive" } else { "repay" });
    match why {
        Refused::NotPositive => Error::usage("the amount must be greater than zero"),
        Refused::NothingOwed => {
            Error::conflict(codes::CASH_NOTHING_OWED, format!("{driver} owes nothing")).hint("lilium cash where")
        }
        Refused::MoreThanOwed => {
            let what = format!("{driver} owes {}, and no more can be settled", currency.with_code(owed));
            let amount = currency.format(owed);
            let amount = if verb == "forgive" { format!("--amount {amount}") } else { amount };
            Error::conflict(codes::CASH_MORE_THAN_OWED, what)
                .hint(format!("lilium cash {verb} {driver} {amount} --reason TEXT"))
        }
    }
}

fn record(tx: &mut Tx<'_>, act: &Act<'_>, id: i64, wanted: &Repayment<'_>, (owed, amount): (i64, i64)) -> Result<()> {
    let state = |minor: i64| json!({ "owes_minor": minor, "currency": wanted.currency.code() });
    let mut after = state(owed - amount);
    after["repayment"] = json!(Prefix::REPAYMENT.show(id));
    after["how"] = json!(wanted.how);
    after["reference"] = json!(wanted.reference);
    let action = if wanted.how == Repaid::Forgiven { "cash.forgive" } else { "cash.repay" };
    let (subject, before) = (wanted.driver, Some(state(owed)));
    audit::record(tx, act, audit::Change { action, noun: "driver", subject, before, after: Some(after) })
}
