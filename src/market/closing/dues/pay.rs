//! What a store pays of its dues.

use serde_json::{Value, json};

use crate::base::{Currency, Prefix, StoreId};
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::books::ledger::rules::DuesPaid;
use crate::market::books::ledger::{self, Account};
use crate::market::books::store_account::{self, Line, LineKind};
use crate::market::closing::dues::rules::DuesMethod;
use crate::market::core::{Act, audit};

use super::announce::nothing_in_flight;
use super::rules::Shares;
use super::stages::{self, Standing};
use super::{rules, sql};

/// What a store pays, and how.
#[derive(Clone, Copy, Debug)]
pub struct Payment<'a> {
    pub store: StoreId,
    pub currency: Currency,
    pub amount: i64,
    pub method: DuesMethod,
    pub reference: &'a str,
    /// More than what is due may be taken as the store's own money.
    pub allow_credit: bool,
}

/// What a payment did.
#[derive(Clone, Debug, Default)]
pub struct Paid {
    pub id: i64,
    /// Dues that it paid in full.
    pub settled: Vec<i64>,
    /// What came in of money that was written off.
    pub recovered: i64,
    /// What went to the store's available balance.
    pub excess: i64,
    /// What an offset paid of the debit of the store's account.
    pub on_account: i64,
    pub left: i64,
    /// It had been booked before.
    pub repeated: bool,
    /// The stage that it lifted.
    pub lifted: Option<Standing>,
}

/// Books a payment of a store; the same reference again is the same payment.
///
/// # Errors
/// Kind `Conflict` when it is more than what is due, when the reference has paid something else, or when another
/// payment of the store is on its way.
pub fn pay(tx: &mut Tx<'_>, act: &Act<'_>, payment: &Payment<'_>) -> Result<Paid> {
    is_something(payment)?;
    if let Some(known) = sql::by_reference(tx, payment.reference)? {
        return repeated(&known, payment);
    }
    nothing_in_flight(tx, payment)?;
    book(tx, act, payment)
}

/// # Errors
/// Kind `Usage` for a payment of zero or less.
pub(super) fn is_something(payment: &Payment<'_>) -> Result<()> {
    if payment.amount > 0 { Ok(()) } else { Err(Error::usage("AMOUNT must be above zero")) }
}

/// Books a payment that nothing stands against.
pub(super) fn book(tx: &mut Tx<'_>, act: &Act<'_>, payment: &Payment<'_>) -> Result<Paid> {
    let shares = rules::oldest_first(&sql::open(tx, payment.store, payment.currency.code())?, payment.amount);
    let lost = sql::lost(tx, payment.store, payment.currency.code())?;
    let recovered = rules::oldest_first(&lost, shares.excess);
    if recovered.excess > 0 && !payment.allow_credit {
        return Err(too_much(tx, payment)?);
    }
    let id = tx.next_id("due_payment")?;
    sql::insert_payment(tx, act, id, payment, (&shares, &recovered))?;
    post(tx, act, id, payment, &shares, &recovered)?;
    let excess = recovered.excess;
    let paid = Paid { id, recovered: shares.excess - excess, excess, ..Paid::default() };
    booked(tx, act, payment, &shares, paid, None)
}

/// Records a payment that is booked, lifts a stage that it makes untrue, and says what it paid. An offset names the
/// settlements that it kept.
pub(super) fn booked(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    payment: &Payment<'_>,
    shares: &Shares,
    paid: Paid,
    settlements: Option<Vec<Value>>,
) -> Result<Paid> {
    let mut after = json!({ "payment": paid.id, "currency": payment.currency.code(), "amount_minor": payment.amount,
        "excess_minor": paid.excess + paid.on_account, "method": payment.method, "reference": payment.reference });
    if let Some(settlements) = settlements {
        after["settlements"] = settlements.into();
    }
    let (action, noun) = ("dues.pay", "store");
    audit::record(
        tx,
        act,
        audit::Change { action, noun, subject: payment.store.get(), before: None, after: Some(after) },
    )?;
    let settled = shares.shares.iter().filter(|share| share.left == 0).map(|share| share.due).collect();
    let lifted = stages::lift(tx, act, payment.store)?;
    Ok(Paid { settled, left: shares.left, lifted, ..paid })
}

/// What is more than all that was due and written off becomes the store's own, as a line of its account.
fn post(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    id: i64,
    payment: &Payment<'_>,
    shares: &Shares,
    recovered: &Shares,
) -> Result<()> {
    let Payment { store, currency, .. } = *payment;
    if recovered.excess > 0 {
        let line = Line::other(LineKind::DuesExcess, id, store, currency, act.today(), recovered.excess);
        store_account::add(tx, act, vec![line])?;
    }
    let paid = DuesPaid {
        payment: id,
        store,
        applied: payment.amount - shares.excess,
        recovered: shares.excess - recovered.excess,
        excess: recovered.excess,
        to: match payment.method {
            DuesMethod::Cash => Account::Depot,
            DuesMethod::Bank => Account::Bank,
            DuesMethod::Offset => unreachable!("an offset is booked by itself"),
        },
        currency,
        at: act.at,
        business_date: act.today(),
    };
    ledger::post(tx, act, vec![ledger::rules::dues_paid(&paid)]).map(|_| ())
}

pub(super) fn repeated(known: &sql::Known, payment: &Payment<'_>) -> Result<Paid> {
    let Payment { store, currency, amount, method, reference, .. } = *payment;
    if (known.store, known.currency.as_str(), known.amount, known.method) == (store, currency.code(), amount, method) {
        return Ok(Paid { id: known.id, repeated: true, ..Paid::default() });
    }
    let shown = Prefix::DUE_PAYMENT.show(known.id);
    Err(Error::conflict(
        codes::DUES_REFERENCE,
        format!("the reference {reference:?} is {shown} already, of another payment"),
    )
    .hint("lilium audit list --action dues.pay"))
}

/// # Errors
/// Kind `Conflict` when a payment is more than what is due and what was written off, and nobody said it may be.
pub(super) fn not_too_much(tx: &mut Tx<'_>, payment: &Payment<'_>) -> Result<()> {
    let code = payment.currency.code();
    let all = [sql::open(tx, payment.store, code)?, sql::lost(tx, payment.store, code)?].concat();
    let excess = rules::oldest_first(&all, payment.amount).excess;
    if excess == 0 || payment.allow_credit { Ok(()) } else { Err(too_much(tx, payment)?) }
}

fn too_much(tx: &mut Tx<'_>, payment: &Payment<'_>) -> Result<Error> {
    let (currency, code) = (payment.currency, payment.currency.code());
    let sum = |open: Vec<rules::Open>| currency.grouped(open.iter().map(|open| open.left).sum());
    let (amount, due) = (currency.grouped(payment.amount), sql::open(tx, payment.store, code)?);
    let lost = match sql::lost(tx, payment.store, code)? {
        lost if lost.is_empty() => String::new(),
        lost => format!(" and the {} {code} that were written off", sum(lost)),
    };
    let due = sum(due);
    let why = format!("{amount} {code} are more than the {due} {code} that are due{lost}");
    Ok(Error::conflict(codes::DUES_MORE_THAN_DUE, why)
        .hint("add --allow-credit to keep the rest on the store's account"))
}
