//! A currency: its code, how many decimals it has, and how its amounts are read and shown.
//!
//! The exponent is data, never a guess from the text of an amount.

use super::super::{AMOUNT_MAX, Problem};
use super::decimal;
use super::notation::Notation;

/// The most decimals any currency has.
const MAX_EXPONENT: u8 = 4;

/// Three ASCII capital letters and the number of decimals of the minor unit.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub struct Currency {
    code: [u8; 3],
    exponent: u8,
}

impl Currency {
    /// The currency of an ISO 4217 code in any case, with the exponent used in trade.
    ///
    /// # Errors
    /// When the code is unknown or, like gold, has no minor unit.
    pub fn iso(code: &str) -> Result<Currency, Problem> {
        let capitals = code.trim().to_ascii_uppercase();
        let known = iso_currency::Currency::from_code(&capitals)
            .ok_or_else(|| Problem::with(code, "is not an ISO 4217 currency code"))?;
        let exponent = trade_exponent(known)
            .ok_or_else(|| Problem::with(code, "has no minor unit, so nothing is priced in it"))?;
        Currency::with_exponent(&capitals, exponent)
    }

    /// A currency with a chosen number of decimals, 0 to 4.
    ///
    /// # Errors
    /// When the code is not three letters or the exponent is above 4.
    pub fn with_exponent(code: &str, exponent: u8) -> Result<Currency, Problem> {
        let code =
            three_capitals(code).ok_or_else(|| Problem::with(code, "is not a currency code of three letters"))?;
        if exponent > MAX_EXPONENT {
            return Err(Problem::new(format!("{exponent} decimals are too many: a currency has 0 to {MAX_EXPONENT}")));
        }
        Ok(Currency { code, exponent })
    }

    /// The code, such as `BRL`.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.code).expect("a currency code is three ASCII letters")
    }

    /// The number of decimals, 0 to 4.
    pub fn exponent(&self) -> u8 {
        self.exponent
    }

    /// Decimal text to minor units: `"5"`, `"5.00"` and `"٥٫٠"` are 500 in BRL. What could be thousands, such as
    /// `"5.000"`, is refused with both readings.
    ///
    /// # Errors
    /// When the text is not a plain decimal number, is finer than the minor unit, has two readings, or is beyond
    /// [`AMOUNT_MAX`], with which sums fit; a digit is never dropped.
    pub fn parse(&self, text: &str) -> Result<i64, Problem> {
        self.read(text, Notation::Unstated)
    }

    /// [`Currency::parse`], in a notation that somebody has stated.
    ///
    /// # Errors
    /// As [`Currency::parse`].
    pub fn read(&self, text: &str, notation: Notation) -> Result<i64, Problem> {
        let minor = decimal::read(text, self.exponent, notation).ok_or_else(|| {
            let (code, example) = (self.code(), self.format(1_000_000));
            let (is_not, example) = (format!("is not an amount in {code}"), format!("; write it like {example}"));
            Problem::with(text, &decimal::refusal((text, ""), (self.exponent, notation), (&is_not, &example)))
        })?;
        if minor.unsigned_abs() > AMOUNT_MAX.unsigned_abs() {
            return Err(Problem::new("the amount is larger than any that is taken"));
        }
        Ok(minor)
    }

    /// Minor units as exact ungrouped text, such as `-12.500`; [`Currency::parse`] reads it.
    pub fn format(&self, minor: i64) -> String {
        let (sign, whole, decimals) = decimal::write(minor, self.exponent);
        joined(sign, &whole, &decimals)
    }

    /// Minor units as a person types them: without decimals that say nothing, so `25` for 25.00.
    pub fn short(&self, minor: i64) -> String {
        let (sign, whole, decimals) = decimal::write(minor, self.exponent);
        let is_whole = decimals.bytes().all(|digit| digit == b'0');
        joined(sign, &whole, if is_whole { "" } else { &decimals })
    }

    /// An amount for people, with its currency: `12,500 IQD`.
    pub fn with_code(&self, minor: i64) -> String {
        format!("{} {}", self.grouped(minor), self.code())
    }

    /// Minor units for people, such as `1,204.50`.
    pub fn grouped(&self, minor: i64) -> String {
        let (sign, whole, decimals) = decimal::write(minor, self.exponent);
        joined(sign, &decimal::by_thousands(&whole), &decimals)
    }
}

/// ISO 4217, except that nobody has traded in a thousandth of an Iraqi dinar for decades.
fn trade_exponent(currency: iso_currency::Currency) -> Option<u8> {
    if currency == iso_currency::Currency::IQD {
        return Some(0);
    }
    u8::try_from(currency.exponent()?).ok()
}

fn three_capitals(code: &str) -> Option<[u8; 3]> {
    let code: [u8; 3] = code.trim().as_bytes().try_into().ok()?;
    code.iter().all(u8::is_ascii_alphabetic).then(|| code.map(|letter| letter.to_ascii_uppercase()))
}

fn joined(sign: &str, whole: &str, decimals: &str) -> String {
    let point = if decimals.is_empty() { "" } else { "." };
    format!("{sign}{whole}{point}{decimals}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn codes_bring_their_exponent() {
        for (code, exponent) in [("BRL", 2), ("iqd", 0), ("KWD", 3), ("JPY", 0), ("CLF", 4)] {
            let currency = Currency::iso(code).expect(code);
            assert_eq!(currency.exponent(), exponent, "{code}");
            assert_eq!(currency.code(), code.to_ascii_uppercase());
        }
        for code in ["", "ZZZ", "XAU", "BR", "BRLX", "ريا"] {
            let problem = Currency::iso(code).unwrap_err();
            assert!(problem.0.contains(code), "{problem}");
        }
        assert!(Currency::with_exponent("BRL", 5).is_err());
        assert!(Currency::with_exponent("B1L", 2).is_err());
    }

    #[test]
    fn amounts_are_shown_exactly() {
        for (exponent, minor, plain, grouped) in [
            (2, 120_450, "1204.50", "1,204.50"),
            (3, -12_500, "-12.500", "-12.500"),
            (0, 1_000_000, "1000000", "1,000,000"),
            (2, -5, "-0.05", "-0.05"),
            (4, 0, "0.0000", "0.0000"),
            (0, 999, "999", "999"),
            (0, i64::MIN, "-9223372036854775808", "-9,223,372,036,854,775,808"),
        ] {
            let currency = Currency::with_exponent("XTS", exponent).expect("an exponent");
            assert_eq!(currency.format(minor), plain);
            assert_eq!(currency.grouped(minor), grouped);
        }
    }

    #[test]
    fn an_amount_has_a_bound() {
        let iqd = Currency::iso("IQD").expect("a currency");
        for minor in [AMOUNT_MAX, -AMOUNT_MAX] {
            assert_eq!(iqd.parse(&minor.to_string()), Ok(minor));
        }
        for minor in [AMOUNT_MAX + 1, -AMOUNT_MAX - 1, i64::MAX, i64::MIN + 1] {
            assert!(iqd.parse(&minor.to_string()).is_err(), "{minor}");
        }
    }

    #[test]
    fn a_wrong_amount_is_quoted_with_an_example() {
        let real = Currency::iso("BRL").expect("BRL");
        let problem = real.parse("12,5x").unwrap_err();
        assert_eq!(problem.0, "\"12,5x\" is not an amount in BRL; write it like 10000.00");
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        /// medusa#5393, #6833, stripe-ios#2141.
        #[test]
        fn what_is_written_is_read_back(minor in -AMOUNT_MAX..=AMOUNT_MAX, exponent in 0..=4_u8) {
            let currency = Currency::with_exponent("XTS", exponent).expect("an exponent");
            prop_assert_eq!(currency.parse(&currency.format(minor)), Ok(minor));
            prop_assert_eq!(currency.grouped(minor).replace(',', ""), currency.format(minor));
        }

        #[test]
        fn what_is_short_is_read_back(minor in -AMOUNT_MAX..=AMOUNT_MAX, exponent in 0..=4_u8) {
            let currency = Currency::with_exponent("XTS", exponent).expect("an exponent");
            prop_assert_eq!(currency.parse(&currency.short(minor)), Ok(minor));
        }

        #[test]
        fn no_text_makes_it_panic(text in any::<String>(), exponent in 0..=4_u8) {
            let currency = Currency::with_exponent("XTS", exponent).expect("an exponent");
            let _ = currency.parse(&text);
        }
    }
}
