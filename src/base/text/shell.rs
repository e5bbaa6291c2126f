//! Words of commands that are printed to be pasted.

use std::borrow::Cow;

/// A word as a shell reads it.
pub fn quoted(word: &str) -> Cow<'_, str> {
    let plain = |sign: char| sign.is_alphanumeric() || "_-./=:@%+,".contains(sign);
    match word {
        word if !word.is_empty() && word.chars().all(plain) => word.into(),
        word => format!("'{}'", word.replace('\'', "'\\''")).into(),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_word_is_one_word() {
        for (word, quoted) in [
            ("a.csv", "a.csv"),
            ("كشف.csv", "كشف.csv"),
            ("", "''"),
            ("a b", "'a b'"),
            ("it's", "'it'\\''s'"),
            ("*", "'*'"),
            ("$HOME", "'$HOME'"),
        ] {
            assert_eq!(super::quoted(word), quoted);
        }
    }
}
