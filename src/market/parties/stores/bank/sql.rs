//! Bank accounts of stores, as stored.

use crate::args;
use crate::base::StoreId;
use crate::db::{Row, Tx};
use crate::error::Result;
use crate::market::core::Act;

/// A store's account at a bank: an IBAN, or a number of one country.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BankAccount {
    pub holder: String,
    pub iban: Option<String>,
    pub account: Option<String>,
    pub bank: Option<String>,
    pub bic: Option<String>,
}

impl From<Row> for BankAccount {
    fn from(row: Row) -> Self {
        BankAccount {
            holder: row.string("holder"),
            iban: row.opt_string("iban"),
            account: row.opt_string("account"),
            bank: row.opt_string("bank"),
            bic: row.opt_string("bic"),
        }
    }
}

pub fn of(tx: &mut Tx<'_>, store: StoreId) -> Result<Option<BankAccount>> {
    let sql = "SELECT holder, iban, account, bank, bic FROM store_bank WHERE store_id = $1";
    Ok(tx.one(sql, args![store])?.map(BankAccount::from))
}

pub fn put(tx: &mut Tx<'_>, act: &Act<'_>, store: StoreId, bank: &BankAccount) -> Result<()> {
    let args = args![
        store,
        &bank.holder,
        bank.iban.as_deref(),
        bank.account.as_deref(),
        bank.bank.as_deref(),
        bank.bic.as_deref(),
        act.at
    ];
    let changed = tx.execute(
        "UPDATE store_bank SET holder = $2, iban = $3, account = $4, bank = $5, bic = $6, changed_at = $7 WHERE store_id = $1",
        args,
    )?;
    if changed == 0 {
        tx.execute(
            "INSERT INTO store_bank (store_id, holder, iban, account, bank, bic, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            args,
        )?;
    }
    Ok(())
}
