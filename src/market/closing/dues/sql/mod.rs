//! Dues, their payments and the terms of stores, as stored.

mod announce;
mod offset;
mod pay;
mod read;
mod terms;
mod write_off;

pub use announce::{
    ANNOUNCEMENTS, Announcement, AnnouncementFilter, announced_as, announcement, end_announcement, in_flight,
    insert_announcement,
};
pub use offset::{Elsewhere, insert_offset, kept_elsewhere, settled};
pub use pay::{Known, by_reference, insert_payment, payments};
pub use read::{Due, Filter, LIST, NewDue, Owed, by_id, insert_many, open, overdue, owed};
pub use terms::{Terms, put_terms, terms};
pub use write_off::{NewWriteOff, WRITE_OFFS, WriteOff, WriteOffFilter, insert_write_off, lost, proposed, write_off};
