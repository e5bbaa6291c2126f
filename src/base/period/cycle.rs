//! The rhythm of settlements: days, weeks, months or so many days that cover the calendar without a gap.

use super::super::{Day, Problem, days_after, last_day, parse_day};
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
    /// So many days, one of the periods beginning on the anchor.
    EveryDays { days: u16, anchor: Day },
}

/// The longest period in days.
const DAYS_MAX: u16 = 366;

/// A Monday, on which a period of so many days begins when no other day is named: the same for everybody, for ever.
fn epoch() -> Day {
    Day::from_ymd_opt(2024, 1, 1).expect("a day")
}

impl Cycle {
    /// Reads `daily`, `weekly`, `monthly`, `every-10-days`, or `every-10-days@2026-03-04` with a day on which one of
    /// the periods begins (else one begins on Monday, 2024-01-01).
    ///
    /// # Errors
    /// When it is none of them.
    pub fn parse(text: &str) -> Result<Cycle, Problem> {
        match text {
            "daily" => Ok(Cycle::Daily),
            "weekly" => Ok(Cycle::Weekly),
            "monthly" => Ok(Cycle::Monthly),
            _ => every_days(text).ok_or_else(|| {
                Problem::with(
                    text,
                    "is not a cycle: use daily, weekly, monthly, every-10-days or every-10-days@2026-03-04",
                )
            }),
        }
    }

    /// The period of this cycle that a day belongs to.
    pub fn period_of(self, day: Day, week_start: Weekday) -> Period {
        match self {
            Cycle::Daily => Period::of_day(day),
            Cycle::Weekly => week_of(day, week_start),
            Cycle::Monthly => month_of(day),
            Cycle::EveryDays { days, anchor } => days_of(day, days, anchor),
        }
    }

    /// The periods of this cycle whose last day lies inside `span`, in order.
    pub fn ending_in(self, span: &Period, week_start: Weekday) -> Vec<Period> {
        let first = self.period_of(span.first, week_start);
        let next = |period: &Period| Some(self.period_of(period.last.succ_opt()?, week_start));
        std::iter::successors(Some(first), next).take_while(|period| period.last <= span.last).collect()
    }
}

/// `every-10-days`, with or without its anchor. From two days: of one day there is `daily`.
fn every_days(text: &str) -> Option<Cycle> {
    let (name, anchor) = match text.split_once('@') {
        Some((name, anchor)) => (name, parse_day(anchor).ok()?),
        None => (text, epoch()),
    };
    let number = name.strip_prefix("every-")?.strip_suffix("-days")?;
    // Checked here because the standard parser would let a sign and leading zeros through.
    let is_plain = number.bytes().all(|byte| byte.is_ascii_digit()) && !number.starts_with('0');
    let days = number.parse().ok().filter(|days| is_plain && (2..=DAYS_MAX).contains(days))?;
    Some(Cycle::EveryDays { days, anchor })
}

impl fmt::Display for Cycle {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Cycle::Daily => out.write_str("daily"),
            Cycle::Weekly => out.write_str("weekly"),
            Cycle::Monthly => out.write_str("monthly"),
            Cycle::EveryDays { days, anchor } if *anchor == epoch() => write!(out, "every-{days}-days"),
            Cycle::EveryDays { days, anchor } => write!(out, "every-{days}-days@{anchor}"),
        }
    }
}

/// The seven days from the latest `week_start` that is not after `day`.
pub(super) fn week_of(day: Day, week_start: Weekday) -> Period {
    let into_week = day.weekday().days_since(week_start);
    let first = day.checked_sub_days(Days::new(into_week.into())).unwrap_or(day);
    Period { first, last: days_after(first, 6) }
}

/// The period of so many days that a day belongs to, counted from the anchor in both directions.
fn days_of(day: Day, days: u16, anchor: Day) -> Period {
    let into = (day - anchor).num_days().rem_euclid(i64::from(days));
    let first = day.checked_sub_days(Days::new(into.unsigned_abs())).unwrap_or(day);
    Period { first, last: days_after(first, u64::from(days) - 1) }
}

/// The calendar month of a day.
pub(super) fn month_of(day: Day) -> Period {
    months_from(day - Days::new(day.day0().into()), 1)
}

/// This many whole months from the first day of one.
pub(super) fn months_from(first: Day, months: u32) -> Period {
    let next = first.checked_add_months(Months::new(months));
    let last = next.and_then(|next| next.pred_opt()).map_or_else(last_day, |last| last.min(last_day()));
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
        for text in ["every-10-days", "every-2-days@2026-03-04", "every-366-days@1999-12-31"] {
            assert_eq!(Cycle::parse(text).expect(text).to_string(), text);
        }
        assert_eq!(Cycle::parse("every-10-days@2024-01-01").expect("the epoch").to_string(), "every-10-days");
        for text in [
            "",
            "Daily",
            "yearly",
            "every-1-days",
            "every-367-days",
            "every--5-days",
            "every-+5-days",
            "every-05-days",
            "every-10-days@",
            "every-10-days@2026-02-30",
            "every-10-day",
        ] {
            assert!(Cycle::parse(text).is_err(), "{text}");
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
            (Cycle::parse("every-10-days").expect("a cycle"), Weekday::Sat, "2024-02-20..2024-02-29"),
            (Cycle::parse("every-10-days@2024-02-29").expect("a cycle"), Weekday::Sat, "2024-02-29..2024-03-09"),
            (Cycle::parse("every-10-days@2024-03-01").expect("a cycle"), Weekday::Sat, "2024-02-20..2024-02-29"),
            (Cycle::parse("every-7-days").expect("a cycle"), Weekday::Sat, "2024-02-26..2024-03-03"),
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
    fn eight_years_are_covered_once_by_any_number_of_days() {
        let years = span((2019, 1, 1), (2026, 12, 31));
        for days in [2, 3, 5, 7, 10, 14, 15, 28, 30, 45, 90, 365, 366] {
            for anchor in [epoch(), years.first, years.last, years.first - Days::new(9_999), years.last + Days::new(77)]
            {
                let cycle = Cycle::EveryDays { days, anchor };
                let period_of = |day: Day| cycle.period_of(day, Weekday::Mon);
                assert_eq!(period_of(anchor).first, anchor, "{cycle}");
                let mut before = period_of(years.first);
                for day in years.days().skip(1) {
                    let period = period_of(day);
                    assert!(period.contains(day) && period.days().count() == usize::from(days), "{cycle} {day}");
                    let next = if before.contains(day) { before.first } else { before.last.succ_opt().expect("a day") };
                    assert_eq!(period.first, next, "{cycle} {day}: a gap or an overlap");
                    before = period;
                }
            }
        }
    }

    /// OCA make-settle code.
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
        #![proptest_config(crate::base::seeds::config())]
        #[test]
        fn consecutive_periods_touch(
            cycle in prop_oneof![
                select(CYCLES.to_vec()),
                (2..=DAYS_MAX, 0..9_000_u64).prop_map(|(days, at)| Cycle::EveryDays { days, anchor: epoch() + Days::new(at) }),
            ],
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
