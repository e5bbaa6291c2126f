//! What of a contested line is held, and who decides on it. Pure.

use crate::market::books::adjustments::rules::waits_for_approval;

crate::stored! {
    /// How far a dispute is.
    pub enum DisputeStatus {
        Open = "open",
        ResolvedStore = "resolved_store",
        ResolvedPlatform = "resolved_platform",
    }
}

impl DisputeStatus {
    /// That of one decided for the store, or for the platform.
    pub fn resolved(for_store: bool) -> DisputeStatus {
        if for_store { DisputeStatus::ResolvedStore } else { DisputeStatus::ResolvedPlatform }
    }
}

crate::stored! {
    /// Whose money is held until a dispute is decided: of a line that the store gains by, the store's; of one that it
    /// loses by, the platform's, which has it already.
    pub enum Holds {
        Store = "store",
        Platform = "platform",
    }
}

impl Holds {
    /// That of a line with this net; of a line of nothing there is nothing to hold.
    pub fn of_line(net: i64) -> Option<Holds> {
        match net {
            0 => None,
            gain if gain > 0 => Some(Holds::Store),
            _ => Some(Holds::Platform),
        }
    }

    /// Does a decision for this side take the money from whom it was held of? Otherwise it goes back.
    pub fn loses(self, for_store: bool) -> bool {
        match self {
            Holds::Store => !for_store,
            Holds::Platform => for_store,
        }
    }
}

/// An earlier dispute of the same line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Earlier {
    pub amount: i64,
    pub for_store: bool,
}

/// What of a line can be contested: all of it that no earlier dispute took away. Never below zero.
pub fn contestable(net: i64, holds: Holds, earlier: &[Earlier]) -> i64 {
    let lost = earlier.iter().filter(|dispute| holds.loses(dispute.for_store));
    (net.abs() - lost.map(|dispute| dispute.amount).sum::<i64>()).max(0)
}

/// Where the money of a line is held from; what is neither is the platform's. Minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    pub settled: i64,
    pub available: i64,
}

/// Holds an amount: of the store's money first what its settlement has not paid, then what is available.
pub fn hold(amount: i64, holds: Holds, unpaid: i64) -> Held {
    if holds == Holds::Platform {
        return Held { settled: 0, available: 0 };
    }
    let settled = amount.min(unpaid.max(0));
    Held { settled, available: amount - settled }
}

/// Must somebody else than who opened the dispute decide it so? As with an adjustment of the same amount: when it takes
/// money from one side for good.
pub fn waits_for_another(holds: Holds, for_store: bool, amount: i64, limit: Option<i64>) -> bool {
    holds.loses(for_store) && waits_for_approval(amount, limit)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_gain_is_held_of_the_store_and_a_loss_of_the_platform() {
        for (net, holds) in [(1, Some(Holds::Store)), (-1, Some(Holds::Platform)), (0, None)] {
            assert_eq!(Holds::of_line(net), holds);
        }
    }

    #[test]
    fn the_settlement_is_asked_first() {
        for (amount, holds, unpaid, settled, available) in [
            (900, Holds::Store, 1_000, 900, 0),
            (900, Holds::Store, 600, 600, 300),
            (900, Holds::Store, 0, 0, 900),
            (900, Holds::Store, -5, 0, 900),
            (900, Holds::Platform, 1_000, 0, 0),
        ] {
            assert_eq!(hold(amount, holds, unpaid), Held { settled, available }, "{amount} {holds:?} {unpaid}");
        }
    }

    #[test]
    fn what_was_lost_is_not_contested_again() {
        let (won, lost) = (Earlier { amount: 300, for_store: true }, Earlier { amount: 200, for_store: false });
        for (net, holds, earlier, left) in [
            (900, Holds::Store, vec![], 900),
            (900, Holds::Store, vec![won, lost], 700),
            (-900, Holds::Platform, vec![won, lost], 600),
            (-900, Holds::Platform, vec![won, won, won], 0),
            (100, Holds::Store, vec![lost], 0),
        ] {
            assert_eq!(contestable(net, holds, &earlier), left, "{net} {earlier:?}");
        }
    }

    #[test]
    fn two_people_take_a_large_amount() {
        for (holds, for_store, amount, limit, waits) in [
            (Holds::Store, false, 1_001, Some(1_000), true),
            (Holds::Store, false, 1_000, Some(1_000), false),
            (Holds::Store, true, 1_001, Some(1_000), false),
            (Holds::Platform, true, 1_001, Some(1_000), true),
            (Holds::Platform, false, 1_001, Some(1_000), false),
            (Holds::Platform, true, 1_001, None, false),
        ] {
            assert_eq!(waits_for_another(holds, for_store, amount, limit), waits, "{holds:?} {for_store} {amount}");
        }
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        /// However often a line is contested and its settlement paid between, no more of it is held than it is, no payout pays
        /// what is held, and each unit is with the store or with the platform in the end.
        #[test]
        fn every_unit_of_a_line_ends_somewhere(
            net in prop_oneof![-1_000i64..0, 1i64..1_000], payable in 0i64..1_500,
            steps in prop::collection::vec((1i64..1_200, any::<bool>(), any::<bool>()), 0..12),
        ) {
            let holds = Holds::of_line(net).expect("a line of something");
            let (mut settled, mut available, mut paid, mut counter) = (payable, 0, 0, 0);
            let mut earlier: Vec<Earlier> = Vec::new();
            for (wanted, for_store, pays) in steps {
                let amount = wanted.min(contestable(net, holds, &earlier));
                let held = hold(amount, holds, settled);
                prop_assert!(held.settled <= settled && held.settled >= 0 && held.available >= 0);
                prop_assert!(held.settled + held.available <= amount);
                settled -= held.settled;
                available -= held.available;
                counter -= amount - held.settled - held.available;
                if pays {
                    (paid, settled) = (paid + settled, 0);
                }
                *(if for_store { &mut available } else { &mut counter }) += amount;
                earlier.push(Earlier { amount, for_store });
                prop_assert_eq!(settled + available + paid + counter, payable);
                let gained = if holds == Holds::Store { counter } else { -counter };
                prop_assert!((0..=net.abs()).contains(&gained));
            }
        }
    }
}
