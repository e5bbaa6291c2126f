//! Identity of keys: two spellings that a person takes for the same name have one key.
//!
//! A fold of its own beside the search's, which may confuse words that are not the same thing. A key is only ever
//! compared and stored beside what was typed, never shown in its place.

use super::digits::ascii_digit;
use super::marks::is_mark;
use unicode_normalization::UnicodeNormalization;

/// The key of a name: width, case, composition, blanks, Arabic vowel marks, letter variants and digits are no
/// difference. Accents, ة and ه, ؤ and ئ are.
pub fn key(text: &str) -> String {
    // A million rows are folded, and most of their keys look like this.
    if is_one_ascii_word(text) {
        return text.to_ascii_lowercase();
    }
    let mut key = String::with_capacity(text.len());
    if text.is_ascii() {
        text.chars().for_each(|c| push(&mut key, c.to_ascii_lowercase()));
        return trimmed(key);
    }
    text.nfkc().for_each(|c| push_letter(&mut key, c));
    // A letter whose vowel mark is gone may compose with the sign that stood behind it.
    settled(trimmed(key))
}

/// Do two names name the same?
pub fn same(one: &str, other: &str) -> bool {
    one == other || key(one) == key(other)
}

/// The key of a code that another system has given: only width, composition and blanks are no difference, because
/// that system may distinguishes case .
pub fn code_key(text: &str) -> String {
    if is_one_ascii_word(text) {
        return text.to_owned();
    }
    let mut key = String::with_capacity(text.len());
    if text.is_ascii() {
        text.chars().for_each(|c| push(&mut key, c));
        return trimmed(key);
    }
    let wide = |c: char| matches!(c, '\u{FF00}'..='\u{FFEF}');
    let narrow: String = text.chars().map(|c| if wide(c) { c.nfkc().collect() } else { String::from(c) }).collect();
    narrow.nfc().filter(|c| !is_mark(*c)).for_each(|c| push(&mut key, c));
    trimmed(key)
}

fn is_one_ascii_word(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii() && !char::from(byte).is_whitespace())
}

/// Folding once more changes nothing: that is what makes a stored key safe to compare with a typed one.
fn settled(mut key: String) -> String {
    loop {
        let mut next = String::with_capacity(key.len());
        key.nfkc().for_each(|c| push_letter(&mut next, c));
        next = trimmed(next);
        if next == key {
            return key;
        }
        key = next;
    }
}

fn push_letter(key: &mut String, c: char) {
    if is_mark(c) || is_vowel_mark(c) {
        return;
    }
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => key.push('ا'),
        'ى' | 'ی' => key.push('ي'),
        'ک' => key.push('ك'),
        'ß' | 'ẞ' => key.push_str("ss"),
        'ς' => key.push('σ'),
        _ => match ascii_digit(c) {
            Some(digit) => key.push(char::from(digit)),
            None => c.to_lowercase().for_each(|lower| push(key, lower)),
        },
    }
}

/// Tashkeel, the small signs of the Quran, and tatweel. Hamza and madda are part of their letter.
fn is_vowel_mark(c: char) -> bool {
    matches!(
        c,
        '\u{0610}'..='\u{061A}'
            | '\u{0640}'
            | '\u{064B}'..='\u{0652}'
            | '\u{0656}'..='\u{065F}'
            | '\u{0670}'
            | '\u{06D6}'..='\u{06DC}'
            | '\u{06DF}'..='\u{06E4}'
            | '\u{06E7}'..='\u{06E8}'
            | '\u{06EA}'..='\u{06ED}'
    )
}

/// A character, where any white space is one blank and never a leading or second one.
fn push(key: &mut String, c: char) {
    if !c.is_whitespace() {
        key.push(c);
    } else if !key.is_empty() && !key.ends_with(' ') {
        key.push(' ');
    }
}

fn trimmed(mut key: String) -> String {
    key.truncate(key.trim_end().len());
    key
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn spellings_of_one_name_have_one_key() {
        for (key_of_all, spellings) in [
            (
                "food",
                [
                    "Food",
                    "FOOD",
                    "food",
                    " Food ",
                    "\u{a0}Food\u{3000}",
                    "Ｆｏｏｄ",
                    "𝐅ood",
                    "F\u{2060}ood",
                    "\u{feff}Food",
                ]
                .as_slice(),
            ),
            ("fresh food", &["Fresh Food", "fresh  food", "fresh\u{a0}food", "FRESH\tFOOD", "fresh\u{2009}food"]),
            ("café", &["Café", "Cafe\u{301}", "CAFÉ", "CAFE\u{301}"]),
            ("straße".replace('ß', "ss").as_str(), &["Straße", "STRASSE", "straße", "STRAẞE"]),
            ("σας", &[]),
            (
                "احمد",
                &["أحمد", "إحمد", "آحمد", "ٱحمد", "احمد", "أَحْمَد", "احـمـد", "ا\u{654}حمد", "ﺃحمد", "\u{200f}احمد"],
            ),
            ("يحيي", &["يحيى", "یحیی", "يحيي", "يَحْيَى"]),
            ("كوردي", &["کوردی", "كوردي", "كور\u{200c}دي", "كور\u{200d}دي"]),
            ("zone 25", &["Zone 25", "zone ٢٥", "ZONE ۲۵", "zone ２５"]),
            ("شاي", &["شاي", "شــاي", "شَاي", "شاى", "ﺷﺎﻱ"]),
        ] {
            for spelling in spellings {
                assert_eq!(key(spelling), key_of_all, "{spelling:?}");
            }
        }
    }

    #[test]
    fn other_names_have_other_keys() {
        for (one, other) in [
            ("cafe", "café"),
            ("قهوة", "قهوه"),
            ("مؤمن", "مومن"),
            ("رئيس", "رييس"),
            ("مسؤول", "مسئول"),
            ("a b", "ab"),
            ("A-1", "A1"),
            ("oeuf", "œuf"),
        ] {
            assert_ne!(key(one), key(other), "{one} {other}");
        }
    }

    #[test]
    fn codes_of_others_tell_case_apart() {
        for (one, other) in [
            ("W-17", " W-17 "),
            ("W-17", "Ｗ－１７"),
            ("W-17", "W-17\u{200f}"),
            ("W 17", "W\u{a0} 17"),
            ("É1", "E\u{301}1"),
        ] {
            assert_eq!(code_key(one), code_key(other), "{other:?}");
        }
        for (one, other) in [("W-17", "w-17"), ("17", "١٧"), ("W-17", "W 17"), ("2", "²")] {
            assert_ne!(code_key(one), code_key(other), "{other:?}");
        }
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        #[test]
        fn a_key_is_its_own_key(text in "[\\PC\\s]{0,40}") {
            let folded = key(&text);
            prop_assert_eq!(key(&folded), folded.as_str());
            prop_assert_eq!(folded.trim(), folded.as_str());
            let code = code_key(&text);
            prop_assert_eq!(code_key(&code), code.as_str());
        }

        #[test]
        fn the_three_composed_forms_are_one(text in "[\\PC\\s]{0,40}") {
            let (composed, decomposed): (String, String) = (text.nfc().collect(), text.nfd().collect());
            prop_assert_eq!(key(&composed), key(&decomposed));
            prop_assert_eq!(code_key(&composed), code_key(&decomposed));
        }

        #[test]
        fn letters_in_any_case_are_one(text in "[a-zA-Z0-9à-ÿ ]{0,40}") {
            prop_assert_eq!(key(&text.to_uppercase()), key(&text.to_lowercase()));
        }
    }
}
