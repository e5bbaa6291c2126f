//! How much of a customer's balance can be settled, and which side of it. Pure.

/// What a customer owes, and is owed. Minor units, never negative.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Open {
    pub owes: i64,
    pub owed: i64,
}

crate::stored! {
    /// How a balance ends, without the place of the money.
    pub enum WayKind {
        Receive = "receive",
        Refund = "refund",
        Offset = "offset",
        WriteOff = "write-off",
    }
}

crate::stored! {
    /// Where money comes to, or goes from.
    pub enum Via {
        Depot = "depot",
        Bank = "bank",
    }
}

/// How a balance ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The customer pays, in cash or to the bank.
    Receive { bank: bool },
    /// The customer is paid back.
    Refund { bank: bool },
    /// One side pays the other.
    Offset,
    /// The customer will not pay.
    WriteOff,
}

/// Why it cannot be settled so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    NotPositive,
    OwesLess(i64),
    OwedLess(i64),
}

impl Way {
    /// Which of the four it is.
    pub fn kind(self) -> WayKind {
        match self {
            Way::Receive { .. } => WayKind::Receive,
            Way::Refund { .. } => WayKind::Refund,
            Way::Offset => WayKind::Offset,
            Way::WriteOff => WayKind::WriteOff,
        }
    }

    /// Where the money comes to, or goes from.
    pub fn via(self) -> Option<Via> {
        match self {
            Way::Receive { bank } | Way::Refund { bank } => Some(if bank { Via::Bank } else { Via::Depot }),
            Way::Offset | Way::WriteOff => None,
        }
    }

    fn takes_from(self) -> (bool, bool) {
        match self {
            Way::Receive { .. } | Way::WriteOff => (true, false),
            Way::Refund { .. } => (false, true),
            Way::Offset => (true, true),
        }
    }
}

/// What is open after settling an amount.
///
/// # Errors
/// More than is open on a side that it takes from.
pub fn after(open: Open, way: Way, amount: i64) -> Result<Open, Refused> {
    let (owes, owed) = way.takes_from();
    if amount <= 0 {
        return Err(Refused::NotPositive);
    }
    if owes && amount > open.owes {
        return Err(Refused::OwesLess(open.owes));
    }
    if owed && amount > open.owed {
        return Err(Refused::OwedLess(open.owed));
    }
    let taken = |takes| if takes { amount } else { 0 };
    Ok(Open { owes: open.owes - taken(owes), owed: open.owed - taken(owed) })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const RECEIVE: Way = Way::Receive { bank: false };
    const REFUND: Way = Way::Refund { bank: true };

    #[test]
    fn each_way_takes_from_its_side_and_no_more() {
        let open = Open { owes: 500, owed: 250 };
        for (way, amount, want) in [
            (RECEIVE, 500, Ok((0, 250))),
            (RECEIVE, 501, Err(Refused::OwesLess(500))),
            (Way::WriteOff, 100, Ok((400, 250))),
            (Way::WriteOff, 501, Err(Refused::OwesLess(500))),
            (REFUND, 250, Ok((500, 0))),
            (REFUND, 251, Err(Refused::OwedLess(250))),
            (Way::Offset, 250, Ok((250, 0))),
            (Way::Offset, 300, Err(Refused::OwedLess(250))),
            (Way::Offset, 600, Err(Refused::OwesLess(500))),
            (RECEIVE, 0, Err(Refused::NotPositive)),
            (REFUND, -5, Err(Refused::NotPositive)),
        ] {
            let want = want.map(|(owes, owed)| Open { owes, owed });
            assert_eq!(after(open, way, amount), want, "{way:?} {amount}");
        }
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        #[test]
        fn no_side_ever_turns(
            owes in 0i64..1_000, owed in 0i64..1_000,
            steps in prop::collection::vec((prop::sample::select(vec![RECEIVE, REFUND, Way::Offset, Way::WriteOff]), -5i64..700), 0..12),
        ) {
            let mut open = Open { owes, owed };
            for (way, amount) in steps {
                open = after(open, way, amount).unwrap_or(open);
                prop_assert!(open.owes >= 0 && open.owed >= 0 && open.owes <= owes && open.owed <= owed);
            }
        }
    }
}
