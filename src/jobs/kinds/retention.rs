//! Forgets jobs, attempts, runners, mails and messages that ended long ago. What keeps an effect from happening twice is never forgotten.

use serde_json::Value as Json;

use crate::base::Problem;
use crate::db::Tx;
use crate::error::Result;
use crate::jobs::policy::{Missed, Overlap, Policy};
use crate::jobs::{queue, runners};
use crate::mail;
use crate::market::core::Act;

use super::{Call, KINDS, Kind, When, Work, no_finds, no_key, number, only};

pub const KIND: Kind = Kind {
    name: "retention",
    about: "forget jobs, mails and messages that ended long ago",
    arguments: "days=NUMBER",
    when: When::Expr("45 3 * * *"),
    policy: Policy { missed: Missed::Latest, window_s: 7 * 86_400, grace_s: 60, overlap: Overlap::Skip },
    priority: 90,
    timeout_s: 600,
    check: |args| {
        only(args, &["days"])?;
        days(args).map(drop)
    },
    finds: no_finds,
    key_of: no_key,
    keeps_key: false,
    work: Work::Inside(run),
};

const DAYS: i64 = 90;
const DAY_S: i64 = 86_400;

fn days(args: &Json) -> Result<i64, Problem> {
    Ok(number(args, "days", 1, 3_650)?.unwrap_or(DAYS))
}

fn run(tx: &mut Tx<'_>, act: &Act<'_>, call: &Call<'_>) -> Result<String> {
    let days = days(call.args)?;
    let before = act.at.plus_seconds(-days * DAY_S);
    let kept: Vec<&str> = KINDS.iter().filter(|kind| kind.keeps_key).map(|kind| kind.name).collect();
    let jobs = queue::prune(tx, before, &kept)?;
    let slots = queue::prune_slots(tx, act.at, before)?;
    let runners = runners::prune(tx, before)?;
    let told = mail::prune(tx, before)?;
    let told = told.mails + told.deliveries + told.messages + told.events;
    Ok(format!("forgot {jobs} jobs, {slots} slots, {runners} runners and {told} notification rows"))
}
