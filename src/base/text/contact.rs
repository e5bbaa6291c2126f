//! How to reach a person. These values go into mail headers and dialers, so anything that
//! could be read as a second address or a second header is refused.

use unicode_normalization::char::is_combining_mark;

use super::super::Problem;
use super::digits::ascii_digit;
use super::{is_invisible, is_spreadsheet_number};
use std::ops::RangeInclusive;

/// The longest address that mail can carry, and its two sides, in bytes.
const MAX_EMAIL: usize = 254;
const MAX_LOCAL: usize = 64;
const MAX_LABEL: usize = 63;
/// The fewest and most digits of a phone number; fifteen is the limit of E.164.
const PHONE_DIGITS: RangeInclusive<usize> = 6..=15;

/// One email address, with its domain in lower case.
///
/// # Errors
/// When it is not exactly one plain address.
pub fn email(text: &str) -> Result<String, Problem> {
    let refused = || Problem::with(text, "is not an email address, like nour@example.com");
    let (local, domain) = text.split_once('@').ok_or_else(refused)?;
    let plain = text.len() <= MAX_EMAIL && !text.contains(is_refused_in_email);
    if !plain || domain.contains('@') || !is_local(local) || !is_domain(domain) {
        return Err(refused());
    }
    Ok(format!("{local}@{}", domain.to_lowercase()))
}

/// A phone number as 6 to 15 ASCII digits after an optional `+`; blanks, dashes and
/// parentheses are left out.
///
/// # Errors
/// When anything else is in it, or a spreadsheet has shortened it.
pub fn phone(text: &str) -> Result<String, Problem> {
    if is_spreadsheet_number(text.trim()) {
        return Err(Problem::with(
            text,
            "is a phone number that a spreadsheet has shortened: format the column as text",
        ));
    }
    digits_of_phone(text).ok_or_else(|| Problem::with(text, "is not a phone number, like +964 770 123 4567"))
}

fn digits_of_phone(text: &str) -> Option<String> {
    let mut written = text.chars().filter(|&c| !is_phone_filler(c)).peekable();
    let plus = written.next_if_eq(&'+').map_or("", |_| "+");
    let digits = written.map(|c| ascii_digit(c).map(char::from)).collect::<Option<String>>()?;
    PHONE_DIGITS.contains(&digits.len()).then(|| format!("{plus}{digits}"))
}

fn is_phone_filler(c: char) -> bool {
    c == ' ' || c == '\u{a0}' || is_invisible(c) || matches!(c, '-' | '\u{2011}' | '(' | ')')
}

fn is_refused_in_email(c: char) -> bool {
    c.is_control() || c.is_whitespace() || is_invisible(c) || ",;:<>()[]\"\\".contains(c)
}

/// Words with single dots between them, of the signs that mail allows; letters of all languages.
fn is_local(local: &str) -> bool {
    let sign = |c: char| c.is_alphanumeric() || is_combining_mark(c) || "!#$%&'*+-/=?^_`{|}~".contains(c);
    local.len() <= MAX_LOCAL && local.split('.').all(|word| !word.is_empty() && word.chars().all(sign))
}

/// Two labels at least, none with a hyphen at an end; the last is not a number.
fn is_domain(domain: &str) -> bool {
    let sign = |c: char| c.is_alphanumeric() || is_combining_mark(c) || c == '-';
    let label = |label: &str| {
        (1..=MAX_LABEL).contains(&label.len())
            && label.chars().all(sign)
            && !label.starts_with('-')
            && !label.ends_with('-')
            && !label.starts_with(is_combining_mark)
    };
    let numeric = domain.rsplit('.').next().is_some_and(|last| last.bytes().all(|byte| byte.is_ascii_digit()));
    domain.contains('.') && domain.split('.').all(label) && !numeric
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_plain_address_is_an_email() {
        for (text, stored) in [
            ("nour@example.com", "nour@example.com"),
            ("Nour.A+shop@Example.COM", "Nour.A+shop@example.com"),
            ("o'neil_x@a-b.co.uk", "o'neil_x@a-b.co.uk"),
            ("نور@مثال.com", "نور@مثال.com"),
        ] {
            assert_eq!(email(text), Ok(stored.to_owned()));
        }
        let refused = [
            "",
            "nour",
            "@example.com",
            "nour@",
            "nour@example",
            "nour@.com",
            "nour@a@b.com",
            "a@b.com,c@d.com",
            "nour @example.com",
            "nour@example.com\r\nBcc: x@y.com",
            "nour@example.com\n",
            "Nour <nour@example.com>",
            "nour@exam\u{202e}ple.com",
            "first..last@example.com",
            ".nour@example.com",
            "nour.@example.com",
            "nour@-example.com",
            "nour@example-.com",
            "x@-y.com",
            "x@y..com",
            "x@y.com.",
            "x@y_z.com",
            "x@10.0.0.1",
            "no\u{ad}ur@example.com",
            "nour@exam\u{ad}ple.com",
            "nour@exa\u{200b}mple.com",
            "nour@\u{feff}example.com",
            "nour@example.com\u{2060}",
            "nour@example,com",
            "'nour'@example.com\u{3164}\u{e0041}",
        ];
        for text in refused {
            assert!(email(text).is_err(), "{text:?}");
        }
        assert!(email(&format!("{}@b.com", "a".repeat(250))).is_err());
        assert!(
            email(&format!("{}@b.com", "a".repeat(64))).is_ok() && email(&format!("{}@b.com", "a".repeat(65))).is_err()
        );
        assert!(
            email(&format!("a@{}.com", "b".repeat(63))).is_ok() && email(&format!("a@{}.com", "b".repeat(64))).is_err()
        );
    }

    #[test]
    fn phones_keep_their_plus_and_digits() {
        for (text, stored) in [
            ("+964 770 123-4567", "+9647701234567"),
            ("(0770) 1234567", "07701234567"),
            ("٠٧٧٠١٢٣٤٥٦٧", "07701234567"),
            ("\u{202a}+964\u{a0}770\u{202c}1234", "+9647701234"),
            ("123456", "123456"),
        ] {
            assert_eq!(phone(text), Ok(stored.to_owned()));
        }
        let refused =
            ["", "+", "12345", "1234567890123456", "0770x123456", "++964770123", "964+770123", "0770\n123456"];
        for text in refused {
            assert!(phone(text).is_err(), "{text:?}");
        }
        assert!(phone("9.6E+11").unwrap_err().0.contains("spreadsheet"));
    }
}
