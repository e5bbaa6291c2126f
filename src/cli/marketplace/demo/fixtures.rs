//! The demo's people and goods, from the same kind of files an operator would import.

use std::io::Write;

use crate::app::App;
use crate::base::text;
use crate::csv::Source;
use crate::error::{Error, Result, codes};
use crate::market::catalogue::categories::{self, Category};
use crate::market::exchange::imports::stores::Stores;
use crate::market::exchange::imports::{self, Mode, Options, plain};
use crate::market::parties::customers::{self, Address, Customer};
use crate::market::parties::drivers::DriverStatus;
use crate::market::parties::drivers::{self, Driver};
use crate::market::parties::zones::{self, Names};
use crate::render::Done;

const ZONES: &str = include_str!("../../../../fixtures/demo/zones.csv");
const CATEGORIES: &str = include_str!("../../../../fixtures/demo/categories.csv");
const STORES: &str = include_str!("../../../../fixtures/demo/stores.csv");
const PRODUCTS: &str = include_str!("../../../../fixtures/demo/products.csv");
const CUSTOMERS: &str = include_str!("../../../../fixtures/demo/customers.csv");
const DRIVERS: &str = include_str!("../../../../fixtures/demo/drivers.csv");
pub const DAYS: &str = include_str!("../../../../fixtures/demo/days.csv");

const WHOLE: Options = Options { mode: Mode::Create, keep_going: false, shown: 0 };

/// Rows of a fixture, without its header.
pub fn rows(csv: &str) -> Result<Vec<csv::StringRecord>> {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    reader
        .records()
        .collect::<Result<_, _>>()
        .map_err(|e| Error::failed(codes::DEMO, "a fixture cannot be read").because(e))
}

/// Fills the new marketplace.
pub fn load(app: &mut App) -> Result<()> {
    named(app)?;
    stores(app)?;
    products(app)?;
    people(app)
}

fn optional(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

fn named(app: &mut App) -> Result<()> {
    let (zone_rows, category_rows) = (rows(ZONES)?, rows(CATEGORIES)?);
    app.change("demo.named", &(), |tx, act| {
        for row in &zone_rows {
            let names = Names { en: optional(&row[1]), ar: optional(&row[2]), fr: None };
            zones::add(tx, act, &row[0], &names)?;
        }
        for row in &category_rows {
            let parent_id = optional(&row[2]).map(|parent| categories::find(tx, &parent)).transpose()?;
            let category =
                Category { id: 0, parent_id, name_en: optional(&row[0]), name_ar: optional(&row[1]), name_fr: None };
            categories::add(tx, act, &category)?;
        }
        Ok(Done::default())
    })
    .map(drop)
}

/// An import reads files, so the fixture becomes one for a moment.
fn source(name: &str, csv: &str) -> Result<(tempfile::NamedTempFile, Source)> {
    let mut file = tempfile::Builder::new().prefix(name).suffix(".csv").tempfile()?;
    file.write_all(csv.as_bytes())?;
    let source = Source::open(file.path())?;
    Ok((file, source))
}

fn stores(app: &mut App) -> Result<()> {
    let (_file, source) = source("stores", STORES)?;
    let at = app.clock.now();
    let mut noun = app.read(|tx, marketplace| Stores::new(tx, marketplace, at))?;
    let staged = plain::stage(&mut noun, &source, &mut |_| {})?;
    app.change("demo.stores", &(), |tx, act| {
        let mut noun = Stores::new(tx, act.marketplace, act.at)?;
        plain::write(tx, act, &mut noun, &source, &staged, WHOLE, &mut |_| {}).map(|_| Done::default())
    })
    .map(drop)
}

fn products(app: &mut App) -> Result<()> {
    let (_file, source) = source("products", PRODUCTS)?;
    let context = app.read(imports::products::Context::load)?;
    let staged = imports::products::stage(&source, &context, &mut |_| {})?;
    app.change("demo.products", &(), |tx, act| {
        imports::products::write(tx, act, &source, &staged, WHOLE, &mut |_| {}).map(|_| Done::default())
    })
    .map(drop)
}

fn people(app: &mut App) -> Result<()> {
    let (customer_rows, driver_rows) = (rows(CUSTOMERS)?, rows(DRIVERS)?);
    app.change("demo.people", &(), |tx, act| {
        for row in &customer_rows {
            let phone = Some(text::phone(&row[2])?);
            let new = Customer {
                id: 0,
                code: row[0].to_owned(),
                name: row[1].to_owned(),
                email: None,
                phone,
                created_at: act.at,
            };
            let customer_id = customers::add(tx, act, &new)?;
            let address = Address {
                id: 0,
                customer_id,
                label: "shop".into(),
                zone_id: zones::find(tx, &row[3])?,
                zone: row[3].to_owned(),
                line: row[4].to_owned(),
                phone: None,
                is_default: true,
            };
            customers::add_address(tx, act, &address)?;
        }
        for row in &driver_rows {
            let phone = Some(text::phone(&row[2])?);
            let driver = Driver {
                id: 0,
                code: row[0].to_owned(),
                name: row[1].to_owned(),
                phone,
                status: DriverStatus::Active,
                ceiling_minor: None,
                ceiling_action: None,
            };
            drivers::add(tx, act, &driver)?;
        }
        Ok(Done::default())
    })
    .map(drop)
}
