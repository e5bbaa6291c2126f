//! Dues: what stores owe the platform and are billed for, where a close does not carry it on.
//!
//! A close writes a due per settlement that ended below zero. A payment covers the oldest first; what is more than
//! all of them is the store's own money, and only taken when somebody says so. A payment that is announced and not
//! here yet keeps others away: nobody could say which due they would be for. What the platform has settled and not paid
//! out can pay dues, too: an offset. Dues that stay unpaid take the store
//! through stages, each of which is lifted when they are paid; what nobody expects any more is written off by two people.

mod announce;
mod offset;
mod pay;
mod remind;
pub mod rules;
mod sql;
pub mod stages;
mod terms;
mod write_off;

use crate::base::Prefix;
use crate::db::Tx;
use crate::error::Result;
use crate::market::core::lookup;

pub use announce::{announce, confirm, fail, find_announcement};
pub use offset::{offset, offset_command};
pub use pay::{Paid, Payment, pay};
pub use remind::{Reminded, remind};
pub use sql::{
    ANNOUNCEMENTS, Announcement, AnnouncementFilter, Due, Filter, LIST, NewDue, Owed, Terms, WRITE_OFFS, WriteOff,
    WriteOffFilter, announcement, by_id, insert_many, open, overdue, owed, payments, terms,
};
pub use terms::set_terms;
pub use write_off::{Debt, approve, find_write_off, propose, reject};

/// The due that `text` names.
pub fn find(tx: &mut Tx<'_>, text: &str) -> Result<i64> {
    lookup::numbered(tx, ("due", Prefix::DUE, "due"), text, "lilium dues list")
}
