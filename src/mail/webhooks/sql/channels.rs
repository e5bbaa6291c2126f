//! Channels as stored.

use crate::args;
use crate::base::Instant;
use crate::db::{Row, Tx};
use crate::error::Result;
use crate::mail::webhooks::rules::DeliveryState;

/// A gateway that gets notifications.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Channel {
    pub id: i64,
    pub name: String,
    pub url: String,
    /// Kinds of message separated by commas, or `*`.
    pub kinds: String,
    pub secret_file: Option<String>,
}

impl Channel {
    /// Does it get this kind?
    pub fn takes(&self, kind: &str) -> bool {
        self.kinds == "*" || self.kinds.split(',').any(|known| known == kind)
    }
}

/// The channels that get notifications, in order of name.
pub fn channels(tx: &mut Tx<'_>) -> Result<Vec<Channel>> {
    let sql = "SELECT id, name, url, kinds, secret_file FROM channel WHERE removed_at IS NULL ORDER BY name";
    Ok(tx.all(sql, &[])?.into_iter().map(Channel::from).collect())
}

impl From<Row> for Channel {
    fn from(row: Row) -> Self {
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
        "UPDATE webhook_delivery SET state = 'dead', next_at = NULL, reply = 'the channel was removed'
          WHERE channel_id = $1 AND next_at IS NOT NULL",
        args![id],
    )?;
    Ok(())
}

/// How many deliveries of a channel are in a state.
#[derive(Clone, Debug)]
pub struct Counted {
    pub channel: i64,
    pub state: DeliveryState,
    pub deliveries: i64,
}

pub fn counts(tx: &mut Tx<'_>) -> Result<Vec<Counted>> {
    let sql = "SELECT channel_id, state, COUNT(*) AS deliveries FROM webhook_delivery GROUP BY channel_id, state
                ORDER BY channel_id, state";
    let counted = |row: Row| Counted {
        channel: row.int("channel_id"),
        state: row.get("state"),
        deliveries: row.int("deliveries"),
    };
    Ok(tx.all(sql, &[])?.into_iter().map(counted).collect())
}
