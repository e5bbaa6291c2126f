//! Orders that nobody accepted in time, and orders that stand still.

use crate::db::Tx;
use crate::error::Result;
use crate::market::core::Act;

use super::rules::Step;
use super::{sql, step};

/// Expires the pending orders that were placed longer ago than a store may take; answers which.
pub fn expire_unaccepted(tx: &mut Tx<'_>, act: &Act<'_>) -> Result<Vec<i64>> {
    let Some(minutes) = act.marketplace.accept_minutes else { return Ok(Vec::new()) };
    let why = format!("not accepted within {minutes} minutes");
    let act = &Act { reason: Some(&why), ..*act };
    let old = sql::pending_since(tx, act.at.plus_seconds(-60 * minutes))?;
    for order in &old {
        step(tx, act, *order, Step::Expire)?;
    }
    Ok(old)
}

/// Open orders whose last step is longer ago than the setting says, in order of id.
pub fn standing_still(tx: &mut Tx<'_>, act: &Act<'_>) -> Result<Vec<i64>> {
    match act.marketplace.stale_hours {
        Some(hours) => sql::unmoved_since(tx, act.at.plus_seconds(-3_600 * hours)),
        None => Ok(Vec::new()),
    }
}
