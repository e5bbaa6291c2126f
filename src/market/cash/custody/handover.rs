//! A driver's cash is counted into the depot, or given straight to a store.

use serde_json::json;

use crate::base::{Currency, Day, Prefix, StoreId};
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::books::ledger;
use crate::market::books::ledger::rules::{CashMove, handed_over, handed_to_store};
use crate::market::books::store_account::{self, Line, LineKind};
use crate::market::core::settings::ReleaseGate;
use crate::market::core::{Act, amounts, audit};

use super::rules::{self, Counted, Standing};
use super::sql::{self, Held};
use super::{in_custody, make_available, passed};
use crate::market::cash::custody::hold_release::{self, ReleaseResult};
use crate::market::cash::discrepancies;

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
    /// Orders whose cash was not handed over whole: nothing of their stores' part is released.
    pub open: Vec<i64>,
    /// Of the released, those whose money is held back, each with the day on which it matures.
    pub held: Vec<(i64, Day)>,
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
    amounts::not_negative("the count", counted)?;
    let held = sql::held(tx, driver, currency.code())?;
    let standing = standing(tx, driver, currency, &held)?;
    if counted == 0 && held.is_empty() {
        return Err(Error::conflict(codes::CASH_NOTHING, format!("{} holds no cash", Prefix::DRIVER.show(driver))));
    }
    let covered =
        rules::covered(&held, covers, standing.left_after(counted)).map_err(|order| not_held(driver, order))?;
    let cash = cash_move(tx, act, driver, currency, standing.custody(), counted)?;
    let split = standing.counted(sum(&covered), counted);
    sql::insert_handover(tx, act, &cash, &split, None, notes)?;
    discrepancies::repay(tx, act, &cash, split.repaid)?;
    let mut entries = vec![handed_over(&cash)];
    mark(tx, act, &cash, &covered)?;
    let gate = act.marketplace.release != ReleaseGate::BankConfirmed;
    let passage = if gate { make_available(tx, act, currency, &covered)? } else { ReleaseResult::default() };
    entries.extend(passage.entries);
    ledger::post(tx, act, entries)?;
    let open = still_open(&held, &covered);
    let done = finish(tx, act, "cash.handover", &cash, split, covered, None)?;
    Ok(HandedOver { open, held: passage.held, ..done })
}

fn still_open(held: &[Held], covered: &[Held]) -> Vec<i64> {
    let is_covered = |held: &&Held| covered.iter().any(|covered| covered.order == held.order);
    held.iter().filter(|held| !is_covered(held) && !held.released).map(|held| held.order).collect()
}

fn sum(covered: &[Held]) -> i64 {
    covered.iter().map(|held| held.taken).sum()
}

/// A driver gives cash straight to a store: the orders of that store that it covers are released, and the store
/// is owed that much less. What it has in hand is not held back.
pub fn hand_to_store(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    driver: i64,
    store: StoreId,
    currency: Currency,
    counted: i64,
) -> Result<HandedOver> {
    amounts::not_negative("the amount", counted)?;
    let all = sql::held(tx, driver, currency.code())?;
    let standing = standing(tx, driver, currency, &all)?;
    let expected = standing.custody();
    if counted <= 0 || counted > expected {
        let held = currency.grouped(expected);
        return Err(Error::conflict(
            codes::CASH_CUSTODY,
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
    discrepancies::repay(tx, act, &cash, split.repaid)?;
    let mut entries = vec![handed_to_store(&cash, store)];
    store_account::add(
        tx,
        act,
        vec![Line::other(LineKind::DirectCash, cash.handover, store, currency, act.today(), -counted)],
    )?;
    mark(tx, act, &cash, &covered)?;
    let open = passed(tx, act, currency, covered.iter().filter(|held| !held.released))?;
    entries.extend(hold_release::give(tx, act, &covered, open)?);
    ledger::post(tx, act, entries)?;
    let open = still_open(&of_store, &covered);
    let done = finish(tx, act, "cash.to_store", &cash, split, covered, Some(store))?;
    Ok(HandedOver { open, ..done })
}

fn not_held(driver: i64, order: i64) -> Error {
    let (driver, order) = (Prefix::DRIVER.show(driver), Prefix::ORDER.show(order));
    Error::conflict(codes::CASH_NOT_HELD, format!("{driver} holds no cash of {order}"))
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

/// Marks the covered collections.
fn mark(tx: &mut Tx<'_>, act: &Act<'_>, cash: &CashMove, covered: &[Held]) -> Result<()> {
    covered.iter().try_for_each(|held| sql::mark_handed_over(tx, held.order, cash.handover, act.today()))
}

fn finish(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    action: &str,
    cash: &CashMove,
    split: Counted,
    covered: Vec<Held>,
    store: Option<StoreId>,
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
        open: Vec::new(),
        held: Vec::new(),
    })
}

/// What a driver's custody is made of. `held` is the cash of open orders.
fn standing(tx: &mut Tx<'_>, driver: i64, currency: Currency, held: &[Held]) -> Result<Standing> {
    let custody = in_custody(tx, driver, currency)?;
    let short = super::missing(tx, driver, currency)?;
    Ok(Standing::new(held.iter().map(|held| held.taken).sum(), short, custody))
}
