//! Look-ups by natural key. Table and column names are the program's own constants.

use crate::args;
use crate::db::Tx;
use crate::error::Result;

use super::Kind;

/// How many candidates an ambiguous name lists.
const CANDIDATES_MAX: i64 = 5;

pub fn by_key(tx: &mut Tx<'_>, kind: Kind, text: &str) -> Result<Option<i64>> {
    let Kind { table, key, .. } = kind;
    let row = tx.one(&format!("SELECT id FROM {table} WHERE {key} = $1"), args![text])?;
    Ok(row.map(|row| row.int("id")))
}

pub fn exists(tx: &mut Tx<'_>, kind: Kind, id: i64) -> Result<bool> {
    Ok(tx.one(&format!("SELECT id FROM {} WHERE id = $1", kind.table), args![id])?.is_some())
}

pub fn by_beginning(tx: &mut Tx<'_>, kind: Kind, text: &str) -> Result<Vec<(i64, String)>> {
    let Kind { table, key, .. } = kind;
    if text.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!("SELECT id, {key} AS key FROM {table} WHERE {key} >= $1 AND {key} < $2 ORDER BY {key} LIMIT $3");
    let rows = tx.all(&sql, args![text, after_beginning(text), CANDIDATES_MAX])?;
    Ok(rows.into_iter().map(|row| (row.int("id"), row.string("key"))).collect())
}

/// A text greater than everything that begins with `text`.
fn after_beginning(text: &str) -> String {
    format!("{text}\u{10FFFF}")
}
