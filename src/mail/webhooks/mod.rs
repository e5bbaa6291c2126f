//! Channels: gateways for SMS, WhatsApp or push, told by signed webhooks. Each delivery is tried as a mail is: claimed under
//! a lease, with the same pauses between tries, and given up after the same time.

pub mod rules;
mod send;
mod sql;

use serde_json::json;

use crate::base::{Instant, Language};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::market::recipients::{self, Contact, RecipientKind};
use crate::market::{Act, audit};

use super::notices::{Planned, subject_ref};
use super::press::Printed;

pub use send::{Delivered, drain, test};
pub use sql::{Channel, Counted, NewDelivery, channel, channels, counts, insert_many, is_waiting, prune};

/// Adds a channel.
///
/// # Errors
/// Kind `Invalid` for a name, an address or a kind that cannot be; kind `Conflict` when there is one of that name.
pub fn add(tx: &mut Tx<'_>, act: &Act<'_>, new: &Channel) -> Result<i64> {
    rules::name(&new.name)?;
    rules::url(&new.url)?;
    for kind in new.kinds.split(',') {
        recipients::rules::kind(kind)?;
    }
    if channels(tx)?.iter().any(|known| known.name == new.name) {
        return Err(Error::conflict("channel.exists", format!("there is a channel {} already", new.name))
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
    channels(tx)?.into_iter().find(|channel| channel.name == name).ok_or_else(|| {
        Error::not_found("ref.not_found", format!("no channel is named {name:?}")).hint("lilium channel list")
    })
}

/// A channel is told nothing more; what waits for it is given up.
pub fn remove(tx: &mut Tx<'_>, act: &Act<'_>, name: &str) -> Result<()> {
    let channel = find(tx, name)?;
    sql::remove(tx, channel.id, act.at)?;
    changed(tx, act, "channel.remove", channel.id, None)
}

fn changed(tx: &mut Tx<'_>, act: &Act<'_>, action: &str, subject: i64, after: Option<&Channel>) -> Result<()> {
    let after = after.map(|new| json!({ "name": new.name, "url": rules::shown(&new.url), "kinds": new.kinds }));
    audit::record(tx, act, audit::Change { action, noun: "channel", subject, before: None, after })
}

/// What a gateway is told.
pub fn body(
    event: i64,
    at: Instant,
    planned: &Planned,
    language: Language,
    reader: &Contact,
    printed: &Printed,
) -> String {
    let whom = match planned.to.kind {
        RecipientKind::Operator => "operator".to_owned(),
        kind => recipients::shown(kind, &reader.code),
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
