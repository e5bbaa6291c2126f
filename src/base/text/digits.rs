//! Digits as typed on Arabic and Persian keyboards, and numbers that a spreadsheet mangled.

use std::borrow::Cow;

const ARABIC_ZERO: u32 = 0x0660;
const PERSIAN_ZERO: u32 = 0x06F0;

/// The text with Arabic-Indic digits (both rows) as ASCII; borrowed when there are none.
pub fn ascii_digits(text: &str) -> Cow<'_, str> {
    let is_foreign = |c: char| !c.is_ascii() && ascii_digit(c).is_some();
    if !text.contains(is_foreign) {
        return Cow::Borrowed(text);
    }
    let digit_or_same = |c| ascii_digit(c).map_or(c, char::from);
    Cow::Owned(text.chars().map(digit_or_same).collect())
}

/// The ASCII byte of a digit, `b'0'` to `b'9'`, or `None` for any other character.
pub(crate) fn ascii_digit(c: char) -> Option<u8> {
    let value = match c {
        '0'..='9' => u32::from(c) - u32::from('0'),
        '\u{0660}'..='\u{0669}' => u32::from(c) - ARABIC_ZERO,
        '\u{06F0}'..='\u{06F9}' => u32::from(c) - PERSIAN_ZERO,
        _ => return None,
    };
    u8::try_from(value).ok().map(|value| b'0' + value)
}

/// Whether this is how a spreadsheet shows a long number, such as `8.9E+12`: the digits that
/// are not shown are lost, so nothing can be read from it.
pub(crate) fn is_spreadsheet_number(text: &str) -> bool {
    let Some((mantissa, power)) = text.split_once("E+").or_else(|| text.split_once("e+")) else {
        return false;
    };
    let (whole, decimals) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, "0"));
    whole.len() == 1 && [whole, decimals, power].into_iter().all(is_digits)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_rows_become_ascii() {
        for (text, ascii) in [("٠١٢٣٤٥٦٧٨٩", "0123456789"), ("۰۹ x", "09 x"), ("५", "५")] {
            assert_eq!(ascii_digits(text), ascii);
        }
        assert!(matches!(ascii_digits("ORD-431 شاي"), Cow::Borrowed(_)));
    }

    #[test]
    fn mangled_numbers_are_recognised() {
        for text in ["8.9E+12", "9.6E+11", "8,90123E+12", "1E+12", "9.6e+11"] {
            assert!(is_spreadsheet_number(text), "{text}");
        }
        for text in ["12E5", "E+12", "A.9E+12", "8.9E+", "8.9E-12", "TEE+2", "48.9E+12", "8.9"] {
            assert!(!is_spreadsheet_number(text), "{text}");
        }
    }
}
