//! One checkout becomes one order per store, or nothing at all.

use serde_json::json;

use crate::base::Prefix;
use crate::db::Tx;
use crate::error::{Error, Kind, Result};
use crate::market::catalog::{products, stock};
use crate::market::commission::matching::Context;
use crate::market::commission::{OwnRate, Priced, Pricer};
use crate::market::stores::Store;
use crate::market::{Act, audit, stores};

use super::rules::{self, CartLine, StoreTerms};
use super::sql::{self, NewEvent, NewGroup, NewLine, NewOrder};

/// What a customer wants and where.
#[derive(Clone, Debug)]
pub struct Cart {
    pub customer: i64,
    pub zone: i64,
    pub zone_code: String,
    pub address: Option<String>,
    /// Product and quantity.
    pub lines: Vec<(i64, i64)>,
}

/// A placed group and its orders.
#[derive(Clone, Debug)]
pub struct Placed {
    pub group: i64,
    pub orders: Vec<i64>,
}

/// Places a cart: checks every store's part, then reserves all stock and writes all orders.
///
/// # Errors
/// Kind `Conflict` with every objection of every store; nothing is reserved then.
pub fn place(tx: &mut Tx<'_>, act: &Act<'_>, cart: &Cart) -> Result<Placed> {
    if cart.lines.is_empty() {
        return Err(
            Error::usage("an order needs at least one line").hint("lilium order place CUSTOMER --line SKU=QUANTITY")
        );
    }
    let parts = load(tx, cart)?;
    let against: Vec<String> = parts.iter().flat_map(|(store, lines)| objections(act, cart, store, lines)).collect();
    if !against.is_empty() {
        return Err(refused(against));
    }
    write(tx, act, cart, parts)
}

fn load(tx: &mut Tx<'_>, cart: &Cart) -> Result<Vec<(Store, Vec<CartLine>)>> {
    let mut lines = Vec::with_capacity(cart.lines.len());
    for (product, quantity) in &cart.lines {
        let product = products::by_id(tx, *product)?;
        lines.push(CartLine {
            product: product.id,
            store: product.store_id,
            category: product.category_id,
            free: product.on_hand - product.reserved,
            sku: product.sku,
            name: product.name_en,
            quantity: *quantity,
            price: product.price_minor,
            min_quantity: product.min_quantity,
            status: product.status,
            zones: product.zones,
        });
    }
    rules::split(lines).into_iter().map(|(store, lines)| Ok((stores::by_id(tx, store)?, lines))).collect()
}

fn objections(act: &Act<'_>, cart: &Cart, store: &Store, lines: &[CartLine]) -> Vec<String> {
    let currency = act.shop.stored_currency(&store.currency);
    let terms = StoreTerms {
        slug: store.slug.clone(),
        status: store.status.clone(),
        dues_stage: store.dues_stage,
        min_order: store.min_order_minor,
        fee: store.coverage.fee(&cart.zone_code),
    };
    rules::objections(&cart.zone_code, &terms, lines, |minor| currency.with_code(minor))
}

fn refused(mut against: Vec<String>) -> Error {
    let first = against.remove(0);
    let error = Error::new(Kind::Conflict, "order.refused", format!("the order cannot be placed: {first}"));
    against.into_iter().fold(error, |error, objection| error.because(objection))
}

fn write(tx: &mut Tx<'_>, act: &Act<'_>, cart: &Cart, parts: Vec<(Store, Vec<CartLine>)>) -> Result<Placed> {
    let group = tx.next_id("order_group")?;
    let new = NewGroup {
        id: group,
        code: free_code(tx, group)?,
        customer_id: cart.customer,
        zone_id: cart.zone,
        address: cart.address.clone(),
        placed_at: act.at,
    };
    sql::insert_groups(tx, vec![new])?;
    let first = tx.next_id("orders")?;
    let mut orders = Vec::with_capacity(parts.len());
    let mut pricer = Pricer::default();
    for (id, (store, lines)) in (first..).zip(parts) {
        let priced = priced(tx, act, &mut pricer, cart, &store, &lines)?;
        write_order(tx, act, cart, (group, id), &store, lines, priced)?;
        orders.push(id);
    }
    Ok(Placed { group, orders })
}

/// A group's code is its ref, unless an imported group is called so.
fn free_code(tx: &mut Tx<'_>, group: i64) -> Result<String> {
    let mut code = Prefix::GROUP.show(group);
    while sql::group_by_code(tx, &code)?.is_some() {
        code.push('+');
    }
    Ok(code)
}

fn write_order(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    cart: &Cart,
    (group, id): (i64, i64),
    store: &Store,
    lines: Vec<CartLine>,
    priced: Vec<Priced>,
) -> Result<()> {
    let coin = act.shop.coin(&store.currency)?;
    let fee = store.coverage.fee(&cart.zone_code).unwrap_or(0);
    let totals = rules::totals(lines.iter().map(|line| (line.price, line.quantity)), fee, coin.cash_increment)?;
    let order = NewOrder {
        id,
        group_id: group,
        store_id: store.id,
        status: "pending".into(),
        currency: store.currency.clone(),
        totals,
        commission: 0,
        fee_owner: store.delivery_by.clone(),
        driver_id: None,
        placed_at: act.at,
        delivered: None,
    };
    let first = tx.next_id("order_line")?;
    let new_lines: Vec<NewLine> = (first..)
        .zip(lines.iter().zip(&priced))
        .map(|(line_id, (line, priced))| new_line(line_id, id, line, priced))
        .collect();
    let reserved = lines.iter().map(|line| reservation(id, line)).collect();
    let after =
        json!({ "store": store.slug, "due_minor": totals.due, "currency": store.currency, "lines": lines.len() });
    sql::insert_orders(tx, vec![order])?;
    sql::insert_lines(tx, new_lines)?;
    stock::apply_all(tx, act, reserved)?;
    sql::insert_events(tx, vec![NewEvent::first(id, "pending", act)])?;
    audit::record(
        tx,
        act,
        audit::Change { action: "order.place", noun: "order", subject: id, before: None, after: Some(after) },
    )
}

/// The terms of every line: by the rules in force today, or the store's own rate.
fn priced(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    pricer: &mut Pricer,
    cart: &Cart,
    store: &Store,
    lines: &[CartLine],
) -> Result<Vec<Priced>> {
    let (day, own) = (act.today(), OwnRate::of(store.commission_ppm, act.shop.commission)?);
    if !pricer.has_rules(tx, day)? {
        return Ok(lines.iter().map(|_| Priced::flat(own)).collect());
    }
    let value = lines.iter().map(|line| line.price.saturating_mul(line.quantity)).fold(0, i64::saturating_add);
    let volume = pricer.volume(tx, act.shop, day, store.id, &store.currency, i64::MAX)?;
    let mut priced = Vec::with_capacity(lines.len());
    for line in lines {
        let context = Context {
            store: store.id,
            plan: store.plan.clone(),
            categories: pricer.categories(tx, line.category)?,
            product: line.product,
            zone: cart.zone,
            collection: store.collection_model.clone(),
            currency: store.currency.clone(),
            value,
            volume,
            day: day.to_string(),
        };
        priced.push(pricer.price(tx, day, context, own)?);
    }
    Ok(priced)
}

fn new_line(id: i64, order: i64, line: &CartLine, priced: &Priced) -> NewLine {
    NewLine {
        id,
        order_id: order,
        product_id: line.product,
        sku: line.sku.clone(),
        name: line.name.clone(),
        quantity: line.quantity,
        unit_price: line.price,
        commission_source: priced.source,
        commission_ppm: priced.ppm,
        commission_terms: priced.stored(),
        delivered: None,
    }
}

fn reservation(order: i64, line: &CartLine) -> stock::Move {
    stock::Move {
        product: line.product,
        kind: "reserve",
        reserved: line.quantity,
        order: Some(order),
        ..stock::Move::default()
    }
}
