//! What becomes of the slots of a schedule that have come. Pure.

use crate::base::Instant;
use crate::jobs::cron::Slot;
use crate::jobs::policy::{Missed, Overlap, Policy};

crate::stored! {
    /// What was decided of one slot.
    pub enum Decision {
        Queued = "queued",
        Missed = "missed",
        /// A newer slot means it.
        Superseded = "superseded",
        /// The one before was still at work.
        Overlap = "overlap",
        Disabled = "disabled",
    }
}

/// What is known beside the slots and the policy.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    pub enabled: bool,
    /// A job of an earlier slot is not done.
    pub busy: bool,
    /// Newer slots have come too, and are decided later: none of these is the newest.
    pub more: bool,
}

/// Decides slots in their order.
pub fn decide(slots: &[Slot], now: Instant, policy: &Policy, known: Known) -> Vec<Decision> {
    let Known { enabled, mut busy, more } = known;
    let mut decided = Vec::with_capacity(slots.len());
    for (at, slot) in slots.iter().enumerate() {
        let last = at + 1 == slots.len() && !more;
        let decision = match of_one(now.seconds_since(slot.due), enabled, policy, last) {
            Decision::Queued if busy && policy.overlap == Overlap::Skip => Decision::Overlap,
            decision => decision,
        };
        busy |= decision == Decision::Queued;
        decided.push(decision);
    }
    decided
}

fn of_one(late_s: i64, enabled: bool, policy: &Policy, last: bool) -> Decision {
    let misfire = late_s > policy.grace_s;
    match policy.missed {
        _ if !enabled => Decision::Disabled,
        _ if late_s > policy.window_s => Decision::Missed,
        Missed::None if misfire => Decision::Missed,
        Missed::Latest if misfire && !last => Decision::Superseded,
        _ => Decision::Queued,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: i64) -> Instant {
        Instant::parse("2026-03-01T00:00:00Z").expect("a moment").plus_seconds(60 * minute)
    }

    fn decided(missed: Missed, overlap: Overlap, minutes: &[i64], now: i64, busy: bool) -> Vec<&'static str> {
        let slots: Vec<Slot> =
            minutes.iter().map(|minute| Slot { due: at(*minute), local: minute.to_string() }).collect();
        let policy = Policy { missed, window_s: 3_600, grace_s: 60, overlap };
        let known = Known { enabled: true, busy, more: false };
        decide(&slots, at(now), &policy, known).into_iter().map(Decision::as_str).collect()
    }

    #[test]
    fn slots_that_were_missed_go_by_their_policy() {
        use Missed::{All, Latest, None};
        for (missed, want) in [
            (All, ["missed", "queued", "queued", "queued"]),
            (Latest, ["missed", "superseded", "superseded", "queued"]),
            (None, ["missed", "missed", "missed", "queued"]),
        ] {
            assert_eq!(decided(missed, Overlap::Queue, &[0, 60, 90, 100], 101, false), want, "{missed:?}");
        }
        assert_eq!(decided(Latest, Overlap::Queue, &[60, 70], 90, false), ["superseded", "queued"]);
        assert_eq!(decided(None, Overlap::Queue, &[60, 70], 90, false), ["missed", "missed"]);
    }

    #[test]
    fn a_slot_as_old_as_the_window_is_in_it() {
        assert_eq!(decided(Missed::All, Overlap::Queue, &[0, 1], 61, false), ["missed", "queued"]);
    }

    #[test]
    fn one_at_a_time_where_the_policy_says_so() {
        use Overlap::{Allow, Queue, Skip};
        for (overlap, busy, want) in [
            (Skip, false, ["queued", "overlap"]),
            (Skip, true, ["overlap", "overlap"]),
            (Queue, true, ["queued", "queued"]),
            (Allow, true, ["queued", "queued"]),
        ] {
            assert_eq!(decided(Missed::All, overlap, &[98, 99], 100, busy), want, "{overlap:?} {busy}");
        }
    }

    #[test]
    fn a_disabled_schedule_decides_its_slots_too() {
        let slots = [Slot { due: at(0), local: String::new() }];
        let policy = Policy { missed: Missed::All, window_s: 10, grace_s: 0, overlap: Overlap::Queue };
        let known = Known { enabled: false, busy: false, more: false };
        assert_eq!(decide(&slots, at(1), &policy, known), [Decision::Disabled]);
    }

    #[test]
    fn the_newest_is_not_among_those_that_more_follow() {
        let slots: Vec<Slot> = (0..3).map(|minute| Slot { due: at(minute), local: minute.to_string() }).collect();
        let policy = Policy { missed: Missed::Latest, window_s: 86_400, grace_s: 60, overlap: Overlap::Skip };
        let known = Known { enabled: true, busy: false, more: true };
        assert_eq!(decide(&slots, at(500), &policy, known), [Decision::Superseded; 3]);
        let known = Known { more: false, ..known };
        assert_eq!(decide(&slots, at(500), &policy, known)[2], Decision::Queued);
    }
}
