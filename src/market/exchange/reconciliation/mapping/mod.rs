//! How the files of one courier or bank are read: which of its columns is which. Saved under a name, or given once.

mod sql;

use serde::Serialize;
use serde_json::json;

use crate::base::{Notation, Problem};
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::core::{Act, audit};

pub use sql::all;

/// The columns of a file, by their headings, and how its fields are written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mapping {
    /// The order, or the slip of a deposit.
    pub order: String,
    pub amount: String,
    pub date: Option<String>,
    pub fee: Option<String>,
    /// `comma`, `semicolon`, `tab` or `pipe`; absent: that of the header.
    pub delimiter: Option<String>,
    /// What is before the decimals, where somebody has stated it.
    pub decimal: Notation,
}

/// Names of separators.
const DELIMITERS: [(&str, u8); 4] = [("comma", b','), ("semicolon", b';'), ("tab", b'\t'), ("pipe", b'|')];

impl Mapping {
    /// Every column has its own heading.
    ///
    /// # Errors
    /// One heading for two columns.
    pub fn check(&self) -> Result<(), Problem> {
        let named: Vec<&String> = [Some(&self.order), Some(&self.amount), self.date.as_ref(), self.fee.as_ref()]
            .into_iter()
            .flatten()
            .collect();
        match named.iter().enumerate().find(|(at, name)| named[..*at].contains(name)) {
            Some((_, name)) => Err(Problem::new(format!("the column {name:?} cannot be two things"))),
            None => Ok(()),
        }
    }

    /// The separator as a byte, where it is given.
    pub fn separator(&self) -> Option<u8> {
        let told = self.delimiter.as_deref()?;
        DELIMITERS.iter().find(|(name, _)| *name == told).map(|(_, byte)| *byte)
    }
}

/// The mapping that is saved under `name`.
pub fn find(tx: &mut Tx<'_>, name: &str) -> Result<Mapping> {
    known(tx, name).map(|(_, mapping)| mapping)
}

fn known(tx: &mut Tx<'_>, name: &str) -> Result<(i64, Mapping)> {
    sql::by_name(tx, name)?.ok_or_else(|| {
        Error::not_found(codes::MAPPING_NOT_FOUND, format!("no mapping is named {name:?}"))
            .hint("lilium cash mapping list")
    })
}

/// Saves a mapping; answers false when it is saved so already.
///
/// # Errors
/// Kind `Conflict` when the name has other columns.
pub fn add(tx: &mut Tx<'_>, act: &Act<'_>, name: &str, mapping: &Mapping) -> Result<bool> {
    mapping.check()?;
    match sql::by_name(tx, name)? {
        Some((_, known)) if known == *mapping => return Ok(false),
        Some(_) => {
            return Err(Error::conflict(codes::MAPPING_EXISTS, format!("the mapping {name} has other columns"))
                .hint(format!("lilium cash mapping show {name}")));
        }
        None => {}
    }
    let id = audit::unused_id(tx, "cash_mapping")?;
    sql::insert(tx, id, name, mapping)?;
    record(tx, act, "cash.mapping_add", id, None, Some((name, mapping)))?;
    Ok(true)
}

/// Removes a mapping. What was compared by it keeps its columns.
pub fn remove(tx: &mut Tx<'_>, act: &Act<'_>, name: &str) -> Result<()> {
    let (id, mapping) = known(tx, name)?;
    sql::delete(tx, id)?;
    record(tx, act, "cash.mapping_remove", id, Some((name, &mapping)), None)
}

type State<'a> = Option<(&'a str, &'a Mapping)>;

fn record(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    action: &str,
    subject: i64,
    before: State<'_>,
    after: State<'_>,
) -> Result<()> {
    let state = |state: State<'_>| state.map(|(name, mapping)| json!({ "name": name, "mapping": mapping }));
    let (before, after) = (state(before), state(after));
    audit::record(tx, act, audit::Change { action, noun: "cash_mapping", subject, before, after })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_one_thing() {
        let mapping = |order: &str, amount: &str, date: Option<&str>| Mapping {
            order: order.into(),
            amount: amount.into(),
            date: date.map(str::to_owned),
            fee: None,
            delimiter: Some("pipe".into()),
            decimal: Notation::Unstated,
        };
        assert!(mapping("a", "b", Some("c")).check().is_ok());
        assert!(mapping("a", "a", None).check().is_err());
        assert!(mapping("a", "b", Some("a")).check().is_err());
        assert_eq!(mapping("a", "b", None).separator(), Some(b'|'));
    }
}
