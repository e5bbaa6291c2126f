//! Which messages an event makes. Pure.

use crate::base::Instant;
use crate::market::core::events::{Event, Reminder};

/// States of an order that its customer is notified of; that it is being prepared is not news.
const TOLD: [&str; 9] = [
    "accepted",
    "rejected",
    "expired",
    "on_the_way",
    "delivered",
    "partially_delivered",
    "failed_attempt",
    "returned",
    "cancelled",
];

/// Is this state of an order reported?
pub fn is_told(status: &str) -> bool {
    TOLD.contains(&status)
}

/// How urgent a kind is; less goes first. What somebody waits for goes before what is only reported.
pub fn priority(kind: &str) -> i64 {
    match kind {
        "operator_alert" => 0,
        "order_confirmation" | "order_status" | "store_order" => 10,
        "settlement_statement" | "report" => 30,
        _ => 20,
    }
}

/// The stage of a reminder, as words know it.
pub fn variant(event: &Event) -> Option<String> {
    match event {
        Event::OrderMoved { to, .. } | Event::PayoutMoved { to, .. } => Some(to.clone()),
        Event::DueReminder { stage: Reminder::DueSoon, .. } => Some("due_soon".into()),
        Event::DueReminder { stage: Reminder::Overdue, .. } => Some("overdue".into()),
        Event::ReportMade(report) => Some(if report.text.is_some() { "attached" } else { "filed" }.into()),
        _ => None,
    }
}

/// Hours for which it is worth to confirm an order: longer than it is under way, so that a buyer has it in writing.
const CONFIRMATION_HOURS: i64 = 30 * 24;

/// Is an event too old for a mail of this kind? A host that comes back after a week must not tell that an order is on its
/// way, or that there are three left; but what somebody is owed or owes, is allowed, or has to look after, he learns however
/// late.
pub fn is_stale(kind: &str, at: Instant, now: Instant, hours: i64) -> bool {
    let worth = match kind {
        "order_status" | "store_order" | "low_stock" | "back_in_stock" => hours,
        "order_confirmation" => hours.max(CONFIRMATION_HOURS),
        _ => return false,
    };
    at.plus_seconds(worth * 3600) <= now
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::market::parties::preferences::KINDS;

    #[test]
    fn what_somebody_waits_for_goes_first() {
        let mut kinds = KINDS.map(|(kind, ..)| kind);
        kinds.sort_by_key(|kind| priority(kind));
        assert_eq!((kinds[0], kinds[10]), ("operator_alert", "settlement_statement"));
    }

    #[test]
    fn what_passes_is_no_mail_when_it_has_passed_and_what_stays_is_one() {
        let at = Instant::parse("2026-03-01T09:00:00Z").expect("a moment");
        let stale = |hours: i64| -> Vec<&str> {
            let late = at.plus_seconds(hours * 3600);
            KINDS.iter().map(|(kind, ..)| *kind).filter(|kind| is_stale(kind, at, late, 72)).collect()
        };
        let passing = ["order_status", "store_order", "low_stock", "back_in_stock"];
        assert_eq!((stale(71), stale(72), stale(719)), (vec![], passing.into(), passing.into()));
        assert_eq!(stale(9999), [&["order_confirmation"], &passing[..]].concat());
        assert!(is_stale("low_stock", at, at.plus_seconds(3600), 1));
        assert!(!is_stale("low_stock", at, at.plus_seconds(3599), 1));
    }
}
