//! The inbox: what somebody was notified of, kept until it is read and long after.

mod sql;

use crate::base::Prefix;
use crate::db::Tx;
use crate::error::Result;
use crate::market::core::Act;
use crate::market::core::lookup;

pub use sql::{Filter, LIST, NewNotification, Notification, by_id, insert_many, prune, read_all};

/// The message that `text` names.
pub fn find(tx: &mut Tx<'_>, text: &str) -> Result<i64> {
    lookup::numbered(
        tx,
        ("message of an inbox", Prefix::NOTIFICATION, "notification"),
        text,
        "lilium notification list",
    )
}

/// Marks a message as read; answers false when it was before.
pub fn read(tx: &mut Tx<'_>, act: &Act<'_>, id: i64) -> Result<bool> {
    sql::read(tx, id, act.at)
}
