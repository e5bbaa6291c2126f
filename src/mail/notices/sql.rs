//! What messages tell, as stored.

use crate::args;
use crate::base::{Instant, Language, StoreId};
use crate::db::{Row, Tx};
use crate::error::Result;

/// A checkout: whose it is, and its orders.
pub struct Group {
    pub customer: i64,
    pub code: String,
    pub placed_at: Instant,
    pub address: Option<String>,
    pub zone: String,
    /// Order and store.
    pub orders: Vec<(i64, StoreId)>,
}

pub fn group(tx: &mut Tx<'_>, id: i64, language: Language) -> Result<Group> {
    let rows = tx.all(
        "SELECT g.customer_id, g.code, g.placed_at, g.address, z.name_en AS en, z.name_ar AS ar, z.name_fr AS fr,
                o.id AS order_id, o.store_id
           FROM order_group g JOIN zone z ON z.id = g.zone_id JOIN orders o ON o.group_id = g.id
          WHERE g.id = $1 ORDER BY o.id",
        args![id],
    )?;
    let first = rows.first().expect("a stored reference to a group");
    Ok(Group {
        customer: first.int("customer_id"),
        code: first.string("code"),
        placed_at: first.instant("placed_at"),
        address: first.opt_string("address"),
        zone: named(first, language),
        orders: rows.iter().map(|row| (row.int("order_id"), row.id("store_id"))).collect(),
    })
}

/// What is called differently from language to language; the nearest name where a language has none.
fn named(row: &Row, language: Language) -> String {
    language.choose(["en", "ar", "fr"].map(|code| row.opt_text(code))).to_owned()
}

/// A line of an order, as its reader calls it.
pub struct Line {
    pub sku: String,
    pub name: String,
    pub quantity: i64,
    /// At list price, less what is given.
    pub amount_minor: i64,
}

pub fn lines(tx: &mut Tx<'_>, order: i64, language: Language) -> Result<Vec<Line>> {
    let rows = tx.all(
        "SELECT l.sku, l.name AS en, p.name_ar AS ar, p.name_fr AS fr, COALESCE(l.delivered, l.quantity) AS quantity,
                l.quantity * l.unit_price_minor - l.discount_minor AS amount_minor
           FROM order_line l JOIN product p ON p.id = l.product_id WHERE l.order_id = $1 ORDER BY l.id",
        args![order],
    )?;
    Ok(rows
        .into_iter()
        .map(|row| Line {
            sku: row.string("sku"),
            quantity: row.int("quantity"),
            amount_minor: row.int("amount_minor"),
            name: named(&row, language),
        })
        .collect())
}

/// A product: its store, and its name.
pub struct Product {
    pub store: StoreId,
    pub sku: String,
    pub name: String,
}

pub fn product(tx: &mut Tx<'_>, id: i64, language: Language) -> Result<Product> {
    let row = tx.one(
        "SELECT store_id, sku, name_en AS en, name_ar AS ar, name_fr AS fr FROM product WHERE id = $1",
        args![id],
    )?;
    let row = row.expect("a stored reference to a product");
    Ok(Product { store: row.id("store_id"), sku: row.string("sku"), name: named(&row, language) })
}

/// Who gets a message about this: the customer of a group, the customer and the store of an order, the store of a
/// settlement, payout, due or product.
pub fn parties(tx: &mut Tx<'_>, order: i64) -> Result<(i64, StoreId)> {
    let sql = "SELECT g.customer_id, o.store_id FROM orders o JOIN order_group g ON g.id = o.group_id WHERE o.id = $1";
    let row = tx.one(sql, args![order])?.expect("a stored reference to an order");
    Ok((row.int("customer_id"), row.id("store_id")))
}

/// Why an order was moved last.
pub fn last_comment(tx: &mut Tx<'_>, order: i64, to: &str) -> Result<Option<String>> {
    let row = tx.one(
        "SELECT comment FROM order_event WHERE order_id = $1 AND to_status = $2 ORDER BY seq DESC LIMIT 1",
        args![order, to],
    )?;
    Ok(row.and_then(|row| row.opt_string("comment")))
}

const STORE_OF_SETTLEMENT: &str = "SELECT store_id FROM settlement WHERE id = $1";
const STORE_OF_PAYOUT: &str = "SELECT store_id FROM payout WHERE id = $1";
const STORE_OF_PRODUCT: &str = "SELECT store_id FROM product WHERE id = $1";

/// What belongs to a store.
#[derive(Clone, Copy, Debug)]
pub enum Of {
    Settlement,
    Payout,
    Product,
}

pub fn store_of(tx: &mut Tx<'_>, of: Of, id: i64) -> Result<StoreId> {
    let sql = match of {
        Of::Settlement => STORE_OF_SETTLEMENT,
        Of::Payout => STORE_OF_PAYOUT,
        Of::Product => STORE_OF_PRODUCT,
    };
    Ok(tx.one(sql, args![id])?.expect("a stored reference to what a store owns").id("store_id"))
}
