//! What a store has with the platform, from the book: what waits, what is payable, what is settled, what it owes.

mod sql;

use crate::base::{Currency, Day, StoreId};
use crate::db::Tx;
use crate::error::Result;
use crate::market::books::ledger::{self, Account, Clocks};
use crate::market::cash::custody::hold_release::{self, HeldBack};
use crate::market::closing::reserves::{self, Reserved};

/// One store's balances in one currency, in minor units. What is the store's is positive.
#[derive(Clone, Debug, Default)]
pub struct StoreBalance {
    pub store_id: StoreId,
    pub store: String,
    pub currency: String,
    /// Earned; its cash is not confirmed, or it is held back.
    pub pending: i64,
    /// What of the pending is held back; absent in an earlier state, which does not keep it.
    pub held: Option<HeldBack>,
    /// Payable with the next close, or owed when below zero.
    pub available: i64,
    /// Withheld for a while, and the first day on which some of it comes back.
    pub reserve: i64,
    pub reserve_back: Option<Day>,
    /// In closed settlements, waiting for a payout.
    pub settled: i64,
    /// Of contested lines; nobody's until it is decided.
    pub disputed: i64,
    /// Billed and not paid.
    pub due: i64,
}

/// The balances of one store, or of all that have some, in order of store and currency: now, or as the book had them.
pub fn balances(tx: &mut Tx<'_>, store: Option<StoreId>, clocks: &Clocks) -> Result<Vec<StoreBalance>> {
    if clocks.looks_back() {
        return sql::balances_at(tx, store, clocks);
    }
    let mut held = hold_release::held_back(tx, Day::MIN, store)?;
    let mut all = sql::balances(tx, store)?;
    let reserves = reserves::sums(tx, store)?;
    for balance in &mut all {
        let of = |kept: &&Reserved| kept.store == balance.store_id && kept.currency == balance.currency;
        balance.reserve_back = reserves.iter().find(of).map(|kept| kept.next);
        let same = |held: &mut HeldBack| held.store == balance.store_id && held.currency == balance.currency;
        balance.held = held.extract_if(.., same).next();
    }
    Ok(all)
}

/// What a store owes in all, or is owed when below zero: bills and its account's debit, less all that the platform has
/// of it.
pub fn owed(tx: &mut Tx<'_>, store: StoreId, currency: Currency) -> Result<i64> {
    let all = [
        Account::StorePending(store),
        Account::StoreAvailable(store),
        Account::StoreReserve(store),
        Account::StoreSettled(store),
        Account::StoreDisputed(store),
        Account::StoreDue(store),
    ];
    all.into_iter().map(|account| ledger::balance_of(tx, account, currency.code())).sum()
}
