//! `lilium product adjust` and `history`: units counted, and every move of them.

use crate::app::App;
use crate::base::{COUNT_MAX, Prefix};
use crate::cli::cells;
use crate::cli::list::{Called, First, ListArgs, Listing};
use crate::error::{Error, Result};
use crate::market::catalogue::{products, stock};
use crate::render::{Column, Done, Kind, Show};

pub(super) fn adjust(app: &mut App, product: &str, by: i64) -> Result<()> {
    if by.checked_abs().is_none_or(|by| by > COUNT_MAX) {
        return Err(Error::usage("the count is more than any count that is taken"));
    }
    if by == 0 {
        return Err(Error::usage("0 units change nothing"));
    }
    let done = app.change("product.adjust", &(product, by), |tx, act| {
        let id = products::find(tx, product)?;
        let on_hand = products::adjust(tx, act, id, by)?;
        let shown = Prefix::PRODUCT.show(id);
        Ok(Done { message: format!("{shown} has {on_hand} on hand now"), changed: vec![shown], ..Done::default() })
    })?;
    Ok(app.screen.done(&done)?)
}

const HISTORY: &[Column] = &[
    Column::new("id", "Move", Kind::Int, Show::Wide),
    Column::new("at", "When", Kind::Instant, Show::Always),
    Column::new("kind", "Kind", Kind::Status, Show::Always),
    Column::new("on_hand", "On hand", Kind::Int, Show::Always),
    Column::new("reserved", "Reserved", Kind::Int, Show::Always),
    Column::new("on_hand_after", "= on hand", Kind::Int, Show::Table(2)),
    Column::new("reserved_after", "= reserved", Kind::Int, Show::Table(3)),
    Column::new("order", "Order", Kind::Ref, Show::Table(1)),
    Column::new("actor", "Who", Kind::Text, Show::Table(5)),
    Column::new("reason", "Why", Kind::Text, Show::Table(4)),
];

pub(super) fn history(app: &mut App, product: &str, args: &ListArgs) -> Result<()> {
    let id = app.read(|tx, _| products::find(tx, product))?;
    let listing = Listing {
        noun: "moves",
        columns: HISTORY,
        args,
        called: Called::Number,
        first: First::Newest,
        id: |moved: &stock::Moved| moved.id,
        row: &|moved, marketplace| {
            vec![
                moved.id.into(),
                cells::time(moved.at, marketplace),
                moved.kind.into(),
                moved.on_hand.into(),
                moved.reserved.into(),
                moved.on_hand_after.into(),
                moved.reserved_after.into(),
                moved.order.map(|order| Prefix::ORDER.show(order)).into(),
                moved.actor.clone().into(),
                moved.reason.clone().into(),
            ]
        },
    };
    listing.query(app, &stock::HISTORY, &id)
}
