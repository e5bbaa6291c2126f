//! Products: one store's offer under its own SKU.

pub mod rules;
mod sql;

use std::collections::BTreeSet;

use serde_json::json;

use super::stock;
use crate::base::{AMOUNT_MAX, Prefix, StoreId, text};
use crate::db::Tx;
use crate::error::{Error, Kind, Result, codes};
use crate::market::core::{Act, audit, lookup};
use crate::market::parties::stores;

pub use rules::ProductStatus;
pub use sql::{
    Filter, LIST, Product, Totals, by_id, by_keys, each, each_key, insert_many, naming_zone, stores_of,
    stores_with_products, totals, update, update_many, zone_lists,
};

/// The product that `text` names: its ref or number, `store/SKU`, or a SKU that only one store uses.
pub fn find(tx: &mut Tx<'_>, text: &str) -> Result<i64> {
    let store = text.split_once('/').map(|(store, sku)| (stores::find(tx, store), sku));
    one(tx, text, store, Prefix::PRODUCT.read(text))
}

/// The product that a row of a file names: a bare number there is a SKU, never a product's or a store's own number.
pub fn find_in_file(tx: &mut Tx<'_>, text: &str) -> Result<i64> {
    let store = text.split_once('/').map(|(store, sku)| (stores::find_in_file(tx, store), sku));
    one(tx, text, store, Prefix::PRODUCT.read_full(text))
}

/// The one product that a SKU, a SKU of a store, or a number fits.
fn one(tx: &mut Tx<'_>, text: &str, store: Option<(Result<StoreId>, &str)>, numbered: Option<i64>) -> Result<i64> {
    let by_sku = sql::ids_by_sku(tx, text)?;
    let mut fits: BTreeSet<i64> = by_sku.iter().copied().chain(existing(tx, numbered)?).collect();
    let why = match store {
        Some((Ok(store), sku)) => match find_sku(tx, store, sku) {
            Ok(id) => {
                fits.insert(id);
                None
            }
            Err(error) => Some(error),
        },
        Some((Err(error), _)) => Some(error),
        None => None,
    };
    match fits.iter().collect::<Vec<_>>().as_slice() {
        [] => Err(why.unwrap_or_else(|| lookup::missing("product", text))),
        [id] => Ok(**id),
        many if many.len() == by_sku.len() => {
            Err(Error::not_found(codes::REF_AMBIGUOUS, format!("{} stores have a product {text:?}", many.len()))
                .hint(format!("name it with its store: STORE/{text}")))
        }
        many => {
            let called = |id: &&i64| Ok((**id, by_id(tx, **id)?.sku));
            let candidates: Vec<lookup::Candidate> = many.iter().map(called).collect::<Result<_>>()?;
            Err(lookup::ambiguous("product", Prefix::PRODUCT, text, &candidates))
        }
    }
}

fn existing(tx: &mut Tx<'_>, id: Option<i64>) -> Result<Option<i64>> {
    Ok(match id {
        Some(id) if sql::exists(tx, id)? => Some(id),
        _ => None,
    })
}

/// The product of a store with this SKU.
pub fn find_sku(tx: &mut Tx<'_>, store: StoreId, sku: &str) -> Result<i64> {
    sql::id_of(tx, store, sku)?.ok_or_else(|| {
        Error::not_found(codes::PRODUCT_NOT_FOUND, format!("{} has no product {sku:?}", store))
            .hint(format!("lilium product list --store {}", store))
    })
}

/// What search compares: everything a person might type, folded.
pub fn search_text(product: &Product) -> String {
    let mut all = String::with_capacity(96);
    all.push_str(&product.sku);
    for name in product.names().into_iter().chain([product.barcode.as_deref()]).flatten() {
        all.push(' ');
        all.push_str(name);
    }
    text::fold(&all)
}

/// A product has a name in at least one language.
///
/// # Errors
/// Kind `Invalid` when it has none.
pub fn named(product: &Product) -> Result<()> {
    match product.names() {
        [None, None, None] => Err(Error::invalid(codes::PRODUCT_NAME, "a product needs a name in one language")
            .hint("--name-en, --name-ar or --name-fr")),
        _ => Ok(()),
    }
}

/// # Errors
/// Kind `Usage` for a price below zero, or beyond what is taken.
fn priced(product: &Product) -> Result<()> {
    match product.price_minor {
        ..0 => Err(Error::usage("--price must be at least 0")),
        minor if minor > AMOUNT_MAX => Err(Error::usage("--price is larger than any that is taken")),
        _ => Ok(()),
    }
}

/// Adds a product with its opening stock.
pub fn add(tx: &mut Tx<'_>, act: &Act<'_>, product: &Product) -> Result<i64> {
    if let Some(known) = sql::id_of(tx, product.store_id, &product.sku)? {
        let product = by_id(tx, known)?;
        return Err(Error::conflict(codes::PRODUCT_EXISTS, format!("the store has a product {} already", product.sku))
            .hint(format!("lilium product show {}", product.sku)));
    }
    priced(product)?;
    text::new_sku(Prefix::PRODUCT.new_key(&product.sku)?)?;
    named(product)?;
    let mut product = product.clone();
    product.id = tx.next_id("product")?;
    product.sku_key = text::key(&product.sku);
    product.search = search_text(&product);
    let opening = std::mem::take(&mut product.on_hand);
    insert_many(tx, vec![product.clone()])?;
    stock::apply(tx, act, &stock::Move::on_hand(stock::MoveKind::Opening, product.id, opening))?;
    product.on_hand = opening;
    changed(tx, act, "product.add", None, Some(&product))?;
    Ok(product.id)
}

/// Replaces a product's description and terms; stock changes only by [`stock`]. Answers whether anything changed.
pub fn edit(tx: &mut Tx<'_>, act: &Act<'_>, wanted: &Product) -> Result<bool> {
    let before = by_id(tx, wanted.id)?;
    priced(wanted)?;
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
        return Err(Error::new(Kind::Conflict, codes::STOCK_SHORT, what)
            .hint(format!("lilium product history {}", Prefix::PRODUCT.show(id))));
    }
    let reason = act.reason.map(str::to_owned);
    stock::apply(tx, act, &stock::Move { reason, ..stock::Move::on_hand(stock::MoveKind::Adjust, id, by) })?;
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
