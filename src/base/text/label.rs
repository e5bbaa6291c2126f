//! Names and SKUs: free text with a bound and nothing that could drive a terminal.

use super::super::Problem;
use super::is_spreadsheet_number;

/// The longest SKU, in characters.
const MAX_SKU: usize = 64;

/// A name: trimmed, not empty, without control characters, at most `max` characters.
///
/// # Errors
/// When it is not one.
pub fn name(text: &str, max: usize) -> Result<&str, Problem> {
    let name = text.trim();
    if name.is_empty() {
        return Err(Problem::with(text, "is not a name: it is blank"));
    }
    if name.contains(char::is_control) {
        return Err(Problem::with(text, "is not a name: it has a control character"));
    }
    if name.chars().count() > max {
        let complaint = format!("is too long: a name has at most {max} characters");
        return Err(Problem::with(text, &complaint));
    }
    Ok(name)
}

/// A SKU: 1 to 64 characters without control characters or outer blanks, kept as written.
///
/// # Errors
/// When it is not one, or is a number that a spreadsheet has shortened.
pub fn sku(text: &str) -> Result<&str, Problem> {
    if is_spreadsheet_number(text) {
        return Err(Problem::with(text, "is a number that a spreadsheet has shortened: format the column as text"));
    }
    let fits = (1..=MAX_SKU).contains(&text.chars().count());
    if fits && text.trim() == text && !text.contains(char::is_control) {
        return Ok(text);
    }
    Err(Problem::with(text, "is not a SKU: use 1 to 64 characters without outer blanks or control characters"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_trimmed_and_bounded() {
        for (text, expected) in [(" Nour ", "Nour"), ("نور", "نور"), ("abcde", "abcde")] {
            assert_eq!(name(text, 5), Ok(expected));
        }
        for text in ["", "  ", "a\u{7}b", "a\nb", "abcdef", "\u{9b}2J"] {
            assert!(name(text, 5).is_err(), "{text:?}");
        }
    }

    #[test]
    fn skus_are_kept_as_written() {
        let (longest, too_long) = ("x".repeat(64), "x".repeat(65));
        for text in ["A-1", "00012", "12E5", "قميص 1", longest.as_str()] {
            assert_eq!(sku(text), Ok(text));
        }
        for text in ["", " A", "A ", "A\tB", too_long.as_str(), "8.9E+12"] {
            assert!(sku(text).is_err(), "{text:?}");
        }
        assert!(sku("8.9E+12").unwrap_err().0.contains("spreadsheet"));
    }
}
