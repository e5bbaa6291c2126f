//! Cash on its way: from the door into a driver's hands, from there to the depot or straight to a store, and from
//! the depot to the bank. Whatever differs on the way waits for a decision.

pub mod ceiling;
mod handover;
pub mod hold_release;
pub mod notes;
pub mod rules;
pub(in crate::market::cash) mod sql;

use crate::base::Currency;
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::books::ledger::rules::Sale;
use crate::market::books::ledger::{self, Account};
use crate::market::books::store_account::Line;
use crate::market::cash::custody::hold_release::{Releasable, ReleaseResult};
use crate::market::cash::discrepancies;
use crate::market::core::Act;

pub use handover::{Covers, HandedOver, hand_over, hand_to_store};
pub use sql::{Collection, HANDOVERS, Handover, HandoverFilter, Held, collection_of, held, insert_collections};

/// What the book says a driver holds: the cash of open orders, and what was missing before.
pub fn in_custody(tx: &mut Tx<'_>, driver: i64, currency: Currency) -> Result<i64> {
    ledger::balance_of(tx, Account::DriverCustody(driver), currency.code())
}

/// What was missing from a driver's earlier handovers and is undecided.
pub fn missing(tx: &mut Tx<'_>, driver: i64, currency: Currency) -> Result<i64> {
    Ok(discrepancies::still_missing(tx, driver, currency.code())?.iter().map(|(_, open)| open).sum())
}

/// What a driver has of the cash of open orders: all of it, less what was handed in or spent towards them.
pub fn not_handed_in(tx: &mut Tx<'_>, driver: i64, currency: Currency) -> Result<i64> {
    Ok(in_custody(tx, driver, currency)? - missing(tx, driver, currency)?)
}

/// What the depot holds, if that is as much as `wanted`.
///
/// # Errors
/// Kind `Conflict` when it holds less.
pub fn depot_holds(tx: &mut Tx<'_>, currency: Currency, wanted: i64) -> Result<i64> {
    let held = ledger::balance_of(tx, Account::Depot, currency.code())?;
    if wanted <= held {
        return Ok(held);
    }
    let what = format!("the depot holds {} {}", currency.grouped(held), currency.code());
    Err(Error::conflict(codes::CASH_DEPOT, what).hint("lilium cash where"))
}

/// How far the bank is below zero in the book: more was paid from it than came in. Zero when it is not.
pub fn bank_overdrawn(tx: &mut Tx<'_>, currency: &str) -> Result<i64> {
    Ok(-ledger::balance_of(tx, Account::Bank, currency)?.min(0))
}

/// Where the cash of deliveries stands when it was taken: releases what needs no handover.
///
/// Answers the entries to book after those of the sale, and writes the store's lines.
pub fn release_at_the_door(tx: &mut Tx<'_>, act: &Act<'_>, sales: &[Sale]) -> Result<ReleaseResult> {
    let passing = sales.iter().filter(|sale| rules::released_at_the_door(sale.collector, act.marketplace.release));
    let passed = |sale: &Sale| {
        let line = Line::of_sale(sale, sale.business_date);
        Releasable { line, back: Vec::new(), at: sale.occurred_at, own_cash: sale.by_store() }
    };
    hold_release::pass(tx, act, passing.map(passed).collect())
}

/// Sales whose gate is passed now, with what came back of them meanwhile.
fn passed<'a>(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    currency: Currency,
    held: impl Iterator<Item = &'a Held>,
) -> Result<Vec<Releasable>> {
    let day = act.today();
    held.map(|held| {
        let back = sql::returned_before(tx, held.order, held.store, currency, day)?;
        Ok(Releasable { line: held.line(currency, day), back, at: act.at, own_cash: false })
    })
    .collect()
}

/// Releases what is not released yet, whatever the gate was at the door, less what came back of it meanwhile.
pub(in crate::market::cash) fn make_available(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    currency: Currency,
    held: &[Held],
) -> Result<ReleaseResult> {
    let waiting = held.iter().filter(|held| !held.released && held.matures_on.is_none());
    let passed = passed(tx, act, currency, waiting)?;
    hold_release::pass(tx, act, passed)
}
