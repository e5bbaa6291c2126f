//! Products from a file: read and sorted by store and SKU, then written chunk by chunk.

mod packed;
mod write;

pub use write::write;

use std::collections::HashMap;

use crate::base::{Currency, Problem, text};
use crate::db::Tx;
use crate::error::Result;
use crate::market::catalog::categories::{self, Tree};
use crate::market::catalog::products::Product;
use crate::market::refs::Known;
use crate::market::settings::Shop;
use crate::market::zones::{self, Zone};

use super::fields::{Fields, Header, Known as Column, each_record};
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
pub const COLUMNS: &[Column] = &[
    Column { name: "store", required: true },
    Column { name: "sku", required: true },
    Column { name: "category", required: false },
    Column { name: "name_en", required: false },
    Column { name: "name_ar", required: false },
    Column { name: "name_fr", required: false },
    Column { name: "description_en", required: false },
    Column { name: "description_ar", required: false },
    Column { name: "description_fr", required: false },
    Column { name: "price", required: true },
    Column { name: "currency", required: false },
    Column { name: "stock", required: false },
    Column { name: "min_order_quantity", required: false },
    Column { name: "zones", required: false },
    Column { name: "barcode", required: false },
    Column { name: "weight_g", required: false },
    Column { name: "status", required: false },
    Column { name: "featured", required: false },
];

/// What a product file is read against.
pub struct Context {
    /// Id and currency of every store.
    pub stores: Known<(i64, Currency)>,
    pub zones: Known<Zone>,
    pub categories: Tree,
}

impl Context {
    /// What is stored now.
    pub fn load(tx: &mut Tx<'_>, shop: &Shop) -> Result<Context> {
        Ok(Context {
            stores: super::stores::by_slug(tx, shop)?,
            zones: zones::known(tx)?,
            categories: categories::tree(tx)?,
        })
    }
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
            key.extend_from_slice(product.sku_key.as_bytes());
            match category.map(|name| categories.number(name, &context.categories)).transpose() {
                Ok(category) => {
                    pack(&mut packer, &product, category, &fields);
                    sorter.push(&key, packer.bytes())?;
                }
                Err(why) => fields.refuse(CATEGORY, &why),
            }
        }
        Ok(())
    })?;
    Ok(Staged { sorted: sorter.finish()?, categories: categories.names, read, header, rejects })
}

/// The categories a file names, each once.
#[derive(Default)]
struct CategoryNames {
    numbers: HashMap<String, Result<i64, String>>,
    names: Vec<String>,
}

impl CategoryNames {
    /// The number under which a category goes; why not, when nobody can say which one is meant.
    fn number(&mut self, name: &str, tree: &Tree) -> Result<i64, String> {
        if let Some(known) = self.numbers.get(name) {
            return known.clone();
        }
        let number = can_be(name, tree).map(|()| self.names.len() as i64);
        if number.is_ok() {
            self.names.push(name.to_owned());
        }
        self.numbers.insert(name.to_owned(), number.clone());
        number
    }
}

/// Is this one category by a name or a path, or one that can be made?
fn can_be(typed: &str, tree: &Tree) -> Result<(), String> {
    if tree.in_file(typed).map_err(|error| error.message().to_owned())?.is_some() {
        return Ok(());
    }
    let names = Tree::names(typed).unwrap_or_else(|| vec![typed]);
    names.into_iter().try_for_each(|name| text::code(name, 120).map(drop)).map_err(|problem| problem.to_string())
}

fn parse<'a>(fields: &mut Fields<'a>, context: &Context) -> Option<(Product, Option<&'a str>)> {
    let (store_id, money) = *fields.read(STORE, |slug| context.stores.get(slug))?;
    let currency = fields.text(CURRENCY);
    if !currency.is_empty() && currency != money.code() {
        fields.refuse(CURRENCY, &format!("the store trades in {}", money.code()));
    }
    let numbers = fields.numbers();
    let sku = fields.read(SKU, text::sku)?;
    let product = Product {
        store_id,
        sku: sku.to_owned(),
        sku_key: text::key(sku),
        name_en: fields.optional(NAME_EN, |t| text::name(t, 300))?.map(str::to_owned),
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
    let category = fields.optional(CATEGORY, |t| text::code(t, 1_000))?;
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
    let codes: Vec<&str> =
        typed.split(';').map(|code| Ok(context.zones.get(code)?.code.as_str())).collect::<Result<_, Problem>>()?;
    Ok(codes.join(";"))
}
