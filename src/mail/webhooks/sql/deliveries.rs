//! Deliveries, as they are written and read.

use crate::args;
use crate::base::Instant;
use crate::db::{Condition, ListQuery, Row, Tx, Value};
use crate::error::Result;
use crate::mail::webhooks::rules::DeliveryState;
use crate::market::parties::preferences::{Recipient, RecipientKind};

use super::claim;

/// A delivery, before it is written.
pub struct NewDelivery {
    pub event: i64,
    pub channel: i64,
    pub to: Recipient,
    pub kind: &'static str,
    pub body: String,
}

const COLUMNS: [&str; 13] = [
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

pub fn insert_many(tx: &mut Tx<'_>, at: Instant, expires_at: Instant, new: Vec<NewDelivery>) -> Result<()> {
    if new.is_empty() {
        return Ok(());
    }
    let row = |(id, new): (i64, NewDelivery)| {
        let NewDelivery { event, channel, to, kind, body } = new;
        args![id, event, channel, to.kind.as_str(), to.id, kind, body, DeliveryState::Queued, 0, at, expires_at, 0, at]
            .to_vec()
    };
    let rows: Vec<Vec<Value>> = (tx.next_id("webhook_delivery")?..).zip(new).map(row).collect();
    tx.bulk("webhook_delivery", &COLUMNS, rows)
}

/// A delivery as people see it.
#[derive(Clone, Debug)]
pub struct Delivery {
    pub id: i64,
    pub channel: String,
    /// The channel gets nothing more.
    pub removed: bool,
    pub kind: String,
    pub recipient_kind: RecipientKind,
    pub recipient: String,
    pub state: DeliveryState,
    pub attempt: i64,
    pub next_at: Option<Instant>,
    pub expires_at: Instant,
    pub http_status: Option<i64>,
    pub reply: Option<String>,
    pub created_at: Instant,
    pub delivered_at: Option<Instant>,
}

impl From<Row> for Delivery {
    fn from(row: Row) -> Self {
        Delivery {
            id: row.int("id"),
            channel: row.string("channel"),
            removed: row.opt_instant("removed_at").is_some(),
            kind: row.string("kind"),
            recipient_kind: row.get("recipient_kind"),
            recipient: row.string("recipient"),
            state: row.get("state"),
            attempt: row.int("attempt"),
            next_at: row.opt_instant("next_at"),
            expires_at: row.instant("expires_at"),
            http_status: row.opt_int("http_status"),
            reply: row.opt_string("reply"),
            created_at: row.instant("created_at"),
            delivered_at: row.opt_instant("delivered_at"),
        }
    }
}

/// What to show of the deliveries.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub channel: Option<i64>,
    pub state: Option<String>,
}

/// Deliveries, in order of id.
pub static LIST: ListQuery<Filter, Delivery> = ListQuery {
    columns: "d.id, h.name AS channel, h.removed_at, d.kind, d.recipient_kind, COALESCE(c.code, s.slug, 'operator') AS recipient,
        d.state, d.attempt, d.next_at, d.expires_at, d.http_status, d.reply, d.created_at, d.delivered_at",
    from: "webhook_delivery d",
    shown: "JOIN channel h ON h.id = d.channel_id
   LEFT JOIN customer c ON d.recipient_kind = 'customer' AND c.id = d.recipient_id
   LEFT JOIN store s ON d.recipient_kind = 'store' AND s.id = d.recipient_id",
    key: "d.id",
    conditions: &[
        Condition::value("d.channel_id = {}", |f| f.channel.into()),
        Condition::value("d.state = {}", |f| f.state.as_deref().into()),
    ],
    ..ListQuery::of(Delivery::from)
};

pub fn by_id(tx: &mut Tx<'_>, id: i64) -> Result<Delivery> {
    Ok(LIST.by_key(tx, id)?.expect("a stored reference to a delivery"))
}

pub fn requeue(tx: &mut Tx<'_>, id: i64, at: Instant, expires_at: Instant) -> Result<()> {
    tx.execute(
        "UPDATE webhook_delivery SET state = 'queued', attempt = 0, next_at = $2, expires_at = $3 WHERE id = $1",
        args![id, at, expires_at],
    )?;
    Ok(())
}

/// Forgets deliveries that ended before this moment.
pub fn prune(tx: &mut Tx<'_>, before: Instant) -> Result<u64> {
    use DeliveryState::{Dead, Delivered, Expired};
    claim::DELIVERIES.prune(tx, before, &[Delivered, Expired, Dead])
}
