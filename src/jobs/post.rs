//! The post: what has happened is told, and what waits is sent. Standing work beside the queue: its rows have leases and
//! fences of their own.

use crate::db::{Db, Tx};
use crate::error::Result;
use crate::mail::{self, Round, outbox, webhooks};
use crate::market::events;

use super::Site;

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
pub fn waits(tx: &mut Tx<'_>, site: &Site) -> Result<bool> {
    if site.mail.is_none() {
        return Ok(false);
    }
    let now = site.clock.now();
    Ok(events::open_count(tx)? > 0 || outbox::is_waiting(tx, now)? || webhooks::is_waiting(tx, now)?)
}

/// Tells what has happened, and sends what is due. `stays`: waits where a rate lets no mail go yet.
pub fn pass(site: &Site, db: &mut Db, runner: &str, stop: &dyn Fn() -> bool, stays: bool) -> Result<Posted> {
    let Some(config) = &site.mail else { return Ok(Posted::default()) };
    let taken = mail::tell(db, config, site.clock, runner, stop)?;
    let calls = webhooks::drain(db, site.clock, runner, stop, MOST)?;
    let mails = mail::drain(db, config, site.clock, &Round { runner, stop, limit: MOST, stays })?;
    if let Some(why) = &mails.closed {
        tracing::warn!("mail waits: {why}");
    }
    Ok(Posted {
        events: taken.events,
        sent: mails.sent + calls.delivered,
        held: taken.stale
            + mails.deferred
            + mails.bounced
            + mails.dead
            + mails.unknown
            + mails.expired
            + calls.deferred
            + calls.dead,
    })
}
