//! Expires orders that no store has accepted in time, whose stock is free again; and notifies the operator, once a day, of
//! orders that have not moved for long.

use crate::base::Prefix;
use crate::db::Tx;
use crate::error::Result;
use crate::jobs::policy::{Missed, Overlap, Policy};
use crate::market::core::{Act, events};
use crate::market::sales::orders;

use super::{Call, Kind, When, Work, no_args, no_finds, no_key};

pub const KIND: Kind = Kind {
    name: "expiry",
    about: "expire orders that no store accepted within order.accept_minutes; notify the operator of orders without progress",
    arguments: "",
    when: When::Expr("*/5 * * * *"),
    policy: Policy { missed: Missed::Latest, window_s: 3_600, grace_s: 60, overlap: Overlap::Skip },
    priority: 40,
    timeout_s: 600,
    check: no_args,
    finds: no_finds,
    key_of: no_key,
    keeps_key: false,
    work: Work::Inside(run),
};

fn run(tx: &mut Tx<'_>, act: &Act<'_>, _: &Call<'_>) -> Result<String> {
    let expired = orders::expire_unaccepted(tx, act)?.len();
    let still = orders::standing_still(tx, act)?;
    if let Some(first) = still.first() {
        let text = format!(
            "{} orders wait for their next step since long, from {} on",
            still.len(),
            Prefix::ORDER.show(*first)
        );
        events::alert(tx, act, "orders without progress", &text, Some(&format!("still {}", act.today())))?;
    }
    let noun = if expired == 1 { "order" } else { "orders" };
    Ok(format!("expired {expired} {noun}; {} without progress", still.len()))
}
