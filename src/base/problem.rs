//! The one error of `base`: a plain sentence about a value that is not what it should be.
//!
//! It must never carry more of the value than a person needs to recognise it.

use std::fmt;

/// How many characters of a wrong value are quoted back.
const QUOTED_CHARS: usize = 40;

/// A plain sentence for a value that is not what it should be,
/// such as `"12,5x" is not an amount`.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem(pub String);

impl Problem {
    /// A problem described by this sentence.
    pub fn new(sentence: impl Into<String>) -> Problem {
        Problem(sentence.into())
    }

    /// A problem that quotes the value, then says what is wrong with it.
    pub fn with(value: &str, complaint: &str) -> Problem {
        Problem(format!("{} {complaint}", quoted(value)))
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Problem {}

/// The value in quotes, cut short; control characters are escaped because the sentence
/// ends up on a terminal.
fn quoted(value: &str) -> String {
    if value.chars().count() <= QUOTED_CHARS {
        return format!("{value:?}");
    }
    let start: String = value.chars().take(QUOTED_CHARS).collect();
    format!("{:?}", start + "…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_value_is_quoted_escaped_and_cut() {
        let long = "x".repeat(41);
        let cut = format!("\"{}…\" is bad", "x".repeat(40));
        for (value, sentence) in [
            ("12,5x", "\"12,5x\" is bad"),
            ("", "\"\" is bad"),
            ("\u{1b}[2J", "\"\\u{1b}[2J\" is bad"),
            (long.as_str(), cut.as_str()),
        ] {
            assert_eq!(Problem::with(value, "is bad").to_string(), sentence);
        }
    }
}
