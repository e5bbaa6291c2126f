//! The shape of the tree. Pure.

use std::collections::HashMap;

use super::Category;

/// Does `id` lie within the branch of `root`, or is it the root itself?
pub fn is_within(tree: &[Category], id: i64, root: i64) -> bool {
    let parents: HashMap<i64, Option<i64>> = tree.iter().map(|category| (category.id, category.parent_id)).collect();
    let mut at = Some(id);
    // No path is longer than the tree, so a damaged one cannot hold us.
    for _ in 0..=tree.len() {
        match at {
            Some(here) if here == root => return true,
            Some(here) => at = parents.get(&here).copied().flatten(),
            None => return false,
        }
    }
    true
}

/// The tree from top to bottom: each category with its depth, children in order of name.
pub fn ordered(tree: &[Category]) -> Vec<(usize, &Category)> {
    let mut children: HashMap<Option<i64>, Vec<&Category>> = HashMap::new();
    for category in tree {
        children.entry(category.parent_id).or_default().push(category);
    }
    for siblings in children.values_mut() {
        siblings.sort_by(|a, b| a.any_name().cmp(b.any_name()));
    }
    let mut open: Vec<(usize, &Category)> = roots(&children, None, 0);
    let mut lines = Vec::with_capacity(tree.len());
    while let Some((depth, category)) = open.pop() {
        lines.push((depth, category));
        open.extend(roots(&children, Some(category.id), depth + 1));
    }
    lines
}

fn roots<'a>(
    children: &HashMap<Option<i64>, Vec<&'a Category>>,
    parent: Option<i64>,
    depth: usize,
) -> Vec<(usize, &'a Category)> {
    children.get(&parent).into_iter().flatten().rev().map(|category| (depth, *category)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Language;

    fn tree() -> Vec<Category> {
        let category =
            |id, parent_id, name: &str| Category { id, parent_id, ..Category::called(name, Language::English) };
        vec![
            category(1, None, "food"),
            category(2, Some(1), "tea"),
            category(3, Some(2), "green"),
            category(4, None, "care"),
        ]
    }

    #[test]
    fn a_branch_knows_what_lies_within() {
        for (id, root, within) in [(3, 1, true), (1, 1, true), (1, 3, false), (4, 1, false)] {
            assert_eq!(is_within(&tree(), id, root), within, "{id} in {root}");
        }
    }

    #[test]
    fn the_tree_is_told_from_top_to_bottom() {
        let tree = tree();
        let lines: Vec<_> = ordered(&tree).into_iter().map(|(depth, category)| (depth, category.any_name())).collect();
        assert_eq!(lines, [(0, "care"), (0, "food"), (1, "tea"), (2, "green")]);
    }
}
