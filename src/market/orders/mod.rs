//! Orders: one checkout split into one order per store, moved by a table of legal steps to the door.

mod deliver;
pub mod discounts;
mod expiry;
mod place;
pub mod rules;
mod sql;
mod step;

pub use deliver::{Delivered, Delivery, deliver};
pub use expiry::{expire_unaccepted, standing_still};
pub use place::{Cart, Placed, place};
pub use sql::{
    DeliveredLine, Event, Exported, Filter, Group, LineDiscount, NewEvent, NewGroup, NewLine, NewOrder, Order,
    OrderLine, Total, by_id, each_exported, events, group_by_id, groups_among, insert_discounts, insert_events,
    insert_groups, insert_lines, insert_orders, line_discounts, lines, orders_of_groups, page, totals,
};
pub use step::{Sent, dispatch, step};

use crate::base::Prefix;
use crate::db::Tx;
use crate::error::{Error, Result};

/// The order that `text` names: its ref or its number.
pub fn find(tx: &mut Tx<'_>, text: &str) -> Result<i64> {
    match Prefix::ORDER.read(text) {
        Some(id) if sql::exists(tx, id)? => Ok(id),
        _ => Err(Error::not_found("ref.not_found", format!("no order is named {text:?}")).hint("lilium order list")),
    }
}

/// The group that `text` names: its ref, or the code it was placed or imported under.
pub fn find_group(tx: &mut Tx<'_>, text: &str) -> Result<Option<i64>> {
    if let Some(id) = sql::group_by_code(tx, text)? {
        return Ok(Some(id));
    }
    match text.get(..4).map(str::to_uppercase).as_deref() {
        Some("GRP-") => sql::existing_group(tx, Prefix::GROUP.read(text)),
        _ => Ok(None),
    }
}
