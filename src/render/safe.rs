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
        || is_unseen(c)
}

/// Whether nothing of the character is seen. Joiners between letters are what spelling asks for, and stay.
fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}' | '\u{200b}'
        | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// Like [`safe`], for what is itself lines and columns: those stay.
pub(super) fn safe_data(text: &str) -> Cow<'_, str> {
    let is_layout = |c: char| matches!(c, '\n' | '\t');
    if !text.chars().any(|c| is_unsafe(c) && !is_layout(c)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if is_layout(c) { out.push(c) } else { push_visible(&mut out, c) }
    }
    Cow::Owned(out)
}

/// A text with lines and colours of ours in it: those stay, all else is made visible.
pub(super) fn safe_text(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| is_unsafe(c) && !matches!(c, '\n' | '\t')) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let style = style_len(rest);
        if style > 0 {
            out.push_str(&rest[..style]);
            rest = &rest[style..];
            continue;
        }
        if matches!(c, '\n' | '\t') {
            out.push(c)
        } else {
            push_visible(&mut out, c)
        }
        rest = &rest[c.len_utf8()..];
    }
    Cow::Owned(out)
}

/// How long the colour is that a text begins with; 0: it begins with none.
fn style_len(text: &str) -> usize {
    let Some(inner) = text.strip_prefix("\u{1b}[") else { return 0 };
    let end = inner.find(|c: char| !c.is_ascii_digit() && c != ';').unwrap_or(inner.len());
    if inner[end..].starts_with('m') { 2 + end + 1 } else { 0 }
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
            ("so\u{ad}ft\u{200b}\u{feff}", "so\\u{ad}ft\\u{200b}\\u{feff}"),
            ("\u{2060}\u{3164}\u{e0041}", "\\u{2060}\\u{3164}\\u{e0041}"),
        ];
        for (stored, shown) in table {
            assert_eq!(safe(stored), shown);
        }
        assert!(matches!(safe("plain"), Cow::Borrowed(_)));
    }

    #[test]
    fn colours_and_lines_of_a_text_stay() {
        for (text, shown) in [
            ("a\tb\n", "a\tb\n"),
            ("\x1b[1;31mred\x1b[0m\n", "\x1b[1;31mred\x1b[0m\n"),
            ("\x1b[2J\x1b]0;x\x07", "␛[2J␛]0;x␇"),
            ("ali\u{202e}x\r\n", "ali\\u{202e}x␍\n"),
        ] {
            assert_eq!(safe_text(text), shown);
        }
    }

    #[test]
    fn data_keeps_its_lines_and_columns_and_nothing_else() {
        for (text, shown) in [
            ("a,b\tc\n", "a,b\tc\n"),
            ("\x1b[1;31mred\x1b[0m,\x1b]0;x\x07\n", "␛[1;31mred␛[0m,␛]0;x␇\n"),
            ("\u{feff}a\u{202e}b\r\n", "\\u{feff}a\\u{202e}b␍\n"),
        ] {
            assert_eq!(safe_data(text), shown);
        }
    }

    #[test]
    fn our_own_line_breaks_stay() {
        assert_eq!(safe_lines("one\ntwo \x1b\n"), "one\ntwo ␛");
    }
}
