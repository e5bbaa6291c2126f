//! The chart of accounts.

use crate::base::{Prefix, StoreId};

/// An account of the book. The id is the store's, driver's or customer's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Account {
    /// Cash counted in the safe.
    Depot,
    /// Cash on its way to the bank, on a slip.
    Transit,
    /// Cash confirmed by the bank.
    Bank,
    /// Cash on delivery in a driver's hands.
    DriverCustody(i64),
    /// Change money advanced to a driver.
    DriverFloat(i64),
    /// What a driver owes: shortages charged.
    DriverReceivable(i64),
    /// What a customer still owes after paying too little at the door.
    CustomerReceivable(i64),
    /// What a customer paid too much.
    CustomerCredit(i64),
    /// Earned by a store; its cash is not confirmed yet.
    StorePending(StoreId),
    /// Payable to a store, or owed by it when debit: the one net position for both collection models.
    StoreAvailable(StoreId),
    /// In closed statements, waiting for a payout.
    StoreSettled(StoreId),
    /// Tax on commissions, owed to the state.
    CommissionTax,
    /// Withheld from a store for a while.
    StoreReserve(StoreId),
    /// Of contested lines of a store, until somebody decides whose it is.
    StoreDisputed(StoreId),
    /// Billed to a store and not paid yet.
    StoreDue(StoreId),
    /// Counted cash that nobody can attribute yet.
    SuspenseCash,
    CommissionIncome,
    DeliveryIncome,
    RoundingIncome,
    /// What stores are charged beside the commission.
    PenaltyIncome,
    SubscriptionIncome,
    CodFeeIncome,
    /// What the platform gives stores of its own, and what was booked wrong.
    GoodwillExpense,
    CorrectionExpense,
    /// What the platform gave customers of the price.
    PromoExpense,
    /// Counted or confirmed too much, and nobody's.
    CashOverIncome,
    /// What drivers and the depot paid for in cash, against a receipt.
    PettyCashExpense,
    /// Cash that is gone.
    CashShortExpense,
    /// What customers and stores owed and will not pay, less what came in of it after all.
    BadDebtExpense,
}

crate::stored! {
    /// On which side of the book an account stands.
    pub enum AccountKind {
        Asset = "asset",
        Liability = "liability",
        Income = "income",
        Expense = "expense",
    }
}

impl Account {
    /// The stable name in the book; hashed, so it never changes for an account.
    pub fn code(self) -> String {
        match self {
            Account::Depot => "cash:depot".into(),
            Account::Transit => "cash:transit".into(),
            Account::Bank => "cash:bank".into(),
            Account::DriverCustody(id) => format!("driver:{}:custody", Prefix::DRIVER.show(id)),
            Account::DriverFloat(id) => format!("driver:{}:float", Prefix::DRIVER.show(id)),
            Account::DriverReceivable(id) => format!("driver:{}:receivable", Prefix::DRIVER.show(id)),
            Account::CustomerReceivable(id) => format!("customer:{}:receivable", Prefix::CUSTOMER.show(id)),
            Account::CustomerCredit(id) => format!("customer:{}:credit", Prefix::CUSTOMER.show(id)),
            Account::StorePending(id) => format!("store:{id}:pending"),
            Account::StoreAvailable(id) => format!("store:{id}:available"),
            Account::StoreSettled(id) => format!("store:{id}:settled"),
            Account::StoreReserve(id) => format!("store:{id}:reserve"),
            Account::StoreDisputed(id) => format!("store:{id}:disputed"),
            Account::StoreDue(id) => format!("store:{id}:due"),
            Account::CommissionTax => "tax:commission".into(),
            Account::PromoExpense => "expense:promo".into(),
            Account::SuspenseCash => "suspense:cash".into(),
            Account::CommissionIncome => "income:commission".into(),
            Account::DeliveryIncome => "income:delivery".into(),
            Account::RoundingIncome => "income:cash_rounding".into(),
            Account::PenaltyIncome => "income:penalty".into(),
            Account::SubscriptionIncome => "income:subscription".into(),
            Account::CodFeeIncome => "income:cod_fee".into(),
            Account::GoodwillExpense => "expense:goodwill".into(),
            Account::CorrectionExpense => "expense:correction".into(),
            Account::CashOverIncome => "income:cash_over".into(),
            Account::PettyCashExpense => "expense:petty_cash".into(),
            Account::CashShortExpense => "expense:cash_short".into(),
            Account::BadDebtExpense => "expense:bad_debt".into(),
        }
    }

    /// What the account is for, whoever holds it.
    pub fn role(self) -> &'static str {
        match self {
            Account::Depot => "depot",
            Account::Transit => "transit",
            Account::Bank => "bank",
            Account::DriverCustody(_) => "driver_custody",
            Account::DriverFloat(_) => "driver_float",
            Account::DriverReceivable(_) => "driver_receivable",
            Account::CustomerReceivable(_) => "customer_receivable",
            Account::CustomerCredit(_) => "customer_credit",
            Account::StorePending(_) => "store_pending",
            Account::StoreAvailable(_) => "store_available",
            Account::StoreSettled(_) => "store_settled",
            Account::StoreReserve(_) => "store_reserve",
            Account::StoreDisputed(_) => "store_disputed",
            Account::StoreDue(_) => "store_due",
            Account::CommissionTax => "commission_tax",
            Account::PromoExpense => "promo_expense",
            Account::SuspenseCash => "suspense_cash",
            Account::CommissionIncome => "commission_income",
            Account::DeliveryIncome => "delivery_income",
            Account::RoundingIncome => "rounding_income",
            Account::PenaltyIncome => "penalty_income",
            Account::SubscriptionIncome => "subscription_income",
            Account::CodFeeIncome => "cod_fee_income",
            Account::GoodwillExpense => "goodwill_expense",
            Account::CorrectionExpense => "correction_expense",
            Account::CashOverIncome => "cash_over_income",
            Account::PettyCashExpense => "petty_cash_expense",
            Account::CashShortExpense => "cash_short_expense",
            Account::BadDebtExpense => "bad_debt_expense",
        }
    }

    /// The store, driver or customer whose account it is.
    pub fn holder(self) -> Option<i64> {
        match self {
            Account::DriverCustody(id)
            | Account::DriverFloat(id)
            | Account::DriverReceivable(id)
            | Account::CustomerReceivable(id)
            | Account::CustomerCredit(id) => Some(id),
            Account::StorePending(id)
            | Account::StoreAvailable(id)
            | Account::StoreSettled(id)
            | Account::StoreReserve(id)
            | Account::StoreDisputed(id)
            | Account::StoreDue(id) => Some(id.get()),
            _ => None,
        }
    }

    pub fn kind(self) -> AccountKind {
        match self {
            Account::Depot
            | Account::Transit
            | Account::Bank
            | Account::DriverCustody(_)
            | Account::DriverFloat(_)
            | Account::DriverReceivable(_)
            | Account::CustomerReceivable(_)
            | Account::StoreDue(_) => AccountKind::Asset,
            Account::CustomerCredit(_)
            | Account::StorePending(_)
            | Account::StoreAvailable(_)
            | Account::StoreSettled(_)
            | Account::CommissionTax
            | Account::StoreReserve(_)
            | Account::StoreDisputed(_)
            | Account::SuspenseCash => AccountKind::Liability,
            Account::CommissionIncome
            | Account::DeliveryIncome
            | Account::RoundingIncome
            | Account::PenaltyIncome
            | Account::SubscriptionIncome
            | Account::CodFeeIncome
            | Account::CashOverIncome => AccountKind::Income,
            Account::GoodwillExpense
            | Account::CorrectionExpense
            | Account::PromoExpense
            | Account::PettyCashExpense
            | Account::CashShortExpense
            | Account::BadDebtExpense => AccountKind::Expense,
        }
    }
}
