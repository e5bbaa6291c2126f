//! Trying again what is sent: mails, and calls of channels.

use crate::app::App;
use crate::base::Prefix;
use crate::db::Tx;
use crate::error::Result;
use crate::mail::config::EXPIRE_HOURS;
use crate::market::core::Act;
use crate::render::Done;

use super::cells::counted_of;

/// What is tried again, and how.
pub struct Retry {
    pub op: &'static str,
    pub things: &'static str,
    pub prefix: Prefix,
    pub find: fn(&mut Tx<'_>, &str) -> Result<i64>,
    /// Gives a thing so many hours more; answers false when it waits for its first try anyway.
    pub retry: fn(&mut Tx<'_>, &Act<'_>, i64, i64) -> Result<bool>,
}

/// Puts all of them into the queue again, or none.
pub fn run(app: &mut App, what: &Retry, args: &impl std::fmt::Debug, refs: &[String]) -> Result<()> {
    let hours = app.mail.as_ref().and_then(|mail| mail.expire_hours).unwrap_or(EXPIRE_HOURS);
    let counted = |things: usize| counted_of(things as i64, what.things);
    if refs.len() > 1 {
        app.confirm(&format!("{} are tried again", counted(refs.len())))?;
    }
    let done = app.change(what.op, args, |tx, act| {
        let mut done = Done::default();
        for text in refs {
            let id = (what.find)(tx, text)?;
            let list = if (what.retry)(tx, act, id, hours)? { &mut done.changed } else { &mut done.unchanged };
            list.push(what.prefix.show(id));
        }
        done.message = format!("{} put into the queue again", counted(done.changed.len()));
        done.next = (!refs.is_empty()).then(|| "lilium email send".into());
        Ok(done)
    })?;
    Ok(app.screen.done(&done)?)
}
