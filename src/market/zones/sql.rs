//! Zones as stored.

use serde::Serialize;

use crate::args;
use crate::base::{Prefix, text};
use crate::db::{Row, Tx};
use crate::error::Result;
use crate::market::refs::{self, Known};

/// A delivery area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Zone {
    #[serde(skip)]
    pub id: i64,
    pub code: String,
    pub name_en: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name_ar: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name_fr: Option<String>,
}

impl From<Row> for Zone {
    fn from(row: Row) -> Self {
        Zone {
            id: row.int("id"),
            code: row.string("code"),
            name_en: row.string("name_en"),
            name_ar: row.opt_string("name_ar"),
            name_fr: row.opt_string("name_fr"),
        }
    }
}

const ZONES: &str = "SELECT id, code, name_en, name_ar, name_fr FROM zone";

pub fn all(tx: &mut Tx<'_>) -> Result<Vec<Zone>> {
    Ok(tx.all(&format!("{ZONES} ORDER BY code"), &[])?.into_iter().map(Zone::from).collect())
}

pub fn by_id(tx: &mut Tx<'_>, id: i64) -> Result<Zone> {
    let row = tx.one(&format!("{ZONES} WHERE id = $1"), args![id])?;
    row.map(Zone::from).ok_or_else(|| refs::lost("zone", Prefix::ZONE, id))
}

/// All zones, as a file may name them.
pub fn known(tx: &mut Tx<'_>) -> Result<Known<Zone>> {
    let mut known = Known::new("zone", Prefix::ZONE, text::key);
    for zone in all(tx)? {
        known.add(&zone.code.clone(), zone.id, zone);
    }
    Ok(known)
}

pub fn insert(tx: &mut Tx<'_>, zone: &Zone) -> Result<()> {
    tx.execute(
        "INSERT INTO zone (id, code, code_key, name_en, name_ar, name_fr) VALUES ($1, $2, $3, $4, $5, $6)",
        args![
            zone.id,
            &zone.code,
            text::key(&zone.code),
            &zone.name_en,
            zone.name_ar.as_deref(),
            zone.name_fr.as_deref()
        ],
    )?;
    Ok(())
}

pub fn update(tx: &mut Tx<'_>, zone: &Zone) -> Result<()> {
    tx.execute(
        "UPDATE zone SET name_en = $2, name_ar = $3, name_fr = $4 WHERE id = $1",
        args![zone.id, &zone.name_en, zone.name_ar.as_deref(), zone.name_fr.as_deref()],
    )?;
    Ok(())
}

/// Adds the zones that an imported file names and nobody has added yet; answers all of them.
///
/// # Errors
/// Kind `Invalid` for a name that is one zone's code and another's ref.
pub fn insert_missing<'a>(tx: &mut Tx<'_>, wanted: impl IntoIterator<Item = &'a String>) -> Result<Known<Zone>> {
    let mut known = known(tx)?;
    for code in wanted {
        if known.find(code)?.is_none() {
            let zone = Zone {
                id: tx.next_id("zone")?,
                code: code.clone(),
                name_en: code.clone(),
                name_ar: None,
                name_fr: None,
            };
            insert(tx, &zone)?;
            known.add(code, zone.id, zone);
        }
    }
    Ok(known)
}
