//! The rhythm of settlements: days, weeks or months that cover the calendar without a gap.

use super::super::{Day, Problem};
use super::Period;
use chrono::{Datelike, Days, Months, Weekday};
use std::fmt;

/// How often periods follow each other.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum Cycle {
    /// Every day is a period.
    Daily,
    /// Seven days from the first day of the week.
    Weekly,
    /// A calendar month.
    Monthly,
}

impl Cycle {
    /// Reads `daily`, `weekly` or `monthly`.
    ///
    /// # Errors
    /// When it is none of them.
    pub fn parse(text: &str) -> Result<Cycle, Problem> {
        [Cycle::Daily, Cycle::Weekly, Cycle::Monthly]
            .into_iter()
            .find(|cycle| cycle.word() == text)
            .ok_or_else(|| Problem::with(text, "is not a cycle: use daily, weekly or monthly"))
    }

    /// The period of this cycle that a day belongs to.
    pub fn period_of(self, day: Day, week_start: Weekday) -> Period {
        match self {
            Cycle::Daily => Period::of_day(day),
            Cycle::Weekly => week_of(day, week_start),
            Cycle::Monthly => month_of(day),
        }
    }

    /// The periods of this cycle whose last day lies inside `span`, in order.
    pub fn ending_in(self, span: &Period, week_start: Weekday) -> Vec<Period> {
        let first = self.period_of(span.first, week_start);
        let next = |period: &Period| Some(self.period_of(period.last.succ_opt()?, week_start));
        std::iter::successors(Some(first), next).take_while(|period| period.last <= span.last).collect()
    }

    fn word(self) -> &'static str {
        match self {
            Cycle::Daily => "daily",
            Cycle::Weekly => "weekly",
            Cycle::Monthly => "monthly",
        }
    }
}

impl fmt::Display for Cycle {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.word())
    }
}

/// The seven days from the latest `week_start` that is not after `day`.
pub(super) fn week_of(day: Day, week_start: Weekday) -> Period {
    let into_week = day.weekday().days_since(week_start);
    let first = day - Days::new(into_week.into());
    let last = first + Days::new(6);
    Period { first, last }
}

/// The calendar month of a day.
pub(super) fn month_of(day: Day) -> Period {
    months_from(day - Days::new(day.day0().into()), 1)
}

/// This many whole months from the first day of one.
pub(super) fn months_from(first: Day, months: u32) -> Period {
    let last = first + Months::new(months) - Days::new(1);
    Period { first, last }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::sample::select;

    const CYCLES: [Cycle; 3] = [Cycle::Daily, Cycle::Weekly, Cycle::Monthly];
    const WEEK_STARTS: [Weekday; 3] = [Weekday::Mon, Weekday::Sat, Weekday::Sun];

    fn span(first: (i32, u32, u32), last: (i32, u32, u32)) -> Period {
        let day = |(year, month, day)| Day::from_ymd_opt(year, month, day).expect("a day");
        Period::new(day(first), day(last)).expect("a period")
    }

    #[test]
    fn cycles_have_words() {
        for cycle in CYCLES {
            assert_eq!(Cycle::parse(&cycle.to_string()), Ok(cycle));
        }
        for text in ["", "Daily", "yearly"] {
            assert!(Cycle::parse(text).is_err());
        }
    }

    #[test]
    fn a_day_knows_its_period() {
        let leap = span((2024, 2, 29), (2024, 2, 29));
        for (cycle, week_start, shown) in [
            (Cycle::Daily, Weekday::Mon, "2024-02-29"),
            (Cycle::Weekly, Weekday::Mon, "2024-02-26..2024-03-03"),
            (Cycle::Weekly, Weekday::Thu, "2024-02-29..2024-03-06"),
            (Cycle::Weekly, Weekday::Fri, "2024-02-23..2024-02-29"),
            (Cycle::Monthly, Weekday::Mon, "2024-02-01..2024-02-29"),
        ] {
            let period = cycle.period_of(leap.first, week_start);
            assert_eq!(period.to_string(), shown);
        }
    }

    #[test]
    fn a_period_ends_where_its_last_day_is() {
        let spring = span((2024, 1, 31), (2024, 3, 30));
        let months = Cycle::Monthly.ending_in(&spring, Weekday::Mon);
        let shown: Vec<String> = months.iter().map(Period::to_string).collect();
        assert_eq!(shown, ["2024-01-01..2024-01-31", "2024-02-01..2024-02-29"]);
    }

    #[test]
    fn eight_years_are_covered_once() {
        let years = span((2019, 1, 1), (2026, 12, 31));
        for (cycle, week_start) in CYCLES.into_iter().zip(WEEK_STARTS) {
            for day in years.days() {
                let period = cycle.period_of(day, week_start);
                assert!(period.contains(day));
                assert!(period.days().all(|d| cycle.period_of(d, week_start) == period));
            }
        }
    }

    proptest! {
        #[test]
        fn consecutive_periods_touch(
            cycle in select(CYCLES.to_vec()),
            week_start in select(WEEK_STARTS.to_vec()),
            start in 0..2_900_u64,
            length in 0..400_u64,
        ) {
            let first = Day::from_ymd_opt(2019, 1, 1).expect("a day") + Days::new(start);
            let span = Period { first, last: first + Days::new(length) };
            let periods = cycle.ending_in(&span, week_start);
            for pair in periods.windows(2) {
                prop_assert_eq!(pair[0].last.succ_opt(), Some(pair[1].first));
            }
            let ends = |day: &Day| cycle.period_of(*day, week_start).last == *day;
            let lasts: Vec<Day> = periods.iter().map(|period| period.last).collect();
            prop_assert_eq!(lasts, span.days().filter(ends).collect::<Vec<_>>());
        }
    }
}
