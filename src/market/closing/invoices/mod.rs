//! Invoices of the commission: one for every close that settled any, numbered without a gap over all stores.
//!
//! A run writes them with its closes, so an invoice exists exactly when its settlement does; nothing changes it later.

mod sql;

use crate::base::Prefix;
use crate::db::Tx;
use crate::error::Result;
use crate::market::core::lookup;

pub use sql::{Filter, Invoice, LIST, NewInvoice, by_id, insert_many, totals};

impl Invoice {
    /// How the store pays it: `netted`, `owed`, or `both`.
    pub fn paid_by(&self) -> &'static str {
        match (self.netted_minor, self.payable_minor) {
            (_, 0) => "netted",
            (0, _) => "owed",
            _ => "both",
        }
    }
}

/// The invoice that `text` names.
pub fn find(tx: &mut Tx<'_>, text: &str) -> Result<i64> {
    lookup::numbered(tx, ("invoice", Prefix::INVOICE, "invoice"), text, "lilium invoice list")
}
