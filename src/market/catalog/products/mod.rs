//! Products: one store's offer under its own SKU.

mod sql;

use serde_json::json;

use crate::base::{Prefix, text};
use crate::db::Tx;
use crate::error::{Error, Kind, Result};

use super::super::{Act, audit};
use super::stock;

pub use sql::{Filter, Product, Totals, by_id, by_keys, each, insert_many, page, stores_with_products, totals, update};

/// The product that `text` names: its ref or number, `store/SKU`, or a SKU that only one store uses.
pub fn find(tx: &mut Tx<'_>, text: &str) -> Result<i64> {
    if let Some((store, sku)) = text.split_once('/') {
        let store = super::super::stores::find(tx, store)?;
        return find_sku(tx, store, sku);
    }
    let found = sql::ids_by_sku(tx, text)?;
    match found.as_slice() {
        [id] => Ok(*id),
        [] => by_number(tx, text),
        many => Err(Error::not_found("ref.ambiguous", format!("{} stores have a product {text:?}", many.len()))
            .hint(format!("name it with its store: STORE/{text}"))),
    }
}

fn by_number(tx: &mut Tx<'_>, text: &str) -> Result<i64> {
    match Prefix::PRODUCT.read(text) {
        Some(id) if sql::exists(tx, id)? => Ok(id),
        _ => {
            Err(Error::not_found("ref.not_found", format!("no product is named {text:?}")).hint("lilium product list"))
        }
    }
}

/// The product of a store with this SKU.
pub fn find_sku(tx: &mut Tx<'_>, store: i64, sku: &str) -> Result<i64> {
    sql::id_of(tx, store, sku)?.ok_or_else(|| {
        Error::not_found("product.not_found", format!("{} has no product {sku:?}", Prefix::STORE.show(store)))
            .hint(format!("lilium product list --store {}", Prefix::STORE.show(store)))
    })
}

/// What search compares: everything a person might type, folded.
pub fn search_text(product: &Product) -> String {
    let mut all = String::with_capacity(96);
    all.push_str(&product.sku);
    let names = [Some(&product.name_en), product.name_ar.as_ref(), product.name_fr.as_ref(), product.barcode.as_ref()];
    for name in names.into_iter().flatten() {
        all.push(' ');
        all.push_str(name);
    }
    text::fold(&all)
}

/// Adds a product with its opening stock.
pub fn add(tx: &mut Tx<'_>, act: &Act<'_>, product: &Product) -> Result<i64> {
    if sql::id_of(tx, product.store_id, &product.sku)?.is_some() {
        return Err(Error::conflict("product.exists", format!("the store has a product {} already", product.sku))
            .hint(format!("lilium product show {}", product.sku)));
    }
    let mut product = product.clone();
    product.id = tx.next_id("product")?;
    product.search = search_text(&product);
    let opening = std::mem::take(&mut product.on_hand);
    insert_many(tx, std::rc::Rc::new(vec![product.clone()]))?;
    stock::apply(
        tx,
        act,
        &stock::Move { product: product.id, kind: "opening", on_hand: opening, ..stock::Move::default() },
    )?;
    product.on_hand = opening;
    changed(tx, act, "product.add", None, Some(&product))?;
    Ok(product.id)
}

/// Replaces a product's description and terms; stock changes only by [`stock`]. Answers whether anything changed.
pub fn edit(tx: &mut Tx<'_>, act: &Act<'_>, wanted: &Product) -> Result<bool> {
    let before = by_id(tx, wanted.id)?;
    let mut wanted = Product { on_hand: before.on_hand, reserved: before.reserved, ..wanted.clone() };
    wanted.search = search_text(&wanted);
    if before == wanted {
        return Ok(false);
    }
    update(tx, &wanted)?;
    changed(tx, act, "product.update", Some(&before), Some(&wanted))?;
    Ok(true)
}

/// Counts stock up or down with a reason.
///
/// # Errors
/// Kind `Conflict` when more than the unreserved stock would go.
pub fn adjust(tx: &mut Tx<'_>, act: &Act<'_>, id: i64, by: i64) -> Result<i64> {
    let before = by_id(tx, id)?;
    if act.reason.is_none() {
        return Err(Error::usage("a stock adjustment takes a reason").hint("add --reason TEXT"));
    }
    let free = before.on_hand - before.reserved;
    if by < 0 && -by > free {
        let what = format!(
            "{} has {} on hand, {} of them reserved: only {free} can go",
            before.sku, before.on_hand, before.reserved
        );
        return Err(Error::new(Kind::Conflict, "stock.short", what)
            .hint(format!("lilium product history {}", Prefix::PRODUCT.show(id))));
    }
    let reason = act.reason.map(str::to_owned);
    stock::apply(tx, act, &stock::Move { product: id, kind: "adjust", on_hand: by, reason, ..stock::Move::default() })?;
    let after = by_id(tx, id)?;
    changed(tx, act, "product.adjust", Some(&before), Some(&after))?;
    Ok(after.on_hand)
}

fn changed(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    action: &str,
    before: Option<&Product>,
    after: Option<&Product>,
) -> Result<()> {
    let subject = after.or(before).map_or(0, |product| product.id);
    let json = |product: Option<&Product>| product.map(|product| json!(product));
    audit::record(tx, act, audit::Change { action, noun: "product", subject, before: json(before), after: json(after) })
}
