//! What messages say, language by language: a table of words, and the filling of its `{places}`. Pure but for reading
//! the operator's own table.

use std::collections::BTreeMap;
use std::path::Path;

use crate::base::{Language, Problem};
use crate::files::Input;

const ENGLISH: &str = include_str!("templates/words.en.toml");
const ARABIC: &str = include_str!("templates/words.ar.toml");
const FRENCH: &str = include_str!("templates/words.fr.toml");

/// Words by key: `order`, or `order_status.subject`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(pub BTreeMap<String, String>);

/// Values by the names of their places.
pub type Values = BTreeMap<&'static str, String>;

impl Words {
    /// The program's own words.
    pub fn own(language: Language) -> Words {
        let text = match language {
            Language::English => ENGLISH,
            Language::Arabic => ARABIC,
            Language::French => FRENCH,
        };
        Words::read(text).expect("the tables in the program are sound")
    }

    /// The program's own words with those of the operator's folder over them.
    ///
    /// # Errors
    /// When there is a table that cannot be read, or has a word that no message uses.
    pub fn of(language: Language, folder: &Path) -> Result<Words, Problem> {
        let mut words = Words::own(language);
        let path = folder.join(format!("words.{language}.toml"));
        if !path.exists() {
            return Ok(words);
        }
        let text = Input::TEMPLATE.read_text(&path).map_err(|error| Problem::new(error.to_string()))?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let theirs = Words::read(&text).map_err(|problem| Problem::new(format!("{name}: {problem}")))?;
        if let Some(unknown) = theirs.0.keys().find(|key| !words.0.contains_key(*key)) {
            return Err(Problem::new(format!("{name}: no message uses the word {unknown:?}")));
        }
        words.0.extend(theirs.0);
        Ok(words)
    }

    fn read(text: &str) -> Result<Words, Problem> {
        let table: toml::Table = toml::from_str(text).map_err(|error| Problem::new(error.to_string().trim()))?;
        let mut words = BTreeMap::new();
        for (key, value) in table {
            match value {
                toml::Value::String(word) => drop(words.insert(key, word)),
                toml::Value::Table(table) => {
                    for (inner, value) in table {
                        let word =
                            value.as_str().ok_or_else(|| Problem::new(format!("{key}.{inner} is not a text")))?;
                        words.insert(format!("{key}.{inner}"), word.to_owned());
                    }
                }
                _ => return Err(Problem::new(format!("{key} is not a text"))),
            }
        }
        Ok(Words(words))
    }

    /// The word of a key; the key itself where there is none, so that a message still goes.
    pub fn get<'a>(&'a self, key: &'a str) -> &'a str {
        self.0.get(key).map_or(key, String::as_str)
    }

    /// The word of a kind of message, in the variant where there is one: `lead_overdue`, else `lead`.
    pub fn of_kind<'a>(&'a self, kind: &str, word: &str, variant: Option<&str>) -> &'a str {
        let varied = variant.and_then(|variant| self.0.get(&format!("{kind}.{word}_{variant}")));
        varied.or_else(|| self.0.get(&format!("{kind}.{word}"))).map_or("", String::as_str)
    }
}

/// How a value is in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// In a header: one line.
    Header,
    /// In plain text, marked off where the text runs the other way.
    Text { right_to_left: bool },
    /// In markup: escaped, and marked off.
    Html,
}

/// Fills the places of a text. A place without a value stays as it is written, and is reported by the lint.
pub fn fill(text: &str, values: &Values, setting: Setting) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, inside)) = rest.split_once('{') {
        out.push_str(&literal(before, setting));
        match inside.split_once('}').and_then(|(name, after)| Some((values.get(name)?, after))) {
            Some((value, after)) => {
                out.push_str(&set(value, setting));
                rest = after;
            }
            None => {
                out.push('{');
                rest = inside;
            }
        }
    }
    out.push_str(&literal(rest, setting));
    out
}

/// The names of the places of a text.
pub fn places(text: &str) -> Vec<&str> {
    text.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name).collect()
}

fn literal(text: &str, setting: Setting) -> String {
    if setting == Setting::Html { escaped(text) } else { text.to_owned() }
}

fn set(value: &str, setting: Setting) -> String {
    match setting {
        Setting::Header => one_line(value),
        Setting::Text { right_to_left: false } => value.to_owned(),
        Setting::Text { right_to_left: true } => format!("\u{2068}{value}\u{2069}"),
        Setting::Html => format!("<bdi>{}</bdi>", escaped(value).replace('\n', "<br>")),
    }
}

/// Text for a header: whatever would end its line, or hide in it, is a blank.
pub fn one_line(text: &str) -> String {
    let blank = |c: char| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c };
    text.chars().map(blank).collect::<String>().split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What somebody outside said, as a row keeps it: he may say a lot, a person reads a line.
pub fn shortened(text: &str) -> String {
    one_line(text).chars().take(300).collect()
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' => out.push('\n'),
            c if c.is_control() => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_language_has_every_word_with_the_same_places() {
        let english = Words::own(Language::English);
        for language in Language::ALL {
            let words = Words::own(language);
            assert_eq!(words.0.keys().collect::<Vec<_>>(), english.0.keys().collect::<Vec<_>>(), "{language}");
            for (key, word) in &words.0 {
                let sorted = |text| {
                    let mut places = places(text);
                    places.sort_unstable();
                    places.dedup();
                    places.into_iter().map(str::to_owned).collect::<Vec<_>>()
                };
                assert_eq!(sorted(word), sorted(english.get(key)), "{language} {key}");
            }
        }
    }

    #[test]
    fn places_are_filled_once_and_as_the_text_needs() {
        let values = Values::from([("name", "a<b>{name}\r\nBcc: x".to_owned())]);
        for (setting, filled) in [
            (Setting::Header, "Hi a<b>{name} Bcc: x {other} {"),
            (Setting::Text { right_to_left: false }, "Hi a<b>{name}\r\nBcc: x {other} {"),
            (Setting::Html, "Hi <bdi>a&lt;b&gt;{name}\u{fffd}<br>Bcc: x</bdi> {other} {"),
        ] {
            assert_eq!(fill("Hi {name} {other} {", &values, setting), filled);
        }
        let arabic = fill("{name}", &Values::from([("name", "ORD-1".into())]), Setting::Text { right_to_left: true });
        assert_eq!(arabic, "\u{2068}ORD-1\u{2069}");
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        /// No value can end a header or open markup.
        #[test]
        fn a_value_stays_a_value(value in any::<String>()) {
            let values = Values::from([("v", value)]);
            let header = fill("a {v}", &values, Setting::Header);
            prop_assert!(!header.chars().any(char::is_control));
            let html = fill("{v}", &values, Setting::Html);
            let inside = html.trim_start_matches("<bdi>").trim_end_matches("</bdi>").replace("<br>", "");
            prop_assert!(!inside.contains(['<', '>', '"', '\'']));
        }
    }
}
