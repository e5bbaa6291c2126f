//! Names and SKUs: free text with a bound and nothing that could drive a terminal.

use super::super::Problem;
use super::identity::code_key;
use super::is_spreadsheet_number;
use super::marks::unmarked;

/// The longest SKU, in characters.
const MAX_SKU: usize = 64;

/// A name: trimmed, not empty, without control characters or invisible marks, at most `max` characters. A mark that
/// nobody sees would make two things of one name, or turn round what is beside it.
///
/// # Errors
/// When it is not one.
pub fn name(text: &str, max: usize) -> Result<&str, Problem> {
    let name = line(text, max)?;
    unmarked(name).map(|()| name)
}

/// A line of free text, such as a reason or a description: as [`name`], but what somebody wrote may hold marks that
/// order its letters. It names nothing, and is shown with its marks made visible.
///
/// # Errors
/// When it is not one.
pub fn line(text: &str, max: usize) -> Result<&str, Problem> {
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

/// A name that is a key.
///
/// # Errors
/// When it is not one.
pub fn code(text: &str, max: usize) -> Result<&str, Problem> {
    name(text, max)
}

/// What a receipt, a slip or a transfer is called by others: stored in one form of width and blanks, so that the same
/// paper is not booked twice.
///
/// # Errors
/// When it is not one.
pub fn reference(text: &str) -> Result<String, Problem> {
    code(text, 120).map(code_key)
}

/// A SKU: 1 to 64 characters without control characters or invisible marks; outer blanks are no part of it.
///
/// # Errors
/// When it is not one, or is a number that a spreadsheet has shortened.
pub fn sku(text: &str) -> Result<&str, Problem> {
    let sku = text.trim();
    if is_spreadsheet_number(sku) {
        return Err(Problem::with(text, "is a number that a spreadsheet has shortened: format the column as text"));
    }
    if !(1..=MAX_SKU).contains(&sku.chars().count()) || sku.contains(char::is_control) {
        return Err(Problem::with(text, "is not a SKU: use 1 to 64 characters without control characters"));
    }
    unmarked(sku).map(|()| sku)
}

/// What a new SKU may not look like: a number that a spreadsheet has given decimals.
///
/// # Errors
/// When it does, with what it was likely.
pub fn new_sku(sku: &str) -> Result<(), Problem> {
    let Some((digits, decimals)) = sku.split_once(['.', ',']) else { return Ok(()) };
    let zeros = !decimals.is_empty() && decimals.bytes().all(|byte| byte == b'0');
    if !zeros || digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(());
    }
    let likely =
        format!("is a number to which a spreadsheet has added decimals, likely {digits}: format the column as text");
    Err(Problem::with(sku, &likely))
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
            assert!(name(text, 5).is_err() && line(text, 5).is_err(), "{text:?}");
        }
    }

    #[test]
    fn a_name_has_no_invisible_marks_and_a_line_of_text_may() {
        for text in ["A\u{200f}", "\u{202e}B", "So\u{ad}ft"] {
            assert!(name(text, 9).is_err() && code(text, 9).is_err() && line(text, 9) == Ok(text), "{text:?}");
        }
        assert_eq!(name("می\u{200c}خواهم", 20), Ok("می\u{200c}خواهم"));
    }

    #[test]
    fn skus_are_kept_as_written() {
        let (longest, too_long) = ("x".repeat(64), "x".repeat(65));
        for text in ["A-1", "00012", "12E5", "قميص 1", longest.as_str()] {
            assert_eq!(sku(text), Ok(text));
        }
        assert_eq!(sku(" A-1 "), Ok("A-1"));
        for text in ["", "  ", "A\tB", too_long.as_str(), "8.9E+12", "8.904E+12", "A\u{200f}", "\u{200b}"] {
            assert!(sku(text).is_err(), "{text:?}");
        }
        assert!(sku("8.9E+12").unwrap_err().0.contains("spreadsheet"));
    }

    #[test]
    fn decimals_of_a_spreadsheet_are_no_part_of_a_new_sku() {
        for text in ["8904223818706.00", "8904223818706,0", "3.00", "٣.00".replace('٣', "3").as_str()] {
            let problem = new_sku(text).expect_err(text).to_string();
            assert!(problem.contains("likely"), "{problem}");
        }
        for text in ["8904223818706", "1.5", "A.00", "1.00.00", "12.", ".00", "v1.0"] {
            assert_eq!(new_sku(text), Ok(()), "{text}");
        }
    }

    #[test]
    fn references_have_one_form() {
        for text in ["TRX-1", " TRX-1 ", "ＴＲＸ-1"] {
            assert_eq!(reference(text).as_deref(), Ok("TRX-1"), "{text:?}");
        }
        assert!(reference("TRX-1\u{200f}").is_err());
    }
}
