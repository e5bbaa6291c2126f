//! Display columns: measuring, shortening and wrapping held text.
//!
//! Everything here expects text that went through [`hold`](super::arabic::hold),
//! so that its width is the terminal's.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// How many columns the text takes.
pub(super) fn width(held: &str) -> usize {
    held.width()
}

/// The text within `limit` columns, ending in `…` if something was cut.
pub(super) fn shorten(held: &str, limit: usize) -> String {
    if width(held) <= limit {
        return held.to_owned();
    }
    let mut out = head(held, limit.saturating_sub(1)).to_owned();
    out.push('…');
    out
}

/// The longest start within `limit` columns; never cuts inside a grapheme.
fn head(held: &str, limit: usize) -> &str {
    let ends = held.grapheme_indices(true).map(|(at, g)| at + g.len());
    let fits = ends.take_while(|end| width(&held[..*end]) <= limit);
    &held[..fits.last().unwrap_or(0)]
}

/// The text in lines of at most `limit` columns, broken at blanks if possible.
pub(super) fn wrap(held: &str, limit: usize) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = held;
    while width(rest) > limit {
        let line = first_line(rest, limit);
        lines.push(line.trim_end());
        rest = rest[line.len()..].trim_start();
    }
    if lines.is_empty() || !rest.is_empty() {
        lines.push(rest);
    }
    lines
}

fn first_line(held: &str, limit: usize) -> &str {
    let full = head(held, limit);
    if full.is_empty() {
        // A grapheme wider than the line: let it stand out rather than loop.
        return held.graphemes(true).next().unwrap_or(held);
    }
    match full.rfind(' ') {
        _ if held[full.len()..].starts_with(' ') => full,
        Some(blank) if blank > 0 => &full[..blank],
        _ => full,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shortening_keeps_graphemes_whole() {
        let table = [
            ("Beirut", 6, "Beirut"),
            ("Beirut", 4, "Bei…"),
            ("مُحَمَّد", 3, "مُحَ…"),
            ("👩‍👩‍👧 family", 3, "👩‍👩‍👧…"),
            ("👩‍👩‍👧 family", 2, "…"),
        ];
        for (text, limit, want) in table {
            assert_eq!(shorten(text, limit), want);
        }
    }

    #[test]
    fn wrapping_prefers_blanks() {
        let table: [(&str, usize, &[&str]); 5] = [
            ("", 5, &[""]),
            ("one two three", 8, &["one two", "three"]),
            ("one two three", 7, &["one two", "three"]),
            ("abcdefgh", 3, &["abc", "def", "gh"]),
            ("宽宽", 1, &["宽", "宽"]),
        ];
        for (text, limit, want) in table {
            assert_eq!(wrap(text, limit), want);
        }
    }
}
