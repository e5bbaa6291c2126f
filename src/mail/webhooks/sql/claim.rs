//! Deliveries in a sender's hands: claimed under a lease, and given back with what came of them.

use crate::args;
use crate::base::Instant;
use crate::db::{Row, Tx};
use crate::error::Result;
use crate::mail::outbox::rules::Settled;

/// A delivery that a sender has taken.
#[derive(Clone, Debug)]
pub struct Claimed {
    pub id: i64,
    pub channel: i64,
    pub body: String,
    pub attempt: i64,
    pub expires_at: Instant,
    pub fence: i64,
}

/// Takes up to `limit` deliveries that are due, leaving out channels that are held.
pub fn claim(tx: &mut Tx<'_>, runner: &str, now: Instant, lease_until: Instant, limit: i64) -> Result<Vec<Claimed>> {
    let rows = tx.all(
        "UPDATE webhook_delivery SET state = 'sending', next_at = NULL, fence = fence + 1, runner = $1, lease_until = $2
          WHERE id IN (SELECT d.id FROM webhook_delivery d JOIN channel c ON c.id = d.channel_id AND c.removed_at IS NULL
                        WHERE d.next_at <= $3 AND NOT EXISTS (SELECT 1 FROM mail_hold h
                         WHERE h.until > $3 AND h.scope = 'channel:' || CAST(d.channel_id AS TEXT))
                        ORDER BY d.next_at, d.id LIMIT $4)
         RETURNING id, channel_id, body, attempt, expires_at, fence",
        args![runner, lease_until, now, limit],
    )?;
    let claimed = |row: Row| Claimed {
        id: row.int("id"),
        channel: row.int("channel_id"),
        body: row.string("body"),
        attempt: row.int("attempt"),
        expires_at: row.instant("expires_at"),
        fence: row.int("fence"),
    };
    let mut all: Vec<Claimed> = rows.into_iter().map(claimed).collect();
    all.sort_by_key(|claimed| claimed.id);
    Ok(all)
}

/// Is something due, or left behind by a sender whose lease has passed?
pub fn is_waiting(tx: &mut Tx<'_>, now: Instant) -> Result<bool> {
    let due = "SELECT id FROM webhook_delivery WHERE next_at IS NOT NULL AND next_at <= $1 LIMIT 1";
    let left = "SELECT id FROM webhook_delivery WHERE state = 'sending' AND lease_until <= $1 LIMIT 1";
    Ok(tx.one(due, args![now])?.is_some() || tx.one(left, args![now])?.is_some())
}

/// Frees what senders left whose lease has passed, and gives up what is too old. A gateway knows a repeat by its id.
pub fn tidy(tx: &mut Tx<'_>, now: Instant) -> Result<u64> {
    tx.execute(
        "UPDATE webhook_delivery SET state = 'deferred', attempt = attempt + 1, runner = NULL, lease_until = NULL, next_at = $1
          WHERE state = 'sending' AND lease_until <= $1",
        args![now],
    )?;
    tx.execute(
        "UPDATE webhook_delivery SET state = 'expired', next_at = NULL WHERE next_at <= $1 AND expires_at <= $1",
        args![now],
    )
}

/// How a try ended, as it is written.
pub struct Finish<'a> {
    pub claimed: &'a Claimed,
    pub runner: &'a str,
    /// The state that it names is a mail's.
    pub settled: Settled,
    pub delivered_at: Option<Instant>,
    pub status: Option<i64>,
    pub reply: &'a str,
}

fn state(settled: &Settled) -> &'static str {
    if settled.state == "sent" { "delivered" } else { settled.state }
}

/// Writes how a try ended; answers false when the lease was lost meanwhile.
pub fn finish(tx: &mut Tx<'_>, done: &Finish<'_>) -> Result<bool> {
    let touched = tx.execute(
        "UPDATE webhook_delivery SET state = $4, attempt = $5, next_at = $6, delivered_at = $7, http_status = $8, reply = $9,
                runner = NULL, lease_until = NULL
          WHERE id = $1 AND state = 'sending' AND runner = $2 AND fence = $3",
        args![
            done.claimed.id,
            done.runner,
            done.claimed.fence,
            state(&done.settled),
            done.settled.attempt,
            done.settled.next_at,
            done.delivered_at,
            done.status,
            done.reply
        ],
    )?;
    Ok(touched > 0)
}
