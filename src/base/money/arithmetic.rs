//! Arithmetic on minor units. Overflow is a problem, never a wrap; there is one rounding.

use super::super::Problem;

/// `num / den`, rounded to the nearest whole number, halves away from zero.
/// Every division of money goes through here.
///
/// # Panics
/// When `den` is zero.
pub fn div_half_away(num: i128, den: i128) -> i128 {
    let (quotient, rest) = (num / den, (num % den).unsigned_abs());
    // `rest >= den - rest` is `2 * rest >= den` without the overflow.
    if rest < den.unsigned_abs() - rest {
        return quotient;
    }
    if (num < 0) == (den < 0) { quotient + 1 } else { quotient - 1 }
}

/// `a + b` in minor units.
///
/// # Errors
/// When the sum does not fit.
pub fn add(a: i64, b: i64) -> Result<i64, Problem> {
    a.checked_add(b).ok_or_else(too_large)
}

/// `a - b` in minor units.
///
/// # Errors
/// When the difference does not fit.
pub fn subtract(a: i64, b: i64) -> Result<i64, Problem> {
    a.checked_sub(b).ok_or_else(too_large)
}

/// The sum of amounts in minor units; zero for none.
///
/// # Errors
/// When a running total does not fit.
pub fn sum(amounts: impl IntoIterator<Item = i64>) -> Result<i64, Problem> {
    amounts.into_iter().try_fold(0, add)
}

/// A price in minor units times a quantity.
///
/// # Errors
/// When the product does not fit.
pub fn times(minor: i64, quantity: i64) -> Result<i64, Problem> {
    minor.checked_mul(quantity).ok_or_else(too_large)
}

/// The multiple of `increment` nearest to `minor`, halves away from zero; an increment of 1
/// changes nothing. Where that multiple does not fit, the one towards zero.
///
/// # Panics
/// When `increment` is less than 1.
pub fn round_to(minor: i64, increment: i64) -> i64 {
    assert!(increment >= 1, "a cash increment is at least one unit");
    let step = i128::from(increment);
    let nearest = div_half_away(i128::from(minor), step) * step;
    i64::try_from(nearest).unwrap_or(minor - minor % increment)
}

/// A wide result back to minor units.
pub(super) fn narrow(wide: i128) -> Result<i64, Problem> {
    i64::try_from(wide).map_err(|_| too_large())
}

fn too_large() -> Problem {
    Problem::new("the amount is too large to be counted")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn halves_go_away_from_zero() {
        for (num, den, rounded) in [
            (5, 2, 3),
            (-5, 2, -3),
            (5, -2, -3),
            (-5, -2, 3),
            (7, 3, 2),
            (8, 3, 3),
            (-7, 3, -2),
            (0, 9, 0),
            (1, 2, 1),
            (i128::MAX, i128::MAX, 1),
        ] {
            assert_eq!(div_half_away(num, den), rounded, "{num} / {den}");
        }
    }

    #[test]
    fn cash_rounds_to_its_smallest_note() {
        for (minor, increment, rounded) in [
            (176_633, 250, 176_750),
            (97_742, 250, 97_750),
            (125, 250, 250),
            (124, 250, 0),
            (-125, 250, -250),
            (17, 1, 17),
            (i64::MAX, 1_000, i64::MAX - 807),
            (i64::MIN, 1_000, i64::MIN + 808),
        ] {
            assert_eq!(round_to(minor, increment), rounded, "{minor}");
        }
    }

    #[test]
    fn overflow_is_told() {
        assert_eq!(add(2, 3), Ok(5));
        assert_eq!(times(-250, 3), Ok(-750));
        assert_eq!(sum([]), Ok(0));
        assert_eq!(sum([1, 2, -4]), Ok(-1));
        assert!(add(i64::MAX, 1).is_err());
        assert!(subtract(i64::MIN, 1).is_err());
        assert!(times(i64::MAX, 2).is_err());
        assert!(sum([i64::MAX, 1, -1]).is_err());
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        #[test]
        fn the_rounding_is_nearest_and_symmetric(num in any::<i64>(), den in 1..=i64::MAX) {
            let (num, den) = (i128::from(num), i128::from(den));
            let rounded = div_half_away(num, den);
            let error = (num - rounded * den).abs();
            prop_assert!(2 * error <= den);
            prop_assert!(2 * error < den || rounded.abs() * den > num.abs());
            prop_assert_eq!(div_half_away(-num, den), -rounded);
        }
    }
}
