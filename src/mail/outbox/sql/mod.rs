//! Mails as stored.

mod claim;
mod read;
mod write;

pub use claim::{Claimed, Finish, Rescued, claim, expire, finish, is_waiting, release, rescue};
pub use read::{Filter, LIST, Mail, by_id, counts, mime, open_counts};
pub use write::{Fate, NewMail, insert_many, matching_bounce, prune, put_bounced, requeue};
