//! What may go to the bank, and under which name. Pure.

use crate::base::Prefix;

/// Why a payout stays behind, if it does.
pub fn why_not(unapproved: bool, has_account: bool, changed: bool) -> Option<&'static str> {
    match (unapproved, has_account, changed) {
        (true, _, _) => Some("waits for a second person: lilium payout approve"),
        (_, false, _) => Some("its store has no bank account: lilium store bank"),
        (_, _, true) => Some("the bank account was changed after it was approved: fail it and prepare it again"),
        _ => None,
    }
}

/// `PAY-000001`, and `PAY-000001-2` after the bank sent it back once: each try has a name of its own.
pub fn end_to_end(payout: i64, returns: i64) -> String {
    let shown = Prefix::PAYOUT.show(payout);
    if returns == 0 { shown } else { format!("{shown}-{}", returns + 1) }
}

/// The payout of an end-to-end name, and how often it had come back. A bare number is not a name in a file.
pub fn read_end_to_end(text: &str) -> Option<(i64, i64)> {
    let text = text.trim();
    match text.match_indices('-').nth(1) {
        None => Some((Prefix::PAYOUT.read_full(text)?, 0)),
        Some((at, _)) => {
            let tries: i64 = text[at + 1..].parse().ok().filter(|tries| *tries >= 2)?;
            Some((Prefix::PAYOUT.read_full(&text[..at])?, tries - 1))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_try_has_a_name_of_its_own() {
        for (payout, returns, name) in [(1, 0, "PAY-000001"), (1, 1, "PAY-000001-2"), (1_234_567, 9, "PAY-1234567-10")]
        {
            assert_eq!(end_to_end(payout, returns), name);
            assert_eq!(read_end_to_end(name), Some((payout, returns)));
        }
        for text in ["", "1", "000001", "PAY-1-1", "PAY-1-x", "SET-1", "PAY-1-2-3", "PAY--2"] {
            assert_eq!(read_end_to_end(text), None, "{text}");
        }
    }

    #[test]
    fn what_stays_behind_has_a_reason() {
        assert_eq!(why_not(false, true, false), None);
        for (unapproved, has_account, changed) in [(true, true, false), (false, false, false), (false, true, true)] {
            assert!(why_not(unapproved, has_account, changed).is_some());
        }
    }
}
