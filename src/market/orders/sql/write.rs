//! Orders, lines and steps, as they are written and moved.

use std::rc::Rc;

use crate::args;
use crate::base::{Day, Instant};
use crate::db::{Tx, Value};
use crate::error::Result;
use crate::market::Act;
use crate::market::ledger::rules::{Collector, Sale};

use super::super::rules::Totals;
use super::{Order, OrderLine};

/// An order, before it is written.
#[derive(Clone, Debug)]
pub struct NewOrder {
    pub id: i64,
    pub group_id: i64,
    pub store_id: i64,
    pub status: String,
    pub currency: String,
    pub totals: Totals,
    pub commission: i64,
    pub fee_owner: String,
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
        "delivery_minor",
        "rounding_minor",
        "due_minor",
        "commission_minor",
        "fee_owner",
        "driver_id",
        "placed_at",
        "delivered_at",
        "delivered_on",
    ];
    tx.bulk("orders", &columns, Rc::new(rows))
}

fn order_row(order: NewOrder) -> Vec<Value> {
    let Totals { goods, delivery, rounding, due } = order.totals;
    args![
        order.id,
        order.group_id,
        order.store_id,
        order.status,
        order.currency,
        goods,
        delivery,
        rounding,
        due,
        order.commission,
        order.fee_owner,
        order.driver_id,
        order.placed_at,
        order.delivered.map(|(at, _)| at),
        order.delivered.map(|(_, day)| day),
    ]
    .to_vec()
}

/// An order line, before it is written; `delivered` is quantity, commission base and commission.
#[derive(Clone, Debug)]
pub struct NewLine {
    pub id: i64,
    pub order_id: i64,
    pub product_id: i64,
    pub sku: String,
    pub name: String,
    pub quantity: i64,
    pub unit_price: i64,
    pub commission_source: &'static str,
    pub commission_ppm: i64,
    pub commission_terms: Option<String>,
    pub delivered: Option<(i64, i64, i64)>,
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
        "commission_source",
        "commission_ppm",
        "commission_terms",
        "delivered",
        "commission_base_minor",
        "commission_minor",
    ];
    tx.bulk("order_line", &columns, Rc::new(rows))
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
        line.commission_source,
        line.commission_ppm,
        line.commission_terms,
        line.delivered.map(|(quantity, _, _)| quantity),
        line.delivered.map(|(_, base, _)| base),
        line.delivered.map(|(_, _, commission)| commission),
    ]
    .to_vec()
}

/// One step of an order's history, before it is written.
#[derive(Clone, Debug)]
pub struct NewEvent {
    pub order_id: i64,
    pub seq: i64,
    pub from: Option<String>,
    pub to: String,
    pub at: Instant,
    pub actor: String,
    pub comment: Option<String>,
}

impl NewEvent {
    /// The event that begins an order.
    pub fn first(order_id: i64, to: &str, act: &Act<'_>) -> NewEvent {
        let comment = act.reason.map(str::to_owned);
        NewEvent { order_id, seq: 1, from: None, to: to.to_owned(), at: act.at, actor: act.actor.to_owned(), comment }
    }
}

pub fn insert_events(tx: &mut Tx<'_>, events: Vec<NewEvent>) -> Result<()> {
    let rows: Vec<Vec<Value>> =
        events.into_iter().map(|e| args![e.order_id, e.seq, e.from, e.to, e.at, e.actor, e.comment].to_vec()).collect();
    tx.bulk("order_event", &["order_id", "seq", "from_status", "to_status", "at", "actor", "comment"], Rc::new(rows))
}

pub fn set_status(tx: &mut Tx<'_>, order: i64, status: &str) -> Result<()> {
    tx.execute("UPDATE orders SET status = $2 WHERE id = $1", args![order, status])?;
    Ok(())
}

pub fn set_driver(tx: &mut Tx<'_>, order: i64, driver: i64) -> Result<()> {
    tx.execute("UPDATE orders SET driver_id = $2 WHERE id = $1", args![order, driver])?;
    Ok(())
}

pub fn set_delivered(tx: &mut Tx<'_>, order: &Order, sale: &Sale, partial: bool) -> Result<()> {
    let driver = match sale.collector {
        Collector::Driver(driver) => Some(driver),
        _ => order.driver_id,
    };
    tx.execute(
        "UPDATE orders SET status = $2, goods_minor = $3, rounding_minor = $4, due_minor = $5, commission_minor = $6,
            driver_id = $7, delivered_at = $8, delivered_on = $9 WHERE id = $1",
        args![
            order.id,
            if partial { "partially_delivered" } else { "delivered" },
            sale.goods,
            sale.rounding,
            sale.due(),
            sale.commission,
            driver,
            sale.occurred_at,
            sale.business_date
        ],
    )?;
    Ok(())
}

pub fn set_line_delivered(
    tx: &mut Tx<'_>,
    line: &OrderLine,
    delivered: i64,
    (base, commission): (i64, i64),
) -> Result<()> {
    tx.execute(
        "UPDATE order_line SET delivered = $2, commission_base_minor = $3, commission_minor = $4 WHERE id = $1",
        args![line.id, delivered, base, commission],
    )?;
    Ok(())
}
