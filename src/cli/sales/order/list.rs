//! `lilium order list`: orders that match, and how an order is shown in a row.

use super::OrderListArgs;
use crate::app::App;
use crate::base::{Period, Prefix};
use crate::cli::cells;
use crate::cli::clocks;
use crate::cli::list::{Called, First, Listing};
use crate::error::Result;
use crate::market::core::settings::Marketplace;
use crate::market::parties::{customers, drivers, stores, zones};
use crate::market::sales::orders::{self, Filter, Order};
use crate::render::{Cell, Column, Kind, Row, Show};

pub(super) const COLUMNS: &[Column] = &[
    Column::new("ref", "Ref", Kind::Ref, Show::Always),
    Column::new("group", "Group", Kind::Ref, Show::Table(6)),
    Column::new("store", "Store", Kind::Ref, Show::Table(1)),
    Column::new("customer", "Customer", Kind::Text, Show::Table(2)),
    Column::new("zone", "Zone", Kind::Ref, Show::Table(5)),
    Column::new("status", "Status", Kind::Status, Show::Always),
    Column::new("goods", "Goods", Kind::Money, Show::Wide),
    Column::new("discount", "Discount", Kind::Money, Show::Wide),
    Column::new("platform_discount", "Platform's part", Kind::Money, Show::Wide),
    Column::new("delivery", "Delivery", Kind::Money, Show::Wide),
    Column::new("rounding", "Rounding", Kind::Money, Show::Wide),
    Column::new("due", "Due", Kind::Money, Show::Always),
    Column::new("commission", "Commission", Kind::Money, Show::Wide),
    Column::new("driver", "Driver", Kind::Text, Show::Table(4)),
    Column::new("address", "Address", Kind::Text, Show::Wide),
    Column::new("placed_at", "Placed", Kind::Instant, Show::Table(3)),
    Column::new("delivered_at", "Delivered", Kind::Instant, Show::Wide),
];

pub(super) fn row(order: &Order, marketplace: &Marketplace) -> Row {
    let money = |minor| cells::stored(minor, &order.currency, marketplace);
    vec![
        Prefix::ORDER.show(order.id).into(),
        Prefix::GROUP.show(order.group_id).into(),
        order.store.clone().into(),
        order.customer.clone().into(),
        order.zone.clone().into(),
        order.status.into(),
        money(order.goods_minor),
        money(order.discount_minor),
        money(order.platform_discount_minor),
        money(order.delivery_minor),
        money(order.rounding_minor),
        money(order.due_minor),
        order.delivered_at.map_or(Cell::Null, |_| money(order.commission_minor)),
        order.driver.clone().into(),
        order.address.clone().into(),
        cells::time(order.placed_at, marketplace),
        order.delivered_at.map_or(Cell::Null, |at| cells::time(at, marketplace)),
    ]
}

pub(super) fn list(app: &mut App, args: &OrderListArgs) -> Result<()> {
    let now = app.clock.now();
    let filter = app.read(|tx, marketplace| {
        let period = args.period.as_deref().map(|text| clocks::period(text, marketplace, now)).transpose()?;
        let start = |period: Period| marketplace.calendar.day_start(period.first);
        let end = |period: Period| period.last.succ_opt().map(|day| marketplace.calendar.day_start(day));
        Ok(Filter {
            status: args.status,
            open: args.open,
            store: args.store.as_deref().map(|store| stores::find(tx, store)).transpose()?,
            customer: args.customer.as_deref().map(|customer| customers::find(tx, customer)).transpose()?,
            zone: args.zone.as_deref().map(|zone| zones::find(tx, zone)).transpose()?,
            driver: args.driver.as_deref().map(|driver| drivers::find(tx, driver)).transpose()?,
            group: None,
            from: period.map(start),
            until: period.and_then(end),
        })
    })?;
    let listing = Listing {
        noun: "orders",
        columns: COLUMNS,
        args: &args.list,
        called: Called::Ref(Prefix::ORDER),
        first: First::Newest,
        id: |order: &Order| order.id,
        row: &row,
    };
    listing.show(
        app,
        |tx, after, limit| orders::LIST.page(tx, &filter, after, limit),
        |tx, marketplace| {
            let totals = orders::totals(tx, &filter)?;
            let sums = totals.iter().map(|total| ("due", cells::stored(total.due_minor, &total.currency, marketplace)));
            Ok((totals.iter().map(|total| total.orders).sum(), sums.collect()))
        },
    )
}
