//! Orders: one checkout split into one order per store, moved by a table of legal steps to the door.

mod deliver;
pub mod discounts;
mod expiry;
mod named;
mod place;
pub mod rules;
mod sql;
mod step;

pub use deliver::{Delivered, Delivery, deliver};
pub use expiry::{expire_unaccepted, standing_still};
pub use named::{Named, find, find_group, name};
pub use place::{Cart, Placed, place};
pub use sql::{
    DeliveredLine, Event, Exported, Filter, Group, LIST, LineDiscount, NewEvent, NewGroup, NewLine, NewOrder, Order,
    OrderLine, Total, by_id, each_exported, events, group_by_id, groups_among, insert_discounts, insert_events,
    insert_groups, insert_lines, insert_orders, line_discounts, lines, of_store_in_group, orders_of_groups, totals,
};
pub use step::{Sent, dispatch, step};
