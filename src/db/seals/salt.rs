//! Salts: what a personal value is hashed with. They lie outside the seals. When a person is forgotten the salt goes,
//! and what was sealed of the person says nothing any more.

use std::collections::HashMap;
use std::rc::Rc;

use rustix::rand::{GetRandomFlags, getrandom};

use crate::args;
use crate::base::text::{self, hex};
use crate::db::tx::Tx;
use crate::db::value::{Rows, Value};
use crate::error::{Error, Result};

/// Beyond this many subjects one range is read, and not each by itself.
const ASK_EACH_MAX: usize = 8;

/// The salts of these subjects, made where there are none.
pub fn of(tx: &mut Tx<'_>, noun: &str, subjects: &[i64]) -> Result<HashMap<i64, String>> {
    let mut known = stored(tx, noun, subjects)?;
    let mut new = Vec::new();
    for subject in subjects {
        if !known.contains_key(subject) {
            let salt = random()?;
            new.push(vec![noun.into(), Value::Int(*subject), salt.as_str().into()]);
            known.insert(*subject, salt);
        }
    }
    tx.bulk("salt", &["noun", "subject_id", "salt"], Rc::new(new) as Rc<dyn Rows>)?;
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
        _ => Err(Error::failed("salt.random", "the system gives no random numbers")),
    }
}
