//! When a schedule comes, for people.

use chrono::{Days, NaiveTime, Offset, TimeZone};
use chrono_tz::Tz;

use crate::base::Instant;

use super::Cron;

/// One slot to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// `2026-10-25 02:30`.
    pub local: String,
    /// `+02:00`.
    pub offset: String,
    pub due: Instant,
    /// What is odd about the day.
    pub note: Option<String>,
}

/// The next slots behind a moment.
pub fn explain(cron: &Cron, after: Instant, count: usize) -> Vec<Explained> {
    let far = after.plus_seconds(i64::MAX);
    cron.between(after, far, count).iter().map(|slot| explained(cron.zone, slot.due)).collect()
}

fn explained(zone: Tz, due: Instant) -> Explained {
    let moment = due.utc().with_timezone(&zone);
    Explained {
        local: moment.format("%Y-%m-%d %H:%M").to_string(),
        offset: moment.offset().fix().to_string(),
        due,
        note: note(zone, due),
    }
}

/// Clocks that change on the day of a slot.
fn note(zone: Tz, due: Instant) -> Option<String> {
    let day = due.utc().with_timezone(&zone).date_naive();
    let noon =
        |day: chrono::NaiveDate| zone.from_local_datetime(&day.and_time(NaiveTime::from_hms_opt(12, 0, 0)?)).earliest();
    let offset = |day| noon(day).map(|moment| moment.offset().fix().local_minus_utc());
    let (before, after) = (offset(day - Days::new(1))?, offset(day)?);
    let minutes = (after - before) / 60;
    match minutes {
        0 => None,
        forward if forward > 0 => Some(format!("clocks go forward by {forward} minutes on this day")),
        back => Some(format!("clocks go back by {} minutes on this day", -back)),
    }
}
