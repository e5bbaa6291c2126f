//! Zones as stored.

use std::collections::HashMap;

use serde::Serialize;

use crate::args;
use crate::db::{Row, Tx};
use crate::error::Result;

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
    Ok(row.map(Zone::from).expect("a stored reference to a zone"))
}

/// Ids by code.
pub fn codes(tx: &mut Tx<'_>) -> Result<HashMap<String, i64>> {
    Ok(all(tx)?.into_iter().map(|zone| (zone.code, zone.id)).collect())
}

pub fn insert(tx: &mut Tx<'_>, zone: &Zone) -> Result<()> {
    tx.execute(
        "INSERT INTO zone (id, code, name_en, name_ar, name_fr) VALUES ($1, $2, $3, $4, $5)",
        args![zone.id, &zone.code, &zone.name_en, zone.name_ar.as_deref(), zone.name_fr.as_deref()],
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

/// Adds the zones that an imported file names and nobody has added yet; answers all ids by code.
pub fn insert_missing<'a>(
    tx: &mut Tx<'_>,
    wanted: impl IntoIterator<Item = &'a String>,
) -> Result<HashMap<String, i64>> {
    let mut known = codes(tx)?;
    for code in wanted {
        if !known.contains_key(code) {
            let zone = Zone {
                id: tx.next_id("zone")?,
                code: code.clone(),
                name_en: code.clone(),
                name_ar: None,
                name_fr: None,
            };
            insert(tx, &zone)?;
            known.insert(code.clone(), zone.id);
        }
    }
    Ok(known)
}
