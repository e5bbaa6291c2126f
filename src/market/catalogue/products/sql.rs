//! Products as stored.

use std::sync::LazyLock;

use serde::Serialize;

use crate::args;
use crate::base::{Language, Prefix, StoreId, text};
use crate::db::{Column, Condition, ListQuery, Row, Table, Tx, Value};
use crate::error::Result;
use crate::market::core::lookup;

use super::rules::ProductStatus;

/// A product of a store. Price in minor units of the store's currency; stock in units.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Product {
    #[serde(skip)]
    pub id: i64,
    pub store_id: StoreId,
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
    /// `*`, or zone codes separated by `;`.
    pub zones: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub barcode: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight_g: Option<i64>,
    pub status: ProductStatus,
    pub featured: bool,
    #[serde(skip)]
    pub search: String,
}

static PRODUCT: Table<Product> = Table {
    name: "product",
    columns: &[
        Column::int("id", |p| p.id),
        Column::int("store_id", |p| p.store_id.get()),
        Column::text("sku", |p| &p.sku),
        Column::text("sku_key", |p| &p.sku_key),
        Column::opt_int("category_id", |p| p.category_id),
        Column::opt_text("name_en", |p| p.name_en.as_deref()),
        Column::opt_text("name_ar", |p| p.name_ar.as_deref()),
        Column::opt_text("name_fr", |p| p.name_fr.as_deref()),
        Column::opt_text("description_en", |p| p.description_en.as_deref()),
        Column::opt_text("description_ar", |p| p.description_ar.as_deref()),
        Column::opt_text("description_fr", |p| p.description_fr.as_deref()),
        Column::int("price_minor", |p| p.price_minor),
        Column::int("on_hand", |p| p.on_hand),
        Column::int("reserved", |p| p.reserved),
        Column::int("min_quantity", |p| p.min_quantity),
        Column::text("zones", |p| &p.zones),
        Column::opt_text("barcode", |p| p.barcode.as_deref()),
        Column::opt_int("weight_g", |p| p.weight_g),
        Column::text("status", |p| p.status.as_str()),
        Column::int("featured", |p| p.featured.into()),
        Column::text("search", |p| &p.search),
    ],
};

/// What an update leaves as it is: what a product is found by, and the stock, which only moves.
const KEPT: [&str; 6] = ["id", "store_id", "sku", "sku_key", "on_hand", "reserved"];

impl From<Row> for Product {
    fn from(row: Row) -> Self {
        Product {
            id: row.int("id"),
            store_id: row.id("store_id"),
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
            status: row.get("status"),
            featured: row.flag("featured"),
            search: row.string("search"),
        }
    }
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
}

pub fn insert_many(tx: &mut Tx<'_>, products: Vec<Product>) -> Result<()> {
    tx.insert(&PRODUCT, products)
}

/// Rewrites everything but `KEPT`.
pub fn update(tx: &mut Tx<'_>, product: &Product) -> Result<()> {
    let values = PRODUCT.columns_but(&KEPT).map(|column| column.value(product));
    let args: Vec<Value> = [Value::from(product.id)].into_iter().chain(values).collect();
    tx.execute(&format!("UPDATE product SET {} WHERE id = $1", PRODUCT.assignments(&KEPT, 2)), &args)?;
    Ok(())
}

/// Reads products: what follows FROM names them `p`.
fn select(from: &str) -> String {
    format!("SELECT {} FROM {from}", PRODUCT.select("p"))
}

pub fn by_id(tx: &mut Tx<'_>, id: i64) -> Result<Product> {
    let row = tx.one(&select("product p WHERE p.id = $1"), args![id])?;
    row.map(Product::from).ok_or_else(|| lookup::lost("product", Prefix::PRODUCT, id))
}

pub fn exists(tx: &mut Tx<'_>, id: i64) -> Result<bool> {
    Ok(tx.one("SELECT id FROM product WHERE id = $1", args![id])?.is_some())
}

pub fn id_of(tx: &mut Tx<'_>, store: StoreId, sku: &str) -> Result<Option<i64>> {
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
pub fn stores_of(tx: &mut Tx<'_>, sku: &str) -> Result<Vec<StoreId>> {
    let sql = "SELECT s.id FROM store s JOIN product p ON p.store_id = s.id AND p.sku_key = $1 ORDER BY s.id LIMIT 4";
    Ok(tx.all(sql, args![sku])?.into_iter().map(|row| row.id("id")).collect())
}

/// Feeds the store and the SKU's key of every product to `take`.
pub fn each_key(tx: &mut Tx<'_>, mut take: impl FnMut(StoreId, &str)) -> Result<()> {
    tx.each("SELECT store_id, sku_key FROM product ORDER BY store_id", &[], |row| {
        take(row.id("store_id"), &row.string("sku_key"));
        Ok(())
    })
}

/// [`update`] of many at once.
pub fn update_many(tx: &mut Tx<'_>, products: Vec<Product>) -> Result<()> {
    if products.is_empty() {
        return Ok(());
    }
    tx.stage_rows("stage_product", &PRODUCT, products)?;
    let set: Vec<String> = PRODUCT.columns_but(&KEPT).map(|Column { name, .. }| format!("{name} = n.{name}")).collect();
    let sql = format!("UPDATE product SET {} FROM stage_product n WHERE product.id = n.row_id", set.join(", "));
    tx.execute(&sql, &[])?;
    Ok(())
}

/// The stores that have any product at all.
pub fn stores_with_products(tx: &mut Tx<'_>) -> Result<std::collections::HashSet<StoreId>> {
    let sql = "SELECT s.id FROM store s WHERE EXISTS (SELECT 1 FROM product p WHERE p.store_id = s.id)";
    Ok(tx.all(sql, &[])?.into_iter().map(|row| row.id("id")).collect())
}

/// A store and a folded SKU.
pub type Key = (StoreId, String);

static KEYS: Table<Key> = Table {
    name: "stage_product_key",
    columns: &[Column::int("store_id", |(store, _)| store.get()), Column::text("sku_key", |(_, sku)| sku)],
};

/// The stored products among many keys, fed to `take` in order of key.
pub fn by_keys(tx: &mut Tx<'_>, keys: Vec<Key>, mut take: impl FnMut(Product)) -> Result<()> {
    tx.stage_rows(KEYS.name, &KEYS, keys)?;
    // CROSS JOIN keeps SQLite's planner from walking the whole table to find the few keys.
    let from = "stage_product_key k CROSS JOIN product p WHERE p.store_id = k.store_id AND p.sku_key = k.sku_key";
    tx.each(&select(from), &[], |row| {
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
    pub store: Option<StoreId>,
    /// With everything below it in the tree.
    pub category: Option<i64>,
    pub status: Option<ProductStatus>,
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

const CONDITIONS: &[Condition<Filter>] = &[
    Condition::value("p.store_id = {}", |f| f.store.into()),
    Condition::value(
        "p.category_id IN (WITH RECURSIVE below (id) AS (
               SELECT CAST({} AS BIGINT) UNION ALL SELECT c.id FROM category c JOIN below b ON c.parent_id = b.id)
             SELECT id FROM below)",
        |f| f.category.into(),
    ),
    Condition::value("p.status = {}", |f| f.status.into()),
    Condition::value("p.featured = {}", |f| f.featured.into()),
    Condition::value("(p.zones = '*' OR ';' || p.zones || ';' LIKE {} ESCAPE '\\')", |f| {
        f.zone.as_deref().map(|zone| lookup::containing(&format!(";{zone};"))).into()
    }),
    Condition::value("p.on_hand - p.reserved < {}", |f| f.stock_below.into()),
    Condition::value("p.search LIKE {} ESCAPE '\\'", |f| {
        f.search.as_deref().map(|typed| lookup::containing(&text::fold(typed))).into()
    }),
    Condition::flag(OFFERED, |f| f.offered),
];

/// Products, in order of id.
pub static LIST: LazyLock<ListQuery<Filter, Product>> = LazyLock::new(|| ListQuery {
    columns: PRODUCT.select("p").leak(),
    from: "product p",
    key: "p.id",
    conditions: CONDITIONS,
    ..ListQuery::of(Product::from)
});

/// Feeds every product to `take`, in order of store and SKU, with its store's slug and currency.
pub fn each(
    tx: &mut Tx<'_>,
    store: Option<StoreId>,
    mut take: impl FnMut(Product, &str, &str) -> Result<()>,
) -> Result<()> {
    let sql = format!(
        "SELECT {}, s.slug, s.currency FROM store s JOIN product p ON p.store_id = s.id
        WHERE CAST($1 AS BIGINT) IS NULL OR s.id = $1 ORDER BY s.slug, p.sku_key",
        PRODUCT.select("p")
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
    let columns = "COUNT(*) AS products, CAST(COALESCE(SUM(p.on_hand), 0) AS BIGINT) AS units";
    let row = LIST.sums(tx, filter, columns, "")?.pop();
    Ok(row.map_or_else(Totals::default, |row| Totals { products: row.int("products"), units: row.int("units") }))
}
