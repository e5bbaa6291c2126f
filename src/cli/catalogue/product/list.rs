//! `lilium product list` and `show`: products with the names of what they belong to.

use std::collections::HashMap;

use super::ProductListArgs;
use crate::app::App;
use crate::base::{Currency, Prefix, StoreId};
use crate::cli::cells;
use crate::cli::list::{Called, First, Listing};
use crate::db::Tx;
use crate::error::Result;
use crate::market::catalogue::categories;
use crate::market::catalogue::products::{self, Filter, Product};
use crate::market::core::settings::Marketplace;
use crate::market::parties::{stores, zones};
use crate::render::{Cell, Column, Kind, Row, Show};

const COLUMNS: &[Column] = &[
    Column::new("ref", "Ref", Kind::Ref, Show::Table(4)),
    Column::new("store", "Store", Kind::Ref, Show::Table(5)),
    Column::new("sku", "SKU", Kind::Ref, Show::Always),
    Column::new("display_name", "Name", Kind::Text, Show::Table(1)),
    Column::new("name_en", "English name", Kind::Text, Show::Wide),
    Column::new("name_ar", "Arabic name", Kind::Text, Show::Table(6)),
    Column::new("name_fr", "French name", Kind::Text, Show::Wide),
    Column::new("price", "Price", Kind::Money, Show::Always),
    Column::new("on_hand", "On hand", Kind::Int, Show::Table(2)),
    Column::new("reserved", "Reserved", Kind::Int, Show::Table(6)),
    Column::new("min_order_quantity", "From", Kind::Int, Show::Wide),
    Column::new("category", "Category", Kind::Text, Show::Table(7)),
    Column::new("zones", "Zones", Kind::Text, Show::Wide),
    Column::new("status", "Status", Kind::Status, Show::Table(3)),
    Column::new("featured", "Featured", Kind::Flag, Show::Wide),
    Column::new("barcode", "Barcode", Kind::Text, Show::Wide),
    Column::new("weight_g", "Grams", Kind::Int, Show::Wide),
    Column::new("description_en", "Description", Kind::Text, Show::Machine),
    Column::new("description_ar", "Arabic description", Kind::Text, Show::Machine),
    Column::new("description_fr", "French description", Kind::Text, Show::Machine),
];

/// A product with the names of what it belongs to.
struct Named {
    product: Product,
    store: String,
    currency: Currency,
    category: Option<String>,
}

fn row(named: &Named, marketplace: &Marketplace) -> Row {
    let Named { product, store, currency, category } = named;
    vec![
        Prefix::PRODUCT.show(product.id).into(),
        store.clone().into(),
        product.sku.clone().into(),
        product.name(marketplace.language).to_owned().into(),
        product.name_en.clone().into(),
        product.name_ar.clone().into(),
        product.name_fr.clone().into(),
        cells::money(product.price_minor, *currency),
        product.on_hand.into(),
        product.reserved.into(),
        product.min_quantity.into(),
        category.clone().into(),
        product.zones.clone().into(),
        product.status.into(),
        product.featured.into(),
        product.barcode.clone().into(),
        product.weight_g.into(),
        product.description_en.clone().into(),
        product.description_ar.clone().into(),
        product.description_fr.clone().into(),
    ]
}

fn zone_code(tx: &mut Tx<'_>, zone: &str) -> Result<String> {
    let id = zones::find(tx, zone)?;
    Ok(zones::by_id(tx, id)?.code)
}

/// Names stores and categories of a page, each looked up once.
#[derive(Default)]
struct Names {
    stores: HashMap<StoreId, (String, Currency)>,
    categories: Option<categories::Paths>,
}

impl Names {
    fn name(&mut self, tx: &mut Tx<'_>, marketplace: &Marketplace, product: Product) -> Result<Named> {
        if self.categories.is_none() {
            self.categories = Some(categories::Paths::load(tx, marketplace.language)?);
        }
        if !self.stores.contains_key(&product.store_id) {
            let store = stores::by_id(tx, product.store_id)?;
            self.stores.insert(store.id, (store.slug, marketplace.stored_currency(&store.currency)));
        }
        let (store, currency) = self.stores[&product.store_id].clone();
        let paths = self.categories.as_mut();
        let category = product.category_id.and_then(|id| paths.map(|paths| paths.of(id).to_owned()));
        Ok(Named { product, store, currency, category })
    }
}

pub(super) fn list(app: &mut App, args: &ProductListArgs) -> Result<()> {
    let (filter, marketplace) = app.read(|tx, marketplace| {
        let filter = Filter {
            store: args.store.as_deref().map(|store| stores::find(tx, store)).transpose()?,
            category: args.category.as_deref().map(|category| categories::find(tx, category)).transpose()?,
            status: args.status,
            featured: args.featured.then_some(true),
            zone: args.zone.as_deref().map(|zone| zone_code(tx, zone)).transpose()?,
            stock_below: args.stock_below,
            search: args.search.clone(),
            offered: args.offered,
        };
        Ok((filter, marketplace.clone()))
    })?;
    let mut names = Names::default();
    let listing = Listing {
        noun: "products",
        columns: COLUMNS,
        args: &args.list,
        called: Called::Ref(Prefix::PRODUCT),
        first: First::Oldest,
        id: |named: &Named| named.product.id,
        row: &row,
    };
    listing.show(
        app,
        |tx, after, limit| {
            let page = products::LIST.page(tx, &filter, after, limit)?;
            page.into_iter().map(|product| names.name(tx, &marketplace, product)).collect()
        },
        |tx, _| {
            let totals = products::totals(tx, &filter)?;
            Ok((totals.products, vec![("units on hand", Cell::Int(totals.units))]))
        },
    )
}

pub(super) fn show(app: &mut App, product: &str) -> Result<()> {
    app.show(|tx, marketplace, screen| {
        let id = products::find(tx, product)?;
        let product = products::by_id(tx, id)?;
        let named = Names::default().name(tx, marketplace, product)?;
        Ok(screen.record(COLUMNS, row(&named, marketplace))?)
    })
}
