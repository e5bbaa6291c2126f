//! When a store's money is released, and which orders a sum of cash covers. Pure.

use super::{Covers, Held};
use crate::market::books::ledger::rules::Collector;
use crate::market::core::settings::rules::ReleaseGate;

/// Is the store's earning available the moment the order is delivered?
///
/// Cash in a store's hands waits for nobody, nor does money that the bank has; the depot's waits for the bank if the
/// gate says so; a driver's waits, unless the gate is `delivered`.
pub fn released_at_the_door(collector: Collector, gate: ReleaseGate) -> bool {
    match collector {
        Collector::Store | Collector::Bank => true,
        Collector::Depot => gate != ReleaseGate::BankConfirmed,
        Collector::Driver(_) => gate == ReleaseGate::Delivered,
    }
}

/// The collections that a handover covers, oldest first: those named, all of them, or as many of the oldest as
/// leave `remaining` with the driver.
///
/// # Errors
/// An order that is named but whose cash the driver does not hold.
pub fn covered(held: &[Held], covers: &Covers, remaining: i64) -> Result<Vec<Held>, i64> {
    if let Some(order) = covers.orders.iter().find(|order| !held.iter().any(|held| held.order == **order)) {
        return Err(*order);
    }
    if covers.everything {
        return Ok(held.to_vec());
    }
    if !covers.orders.is_empty() {
        return Ok(held.iter().filter(|held| covers.orders.contains(&held.order)).cloned().collect());
    }
    Ok(held[..held.len() - newest_within(held, remaining)].to_vec())
}

/// How many of the newest collections it takes to make up `remaining`.
fn newest_within(held: &[Held], remaining: i64) -> usize {
    let mut left = remaining;
    let still_left = |held: &&Held| {
        let wanted = left > 0;
        left -= held.taken;
        wanted
    };
    held.iter().rev().take_while(still_left).count()
}

/// What a driver would carry, when that is more than the ceiling.
pub fn passes(carried: i64, on_the_way: i64, due: i64, ceiling: i64) -> Option<i64> {
    let would_be = carried + on_the_way + due;
    (would_be > ceiling).then_some(would_be)
}

/// What a driver's custody is made of: the cash of open orders, less what was handed in or spent towards them, and what
/// earlier handovers were short and nobody has decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    pub open: i64,
    pub towards: i64,
    pub short: i64,
}

/// What a count settles beside the orders it covers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// The covered orders should have brought this much more.
    pub short: i64,
    /// Missing from earlier handovers, brought in now.
    pub repaid: i64,
    /// More than the driver held.
    pub over: i64,
}

impl Standing {
    pub fn new(open: i64, short: i64, custody: i64) -> Standing {
        Standing { open, short, towards: open + short - custody }
    }

    pub fn custody(&self) -> i64 {
        self.open - self.towards + self.short
    }

    /// What of the open orders' cash stays with the driver: new cash is for them first, and what was missing before
    /// waits for its decision.
    pub fn left_after(&self, counted: i64) -> i64 {
        (self.open - self.towards - counted).max(0)
    }

    /// A count that covers orders of `covered` in all. What it brings beyond them goes towards the other open orders,
    /// then to what was missing before, then to suspense.
    pub fn counted(&self, covered: i64, counted: i64) -> Counted {
        let from_custody = counted.min(self.custody().max(0));
        let over = counted - from_custody;
        let beyond = from_custody + self.towards - covered;
        let repaid = (beyond - (self.open - covered)).max(0);
        Counted { short: (-beyond).max(0), repaid, over }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::base::StoreId;

    #[test]
    fn a_count_is_short_over_or_pays_back() {
        let standing = |open, towards, short| Standing { open, towards, short };
        let split = |short, repaid, over| Counted { short, repaid, over };
        for (before, covered, counted, want) in [
            (standing(150, 0, 0), 150, 150, split(0, 0, 0)),
            (standing(150, 0, 0), 150, 145, split(5, 0, 0)),
            (standing(150, 0, 0), 150, 160, split(0, 0, 10)),
            // 35 for orders of 10, 20 and 30: five are towards the third.
            (standing(60, 0, 0), 30, 35, split(0, 0, 0)),
            (standing(30, 5, 0), 30, 25, split(0, 0, 0)),
            (standing(30, 5, 0), 30, 20, split(5, 0, 0)),
            // What was missing comes in after the orders.
            (standing(0, 0, 5), 0, 3, split(0, 3, 0)),
            (standing(30, 0, 5), 30, 30, split(0, 0, 0)),
            (standing(30, 0, 5), 30, 33, split(0, 3, 0)),
            (standing(30, 0, 5), 30, 40, split(0, 5, 5)),
        ] {
            assert_eq!(before.counted(covered, counted), want, "{before:?} {covered} {counted}");
        }
    }

    #[test]
    fn a_shortage_of_yesterday_holds_no_order_of_today_back() {
        let standing = Standing::new(100, 5, 105);
        assert_eq!(standing.left_after(100), 0);
        assert_eq!(standing.left_after(60), 40);
    }

    /// A driver's ceiling warns or stops.
    #[test]
    fn a_ceiling_may_be_reached_but_not_passed() {
        for (carried, on_the_way, due, want) in [(60, 30, 10, None), (60, 30, 11, Some(101)), (0, 0, 0, None)] {
            assert_eq!(passes(carried, on_the_way, due, 100), want);
        }
    }

    #[test]
    fn who_waits_for_what() {
        use ReleaseGate::{BankConfirmed, Delivered, HandedOver};
        for (collector, at_once) in [
            (Collector::Store, [true, true, true]),
            (Collector::Depot, [true, true, false]),
            (Collector::Bank, [true, true, true]),
            (Collector::Driver(1), [true, false, false]),
        ] {
            let gates = [Delivered, HandedOver, BankConfirmed];
            assert_eq!(gates.map(|gate| released_at_the_door(collector, gate)), at_once, "{collector:?}");
        }
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        /// However orders are covered and cash is counted, custody stays what open orders and undecided shortages
        /// explain, and no unit is counted twice.
        #[test]
        fn custody_is_explained_by_orders_and_shortages(
            amounts in prop::collection::vec(0i64..1_000, 0..8), steps in prop::collection::vec((0i64..3_000, 0usize..4), 0..8),
        ) {
            let mut orders: Vec<Held> = (1..).zip(&amounts).map(|(order, taken)| held(order, *taken)).collect();
            let (mut custody, mut short) = (amounts.iter().sum::<i64>(), 0);
            for (counted, how) in steps {
                let open = orders.iter().map(|held| held.taken).sum();
                let standing = Standing::new(open, short, custody);
                prop_assert!((0..=open).contains(&standing.towards), "{standing:?}");
                let named = orders.iter().rev().take(1).map(|held| held.order).collect();
                let covers = Covers { everything: how == 1, orders: if how == 2 { named } else { Vec::new() } };
                let covered = covered(&orders, &covers, standing.left_after(counted)).expect("held");
                let split = standing.counted(covered.iter().map(|held| held.taken).sum(), counted);
                prop_assert!(split.short == 0 || (split.over == 0 && split.repaid == 0));
                prop_assert!((0..=short).contains(&split.repaid));
                custody -= counted - split.over;
                short += split.short - split.repaid;
                orders.retain(|held| !covered.contains(held));
                let open: i64 = orders.iter().map(|held| held.taken).sum();
                prop_assert!(custody >= short && custody <= open + short, "{custody} {open} {short}");
            }
        }
    }

    fn held(order: i64, taken: i64) -> Held {
        Held { order, store: StoreId::new(1), taken, ..Held::default() }
    }

    #[test]
    fn cash_covers_the_oldest_orders_first() {
        let all = [held(1, 100), held(2, 200), held(3, 300)];
        let orders = |remaining| {
            let covered = covered(&all, &Covers::default(), remaining).expect("no order is named");
            covered.iter().map(|held| held.order).collect::<Vec<_>>()
        };
        assert_eq!(orders(0), [1, 2, 3]);
        assert_eq!(orders(1), [1, 2], "a unit short leaves the newest order open");
        assert_eq!(orders(300), [1, 2]);
        assert_eq!(orders(301), [1]);
        assert_eq!(orders(600), [0; 0]);
    }

    #[test]
    fn named_orders_and_a_final_handover_ignore_the_count() {
        let all = [held(1, 100), held(2, 200)];
        let named = Covers { orders: vec![2], everything: false };
        assert_eq!(covered(&all, &named, 250).map(|held| held.len()), Ok(1));
        let everything = Covers { everything: true, ..Covers::default() };
        assert_eq!(covered(&all, &everything, 250).map(|held| held.len()), Ok(2));
        assert_eq!(covered(&all, &Covers { orders: vec![9], everything: false }, 0).map(|held| held.len()), Err(9));
    }
}
