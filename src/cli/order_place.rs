//! `lilium order place`: a cart from flags or a file.

use clap::Args;

use crate::app::App;
use crate::base::Prefix;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::market::catalog::products;
use crate::market::orders::{self, Cart};
use crate::market::{customers, zones};
use crate::render::Done;

use super::order::quantity;

#[derive(Args, Debug)]
#[command(after_help = "Examples:
  lilium order place karrada-market --line al-noor/TEA-48=2 --line dijla/RICE-40=5
  lilium order place karrada-market --address depot --lines cart.csv    # columns: product,quantity")]
pub struct PlaceArgs {
    /// Code, ref or unique beginning of the customer
    customer: String,
    /// Product and quantity; can be repeated
    #[arg(long = "line", value_name = "PRODUCT=QUANTITY")]
    lines: Vec<String>,
    /// CSV file with the columns product,quantity; - reads standard input
    #[arg(long = "lines", value_name = "FILE", id = "lines_file")]
    file: Option<String>,
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
        let cart = cart(tx, args, &wanted)?;
        let placed = orders::place(tx, act, &cart)?;
        let group = Prefix::GROUP.show(placed.group);
        let (mut refs, mut told) = (Vec::new(), Vec::new());
        for id in placed.orders {
            let order = orders::by_id(tx, id)?;
            let currency = act.shop.stored_currency(&order.currency);
            let due = currency.with_code(order.due_minor);
            told.push(format!("{} at {} for {due}", Prefix::ORDER.show(id), order.store));
            refs.push(Prefix::ORDER.show(id));
        }
        let next = (!dry_run).then(|| format!("lilium order show {group}"));
        Ok(Done { message: format!("placed {group}: {}", told.join(", ")), changed: refs, next, ..Done::default() })
    })?;
    Ok(app.screen.done(&done)?)
}

fn wanted(args: &PlaceArgs) -> Result<Vec<(String, i64)>> {
    let mut wanted = args.lines.iter().map(|line| quantity(line)).collect::<Result<Vec<_>>>()?;
    if let Some(file) = &args.file {
        wanted.extend(from_file(file)?);
    }
    match wanted.iter().find(|(_, quantity)| *quantity < 1) {
        Some((product, quantity)) => Err(Error::usage(format!("{product}: {quantity} cannot be ordered"))),
        None => Ok(wanted),
    }
}

fn from_file(file: &str) -> Result<Vec<(String, i64)>> {
    let source = crate::market::imports::Source::open(file)?;
    let mut lines = Vec::new();
    for (number, record) in source.reader()?.records().enumerate() {
        let bad = |what: &str| source.at(number as u64 + 1, 0, "import.invalid_value", what);
        let record = record.map_err(|e| bad(&e.to_string()))?;
        let (Some(product), Some(quantity)) = (record.get(0), record.get(1)) else {
            return Err(bad("a line needs a product and a quantity"));
        };
        if number == 0 && (product, quantity) == ("product", "quantity") {
            continue;
        }
        let quantity = quantity.trim().parse().map_err(|_| bad("the quantity is not a whole number"))?;
        lines.push((product.trim().to_owned(), quantity));
    }
    Ok(lines)
}

fn cart(tx: &mut Tx<'_>, args: &PlaceArgs, wanted: &[(String, i64)]) -> Result<Cart> {
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
    let mut lines = Vec::with_capacity(wanted.len());
    for (product, quantity) in wanted {
        lines.push((products::find(tx, product)?, *quantity));
    }
    let zone_code = zones::by_id(tx, zone)?.code;
    Ok(Cart { customer, zone, zone_code, address, lines })
}

fn no_address(customer: &str) -> Error {
    Error::usage(format!("{customer} has no address to deliver to")).hint(format!(
        "lilium customer address add {customer} shop --zone ZONE --line TEXT (or name a zone: --zone ZONE)"
    ))
}
