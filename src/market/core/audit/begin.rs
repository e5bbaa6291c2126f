//! The last step of a migration: old rows of the audit lose their personal values, once, and the seals begin over all
//! rows that there are.

use serde_json::{Value as Json, json};

use crate::base::Instant;
use crate::db::Tx;
use crate::db::seals::{self, Begun};
use crate::error::{Error, Result};

use super::{personal, sql};

/// Rows of the audit looked at in one go.
const PAGE: i64 = 2000;

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// Rows of the audit whose personal values were replaced by their hashes.
    pub redacted: u64,
    /// Rows under the link that was written.
    pub rows: i64,
}

/// Begins the seals of a database that comes from a schema without them (`sealed_before` is not), or takes in columns that
/// came with a new schema. Answers nothing when there is nothing to do. That it was done is in the audit, under the link.
///
/// # Errors
/// Kind `Finding` when rows that were sealed, their seals or the chain are not what the newest link says, or are gone: they
/// must not be sealed once more as they are.
pub fn begin(tx: &mut Tx<'_>, sealed_before: bool, at: Instant, actor: &str) -> Result<Option<Sealed>> {
    let (action, redacted) = match seals::begun(tx)? {
        Begun::Yes => return Ok(None),
        Begun::No if sealed_before => {
            unchanged(tx)?;
            return Ok(None);
        }
        Begun::No => ("seals.begin", redact_all(tx)?),
        Begun::Older => {
            unchanged(tx)?;
            ("seals.renew", 0)
        }
    };
    let after = Some(json!({ "version": seals::version(), "redacted": redacted }));
    let change = super::Change { action, noun: "seals", subject: 0, before: None, after };
    tx.unfollowed(|tx| super::record_by(tx, (at, actor, None), change))?;
    Ok(Some(Sealed { redacted, rows: seals::begin(tx, Some((at, actor)))? }))
}

/// What was sealed, by the columns that counted then, its seals and the chain must be what the newest link says.
pub fn unchanged(tx: &mut Tx<'_>) -> Result<()> {
    let checked = seals::check(tx)?;
    let Some(fault) = checked.faults.into_iter().next() else { return Ok(()) };
    let what = format!("{}: {}: {}: it would be sealed as it is", fault.check, fault.subject, fault.what);
    Err(Error::new(crate::error::Kind::Finding, "seals.differ", what)
        .hint("lilium ledger verify; restore the newest backup that is whole"))
}

fn redact_all(tx: &mut Tx<'_>) -> Result<u64> {
    tx.unfollowed(|tx| {
        let mut redacted = 0;
        tx.audit_guard(false)?;
        for noun in personal::nouns() {
            let mut after = 0;
            loop {
                let rows = sql::states(tx, noun, after, PAGE)?;
                let Some(last) = rows.last() else { break };
                after = last.id;
                redacted += redact_page(tx, noun, rows)?;
            }
        }
        tx.audit_guard(true)?;
        Ok(redacted)
    })
}

fn redact_page(tx: &mut Tx<'_>, noun: &str, rows: Vec<sql::States>) -> Result<u64> {
    let read = |text: &Option<String>| text.as_deref().and_then(|text| serde_json::from_str::<Json>(text).ok());
    let mut states: Vec<[Option<Json>; 2]> = rows.iter().map(|row| [read(&row.before), read(&row.after)]).collect();
    let subjects = rows.iter().map(|row| row.subject);
    let both =
        subjects.zip(&mut states).flat_map(|(subject, states)| states.iter_mut().map(move |state| (subject, state)));
    personal::redact(tx, noun, both)?;
    let mut redacted = 0;
    for (row, states) in rows.iter().zip(states) {
        // Only the text of a row that had personal values is written again.
        let [before, after] = states;
        if read(&row.before) != before || read(&row.after) != after {
            sql::put_states(tx, row.id, before.map(|json| json.to_string()), after.map(|json| json.to_string()))?;
            redacted += 1;
        }
    }
    Ok(redacted)
}
