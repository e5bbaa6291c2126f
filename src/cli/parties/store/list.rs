//! `lilium store list` and `show`: stores with their terms.

use super::StoreListArgs;
use crate::app::App;
use crate::base::Prefix;
use crate::cli::cells;
use crate::cli::list::{Called, First, Listing};
use crate::error::Result;
use crate::market::core::settings::Marketplace;
use crate::market::parties::stores::{self, Filter, Store};
use crate::market::parties::zones;
use crate::render::{Cell, Column, Kind, Row, Show};

const COLUMNS: &[Column] = &[
    Column::new("ref", "Ref", Kind::Ref, Show::Always),
    Column::new("slug", "Slug", Kind::Ref, Show::Always),
    Column::new("display_name", "Name", Kind::Text, Show::Table(1)),
    Column::new("name_en", "English name", Kind::Text, Show::Wide),
    Column::new("name_ar", "Arabic name", Kind::Text, Show::Table(4)),
    Column::new("name_fr", "French name", Kind::Text, Show::Wide),
    Column::new("status", "Status", Kind::Status, Show::Always),
    Column::new("collection_model", "Collects", Kind::Text, Show::Table(3)),
    Column::new("delivery_by", "Delivers", Kind::Text, Show::Wide),
    Column::new("commission_rate", "Commission", Kind::Rate, Show::Table(5)),
    Column::new("settlement_period", "Settled", Kind::Text, Show::Table(6)),
    Column::new("zones", "Zones", Kind::Text, Show::Table(7)),
    Column::new("min_order", "Minimum order", Kind::Money, Show::Wide),
    Column::new("payout_minimum", "Minimum payout", Kind::Money, Show::Wide),
    Column::new("currency", "Currency", Kind::Text, Show::Wide),
    Column::new("plan", "Plan", Kind::Text, Show::Wide),
    Column::new("hold_days", "Hold days", Kind::Int, Show::Wide),
    Column::new("reserve_rate", "Reserve", Kind::Rate, Show::Wide),
    Column::new("legal_name", "Legal name", Kind::Text, Show::Wide),
    Column::new("email", "E-mail", Kind::Text, Show::Wide),
    Column::new("phone", "Phone", Kind::Text, Show::Wide),
    Column::new("address", "Address", Kind::Text, Show::Wide),
    Column::new("status_reason", "Reason", Kind::Text, Show::Wide),
    Column::new("dues_stage", "Dues stage", Kind::Text, Show::Wide),
    Column::new("created_at", "Since", Kind::Instant, Show::Wide),
];

fn row(store: &Store, marketplace: &Marketplace) -> Row {
    let money = marketplace.stored_currency(&store.currency);
    vec![
        store.id.to_string().into(),
        store.slug.clone().into(),
        store.name(marketplace.language).to_owned().into(),
        store.name_en.clone().into(),
        store.name_ar.clone().into(),
        store.name_fr.clone().into(),
        store.status.into(),
        store.collection_model.into(),
        store.delivery_by.into(),
        store.commission_ppm.map_or(Cell::Null, cells::rate),
        store.settlement_cycle.clone().into(),
        store.coverage.text(money).into(),
        cells::money(store.min_order_minor, money),
        store.payout_minimum_minor.map_or(Cell::Null, |minor| cells::money(minor, money)),
        store.currency.clone().into(),
        store.plan.clone().into(),
        store.hold_days.map_or(Cell::Null, Cell::from),
        store.reserve_ppm.map_or(Cell::Null, cells::rate),
        store.legal_name.clone().into(),
        store.email.clone().into(),
        store.phone.clone().into(),
        store.address.clone().into(),
        store.status_reason.clone().into(),
        store.dues_stage.as_str().into(),
        cells::time(store.created_at, marketplace),
    ]
}

fn zone_code(app: &mut App, zone: &str) -> Result<String> {
    app.read(|tx, _| {
        let id = zones::find(tx, zone)?;
        Ok(zones::by_id(tx, id)?.code)
    })
}

pub(super) fn list(app: &mut App, args: &StoreListArgs) -> Result<()> {
    let filter = Filter {
        status: args.status,
        collection_model: args.collection_model,
        zone: args.zone.as_deref().map(|zone| zone_code(app, zone)).transpose()?,
        search: args.search.clone(),
    };
    let listing = Listing {
        noun: "stores",
        columns: COLUMNS,
        args: &args.list,
        called: Called::Ref(Prefix::STORE),
        first: First::Oldest,
        id: |store: &Store| store.id.get(),
        row: &row,
    };
    listing.query(app, &stores::LIST, &filter)
}

pub(super) fn show(app: &mut App, store: &str) -> Result<()> {
    app.show(|tx, marketplace, screen| {
        let id = stores::find(tx, store)?;
        Ok(screen.record(COLUMNS, row(&stores::by_id(tx, id)?, marketplace))?)
    })
}
