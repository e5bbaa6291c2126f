//! Commands of what runs by itself and of what leaves by mail.

pub mod schedule;
pub mod job;
pub mod daemon;
pub mod email;
pub mod channel;
