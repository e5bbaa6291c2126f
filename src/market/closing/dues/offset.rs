//! An offset: what is settled for a store pays what it owes, instead of going out.

use serde_json::json;

use crate::base::{Currency, Prefix};
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::books::ledger::rules::PayoutStatus;
use crate::market::books::ledger::{self, Account};
use crate::market::books::store_account::{self, Line, LineKind};
use crate::market::core::{Act, restore};
use crate::market::parties::stores;

use super::announce::nothing_in_flight;
use super::pay::{Paid, Payment, booked, is_something, repeated};
use super::rules::{self, NoOffset};
use super::sql::{self, Elsewhere};

/// Sets off what a store owes, its bills first and then the debit of its account, against what is settled for it and in
/// no payout; the same reference again is the same offset.
///
/// # Errors
/// Kind `Usage` without a reason; kind `Conflict` for more than is owed or settled, when the reference has paid something
/// else, when a payment of the store is on its way, or while a copy that was put back is not released.
pub fn offset(tx: &mut Tx<'_>, act: &Act<'_>, payment: &Payment<'_>) -> Result<Paid> {
    is_something(payment)?;
    if let Some(known) = sql::by_reference(tx, payment.reference)? {
        return repeated(&known, payment);
    }
    if act.reason.is_none() {
        return Err(Error::usage("an offset takes a reason").hint("add --reason TEXT"));
    }
    restore::require_released(tx, "an offset")?;
    nothing_in_flight(tx, payment)?;
    let Payment { store, currency, amount, .. } = *payment;
    let (dues, settled) = (sql::open(tx, store, currency.code())?, sql::settled(tx, store, currency.code())?);
    let debit = ledger::balance_of(tx, Account::StoreAvailable(store), currency.code())?;
    match rules::offset(&dues, debit, &settled, amount) {
        Ok(offset) => book(tx, act, payment, &offset),
        Err(why) => Err(refused(tx, payment, why)?),
    }
}

fn book(tx: &mut Tx<'_>, act: &Act<'_>, payment: &Payment<'_>, offset: &rules::Offset) -> Result<Paid> {
    let (id, on_account) = (tx.next_id("due_payment")?, offset.on_account);
    sql::insert_payment(
        tx,
        act,
        id,
        payment,
        (&offset.shares, &rules::Shares { excess: on_account, ..Default::default() }),
    )?;
    sql::insert_offset(tx, id, &offset.kept)?;
    post(tx, act, id, payment, on_account)?;
    let kept = offset.kept.shares.iter().map(|part| json!([part.due, part.amount])).collect();
    booked(tx, act, payment, &offset.shares, Paid { id, on_account, ..Paid::default() }, Some(kept))
}

/// The store's account shows both sides: what was settled comes back to it, and pays the bills.
fn post(tx: &mut Tx<'_>, act: &Act<'_>, id: i64, payment: &Payment<'_>, on_account: i64) -> Result<()> {
    let Payment { store, currency, amount, .. } = *payment;
    let applied = amount - on_account;
    let line = |kind, minor| Line::other(kind, id, store, currency, act.today(), minor);
    let mut lines = vec![line(LineKind::Offset, amount)];
    lines.extend((applied > 0).then(|| line(LineKind::OffsetDues, -applied)));
    store_account::add(tx, act, lines)?;
    let (at, business_date) = (act.at, act.today());
    let entry = ledger::rules::dues_offset(&ledger::rules::Offset {
        payment: id,
        store,
        applied,
        on_account,
        currency,
        at,
        business_date,
    });
    ledger::post(tx, act, vec![entry]).map(|_| ())
}

fn refused(tx: &mut Tx<'_>, payment: &Payment<'_>, why: NoOffset) -> Result<Error> {
    let Payment { store, currency, amount, .. } = *payment;
    let slug = stores::by_id(tx, store)?.slug;
    let (code, amount) = (currency.code(), currency.with_code(amount));
    Ok(match why {
        NoOffset::NothingOwed => Error::conflict(
            codes::DUES_NOTHING_OWED,
            format!("{slug} owes nothing in {code}: there is nothing to set off"),
        )
        .hint(format!("lilium dues list --store {slug}")),
        NoOffset::MoreThanOwed(owed) => {
            let owed = currency.with_code(owed);
            Error::conflict(codes::DUES_MORE_THAN_DUE, format!("{amount} are more than the {owed} that {slug} owes"))
                .hint(format!("lilium dues list --open --store {slug}"))
        }
        NoOffset::MoreThanSettled(settled) => {
            let settled = currency.with_code(settled);
            let why = format!("{amount} are more than the {settled} that are settled for {slug} and in no payout");
            Error::conflict(codes::DUES_MORE_THAN_SETTLED, why)
                .hint(format!("lilium settlement list --unpaid --store {slug}"))
        }
        NoOffset::NothingSettled => nothing_settled(tx, payment, &slug)?,
    })
}

fn nothing_settled(tx: &mut Tx<'_>, payment: &Payment<'_>, slug: &str) -> Result<Error> {
    let code = payment.currency.code();
    let (why, hint) = match sql::kept_elsewhere(tx, payment.store, code)? {
        Elsewhere::Payout(id, status) => {
            let shown = Prefix::PAYOUT.show(id);
            let hint = match status {
                PayoutStatus::Prepared | PayoutStatus::Approved => {
                    format!("lilium payout fail {shown} --reason TEXT, then the offset again")
                }
                _ => format!("lilium payout show {shown}"),
            };
            (format!("all that is settled for {slug} is in {shown}, which is {status}"), hint)
        }
        Elsewhere::Currencies(codes) => {
            let codes = codes.join(" and ");
            let why =
                format!("nothing is settled for {slug} in {code}, in which it owes; what is settled is in {codes}");
            (why, format!("lilium store balance {slug}"))
        }
        Elsewhere::Nowhere => (
            format!("nothing is settled for {slug} in {code} that could be kept"),
            format!("lilium store balance {slug}"),
        ),
    };
    Ok(Error::conflict(codes::DUES_NOTHING_SETTLED, why).hint(hint))
}

/// The command that sets off what it can of what a store owes.
pub fn offset_command(slug: &str, currency: Currency, owes: i64, settled: i64) -> String {
    let amount = currency.format(owes.min(settled));
    format!("lilium dues pay {slug} {amount} --method offset --reference NUMBER --reason TEXT")
}
