//! The outbox: mails in the state in which they are, from the moment their cause was committed to the answer of a server.

pub mod rules;
mod sql;

use serde_json::json;

use crate::base::Prefix;
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::core::lookup;
use crate::market::core::{Act, audit};

use super::suppression;
use rules::MailState;

pub use sql::{
    Claimed, Fate, Filter, Finish, LIST, Mail, NewMail, Rescued, by_id, claim, counts, expire, finish, insert_many,
    is_waiting, matching_bounce, mime, open_counts, prune, put_bounced, release, rescue,
};

/// The mail that `text` names.
pub fn find(tx: &mut Tx<'_>, text: &str) -> Result<i64> {
    lookup::numbered(tx, ("mail", Prefix::MAIL, "outbox"), text, "lilium email list")
}

/// States from which a mail can be tried again.
const ENDED: [MailState; 6] = [
    MailState::Deferred,
    MailState::Bounced,
    MailState::Expired,
    MailState::Suppressed,
    MailState::Unknown,
    MailState::Dead,
];

/// Tries a mail again, as if it had just been written, under the Message-ID it always had; answers false when it waits
/// for its first try anyway.
///
/// # Errors
/// Kind `Conflict` when it was sent, or is being sent right now, or when its address gets no mail any more.
pub fn retry(tx: &mut Tx<'_>, act: &Act<'_>, id: i64, expire_hours: i64) -> Result<bool> {
    let mail = by_id(tx, id)?;
    let shown = Prefix::MAIL.show(id);
    match mail.state {
        MailState::Queued => return Ok(false),
        state if ENDED.contains(&state) => {}
        state => {
            return Err(Error::conflict(
                codes::MAIL_NOT_RETRYABLE,
                format!("{shown} is {state}; it cannot be tried again"),
            )
            .hint(format!("lilium email show {shown}")));
        }
    }
    if suppression::is_suppressed(tx, &mail.rcpt)? {
        let why = format!("{shown} goes to an address that gets no mail any more");
        return Err(
            Error::conflict(codes::MAIL_SUPPRESSED, why).hint(format!("lilium email suppression remove {}", mail.rcpt))
        );
    }
    sql::requeue(tx, id, act.at, act.at.plus_seconds(expire_hours * 3600))?;
    let state = |state: MailState| Some(json!({ "state": state }));
    let (before, after) = (state(mail.state), state(MailState::Queued));
    audit::record(tx, act, audit::Change { action: "email.retry", noun: "email", subject: id, before, after })?;
    Ok(true)
}
