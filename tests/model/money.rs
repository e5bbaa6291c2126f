//! Steps about what is contested, owed and given up, and about cash that goes other ways than to stores.

use lilium::base::{Prefix, StoreId};
use lilium::db::Tx;
use lilium::market::books::ledger::rules::Repaid;
use lilium::market::cash::customer_balances;
use lilium::market::cash::customer_balances::rules::Way;
use lilium::market::cash::deposits;
use lilium::market::cash::expenses;
use lilium::market::cash::repayments::{self, Repayment};
use lilium::market::closing::disputes;
use lilium::market::closing::dues::rules::DuesMethod;
use lilium::market::closing::dues::{self, Debt, Payment};

use crate::book::{CREDIT, CUSTODY, of, store_account};
use crate::play::{Life, Told};

/// A share of an amount, and a unit at least.
fn part(minor: i64, ppm: i64) -> i64 {
    of(minor, ppm).max(1)
}

impl Life {
    pub fn dispute(&mut self, tx: &mut Tx<'_>, order: usize, ppm: i64, for_store: bool) -> Told<()> {
        if self.book.orders.is_empty() {
            return Ok(());
        }
        let at = order % self.book.orders.len();
        let order = &self.book.orders[at];
        let shown = Prefix::ORDER.show(order.id);
        if let Some(open) = order.dispute {
            self.refused(tx, "a second dispute", |tx, act| disputes::open(tx, act, &shown, None))?;
            self.must(tx, |tx, act| disputes::resolve(tx, act, open.id, for_store))?;
            self.book.resolved(at, for_store);
            return Ok(());
        }
        let left = order.sale.map_or(0, |(_, net)| net.abs() - order.lost);
        if left <= 0 {
            return self.refused(tx, "a dispute of nothing", |tx, act| disputes::open(tx, act, &shown, None));
        }
        let amount = part(left, ppm);
        let typed = self.currency.format(amount);
        self.must(tx, |tx, act| disputes::open(tx, act, &shown, Some(&typed)))?;
        self.book.contested(at, amount);
        Ok(())
    }

    pub fn write_off(&mut self, tx: &mut Tx<'_>, store: usize, ppm: i64) -> Told<()> {
        let bill = self.book.accounts[store].dues.iter().find(|(_, left)| *left > 0).copied();
        let debit = self.book.balance(&store_account(store, "available"));
        let (debt, left) = match bill {
            Some((id, left)) => (Debt::Due(id), left),
            None => (Debt::Store(StoreId::new(store as i64 + 1)), debit),
        };
        if left <= 0 {
            return self.refused(tx, "nothing is owed", |tx, act| dues::propose(tx, act, debt, Some(1)));
        }
        let amount = part(left, ppm);
        let id = self.must(tx, |tx, act| dues::propose(tx, act, debt, Some(amount)))?;
        self.refused(tx, "one person", |tx, act| dues::approve(tx, act, id))?;
        self.another(tx, |tx, act| dues::approve(tx, act, id))?;
        self.book.written_off(store, bill.map(|(id, _)| id), amount);
        Ok(())
    }

    pub fn pay_dues(&mut self, tx: &mut Tx<'_>, store: usize, beyond: i64) -> Told<()> {
        let account = &self.book.accounts[store];
        let (due, lost) = (account.due(), account.lost);
        let reference = format!("D{}", self.done);
        let payment = |amount, allow_credit| Payment {
            store: StoreId::new(store as i64 + 1),
            currency: self.currency,
            amount,
            method: DuesMethod::Cash,
            reference: &reference,
            allow_credit,
        };
        if due + beyond == 0 {
            return Ok(());
        }
        if beyond > lost {
            // dokan#3353: nobody pays more than is due without saying so.
            self.refused(tx, "more than is due", |tx, act| dues::pay(tx, act, &payment(due + beyond, false)))?;
        }
        self.must(tx, |tx, act| dues::pay(tx, act, &payment(due + beyond, true)))?;
        self.book.dues_paid(store, beyond);
        Ok(())
    }

    pub fn set_off(&mut self, tx: &mut Tx<'_>, store: usize, ppm: i64) -> Told<()> {
        let account = &self.book.accounts[store];
        let owed = account.due() + self.book.balance(&store_account(store, "available")).max(0);
        let (most, reference) = (owed.min(account.unpaid()), format!("O{}", self.done));
        let payment = |amount| Payment {
            store: StoreId::new(store as i64 + 1),
            currency: self.currency,
            amount,
            method: DuesMethod::Offset,
            reference: &reference,
            allow_credit: false,
        };
        self.refused(tx, "more than both sides have", |tx, act| dues::offset(tx, act, &payment(most + 1)))?;
        if most <= 0 {
            return Ok(());
        }
        let amount = part(most, ppm);
        self.must(tx, |tx, act| dues::offset(tx, act, &payment(amount)))?;
        self.book.set_off(store, amount);
        let again = self.must(tx, |tx, act| dues::offset(tx, act, &payment(amount)))?;
        if again.repeated { Ok(()) } else { Err("one offset was booked twice".into()) }
    }

    pub fn spend(&mut self, tx: &mut Tx<'_>, by_driver: bool, minor: i64) -> Told<()> {
        let (by_driver, receipt) = (by_driver && minor > 0, format!("F{}", self.done));
        let wanted = expenses::Wanted {
            driver: by_driver.then_some(1),
            currency: self.currency,
            amount: minor.abs(),
            back: minor < 0,
            receipt: &receipt,
        };
        let most =
            if by_driver { self.book.balance(CUSTODY) - self.book.short } else { self.book.balance("cash:depot") };
        if minor > most || -minor > self.book.spent {
            return self.refused(tx, "more than there is", |tx, act| expenses::spend(tx, act, &wanted));
        }
        if minor == 0 {
            return Ok(());
        }
        self.must(tx, |tx, act| expenses::spend(tx, act, &wanted))?;
        self.book.spent(by_driver, minor);
        let (_, news) = self.must(tx, |tx, act| expenses::spend(tx, act, &wanted))?;
        if news { Err("one receipt was booked twice".into()) } else { Ok(()) }
    }

    pub fn repay(&mut self, tx: &mut Tx<'_>, forgiven: bool, ppm: i64) -> Told<()> {
        let owed = self.book.balance("driver:DRV-000001:receivable");
        let amount = part(owed, ppm);
        let how = if forgiven { Repaid::Forgiven } else { Repaid::Bank };
        let wanted = Repayment { driver: 1, currency: self.currency, amount: Some(amount), how, reference: None };
        if amount > owed {
            return self.refused(tx, "more than is owed", |tx, act| repayments::repay(tx, act, &wanted));
        }
        self.must(tx, |tx, act| repayments::repay(tx, act, &wanted))?;
        self.book.repaid(forgiven, amount);
        Ok(())
    }

    pub fn customer(&mut self, tx: &mut Tx<'_>, way: usize, ppm: i64) -> Told<()> {
        let (owes, owed) = (self.book.balance("customer:CUS-000001:receivable"), -self.book.balance(CREDIT));
        let most = [owes, owed, owes.min(owed), owes][way];
        let amount = part(most, ppm);
        let named = [Way::Receive { bank: true }, Way::Refund { bank: true }, Way::Offset, Way::WriteOff][way];
        let wanted =
            customer_balances::Wanted { customer: 1, currency: self.currency, way: named, amount, reference: None };
        if amount > most {
            return self.refused(tx, "more than is open", |tx, act| customer_balances::settle(tx, act, &wanted));
        }
        self.must(tx, |tx, act| customer_balances::settle(tx, act, &wanted))?;
        self.book.balance_settled(way, amount);
        Ok(())
    }

    pub fn deposit(&mut self, tx: &mut Tx<'_>, ppm: i64, beside: i64) -> Told<()> {
        let (held, slip, currency) = (self.book.balance("cash:depot"), format!("S{}", self.done), self.currency);
        let sent = part(held, ppm);
        if sent > held {
            return self
                .refused(tx, "more than the depot holds", |tx, act| deposits::prepare(tx, act, currency, sent, &slip));
        }
        self.must(tx, |tx, act| deposits::prepare(tx, act, currency, sent, &slip))?;
        let (id, confirmed) = (self.book.deposits + 1, (sent + beside).max(0));
        self.must(tx, |tx, act| deposits::confirm(tx, act, id, Some(confirmed), None))?;
        self.book.deposited(sent, confirmed);
        Ok(())
    }

    pub fn reserve(&mut self, tx: &mut Tx<'_>, ppm: i64, days: u64) -> Told<()> {
        // A setting has hundredths of a percent.
        let ppm = ppm / 100 * 100;
        self.set(tx, "reserve.rate", &format!("{}bp", ppm / 100))?;
        self.set(tx, "reserve.days", &days.to_string())?;
        self.book.reserve = (ppm, days);
        Ok(())
    }
}
