//! Dividing one amount among parts, or over time, so that the parts end exactly at the whole.

use super::super::Problem;
use super::arithmetic::{div_half_away, narrow};
use std::cmp::Reverse;

/// Splits `total` minor units in proportion to `weights` by largest remainder: the parts sum
/// exactly to the total, and a tie goes to the lowest index. A negative total gives the
/// mirror of the positive one, so a refund undoes its sale part by part.
///
/// # Errors
/// When a weight is negative or all of them are zero.
pub fn split(total: i64, weights: &[i64]) -> Result<Vec<i64>, Problem> {
    let whole = whole_weight(weights)?;
    let size = i128::from(total).abs();
    let exact = |weight: &i64| size * i128::from(*weight);
    let mut parts: Vec<i128> = weights.iter().map(|w| exact(w) / whole).collect();
    let left = size - parts.iter().sum::<i128>();

    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|&index| Reverse(exact(&weights[index]) % whole));
    // Fewer units are left than parts have a remainder, so no part gets two.
    for (index, _) in order.into_iter().zip(0..left) {
        parts[index] += 1;
    }
    let sign = i128::from(total.signum());
    parts.into_iter().map(|part| narrow(part * sign)).collect()
}

/// What the next partial step takes of `total` minor units once `done` of `whole` is reached
/// and `already` was taken: `round(total × done / whole) − already`, halves away from zero.
/// However the whole is cut, the steps end exactly at the total.
///
/// # Errors
/// When `done` is not within `0..=whole`, `whole` is not positive, or the result does not fit.
pub fn cumulative_share(total: i64, done: i64, whole: i64, already: i64) -> Result<i64, Problem> {
    if whole < 1 || !(0..=whole).contains(&done) {
        return Err(Problem::new(format!("{done} of {whole} is not a share")));
    }
    let reached = i128::from(total) * i128::from(done);
    narrow(div_half_away(reached, i128::from(whole)) - i128::from(already))
}

fn whole_weight(weights: &[i64]) -> Result<i128, Problem> {
    if weights.iter().any(|&weight| weight < 0) {
        return Err(Problem::new("an amount cannot be split by negative shares"));
    }
    match weights.iter().map(|&weight| i128::from(weight)).sum() {
        0 => Err(Problem::new("an amount cannot be split among no shares")),
        whole => Ok(whole),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    #[test]
    fn leftovers_go_to_the_largest_remainder() {
        for (total, weights, parts) in [
            (10_000, vec![178_125, 96_250], vec![6_492, 3_508]),
            (10_000, vec![1, 1, 1], vec![3_334, 3_333, 3_333]),
            (-10_000, vec![1, 1, 1], vec![-3_334, -3_333, -3_333]),
            (2, vec![0, 1, 1, 1], vec![0, 1, 1, 0]),
            (0, vec![3, 4], vec![0, 0]),
            (i64::MIN, vec![i64::MAX], vec![i64::MIN]),
        ] {
            assert_eq!(split(total, &weights), Ok(parts), "{total}");
        }
        for weights in [vec![], vec![0, 0], vec![2, -1]] {
            assert!(split(5, &weights).is_err(), "{weights:?}");
        }
    }

    #[test]
    fn five_part_returns_undo_the_whole_coupon() {
        let mut taken = 0;
        for (done, step) in (1..=5).zip([1_298, 1_299, 1_298, 1_299, 1_298]) {
            assert_eq!(cumulative_share(6_492, done, 5, taken), Ok(step));
            taken += step;
        }
        assert_eq!(taken, 6_492);
        for (done, whole) in [(1, 0), (6, 5), (-1, 5), (0, -5)] {
            assert!(cumulative_share(10, done, whole, 0).is_err());
        }
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        #[test]
        fn parts_are_exact_mirrored_and_within_a_unit(
            total in any::<i64>(),
            weights in vec(prop_oneof![0..9_i64, 0..=i64::MAX], 1..12),
        ) {
            prop_assume!(weights.iter().any(|&weight| weight > 0));
            let parts = split(total, &weights).expect("weights with a sum");
            let whole: i128 = weights.iter().map(|&w| i128::from(w)).sum();
            prop_assert_eq!(parts.iter().map(|&p| i128::from(p)).sum::<i128>(), total.into());
            for (&part, &weight) in parts.iter().zip(&weights) {
                let error = i128::from(part) * whole - i128::from(total) * i128::from(weight);
                prop_assert!(error.abs() < whole);
            }
            if let Some(opposite) = total.checked_neg() {
                let mirror: Vec<i64> = parts.iter().map(|part| -part).collect();
                prop_assert_eq!(split(opposite, &weights), Ok(mirror));
            }
        }

        #[test]
        fn any_partition_ends_at_the_total(
            total in -1_000_000_000_000..1_000_000_000_000_i64,
            steps in vec(1..1_000_i64, 1..20),
        ) {
            let whole = steps.iter().sum();
            let (mut done, mut taken) = (0, 0);
            for step in steps {
                done += step;
                taken += cumulative_share(total, done, whole, taken).expect("a share");
            }
            prop_assert_eq!(taken, total);
        }
    }
}
