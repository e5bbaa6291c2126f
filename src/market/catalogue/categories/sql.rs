//! Categories as stored.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::args;
use crate::base::{Language, Prefix, text};
use crate::db::{Row, Tx};
use crate::error::Result;
use crate::market::core::lookup;

/// A category, with a name in at least one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Category {
    #[serde(skip)]
    pub id: i64,
    pub parent_id: Option<i64>,
    pub name_en: Option<String>,
    pub name_ar: Option<String>,
    pub name_fr: Option<String>,
}

impl Category {
    /// One that is called so, in the language that its script says.
    pub fn called(name: &str, marketplace: Language) -> Category {
        let language = marketplace.of_name(name);
        let name_in = |wanted| (language == wanted).then(|| name.to_owned());
        Category {
            id: 0,
            parent_id: None,
            name_en: name_in(Language::English),
            name_ar: name_in(Language::Arabic),
            name_fr: name_in(Language::French),
        }
    }

    /// Its names: English, Arabic, French.
    pub fn names(&self) -> [Option<&str>; 3] {
        [self.name_en.as_deref(), self.name_ar.as_deref(), self.name_fr.as_deref()]
    }

    /// Its name in a language, or the nearest there is.
    pub fn name(&self, language: Language) -> &str {
        language.choose(self.names())
    }

    /// Its name for a sentence.
    pub fn any_name(&self) -> &str {
        self.name(Language::default())
    }

    /// What it is found by.
    pub fn keys(&self) -> BTreeSet<String> {
        self.names().into_iter().flatten().map(text::key).collect()
    }
}

impl From<Row> for Category {
    fn from(row: Row) -> Self {
        Category {
            id: row.int("id"),
            parent_id: row.opt_int("parent_id"),
            name_en: row.opt_string("name_en"),
            name_ar: row.opt_string("name_ar"),
            name_fr: row.opt_string("name_fr"),
        }
    }
}

pub fn all(tx: &mut Tx<'_>) -> Result<Vec<Category>> {
    let rows = tx.all("SELECT id, parent_id, name_en, name_ar, name_fr FROM category ORDER BY id", &[])?;
    Ok(rows.into_iter().map(Category::from).collect())
}

pub fn by_id(tx: &mut Tx<'_>, id: i64) -> Result<Category> {
    let row = tx.one("SELECT id, parent_id, name_en, name_ar, name_fr FROM category WHERE id = $1", args![id])?;
    row.map(Category::from).ok_or_else(|| lookup::lost("category", Prefix::CATEGORY, id))
}

pub fn insert(tx: &mut Tx<'_>, category: &Category) -> Result<()> {
    tx.execute(
        "INSERT INTO category (id, parent_id, name_en, name_ar, name_fr) VALUES ($1, $2, $3, $4, $5)",
        args![
            category.id,
            category.parent_id,
            category.name_en.as_deref(),
            category.name_ar.as_deref(),
            category.name_fr.as_deref()
        ],
    )?;
    put_keys(tx, category)
}

fn put_keys(tx: &mut Tx<'_>, category: &Category) -> Result<()> {
    for key in category.keys() {
        tx.execute(
            "INSERT INTO category_name (category_id, parent_id, key) VALUES ($1, $2, $3)",
            args![category.id, category.parent_id.unwrap_or(0), key],
        )?;
    }
    Ok(())
}

fn clear_keys(tx: &mut Tx<'_>, id: i64) -> Result<()> {
    tx.execute("DELETE FROM category_name WHERE category_id = $1", args![id]).map(drop)
}

pub fn update(tx: &mut Tx<'_>, category: &Category) -> Result<()> {
    tx.execute(
        "UPDATE category SET parent_id = $2, name_en = $3, name_ar = $4, name_fr = $5 WHERE id = $1",
        args![
            category.id,
            category.parent_id,
            category.name_en.as_deref(),
            category.name_ar.as_deref(),
            category.name_fr.as_deref()
        ],
    )?;
    clear_keys(tx, category.id)?;
    put_keys(tx, category)
}

pub fn delete(tx: &mut Tx<'_>, id: i64) -> Result<()> {
    clear_keys(tx, id)?;
    tx.execute("DELETE FROM category WHERE id = $1", args![id])?;
    Ok(())
}

pub fn products_in(tx: &mut Tx<'_>, id: i64) -> Result<i64> {
    let row = tx.one("SELECT COUNT(*) AS products FROM product WHERE category_id = $1", args![id])?;
    Ok(row.map_or(0, |row| row.int("products")))
}

/// Gives the products and sub-categories of a category to its heir.
pub fn hand_down(tx: &mut Tx<'_>, id: i64, heir: i64) -> Result<()> {
    tx.execute("UPDATE product SET category_id = $2 WHERE category_id = $1", args![id, heir])?;
    tx.execute("UPDATE category SET parent_id = $2 WHERE parent_id = $1", args![id, heir])?;
    tx.execute("UPDATE category_name SET parent_id = $2 WHERE parent_id = $1", args![id, heir])?;
    Ok(())
}

/// Has a category a product, or another category below it?
pub fn is_used(tx: &mut Tx<'_>, id: i64) -> Result<bool> {
    let sql = "SELECT 1 AS one WHERE EXISTS (SELECT 1 FROM product WHERE category_id = $1)
        OR EXISTS (SELECT 1 FROM category WHERE parent_id = $1)";
    Ok(tx.one(sql, args![id])?.is_some())
}
