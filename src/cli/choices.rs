//! Words of a closed set as arguments: they are checked, listed in the help and completed.

use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::db::Stored;

/// Reads one of the words of `T`.
pub fn choices<T: Stored>() -> impl TypedValueParser<Value = T> {
    PossibleValuesParser::new(T::NAMES.iter().copied()).try_map(|text| T::parse(&text).ok_or("it is not a known word"))
}
