//! `lilium customer watch`: who wants to know when a product is back.

use clap::{Args, Subcommand};

use crate::app::App;
use crate::base::Prefix;
use crate::cli::cells;
use crate::cli::list::{ListArgs, Whole};
use crate::cli::replies::one;
use crate::error::Result;
use crate::market::catalogue::{products, watches};
use crate::market::parties::customers;
use crate::render::{Column, Footer, Kind, Show};

#[derive(Subcommand, Debug)]
pub enum WatchCommand {
    /// Notify a customer once when a product is in stock again
    #[command(after_help = "Example:\n  lilium customer watch add nour noor/TEA-48")]
    Add(WatchArgs),
    /// List what a customer waits for
    #[command(after_help = "Example:\n  lilium customer watch list nour")]
    List {
        /// Code, ref or unique beginning
        customer: String,
        #[command(flatten)]
        list: ListArgs,
    },
    /// Stop notifying a customer of a product
    #[command(after_help = "Example:\n  lilium customer watch remove nour noor/TEA-48")]
    Remove(WatchArgs),
}

pub fn run(app: &mut App, command: &WatchCommand) -> Result<()> {
    match command {
        WatchCommand::Add(args) => watch(app, args),
        WatchCommand::List { customer, list } => self::list(app, customer, list),
        WatchCommand::Remove(args) => unwatch(app, args),
    }
}

#[derive(Args, Debug)]
pub struct WatchArgs {
    /// Code, ref or unique beginning
    customer: String,
    /// Product: PRD-9 or STORE/SKU
    product: String,
}

const COLUMNS: &[Column] = &[
    Column::new("product", "Product", Kind::Ref, Show::Always),
    Column::new("store", "Store", Kind::Ref, Show::Always),
    Column::new("sku", "SKU", Kind::Ref, Show::Always),
    Column::new("name", "Name", Kind::Text, Show::Table(1)),
    Column::new("since", "Since", Kind::Instant, Show::Always),
];

fn watch(app: &mut App, args: &WatchArgs) -> Result<()> {
    let done = app.change("customer.watch", args, |tx, act| {
        let (customer, product) = (customers::find(tx, &args.customer)?, products::find(tx, &args.product)?);
        let new = watches::add(tx, act, customer, product)?;
        Ok(one(
            new,
            Prefix::PRODUCT.show(product),
            "it will be notified when this is in stock again:",
            "is watched already",
        ))
    })?;
    Ok(app.screen.done(&done)?)
}

fn unwatch(app: &mut App, args: &WatchArgs) -> Result<()> {
    let done = app.change("customer.unwatch", args, |tx, act| {
        let (customer, product) = (customers::find(tx, &args.customer)?, products::find(tx, &args.product)?);
        let removed = watches::remove(tx, act, customer, product)?;
        Ok(one(removed, Prefix::PRODUCT.show(product), "no longer watched:", "is not watched"))
    })?;
    Ok(app.screen.done(&done)?)
}

fn list(app: &mut App, customer: &str, args: &ListArgs) -> Result<()> {
    app.show(|tx, marketplace, screen| {
        let customer = customers::find(tx, customer)?;
        let mut list = Whole::new(screen, "products", COLUMNS, args);
        for watch in watches::of_customer(tx, customer)? {
            list.row(vec![
                Prefix::PRODUCT.show(watch.product_id).into(),
                watch.store.into(),
                watch.sku.into(),
                watch.name.into(),
                cells::time(watch.since, marketplace),
            ]);
        }
        list.end(Footer::default())
    })
}
