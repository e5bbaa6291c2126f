//! Reports as they were at an earlier moment: conditions put into their statements, `$3` the last entry known then and
//! `$4` the moment.

use crate::args;
use crate::base::Period;
use crate::db::{Tx, Value};
use crate::error::{Error, Result, codes};
use crate::market::books::ledger::Clocks;
use crate::market::closing::settlement;

/// What is about an order's door is in the book by then.
const DOOR: &str = "AND EXISTS (SELECT 1 FROM entry ke WHERE ke.kind IN ('delivery', 'door_short', 'door_over')
        AND ke.subject_id = o.id AND ke.currency = o.currency AND ke.id <= $3)";

/// Cash that a driver handed in by then, on a business date up to and with `$5`. A count of nothing is in no entry.
const HANDED_IN: &str = "EXISTS (SELECT 1 FROM handover kh WHERE kh.id = x.handover_id
        AND (CAST($5 AS TEXT) IS NULL OR kh.business_date <= $5)
        AND COALESCE((SELECT CASE WHEN ke.id <= $3 THEN 1 ELSE 0 END FROM entry ke
                       WHERE ke.kind IN ('handover', 'direct_handover') AND ke.subject_id = kh.id AND ke.currency = kh.currency),
             CASE WHEN kh.at <= $4 OR kh.id < COALESCE((SELECT MAX(kx.subject_id) FROM entry kx
                       WHERE kx.kind IN ('handover', 'direct_handover') AND kx.id <= $3), 0) THEN 1 ELSE 0 END) = 1)";

/// A statement with its parameters.
type Asked = (String, Vec<Value>);

/// Sales as they are now, or as they were known.
pub fn sales(sql: &str, period: &Period, clocks: &Clocks) -> Asked {
    let mut args = days(period, clocks);
    args.extend(clocks.known.map(|known| Value::from(known.entry)));
    (sql.replace("{known}", if clocks.known.is_some() { DOOR } else { "" }), args)
}

/// Settlements as they are now, or as they were known.
pub fn settlements(sql: &str, period: &Period, clocks: &Clocks) -> Asked {
    let mut args = days(period, clocks);
    if let Some(known) = clocks.known {
        args.extend_from_slice(args![known.entry, known.at]);
    }
    (sql.replace("{known}", &clocks.known.map(|_| settlement::known("$3", "$4")).unwrap_or_default()), args)
}

/// Cash as it is now, or as it was.
pub fn cash(sql: &str, period: &Period, clocks: &Clocks) -> Asked {
    if !clocks.looks_back() {
        return (sql.replace("{known}", "").replace("{handed_in}", "x.released_on IS NOT NULL"), days(period, clocks));
    }
    let mut args = days(period, clocks);
    // Who asks for a day alone asks for all that is known now.
    match clocks.known {
        Some(known) => args.extend_from_slice(args![known.entry, known.at, clocks.as_of]),
        None => args.extend_from_slice(args![i64::MAX, "9999", clocks.as_of]),
    }
    let door = if clocks.known.is_some() { DOOR } else { "" };
    (sql.replace("{known}", door).replace("{handed_in}", HANDED_IN), args)
}

fn days(period: &Period, clocks: &Clocks) -> Vec<Value> {
    args![period.first, clocks.last_of(period)].to_vec()
}

/// Refuses a period with deliveries that no entry reports: nobody can say when they were known.
pub fn deliveries_booked(tx: &mut Tx<'_>, period: &Period) -> Result<()> {
    all_booked(tx, period, DELIVERIES)
}

/// The same of collections.
pub fn collections_booked(tx: &mut Tx<'_>, period: &Period) -> Result<()> {
    all_booked(tx, period, COLLECTIONS)
}

const DELIVERIES: &str = "SELECT COUNT(*) AS orders FROM orders o WHERE o.delivered_on >= $1 AND o.delivered_on <= $2
    AND NOT EXISTS (SELECT 1 FROM entry ke WHERE ke.kind IN ('delivery', 'door_short', 'door_over')
                     AND ke.subject_id = o.id AND ke.currency = o.currency)";

const COLLECTIONS: &str =
    "SELECT COUNT(*) AS orders FROM collection x WHERE x.business_date >= $1 AND x.business_date <= $2
    AND NOT EXISTS (SELECT 1 FROM entry ke WHERE ke.kind IN ('delivery', 'door_short', 'door_over')
                     AND ke.subject_id = x.order_id AND ke.currency = x.currency)";

fn all_booked(tx: &mut Tx<'_>, period: &Period, sql: &str) -> Result<()> {
    let row = tx.one(sql, args![period.first, period.last])?;
    let what = match row.map_or(0, |row| row.int("orders")) {
        0 => return Ok(()),
        1 => "1 order of the period was delivered for nothing and is".to_owned(),
        many => format!("{many} orders of the period were delivered for nothing and are"),
    };
    let message = format!("{what} in no entry of the book: nobody can say when that was known");
    Err(Error::conflict(codes::REPORT_UNBOOKED, message).hint("leave --known-at out, or choose another --period"))
}
