//! Periods as people type them after `--period`.

use super::super::{Day, Problem, parse_day};
use super::cycle::{month_of, months_from, week_of};
use super::{Cycle, Period};
use chrono::{Datelike, Days, Weekday};

/// The longest `7d`-like period, in days: a century.
const MAX_DAYS_BACK: u64 = 36_525;

const FORMS: &str = "is not a period: use today, yesterday, this-week, last-week, this-month, \
    last-month, this-year, last-year, 2026, 2026-04, 2026-W17, 2026Q2, 7d, 2026-04-01, \
    2026-04-01..2026-04-30 or since:2026-04-01";

impl Period {
    /// Reads a period in any of the forms that the error lists, in any case. `7d` are the
    /// last seven days and end today, as `since:` does. A week of a year is the ISO week, or
    /// the seven days from the `week_start` on or before its Monday.
    ///
    /// # Errors
    /// When the text has none of the forms, or names days that do not exist or run backwards.
    pub fn parse(text: &str, today: Day, week_start: Weekday) -> Result<Period, Problem> {
        let word = text.trim().to_ascii_lowercase();
        if let Some((first, last)) = word.split_once("..") {
            return Period::new(parse_day(first)?, parse_day(last)?);
        }
        if let Some(first) = word.strip_prefix("since:") {
            return Period::new(parse_day(first)?, today);
        }
        relative(&word, today, week_start)
            .or_else(|| days_back(&word, today))
            .or_else(|| part_of_year(&word, week_start))
            .or_else(|| parse_day(&word).ok().map(Period::of_day))
            .ok_or_else(|| Problem::with(text, FORMS))
    }
}

fn relative(word: &str, today: Day, week_start: Weekday) -> Option<Period> {
    let week = week_of(today, week_start);
    let month = month_of(today);
    match word {
        "today" => Some(Period::of_day(today)),
        "yesterday" => today.pred_opt().map(Period::of_day),
        "this-week" => Some(week),
        "last-week" => before(week, |day| week_of(day, week_start)),
        "this-month" => Some(month),
        "last-month" => before(month, month_of),
        "this-year" => year(today.year()),
        "last-year" => year(today.year() - 1),
        _ => None,
    }
}

/// The period that ends on the eve of another.
fn before(period: Period, period_of: impl Fn(Day) -> Period) -> Option<Period> {
    period.first.pred_opt().map(period_of)
}

/// `7d`: that many days, the last of them today.
fn days_back(word: &str, today: Day) -> Option<Period> {
    let count: u64 = digits(word.strip_suffix('d')?)?;
    let back = count.checked_sub(1).filter(|_| count <= MAX_DAYS_BACK)?;
    let first = today.checked_sub_days(Days::new(back))?;
    Period::new(first, today).ok()
}

/// `2026`, `2026-04`, `2026-w17`, `2026q2` or `2026-q2`.
fn part_of_year(word: &str, week_start: Weekday) -> Option<Period> {
    let (year_text, part) = word.split_at_checked(4)?;
    let number = digits(year_text).filter(|number| (1900..=9999).contains(number))?;
    if part.is_empty() {
        return year(number);
    }
    let dashed = part.strip_prefix('-');
    if let Some(quarter) = dashed.unwrap_or(part).strip_prefix('q') {
        return quarter_of(number, digits(quarter)?);
    }
    match dashed?.strip_prefix('w') {
        Some(week) => iso_week(number, two_digits(week)?, week_start),
        None => Day::from_ymd_opt(number, two_digits(dashed?)?, 1).map(month_of),
    }
}

fn year(number: i32) -> Option<Period> {
    Day::from_ymd_opt(number, 1, 1).map(|first| months_from(first, 12))
}

fn quarter_of(year: i32, quarter: u32) -> Option<Period> {
    if !(1..=4).contains(&quarter) {
        return None;
    }
    Day::from_ymd_opt(year, quarter * 3 - 2, 1).map(|first| months_from(first, 3))
}

fn iso_week(year: i32, week: u32, week_start: Weekday) -> Option<Period> {
    let monday = Day::from_isoywd_opt(year, week, Weekday::Mon)?;
    Some(Cycle::Weekly.period_of(monday, week_start))
}

fn two_digits(text: &str) -> Option<u32> {
    digits(text).filter(|_| text.len() == 2)
}

/// Digits only: the standard parser would let a sign through.
fn digits<Number: std::str::FromStr>(text: &str) -> Option<Number> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Read on Thursday 30 April 2026, where weeks start on Monday.
    fn read(text: &str) -> Result<String, Problem> {
        let today = parse_day("2026-04-30")?;
        Period::parse(text, today, Weekday::Mon).map(|period| period.to_string())
    }

    #[test]
    fn every_form_is_read() {
        for (text, period) in [
            ("today", "2026-04-30"),
            (" Yesterday ", "2026-04-29"),
            ("this-week", "2026-04-27..2026-05-03"),
            ("last-week", "2026-04-20..2026-04-26"),
            ("this-month", "2026-04-01..2026-04-30"),
            ("last-month", "2026-03-01..2026-03-31"),
            ("this-year", "2026-01-01..2026-12-31"),
            ("last-year", "2025-01-01..2025-12-31"),
            ("2024", "2024-01-01..2024-12-31"),
            ("2024-02", "2024-02-01..2024-02-29"),
            ("2026-W17", "2026-04-20..2026-04-26"),
            ("2026-w01", "2025-12-29..2026-01-04"),
            ("2026Q2", "2026-04-01..2026-06-30"),
            ("2026-q4", "2026-10-01..2026-12-31"),
            ("7d", "2026-04-24..2026-04-30"),
            ("1d", "2026-04-30"),
            ("2026-04-01", "2026-04-01"),
            ("2016-09-01..2018-12-31", "2016-09-01..2018-12-31"),
            ("since:2026-04-01", "2026-04-01..2026-04-30"),
        ] {
            assert_eq!(read(text), Ok(period.to_owned()), "{text}");
        }
    }

    #[test]
    fn a_week_starts_on_its_first_day() {
        let today = parse_day("2026-04-30").expect("a day");
        for (text, week_start, period) in [
            ("2026-W17", Weekday::Sat, "2026-04-18..2026-04-24"),
            ("2026-W17", Weekday::Sun, "2026-04-19..2026-04-25"),
            ("this-week", Weekday::Sat, "2026-04-25..2026-05-01"),
            ("last-week", Weekday::Sun, "2026-04-19..2026-04-25"),
        ] {
            let read = Period::parse(text, today, week_start).expect(text);
            assert_eq!(read.to_string(), period, "{text}");
        }
    }

    #[test]
    fn anything_else_lists_the_forms() {
        let refused = [
            "",
            "tomorrow",
            "2026-13",
            "2026-4",
            "2026-W54",
            "2026-W7",
            "2026Q5",
            "2026Q0",
            "0d",
            "-7d",
            "+7d",
            "99999d",
            "1899",
            "26",
            "2026-04-31",
            "q2",
            "d",
            "عام",
            "2026-",
        ];
        for text in refused {
            let problem = read(text).unwrap_err();
            assert!(problem.0.contains("2026-W17"), "{problem}");
        }
        for text in ["2026-04-30..2026-04-01", "since:2026-05-01", "..", "2026-04-01.."] {
            assert!(read(text).is_err(), "{text}");
        }
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        #[test]
        fn no_text_makes_it_panic(text in any::<String>()) {
            let _ = read(&text);
        }

        #[test]
        fn what_is_shown_is_read_back(start in 0..20_000_u64, length in 0..2_000_u64) {
            let first = parse_day("1990-01-01").expect("a day") + Days::new(start);
            let period = Period { first, last: first + Days::new(length) };
            prop_assert_eq!(read(&period.to_string()), Ok(period.to_string()));
        }
    }
}
