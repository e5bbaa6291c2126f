//! A rate between nothing and everything, such as a commission of 7.5 %.
//!
//! It must never be a float, and an amount is rounded once, when the rate is applied.

use super::Problem;
use super::money::{Notation, decimal, div_half_away};
use std::fmt;

/// A whole, in parts per million.
const WHOLE_PPM: i64 = 1_000_000;
/// One percent is 10⁴ parts per million, so percent text has four decimals.
const PERCENT_DECIMALS: u8 = 4;
/// One basis point is 10² parts per million.
const BASIS_POINT_DECIMALS: u8 = 2;

/// Parts per million, 0 to 1 000 000.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Rate(i64);

impl Rate {
    pub const NOTHING: Rate = Rate(0);
    pub const WHOLE: Rate = Rate(WHOLE_PPM);

    /// A rate with its unit: `10%`, `7.5%`, `0.125%` or `750bp`.
    ///
    /// # Errors
    /// When the unit is missing, the number is not decimal or finer than a millionth, or the
    /// rate is not within 0 % to 100 %.
    pub fn parse(text: &str) -> Result<Rate, Problem> {
        Rate::read(text, Notation::Unstated)
    }

    /// [`Rate::parse`], in a notation that somebody has stated.
    ///
    /// # Errors
    /// As [`Rate::parse`].
    pub fn read(text: &str, notation: Notation) -> Result<Rate, Problem> {
        let (number, unit, decimals) =
            without_unit(text.trim()).ok_or_else(|| Problem::with(text, &format!("{NO_RATE}{EXAMPLE}")))?;
        let ppm = decimal::read(number, decimals, notation).ok_or_else(|| {
            Problem::with(text, &decimal::refusal((number, unit), (decimals, notation), (NO_RATE, EXAMPLE)))
        })?;
        Rate::from_ppm(ppm).map_err(|_| Problem::with(text, "is not within 0% to 100%"))
    }

    /// Does the text end in the unit of a rate?
    pub fn has_unit(text: &str) -> bool {
        without_unit(text.trim()).is_some()
    }

    /// A rate from parts per million.
    ///
    /// # Errors
    /// When it is not within 0 to 1 000 000.
    pub fn from_ppm(ppm: i64) -> Result<Rate, Problem> {
        if (0..=WHOLE_PPM).contains(&ppm) {
            return Ok(Rate(ppm));
        }
        Err(Problem::new(format!("{ppm} parts per million is not within 0% to 100%")))
    }

    /// Parts per million.
    pub fn ppm(self) -> i64 {
        self.0
    }

    /// This rate of an amount in minor units, rounded once, halves away from zero.
    pub fn of(self, minor: i64) -> i64 {
        let exact = i128::from(minor) * i128::from(self.0);
        i64::try_from(div_half_away(exact, WHOLE_PPM.into())).expect("a rate of at most one never enlarges an amount")
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (_, whole, decimals) = decimal::write(self.0, PERCENT_DECIMALS);
        match decimals.trim_end_matches('0') {
            "" => write!(out, "{whole}%"),
            kept => write!(out, "{whole}.{kept}%"),
        }
    }
}

/// The number before the unit, the unit, and how many decimals turn it into parts per million.
fn without_unit(text: &str) -> Option<(&str, &'static str, u8)> {
    if let Some(number) = text.strip_suffix(['%', '٪']) {
        return Some((number, "%", PERCENT_DECIMALS));
    }
    let number = text.strip_suffix("bp").or_else(|| text.strip_suffix("BP"))?;
    Some((number, "bp", BASIS_POINT_DECIMALS))
}

const NO_RATE: &str = "is not a rate";
const EXAMPLE: &str = ": write a number and its unit, like 7.5% or 750bp";

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn rates_carry_their_unit() {
        for (text, ppm, shown) in [
            ("10%", 100_000, "10%"),
            ("7.5%", 75_000, "7.5%"),
            ("750bp", 75_000, "7.5%"),
            ("0.125%", 1_250, "0.125%"),
            ("1.25bp", 125, "0.0125%"),
            ("٧٫٥٪", 75_000, "7.5%"),
            ("0%", 0, "0%"),
            ("100 %", 1_000_000, "100%"),
        ] {
            let rate = Rate::parse(text).expect(text);
            assert_eq!((rate.ppm(), rate.to_string().as_str()), (ppm, shown));
        }
        for text in ["", "10", "0.1", "%", "bp", "7,5%", "0.00001%", "-1%", "100.0001%"] {
            assert!(Rate::parse(text).is_err(), "{text}");
        }
        assert!(Rate::parse("10").unwrap_err().0.contains("like 7.5%"));
        assert!(Rate::from_ppm(-1).is_err());
        assert!(Rate::from_ppm(1_000_001).is_err());
    }

    /// dokan#3324.
    #[test]
    fn a_commission_is_rounded_once() {
        for (rate, minor, commission) in [
            ("8%", 178_125, 14_250),
            ("7.5%", 96_250, 7_219),
            ("30%", 645, 194),
            ("12.5%", 18_750, 2_344),
            ("50%", -1, -1),
            ("100%", i64::MIN, i64::MIN),
        ] {
            assert_eq!(Rate::parse(rate).expect(rate).of(minor), commission);
        }
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        #[test]
        fn of_is_symmetric_and_half_away(ppm in 0..=WHOLE_PPM, minor in -i64::MAX..=i64::MAX) {
            let rate = Rate::from_ppm(ppm).expect("within a whole");
            let doubled = 2 * i128::from(minor.abs()) * i128::from(ppm);
            let whole = i128::from(WHOLE_PPM);
            prop_assert_eq!(i128::from(rate.of(minor.abs())), (doubled + whole) / (2 * whole));
            prop_assert_eq!(rate.of(-minor), -rate.of(minor));
        }

        #[test]
        fn what_is_shown_is_read_back(ppm in 0..=WHOLE_PPM) {
            let rate = Rate::from_ppm(ppm).expect("within a whole");
            prop_assert_eq!(Rate::parse(&rate.to_string()), Ok(rate));
        }
    }
}
