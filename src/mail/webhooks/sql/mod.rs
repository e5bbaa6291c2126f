//! Channels and their deliveries as stored.

mod channels;
mod claim;
mod deliveries;

pub use channels::{Channel, Counted, channel, channels, counts, insert, remove};
pub use claim::{Claimed, Finish, claim, finish, is_waiting, tidy};
pub use deliveries::{Delivery, Filter, LIST, NewDelivery, by_id, insert_many, prune, requeue};
