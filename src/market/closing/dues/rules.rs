//! Which dues a payment covers, and what an offset may take. Pure.

use crate::base::Problem;

crate::stored! {
    /// How dues are paid.
    pub enum DuesMethod {
        /// Into the depot.
        Cash = "cash",
        Bank = "bank",
        /// With what is settled for the store and not paid out.
        Offset = "offset",
    }
}

crate::stored! {
    /// How far an announced payment is.
    pub enum AnnouncementStatus {
        Announced = "announced",
        Confirmed = "confirmed",
        Failed = "failed",
    }
}

crate::stored! {
    /// What a close does with a store's debit.
    pub enum OnDebit {
        /// Takes it from what the store earns next.
        Carry = "carry",
        Invoice = "invoice",
    }
}

/// A due that is not paid in full, in minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Open {
    pub due: i64,
    pub left: i64,
}

/// A part of a payment on one due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    pub due: i64,
    pub amount: i64,
    /// What is left of the due after it.
    pub left: i64,
}

/// Where a payment goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shares {
    pub shares: Vec<Share>,
    /// More than all dues.
    pub excess: i64,
    /// What all dues still come to.
    pub left: i64,
}

/// Covers the dues in their order, which is that of their age.
pub fn oldest_first(open: &[Open], amount: i64) -> Shares {
    let mut done = Shares { excess: amount, ..Shares::default() };
    for Open { due, left } in open {
        let part = done.excess.min(*left);
        if part > 0 {
            done.shares.push(Share { due: *due, amount: part, left: left - part });
        }
        done.excess -= part;
        done.left += left - part;
    }
    done
}

/// What an offset does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offset {
    /// On dues, the oldest first.
    pub shares: Shares,
    /// On the debit of the store's account.
    pub on_account: i64,
    /// What it keeps of settlements, the oldest first: each share's `due` is a settlement.
    pub kept: Shares,
}

/// Why so much cannot be set off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoOffset {
    NothingOwed,
    NothingSettled,
    /// More than the store owes, which is this.
    MoreThanOwed(i64),
    /// More than is settled for it and not in a payout, which is this.
    MoreThanSettled(i64),
}

/// Sets off an amount: bounded by what the store owes, its bills before the debit of its account, and by what is settled
/// for it.
pub fn offset(dues: &[Open], debit: i64, settled: &[Open], amount: i64) -> Result<Offset, NoOffset> {
    let sum = |all: &[Open]| all.iter().map(|open| open.left).sum::<i64>();
    let (owed, most) = (sum(dues) + debit.max(0), sum(settled));
    match () {
        () if owed == 0 => return Err(NoOffset::NothingOwed),
        () if most == 0 => return Err(NoOffset::NothingSettled),
        () if amount > owed => return Err(NoOffset::MoreThanOwed(owed)),
        () if amount > most => return Err(NoOffset::MoreThanSettled(most)),
        () => {}
    }
    let (shares, kept) = (oldest_first(dues, amount), oldest_first(settled, amount));
    Ok(Offset { on_account: shares.excess, shares, kept })
}

/// May so much be written off of what is left?
pub fn may_write_off(amount: i64, left: i64) -> Result<(), Problem> {
    if (1..=left).contains(&amount) { Ok(()) } else { Err(Problem::new("it is not what is owed, or a part of it")) }
}

/// How a due stands: written off while that is not made good, else paid, overdue, or open.
pub fn status(left: i64, lost: i64, due_on: crate::base::Day, today: crate::base::Day) -> &'static str {
    match (left, lost) {
        (0, 0) => "paid",
        (0, _) => "written_off",
        _ if due_on < today => "overdue",
        _ => "open",
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_oldest_due_is_paid_first() {
        let open = [Open { due: 1, left: 100 }, Open { due: 4, left: 50 }];
        for (amount, shares, excess, left) in [
            (30, vec![(1, 30, 70)], 0, 120),
            (100, vec![(1, 100, 0)], 0, 50),
            (120, vec![(1, 100, 0), (4, 20, 30)], 0, 30),
            (170, vec![(1, 100, 0), (4, 50, 0)], 20, 0),
        ] {
            let wanted = shares.into_iter().map(|(due, amount, left)| Share { due, amount, left }).collect();
            assert_eq!(oldest_first(&open, amount), Shares { shares: wanted, excess, left });
        }
    }

    #[test]
    fn an_offset_is_bounded_by_both_sides() {
        let dues = [Open { due: 1, left: 100 }, Open { due: 4, left: 50 }];
        let settled = [Open { due: 7, left: 30 }, Open { due: 9, left: 200 }];
        let done = |amount, debit| {
            let parts = |shares: Shares| shares.shares.iter().map(|s| (s.due, s.amount)).collect::<Vec<_>>();
            offset(&dues, debit, &settled, amount).map(|o| (parts(o.shares), o.on_account, parts(o.kept)))
        };
        for (amount, debit, wanted) in [
            (1, 0, Ok((vec![(1, 1)], 0, vec![(7, 1)]))),
            (120, 0, Ok((vec![(1, 100), (4, 20)], 0, vec![(7, 30), (9, 90)]))),
            (150, 0, Ok((vec![(1, 100), (4, 50)], 0, vec![(7, 30), (9, 120)]))),
            (170, 20, Ok((vec![(1, 100), (4, 50)], 20, vec![(7, 30), (9, 140)]))),
            (151, 0, Err(NoOffset::MoreThanOwed(150))),
            (151, -9, Err(NoOffset::MoreThanOwed(150))),
            (231, 500, Err(NoOffset::MoreThanSettled(230))),
        ] {
            assert_eq!(done(amount, debit), wanted, "{amount} {debit}");
        }
        assert_eq!(offset(&[], 0, &settled, 1), Err(NoOffset::NothingOwed));
        assert_eq!(offset(&[], -5, &settled, 1), Err(NoOffset::NothingOwed));
        assert_eq!(offset(&dues, 0, &[], 1), Err(NoOffset::NothingSettled));
        assert_eq!(offset(&[], 40, &settled, 40).map(|o| o.on_account), Ok(40));
    }

    #[test]
    fn a_due_is_overdue_the_day_after() {
        let day = |text| crate::base::parse_day(text).expect("a day");
        assert_eq!(status(1, 0, day("2026-03-08"), day("2026-03-08")), "open");
        assert_eq!(status(1, 5, day("2026-03-08"), day("2026-03-09")), "overdue");
        assert_eq!(status(0, 5, day("2026-03-08"), day("2026-03-09")), "written_off");
        assert_eq!(status(0, 0, day("2026-03-08"), day("2026-03-09")), "paid");
    }

    #[test]
    fn no_more_is_written_off_than_is_left() {
        for (amount, left, may) in
            [(1, 1, true), (1, 2, true), (3, 2, false), (0, 2, false), (-1, 2, false), (0, 0, false)]
        {
            assert_eq!(may_write_off(amount, left).is_ok(), may, "{amount} {left}");
        }
    }

    proptest! {
        /// What is kept of settlements is what was owed and is not any more, to the unit.
        #[test]
        fn an_offset_keeps_what_it_pays(
            dues in prop::collection::vec(1i64..1_000_000, 0..8), debit in -1_000_000i64..1_000_000,
            settled in prop::collection::vec(1i64..1_000_000, 0..8), amount in 1i64..4_000_000,
        ) {
            let open = |lefts: &[i64]| lefts.iter().zip(1..).map(|(left, due)| Open { due, left: *left }).collect::<Vec<_>>();
            let (owed, most) = (dues.iter().sum::<i64>() + debit.max(0), settled.iter().sum::<i64>());
            match offset(&open(&dues), debit, &open(&settled), amount) {
                Err(_) => prop_assert!(amount > owed || amount > most),
                Ok(done) => {
                    let sum = |shares: &Shares| shares.shares.iter().map(|share| share.amount).sum::<i64>();
                    prop_assert!(amount <= owed && amount <= most && done.on_account <= debit.max(0));
                    prop_assert_eq!((sum(&done.shares) + done.on_account, sum(&done.kept)), (amount, amount));
                    prop_assert!(done.on_account == 0 || done.shares.left == 0);
                }
            }
        }

        /// Every unit paid is on a due or beyond all of them, and no due is paid twice.
        #[test]
        fn nothing_is_lost(lefts in prop::collection::vec(1i64..1_000_000, 0..20), amount in 1i64..20_000_000) {
            let open: Vec<Open> = lefts.iter().zip(1..).map(|(left, due)| Open { due, left: *left }).collect();
            let done = oldest_first(&open, amount);
            let paid: i64 = done.shares.iter().map(|share| share.amount).sum();
            prop_assert_eq!(paid + done.excess, amount);
            prop_assert_eq!(paid + done.left, lefts.iter().sum::<i64>());
            prop_assert!(done.excess == 0 || done.left == 0);
        }
    }
}
