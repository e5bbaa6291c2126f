//! When a store's money is released, and which orders a sum of cash covers. Pure.

use super::super::ledger::rules::Collector;
use super::super::settings::rules::ReleaseGate;
use super::{Covers, Held};

/// Is the store's earning available the moment the order is delivered?
///
/// Cash in a store's or the depot's hands waits for nobody; a driver's does, unless the gate is `delivered`.
pub fn released_at_the_door(collector: Collector, gate: ReleaseGate) -> bool {
    match collector {
        Collector::Store | Collector::Depot => true,
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

#[cfg(test)]
mod tests {
    use super::*;

    fn held(order: i64, taken: i64) -> Held {
        Held { order, store: 1, taken, ..Held::default() }
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
