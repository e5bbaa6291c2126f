//! Holds: what is left alone for a while, and why. A server that does not answer, a domain that asks for patience, a kind of
//! message that is refused for what it is, a channel whose gateway is down. One success ends a hold.

pub mod rules;
mod sql;

use crate::base::Instant;
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::core::{Act, audit};

pub use rules::Scope;
pub use sql::{Hold, all, of};

/// Counts a failure; answers the hold as it stands now.
pub fn failed(tx: &mut Tx<'_>, scope: &Scope, reason: &str, now: Instant) -> Result<Hold> {
    failed_by(tx, scope, reason, now, None)
}

/// Counts a failure of the way to the server, which may be another tomorrow.
pub fn way_failed(tx: &mut Tx<'_>, reason: &str, now: Instant, way: &str) -> Result<Hold> {
    failed_by(tx, &Scope::Transport, reason, now, Some(way.to_owned()))
}

/// Forgets the hold on a way to the server that is not the way any more; answers whether there was one.
pub fn forget_other_way(tx: &mut Tx<'_>, way: &str) -> Result<bool> {
    let name = Scope::Transport.name();
    let other = sql::of(tx, &name)?.is_some_and(|hold| hold.way.is_some_and(|held| held != way));
    if other { sql::delete(tx, &name) } else { Ok(false) }
}

fn failed_by(tx: &mut Tx<'_>, scope: &Scope, reason: &str, now: Instant, way: Option<String>) -> Result<Hold> {
    let name = scope.name();
    let before = sql::of(tx, &name)?;
    let failures = before.as_ref().map_or(0, |hold| hold.failures) + 1;
    let until = now.plus_seconds(rules::pause_s(scope, failures));
    let since = before.map_or(now, |hold| hold.since);
    let hold = Hold { scope: name, failures, until, reason: reason.chars().take(300).collect(), since, way };
    sql::put(tx, &hold)?;
    Ok(hold)
}

/// It works again.
pub fn succeeded(tx: &mut Tx<'_>, scope: &Scope) -> Result<()> {
    sql::delete(tx, &scope.name()).map(drop)
}

/// Ends a hold by hand; answers false when there is none.
///
/// # Errors
/// Kind `NotFound` for what is not a scope.
pub fn release(tx: &mut Tx<'_>, act: &Act<'_>, name: &str) -> Result<bool> {
    if !rules::is_scope(name) {
        return Err(Error::not_found(codes::MAIL_HOLD, format!("{name:?} is nothing that can be held"))
            .hint("lilium email hold list"));
    }
    let held = sql::delete(tx, name)?;
    if held {
        let before = Some(serde_json::json!({ "held": name }));
        let (action, noun) = ("email.release", "email");
        audit::record(tx, act, audit::Change { action, noun, subject: 0, before, after: None })?;
    }
    Ok(held)
}

/// How many may be taken of what this hold covers: none while it lasts, one to see whether it works again, then all.
pub fn allowance(hold: Option<&Hold>, now: Instant, wanted: i64) -> i64 {
    match hold {
        Some(hold) if hold.until > now => 0,
        Some(hold) if hold.failures >= rules::FAILURES_OPEN => wanted.min(1),
        _ => wanted,
    }
}
