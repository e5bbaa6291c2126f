//! A payout's life, what notes can pay, and who must agree. Pure.

pub use crate::market::books::ledger::rules::PayoutStatus;

crate::stored! {
    /// What a bank takes.
    pub enum BatchFormat {
        Csv = "csv",
        /// A payment message.
        Pain001 = "pain001",
    }
}

/// What happens to a payout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Approve,
    Send,
    Confirm,
    Fail,
    /// Nobody can say whether the money moved.
    Lose,
    /// A person found out what became of one that was unknown.
    Resolve,
    /// The bank sent a confirmed payout back.
    Return,
}

/// Legal steps: step, from, to. Nothing else moves a payout. One that failed is final: its settlements are free for
/// another; one that came back is open again, since it is the same debt.
pub const STEPS: &[(Step, PayoutStatus, PayoutStatus)] = &[
    (Step::Approve, PayoutStatus::Prepared, PayoutStatus::Approved),
    (Step::Send, PayoutStatus::Prepared, PayoutStatus::Sent),
    (Step::Send, PayoutStatus::Approved, PayoutStatus::Sent),
    (Step::Confirm, PayoutStatus::Prepared, PayoutStatus::Confirmed),
    (Step::Confirm, PayoutStatus::Approved, PayoutStatus::Confirmed),
    (Step::Confirm, PayoutStatus::Sent, PayoutStatus::Confirmed),
    (Step::Fail, PayoutStatus::Prepared, PayoutStatus::Failed),
    (Step::Fail, PayoutStatus::Approved, PayoutStatus::Failed),
    (Step::Fail, PayoutStatus::Sent, PayoutStatus::Failed),
    (Step::Lose, PayoutStatus::Sent, PayoutStatus::Unknown),
    (Step::Resolve, PayoutStatus::Unknown, PayoutStatus::Confirmed),
    (Step::Resolve, PayoutStatus::Unknown, PayoutStatus::Failed),
    (Step::Return, PayoutStatus::Confirmed, PayoutStatus::Prepared),
];

impl Step {
    pub fn verb(self) -> &'static str {
        match self {
            Step::Approve => "approve",
            Step::Send => "send",
            Step::Confirm => "confirm",
            Step::Fail => "fail",
            Step::Lose => "unknown",
            Step::Resolve => "resolve",
            Step::Return => "returned",
        }
    }

    /// A step that takes money out of the ordinary way needs a reason.
    pub fn needs_reason(self) -> bool {
        matches!(self, Step::Fail | Step::Lose | Step::Resolve | Step::Return)
    }
}

/// May a payout go from one state to the other by this step? If not: the verbs that are legal there.
pub fn may(step: Step, from: PayoutStatus, to: PayoutStatus) -> Result<(), Vec<&'static str>> {
    if STEPS.contains(&(step, from, to)) {
        return Ok(());
    }
    let mut legal: Vec<_> = STEPS.iter().filter(|(_, here, _)| *here == from).map(|(step, _, _)| step.verb()).collect();
    legal.dedup();
    Err(legal)
}

/// Must somebody else approve a payout of this amount before it leaves the state it is in?
pub fn waits_for_approval(status: PayoutStatus, amount: i64, limit: Option<i64>) -> bool {
    status == PayoutStatus::Prepared && limit.is_some_and(|limit| amount > limit)
}

/// The smallest balance that is paid out, in minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Minimum {
    pub minor: i64,
    /// The store's own, and not the marketplace's.
    pub own: bool,
}

/// A store's own minimum goes before the marketplace's; 0 of its own is none.
pub fn minimum(own: Option<i64>, marketplace: Option<i64>) -> Option<Minimum> {
    let own = own.map(|minor| Minimum { minor, own: true });
    own.or(marketplace.map(|minor| Minimum { minor, own: false }))
}

/// What is done with a settled balance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    Pay {
        amount: i64,
        /// What no note can pay.
        rest: i64,
    },
    /// It waits; the code says why.
    Hold(&'static str),
}

/// Pays a balance that has reached the minimum, as far as notes of `increment` can.
pub fn decide(settled: i64, increment: i64, minimum: Option<i64>) -> Decision {
    if minimum.is_some_and(|minimum| settled < minimum) {
        return Decision::Hold("under_minimum");
    }
    match payable_in_notes(settled, increment) {
        (0, _) => Decision::Hold("no_note"),
        (amount, rest) => Decision::Pay { amount, rest },
    }
}

/// Splits a settled amount into what notes of `increment` can pay and what they cannot.
pub fn payable_in_notes(settled: i64, increment: i64) -> (i64, i64) {
    let rest = settled % increment;
    (settled - rest, rest)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_cash_payout_is_floored_to_the_increment() {
        for (settled, increment, paid) in
            [(163_875, 250, (163_750, 125)), (249, 250, (0, 249)), (163_875, 1, (163_875, 0))]
        {
            assert_eq!(payable_in_notes(settled, increment), paid);
        }
    }

    /// gumroad#5384.
    /// spree sweep code.
    #[test]
    fn a_balance_is_paid_or_waits_for_a_named_reason() {
        for (settled, increment, minimum, decision) in [
            (10_000, 250, None, Decision::Pay { amount: 10_000, rest: 0 }),
            (10_100, 250, Some(10_000), Decision::Pay { amount: 10_000, rest: 100 }),
            (9_999, 1, Some(10_000), Decision::Hold("under_minimum")),
            (10_000, 1, Some(10_000), Decision::Pay { amount: 10_000, rest: 0 }),
            (200, 250, None, Decision::Hold("no_note")),
            (200, 250, Some(10_000), Decision::Hold("under_minimum")),
        ] {
            assert_eq!(decide(settled, increment, minimum), decision, "{settled} {increment} {minimum:?}");
        }
    }

    #[test]
    fn a_store_has_its_own_minimum_or_the_marketplace_s() {
        for (own, marketplace, wanted) in [
            (None, None, None),
            (None, Some(5), Some(Minimum { minor: 5, own: false })),
            (Some(9), Some(5), Some(Minimum { minor: 9, own: true })),
            (Some(0), Some(5), Some(Minimum { minor: 0, own: true })),
        ] {
            assert_eq!(minimum(own, marketplace), wanted);
        }
    }

    #[test]
    fn above_the_limit_a_prepared_payout_waits() {
        for (status, amount, limit, waits) in [
            (PayoutStatus::Prepared, 100, None, false),
            (PayoutStatus::Prepared, 100, Some(100), false),
            (PayoutStatus::Prepared, 101, Some(100), true),
            (PayoutStatus::Prepared, 1, Some(0), true),
            (PayoutStatus::Approved, 101, Some(100), false),
        ] {
            assert_eq!(waits_for_approval(status, amount, limit), waits, "{status} {amount} {limit:?}");
        }
    }

    #[test]
    fn an_illegal_step_is_told_what_is_legal() {
        assert_eq!(may(Step::Lose, PayoutStatus::Sent, PayoutStatus::Unknown), Ok(()));
        assert_eq!(may(Step::Confirm, PayoutStatus::Unknown, PayoutStatus::Confirmed), Err(vec!["resolve"]));
        assert_eq!(
            may(Step::Approve, PayoutStatus::Sent, PayoutStatus::Approved),
            Err(vec!["confirm", "fail", "unknown"])
        );
        assert_eq!(may(Step::Send, PayoutStatus::Failed, PayoutStatus::Sent), Err(vec![]));
    }

    #[test]
    fn an_unknown_payout_waits_for_a_person() {
        let ways: Vec<_> =
            STEPS.iter().filter(|(_, from, _)| *from == PayoutStatus::Unknown).map(|(step, _, _)| *step).collect();
        assert_eq!(ways, [Step::Resolve, Step::Resolve]);
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        /// A settled balance is paid, left over or held; nothing is lost, and no note is broken.
        /// dokan#1030.
        #[test]
        fn nothing_is_lost(settled in 1i64..1_000_000_000, increment in 1i64..5_000, minimum in prop::option::of(0i64..1_000_000)) {
            if let Decision::Pay { amount, rest } = decide(settled, increment, minimum) {
                prop_assert_eq!(amount + rest, settled);
                prop_assert!(amount > 0 && amount % increment == 0 && (0..increment).contains(&rest));
                prop_assert!(minimum.is_none_or(|minimum| settled >= minimum));
            }
        }
    }
}
