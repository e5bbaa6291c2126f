//! The apostrophe guard of our own CSV: a text that a spreadsheet would calculate is written with one apostrophe in
//! front, and reading takes that one away. Numbers are never guarded.

use std::borrow::Cow;

/// What starts a formula in a spreadsheet, plain or full width.
const STARTS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// Would a spreadsheet take this text for a formula, its leading apostrophes aside?
pub fn looks_like_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(STARTS)
}

/// Is an apostrophe in front of this text a guard? In a column of codes (SKU, barcode, phone) also before a digit: that
/// is how people keep a spreadsheet from shortening a number.
fn takes_guard(rest: &str, code: bool) -> bool {
    let bare = rest.trim_start_matches('\'');
    bare.starts_with(STARTS) || code && bare.starts_with(|c: char| c.is_ascii_digit())
}

/// The text as a CSV carries it.
pub fn guarded(text: &str, code: bool) -> Cow<'_, str> {
    // A code that begins with a digit needs no guard, but one that really begins with an apostrophe does.
    if looks_like_formula(text) || text.starts_with('\'') && takes_guard(text, code) {
        return Cow::Owned(format!("'{text}"));
    }
    Cow::Borrowed(text)
}

/// The text that a CSV carries, without its guard.
pub fn unguarded(text: &str, code: bool) -> &str {
    // Every cell of a file passes here, and almost none begins so.
    if text.as_bytes().first() != Some(&b'\'') {
        return text;
    }
    Some(&text[1..]).filter(|rest| takes_guard(rest, code)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_guard_is_one_apostrophe() {
        for (text, code, written) in [
            ("=1+1", false, "'=1+1"),
            ("+964 770", true, "'+964 770"),
            ("＝SUM(A1)", false, "'＝SUM(A1)"),
            ("－5", false, "'－5"),
            ("@all", false, "'@all"),
            ("'=x", false, "''=x"),
            ("'tis", false, "'tis"),
            ("'90s tea", false, "'90s tea"),
            ("'621", true, "''621"),
            ("621", true, "621"),
            ("", false, ""),
        ] {
            assert_eq!(guarded(text, code), written, "{text:?}");
            assert_eq!(unguarded(written, code), text, "{written:?}");
        }
        assert_eq!(unguarded("'6219", true), "6219", "as people type it");
        assert_eq!(unguarded("'6219", false), "'6219", "a name may begin so");
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        #[test]
        fn what_is_written_is_read_again(text in "['=+@＝a1 -]{0,6}", code: bool) {
            let written = guarded(&text, code);
            prop_assert_eq!(unguarded(&written, code), text.as_str());
        }
    }
}
