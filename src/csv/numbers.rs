//! The numbers of a file: amounts, counts and rates, in the notation that somebody has stated for it, or none.

use crate::base::{COUNT_MAX, Currency, Notation, Problem, Rate, count_in};

/// Reads the numbers of one file.
#[derive(Clone, Copy, Debug)]
pub struct Numbers(pub Notation);

impl Numbers {
    /// An amount in minor units, with its sign.
    pub fn signed(self, typed: &str, currency: Currency) -> Result<i64, Problem> {
        self.read(|notation| currency.read(typed, notation))
    }

    /// An amount of nothing or more, in minor units.
    pub fn amount(self, typed: &str, currency: Currency) -> Result<i64, Problem> {
        match self.signed(typed, currency)? {
            ..0 => Err(Problem::new("the amount is negative")),
            minor => Ok(minor),
        }
    }

    /// A count, no less than `least`.
    pub fn count(self, typed: &str, least: i64) -> Result<i64, Problem> {
        match self.read(|notation| count_in(typed, notation))? {
            number if number > COUNT_MAX => Err(Problem::new(format!("{number} is more than any count that is taken"))),
            number if number < least => Err(Problem::new(format!("{number} is less than {least}"))),
            number => Ok(number),
        }
    }

    /// A rate in parts per million.
    pub fn rate(self, typed: &str) -> Result<i64, Problem> {
        self.read(|notation| Rate::read(typed, notation).map(Rate::ppm))
    }

    /// A number; where it is refused and a stated notation would read it, the refusal says so.
    fn read(self, read: impl Fn(Notation) -> Result<i64, Problem>) -> Result<i64, Problem> {
        read(self.0).map_err(|refused| {
            let lifts = |notation| self.0 == Notation::Unstated && read(notation).is_ok();
            let flags = [(Notation::Point, "--decimal point"), (Notation::Comma, "--decimal comma")];
            let flags: Vec<&str> = flags.into_iter().filter(|(notation, _)| lifts(*notation)).map(|(_, f)| f).collect();
            match flags.is_empty() {
                true => refused,
                false => Problem::new(format!("{refused}; or state how the file is written: {}", flags.join(" or "))),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_stated_notation_lifts_the_doubt() {
        let iqd = Currency::iso("IQD").expect("IQD");
        let unstated = Numbers(Notation::Unstated);
        let said = unstated.amount("25.000", iqd).unwrap_err().0;
        assert_eq!(
            said,
            "\"25.000\" could be 25 or 25,000: write 25 or 25000; or state how the file is written: --decimal point or --decimal comma"
        );
        assert!(unstated.count("1.000", 0).unwrap_err().0.ends_with("--decimal point or --decimal comma"));
        assert_eq!(
            unstated.amount("12x", iqd).unwrap_err().0,
            "\"12x\" is not an amount in IQD; write it like 1000000"
        );
        for (notation, minor) in [(Notation::Point, 25), (Notation::Comma, 25_000)] {
            assert_eq!(Numbers(notation).amount("25.000", iqd), Ok(minor));
            assert_eq!(Numbers(notation).count("25.000", 0), Ok(minor));
        }
        assert_eq!(Numbers(Notation::Comma).rate("7,5%"), Ok(75_000));
        assert!(unstated.amount("-1", iqd).is_err() && unstated.signed("-1", iqd) == Ok(-1));
        assert!(unstated.count("2000000000", 0).is_err() && unstated.amount("2000000000000000", iqd).is_err());
    }

    /// A number as somebody wrote it: groups of digits, and the marks between them.
    #[derive(Clone, Debug)]
    struct Written {
        groups: Vec<String>,
        marks: Vec<char>,
    }

    const MARKS: [char; 9] = ['.', ',', '٫', '٬', ' ', '\u{a0}', '\u{202f}', '\'', '_'];
    const DECIMAL_MARKS: [char; 3] = ['.', ',', '٫'];

    impl Written {
        fn text(&self) -> String {
            let marks = self.marks.iter().map(char::to_string).chain([String::new()]);
            self.groups.iter().zip(marks).map(|(group, mark)| format!("{group}{mark}")).collect()
        }

        /// Its value in ten-thousandths, every mark taken for one between thousands.
        fn as_thousands(&self) -> Option<i128> {
            let fits =
                self.groups[1..].iter().all(|group| group.len() == 3) && self.marks.windows(2).all(|m| m[0] == m[1]);
            fits.then(|| self.groups.concat().parse::<i128>().expect("digits") * 10_000)
        }

        /// Its value in ten-thousandths, the last mark taken for the one before decimals.
        fn as_decimal(&self) -> Option<i128> {
            let (last, before) = self.marks.split_last()?;
            let (fraction, whole) = self.groups.split_last()?;
            let grouped = whole[1..].iter().all(|group| group.len() == 3) && before.windows(2).all(|m| m[0] == m[1]);
            let fits = DECIMAL_MARKS.contains(last) && !before.contains(last) && grouped;
            fits.then(|| format!("{}{fraction:0<4}", whole.concat()).parse().expect("digits"))
        }
    }

    fn written() -> impl Strategy<Value = Written> {
        let group = prop_oneof![Just("000".to_owned()), "[0-9]{3}", "[0-9]{1,4}"];
        let first = prop_oneof![4 => "[1-9][0-9]{0,3}", 1 => Just("0".to_owned())];
        let mark = prop::sample::select(MARKS.to_vec());
        (first, vec((mark, group), 0..3)).prop_map(|(first, rest)| {
            let (marks, groups): (Vec<char>, Vec<String>) = rest.into_iter().unzip();
            Written { groups: std::iter::once(first).chain(groups).collect(), marks }
        })
    }

    fn plain(ten_thousandths: i128) -> String {
        let text = format!("{}.{:04}", ten_thousandths / 10_000, ten_thousandths % 10_000);
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 4_096, ..crate::base::seeds::config() })]

        /// Over every exponent and every mark, typed and in a file: what is read is the one thing that every reader
        /// understands, and what has two readings is refused with both.
        #[test]
        fn a_number_has_one_reading_or_is_refused_with_both(written in written(), exponent in 0u8..=4) {
            let currency = Currency::with_exponent("XTS", exponent).expect("an exponent");
            let text = written.text();
            let scale = 10_i128.pow(4 - u32::from(exponent));
            let (decimal, thousands) = (written.as_decimal(), written.as_thousands());
            let in_file = |notation| Numbers(notation).amount(&text, currency);
            match currency.parse(&text) {
                Ok(minor) => {
                    // A currency with three decimals and more is written with three: there they are what they are.
                    let understood = if exponent >= 3 || written.marks.is_empty() { decimal.or(thousands) } else if decimal == thousands { decimal } else { decimal.xor(thousands) };
                    prop_assert_eq!(Some(i128::from(minor) * scale), understood, "{}", text);
                    prop_assert_eq!(in_file(Notation::Unstated), Ok(minor));
                    prop_assert!(minor == 0 || written.marks.is_empty() || matches!(written.marks[..], ['.' | '٫']));
                }
                Err(refused) => {
                    for reading in [decimal, thousands].into_iter().flatten().filter(|_| decimal.is_some() && thousands.is_some()) {
                        prop_assert!(refused.0.replace(',', "").contains(&plain(reading)), "{}: {}", text, refused);
                    }
                    let exact = decimal.is_some_and(|value| value % scale == 0);
                    let is_plain = matches!(written.marks[..], ['.' | '٫']) && thousands.is_none();
                    prop_assert!(!(is_plain && exact), "{} has one reading: {}", text, refused);
                    prop_assert!(in_file(Notation::Unstated).is_err());
                }
            }
            for (notation, mark) in [(Notation::Point, '.'), (Notation::Comma, ',')] {
                if let Ok(minor) = in_file(notation) {
                    let understood = if written.marks.iter().any(|m| [mark, '٫'].contains(m)) { decimal } else { thousands };
                    prop_assert_eq!(Some(i128::from(minor) * scale), understood, "{} with a {:?}", text, notation);
                }
            }
            if written.marks[..] == ['.'] && decimal.is_some_and(|value| value % scale == 0) {
                prop_assert!(in_file(Notation::Point).is_ok(), "the doubt about {} is lifted", text);
            }
        }
    }
}
