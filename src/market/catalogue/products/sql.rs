//! Products as stored.

use std::rc::Rc;

use serde::Serialize;

use crate::args;
use crate::base::{Language, Prefix, text};
use crate::db::{Cursor, Field, Row, Rows, Tx, Where};
use crate::error::Result;
use crate::market::core::lookup;

/// A product of a store. Price in minor units of the store's currency; stock in units.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Product {
    #[serde(skip)]
    pub id: i64,
    pub store_id: i64,
    pub sku: String,
    /// Its fold: what it is compared by.
    #[serde(skip)]
    pub sku_key: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category_id: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name_en: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name_ar: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name_fr: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description_en: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description_ar: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description_fr: Option<String>,
    pub price_minor: i64,
    pub on_hand: i64,
    pub reserved: i64,
    pub min_quantity: i64,
    /// `*`, or zone codes parted by `;`.
    pub zones: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub barcode: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight_g: Option<i64>,
    pub status: String,
    pub featured: bool,
    #[serde(skip)]
    pub search: String,
}

const PRODUCTS: &str = "SELECT p.id, p.store_id, p.sku, p.sku_key, p.category_id, p.name_en, p.name_ar, p.name_fr, p.description_en,
    p.description_ar, p.description_fr, p.price_minor, p.on_hand, p.reserved, p.min_quantity, p.zones, p.barcode, p.weight_g,
    p.status, p.featured, p.search FROM product p";

impl From<Row> for Product {
    fn from(row: Row) -> Self {
        Product {
            id: row.int("id"),
            store_id: row.int("store_id"),
            sku: row.string("sku"),
            sku_key: row.string("sku_key"),
            category_id: row.opt_int("category_id"),
            name_en: row.opt_string("name_en"),
            name_ar: row.opt_string("name_ar"),
            name_fr: row.opt_string("name_fr"),
            description_en: row.opt_string("description_en"),
            description_ar: row.opt_string("description_ar"),
            description_fr: row.opt_string("description_fr"),
            price_minor: row.int("price_minor"),
            on_hand: row.int("on_hand"),
            reserved: row.int("reserved"),
            min_quantity: row.int("min_quantity"),
            zones: row.string("zones"),
            barcode: row.opt_string("barcode"),
            weight_g: row.opt_int("weight_g"),
            status: row.string("status"),
            featured: row.flag("featured"),
            search: row.string("search"),
        }
    }
}

const COLUMNS: [&str; 21] = [
    "id",
    "store_id",
    "sku",
    "category_id",
    "name_en",
    "name_ar",
    "name_fr",
    "description_en",
    "description_ar",
    "description_fr",
    "price_minor",
    "on_hand",
    "reserved",
    "min_quantity",
    "zones",
    "barcode",
    "weight_g",
    "status",
    "featured",
    "search",
    "sku_key",
];

fn optional(text: Option<&String>) -> Field<'_> {
    text.map_or(Field::Null, |text| Field::Text(text))
}

impl Product {
    /// Its names: English, Arabic, French.
    pub fn names(&self) -> [Option<&str>; 3] {
        [self.name_en.as_deref(), self.name_ar.as_deref(), self.name_fr.as_deref()]
    }

    /// Its name in a language, or the nearest there is.
    pub fn name(&self, language: Language) -> &str {
        language.choose(self.names())
    }

    fn field(&self, column: usize) -> Field<'_> {
        match column {
            0 => Field::Int(self.id),
            1 => Field::Int(self.store_id),
            2 => Field::Text(&self.sku),
            3 => self.category_id.map_or(Field::Null, Field::Int),
            4 => optional(self.name_en.as_ref()),
            5 => optional(self.name_ar.as_ref()),
            6 => optional(self.name_fr.as_ref()),
            7 => optional(self.description_en.as_ref()),
            8 => optional(self.description_ar.as_ref()),
            9 => optional(self.description_fr.as_ref()),
            10 => Field::Int(self.price_minor),
            11 => Field::Int(self.on_hand),
            12 => Field::Int(self.reserved),
            13 => Field::Int(self.min_quantity),
            14 => Field::Text(&self.zones),
            15 => optional(self.barcode.as_ref()),
            16 => self.weight_g.map_or(Field::Null, Field::Int),
            17 => Field::Text(&self.status),
            18 => Field::Int(i64::from(self.featured)),
            19 => Field::Text(&self.search),
            _ => Field::Text(&self.sku_key),
        }
    }
}

impl Rows for Vec<Product> {
    fn len(&self) -> usize {
        Vec::len(self)
    }

    fn field(&self, row: usize, column: usize) -> Field<'_> {
        self[row].field(column)
    }
}

pub fn insert_many(tx: &mut Tx<'_>, products: Rc<Vec<Product>>) -> Result<()> {
    tx.bulk("product", &COLUMNS, products)
}

/// Rewrites everything but the stock, which only moves.
pub fn update(tx: &mut Tx<'_>, product: &Product) -> Result<()> {
    tx.execute(
        "UPDATE product SET category_id = $2, name_en = $3, name_ar = $4, name_fr = $5, description_en = $6,
            description_ar = $7, description_fr = $8, price_minor = $9, min_quantity = $10, zones = $11, barcode = $12,
            weight_g = $13, status = $14, featured = $15, search = $16 WHERE id = $1",
        args![
            product.id,
            product.category_id,
            product.name_en.as_deref(),
            product.name_ar.as_deref(),
            product.name_fr.as_deref(),
            product.description_en.as_deref(),
            product.description_ar.as_deref(),
            product.description_fr.as_deref(),
            product.price_minor,
            product.min_quantity,
            &product.zones,
            product.barcode.as_deref(),
            product.weight_g,
            &product.status,
            product.featured,
            &product.search,
        ],
    )?;
    Ok(())
}

pub fn by_id(tx: &mut Tx<'_>, id: i64) -> Result<Product> {
    let row = tx.one(&format!("{PRODUCTS} WHERE p.id = $1"), args![id])?;
    row.map(Product::from).ok_or_else(|| lookup::lost("product", Prefix::PRODUCT, id))
}

pub fn exists(tx: &mut Tx<'_>, id: i64) -> Result<bool> {
    Ok(tx.one("SELECT id FROM product WHERE id = $1", args![id])?.is_some())
}

pub fn id_of(tx: &mut Tx<'_>, store: i64, sku: &str) -> Result<Option<i64>> {
    let row = tx.one("SELECT id FROM product WHERE store_id = $1 AND sku_key = $2", args![store, text::key(sku)])?;
    Ok(row.map(|row| row.int("id")))
}

pub fn ids_by_sku(tx: &mut Tx<'_>, sku: &str) -> Result<Vec<i64>> {
    let rows = tx.all(
        "SELECT p.id FROM store s JOIN product p ON p.store_id = s.id AND p.sku_key = $1 ORDER BY p.id LIMIT 3",
        args![text::key(sku)],
    )?;
    Ok(rows.into_iter().map(|row| row.int("id")).collect())
}

/// The stores that have a SKU of this key.
pub fn stores_of(tx: &mut Tx<'_>, sku: &str) -> Result<Vec<i64>> {
    let sql = "SELECT s.id FROM store s JOIN product p ON p.store_id = s.id AND p.sku_key = $1 ORDER BY s.id LIMIT 4";
    Ok(tx.all(sql, args![sku])?.into_iter().map(|row| row.int("id")).collect())
}

/// Feeds the store and the SKU's key of every product to `take`.
pub fn each_key(tx: &mut Tx<'_>, mut take: impl FnMut(i64, &str)) -> Result<()> {
    tx.each("SELECT store_id, sku_key FROM product ORDER BY store_id", &[], |row| {
        take(row.int("store_id"), &row.string("sku_key"));
        Ok(())
    })
}

/// [`update`] of many at once.
pub fn update_many(tx: &mut Tx<'_>, products: Rc<Vec<Product>>) -> Result<()> {
    if products.is_empty() {
        return Ok(());
    }
    // A bulk write leaves a column `id` to the engine where it can; this one is no key of its table.
    let columns = COLUMNS.map(|column| if column == "id" { "product_id" } else { column });
    let types = columns.map(|column| {
        let int = matches!(column, "product_id" | "store_id" | "category_id" | "price_minor" | "on_hand" | "reserved");
        let int = int || matches!(column, "min_quantity" | "weight_g" | "featured");
        format!("{column} {}", if int { "BIGINT" } else { "TEXT" })
    });
    tx.stage("stage_product", &types.join(", "))?;
    tx.bulk("stage_product", &columns, products)?;
    tx.analyse("stage_product")?;
    tx.execute(
        "UPDATE product SET category_id = n.category_id, name_en = n.name_en, name_ar = n.name_ar, name_fr = n.name_fr,
            description_en = n.description_en, description_ar = n.description_ar, description_fr = n.description_fr,
            price_minor = n.price_minor, min_quantity = n.min_quantity, zones = n.zones, barcode = n.barcode,
            weight_g = n.weight_g, status = n.status, featured = n.featured, search = n.search
           FROM stage_product n WHERE product.id = n.product_id",
        &[],
    )?;
    Ok(())
}

/// The stores that have any product at all.
pub fn stores_with_products(tx: &mut Tx<'_>) -> Result<std::collections::HashSet<i64>> {
    let sql = "SELECT s.id FROM store s WHERE EXISTS (SELECT 1 FROM product p WHERE p.store_id = s.id)";
    Ok(tx.all(sql, &[])?.into_iter().map(|row| row.int("id")).collect())
}

/// (store id, folded SKU) pairs, as a batch.
pub struct Keys(pub Vec<(i64, String)>);

impl Rows for Keys {
    fn len(&self) -> usize {
        self.0.len()
    }

    fn field(&self, row: usize, column: usize) -> Field<'_> {
        if column == 0 { Field::Int(self.0[row].0) } else { Field::Text(&self.0[row].1) }
    }
}

/// The stored products among many keys, fed to `take` in order of key.
pub fn by_keys(tx: &mut Tx<'_>, keys: Vec<(i64, String)>, mut take: impl FnMut(Product)) -> Result<()> {
    tx.stage("stage_product_key", "store_id BIGINT, sku_key TEXT")?;
    tx.bulk("stage_product_key", &["store_id", "sku_key"], Rc::new(Keys(keys)))?;
    tx.analyse("stage_product_key")?;
    // CROSS JOIN keeps SQLite's planner from walking the whole table to find the few keys.
    let from = "FROM stage_product_key k CROSS JOIN product p WHERE p.store_id = k.store_id AND p.sku_key = k.sku_key";
    tx.each(&PRODUCTS.replace("FROM product p", from), &[], |row| {
        take(Product::from(row));
        Ok(())
    })
}

/// How many products name this zone among those they are sold in.
pub fn naming_zone(tx: &mut Tx<'_>, code: &str) -> Result<i64> {
    let sql =
        "SELECT COUNT(*) AS products FROM product p WHERE p.zones <> '*' AND ';' || p.zones || ';' LIKE $1 ESCAPE '\\'";
    let row = tx.one(sql, args![lookup::containing(&format!(";{code};"))])?;
    Ok(row.map_or(0, |row| row.int("products")))
}

/// The lists of zones that products are sold in, each once with the first product that has it.
pub fn zone_lists(tx: &mut Tx<'_>) -> Result<Vec<(i64, String)>> {
    let rows =
        tx.all("SELECT MIN(id) AS id, zones FROM product WHERE zones <> '*' GROUP BY zones ORDER BY MIN(id)", &[])?;
    Ok(rows.into_iter().map(|row| (row.int("id"), row.string("zones"))).collect())
}

/// What to show of the products.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub store: Option<i64>,
    /// With everything below it in the tree.
    pub category: Option<i64>,
    pub status: Option<String>,
    pub featured: Option<bool>,
    pub zone: Option<String>,
    /// Products with fewer unreserved units than this.
    pub stock_below: Option<i64>,
    /// As typed; letters, accents and Arabic forms are folded.
    pub search: Option<String>,
    /// Only what customers are shown.
    pub offered: bool,
}

/// Active products of active stores, less those that unpaid dues hide.
const OFFERED: &str = "p.status = 'active' AND p.store_id IN (
    SELECT o.id FROM store o WHERE o.status = 'active' AND o.dues_stage = 'none')";

fn conditions(filter: &Filter) -> Where {
    let search = filter.search.as_deref().map(|typed| lookup::containing(&text::fold(typed)));
    let zone = filter.zone.as_deref().map(|zone| lookup::containing(&format!(";{zone};")));
    Where::default()
        .and("p.store_id = {}", filter.store)
        .and(
            "p.category_id IN (WITH RECURSIVE below (id) AS (
               SELECT CAST({} AS BIGINT) UNION ALL SELECT c.id FROM category c JOIN below b ON c.parent_id = b.id)
             SELECT id FROM below)",
            filter.category,
        )
        .and("p.status = {}", filter.status.as_deref())
        .and("p.featured = {}", filter.featured)
        .and("(p.zones = '*' OR ';' || p.zones || ';' LIKE {} ESCAPE '\\')", zone)
        .and("p.on_hand - p.reserved < {}", filter.stock_below)
        .and("p.search LIKE {} ESCAPE '\\'", search)
        .and_if(filter.offered, OFFERED)
}

/// One page of products behind `after`, in order of id.
pub fn page(tx: &mut Tx<'_>, filter: &Filter, after: Cursor, limit: i64) -> Result<Vec<Product>> {
    let conditions = conditions(filter).and(&format!("p.id {} {{}}", after.sign()), Some(after));
    let order = after.order("p.id");
    let rows = tx.all(&format!("{PRODUCTS}{} {order} LIMIT {limit}", conditions.sql()), conditions.args())?;
    Ok(rows.into_iter().map(Product::from).collect())
}

/// Feeds every product to `take`, in order of store and SKU, with its store's slug and currency.
pub fn each(
    tx: &mut Tx<'_>,
    store: Option<i64>,
    mut take: impl FnMut(Product, &str, &str) -> Result<()>,
) -> Result<()> {
    let sql = PRODUCTS.replace(
        "p.search FROM product p",
        "p.search, s.slug, s.currency FROM store s JOIN product p ON p.store_id = s.id
        WHERE CAST($1 AS BIGINT) IS NULL OR s.id = $1 ORDER BY s.slug, p.sku_key",
    );
    tx.each(&sql, args![store], |row| {
        let (slug, currency) = (row.string("slug"), row.string("currency"));
        take(Product::from(row), &slug, &currency)
    })
}

/// Counts over all matching products.
#[derive(Clone, Copy, Debug, Default)]
pub struct Totals {
    pub products: i64,
    pub units: i64,
}

pub fn totals(tx: &mut Tx<'_>, filter: &Filter) -> Result<Totals> {
    let conditions = conditions(filter);
    let sql = format!(
        "SELECT COUNT(*) AS products, CAST(COALESCE(SUM(p.on_hand), 0) AS BIGINT) AS units FROM product p{}",
        conditions.sql()
    );
    let row = tx.one(&sql, conditions.args())?;
    Ok(row.map_or_else(Totals::default, |row| Totals { products: row.int("products"), units: row.int("units") }))
}
