//! Cells that hold one of some words.

use crate::base::Problem;
use crate::db::Stored;

use super::Fields;

/// One of some words, in any case: spreadsheets shout. Empty means `default`.
pub fn one_of(fields: &mut Fields<'_>, column: usize, words: &[&str], default: &str) -> Option<String> {
    let read = fields.optional(column, |t| match words.iter().find(|word| word.eq_ignore_ascii_case(t.trim())) {
        Some(word) => Ok((*word).to_owned()),
        None => Err(Problem::new(format!("{t:?} is none of {}", words.join(", ")))),
    });
    read.map(|word| word.unwrap_or_else(|| default.to_owned()))
}

/// One of the words of a set, whatever its case.
pub fn word<T: Stored>(fields: &mut Fields<'_>, column: usize) -> Option<Option<T>> {
    fields.optional(column, |typed| {
        let none = || Problem::new(format!("{typed:?} is none of {}", T::NAMES.join(", ")));
        T::ALL.iter().copied().find(|word| word.as_str().eq_ignore_ascii_case(typed.trim())).ok_or_else(none)
    })
}

/// True or false, as people and spreadsheets in our languages write it.
pub fn flag(fields: &mut Fields<'_>, column: usize) -> Option<Option<bool>> {
    fields.optional(column, |typed| match typed.trim().to_lowercase().as_str() {
        "true" | "vrai" | "yes" | "1" => Ok(true),
        "false" | "faux" | "no" | "0" => Ok(false),
        _ => Err(Problem::new(format!("{typed:?} is neither true nor false"))),
    })
}
