//! Folding for search: texts that a person takes for the same word become equal.
//!
//! The result is only ever compared, never shown or stored in place of the original.

use super::digits::ascii_digit;
use super::is_invisible;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

const TATWEEL: char = '\u{0640}';

/// The text without accents, vowel marks, case, letter variants and surplus white space.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        // A million rows are folded: only what may decompose pays for decomposition.
        if c.is_ascii() {
            push(&mut folded, c.to_ascii_lowercase());
        } else if let Some(letter) = arabic_letter(c) {
            folded.push(letter);
        } else {
            std::iter::once(c).nfkd().for_each(|part| push_part(&mut folded, part));
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// One decomposed character; marks and tatweel leave nothing.
fn push_part(folded: &mut String, part: char) {
    if is_combining_mark(part) || is_invisible(part) || part == TATWEEL {
        return;
    }
    match arabic_letter(part) {
        Some(letter) => folded.push(letter),
        None => part.to_lowercase().for_each(|lower| push(folded, lower)),
    }
}

/// A character, where any white space is one blank and never a leading or second one.
fn push(folded: &mut String, c: char) {
    if !c.is_whitespace() {
        folded.push(c);
    } else if !folded.is_empty() && !folded.ends_with(' ') {
        folded.push(' ');
    }
}

/// The search form of an Arabic letter or digit; `None` for anything else. The Persian yeh
/// and kaf are here because Kurdish and Persian keyboards type them in Arabic words.
fn arabic_letter(c: char) -> Option<char> {
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => Some('ا'),
        'ى' | 'ئ' | 'ی' => Some('ي'),
        'ؤ' => Some('و'),
        'ة' => Some('ه'),
        'ک' => Some('ك'),
        'ء' | 'ا' | 'ب' | 'ت'..='غ' | 'ف'..='و' | 'ي' => Some(c),
        _ => ascii_digit(c).map(char::from),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_same_word_folds_to_the_same_text() {
        for (text, folded) in [
            ("", ""),
            ("  Blue\t\n Jeans ", "blue jeans"),
            ("Crème BRÛLÉE", "creme brulee"),
            ("São Paulo", "sao paulo"),
            ("İstanbul", "istanbul"),
            ("ﬁne\u{a0}\u{a0}№ ①", "fine no 1"),
            ("أحمد إلى آل ٱلله", "احمد الي ال الله"),
            ("مُحَمَّدٌ", "محمد"),
            ("هٰذا", "هذا"),
            ("شــــاي", "شاي"),
            ("قهوة", "قهوه"),
            ("مؤمن رئيس", "مومن رييس"),
            ("ﻻ ﷲ", "لا الله"),
            ("کوردی", "كوردي"),
            ("٢٥٠ غ ۲۵", "250 غ 25"),
            ("\u{200f}شاي\u{200e}", "شاي"),
            ("Ž\u{30c}a", "za"),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn composed_and_decomposed_letters_are_equal() {
        for text in ["أإآؤئ", "éñÅ", "ۀۂۓ"] {
            let decomposed: String = text.nfd().collect();
            assert_eq!(fold(text), fold(&decomposed), "{text}");
        }
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        #[test]
        fn the_result_is_tidy(text in "[\\PC\\s]{0,40}") {
            let folded = fold(&text);
            prop_assert_eq!(folded.trim(), folded.as_str());
            prop_assert!(!folded.contains("  "));
            prop_assert!(!folded.chars().any(is_combining_mark));
        }

        #[test]
        fn ascii_and_arabic_fold_once(text in "[ -~ء-ي٠-٩\u{64b}-\u{652}]{0,40}") {
            let folded = fold(&text);
            prop_assert_eq!(fold(&folded), folded);
        }
    }
}
