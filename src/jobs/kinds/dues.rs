//! Reminds stores of their dues, and puts every one at the stage that its unpaid dues have reached.

use crate::db::Tx;
use crate::error::Result;
use crate::jobs::policy::{Missed, Overlap, Policy};
use crate::market::closing::dues::{self, stages};
use crate::market::core::Act;

use super::{Call, Kind, When, Work, no_args, no_finds, no_key};

pub const KIND: Kind = Kind {
    name: "dues",
    about: "remind stores of their dues; hide, block and suspend stores whose dues are overdue, and let go those that paid",
    arguments: "",
    when: When::Expr("30 6 * * *"),
    policy: Policy { missed: Missed::Latest, window_s: 3 * 86_400, grace_s: 60, overlap: Overlap::Skip },
    priority: 30,
    timeout_s: 600,
    check: no_args,
    finds: no_finds,
    key_of: no_key,
    keeps_key: false,
    work: Work::Inside(run),
};

/// Days before a due is due that its store is reminded.
const SOON_DAYS: u64 = 3;

fn run(tx: &mut Tx<'_>, act: &Act<'_>, _: &Call<'_>) -> Result<String> {
    let standings = stages::check(tx, act, None)?;
    let moved = standings.iter().filter(|standing| standing.was != standing.now).count();
    let reminded = dues::remind(tx, act, SOON_DAYS)?;
    let told = reminded.due_soon + reminded.overdue;
    Ok(format!("{} stores have dues; {moved} moved to another stage; {told} reminders", standings.len()))
}
