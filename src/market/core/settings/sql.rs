//! Settings and currencies as stored.

use crate::args;
use crate::base::Currency;
use crate::db::Tx;
use crate::error::Result;

use super::Coin;

pub fn all(tx: &mut Tx<'_>) -> Result<Vec<(String, String)>> {
    let rows = tx.all("SELECT key, value FROM setting ORDER BY key", &[])?;
    Ok(rows.into_iter().map(|row| (row.string("key"), row.string("value"))).collect())
}

pub fn one(tx: &mut Tx<'_>, key: &str) -> Result<Option<String>> {
    let row = tx.one("SELECT value FROM setting WHERE key = $1", args![key])?;
    Ok(row.map(|row| row.string("value")))
}

pub fn put(tx: &mut Tx<'_>, key: &str, value: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO setting (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        args![key, value],
    )?;
    Ok(())
}

/// What a key was before it was first changed after this row of the audit; nothing when it never was.
pub fn changed_after(tx: &mut Tx<'_>, key: &str, audit: i64) -> Result<Option<String>> {
    let row = tx.one(CHANGED_AFTER, args![audit, format!("{{\"{key}\":%")])?;
    Ok(row.and_then(|row| row.opt_string("before_state")))
}

const CHANGED_AFTER: &str = "SELECT before_state FROM audit WHERE noun = 'setting' AND subject_id = 0 AND id > $1
    AND action = 'setting.set' AND before_state LIKE $2 ORDER BY id LIMIT 1";

pub fn coins(tx: &mut Tx<'_>) -> Result<Vec<Coin>> {
    let rows = tx.all("SELECT code, exponent, cash_increment FROM currency ORDER BY code", &[])?;
    rows.into_iter()
        .map(|row| {
            let exponent = u8::try_from(row.int("exponent")).unwrap_or(u8::MAX);
            let currency = Currency::with_exponent(row.text("code"), exponent)?;
            Ok(Coin { currency, cash_increment: row.int("cash_increment") })
        })
        .collect()
}

pub fn add_coin(tx: &mut Tx<'_>, coin: Coin) -> Result<()> {
    tx.execute(
        "INSERT INTO currency (code, exponent, cash_increment) VALUES ($1, $2, $3)",
        args![coin.currency.code(), i64::from(coin.currency.exponent()), coin.cash_increment],
    )?;
    Ok(())
}
