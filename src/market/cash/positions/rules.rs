//! How old a balance is. Pure.

use std::collections::BTreeMap;

/// Ages in business days: today, 1, 2 to 3, 4 to 7, 8 and more.
pub const BUCKETS: usize = 5;

/// A balance by age, in minor units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ages(pub [i64; BUCKETS]);

impl Ages {
    pub fn total(&self) -> i64 {
        self.0.iter().sum()
    }
}

/// What went in and out of an account on the day that is `age` business days ago.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flow {
    pub age: i64,
    pub debit: i64,
    pub credit: i64,
}

/// An account with its flows, the newest first.
#[derive(Clone, Debug)]
pub struct Account {
    pub role: String,
    pub holder: Option<i64>,
    pub flows: Vec<Flow>,
}

/// The bucket of an age.
pub fn bucket(age: i64) -> usize {
    match age {
        ..=0 => 0,
        1 => 1,
        2..=3 => 2,
        4..=7 => 3,
        _ => 4,
    }
}

/// The balance of an account by age: what is there came in last, since the oldest leaves first.
pub fn ages(newest_first: &[Flow]) -> Ages {
    let balance: i64 = newest_first.iter().map(|flow| flow.debit - flow.credit).sum();
    let mut ages = Ages::default();
    let mut left = balance.abs();
    for flow in newest_first {
        let came_in = if balance < 0 { flow.credit } else { flow.debit };
        let part = left.min(came_in);
        ages.0[bucket(flow.age)] += part * balance.signum();
        left -= part;
    }
    ages
}

/// Accounts that hold something, summed by holder; those of customers are one.
pub fn by_holder<'a>(accounts: impl Iterator<Item = &'a Account>) -> Vec<(Option<i64>, Ages)> {
    let mut sums: BTreeMap<Option<i64>, Ages> = BTreeMap::new();
    for account in accounts {
        let holder = account.holder.filter(|_| account.role.starts_with("driver"));
        let sum = sums.entry(holder).or_default();
        for (into, part) in sum.0.iter_mut().zip(ages(&account.flows).0) {
            *into += part;
        }
    }
    sums.into_iter().filter(|(_, ages)| ages.0 != [0; BUCKETS]).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn flow(age: i64, debit: i64, credit: i64) -> Flow {
        Flow { age, debit, credit }
    }

    #[test]
    fn what_is_there_came_in_last() {
        for (flows, want) in [
            (vec![], [0, 0, 0, 0, 0]),
            (vec![flow(0, 100, 0)], [100, 0, 0, 0, 0]),
            (vec![flow(0, 100, 30), flow(3, 50, 0)], [100, 0, 20, 0, 0]),
            (vec![flow(0, 0, 50), flow(1, 100, 0), flow(9, 100, 0)], [0, 100, 0, 0, 50]),
            (vec![flow(2, 0, 40), flow(7, 10, 0)], [0, 0, -30, 0, 0]),
            (vec![flow(-1, 5, 0), flow(4, 5, 0), flow(8, 5, 0)], [5, 0, 0, 5, 5]),
        ] {
            assert_eq!(ages(&flows).0, want, "{flows:?}");
        }
    }

    #[test]
    fn buckets_are_as_their_headings_say() {
        let of: Vec<usize> = [0, 1, 2, 3, 4, 7, 8, 400].into_iter().map(bucket).collect();
        assert_eq!(of, [0, 1, 2, 2, 3, 3, 4, 4]);
    }

    #[test]
    fn customers_are_one_holder() {
        let account =
            |role: &str, holder| Account { role: role.into(), holder: Some(holder), flows: vec![flow(0, 5, 0)] };
        let customers = [account("customer_receivable", 1), account("customer_receivable", 2)];
        assert_eq!(by_holder(customers.iter()), [(None, Ages([10, 0, 0, 0, 0]))]);
        let drivers = [account("driver_custody", 1), account("driver_custody", 2)];
        assert_eq!(by_holder(drivers.iter()).len(), 2);
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        /// Whatever came and went, the ages add up to the balance.
        #[test]
        fn ages_add_up_to_the_balance(flows in prop::collection::vec((0i64..20, 0i64..1_000, 0i64..1_000), 0..12)) {
            let mut flows: Vec<Flow> = flows.into_iter().map(|(age, debit, credit)| flow(age, debit, credit)).collect();
            flows.sort_by_key(|flow| flow.age);
            let balance: i64 = flows.iter().map(|flow| flow.debit - flow.credit).sum();
            prop_assert_eq!(ages(&flows).total(), balance);
        }
    }
}
