//! The marketplace's calendar: which business day a moment belongs to, and local time.
//!
//! One zone and one cut-off hour decide every day boundary; the host's zone must never be
//! asked. Wall clocks skip and repeat, so a boundary is always the *first* moment at which
//! the wall clock has reached it.

mod day;
mod local;
#[cfg(test)]
mod tests;
mod zone;

pub use day::{Day, days_after, last_day, parse_day};

use super::{Instant, Problem};
use chrono::{DateTime, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc, Weekday};
use chrono_tz::{GapInfo, Tz};

/// The latest hour at which a business day may start.
const LATEST_CUTOFF_HOUR: u32 = 12;

/// A zone, the local hour at which a business day starts, and the first day of the week.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Calendar {
    /// The zone of the marketplace.
    pub zone: Tz,
    /// The local hour, 0 to 12, at which a business day starts.
    pub cutoff_hour: u32,
    /// The first day of a week.
    pub week_start: Weekday,
}

impl Calendar {
    /// A calendar from settings, such as `Asia/Baghdad`, `3` and `saturday`.
    ///
    /// # Errors
    /// When the zone or the weekday is unknown or the hour is not within 0 to 12.
    pub fn new(zone: &str, cutoff_hour: i64, week_start: &str) -> Result<Calendar, Problem> {
        Ok(Calendar {
            zone: zone::parse(zone)?,
            cutoff_hour: parse_cutoff(cutoff_hour)?,
            week_start: week_start
                .trim()
                .parse()
                .map_err(|_| Problem::with(week_start, "is not a weekday, like monday"))?,
        })
    }

    /// The business day of a moment: the last day that has started. With the cut-off at 3,
    /// 02:59 belongs to the day before.
    pub fn business_day(&self, instant: Instant) -> Day {
        let local = self.wall_clock(instant) - self.cutoff();
        let day = local.date();
        // A clock set back across the cut-off does not reopen the day that had ended.
        match day.succ_opt() {
            Some(next) if self.start_of(next) <= instant.utc() => next.min(last_day()),
            _ => day.min(last_day()),
        }
    }

    /// The first moment of a business day. Where the wall clock skips the cut-off hour it is
    /// the first moment after the gap; where the hour happens twice, the first time.
    pub fn day_start(&self, day: Day) -> Instant {
        Instant::from_utc(self.start_of(day))
    }

    fn start_of(&self, day: Day) -> DateTime<Utc> {
        self.first_moment(day.and_time(NaiveTime::MIN) + self.cutoff())
    }

    fn cutoff(&self) -> TimeDelta {
        TimeDelta::hours(self.cutoff_hour.into())
    }

    fn wall_clock(&self, instant: Instant) -> NaiveDateTime {
        instant.utc().with_timezone(&self.zone).naive_local().min(last_second())
    }

    /// The first moment at which the wall clock shows `local` or later.
    fn first_moment(&self, local: NaiveDateTime) -> DateTime<Utc> {
        let shown = self.zone.from_local_datetime(&local).earliest();
        shown
            .or_else(|| GapInfo::new(&local, &self.zone)?.end)
            .map_or_else(|| local.and_utc(), |moment| moment.to_utc())
    }
}

/// The last second that is shown: a later one would have a longer year.
fn last_second() -> NaiveDateTime {
    last_day().and_hms_opt(23, 59, 59).unwrap_or(NaiveDateTime::MAX)
}

fn parse_cutoff(hour: i64) -> Result<u32, Problem> {
    u32::try_from(hour)
        .ok()
        .filter(|&hour| hour <= LATEST_CUTOFF_HOUR)
        .ok_or_else(|| Problem::new(format!("{hour} is not a cut-off hour: use 0 to {LATEST_CUTOFF_HOUR}")))
}
