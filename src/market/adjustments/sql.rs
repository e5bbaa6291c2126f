//! Adjustments as stored.

use crate::args;
use crate::db::Tx;
use crate::error::Result;
use crate::market::Act;

use super::rules::AdjustmentKind;

#[expect(clippy::too_many_arguments, reason = "one for each column")]
pub fn insert(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    id: i64,
    store: i64,
    currency: &str,
    kind: AdjustmentKind,
    gain: i64,
    reason: &str,
) -> Result<()> {
    tx.execute(
        "INSERT INTO adjustment (id, store_id, currency, kind, amount_minor, reason, at, business_date, actor)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![id, store, currency, kind.as_str(), gain, reason, act.at, act.today(), act.actor],
    )?;
    Ok(())
}
