//! Orders, lines and steps, as they are written and moved.

use crate::args;
use crate::base::{Day, Instant, StoreId};
use crate::db::{Tx, Value};
use crate::error::Result;
use crate::market::books::commission::RateSource;
use crate::market::books::ledger::rules::{Collector, DeliveryFeeOwner, Sale};
use crate::market::core::Act;

use super::super::rules::{OrderStatus, Totals};
use super::{Order, OrderLine};

/// An order, before it is written.
#[derive(Clone, Debug)]
pub struct NewOrder {
    pub id: i64,
    pub group_id: i64,
    pub store_id: StoreId,
    pub status: OrderStatus,
    pub currency: String,
    pub totals: Totals,
    pub commission: i64,
    pub commission_tax: i64,
    pub delivery_fee_owner: DeliveryFeeOwner,
    pub driver_id: Option<i64>,
    pub placed_at: Instant,
    pub delivered: Option<(Instant, Day)>,
}

pub fn insert_orders(tx: &mut Tx<'_>, orders: Vec<NewOrder>) -> Result<()> {
    let rows: Vec<Vec<Value>> = orders.into_iter().map(order_row).collect();
    let columns = [
        "id",
        "group_id",
        "store_id",
        "status",
        "currency",
        "goods_minor",
        "discount_minor",
        "platform_discount_minor",
        "delivery_minor",
        "rounding_minor",
        "due_minor",
        "commission_minor",
        "commission_tax_minor",
        "delivery_fee_owner",
        "driver_id",
        "placed_at",
        "delivered_at",
        "delivered_on",
    ];
    tx.bulk("orders", &columns, rows)
}

fn order_row(order: NewOrder) -> Vec<Value> {
    let Totals { goods, discount, by_platform, delivery, rounding, due } = order.totals;
    args![
        order.id,
        order.group_id,
        order.store_id,
        order.status,
        order.currency,
        goods,
        discount,
        by_platform,
        delivery,
        rounding,
        due,
        order.commission,
        order.commission_tax,
        order.delivery_fee_owner,
        order.driver_id,
        order.placed_at,
        order.delivered.map(|(at, _)| at),
        order.delivered.map(|(_, day)| day),
    ]
    .to_vec()
}

/// What was delivered of a line and what that is charged. Minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeliveredLine {
    pub quantity: i64,
    pub base: i64,
    pub commission: i64,
    pub tax: i64,
}

/// An order line, before it is written.
#[derive(Clone, Debug)]
pub struct NewLine {
    pub id: i64,
    pub order_id: i64,
    pub product_id: i64,
    pub sku: String,
    pub name: String,
    pub quantity: i64,
    pub unit_price: i64,
    /// Of all that is ordered: what the customer is given, and what of it the platform gives.
    pub discount: (i64, i64),
    pub commission_source: RateSource,
    pub commission_ppm: i64,
    pub commission_terms: Option<String>,
    pub commission_tax_ppm: i64,
    pub delivered: Option<DeliveredLine>,
}

pub fn insert_lines(tx: &mut Tx<'_>, lines: Vec<NewLine>) -> Result<()> {
    let rows: Vec<Vec<Value>> = lines.into_iter().map(line_row).collect();
    let columns = [
        "id",
        "order_id",
        "product_id",
        "sku",
        "name",
        "quantity",
        "unit_price_minor",
        "discount_minor",
        "platform_discount_minor",
        "commission_source",
        "commission_ppm",
        "commission_terms",
        "commission_tax_ppm",
        "delivered",
        "commission_base_minor",
        "commission_minor",
        "commission_tax_minor",
    ];
    tx.bulk("order_line", &columns, rows)
}

fn line_row(line: NewLine) -> Vec<Value> {
    args![
        line.id,
        line.order_id,
        line.product_id,
        line.sku,
        line.name,
        line.quantity,
        line.unit_price,
        line.discount.0,
        line.discount.1,
        line.commission_source,
        line.commission_ppm,
        line.commission_terms,
        line.commission_tax_ppm,
        line.delivered.map(|delivered| delivered.quantity),
        line.delivered.map(|delivered| delivered.base),
        line.delivered.map(|delivered| delivered.commission),
        line.delivered.map(|delivered| delivered.tax),
    ]
    .to_vec()
}

/// One step of an order's history, before it is written.
#[derive(Clone, Debug)]
pub struct NewEvent {
    pub order_id: i64,
    pub seq: i64,
    pub from: Option<OrderStatus>,
    pub to: OrderStatus,
    pub at: Instant,
    pub actor: String,
    pub comment: Option<String>,
}

impl NewEvent {
    /// The event that begins an order.
    pub fn first(order_id: i64, to: OrderStatus, act: &Act<'_>) -> NewEvent {
        let comment = act.reason.map(str::to_owned);
        NewEvent { order_id, seq: 1, from: None, to, at: act.at, actor: act.actor.to_owned(), comment }
    }
}

pub fn insert_events(tx: &mut Tx<'_>, events: Vec<NewEvent>) -> Result<()> {
    let rows: Vec<Vec<Value>> =
        events.into_iter().map(|e| args![e.order_id, e.seq, e.from, e.to, e.at, e.actor, e.comment].to_vec()).collect();
    tx.bulk("order_event", &["order_id", "seq", "from_status", "to_status", "at", "actor", "comment"], rows)
}

pub fn set_status(tx: &mut Tx<'_>, order: i64, status: OrderStatus) -> Result<()> {
    tx.execute("UPDATE orders SET status = $2 WHERE id = $1", args![order, status])?;
    Ok(())
}

pub fn set_driver(tx: &mut Tx<'_>, order: i64, driver: i64) -> Result<()> {
    tx.execute("UPDATE orders SET driver_id = $2 WHERE id = $1", args![order, driver])?;
    Ok(())
}

pub fn set_delivered(tx: &mut Tx<'_>, order: &Order, sale: &Sale, discount: i64, partial: bool) -> Result<()> {
    let driver = match sale.collector {
        Collector::Driver(driver) => Some(driver),
        _ => order.driver_id,
    };
    tx.execute(
        "UPDATE orders SET status = $2, goods_minor = $3, rounding_minor = $4, due_minor = $5, commission_minor = $6,
            driver_id = $7, delivered_at = $8, delivered_on = $9, discount_minor = $10, platform_discount_minor = $11,
            commission_tax_minor = $12 WHERE id = $1",
        args![
            order.id,
            OrderStatus::of_delivery(partial),
            sale.goods,
            sale.rounding,
            sale.due(),
            sale.commission,
            driver,
            sale.occurred_at,
            sale.business_date,
            discount,
            sale.by_platform,
            sale.tax
        ],
    )?;
    Ok(())
}

pub fn set_line_delivered(tx: &mut Tx<'_>, line: &OrderLine, delivered: DeliveredLine) -> Result<()> {
    let DeliveredLine { quantity, base, commission, tax } = delivered;
    tx.execute(
        "UPDATE order_line SET delivered = $2, commission_base_minor = $3, commission_minor = $4, commission_tax_minor = $5
          WHERE id = $1",
        args![line.id, quantity, base, commission, tax],
    )?;
    Ok(())
}
