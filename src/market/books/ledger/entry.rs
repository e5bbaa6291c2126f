//! One balanced entry, before it is booked.

use crate::base::{Currency, Day, Instant, Prefix};

use super::Account;

/// The business event behind an entry. Together with its subject it is the entry's idempotency key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EntryKind {
    /// An order was delivered and its cash taken. Subject: the order.
    Delivery,
    /// The platform's commission on it. Subject: the order.
    Commission,
    /// The customer paid less than due. Subject: the order.
    DoorShort,
    /// The customer paid more than due. Subject: the order.
    DoorOver,
    /// The store's earning became available. Subject: the order.
    Release,
    /// A driver's cash was counted into the depot. Subject: the handover.
    Handover,
    /// A driver gave cash straight to a store. Subject: the handover.
    DirectHandover,
    /// What was missing from a handover, or too much of it, was decided. Subject: the decision.
    CashDecision,
    /// Cash was spent against a receipt, or came back of it. Subject: the expense.
    CashExpense,
    /// Change money went to a driver or came back. Subject: the move.
    Float,
    /// Depot cash left for the bank. Subject: the deposit.
    Deposit,
    /// The bank has it. Subject: the deposit.
    DepositConfirmed,
    /// A store's period was closed. Subject: the settlement.
    Settlement,
    /// What a close withheld came back. Subject: the settlement.
    ReserveBack,
    /// A store was paid. Subject: the payout.
    Payout,
    /// The bank sent a payout back. Subject: the return.
    PayoutReturn,
    /// A payout that came back was paid after all. Subject: the return.
    PayoutAgain,
    /// A person put something on a store's account. Subject: the adjustment.
    Adjustment,
    /// A store paid what it was billed for. Subject: the payment.
    DuesPayment,
    /// Goods came back and their price was given back. Subject: the return.
    Return,
    /// The commission on them was given back. Subject: the return.
    ReturnCommission,
    /// A driver paid back a charged shortage, or was let off. Subject: the repayment.
    DriverRepayment,
    /// A customer's balance was paid, paid back, set off or given up. Subject: the customer settlement.
    CustomerSettlement,
    /// What a store owed is not expected any more. Subject: the write-off.
    WriteOff,
    /// A line of a store's account is contested: its money is held. Subject: the dispute.
    Dispute,
    /// The dispute is decided, and what was held goes to whose it is. Subject: the dispute.
    DisputeEnd,
}

impl EntryKind {
    pub fn as_str(self) -> &'static str {
        match self {
            EntryKind::Delivery => "delivery",
            EntryKind::Commission => "commission",
            EntryKind::DoorShort => "door_short",
            EntryKind::DoorOver => "door_over",
            EntryKind::Release => "release",
            EntryKind::Handover => "handover",
            EntryKind::DirectHandover => "direct_handover",
            EntryKind::CashDecision => "cash_decision",
            EntryKind::CashExpense => "cash_expense",
            EntryKind::Float => "float",
            EntryKind::Deposit => "deposit",
            EntryKind::DepositConfirmed => "deposit_confirmed",
            EntryKind::Settlement => "settlement",
            EntryKind::ReserveBack => "reserve_back",
            EntryKind::Payout => "payout",
            EntryKind::PayoutReturn => "payout_return",
            EntryKind::PayoutAgain => "payout_again",
            EntryKind::Adjustment => "adjustment",
            EntryKind::DuesPayment => "dues_payment",
            EntryKind::Return => "return",
            EntryKind::ReturnCommission => "return_commission",
            EntryKind::DriverRepayment => "driver_repayment",
            EntryKind::CustomerSettlement => "customer_settlement",
            EntryKind::WriteOff => "write_off",
            EntryKind::Dispute => "dispute",
            EntryKind::DisputeEnd => "dispute_end",
        }
    }
}

/// What a stored kind of entry is about: its subject is an id of this.
pub fn subject_prefix(kind: &str) -> Prefix {
    match kind {
        "handover" | "direct_handover" => Prefix::HANDOVER,
        "cash_decision" => Prefix::DECISION,
        "cash_expense" => Prefix::EXPENSE,
        "float" => Prefix::FLOAT,
        "deposit" | "deposit_confirmed" => Prefix::DEPOSIT,
        "settlement" | "reserve_back" => Prefix::SETTLEMENT,
        "payout" => Prefix::PAYOUT,
        "payout_return" | "payout_again" => Prefix::PAYOUT_RETURN,
        "adjustment" => Prefix::ADJUSTMENT,
        "dues_payment" => Prefix::DUE_PAYMENT,
        "return" | "return_commission" => Prefix::RETURN,
        "driver_repayment" => Prefix::REPAYMENT,
        "customer_settlement" => Prefix::CUSTOMER_SETTLEMENT,
        "write_off" => Prefix::WRITE_OFF,
        "dispute" | "dispute_end" => Prefix::DISPUTE,
        _ => Prefix::ORDER,
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
