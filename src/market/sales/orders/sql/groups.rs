//! Checkouts: the groups that orders are placed in.

use std::collections::HashMap;

use crate::args;
use crate::base::{Instant, text};
use crate::db::{Tx, Value};
use crate::error::Result;

/// A checkout, before it is written.
#[derive(Clone, Debug)]
pub struct NewGroup {
    pub id: i64,
    pub code: String,
    pub customer_id: i64,
    pub zone_id: i64,
    pub address: Option<String>,
    pub placed_at: Instant,
}

pub fn insert_groups(tx: &mut Tx<'_>, groups: Vec<NewGroup>) -> Result<()> {
    let rows: Vec<Vec<Value>> = groups
        .into_iter()
        .map(|g| {
            let key = text::code_key(&g.code);
            args![g.id, g.code, key, g.customer_id, g.zone_id, g.address, g.placed_at].to_vec()
        })
        .collect();
    tx.bulk("order_group", &["id", "code", "code_key", "customer_id", "zone_id", "address", "placed_at"], rows)
}

/// A checkout. Its status and totals are derived from its orders.
#[derive(Clone, Debug)]
pub struct Group {
    pub id: i64,
    pub code: String,
    pub customer: String,
    pub zone: String,
    pub placed_at: Instant,
}

pub fn group_by_code(tx: &mut Tx<'_>, code: &str) -> Result<Option<i64>> {
    Ok(tx.one("SELECT id FROM order_group WHERE code_key = $1", args![text::code_key(code)])?.map(|row| row.int("id")))
}

/// The order that a store has in the group of this code.
pub fn of_store_in_group(tx: &mut Tx<'_>, code: &str, store: &str) -> Result<Option<i64>> {
    let sql = "SELECT o.id FROM order_group g JOIN orders o ON o.group_id = g.id JOIN store s ON s.id = o.store_id
                WHERE g.code_key = $1 AND s.slug = $2";
    Ok(tx.one(sql, args![text::code_key(code), text::key(store)])?.map(|row| row.int("id")))
}

pub fn existing_group(tx: &mut Tx<'_>, id: Option<i64>) -> Result<Option<i64>> {
    Ok(tx.one("SELECT id FROM order_group WHERE id = $1", args![id])?.map(|row| row.int("id")))
}

/// The orders of a checkout.
pub fn orders_in(tx: &mut Tx<'_>, group: i64) -> Result<Vec<i64>> {
    let rows = tx.all("SELECT id FROM orders WHERE group_id = $1 ORDER BY id", args![group])?;
    Ok(rows.into_iter().map(|row| row.int("id")).collect())
}

pub fn group_by_id(tx: &mut Tx<'_>, id: i64) -> Result<Group> {
    let row = tx.one(
        "SELECT g.id, g.code, c.code AS customer, z.code AS zone, g.placed_at
           FROM order_group g JOIN customer c ON c.id = g.customer_id JOIN zone z ON z.id = g.zone_id WHERE g.id = $1",
        args![id],
    )?;
    let row = row.expect("a stored reference to a group");
    Ok(Group {
        id: row.int("id"),
        code: row.string("code"),
        customer: row.string("customer"),
        zone: row.string("zone"),
        placed_at: row.instant("placed_at"),
    })
}

/// Ids of those among many folded group codes that are known.
pub fn groups_among(tx: &mut Tx<'_>, codes: Vec<String>) -> Result<HashMap<String, i64>> {
    tx.stage("stage_group_code", "code TEXT")?;
    let rows: Vec<Vec<Value>> = codes.into_iter().map(|code| vec![Value::Text(code)]).collect();
    tx.bulk("stage_group_code", &["code"], rows)?;
    tx.analyse("stage_group_code")?;
    let mut known = HashMap::new();
    tx.each(
        "SELECT g.id, g.code_key FROM stage_group_code k CROSS JOIN order_group g WHERE g.code_key = k.code",
        &[],
        |row| {
            known.insert(row.string("code_key"), row.int("id"));
            Ok(())
        },
    )?;
    Ok(known)
}
