//! Drivers as stored.

use serde::Serialize;

use crate::args;
use crate::base::{Prefix, text};
use crate::db::{Row, Tx};
use crate::error::Result;
use crate::market::core::lookup::{self, Known};
use crate::market::core::settings::CeilingAction;

crate::stored! {
    /// Whether a driver is sent out.
    pub enum DriverStatus {
        Active = "active",
        Inactive = "inactive",
    }
}

/// A driver. The code is the driver's name in files and on the command line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Driver {
    #[serde(skip)]
    pub id: i64,
    pub code: String,
    pub name: String,
    pub phone: Option<String>,
    pub status: DriverStatus,
    /// The most cash to carry, in minor units of the marketplace's currency; absent: as the marketplace says.
    pub ceiling_minor: Option<i64>,
    /// `warn` or `block`.
    pub ceiling_action: Option<CeilingAction>,
}

impl From<Row> for Driver {
    fn from(row: Row) -> Self {
        Driver {
            id: row.int("id"),
            code: row.string("code"),
            name: row.string("name"),
            phone: row.opt_string("phone"),
            status: row.get("status"),
            ceiling_minor: row.opt_int("ceiling_minor"),
            ceiling_action: row.opt_get("ceiling_action"),
        }
    }
}

const DRIVERS: &str = "SELECT id, code, name, phone, status, ceiling_minor, ceiling_action FROM driver";

/// All drivers, in order of id; a marketplace has tens of them.
pub fn all(tx: &mut Tx<'_>) -> Result<Vec<Driver>> {
    Ok(tx.all(&format!("{DRIVERS} ORDER BY id"), &[])?.into_iter().map(Driver::from).collect())
}

/// All drivers, as a file may name them.
pub fn known(tx: &mut Tx<'_>) -> Result<Known<Driver>> {
    let mut known = Known::new("driver", Prefix::DRIVER, text::key);
    for driver in all(tx)? {
        known.add(&driver.code.clone(), driver.id, driver);
    }
    Ok(known)
}

pub fn by_id(tx: &mut Tx<'_>, id: i64) -> Result<Driver> {
    let row = tx.one(&format!("{DRIVERS} WHERE id = $1"), args![id])?;
    row.map(Driver::from).ok_or_else(|| lookup::lost("driver", Prefix::DRIVER, id))
}

pub fn insert(tx: &mut Tx<'_>, driver: &Driver) -> Result<()> {
    tx.execute(
        "INSERT INTO driver (id, code, code_key, name, phone, status, ceiling_minor, ceiling_action)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            driver.id,
            &driver.code,
            text::key(&driver.code),
            &driver.name,
            driver.phone.as_deref(),
            driver.status,
            driver.ceiling_minor,
            driver.ceiling_action
        ],
    )?;
    Ok(())
}

pub fn update(tx: &mut Tx<'_>, driver: &Driver) -> Result<()> {
    tx.execute(
        "UPDATE driver SET name = $2, phone = $3, status = $4, ceiling_minor = $5, ceiling_action = $6 WHERE id = $1",
        args![
            driver.id,
            &driver.name,
            driver.phone.as_deref(),
            driver.status,
            driver.ceiling_minor,
            driver.ceiling_action
        ],
    )?;
    Ok(())
}
