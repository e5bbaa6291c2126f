//! `lilium order place`: a cart from flags or a file.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::app::App;
use crate::base::{Currency, Prefix, Rate, count, text};
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::catalogue::products;
use crate::market::core::settings::Marketplace;
use crate::market::parties::{customers, stores, zones};
use crate::market::sales::orders::discounts::{self, Amount, Discount, Place};
use crate::market::sales::orders::{self, Cart};
use crate::render::Done;

use super::quantity;

#[derive(Args, Debug)]
#[command(after_help = "Examples:
  lilium order place karrada-market --line al-noor/TEA-48=2 --line dijla/RICE-40=5
  lilium order place karrada-market --address depot --lines cart.csv    # columns: product,quantity,discount
  lilium order place karrada-market --line al-noor/TEA-48=2 --discount al-noor=5% --discount '*=10000@platform#WELCOME'

A discount is WHERE=AMOUNT@BEARER#NAME. WHERE is a product, a store, or * for the whole cart; the AMOUNT is a rate or an
amount of what is left to pay there; the BEARER is store (if none is named), platform, or platform:30% to share it; a NAME
can be left out. Discounts on products are taken first, then those on stores, then those on the cart.")]
pub struct PlaceArgs {
    /// Code, ref or unique beginning of the customer
    customer: String,
    /// Product and quantity; can be repeated
    #[arg(long = "line", value_name = "PRODUCT=QUANTITY")]
    lines: Vec<String>,
    /// CSV file with the columns product,quantity and, if wanted, discount as AMOUNT@BEARER#NAME; - reads standard input
    #[arg(long = "lines", value_name = "FILE", id = "lines_file")]
    file: Option<PathBuf>,
    /// Discount and who bears it, WHERE=AMOUNT@BEARER#NAME; can be repeated
    #[arg(long = "discount", value_name = "DISCOUNT")]
    discounts: Vec<String>,
    /// Label of the address to deliver to [default: the customer's default address]
    #[arg(long, conflicts_with = "zone")]
    address: Option<String>,
    /// Zone to deliver to, without a stored address
    #[arg(long)]
    zone: Option<String>,
}

pub fn run(app: &mut App, args: &PlaceArgs) -> Result<()> {
    let wanted = wanted(args)?;
    let dry_run = app.dry_run;
    let done = app.change("order.place", &(args, &wanted), |tx, act| {
        let cart = cart(tx, args, act.marketplace, &wanted)?;
        let placed = orders::place(tx, act, &cart)?;
        let group = Prefix::GROUP.show(placed.group);
        let (mut refs, mut told) = (Vec::new(), Vec::new());
        for id in placed.orders {
            let order = orders::by_id(tx, id)?;
            let currency = act.marketplace.stored_currency(&order.currency);
            let due = currency.with_code(order.due_minor);
            told.push(format!("{} at {} for {due}", Prefix::ORDER.show(id), order.store));
            refs.push(Prefix::ORDER.show(id));
        }
        let next = (!dry_run).then(|| format!("lilium order show {group}"));
        Ok(Done { message: format!("placed {group}: {}", told.join(", ")), changed: refs, next, ..Done::default() })
    })?;
    Ok(app.screen.done(&done)?)
}

/// What is asked for: products with their quantities, and discounts as they are typed.
#[derive(Default, serde::Serialize, Debug)]
struct Wanted {
    lines: Vec<(String, i64)>,
    filed: Vec<Filed>,
    discounts: Vec<String>,
}

/// A line of a file, and what is given on it.
#[derive(serde::Serialize, Debug)]
struct Filed {
    place: String,
    product: String,
    quantity: i64,
    given: Option<String>,
}

fn wanted(args: &PlaceArgs) -> Result<Wanted> {
    let lines = args.lines.iter().map(|line| quantity(line)).collect::<Result<Vec<_>>>()?;
    let mut wanted = Wanted { lines, discounts: args.discounts.clone(), ..Wanted::default() };
    if let Some(file) = &args.file {
        from_file(file, &mut wanted)?;
    }
    let filed = wanted.filed.iter().map(|line| (&line.product, &line.quantity));
    match wanted.lines.iter().map(|(product, quantity)| (product, quantity)).chain(filed).find(|(_, q)| **q < 1) {
        Some((product, quantity)) => Err(Error::usage(format!("{product}: {quantity} cannot be ordered"))),
        None => Ok(wanted),
    }
}

fn from_file(file: &Path, wanted: &mut Wanted) -> Result<()> {
    let source = crate::csv::Source::open(file)?;
    for (number, record) in source.records()?.records().enumerate() {
        let bad = |what: &str| source.at(number as u64 + 1, 0, codes::IMPORT_INVALID_VALUE, what);
        let record = record.map_err(|e| bad(&e.to_string()))?;
        let (Some(product), Some(quantity)) = (record.get(0), record.get(1)) else {
            return Err(bad("a line needs a product and a quantity"));
        };
        if number == 0 && (product, quantity) == ("product", "quantity") {
            continue;
        }
        let quantity = count(quantity).map_err(|problem| bad(&problem.to_string()))?;
        let place = format!("{}:{}", file.display(), number + 1);
        let given = record.get(2).map(str::trim).filter(|given| !given.is_empty()).map(str::to_owned);
        if let Some(given) = &given {
            discounts::parse_amount(given).map_err(|problem| bad(&problem.to_string()))?;
        }
        wanted.filed.push(Filed { place, product: product.trim().to_owned(), quantity, given });
    }
    Ok(())
}

fn cart(tx: &mut Tx<'_>, args: &PlaceArgs, marketplace: &Marketplace, wanted: &Wanted) -> Result<Cart> {
    let customer = customers::find(tx, &args.customer)?;
    let (zone, address) = match (&args.zone, &args.address) {
        (Some(zone), _) => (zones::find(tx, zone)?, None),
        (None, Some(label)) => {
            let address = customers::find_address(tx, customer, label)?;
            (address.zone_id, Some(address.line))
        }
        (None, None) => {
            let address = customers::default_address(tx, customer)?.ok_or_else(|| no_address(&args.customer))?;
            (address.zone_id, Some(address.line))
        }
    };
    let mut lines = Vec::with_capacity(wanted.lines.len());
    for (product, quantity) in &wanted.lines {
        lines.push((products::find(tx, product)?, *quantity));
    }
    let mut discounts = wanted.discounts.clone();
    for Filed { place, product, quantity, given } in &wanted.filed {
        let bad = |why: String| Error::invalid(codes::IMPORT_INVALID_VALUE, format!("{place}: {why}"));
        let id = products::find_in_file(tx, product).map_err(|error| bad(error.message().to_owned()))?;
        lines.push((id, *quantity));
        discounts.extend(given.iter().map(|given| format!("{}={given}", Prefix::PRODUCT.show(id))));
    }
    let discounts = discounts.iter().map(|text| discount(tx, marketplace, text, &lines)).collect::<Result<_>>()?;
    let zone_code = zones::by_id(tx, zone)?.code;
    Ok(Cart { customer, zone, zone_code, address, lines, discounts })
}

/// A discount with its place found and its amount read in the currency of its goods.
fn discount(tx: &mut Tx<'_>, marketplace: &Marketplace, text: &str, lines: &[(i64, i64)]) -> Result<Discount> {
    let typed = discounts::parse(text).map_err(|problem| Error::usage(problem.to_string()))?;
    let (place, store) = match typed.place {
        "*" => {
            let first = lines.first().ok_or_else(|| Error::usage("a discount on an empty cart"))?;
            (Place::Cart, products::by_id(tx, first.0)?.store_id)
        }
        product if product.contains('/') || Prefix::PRODUCT.read_full(product).is_some() => {
            let id = products::find(tx, product)?;
            (Place::Line(id), products::by_id(tx, id)?.store_id)
        }
        store => {
            let id = stores::find(tx, store)?;
            (Place::Order(id), id)
        }
    };
    let amount = match Rate::has_unit(typed.amount) {
        true => Amount::Rate(Rate::parse(typed.amount)?),
        false => Amount::Fixed(fixed(marketplace.stored_currency(&stores::by_id(tx, store)?.currency), typed.amount)?),
    };
    Ok(Discount {
        name: typed.name.map(|name| text::name(name, 40).map(str::to_owned)).transpose()?,
        place,
        amount,
        bearer: typed.bearer,
    })
}

fn fixed(currency: Currency, text: &str) -> Result<i64> {
    match currency.parse(text)? {
        minor if minor > 0 => Ok(minor),
        _ => Err(Error::usage(format!("{text:?} gives nothing")).hint("--discount 'al-noor=5%'")),
    }
}

fn no_address(customer: &str) -> Error {
    Error::usage(format!("{customer} has no address to deliver to")).hint(format!(
        "lilium customer address add {customer} shop --zone ZONE --line TEXT (or name a zone: --zone ZONE)"
    ))
}
