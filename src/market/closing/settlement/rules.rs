//! Netting: which period a line belongs to, what a period comes to, what is paid and what is carried. Pure.

use chrono::Datelike;
use sha2::{Digest, Sha256};

use crate::base::{Cycle, Day, Period, Rate, StoreId};
use crate::market::books::store_account::rules::Amounts;
use crate::market::closing::reserves::rules::withheld;

/// The commission of a line as it is invoiced, with the tax on it: (netted, payable). It is taken from cash that the
/// platform collected; on an order whose cash the store took itself the store has yet to pay it. What a return gives
/// back goes the way of its sale, whoever paid the customer.
pub fn invoiced(line: &Amounts, own_cash: bool) -> (i64, i64) {
    let invoiced = line.commission + line.tax;
    if own_cash { (0, invoiced) } else { (invoiced, 0) }
}

/// The sums of a period's lines. `net` is what they add to the store's balance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    pub lines: i64,
    pub orders: i64,
    pub amounts: Amounts,
}

impl Sums {
    /// Adds a line; that of a sale counts an order.
    pub fn add(&mut self, is_sale: bool, line: &Amounts) {
        self.lines += 1;
        self.orders += i64::from(is_sale);
        self.amounts.add(line);
    }

    /// What sales brought: goods and fees, less commission and the cash the store has already.
    pub fn sales(&self) -> i64 {
        self.amounts.net - self.amounts.other
    }

    /// Adds the sums of another period.
    pub fn join(&mut self, other: &Sums) {
        self.lines += other.lines;
        self.orders += other.orders;
        self.amounts.add(&other.amounts);
    }
}

/// What a close moves and what it leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub opening: i64,
    /// To be paid out; never negative.
    pub payable: i64,
    /// What the store is billed for; never negative.
    pub invoiced: i64,
    /// Opening of the next settlement; never positive.
    pub carried: i64,
    /// Withheld; below zero: taken from what earlier closes withheld.
    pub reserved: i64,
}

/// Whether a close bills a store for its debit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Billing {
    /// Its debits are carried.
    Carry,
    /// Its billing day is not among the days since the last close.
    NotYet,
    /// From this debit on, in minor units; a smaller one is carried.
    From(i64),
}

/// How a store's balance is closed.
#[derive(Clone, Copy, Debug)]
pub struct Terms {
    pub billing: Billing,
    pub reserve: Rate,
    /// What earlier closes withheld and is there still.
    pub kept: i64,
}

/// A credit balance is paid, less what is withheld. A debit balance takes from what was withheld before; the rest is
/// carried, or the store is billed for it.
pub fn close(opening: i64, sums: &Sums, terms: &Terms) -> Outcome {
    let balance = opening.checked_add(sums.amounts.net).expect("a balance that fits");
    let withheld = withheld(terms.reserve, sums.sales(), balance);
    let drawn = terms.kept.min(-balance).max(0);
    let payable = balance.max(0) - withheld;
    let debit = (-balance).max(0) - drawn;
    let bills = matches!(terms.billing, Billing::From(least) if debit >= least);
    let invoiced = if bills { debit } else { 0 };
    Outcome { opening, payable, invoiced, carried: invoiced - debit, reserved: withheld - drawn }
}

/// Every month has all its days within this many.
const LONGEST_MONTH: i64 = 31;

/// Is a month's billing day among these days? A month that is shorter has it on its last day.
pub fn covers_billing_day(billing_day: i64, days: &Period) -> bool {
    let is_billing_day = |day: Day| {
        let ends_month = day.succ_opt().is_none_or(|next| next.day() == 1);
        i64::from(day.day()) == billing_day || (ends_month && i64::from(day.day()) < billing_day)
    };
    (days.last - days.first).num_days() + 1 >= LONGEST_MONTH || days.days().any(is_billing_day)
}

/// How far a store's account in one currency is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccountCursor {
    /// The last day of the newest close.
    pub through: Day,
    /// What that close carried: the opening of the next. Minor units, never positive.
    pub carried: i64,
}

/// The period in which an open line of `day` is settled: its calendar period, less what is closed already.
///
/// A store whose cycle became longer may have closed days at the head of the new period; they stay as they are.
pub fn open_period(cycle: Cycle, week_start: chrono::Weekday, day: Day, closed_through: Day) -> Period {
    assert!(closed_through < day, "a line of {day} in an account closed through {closed_through}");
    let mut period = cycle.period_of(day, week_start);
    period.first = period.first.max(closed_through.succ_opt().unwrap_or(day));
    period
}

/// The days a close answers for: all since the last one, so that none is lost which had no line. An account that was
/// never closed (through year 1) begins with its first period.
pub fn days_since(closed_through: Day, period: &Period) -> Period {
    let first =
        if closed_through.year() == 1 { period.first } else { closed_through.succ_opt().unwrap_or(period.first) };
    Period { first: first.min(period.first), last: period.last }
}

/// Should a period that ended then have been closed, with so many days of patience?
pub fn is_late(ended_on: Day, today: Day, days: i64) -> bool {
    (today - ended_on).num_days() > days
}

/// A running digest over the lines of one settlement, in order.
#[derive(Clone)]
pub struct LineDigest(Sha256);

impl LineDigest {
    /// Begins with what the lines belong to.
    pub fn new(store: StoreId, currency: &str, period: &Period) -> LineDigest {
        let mut hasher = Sha256::new();
        hasher.update(format!("settlement\t{}\t{currency}\t{}\t{}", store.get(), period.first, period.last).as_bytes());
        LineDigest(hasher)
    }

    pub fn add(&mut self, kind: &str, subject: i64, due_on: &str, line: &Amounts) {
        use std::io::Write;
        let Amounts { goods, delivery, rounding, commission, tax, collected, other, net } = line;
        let mut text = [0u8; 320];
        let mut rest = &mut text[..];
        let written = writeln!(
            rest,
            "\n{kind}\t{subject}\t{due_on}\t{goods}\t{delivery}\t{rounding}\t{commission}\t{tax}\t{collected}\t{other}\t{net}"
        );
        written.expect("a line of bounded width");
        let length = 320 - rest.len();
        self.0.update(&text[..length]);
    }

    pub fn finish(self) -> String {
        crate::base::text::hex(&self.0.finalize())
    }
}

#[cfg(test)]
mod tests {
    use chrono::Weekday::Mon;
    use proptest::prelude::*;

    use super::*;
    use crate::base::parse_day;

    #[test]
    fn a_credit_is_paid_and_a_debit_is_carried() {
        for (opening, net, payable, carried) in [
            (0, 163_875, 163_875, 0),
            (0, -3_711, 0, -3_711),
            (-3_711, 5_000, 1_289, 0),
            (-3_711, -39, 0, -3_750),
            (0, 0, 0, 0),
        ] {
            let sums = of_net(net, 0);
            let outcome = Outcome { opening, payable, invoiced: 0, carried, reserved: 0 };
            assert_eq!(close(opening, &sums, &terms(Billing::Carry, "0%", 0)), outcome, "{opening} {net}");
            let billed = Outcome { opening, payable, invoiced: -carried, carried: 0, reserved: 0 };
            assert_eq!(close(opening, &sums, &terms(Billing::From(0), "0%", 0)), billed, "{opening} {net}");
            assert_eq!(close(opening, &sums, &terms(Billing::NotYet, "0%", 0)), outcome, "{opening} {net}");
        }
    }

    fn of_net(net: i64, other: i64) -> Sums {
        Sums { amounts: Amounts { net, other, ..Amounts::default() }, ..Sums::default() }
    }

    fn terms(billing: Billing, reserve: &str, kept: i64) -> Terms {
        Terms { billing, reserve: Rate::parse(reserve).expect("a rate"), kept }
    }

    #[test]
    fn a_share_of_sales_is_withheld_and_a_debit_takes_it_first() {
        for (opening, net, other, kept, payable, carried, reserved) in [
            (0, 10_000, 0, 0, 9_000, 0, 1_000),
            (0, 10_000, 4_000, 0, 9_400, 0, 600),
            (-9_500, 10_000, 0, 0, 0, 0, 500),
            (0, 2_000, 2_000, 0, 2_000, 0, 0),
            (0, -700, 0, 1_000, 0, 0, -700),
            (0, -1_700, 0, 1_000, 0, -700, -1_000),
            (-200, 0, 0, 1_000, 0, 0, -200),
        ] {
            let sums = of_net(net, other);
            let outcome = Outcome { opening, payable, invoiced: 0, carried, reserved };
            assert_eq!(close(opening, &sums, &terms(Billing::Carry, "10%", kept)), outcome, "{opening} {net} {kept}");
        }
    }

    #[test]
    fn joined_sums_are_those_of_all_lines() {
        let line = |is_sale, by: i64| {
            (is_sale, Amounts::of_list([1_000, 200, 30, 80, 12, 500, 7, 645].map(|minor: i64| minor * by)))
        };
        let of = |lines: &[(bool, Amounts)]| {
            let mut sums = Sums::default();
            lines.iter().for_each(|(is_sale, line)| sums.add(*is_sale, line));
            sums
        };
        let (first, second) = ([line(true, 1), line(false, -2)], [line(true, 5)]);
        let mut joined = of(&first);
        joined.join(&of(&second));
        assert_eq!(joined, of(&[first.as_slice(), second.as_slice()].concat()));
        assert_eq!((joined.lines, joined.orders), (3, 2));
        assert_eq!(joined.amounts.listed(), [4_000, 800, 120, 320, 48, 2_000, 28, 2_580]);
    }

    #[test]
    fn commission_is_netted_or_payable() {
        let line = |commission| Amounts { commission, tax: commission / 10, ..Amounts::default() };
        assert_eq!(invoiced(&line(250), false), (275, 0));
        assert_eq!(invoiced(&line(250), true), (0, 275));
        assert_eq!(invoiced(&line(-250), true), (0, -275));
    }

    #[test]
    fn a_debit_below_the_threshold_is_carried() {
        for (debit, least, invoiced) in [(4_999, 5_000, 0), (5_000, 5_000, 5_000), (1, 0, 1), (0, 0, 0)] {
            let sums = of_net(1 - debit, 0);
            let outcome = close(-1, &sums, &terms(Billing::From(least), "0%", 0));
            assert_eq!((outcome.invoiced, outcome.carried), (invoiced, invoiced - debit), "{debit} {least}");
        }
    }

    #[test]
    fn a_billing_day_is_in_every_month() {
        let day = |text| parse_day(text).expect("a day");
        for (billing_day, first, last, covers) in [
            (1, "2026-03-01", "2026-03-01", true),
            (1, "2026-03-02", "2026-03-31", false),
            (1, "2026-03-02", "2026-04-01", true),
            (31, "2026-02-28", "2026-02-28", true),
            (29, "2028-02-28", "2028-02-28", false),
            (29, "2028-02-29", "2028-02-29", true),
            (30, "2026-03-30", "2026-03-30", true),
            (30, "2026-03-31", "2026-04-29", false),
            (31, "2026-04-01", "2026-04-30", true),
            (15, "2026-03-16", "2026-04-15", true),
        ] {
            let days = Period { first: day(first), last: day(last) };
            assert_eq!(covers_billing_day(billing_day, &days), covers, "{billing_day} {days}");
        }
    }

    #[test]
    fn a_longer_cycle_leaves_closed_days_alone() {
        let day = |text| parse_day(text).expect("a day");
        for (cycle, line, through, first, last) in [
            (Cycle::Weekly, "2026-03-04", "2026-02-01", "2026-03-02", "2026-03-08"),
            (Cycle::Weekly, "2026-03-04", "2026-03-01", "2026-03-02", "2026-03-08"),
            (Cycle::Weekly, "2026-03-07", "2026-03-05", "2026-03-06", "2026-03-08"),
            (Cycle::Monthly, "2026-03-31", "2026-03-08", "2026-03-09", "2026-03-31"),
            (Cycle::Daily, "2026-03-04", "2026-03-02", "2026-03-04", "2026-03-04"),
        ] {
            let period = open_period(cycle, Mon, day(line), day(through));
            assert_eq!((period.first, period.last), (day(first), day(last)), "{cycle} {line} {through}");
        }
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        /// However a store's lines are cut into periods, the same money is paid, carried or withheld in the end.
        #[test]
        fn periods_do_not_change_what_is_due(
            nets in prop::collection::vec((-1_000_000i64..1_000_000, 0i64..500_000, any::<bool>()), 1..40), ppm in 0i64..=1_000_000, days in 1usize..5,
        ) {
            let (mut paid, mut billed, mut carried, mut came) = (0, 0, 0, 0);
            let mut kept: Vec<(usize, i64)> = Vec::new();
            let reserve = Rate::from_ppm(ppm).expect("a rate");
            for (at, (net, least, invoice)) in nets.iter().enumerate() {
                // What was withheld so many closes ago is a line of this one, beside its sales.
                let back: i64 = kept.extract_if(.., |(taken, _)| *taken + days <= at).map(|(_, left)| left).sum();
                let sums = of_net(net + back, back);
                let billing = if *invoice { Billing::From(*least) } else { Billing::NotYet };
                let terms = Terms { billing, reserve, kept: kept.iter().map(|(_, left)| left).sum() };
                let outcome = close(carried, &sums, &terms);
                prop_assert!(outcome.payable >= 0 && outcome.invoiced >= 0 && outcome.carried <= 0);
                prop_assert!(outcome.payable == 0 || (outcome.invoiced == 0 && outcome.carried == 0 && outcome.reserved >= 0));
                prop_assert!(outcome.reserved >= -terms.kept, "no more is taken than is withheld");
                let closed = outcome.payable - outcome.invoiced + outcome.carried + outcome.reserved;
                prop_assert_eq!(outcome.opening + sums.amounts.net, closed);
                let mut wanted = (-outcome.reserved).max(0);
                for (_, left) in &mut kept {
                    let part = wanted.min(*left);
                    *left -= part;
                    wanted -= part;
                }
                kept.push((at, outcome.reserved.max(0)));
                paid += outcome.payable;
                billed += outcome.invoiced;
                carried = outcome.carried;
                came += net;
            }
            prop_assert_eq!(paid - billed + carried + kept.iter().map(|(_, left)| left).sum::<i64>(), came);
        }

        /// However closes cut the calendar, each month's billing day is in exactly one of them.
        #[test]
        fn every_month_is_billed_once(billing_day in 1i64..=31, start in 0u64..2_900, cuts in prop::collection::vec(1u64..=28, 1..60)) {
            let mut first = parse_day("2019-01-01").expect("a day") + chrono::Days::new(start);
            let begin = first;
            let mut covered = 0;
            for length in &cuts {
                let days = Period { first, last: first + chrono::Days::new(length - 1) };
                covered += usize::from(covers_billing_day(billing_day, &days));
                first = days.last.succ_opt().expect("a day");
            }
            let whole = Period { first: begin, last: first.pred_opt().expect("a day") };
            let alone = |day: &Day| covers_billing_day(billing_day, &Period::of_day(*day));
            prop_assert_eq!(covered, whole.days().filter(alone).count());
        }
    }
}
