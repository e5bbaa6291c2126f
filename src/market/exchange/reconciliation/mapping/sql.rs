//! Mappings as stored.

use crate::args;
use crate::base::{Notation, text};
use crate::db::{Row, Tx};
use crate::error::Result;

use super::Mapping;

const MAPPINGS: &str = "SELECT id, name, order_column, amount_column, date_column, fee_column, delimiter, decimal_mark,
       decimal_stated FROM cash_mapping";

impl From<&Row> for Mapping {
    fn from(row: &Row) -> Self {
        Mapping {
            order: row.string("order_column"),
            amount: row.string("amount_column"),
            date: row.opt_string("date_column"),
            fee: row.opt_string("fee_column"),
            delimiter: row.opt_string("delimiter"),
            decimal: match row.flag("decimal_stated") {
                true => Notation::stored(Some(row.text("decimal_mark"))),
                false => Notation::Unstated,
            },
        }
    }
}

/// All mappings with their names; there are a handful.
pub fn all(tx: &mut Tx<'_>) -> Result<Vec<(String, Mapping)>> {
    let rows = tx.all(&format!("{MAPPINGS} ORDER BY name"), &[])?;
    Ok(rows.iter().map(|row| (row.string("name"), Mapping::from(row))).collect())
}

pub fn by_name(tx: &mut Tx<'_>, name: &str) -> Result<Option<(i64, Mapping)>> {
    let row = tx.one(&format!("{MAPPINGS} WHERE name_key = $1"), args![text::key(name)])?;
    Ok(row.map(|row| (row.int("id"), Mapping::from(&row))))
}

pub fn insert(tx: &mut Tx<'_>, id: i64, name: &str, mapping: &Mapping) -> Result<()> {
    tx.execute(
        "INSERT INTO cash_mapping (id, name, name_key, order_column, amount_column, date_column, fee_column, delimiter,
            decimal_mark, decimal_stated) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            id,
            name,
            text::key(name),
            &mapping.order,
            &mapping.amount,
            mapping.date.as_deref(),
            mapping.fee.as_deref(),
            mapping.delimiter.as_deref(),
            mapping.decimal.as_str().unwrap_or("point"),
            mapping.decimal != Notation::Unstated
        ],
    )?;
    Ok(())
}

pub fn delete(tx: &mut Tx<'_>, id: i64) -> Result<()> {
    tx.execute("DELETE FROM cash_mapping WHERE id = $1", args![id])?;
    Ok(())
}
