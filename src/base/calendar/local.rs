//! Local time as people write and read it.

use super::super::{Instant, Problem};
use super::{Calendar, last_second, parse_day};
use chrono::{DateTime, Datelike, FixedOffset, NaiveDateTime, NaiveTime, Offset, SecondsFormat, TimeZone};

/// Where the date ends and the time begins in `2016-10-11 14:46`.
const DATE_LENGTH: usize = 10;
/// Years that a time can be in.
const FIRST_YEAR: i32 = 1970;
const LAST_YEAR: i32 = 9999;

impl Calendar {
    /// Reads `2016-10-11 14:46`, with or without seconds, with a blank or a `T`, in the
    /// calendar's zone; or RFC 3339 text, whose own offset counts and whose fraction of a
    /// second is left out. A local time that is skipped means the first moment after the
    /// gap; one that happens twice, the first time.
    ///
    /// # Errors
    /// When it is neither, there is no such day or time, or it lies outside the years 1970 to 9999.
    pub fn local_instant(&self, text: &str) -> Result<Instant, Problem> {
        let text = text.trim();
        let moment = match DateTime::parse_from_rfc3339(text) {
            Ok(moment) => Some(moment.to_utc()),
            Err(_) => parse_wall_clock(text).map(|local| self.first_moment(local)),
        };
        let moment = moment.ok_or_else(|| Problem::with(text, "is not a time like 2026-04-30 14:05"))?;
        // Here and in UTC: its day has four digits for a year, and so has what is stored.
        let years = [moment.with_timezone(&self.zone).year(), moment.year()];
        if years.iter().all(|year| (FIRST_YEAR..=LAST_YEAR).contains(year)) {
            return Ok(Instant::from_utc(moment));
        }
        Err(Problem::with(text, "is not within the years 1970 to 9999"))
    }

    /// Local time for people: `2016-10-11 14:46:49`.
    pub fn display(&self, instant: Instant) -> String {
        let local = self.wall_clock(instant);
        local.format("%Y-%m-%d %H:%M:%S").to_string()
    }

    /// Local time with its offset for programs: `2016-10-11T14:46:49-03:00`.
    pub fn rfc3339(&self, instant: Instant) -> String {
        let utc = instant.utc();
        let offset = whole_minutes(utc.with_timezone(&self.zone).offset().fix());
        let local = utc.with_timezone(&offset);
        let last = offset.from_local_datetime(&last_second()).single().unwrap_or(local);
        local.min(last).to_rfc3339_opts(SecondsFormat::Secs, false)
    }
}

/// RFC 3339 offsets have no seconds, some zones before 1972 do; the moment stays exact.
fn whole_minutes(offset: FixedOffset) -> FixedOffset {
    let seconds = offset.local_minus_utc();
    FixedOffset::east_opt(seconds - seconds % 60).unwrap_or(offset)
}

fn parse_wall_clock(text: &str) -> Option<NaiveDateTime> {
    let (date, time) = text.split_at_checked(DATE_LENGTH)?;
    let time = time.strip_prefix([' ', 'T'])?;
    Some(parse_day(date).ok()?.and_time(parse_time(time)?))
}

/// `HH:MM` or `HH:MM:SS`, two digits each.
fn parse_time(text: &str) -> Option<NaiveTime> {
    let fields: Vec<u32> = text.split(':').map(two_digits).collect::<Option<_>>()?;
    match fields.as_slice() {
        [hour, minute] => NaiveTime::from_hms_opt(*hour, *minute, 0),
        [hour, minute, second] => NaiveTime::from_hms_opt(*hour, *minute, *second),
        _ => None,
    }
}

fn two_digits(text: &str) -> Option<u32> {
    let is_plain = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_plain)
}
