//! The languages in which people get notifications, and how each writes amounts and days. Digits stay Latin everywhere.

use std::fmt;
use std::str::FromStr;

use super::{Currency, Day, Problem};

/// A language of statements and messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    #[default]
    English,
    Arabic,
    French,
}

impl Language {
    pub const ALL: [Language; 3] = [Language::English, Language::Arabic, Language::French];

    /// Its two letters.
    pub fn code(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Arabic => "ar",
            Language::French => "fr",
        }
    }

    /// The name in this language; else in English, Arabic, French, whichever there is first. Names come in that order.
    pub fn choose(self, names: [Option<&str>; 3]) -> &str {
        let own = match self {
            Language::English => names[0],
            Language::Arabic => names[1],
            Language::French => names[2],
        };
        own.or(names[0]).or(names[1]).or(names[2]).unwrap_or_default()
    }

    /// The language that a name without one is in, in a marketplace of this language: its script says Arabic.
    pub fn of_name(self, name: &str) -> Language {
        let arabic = name
            .chars()
            .any(|c| matches!(c, '\u{0600}'..='\u{06FF}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'));
        match self {
            _ if arabic => Language::Arabic,
            Language::French => Language::French,
            Language::English | Language::Arabic => Language::English,
        }
    }

    /// `ltr` or `rtl`.
    pub fn direction(self) -> &'static str {
        if self == Language::Arabic { "rtl" } else { "ltr" }
    }

    /// An amount with its currency: `12,500.00 USD`, `12 500,00 USD`.
    pub fn amount(self, currency: Currency, minor: i64) -> String {
        format!("{}\u{a0}{}", self.number(&currency.grouped(minor)), currency.code())
    }

    /// A grouped number as this language groups it.
    fn number(self, grouped: &str) -> String {
        match self {
            Language::French => grouped.replace(',', "\u{202f}").replace('.', ","),
            Language::English | Language::Arabic => grouped.to_owned(),
        }
    }

    /// A day in figures: the order is the one that nobody in this language reads wrongly.
    pub fn day(self, day: Day) -> String {
        match self {
            Language::English => day.format("%-d %b %Y").to_string(),
            Language::Arabic | Language::French => day.format("%d/%m/%Y").to_string(),
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

impl FromStr for Language {
    type Err = Problem;

    fn from_str(text: &str) -> Result<Self, Problem> {
        Language::ALL
            .into_iter()
            .find(|language| language.code() == text)
            .ok_or_else(|| Problem::with(text, "is not a language; write en, ar or fr"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_and_days_are_those_of_the_language() {
        let dollar = Currency::iso("USD").expect("a currency");
        let day = "2026-03-09".parse().expect("a day");
        for (language, amount, written) in [
            (Language::English, "-12,500.05\u{a0}USD", "9 Mar 2026"),
            (Language::Arabic, "-12,500.05\u{a0}USD", "09/03/2026"),
            (Language::French, "-12\u{202f}500,05\u{a0}USD", "09/03/2026"),
        ] {
            assert_eq!(language.amount(dollar, -1_250_005), amount);
            assert_eq!(language.day(day), written);
            assert_eq!(language.code().parse(), Ok(language));
        }
        assert!("de".parse::<Language>().is_err());
    }
}
