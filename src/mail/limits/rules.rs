//! Token buckets: how many mails a minute. Pure; the caller says what time it is.

use crate::base::Instant;

/// A bucket that fills evenly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bucket {
    /// In sixtieths of a mail: a second fills in as many as go in a minute, and nothing is lost to rounding.
    pub level: i64,
    pub filled_at: Instant,
}

/// What one mail takes.
const MAIL: i64 = 60;
/// Seconds' worth of mails that a bucket holds at most.
const BURST_S: i64 = 10;
/// Clocks of senders may differ by so many seconds; a bucket from further ahead was filled under a clock that was set.
const SKEW_S: i64 = 60;
/// Seconds after which every bucket is full, whatever its rate.
pub const FULL_AFTER_S: i64 = 3600;

impl Bucket {
    pub fn full(rate: u32, now: Instant) -> Bucket {
        Bucket { level: capacity(rate), filled_at: now }
    }

    /// The bucket as it stands now.
    pub fn at(self, rate: u32, now: Instant) -> Bucket {
        let passed_s = now.seconds_since(self.filled_at);
        match passed_s {
            ..0 if passed_s >= -SKEW_S => self,
            ..0 => Bucket::full(rate, now),
            // A rate that was lowered leaves no more than it allows.
            _ => {
                let level = self.level + passed_s.min(FULL_AFTER_S) * i64::from(rate);
                Bucket { level: level.min(capacity(rate)), filled_at: now }
            }
        }
    }

    /// How many mails may go now.
    pub fn mails(self) -> i64 {
        self.level / MAIL
    }

    /// The bucket after so many have gone.
    pub fn less(self, mails: i64) -> Bucket {
        Bucket { level: (self.level - mails * MAIL).max(0), ..self }
    }

    /// From when on the next mail may go.
    pub fn opens_at(self, rate: u32) -> Instant {
        let missing = (MAIL - self.level).max(0);
        self.filled_at.plus_seconds((missing + i64::from(rate) - 1) / i64::from(rate))
    }
}

fn capacity(rate: u32) -> i64 {
    (i64::from(rate) * BURST_S).max(MAIL)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(seconds: i64) -> Instant {
        Instant::parse("2026-03-01T09:00:00Z").expect("a moment").plus_seconds(seconds)
    }

    #[test]
    fn a_burst_goes_and_then_so_many_a_minute() {
        let bucket = Bucket::full(60, at(0));
        assert_eq!(bucket.mails(), 10);
        let bucket = bucket.less(10);
        assert_eq!((bucket.mails(), bucket.opens_at(60)), (0, at(1)));
        assert_eq!((bucket.at(60, at(3)).mails(), bucket.at(60, at(9_999_999)).mails()), (3, 10));
        let slow = Bucket::full(6, at(0)).less(1);
        assert_eq!((slow.opens_at(6), slow.at(6, at(9)).mails(), slow.at(6, at(10)).mails()), (at(10), 0, 1));
    }

    #[test]
    fn who_has_another_time_gets_no_more_and_is_not_stopped_for_ever() {
        let ahead = Bucket::full(6, at(30)).less(1);
        assert_eq!((ahead.at(6, at(0)).mails(), ahead.at(6, at(39)).mails(), ahead.at(6, at(40)).mails()), (0, 0, 1));
        let far = Bucket::full(6, at(9_999_999)).less(1);
        assert_eq!(far.at(6, at(0)).mails(), 1, "it was filled under a clock that was set");
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        /// Over any stretch, no more goes than a burst and what has flowed in; and what has flowed in may go.
        #[test]
        fn as_many_as_the_rate(rate in 1u32..600, steps in prop::collection::vec(0i64..30, 1..200)) {
            let (mut bucket, mut now, mut gone) = (Bucket::full(rate, at(0)), 0, 0);
            for step in steps {
                now += step;
                bucket = bucket.at(rate, at(now));
                prop_assert_eq!(bucket.mails() > 0, bucket.opens_at(rate) <= at(now));
                if bucket.mails() > 0 {
                    (bucket, gone) = (bucket.less(1), gone + 1);
                }
            }
            prop_assert!(gone * MAIL <= capacity(rate) + now * i64::from(rate));
        }
    }
}
