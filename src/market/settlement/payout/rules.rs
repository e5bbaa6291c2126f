//! What notes can pay. Pure.

/// Splits a settled amount into what notes of `increment` can pay and what they cannot.
pub fn payable_in_notes(settled: i64, increment: i64) -> (i64, i64) {
    let rest = settled % increment;
    (settled - rest, rest)
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_cash_payout_is_floored_to_the_increment() {
        for (settled, increment, paid) in
            [(163_875, 250, (163_750, 125)), (249, 250, (0, 249)), (163_875, 1, (163_875, 0))]
        {
            assert_eq!(super::payable_in_notes(settled, increment), paid);
        }
    }
}
