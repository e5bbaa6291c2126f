//! Products from a file: read and sorted by store and SKU, then written chunk by chunk.

mod packed;
mod write;

pub use write::write;

use std::collections::{HashMap, HashSet};

use crate::base::{Currency, Problem, text};
use crate::error::Result;
use crate::market::catalog::products::Product;

use super::fields::{Fields, Header, Known, each_record};
use super::sorter::{Sorted, Sorter};
use super::spool::Packer;
use super::stores::one_of;
use super::{Rejects, Source, Watch, problem};

use packed::pack;

const STORE: usize = 0;
const SKU: usize = 1;
const CATEGORY: usize = 2;
const NAME_EN: usize = 3;
const NAME_AR: usize = 4;
const NAME_FR: usize = 5;
const DESCRIPTION_EN: usize = 6;
const DESCRIPTION_AR: usize = 7;
const DESCRIPTION_FR: usize = 8;
const PRICE: usize = 9;
const CURRENCY: usize = 10;
const STOCK: usize = 11;
const MIN_ORDER_QUANTITY: usize = 12;
const ZONES: usize = 13;
const BARCODE: usize = 14;
const WEIGHT_G: usize = 15;
const STATUS: usize = 16;
const FEATURED: usize = 17;

/// The columns, in the order an export writes them.
pub const COLUMNS: &[Known] = &[
    Known { name: "store", required: true },
    Known { name: "sku", required: true },
    Known { name: "category", required: false },
    Known { name: "name_en", required: true },
    Known { name: "name_ar", required: false },
    Known { name: "name_fr", required: false },
    Known { name: "description_en", required: false },
    Known { name: "description_ar", required: false },
    Known { name: "description_fr", required: false },
    Known { name: "price", required: true },
    Known { name: "currency", required: false },
    Known { name: "stock", required: false },
    Known { name: "min_order_quantity", required: false },
    Known { name: "zones", required: false },
    Known { name: "barcode", required: false },
    Known { name: "weight_g", required: false },
    Known { name: "status", required: false },
    Known { name: "featured", required: false },
];

/// What a product file is read against.
pub struct Context {
    /// Id and currency of every store, by slug.
    pub stores: HashMap<String, (i64, Currency)>,
    pub zones: HashSet<String>,
}

/// Products that were read, checked and sorted, and wait to be written.
pub struct Staged {
    sorted: Sorted,
    categories: Vec<String>,
    read: i64,
    header: Header,
    pub rejects: Rejects,
}

/// Columns for which an empty cell means "as it is", or the default of a new product.
const DEFAULTED: &[usize] = &[STOCK, MIN_ORDER_QUANTITY, ZONES, STATUS, FEATURED];

/// Reads and checks a whole file.
pub fn stage(source: &Source, context: &Context, watch: Watch<'_>) -> Result<Staged> {
    let mut rejects = Rejects::default();
    let mut sorter = Sorter::new();
    let mut packer = Packer::default();
    let mut categories = CategoryNames::default();
    let mut key = Vec::new();
    let (read, header) = each_record(source, COLUMNS, &mut rejects, |mut fields| {
        watch(fields.number);
        if let Some((product, category)) = parse(&mut fields, context)
            && !fields.rejects.contains(fields.offset)
        {
            key.clear();
            key.extend_from_slice(&product.store_id.to_be_bytes());
            key.extend_from_slice(product.sku.as_bytes());
            let category = category.map(|name| categories.number(name));
            pack(&mut packer, &product, category, &fields);
            sorter.push(&key, packer.bytes())?;
        }
        Ok(())
    })?;
    Ok(Staged { sorted: sorter.finish()?, categories: categories.names, read, header, rejects })
}

/// The categories a file names, each once.
#[derive(Default)]
struct CategoryNames {
    numbers: HashMap<String, i64>,
    names: Vec<String>,
}

impl CategoryNames {
    fn number(&mut self, name: &str) -> i64 {
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        let number = self.names.len() as i64;
        self.names.push(name.to_owned());
        self.numbers.insert(name.to_owned(), number);
        number
    }
}

fn parse<'a>(fields: &mut Fields<'a>, context: &Context) -> Option<(Product, Option<&'a str>)> {
    let slug = fields.text(STORE);
    let Some((store_id, money)) = context.stores.get(slug).copied() else {
        fields.refuse(STORE, &format!("there is no store {slug:?}"));
        return None;
    };
    let currency = fields.text(CURRENCY);
    if !currency.is_empty() && currency != money.code() {
        fields.refuse(CURRENCY, &format!("the store trades in {}", money.code()));
    }
    let numbers = fields.numbers();
    let product = Product {
        store_id,
        sku: fields.read(SKU, text::sku)?.to_owned(),
        name_en: fields.read(NAME_EN, |t| text::name(t, 300))?.to_owned(),
        name_ar: fields.optional(NAME_AR, |t| text::name(t, 300))?.map(str::to_owned),
        name_fr: fields.optional(NAME_FR, |t| text::name(t, 300))?.map(str::to_owned),
        description_en: long(fields, DESCRIPTION_EN)?,
        description_ar: long(fields, DESCRIPTION_AR)?,
        description_fr: long(fields, DESCRIPTION_FR)?,
        price_minor: fields.read(PRICE, |t| numbers.amount(t, money))?,
        on_hand: fields.optional(STOCK, |t| numbers.count(t, 0))?.unwrap_or(0),
        min_quantity: fields.optional(MIN_ORDER_QUANTITY, |t| numbers.count(t, 1))?.unwrap_or(1),
        zones: fields.read(ZONES, |t| zones(t, context))?,
        barcode: fields.optional(BARCODE, text::barcode)?.map(str::to_owned),
        weight_g: fields.optional(WEIGHT_G, |t| numbers.count(t, 0))?,
        status: one_of(fields, STATUS, &["active", "draft", "archived"], "active")?,
        featured: one_of(fields, FEATURED, &["false", "true"], "false")? == "true",
        ..Product::default()
    };
    let category = fields.optional(CATEGORY, |t| text::name(t, 120))?;
    Some((product, category))
}

fn long(fields: &mut Fields<'_>, column: usize) -> Option<Option<String>> {
    fields.optional(column, |t| {
        if t.chars().count() > 10_000 {
            Err(problem("the text is longer than 10,000 characters"))
        } else {
            Ok(t.to_owned())
        }
    })
}

fn zones(typed: &str, context: &Context) -> Result<String, Problem> {
    if typed.is_empty() || typed == "*" {
        return Ok("*".to_owned());
    }
    match typed.split(';').find(|code| !context.zones.contains(*code)) {
        Some(code) => Err(problem(format!("there is no zone {code:?}"))),
        None => Ok(typed.to_owned()),
    }
}
