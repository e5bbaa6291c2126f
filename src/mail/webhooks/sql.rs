//! Channels and their deliveries as stored.

use std::rc::Rc;

use crate::args;
use crate::base::Instant;
use crate::db::{Tx, Value};
use crate::error::Result;
use crate::market::recipients::Recipient;

/// A gateway that is told things.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Channel {
    pub id: i64,
    pub name: String,
    pub url: String,
    /// Kinds of message parted by commas, or `*`.
    pub kinds: String,
    pub secret_file: Option<String>,
}

impl Channel {
    /// Is it told of this kind?
    pub fn takes(&self, kind: &str) -> bool {
        self.kinds == "*" || self.kinds.split(',').any(|known| known == kind)
    }
}

/// The channels that are told things, in order of name.
pub fn channels(tx: &mut Tx<'_>) -> Result<Vec<Channel>> {
    let sql = "SELECT id, name, url, kinds, secret_file FROM channel WHERE removed_at IS NULL ORDER BY name";
    Ok(tx.all(sql, &[])?.into_iter().map(Channel::from).collect())
}

impl From<crate::db::Row> for Channel {
    fn from(row: crate::db::Row) -> Self {
        Channel {
            id: row.int("id"),
            name: row.string("name"),
            url: row.string("url"),
            kinds: row.string("kinds"),
            secret_file: row.opt_string("secret_file"),
        }
    }
}

pub fn channel(tx: &mut Tx<'_>, id: i64) -> Result<Channel> {
    let row = tx.one("SELECT id, name, url, kinds, secret_file FROM channel WHERE id = $1", args![id])?;
    Ok(row.map(Channel::from).expect("a stored reference to a channel"))
}

pub fn insert(tx: &mut Tx<'_>, new: &Channel, at: Instant) -> Result<i64> {
    let id = tx.next_id("channel")?;
    tx.execute(
        "INSERT INTO channel (id, name, url, kinds, secret_file, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
        args![id, &new.name, &new.url, &new.kinds, new.secret_file.as_deref(), at],
    )?;
    Ok(id)
}

/// A removed channel keeps its deliveries, under a name that is free again.
pub fn remove(tx: &mut Tx<'_>, id: i64, at: Instant) -> Result<()> {
    tx.execute(
        "UPDATE channel SET removed_at = $2, name = name || ' ' || CAST(id AS TEXT) WHERE id = $1",
        args![id, at],
    )?;
    tx.execute(
        "UPDATE delivery SET state = 'dead', next_at = NULL, reply = 'the channel was removed'
          WHERE channel_id = $1 AND next_at IS NOT NULL",
        args![id],
    )?;
    Ok(())
}

/// A delivery, before it is written.
pub struct NewDelivery {
    pub event: i64,
    pub channel: i64,
    pub to: Recipient,
    pub kind: &'static str,
    pub body: String,
}

pub fn insert_many(tx: &mut Tx<'_>, at: Instant, expires_at: Instant, new: Vec<NewDelivery>) -> Result<()> {
    if new.is_empty() {
        return Ok(());
    }
    let row = |(id, new): (i64, NewDelivery)| {
        let NewDelivery { event, channel, to, kind, body } = new;
        args![id, event, channel, to.kind.as_str(), to.id, kind, body, "queued", 0, at, expires_at, 0, at].to_vec()
    };
    let rows: Vec<Vec<Value>> = (tx.next_id("delivery")?..).zip(new).map(row).collect();
    let columns = [
        "id",
        "event_id",
        "channel_id",
        "recipient_kind",
        "recipient_id",
        "kind",
        "body",
        "state",
        "attempt",
        "next_at",
        "expires_at",
        "fence",
        "created_at",
    ];
    tx.bulk("delivery", &columns, Rc::new(rows))
}

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
        "UPDATE delivery SET state = 'sending', next_at = NULL, fence = fence + 1, runner = $1, lease_until = $2
          WHERE id IN (SELECT d.id FROM delivery d WHERE d.next_at <= $3 AND NOT EXISTS (
                        SELECT 1 FROM mail_hold h WHERE h.until > $3 AND h.scope = 'channel:' || CAST(d.channel_id AS TEXT))
                        ORDER BY d.next_at, d.id LIMIT $4)
         RETURNING id, channel_id, body, attempt, expires_at, fence",
        args![runner, lease_until, now, limit],
    )?;
    let claimed = |row: crate::db::Row| Claimed {
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
    let due = "SELECT id FROM delivery WHERE next_at IS NOT NULL AND next_at <= $1 LIMIT 1";
    let left = "SELECT id FROM delivery WHERE state = 'sending' AND lease_until <= $1 LIMIT 1";
    Ok(tx.one(due, args![now])?.is_some() || tx.one(left, args![now])?.is_some())
}

/// Frees what senders left whose lease has passed, and gives up what is too old. A gateway knows a repeat by its id.
pub fn tidy(tx: &mut Tx<'_>, now: Instant) -> Result<u64> {
    tx.execute(
        "UPDATE delivery SET state = 'deferred', attempt = attempt + 1, runner = NULL, lease_until = NULL, next_at = $1
          WHERE state = 'sending' AND lease_until <= $1",
        args![now],
    )?;
    tx.execute(
        "UPDATE delivery SET state = 'expired', next_at = NULL WHERE next_at <= $1 AND expires_at <= $1",
        args![now],
    )
}

/// How a try ended, as it is written.
pub struct Finish<'a> {
    pub claimed: &'a Claimed,
    pub runner: &'a str,
    pub state: &'static str,
    pub attempt: i64,
    pub next_at: Option<Instant>,
    pub delivered_at: Option<Instant>,
    pub status: Option<i64>,
    pub reply: &'a str,
}

/// Writes how a try ended; answers false when the lease was lost meanwhile.
pub fn finish(tx: &mut Tx<'_>, done: &Finish<'_>) -> Result<bool> {
    let touched = tx.execute(
        "UPDATE delivery SET state = $4, attempt = $5, next_at = $6, delivered_at = $7, http_status = $8, reply = $9,
                runner = NULL, lease_until = NULL
          WHERE id = $1 AND state = 'sending' AND runner = $2 AND fence = $3",
        args![
            done.claimed.id,
            done.runner,
            done.claimed.fence,
            done.state,
            done.attempt,
            done.next_at,
            done.delivered_at,
            done.status,
            done.reply
        ],
    )?;
    Ok(touched > 0)
}

/// How many deliveries of a channel are in a state.
#[derive(Clone, Debug)]
pub struct Counted {
    pub channel: i64,
    pub state: String,
    pub deliveries: i64,
}

pub fn counts(tx: &mut Tx<'_>) -> Result<Vec<Counted>> {
    let sql = "SELECT channel_id, state, COUNT(*) AS deliveries FROM delivery GROUP BY channel_id, state
                ORDER BY channel_id, state";
    let counted = |row: crate::db::Row| Counted {
        channel: row.int("channel_id"),
        state: row.string("state"),
        deliveries: row.int("deliveries"),
    };
    Ok(tx.all(sql, &[])?.into_iter().map(counted).collect())
}

/// Forgets deliveries that ended before this moment.
pub fn prune(tx: &mut Tx<'_>, before: Instant) -> Result<u64> {
    tx.execute(
        "DELETE FROM delivery WHERE created_at < $1 AND state IN ('delivered', 'expired', 'dead')",
        args![before],
    )
}
