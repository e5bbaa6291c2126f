//! Closes the business day that was over when the slot came, and every open one before it.

use serde_json::Value as Json;

use crate::base::{Day, Instant, Period, StoreId};
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::jobs::policy::{Missed, Overlap, Policy};
use crate::market::closing::settlement::{self, Scope};
use crate::market::core::Act;
use crate::market::core::settings::Marketplace;
use crate::market::parties::stores;

use super::{Call, Kind, When, Work, only, text};

pub const KIND: Kind = Kind {
    name: "settlement",
    about: "close the business day before the slot, for every store whose period ends; missed days one by one",
    arguments: "store=SLUG: this store alone",
    when: When::Daily(75),
    policy: Policy { missed: Missed::All, window_s: 400 * 86_400, grace_s: 60, overlap: Overlap::Queue },
    priority: 20,
    timeout_s: 3_600,
    check: |args| only(args, &["store"]),
    finds: spelt,
    key_of: key,
    keeps_key: true,
    work: Work::Inside(run),
};

/// The last business day that was over when the slot came.
fn day(marketplace: &Marketplace, due: Instant) -> Result<Day> {
    let today = marketplace.calendar.business_day(due);
    today.pred_opt().ok_or_else(|| Error::failed(codes::JOB_DAY, "there is no day before the first"))
}

fn key(marketplace: &Marketplace, args: &Json, due: Instant) -> Result<Option<String>> {
    let day = day(marketplace, due)?;
    let store = text(args, "store").map_or_else(String::new, |store| format!(" {store}"));
    Ok(Some(format!("settlement{store} {day}")))
}

/// The store that is meant, where one is.
fn store(tx: &mut Tx<'_>, args: &Json) -> Result<Option<StoreId>> {
    text(args, "store").map(|store| stores::find(tx, store)).transpose()
}

fn spelt(tx: &mut Tx<'_>, args: &Json) -> Result<Json> {
    let mut args = args.clone();
    if let Some(id) = store(tx, &args)? {
        args["store"] = stores::by_id(tx, id)?.slug.into();
    }
    Ok(args)
}

fn run(tx: &mut Tx<'_>, act: &Act<'_>, call: &Call<'_>) -> Result<String> {
    let day = day(act.marketplace, call.due)?;
    if day >= act.marketplace.calendar.business_day(act.at) {
        return Err(Error::conflict(codes::JOB_EARLY, format!("{day} is not over yet")));
    }
    let store = store(tx, call.args)?;
    let run = settlement::run(tx, act, &Scope { period: Period::of_day(day), store })?;
    let missed = match run.missed {
        0 => String::new(),
        missed => format!(", {missed} of them missed before"),
    };
    Ok(match run.settlements {
        0 => format!("{day}: nothing to close"),
        closed => format!("{day}: closed {closed} {}{missed}", if closed == 1 { "period" } else { "periods" }),
    })
}
