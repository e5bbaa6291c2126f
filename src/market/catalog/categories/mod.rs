//! The tree of categories. It never has a cycle, and removing a branch never loses a product.

pub mod rules;
mod sql;

use serde_json::json;

use crate::base::Prefix;
use crate::db::Tx;
use crate::error::{Error, Result};

use super::super::{Act, audit, refs};

pub use sql::{Category, all, by_id, insert_missing, names};

const KIND: refs::Kind = refs::Kind { noun: "category", prefix: Prefix::CATEGORY, table: "category", key: "name_en" };

/// The category that `text` names.
pub fn find(tx: &mut Tx<'_>, text: &str) -> Result<i64> {
    refs::resolve(tx, KIND, text)
}

/// Adds a category below `parent`, or at the top.
pub fn add(tx: &mut Tx<'_>, act: &Act<'_>, category: &Category) -> Result<i64> {
    let same = |known: &&String| known.to_lowercase() == category.name_en.to_lowercase();
    if let Some(known) = sql::names(tx)?.keys().find(same) {
        return Err(Error::conflict("category.exists", format!("a category {known:?} exists already"))
            .hint("lilium category tree"));
    }
    let category = Category { id: tx.next_id("category")?, ..category.clone() };
    sql::insert(tx, &category)?;
    changed(tx, act, "category.add", None, Some(&category))?;
    Ok(category.id)
}

/// Renames a category; answers whether anything changed.
pub fn update(tx: &mut Tx<'_>, act: &Act<'_>, wanted: &Category) -> Result<bool> {
    let before = by_id(tx, wanted.id)?;
    if &before == wanted {
        return Ok(false);
    }
    sql::update(tx, wanted)?;
    changed(tx, act, "category.update", Some(&before), Some(wanted))?;
    Ok(true)
}

/// Hangs a category, with all below it, under another parent or at the top.
///
/// # Errors
/// Kind `Conflict` when the new parent is the category itself or lies below it.
pub fn move_to(tx: &mut Tx<'_>, act: &Act<'_>, id: i64, parent: Option<i64>) -> Result<bool> {
    let before = by_id(tx, id)?;
    if before.parent_id == parent {
        return Ok(false);
    }
    let tree = all(tx)?;
    if parent.is_some_and(|parent| rules::is_within(&tree, parent, id)) {
        return Err(Error::conflict("category.cycle", format!("{:?} cannot hang below itself", before.name_en))
            .hint("lilium category tree"));
    }
    let after = Category { parent_id: parent, ..before.clone() };
    sql::update(tx, &after)?;
    changed(tx, act, "category.move", Some(&before), Some(&after))?;
    Ok(true)
}

/// Removes a category; its products and sub-categories go to `heir`.
///
/// # Errors
/// Kind `Conflict` when it is not empty and no heir is named, or the heir lies within it.
pub fn remove(tx: &mut Tx<'_>, act: &Act<'_>, id: i64, heir: Option<i64>) -> Result<(i64, i64)> {
    let before = by_id(tx, id)?;
    let tree = all(tx)?;
    let children = tree.iter().filter(|category| category.parent_id == Some(id)).count() as i64;
    let products = sql::products_in(tx, id)?;
    match heir {
        None if products + children > 0 => return Err(not_empty(&before, products, children)),
        Some(heir) if rules::is_within(&tree, heir, id) => {
            return Err(Error::conflict("category.cycle", "the heir lies within the category that goes"));
        }
        Some(heir) => sql::hand_down(tx, id, heir)?,
        None => {}
    }
    sql::delete(tx, id)?;
    changed(tx, act, "category.remove", Some(&before), None)?;
    Ok((products, children))
}

fn not_empty(category: &Category, products: i64, children: i64) -> Error {
    let name = &category.name_en;
    Error::conflict("category.not_empty", format!("{name:?} has {products} products and {children} sub-categories"))
        .hint(format!("lilium category remove {name:?} --reassign-to CATEGORY"))
}

fn changed(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    action: &str,
    before: Option<&Category>,
    after: Option<&Category>,
) -> Result<()> {
    let subject = after.or(before).map_or(0, |category| category.id);
    let json = |category: Option<&Category>| category.map(|category| json!(category));
    audit::record(
        tx,
        act,
        audit::Change { action, noun: "category", subject, before: json(before), after: json(after) },
    )
}
