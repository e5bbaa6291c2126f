//! The two clocks of a question to the book: when something happened, and when it was known.

use crate::base::{Day, Period};

use super::Known;

/// What a question looks back to; nothing set is what is known now.
#[derive(Clone, Copy, Debug, Default)]
pub struct Clocks {
    /// The last business date that had happened.
    pub as_of: Option<Day>,
    /// What was in the book at a moment.
    pub known: Option<Known>,
}

impl Clocks {
    /// The question is about an earlier state.
    pub fn looks_back(&self) -> bool {
        self.as_of.is_some() || self.known.is_some()
    }

    /// The last day of a period that had happened.
    pub fn last_of(&self, period: &Period) -> Day {
        self.as_of.map_or(period.last, |day| day.min(period.last))
    }

    /// The last entry that was known, as an SQL argument.
    pub fn entry(&self) -> Option<i64> {
        self.known.map(|known| known.entry)
    }
}
