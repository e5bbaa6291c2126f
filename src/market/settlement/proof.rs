//! Proof that closed settlements still are what was closed: every digest computed again from the claimed lines.

use crate::base::Period;
use crate::db::Tx;
use crate::error::Result;

use super::rules::LineDigest;
use super::sql::{self, ClaimedLine};

/// The ids of settlements whose digest is not that of their lines. One pass, in memory that does not grow.
pub fn broken_digests(tx: &mut Tx<'_>) -> Result<Vec<i64>> {
    let mut broken = Vec::new();
    let mut open: Option<(i64, String, LineDigest)> = None;
    sql::each_claimed_line(tx, |claimed| {
        if open.as_ref().is_none_or(|(id, _, _)| *id != claimed.settlement) {
            close(open.take(), &mut broken);
            open = Some(begin(&claimed));
        }
        if let Some((_, _, digest)) = &mut open {
            digest.add(&claimed.kind, claimed.subject, &claimed.due_on, &claimed.line);
        }
    })?;
    close(open, &mut broken);
    Ok(broken)
}

fn begin(claimed: &ClaimedLine) -> (i64, String, LineDigest) {
    let period = Period { first: claimed.first_day, last: claimed.last_day };
    (claimed.settlement, claimed.digest.clone(), LineDigest::new(claimed.store, &claimed.currency, &period))
}

fn close(open: Option<(i64, String, LineDigest)>, broken: &mut Vec<i64>) {
    if let Some((id, stored, digest)) = open
        && digest.finish() != stored
    {
        broken.push(id);
    }
}
