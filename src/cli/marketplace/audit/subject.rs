//! What `--subject` names: a ref, a noun and its number, or anything by which another command finds the thing.

use crate::base::{StoreId, text};
use crate::db::Tx;
use crate::error::{Error, Kind, Result, codes};
use crate::market::catalogue::{categories, products};
use crate::market::core::nouns::{self, NOUNS};
use crate::market::parties::{customers, drivers, stores, zones};
use crate::market::sales::orders;

/// A noun and the number of one of its things.
pub type Subject = (String, i64);

type Find = fn(&mut Tx<'_>, &str) -> Result<i64>;

/// Nouns whose things have names of their own.
const NAMED: &[(&str, Find)] = &[
    ("store", |tx, text| stores::find(tx, text).map(StoreId::get)),
    ("customer", customers::find),
    ("driver", drivers::find),
    ("product", products::find),
    ("category", categories::find),
    ("zone", zones::find),
    ("order", orders::find),
];

/// The one thing that `text` names, of `noun` where somebody said which.
///
/// # Errors
/// Kind `NotFound` when nothing has that name, or several things do: a number alone names one of every noun.
pub fn find(tx: &mut Tx<'_>, noun: Option<&str>, text: &str) -> Result<Subject> {
    if let Some((noun, id)) = nouns::read(text) {
        return Ok((noun.to_owned(), id));
    }
    if let Some(noun) = noun {
        return of_noun(tx, noun, text);
    }
    let fits = fits(tx, text)?;
    match fits.as_slice() {
        [(noun, id)] if !is_number(text) => Ok(((*noun).to_owned(), *id)),
        [] if !is_number(text) => Err(missing(text)),
        several => Err(ambiguous(text, several)),
    }
}

fn of_noun(tx: &mut Tx<'_>, noun: &str, text: &str) -> Result<Subject> {
    if let Some((_, find)) = NAMED.iter().find(|(known, _)| *known == noun) {
        return Ok((noun.to_owned(), find(tx, text)?));
    }
    let prefix = NOUNS.iter().find(|(known, _)| *known == noun).and_then(|(_, prefix)| *prefix);
    let number = match prefix {
        Some(prefix) => prefix.read(text),
        None => text::ascii_digits(text.trim()).parse().ok(),
    };
    number.map(|id| (noun.to_owned(), id)).ok_or_else(|| missing(text))
}

/// Everything that has this name or number, of the nouns whose things have names.
fn fits(tx: &mut Tx<'_>, text: &str) -> Result<Vec<(&'static str, i64)>> {
    let mut fits = Vec::new();
    for (noun, find) in NAMED {
        match find(tx, text) {
            Ok(id) => fits.push((*noun, id)),
            Err(error) if error.code() == codes::REF_AMBIGUOUS => return Err(error),
            Err(error) if error.kind() == Kind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    Ok(fits)
}

fn is_number(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && text::ascii_digits(text).bytes().all(|byte| byte.is_ascii_digit())
}

fn missing(text: &str) -> Error {
    Error::not_found(codes::REF_NOT_FOUND, format!("--subject: nothing in the audit is named {text:?}"))
        .hint("--subject ORD-000012")
}

fn ambiguous(text: &str, fits: &[(&str, i64)]) -> Error {
    let shown: Vec<String> = fits.iter().map(|(noun, id)| nouns::shown(noun, *id)).collect();
    let named = match shown.as_slice() {
        [] => "a thing of any kind".to_owned(),
        [one] => format!("{one}, or another thing with this number"),
        several => several.join(", "),
    };
    let full = shown.first().map_or("ORD-000012", String::as_str);
    Error::not_found(codes::REF_AMBIGUOUS, format!("--subject: {text:?} could be {named}"))
        .hint(format!("name it in full: --subject {full}"))
}
