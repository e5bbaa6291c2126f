//! The colour of a state word. The word itself is always shown.

use anstyle::AnsiColor;

const GOOD: &[&str] = &[
    "active",
    "approved",
    "completed",
    "confirmed",
    "closed",
    "delivered",
    "done",
    "ok",
    "open",
    "paid",
    "even",
    "offset",
    "posted",
    "received",
    "reconciled",
    "settled",
    "succeeded",
    "verified",
];

const WAITING: &[&str] = &[
    "applied",
    "assigned",
    "carried",
    "collected",
    "draft",
    "held",
    "billed",
    "invited",
    "on_hold",
    "out_for_delivery",
    "partial",
    "pending",
    "picked_up",
    "preparing",
    "processing",
    "queued",
    "ready",
    "requested",
    "running",
    "shipped",
];

const BAD: &[&str] = &[
    "blocked",
    "cancelled",
    "canceled",
    "damaged",
    "declined",
    "disputed",
    "expired",
    "failed",
    "lost",
    "overdue",
    "refused",
    "rejected",
    "returned",
    "reversed",
    "short",
    "suspended",
    "terminated",
    "voided",
];

/// Green for settled states, yellow for moving ones, red for broken ones.
pub(super) fn color_of(status: &str) -> Option<AnsiColor> {
    let families = [(GOOD, AnsiColor::Green), (WAITING, AnsiColor::Yellow), (BAD, AnsiColor::Red)];
    let family = families.iter().find(|(words, _)| words.contains(&status));
    family.map(|(_, color)| *color)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_states_have_a_colour() {
        assert_eq!(color_of("delivered"), Some(AnsiColor::Green));
        assert_eq!(color_of("pending"), Some(AnsiColor::Yellow));
        assert_eq!(color_of("suspended"), Some(AnsiColor::Red));
        assert_eq!(color_of("unheard_of"), None);
    }
}
