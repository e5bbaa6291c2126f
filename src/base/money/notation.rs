//! How a number is written: which mark is before its decimals, and what a refused number could have meant.
//!
//! Nothing here repairs a number. It only says which readings there are, so that a person can choose one.

use serde::{Serialize, Serializer};

use super::super::text::ascii_digit;

/// What is known about the mark before the decimals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Notation {
    /// Nobody has said: a point, and three digits behind it may be thousands.
    #[default]
    Unstated,
    /// Somebody has said that it is a point.
    Point,
    /// Somebody has said that it is a comma.
    Comma,
}

impl Notation {
    /// The notation that [`Notation::as_str`] names.
    pub fn stored(word: Option<&str>) -> Notation {
        match word {
            Some("point") => Notation::Point,
            Some("comma") => Notation::Comma,
            _ => Notation::Unstated,
        }
    }

    /// Its word, or `None` when nobody has said.
    pub fn as_str(self) -> Option<&'static str> {
        match self {
            Notation::Unstated => None,
            Notation::Point => Some("point"),
            Notation::Comma => Some("comma"),
        }
    }

    /// What somebody has stated with it, as a refusal says it; nothing when nobody has.
    pub(super) fn rule(self) -> Option<&'static str> {
        match self {
            Notation::Unstated => None,
            Notation::Point => Some("with --decimal point a comma separates thousands, with three digits after it"),
            Notation::Comma => Some("with --decimal comma a point separates thousands, with three digits after it"),
        }
    }

    /// A number with a point before its decimals, as this notation writes it.
    pub(super) fn written(self, text: &str) -> String {
        let between_digits = |before: &str, after: &str| {
            before.ends_with(|c: char| c.is_ascii_digit()) && after.starts_with(|c: char| c.is_ascii_digit())
        };
        match text.split_once('.').filter(|(before, after)| between_digits(before, after)) {
            Some((before, after)) if self == Notation::Comma => format!("{before},{after}"),
            _ => text.to_owned(),
        }
    }

    /// The marks that begin the decimals; the Arabic one is nothing else.
    pub(super) fn marks(self) -> [char; 2] {
        match self {
            Notation::Unstated | Notation::Point => ['.', '٫'],
            Notation::Comma => [',', '٫'],
        }
    }

    /// May `c` part thousands? Only where the other mark is known to be the decimal one.
    pub(super) fn groups(self, c: char) -> bool {
        match self {
            Notation::Unstated => false,
            Notation::Point => c == ',' || is_group_mark(c),
            Notation::Comma => c == '.' || is_group_mark(c),
        }
    }
}

impl Serialize for Notation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_str().serialize(serializer)
    }
}

/// Marks that part thousands and never begin decimals: blanks, apostrophes, the Arabic thousands mark.
fn is_group_mark(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\'' | '\u{2019}' | '٬')
}

/// Marks that are in numbers, of decimals or between thousands.
fn is_mark(c: char) -> bool {
    is_group_mark(c) || matches!(c, '.' | ',' | '٫' | '_' | '،')
}

/// The readings of a number with marks in it, as plain text: `25` and `25000` for `25.000`.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Readings {
    /// With the last mark before decimals.
    pub decimal: Option<String>,
    /// With every mark between thousands.
    pub thousands: Option<String>,
}

impl Readings {
    /// Is `text` a number with a mark in it that could be one of decimals or of thousands?
    pub fn has_marks(text: &str) -> bool {
        let body = text.trim().trim_start_matches(['-', '+']);
        let is_part = |c: char| ascii_digit(c).is_some() || is_mark(c);
        body.contains(is_mark) && body.chars().all(is_part)
    }

    /// The readings of `text`; none when it has no mark, or is not digits and marks.
    pub fn of(text: &str) -> Readings {
        let text = text.trim();
        let sign = if text.starts_with('-') { "-" } else { "" };
        let body = text.strip_prefix(['-', '+']).unwrap_or(text);
        let marks: Vec<char> = body.chars().filter(|c| is_mark(*c)).collect();
        let groups: Option<Vec<String>> = body.split(is_mark).map(digits).collect();
        let (Some(groups), Some((last, before))) = (groups, marks.split_last()) else { return Readings::default() };
        let grouped = |groups: &[String]| groups.iter().skip(1).all(|group| group.len() == 3);
        let alike = |marks: &[char]| marks.windows(2).all(|pair| pair[0] == pair[1]);
        let thousands = (grouped(&groups) && alike(&marks)).then(|| plain(sign, &groups.concat(), ""));
        let (fraction, whole) = groups.split_last().expect("a text in parts has at least one");
        let begins_decimals = matches!(last, '.' | ',' | '٫' | '،') && !before.contains(last);
        let decimal = (begins_decimals && grouped(whole) && alike(before))
            .then(|| plain(sign, &whole.concat(), fraction.trim_end_matches('0')));
        Readings { decimal, thousands }
    }
}

/// The digits of one group as ASCII, at least one.
fn digits(group: &str) -> Option<String> {
    let digits: Option<String> = group.chars().map(|c| ascii_digit(c).map(char::from)).collect();
    digits.filter(|digits| !digits.is_empty())
}

fn plain(sign: &str, whole: &str, fraction: &str) -> String {
    let whole = match whole.trim_start_matches('0') {
        "" => "0",
        kept => kept,
    };
    let point = if fraction.is_empty() { "" } else { "." };
    format!("{sign}{whole}{point}{fraction}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_the_readings_people_have() {
        for (text, decimal, thousands) in [
            ("25.000", Some("25"), Some("25000")),
            ("-25.500", Some("-25.5"), Some("-25500")),
            ("32,500", Some("32.5"), Some("32500")),
            ("1500.000", Some("1500"), Some("1500000")),
            ("٢٥٫٠٠٠", Some("25"), Some("25000")),
            ("٢٥٬٠٠٠", None, Some("25000")),
            ("25\u{202f}000", None, Some("25000")),
            ("25_000", None, Some("25000")),
            ("25'000", None, Some("25000")),
            ("1,234.50", Some("1234.5"), None),
            ("1.234,50", Some("1234.5"), None),
            ("1 234,50", Some("1234.5"), None),
            ("1.234.567", None, Some("1234567")),
            ("1,234.567", Some("1234.567"), None),
            ("12,5", Some("12.5"), None),
            ("7.5", Some("7.5"), None),
            ("12,34.5", None, None),
            ("25", None, None),
            ("25,", None, None),
            ("1..000", None, None),
            ("12x,500", None, None),
        ] {
            let readings = Readings::of(text);
            let found = (readings.decimal.as_deref(), readings.thousands.as_deref());
            assert_eq!(found, (decimal, thousands), "{text}");
        }
    }
}
