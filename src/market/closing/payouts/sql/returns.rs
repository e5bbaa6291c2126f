//! What the bank sent back.

use crate::args;
use crate::db::Tx;
use crate::error::Result;
use crate::market::core::Act;

use super::Payout;

pub fn insert_return(tx: &mut Tx<'_>, act: &Act<'_>, id: i64, payout: &Payout) -> Result<()> {
    tx.execute(
        "INSERT INTO payout_return (id, payout_id, reference, amount_minor, at, business_date, actor, reason)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            id,
            payout.id,
            payout.reference.as_deref(),
            payout.amount_minor,
            act.at,
            act.today(),
            act.actor,
            act.reason
        ],
    )?;
    Ok(())
}

/// The newest return of a payout.
pub fn last_return(tx: &mut Tx<'_>, payout: i64) -> Result<Option<i64>> {
    let row = tx.one("SELECT id FROM payout_return WHERE payout_id = $1 ORDER BY id DESC LIMIT 1", args![payout])?;
    Ok(row.map(|row| row.int("id")))
}

/// How often the bank has sent a payout back.
pub fn returns(tx: &mut Tx<'_>, payout: i64) -> Result<i64> {
    let row = tx.one("SELECT COUNT(*) AS returns FROM payout_return WHERE payout_id = $1", args![payout])?;
    Ok(row.map_or(0, |row| row.int("returns")))
}
