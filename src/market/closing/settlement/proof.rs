//! Proof that closed settlements still are what was closed: every digest computed again from the settled lines.

use crate::base::Period;
use crate::db::Tx;
use crate::error::Result;

use super::rules::LineDigest;
use super::sql::{self, ProvenLine};

/// The ids of settlements whose digest is not that of their lines. One pass, in memory that does not grow.
pub fn broken_digests(tx: &mut Tx<'_>) -> Result<Vec<i64>> {
    let mut broken = Vec::new();
    let mut open: Option<(i64, String, LineDigest)> = None;
    sql::each_proven_line(tx, |line| {
        if open.as_ref().is_none_or(|(id, _, _)| *id != line.settlement) {
            close(open.take(), &mut broken);
            open = Some(begin(&line));
        }
        if let Some((_, _, digest)) = &mut open {
            digest.add(line.kind.as_str(), line.subject, &line.due_on, &line.amounts);
        }
    })?;
    close(open, &mut broken);
    Ok(broken)
}

fn begin(line: &ProvenLine) -> (i64, String, LineDigest) {
    let period = Period { first: line.first_day, last: line.last_day };
    (line.settlement, line.digest.clone(), LineDigest::new(line.store, &line.currency, &period))
}

fn close(open: Option<(i64, String, LineDigest)>, broken: &mut Vec<i64>) {
    if let Some((id, stored, digest)) = open
        && digest.finish() != stored
    {
        broken.push(id);
    }
}
