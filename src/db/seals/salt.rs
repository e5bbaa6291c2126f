//! Salts: what a personal value is hashed with. They lie outside the seals. When a person is forgotten the salt goes,
//! and what was sealed of the person says nothing any more. What is still to be changed must not lose its salt: without it
//! nobody can say what was sealed, so a row of a sealed table is emptied of its personal values first, and its salt goes
//! with the last of them.

use std::collections::HashMap;

use rustix::rand::{GetRandomFlags, getrandom};

use crate::args;
use crate::base::text::{self, hex};
use crate::db::tx::Tx;
use crate::db::value::Value;
use crate::error::{Error, Kind, Result, codes};

use super::list::SEALED;

/// Beyond this many subjects one range is read, and not each by itself.
const ASK_EACH_MAX: usize = 8;

/// The salts of these subjects, made where there are none.
///
/// # Errors
/// Kind `Finding` when one is gone under which a row was sealed: with another one that row could never be changed again.
pub fn of(tx: &mut Tx<'_>, noun: &str, subjects: &[i64]) -> Result<HashMap<i64, String>> {
    let known = stored(tx, noun, subjects)?;
    let missing: Vec<i64> = subjects.iter().copied().filter(|subject| !known.contains_key(subject)).collect();
    if !tx.keeper.off {
        none_gone(tx, noun, &missing)?;
    }
    made(tx, noun, subjects)
}

/// No row is sealed under a salt of these subjects.
fn none_gone(tx: &mut Tx<'_>, noun: &str, missing: &[i64]) -> Result<()> {
    let (Some(first), Some(last)) = (missing.iter().min(), missing.iter().max()) else { return Ok(()) };
    for table in SEALED {
        let Some((_, personal)) = table.salted.filter(|(known, _)| *known == noun) else { continue };
        let (id, name) = (table.columns[0], table.name);
        let any = personal.iter().map(|column| format!("{column} IS NOT NULL")).collect::<Vec<_>>().join(" OR ");
        let sql = format!("SELECT {id} AS subject FROM {name} WHERE {id} BETWEEN $1 AND $2 AND ({any}) ORDER BY {id}");
        let rows = tx.all(&sql, args![*first, *last])?;
        if let Some(row) = rows.iter().find(|row| missing.contains(&row.int("subject"))) {
            return Err(gone(name, noun, row.int("subject")));
        }
    }
    Ok(())
}

pub(super) fn gone(table: &str, noun: &str, subject: i64) -> Error {
    let what =
        format!("the salt of {noun} {subject} is gone, under which {table} {subject} was sealed: it cannot be changed");
    Error::new(Kind::Finding, codes::SEALS_SALT, what).hint(
        "restore the newest backup that is whole, or put its row back into the table salt; then lilium ledger verify",
    )
}

/// [`of`] for rows that are sealed now, for the first time.
pub(super) fn made(tx: &mut Tx<'_>, noun: &str, subjects: &[i64]) -> Result<HashMap<i64, String>> {
    let mut known = stored(tx, noun, subjects)?;
    let mut new = Vec::new();
    for subject in subjects {
        if !known.contains_key(subject) {
            let salt = random()?;
            new.push(vec![noun.into(), Value::Int(*subject), salt.as_str().into()]);
            known.insert(*subject, salt);
        }
    }
    tx.bulk("salt", &["noun", "subject_id", "salt"], new)?;
    Ok(known)
}

/// The salts that there are.
pub fn stored(tx: &mut Tx<'_>, noun: &str, subjects: &[i64]) -> Result<HashMap<i64, String>> {
    let mut known = HashMap::new();
    let (Some(first), Some(last)) = (subjects.iter().min(), subjects.iter().max()) else { return Ok(known) };
    let ranges = if subjects.len() > ASK_EACH_MAX {
        vec![(*first, *last)]
    } else {
        subjects.iter().map(|subject| (*subject, *subject)).collect()
    };
    for (first, last) in ranges {
        let sql = "SELECT subject_id, salt FROM salt WHERE noun = $1 AND subject_id BETWEEN $2 AND $3";
        tx.each(sql, args![noun, first, last], |row| {
            known.insert(row.int("subject_id"), row.string("salt"));
            Ok(())
        })?;
    }
    Ok(known)
}

/// A value as it counts: equal for equal values of one field of one subject, and nothing to read.
pub fn hashed(salt: &str, field: &str, value: &str) -> String {
    text::hmac(salt.as_bytes(), &format!("{field}\u{0}{value}"))
}

fn random() -> Result<String> {
    let mut bytes = [0u8; 16];
    let got = getrandom(&mut bytes, GetRandomFlags::empty());
    match got {
        Ok(16) => Ok(hex(&bytes)),
        _ => Err(Error::failed(codes::SALT_RANDOM, "the system gives no random numbers")),
    }
}
