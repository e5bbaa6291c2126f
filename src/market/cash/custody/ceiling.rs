//! How much cash a driver may carry before an order stays at home, or goes out with a warning.

use crate::base::Prefix;
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::core::Act;
use crate::market::core::settings::{CeilingAction, Marketplace};
use crate::market::parties::drivers;

use super::rules::passes;
use super::{in_custody, sql};

/// The ceiling of a driver, and what happens beyond it.
pub fn of(tx: &mut Tx<'_>, marketplace: &Marketplace, driver: i64) -> Result<Option<(i64, CeilingAction)>> {
    let driver = drivers::by_id(tx, driver)?;
    let action = driver.ceiling_action.unwrap_or(marketplace.ceiling_action);
    Ok(driver.ceiling_minor.or(marketplace.ceiling).map(|minor| (minor, action)))
}

/// Would the driver carry too much with this order? Answers the warning; a ceiling that blocks is an error.
///
/// Counted are the cash in custody and what is due for the orders on the way, in the marketplace's currency, in which
/// ceilings are.
pub fn check(tx: &mut Tx<'_>, act: &Act<'_>, driver: i64, order: i64) -> Result<Option<String>> {
    let Some((ceiling, action)) = of(tx, act.marketplace, driver)? else { return Ok(None) };
    let currency = act.marketplace.currency;
    let Some(due) = sql::cash_due(tx, order, currency.code())? else { return Ok(None) };
    let carried = in_custody(tx, driver, currency)?;
    let on_the_way = sql::on_the_way(tx, driver, order, currency.code())?;
    let Some(would_be) = passes(carried, on_the_way, due, ceiling) else { return Ok(None) };
    let code = drivers::by_id(tx, driver)?.code;
    let (would_be, ceiling) = (currency.grouped(would_be), currency.grouped(ceiling));
    let what = format!(
        "with {} {code} would carry {would_be} {}, more than the ceiling of {ceiling}",
        Prefix::ORDER.show(order),
        currency.code()
    );
    match action {
        CeilingAction::Warn => Ok(Some(what)),
        CeilingAction::Block => {
            Err(Error::conflict(codes::CASH_CEILING, what).hint(format!("lilium cash held {code}")))
        }
    }
}
