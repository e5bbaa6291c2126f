//! A calendar day as text.

use super::super::Problem;
use chrono::{Datelike, Days};

/// A calendar day, without a zone.
pub type Day = chrono::NaiveDate;

/// The last day that is stored: a later one has a longer year, and would be sorted wrongly.
pub fn last_day() -> Day {
    Day::from_ymd_opt(9999, 12, 31).unwrap_or(Day::MAX)
}

/// So many days after a day; not after the last one.
pub fn days_after(day: Day, days: u64) -> Day {
    day.checked_add_days(Days::new(days)).map_or_else(last_day, |later| later.min(last_day()))
}

/// Reads exactly `YYYY-MM-DD`, years 1900 to 9999.
///
/// # Errors
/// When the form differs or there is no such day.
pub fn parse_day(text: &str) -> Result<Day, Problem> {
    Day::parse_from_str(text, "%Y-%m-%d")
        .ok()
        .filter(|day| (1900..=9999).contains(&day.year()))
        // The parser forgives missing zeros and blanks; sorted text would not.
        .filter(|day| day.to_string() == text)
        .ok_or_else(|| Problem::with(text, "is not a day like 2026-04-30"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_day_comes_after_the_last() {
        let day = |text: &str| parse_day(text).expect("a day");
        for (from, days, then) in [
            ("2026-02-28", 1, "2026-03-01"),
            ("2026-03-01", 0, "2026-03-01"),
            ("9999-12-31", 0, "9999-12-31"),
            ("9999-12-31", 1, "9999-12-31"),
            ("9999-12-01", 90, "9999-12-31"),
            ("2026-03-01", u64::MAX, "9999-12-31"),
        ] {
            assert_eq!(days_after(day(from), days), day(then), "{from} + {days}");
        }
    }

    #[test]
    fn days_are_strict() {
        for text in ["1900-01-01", "2024-02-29", "9999-12-31"] {
            assert_eq!(parse_day(text).map(|day| day.to_string()), Ok(text.to_owned()));
        }
        let refused = [
            "",
            "2023-02-29",
            "1899-12-31",
            "2026-4-1",
            "26-04-01",
            "2026/04/01",
            " 2026-04-01",
            "2026-04-01T00:00",
            "+2026-04-01",
            "10000-01-01",
            "٢٠٢٦-٠٤-٠١",
        ];
        for text in refused {
            assert!(parse_day(text).is_err(), "{text}");
        }
    }
}
