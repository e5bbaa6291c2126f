//! What is withheld, and which reserve pays a debit. Pure.

use crate::base::{Day, Rate, StoreId};

/// What a close withholds from a balance: a share of what sales brought, and never more than there is.
///
/// Sales alone are the base: returns come of sales. A reserve that comes back, a correction or the rest of a payout
/// is not withheld again.
pub fn withheld(rate: Rate, sales: i64, balance: i64) -> i64 {
    rate.of(sales.max(0)).min(balance).max(0)
}

/// What one close withheld. Minor units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub settlement: i64,
    pub store: StoreId,
    pub currency: String,
    pub amount: i64,
    /// What debits of later closes took of it.
    pub drawn: i64,
    pub release_on: Day,
    /// The day on which nothing was left of it.
    pub ended_on: Option<Day>,
}

impl Kept {
    pub fn left(&self) -> i64 {
        if self.ended_on.is_some() { 0 } else { self.amount - self.drawn }
    }
}

/// What all of them hold.
pub fn left(kept: &[Kept]) -> i64 {
    kept.iter().map(Kept::left).sum()
}

/// Takes an amount of the reserves, the oldest first.
pub fn draw(kept: &mut [Kept], amount: i64, day: Day) {
    let mut wanted = amount;
    for reserve in kept {
        let part = reserve.left().min(wanted);
        reserve.drawn += part;
        wanted -= part;
        if part > 0 && reserve.drawn == reserve.amount {
            reserve.ended_on = Some(day);
        }
    }
    assert_eq!(wanted, 0, "more was taken than reserves hold");
}

/// What of an account is due through a day: that of the earliest day alone.
pub fn first_due(kept: &[Kept], until: Day) -> Vec<&Kept> {
    let due = || kept.iter().filter(|kept| kept.release_on <= until && kept.left() > 0);
    let first = due().map(|kept| kept.release_on).min();
    due().filter(|kept| Some(kept.release_on) == first).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::base::parse_day;

    fn kept(settlement: i64, amount: i64) -> Kept {
        let release_on = parse_day("2026-04-01").expect("a day");
        Kept {
            settlement,
            store: StoreId::new(1),
            currency: "IQD".into(),
            amount,
            drawn: 0,
            release_on,
            ended_on: None,
        }
    }

    #[test]
    fn sales_are_withheld_and_nothing_else() {
        let rate = Rate::parse("10%").expect("a rate");
        for (sales, balance, reserve) in
            [(1_000, 1_000, 100), (1_005, 2_000, 101), (1_000, 60, 60), (-500, 900, 0), (0, 900, 0), (900, 0, 0)]
        {
            assert_eq!(withheld(rate, sales, balance), reserve, "{sales} {balance}");
        }
    }

    #[test]
    fn the_oldest_reserve_pays_first() {
        let day = parse_day("2026-03-09").expect("a day");
        let mut all = [kept(1, 100), kept(2, 50)];
        draw(&mut all, 120, day);
        assert_eq!((all[0].left(), all[0].ended_on, all[1].left(), all[1].ended_on), (0, Some(day), 30, None));
    }

    #[test]
    fn a_reserve_that_is_used_up_ended_on_that_day() {
        let day = |text: &str| parse_day(text).expect("a day");
        let mut all = [kept(1, 100), kept(2, 50)];
        draw(&mut all, 100, day("2026-03-03"));
        draw(&mut all, 20, day("2026-03-04"));
        assert_eq!((all[0].ended_on, all[1].ended_on), (Some(day("2026-03-03")), None));
        assert_eq!((all[0].drawn, all[1].drawn), (100, 20));
    }

    #[test]
    fn what_is_left_is_what_no_debit_took() {
        let came_back = Kept { ended_on: Some(parse_day("2026-04-01").expect("a day")), ..kept(3, 70) };
        let drawn = Kept { drawn: 30, ..kept(2, 50) };
        for (all, want) in [(vec![], 0), (vec![kept(1, 100)], 100), (vec![kept(1, 100), drawn, came_back], 120)] {
            assert_eq!(left(&all), want);
        }
    }

    #[test]
    fn the_earliest_comes_back_first() {
        let day = |text: &str| parse_day(text).expect("a day");
        let on = |settlement, text| Kept { release_on: day(text), ..kept(settlement, 100) };
        let mut all = [on(1, "2026-03-03"), on(2, "2026-03-03"), on(3, "2026-03-04")];
        let due =
            |all: &[Kept], until| first_due(all, day(until)).iter().map(|kept| kept.settlement).collect::<Vec<_>>();
        assert_eq!(due(&all, "2026-03-02"), [0; 0]);
        assert_eq!(due(&all, "2026-03-08"), [1, 2]);
        draw(&mut all, 200, day("2026-03-02"));
        assert_eq!(due(&all, "2026-03-03"), [0; 0]);
        assert_eq!(due(&all, "2026-03-08"), [3]);
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        /// Whatever is drawn, no reserve gives more than it has, and one that ended gives nothing.
        #[test]
        fn nothing_is_drawn_twice(amounts in prop::collection::vec(1i64..1_000, 1..8), draws in prop::collection::vec(0i64..2_000, 0..8)) {
            let mut all: Vec<Kept> = (1..).zip(&amounts).map(|(id, amount)| kept(id, *amount)).collect();
            let total = left(&all);
            let mut taken = 0;
            for wanted in draws {
                let part = wanted.min(left(&all));
                draw(&mut all, part, parse_day("2026-03-09").expect("a day"));
                taken += part;
                prop_assert_eq!(left(&all), total - taken);
                prop_assert!(all.iter().all(|kept| (kept.drawn == kept.amount) == kept.ended_on.is_some()));
            }
        }
    }
}
