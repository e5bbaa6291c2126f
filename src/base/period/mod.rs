//! Periods of business days, both ends included.
//!
//! A period knows days only; which moments they are is the calendar's business, so nothing
//! here may look at a clock or a zone.

mod cycle;
mod parse;

pub use cycle::Cycle;

use super::{Day, Problem};
use std::fmt;

/// The days from `first` to `last`, both included.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub struct Period {
    /// The first day of the period.
    pub first: Day,
    /// The last day of the period, never before the first.
    pub last: Day,
}

impl Period {
    /// The period from one day to another, both included.
    ///
    /// # Errors
    /// When the last day is before the first.
    pub fn new(first: Day, last: Day) -> Result<Period, Problem> {
        if first <= last {
            return Ok(Period { first, last });
        }
        Err(Problem::new(format!("{first}..{last} is not a period: its last day is before its first")))
    }

    /// The period of a single day.
    pub fn of_day(day: Day) -> Period {
        let (first, last) = (day, day);
        Period { first, last }
    }

    /// The calendar month of a day.
    pub fn of_month(day: Day) -> Period {
        cycle::month_of(day)
    }

    /// Whether the day lies inside.
    pub fn contains(&self, day: Day) -> bool {
        (self.first..=self.last).contains(&day)
    }

    /// Every day, in order.
    pub fn days(&self) -> impl Iterator<Item = Day> + use<> {
        let last = self.last;
        self.first.iter_days().take_while(move |day| *day <= last)
    }
}

impl fmt::Display for Period {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.first == self.last {
            return self.first.fmt(out);
        }
        write!(out, "{}..{}", self.first, self.last)
    }
}

#[cfg(test)]
mod tests {
    use super::super::parse_day;
    use super::*;

    fn day(text: &str) -> Day {
        parse_day(text).expect(text)
    }

    #[test]
    fn both_ends_belong_to_a_period() {
        let april = Period::new(day("2026-04-01"), day("2026-04-30")).expect("a period");
        for (date, inside) in [("2026-03-31", false), ("2026-04-01", true), ("2026-04-30", true), ("2026-05-01", false)]
        {
            assert_eq!(april.contains(day(date)), inside, "{date}");
        }
        assert_eq!(april.days().count(), 30);
        assert_eq!(april.days().last(), Some(april.last));
        assert_eq!(april.to_string(), "2026-04-01..2026-04-30");
        assert_eq!(Period::of_day(april.first).to_string(), "2026-04-01");
        assert!(Period::new(april.last, april.first).is_err());
    }
}
