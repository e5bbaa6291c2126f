//! The end of the ladder: what a store owes is not expected any more, when two people say so.

use serde_json::json;

use crate::base::{Currency, Prefix, StoreId};
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::books::ledger::rules::WrittenOff;
use crate::market::books::ledger::{self, Account};
use crate::market::books::store_account::{self, Line, LineKind};
use crate::market::core::Act;
use crate::market::core::approvals::{Person, ProposalStatus, Proposed, TwoPeople};
use crate::market::core::lookup;
use crate::market::parties::stores;

use super::rules;
use super::sql::{self, WriteOff};

/// What is written off: a part of one due, or of what a store's account owes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Debt {
    Due(i64),
    Store(StoreId),
}

/// Proposes a write-off, of all that is left when no amount is said; books nothing. Answers its id.
///
/// # Errors
/// Kind `Usage` without a reason; kind `Conflict` when so much is not owed, or another one of it waits.
pub fn propose(tx: &mut Tx<'_>, act: &Act<'_>, debt: Debt, amount: Option<i64>) -> Result<i64> {
    let Some(reason) = act.reason else {
        return Err(Error::usage("a write-off takes a reason").hint("add --reason TEXT"));
    };
    let (store, currency, left) = owed(tx, act, debt)?;
    if let Some(other) = sql::proposed(tx, store, due_of(debt))? {
        return Err(WRITE_OFFS.waits(codes::WRITE_OFF_WAITS, other, "the same debt"));
    }
    let amount = amount.unwrap_or(left);
    rules::may_write_off(amount, left).map_err(|_| too_much(currency, amount, left))?;
    let id = tx.next_id("write_off")?;
    let new = sql::NewWriteOff { id, store, currency: currency.code(), due: due_of(debt), amount, reason };
    sql::insert_write_off(tx, act, &new)?;
    let after = json!({ "status": ProposalStatus::Proposed, "store": store, "due": due_of(debt), "currency": currency.code(),
        "amount_minor": amount });
    WRITE_OFFS.proposed(tx, act, id, after)?;
    Ok(id)
}

fn due_of(debt: Debt) -> Option<i64> {
    match debt {
        Debt::Due(due) => Some(due),
        Debt::Store(_) => None,
    }
}

/// The store that owes, in what, and how much.
fn owed(tx: &mut Tx<'_>, act: &Act<'_>, debt: Debt) -> Result<(StoreId, Currency, i64)> {
    match debt {
        Debt::Due(id) => {
            let due = sql::by_id(tx, id)?;
            Ok((due.store_id, act.marketplace.stored_currency(&due.currency), due.left()))
        }
        Debt::Store(id) => {
            let code = stores::by_id(tx, id)?.currency;
            let debit = ledger::balance_of(tx, Account::StoreAvailable(id), &code)?;
            Ok((id, act.marketplace.stored_currency(&code), debit.max(0)))
        }
    }
}

fn too_much(currency: Currency, amount: i64, left: i64) -> Error {
    let (amount, left) = (currency.with_code(amount), currency.with_code(left));
    Error::conflict(codes::WRITE_OFF_MORE_THAN_OWED, format!("{amount} cannot be written off: {left} are owed"))
        .hint("lilium dues list --open")
}

const WRITE_OFFS: TwoPeople = TwoPeople {
    prefix: Prefix::WRITE_OFF,
    noun: "write_off",
    proposes: "write_off.propose",
    outcome: "decided_on",
    approve: "dues write-off approve",
    reject: "dues write-off reject",
    list: "dues write-off list --status all",
};

fn proposed(known: &WriteOff) -> Proposed<'_> {
    Proposed { of: &WRITE_OFFS, id: known.id, status: known.status, by: Person::named(&known.actor) }
}

/// A second person agrees, and it is booked; answers false when that was done before.
///
/// # Errors
/// Kind `Denied` when it is the one who proposed it; kind `Conflict` when it was rejected, or less is owed by now.
pub fn approve(tx: &mut Tx<'_>, act: &Act<'_>, id: i64) -> Result<bool> {
    let known = sql::write_off(tx, id)?;
    proposed(&known).approve(tx, act, |tx| {
        let (store, currency, left) = owed(tx, act, known.due_id.map_or(Debt::Store(known.store_id), Debt::Due))?;
        rules::may_write_off(known.amount_minor, left).map_err(|_| too_much(currency, known.amount_minor, left))?;
        book(tx, act, &known, store, currency)?;
        Ok(act.today().into())
    })
}

fn book(tx: &mut Tx<'_>, act: &Act<'_>, known: &WriteOff, store: StoreId, currency: Currency) -> Result<()> {
    let (id, amount, today) = (known.id, known.amount_minor, act.today());
    let from = match known.due_id {
        Some(_) => Account::StoreDue(store),
        None => {
            store_account::add(tx, act, vec![Line::other(LineKind::WriteOff, id, store, currency, today, amount)])?;
            Account::StoreAvailable(store)
        }
    };
    let written = WrittenOff { write_off: id, from, amount, currency, at: act.at, business_date: today };
    ledger::post(tx, act, vec![ledger::rules::written_off(&written)]).map(|_| ())
}

/// It is owed as before; answers false when that was said already.
///
/// # Errors
/// Kind `Usage` without a reason; kind `Conflict` when it was approved.
pub fn reject(tx: &mut Tx<'_>, act: &Act<'_>, id: i64) -> Result<bool> {
    let known = sql::write_off(tx, id)?;
    proposed(&known).reject(tx, act, act.today().into())
}

/// The write-off that `text` names.
pub fn find_write_off(tx: &mut Tx<'_>, text: &str) -> Result<i64> {
    lookup::numbered(tx, ("write-off", Prefix::WRITE_OFF, "write_off"), text, "lilium dues write-off list --status all")
}
