//! Watches: customers who want to know when a product is back. Each is notified once, and then watches no more.

mod sql;

use serde_json::json;

use crate::base::Prefix;
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::core::{Act, audit};

use super::products;

pub use sql::{Watch, of_customer, take};

/// A customer watches a product; answers false when nothing changes.
///
/// # Errors
/// Kind `Conflict` when there is some of it: there is nothing to wait for.
pub fn add(tx: &mut Tx<'_>, act: &Act<'_>, customer: i64, product: i64) -> Result<bool> {
    if sql::exists(tx, customer, product)? {
        return Ok(false);
    }
    let wanted = products::by_id(tx, product)?;
    let free = wanted.on_hand - wanted.reserved;
    if free > 0 {
        let (shown, sku) = (Prefix::PRODUCT.show(product), &wanted.sku);
        return Err(Error::conflict(codes::WATCH_IN_STOCK, format!("{sku} is not out of stock: {free} are free"))
            .hint(format!("lilium product show {shown}")));
    }
    sql::insert(tx, customer, product, act.at)?;
    changed(tx, act, "customer.watch", customer, product)?;
    Ok(true)
}

/// A customer watches a product no more; answers false when it did not.
pub fn remove(tx: &mut Tx<'_>, act: &Act<'_>, customer: i64, product: i64) -> Result<bool> {
    if !sql::delete(tx, customer, product)? {
        return Ok(false);
    }
    changed(tx, act, "customer.unwatch", customer, product)?;
    Ok(true)
}

fn changed(tx: &mut Tx<'_>, act: &Act<'_>, action: &str, customer: i64, product: i64) -> Result<()> {
    let after = Some(json!({ "product": Prefix::PRODUCT.show(product) }));
    audit::record(tx, act, audit::Change { action, noun: "customer", subject: customer, before: None, after })
}
