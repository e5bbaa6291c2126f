//! Payouts as they are shown, and whose money waits.

use super::ListPayouts;
use crate::app::App;
use crate::base::Prefix;
use crate::cli::cells;
use crate::cli::list::{Called, First, Listing};
use crate::error::Result;
use crate::market::closing::payouts::{self, Filter, Payout, Waiting};
use crate::market::core::settings::Marketplace;
use crate::market::parties::stores;
use crate::render::{Cell, Column, Footer, Format, Kind, Row, Show};

const COLUMNS: &[Column] = &[
    Column::new("ref", "Ref", Kind::Ref, Show::Always),
    Column::new("store", "Store", Kind::Ref, Show::Always),
    Column::new("status", "Status", Kind::Status, Show::Always),
    Column::new("method", "How", Kind::Text, Show::Table(2)),
    Column::new("payable", "Payable", Kind::Money, Show::Table(3)),
    Column::new("amount", "Amount", Kind::Money, Show::Always),
    Column::new("rest", "Rest", Kind::Money, Show::Table(4)),
    Column::new("disputed", "Disputed", Kind::Money, Show::Table(5)),
    Column::new("reference", "Reference", Kind::Text, Show::Table(1)),
    Column::new("created_at", "Prepared", Kind::Instant, Show::Wide),
    Column::new("created_by", "By", Kind::Text, Show::Wide),
    Column::new("approved_at", "Approved", Kind::Instant, Show::Wide),
    Column::new("approved_by", "Approved by", Kind::Text, Show::Wide),
    Column::new("sent_at", "Sent", Kind::Instant, Show::Wide),
    Column::new("confirmed_at", "Confirmed", Kind::Instant, Show::Wide),
    Column::new("reason", "Reason", Kind::Text, Show::Wide),
    Column::new("batch", "Batch", Kind::Ref, Show::Wide),
    Column::new("settlements", "Settlements", Kind::Text, Show::Wide),
];

fn row(payout: &Payout, marketplace: &Marketplace) -> Row {
    let money = |minor| cells::stored(minor, &payout.currency, marketplace);
    let time = |at: Option<crate::base::Instant>| at.map_or(Cell::Null, |at| cells::time(at, marketplace));
    vec![
        Prefix::PAYOUT.show(payout.id).into(),
        payout.store.clone().into(),
        payout.status.into(),
        payout.method.into(),
        money(payout.settled_minor),
        money(payout.amount_minor),
        money(payout.rest_minor),
        money(payout.disputed_minor),
        payout.reference.clone().into(),
        cells::time(payout.created_at, marketplace),
        payout.created_by.clone().into(),
        time(payout.approved_at),
        payout.approved_by.clone().into(),
        time(payout.sent_at),
        time(payout.confirmed_at),
        payout.reason.clone().into(),
        payout.batch_id.map(|id| Prefix::BATCH.show(id)).into(),
        payout.settlements.iter().map(|id| Prefix::SETTLEMENT.show(*id)).collect::<Vec<_>>().join(" ").into(),
    ]
}

pub fn list(app: &mut App, args: ListPayouts) -> Result<()> {
    let store = match &args.store {
        Some(store) => Some(app.read(|tx, _| stores::find(tx, store))?),
        None => None,
    };
    let filter = Filter { store, status: args.status };
    let listing = Listing {
        noun: "payouts",
        columns: COLUMNS,
        args: &args.list,
        called: Called::Ref(Prefix::PAYOUT),
        first: First::Newest,
        id: |payout: &Payout| payout.id,
        row: &row,
    };
    listing.query(app, &payouts::LIST, &filter)
}

pub fn one(app: &mut App, text: &str) -> Result<()> {
    app.show(|tx, marketplace, screen| {
        let id = payouts::find(tx, text)?;
        let mut found = [payouts::by_id(tx, id)?];
        payouts::name_settlements(tx, &mut found)?;
        Ok(screen.record(COLUMNS, row(&found[0], marketplace))?)
    })
}

const WAITING: &[Column] = &[
    Column::new("store", "Store", Kind::Ref, Show::Always),
    Column::new("outcome", "Outcome", Kind::Status, Show::Always),
    Column::new("balance", "Balance", Kind::Money, Show::Always),
    Column::new("code", "Reason", Kind::Text, Show::Always),
    Column::new("why", "Why", Kind::Text, Show::Table(1)),
];

pub fn held(app: &mut App, args: &ListPayouts) -> Result<()> {
    app.screen.limit_lists(args.list.limit, args.list.all);
    app.show(|tx, marketplace, screen| {
        let store = args.store.as_deref().map(|store| stores::find(tx, store)).transpose()?;
        let waiting = payouts::waiting(tx, marketplace, store)?;
        let cap = if screen.format_of_list() == Format::Count { 0 } else { screen.page_cap().unwrap_or(usize::MAX) };
        let mut list = screen.list("balances", WAITING)?;
        for one in waiting.iter().take(cap) {
            list.row(waiting_row(one))?;
        }
        Ok(list.end(Footer { total: Some(waiting.len() as u64), ..Footer::default() })?)
    })
}

fn waiting_row(waiting: &Waiting) -> Row {
    vec![
        waiting.store.clone().into(),
        waiting.outcome.into(),
        cells::money(waiting.minor, waiting.currency),
        waiting.code.into(),
        waiting.why.clone().into(),
    ]
}
