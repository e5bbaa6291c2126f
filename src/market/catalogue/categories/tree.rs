//! The tree in memory, and how its categories are named: by any of their names where that fits one only, or by the
//! path from the top, `Food > Tea`. Pure.

use std::collections::{BTreeSet, HashMap};

use crate::base::{Language, Prefix, text};
use crate::error::{Error, Result, codes};
use crate::market::core::lookup;

use super::sql::Category;

/// Parts the names of a path. A path that begins with it is one from the top, also of a single name.
const SEPARATOR: char = '>';

/// All categories, found by name.
pub struct Tree {
    pub all: Vec<Category>,
    at: HashMap<i64, usize>,
    named: HashMap<String, BTreeSet<i64>>,
    below: HashMap<(i64, String), i64>,
}

impl Tree {
    pub fn new(all: Vec<Category>) -> Tree {
        let mut tree = Tree { all: Vec::new(), at: HashMap::new(), named: HashMap::new(), below: HashMap::new() };
        all.into_iter().for_each(|category| tree.add(category));
        tree
    }

    /// Adds a category to the picture.
    pub fn add(&mut self, category: Category) {
        for key in category.keys() {
            self.named.entry(key.clone()).or_default().insert(category.id);
            self.below.insert((category.parent_id.unwrap_or(0), key), category.id);
        }
        self.at.insert(category.id, self.all.len());
        self.all.push(category);
    }

    pub fn get(&self, id: i64) -> Option<&Category> {
        self.at.get(&id).map(|at| &self.all[*at])
    }

    /// The category below `parent` (0: at the top) that has this name.
    pub fn child(&self, parent: i64, name: &str) -> Option<i64> {
        self.below.get(&(parent, text::key(name))).copied()
    }

    /// The category's name and those above it, from the top: what [`Tree::in_file`] finds it by.
    pub fn path(&self, id: i64, language: Language) -> String {
        let mut names = Vec::new();
        let mut at = self.get(id);
        // No path is longer than the tree, so a damaged one cannot hold us.
        while let Some(category) = at.filter(|_| names.len() <= self.all.len()) {
            names.push(category.name(language));
            at = category.parent_id.and_then(|parent| self.get(parent));
        }
        names.reverse();
        let path = names.join(" > ");
        if self.fits(&path).is_ok_and(|found| found == Some(id)) { path } else { format!("{SEPARATOR} {path}") }
    }

    /// The names that a path is made of, when it is one.
    pub fn names(path: &str) -> Option<Vec<&str>> {
        let names = path.strip_prefix(SEPARATOR).unwrap_or(path);
        path.contains(SEPARATOR).then(|| names.split(SEPARATOR).map(str::trim).collect())
    }

    fn walk(&self, names: &[&str]) -> Option<i64> {
        let mut at = None;
        for name in names {
            at = Some(self.child(at.unwrap_or(0), name)?);
        }
        at
    }

    /// What a name or a path fits: one category, none, or several.
    fn fits(&self, typed: &str) -> Result<Option<i64>, BTreeSet<i64>> {
        let mut fits = self.named.get(&text::key(typed)).cloned().unwrap_or_default();
        fits.extend(Self::names(typed).and_then(|names| self.walk(&names)));
        if fits.len() > 1 { Err(fits) } else { Ok(fits.into_iter().next()) }
    }

    /// The category that a row of a file names: by a name, a path or its full ref.
    ///
    /// # Errors
    /// Kind `NotFound` when the name fits several.
    pub fn in_file(&self, typed: &str) -> Result<Option<i64>> {
        self.either(typed, Prefix::CATEGORY.read_full(typed))
    }

    /// The category that a command names: as in a file, or by its number, or by the unique beginning of a name.
    ///
    /// # Errors
    /// Kind `NotFound` when the name fits none or several.
    pub fn find(&self, typed: &str) -> Result<i64> {
        if let Some(id) = self.either(typed, Prefix::CATEGORY.read(typed))? {
            return Ok(id);
        }
        let key = text::key(typed);
        let begin = |name: &&String| !key.is_empty() && name.starts_with(&key);
        let fits: BTreeSet<i64> = self.named.keys().filter(begin).flat_map(|name| &self.named[name]).copied().collect();
        match fits.len() {
            0 => Err(lookup::missing("category", typed)),
            1 => Ok(fits.into_iter().next().unwrap_or_default()),
            _ => Err(self.ambiguous(typed, &fits)),
        }
    }

    fn either(&self, typed: &str, numbered: Option<i64>) -> Result<Option<i64>> {
        let numbered = numbered.filter(|id| self.at.contains_key(id));
        match (self.fits(typed), numbered) {
            (Ok(keyed), None) => Ok(keyed),
            (Ok(None), numbered) => Ok(numbered),
            (Ok(Some(keyed)), Some(numbered)) if keyed == numbered => Ok(Some(keyed)),
            (Ok(Some(keyed)), Some(numbered)) => Err(self.ambiguous(typed, &[keyed, numbered].into())),
            (Err(mut several), numbered) => {
                several.extend(numbered);
                Err(self.ambiguous(typed, &several))
            }
        }
    }

    fn ambiguous(&self, typed: &str, fits: &BTreeSet<i64>) -> Error {
        let paths: Vec<String> = fits
            .iter()
            .take(5)
            .map(|id| format!("{} {}", Prefix::CATEGORY.show(*id), self.path(*id, Language::default())))
            .collect();
        Error::not_found(codes::REF_AMBIGUOUS, format!("{typed:?} could be several categories: {}", paths.join(", ")))
            .hint("name it with those above it, as in 'Food > Tea'")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn category(id: i64, parent_id: Option<i64>, names: [Option<&str>; 3]) -> Category {
        let [name_en, name_ar, name_fr] = names.map(|name| name.map(str::to_owned));
        Category { id, parent_id, name_en, name_ar, name_fr }
    }

    fn tree() -> Tree {
        Tree::new(vec![
            category(1, None, [Some("Men"), None, Some("Hommes")]),
            category(2, None, [Some("Women"), Some("نساء"), None]),
            category(3, Some(1), [Some("Tops"), None, None]),
            category(4, Some(2), [Some("Tops"), None, None]),
            category(5, Some(4), [None, Some("أحمر"), None]),
            category(6, None, [Some("Food > Drinks"), None, None]),
            category(7, Some(1), [Some("Women"), None, None]),
        ])
    }

    #[test]
    fn a_category_is_found_by_any_name_and_by_its_path() {
        let tree = tree();
        for (typed, id) in [
            ("men", 1),
            ("HOMMES", 1),
            ("نِساء", 2),
            ("Men > Tops", 3),
            ("hommes>tops", 3),
            ("نساء > tops", 4),
            ("> Women", 2),
            ("Men > Women", 7),
            ("احمر", 5),
            ("Food > Drinks", 6),
            ("CAT-000004", 4),
            ("4", 4),
            ("Hom", 1),
        ] {
            assert_eq!(tree.find(typed).ok(), Some(id), "{typed}");
        }
        for typed in ["Tops", "Women", "Wom", "Top", "Men > Shoes", "", ">", "Shoes"] {
            assert!(tree.find(typed).is_err(), "{typed}");
        }
        assert_eq!(tree.in_file("4").ok(), Some(None));
        assert_eq!(tree.in_file("cat-4").ok(), Some(Some(4)));
        assert!(tree.in_file("tops").is_err());
    }

    #[test]
    fn a_path_leads_back() {
        let tree = tree();
        for category in &tree.all {
            for language in Language::ALL {
                let path = tree.path(category.id, language);
                assert_eq!(tree.in_file(&path).ok(), Some(Some(category.id)), "{path}");
            }
        }
        assert_eq!(tree.path(2, Language::English), "> Women");
        assert_eq!(tree.path(5, Language::English), "Women > Tops > أحمر");
    }
}
