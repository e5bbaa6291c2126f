//! What is held back, as stored.

use std::collections::HashMap;

use crate::args;
use crate::base::{Day, StoreId};
use crate::db::{Tx, Value};
use crate::error::Result;
use crate::market::books::store_account::Line;
use crate::market::core::settings::Marketplace;

use crate::market::cash::custody::sql::{HELD_COLUMNS, Held, RETURNED_COLUMNS, returned_line};

pub fn insert_many(tx: &mut Tx<'_>, held: &[(Line, Day)]) -> Result<()> {
    let row = |(line, day): &(Line, Day)| {
        args![line.subject, line.store, line.currency.code(), line.net(), line.day, *day, None::<i64>].to_vec()
    };
    let rows: Vec<Vec<Value>> = held.iter().map(row).collect();
    let columns = ["order_id", "store_id", "currency", "net_minor", "passed_on", "matures_on", "released_on"];
    tx.bulk("maturity", &columns, rows)
}

const MATURED: &str =
    "m.released_on IS NULL AND m.matures_on <= $1 AND (CAST($2 AS BIGINT) IS NULL OR m.store_id = $2)";

fn matured_query() -> String {
    format!(
        "SELECT {HELD_COLUMNS}, c.currency FROM maturity m CROSS JOIN collection c CROSS JOIN orders o
          WHERE {MATURED} AND c.order_id = m.order_id AND o.id = m.order_id ORDER BY m.matures_on, m.order_id"
    )
}

/// What has matured through a day and is not released, oldest first, each with its currency and its day.
pub fn matured(tx: &mut Tx<'_>, until: Day, store: Option<StoreId>) -> Result<Vec<(Held, String, Day)>> {
    let mut matured = Vec::new();
    tx.seek(&matured_query(), args![until, store], |row| {
        let (currency, day) = (row.string("currency"), row.day("matures_on"));
        matured.push((Held::from(row), currency, day));
        Ok(())
    })?;
    Ok(matured)
}

fn matured_returns_query() -> String {
    format!(
        "SELECT m.store_id, m.currency, m.matures_on, {RETURNED_COLUMNS} FROM maturity m CROSS JOIN order_return r
          WHERE r.order_id = m.order_id AND {MATURED} ORDER BY r.id"
    )
}

/// What came back of it while it was held back, by order: the lines that are released with the sale's.
pub fn matured_returns(
    tx: &mut Tx<'_>,
    marketplace: &Marketplace,
    until: Day,
    store: Option<StoreId>,
) -> Result<HashMap<i64, Vec<Line>>> {
    let mut back: HashMap<i64, Vec<Line>> = HashMap::new();
    tx.seek(&matured_returns_query(), args![until, store], |row| {
        let currency = marketplace.stored_currency(row.text("currency"));
        let line = returned_line(&row, row.id("store_id"), currency, row.day("matures_on"));
        back.entry(row.int("order_id")).or_default().push(line);
        Ok(())
    })?;
    Ok(back)
}

/// Marks all of it released, each on its own day.
pub fn release_matured(tx: &mut Tx<'_>, until: Day, store: Option<StoreId>) -> Result<()> {
    let sql = "UPDATE maturity SET released_on = matures_on
                WHERE released_on IS NULL AND matures_on <= $1 AND (CAST($2 AS BIGINT) IS NULL OR store_id = $2)";
    tx.execute(sql, args![until, store])?;
    Ok(())
}

/// Marks one order's money released before it matured.
pub fn mark_released(tx: &mut Tx<'_>, order: i64, day: Day) -> Result<()> {
    let sql = "UPDATE maturity SET released_on = $2 WHERE order_id = $1 AND released_on IS NULL";
    tx.execute(sql, args![order, day])?;
    Ok(())
}

/// What of a store's money is held back in one currency. Minor units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldBack {
    pub store: StoreId,
    pub currency: String,
    pub orders: i64,
    pub minor: i64,
    /// The first and the last day on which some of it matures.
    pub from: Day,
    pub until: Day,
}

/// All that matures after a day, by store and currency.
pub fn held_back(tx: &mut Tx<'_>, after: Day, store: Option<StoreId>) -> Result<Vec<HeldBack>> {
    let mut all = Vec::new();
    tx.seek(HELD_BACK, args![after, store], |row| {
        all.push(HeldBack {
            store: row.id("store_id"),
            currency: row.string("currency"),
            orders: row.int("orders"),
            minor: row.int("minor"),
            from: row.day("first"),
            until: row.day("last"),
        });
        Ok(())
    })?;
    Ok(all)
}

const HELD_BACK: &str = "SELECT m.store_id, m.currency, COUNT(*) AS orders, CAST(SUM(m.net_minor
            + COALESCE((SELECT SUM(r.net_minor) FROM order_return r WHERE r.order_id = m.order_id), 0)) AS BIGINT) AS minor,
        MIN(m.matures_on) AS first, MAX(m.matures_on) AS last
   FROM maturity m
  WHERE m.released_on IS NULL AND m.matures_on > $1 AND (CAST($2 AS BIGINT) IS NULL OR m.store_id = $2)
  GROUP BY m.store_id, m.currency ORDER BY m.store_id, m.currency";

/// How the engine answers these queries; for the test that keeps the cost of a run bound to what is due.
pub fn plans(tx: &mut Tx<'_>, until: Day, store: Option<StoreId>) -> Result<Vec<String>> {
    let mut plan = tx.explain_seek(&matured_query(), args![until, store])?;
    plan.extend(tx.explain_seek(&matured_returns_query(), args![until, store])?);
    plan.extend(tx.explain_seek(HELD_BACK, args![until, store])?);
    Ok(plan)
}
