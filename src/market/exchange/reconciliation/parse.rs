//! The fields of somebody else's file. Pure: nothing is guessed, and no digit is dropped.

use crate::base::{Calendar, Currency, Day, Notation, Problem, parse_day};

/// An amount as the file writes it, exact to the currency's minor unit, in minor units.
///
/// # Errors
/// What is not a plain number in the file's notation, has a decimal too many or a sign, or is more than any amount.
pub fn amount(text: &str, notation: Notation, currency: Currency) -> Result<i64, Problem> {
    match currency.read(text, notation)? {
        ..0 => Err(Problem::new("the amount is less than nothing")),
        minor => Ok(minor),
    }
}

/// A day, or the business date of a time.
///
/// # Errors
/// What is neither like 2026-04-30 nor like 2026-04-30 14:05: another order of day and month cannot be distinguished.
pub fn day(text: &str, calendar: &Calendar) -> Result<Day, Problem> {
    let time = || calendar.local_instant(text).map(|at| calendar.business_day(at));
    let unclear =
        |_| Problem::new(format!("{text:?} is neither a day like 2026-04-30 nor a time like 2026-04-30 14:05"));
    parse_day(text).or_else(|_| time()).map_err(unclear)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::base::AMOUNT_MAX;

    fn currency(code: &str) -> Currency {
        Currency::iso(code).expect(code)
    }

    #[test]
    fn amounts_are_exact_or_refused() {
        use Notation::{Comma, Point, Unstated};
        for (code, text, notation, want) in [
            ("IQD", "10000", Unstated, Some(10_000)),
            ("IQD", "10000.00", Unstated, Some(10_000)),
            ("IQD", "10000.5", Point, None),
            ("IQD", "10,000", Unstated, None),
            ("IQD", "10.000", Unstated, None),
            ("IQD", "10.000", Point, Some(10)),
            ("IQD", "10,000", Point, Some(10_000)),
            ("IQD", "10.000", Comma, Some(10_000)),
            ("USD", "9,95", Comma, Some(995)),
            ("USD", "9,955", Comma, None),
            ("USD", "9.95", Comma, None),
            ("USD", "1,234,50", Comma, None),
            ("KWD", "1,234", Comma, Some(1_234)),
            ("KWD", "١٫٢٣٤", Point, Some(1_234)),
            ("USD", "-1", Point, None),
            ("USD", "", Point, None),
            ("USD", "9223372036854775807", Point, None),
        ] {
            assert_eq!(amount(text, notation, currency(code)).ok(), want, "{code} {text} {notation:?}");
        }
    }

    #[test]
    fn a_day_is_a_day_or_a_time_on_it() {
        let calendar = Calendar::new("Asia/Baghdad", 3, "saturday").expect("a calendar");
        for (text, want) in [
            ("2026-03-01", Some("2026-03-01")),
            ("2026-03-01 14:05", Some("2026-03-01")),
            ("2026-03-01 02:00", Some("2026-02-28")),
            ("01/03/2026", None),
            ("", None),
        ] {
            assert_eq!(day(text, &calendar).ok().map(|day| day.to_string()).as_deref(), want, "{text}");
        }
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        #[test]
        fn what_a_file_says_is_read_back(minor in 0i64..AMOUNT_MAX, code in prop::sample::select(vec!["IQD", "USD", "KWD"])) {
            let currency = currency(code);
            let written = currency.format(minor);
            prop_assert_eq!(amount(&written, Notation::Unstated, currency), Ok(minor));
            prop_assert_eq!(amount(&written, Notation::Point, currency), Ok(minor));
            prop_assert_eq!(amount(&written.replace('.', ","), Notation::Comma, currency), Ok(minor));
        }

        #[test]
        fn no_text_makes_it_panic(text in any::<String>()) {
            for notation in [Notation::Unstated, Notation::Point, Notation::Comma] {
                let _ = amount(&text, notation, currency("KWD"));
            }
        }
    }
}
