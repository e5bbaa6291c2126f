//! Which adjustments there are, and which way they go. Pure.

use crate::base::{AMOUNT_MAX, Problem};

crate::stored! {
    /// What an adjustment is for. Nothing else can be booked by hand.
    pub enum AdjustmentKind {
        Penalty = "penalty",
        Subscription = "subscription",
        CodFee = "cod_fee",
        Correction = "correction",
        Goodwill = "goodwill",
    }
}

/// What the store gains: a charge takes the amount from it, a gift gives it, a correction has its own sign.
pub fn gain(kind: AdjustmentKind, amount: i64) -> Result<i64, Problem> {
    if amount.unsigned_abs() > AMOUNT_MAX.unsigned_abs() {
        return Err(Problem::new("the amount is larger than any that is taken"));
    }
    match kind {
        AdjustmentKind::Correction if amount != 0 => Ok(amount),
        AdjustmentKind::Correction => Err(Problem::new("a correction of nothing changes nothing")),
        _ if amount <= 0 => {
            let name = kind.as_str();
            Err(Problem::new(format!("the amount of a {name} is above zero; the kind says which way it goes")))
        }
        AdjustmentKind::Goodwill => Ok(amount),
        _ => Ok(-amount),
    }
}

/// Must somebody else agree to a gain, or a loss, of this amount?
pub fn waits_for_approval(gain: i64, limit: Option<i64>) -> bool {
    limit.is_some_and(|limit| gain.unsigned_abs() > limit.unsigned_abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_says_which_way_it_goes() {
        for (name, amount, gained) in [
            ("penalty", 5_000, Some(-5_000)),
            ("subscription", 1, Some(-1)),
            ("cod_fee", 250, Some(-250)),
            ("goodwill", 5_000, Some(5_000)),
            ("correction", -125, Some(-125)),
            ("correction", 125, Some(125)),
            ("correction", 0, None),
            ("penalty", 0, None),
            ("penalty", -5_000, None),
            ("goodwill", -1, None),
            ("goodwill", i64::MAX, None),
            ("correction", i64::MIN, None),
        ] {
            let kind = AdjustmentKind::parse(name).expect(name);
            assert_eq!(gain(kind, amount).ok(), gained, "{name} {amount}");
        }
        assert!(AdjustmentKind::parse("loan").is_none());
    }

    #[test]
    fn above_the_limit_a_second_person_agrees() {
        for (gain, limit, waits) in [
            (5_000, None, false),
            (5_000, Some(5_000), false),
            (5_001, Some(5_000), true),
            (-5_001, Some(5_000), true),
            (-1, Some(0), true),
        ] {
            assert_eq!(waits_for_approval(gain, limit), waits, "{gain} {limit:?}");
        }
    }
}
