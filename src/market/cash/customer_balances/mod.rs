//! Customers' balances: what they owe after paying short at a door, what they are owed after paying over, and how
//! either ends. The two are kept apart: one does not pay the other unless somebody says so.

pub mod rules;
mod sql;

use serde_json::json;

use crate::base::{Currency, Prefix};
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::books::ledger::rules::{Balance, CashEvent, balance_settled};
use crate::market::books::ledger::{self, Account};
use crate::market::cash::custody;
use crate::market::core::{Act, amounts, audit, restore};
use crate::market::parties::customers;
use rules::{Open, Refused, Way};

pub use sql::{LIST, Standing, sums};

/// What is to become of a customer's balance. Minor units.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    pub customer: i64,
    pub currency: Currency,
    pub way: Way,
    pub amount: i64,
    /// Number of the receipt or the transfer; it is booked once.
    pub reference: Option<&'a str>,
}

/// What it did.
#[derive(Clone, Copy, Debug)]
pub struct Settled {
    pub id: i64,
    /// What is open still.
    pub open: Open,
    /// It had been booked before under its reference.
    pub repeated: bool,
}

/// What a customer owes and is owed.
pub fn open(tx: &mut Tx<'_>, customer: i64, currency: Currency) -> Result<Open> {
    let owes = ledger::balance_of(tx, Account::CustomerReceivable(customer), currency.code())?;
    let owed = -ledger::balance_of(tx, Account::CustomerCredit(customer), currency.code())?;
    Ok(Open { owes, owed })
}

/// Settles a customer's balance, or a part of it.
///
/// # Errors
/// Kind `Usage` for a write-off without a reason; kind `Conflict` for more than is open, more than the depot holds, or
/// a reference of something else.
pub fn settle(tx: &mut Tx<'_>, act: &Act<'_>, wanted: &Wanted<'_>) -> Result<Settled> {
    amounts::positive("the amount", wanted.amount)?;
    if matches!(wanted.way, Way::Refund { .. }) {
        restore::require_released(tx, "this refund")?;
    }
    let before = open(tx, wanted.customer, wanted.currency)?;
    if let Some(known) = wanted.reference.map(|reference| sql::by_reference(tx, reference)).transpose()?.flatten() {
        return repeated(&known, wanted, before);
    }
    if wanted.way == Way::WriteOff && act.reason.is_none() {
        return Err(Error::usage("money is given up for a reason").hint("add --reason TEXT"));
    }
    let code = customers::by_id(tx, wanted.customer)?.code;
    let after = rules::after(before, wanted.way, wanted.amount).map_err(|why| refused(why, &code, wanted.currency))?;
    if wanted.way == (Way::Refund { bank: false }) {
        custody::depot_holds(tx, wanted.currency, wanted.amount)?;
    }
    let id = tx.next_id("customer_settlement")?;
    sql::insert(tx, act, id, wanted)?;
    let event = CashEvent { subject: id, currency: wanted.currency, at: act.at, business_date: act.today() };
    ledger::post(tx, act, vec![balance_settled(&event, wanted.customer, booked(wanted.way), wanted.amount)])?;
    record(tx, act, id, wanted, before, after)?;
    Ok(Settled { id, open: after, repeated: false })
}

fn booked(way: Way) -> Balance {
    let place = |bank| if bank { Account::Bank } else { Account::Depot };
    match way {
        Way::Receive { bank } => Balance::Receive(place(bank)),
        Way::Refund { bank } => Balance::Refund(place(bank)),
        Way::Offset => Balance::Offset,
        Way::WriteOff => Balance::WriteOff,
    }
}

fn repeated(known: &sql::Known, wanted: &Wanted<'_>, open: Open) -> Result<Settled> {
    let same = known.customer == wanted.customer
        && known.currency == wanted.currency.code()
        && (known.kind, known.via) == (wanted.way.kind(), wanted.way.via())
        && known.amount == wanted.amount;
    if same {
        return Ok(Settled { id: known.id, open, repeated: true });
    }
    let (reference, shown) = (wanted.reference.unwrap_or_default(), Prefix::CUSTOMER_SETTLEMENT.show(known.id));
    let what = format!("the reference {reference:?} is {shown} already, of something else");
    Err(Error::conflict(codes::CUSTOMER_REFERENCE, what).hint("lilium audit list --action customer.settle"))
}

fn refused(why: Refused, customer: &str, currency: Currency) -> Error {
    let amount = |minor| currency.with_code(minor);
    let what = match why {
        Refused::NotPositive => return Error::usage("the amount must be greater than zero"),
        Refused::OwesLess(0) => format!("{customer} owes nothing"),
        Refused::OwesLess(owes) => format!("{customer} owes {}, and no more can be settled", amount(owes)),
        Refused::OwedLess(0) => format!("{customer} is owed nothing"),
        Refused::OwedLess(owed) => format!("{customer} is owed {}, and no more can be settled", amount(owed)),
    };
    Error::conflict(codes::CUSTOMER_BALANCE, what).hint(format!("lilium customer balance {customer}"))
}

fn record(tx: &mut Tx<'_>, act: &Act<'_>, id: i64, wanted: &Wanted<'_>, before: Open, after: Open) -> Result<()> {
    let state =
        |open: Open| json!({ "owes_minor": open.owes, "owed_minor": open.owed, "currency": wanted.currency.code() });
    let mut now = state(after);
    now["settlement"] = json!(Prefix::CUSTOMER_SETTLEMENT.show(id));
    now["kind"] = json!(wanted.way.kind());
    now["via"] = json!(wanted.way.via());
    now["reference"] = json!(wanted.reference);
    let change = audit::Change {
        action: "customer.settle",
        noun: "customer",
        subject: wanted.customer,
        before: Some(state(before)),
        after: Some(now),
    };
    audit::record(tx, act, change)
}
