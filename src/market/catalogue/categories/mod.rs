//! The tree of categories. It never has a cycle, and removing a branch never loses a product.

pub mod rules;
mod sql;
mod tree;

use std::collections::HashMap;

use serde_json::json;

use crate::base::{Language, Prefix, text};
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::core::{Act, audit, lookup};

pub use sql::{Category, all, by_id};
pub use tree::Tree;

/// The categories as they are.
pub fn tree(tx: &mut Tx<'_>) -> Result<Tree> {
    Ok(Tree::new(all(tx)?))
}

/// The category that `text` names: by any of its names, by its path, or by its ref.
pub fn find(tx: &mut Tx<'_>, text: &str) -> Result<i64> {
    tree(tx)?.find(text)
}

/// The category that a file names: by a name, a path or its full ref.
///
/// # Errors
/// Kind `NotFound` when it fits none or several.
pub fn find_in_file(tx: &mut Tx<'_>, text: &str) -> Result<i64> {
    tree(tx)?.in_file(text)?.ok_or_else(|| lookup::missing("category", text))
}

/// The paths of categories, each put together once.
pub struct Paths {
    tree: Tree,
    language: Language,
    known: HashMap<i64, String>,
}

impl Paths {
    pub fn load(tx: &mut Tx<'_>, language: Language) -> Result<Paths> {
        Ok(Paths { tree: tree(tx)?, language, known: HashMap::new() })
    }

    /// The path of a category.
    pub fn of(&mut self, id: i64) -> &str {
        let (tree, language) = (&self.tree, self.language);
        self.known.entry(id).or_insert_with(|| tree.path(id, language))
    }
}

/// A name of a category, which a path can be made of.
///
/// # Errors
/// Kind `Invalid` when it cannot.
pub fn check_name(name: &str) -> Result<&str> {
    let name = Prefix::CATEGORY.new_key(text::code(name, 120)?)?;
    if name.contains('>') {
        let why = format!("{name:?} is not a valid category name: > separates the names of a path");
        return Err(Error::invalid(codes::CATEGORY_NAME, why).hint("lilium category add NAME --parent CATEGORY"));
    }
    Ok(name)
}

/// Adds a category below `parent`, or at the top.
pub fn add(tx: &mut Tx<'_>, act: &Act<'_>, category: &Category) -> Result<i64> {
    free(&tree(tx)?, category)?;
    let category = Category { id: audit::unused_id(tx, "category")?, ..category.clone() };
    sql::insert(tx, &category)?;
    changed(tx, act, "category.add", None, Some(&category))?;
    Ok(category.id)
}

/// Nothing else below its parent may have one of its names.
fn free(tree: &Tree, category: &Category) -> Result<()> {
    let parent = category.parent_id.unwrap_or(0);
    let taken = category
        .names()
        .into_iter()
        .flatten()
        .find_map(|name| tree.child(parent, name).filter(|known| *known != category.id).map(|known| (name, known)));
    let Some((name, known)) = taken else { return Ok(()) };
    let path = tree.path(known, Language::default());
    let what = format!("{name:?} is the name of {} {path:?} already", Prefix::CATEGORY.show(known));
    Err(Error::conflict(codes::CATEGORY_EXISTS, what).hint("lilium category tree"))
}

/// The categories that a file names, those that are not there yet made, all in the order of the names; answers which
/// are new.
///
/// # Errors
/// Kind `NotFound` for a name that fits several.
pub fn find_or_add(tx: &mut Tx<'_>, act: &Act<'_>, named: &[String]) -> Result<(Vec<i64>, Vec<Category>)> {
    let mut tree = tree(tx)?;
    let before = tree.all.len();
    let mut ids = Vec::with_capacity(named.len());
    for name in named {
        let id = match tree.in_file(name)? {
            Some(id) => id,
            None => add_path(tx, act, &mut tree, name)?,
        };
        ids.push(id);
    }
    Ok((ids, tree.all.split_off(before)))
}

fn add_path(tx: &mut Tx<'_>, act: &Act<'_>, tree: &mut Tree, path: &str) -> Result<i64> {
    let mut at = 0;
    for name in Tree::names(path).unwrap_or_else(|| vec![path]) {
        at = match tree.child(at, name) {
            Some(id) => id,
            None => {
                let parent_id = Some(at).filter(|parent| *parent > 0);
                let id = audit::unused_id(tx, "category")?;
                let new = Category { id, parent_id, ..Category::called(name, act.marketplace.language) };
                sql::insert(tx, &new)?;
                tree.add(new);
                id
            }
        };
    }
    Ok(at)
}

/// Renames a category; answers whether anything changed.
pub fn update(tx: &mut Tx<'_>, act: &Act<'_>, wanted: &Category) -> Result<bool> {
    let before = by_id(tx, wanted.id)?;
    if &before == wanted {
        return Ok(false);
    }
    free(&tree(tx)?, wanted)?;
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
    let tree = tree(tx)?;
    if parent.is_some_and(|parent| rules::is_within(&tree.all, parent, id)) {
        return Err(Error::conflict(
            codes::CATEGORY_CYCLE,
            format!("{:?} cannot hang below itself", before.any_name()),
        )
        .hint("lilium category tree"));
    }
    let after = Category { parent_id: parent, ..before.clone() };
    free(&tree, &after)?;
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
    let tree = tree(tx)?;
    let below: Vec<&Category> = tree.all.iter().filter(|category| category.parent_id == Some(id)).collect();
    let children = below.len() as i64;
    let products = sql::products_in(tx, id)?;
    match heir {
        None if products + children > 0 => return Err(not_empty(&before, products, children)),
        Some(heir) if rules::is_within(&tree.all, heir, id) => {
            return Err(Error::conflict(codes::CATEGORY_CYCLE, "the heir lies within the category that goes"));
        }
        Some(heir) => {
            for child in below {
                free(&tree, &Category { parent_id: Some(heir), ..child.clone() })?;
            }
            sql::hand_down(tx, id, heir)?;
        }
        None => {}
    }
    sql::delete(tx, id)?;
    changed(tx, act, "category.remove", Some(&before), None)?;
    Ok((products, children))
}

/// Records the categories that an imported file made; those that no row needs, because it was rejected, go again. Answers
/// the names of the others.
pub fn keep_used(tx: &mut Tx<'_>, act: &Act<'_>, made: Vec<Category>) -> Result<Vec<String>> {
    let mut kept = Vec::with_capacity(made.len());
    // The last made lie lowest.
    for category in made.into_iter().rev() {
        if sql::is_used(tx, category.id)? {
            kept.push(category);
        } else {
            sql::delete(tx, category.id)?;
        }
    }
    kept.reverse();
    let changes = kept.iter().map(|category| (category.id, None, Some(json!(category).to_string()))).collect();
    audit::record_batch(tx, act, "category.import", "category", changes)?;
    Ok(kept.into_iter().map(|category| category.any_name().to_owned()).collect())
}

fn not_empty(category: &Category, products: i64, children: i64) -> Error {
    let name = category.any_name();
    Error::conflict(
        codes::CATEGORY_NOT_EMPTY,
        format!("{name:?} has {products} products and {children} sub-categories"),
    )
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
