//! When a job is tried again, and what ends it. Pure.

use crate::error::Kind;

crate::stored! {
    /// How far a job is.
    pub enum JobState {
        Ready = "ready",
        Running = "running",
        Done = "done",
        /// Nobody tries it again until a person does.
        Dead = "dead",
        Cancelled = "cancelled",
    }
}

crate::stored! {
    /// How a try of a job ended.
    pub enum AttemptOutcome {
        Done = "done",
        Failed = "failed",
        /// Its runner was gone.
        Lost = "lost",
        /// Its runner was stopped.
        Interrupted = "interrupted",
        Timeout = "timeout",
        Cancelled = "cancelled",
    }
}

/// Tries of a job before it is dead.
pub const ATTEMPTS_MAX: i64 = 8;
/// So often a job may lose its runner before it is taken to be what kills them.
pub const LOST_MAX: i64 = 3;
/// How long a runner holds a job without renewing, and when it renews, in seconds.
pub const LEASE_S: i64 = 30;
pub const RENEW_S: i64 = 10;

const FIRST_DELAY_S: i64 = 15;
const LONGEST_DELAY_S: i64 = 3_600;

/// What becomes of a job whose attempt failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Again, after so many seconds.
    Again(i64),
    /// Never again by itself.
    Dead,
    /// Nobody's fault but the database's: again at once, and the attempt is not counted.
    GiveBack,
}

/// What follows from a failure of this kind in this attempt. `jitter` is 0 to 1, and moves the delay by a tenth.
///
/// A request that makes no sense will make none the next time.
pub fn fate(kind: Kind, attempt: i64, most: i64, jitter: f64) -> Fate {
    match kind {
        Kind::Busy | Kind::Unknown => Fate::GiveBack,
        Kind::Usage | Kind::Invalid | Kind::NotFound | Kind::Denied => Fate::Dead,
        _ if attempt >= most => Fate::Dead,
        _ => Fate::Again(delay_s(attempt, jitter)),
    }
}

fn delay_s(attempt: i64, jitter: f64) -> i64 {
    let doublings = u32::try_from((attempt - 1).clamp(0, 20)).unwrap_or(20);
    let delay = (FIRST_DELAY_S << doublings).min(LONGEST_DELAY_S);
    #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)]
    let moved = (delay as f64 * 0.1 * (2.0 * jitter - 1.0)).round() as i64;
    delay + moved
}

/// What becomes of a job whose runner is gone.
pub fn after_loss(lost: i64) -> Fate {
    if lost >= LOST_MAX { Fate::Dead } else { Fate::Again(0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delays_double_up_to_an_hour() {
        let delays: Vec<i64> = (1..=10).map(|attempt| delay_s(attempt, 0.5)).collect();
        assert_eq!(delays, [15, 30, 60, 120, 240, 480, 960, 1_920, 3_600, 3_600]);
        assert_eq!((delay_s(3, 0.0), delay_s(3, 1.0)), (54, 66));
    }

    #[test]
    fn what_cannot_work_is_not_tried_again() {
        for (kind, attempt, fate_of) in [
            (Kind::Failed, 1, Fate::Again(15)),
            (Kind::Outside, 7, Fate::Again(960)),
            (Kind::Failed, 8, Fate::Dead),
            (Kind::Invalid, 1, Fate::Dead),
            (Kind::Busy, 8, Fate::GiveBack),
            (Kind::Unknown, 1, Fate::GiveBack),
        ] {
            assert_eq!(fate(kind, attempt, ATTEMPTS_MAX, 0.5), fate_of, "{kind:?} {attempt}");
        }
    }

    #[test]
    fn a_job_that_kills_its_runners_is_dead() {
        assert_eq!([1, 2, 3].map(after_loss), [Fate::Again(0), Fate::Again(0), Fate::Dead]);
    }
}
