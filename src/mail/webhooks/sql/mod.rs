//! Channels and their deliveries as stored.

mod channels;
mod claim;
mod deliveries;

pub use channels::{Channel, Counted, channel, channels, counts, insert, remove};
pub use claim::{Claimed, Finish, claim, finish, is_waiting, tidy};
pub use deliveries::{Delivery, Filter, NewDelivery, by_id, count, insert_many, page, prune, requeue};
