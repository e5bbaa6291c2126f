//! Releases what has matured by the day of the slot.

use crate::db::Tx;
use crate::error::Result;
use crate::jobs::policy::{Missed, Overlap, Policy};
use crate::market::cash::custody::hold_release;
use crate::market::core::Act;

use super::{Call, Kind, When, Work, no_args, no_finds, no_key};

pub const KIND: Kind = Kind {
    name: "maturity",
    about: "release money whose hold days are over",
    arguments: "",
    when: When::Daily(10),
    policy: Policy { missed: Missed::Latest, window_s: 7 * 86_400, grace_s: 60, overlap: Overlap::Skip },
    priority: 10,
    timeout_s: 600,
    check: no_args,
    finds: no_finds,
    key_of: no_key,
    keeps_key: false,
    work: Work::Inside(run),
};

fn run(tx: &mut Tx<'_>, act: &Act<'_>, call: &Call<'_>) -> Result<String> {
    let day = act.marketplace.calendar.business_day(call.due);
    let released = hold_release::mature(tx, act, day, None)?.len();
    Ok(format!("{day}: released {released} {}", if released == 1 { "order" } else { "orders" }))
}
