//! What somebody said yes to, looked at again where it is booked.
//!
//! A question is asked before anything is locked, for people take their time. Meanwhile others work: what was asked may
//! no longer be so.

use crate::error::{Error, Result, codes};

/// Is what is found the same as what was agreed to?
///
/// # Errors
/// Kind `Conflict` when it is not: nothing of it is kept.
pub fn unchanged<T: PartialEq>(agreed: T, found: T) -> Result<()> {
    if agreed == found {
        return Ok(());
    }
    Err(Error::conflict(codes::AGREED_CHANGED, "the amounts changed meanwhile; nothing was booked")
        .hint("run the command again: it asks about the amounts of now"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_yes_holds_only_for_what_was_asked() {
        assert!(unchanged(0, 0).is_ok() && unchanged(Some(500), Some(500)).is_ok());
        for (agreed, found) in [(None, Some(500)), (Some(500), Some(750)), (Some(500), None)] {
            let error = unchanged(agreed, found).expect_err("another amount");
            assert_eq!((error.exit(), error.code()), (5, codes::AGREED_CHANGED));
        }
    }
}
