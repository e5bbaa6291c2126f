//! The post: what has happened is reported, and what waits is sent. Standing work beside the queue: its rows have leases and
//! fences of their own.

use crate::db::{Db, Tx};
use crate::error::Result;
use crate::mail::{self, Round, outbox, webhooks};
use crate::market::core::{events, restore};

use crate::jobs::RunnerContext;

/// Mails and calls in one pass; the next one takes the rest.
const MOST: usize = 500;

/// What a pass did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Posted {
    pub events: i64,
    pub sent: i64,
    /// Mails and calls that did not leave yet, or never will.
    pub held: i64,
}

/// Is there something to tell or to send? Without a section `[mail]` events wait until there is one.
pub fn waits(tx: &mut Tx<'_>, context: &RunnerContext) -> Result<bool> {
    if context.mail.is_none() || restore::held(tx)?.is_some() {
        return Ok(false);
    }
    let now = context.clock.now();
    Ok(events::open_count(tx)? > 0 || outbox::is_waiting(tx, now)? || webhooks::is_waiting(tx, now)?)
}

/// Reports what has happened, and sends what is due; waits where a rate lets no mail go yet.
pub fn pass(context: &RunnerContext, db: &mut Db, runner: &str, stop: &dyn Fn() -> bool) -> Result<Posted> {
    let mailed = mails(context, db, runner, stop, true)?;
    let called = calls(context, db, runner, stop)?;
    Ok(Posted { events: mailed.events, sent: mailed.sent + called.sent, held: mailed.held + called.held })
}

/// Sends channels what is due: apart from the mails, so that a slow gateway keeps none of them waiting.
pub fn calls(context: &RunnerContext, db: &mut Db, runner: &str, stop: &dyn Fn() -> bool) -> Result<Posted> {
    if context.mail.is_none() {
        return Ok(Posted::default());
    }
    let calls = webhooks::drain(db, context.clock, runner, stop, MOST)?;
    Ok(Posted { events: 0, sent: calls.delivered, held: calls.deferred + calls.dead + calls.expired })
}

/// Reports what has happened, and sends the mails that are due. `stays`: waits where a rate lets none go yet.
pub fn mails(
    context: &RunnerContext,
    db: &mut Db,
    runner: &str,
    stop: &dyn Fn() -> bool,
    stays: bool,
) -> Result<Posted> {
    let Some(config) = &context.mail else { return Ok(Posted::default()) };
    let taken = mail::distribute(db, config, context.clock, runner, stop)?;
    let mails = mail::drain(db, config, context.clock, &Round { runner, stop, limit: MOST, stays })?;
    if let Some(why) = &mails.closed {
        tracing::warn!("mail waits: {why}");
    }
    Ok(Posted {
        events: taken.events,
        sent: mails.sent,
        held: taken.stale
            + mails.deferred
            + mails.bounced
            + mails.dead
            + mails.unknown
            + mails.expired
            + mails.put_back,
    })
}
