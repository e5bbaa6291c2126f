//! What a store pays of its dues.

use serde_json::json;

use crate::base::{Currency, Prefix};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::market::ledger::rules::DuesPaid;
use crate::market::ledger::{self, Account};
use crate::market::lines::{self, Line, LineKind};
use crate::market::{Act, audit};

use super::announce::nothing_in_flight;
use super::stages::{self, Standing};
use super::{rules, sql};

/// What a store pays, and how.
#[derive(Clone, Copy, Debug)]
pub struct Payment<'a> {
    pub store: i64,
    pub currency: Currency,
    pub amount: i64,
    pub method: &'a str,
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
    /// What went to the store's available balance.
    pub excess: i64,
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
    if let Some(known) = sql::by_reference(tx, payment.reference)? {
        return repeated(&known, payment);
    }
    nothing_in_flight(tx, payment)?;
    book(tx, act, payment)
}

/// Books a payment that nothing stands against.
pub(super) fn book(tx: &mut Tx<'_>, act: &Act<'_>, payment: &Payment<'_>) -> Result<Paid> {
    let open = sql::open(tx, payment.store, payment.currency.code())?;
    let shares = rules::oldest_first(&open, payment.amount);
    if shares.excess > 0 && !payment.allow_credit {
        return Err(too_much(payment, &open));
    }
    let id = tx.next_id("due_payment")?;
    sql::insert_payment(tx, act, id, payment, &shares)?;
    if shares.excess > 0 {
        let (store, currency) = (payment.store, payment.currency);
        let line = Line::other(LineKind::DuesExcess, id, store, currency, act.today(), shares.excess);
        lines::add(tx, act, vec![line])?;
    }
    ledger::post(
        tx,
        act,
        vec![ledger::rules::dues_paid(&DuesPaid {
            payment: id,
            store: payment.store,
            applied: payment.amount - shares.excess,
            excess: shares.excess,
            to: if payment.method == "cash" { Account::Depot } else { Account::Bank },
            currency: payment.currency,
            at: act.at,
            business_date: act.today(),
        })],
    )?;
    let after = json!({ "payment": id, "currency": payment.currency.code(), "amount_minor": payment.amount,
        "excess_minor": shares.excess, "method": payment.method, "reference": payment.reference });
    let (action, noun) = ("dues.pay", "store");
    audit::record(tx, act, audit::Change { action, noun, subject: payment.store, before: None, after: Some(after) })?;
    let settled = shares.shares.iter().filter(|share| share.left == 0).map(|share| share.due).collect();
    let lifted = stages::lift(tx, act, payment.store)?;
    Ok(Paid { id, settled, excess: shares.excess, left: shares.left, repeated: false, lifted })
}

fn repeated(known: &sql::Known, payment: &Payment<'_>) -> Result<Paid> {
    let Payment { store, currency, amount, method, reference, .. } = *payment;
    if (known.store, known.currency.as_str(), known.amount, known.method.as_str())
        == (store, currency.code(), amount, method)
    {
        return Ok(Paid { id: known.id, repeated: true, ..Paid::default() });
    }
    let shown = Prefix::DUE_PAYMENT.show(known.id);
    Err(Error::conflict(
        "dues.reference",
        format!("the reference {reference:?} is {shown} already, of another payment"),
    )
    .hint("lilium audit list --action dues.pay"))
}

pub(super) fn too_much(payment: &Payment<'_>, open: &[rules::Open]) -> Error {
    let (currency, code) = (payment.currency, payment.currency.code());
    let due = currency.grouped(open.iter().map(|open| open.left).sum());
    let amount = currency.grouped(payment.amount);
    Error::conflict("dues.more_than_due", format!("{amount} {code} are more than the {due} {code} that are due"))
        .hint("add --allow-credit to keep the rest on the store's account")
}
