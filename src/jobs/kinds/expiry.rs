//! Expires orders that no store has accepted in time; their stock is free again.

use crate::db::Tx;
use crate::error::Result;
use crate::jobs::schedules::rules::{Missed, Overlap, Policy};
use crate::market::{Act, orders};

use super::{Call, Kind, When, Work, no_args, no_key};

pub const KIND: Kind = Kind {
    name: "expiry",
    about: "expire orders that no store accepted within the setting order.accept_minutes",
    arguments: "",
    when: When::Expr("*/5 * * * *"),
    policy: Policy { missed: Missed::Latest, window_s: 3_600, grace_s: 60, overlap: Overlap::Skip },
    priority: 40,
    timeout_s: 600,
    check: no_args,
    key_of: no_key,
    keeps_key: false,
    work: Work::Inside(run),
};

fn run(tx: &mut Tx<'_>, act: &Act<'_>, _: &Call<'_>) -> Result<String> {
    let expired = orders::expire_unaccepted(tx, act)?.len();
    Ok(format!("expired {expired} {}", if expired == 1 { "order" } else { "orders" }))
}
