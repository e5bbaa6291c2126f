//! Closes in the model: periods, what is withheld and comes back, bills.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};

use crate::book::{Book, Close, Reserve, of, store_account};
use crate::market::STORES;

/// The last day of the period of a day.
fn end(store: usize, day: NaiveDate) -> NaiveDate {
    match STORES[store].weekly {
        true => day + Days::new(6 - u64::from(day.weekday().num_days_from_monday())),
        false => day,
    }
}

impl Book {
    /// Everything that ends by yesterday is closed, period by period. Answers how many closes there were.
    pub fn settled(&mut self) -> i64 {
        let (today, mut orders) = (self.today, std::mem::take(&mut self.orders));
        for order in &mut orders {
            if let Some(day) = order.matures.filter(|day| *day < today) {
                self.make_available(order, day, today);
            }
        }
        self.orders = orders;
        (0..STORES.len()).map(|store| self.settle_store(store)).sum()
    }

    /// Closes what it can; then what was withheld comes back, of the earliest day alone, and may make another period.
    fn settle_store(&mut self, store: usize) -> i64 {
        let mut closes = 0;
        loop {
            while let Some(last) = self.next_period(store) {
                self.close(store, last);
                closes += 1;
            }
            if !self.give_back(store) {
                return closes;
            }
        }
    }

    /// The first open period that is over, unless something withheld comes back in it.
    fn next_period(&self, store: usize) -> Option<NaiveDate> {
        let account = &self.accounts[store];
        let last = account.open.iter().map(|line| end(store, line.day)).min().filter(|last| *last < self.today)?;
        account.reserves.iter().all(|reserve| reserve.left == 0 || reserve.back_on > last).then_some(last)
    }

    fn give_back(&mut self, store: usize) -> bool {
        let due = |reserve: &&mut Reserve| reserve.left > 0 && reserve.back_on < self.today;
        let Some(day) = self.accounts[store].reserves.iter_mut().filter(due).map(|reserve| reserve.back_on).min()
        else {
            return false;
        };
        let mut back = Vec::new();
        for reserve in self.accounts[store].reserves.iter_mut().filter(|r| r.left > 0 && r.back_on == day) {
            back.push(std::mem::take(&mut reserve.left));
        }
        for minor in back {
            self.debit(store_account(store, "reserve"), minor);
            self.line(store, day, self.today, minor, false);
        }
        true
    }

    fn close(&mut self, store: usize, last: NaiveDate) {
        let (ppm, days) = self.reserve;
        let account = &mut self.accounts[store];
        let mut periods: BTreeMap<bool, i64> = BTreeMap::new();
        for line in account.open.extract_if(.., |line| end(store, line.day) == last) {
            *periods.entry(line.of_sales).or_default() += line.net;
        }
        let sales = periods.get(&true).copied().unwrap_or(0);
        let balance = account.carried + periods.values().sum::<i64>();
        let withheld = of(sales.max(0), ppm).min(balance).max(0);
        let payable = balance.max(0) - withheld;
        let mut debit = (-balance).max(0);
        for reserve in &mut account.reserves {
            let part = reserve.left.min(debit);
            reserve.left -= part;
            debit -= part;
        }
        let drawn = (-balance).max(0) - debit;
        if withheld > 0 {
            account.reserves.push(Reserve { back_on: last + Days::new(days), left: withheld });
        }
        account.closes.push(Close { last, unpaid: payable });
        account.carried = if STORES[store].billed { 0 } else { -debit };
        self.debit(store_account(store, "available"), payable + withheld - drawn);
        self.credit(store_account(store, "settled"), payable);
        self.credit(store_account(store, "reserve"), withheld - drawn);
        if STORES[store].billed && debit > 0 {
            self.bills += 1;
            self.accounts[store].dues.push((self.bills, debit));
            self.debit(store_account(store, "due"), debit);
            self.credit(store_account(store, "available"), debit);
        }
    }
}
