//! One checkout becomes one order per store, or nothing at all.

use serde_json::json;

use crate::base::{Goods, Language, Prefix};
use crate::db::Tx;
use crate::error::{Error, Kind, Result, codes};
use crate::market::books::commission::matching::Context;
use crate::market::books::commission::{OwnRate, Priced, Pricer};
use crate::market::catalogue::{products, stock};
use crate::market::core::events::{self, Event};
use crate::market::core::{Act, audit};
use crate::market::parties::stores;
use crate::market::parties::stores::Store;

use super::discounts::{self, Discount, Given, Line, Place};
use super::rules::{self, CartLine, OrderStatus, StoreTerms};
use super::sql::{self, LineDiscount, NewEvent, NewGroup, NewLine, NewOrder};

/// What a customer wants and where.
#[derive(Clone, Debug)]
pub struct Cart {
    pub customer: i64,
    pub zone: i64,
    pub zone_code: String,
    pub address: Option<String>,
    /// Product and quantity.
    pub lines: Vec<(i64, i64)>,
    pub discounts: Vec<Discount>,
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
    let parts = load(tx, cart, act.marketplace.language)?;
    let given = given(&parts, &cart.discounts)?;
    let against: Vec<String> = parts.iter().flat_map(|(store, lines)| objections(act, cart, store, lines)).collect();
    if !against.is_empty() {
        return Err(refused(against));
    }
    write(tx, act, cart, parts, given)
}

fn load(tx: &mut Tx<'_>, cart: &Cart, language: Language) -> Result<Vec<(Store, Vec<CartLine>)>> {
    let mut lines = Vec::with_capacity(cart.lines.len());
    for (product, quantity) in &cart.lines {
        let product = products::by_id(tx, *product)?;
        lines.push(CartLine {
            product: product.id,
            store: product.store_id,
            category: product.category_id,
            free: product.on_hand - product.reserved,
            sku: product.sku.clone(),
            name: product.name(language).to_owned(),
            quantity: *quantity,
            price: product.price_minor,
            min_quantity: product.min_quantity,
            status: product.status,
            zones: product.zones,
        });
    }
    rules::split(lines).into_iter().map(|(store, lines)| Ok((stores::by_id(tx, store)?, lines))).collect()
}

/// A store's lines, and what is given on each.
type GivenOn = Vec<Vec<Given>>;

/// What every line of every part is made cheaper by.
fn given(parts: &[(Store, Vec<CartLine>)], asked: &[Discount]) -> Result<Vec<GivenOn>> {
    let mut mixed = parts.iter().map(|(store, _)| &store.currency);
    let first = mixed.next();
    if asked.iter().any(|discount| discount.place == Place::Cart) && mixed.any(|currency| Some(currency) != first) {
        return Err(Error::invalid(codes::DISCOUNT_CURRENCY, "the stores of this cart trade in different currencies")
            .hint("lilium order place CUSTOMER --discount STORE=AMOUNT"));
    }
    let lines: Vec<Line> =
        parts.iter().flat_map(|(_, lines)| lines).map(CartLine::at_list_price).collect::<Result<_, _>>()?;
    let mut given = discounts::give(&lines, asked)
        .map_err(|problem| Error::invalid(codes::DISCOUNT_INVALID, format!("the order cannot be placed: {problem}")))?
        .into_iter();
    Ok(parts.iter().map(|(_, lines)| given.by_ref().take(lines.len()).collect()).collect())
}

fn objections(act: &Act<'_>, cart: &Cart, store: &Store, lines: &[CartLine]) -> Vec<String> {
    let currency = act.marketplace.stored_currency(&store.currency);
    let terms = StoreTerms {
        slug: store.slug.clone(),
        status: store.status,
        dues_stage: store.dues_stage,
        min_order: store.min_order_minor,
        fee: store.coverage.fee(&cart.zone_code),
    };
    rules::objections(&cart.zone_code, &terms, lines, |minor| currency.with_code(minor))
}

fn refused(mut against: Vec<String>) -> Error {
    let first = against.remove(0);
    let error = Error::new(Kind::Conflict, codes::ORDER_REFUSED, format!("the order cannot be placed: {first}"));
    against.into_iter().fold(error, |error, objection| error.because(objection))
}

fn write(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    cart: &Cart,
    parts: Vec<(Store, Vec<CartLine>)>,
    given: Vec<GivenOn>,
) -> Result<Placed> {
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
    for (id, ((store, lines), given)) in (first..).zip(parts.into_iter().zip(given)) {
        let goods = lines.iter().zip(&given).map(|(line, given)| line.goods(given)).collect::<Result<Vec<_>, _>>()?;
        let priced = priced(tx, act, &mut pricer, cart, &store, &lines, &goods)?;
        let lines =
            lines.into_iter().zip(given).zip(priced).map(|((line, given), priced)| (line, given, priced)).collect();
        write_order(tx, act, cart, (group, id), &store, lines, goods)?;
        orders.push(id);
    }
    events::record(tx, act, &Event::OrderPlaced { group })?;
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
    lines: Vec<(CartLine, Vec<Given>, Priced)>,
    goods: Vec<Goods>,
) -> Result<()> {
    let coin = act.marketplace.coin(&store.currency)?;
    let fee = store.coverage.fee(&cart.zone_code).unwrap_or(0);
    let totals = rules::totals(goods, fee, coin.cash_increment)?;
    let order = NewOrder {
        id,
        group_id: group,
        store_id: store.id,
        status: OrderStatus::Pending,
        currency: store.currency.clone(),
        totals,
        commission: 0,
        commission_tax: 0,
        delivery_fee_owner: store.delivery_by.into(),
        driver_id: None,
        placed_at: act.at,
        delivered: None,
    };
    let first = tx.next_id("order_line")?;
    let new_lines =
        (first..).zip(&lines).map(|(line_id, (line, given, priced))| new_line((line_id, id), line, given, priced));
    let new_lines: Vec<NewLine> = new_lines.collect();
    let reserved = lines.iter().map(|(line, ..)| reservation(id, line)).collect();
    let mut after =
        json!({ "store": store.slug, "due_minor": totals.due, "currency": store.currency, "lines": lines.len() });
    if totals.discount > 0 {
        after["discount_minor"] = totals.discount.into();
    }
    let given = (first..).zip(lines).flat_map(|(line_id, (_, given, _))| line_discounts(line_id, given));
    sql::insert_orders(tx, vec![order])?;
    sql::insert_lines(tx, new_lines)?;
    sql::insert_discounts(tx, given.collect())?;
    stock::apply_all(tx, act, reserved)?;
    sql::insert_events(tx, vec![NewEvent::first(id, OrderStatus::Pending, act)])?;
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
    goods: &[Goods],
) -> Result<Vec<Priced>> {
    let (day, marketplace) = (act.today(), act.marketplace);
    let own = OwnRate::of(store.commission_ppm, marketplace.commission, marketplace.commission_tax)?;
    if !pricer.has_rules(tx, day)? {
        return Ok(lines.iter().map(|_| Priced::flat(own)).collect());
    }
    let value = goods.iter().map(Goods::after_store).fold(0, i64::saturating_add);
    let volume = pricer.volume(tx, act.marketplace, day, store.id, &store.currency, i64::MAX)?;
    let mut priced = Vec::with_capacity(lines.len());
    for line in lines {
        let context = Context {
            store: store.id,
            plan: store.plan.clone(),
            categories: pricer.categories(tx, line.category)?,
            product: line.product,
            zone: cart.zone,
            collection: store.collection_model.to_string(),
            currency: store.currency.clone(),
            value,
            volume,
            day: day.to_string(),
            goods_tax_ppm: marketplace.goods_tax.ppm(),
        };
        priced.push(pricer.price(tx, day, context, own)?);
    }
    Ok(priced)
}

/// What is given on a line, as it is stored.
fn line_discounts(line: i64, given: Vec<Given>) -> impl Iterator<Item = LineDiscount> {
    (1..).zip(given).map(move |(seq, given)| LineDiscount {
        line,
        seq,
        name: given.name,
        place: given.place,
        bearer: given.bearer.kind(),
        platform_ppm: given.bearer.platform().ppm(),
        amount: given.minor,
        platform: given.platform,
    })
}

fn new_line((id, order): (i64, i64), line: &CartLine, given: &[Given], priced: &Priced) -> NewLine {
    NewLine {
        id,
        order_id: order,
        product_id: line.product,
        sku: line.sku.clone(),
        name: line.name.clone(),
        quantity: line.quantity,
        unit_price: line.price,
        discount: discounts::sums(given),
        commission_source: priced.source,
        commission_ppm: priced.ppm,
        commission_terms: priced.stored(),
        commission_tax_ppm: priced.tax.ppm(),
        delivered: None,
    }
}

fn reservation(order: i64, line: &CartLine) -> stock::Move {
    stock::Move {
        product: line.product,
        kind: stock::MoveKind::Reserve,
        on_hand: 0,
        reserved: line.quantity,
        order: Some(order),
        reason: None,
    }
}
