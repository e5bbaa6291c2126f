//! Moments and where they come from.
//!
//! Only [`Clock`] may ask for the present; everything else is given an [`Instant`].

use super::Problem;
use chrono::{DateTime, NaiveDateTime, Utc};

/// 0000-01-01T00:00:00Z and 9999-12-31T23:59:59Z in Unix seconds: what twenty characters
/// can hold.
const EARLIEST_S: i64 = -62_167_219_200;
const LATEST_S: i64 = 253_402_300_799;

const STORED_FORM: &str = "%Y-%m-%dT%H:%M:%SZ";

/// A moment in whole seconds, UTC, within the years 0000 to 9999.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Instant {
    unix_s: i64,
}

impl Instant {
    /// Reads the stored form, exactly `2016-10-11T14:46:49Z`.
    ///
    /// # Errors
    /// When a single character differs from the form, or there is no such moment.
    pub fn parse(text: &str) -> Result<Instant, Problem> {
        NaiveDateTime::parse_from_str(text, STORED_FORM)
            .map(|moment| Instant::from_utc(moment.and_utc()))
            .ok()
            // The parser forgives short fields and leap seconds; the stored form does not.
            .filter(|instant| instant.stored() == text)
            .ok_or_else(|| Problem::with(text, "is not a moment like 2016-10-11T14:46:49Z"))
    }

    /// The stored form, always twenty characters, so that text order is time order.
    pub fn stored(self) -> String {
        self.utc().format(STORED_FORM).to_string()
    }

    /// The whole second of a moment; moments outside the range become its nearest end.
    pub fn from_utc(moment: DateTime<Utc>) -> Instant {
        Instant::clamped(moment.timestamp())
    }

    /// The moment for calendar work.
    pub fn utc(self) -> DateTime<Utc> {
        DateTime::from_timestamp(self.unix_s, 0).expect("the range of an instant is checked")
    }

    /// This many seconds later, or earlier when negative; stops at the ends of the range.
    pub fn plus_seconds(self, seconds: i64) -> Instant {
        Instant::clamped(self.unix_s.saturating_add(seconds))
    }

    /// Seconds since another moment; below zero when it lies ahead.
    pub fn seconds_since(self, other: Instant) -> i64 {
        self.unix_s - other.unix_s
    }

    fn clamped(unix_s: i64) -> Instant {
        let unix_s = unix_s.clamp(EARLIEST_S, LATEST_S);
        Instant { unix_s }
    }
}

/// Where the present comes from.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// Stopped at one moment, for tests and for repeating a run.
    Fixed(Instant),
    /// Running faster than the machine's, in step with every process that is set the same: for tests alone.
    Fast {
        /// What it showed when the machine's clock showed `since_ms`.
        from: Instant,
        /// Milliseconds of Unix time.
        since_ms: i64,
        times: u32,
    },
}

impl Clock {
    /// Was it set by hand, and is not the machine's?
    pub fn is_told(&self) -> bool {
        *self != Clock::System
    }

    /// Does it be at a moment that this machine's own clock has not reached?
    pub fn is_ahead_of_machine(&self) -> bool {
        self.seconds_ahead_of_machine() > 0
    }

    /// How far it stands ahead of this machine's own clock; below zero when it is behind.
    pub fn seconds_ahead_of_machine(&self) -> i64 {
        match self {
            Clock::Fixed(instant) => instant.seconds_since(Clock::System.now()),
            Clock::System | Clock::Fast { .. } => 0,
        }
    }

    /// How long until a moment, in real time; nothing when it has come, or when the clock stands still before it.
    pub fn until(&self, then: Instant) -> Option<std::time::Duration> {
        match self {
            Clock::System => (then.utc() - Utc::now()).to_std().ok(),
            Clock::Fixed(_) => None,
            Clock::Fast { times, .. } => {
                let seconds = then.seconds_since(self.now()).max(0);
                Some(std::time::Duration::from_secs(seconds.unsigned_abs()) / *times)
            }
        }
    }

    /// Seconds of this clock in a second of the machine's.
    pub fn pace(&self) -> i64 {
        match self {
            Clock::Fast { times, .. } => i64::from(*times),
            _ => 1,
        }
    }

    /// The present, by this clock.
    pub fn now(&self) -> Instant {
        match self {
            Clock::System => Instant::from_utc(Utc::now()),
            Clock::Fixed(instant) => *instant,
            Clock::Fast { from, since_ms, times } => {
                let gone_ms = Utc::now().timestamp_millis() - since_ms;
                from.plus_seconds(gone_ms * i64::from(*times) / 1_000)
            }
        }
    }
}

/// Whether a clock is compared with what is on record before anything is written.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Default)]
pub enum Trust {
    #[default]
    Compared,
    /// Somebody has said that it is right.
    Given,
    /// a clock that is set by hand is not compared: for tests alone, whose time goes to and fro.
    Unchecked,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stored_form_is_strict() {
        for text in ["2016-10-11T14:46:49Z", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z"] {
            let instant = Instant::parse(text).expect(text);
            assert_eq!(instant.stored(), text);
        }
        let refused = [
            "",
            "2016-10-11",
            "2016-10-11 14:46:49Z",
            "2016-10-11T14:46:49",
            "2016-10-11T14:46:49z",
            "2016-10-11T14:46:49+00:00",
            "2016-10-11T14:46:60Z",
            "2016-10-11T4:46:49Z",
            "2016-02-30T14:46:49Z",
            " 2016-10-11T14:46:49Z",
            "+12016-10-11T14:46:49Z",
        ];
        for text in refused {
            assert!(Instant::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn seconds_are_added_and_stop_at_the_ends() {
        let instant = Instant::parse("2016-12-31T23:59:59Z").expect("a moment");
        assert_eq!(instant.plus_seconds(1).stored(), "2017-01-01T00:00:00Z");
        assert_eq!(instant.plus_seconds(i64::MAX).stored(), "9999-12-31T23:59:59Z");
        assert_eq!(instant.plus_seconds(i64::MIN).stored(), "0000-01-01T00:00:00Z");
        assert!(instant < instant.plus_seconds(1));
    }

    #[test]
    fn a_fixed_clock_stands_still() {
        let instant = Instant::parse("2016-10-11T14:46:49Z").expect("a moment");
        assert_eq!(Clock::Fixed(instant).now(), instant);
        assert!(Clock::System.now() > instant);
    }
}
