//! What an amount must be before a verb books it, whoever asks: a command, a file or a job.

use crate::error::{Error, Result};

/// The amount, when it is greater than zero.
///
/// # Errors
/// Kind `Usage` when it is not.
pub fn positive(what: &str, minor: i64) -> Result<i64> {
    if minor > 0 { Ok(minor) } else { Err(Error::usage(format!("{what} must be greater than zero"))) }
}

/// The amount, when it is zero or greater.
///
/// # Errors
/// Kind `Usage` when it is not.
pub fn not_negative(what: &str, minor: i64) -> Result<i64> {
    if minor >= 0 { Ok(minor) } else { Err(Error::usage(format!("{what} must not be negative"))) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_have_a_side() {
        for (minor, is_positive, is_not_negative) in [(-1, false, false), (0, false, true), (1, true, true)] {
            assert_eq!(positive("it", minor).is_ok(), is_positive, "{minor}");
            assert_eq!(not_negative("it", minor).is_ok(), is_not_negative, "{minor}");
        }
        assert_eq!(positive("--amount", 0).expect_err("nothing").message(), "--amount must be greater than zero");
        assert_eq!(not_negative("the count", -1).expect_err("less").message(), "the count must not be negative");
    }
}
