//! Categories from a file: each by its path, `Food > Tea`, and what is new behind what it lies below.

use std::collections::HashMap;

use crate::base::{Language, text};
use crate::csv::{Fields, Keep, Known};
use crate::db::Tx;
use crate::error::Result;
use crate::market::catalogue::categories::{self, Category, Tree};
use crate::market::core::Act;

use super::plain::Noun;
use super::{problem, rev};

const CATEGORY: usize = 0;
const NAME_EN: usize = 1;
const NAME_AR: usize = 2;
const NAME_FR: usize = 3;

/// A category and the path that a file names it by.
#[derive(Clone, Debug)]
pub struct Placed {
    pub path: String,
    pub category: Category,
}

/// Categories, as rows.
pub struct Categories {
    language: Language,
    /// The tree before the import: a file names everything as it was exported, also what it renames.
    before: Option<Tree>,
    /// What the file made, by the key of its path.
    made: HashMap<String, i64>,
}

impl Categories {
    pub fn new(language: Language) -> Categories {
        Categories { language, before: None, made: HashMap::new() }
    }

    fn find(&mut self, tx: &mut Tx<'_>, path: &str) -> Result<Option<i64>> {
        if self.before.is_none() {
            self.before = Some(categories::tree(tx)?);
        }
        if let Some(id) = self.made.get(&key(path)) {
            return Ok(Some(*id));
        }
        self.before.as_ref().map_or(Ok(None), |tree| tree.in_file(path))
    }
}

impl Noun for Categories {
    type Item = Placed;

    const NOUN: &'static str = "category";
    const COLUMNS: &'static [Known<'static>] = &[
        Known::required("category").filled(),
        Known::optional("name_en"),
        Known::optional("name_ar"),
        Known::optional("name_fr"),
        Known::optional(rev::REV),
    ];
    const KEYS: &'static [usize] = &[CATEGORY];
    const KEEPS: &'static [(usize, Keep<Placed>)] = &[
        (CATEGORY, |w, s| w.path.clone_from(&s.path)),
        (NAME_EN, |w, s| w.category.name_en.clone_from(&s.category.name_en)),
        (NAME_AR, |w, s| w.category.name_ar.clone_from(&s.category.name_ar)),
        (NAME_FR, |w, s| w.category.name_fr.clone_from(&s.category.name_fr)),
    ];

    fn parse(&self, fields: &mut Fields<'_>) -> Option<Placed> {
        let path = fields.read(CATEGORY, |t| text::code(t, 1_000));
        let name = |t: &str| categories::check_name(t).map(str::to_owned).map_err(|error| problem(error.to_string()));
        let [name_en, name_ar, name_fr] = [NAME_EN, NAME_AR, NAME_FR].map(|column| fields.optional(column, name));
        let category = Category { name_en: name_en?, name_ar: name_ar?, name_fr: name_fr?, ..Category::default() };
        Some(Placed { path: path?.to_owned(), category })
    }

    fn key(placed: &Placed) -> String {
        key(&placed.path)
    }

    fn cells(&self, placed: &Placed) -> Vec<String> {
        let Category { name_en, name_ar, name_fr, .. } = placed.category.clone();
        let names = [name_en, name_ar, name_fr].map(Option::unwrap_or_default);
        [placed.path.clone()].into_iter().chain(names).collect()
    }

    fn stored(&mut self, tx: &mut Tx<'_>, placed: &Placed) -> Result<Option<Placed>> {
        let Some(id) = self.find(tx, &placed.path)? else { return Ok(None) };
        let path = self.before.as_ref().filter(|tree| tree.get(id).is_some()).map(|tree| tree.path(id, self.language));
        Ok(Some(Placed { path: path.unwrap_or_else(|| placed.path.clone()), category: categories::by_id(tx, id)? }))
    }

    fn create(&mut self, tx: &mut Tx<'_>, act: &Act<'_>, placed: &Placed, _: u32) -> Result<()> {
        let names = Tree::names(&placed.path).unwrap_or_else(|| vec![&placed.path]);
        let Some((last, above)) = names.split_last() else { return Err(problem("a category has a name").into()) };
        let last = categories::check_name(last)?;
        let parent = above.join(" > ");
        let parent_id = match above {
            [] => None,
            _ => Some(self.find(tx, &parent)?.ok_or_else(|| {
                problem(format!("there is no category {parent:?} to be its parent; put that on a row above"))
            })?),
        };
        let mut category = Category { parent_id, ..placed.category.clone() };
        if category.keys().is_empty() {
            category = Category { parent_id, ..Category::called(last, self.language) };
        } else if !category.keys().contains(&text::key(last)) {
            return Err(problem(format!("{last:?} ends its path, but is none of its names")).into());
        }
        let id = categories::add(tx, act, &category)?;
        self.made.insert(key(&placed.path), id);
        Ok(())
    }

    fn update(&mut self, tx: &mut Tx<'_>, act: &Act<'_>, stored: &Placed, wanted: &Placed) -> Result<bool> {
        let Category { id, parent_id, .. } = stored.category;
        let category = Category { id, parent_id, ..wanted.category.clone() };
        if category.keys().is_empty() {
            // A row without names means the one its path ends with.
            let names = Tree::names(&wanted.path).unwrap_or_else(|| vec![&wanted.path]);
            let called = names.last().map(|last| Category::called(last, self.language).keys());
            return match called {
                Some(called) if called == stored.category.keys() => Ok(false),
                _ => Err(problem("a category keeps a name in one language").into()),
            };
        }
        categories::update(tx, act, &category)
    }
}

/// What two paths are compared by.
fn key(path: &str) -> String {
    let names = Tree::names(path).unwrap_or_else(|| vec![path]);
    names.into_iter().map(text::key).collect::<Vec<_>>().join(">")
}
