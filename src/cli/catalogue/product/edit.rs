//! `lilium product add` and `update`: a product's description and terms.

use super::{AddArgs, TermsArgs, UpdateArgs};
use crate::app::App;
use crate::base::{AMOUNT_MAX, COUNT_MAX, Currency, Prefix, text};
use crate::cli::replies::one;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::market::catalogue::categories;
use crate::market::catalogue::products::ProductStatus;
use crate::market::catalogue::products::{self, Product};
use crate::market::parties::{stores, zones};
use crate::render::Done;

pub(super) fn add(app: &mut App, args: &AddArgs) -> Result<()> {
    let done = app.change("product.add", args, |tx, act| {
        let (store, sku) = args.product.split_once('/').ok_or_else(|| {
            Error::usage(format!("{:?} does not say which store sells it", args.product))
                .hint(format!("lilium product add STORE/{} --help", args.product))
        })?;
        let store_id = stores::find(tx, store)?;
        let currency = act.marketplace.stored_currency(&stores::by_id(tx, store_id)?.currency);
        let terms = &args.terms;
        let name = terms.name_en.is_some() || terms.name_ar.is_some() || terms.name_fr.is_some();
        let named = [("--name-en (or --name-ar, --name-fr)", name), ("--price", terms.price.is_some())];
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
            sku: text::sku(sku)?.to_owned(),
            on_hand: args.stock,
            min_quantity: 1,
            zones: "*".into(),
            status: ProductStatus::Active,
            ..Product::default()
        };
        let product = with_terms(tx, blank, &args.terms, currency)?;
        let shown = Prefix::PRODUCT.show(products::add(tx, act, &product)?);
        Ok(Done { message: format!("added {shown} {}", product.sku), changed: vec![shown], ..Done::default() })
    })?;
    Ok(app.screen.done(&done)?)
}

pub(super) fn update(app: &mut App, args: &UpdateArgs) -> Result<()> {
    let done = app.change("product.update", args, |tx, act| {
        let id = products::find(tx, &args.product)?;
        let stored = products::by_id(tx, id)?;
        let currency = act.marketplace.stored_currency(&stores::by_id(tx, stored.store_id)?.currency);
        let wanted = with_terms(tx, stored, &args.terms, currency)?;
        Ok(one(products::edit(tx, act, &wanted)?, Prefix::PRODUCT.show(id), "updated", "is unchanged"))
    })?;
    Ok(app.screen.done(&done)?)
}

fn with_terms(tx: &mut Tx<'_>, mut product: Product, terms: &TermsArgs, currency: Currency) -> Result<Product> {
    for (field, typed) in [
        (&mut product.name_en, &terms.name_en),
        (&mut product.name_ar, &terms.name_ar),
        (&mut product.name_fr, &terms.name_fr),
    ] {
        if let Some(typed) = typed {
            *field = Some(text::name(typed, 300)?.to_owned());
        }
    }
    for (field, typed) in [
        (&mut product.description_en, &terms.description_en),
        (&mut product.description_ar, &terms.description_ar),
        (&mut product.description_fr, &terms.description_fr),
    ] {
        if let Some(typed) = typed {
            *field = Some(text::line(typed, 10_000)?.to_owned());
        }
    }
    if let Some(typed) = &terms.category {
        product.category_id = Some(categories::find(tx, typed)?);
    }
    if let Some(typed) = &terms.price {
        product.price_minor = currency.parse(typed)?;
    }
    if let Some(units) = terms.min_order_quantity {
        product.min_quantity = at_least("--min-order-quantity", units, 1)?;
    }
    if let Some(typed) = &terms.zones {
        let mut codes = Vec::new();
        for zone in typed.split(';').map(str::trim).filter(|zone| !zone.is_empty()) {
            let code = match zone {
                "*" => zone.to_owned(),
                zone => {
                    let id = zones::find(tx, zone)?;
                    zones::by_id(tx, id)?.code
                }
            };
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
        product.zones =
            if codes.is_empty() || codes.iter().any(|code| code == "*") { "*".into() } else { codes.join(";") };
    }
    if let Some(typed) = &terms.barcode {
        product.barcode = Some(text::barcode(typed)?.to_owned());
    }
    if let Some(grams) = terms.weight_g {
        product.weight_g = Some(at_least("--weight-g", grams, 0)?);
    }
    if let Some(status) = terms.status {
        product.status = status;
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
