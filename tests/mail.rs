//! Mail: from what happens to what a server said of it, on both engines, against a server that does what the test says.

mod support;

#[path = "mail/house.rs"]
mod house;
#[path = "mail/notices.rs"]
mod notices;
#[path = "mail/outcomes.rs"]
mod outcomes;
#[path = "mail/stopped.rs"]
mod stopped;
#[path = "mail/together.rs"]
mod together;
#[path = "mail/webhooks.rs"]
mod webhooks;
