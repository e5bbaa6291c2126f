//! One balanced entry, before it is booked.

use crate::base::{Currency, Day, Instant, Prefix};

use super::Account;

crate::stored! {
    /// The business event behind an entry. Together with its subject it is the entry's idempotency key.
    pub enum EntryKind {
        /// An order was delivered and its cash taken. Subject: the order.
        Delivery = "delivery",
        /// The platform's commission on it. Subject: the order.
        Commission = "commission",
        /// The customer paid less than due. Subject: the order.
        DoorShort = "door_short",
        /// The customer paid more than due. Subject: the order.
        DoorOver = "door_over",
        /// The store's earning became available. Subject: the order.
        Release = "release",
        /// A driver's cash was counted into the depot. Subject: the handover.
        Handover = "handover",
        /// A driver gave cash straight to a store. Subject: the handover.
        DirectHandover = "direct_handover",
        /// What was missing from a handover, or too much of it, was decided. Subject: the decision.
        CashDecision = "cash_decision",
        /// Cash was spent against a receipt, or came back of it. Subject: the expense.
        CashExpense = "cash_expense",
        /// Change money went to a driver or came back. Subject: the move.
        Float = "float",
        /// Depot cash left for the bank. Subject: the deposit.
        Deposit = "deposit",
        /// The bank has it. Subject: the deposit.
        DepositConfirmed = "deposit_confirmed",
        /// A store's period was closed. Subject: the settlement.
        Settlement = "settlement",
        /// What a close withheld came back. Subject: the settlement.
        ReserveBack = "reserve_back",
        /// A store was paid. Subject: the payout.
        Payout = "payout",
        /// The bank sent a payout back. Subject: the return.
        PayoutReturn = "payout_return",
        /// A payout that came back was paid after all. Subject: the return.
        PayoutAgain = "payout_again",
        /// A person put something on a store's account. Subject: the adjustment.
        Adjustment = "adjustment",
        /// A store paid what it was billed for. Subject: the payment.
        DuesPayment = "dues_payment",
        /// Goods came back and their price was given back. Subject: the return.
        Return = "return",
        /// The commission on them was given back. Subject: the return.
        ReturnCommission = "return_commission",
        /// A driver paid back a charged shortage, or was let off. Subject: the repayment.
        DriverRepayment = "driver_repayment",
        /// A customer's balance was paid, paid back, set off or given up. Subject: the customer settlement.
        CustomerSettlement = "customer_settlement",
        /// What a store owed is not expected any more. Subject: the write-off.
        WriteOff = "write_off",
        /// A line of a store's account is contested: its money is held. Subject: the dispute.
        Dispute = "dispute",
        /// The dispute is decided, and what was held goes to whose it is. Subject: the dispute.
        DisputeEnd = "dispute_end",
    }
}

impl EntryKind {
    /// What its subject is an id of.
    pub fn subject_prefix(self) -> Prefix {
        match self {
            EntryKind::Delivery
            | EntryKind::Commission
            | EntryKind::DoorShort
            | EntryKind::DoorOver
            | EntryKind::Release => Prefix::ORDER,
            EntryKind::Handover | EntryKind::DirectHandover => Prefix::HANDOVER,
            EntryKind::CashDecision => Prefix::DECISION,
            EntryKind::CashExpense => Prefix::EXPENSE,
            EntryKind::Float => Prefix::FLOAT,
            EntryKind::Deposit | EntryKind::DepositConfirmed => Prefix::DEPOSIT,
            EntryKind::Settlement | EntryKind::ReserveBack => Prefix::SETTLEMENT,
            EntryKind::Payout => Prefix::PAYOUT,
            EntryKind::PayoutReturn | EntryKind::PayoutAgain => Prefix::PAYOUT_RETURN,
            EntryKind::Adjustment => Prefix::ADJUSTMENT,
            EntryKind::DuesPayment => Prefix::DUE_PAYMENT,
            EntryKind::Return | EntryKind::ReturnCommission => Prefix::RETURN,
            EntryKind::DriverRepayment => Prefix::REPAYMENT,
            EntryKind::CustomerSettlement => Prefix::CUSTOMER_SETTLEMENT,
            EntryKind::WriteOff => Prefix::WRITE_OFF,
            EntryKind::Dispute | EntryKind::DisputeEnd => Prefix::DISPUTE,
        }
    }
}

/// A balanced set of postings in one currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub kind: EntryKind,
    pub subject: i64,
    pub occurred_at: Instant,
    pub business_date: Day,
    pub currency: Currency,
    /// Account and amount in minor units: debit positive, credit negative, never zero.
    pub postings: Vec<(Account, i64)>,
}

impl Entry {
    /// An entry with nothing on it yet.
    pub fn new(kind: EntryKind, subject: i64, currency: Currency, at: Instant, day: Day) -> Entry {
        Entry { kind, subject, occurred_at: at, business_date: day, currency, postings: Vec::with_capacity(4) }
    }

    /// Adds a debit; a negative one is a credit, zero is nothing.
    pub fn debit(mut self, account: Account, minor: i64) -> Self {
        if minor != 0 {
            self.postings.push((account, minor));
        }
        self
    }

    /// Adds a credit; a negative one is a debit, zero is nothing.
    pub fn credit(self, account: Account, minor: i64) -> Self {
        self.debit(account, -minor)
    }

    /// Debits and credits are equal.
    pub fn balances(&self) -> bool {
        self.postings.iter().map(|(_, minor)| i128::from(*minor)).sum::<i128>() == 0
    }

    pub(super) fn currency_key(&self) -> [u8; 3] {
        currency_key(self.currency)
    }
}

/// A currency as a small hashable key.
pub(super) fn currency_key(currency: Currency) -> [u8; 3] {
    let mut key = [0; 3];
    key.copy_from_slice(currency.code().as_bytes());
    key
}
