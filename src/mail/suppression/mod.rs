//! The suppression list: addresses that get no mail any more, and why.

mod sql;

use serde_json::json;

use crate::base::{Instant, text};
use crate::db::Tx;
use crate::error::Result;
use crate::market::core::{Act, audit};

pub use sql::{LIST, Suppressed, SuppressionSource, is_suppressed, place};

/// A person says that an address gets no mail; answers false when it got none before.
///
/// # Errors
/// Kind `Invalid` when it is not an address.
pub fn add(tx: &mut Tx<'_>, act: &Act<'_>, address: &str) -> Result<bool> {
    let address = text::email(address)?;
    let reason = act.reason.unwrap_or("by the operator");
    let new = sql::insert(tx, &address, reason, SuppressionSource::Operator, act.at)?;
    if new {
        sql::withdraw(tx, &address)?;
        changed(tx, act, "email.suppress", &address)?;
    }
    Ok(new)
}

/// Notes an address that a server or a report has called dead.
pub fn note(tx: &mut Tx<'_>, address: &str, reason: &str, source: SuppressionSource, at: Instant) -> Result<bool> {
    let new = sql::insert(tx, address, reason, source, at)?;
    if new {
        sql::withdraw(tx, address)?;
    }
    Ok(new)
}

/// An address gets mail again; answers false when it got some before.
pub fn remove(tx: &mut Tx<'_>, act: &Act<'_>, address: &str) -> Result<bool> {
    let removed = sql::delete(tx, address)?;
    if removed {
        changed(tx, act, "email.unsuppress", address)?;
    }
    Ok(removed)
}

fn changed(tx: &mut Tx<'_>, act: &Act<'_>, action: &str, address: &str) -> Result<()> {
    // The address itself stays out of the audit, which is kept for ever.
    let after = Some(json!({ "address": super::message::masked(address) }));
    audit::record(tx, act, audit::Change { action, noun: "email", subject: 0, before: None, after })
}
