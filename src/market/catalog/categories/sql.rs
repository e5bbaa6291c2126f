//! Categories as stored.

use std::collections::HashMap;

use serde::Serialize;

use crate::args;
use crate::db::{Row, Tx};
use crate::error::Result;

/// A category; its English name is its natural key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Category {
    #[serde(skip)]
    pub id: i64,
    pub parent_id: Option<i64>,
    pub name_en: String,
    pub name_ar: Option<String>,
    pub name_fr: Option<String>,
}

impl From<Row> for Category {
    fn from(row: Row) -> Self {
        Category {
            id: row.int("id"),
            parent_id: row.opt_int("parent_id"),
            name_en: row.string("name_en"),
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
    Ok(row.map(Category::from).expect("a stored reference to a category"))
}

/// Ids by English name.
pub fn names(tx: &mut Tx<'_>) -> Result<HashMap<String, i64>> {
    Ok(all(tx)?.into_iter().map(|category| (category.name_en, category.id)).collect())
}

pub fn insert(tx: &mut Tx<'_>, category: &Category) -> Result<()> {
    tx.execute(
        "INSERT INTO category (id, parent_id, name_en, name_ar, name_fr) VALUES ($1, $2, $3, $4, $5)",
        args![
            category.id,
            category.parent_id,
            &category.name_en,
            category.name_ar.as_deref(),
            category.name_fr.as_deref()
        ],
    )?;
    Ok(())
}

pub fn update(tx: &mut Tx<'_>, category: &Category) -> Result<()> {
    tx.execute(
        "UPDATE category SET parent_id = $2, name_en = $3, name_ar = $4, name_fr = $5 WHERE id = $1",
        args![
            category.id,
            category.parent_id,
            &category.name_en,
            category.name_ar.as_deref(),
            category.name_fr.as_deref()
        ],
    )?;
    Ok(())
}

pub fn delete(tx: &mut Tx<'_>, id: i64) -> Result<()> {
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
    Ok(())
}

/// Adds the categories that an imported file names and nobody has added yet; answers all ids by name.
pub fn insert_missing<'a>(
    tx: &mut Tx<'_>,
    wanted: impl IntoIterator<Item = &'a String>,
) -> Result<(HashMap<String, i64>, i64)> {
    let mut known = names(tx)?;
    let before = known.len();
    for name in wanted {
        if !known.contains_key(name) {
            let id = tx.next_id("category")?;
            insert(tx, &Category { id, parent_id: None, name_en: name.clone(), name_ar: None, name_fr: None })?;
            known.insert(name.clone(), id);
        }
    }
    let added = (known.len() - before) as i64;
    Ok((known, added))
}
