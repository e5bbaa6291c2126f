//! Right-to-left text in columns.
//!
//! Width tables count lam-alef as one column because fonts join the pair, but
//! terminals give it two. Before layout the alef of each pair is held as a
//! private character of width one, and put back afterwards. The text itself is
//! never reshaped or reversed: that is the terminal's work.

use std::borrow::Cow;
use unicode_width::UnicodeWidthChar;

/// Held alefs live at this offset, in a private plane that stored text avoids.
const HELD: u32 = 0x10_0000;

/// Replaces the alef of every lam-alef pair by a character of width one.
pub(super) fn hold(text: &str) -> Cow<'_, str> {
    if !text.contains(is_lam) {
        return Cow::Borrowed(text);
    }
    let mut after_lam = false;
    let held = text.chars().map(|c| {
        let pair = after_lam && is_alef(c);
        // Vowel marks between the two letters do not part them.
        after_lam = is_lam(c) || (after_lam && c.width() == Some(0));
        if pair { shifted(c, HELD) } else { c }
    });
    Cow::Owned(held.collect())
}

/// Puts the alefs back.
pub(super) fn release(text: &str) -> String {
    let original = |c: char| {
        let code = (c as u32).checked_sub(HELD);
        code.and_then(char::from_u32).filter(|alef| is_alef(*alef))
    };
    text.chars().map(|c| original(c).unwrap_or(c)).collect()
}

/// Wraps right-to-left text so that its neighbours keep their places.
pub(super) fn isolate(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_rtl) { Cow::Owned(format!("\u{2068}{text}\u{2069}")) } else { Cow::Borrowed(text) }
}

fn shifted(c: char, by: u32) -> char {
    char::from_u32(c as u32 + by).unwrap_or(c)
}

fn is_lam(c: char) -> bool {
    matches!(c, '\u{644}' | '\u{6b5}'..='\u{6b8}' | '\u{76a}' | '\u{8a6}' | '\u{8c7}')
}

fn is_alef(c: char) -> bool {
    matches!(
        c,
        '\u{622}' | '\u{623}' | '\u{625}' | '\u{627}' | '\u{671}'..='\u{673}' | '\u{675}' | '\u{773}' | '\u{774}'
    )
}

fn is_rtl(c: char) -> bool {
    matches!(c,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_width::UnicodeWidthStr;

    #[test]
    fn held_pairs_count_two_columns_and_come_back() {
        let table = [("الأمل", 5), ("لا", 2), ("لَا", 2), ("لآ لإ لأ", 8), ("مُحَمَّد", 4), ("Salam", 5)];
        for (text, width) in table {
            let held = hold(text);
            assert_eq!(held.width(), width, "{text}");
            assert_eq!(release(&held), text);
        }
    }

    #[test]
    fn only_right_to_left_text_is_isolated() {
        assert_eq!(isolate("Aida"), "Aida");
        assert_eq!(isolate("عايدة"), "\u{2068}عايدة\u{2069}");
        assert_eq!(isolate("عايدة").width(), "عايدة".width());
    }
}
