//! Cron expressions of five fields in a zone, and the slots they name.
//!
//! As in Vixie's cron: a fixed time that the clocks skip comes at the first moment after the gap, one that comes twice
//! counts the first time, and `*` and steps follow real time through both. The parser takes a list for a step, so lists
//! of minutes and hours are taken apart into fixed times first; what falls on one moment is one slot.

mod explain;
#[cfg(test)]
mod tests;

use chrono::{DateTime, LocalResult, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Tz;
use croner::parser::{CronParser, Seconds, Year};

use crate::base::{Instant, Problem};

pub use explain::{Explained, explain};

/// An expression that has a next slot, in its zone.
#[derive(Clone, Debug)]
pub struct Cron {
    patterns: Vec<croner::Cron>,
    pub zone: Tz,
}

/// One moment of a schedule.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slot {
    pub due: Instant,
    /// What the wall clock shows then, and whether it shows it for the second time: `2026-10-25T02:30/0`.
    pub local: String,
}

impl Cron {
    /// # Errors
    /// When the expression is none, or has no slot in all the years ahead.
    pub fn parse(text: &str, zone: Tz) -> Result<Cron, Problem> {
        let refused =
            |why: &str| Problem::new(format!("{text:?} is not a valid schedule: {why}; write it like `15 1 * * *`"));
        let fields = text.split_whitespace().count();
        if fields != 5 && !text.starts_with('@') {
            return Err(refused(&format!("it has {fields} fields and not five")));
        }
        let parser = CronParser::builder().seconds(Seconds::Disallowed).year(Year::Disallowed);
        let parser = parser.dom_and_dow(needs_both(text)).build();
        let patterns = apart(text).iter().map(|pattern| parser.parse(pattern)).collect::<Result<Vec<_>, _>>();
        let cron = Cron { patterns: patterns.map_err(|error| refused(&error.to_string()))?, zone };
        let some_day = Instant::parse("2026-01-01T00:00:00Z").expect("a moment");
        if cron.next(some_day).is_none() {
            return Err(Problem::new(format!("{text:?} names no day that there is")));
        }
        Ok(cron)
    }

    /// The first slot behind a moment.
    pub fn next(&self, after: Instant) -> Option<Slot> {
        let after = after.utc().with_timezone(&self.zone);
        let next = self.patterns.iter().filter_map(|pattern| pattern.find_next_occurrence(&after, false).ok());
        next.map(|moment| self.slot(moment.with_timezone(&Utc))).min()
    }

    /// The last slot that has come by a moment.
    pub fn previous(&self, by: Instant) -> Option<Slot> {
        let behind = by.plus_seconds(1).utc().with_timezone(&self.zone);
        let last = self.patterns.iter().filter_map(|pattern| pattern.find_previous_occurrence(&behind, false).ok());
        last.map(|moment| self.slot(moment.with_timezone(&Utc))).max()
    }

    /// The slot of this name: what the wall shows in this zone (`2026-10-25 02:30`, or `2026-10-25T02:30/1` where it shows
    /// that for the second time), or the moment itself with its offset.
    pub fn named(&self, text: &str) -> Option<Slot> {
        if let Ok(moment) = DateTime::parse_from_rfc3339(text.trim()) {
            let due = Instant::from_utc(moment.to_utc());
            return self.next(due.plus_seconds(-1)).filter(|slot| slot.due == due);
        }
        let name = text.trim().replacen(' ', "T", 1);
        let name = if name.contains('/') { name } else { format!("{name}/0") };
        let wall_clock = NaiveDateTime::parse_from_str(name.split('/').next()?, "%Y-%m-%dT%H:%M").ok()?;
        // No zone is further from UTC.
        let near = Instant::from_utc(wall_clock.and_utc()).plus_seconds(-86_400);
        self.between(near, near.plus_seconds(2 * 86_400), 3_000).into_iter().find(|slot| slot.local == name)
    }

    /// The slots behind `after` and through `until`, the first `most` of them.
    pub fn between(&self, after: Instant, until: Instant, most: usize) -> Vec<Slot> {
        let mut slots: Vec<Slot> = Vec::new();
        while slots.len() < most {
            let from = slots.last().map_or(after, |slot| slot.due);
            match self.next(from).filter(|slot| slot.due <= until) {
                Some(slot) => slots.push(slot),
                None => break,
            }
        }
        slots
    }

    fn slot(&self, due: DateTime<Utc>) -> Slot {
        let local = due.with_timezone(&self.zone).naive_local();
        let again = matches!(self.zone.from_local_datetime(&local), LocalResult::Ambiguous(_, second) if second == due);
        Slot { due: Instant::from_utc(due), local: format!("{}/{}", local.format("%Y-%m-%dT%H:%M"), u8::from(again)) }
    }
}

/// Must a day fit day of month and weekday both? As in crontab: only where both are named, and neither begins with `*`, one
/// of them is enough.
fn needs_both(text: &str) -> bool {
    let fields: Vec<&str> = text.split_whitespace().collect();
    [2, 4].iter().any(|at| fields.get(*at).is_some_and(|field| field.starts_with('*')))
}

/// One expression for each pair of a minute and an hour that lists name.
fn apart(text: &str) -> Vec<String> {
    let fields: Vec<&str> = text.split_whitespace().collect();
    let [minutes, hours, rest @ ..] = fields.as_slice() else { return vec![text.to_owned()] };
    let pairs = minutes.split(',').flat_map(|minute| hours.split(',').map(move |hour| (minute, hour)));
    pairs.map(|(minute, hour)| format!("{minute} {hour} {}", rest.join(" "))).collect()
}
