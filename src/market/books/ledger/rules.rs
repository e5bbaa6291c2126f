//! One pure function per business event: what happened in, balanced entries out.
//!
//! The letters are those of the model: N goods less what the store gives of them, P what the platform gives, F delivery
//! fee, R cash rounding, C = N − P + F + R cash due, c commission, t tax on it. The sale always books what was due; what differs in the hand is an entry of its own.

use crate::base::{Currency, Day, Instant, StoreId};
use crate::market::parties::stores::rules::Party;

use super::{Account, Entry, EntryKind};

/// Who physically received the cash at the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Collector {
    Driver(i64),
    Depot,
    Store,
    /// Nobody: it was paid by bank before the door.
    Bank,
}

crate::stored! {
    /// A [`Collector`] without the person.
    pub enum CollectorKind {
        Driver = "driver",
        Depot = "depot",
        Store = "store",
        Bank = "bank",
    }
}

impl Collector {
    /// Which of the four it is.
    pub fn kind(self) -> CollectorKind {
        match self {
            Collector::Driver(_) => CollectorKind::Driver,
            Collector::Depot => CollectorKind::Depot,
            Collector::Store => CollectorKind::Store,
            Collector::Bank => CollectorKind::Bank,
        }
    }

    /// The driver who carries the cash.
    pub fn driver(self) -> Option<i64> {
        match self {
            Collector::Driver(driver) => Some(driver),
            Collector::Depot | Collector::Store | Collector::Bank => None,
        }
    }
}

crate::stored! {
    /// How far a payout is.
    pub enum PayoutStatus {
        Prepared = "prepared",
        Approved = "approved",
        Sent = "sent",
        Confirmed = "confirmed",
        Failed = "failed",
        /// Nobody can say whether the money moved.
        Unknown = "unknown",
    }
}

crate::stored! {
    /// How money goes to a store or comes from it.
    pub enum PaymentMethod {
        /// From the depot, or to it.
        Cash = "cash",
        Bank = "bank",
    }
}

impl PaymentMethod {
    /// Where the platform's side of it is.
    pub fn account(self) -> Account {
        match self {
            PaymentMethod::Cash => Account::Depot,
            PaymentMethod::Bank => Account::Bank,
        }
    }
}

crate::stored! {
    /// Who earns the delivery fee.
    pub enum DeliveryFeeOwner {
        Platform = "platform",
        Store = "store",
    }
}

impl DeliveryFeeOwner {
    /// What of a delivery fee is the store's.
    pub fn store_part(self, fee: i64) -> i64 {
        match self {
            DeliveryFeeOwner::Store => fee,
            DeliveryFeeOwner::Platform => 0,
        }
    }
}

/// Who delivers for a store earns the fee.
impl From<Party> for DeliveryFeeOwner {
    fn from(delivers: Party) -> Self {
        match delivers {
            Party::Platform => DeliveryFeeOwner::Platform,
            Party::Store => DeliveryFeeOwner::Store,
        }
    }
}

/// A delivered order, as far as money is concerned. All amounts in minor units.
#[derive(Clone, Debug)]
pub struct Sale {
    pub order: i64,
    pub store: StoreId,
    pub customer: i64,
    pub collector: Collector,
    pub delivery_fee_owner: DeliveryFeeOwner,
    pub goods: i64,
    /// P: what the customer is given at the platform's expense.
    pub by_platform: i64,
    pub delivery: i64,
    pub rounding: i64,
    pub commission: i64,
    /// Tax on the commission.
    pub tax: i64,
    /// What was in the hand; differs from the due when the customer paid short or over.
    pub taken: i64,
    pub currency: Currency,
    pub occurred_at: Instant,
    pub business_date: Day,
}

impl Sale {
    /// C: the cash due at the door.
    pub fn due(&self) -> i64 {
        self.goods - self.by_platform + self.delivery + self.rounding
    }

    /// The part of the delivery fee that is the store's.
    pub fn store_delivery(&self) -> i64 {
        match self.delivery_fee_owner {
            DeliveryFeeOwner::Store => self.delivery,
            DeliveryFeeOwner::Platform => 0,
        }
    }

    /// The store took the cash itself (model B): it carries the rounding, and owes instead of being owed.
    pub fn by_store(&self) -> bool {
        self.collector == Collector::Store
    }

    fn entry(&self, kind: EntryKind) -> Entry {
        Entry::new(kind, self.order, self.currency, self.occurred_at, self.business_date)
    }

    fn cash_account(&self) -> Account {
        match self.collector {
            Collector::Driver(driver) => Account::DriverCustody(driver),
            Collector::Depot => Account::Depot,
            Collector::Bank => Account::Bank,
            Collector::Store => Account::StoreAvailable(self.store),
        }
    }

    fn store_account(&self) -> Account {
        if self.by_store() { Account::StoreAvailable(self.store) } else { Account::StorePending(self.store) }
    }
}

/// An order was delivered: the sale, the commission, and what the hand held beside the due.
pub fn delivered(sale: &Sale) -> Vec<Entry> {
    let rounding = if sale.by_store() { Account::StoreAvailable(sale.store) } else { Account::RoundingIncome };
    let booked = sale
        .entry(EntryKind::Delivery)
        .debit(sale.cash_account(), sale.due())
        .debit(Account::PromoExpense, sale.by_platform)
        .credit(sale.store_account(), sale.goods + sale.store_delivery())
        .credit(Account::DeliveryIncome, sale.delivery - sale.store_delivery())
        .credit(rounding, sale.rounding);
    let commission = sale
        .entry(EntryKind::Commission)
        .debit(sale.store_account(), sale.commission + sale.tax)
        .credit(Account::CommissionIncome, sale.commission)
        .credit(Account::CommissionTax, sale.tax);
    let mut entries = vec![booked, commission];
    entries.extend(at_the_door(sale));
    entries
}

/// What the customer paid short is owed by the customer; what was paid over belongs to the customer.
/// Cash that a store took itself is between the store and its customer.
fn at_the_door(sale: &Sale) -> Option<Entry> {
    let over = sale.taken - sale.due();
    if sale.by_store() || over == 0 {
        return None;
    }
    let (kind, customer) = if over < 0 {
        (EntryKind::DoorShort, Account::CustomerReceivable(sale.customer))
    } else {
        (EntryKind::DoorOver, Account::CustomerCredit(sale.customer))
    };
    Some(sale.entry(kind).debit(sale.cash_account(), over).credit(customer, over))
}

/// A store's earning from one order becomes available.
pub fn released(order: i64, store: StoreId, earning: i64, currency: Currency, at: Instant, day: Day) -> Entry {
    Entry::new(EntryKind::Release, order, currency, at, day)
        .debit(Account::StorePending(store), earning)
        .credit(Account::StoreAvailable(store), earning)
}

mod custody;
mod disputes;
mod owed;
mod returns;

pub use custody::{CashEvent, Decision, decided, deposit_confirmed, deposited, float_moved, spent};
pub use disputes::{Contested, contested, decided_for};
pub use owed::{Balance, Repaid, balance_settled, repaid};
pub use returns::{GoodsBack, Refund, returned_goods};

/// A driver's cash and where it goes.
#[derive(Clone, Copy, Debug)]
pub struct CashMove {
    pub handover: i64,
    pub driver: i64,
    /// What the driver's custody holds before.
    pub expected: i64,
    pub counted: i64,
    pub currency: Currency,
    pub at: Instant,
    pub business_date: Day,
}

impl CashMove {
    fn entry(&self, kind: EntryKind) -> Entry {
        Entry::new(kind, self.handover, self.currency, self.at, self.business_date)
    }
}

/// Cash counted into the depot. What is missing stays in the driver's custody; what is too much waits in
/// suspense. Both need a decision.
pub fn handed_over(cash: &CashMove) -> Entry {
    let from_custody = cash.counted.min(cash.expected.max(0));
    cash.entry(EntryKind::Handover)
        .debit(Account::Depot, cash.counted)
        .credit(Account::DriverCustody(cash.driver), from_custody)
        .credit(Account::SuspenseCash, cash.counted - from_custody)
}

/// Cash that a driver gives straight to a store: less custody, and that much less owed to the store.
pub fn handed_to_store(cash: &CashMove, store: StoreId) -> Entry {
    cash.entry(EntryKind::DirectHandover)
        .debit(Account::StoreAvailable(store), cash.counted)
        .credit(Account::DriverCustody(cash.driver), cash.counted)
}

/// A store's period is closed and `moved` leaves its available balance: above zero it is to be paid out, below zero
/// the store is billed for it. `reserved` is withheld, or below zero taken from what earlier closes withheld. The
/// close takes effect at the end of the period, whenever it is run; nothing is booked when the balance is carried.
pub fn settled(
    settlement: i64,
    store: StoreId,
    moved: i64,
    reserved: i64,
    currency: Currency,
    at: Instant,
    last_day: Day,
) -> Entry {
    Entry::new(EntryKind::Settlement, settlement, currency, at, last_day)
        .debit(Account::StoreAvailable(store), moved + reserved)
        .credit(if moved < 0 { Account::StoreDue(store) } else { Account::StoreSettled(store) }, moved)
        .credit(Account::StoreReserve(store), reserved)
}

/// What a close withheld comes back to the store's available balance.
pub fn reserve_back(settlement: i64, store: StoreId, minor: i64, currency: Currency, at: Instant, day: Day) -> Entry {
    let kind = EntryKind::ReserveBack;
    Entry::new(kind, settlement, currency, at, day)
        .debit(Account::StoreReserve(store), minor)
        .credit(Account::StoreAvailable(store), minor)
}

mod dues;

pub use dues::{DuesPaid, Offset, WrittenOff, dues_offset, dues_paid, written_off};

/// A payout that was confirmed. `rest` is what no note can pay; it goes back to the available balance.
#[derive(Clone, Copy, Debug)]
pub struct Paid {
    pub payout: i64,
    /// The bank's return that this makes good.
    pub again: Option<i64>,
    pub store: StoreId,
    pub amount: i64,
    pub rest: i64,
    pub from: Account,
    pub currency: Currency,
    pub at: Instant,
    pub business_date: Day,
}

/// A store is paid what was settled.
pub fn paid(paid: &Paid) -> Entry {
    let (kind, subject) = paid.again.map_or((EntryKind::Payout, paid.payout), |back| (EntryKind::PayoutAgain, back));
    Entry::new(kind, subject, paid.currency, paid.at, paid.business_date)
        .debit(Account::StoreSettled(paid.store), paid.amount + paid.rest)
        .credit(paid.from, paid.amount)
        .credit(Account::StoreAvailable(paid.store), paid.rest)
}

/// A payout that the bank sent back.
#[derive(Clone, Copy, Debug)]
pub struct Returned {
    /// The return itself.
    pub back: i64,
    pub store: StoreId,
    pub amount: i64,
    pub to: Account,
    pub currency: Currency,
    pub at: Instant,
    pub business_date: Day,
}

/// The money is in the bank again, and still owed.
pub fn returned(returned: &Returned) -> Entry {
    Entry::new(EntryKind::PayoutReturn, returned.back, returned.currency, returned.at, returned.business_date)
        .debit(returned.to, returned.amount)
        .credit(Account::StoreSettled(returned.store), returned.amount)
}

/// What a person put on a store's account; what the store gains is positive in `amount`.
#[derive(Clone, Copy, Debug)]
pub struct Adjusted {
    pub adjustment: i64,
    pub store: StoreId,
    pub amount: i64,
    /// Income that a charge goes to, or the expense that bears a gift.
    pub counter: Account,
    pub currency: Currency,
    pub at: Instant,
    pub business_date: Day,
}

/// A penalty, a fee, a gift or a correction, between the store's available balance and what it means.
pub fn adjusted(adjusted: &Adjusted) -> Entry {
    Entry::new(EntryKind::Adjustment, adjusted.adjustment, adjusted.currency, adjusted.at, adjusted.business_date)
        .debit(adjusted.counter, adjusted.amount)
        .credit(Account::StoreAvailable(adjusted.store), adjusted.amount)
}

#[cfg(test)]
mod tests;
