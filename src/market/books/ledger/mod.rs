//! The double-entry ledger: every unit of money from the door to the store, in one book.
//!
//! It only grows. An entry balances in its currency, is booked once per (kind, subject), and belongs to a link
//! of a hash chain. What happened is decided by [`rules`], one pure function per business event; this module
//! writes it, reads balances back, and verifies all of it. Nothing here edits an entry, ever.

mod account;
mod chain;
mod clocks;
mod entry;
pub mod export;
pub mod rules;
mod sql;
mod verify;

use std::collections::HashMap;

pub use account::{Account, AccountKind};
pub use clocks::Clocks;
pub use entry::{Entry, EntryKind};
pub use sql::{
    Balance, BalanceFilter, JournalFilter, JournalLine, Known, balance_of, balances, journal, journal_count, known_at,
};
pub use verify::{BOOK_CHECKS, Finding, INVARIANTS, SEAL_CHECKS, SETTLEMENT_LINES, Verified, sealed, verify, walk};

use crate::base::crash;
use crate::db::Tx;
use crate::error::Result;
use crate::market::core::Act;

/// Beyond this many accounts it is cheaper to read the whole chart than to ask for each.
const ASK_EACH_MAX: usize = 64;

/// Books the entries, in order, as one link of the chain; answers how many were booked.
///
/// An entry without postings (all its amounts are zero) is not booked.
///
/// # Errors
/// Kind `Conflict` when one of them was booked before.
///
/// # Panics
/// When an entry does not balance: that is a mistake in a rule, and must never reach the book.
pub fn post(tx: &mut Tx<'_>, act: &Act<'_>, entries: Vec<Entry>) -> Result<usize> {
    let entries: Vec<Entry> = entries.into_iter().filter(|entry| !entry.postings.is_empty()).collect();
    if entries.is_empty() {
        return Ok(0);
    }
    for entry in &entries {
        assert!(entry.balances(), "an entry that does not balance: {entry:?}");
    }
    crash::at("ledger.before");
    tx.signed(act.at, act.actor);
    let accounts = accounts_of(tx, &entries)?;
    let last = sql::last_link(tx)?;
    let booked = entries.len();
    let content = chain::extend(&last.content_hash, last.last_entry, &entries);
    let link = chain::link(&last, act, booked, content);
    sql::insert_link(tx, &link)?;
    crash::at("ledger.linked");
    sql::insert_entries(tx, link.first_entry, entries, &accounts)?;
    crash::at("ledger.posted");
    Ok(booked)
}

/// The ids of all accounts the entries touch; new ones are opened in order of first use.
fn accounts_of(tx: &mut Tx<'_>, entries: &[Entry]) -> Result<HashMap<(Account, [u8; 3]), i64>> {
    let mut wanted = Vec::new();
    let mut seen = std::collections::HashSet::new();
    for entry in entries {
        for (account, _) in &entry.postings {
            if seen.insert((*account, entry.currency_key())) {
                wanted.push((*account, entry.currency));
            }
        }
    }
    let known = if wanted.len() > ASK_EACH_MAX { Some(sql::chart(tx)?) } else { None };
    let mut ids = HashMap::with_capacity(wanted.len());
    for (account, currency) in wanted {
        let code = account.code();
        let found = match &known {
            Some(chart) => chart.get(&(code.clone(), currency.code().to_owned())).copied(),
            None => sql::account_id(tx, &code, currency.code())?,
        };
        let id = match found {
            Some(id) => id,
            None => sql::open_account(tx, account, currency.code())?,
        };
        ids.insert((account, entry::currency_key(currency)), id);
    }
    Ok(ids)
}
