//! Reserves as stored.

use crate::args;
use crate::base::{Day, StoreId};
use crate::db::{Row, Tx, Value};
use crate::error::Result;

use super::rules::Kept;

const OPEN: &str = "SELECT r.settlement_id, r.store_id, r.currency, r.amount_minor, r.drawn_minor, r.release_on
   FROM reserve r WHERE r.ended_on IS NULL AND r.release_on > '0001-01-01' AND (CAST($1 AS BIGINT) IS NULL OR r.store_id = $1)
  ORDER BY r.release_on, r.settlement_id";

/// Reserves that are not given back and not used up, in the order in which they come back.
pub fn open(tx: &mut Tx<'_>, store: Option<StoreId>) -> Result<Vec<Kept>> {
    let mut open = Vec::new();
    tx.seek(OPEN, args![store], |row| {
        open.push(kept(&row));
        Ok(())
    })?;
    Ok(open)
}

fn kept(row: &Row) -> Kept {
    Kept {
        settlement: row.int("settlement_id"),
        store: row.id("store_id"),
        currency: row.string("currency"),
        amount: row.int("amount_minor"),
        drawn: row.int("drawn_minor"),
        release_on: row.day("release_on"),
        ended_on: None,
    }
}

pub fn insert_many(tx: &mut Tx<'_>, new: &[&Kept]) -> Result<()> {
    let row = |kept: &&Kept| {
        args![kept.settlement, kept.store, &kept.currency, kept.amount, kept.drawn, kept.release_on, kept.ended_on]
            .to_vec()
    };
    let rows: Vec<Vec<Value>> = new.iter().map(row).collect();
    let columns = ["settlement_id", "store_id", "currency", "amount_minor", "drawn_minor", "release_on", "ended_on"];
    tx.bulk("reserve", &columns, rows)
}

/// What was drawn of one in all, and the day of its end if that was it.
pub fn end(tx: &mut Tx<'_>, settlement: i64, drawn: i64, ended_on: Option<Day>) -> Result<()> {
    tx.execute(
        "UPDATE reserve SET drawn_minor = $2, ended_on = $3 WHERE settlement_id = $1 AND ended_on IS NULL",
        args![settlement, drawn, ended_on],
    )?;
    Ok(())
}

/// What is withheld of one store in one currency, in minor units, and the days on which it comes back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reserved {
    pub store: StoreId,
    pub currency: String,
    pub minor: i64,
    pub next: Day,
}

/// All that is withheld, by store and currency.
pub fn sums(tx: &mut Tx<'_>, store: Option<StoreId>) -> Result<Vec<Reserved>> {
    let rows = tx.all(
        "SELECT store_id, currency, CAST(SUM(amount_minor - drawn_minor) AS BIGINT) AS minor, MIN(release_on) AS next
           FROM reserve WHERE ended_on IS NULL AND (CAST($1 AS BIGINT) IS NULL OR store_id = $1)
          GROUP BY store_id, currency",
        args![store],
    )?;
    let reserved = |row: Row| Reserved {
        store: row.id("store_id"),
        currency: row.string("currency"),
        minor: row.int("minor"),
        next: row.day("next"),
    };
    Ok(rows.into_iter().map(reserved).collect())
}

/// How the engine answers what a run asks; for the test that keeps its cost bound to what is due.
pub fn plans(tx: &mut Tx<'_>) -> Result<Vec<String>> {
    tx.explain_seek(OPEN, args![None::<i64>])
}
