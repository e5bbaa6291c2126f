//! Which stage a store's oldest unpaid due has reached. Pure.

use crate::base::Day;
use crate::market::core::settings::rules::{Stage, Stages};

/// The oldest due that is not paid in full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Oldest {
    pub due: i64,
    pub due_on: Day,
}

/// Days since the day on which the oldest unpaid due was to be paid; 0 when it is not overdue.
pub fn days_overdue(oldest: Option<Oldest>, today: Day) -> i64 {
    oldest.map_or(0, |oldest| (today - oldest.due_on).num_days().max(0))
}

/// The stage of a store on a day.
pub fn stage(stages: &Stages, oldest: Option<Oldest>, today: Day) -> Stage {
    stages.reached(days_overdue(oldest, today))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stage_is_reached_so_many_days_after_the_due_day() {
        let day = |text| crate::base::parse_day(text).expect("a day");
        let stages = Stages::parse("hide:1,block:10,suspend:30").expect("stages");
        let oldest = Oldest { due: 1, due_on: day("2026-03-08") };
        for (today, days, wanted) in [
            ("2026-03-01", 0, Stage::None),
            ("2026-03-08", 0, Stage::None),
            ("2026-03-09", 1, Stage::Hide),
            ("2026-03-18", 10, Stage::Block),
            ("2026-04-07", 30, Stage::Suspend),
        ] {
            let reached = (days_overdue(Some(oldest), day(today)), stage(&stages, Some(oldest), day(today)));
            assert_eq!(reached, (days, wanted), "{today}");
        }
        assert_eq!(stage(&stages, None, day("2026-04-07")), Stage::None);
    }
}
