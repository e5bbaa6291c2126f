//! Channels: gateways for SMS, WhatsApp or push, called by signed webhooks. Each delivery is tried as a mail is: claimed under
//! a lease, with the same pauses between tries, and given up after the same time.

pub mod rules;
mod send;
mod sql;

use serde_json::json;

use crate::base::{Instant, Language, Prefix, text};
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::core::lookup;
use crate::market::core::{Act, audit};
use crate::market::parties::preferences::{self, Contact, RecipientKind};

use rules::DeliveryState;

use super::planned::{Planned, subject_ref};
use crate::mail::templates::RenderedMessage;

pub use send::{Delivered, drain, test};
pub use sql::{
    Channel, Counted, Delivery, Filter, LIST, NewDelivery, channel, channels, counts, insert_many, is_waiting, prune,
};

/// Adds a channel.
///
/// # Errors
/// Kind `Invalid` for a name, an address or a kind that cannot be; kind `Conflict` when there is one of that name.
pub fn add(tx: &mut Tx<'_>, act: &Act<'_>, new: &Channel) -> Result<i64> {
    rules::name(&new.name)?;
    rules::url(&new.url)?;
    for kind in new.kinds.split(',') {
        preferences::rules::kind(kind)?;
    }
    if channels(tx)?.iter().any(|known| known.name == new.name) {
        return Err(Error::conflict(codes::CHANNEL_EXISTS, format!("there is a channel {} already", new.name))
            .hint("lilium channel list"));
    }
    let id = sql::insert(tx, new, act.at)?;
    changed(tx, act, "channel.add", id, Some(new))?;
    Ok(id)
}

/// The channel of this name.
///
/// # Errors
/// Kind `NotFound` when there is none.
pub fn find(tx: &mut Tx<'_>, name: &str) -> Result<Channel> {
    channels(tx)?.into_iter().find(|channel| channel.name == text::key(name)).ok_or_else(|| {
        Error::not_found(codes::REF_NOT_FOUND, format!("no channel is named {name:?}")).hint("lilium channel list")
    })
}

/// A channel gets nothing more; what waits for it is given up.
pub fn remove(tx: &mut Tx<'_>, act: &Act<'_>, name: &str) -> Result<()> {
    let channel = find(tx, name)?;
    sql::remove(tx, channel.id, act.at)?;
    changed(tx, act, "channel.remove", channel.id, None)
}

fn changed(tx: &mut Tx<'_>, act: &Act<'_>, action: &str, subject: i64, after: Option<&Channel>) -> Result<()> {
    let after = after.map(|new| json!({ "name": new.name, "url": rules::shown(&new.url), "kinds": new.kinds }));
    audit::record(tx, act, audit::Change { action, noun: "channel", subject, before: None, after })
}

/// The delivery that `text` names.
///
/// # Errors
/// Kind `NotFound` when there is none.
pub fn find_delivery(tx: &mut Tx<'_>, text: &str) -> Result<i64> {
    lookup::numbered(tx, ("delivery", Prefix::WEBHOOK, "webhook_delivery"), text, "lilium channel delivery list")
}

/// Tries a delivery again, as if it had just been written, under the name a gateway knows it by; answers false when it waits
/// for its first try anyway.
///
/// # Errors
/// Kind `Conflict` when it was delivered, or is being delivered right now, or when its channel was removed.
pub fn retry(tx: &mut Tx<'_>, act: &Act<'_>, id: i64, expire_hours: i64) -> Result<bool> {
    let delivery = sql::by_id(tx, id)?;
    let shown = Prefix::WEBHOOK.show(id);
    let refused =
        |why: String| Err(Error::conflict(codes::DELIVERY_NOT_RETRYABLE, why).hint("lilium channel delivery list"));
    match delivery.state {
        _ if delivery.removed => return refused(format!("{shown} is for a channel that was removed")),
        DeliveryState::Queued => return Ok(false),
        DeliveryState::Deferred | DeliveryState::Expired | DeliveryState::Dead => {}
        state => return refused(format!("{shown} is {state}; it cannot be tried again")),
    }
    sql::requeue(tx, id, act.at, act.at.plus_seconds(expire_hours * 3600))?;
    let state = |state: DeliveryState| Some(json!({ "state": state }));
    let (before, after) = (state(delivery.state), state(DeliveryState::Queued));
    audit::record(tx, act, audit::Change { action: "channel.retry", noun: "delivery", subject: id, before, after })?;
    Ok(true)
}

/// What a gateway is notified of.
pub fn body(
    event: i64,
    at: Instant,
    planned: &Planned,
    language: Language,
    reader: &Contact,
    printed: &RenderedMessage,
) -> String {
    let whom = match planned.to.kind {
        RecipientKind::Operator => "operator".to_owned(),
        kind => preferences::shown(kind, &reader.code),
    };
    json!({
        "event": event,
        "at": at.stored(),
        "kind": planned.kind,
        "subject": subject_ref(planned),
        "recipient": { "who": whom, "name": reader.name, "phone": reader.phone, "email": reader.email },
        "language": language.code(),
        "title": printed.subject,
        "text": printed.lead,
    })
    .to_string()
}
