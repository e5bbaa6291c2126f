//! What is read and written of the audit beside its own verbs.

use crate::args;
use crate::db::Tx;
use crate::error::Result;

/// A copy that was put back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fork {
    /// The link with which it began: what was linked from there on before it is elsewhere.
    pub link: i64,
    pub at: String,
    pub copy: String,
    /// How many links there were before it, where that is known.
    pub replaced: Option<i64>,
}

/// The copies that were put back, in order.
pub fn forks(tx: &mut Tx<'_>) -> Result<Vec<Fork>> {
    let rows = tx.all(
        "SELECT a.at, a.after_state, (SELECT MIN(l.id) FROM audit_link l WHERE l.last_audit >= a.id) AS link
           FROM audit a WHERE a.noun = 'restore' AND a.action = 'restore' ORDER BY a.id",
        &[],
    )?;
    let fork = |row: &crate::db::Row| {
        let after = serde_json::from_str::<serde_json::Value>(&row.opt_string("after_state")?).ok()?;
        let copy = after["copy"].as_str().unwrap_or_default().to_owned();
        Some(Fork {
            link: row.opt_int("link")?,
            at: row.string("at"),
            copy,
            replaced: after["replaced_links"].as_i64(),
        })
    };
    Ok(rows.iter().filter_map(fork).collect())
}

/// The last link of the book: its number, its last entry, and its hash.
pub fn last_of_book(tx: &mut Tx<'_>) -> Result<(i64, i64, String)> {
    let sql = "SELECT id, last_entry, chain_hash FROM ledger_link ORDER BY id DESC LIMIT 1";
    let row = tx.one(sql, &[])?;
    Ok(row
        .map_or_else(|| (0, 0, String::new()), |row| (row.int("id"), row.int("last_entry"), row.string("chain_hash"))))
}

/// The link of the book with this number: its last entry and its hash.
pub fn link_of_book(tx: &mut Tx<'_>, number: i64) -> Result<Option<(i64, String)>> {
    let row = tx.one("SELECT last_entry, chain_hash FROM ledger_link WHERE id = $1", args![number])?;
    Ok(row.map(|row| (row.int("last_entry"), row.string("chain_hash"))))
}
