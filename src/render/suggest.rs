//! The nearest known name to a mistyped one.

/// The known name within a few edits of `typed`, if there is one.
pub(super) fn nearest<'a>(typed: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let allowed = typed.chars().count() / 3 + 1;
    known
        .map(|name| (distance(typed, name), name))
        .filter(|(edits, _)| *edits <= allowed)
        .min_by_key(|(edits, _)| *edits)
        .map(|(_, name)| name)
}

/// Levenshtein distance in characters, one row of the matrix at a time.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in right.iter().enumerate() {
            let replaced = diagonal + usize::from(a != *b);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[right.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_names_are_suggested_and_far_ones_are_not() {
        let known = ["total", "total_minor", "status", "ref"];
        let table = [
            ("totl", Some("total")),
            ("total_miner", Some("total_minor")),
            ("stauts", Some("status")),
            ("weather", None),
        ];
        for (typed, want) in table {
            assert_eq!(nearest(typed, known.into_iter()), want);
        }
    }
}
