//! Text from people and spreadsheets: folded for search, or read as a slug, SKU, name, email,
//! phone or barcode.
//!
//! A reader returns the value to store or a plain sentence. It must never repair a value by
//! guessing, above all one that a spreadsheet has already damaged.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

mod bank;
mod barcode;
mod contact;
mod digits;
mod fold;
mod guard;
mod identity;
mod label;
mod marks;
mod shell;
mod slug;

pub use bank::{account, bank_name, bic, iban};
pub use barcode::barcode;
pub use contact::{email, phone};
pub use digits::ascii_digits;
pub(super) use digits::{ascii_digit, is_spreadsheet_number};
pub use fold::fold;
pub use guard::{guarded, looks_like_formula, unguarded};
pub use identity::{code_key, key, same};
pub use label::{code, line, name, new_sku, reference, sku};
pub use marks::unmarked;
pub use shell::quoted;
pub use slug::{slug, slugify};

/// Marks that steer direction or joining and leave nothing on the screen; copied text is
/// full of them, and they would make equal words differ.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{061C}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2069}'
            | '\u{FEFF}'
    )
}

/// Lower-case hexadecimal, two digits a byte.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |nibble: u8| char::from(DIGITS[usize::from(nibble)]);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// HMAC-SHA256 of a text under a secret, in hex (RFC 2104).
pub fn hmac(secret: &[u8], text: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).expect("a key of any length");
    mac.update(text.as_bytes());
    hex(&mac.finalize().into_bytes())
}
