//! Cash on its way: from the door into a driver's hands, from there to the depot or straight to a store, and from
//! the depot to the bank. Whatever differs on the way waits for a decision.

pub mod ceiling;
pub mod deposits;
pub mod differences;
pub mod floats;
pub mod notes;
pub mod positions;
pub mod rules;
mod sql;

use serde_json::json;

use crate::base::{Currency, Prefix};
use crate::db::Tx;
use crate::error::{Error, Result};

use super::ledger::rules::{CashMove, Sale, handed_over, handed_to_store, released};
use super::ledger::{self, Account};
use super::lines::{self, Line, LineKind};
use super::settings::ReleaseGate;
use super::{Act, audit};
use rules::{Counted, Standing};

pub use sql::{
    Collection, Handover, HandoverFilter, Held, collection_of, handover_count, handovers, held, insert_collections,
};

/// Which of a driver's orders a handover covers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Covers {
    /// These orders, and no others.
    pub orders: Vec<i64>,
    /// Everything the driver holds, even when the count is short.
    pub everything: bool,
}

/// What a handover did.
#[derive(Clone, Debug)]
pub struct HandedOver {
    pub id: i64,
    pub expected: i64,
    pub counted: i64,
    pub released: Vec<i64>,
    /// What stays in the driver's custody.
    pub left: i64,
    /// What the covered orders should have brought and nobody handed in.
    pub short: i64,
    /// What was missing from earlier handovers and came in now.
    pub repaid: i64,
    /// More than the driver held; it went to suspense.
    pub over: i64,
}

/// What the book says a driver holds: the cash of open orders, and what was missing before.
pub fn in_custody(tx: &mut Tx<'_>, driver: i64, currency: Currency) -> Result<i64> {
    ledger::balance_of(tx, Account::DriverCustody(driver), currency.code())
}

/// What a driver's custody is made of. `held` is the cash of open orders.
fn standing(tx: &mut Tx<'_>, driver: i64, currency: Currency, held: &[Held]) -> Result<Standing> {
    let custody = in_custody(tx, driver, currency)?;
    let short = differences::still_missing(tx, driver, currency.code())?.iter().map(|(_, open)| open).sum();
    Ok(Standing::new(held.iter().map(|held| held.taken).sum(), short, custody))
}

/// What was missing from a driver's earlier handovers and is undecided.
pub fn missing(tx: &mut Tx<'_>, driver: i64, currency: Currency) -> Result<i64> {
    Ok(differences::still_missing(tx, driver, currency.code())?.iter().map(|(_, open)| open).sum())
}

/// What the depot holds, if that is as much as `wanted`.
fn depot_holds(tx: &mut Tx<'_>, currency: Currency, wanted: i64) -> Result<i64> {
    let held = ledger::balance_of(tx, Account::Depot, currency.code())?;
    if wanted <= held {
        return Ok(held);
    }
    let what = format!("the depot holds {} {}", currency.grouped(held), currency.code());
    Err(Error::conflict("cash.depot", what).hint("lilium cash where"))
}

/// Where the cash of deliveries stands when it was taken: releases what needs no handover.
///
/// Answers the entries to book after those of the sale, and writes the store's lines.
pub fn release_at_the_door(tx: &mut Tx<'_>, act: &Act<'_>, sales: &[Sale]) -> Result<Vec<ledger::Entry>> {
    let mut entries = Vec::new();
    let mut lines = Vec::with_capacity(sales.len());
    for sale in sales.iter().filter(|sale| rules::released_at_the_door(sale.collector, act.shop.release)) {
        if !sale.by_store() {
            let (at, day) = (sale.occurred_at, sale.business_date);
            entries.push(released(sale.order, sale.store, sale.earning(), sale.currency, at, day));
        }
        lines.push(Line::of_sale(sale, sale.business_date));
    }
    lines::add(tx, act, lines)?;
    Ok(entries)
}

/// A driver hands counted cash to the depot; the orders it covers are released to their stores, unless they wait for
/// the bank. `notes` is the count note by note, when it was made so.
pub fn hand_over(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    driver: i64,
    currency: Currency,
    counted: i64,
    notes: Option<&str>,
    covers: &Covers,
) -> Result<HandedOver> {
    let held = sql::held(tx, driver, currency.code())?;
    let standing = standing(tx, driver, currency, &held)?;
    if counted == 0 && held.is_empty() {
        return Err(Error::conflict("cash.nothing", format!("{} holds no cash", Prefix::DRIVER.show(driver))));
    }
    let covered =
        rules::covered(&held, covers, standing.left_after(counted)).map_err(|order| not_held(driver, order))?;
    let cash = cash_move(tx, act, driver, currency, standing.custody(), counted)?;
    let split = standing.counted(sum(&covered), counted);
    sql::insert_handover(tx, act, &cash, &split, None, notes)?;
    differences::repay(tx, act, &cash, split.repaid)?;
    let mut entries = vec![handed_over(&cash)];
    entries.extend(release(tx, act, &cash, &covered, act.shop.release != ReleaseGate::BankConfirmed)?);
    ledger::post(tx, act, entries)?;
    finish(tx, act, "cash.handover", &cash, split, covered, None)
}

fn sum(covered: &[Held]) -> i64 {
    covered.iter().map(|held| held.taken).sum()
}

/// A driver gives cash straight to a store: the orders of that store that it covers are released, and the store
/// is owed that much less.
pub fn hand_to_store(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    driver: i64,
    store: i64,
    currency: Currency,
    counted: i64,
) -> Result<HandedOver> {
    let all = sql::held(tx, driver, currency.code())?;
    let standing = standing(tx, driver, currency, &all)?;
    let expected = standing.custody();
    if counted <= 0 || counted > expected {
        let held = currency.grouped(expected);
        return Err(Error::conflict(
            "cash.custody",
            format!("{} holds {held} {}", Prefix::DRIVER.show(driver), currency.code()),
        )
        .hint(format!("lilium cash held {}", Prefix::DRIVER.show(driver))));
    }
    let of_store: Vec<Held> = all.into_iter().filter(|held| held.store == store).collect();
    let covered = rules::covered(&of_store, &Covers::default(), (sum(&of_store) - counted).max(0))
        .map_err(|order| not_held(driver, order))?;
    let cash = cash_move(tx, act, driver, currency, expected, counted)?;
    let split = standing.counted(sum(&covered), counted);
    sql::insert_handover(tx, act, &cash, &split, Some(store), None)?;
    differences::repay(tx, act, &cash, split.repaid)?;
    let mut entries = vec![handed_to_store(&cash, store)];
    lines::add(
        tx,
        act,
        vec![Line::other(LineKind::DirectCash, cash.handover, store, currency, act.today(), -counted)],
    )?;
    entries.extend(release(tx, act, &cash, &covered, true)?);
    ledger::post(tx, act, entries)?;
    finish(tx, act, "cash.to_store", &cash, split, covered, Some(store))
}

fn not_held(driver: i64, order: i64) -> Error {
    let (driver, order) = (Prefix::DRIVER.show(driver), Prefix::ORDER.show(order));
    Error::conflict("cash.not_held", format!("{driver} holds no cash of {order}"))
        .hint(format!("lilium cash held {driver}"))
}

fn cash_move(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    driver: i64,
    currency: Currency,
    expected: i64,
    counted: i64,
) -> Result<CashMove> {
    let handover = tx.next_id("handover")?;
    Ok(CashMove { handover, driver, expected, counted, currency, at: act.at, business_date: act.today() })
}

/// Marks the covered collections, and releases those that waited for their cash.
fn release(tx: &mut Tx<'_>, act: &Act<'_>, cash: &CashMove, covered: &[Held], now: bool) -> Result<Vec<ledger::Entry>> {
    for held in covered {
        sql::mark_handed_over(tx, held.order, cash.handover, act.today())?;
    }
    if now { make_available(tx, act, cash.currency, covered) } else { Ok(Vec::new()) }
}

/// Releases what is not released yet, whatever the gate was at the door.
fn make_available(tx: &mut Tx<'_>, act: &Act<'_>, currency: Currency, held: &[Held]) -> Result<Vec<ledger::Entry>> {
    let waiting = || held.iter().filter(|held| !held.released);
    let day = act.today();
    lines::add(tx, act, waiting().map(|held| held.line(currency, day)).collect())?;
    Ok(waiting().map(|held| released(held.order, held.store, held.earning, currency, act.at, day)).collect())
}

fn finish(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    action: &str,
    cash: &CashMove,
    split: Counted,
    covered: Vec<Held>,
    store: Option<i64>,
) -> Result<HandedOver> {
    let released: Vec<i64> = covered.iter().map(|held| held.order).collect();
    let after = json!({
        "driver": cash.driver, "store": store, "currency": cash.currency.code(),
        "expected_minor": cash.expected, "counted_minor": cash.counted, "short_minor": split.short,
        "over_minor": split.over, "orders": released,
    });
    audit::record(
        tx,
        act,
        audit::Change { action, noun: "handover", subject: cash.handover, before: None, after: Some(after) },
    )?;
    Ok(HandedOver {
        id: cash.handover,
        expected: cash.expected,
        counted: cash.counted,
        released,
        left: (cash.expected - cash.counted).max(0),
        short: split.short,
        repaid: split.repaid,
        over: split.over,
    })
}
