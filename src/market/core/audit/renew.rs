//! The last step of a migration: columns that came with a new schema are sealed.

use serde_json::json;

use crate::base::Instant;
use crate::db::Tx;
use crate::db::seals::{self, Begun};
use crate::error::{Error, Result, codes};

/// Takes in columns that came with a new schema; answers how many rows are under the link that was written, and nothing
/// when there is nothing to do. That it was done is in the audit, under the link.
///
/// # Errors
/// Kind `Finding` when rows that were sealed, their seals or the chain are not what the newest link says, or are gone: they
/// must not be sealed once more as they are.
pub fn renew(tx: &mut Tx<'_>, at: Instant, actor: &str) -> Result<Option<i64>> {
    let begun = seals::begun(tx)?;
    if begun != Begun::Yes {
        unchanged(tx)?;
    }
    if begun != Begun::Older {
        return Ok(None);
    }
    let after = Some(json!({ "version": seals::version() }));
    let change = super::Change { action: "seals.renew", noun: "seals", subject: 0, before: None, after };
    tx.unfollowed(|tx| super::record_by(tx, (at, actor, None), change))?;
    seals::begin(tx, Some((at, actor))).map(Some)
}

/// What was sealed, by the columns that counted then, its seals and the chain must be what the newest link says.
pub fn unchanged(tx: &mut Tx<'_>) -> Result<()> {
    let checked = seals::check(tx)?;
    let Some(fault) = checked.faults.into_iter().next() else { return Ok(()) };
    let what = format!("{}: {}: {}: it would be sealed as it is", fault.check, fault.subject, fault.what);
    Err(Error::new(crate::error::Kind::Finding, codes::SEALS_DIFFER, what)
        .hint("lilium ledger verify; restore the newest backup that is whole"))
}
