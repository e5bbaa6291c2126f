//! Change money: what a driver takes along in the morning and brings back. It is never part of what was collected.

mod sql;

use serde_json::json;

use crate::base::{Currency, Prefix};
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::books::ledger::rules::{CashEvent, float_moved};
use crate::market::books::ledger::{self, Account};
use crate::market::cash::custody;
use crate::market::core::{Act, amounts, audit, restore};

/// What a driver has of it.
pub fn held(tx: &mut Tx<'_>, driver: i64, currency: Currency) -> Result<i64> {
    ledger::balance_of(tx, Account::DriverFloat(driver), currency.code())
}

/// Which way change money goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Out,
    Back,
}

/// Gives change money to a driver, or takes it back; answers the move and what the driver has.
///
/// # Errors
/// Kind `Usage` for zero or less; kind `Conflict` for more than the depot, or the driver, has.
pub fn move_float(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    driver: i64,
    currency: Currency,
    (way, amount): (Way, i64),
) -> Result<(i64, i64)> {
    let amount = amounts::positive("the amount", amount)?;
    let minor = if way == Way::Out { amount } else { -amount };
    let before = held(tx, driver, currency)?;
    if minor > 0 {
        restore::require_released(tx, "change money that goes out")?;
        custody::depot_holds(tx, currency, minor)?;
    } else if before + minor < 0 {
        let shown = Prefix::DRIVER.show(driver);
        let what = format!("{shown} has {} {} of change money", currency.grouped(before), currency.code());
        return Err(Error::conflict(codes::CASH_FLOAT, what).hint(format!("lilium cash held {shown}")));
    }
    let id = tx.next_id("float_move")?;
    sql::insert(tx, act, id, driver, currency, minor)?;
    let event = CashEvent { subject: id, currency, at: act.at, business_date: act.today() };
    ledger::post(tx, act, vec![float_moved(&event, driver, minor)])?;
    let state = |minor| Some(json!({ "float_minor": minor, "currency": currency.code() }));
    let change = audit::Change {
        action: if minor > 0 { "cash.float_out" } else { "cash.float_back" },
        noun: "driver",
        subject: driver,
        before: state(before),
        after: state(before + minor),
    };
    audit::record(tx, act, change)?;
    Ok((id, before + minor))
}
