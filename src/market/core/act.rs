//! Who does something, when, and why: what every verb knows about its caller.

use crate::base::{Day, Instant};
use crate::market::core::settings::Marketplace;

/// The circumstances of one command.
#[derive(Clone, Copy)]
pub struct Act<'a> {
    /// Who is at the terminal: the operating system's user, for now.
    pub actor: &'a str,
    /// When it happens; the same instant for everything one command writes.
    pub at: Instant,
    /// Why, in the operator's words.
    pub reason: Option<&'a str>,
    /// The marketplace's settings as this transaction sees them.
    pub marketplace: &'a Marketplace,
}

impl Act<'_> {
    /// The business date of this command.
    pub fn today(&self) -> Day {
        self.marketplace.calendar.business_day(self.at)
    }
}
