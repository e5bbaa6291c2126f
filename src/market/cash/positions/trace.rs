//! The chain of custody of one order's cash, step by step.

use crate::base::{Day, Prefix};
use crate::db::{Row, Tx};
use crate::error::Result;
use crate::market::books::ledger::rules::PayoutStatus;
use crate::market::core::settings::Marketplace;

use super::sql;

/// One link of the chain.
#[derive(Clone, Debug)]
pub struct Step {
    pub what: String,
    /// Absent for what is still to come.
    pub day: Option<Day>,
    /// The thing that proves it.
    pub subject: Option<String>,
    /// Who did it, or who has it.
    pub who: Option<String>,
    /// Minor units of the order's currency: its cash, and from the release on the store's part.
    pub minor: Option<i64>,
}

fn step(what: &str, day: Day, subject: String, who: Option<String>, minor: Option<i64>) -> Step {
    Step { what: what.into(), day: Some(day), subject: Some(subject), who, minor }
}

/// Everything that has happened to an order's cash, and what it waits for now.
pub fn trace(tx: &mut Tx<'_>, marketplace: &Marketplace, order: i64) -> Result<(String, Vec<Step>)> {
    let row = sql::chain(tx, order)?;
    let shown = Prefix::ORDER.show(order);
    let due = Some(row.int("due_minor"));
    let placed = marketplace.calendar.business_day(row.instant("placed_at"));
    let group = Prefix::GROUP.show(row.int("group_id"));
    let mut steps = vec![step("placed", placed, group, row.opt_string("customer"), due)];
    if let Some(day) = row.opt_day("delivered_on") {
        steps.push(step("delivered", day, shown.clone(), row.opt_string("store"), due));
        steps.extend(custody(&row, &shown));
    }
    let line = row.opt_day("due_on");
    if let Some(day) = line {
        let store = row.opt_string("store");
        steps.push(step("released to the store", day, shown.clone(), store, row.opt_int("net_minor")));
    }
    let closes = sql::closes(tx, order)?;
    steps.extend(closes.first().map(|close| settled(close, marketplace)));
    steps.extend(closes.iter().filter_map(|close| paid(close, marketplace)));
    // Money may be released before its cash is in the bank, or after.
    steps.sort_by_key(|step| step.day);
    steps.extend(waits(&row, line.is_some(), closes.first()));
    Ok((row.string("currency"), steps))
}

/// From the door to the bank.
fn custody(row: &Row, shown: &str) -> Vec<Step> {
    let taken = row.opt_int("taken_minor");
    let holder = row.opt_string("driver").or_else(|| row.opt_string("collector"));
    let mut steps = Vec::new();
    if let Some(day) = row.opt_day("taken_on") {
        steps.push(step("cash taken", day, shown.to_owned(), holder, taken));
    }
    if let (Some(handover), Some(day)) = (row.opt_int("handover"), row.opt_day("handed_on")) {
        let to_store = row.opt_int("to_store").is_some();
        let (what, who) =
            if to_store { ("given to the store", "store") } else { ("handed over to the depot", "counted_by") };
        steps.push(step(what, day, Prefix::HANDOVER.show(handover), row.opt_string(who), taken));
    }
    if let (Some(deposit), Some(day)) = (row.opt_int("deposit"), row.opt_day("sent_on")) {
        let shown = Prefix::DEPOSIT.show(deposit);
        steps.push(step("left for the bank", day, shown.clone(), row.opt_string("sent_by"), None));
        if let Some(day) = row.opt_day("confirmed_on") {
            steps.push(step("confirmed by the bank", day, shown, row.opt_string("confirmed_by"), None));
        }
    }
    steps
}

fn settled(close: &Row, marketplace: &Marketplace) -> Step {
    let day = marketplace.calendar.business_day(close.instant("closed_at"));
    let shown = Prefix::SETTLEMENT.show(close.int("settlement"));
    step("settled", day, shown, close.opt_string("closed_by"), None)
}

fn paid(close: &Row, marketplace: &Marketplace) -> Option<Step> {
    let payout = close.opt_int("payout")?;
    let at = close.opt_instant("confirmed_at").unwrap_or_else(|| close.instant("created_at"));
    let what = match close.get("status") {
        PayoutStatus::Confirmed => "paid to the store".to_owned(),
        status => format!("payout {status}"),
    };
    let day = marketplace.calendar.business_day(at);
    Some(step(&what, day, Prefix::PAYOUT.show(payout), close.opt_string("created_by"), None))
}

/// What the next step is, and who has to take it.
fn waits(row: &Row, released: bool, close: Option<&Row>) -> Option<Step> {
    if let (Some(day), Some(_)) = (row.opt_day("matures_on"), row.opt_day("released_on")) {
        let what = format!("is held until {day}");
        return Some(Step { what, day: None, subject: None, who: row.opt_string("store"), minor: None });
    }
    let (what, who) = match close {
        _ if row.opt_day("delivered_on").is_none() => ("waits for its delivery", None),
        // The store may be paid already (release gate `delivered`); the cash is the driver's to bring all the same.
        _ if row.opt_day("released_on").is_none() => ("waits for the driver's handover", row.opt_string("driver")),
        _ if !released && row.opt_int("deposit").is_none() => ("waits for a deposit", Some("depot".to_owned())),
        _ if !released => ("waits for the bank", row.opt_string("slip")),
        None => ("waits for a settlement", row.opt_string("store")),
        Some(close) if close.int("payable_minor") == 0 => ("was set off in the settlement", row.opt_string("store")),
        Some(close) if close.opt_int("payout").is_none() => ("waits for a payout", row.opt_string("store")),
        Some(_) => return None,
    };
    Some(Step { what: what.into(), day: None, subject: None, who, minor: None })
}
