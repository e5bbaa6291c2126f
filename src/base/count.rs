//! A count: pieces, days, notes. Read like an amount without decimals, so `7.00` is 7 and `1.000` is refused.

use std::ops::RangeInclusive;

use super::Problem;
use super::money::{Notation, decimal};

/// A whole number as a person or a spreadsheet writes it.
///
/// # Errors
/// When it is not a whole number, or could be thousands.
pub fn count(text: &str) -> Result<i64, Problem> {
    count_in(text, Notation::Unstated)
}

/// [`count`], in a notation that somebody has stated.
///
/// # Errors
/// As [`count`].
pub fn count_in(text: &str, notation: Notation) -> Result<i64, Problem> {
    decimal::read(text, 0, notation)
        .ok_or_else(|| Problem::with(text, &decimal::refusal((text, ""), (0, notation), ("is not a whole number", ""))))
}

/// [`count`], within bounds.
///
/// # Errors
/// When it is not a whole number, or outside the bounds.
pub fn count_within(text: &str, bounds: RangeInclusive<i64>) -> Result<i64, Problem> {
    let (first, last) = (*bounds.start(), *bounds.end());
    let outside = || Problem::with(text, &format!("is not a whole number from {first} to {last}"));
    count(text).and_then(|count| if bounds.contains(&count) { Ok(count) } else { Err(outside()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_is_whole_however_it_is_written() {
        for (text, number) in
            [("7", 7), ("7.00", 7), (" 5 ", 5), ("\u{a0}5", 5), ("٥", 5), ("۱۲", 12), ("-3", -3), ("+4", 4), ("7.0", 7)]
        {
            assert_eq!(count(text), Ok(number), "{text}");
        }
    }

    #[test]
    fn what_is_no_count_is_refused_with_what_to_write() {
        for (text, said) in [
            ("7.5", "\"7.5\" is not a whole number"),
            ("1,000", "\"1,000\" could be 1 or 1,000: write 1 or 1000"),
            ("1.000", "\"1.000\" could be 1 or 1,000: write 1 or 1000"),
            ("1 000", "\"1 000\" is not a whole number: write 1000"),
            ("", "\"\" is not a whole number"),
            ("1e3", "\"1e3\" is not a whole number"),
            ("99999999999999999999", "\"99999999999999999999\" is not a whole number"),
        ] {
            assert_eq!(count(text).unwrap_err().0, said);
        }
        assert_eq!(count_in("1.000", Notation::Comma), Ok(1000));
        assert_eq!(count_within("7.0", 1..=31), Ok(7));
        assert_eq!(count_within("32", 1..=31).unwrap_err().0, "\"32\" is not a whole number from 1 to 31");
    }
}
