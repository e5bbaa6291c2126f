//! Goods that came back. Pure.
//!
//! A return before the release takes from what is pending, one after it from what is available, and never from a
//! closed settlement: that stays, and the next one shows the return.

use crate::base::{Currency, Day, Instant, StoreId};

use super::{Account, Entry, EntryKind};

crate::stored! {
    /// Who gives the customer its money back.
    pub enum Refund {
        /// Nobody yet: it is the customer's credit.
        Credit = "credit",
        /// Notes from the depot.
        Depot = "depot",
        Bank = "bank",
        /// The store itself, which has the cash of its own doors.
        Store = "store",
    }
}

/// What came back of one order, at one time. Minor units, all of them nothing or more, but for the rounding.
#[derive(Clone, Copy, Debug)]
pub struct GoodsBack {
    pub id: i64,
    pub store: StoreId,
    pub customer: i64,
    pub refund: Refund,
    /// The store's earning of this order is not released yet.
    pub pending: bool,
    /// N′: less what the store gave of the price.
    pub goods: i64,
    pub by_platform: i64,
    pub store_delivery: i64,
    pub platform_delivery: i64,
    /// Given back to the store.
    pub commission: i64,
    pub tax: i64,
    /// R′: what of the door's rounding ends with it.
    pub rounding: i64,
    /// The store took the cash of the sale itself, and carries the rounding.
    pub own_cash: bool,
    /// What of it the customer owed for this order, and what of that was written off before.
    pub debt: i64,
    pub written_off: i64,
    /// What no note can make: it stays the customer's.
    pub rest: i64,
    pub currency: Currency,
    pub at: Instant,
    pub business_date: Day,
}

impl GoodsBack {
    /// What came back at its price: goods and fees.
    pub fn value(&self) -> i64 {
        self.goods - self.by_platform + self.store_delivery + self.platform_delivery
    }

    /// What the customer gets: never what it owed, since that never came in.
    pub fn refunded(&self) -> i64 {
        self.value() + self.rounding - self.debt - self.written_off
    }

    /// What is handed out, or kept as credit where that was asked for.
    pub fn paid(&self) -> i64 {
        self.refunded() - self.rest
    }

    /// What the store hands out itself.
    pub fn by_store(&self) -> i64 {
        if self.refund == Refund::Store { self.paid() } else { 0 }
    }

    /// The part of the rounding that the store carries.
    pub fn own_rounding(&self) -> i64 {
        if self.own_cash { self.rounding } else { 0 }
    }

    /// What the store gains: its commission back, less the price.
    pub fn net(&self) -> i64 {
        self.commission + self.tax + self.by_store() - self.goods - self.store_delivery - self.own_rounding()
    }

    fn store_account(&self) -> Account {
        if self.pending { Account::StorePending(self.store) } else { Account::StoreAvailable(self.store) }
    }

    fn refund_account(&self) -> Account {
        match self.refund {
            Refund::Credit => Account::CustomerCredit(self.customer),
            Refund::Depot => Account::Depot,
            Refund::Bank => Account::Bank,
            Refund::Store => self.store_account(),
        }
    }

    fn rounding_account(&self) -> Account {
        if self.own_cash { self.store_account() } else { Account::RoundingIncome }
    }

    fn entry(&self, kind: EntryKind) -> Entry {
        Entry::new(kind, self.id, self.currency, self.at, self.business_date)
    }
}

/// Goods came back: the price settles what the customer owed for the order, then goes to the customer; the platform has
/// its part of a discount back, and the store its commission.
pub fn returned_goods(back: &GoodsBack) -> Vec<Entry> {
    let price = back
        .entry(EntryKind::Return)
        .debit(back.store_account(), back.goods + back.store_delivery)
        .debit(Account::DeliveryIncome, back.platform_delivery)
        .debit(back.rounding_account(), back.rounding)
        .credit(back.refund_account(), back.paid())
        .credit(Account::CustomerCredit(back.customer), back.rest)
        .credit(Account::CustomerReceivable(back.customer), back.debt)
        .credit(Account::BadDebtExpense, back.written_off)
        .credit(Account::PromoExpense, back.by_platform);
    let commission = back
        .entry(EntryKind::ReturnCommission)
        .debit(Account::CommissionIncome, back.commission)
        .debit(Account::CommissionTax, back.tax)
        .credit(back.store_account(), back.commission + back.tax);
    vec![price, commission]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn back(refund: Refund, pending: bool) -> GoodsBack {
        GoodsBack {
            id: 1,
            store: StoreId::new(1),
            customer: 1,
            refund,
            pending,
            goods: 35_625,
            by_platform: 1_298,
            store_delivery: 0,
            platform_delivery: 0,
            commission: 2_850,
            tax: 0,
            rounding: 0,
            own_cash: false,
            debt: 0,
            written_off: 0,
            rest: 0,
            currency: Currency::iso("IQD").expect("IQD exists"),
            at: Instant::parse("2026-03-09T09:00:00Z").expect("an instant"),
            business_date: "2026-03-09".parse().expect("a day"),
        }
    }

    fn on(entries: &[Entry], account: Account) -> i64 {
        entries.iter().flat_map(|entry| &entry.postings).filter(|(a, _)| *a == account).map(|(_, minor)| minor).sum()
    }

    /// A fifth of the worked example comes back after its settlement.
    #[test]
    fn a_fifth_comes_back() {
        let book = returned_goods(&back(Refund::Credit, false));
        assert_eq!(on(&book, Account::StoreAvailable(StoreId::new(1))), 32_775);
        assert_eq!(on(&book, Account::CustomerCredit(1)), -34_327);
        assert_eq!(on(&book, Account::PromoExpense), -1_298);
        assert_eq!(on(&book, Account::CommissionIncome), 2_850);
    }

    /// dokan#905, #1575, #2091: a refund reaches the store in both models, also where it pays the customer itself.
    #[test]
    fn a_store_that_refunds_keeps_the_subsidy_no_longer() {
        let book = returned_goods(&back(Refund::Store, false));
        assert_eq!(on(&book, Account::StoreAvailable(StoreId::new(1))), 1_298 - 2_850);
        assert_eq!(on(&book, Account::CustomerCredit(1)), 0);
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        /// Every return balances, and the store's account moves by what its line says.
        /// Returns give back what was taken, no more, paid out or not.
        #[test]
        fn a_return_balances(
            goods in 0i64..1_000_000, by_platform in 0i64..1_000_000, fees in (0i64..5_000, 0i64..5_000),
            commission in 0i64..100_000, tax in 0i64..10_000, refund in 0usize..4, pending in any::<bool>(),
            rounding in -125i64..=125, own_cash in any::<bool>(), debts in (0i64..9_000, 0i64..9_000), rest in 0i64..250,
        ) {
            let refund = [Refund::Credit, Refund::Depot, Refund::Bank, Refund::Store][refund];
            let (store_delivery, platform_delivery) = fees;
            let back = GoodsBack {
                goods, by_platform: by_platform.min(goods), store_delivery, platform_delivery, commission, tax, rounding, own_cash,
                debt: debts.0, written_off: debts.1, rest, ..back(refund, pending)
            };
            let book = returned_goods(&back);
            prop_assert!(book.iter().all(Entry::balances));
            prop_assert_eq!(on(&book, back.store_account()), -back.net());
            prop_assert_eq!(on(&book, Account::CustomerReceivable(1)), -back.debt);
        }
    }
}
