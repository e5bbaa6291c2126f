//! The fields of somebody else's file. Pure: nothing is guessed, and no digit is dropped.

use serde::{Serialize, Serializer};

use crate::base::{Calendar, Currency, Day, Problem, parse_day};
use crate::market::settings::rules::AMOUNT_MAX;

/// What stands before the decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decimal {
    Point,
    Comma,
}

impl Decimal {
    pub fn as_str(self) -> &'static str {
        match self {
            Decimal::Point => "point",
            Decimal::Comma => "comma",
        }
    }

    /// As [`Decimal::as_str`] wrote it.
    pub fn stored(text: &str) -> Decimal {
        if text == "comma" { Decimal::Comma } else { Decimal::Point }
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// An amount as the file writes it, exact to the currency's minor unit, in minor units.
///
/// # Errors
/// Anything but plain decimals: a second separator, a decimal too many, a sign, more than any amount.
pub fn amount(text: &str, decimal: Decimal, currency: Currency) -> Result<i64, Problem> {
    let minor = match decimal {
        Decimal::Point => currency.parse(text)?,
        Decimal::Comma if text.contains('.') => {
            return Err(Problem::new(format!("a decimal point in a file of decimal commas: {text:?}")));
        }
        Decimal::Comma => currency.parse(&text.replacen(',', ".", 1))?,
    };
    match minor {
        ..0 => Err(Problem::new("the amount is less than nothing")),
        minor if minor > AMOUNT_MAX => Err(Problem::new("the amount is larger than any that is taken")),
        minor => Ok(minor),
    }
}

/// A day, or the business date of a time.
///
/// # Errors
/// What is neither like 2026-04-30 nor like 2026-04-30 14:05: another order of day and month cannot be told apart.
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

    fn currency(code: &str) -> Currency {
        Currency::iso(code).expect(code)
    }

    #[test]
    fn amounts_are_exact_or_refused() {
        use Decimal::{Comma, Point};
        for (code, text, decimal, want) in [
            ("IQD", "10000", Point, Some(10_000)),
            ("IQD", "10000.00", Point, Some(10_000)),
            ("IQD", "10000.5", Point, None),
            ("IQD", "10,000", Point, None),
            ("IQD", "10.000", Comma, None),
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
            assert_eq!(amount(text, decimal, currency(code)).ok(), want, "{code} {text} {decimal:?}");
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
        #[test]
        fn what_a_file_says_is_read_back(minor in 0i64..AMOUNT_MAX, code in prop::sample::select(vec!["IQD", "USD", "KWD"])) {
            let currency = currency(code);
            let written = currency.format(minor);
            prop_assert_eq!(amount(&written, Decimal::Point, currency), Ok(minor));
            prop_assert_eq!(amount(&written.replace('.', ","), Decimal::Comma, currency), Ok(minor));
        }

        #[test]
        fn no_text_makes_it_panic(text in any::<String>()) {
            for decimal in [Decimal::Point, Decimal::Comma] {
                let _ = amount(&text, decimal, currency("KWD"));
            }
        }
    }
}
