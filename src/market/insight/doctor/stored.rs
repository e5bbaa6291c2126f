//! Does everything that stored text names exist?

use crate::base::{Day, Prefix};
use crate::db::Tx;
use crate::error::Result;
use crate::market::books::commission;
use crate::market::catalogue::products;
use crate::market::parties::{stores, zones};

use super::{Outcome, sql};

/// Names in rules, in lists of zones and in the arguments of schedules.
pub fn look(tx: &mut Tx<'_>, today: Day, outcome: &mut Outcome) -> Result<()> {
    for fault in commission::faults(tx, today)? {
        outcome.say(format!("version {} rule {:?}", fault.ruleset, fault.rule), fault.what);
    }
    let known = zones::known(tx)?;
    for (product, list) in products::zone_lists(tx)? {
        for code in list.split(';').filter(|code| known.keyed(code).is_none()) {
            outcome.say(Prefix::PRODUCT.show(product), format!("it is sold in {code:?}, which is not a zone"));
        }
    }
    for (schedule, store) in sql::stores_of_schedules(tx)? {
        if stores::id_of_slug(tx, &store)?.is_none() {
            outcome.say(schedule, format!("it is for the store {store:?}, which does not exist"));
        }
    }
    Ok(())
}
