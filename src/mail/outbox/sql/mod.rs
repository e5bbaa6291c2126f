//! Mails as stored.

mod claim;
mod read;
mod write;

pub use claim::{Claimed, Finish, Rescued, claim, expire, finish, is_waiting, release, rescue};
pub use read::{Filter, Mail, by_id, count, counts, mime, open_counts, page};
pub use write::{Fate, NewMail, insert_many, matching_bounce, prune, put_bounced, requeue};
