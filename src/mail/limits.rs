//! Token buckets: how many mails a minute, over all and to one domain. Pure; the caller says what time it is.

use std::collections::HashMap;
use std::time::Duration;

/// A bucket that fills evenly.
#[derive(Clone, Copy, Debug)]
struct Bucket {
    /// Thousandths of a token.
    level: u64,
    filled_at: Duration,
}

/// Seconds' worth of tokens that a bucket holds at most.
const BURST_S: u64 = 10;

/// The buckets of one drain.
#[derive(Debug, Default)]
pub struct Limits {
    rate: Option<u32>,
    domain_rate: Option<u32>,
    all: Option<Bucket>,
    domains: HashMap<String, Bucket>,
}

impl Limits {
    pub fn new(rate: Option<u32>, domain_rate: Option<u32>) -> Limits {
        Limits { rate, domain_rate, ..Limits::default() }
    }

    /// How many may go now, of those wanted; and if none, how long until one may.
    pub fn allowance(&mut self, wanted: usize, now: Duration) -> Result<usize, Duration> {
        let Some(rate) = self.rate else { return Ok(wanted) };
        let bucket = fill(self.all, rate, now);
        self.all = Some(bucket);
        match (bucket.level / 1000) as usize {
            0 => Err(wait(bucket, rate)),
            tokens => Ok(wanted.min(tokens)),
        }
    }

    /// Takes a token for a mail to a domain; or says how long it has to wait for one.
    pub fn take(&mut self, domain: &str, now: Duration) -> Result<(), Duration> {
        if let Some(rate) = self.domain_rate {
            let mut bucket = fill(self.domains.get(domain).copied(), rate, now);
            if bucket.level < 1000 {
                return Err(wait(bucket, rate));
            }
            bucket.level -= 1000;
            self.domains.insert(domain.to_owned(), bucket);
        }
        if let Some(bucket) = &mut self.all {
            bucket.level = bucket.level.saturating_sub(1000);
        }
        Ok(())
    }
}

fn capacity(rate: u32) -> u64 {
    (u64::from(rate) * BURST_S * 1000 / 60).max(1000)
}

fn fill(bucket: Option<Bucket>, rate: u32, now: Duration) -> Bucket {
    let Some(bucket) = bucket else { return Bucket { level: capacity(rate), filled_at: now } };
    let passed_ms = now.saturating_sub(bucket.filled_at).as_millis() as u64;
    // Rounded down, and the time is kept that has filled nothing yet.
    let filled = passed_ms * u64::from(rate) / 60;
    if filled == 0 {
        return bucket;
    }
    Bucket { level: (bucket.level + filled).min(capacity(rate)), filled_at: now }
}

fn wait(bucket: Bucket, rate: u32) -> Duration {
    let missing = 1000 - bucket.level.min(1000);
    Duration::from_millis((missing * 60).div_ceil(u64::from(rate)).max(1))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const fn s(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn a_burst_goes_and_then_so_many_a_minute() {
        let mut limits = Limits::new(Some(60), None);
        assert_eq!(limits.allowance(50, s(0)), Ok(10));
        for _ in 0..10 {
            assert_eq!(limits.take("a.example", s(0)), Ok(()));
        }
        assert_eq!(limits.allowance(50, s(0)), Err(s(1)));
        assert_eq!(limits.allowance(50, s(3)), Ok(3));
    }

    #[test]
    fn one_domain_does_not_slow_another() {
        let mut limits = Limits::new(None, Some(6));
        assert_eq!(limits.take("a.example", s(0)), Ok(()));
        assert_eq!(limits.take("a.example", s(0)), Err(s(10)));
        assert_eq!(limits.take("b.example", s(0)), Ok(()));
        assert_eq!(limits.take("a.example", s(10)), Ok(()));
        assert_eq!(limits.allowance(7, s(10)), Ok(7));
    }

    proptest! {
        /// Over any stretch, no more goes than a burst and what has flowed in.
        #[test]
        fn no_more_than_the_rate(rate in 1u32..600, steps in prop::collection::vec(0u64..5_000, 1..200)) {
            let mut limits = Limits::new(None, Some(rate));
            let (mut now, mut gone) = (Duration::ZERO, 0u64);
            for step in steps {
                now += Duration::from_millis(step);
                gone += u64::from(limits.take("a.example", now).is_ok());
            }
            let flowed = now.as_millis() as u64 * u64::from(rate) / 60_000;
            prop_assert!(gone <= capacity(rate) / 1000 + flowed + 1);
        }
    }
}
