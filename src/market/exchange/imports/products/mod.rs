//! Products from a file: read and sorted by store and SKU, then written chunk by chunk.

mod packed;
mod places;
mod update;
mod write;

pub use write::write;

use std::borrow::Cow;
use std::collections::HashMap;

use crate::base::{Currency, Problem, StoreId, text};
use crate::csv::{Fields, Header, Known, Packer, Rejects, Sorted, Sorter, Source, each_record, flag, word};
use crate::db::Tx;
use crate::error::Result;
use crate::market::catalogue::categories::{self, Tree};
use crate::market::catalogue::products::Product;
use crate::market::catalogue::products::ProductStatus;
use crate::market::core::lookup;
use crate::market::core::settings::Marketplace;
use crate::market::parties::zones::{self, Zone};

use super::rev::{self, Rev};
use super::{Watch, problem};

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
const REV: usize = 18;

/// The columns, in the order an export writes them. Without the store a SKU names a product that only one store has.
pub const COLUMNS: &[Known] = &[
    Known::for_new("store"),
    Known::required("sku").filled().code(),
    Known::optional("category"),
    Known::optional("name_en"),
    Known::optional("name_ar"),
    Known::optional("name_fr"),
    Known::optional("description_en"),
    Known::optional("description_ar"),
    Known::optional("description_fr"),
    Known::for_new("price").number(),
    Known::optional("currency").filled(),
    Known::optional("stock").filled().number(),
    Known::optional("min_order_quantity").filled().number(),
    Known::optional("zones").filled(),
    Known::optional("barcode").code(),
    Known::optional("weight_g").number(),
    Known::optional("status").filled(),
    Known::optional("featured").filled(),
    Known::optional(rev::REV),
];

/// The cells of a product, as an export writes them.
pub(super) fn cells<'p>(
    product: &'p Product,
    slug: &'p str,
    money: Currency,
    category: Option<&'p str>,
) -> Vec<Cow<'p, str>> {
    let text = |text: &'p Option<String>| Cow::Borrowed(text.as_deref().unwrap_or_default());
    let number = |number: i64| Cow::Owned(number.to_string());
    vec![
        slug.into(),
        product.sku.as_str().into(),
        category.unwrap_or_default().into(),
        text(&product.name_en),
        text(&product.name_ar),
        text(&product.name_fr),
        text(&product.description_en),
        text(&product.description_ar),
        text(&product.description_fr),
        money.format(product.price_minor).into(),
        money.code().to_owned().into(),
        number(product.on_hand),
        number(product.min_quantity),
        product.zones.as_str().into(),
        text(&product.barcode),
        product.weight_g.map_or(Cow::Borrowed(""), number),
        product.status.as_str().into(),
        if product.featured { "true" } else { "false" }.into(),
    ]
}

/// What a product file is read against.
pub struct Context {
    /// Id and currency of every store.
    pub stores: lookup::Known<(StoreId, Currency)>,
    pub zones: lookup::Known<Zone>,
    pub categories: Tree,
}

impl Context {
    /// What is stored now.
    pub fn load(tx: &mut Tx<'_>, marketplace: &Marketplace) -> Result<Context> {
        Ok(Context {
            stores: super::stores::by_slug(tx, marketplace)?,
            zones: zones::known(tx)?,
            categories: categories::tree(tx)?,
        })
    }
}

impl Context {
    /// The currency of all stores, when they have one.
    fn one_currency(&self) -> Option<Currency> {
        let mut currencies = self.stores.all().map(|(_, currency)| *currency);
        let first = currencies.next()?;
        currencies.all(|other| other == first).then_some(first)
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

/// Reads and checks a whole file.
pub fn stage(source: &Source, context: &Context, watch: Watch<'_>) -> Result<Staged> {
    let mut rejects = Rejects::default();
    let mut sorter = Sorter::default();
    let mut packer = Packer::default();
    let mut categories = CategoryNames::default();
    let mut key = Vec::new();
    let one_currency = context.one_currency();
    let (read, header) = each_record(source, COLUMNS, &mut rejects, |mut fields| {
        watch(fields.number);
        if let Some((product, category)) = parse(&mut fields, context, one_currency)
            && !fields.rejects.contains(fields.offset)
        {
            key.clear();
            key.extend_from_slice(&product.store_id.get().to_be_bytes());
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

/// The store of a row and what it trades in; no store where the file names none.
fn store(
    fields: &mut Fields<'_>,
    context: &Context,
    one_currency: Option<Currency>,
) -> Option<(i64, Option<Currency>)> {
    if !fields.has(STORE) {
        return Some((0, one_currency));
    }
    let (id, money) = *fields.read(STORE, |slug| context.stores.get(slug))?;
    Some((id.get(), Some(money)))
}

fn price(fields: &mut Fields<'_>, money: Option<Currency>) -> Option<i64> {
    let numbers = fields.numbers();
    fields
        .optional(PRICE, |t| match money {
            Some(money) => numbers.amount(t, money),
            None => Err(problem("stores trade in several currencies; add the column store")),
        })
        .map(|price| price.unwrap_or(0))
}

fn parse<'a>(
    fields: &mut Fields<'a>,
    context: &Context,
    one_currency: Option<Currency>,
) -> Option<(Product, Option<&'a str>)> {
    let store = store(fields, context, one_currency);
    let money = store.and_then(|(_, money)| money);
    let currency = fields.text(CURRENCY);
    if let Some(money) = money.filter(|money| !currency.is_empty() && !currency.eq_ignore_ascii_case(money.code())) {
        fields.refuse(CURRENCY, &format!("the store trades in {}", money.code()));
    }
    let numbers = fields.numbers();
    let sku = fields.read(SKU, text::sku);
    let [name_en, name_ar, name_fr] =
        [NAME_EN, NAME_AR, NAME_FR].map(|column| fields.optional(column, |t| text::name(t, 300).map(str::to_owned)));
    let [description_en, description_ar, description_fr] =
        [DESCRIPTION_EN, DESCRIPTION_AR, DESCRIPTION_FR].map(|column| long(fields, column));
    // Without its store nobody can say what an amount means.
    let price = if store.is_some() { price(fields, money) } else { None };
    let on_hand = fields.optional(STOCK, |t| numbers.count(t, 0));
    let min_quantity = fields.optional(MIN_ORDER_QUANTITY, |t| numbers.count(t, 1));
    let zones = fields.read(ZONES, |t| zones(t, context));
    let barcode = fields.optional(BARCODE, |t| text::barcode(t).map(str::to_owned));
    let weight_g = fields.optional(WEIGHT_G, |t| numbers.count(t, 0));
    let status = word(fields, STATUS);
    let featured = flag(fields, FEATURED);
    let category = fields.optional(CATEGORY, |t| text::code(t, 1_000));
    fields.read(REV, Rev::read)?;
    let sku = sku?;
    let product = Product {
        store_id: StoreId::new(store?.0),
        sku: sku.to_owned(),
        sku_key: text::key(sku),
        name_en: name_en?,
        name_ar: name_ar?,
        name_fr: name_fr?,
        description_en: description_en?,
        description_ar: description_ar?,
        description_fr: description_fr?,
        price_minor: price?,
        on_hand: on_hand?.unwrap_or(0),
        min_quantity: min_quantity?.unwrap_or(1),
        zones: zones?,
        barcode: barcode?,
        weight_g: weight_g?,
        status: status?.unwrap_or(ProductStatus::Active),
        featured: featured?.unwrap_or(false),
        ..Product::default()
    };
    Some((product, category?))
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
