//! Decimal text to a scaled whole number and back, exactly.
//!
//! Used for amounts, rates and counts. It must never guess: a thousands separator, an exponent or a digit too many
//! is refused, not dropped, and so is what could be thousands.

use super::super::text::ascii_digit;
use super::notation::{Notation, Readings};

/// Thousands come in groups of three digits.
const GROUP: usize = 3;

/// `text` times ten to the `exponent`, or `None` when it is not plain decimal text, has non-zero digits beyond the
/// exponent, does not fit, or could be thousands. Arabic-Indic digits and the Arabic decimal separator are read too.
/// Nothing is nothing in both readings: `0.000` is 0.
pub(crate) fn read(text: &str, exponent: u8, notation: Notation) -> Option<i64> {
    read_once(text, exponent, notation).or_else(|| (notation == Notation::Unstated && is_nothing(text)).then_some(0))
}

/// Is the number nothing, whichever way it is read?
fn is_nothing(text: &str) -> bool {
    let Readings { decimal, thousands } = Readings::of(text);
    decimal.is_some() && decimal == thousands
}

fn read_once(text: &str, exponent: u8, notation: Notation) -> Option<i64> {
    let (negative, unsigned) = sign(text.trim());
    let (whole, fraction) = unsigned.split_once(notation.marks()).unwrap_or((unsigned, ""));
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    if !whole.is_empty() && could_be_thousands(fraction, exponent, notation) {
        return None;
    }
    let decimals = usize::from(exponent);
    let kept = fraction.chars().take(decimals);
    let padding = decimals.saturating_sub(fraction.chars().count());
    let surplus = fraction.chars().skip(decimals);

    let parted_by = thousands_mark(whole, notation);
    let digits = whole.chars().filter(|c| Some(*c) != parted_by).chain(kept);
    let digits = digits.chain(std::iter::repeat_n('0', padding));
    let size = digits.map(ascii_digit).try_fold(0, push_digit)?;
    if surplus.map(ascii_digit).any(|digit| digit != Some(b'0')) {
        return None;
    }
    i64::try_from(if negative { -size } else { size }).ok()
}

/// Three digits behind the point, where the unit has fewer decimals: nobody can tell `25.000` from 25 thousand.
/// Zeros or not, because a file that writes 25 thousand so writes 25,500 so too.
fn could_be_thousands(fraction: &str, exponent: u8, notation: Notation) -> bool {
    notation == Notation::Unstated && usize::from(exponent) < GROUP && fraction.chars().count() == GROUP
}

/// The mark between the thousands of a whole part, where it stands as it must: up to three digits, then three and three.
fn thousands_mark(whole: &str, notation: Notation) -> Option<char> {
    let mark = whole.chars().find(|c| notation.groups(*c))?;
    let mut groups = whole.split(mark).map(|group| group.chars().count());
    let first = groups.next()?;
    ((1..=GROUP).contains(&first) && groups.all(|size| size == GROUP)).then_some(mark)
}

/// What is said of a number that is not read: its readings and what to write, or else that it `is_not` one and an
/// example. `unit` is behind the number, such as `%`.
pub(crate) fn refusal(
    (number, unit): (&str, &str),
    (exponent, notation): (u8, Notation),
    (is_not, example): (&str, &str),
) -> String {
    let Readings { decimal, thousands } = Readings::of(number);
    let writable = |reading: &String| read(reading, exponent, Notation::Point).is_some();
    if let Some(stated) = notation.rule() {
        // The mark was stated, so what it begins are decimals, and nothing else is guessed.
        let write = decimal.or(thousands).filter(writable).map(|reading| notation.written(&reading));
        return match write {
            Some(write) => format!("{is_not}: {stated}; write {write}{unit}"),
            None if is_too_fine(number, exponent, notation) => format!("{is_not}: {}", finest(exponent)),
            None if Readings::has_marks(number) => format!("{is_not}: {stated}{}", notation.written(example)),
            None => format!("{is_not}{}", notation.written(example)),
        };
    }
    let write: Vec<String> = [&decimal, &thousands]
        .into_iter()
        .flatten()
        .filter(|reading| writable(reading))
        .map(|reading| format!("{reading}{unit}"))
        .collect();
    match (decimal, thousands) {
        (Some(decimal), Some(thousands)) => {
            let thousands = by_thousands(&thousands);
            format!("could be {decimal}{unit} or {thousands}{unit}: write {}", write.join(" or "))
        }
        _ if write.is_empty() => format!("{is_not}{example}"),
        _ => format!("{is_not}: write {}", write.join(" or ")),
    }
}

/// Is it a number of this notation with more decimals than there are?
fn is_too_fine(number: &str, exponent: u8, notation: Notation) -> bool {
    (exponent..=MOST_DECIMALS).any(|finer| read_once(number, finer, notation).is_some())
}

/// More decimals than anybody writes.
const MOST_DECIMALS: u8 = 9;

fn finest(exponent: u8) -> String {
    match exponent {
        0 => "it has no decimals".to_owned(),
        most => format!("it has at most {most} decimals"),
    }
}

/// A whole number with commas between its thousands.
pub(super) fn by_thousands(whole: &str) -> String {
    let (sign, whole) = whole.strip_prefix('-').map_or(("", whole), |rest| ("-", rest));
    let mut grouped = String::with_capacity(sign.len() + whole.len() + whole.len() / GROUP);
    grouped.push_str(sign);
    for (index, digit) in whole.char_indices() {
        if index > 0 && (whole.len() - index).is_multiple_of(GROUP) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// `value` divided by ten to the `exponent`, split into sign, whole part and decimals.
pub(crate) fn write(value: i64, exponent: u8) -> (&'static str, String, String) {
    let sign = if value < 0 { "-" } else { "" };
    let scale = 10_u64.pow(exponent.into());
    let (whole, rest) = (value.unsigned_abs() / scale, value.unsigned_abs() % scale);
    let decimals = match exponent {
        0 => String::new(),
        places => format!("{rest:0width$}", width = usize::from(places)),
    };
    (sign, whole.to_string(), decimals)
}

fn sign(text: &str) -> (bool, &str) {
    match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

/// Wider than an amount, so that the most negative one can be read before its sign is set.
fn push_digit(size: i128, digit: Option<u8>) -> Option<i128> {
    let digit = i128::from(digit? - b'0');
    size.checked_mul(10)?.checked_add(digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_decimals_are_read_exactly() {
        for (text, exponent, value) in [
            ("5", 2, 500),
            ("5.5", 2, 550),
            ("5.50", 2, 550),
            ("5.5000", 2, 550),
            ("5.500", 3, 5_500),
            ("1500.0", 0, 1_500),
            ("1500.00", 0, 1_500),
            ("1500.0000", 0, 1_500),
            (".5", 2, 50),
            (".500", 2, 50),
            ("5.", 2, 500),
            ("+5", 0, 5),
            ("-0", 3, 0),
            ("-12.5", 3, -12_500),
            ("7.00", 0, 7),
            (" 12 ", 0, 12),
            ("١٢٫٥", 3, 12_500),
            ("۱۲.۵", 1, 125),
            ("00012", 0, 12),
            ("9223372036854775807", 0, i64::MAX),
            ("-92233720368547758.08", 2, i64::MIN),
        ] {
            assert_eq!(read(text, exponent, Notation::Unstated), Some(value), "{text}");
        }
    }

    #[test]
    fn anything_else_is_refused() {
        let refused = [
            "",
            " ",
            ".",
            "-",
            "+.",
            "--5",
            "1,204.50",
            "1٬204",
            "12,5",
            "1e3",
            "1 2",
            "5.001",
            "5.000",
            "٥٫٥٠٠",
            "0.500",
            "1 234",
            "1\u{a0}234",
            "1\u{202f}234",
            "1'234",
            "1_234",
            "5.00x",
            "1.2.3",
            "0x1F",
            "NaN",
            "५",
            "92233720368547758.08",
            "999999999999999999999999999999999999999999",
        ];
        for text in refused {
            assert_eq!(read(text, 2, Notation::Unstated), None, "{text}");
        }
    }

    #[test]
    fn a_stated_notation_leaves_no_doubt() {
        use Notation::{Comma, Point};
        for (text, exponent, notation, value) in [
            ("25.000", 0, Point, Some(25)),
            ("25.000", 0, Comma, Some(25_000)),
            ("25,000", 0, Comma, Some(25)),
            ("25,000", 0, Point, Some(25_000)),
            ("1.234,50", 2, Comma, Some(123_450)),
            ("1,234.50", 2, Point, Some(123_450)),
            ("1 234,50", 2, Comma, Some(123_450)),
            ("1\u{202f}234\u{202f}567,5", 2, Comma, Some(123_456_750)),
            ("٢٥٫٠٠٠", 0, Point, Some(25)),
            ("25.500", 0, Point, None),
            ("1234,500.5", 2, Point, None),
            ("12,34.50", 2, Point, None),
            ("1,234.567,00", 2, Comma, None),
            ("1,234 567", 0, Point, None),
            (",5", 2, Point, None),
            ("9.95", 2, Comma, None),
        ] {
            assert_eq!(read(text, exponent, notation), value, "{text} {notation:?}");
        }
    }

    #[test]
    fn a_refusal_names_the_readings_and_what_to_write() {
        for (number, unit, exponent, said) in [
            ("25.000", "", 0, "could be 25 or 25,000: write 25 or 25000"),
            ("25.500", "", 0, "could be 25.5 or 25,500: write 25500"),
            ("32,500", "", 0, "could be 32.5 or 32,500: write 32500"),
            ("32,500", "", 3, "could be 32.5 or 32,500: write 32.5 or 32500"),
            ("12,5", "%", 4, "is wrong: write 12.5%"),
            ("1.000", "bp", 2, "could be 1bp or 1,000bp: write 1bp or 1000bp"),
            ("1 000", "", 2, "is wrong: write 1000"),
            ("7.5", "", 0, "is wrong, like 5"),
            ("much", "", 0, "is wrong, like 5"),
        ] {
            let read_as = (exponent, Notation::Unstated);
            assert_eq!(refusal((number, unit), read_as, ("is wrong", ", like 5")), said, "{number}");
        }
    }

    #[test]
    fn nothing_has_one_reading() {
        for text in ["0.000", "-0.000", "00.000", "٠٫٠٠٠", "0,000", "0.000", "+0.000"] {
            for exponent in 0..=4 {
                assert_eq!(read(text, exponent, Notation::Unstated), Some(0), "{text} {exponent}");
            }
        }
        for text in ["0.001", "0.500", "0 000", "0,00", "0.000x"] {
            assert_eq!(read(text, 2, Notation::Unstated), None, "{text}");
        }
    }

    #[test]
    fn a_refusal_of_a_stated_notation_names_its_rule_and_what_to_write() {
        use Notation::{Comma, Point};
        let point = "with --decimal comma a point separates thousands, with three digits after it";
        let comma = "with --decimal point a comma separates thousands, with three digits after it";
        for (number, unit, exponent, notation, said) in [
            ("7.00", "", 0, Comma, format!("is wrong: {point}; write 7")),
            ("7.00", "", 2, Comma, format!("is wrong: {point}; write 7")),
            ("7.50", "%", 2, Comma, format!("is wrong: {point}; write 7,5%")),
            ("7.50", "", 0, Comma, format!("is wrong: {point}, like 5,5")),
            ("7,50", "", 0, Comma, "is wrong: it has no decimals".to_owned()),
            ("1234.567", "", 4, Comma, format!("is wrong: {point}; write 1234,567")),
            ("7,00", "", 0, Point, format!("is wrong: {comma}; write 7")),
            ("7,50", "", 2, Point, format!("is wrong: {comma}; write 7.5")),
            ("9,955", "", 2, Comma, "is wrong: it has at most 2 decimals".to_owned()),
            ("25_000", "", 0, Comma, format!("is wrong: {point}; write 25000")),
            ("much", "", 2, Comma, "is wrong, like 5,5".to_owned()),
        ] {
            let found = refusal((number, unit), (exponent, notation), ("is wrong", ", like 5.5"));
            assert_eq!(found, said, "{number} {notation:?}");
        }
    }
}
