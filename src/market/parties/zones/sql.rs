//! Zones as stored.

use serde::Serialize;

use crate::args;
use crate::base::{Prefix, text};
use crate::db::{Row, Tx};
use crate::error::Result;
use crate::market::core::audit;
use crate::market::core::lookup::{self, Known};

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
    row.map(Zone::from).ok_or_else(|| lookup::lost("zone", Prefix::ZONE, id))
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

/// Adds the zones that an imported file names and nobody has added yet; answers those.
///
/// # Errors
/// Kind `Invalid` for a name that is one zone's code and another's ref.
pub fn insert_missing<'a>(tx: &mut Tx<'_>, wanted: impl IntoIterator<Item = &'a String>) -> Result<Vec<Zone>> {
    let (mut known, mut made) = (known(tx)?, Vec::new());
    for code in wanted {
        if known.find(code)?.is_none() {
            Prefix::ZONE.new_key(code)?;
            let zone = Zone {
                id: audit::unused_id(tx, "zone")?,
                code: code.clone(),
                name_en: code.clone(),
                name_ar: None,
                name_fr: None,
            };
            insert(tx, &zone)?;
            made.push(zone.clone());
            known.add(code, zone.id, zone);
        }
    }
    Ok(made)
}

/// Does a store, an address or an order group name this zone?
pub fn is_named(tx: &mut Tx<'_>, id: i64) -> Result<bool> {
    let sql = "SELECT 1 AS one WHERE EXISTS (SELECT 1 FROM store_zone WHERE zone_id = $1)
        OR EXISTS (SELECT 1 FROM order_group WHERE zone_id = $1) OR EXISTS (SELECT 1 FROM address WHERE zone_id = $1)";
    Ok(tx.one(sql, args![id])?.is_some())
}

pub fn delete(tx: &mut Tx<'_>, id: i64) -> Result<()> {
    tx.execute("DELETE FROM zone WHERE id = $1", args![id])?;
    Ok(())
}

/// What refers to a zone, how many of each, and the command that shows them.
pub fn users(tx: &mut Tx<'_>, id: i64) -> Result<Vec<(&'static str, i64, &'static str)>> {
    let mut users = Vec::new();
    for (what, sql, list) in [
        ("stores", "SELECT COUNT(*) AS users FROM store_zone WHERE zone_id = $1", "lilium store list --format wide"),
        ("addresses", "SELECT COUNT(*) AS users FROM address WHERE zone_id = $1", "lilium customer export -"),
        (
            "order groups",
            "SELECT COUNT(*) AS users FROM order_group WHERE zone_id = $1",
            "lilium order list --zone ZONE",
        ),
    ] {
        let count = tx.one(sql, args![id])?.map_or(0, |row| row.int("users"));
        users.extend((count > 0).then_some((what, count, list)));
    }
    Ok(users)
}
