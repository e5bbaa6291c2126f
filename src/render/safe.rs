//! Stored text made harmless: a customer's name must not drive the terminal.

use std::borrow::Cow;

/// The text with every control or direction-changing character made visible.
pub fn safe(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_unsafe) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        push_visible(&mut out, c);
    }
    Cow::Owned(out)
}

/// Like [`safe`], for our own sentences: their line breaks stay.
pub(super) fn safe_lines(text: &str) -> String {
    let lines: Vec<_> = text.trim_end().split('\n').map(safe).collect();
    lines.join("\n")
}

/// Whether a terminal would act on the character instead of showing it.
pub(super) fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{61c}' | '\u{200e}' | '\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}')
}

fn push_visible(out: &mut String, c: char) {
    match c {
        '\0'..='\x1f' => out.extend(char::from_u32(0x2400 + c as u32)),
        '\x7f' => out.push('\u{2421}'),
        _ if is_unsafe(c) => out.extend(c.escape_unicode()),
        _ => out.push(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_invisible_gets_through() {
        let table = [
            ("plain", "plain"),
            ("الأمل", "الأمل"),
            ("\x1b[2J", "␛[2J"),
            ("a\nb\tc\rd\0", "a␊b␉c␍d␀"),
            ("\x7f", "␡"),
            ("\u{9b}31m", "\\u{9b}31m"),
            ("a\u{202e}b", "a\\u{202e}b"),
            ("\u{2066}\u{2069}\u{61c}", "\\u{2066}\\u{2069}\\u{61c}"),
            ("\u{200f}\u{2028}", "\\u{200f}\\u{2028}"),
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
        ];
        for (stored, shown) in table {
            assert_eq!(safe(stored), shown);
        }
        assert!(matches!(safe("plain"), Cow::Borrowed(_)));
    }

    #[test]
    fn our_own_line_breaks_stay() {
        assert_eq!(safe_lines("one\ntwo \x1b\n"), "one\ntwo ␛");
    }
}
