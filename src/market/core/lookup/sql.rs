//! Look-ups by natural key. Table and column names are the program's own constants.

use crate::args;
use crate::db::{Row, Tx};
use crate::error::Result;

use super::{Candidate, Kind};

/// How many candidates an ambiguous name lists.
const CANDIDATES_MAX: i64 = 5;

pub fn by_key(tx: &mut Tx<'_>, kind: Kind, folded: &str) -> Result<Option<Candidate>> {
    let Kind { table, key, folded: column, .. } = kind;
    Ok(tx.one(&format!("SELECT id, {key} AS key FROM {table} WHERE {column} = $1"), args![folded])?.map(candidate))
}

pub fn by_id(tx: &mut Tx<'_>, kind: Kind, id: i64) -> Result<Option<Candidate>> {
    let Kind { table, key, .. } = kind;
    Ok(tx.one(&format!("SELECT id, {key} AS key FROM {table} WHERE id = $1"), args![id])?.map(candidate))
}

fn candidate(row: Row) -> Candidate {
    (row.int("id"), row.string("key"))
}

pub fn exists(tx: &mut Tx<'_>, table: &str, id: i64) -> Result<bool> {
    Ok(tx.one(&format!("SELECT id FROM {table} WHERE id = $1"), args![id])?.is_some())
}

pub fn by_beginning(tx: &mut Tx<'_>, kind: Kind, folded: &str) -> Result<Vec<Candidate>> {
    let Kind { table, key, folded: column, .. } = kind;
    if folded.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "SELECT id, {key} AS key FROM {table} WHERE {column} >= $1 AND {column} < $2 ORDER BY {column} LIMIT $3"
    );
    let rows = tx.all(&sql, args![folded, after_beginning(folded), CANDIDATES_MAX])?;
    Ok(rows.into_iter().map(candidate).collect())
}

/// A text greater than everything that begins with `text`.
fn after_beginning(text: &str) -> String {
    format!("{text}\u{10FFFF}")
}
