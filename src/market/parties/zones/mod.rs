//! Delivery areas. A zone's code is its name for ever: stores, products and orders carry it.

mod sql;

use serde_json::json;

use crate::base::{Prefix, text};
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::core::{Act, audit, lookup};

pub use sql::{Zone, all, by_id, insert_missing, known};

const KIND: lookup::Kind = lookup::Kind {
    noun: "zone",
    prefix: Prefix::ZONE,
    table: "zone",
    key: "code",
    folded: "code_key",
    fold: text::key,
};

/// Names in the three languages of the marketplace; English is required, the others fall back to it.
#[derive(Clone, Debug, Default)]
pub struct Names {
    pub en: Option<String>,
    pub ar: Option<String>,
    pub fr: Option<String>,
}

/// The zone that `text` names.
pub fn find(tx: &mut Tx<'_>, text: &str) -> Result<i64> {
    lookup::resolve(tx, KIND, text)
}

/// The zone that a file names: by its code or its full ref.
///
/// # Errors
/// Kind `NotFound` when there is none.
pub fn find_in_file(tx: &mut Tx<'_>, text: &str) -> Result<i64> {
    known(tx)?.find(text)?.map(|zone| zone.id).ok_or_else(|| lookup::missing("zone", text))
}

/// Adds a zone.
pub fn add(tx: &mut Tx<'_>, act: &Act<'_>, code: &str, names: &Names) -> Result<Zone> {
    check_code(code)?;
    if let Some(known) = known(tx)?.find(code)? {
        let known = &known.code;
        return Err(Error::conflict(codes::ZONE_EXISTS, format!("the zone {known} exists already"))
            .hint(format!("lilium zone show {known}")));
    }
    Prefix::ZONE.new_key(code)?;
    let zone = Zone {
        id: audit::unused_id(tx, "zone")?,
        code: code.to_owned(),
        name_en: names.en.clone().unwrap_or_else(|| code.to_owned()),
        name_ar: names.ar.clone(),
        name_fr: names.fr.clone(),
    };
    sql::insert(tx, &zone)?;
    let change =
        audit::Change { action: "zone.add", noun: "zone", subject: zone.id, before: None, after: Some(json!(zone)) };
    audit::record(tx, act, change)?;
    Ok(zone)
}

/// Changes a zone's names; answers whether anything changed.
pub fn update(tx: &mut Tx<'_>, act: &Act<'_>, id: i64, names: &Names) -> Result<bool> {
    let before = by_id(tx, id)?;
    let mut zone = before.clone();
    if let Some(en) = &names.en {
        zone.name_en.clone_from(en);
    }
    zone.name_ar = names.ar.clone().or(zone.name_ar);
    zone.name_fr = names.fr.clone().or(zone.name_fr);
    replace(tx, act, &before, &zone)
}

/// Puts all names of a zone in place of those it has; answers whether anything changed.
pub fn replace(tx: &mut Tx<'_>, act: &Act<'_>, before: &Zone, wanted: &Zone) -> Result<bool> {
    if before == wanted {
        return Ok(false);
    }
    sql::update(tx, wanted)?;
    let change = audit::Change {
        action: "zone.update",
        noun: "zone",
        subject: before.id,
        before: Some(json!(before)),
        after: Some(json!(wanted)),
    };
    audit::record(tx, act, change)?;
    Ok(true)
}

/// Records the zones that an imported file made; those that no row needs, because it was rejected, go again. Answers the
/// codes of the others.
pub fn keep_used(tx: &mut Tx<'_>, act: &Act<'_>, made: Vec<Zone>) -> Result<Vec<String>> {
    let mut kept = Vec::with_capacity(made.len());
    for zone in made {
        if sql::is_named(tx, zone.id)? {
            kept.push(zone);
        } else {
            sql::delete(tx, zone.id)?;
        }
    }
    let changes = kept.iter().map(|zone| (zone.id, None, Some(json!(zone).to_string()))).collect();
    audit::record_batch(tx, act, "zone.import", "zone", changes)?;
    Ok(kept.into_iter().map(|zone| zone.code).collect())
}

/// Removes a zone that nothing refers to; what names it in a rule or a list is asked for in [`crate::market::books::uses`].
///
/// # Errors
/// Kind `Conflict` with what names it.
pub fn remove(tx: &mut Tx<'_>, act: &Act<'_>, id: i64) -> Result<()> {
    let before = by_id(tx, id)?;
    let users = sql::users(tx, id)?;
    if !users.is_empty() {
        let named: Vec<String> = users.iter().map(|(what, count, _)| format!("{what}: {count}")).collect();
        let message = format!("the zone {} is in use ({})", before.code, named.join(", "));
        return Err(Error::conflict(codes::ZONE_USED, message).hint(users[0].2.replace("ZONE", &before.code)));
    }
    sql::delete(tx, id)?;
    let change =
        audit::Change { action: "zone.remove", noun: "zone", subject: id, before: Some(json!(before)), after: None };
    audit::record(tx, act, change)
}

/// A code is short, has no separator of the list formats, and is not the sign for everywhere.
pub fn check_code(code: &str) -> Result<()> {
    text::unmarked(code).map_err(|problem| Error::invalid(codes::ZONE_CODE, problem.to_string()))?;
    let fits = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    if code.is_empty() || code.chars().count() > 32 || !code.chars().all(fits) {
        return Err(Error::invalid(
            codes::ZONE_CODE,
            format!("{code:?} is not a valid zone code: use letters, digits, - and _, at most 32"),
        ));
    }
    Ok(())
}
