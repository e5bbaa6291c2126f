//! Deliveries in a sender's hands: claimed under a lease, and given back with what came of them.

use crate::args;
use crate::base::Instant;
use crate::db::{Held, Lease, Leased, Row, Tx};
use crate::error::Result;
use crate::mail::outbox::rules::Settled;
use crate::mail::webhooks::rules::DeliveryState;

/// How deliveries are held.
pub const DELIVERIES: Leased =
    Leased { table: "webhook_delivery", in_hand: DeliveryState::Sending.as_str(), unheard: None };

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

const CLAIMED: &str = "id, channel_id, body, attempt, expires_at, fence";

/// Deliveries that are due, of channels that are there and not held.
const NEXT: &str =
    "id IN (SELECT d.id FROM webhook_delivery d JOIN channel c ON c.id = d.channel_id AND c.removed_at IS NULL
         WHERE d.next_at <= $3 AND NOT EXISTS (SELECT 1 FROM mail_hold h
          WHERE h.until > $3 AND h.scope = 'channel:' || CAST(d.channel_id AS TEXT))
         ORDER BY d.next_at, d.id LIMIT $4)";

/// Takes up to `limit` deliveries that are due, leaving out channels that are held.
pub fn claim(tx: &mut Tx<'_>, runner: &str, now: Instant, lease_until: Instant, limit: i64) -> Result<Vec<Claimed>> {
    let sql = DELIVERIES.claiming(NEXT, "next_at = NULL", CLAIMED);
    let rows = DELIVERIES.claim(tx, &sql, Lease { runner, now, until: lease_until }, args![limit])?;
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
    DELIVERIES.is_waiting(tx, now)
}

/// Frees what senders left whose lease has passed, and gives up what is too old. A gateway knows a repeat by its id.
pub fn tidy(tx: &mut Tx<'_>, now: Instant) -> Result<u64> {
    DELIVERIES.free(tx, "state = 'deferred', attempt = attempt + 1, next_at = $1", args![now], "id")?;
    DELIVERIES.expire(tx, now, "")
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

/// Writes how a try ended; answers false when the lease was lost meanwhile.
pub fn finish(tx: &mut Tx<'_>, done: &Finish<'_>) -> Result<bool> {
    let set = [
        ("state", DeliveryState::of_mail(done.settled.state).into()),
        ("attempt", done.settled.attempt.into()),
        ("next_at", done.settled.next_at.into()),
        ("delivered_at", done.delivered_at.into()),
        ("http_status", done.status.into()),
        ("reply", done.reply.into()),
    ];
    let held = Held { id: done.claimed.id, fence: done.claimed.fence, runner: done.runner };
    DELIVERIES.leave(tx, held, &set)
}
