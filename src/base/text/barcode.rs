//! Barcodes of retail goods: EAN-8, UPC-A, EAN-13 and GTIN-14.

use super::super::Problem;
use super::is_spreadsheet_number;

/// A barcode of 8, 12, 13 or 14 digits whose check digit is right.
///
/// # Errors
/// When the length, a character or the check digit is wrong, or a spreadsheet has
/// shortened it.
pub fn barcode(text: &str) -> Result<&str, Problem> {
    let text = text.trim();
    if is_spreadsheet_number(text) {
        return Err(Problem::with(text, "is a barcode that a spreadsheet has shortened: format the column as text"));
    }
    if !matches!(text.len(), 8 | 12..=14) || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Problem::with(text, "is not a barcode of 8, 12, 13 or 14 digits"));
    }
    if !check_digit_is_right(text) {
        return Err(Problem::with(text, "is not a barcode: its last digit does not check"));
    }
    Ok(text)
}

/// From the right, digits weigh 1, 3, 1, 3 and so on; the sum is a multiple of ten.
fn check_digit_is_right(digits: &str) -> bool {
    let weights = [1_u32, 3].into_iter().cycle();
    let weighted = digits.bytes().rev().zip(weights);
    let sum: u32 = weighted.map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_digit_decides() {
        for text in ["4006381333931", "96385074", "036000291452", "10012345678902"] {
            assert_eq!(barcode(text), Ok(text));
        }
        let refused =
            ["", "4006381333932", "96385075", "400638133393", "40063813339 1", "400638133393x", "123456789", "٤٠٠٦"];
        for text in refused {
            assert!(barcode(text).is_err(), "{text}");
        }
        assert!(barcode("4.00638E+12").unwrap_err().0.contains("spreadsheet"));
    }
}
