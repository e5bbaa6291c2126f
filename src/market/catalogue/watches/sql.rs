//! Watches as stored.

use crate::args;
use crate::base::Instant;
use crate::db::Tx;
use crate::error::Result;

/// A product that a customer waits for.
#[derive(Clone, Debug)]
pub struct Watch {
    pub product_id: i64,
    pub store: String,
    pub sku: String,
    pub name: String,
    pub since: Instant,
}

pub fn exists(tx: &mut Tx<'_>, customer: i64, product: i64) -> Result<bool> {
    let sql = "SELECT since FROM stock_watch WHERE product_id = $2 AND customer_id = $1";
    Ok(tx.one(sql, args![customer, product])?.is_some())
}

pub fn insert(tx: &mut Tx<'_>, customer: i64, product: i64, since: Instant) -> Result<()> {
    tx.execute(
        "INSERT INTO stock_watch (product_id, customer_id, since) VALUES ($2, $1, $3)",
        args![customer, product, since],
    )?;
    Ok(())
}

pub fn delete(tx: &mut Tx<'_>, customer: i64, product: i64) -> Result<bool> {
    let sql = "DELETE FROM stock_watch WHERE product_id = $2 AND customer_id = $1";
    Ok(tx.execute(sql, args![customer, product])? > 0)
}

/// Who watches a product; they are notified now, and watch it no more.
pub fn take(tx: &mut Tx<'_>, product: i64) -> Result<Vec<i64>> {
    let sql = "DELETE FROM stock_watch WHERE product_id = $1 RETURNING customer_id";
    let mut customers: Vec<i64> = tx.all(sql, args![product])?.into_iter().map(|row| row.int("customer_id")).collect();
    customers.sort_unstable();
    Ok(customers)
}

/// What a customer waits for, in order of product.
pub fn of_customer(tx: &mut Tx<'_>, customer: i64) -> Result<Vec<Watch>> {
    let rows = tx.all(
        "SELECT w.product_id, s.slug, p.sku, p.name_en, w.since FROM stock_watch w JOIN product p ON p.id = w.product_id
           JOIN store s ON s.id = p.store_id WHERE w.customer_id = $1 ORDER BY w.product_id",
        args![customer],
    )?;
    Ok(rows
        .into_iter()
        .map(|row| Watch {
            product_id: row.int("product_id"),
            store: row.string("slug"),
            sku: row.string("sku"),
            name: row.string("name_en"),
            since: row.instant("since"),
        })
        .collect())
}
