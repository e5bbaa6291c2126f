//! The schedules that every marketplace begins with: nobody has to think of settling.

use serde_json::json;

use crate::db::Tx;
use crate::error::Result;
use crate::jobs::kinds::KINDS;
use crate::market::core::Act;

use super::{NewSchedule, add, edit, sql};

/// Makes those that are not there; answers their names.
pub fn make(tx: &mut Tx<'_>, act: &Act<'_>) -> Result<Vec<&'static str>> {
    let mut made = Vec::new();
    for new in all(act) {
        if sql::by_name(tx, new.name)?.is_none() {
            add(tx, act, &new)?;
            made.push(new.kind);
        }
    }
    Ok(made)
}

/// Makes all of them in a new marketplace, where they are no change of anything.
pub fn begin_with(tx: &mut Tx<'_>, act: &Act<'_>) -> Result<()> {
    all(act).iter().try_for_each(|new| edit::insert(tx, act, new).map(drop))
}

fn all(act: &Act<'_>) -> Vec<NewSchedule<'static>> {
    let hour = act.marketplace.calendar.cutoff_hour;
    let own = KINDS.iter().filter(|kind| kind.defaults(hour).is_some());
    own.map(|kind| NewSchedule {
        name: kind.name,
        kind: kind.name,
        expr: None,
        zone: None,
        args: json!({}),
        policy: None,
    })
    .collect()
}
