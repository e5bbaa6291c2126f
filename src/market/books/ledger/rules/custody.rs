//! Cash after the handover: decisions on differences, change money, and the way to the bank.

use crate::base::{Currency, Day, Instant};

use super::{Account, Entry, EntryKind};

/// What an entry about cash needs to know beside its amounts. The subject is the decision, the move or the deposit.
#[derive(Clone, Copy, Debug)]
pub struct CashEvent {
    pub subject: i64,
    pub currency: Currency,
    pub at: Instant,
    pub business_date: Day,
}

impl CashEvent {
    pub(super) fn entry(&self, kind: EntryKind) -> Entry {
        Entry::new(kind, self.subject, self.currency, self.at, self.business_date)
    }
}

/// Who bears what was missing, or gets what was too much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// The driver owes it.
    Charge { driver: i64 },
    /// It is gone.
    WriteOff { driver: i64 },
    /// It is a customer's.
    CustomerCredit { customer: i64 },
    /// Nobody will ask for it.
    Gain,
}

/// A difference is decided: missing cash leaves the driver's custody, cash too many leaves suspense.
pub fn decided(event: &CashEvent, decision: Decision, minor: i64) -> Entry {
    let (debit, credit) = match decision {
        Decision::Charge { driver } => (Account::DriverReceivable(driver), Account::DriverCustody(driver)),
        Decision::WriteOff { driver } => (Account::CashShortExpense, Account::DriverCustody(driver)),
        Decision::CustomerCredit { customer } => (Account::SuspenseCash, Account::CustomerCredit(customer)),
        Decision::Gain => (Account::SuspenseCash, Account::CashOverIncome),
    };
    event.entry(EntryKind::CashDecision).debit(debit, minor).credit(credit, minor)
}

/// Change money goes out to a driver; a negative amount comes back.
pub fn float_moved(event: &CashEvent, driver: i64, minor: i64) -> Entry {
    event.entry(EntryKind::Float).debit(Account::DriverFloat(driver), minor).credit(Account::Depot, minor)
}

/// Cash is spent by a driver out of custody, or by the depot where there is none; a negative amount comes back.
pub fn spent(event: &CashEvent, driver: Option<i64>, minor: i64) -> Entry {
    let payer = driver.map_or(Account::Depot, Account::DriverCustody);
    event.entry(EntryKind::CashExpense).debit(Account::PettyCashExpense, minor).credit(payer, minor)
}

/// Depot cash leaves for the bank.
pub fn deposited(event: &CashEvent, minor: i64) -> Entry {
    event.entry(EntryKind::Deposit).debit(Account::Transit, minor).credit(Account::Depot, minor)
}

/// The bank has counted the deposit: what it found less is gone, what it found more is a gain.
pub fn deposit_confirmed(event: &CashEvent, sent: i64, confirmed: i64) -> Entry {
    event
        .entry(EntryKind::DepositConfirmed)
        .debit(Account::Bank, confirmed)
        .debit(Account::CashShortExpense, (sent - confirmed).max(0))
        .credit(Account::Transit, sent)
        .credit(Account::CashOverIncome, (confirmed - sent).max(0))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn event() -> CashEvent {
        CashEvent {
            subject: 1,
            currency: Currency::iso("IQD").expect("IQD exists"),
            at: Instant::parse("2026-03-01T09:00:00Z").expect("an instant"),
            business_date: "2026-03-01".parse().expect("a day"),
        }
    }

    #[test]
    fn each_decision_has_its_two_accounts() {
        for (decision, debit, credit) in [
            (Decision::Charge { driver: 7 }, Account::DriverReceivable(7), Account::DriverCustody(7)),
            (Decision::WriteOff { driver: 7 }, Account::CashShortExpense, Account::DriverCustody(7)),
            (Decision::CustomerCredit { customer: 3 }, Account::SuspenseCash, Account::CustomerCredit(3)),
            (Decision::Gain, Account::SuspenseCash, Account::CashOverIncome),
        ] {
            assert_eq!(decided(&event(), decision, 500).postings, [(debit, 500), (credit, -500)]);
        }
    }

    #[test]
    fn float_comes_back_the_way_it_went() {
        let there = float_moved(&event(), 7, 50_000).postings;
        let back = float_moved(&event(), 7, -50_000).postings;
        assert_eq!(there, [(Account::DriverFloat(7), 50_000), (Account::Depot, -50_000)]);
        assert!(there.iter().zip(&back).all(|(out, back)| out.0 == back.0 && out.1 == -back.1));
    }

    #[test]
    fn an_expense_leaves_the_hands_that_paid_it() {
        for (driver, payer) in [(Some(7), Account::DriverCustody(7)), (None, Account::Depot)] {
            assert_eq!(spent(&event(), driver, 500).postings, [(Account::PettyCashExpense, 500), (payer, -500)]);
        }
        assert_eq!(spent(&event(), None, -200).postings, [(Account::PettyCashExpense, -200), (Account::Depot, 200)]);
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        /// Whatever the bank finds, the transit account is emptied of exactly what was sent.
        #[test]
        fn a_confirmation_balances(sent in 1i64..1_000_000_000, confirmed in 0i64..1_000_000_000) {
            let entry = deposit_confirmed(&event(), sent, confirmed);
            prop_assert!(entry.balances());
            prop_assert!(entry.postings.contains(&(Account::Transit, -sent)));
            prop_assert_eq!(entry.postings.iter().any(|(a, _)| *a == Account::CashShortExpense), confirmed < sent);
            prop_assert_eq!(entry.postings.iter().any(|(a, _)| *a == Account::CashOverIncome), confirmed > sent);
        }
    }
}
