//! Keys as they are stored. Table and column names are the program's own constants.

use crate::db::{Row, Tx};
use crate::error::Result;

use super::Keyed;

/// Feeds id, name and key of every row to `take`.
pub fn each(tx: &mut Tx<'_>, table: &Keyed, take: impl FnMut(Row) -> Result<()>) -> Result<()> {
    let Keyed { table, typed, key, .. } = table;
    tx.each(&format!("SELECT id, {typed} AS typed, {key} AS folded FROM {table}"), &[], take)
}

/// Feeds the first and the last of every set of things with one key to `take`.
pub fn twins(tx: &mut Tx<'_>, table: &Keyed, take: impl FnMut(Row) -> Result<()>) -> Result<()> {
    let Keyed { table, typed, key, scope, .. } = table;
    let scope = scope.map(|scope| format!("{scope}, ")).unwrap_or_default();
    let sql = format!(
        "SELECT MIN(id) AS one, MAX(id) AS other, MIN({typed}) AS typed FROM {table}
          GROUP BY {scope}{key} HAVING COUNT(*) > 1 ORDER BY MIN(id)"
    );
    tx.each(&sql, &[], take)
}

/// Feeds every name that a category is found by to `take`.
pub fn each_category_name(tx: &mut Tx<'_>, take: impl FnMut(Row) -> Result<()>) -> Result<()> {
    tx.each("SELECT category_id, parent_id, key FROM category_name", &[], take)
}
