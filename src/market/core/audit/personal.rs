//! Personal values in the audit: kept as a salted hash, never as they are.
//!
//! Whether a value is the same as before stays provable, and what it was is not reported. When somebody is forgotten the salt
//! goes, and with it the last trace. The audit itself, which is sealed, stays as it is.

use std::collections::HashMap;

use serde_json::Value as Json;

use crate::db::Tx;
use crate::db::seals::salt;
use crate::error::Result;

/// Which fields of which noun are personal. The salt is that of the noun and the subject of the change.
const PERSONAL: &[(&str, &[&str])] = &[
    ("customer", &["name", "email", "phone", "line", "address"]),
    ("driver", &["name", "phone"]),
    ("order_group", &["address"]),
    ("store", &["legal_name", "email", "phone", "address", "holder", "iban", "account"]),
];

/// How much of a hash is kept.
const KEPT: usize = 16;

/// The nouns with personal fields.
pub fn nouns() -> impl Iterator<Item = &'static str> {
    PERSONAL.iter().map(|(noun, _)| *noun)
}

fn fields_of(noun: &str) -> Option<&'static [&'static str]> {
    PERSONAL.iter().find(|(known, _)| *known == noun).map(|(_, fields)| *fields)
}

/// The states of changes of one noun, by subject, without their personal values; answers how many of them had any.
pub fn redact<'a>(
    tx: &mut Tx<'_>,
    noun: &str,
    states: impl Iterator<Item = (i64, &'a mut Option<Json>)>,
) -> Result<u64> {
    let Some(fields) = fields_of(noun) else { return Ok(0) };
    let with: Vec<(i64, &mut Json)> = states
        .filter_map(|(subject, state)| Some((subject, state.as_mut()?)))
        .filter(|(_, state)| has_any(state, fields))
        .collect();
    let mut subjects: Vec<i64> = with.iter().map(|(subject, _)| *subject).collect();
    subjects.sort_unstable();
    subjects.dedup();
    let salts: HashMap<i64, String> = salt::of(tx, noun, &subjects)?;
    let count = with.len() as u64;
    for (subject, state) in with {
        hide(state, fields, &salts[&subject]);
    }
    Ok(count)
}

fn has_any(state: &Json, fields: &[&str]) -> bool {
    let told = |field: &&str| state.get(field).and_then(Json::as_str).is_some_and(|text| !is_hidden(text));
    fields.iter().any(told)
}

fn hide(state: &mut Json, fields: &[&str], salt: &str) {
    for field in fields {
        if let Some(Json::String(text)) = state.get_mut(field)
            && !is_hidden(text)
        {
            let hash = salt::hashed(salt, field, text);
            *text = format!("#{}", &hash[..KEPT]);
        }
    }
}

/// Is this a hash already? A name that looks like one would not be hidden, but says no more than a hash.
fn is_hidden(text: &str) -> bool {
    text.strip_prefix('#').is_some_and(|rest| rest.len() == KEPT && rest.bytes().all(|b| b.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn personal_fields_are_hidden_and_stay_comparable() {
        let fields = fields_of("customer").expect("fields");
        let hidden = |mut state: Json, salt: &str| {
            hide(&mut state, fields, salt);
            state
        };
        let one = hidden(json!({"code": "nour", "name": "Nour", "email": null, "phone": "+9641"}), "a");
        assert_eq!(one["code"], "nour");
        assert_eq!(one["email"], Json::Null);
        assert!(is_hidden(one["name"].as_str().expect("text")) && is_hidden(one["phone"].as_str().expect("text")));
        assert_eq!(one["name"], hidden(json!({"name": "Nour"}), "a")["name"], "the same value of the same subject");
        assert_ne!(one["name"], hidden(json!({"name": "Nour"}), "b")["name"], "of another subject");
        assert_ne!(one["name"], hidden(json!({"name": "nour"}), "a")["name"]);
        assert_ne!(
            hidden(json!({"name": "x"}), "a")["name"],
            hidden(json!({"phone": "x"}), "a")["phone"],
            "the same value of another field"
        );
        assert_eq!(hidden(one.clone(), "a"), one, "what is hidden stays as it is");
    }
}
