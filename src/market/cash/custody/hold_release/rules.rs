//! When money whose gate is passed becomes available. Pure.

use crate::base::{Day, days_after};

/// The day on which money matures that passed its gate on `day`; none where it does not wait.
pub fn matures_on(day: Day, hold_days: i64) -> Option<Day> {
    (hold_days > 0).then(|| days_after(day, hold_days.unsigned_abs()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::parse_day;

    #[test]
    fn money_waits_whole_days() {
        for (day, hold_days, matures) in [
            ("2026-03-01", 0, None),
            ("2026-03-01", 1, Some("2026-03-02")),
            ("2024-02-28", 2, Some("2024-03-01")),
            ("2026-12-31", 90, Some("2027-03-31")),
        ] {
            let day = parse_day(day).expect("a day");
            assert_eq!(matures_on(day, hold_days), matures.map(|day| parse_day(day).expect("a day")), "{day}");
        }
    }
}
