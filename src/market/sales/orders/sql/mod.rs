//! Groups, orders, lines and their history as stored.

mod discounts;
mod export;
mod groups;
mod read;
mod write;

pub use discounts::{LineDiscount, insert_discounts, line_discounts};
pub use export::{Exported, each_exported, orders_of_groups};
pub use groups::{
    Group, NewGroup, existing_group, group_by_code, group_by_id, groups_among, insert_groups, of_store_in_group,
    orders_in,
};
pub use read::{
    Event, Filter, LIST, Order, OrderLine, Total, by_id, events, exists, last_seq, lines, pending_since, totals,
    unmoved_since,
};
pub use write::{
    DeliveredLine, NewEvent, NewLine, NewOrder, insert_events, insert_lines, insert_orders, set_delivered, set_driver,
    set_line_delivered, set_status,
};
