//! `lilium product`: what stores sell, and its stock.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Subcommand};

use crate::app::App;
use crate::base::{Currency, Prefix, text};
use crate::error::{Error, Result};
use crate::market::catalog::products::{self, Filter, Product};
use crate::market::catalog::{COUNT_MAX, categories, stock};
use crate::market::imports::{self, Source};
use crate::market::settings::{AMOUNT_MAX, Shop};
use crate::market::{stores, zones};
use crate::render::{Cell, Column, Done, Kind, Row, Show};

use super::cells;
use super::import::{self, ImportArgs};
use super::list::{ListArgs, Listing};
use super::zone::one;

#[derive(Subcommand, Debug)]
pub enum ProductCommand {
    /// Products that match
    List(ProductListArgs),
    /// One product
    Show {
        /// SKU, store/SKU or ref
        product: String,
    },
    /// Add a product
    #[command(
        after_help = "Example:\n  lilium product add al-noor TEA-48 --name-en 'Ceylon tea 48×' --price 26000 --stock 40"
    )]
    Add(AddArgs),
    /// Change a product's description or terms
    Update(UpdateArgs),
    /// Count stock up or down (with --reason)
    #[command(after_help = "Example:\n  lilium product adjust al-noor/TEA-48 --by -3 --reason 'damaged in the store'")]
    Adjust {
        /// SKU, store/SKU or ref
        product: String,
        /// Units more (or, negative, less)
        #[arg(long, allow_hyphen_values = true, value_name = "UNITS")]
        by: i64,
    },
    /// Every move of a product's stock
    History {
        /// SKU, store/SKU or ref
        product: String,
        #[command(flatten)]
        list: ListArgs,
    },
    /// Read products from a CSV file
    Import(ImportArgs),
    /// Write products as CSV
    Export {
        /// File to write [default: standard output]
        file: Option<PathBuf>,
        /// Only this store's
        #[arg(long)]
        store: Option<String>,
    },
}

#[derive(Args, Debug)]
pub struct ProductListArgs {
    /// Only this store's
    #[arg(long)]
    store: Option<String>,
    /// Only this category, with all below it
    #[arg(long)]
    category: Option<String>,
    /// Only products in this state
    #[arg(long, value_parser = ["draft", "active", "archived"])]
    status: Option<String>,
    /// Only featured products
    #[arg(long)]
    featured: bool,
    /// Only products sold there
    #[arg(long)]
    zone: Option<String>,
    /// Only products with fewer free units
    #[arg(long, value_name = "UNITS")]
    stock_below: Option<i64>,
    /// Part of a SKU, name or barcode; case, accents and Arabic letter forms do not matter
    #[arg(long, value_name = "TEXT")]
    search: Option<String>,
    #[command(flatten)]
    list: ListArgs,
}

#[derive(Args, Debug)]
pub struct AddArgs {
    /// Store that sells it
    store: String,
    /// Its SKU there
    sku: String,
    #[command(flatten)]
    terms: TermsArgs,
    /// Units on hand
    #[arg(long, default_value_t = 0)]
    stock: i64,
}

#[derive(Args, Debug)]
pub struct UpdateArgs {
    /// SKU, store/SKU or ref
    product: String,
    #[command(flatten)]
    terms: TermsArgs,
}

/// Everything that can be said about a product.
#[derive(Args, Debug, Clone)]
pub struct TermsArgs {
    /// English name
    #[arg(long)]
    name_en: Option<String>,
    /// Arabic name
    #[arg(long)]
    name_ar: Option<String>,
    /// French name
    #[arg(long)]
    name_fr: Option<String>,
    /// English description
    #[arg(long)]
    description_en: Option<String>,
    /// Arabic description
    #[arg(long)]
    description_ar: Option<String>,
    /// French description
    #[arg(long)]
    description_fr: Option<String>,
    /// Category
    #[arg(long)]
    category: Option<String>,
    /// Price, in the store's currency
    #[arg(long, value_name = "AMOUNT")]
    price: Option<String>,
    /// Fewest units in an order
    #[arg(long, value_name = "UNITS")]
    min_order_quantity: Option<i64>,
    /// Zones it is sold in: '*' or 'KRK;RSF'
    #[arg(long)]
    zones: Option<String>,
    /// EAN or UPC
    #[arg(long)]
    barcode: Option<String>,
    /// Weight in grams
    #[arg(long, value_name = "GRAMS")]
    weight_g: Option<i64>,
    /// State
    #[arg(long, value_parser = ["draft", "active", "archived"])]
    status: Option<String>,
    /// Show it first (true or false)
    #[arg(long)]
    featured: Option<bool>,
}

const COLUMNS: &[Column] = &[
    Column::new("ref", "Ref", Kind::Ref, Show::Table(4)),
    Column::new("store", "Store", Kind::Ref, Show::Table(5)),
    Column::new("sku", "SKU", Kind::Ref, Show::Always),
    Column::new("name_en", "Name", Kind::Text, Show::Table(1)),
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

fn row(named: &Named, _: &Shop) -> Row {
    let Named { product, store, currency, category } = named;
    vec![
        Prefix::PRODUCT.show(product.id).into(),
        store.clone().into(),
        product.sku.clone().into(),
        product.name_en.clone().into(),
        product.name_ar.clone().into(),
        product.name_fr.clone().into(),
        cells::money(product.price_minor, *currency),
        product.on_hand.into(),
        product.reserved.into(),
        product.min_quantity.into(),
        category.clone().into(),
        product.zones.clone().into(),
        product.status.clone().into(),
        product.featured.into(),
        product.barcode.clone().into(),
        product.weight_g.into(),
        product.description_en.clone().into(),
        product.description_ar.clone().into(),
        product.description_fr.clone().into(),
    ]
}

pub fn run(app: &mut App, command: ProductCommand) -> Result<ExitCode> {
    match command {
        ProductCommand::List(args) => list(app, &args),
        ProductCommand::Show { product } => show(app, &product),
        ProductCommand::Add(args) => add(app, &args),
        ProductCommand::Update(args) => update(app, &args),
        ProductCommand::Adjust { product, by } => adjust(app, &product, by),
        ProductCommand::History { product, list } => history(app, &product, &list),
        ProductCommand::Import(args) => return read_file(app, &args),
        ProductCommand::Export { file, store } => export(app, file, store.as_deref()),
    }
    .map(|()| ExitCode::SUCCESS)
}

fn zone_code(tx: &mut crate::db::Tx<'_>, zone: &str) -> Result<String> {
    let id = zones::find(tx, zone)?;
    Ok(zones::by_id(tx, id)?.code)
}

/// Names stores and categories of a page, each looked up once.
#[derive(Default)]
struct Names {
    stores: std::collections::HashMap<i64, (String, Currency)>,
    categories: Option<std::collections::HashMap<i64, String>>,
}

impl Names {
    fn name(&mut self, tx: &mut crate::db::Tx<'_>, shop: &Shop, product: Product) -> Result<Named> {
        if self.categories.is_none() {
            self.categories =
                Some(categories::all(tx)?.into_iter().map(|category| (category.id, category.name_en)).collect());
        }
        if !self.stores.contains_key(&product.store_id) {
            let store = stores::by_id(tx, product.store_id)?;
            self.stores.insert(store.id, (store.slug, shop.stored_currency(&store.currency)));
        }
        let (store, currency) = self.stores[&product.store_id].clone();
        let categories = self.categories.as_ref().expect("filled above");
        let category = product.category_id.and_then(|id| categories.get(&id).cloned());
        Ok(Named { product, store, currency, category })
    }
}

fn list(app: &mut App, args: &ProductListArgs) -> Result<()> {
    let (filter, shop) = app.read(|tx, shop| {
        let filter = Filter {
            store: args.store.as_deref().map(|store| stores::find(tx, store)).transpose()?,
            category: args.category.as_deref().map(|category| categories::find(tx, category)).transpose()?,
            status: args.status.clone(),
            featured: args.featured.then_some(true),
            zone: args.zone.as_deref().map(|zone| zone_code(tx, zone)).transpose()?,
            stock_below: args.stock_below,
            search: args.search.clone(),
        };
        Ok((filter, shop.clone()))
    })?;
    let mut names = Names::default();
    let listing = Listing {
        noun: "products",
        columns: COLUMNS,
        args: &args.list,
        read_ref: |text| Prefix::PRODUCT.read(text),
        show_ref: |named: &Named| Prefix::PRODUCT.show(named.product.id),
        id: |named| named.product.id,
        row: &row,
    };
    listing.show(
        app,
        |tx, after, limit| {
            let page = products::page(tx, &filter, after, limit)?;
            page.into_iter().map(|product| names.name(tx, &shop, product)).collect()
        },
        |tx, _| {
            let totals = products::totals(tx, &filter)?;
            Ok((totals.products, vec![("units on hand", Cell::Int(totals.units))]))
        },
    )
}

fn show(app: &mut App, product: &str) -> Result<()> {
    app.show(|tx, shop, screen| {
        let id = products::find(tx, product)?;
        let product = products::by_id(tx, id)?;
        let named = Names::default().name(tx, shop, product)?;
        Ok(screen.record(COLUMNS, row(&named, shop))?)
    })
}

fn add(app: &mut App, args: &AddArgs) -> Result<()> {
    let done = app.change("product.add", args, |tx, act| {
        let store_id = stores::find(tx, &args.store)?;
        let currency = act.shop.stored_currency(&stores::by_id(tx, store_id)?.currency);
        let named = [("--name-en", args.terms.name_en.is_some()), ("--price", args.terms.price.is_some())];
        let missing: Vec<&str> = named.iter().filter(|(_, there)| !there).map(|(flag, _)| *flag).collect();
        if !missing.is_empty() {
            return Err(
                Error::usage(format!("a product needs {}", missing.join(" and "))).hint("lilium product add --help")
            );
        }
        if !(0..=COUNT_MAX).contains(&args.stock) {
            return Err(Error::usage(format!("--stock must be from 0 to {COUNT_MAX}")));
        }
        let blank = Product {
            store_id,
            sku: text::sku(&args.sku)?.to_owned(),
            on_hand: args.stock,
            min_quantity: 1,
            zones: "*".into(),
            status: "active".into(),
            ..Product::default()
        };
        let product = with_terms(tx, blank, &args.terms, currency)?;
        let shown = Prefix::PRODUCT.show(products::add(tx, act, &product)?);
        Ok(Done { message: format!("added {shown} {}", product.sku), changed: vec![shown], ..Done::default() })
    })?;
    Ok(app.screen.done(&done)?)
}

fn update(app: &mut App, args: &UpdateArgs) -> Result<()> {
    let done = app.change("product.update", args, |tx, act| {
        let id = products::find(tx, &args.product)?;
        let stored = products::by_id(tx, id)?;
        let currency = act.shop.stored_currency(&stores::by_id(tx, stored.store_id)?.currency);
        let wanted = with_terms(tx, stored, &args.terms, currency)?;
        Ok(one(products::edit(tx, act, &wanted)?, Prefix::PRODUCT.show(id), "updated", "is so already"))
    })?;
    Ok(app.screen.done(&done)?)
}

fn with_terms(
    tx: &mut crate::db::Tx<'_>,
    mut product: Product,
    terms: &TermsArgs,
    currency: Currency,
) -> Result<Product> {
    if let Some(typed) = &terms.name_en {
        product.name_en = text::name(typed, 300)?.to_owned();
    }
    for (field, typed) in [
        (&mut product.name_ar, &terms.name_ar),
        (&mut product.name_fr, &terms.name_fr),
        (&mut product.description_en, &terms.description_en),
        (&mut product.description_ar, &terms.description_ar),
        (&mut product.description_fr, &terms.description_fr),
    ] {
        if let Some(typed) = typed {
            *field = Some(text::name(typed, 10_000)?.to_owned());
        }
    }
    if let Some(typed) = &terms.category {
        product.category_id = Some(categories::find(tx, typed)?);
    }
    if let Some(typed) = &terms.price {
        product.price_minor = at_least("--price", currency.parse(typed)?, 0)?;
    }
    if let Some(units) = terms.min_order_quantity {
        product.min_quantity = at_least("--min-order-quantity", units, 1)?;
    }
    if let Some(typed) = &terms.zones {
        for zone in typed.split(';').filter(|zone| *zone != "*") {
            zones::find(tx, zone)?;
        }
        product.zones.clone_from(typed);
    }
    if let Some(typed) = &terms.barcode {
        product.barcode = Some(text::barcode(typed)?.to_owned());
    }
    if let Some(grams) = terms.weight_g {
        product.weight_g = Some(at_least("--weight-g", grams, 0)?);
    }
    if let Some(status) = &terms.status {
        product.status.clone_from(status);
    }
    product.featured = terms.featured.unwrap_or(product.featured);
    Ok(product)
}

fn at_least(flag: &str, number: i64, least: i64) -> Result<i64> {
    match number {
        number if number < least => Err(Error::usage(format!("{flag} must be at least {least}"))),
        number if number > AMOUNT_MAX => Err(Error::usage(format!("{flag} is larger than any that is taken"))),
        number => Ok(number),
    }
}

fn adjust(app: &mut App, product: &str, by: i64) -> Result<()> {
    if by.checked_abs().is_none_or(|by| by > COUNT_MAX) {
        return Err(Error::usage("--by is more than any count that is taken"));
    }
    if by == 0 {
        return Err(Error::usage("--by 0 changes nothing"));
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

fn history(app: &mut App, product: &str, args: &ListArgs) -> Result<()> {
    let id = app.read(|tx, _| products::find(tx, product))?;
    let listing = Listing {
        noun: "moves",
        columns: HISTORY,
        args,
        read_ref: |text| text.parse().ok(),
        show_ref: |moved: &stock::Moved| moved.id.to_string(),
        id: |moved| moved.id,
        row: &|moved, shop| {
            vec![
                moved.id.into(),
                cells::time(moved.at, shop),
                moved.kind.clone().into(),
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
    listing.show(
        app,
        |tx, after, limit| stock::history(tx, id, after, limit),
        |tx, _| Ok((stock::history_count(tx, id)?, Vec::new())),
    )
}

fn read_file(app: &mut App, args: &ImportArgs) -> Result<ExitCode> {
    let source = Source::open(&args.file)?;
    let context = app.read(|tx, shop| {
        let zones = zones::codes(tx)?.into_keys().collect();
        Ok(imports::products::Context { stores: imports::stores::by_slug(tx, shop)?, zones })
    })?;
    let staged = import::watched(&app.screen, "rows read", |watch| imports::products::stage(&source, &context, watch));
    let staged = staged?;
    import::check(app, args, &source, &staged.rejects)?;
    import::write(app, "product.import", args, &source, |tx, act, watch| {
        imports::products::write(tx, act, &source, &staged, args.options(), watch)
    })
}

fn export(app: &mut App, file: Option<PathBuf>, store: Option<&str>) -> Result<()> {
    let store = match store {
        Some(store) => Some(app.read(|tx, _| stores::find(tx, store))?),
        None => None,
    };
    import::export(app, file.as_deref(), "products", |tx, shop, sink| {
        imports::export::write_products(tx, shop, store, sink)
    })
}
