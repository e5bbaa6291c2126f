//! Which settlements were closed at an earlier moment.

use crate::args;
use crate::db::Tx;
use crate::error::Result;
use crate::market::books::ledger::Known;

/// The condition that settlement `t` was closed by then; `entry` and `at` are the parameters of a [`Known`]. One that
/// is booked is known by its entry. One that carried everything has none: it was closed by then, or before one that is
/// known.
pub fn known(entry: &str, at: &str) -> String {
    format!(
        "AND COALESCE((SELECT CASE WHEN ke.id <= {entry} THEN 1 ELSE 0 END FROM entry ke
                        WHERE ke.kind = 'settlement' AND ke.subject_id = t.id AND ke.currency = t.currency),
              CASE WHEN t.closed_at <= {at} OR t.id < COALESCE((SELECT MAX(kx.subject_id) FROM entry kx
                        WHERE kx.kind = 'settlement' AND kx.id <= {entry}), 0) THEN 1 ELSE 0 END) = 1"
    )
}

/// Was this settlement closed by then?
pub fn was_known(tx: &mut Tx<'_>, settlement: i64, seen: Known) -> Result<bool> {
    let sql = format!("SELECT t.id FROM settlement t WHERE t.id = $1 {}", known("$2", "$3"));
    Ok(tx.one(&sql, args![settlement, seen.entry, seen.at])?.is_some())
}
