//! Drivers: those who carry the goods and, for the platform, the cash.

mod sql;

use serde_json::json;

use crate::base::{Prefix, text};
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::core::{Act, audit, lookup};

pub use sql::{Driver, DriverStatus, all, by_id, known};

pub const KIND: lookup::Kind = lookup::Kind {
    noun: "driver",
    prefix: Prefix::DRIVER,
    table: "driver",
    key: "code",
    folded: "code_key",
    fold: text::key,
};

/// The driver that `text` names.
pub fn find(tx: &mut Tx<'_>, text: &str) -> Result<i64> {
    lookup::resolve(tx, KIND, text)
}

/// Adds a driver.
pub fn add(tx: &mut Tx<'_>, act: &Act<'_>, driver: &Driver) -> Result<i64> {
    if let Some(known) = known(tx)?.find(&driver.code)? {
        let driver = known;
        return Err(Error::conflict(codes::DRIVER_EXISTS, format!("a driver {} exists already", driver.code))
            .hint(format!("lilium driver show {}", driver.code)));
    }
    Prefix::DRIVER.new_key(&driver.code)?;
    let driver = Driver { id: tx.next_id("driver")?, ..driver.clone() };
    sql::insert(tx, &driver)?;
    let change = audit::Change {
        action: "driver.add",
        noun: "driver",
        subject: driver.id,
        before: None,
        after: Some(json!(driver)),
    };
    audit::record(tx, act, change)?;
    Ok(driver.id)
}

/// Changes a driver; answers whether anything changed.
pub fn update(tx: &mut Tx<'_>, act: &Act<'_>, wanted: &Driver) -> Result<bool> {
    let before = by_id(tx, wanted.id)?;
    if &before == wanted {
        return Ok(false);
    }
    sql::update(tx, wanted)?;
    let change = audit::Change {
        action: "driver.update",
        noun: "driver",
        subject: wanted.id,
        before: Some(json!(before)),
        after: Some(json!(wanted)),
    };
    audit::record(tx, act, change)?;
    Ok(true)
}
