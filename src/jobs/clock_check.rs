//! Whether this host's clock is believed. A clock that runs ahead would close days that are not over.

use std::time::Duration;

use crate::base::{Clock, Instant, Trust};
use crate::db::{Db, Ending, Tx};
use crate::error::{Error, Kind, Result, codes};
use crate::market::core::idempotency::clock::{AHEAD_DAYS, Newest};
use crate::market::core::settings::Marketplace;
use crate::market::core::{Act, idempotency};

use crate::jobs::schedules;

/// A clock this far from another one is wrong, or the other is.
pub const APART_S: i64 = 60;

/// A clock is believed when the server's agrees with it; where there is no server, when it has stood for a minute.
pub fn is_believed(ours: Instant, theirs: Option<Instant>, stood: Duration) -> bool {
    match theirs {
        Some(theirs) => ours.seconds_since(theirs).abs() <= APART_S,
        None => stood >= Duration::from_secs(APART_S.unsigned_abs()),
    }
}

/// Before a pass decides anything. a clock that is set by hand is not compared.
///
/// # Errors
/// Kind `Outside` when the database server says another time.
pub fn require_agreement(clock: Clock, db: &mut Db) -> Result<()> {
    let (Clock::System, Some(theirs)) = (clock, db.server_clock()?) else { return Ok(()) };
    let ours = clock.now();
    if is_believed(ours, Some(theirs), Duration::ZERO) {
        return Ok(());
    }
    let text = format!("this host's clock says {}, and that of the database {}", ours.stored(), theirs.stored());
    Err(Error::new(Kind::Outside, codes::CLOCK_DOUBTED, text).hint("timedatectl status"))
}

/// Before anything is written: by a command, by a pass, by the daemon. What schedules have decided counts beside what
/// people did. Answers the operation that the clock contradicts, where somebody said that the clock is right.
///
/// # Errors
/// Kind `Config` when the clock stands where it cannot: [`idempotency::clock::require`].
pub fn require(tx: &mut Tx<'_>, clock: Clock, trust: Trust) -> Result<Option<Newest>> {
    idempotency::clock::require(tx, clock, trust, schedules::decided_until)
}

/// Before a first pass: [`require`], and slots were decided not too long ago.
///
/// # Errors
/// Kind `Config` when the last slot was decided longer ago, by this clock, than anybody stays away.
pub fn require_sense(clock: Clock, trust: Trust, db: &mut Db) -> Result<()> {
    if trust == Trust::Given {
        return db.write(Ending::Commit, |tx| believe(tx, clock));
    }
    let last = db.read(|tx| {
        require(tx, clock, trust)?;
        schedules::decided_until(tx)
    })?;
    let (Clock::System, Some(last)) = (clock, last) else { return Ok(()) };
    let days = clock.now().seconds_since(last) / 86_400;
    if days < AHEAD_DAYS {
        return Ok(());
    }
    let text = format!("by this host's clock, {}, no slot was decided for {days} days", clock.now().stored());
    Err(Error::config(codes::CLOCK_DOUBTED, text)
        .because("a clock that runs ahead would close days that are not over")
        .hint("lilium job tick --trust-clock"))
}

/// Somebody has said that the clock is right: what it contradicts is history.
fn believe(tx: &mut Tx<'_>, clock: Clock) -> Result<()> {
    let Some(before) = require(tx, clock, Trust::Given)? else { return Ok(()) };
    let marketplace = Marketplace::load(tx)?;
    let act = Act { actor: "job.tick", at: clock.now(), reason: None, marketplace: &marketplace };
    let told = idempotency::clock::believe(tx, &act, "job.tick", &before)?;
    tracing::warn!("{told}");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_is_believed_when_another_agrees_or_when_it_stands() {
        let now = Instant::parse("2026-03-01T09:00:00Z").expect("a moment");
        for (theirs, stood_s, believed) in [
            (Some(0), 0, true),
            (Some(60), 0, true),
            (Some(-60), 0, true),
            (Some(61), 0, false),
            (Some(-3_600), 0, false),
            (Some(-3_600), 86_400, false),
            (None, 59, false),
            (None, 60, true),
        ] {
            let theirs = theirs.map(|seconds| now.plus_seconds(seconds));
            assert_eq!(is_believed(now, theirs, Duration::from_secs(stood_s)), believed, "{theirs:?} {stood_s}");
        }
    }
}
