//! Payouts: what was settled leaves the platform. Prepared first, booked only when somebody confirms that the
//! money moved.

mod rules;
mod sql;

use serde_json::json;

use crate::base::{Currency, Prefix};
use crate::db::Tx;
use crate::error::{Error, Kind, Result};
use crate::market::ledger::{self, Account, rules::Paid};
use crate::market::lines::{self, Line, LineKind};
use crate::market::{Act, audit};

pub use sql::{Filter, Payout, Unpaid, by_id, count, page, unpaid};

/// The payout that `text` names.
pub fn find(tx: &mut Tx<'_>, text: &str) -> Result<i64> {
    match Prefix::PAYOUT.read(text) {
        Some(id) if sql::exists(tx, id)? => Ok(id),
        _ => Err(Error::not_found("ref.not_found", format!("no payout is named {text:?}")).hint("lilium payout list")),
    }
}

/// A payout that was prepared, or the reason why a store gets none.
#[derive(Clone, Debug)]
pub enum Prepared {
    Payout { id: i64, amount: i64, rest: i64, currency: Currency },
    TooSmall { store: i64, settled: i64, currency: Currency },
}

/// Prepares one payout per store and currency over all its closed, unpaid settlements.
pub fn create(tx: &mut Tx<'_>, act: &Act<'_>, store: Option<i64>, method: &str) -> Result<Vec<Prepared>> {
    let mut prepared = Vec::new();
    for unpaid in sql::unpaid(tx, store)? {
        prepared.push(prepare(tx, act, &unpaid, method)?);
    }
    Ok(prepared)
}

fn prepare(tx: &mut Tx<'_>, act: &Act<'_>, unpaid: &Unpaid, method: &str) -> Result<Prepared> {
    let coin = act.shop.coin(&unpaid.currency)?;
    let increment = if method == "cash" { coin.cash_increment } else { 1 };
    let (amount, rest) = rules::payable_in_notes(unpaid.settled_minor, increment);
    if amount == 0 {
        return Ok(Prepared::TooSmall {
            store: unpaid.store_id,
            settled: unpaid.settled_minor,
            currency: coin.currency,
        });
    }
    let id = tx.next_id("payout")?;
    sql::insert(tx, act, id, unpaid, amount, rest, method)?;
    sql::claim_settlements(tx, id, unpaid.store_id, &unpaid.currency)?;
    let after = json!({ "store": unpaid.store_id, "currency": unpaid.currency, "amount_minor": amount, "rest_minor": rest, "method": method });
    audit::record(
        tx,
        act,
        audit::Change { action: "payout.create", noun: "payout", subject: id, before: None, after: Some(after) },
    )?;
    Ok(Prepared::Payout { id, amount, rest, currency: coin.currency })
}

/// Confirms that a payout's money has moved, and books it; answers false when that was done before.
///
/// # Errors
/// Kind `Conflict` when it was confirmed under another reference.
pub fn confirm(tx: &mut Tx<'_>, act: &Act<'_>, id: i64, reference: &str) -> Result<bool> {
    let payout = by_id(tx, id)?;
    if payout.status == "confirmed" {
        return if payout.reference.as_deref() == Some(reference) {
            Ok(false)
        } else {
            Err(confirmed_otherwise(&payout))
        };
    }
    if let Some(other) = sql::by_reference(tx, reference)? {
        let shown = Prefix::PAYOUT.show(other);
        return Err(Error::new(
            Kind::Conflict,
            "payout.reference",
            format!("the reference {reference:?} has paid {shown} already"),
        )
        .hint(format!("lilium payout show {shown}")));
    }
    let currency = act.shop.stored_currency(&payout.currency);
    let paid = Paid {
        payout: id,
        store: payout.store_id,
        amount: payout.amount_minor,
        rest: payout.rest_minor,
        from: if payout.method == "cash" { Account::Depot } else { Account::Bank },
        currency,
        at: act.at,
        business_date: act.today(),
    };
    sql::confirm(tx, act, id, reference)?;
    if paid.rest > 0 {
        lines::add(tx, act, vec![Line::other(LineKind::PayoutRest, id, paid.store, currency, act.today(), paid.rest)])?;
    }
    ledger::post(tx, act, vec![ledger::rules::paid(&paid)])?;
    let change = audit::Change {
        action: "payout.confirm",
        noun: "payout",
        subject: id,
        before: Some(json!({ "status": "prepared" })),
        after: Some(json!({ "status": "confirmed", "reference": reference })),
    };
    audit::record(tx, act, change)?;
    Ok(true)
}

fn confirmed_otherwise(payout: &Payout) -> Error {
    let (shown, reference) = (Prefix::PAYOUT.show(payout.id), payout.reference.as_deref().unwrap_or_default());
    Error::conflict("payout.confirmed", format!("{shown} was confirmed under the reference {reference:?}"))
        .hint(format!("lilium payout show {shown}"))
}
