//! Decimal text to a scaled whole number and back, exactly.
//!
//! Used for amounts and rates. It must never guess: a thousands separator, an exponent or a
//! digit too many is refused, not dropped.

use super::super::text::ascii_digit;

/// `text` times ten to the `exponent`, or `None` when it is not plain decimal text, has
/// non-zero digits beyond the exponent, or does not fit. Arabic-Indic digits and the Arabic
/// decimal separator are read too.
pub(crate) fn read(text: &str, exponent: u8) -> Option<i64> {
    let (negative, unsigned) = sign(text.trim());
    let (whole, fraction) = unsigned.split_once(['.', '٫']).unwrap_or((unsigned, ""));
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    let decimals = usize::from(exponent);
    let kept = fraction.chars().take(decimals);
    let padding = decimals.saturating_sub(fraction.chars().count());
    let surplus = fraction.chars().skip(decimals);

    let digits = whole.chars().chain(kept);
    let digits = digits.chain(std::iter::repeat_n('0', padding));
    let size = digits.map(ascii_digit).try_fold(0, push_digit)?;
    if surplus.map(ascii_digit).any(|digit| digit != Some(b'0')) {
        return None;
    }
    i64::try_from(if negative { -size } else { size }).ok()
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
            ("5.500", 2, 550),
            (".5", 2, 50),
            ("5.", 2, 500),
            ("+5", 0, 5),
            ("-0", 3, 0),
            ("-12.5", 3, -12_500),
            ("7.000", 0, 7),
            (" 12 ", 0, 12),
            ("١٢٫٥", 3, 12_500),
            ("۱۲.۵", 1, 125),
            ("00012", 0, 12),
            ("9223372036854775807", 0, i64::MAX),
            ("-92233720368547758.08", 2, i64::MIN),
        ] {
            assert_eq!(read(text, exponent), Some(value), "{text}");
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
            "5.00x",
            "1.2.3",
            "0x1F",
            "NaN",
            "५",
            "92233720368547758.08",
            "999999999999999999999999999999999999999999",
        ];
        for text in refused {
            assert_eq!(read(text, 2), None, "{text}");
        }
    }
}
