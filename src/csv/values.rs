//! Cells that hold one of some words.

use crate::base::Problem;
use crate::db::Stored;

use super::Fields;

/// One of the words of a set, whatever its case: spreadsheets shout.
pub fn word<T: Stored>(fields: &mut Fields<'_>, column: usize) -> Option<Option<T>> {
    word_of(fields, column, T::ALL)
}

/// One of some words of a set, whatever its case.
pub fn word_of<T: Stored>(fields: &mut Fields<'_>, column: usize, words: &[T]) -> Option<Option<T>> {
    fields.optional(column, |typed| {
        let names = || words.iter().map(|word| word.as_str()).collect::<Vec<_>>().join(", ");
        let none = || Problem::new(format!("{typed:?} is none of {}", names()));
        words.iter().copied().find(|word| word.as_str().eq_ignore_ascii_case(typed.trim())).ok_or_else(none)
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
