//! How a person names a thing: its ref (`ORD-000431`), its number, its natural key, or the unique beginning of
//! either key.

mod sql;

use crate::base::Prefix;
use crate::db::Tx;
use crate::error::{Error, Result};

/// What kind of thing is looked for, and where.
#[derive(Clone, Copy)]
pub struct Kind {
    /// `store`, as people say it; also the noun of the command that lists them.
    pub noun: &'static str,
    pub prefix: Prefix,
    pub table: &'static str,
    /// The column with the natural key.
    pub key: &'static str,
}

/// The id of the one thing that `text` names.
///
/// # Errors
/// Kind `NotFound` when nothing has that name, or several things do; the candidates are listed.
pub fn resolve(tx: &mut Tx<'_>, kind: Kind, text: &str) -> Result<i64> {
    if let Some(id) = sql::by_key(tx, kind, text)? {
        return Ok(id);
    }
    if let Some(id) = kind.prefix.read(text)
        && sql::exists(tx, kind, id)?
    {
        return Ok(id);
    }
    let candidates = sql::by_beginning(tx, kind, text)?;
    match candidates.as_slice() {
        [(id, _)] => Ok(*id),
        [] => Err(missing(kind, text)),
        many => Err(ambiguous(kind, text, many)),
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

fn missing(kind: Kind, text: &str) -> Error {
    Error::not_found("ref.not_found", format!("no {} is named {text:?}", kind.noun))
        .hint(format!("lilium {} list", kind.noun))
}

fn ambiguous(kind: Kind, text: &str, candidates: &[(i64, String)]) -> Error {
    let names: Vec<_> = candidates.iter().map(|(id, key)| format!("{} {key}", kind.prefix.show(*id))).collect();
    Error::not_found("ref.ambiguous", format!("{text:?} could be several {}s: {}", kind.noun, names.join(", ")))
        .hint("name one of them in full")
}
