//! What is contested, owed and given up, in the model; and cash that goes other ways than to stores.

use crate::book::{Book, CREDIT, CUSTODY, Dispute, RECEIVABLE, store_account};

impl Book {
    /// The sale's line of an order is contested: held of what its settlement has not paid, then of what is available.
    pub fn contested(&mut self, order: usize, amount: i64) {
        let (store, (day, net)) = (self.orders[order].store, self.orders[order].sale.expect("a line"));
        let close = self.accounts[store].closes.iter_mut().find(|close| close.last >= day);
        let (settled, available) = match (net > 0, close) {
            (false, _) => (0, 0),
            (true, None) => (0, amount),
            (true, Some(close)) => {
                let settled = amount.min(close.unpaid);
                close.unpaid -= settled;
                (settled, amount - settled)
            }
        };
        self.other(store, -available);
        self.debit(store_account(store, "settled"), settled);
        self.debit("expense:correction", amount - settled - available);
        self.credit(store_account(store, "disputed"), amount);
        self.disputes += 1;
        self.orders[order].dispute = Some(Dispute { id: self.disputes, amount });
    }

    pub fn resolved(&mut self, order: usize, for_store: bool) {
        let order = &mut self.orders[order];
        let (store, gains) = (order.store, order.sale.is_some_and(|(_, net)| net > 0));
        let Dispute { amount, .. } = order.dispute.take().expect("an open dispute");
        order.lost += if gains == for_store { 0 } else { amount };
        self.debit(store_account(store, "disputed"), amount);
        self.other(store, if for_store { amount } else { 0 });
        self.credit("expense:correction", if for_store { 0 } else { amount });
    }

    /// A part of a bill, or of what the account owes, is not expected any more.
    pub fn written_off(&mut self, store: usize, bill: Option<i64>, amount: i64) {
        self.debit("expense:bad_debt", amount);
        self.accounts[store].lost += amount;
        match bill {
            Some(bill) => {
                let due = self.accounts[store].dues.iter_mut().find(|(id, _)| *id == bill).expect("a bill");
                due.1 -= amount;
                self.credit(store_account(store, "due"), amount);
            }
            None => self.other(store, amount),
        }
    }

    /// A store pays all its dues, and some more: what was given up first, then it is the store's own.
    pub fn dues_paid(&mut self, store: usize, beyond: i64) {
        let account = &mut self.accounts[store];
        let (due, recovered) = (account.due(), beyond.min(account.lost));
        account.dues.clear();
        account.lost -= recovered;
        self.debit("cash:depot", due + beyond);
        self.credit(store_account(store, "due"), due);
        self.credit("expense:bad_debt", recovered);
        if beyond > recovered {
            self.other(store, beyond - recovered);
        }
    }

    /// What is settled for a store pays what it owes: bills, oldest first, then the debit of its account.
    pub fn set_off(&mut self, store: usize, amount: i64) {
        let account = &mut self.accounts[store];
        let (mut kept, mut applied) = (amount, 0);
        for close in &mut account.closes {
            let part = close.unpaid.min(kept);
            close.unpaid -= part;
            kept -= part;
        }
        for (_, left) in &mut account.dues {
            let part = (*left).min(amount - applied);
            *left -= part;
            applied += part;
        }
        self.debit(store_account(store, "settled"), amount);
        self.credit(store_account(store, "due"), applied);
        self.other(store, amount - applied);
    }

    pub fn spent(&mut self, by_driver: bool, minor: i64) {
        self.spent += minor;
        self.debit("expense:petty_cash", minor);
        self.credit(if by_driver { CUSTODY } else { "cash:depot" }, minor);
    }

    pub fn repaid(&mut self, forgiven: bool, minor: i64) {
        self.debit(if forgiven { "expense:cash_short" } else { "cash:bank" }, minor);
        self.credit("driver:DRV-000001:receivable", minor);
    }

    /// 0: the customer pays, 1: is paid, 2: one side pays the other, else: will not pay.
    pub fn balance_settled(&mut self, way: usize, minor: i64) {
        let owes = RECEIVABLE;
        self.given_up += if way == 3 { minor } else { 0 };
        let (debit, credit) =
            [("cash:bank", owes), (CREDIT, "cash:bank"), (CREDIT, owes), ("expense:bad_debt", owes)][way];
        self.debit(debit, minor);
        self.credit(credit, minor);
    }

    pub fn deposited(&mut self, sent: i64, confirmed: i64) {
        self.deposits += 1;
        self.credit("cash:depot", sent);
        self.debit("cash:bank", confirmed);
        self.debit("expense:cash_short", (sent - confirmed).max(0));
        self.credit("income:cash_over", (confirmed - sent).max(0));
    }
}
