//! Change money on its way, as stored.

use crate::args;
use crate::base::Currency;
use crate::db::Tx;
use crate::error::Result;
use crate::market::core::Act;

pub fn insert(tx: &mut Tx<'_>, act: &Act<'_>, id: i64, driver: i64, currency: Currency, minor: i64) -> Result<()> {
    tx.execute(
        "INSERT INTO float_move (id, driver_id, currency, amount_minor, reason, at, business_date, actor)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![id, driver, currency.code(), minor, act.reason, act.at, act.today(), act.actor],
    )?;
    Ok(())
}
