//! From the depot to the bank, on the bank's own slip: prepared when the cash leaves, confirmed when the bank has it.
//!
//! A deposit carries the oldest cash of the depot. With the release gate `bank_confirmed` the orders whose cash it
//! carries whole are released when it is confirmed.

pub mod rules;
mod sql;

use serde_json::json;

use crate::base::{Currency, Day, Prefix};
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::books::ledger;
use crate::market::books::ledger::rules::{CashEvent, deposit_confirmed, deposited};
use crate::market::cash::custody;
use crate::market::core::{Act, amounts, audit, lookup};

pub use sql::{Deposit, Filter, LIST, by_id, sums};

/// What leaving for the bank did.
#[derive(Clone, Copy, Debug)]
pub struct Prepared {
    pub id: i64,
    /// Orders whose cash it carries.
    pub orders: i64,
    /// What stays in the depot.
    pub left: i64,
}

/// What the bank's confirmation did.
#[derive(Clone, Debug)]
pub struct Confirmed {
    pub sent: i64,
    pub confirmed: i64,
    pub currency: Currency,
    pub released: Vec<i64>,
    /// Of the released, those whose money is held back, each with the day on which it matures.
    pub held: Vec<(i64, Day)>,
}

/// The deposit that `text` names: its ref, its number or its slip.
pub fn find(tx: &mut Tx<'_>, text: &str) -> Result<i64> {
    let keyed = sql::by_slip(tx, text)?.map(|deposit| (deposit.id, deposit.slip));
    let numbered = match Prefix::DEPOSIT.read(text) {
        Some(id) if sql::exists(tx, id)? => Some((id, sql::by_id(tx, id)?.slip)),
        _ => None,
    };
    match lookup::one_of(keyed, numbered) {
        Ok(Some((id, _))) => Ok(id),
        Ok(None) => Err(lookup::missing("deposit", text).hint("lilium cash deposit list")),
        Err(both) => Err(lookup::ambiguous("deposit", Prefix::DEPOSIT, text, &both)),
    }
}

/// Cash leaves the depot for the bank; answers the deposit, and whether this is news.
///
/// # Errors
/// Kind `Conflict` for more than the depot holds, or a slip that was used for another amount.
pub fn prepare(tx: &mut Tx<'_>, act: &Act<'_>, currency: Currency, minor: i64, slip: &str) -> Result<(Prepared, bool)> {
    amounts::positive("the amount", minor)?;
    if let Some(known) = sql::by_slip(tx, slip)? {
        let same = known.amount_minor == minor && known.currency == currency.code();
        let before = Prepared { id: known.id, orders: 0, left: 0 };
        return if same { Ok((before, false)) } else { Err(used_before(&known, act)) };
    }
    let left = custody::depot_holds(tx, currency, minor)? - minor;
    let sources = sql::sources(tx, currency.code())?;
    let id = tx.next_id("deposit")?;
    sql::insert(tx, act, id, currency, minor, slip)?;
    for source in &sources[..rules::carried(&sources, left)] {
        sql::mark(tx, source, id)?;
    }
    let event = CashEvent { subject: id, currency, at: act.at, business_date: act.today() };
    ledger::post(tx, act, vec![deposited(&event, minor)])?;
    let after = json!({ "status": "prepared", "slip": slip, "currency": currency.code(), "amount_minor": minor });
    record(tx, act, "cash.deposit", id, None, after)?;
    Ok((Prepared { id, orders: sql::orders_in(tx, id)?, left }, true))
}

fn used_before(known: &Deposit, act: &Act<'_>) -> Error {
    let (shown, currency) = (Prefix::DEPOSIT.show(known.id), act.marketplace.stored_currency(&known.currency));
    let amount = currency.grouped(known.amount_minor);
    Error::conflict(codes::CASH_SLIP, format!("slip {} is {shown}, of {amount} {}", known.slip, currency.code()))
        .hint("lilium cash deposit list")
}

/// The bank has counted a deposit; `None` when it was confirmed so before.
///
/// # Errors
/// Kind `Usage` for a difference without a reason, or a day before the deposit or after today; kind `Conflict` when
/// it was confirmed with another amount.
pub fn confirm(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    id: i64,
    amount: Option<i64>,
    on: Option<Day>,
) -> Result<Option<Confirmed>> {
    amount.map(|amount| amounts::not_negative("--amount", amount)).transpose()?;
    let deposit = sql::by_id(tx, id)?;
    let currency = act.marketplace.stored_currency(&deposit.currency);
    if let Some(before) = deposit.confirmed_minor {
        return if amount.is_none_or(|amount| amount == before) {
            Ok(None)
        } else {
            Err(otherwise(&deposit, currency))
        };
    }
    let (confirmed, on) = (amount.unwrap_or(deposit.amount_minor), on.unwrap_or_else(|| act.today()));
    rules::day(on, deposit.business_date, act.today())?;
    if confirmed != deposit.amount_minor && act.reason.is_none() {
        return Err(without_reason(&deposit, confirmed, currency));
    }
    sql::confirm(tx, act, id, confirmed, on)?;
    let event = CashEvent { subject: id, currency, at: act.at, business_date: on };
    let mut entries = vec![deposit_confirmed(&event, deposit.amount_minor, confirmed)];
    let carried = custody::sql::in_deposit(tx, id)?;
    let passage = custody::make_available(tx, act, currency, &carried)?;
    entries.extend(passage.entries);
    ledger::post(tx, act, entries)?;
    let waited = carried.iter().filter(|held| !held.released && held.matures_on.is_none());
    let released: Vec<i64> = waited.map(|held| held.order).collect();
    let after =
        json!({ "status": "confirmed", "confirmed_minor": confirmed, "on": on.to_string(), "released": released });
    record(
        tx,
        act,
        "cash.confirm",
        id,
        Some(json!({ "status": "prepared", "amount_minor": deposit.amount_minor })),
        after,
    )?;
    Ok(Some(Confirmed { sent: deposit.amount_minor, confirmed, currency, released, held: passage.held }))
}

fn otherwise(deposit: &Deposit, currency: Currency) -> Error {
    let shown = Prefix::DEPOSIT.show(deposit.id);
    let amount = currency.grouped(deposit.confirmed_minor.unwrap_or_default());
    let code = currency.code();
    Error::conflict(codes::CASH_CONFIRMED, format!("{shown} was confirmed with {amount} {code}"))
        .hint("lilium cash deposit list")
}

fn without_reason(deposit: &Deposit, confirmed: i64, currency: Currency) -> Error {
    let (shown, code) = (Prefix::DEPOSIT.show(deposit.id), currency.code());
    let (sent, got) = (currency.grouped(deposit.amount_minor), currency.grouped(confirmed));
    Error::usage(format!("{sent} {code} were sent and {got} {code} arrived: this takes a reason"))
        .hint(format!("lilium cash deposit confirm {shown} --amount {} --reason TEXT", currency.format(confirmed)))
}

fn record(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    action: &str,
    id: i64,
    before: Option<serde_json::Value>,
    after: serde_json::Value,
) -> Result<()> {
    audit::record(tx, act, audit::Change { action, noun: "deposit", subject: id, before, after: Some(after) })
}
