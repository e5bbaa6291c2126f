//! The door: goods change hands, cash is taken, and the ledger learns of it, all in one transaction.

use crate::base::{Day, Prefix, Rate, money, text};
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::books::commission::charge::{Charge, ChargedLine, charge};
use crate::market::books::ledger::rules::{Collector, CollectorKind, Sale};
use crate::market::books::{commission, ledger};
use crate::market::cash::custody;
use crate::market::catalogue::stock;
use crate::market::core::{Act, amounts};
use crate::market::parties::stores::rules::Party;
use crate::market::parties::{drivers, stores};

use super::rules::{self, OrderStatus, Step, Totals};
use super::sql::{self, DeliveredLine, Order, OrderLine};
use super::step::{legal, record};

/// What happened at the door.
#[derive(Clone, Debug, Default)]
pub struct Delivery {
    pub order: i64,
    /// Cash in the hand, in minor units; absent when it was the amount due.
    pub taken: Option<i64>,
    /// Absent when the store's collection model decides.
    pub collector: Option<CollectorKind>,
    /// The driver, when it is another than the one who was sent out.
    pub driver: Option<i64>,
    /// SKU and quantity of the lines that were not delivered whole.
    pub quantities: Vec<(String, i64)>,
}

/// What was booked.
#[derive(Clone, Debug)]
pub struct Delivered {
    pub due: i64,
    pub taken: i64,
    pub partial: bool,
    pub released: bool,
    /// How the store's part waits, when it is not released.
    pub waits: String,
}

/// Delivers an order, whole or in part, and books the sale, the commission and the cash.
///
/// # Errors
/// Kind `Conflict` for an illegal move; kind `Usage` for less than no cash, and when nobody can be said to hold the cash.
pub fn deliver(tx: &mut Tx<'_>, act: &Act<'_>, delivery: &Delivery) -> Result<Option<Delivered>> {
    delivery.taken.map(|taken| amounts::not_negative("--taken", taken)).transpose()?;
    let order = sql::by_id(tx, delivery.order)?;
    if order.delivered_at.is_some() {
        return already(tx, &order, delivery);
    }
    legal(&order, Step::Deliver)?;
    let lines = quantities(sql::lines(tx, order.id)?, &delivery.quantities)?;
    let partial = lines.iter().any(|(line, delivered)| *delivered < line.quantity);
    let charges = charges(&order, &lines)?;
    let totals = totals(act, &order, &lines)?;
    let sale = sale(tx, act, &order, delivery, totals, &charges)?;
    sql::set_delivered(tx, &order, &sale, totals.discount, partial)?;
    for ((line, quantity), charge) in lines.iter().zip(&charges) {
        let (base, commission, tax) = (charge.base, charge.minor, charge.tax);
        sql::set_line_delivered(tx, line, DeliveredLine { quantity: *quantity, base, commission, tax })?;
    }
    stock::apply_all(tx, act, lines.iter().flat_map(|line| stock_moves(order.id, line)).collect())?;
    record(tx, act, &order, Step::Deliver, OrderStatus::of_delivery(partial))?;
    let (released, held) = book(tx, act, &sale)?;
    let waits = waits(&sale, held);
    Ok(Some(Delivered { due: sale.due(), taken: sale.taken, partial, released, waits }))
}

/// A driver's cash is handed over first, whatever comes after that.
fn waits(sale: &Sale, held: Option<Day>) -> String {
    match (held, sale.collector) {
        (Some(day), _) => format!("is held until {day}"),
        (None, Collector::Driver(_)) => "waits for the handover".into(),
        (None, _) => "waits for the bank".into(),
    }
}

/// The same delivery reported twice is not an error; another one is.
fn already(tx: &mut Tx<'_>, order: &Order, delivery: &Delivery) -> Result<Option<Delivered>> {
    let Some(what) = difference(tx, order, delivery)? else { return Ok(None) };
    let shown = Prefix::ORDER.show(order.id);
    Err(Error::conflict(codes::ORDER_DELIVERED, format!("{shown} was delivered with {what}"))
        .hint(format!("lilium order show {shown}")))
}

/// In what a delivery that is reported again differs from the one that was booked. What it does not say does not differ.
fn difference(tx: &mut Tx<'_>, order: &Order, delivery: &Delivery) -> Result<Option<&'static str>> {
    let booked = custody::collection_of(tx, order.id)?;
    let lines = sql::lines(tx, order.id)?;
    let driver = delivery.driver.map(|id| drivers::by_id(tx, id)).transpose()?.map(|driver| driver.code);
    let delivered = |sku: &str| lines.iter().find(|line| text::same(&line.sku, sku)).and_then(|line| line.delivered);
    let cash = delivery.taken.is_some() && delivery.taken != booked.as_ref().map(|booked| booked.taken_minor);
    let hand = delivery.collector.is_some() && delivery.collector != booked.as_ref().map(|booked| booked.collector)
        || driver.is_some() && driver != booked.and_then(|booked| booked.driver);
    let quantities = delivery.quantities.iter().any(|(sku, quantity)| delivered(sku) != Some(*quantity));
    Ok(match (cash, quantities, hand) {
        (true, ..) => Some("another amount of cash"),
        (_, true, _) => Some("other quantities"),
        (.., true) => Some("its cash taken by another"),
        _ => None,
    })
}

/// Books a delivered sale; answers whether the store's earning is available already, and until when it is held back.
fn book(tx: &mut Tx<'_>, act: &Act<'_>, sale: &Sale) -> Result<(bool, Option<Day>)> {
    custody::insert_collections(tx, std::slice::from_ref(sale))?;
    let mut entries = ledger::rules::delivered(sale);
    let passage = custody::release_at_the_door(tx, act, std::slice::from_ref(sale))?;
    entries.extend(passage.entries);
    ledger::post(tx, act, entries)?;
    let held = passage.held.first().map(|(_, day)| *day);
    Ok((held.is_none() && custody::rules::released_at_the_door(sale.collector, act.marketplace.release), held))
}

/// Each line with the quantity that was delivered.
fn quantities(lines: Vec<OrderLine>, named: &[(String, i64)]) -> Result<Vec<(OrderLine, i64)>> {
    if let Some((sku, _)) = named.iter().find(|(sku, _)| !lines.iter().any(|line| text::same(&line.sku, sku))) {
        return Err(Error::not_found(codes::ORDER_NO_LINE, format!("the order has no line {sku}")));
    }
    let mut delivered = Vec::with_capacity(lines.len());
    for line in lines {
        let quantity = rules::named_quantity(named, &line.sku)?.unwrap_or(line.quantity);
        if !(0..=line.quantity).contains(&quantity) {
            let what = format!("{} was ordered {} times; {quantity} cannot be delivered", line.sku, line.quantity);
            return Err(Error::invalid(codes::ORDER_QUANTITY, what));
        }
        delivered.push((line, quantity));
    }
    if delivered.iter().all(|(_, quantity)| *quantity == 0) {
        return Err(Error::conflict(codes::ORDER_NOTHING_DELIVERED, "nothing was delivered")
            .hint("lilium order fail ORDER --reason TEXT"));
    }
    Ok(delivered)
}

/// What each line is charged, by the terms it was given when it was placed.
fn charges(order: &Order, lines: &[(OrderLine, i64)]) -> Result<Vec<Charge>> {
    let terms = lines
        .iter()
        .map(|(line, _)| commission::frozen(line.commission_terms.as_deref(), line.commission_ppm, &order.currency))
        .collect::<Result<Vec<_>>>()?;
    let charged = lines.iter().zip(&terms).map(|((line, delivered), terms)| {
        let (goods, tax) = (line.goods(*delivered)?, Rate::from_ppm(line.commission_tax_ppm)?);
        Ok(ChargedLine { goods, quantity: *delivered, terms, tax })
    });
    let fee = order.delivery_fee_owner.store_part(order.delivery_minor);
    Ok(charge(&charged.collect::<Result<Vec<_>>>()?, fee)?)
}

/// What the customer pays for what was delivered.
fn totals(act: &Act<'_>, order: &Order, lines: &[(OrderLine, i64)]) -> Result<Totals> {
    let goods = lines.iter().map(|(line, delivered)| line.goods(*delivered)).collect::<Result<Vec<_>, _>>()?;
    Ok(rules::totals(goods, order.delivery_minor, act.marketplace.coin(&order.currency)?.cash_increment)?)
}

fn sale(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    order: &Order,
    delivery: &Delivery,
    totals: Totals,
    charges: &[Charge],
) -> Result<Sale> {
    Ok(Sale {
        order: order.id,
        store: order.store_id,
        customer: order.customer_id,
        collector: collector(tx, order, delivery)?,
        delivery_fee_owner: order.delivery_fee_owner,
        goods: totals.goods,
        by_platform: totals.by_platform,
        delivery: totals.delivery,
        rounding: totals.rounding,
        commission: money::sum(charges.iter().map(|charge| charge.minor))?,
        tax: money::sum(charges.iter().map(|charge| charge.tax))?,
        taken: delivery.taken.unwrap_or(totals.due),
        currency: act.marketplace.coin(&order.currency)?.currency,
        occurred_at: act.at,
        business_date: act.today(),
    })
}

fn collector(tx: &mut Tx<'_>, order: &Order, delivery: &Delivery) -> Result<Collector> {
    let driver = delivery.driver.or(order.driver_id);
    let model = stores::by_id(tx, order.store_id)?.collection_model;
    let by_terms = match model {
        Party::Store => CollectorKind::Store,
        Party::Platform => CollectorKind::Driver,
    };
    match (delivery.collector.unwrap_or(by_terms), driver) {
        (CollectorKind::Store, _) => Ok(Collector::Store),
        (CollectorKind::Depot, _) => Ok(Collector::Depot),
        (CollectorKind::Bank, _) => Ok(Collector::Bank),
        (CollectorKind::Driver, Some(driver)) => Ok(Collector::Driver(driver)),
        (CollectorKind::Driver, None) => {
            let shown = Prefix::ORDER.show(order.id);
            Err(Error::usage(format!("{shown} has no driver, so nobody can be said to hold its cash"))
                .hint(format!("lilium order deliver {shown} --driver DRIVER (or --collector depot)")))
        }
    }
}

fn stock_moves(order: i64, (line, delivered): &(OrderLine, i64)) -> Vec<stock::Move> {
    let change = |kind, on_hand, reserved| stock::Move {
        product: line.product_id,
        kind,
        on_hand,
        reserved,
        order: Some(order),
        reason: None,
    };
    let open = line.quantity - delivered;
    let mut moves = Vec::with_capacity(2);
    if *delivered > 0 {
        moves.push(change(stock::MoveKind::Ship, -delivered, -delivered));
    }
    if open > 0 {
        moves.push(change(stock::MoveKind::Restore, 0, -open));
    }
    moves
}
