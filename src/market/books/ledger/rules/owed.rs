//! What drivers and customers owe, or are owed, and how it ends.

use super::{Account, CashEvent, Entry, EntryKind};

crate::stored! {
    /// How a charged shortage ends.
    pub enum Repaid {
        /// The driver brought it to the depot.
        Depot = "depot",
        /// The driver sent it to the bank.
        Bank = "bank",
        /// The driver was let off: it is gone.
        Forgiven = "forgiven",
    }
}

/// A driver owes less: the money is there, or nobody asks for it any more.
pub fn repaid(event: &CashEvent, driver: i64, how: Repaid, minor: i64) -> Entry {
    let to = match how {
        Repaid::Depot => Account::Depot,
        Repaid::Bank => Account::Bank,
        Repaid::Forgiven => Account::CashShortExpense,
    };
    event.entry(EntryKind::DriverRepayment).debit(to, minor).credit(Account::DriverReceivable(driver), minor)
}

/// What becomes of a customer's balance; the account is where the money comes to, or goes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Balance {
    /// The customer pays what was short at a door.
    Receive(Account),
    /// The customer is paid back what was too much.
    Refund(Account),
    /// What the customer is owed pays what the customer owes.
    Offset,
    /// The customer will not pay.
    WriteOff,
}

/// A customer owes less, or is owed less.
pub fn balance_settled(event: &CashEvent, customer: i64, what: Balance, minor: i64) -> Entry {
    let (owes, owed) = (Account::CustomerReceivable(customer), Account::CustomerCredit(customer));
    let (debit, credit) = match what {
        Balance::Receive(to) => (to, owes),
        Balance::Refund(from) => (owed, from),
        Balance::Offset => (owed, owes),
        Balance::WriteOff => (Account::BadDebtExpense, owes),
    };
    event.entry(EntryKind::CustomerSettlement).debit(debit, minor).credit(credit, minor)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Currency, Instant};

    fn event() -> CashEvent {
        CashEvent {
            subject: 1,
            currency: Currency::iso("IQD").expect("IQD exists"),
            at: Instant::parse("2026-03-01T09:00:00Z").expect("an instant"),
            business_date: "2026-03-01".parse().expect("a day"),
        }
    }

    #[test]
    fn a_repayment_takes_from_what_the_driver_owes() {
        for (how, debit) in [
            (Repaid::Depot, Account::Depot),
            (Repaid::Bank, Account::Bank),
            (Repaid::Forgiven, Account::CashShortExpense),
        ] {
            let entry = repaid(&event(), 7, how, 500);
            assert_eq!(entry.postings, [(debit, 500), (Account::DriverReceivable(7), -500)]);
        }
    }

    #[test]
    fn a_balance_ends_on_its_own_side() {
        let (owes, owed) = (Account::CustomerReceivable(3), Account::CustomerCredit(3));
        for (what, debit, credit) in [
            (Balance::Receive(Account::Bank), Account::Bank, owes),
            (Balance::Refund(Account::Depot), owed, Account::Depot),
            (Balance::Offset, owed, owes),
            (Balance::WriteOff, Account::BadDebtExpense, owes),
        ] {
            assert_eq!(balance_settled(&event(), 3, what, 250).postings, [(debit, 250), (credit, -250)], "{what:?}");
        }
    }
}
