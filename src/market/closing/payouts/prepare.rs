//! Preparing payouts: every unpaid settlement of a store into one payout, or a reason why not.

use serde_json::json;

use super::rules::PayoutStatus;
use super::rules::{self, Decision, Minimum};
use super::sql::{self, Unpaid};
use crate::base::{Currency, Prefix, StoreId};
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::books::ledger::rules::PaymentMethod;
use crate::market::books::ledger::{self, Account};
use crate::market::closing::dues;
use crate::market::core::{Act, audit, restore};

/// A payout that was prepared, or the reason why a store gets none.
#[derive(Clone, Debug)]
pub enum Prepared {
    /// What disputes hold of its settlements stays.
    Payout {
        id: i64,
        amount: i64,
        rest: i64,
        currency: Currency,
        store: String,
        disputed: i64,
        /// What it owes and has not paid in time.
        overdue: i64,
    },
    Held {
        store: StoreId,
        slug: String,
        settled: i64,
        currency: Currency,
        code: &'static str,
        minimum: Option<Minimum>,
        /// What it owes the platform.
        owes: i64,
    },
}

/// Prepares one payout per store and currency over all its closed, unpaid settlements.
///
/// # Errors
/// Kind `Conflict` when the one named store is owed nothing beyond what a payout on its way already pays, or is to be
/// paid by bank and has no account.
pub fn create(tx: &mut Tx<'_>, act: &Act<'_>, store: Option<StoreId>, method: PaymentMethod) -> Result<Vec<Prepared>> {
    restore::require_released(tx, "a payout")?;
    let unpaid = sql::unpaid(tx, store)?;
    if let (Some(store), []) = (store, unpaid.as_slice())
        && let Some((id, status)) = sql::on_its_way(tx, store)?
    {
        return Err(taken(id, status));
    }
    if let (Some(_), Some(unpaid)) =
        (store, unpaid.first().filter(|unpaid| method == PaymentMethod::Bank && !unpaid.has_bank))
    {
        return Err(no_account(&unpaid.store));
    }
    unpaid.iter().map(|unpaid| prepare(tx, act, unpaid, method)).collect()
}

fn no_account(slug: &str) -> Error {
    Error::conflict(codes::PAYOUT_NO_ACCOUNT, format!("{slug} has no bank account to be paid to")).hint(format!(
        "lilium store bank update {slug} --holder NAME --iban IBAN (or: lilium payout prepare --store {slug} --method cash)"
    ))
}

/// What a store owes: its bills, and what its account is in debit.
pub(super) fn owes(tx: &mut Tx<'_>, store: StoreId, currency: &str) -> Result<i64> {
    let bills = dues::open(tx, store, currency)?.iter().map(|due| due.left).sum::<i64>();
    let account = ledger::balance_of(tx, Account::StoreAvailable(store), currency)?;
    Ok(bills + account.max(0))
}

fn taken(id: i64, status: PayoutStatus) -> Error {
    let shown = Prefix::PAYOUT.show(id);
    Error::conflict(codes::PAYOUT_TAKEN, format!("all that is settled is in {shown} already, which is {status}"))
        .hint(format!("lilium payout show {shown}"))
}

fn prepare(tx: &mut Tx<'_>, act: &Act<'_>, unpaid: &Unpaid, method: PaymentMethod) -> Result<Prepared> {
    let coin = act.marketplace.coin(&unpaid.currency)?;
    let increment = if method == PaymentMethod::Cash { coin.cash_increment } else { 1 };
    let minimum = rules::minimum(unpaid.own_minimum, act.marketplace.payout_minimum.of(coin.currency));
    let owes = owes(tx, unpaid.store_id, &unpaid.currency)?;
    let decision = match () {
        () if unpaid.stopped && owes > 0 => Decision::Hold("owes"),
        () if method == PaymentMethod::Bank && !unpaid.has_bank => Decision::Hold("no_account"),
        () => rules::decide(unpaid.settled_minor, increment, minimum.map(|minimum| minimum.minor)),
    };
    match decision {
        Decision::Pay { amount, rest } => {
            let id = write(tx, act, unpaid, method, amount, rest)?;
            let (store, disputed) = (unpaid.store.clone(), unpaid.disputed_minor);
            let overdue = dues::overdue(tx, unpaid.store_id, &unpaid.currency, act.today())?;
            Ok(Prepared::Payout { id, amount, rest, currency: coin.currency, store, disputed, overdue })
        }
        Decision::Hold(code) => Ok(Prepared::Held {
            store: unpaid.store_id,
            slug: unpaid.store.clone(),
            settled: unpaid.settled_minor,
            currency: coin.currency,
            code,
            minimum,
            owes,
        }),
    }
}

fn write(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    unpaid: &Unpaid,
    method: PaymentMethod,
    amount: i64,
    rest: i64,
) -> Result<i64> {
    let id = tx.next_id("payout")?;
    sql::insert(tx, act, id, unpaid, amount, rest, method)?;
    sql::claim_settlements(tx, id, unpaid.store_id, &unpaid.currency)?;
    let after = json!({ "store": unpaid.store_id, "currency": unpaid.currency, "amount_minor": amount, "rest_minor": rest, "method": method });
    audit::record(
        tx,
        act,
        audit::Change { action: "payout.create", noun: "payout", subject: id, before: None, after: Some(after) },
    )?;
    Ok(id)
}
