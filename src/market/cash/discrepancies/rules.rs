//! Which decision fits which difference, and how much of it. Pure.

use super::{Difference, Past, Wanted};

/// Was the count less or more than it should be?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Short,
    Over,
}

crate::stored! {
    /// What was decided about a difference.
    pub enum DecisionKind {
        Charge = "charge",
        WriteOff = "write-off",
        /// The driver brought it later.
        Repaid = "repaid",
        CustomerCredit = "customer-credit",
        Gain = "gain",
    }
}

/// What can be decided about a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// The driver owes it.
    Charge,
    /// Nobody owes it: it is gone.
    WriteOff,
    /// It belongs to a customer.
    CustomerCredit,
    /// It belongs to nobody: it is a gain.
    Gain,
}

/// Why a decision cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There was no difference.
    Even,
    OtherSide,
    Decided,
    MoreThanOpen,
    NotPositive,
}

impl Side {
    pub fn as_str(self) -> &'static str {
        match self {
            Side::Short => "short",
            Side::Over => "over",
        }
    }

    /// The choice to show in a hint.
    pub fn first_choice(self) -> &'static str {
        match self {
            Side::Short => Choice::Charge.as_str(),
            Side::Over => Choice::Gain.as_str(),
        }
    }
}

impl Choice {
    /// What it is once it is decided.
    pub fn kind(self) -> DecisionKind {
        match self {
            Choice::Charge => DecisionKind::Charge,
            Choice::WriteOff => DecisionKind::WriteOff,
            Choice::CustomerCredit => DecisionKind::CustomerCredit,
            Choice::Gain => DecisionKind::Gain,
        }
    }

    pub fn as_str(self) -> &'static str {
        self.kind().as_str()
    }

    pub fn side(self) -> Side {
        match self {
            Choice::Charge | Choice::WriteOff => Side::Short,
            Choice::CustomerCredit | Choice::Gain => Side::Over,
        }
    }
}

/// How much is decided: what was asked for, or all that is open.
pub fn amount(difference: &Difference, choice: Choice, asked: Option<i64>) -> Result<i64, Refused> {
    if difference.total == 0 {
        return Err(Refused::Even);
    }
    if choice.side() != difference.side {
        return Err(Refused::OtherSide);
    }
    match asked {
        Some(asked) if asked <= 0 => Err(Refused::NotPositive),
        _ if difference.open() == 0 => Err(Refused::Decided),
        Some(asked) if asked > difference.open() => Err(Refused::MoreThanOpen),
        asked => Ok(asked.unwrap_or_else(|| difference.open())),
    }
}

/// Was this very decision made before? Without an amount it asks for nothing to be open, which is so.
pub fn repeats(made: &[Past], wanted: &Wanted, reason: &str, open: i64) -> bool {
    made.iter().any(|past| {
        let same = past.kind == wanted.choice.kind()
            && past.customer == wanted.customer
            && past.reason.as_deref() == Some(reason);
        same && match wanted.amount {
            Some(amount) => amount == past.amount,
            None => open == 0,
        }
    })
}

/// Spreads an amount over what is open, in order. It never exceeds the sum.
pub fn spread(open: &[(i64, i64)], amount: i64) -> Vec<(i64, i64)> {
    let mut left = amount;
    let take = |(id, open): &(i64, i64)| {
        let part = left.min(*open);
        left -= part;
        (*id, part)
    };
    open.iter().map(take).filter(|(_, part)| *part > 0).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn difference(side: Side, total: i64, decided: i64) -> Difference {
        Difference { side, total, decided, ..Difference::default() }
    }

    #[test]
    fn only_what_is_open_is_decided() {
        use Choice::{Charge, CustomerCredit, Gain, WriteOff};
        let (short, over) = (difference(Side::Short, 500, 200), difference(Side::Over, 250, 0));
        for (difference, choice, asked, want) in [
            (&short, Charge, None, Ok(300)),
            (&short, WriteOff, Some(100), Ok(100)),
            (&short, WriteOff, Some(301), Err(Refused::MoreThanOpen)),
            (&short, Charge, Some(0), Err(Refused::NotPositive)),
            (&short, Gain, None, Err(Refused::OtherSide)),
            (&over, CustomerCredit, None, Ok(250)),
            (&over, Gain, Some(250), Ok(250)),
            (&over, Charge, None, Err(Refused::OtherSide)),
            (&difference(Side::Short, 500, 500), Charge, None, Err(Refused::Decided)),
            (&difference(Side::Short, 0, 0), Charge, None, Err(Refused::Even)),
        ] {
            assert_eq!(amount(difference, choice, asked), want, "{difference:?} {choice:?} {asked:?}");
        }
    }

    #[test]
    fn the_same_decision_again_is_a_repeat() {
        let made = [Past { kind: DecisionKind::Charge, amount: 300, customer: None, reason: Some("agreed".into()) }];
        let wanted = |amount| Wanted { handover: 1, choice: Choice::Charge, amount, customer: None };
        assert!(repeats(&made, &wanted(Some(300)), "agreed", 200));
        assert!(repeats(&made, &wanted(None), "agreed", 0));
        assert!(!repeats(&made, &wanted(None), "agreed", 200), "the rest is open");
        assert!(!repeats(&made, &wanted(Some(300)), "another", 200), "another reason is another decision");
        assert!(!repeats(&made, &wanted(Some(200)), "agreed", 200));
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        #[test]
        fn a_repayment_is_spread_whole(open in prop::collection::vec(1i64..1_000, 1..6), part in 0.0f64..=1.0) {
            let open: Vec<(i64, i64)> = (1..).zip(open).collect();
            let total: i64 = open.iter().map(|(_, minor)| minor).sum();
            let amount = (total as f64 * part) as i64;
            let spread = spread(&open, amount);
            prop_assert_eq!(spread.iter().map(|(_, minor)| minor).sum::<i64>(), amount);
            prop_assert!(spread.iter().all(|(id, minor)| open.iter().any(|(at, open)| at == id && minor <= open)));
        }
    }
}
