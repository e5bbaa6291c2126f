//! A copy that was put back. What it knows is old: mails it holds may have left, and payouts may have been paid. So
//! nothing goes out by itself before a person has compared and says so.

mod sql;

use serde_json::json;

use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::core::{Act, audit};

pub use sql::lost::{Known, Lost, Origin, known, lost, origin};
pub use sql::{Hold, Waiting, held, waiting};

/// Before anything goes out: a mail, a job, money.
///
/// # Errors
/// Kind `Conflict`, code [`codes::RESTORE_HELD`], while a copy that was put back is not released.
pub fn require_released(tx: &mut Tx<'_>, act_of: &str) -> Result<()> {
    let Some(hold) = held(tx)? else { return Ok(()) };
    let text = format!(
        "{act_of} is held: the copy {} was put back at {}, and what went out since it was made is not known here",
        hold.copy,
        hold.at.stored()
    );
    Err(Error::conflict(codes::RESTORE_HELD, text)
        .hint("compare with the bank and the mail server, then: lilium restore --release"))
}

/// Holds what goes out, in a copy that is about to be put back. `replaced` is how many links the audit has that it takes
/// the place of: anchors of those are not to be found any more.
pub fn hold(tx: &mut Tx<'_>, act: &Act<'_>, copy: &str, replaced: Option<i64>) -> Result<()> {
    sql::delete(tx)?;
    sql::insert(tx, act, copy)?;
    let mut after = json!({ "copy": copy });
    if let Some(links) = replaced {
        after["replaced_links"] = links.into();
    }
    recorded(tx, act, "restore", None, Some(after))
}

/// Lets mails, jobs and payouts go; answers the hold that ended, if there was one.
pub fn release(tx: &mut Tx<'_>, act: &Act<'_>) -> Result<Option<Hold>> {
    let Some(hold) = held(tx)? else { return Ok(None) };
    sql::delete(tx)?;
    let before = json!({ "copy": hold.copy, "at": hold.at.stored() });
    recorded(tx, act, "restore.release", Some(before), None)?;
    Ok(Some(hold))
}

type Json = Option<serde_json::Value>;

fn recorded(tx: &mut Tx<'_>, act: &Act<'_>, action: &'static str, before: Json, after: Json) -> Result<()> {
    audit::record(tx, act, audit::Change { action, noun: "restore", subject: 1, before, after })
}
