//! What a bank takes: account numbers, and names in the letters that every bank can read.

use super::super::Problem;

/// Lengths of an IBAN, over all countries.
const IBAN_LENGTH: std::ops::RangeInclusive<usize> = 15..=34;

/// An international account number without blanks, in capitals; its check digits must be right.
///
/// # Errors
/// When it is none, or a digit of it is wrong.
pub fn iban(text: &str) -> Result<String, Problem> {
    let iban: String = text.chars().filter(|c| *c != ' ').map(|c| c.to_ascii_uppercase()).collect();
    let bytes = iban.as_bytes();
    let shaped = IBAN_LENGTH.contains(&bytes.len())
        && bytes.iter().all(u8::is_ascii_alphanumeric)
        && bytes[..2].iter().all(u8::is_ascii_uppercase)
        && bytes[2..4].iter().all(u8::is_ascii_digit);
    if !shaped {
        return Err(Problem::with(text, "is not an IBAN, like IQ98 NBIQ 8501 2345 6789 012"));
    }
    match remainder(&iban) {
        1 => Ok(iban),
        _ => Err(Problem::with(text, "is not an IBAN: its check digits do not fit, so a digit is wrong")),
    }
}

/// The number modulo 97: the first four characters last, and each letter as two digits from A = 10 on.
fn remainder(iban: &str) -> u32 {
    let digits = iban[4..].bytes().chain(iban[..4].bytes());
    digits.fold(0, |rest, byte| match byte {
        b'0'..=b'9' => (rest * 10 + u32::from(byte - b'0')) % 97,
        _ => (rest * 100 + u32::from(byte - b'A') + 10) % 97,
    })
}

/// An account number of one country or bank.
///
/// # Errors
/// When it is longer than a bank takes, or has other characters than letters, digits, `-` and `/`.
pub fn account(text: &str) -> Result<String, Problem> {
    let text = text.trim();
    let fits = (1..=34).contains(&text.len()) && !text.starts_with(['-', '/']);
    if fits && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'/') {
        return Ok(text.to_owned());
    }
    Err(Problem::with(text, "is not an account number: 1 to 34 letters and digits"))
}

/// A bank's own code, of 8 or 11 characters.
///
/// # Errors
/// When it is none.
pub fn bic(text: &str) -> Result<String, Problem> {
    let code = text.trim().to_ascii_uppercase();
    let bytes = code.as_bytes();
    let shaped = matches!(bytes.len(), 8 | 11)
        && bytes.iter().all(u8::is_ascii_alphanumeric)
        && bytes[4..6].iter().all(u8::is_ascii_uppercase);
    if shaped { Ok(code) } else { Err(Problem::with(text, "is not a BIC, like NBIQIQBA")) }
}

/// A name in the letters of payment messages, as the account's bank writes it.
///
/// # Errors
/// When a bank could not read it: nothing is replaced, since a bank compares names.
pub fn bank_name(text: &str) -> Result<String, Problem> {
    let name = super::name(text, 70)?;
    let strange = name.chars().find(|c| !(c.is_ascii_alphanumeric() || " /-?:().,'+".contains(*c)));
    match strange {
        Some(c) => Err(Problem::with(
            text,
            &format!("has {c:?}, which banks do not take: write it as the bank does, in Latin"),
        )),
        None if name.starts_with('/') || name.contains("//") => {
            Err(Problem::with(text, "has a slash where banks take none"))
        }
        None => Ok(name.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn an_iban_has_right_check_digits() {
        for text in ["IQ98 NBIQ 8501 2345 6789 012", "de89370400440532013000", "GB82 WEST 1234 5698 7654 32"] {
            assert!(iban(text).is_ok(), "{text}");
        }
        for text in
            ["IQ97NBIQ850123456789012", "DE8937040044053201300", "89DE370400440532013000", "", "DE89", "DE89-3704"]
        {
            assert!(iban(text).is_err(), "{text}");
        }
    }

    #[test]
    fn names_and_codes_are_what_banks_take() {
        assert_eq!(bank_name(" Al-Noor Trading (Basra) "), Ok("Al-Noor Trading (Basra)".to_owned()));
        for text in ["النور", "a//b", "/a", "a & b", "", "a;b"] {
            assert!(bank_name(text).is_err(), "{text}");
        }
        assert_eq!(bic("nbiqiqba"), Ok("NBIQIQBA".to_owned()));
        assert!(bic("NBIQ1QBA").is_err() && bic("NBIQIQB").is_err());
        assert!(account("12-345/67").is_ok() && account("=1+1").is_err() && account("").is_err());
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        /// One wrong digit is always found.
        #[test]
        fn a_wrong_digit_is_found(at in 4usize..22, by in 1u8..10) {
            let mut bytes = b"DE89370400440532013000".to_vec();
            bytes[at] = b'0' + (bytes[at] - b'0' + by) % 10;
            prop_assert!(iban(std::str::from_utf8(&bytes).expect("digits")).is_err());
        }
    }
}
