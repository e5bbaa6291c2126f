//! How a person names a thing: its ref (`ORD-000431`), its number, its natural key in any spelling that has the same
//! fold, or the unique beginning of that key. In a file only keys and full refs name things: a bare number there is
//! more often a key that lost its zeros.

mod known;
mod sql;

pub use known::Known;
pub use sql::exists;

use crate::base::{Prefix, text};
use crate::db::Tx;
use crate::error::{Error, Result, codes};

/// What kind of thing is looked for, and where.
#[derive(Clone, Copy)]
pub struct Kind {
    /// `store`, as people say it; also the noun of the command that lists them.
    pub noun: &'static str,
    pub prefix: Prefix,
    pub table: &'static str,
    /// The column with the natural key as it was typed.
    pub key: &'static str,
    /// The column with its fold.
    pub folded: &'static str,
    pub fold: fn(&str) -> String,
}

/// Something that a text could mean: its id, and how it is called.
pub type Candidate = (i64, String);

/// The id of the one thing that `text` names.
///
/// # Errors
/// Kind `NotFound` when nothing has that name, or several things do; the candidates are listed.
pub fn resolve(tx: &mut Tx<'_>, kind: Kind, text: &str) -> Result<i64> {
    let folded = (kind.fold)(text);
    let keyed = sql::by_key(tx, kind, &folded)?;
    let numbered = match kind.prefix.read(text.trim()) {
        Some(id) => sql::by_id(tx, kind, id)?,
        None => None,
    };
    match one_of(keyed, numbered) {
        Ok(Some((id, _))) => Ok(id),
        Ok(None) => match sql::by_beginning(tx, kind, &folded)?.as_slice() {
            [(id, _)] => Ok(*id),
            [] => Err(missing(kind.noun, text)),
            many => Err(ambiguous(kind.noun, kind.prefix, text, many)),
        },
        Err(both) => Err(ambiguous(kind.noun, kind.prefix, text, &both)),
    }
}

/// The thing with this natural key, in any spelling.
pub fn by_key(tx: &mut Tx<'_>, kind: Kind, text: &str) -> Result<Option<Candidate>> {
    sql::by_key(tx, kind, &(kind.fold)(text))
}

/// The thing with this full ref.
pub fn by_full_ref(tx: &mut Tx<'_>, kind: Kind, text: &str) -> Result<Option<Candidate>> {
    match kind.prefix.read_full(text) {
        Some(id) => sql::by_id(tx, kind, id),
        None => Ok(None),
    }
}

/// The id of a thing that has nothing but its ref and its number.
///
/// # Errors
/// Kind `NotFound`; `list` is the command that shows them.
pub fn numbered(tx: &mut Tx<'_>, (noun, prefix, table): Numbered, text: &str, list: &str) -> Result<i64> {
    match prefix.read(text) {
        Some(id) if sql::exists(tx, table, id)? => Ok(id),
        _ => Err(missing(noun, text).hint(list)),
    }
}

/// A noun without a natural key: how people say it, its prefix, its table.
pub type Numbered = (&'static str, Prefix, &'static str);

/// What is named: by its key, or by its ref or number. A name that is one thing's key and another's number is neither.
///
/// # Errors
/// Both, when they are two.
pub fn one_of(keyed: Option<Candidate>, numbered: Option<Candidate>) -> Result<Option<Candidate>, [Candidate; 2]> {
    match (keyed, numbered) {
        (Some(keyed), Some(numbered)) if keyed.0 != numbered.0 => Err([keyed, numbered]),
        (keyed, numbered) => Ok(keyed.or(numbered)),
    }
}

/// A LIKE pattern (with `\\` as its escape) for "contains this text".
pub fn containing(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len() + 2);
    pattern.push('%');
    for letter in text.chars() {
        if matches!(letter, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    pattern
}

/// Nothing has this name.
pub fn missing(noun: &str, typed: &str) -> Error {
    let error = Error::not_found(codes::REF_NOT_FOUND, format!("no {noun} is named {typed:?}"));
    let error = match text::unmarked(typed) {
        Ok(()) => error,
        Err(problem) => error.because(problem),
    };
    error.hint(format!("lilium {noun} list"))
}

/// Something stored names a thing that is not there.
pub fn lost(noun: &str, prefix: Prefix, id: i64) -> Error {
    Error::failed(
        codes::REF_LOST,
        format!("something stored names the {noun} {}, which does not exist", prefix.show(id)),
    )
    .hint("lilium doctor")
}

/// Several things could have this name.
pub fn ambiguous(noun: &str, prefix: Prefix, typed: &str, candidates: &[Candidate]) -> Error {
    let names: Vec<_> = candidates.iter().map(|(id, key)| format!("{} {key}", prefix.show(*id))).collect();
    Error::not_found(codes::REF_AMBIGUOUS, format!("{typed:?} could be several {noun}s: {}", names.join(", ")))
        .hint("name one of them in full")
}
