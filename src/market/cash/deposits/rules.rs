//! Which cash of the depot a deposit carries. Pure.

use crate::base::{Day, Problem};

/// Cash that came into the depot and is in no deposit yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    pub kind: SourceKind,
    pub id: i64,
    pub minor: i64,
}

crate::stored! {
    /// How far a deposit is.
    pub enum DepositStatus {
        /// On its way to the bank.
        Prepared = "prepared",
        Confirmed = "confirmed",
    }
}

crate::stored! {
    /// How the cash came in.
    pub enum SourceKind {
        /// A driver's handover.
        Handover = "handover",
        /// An order that was paid at the depot.
        Order = "order",
    }
}

/// How many of the oldest sources have left, when `left` stays in the depot: what stays is the newest.
///
/// Whatever else left the depot (payouts, change money) took the oldest cash too, so no order waits for ever for
/// cash that was paid out long ago.
pub fn carried(oldest_first: &[Source], left: i64) -> usize {
    let mut left = left;
    let stays = |source: &&Source| {
        let stays = left > 0;
        left -= source.minor;
        stays
    };
    oldest_first.len() - oldest_first.iter().rev().take_while(stays).count()
}

/// A bank confirms neither before the cash was sent nor in the future.
pub fn day(on: Day, sent: Day, today: Day) -> Result<(), Problem> {
    match on {
        on if on < sent => Err(Problem::new(format!("{on} is before the deposit left, on {sent}"))),
        on if on > today => Err(Problem::new(format!("{on} is not yet; today is {today}"))),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sources(amounts: &[i64]) -> Vec<Source> {
        let source = |(id, minor): (i64, &i64)| Source { kind: SourceKind::Handover, id, minor: *minor };
        (1..).zip(amounts).map(source).collect()
    }

    #[test]
    fn the_oldest_cash_leaves_first() {
        let all = sources(&[100, 200, 300]);
        for (left, want) in [(0, 3), (1, 2), (300, 2), (301, 1), (500, 1), (501, 0), (600, 0), (9_000, 0)] {
            assert_eq!(carried(&all, left), want, "{left} left");
        }
        assert_eq!(carried(&sources(&[100, 0]), 0), 2, "an empty handover goes with the ones before it");
        assert_eq!(carried(&sources(&[100, 0]), 100), 0);
    }

    #[test]
    fn a_bank_confirms_between_then_and_now() {
        let at = |day: &str| day.parse::<Day>().expect("a day");
        let table = [("2026-03-01", false), ("2026-03-02", true), ("2026-03-04", true), ("2026-03-05", false)];
        for (on, fits) in table {
            assert_eq!(day(at(on), at("2026-03-02"), at("2026-03-04")).is_ok(), fits, "{on}");
        }
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        /// Nothing is said to be with the bank that must still be in the depot, and what stays is no more than needed.
        #[test]
        fn what_stays_explains_the_depot(amounts in prop::collection::vec(0i64..1_000, 0..10), left in 0i64..6_000) {
            let all = sources(&amounts);
            let stays = &all[carried(&all, left)..];
            let sum: i64 = stays.iter().map(|source| source.minor).sum();
            prop_assert!(sum >= left.min(all.iter().map(|source| source.minor).sum()));
            if let Some(oldest) = stays.first() {
                prop_assert!(sum - oldest.minor < left);
            }
        }
    }
}
