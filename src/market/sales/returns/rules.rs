//! What comes back with returned goods. Pure.

use crate::base::{Goods, Problem, Rate, money};

/// A line as it was delivered, and how much of it came back before. Minor units.
#[derive(Clone, Debug)]
pub struct Sold {
    pub line: i64,
    pub sku: String,
    pub product: i64,
    pub delivered: i64,
    pub returned: i64,
    pub goods: Goods,
    /// What is given back of the commission if all comes back, and of the tax on it.
    pub commission: i64,
    pub tax: i64,
}

/// What comes back with so many of a line. Minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Back {
    pub line: i64,
    pub product: i64,
    pub quantity: i64,
    /// Less what the store gave of the price.
    pub goods: i64,
    pub by_platform: i64,
    pub commission: i64,
    pub tax: i64,
}

/// What comes back with `quantity` more of a line: each amount is its share of all that came back so far, less what was
/// given back before. So any order of part returns ends exactly at the whole.
///
/// # Errors
/// More than was delivered and has not come back.
pub fn back(sold: &Sold, quantity: i64) -> Result<Back, Problem> {
    let left = sold.delivered - sold.returned;
    if !(1..=left).contains(&quantity) {
        let Sold { sku, .. } = sold;
        return Err(Problem::new(format!("{quantity} of {sku} cannot come back; {left} of it are with the customer")));
    }
    let part = |total| {
        let before = money::cumulative_share(total, sold.returned, sold.delivered, 0)?;
        money::cumulative_share(total, sold.returned + quantity, sold.delivered, before)
    };
    // What the customer paid and what the platform gave are shared, and their sum is the store's: so neither side can
    // be asked for more than the goods are worth.
    let by_platform = part(sold.goods.by_platform)?;
    Ok(Back {
        line: sold.line,
        product: sold.product,
        quantity,
        goods: part(sold.goods.after_all())? + by_platform,
        by_platform,
        commission: part(sold.commission)?,
        tax: part(sold.tax)?,
    })
}

/// The money of an order at a return of it. Minor units.
#[derive(Clone, Copy, Debug)]
pub struct Standing {
    /// What was due at the door, less what was given back before.
    pub paid: i64,
    /// What the customer keeps after this return, at its price: goods and fees.
    pub kept: i64,
    /// What comes back now, at its price.
    pub value: i64,
    /// All goods are back with it.
    pub last: bool,
    /// The smallest note.
    pub note: i64,
}

/// What the customer is given for a return. What was due was rounded to notes; what is left of it is so again where
/// notes are handed out, and where all goods are back. So any order of returns ends exactly at what was due, and no
/// return gives more than that.
pub fn given(standing: &Standing, in_notes: bool) -> i64 {
    let left = match in_notes || standing.last {
        true => money::round_to(standing.kept, standing.note),
        false => standing.paid - standing.value,
    };
    (standing.paid - left).clamp(0, standing.paid.max(0))
}

/// What a customer owes for an order: of what was short at its door, what no return has settled; as far as the customer
/// owes so much, or had so much written off.
#[derive(Clone, Copy, Debug)]
pub struct Debt {
    pub short: i64,
    pub owes: i64,
    pub written_off: i64,
}

/// What of a refund settles a debt, and what of it one that was written off: neither ever came in.
pub fn settled(given: i64, debt: &Debt) -> (i64, i64) {
    let open = given.min(debt.short).min(debt.owes).max(0);
    let written_off = (given - open).min(debt.short - open).min(debt.written_off).max(0);
    (open, written_off)
}

/// What is given back of a charge if all its goods come back: of each part all but what its rule keeps, and the tax on
/// that. Parts are amounts with the rate that is kept.
pub fn refundable(parts: &[(i64, Rate)], tax: Rate, charged_tax: i64) -> (i64, i64) {
    let given: i64 = parts.iter().map(|(minor, kept)| minor - kept.of(*minor)).sum();
    let all: i64 = parts.iter().map(|(minor, _)| minor).sum();
    (given, if given == all { charged_tax } else { tax.of(given) })
}

/// Must somebody else agree that a store owes so much, of which `net` is what it gains by this return?
pub fn waits_for_approval(owed: i64, net: i64, limit: Option<i64>) -> bool {
    net < 0 && limit.is_some_and(|limit| owed > limit)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sold(delivered: i64, goods: Goods, commission: i64) -> Sold {
        Sold { line: 1, sku: "TEA".into(), product: 1, delivered, returned: 0, goods, commission, tax: 0 }
    }

    /// The model's example: five equal parts give the subsidy back as 1 298, 1 299, 1 298, 1 299, 1 298.
    #[test]
    fn five_parts_of_the_worked_example() {
        let goods = Goods { list: 187_500, discount: 15_867, by_platform: 6_492 };
        let mut sold = sold(5, goods, 14_250);
        let mut parts = Vec::new();
        for _ in 0..5 {
            let back = back(&sold, 1).expect("one is left");
            sold.returned += 1;
            parts.push((back.goods, back.commission, back.by_platform));
        }
        assert!(parts.iter().all(|(goods, commission, _)| (*goods, *commission) == (35_625, 2_850)));
        assert_eq!(parts.iter().map(|part| part.2).collect::<Vec<_>>(), [1_298, 1_299, 1_298, 1_299, 1_298]);
        assert!(back(&sold, 1).is_err());
    }

    /// dokan#2267: who keeps the commission of returned goods is the rule's choice.
    #[test]
    fn a_rule_keeps_what_it_says() {
        let rate = |text| Rate::parse(text).expect("a rate");
        let tax = rate("15%");
        for (kept, want) in [("0%", (1_000, 150)), ("100%", (0, 0)), ("20%", (800, 120))] {
            assert_eq!(refundable(&[(1_000, rate(kept))], tax, 150), want, "{kept}");
        }
        assert_eq!(refundable(&[(1_000, rate("0%")), (500, rate("100%"))], tax, 225), (1_000, 150));
    }

    /// gumroad#1594.
    #[test]
    fn a_return_takes_its_store_to_the_limit_and_no_further_alone() {
        for (owed, net, limit, waits) in [
            (5_000, -5_000, None, false),
            (5_000, -5_000, Some(5_000), false),
            (5_001, -5_000, Some(5_000), true),
            (1, -1, Some(0), true),
            (-1, -1, Some(0), false),
            // It owed before, and this moves nothing, or it gains.
            (5_000, 0, Some(0), false),
            (9_000, 100, Some(0), false),
        ] {
            assert_eq!(waits_for_approval(owed, net, limit), waits, "{owed} {net} {limit:?}");
        }
    }

    #[test]
    fn the_rounding_of_the_door_ends_with_the_last_goods() {
        // 1,100 were rounded to 1,000 at the door.
        let all = Standing { paid: 1_000, kept: 0, value: 1_100, last: true, note: 250 };
        for (standing, in_notes, want) in [
            (all, true, 1_000),
            (all, false, 1_000),
            // The fee of 500 stays paid.
            (Standing { paid: 1_500, kept: 500, ..all }, true, 1_000),
            // A part: notes can make it, or it is exact.
            (Standing { kept: 800, value: 300, last: false, ..all }, true, 250),
            (Standing { kept: 800, value: 300, last: false, ..all }, false, 300),
            // Never more than was due.
            (Standing { kept: 50, value: 1_050, last: false, ..all }, false, 1_000),
            (Standing { paid: 0, kept: 100, value: 50, ..all }, true, 0),
        ] {
            assert_eq!(given(&standing, in_notes), want, "{standing:?}");
        }
    }

    #[test]
    fn a_debt_is_settled_before_anything_is_paid() {
        let debt = |short, owes, written_off| Debt { short, owes, written_off };
        for (given, debt, want) in [
            (9_000, debt(9_000, 9_000, 0), (9_000, 0)),
            (9_000, debt(1_000, 1_000, 0), (1_000, 0)),
            (500, debt(1_000, 1_000, 0), (500, 0)),
            // Paid since, in part or whole.
            (9_000, debt(9_000, 4_000, 0), (4_000, 0)),
            (9_000, debt(9_000, 0, 0), (0, 0)),
            // Given up, in part or whole.
            (9_000, debt(9_000, 4_000, 5_000), (4_000, 5_000)),
            (9_000, debt(9_000, 0, 9_000), (0, 9_000)),
            (3_000, debt(2_000, 0, 9_000), (0, 2_000)),
            (0, debt(9_000, 9_000, 9_000), (0, 0)),
        ] {
            assert_eq!(settled(given, &debt), want, "{given} {debt:?}");
        }
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        /// However goods come back, and however each is paid, what is given in all ends at what was due, less the fee
        /// that stays, in notes.
        #[test]
        fn refunds_end_at_what_was_due(
            values in prop::collection::vec((1i64..5_000, any::<bool>()), 1..8), fee in 0i64..2_000, note in 1i64..1_000,
        ) {
            let goods: i64 = values.iter().map(|(value, _)| value).sum();
            let due = money::round_to(goods + fee, note);
            let (mut paid, mut kept) = (due, goods + fee);
            for (at, (value, in_notes)) in values.iter().enumerate() {
                kept -= value;
                let last = at + 1 == values.len();
                let given = given(&Standing { paid, kept, value: *value, last, note }, *in_notes);
                prop_assert!((0..=paid).contains(&given));
                paid -= given;
            }
            let left = money::round_to(fee, note);
            prop_assert!(paid <= left, "{} of {} stay", paid, left);
            prop_assert!(paid >= 0);
        }

        /// Any partition of returns gives back exactly what was charged and given, and never more on the way.
        /// Returns give back what was taken, no more, paid out or not.
        #[test]
        fn parts_end_at_the_whole(
            cuts in prop::collection::vec(1i64..5, 1..8), price in 0i64..10_000, discount in 0i64..10_000,
            platform in 0i64..10_000, commission in 0i64..10_000, tax in 0i64..10_000,
        ) {
            let delivered: i64 = cuts.iter().sum();
            let discount = discount.min(price * delivered);
            let goods = Goods { list: price * delivered, discount, by_platform: platform.min(discount) };
            let mut sold = Sold { tax, ..sold(delivered, goods, commission) };
            let mut sums = (0, 0, 0, 0);
            for quantity in cuts {
                let back = back(&sold, quantity).expect("so many are left");
                sold.returned += quantity;
                prop_assert!(back.goods >= back.by_platform && back.by_platform >= 0 && back.commission >= 0 && back.tax >= 0);
                sums = (sums.0 + back.goods, sums.1 + back.by_platform, sums.2 + back.commission, sums.3 + back.tax);
            }
            prop_assert_eq!(sums, (goods.after_store(), goods.by_platform, commission, tax));
        }
    }
}
