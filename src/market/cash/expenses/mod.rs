//! Cash that is spent on the way: fuel, a parking ticket, a carton; each against a receipt, which counts once.
//!
//! What a driver spends leaves custody like cash handed in, towards the orders that are open: the next count is
//! expected to be that much less. What comes back of an expense comes to the depot.

mod sql;

use serde_json::json;

use crate::base::{Currency, Prefix};
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::books::ledger;
use crate::market::books::ledger::rules::{CashEvent, spent};
use crate::market::cash::custody;
use crate::market::core::{Act, amounts, audit};

pub use sql::{Expense, Filter, LIST, sums};

/// What was paid for in cash.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// Out of whose hands; the depot's when nobody is named.
    pub driver: Option<i64>,
    pub currency: Currency,
    /// Minor units, greater than zero.
    pub amount: i64,
    /// It comes back to the depot.
    pub back: bool,
    pub receipt: &'a str,
}

impl Wanted<'_> {
    /// What is spent; below zero for what comes back.
    fn minor(&self) -> i64 {
        if self.back { -self.amount } else { self.amount }
    }
}

/// Books an expense, and answers it and whether this is news.
///
/// # Errors
/// Kind `Usage` without a reason, and for zero or less; kind `Conflict` for a receipt that was booked otherwise, for more than there is in
/// the hands that pay, and for more coming back than was spent.
pub fn spend(tx: &mut Tx<'_>, act: &Act<'_>, wanted: &Wanted<'_>) -> Result<(i64, bool)> {
    amounts::positive("the amount", wanted.amount)?;
    let Some(reason) = act.reason else {
        return Err(Error::usage("an expense takes a reason: what it was for").hint("add --reason fuel"));
    };
    if let Some(known) = sql::by_receipt(tx, wanted.receipt)? {
        return if known.is(wanted) { Ok((known.id, false)) } else { Err(booked_before(&known, act)) };
    }
    check(tx, wanted)?;
    let id = tx.next_id("cash_expense")?;
    sql::insert(tx, act, id, wanted, reason)?;
    let event = CashEvent { subject: id, currency: wanted.currency, at: act.at, business_date: act.today() };
    ledger::post(tx, act, vec![spent(&event, wanted.driver, wanted.minor())])?;
    let after = json!({ "driver": wanted.driver, "currency": wanted.currency.code(), "amount_minor": wanted.minor(),
        "receipt": wanted.receipt });
    let (action, noun) = ("cash.expense", "expense");
    audit::record(tx, act, audit::Change { action, noun, subject: id, before: None, after: Some(after) })?;
    Ok((id, true))
}

fn booked_before(known: &Expense, act: &Act<'_>) -> Error {
    let amount = act.marketplace.stored_currency(&known.currency).with_code(known.amount_minor);
    let by = known.driver.as_deref().unwrap_or("the depot");
    let what = format!("receipt {} is {} of {amount} by {by}", known.receipt, Prefix::EXPENSE.show(known.id));
    Error::conflict(codes::EXPENSE_RECEIPT, what).hint("name the shop too, if it is another one: --receipt 'SHOP 123'")
}

fn check(tx: &mut Tx<'_>, wanted: &Wanted<'_>) -> Result<()> {
    let (Wanted { driver, currency, .. }, minor) = (*wanted, wanted.minor());
    match driver {
        Some(driver) => {
            let open = custody::not_handed_in(tx, driver, currency)?;
            if minor <= open {
                return Ok(());
            }
            let shown = Prefix::DRIVER.show(driver);
            let what = format!("{shown} has {} left of the cash of open orders", currency.with_code(open));
            Err(Error::conflict(codes::EXPENSE_CUSTODY, what).hint(format!("lilium cash held {shown}")))
        }
        None if minor > 0 => custody::depot_holds(tx, currency, minor).map(|_| ()),
        None => {
            let spent = sql::spent(tx, currency)?;
            if -minor <= spent {
                return Ok(());
            }
            let what = format!("{} was spent in all, and no more can come back", currency.with_code(spent));
            Err(Error::conflict(codes::EXPENSE_BACK, what).hint("lilium cash expense list"))
        }
    }
}
