//! `lilium product`: what stores sell, and its stock.

mod edit;
mod list;
mod stock;

use std::process::ExitCode;

use clap::{Args, Subcommand};

use crate::app::App;
use crate::base::count;
use crate::cli::choices::choices;
use crate::cli::help;
use crate::cli::import::{self, ExportArgs, ImportArgs};
use crate::cli::list::ListArgs;
use crate::error::Result;
use crate::market::catalogue::products::ProductStatus;
use crate::market::exchange::imports;
use crate::market::parties::stores;

use edit::{add, update};
use list::{list, show};
use stock::{adjust, history};

#[derive(Subcommand, Debug)]
pub enum ProductCommand {
    /// List products
    List(ProductListArgs),
    /// Show a product
    Show {
        /// SKU, STORE/SKU or ref
        product: String,
    },
    /// Add a product
    #[command(
        after_help = "Example:\n  lilium product add al-noor/TEA-48 --name-en 'Ceylon tea 48×' --price 26000 --stock 40"
    )]
    Add(AddArgs),
    /// Change a product's description or terms
    Update(UpdateArgs),
    /// Count stock up or down (with --reason)
    #[command(after_help = "Example:\n  lilium product adjust al-noor/TEA-48 -3 --reason 'damaged in the store'")]
    Adjust {
        /// SKU, STORE/SKU or ref
        product: String,
        /// Units more (or, negative, less)
        #[arg(allow_negative_numbers = true, value_parser = count)]
        units: i64,
    },
    /// List every change of a product's stock
    History {
        /// SKU, STORE/SKU or ref
        product: String,
        #[command(flatten)]
        list: ListArgs,
    },
    /// Read products from a CSV file
    #[command(after_help = help::of_import("", imports::products::COLUMNS))]
    Import(ImportArgs),
    /// Write products as CSV
    Export {
        #[command(flatten)]
        export: ExportArgs,
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
    #[arg(long, value_parser = choices::<ProductStatus>())]
    status: Option<ProductStatus>,
    /// Only featured products
    #[arg(long)]
    featured: bool,
    /// Only what customers are shown: active, of active stores that no unpaid due hides
    #[arg(long)]
    offered: bool,
    /// Only products sold there
    #[arg(long)]
    zone: Option<String>,
    /// Only products with fewer free units
    #[arg(long, value_name = "UNITS", value_parser = count)]
    stock_below: Option<i64>,
    /// Part of a SKU, name or barcode; case, accents and Arabic letter forms do not matter
    #[arg(long, value_name = "TEXT")]
    search: Option<String>,
    #[command(flatten)]
    list: ListArgs,
}

#[derive(Args, Debug)]
pub struct AddArgs {
    /// Store that sells it, and its SKU there
    #[arg(value_name = "STORE/SKU")]
    product: String,
    #[command(flatten)]
    terms: TermsArgs,
    /// Units on hand
    #[arg(long, default_value_t = 0, value_parser = count)]
    stock: i64,
}

#[derive(Args, Debug)]
pub struct UpdateArgs {
    /// SKU, STORE/SKU or ref
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
    #[arg(long, value_name = "UNITS", value_parser = count)]
    min_order_quantity: Option<i64>,
    /// Zones it is sold in: '*' or 'KRK;RSF'
    #[arg(long)]
    zones: Option<String>,
    /// EAN or UPC
    #[arg(long)]
    barcode: Option<String>,
    /// Weight in grams
    #[arg(long, value_name = "GRAMS", value_parser = count)]
    weight_g: Option<i64>,
    /// State
    #[arg(long, value_parser = choices::<ProductStatus>())]
    status: Option<ProductStatus>,
    /// Show it first (true or false)
    #[arg(long)]
    featured: Option<bool>,
}

pub fn run(app: &mut App, command: ProductCommand) -> Result<ExitCode> {
    match command {
        ProductCommand::List(args) => list(app, &args),
        ProductCommand::Show { product } => show(app, &product),
        ProductCommand::Add(args) => add(app, &args),
        ProductCommand::Update(args) => update(app, &args),
        ProductCommand::Adjust { product, units } => adjust(app, &product, units),
        ProductCommand::History { product, list } => history(app, &product, &list),
        ProductCommand::Import(args) => return read_file(app, &args),
        ProductCommand::Export { export: args, store } => export(app, &args, store.as_deref()),
    }
    .map(|()| ExitCode::SUCCESS)
}

fn read_file(app: &mut App, args: &ImportArgs) -> Result<ExitCode> {
    let source = import::open(app, args)?;
    let context = app.read(imports::products::Context::load)?;
    let staged = import::watched(&app.screen, "rows read", |watch| imports::products::stage(&source, &context, watch));
    let staged = staged?;
    // Also where rows are bad already: the others are looked at too, so that everything wrong is named at once.
    import::write(app, "product.import", args, &source, |tx, act, options, watch| {
        imports::products::write(tx, act, &source, &staged, options, watch)
    })
}

fn export(app: &mut App, args: &ExportArgs, store: Option<&str>) -> Result<()> {
    let store = match store {
        Some(store) => Some(app.read(|tx, _| stores::find(tx, store))?),
        None => None,
    };
    import::export_csv(app, args, "products", |tx, marketplace, sink| {
        imports::export::write_products(tx, marketplace, store, sink)
    })
}
