//! Names of time zones, with a suggestion when one is misspelt.

use super::super::Problem;
use chrono_tz::{TZ_VARIANTS, Tz};

/// How many letters a city may differ by and still be suggested; fewer for a short one,
/// which would resemble everything.
const MAX_EDITS: usize = 2;
const LETTERS_PER_EDIT: usize = 3;
const MAX_SUGGESTIONS: usize = 3;

/// A zone of the IANA database, by its exact name.
///
/// # Errors
/// When there is none of that name; close names are suggested.
pub(super) fn parse(name: &str) -> Result<Tz, Problem> {
    name.parse().map_err(|_| {
        let hint = match close_names(name).as_slice() {
            [] => "use a name like Asia/Baghdad".to_owned(),
            names => format!("did you mean {}?", names.join(" or ")),
        };
        Problem::with(name, &format!("is not a time zone: {hint}"))
    })
}

/// Zones whose city is spelt almost like the one asked for, closest first.
fn close_names(name: &str) -> Vec<&'static str> {
    let asked = city(name);
    let allowed = MAX_EDITS.min(asked.chars().count() / LETTERS_PER_EDIT);
    let mut close: Vec<(usize, &str)> = TZ_VARIANTS
        .iter()
        .map(|zone| (edits(&asked, &city(zone.name())), zone.name()))
        .filter(|(distance, _)| *distance <= allowed)
        .collect();
    close.sort_unstable();
    close.truncate(MAX_SUGGESTIONS);
    close.into_iter().map(|(_, name)| name).collect()
}

/// The last part of a zone name, as people may type it.
fn city(name: &str) -> String {
    let city = name.rsplit('/').next().unwrap_or(name);
    city.trim().to_lowercase().replace(' ', "_")
}

/// The Levenshtein distance: how many letters to insert, delete or replace.
fn edits(from: &str, to: &str) -> usize {
    let mut row: Vec<usize> = (0..=to.chars().count()).collect();
    for (index, left) in from.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], index + 1);
        for (column, right) in to.chars().enumerate() {
            let replaced = diagonal + usize::from(left != right);
            diagonal = row[column + 1];
            row[column + 1] = replaced.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[to.chars().count()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn close_names_are_suggested() {
        assert_eq!(parse("Asia/Baghdad"), Ok(Tz::Asia__Baghdad));
        for (asked, suggested) in
            [("Asia/Bagdad", "Asia/Baghdad"), ("baghdad", "Asia/Baghdad"), ("Sao Paulo", "America/Sao_Paulo")]
        {
            let problem = parse(asked).unwrap_err();
            assert!(problem.0.contains(suggested), "{problem}");
        }
        assert!(parse("").unwrap_err().0.contains("Asia/Baghdad"));
    }

    #[test]
    fn edits_are_counted() {
        for (from, to, count) in [("", "abc", 3), ("abc", "", 3), ("cairo", "cario", 2)] {
            assert_eq!(edits(from, to), count);
        }
    }
}
