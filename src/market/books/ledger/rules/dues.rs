//! What stores owe: paid, written off, and brought in after all.

use crate::base::{Currency, Day, Instant, StoreId};

use super::{Account, Entry, EntryKind};

/// A store's payment of its dues.
#[derive(Clone, Copy, Debug)]
pub struct DuesPaid {
    pub payment: i64,
    pub store: StoreId,
    /// On dues.
    pub applied: i64,
    /// On what was written off.
    pub recovered: i64,
    /// More than all of it: the store's own.
    pub excess: i64,
    pub to: Account,
    pub currency: Currency,
    pub at: Instant,
    pub business_date: Day,
}

/// A store pays what it was billed for. What comes in of written-off money makes the expense smaller: the loss was not
/// as large as it looked, and it never was income.
pub fn dues_paid(paid: &DuesPaid) -> Entry {
    Entry::new(EntryKind::DuesPayment, paid.payment, paid.currency, paid.at, paid.business_date)
        .debit(paid.to, paid.applied + paid.recovered + paid.excess)
        .credit(Account::StoreDue(paid.store), paid.applied)
        .credit(Account::BadDebtExpense, paid.recovered)
        .credit(Account::StoreAvailable(paid.store), paid.excess)
}

/// What was settled for a store pays what it owes, instead of a payout.
#[derive(Clone, Copy, Debug)]
pub struct Offset {
    pub payment: i64,
    pub store: StoreId,
    /// On dues.
    pub applied: i64,
    /// On the debit of its account.
    pub on_account: i64,
    pub currency: Currency,
    pub at: Instant,
    pub business_date: Day,
}

/// No money moves: what the platform owes becomes less, and what it is owed becomes less by the same.
pub fn dues_offset(offset: &Offset) -> Entry {
    Entry::new(EntryKind::DuesPayment, offset.payment, offset.currency, offset.at, offset.business_date)
        .debit(Account::StoreSettled(offset.store), offset.applied + offset.on_account)
        .credit(Account::StoreDue(offset.store), offset.applied)
        .credit(Account::StoreAvailable(offset.store), offset.on_account)
}

/// What nobody expects of a store any more.
#[derive(Clone, Copy, Debug)]
pub struct WrittenOff {
    pub write_off: i64,
    /// Where it stood: the store's dues, or its available balance.
    pub from: Account,
    pub amount: i64,
    pub currency: Currency,
    pub at: Instant,
    pub business_date: Day,
}

/// The platform bears what a store owed.
pub fn written_off(written: &WrittenOff) -> Entry {
    Entry::new(EntryKind::WriteOff, written.write_off, written.currency, written.at, written.business_date)
        .debit(Account::BadDebtExpense, written.amount)
        .credit(written.from, written.amount)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offset_moves_no_cash() {
        let (currency, at) =
            (Currency::iso("IQD").expect("IQD"), Instant::parse("2026-03-01T09:00:00Z").expect("an instant"));
        let business_date = "2026-03-01".parse().expect("a day");
        for (applied, on_account, wanted) in [
            (900, 0, vec![(Account::StoreSettled(StoreId::new(7)), 900), (Account::StoreDue(StoreId::new(7)), -900)]),
            (
                0,
                50,
                vec![(Account::StoreSettled(StoreId::new(7)), 50), (Account::StoreAvailable(StoreId::new(7)), -50)],
            ),
            (
                900,
                50,
                vec![
                    (Account::StoreSettled(StoreId::new(7)), 950),
                    (Account::StoreDue(StoreId::new(7)), -900),
                    (Account::StoreAvailable(StoreId::new(7)), -50),
                ],
            ),
        ] {
            let entry = dues_offset(&Offset {
                payment: 1,
                store: StoreId::new(7),
                applied,
                on_account,
                currency,
                at,
                business_date,
            });
            assert!(entry.balances());
            assert_eq!(entry.postings, wanted);
        }
    }

    #[test]
    fn what_comes_in_of_a_write_off_undoes_the_expense() {
        let (currency, at) =
            (Currency::iso("IQD").expect("IQD"), Instant::parse("2026-03-01T09:00:00Z").expect("an instant"));
        let business_date = "2026-03-01".parse().expect("a day");
        let lost = WrittenOff {
            write_off: 1,
            from: Account::StoreDue(StoreId::new(7)),
            amount: 900,
            currency,
            at,
            business_date,
        };
        assert_eq!(
            written_off(&lost).postings,
            [(Account::BadDebtExpense, 900), (Account::StoreDue(StoreId::new(7)), -900)]
        );
        let paid = DuesPaid {
            payment: 1,
            store: StoreId::new(7),
            applied: 50,
            recovered: 900,
            excess: 5,
            to: Account::Bank,
            currency,
            at,
            business_date,
        };
        let entry = dues_paid(&paid);
        assert!(entry.balances() && entry.postings.contains(&(Account::BadDebtExpense, -900)), "{entry:?}");
    }
}
