//! Where a store's money goes when it is paid by bank.

mod sql;

use crate::base::StoreId;
use serde_json::json;

use crate::db::Tx;
use crate::error::Result;
use crate::market::core::{Act, audit};

pub use sql::{BankAccount, of};

/// Replaces a store's bank account; answers false when nothing changes. Every change is kept in the audit, with
/// both numbers: whoever changes one can send a store's money elsewhere.
pub fn set(tx: &mut Tx<'_>, act: &Act<'_>, store: StoreId, wanted: &BankAccount) -> Result<bool> {
    let before = sql::of(tx, store)?;
    if before.as_ref() == Some(wanted) {
        return Ok(false);
    }
    sql::put(tx, act, store, wanted)?;
    let state = |bank: &BankAccount| json!({ "holder": bank.holder, "iban": bank.iban, "account": bank.account, "bank": bank.bank, "bic": bank.bic });
    let (before, after) = (before.as_ref().map(state), Some(state(wanted)));
    audit::record(tx, act, audit::Change { action: "store.bank", noun: "store", subject: store.get(), before, after })?;
    Ok(true)
}
