//! Preparing payouts: every unpaid settlement of a store into one payout, or a reason why not.

use serde_json::json;

use crate::base::{Currency, Prefix};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::market::{Act, audit};

use super::rules::{self, Decision, Minimum};
use super::sql::{self, Unpaid};

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
    },
    Held {
        store: i64,
        slug: String,
        settled: i64,
        currency: Currency,
        code: &'static str,
        minimum: Option<Minimum>,
    },
}

/// Prepares one payout per store and currency over all its closed, unpaid settlements.
///
/// # Errors
/// Kind `Conflict` when the one named store is owed nothing beyond what a payout on its way already pays.
pub fn create(tx: &mut Tx<'_>, act: &Act<'_>, store: Option<i64>, method: &str) -> Result<Vec<Prepared>> {
    let unpaid = sql::unpaid(tx, store)?;
    if let (Some(store), []) = (store, unpaid.as_slice())
        && let Some((id, status)) = sql::on_its_way(tx, store)?
    {
        return Err(taken(id, &status));
    }
    unpaid.iter().map(|unpaid| prepare(tx, act, unpaid, method)).collect()
}

fn taken(id: i64, status: &str) -> Error {
    let shown = Prefix::PAYOUT.show(id);
    Error::conflict("payout.taken", format!("all that is settled is in {shown} already, which is {status}"))
        .hint(format!("lilium payout show {shown}"))
}

fn prepare(tx: &mut Tx<'_>, act: &Act<'_>, unpaid: &Unpaid, method: &str) -> Result<Prepared> {
    let coin = act.shop.coin(&unpaid.currency)?;
    let increment = if method == "cash" { coin.cash_increment } else { 1 };
    let minimum = rules::minimum(unpaid.own_minimum, act.shop.payout_minimum.of(coin.currency));
    match rules::decide(unpaid.settled_minor, increment, minimum.map(|minimum| minimum.minor)) {
        Decision::Pay { amount, rest } => {
            let id = write(tx, act, unpaid, method, amount, rest)?;
            let (store, disputed) = (unpaid.store.clone(), unpaid.disputed_minor);
            Ok(Prepared::Payout { id, amount, rest, currency: coin.currency, store, disputed })
        }
        Decision::Hold(code) => Ok(Prepared::Held {
            store: unpaid.store_id,
            slug: unpaid.store.clone(),
            settled: unpaid.settled_minor,
            currency: coin.currency,
            code,
            minimum,
        }),
    }
}

fn write(tx: &mut Tx<'_>, act: &Act<'_>, unpaid: &Unpaid, method: &str, amount: i64, rest: i64) -> Result<i64> {
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
