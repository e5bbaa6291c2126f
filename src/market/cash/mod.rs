//! Cash on its way: from the door into a driver's hands, and from there to the depot or straight to a store.

pub mod rules;
mod sql;

use serde_json::json;

use crate::base::{Currency, Prefix};
use crate::db::Tx;
use crate::error::{Error, Result};

use super::ledger::rules::{CashMove, Sale, handed_over, handed_to_store, released};
use super::ledger::{self, Account};
use super::lines::{self, Line, LineKind};
use super::{Act, audit};

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
    /// What stays in the driver's custody; negative when it went to suspense.
    pub left: i64,
}

/// What the book says a driver holds: the cash of open orders, and what was missing before.
pub fn in_custody(tx: &mut Tx<'_>, driver: i64, currency: Currency) -> Result<i64> {
    ledger::balance_of(tx, Account::DriverCustody(driver), currency.code())
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

/// A driver hands counted cash to the depot; the orders it covers are released to their stores.
pub fn hand_over(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    driver: i64,
    currency: Currency,
    counted: i64,
    covers: &Covers,
) -> Result<HandedOver> {
    let expected = in_custody(tx, driver, currency)?;
    let held = sql::held(tx, driver, currency.code())?;
    if counted == 0 && held.is_empty() {
        return Err(Error::conflict("cash.nothing", format!("{} holds no cash", Prefix::DRIVER.show(driver))));
    }
    let covered =
        rules::covered(&held, covers, (expected - counted).max(0)).map_err(|order| not_held(driver, order))?;
    let cash = cash_move(tx, act, driver, currency, expected, counted)?;
    sql::insert_handover(tx, act, &cash, None)?;
    let mut entries = vec![handed_over(&cash)];
    entries.extend(release(tx, act, &cash, &covered)?);
    ledger::post(tx, act, entries)?;
    finish(tx, act, "cash.handover", &cash, covered, None)
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
    let expected = in_custody(tx, driver, currency)?;
    if counted <= 0 || counted > expected {
        let held = currency.grouped(expected);
        return Err(Error::conflict(
            "cash.custody",
            format!("{} holds {held} {}", Prefix::DRIVER.show(driver), currency.code()),
        )
        .hint(format!("lilium cash held {}", Prefix::DRIVER.show(driver))));
    }
    let of_store: Vec<Held> =
        sql::held(tx, driver, currency.code())?.into_iter().filter(|held| held.store == store).collect();
    let total: i64 = of_store.iter().map(|held| held.taken).sum();
    let covered = rules::covered(&of_store, &Covers::default(), (total - counted).max(0))
        .map_err(|order| not_held(driver, order))?;
    let cash = cash_move(tx, act, driver, currency, expected, counted)?;
    sql::insert_handover(tx, act, &cash, Some(store))?;
    let mut entries = vec![handed_to_store(&cash, store)];
    lines::add(
        tx,
        act,
        vec![Line::other(LineKind::DirectCash, cash.handover, store, currency, act.today(), -counted)],
    )?;
    entries.extend(release(tx, act, &cash, &covered)?);
    ledger::post(tx, act, entries)?;
    finish(tx, act, "cash.to_store", &cash, covered, Some(store))
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
fn release(tx: &mut Tx<'_>, act: &Act<'_>, cash: &CashMove, covered: &[Held]) -> Result<Vec<ledger::Entry>> {
    let mut entries = Vec::with_capacity(covered.len());
    let mut due = Vec::with_capacity(covered.len());
    for held in covered {
        sql::mark_handed_over(tx, held.order, cash.handover, act.today())?;
        // Whatever the gate was at the door: what is not released by now is released with its cash.
        if !held.released {
            entries.push(released(held.order, held.store, held.earning, cash.currency, act.at, act.today()));
            due.push(held.line(cash.currency, act.today()));
        }
    }
    lines::add(tx, act, due)?;
    Ok(entries)
}

fn finish(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    action: &str,
    cash: &CashMove,
    covered: Vec<Held>,
    store: Option<i64>,
) -> Result<HandedOver> {
    let released: Vec<i64> = covered.iter().map(|held| held.order).collect();
    let after = json!({
        "driver": cash.driver, "store": store, "currency": cash.currency.code(),
        "expected_minor": cash.expected, "counted_minor": cash.counted, "orders": released,
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
        left: cash.expected - cash.counted,
    })
}
