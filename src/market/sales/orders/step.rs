//! One step of an order along its table, with its history and what it does to the stock.

use serde_json::json;

use crate::base::Prefix;
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::cash::custody;
use crate::market::catalogue::stock;
use crate::market::core::events::{self, Event};
use crate::market::core::{Act, audit};
use crate::market::parties::drivers::{self, DriverStatus};

use super::rules::{self, OrderStatus, Step, StockEffect};
use super::sql::{self, NewEvent, Order};

/// Moves an order; answers false when it is there already.
///
/// # Errors
/// Kind `Conflict` for an illegal move, naming both states and the legal moves.
pub fn step(tx: &mut Tx<'_>, act: &Act<'_>, id: i64, step: Step) -> Result<bool> {
    let order = sql::by_id(tx, id)?;
    if order.status == step.target() {
        return Ok(false);
    }
    let to = legal(&order, step)?;
    if step.needs_reason() && act.reason.is_none() {
        return Err(Error::usage(format!("to {} an order takes a reason", step.verb())).hint(format!(
            "lilium order {} {} --reason TEXT",
            step.verb(),
            Prefix::ORDER.show(id)
        )));
    }
    sql::set_status(tx, id, to)?;
    if step.stock() == StockEffect::Restore {
        restore_stock(tx, act, id)?;
    }
    record(tx, act, &order, step, to)?;
    Ok(true)
}

/// What sending an order out did.
#[derive(Clone, Debug)]
pub struct Sent {
    pub changed: bool,
    /// The driver will carry more cash than the ceiling.
    pub warning: Option<String>,
}

/// Sends an order out, with a driver of the platform or by the store itself.
///
/// # Errors
/// Kind `Conflict` for a driver who is inactive, or would carry more cash than a ceiling that blocks.
pub fn dispatch(tx: &mut Tx<'_>, act: &Act<'_>, id: i64, driver: Option<i64>) -> Result<Sent> {
    if let Some(driver) = driver {
        let driver = drivers::by_id(tx, driver)?;
        if driver.status != DriverStatus::Active {
            return Err(Error::conflict(codes::DRIVER_INACTIVE, format!("{} is inactive", driver.code))
                .hint(format!("lilium driver update {} --status active", driver.code)));
        }
    }
    let mut changed = step(tx, act, id, Step::Dispatch)?;
    let mut warning = None;
    if let Some(driver) = driver {
        changed |= assign(tx, act, id, driver)?;
        warning = if changed { custody::ceiling::check(tx, act, driver, id)? } else { None };
    }
    Ok(Sent { changed, warning })
}

/// Names the driver of an order that is on its way; answers whether that is a change.
fn assign(tx: &mut Tx<'_>, act: &Act<'_>, id: i64, driver: i64) -> Result<bool> {
    let before = sql::by_id(tx, id)?;
    if before.driver_id == Some(driver) {
        return Ok(false);
    }
    sql::set_driver(tx, id, driver)?;
    let driver = drivers::by_id(tx, driver)?.code;
    let change = audit::Change {
        action: "order.assign",
        noun: "order",
        subject: id,
        before: Some(json!({ "driver": before.driver })),
        after: Some(json!({ "driver": driver })),
    };
    audit::record(tx, act, change)?;
    Ok(true)
}

/// The state this step leads to, or why it may not be taken.
pub(super) fn legal(order: &Order, step: Step) -> Result<OrderStatus> {
    rules::after(step, order.status).map_err(|legal| {
        let shown = Prefix::ORDER.show(order.id);
        let (status, target) = (order.status, step.target());
        let why = match legal.as_slice() {
            [] => format!("{shown} is {status}, which is final; it cannot become {target}"),
            legal => {
                format!("{shown} is {status} and cannot become {target}; from there it can only: {}", legal.join(", "))
            }
        };
        Error::conflict(codes::ORDER_ILLEGAL_TRANSITION, why).hint(match legal.first() {
            Some(verb) => format!("lilium order {verb} {shown}"),
            None if order.delivered_at.is_some() => format!("lilium return add {shown} --reason TEXT"),
            None => format!("lilium order history {shown}"),
        })
    })
}

/// Writes the step into the order's history and the audit, and records it as an event.
pub(super) fn record(tx: &mut Tx<'_>, act: &Act<'_>, order: &Order, step: Step, to: OrderStatus) -> Result<()> {
    let seq = sql::last_seq(tx, order.id)? + 1;
    let event = NewEvent {
        order_id: order.id,
        seq,
        from: Some(order.status),
        to,
        at: act.at,
        actor: act.actor.to_owned(),
        comment: act.reason.map(str::to_owned),
    };
    sql::insert_events(tx, vec![event])?;
    let change = audit::Change {
        action: step.action(),
        noun: "order",
        subject: order.id,
        before: Some(json!({ "status": order.status })),
        after: Some(json!({ "status": to })),
    };
    audit::record(tx, act, change)?;
    events::record(tx, act, &Event::OrderMoved { order: order.id, to: to.to_string() })
}

fn restore_stock(tx: &mut Tx<'_>, act: &Act<'_>, order: i64) -> Result<()> {
    let lines = sql::lines(tx, order)?;
    let moves = lines
        .into_iter()
        .map(|line| stock::Move {
            product: line.product_id,
            kind: stock::MoveKind::Restore,
            on_hand: 0,
            reserved: -line.quantity,
            order: Some(order),
            reason: None,
        })
        .collect();
    stock::apply_all(tx, act, moves)
}
