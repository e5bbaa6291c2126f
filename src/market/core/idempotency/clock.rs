//! Whether the clock of a command is believed. A wrong clock books money on days that are over, or closes days that
//! are not, for good; so it is compared with the newest recorded operation before anything is written.

use serde_json::json;

use crate::base::{Clock, Instant, Trust};
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::core::Act;
use crate::market::core::audit::{self, Change};

use super::sql;
pub use super::sql::Newest;

/// Hosts that share a database differ by less.
pub const BEHIND_S: i64 = 10 * 60;
/// Nobody leaves a marketplace alone for longer.
pub const AHEAD_DAYS: i64 = 45;

/// What is wrong with a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    Behind,
    Ahead,
}

/// Compares a clock with the newest operation. One that was set by hand may be ahead: that is what telling it is for.
pub fn doubt(now: Instant, newest: Instant, told: bool) -> Option<Doubt> {
    match now.seconds_since(newest) {
        apart if apart < -BEHIND_S => Some(Doubt::Behind),
        apart if apart > AHEAD_DAYS * 86_400 && !told => Some(Doubt::Ahead),
        _ => None,
    }
}

/// The newest recorded operation, as far as clocks are concerned.
pub fn newest(tx: &mut Tx<'_>) -> Result<Option<Newest>> {
    sql::newest(tx)
}

/// Refuses a clock that cannot be right. Where somebody says that it is, the operations from now on are compared with
/// it. `also` is the newest moment of other work that is on record: a marketplace that works by itself is not left alone.
///
/// # Errors
/// Kind `Config`, code [`codes::CLOCK_DOUBTED`].
pub fn require(
    tx: &mut Tx<'_>,
    clock: Clock,
    trust: Trust,
    also: impl FnOnce(&mut Tx<'_>) -> Result<Option<Instant>>,
) -> Result<Option<Newest>> {
    let (now, told) = (clock.now(), clock.is_told());
    if told && trust == Trust::Unchecked {
        return Ok(None);
    }
    let Some(newest) = sql::newest(tx)? else { return Ok(None) };
    let doubt = match doubt(now, newest.at, told) {
        Some(Doubt::Ahead) => {
            let latest = also(tx)?.map_or(newest.at, |also| also.max(newest.at));
            doubt(now, latest, told)
        }
        doubt => doubt,
    };
    match (doubt, trust) {
        (None, _) => Ok(None),
        (Some(_), Trust::Given) => Ok(Some(newest)),
        (Some(doubt), _) => Err(doubted(now, &newest, doubt)),
    }
}

/// Before a copy takes the place of a marketplace: a copy is older than now, however long ago it was made.
///
/// # Errors
/// Kind `Config`, code [`codes::CLOCK_DOUBTED`], for a clock behind the copy's newest operation.
pub fn require_behind(tx: &mut Tx<'_>, clock: Clock, trust: Trust) -> Result<()> {
    let (now, newest) = (clock.now(), sql::newest(tx)?);
    match newest.filter(|newest| doubt(now, newest.at, true) == Some(Doubt::Behind)) {
        Some(newest) if trust == Trust::Compared => Err(doubted(now, &newest, Doubt::Behind)),
        _ => Ok(()),
    }
}

fn doubted(now: Instant, newest: &Newest, doubt: Doubt) -> Error {
    let apart = apart(now.seconds_since(newest.at).abs());
    let (side, harm) = match doubt {
        Doubt::Behind => ("before", "a clock that is behind books on days that are over"),
        Doubt::Ahead => ("after", "a clock that runs ahead would close days that are not over"),
    };
    let text = format!(
        "the clock says {}, which is {apart} {side} the newest recorded operation ({} at {}); nothing was written",
        now.stored(),
        newest.op,
        newest.at.stored()
    );
    Error::config(codes::CLOCK_DOUBTED, text)
        .because(harm)
        .hint("set the clock (timedatectl status), or if it is right: the same command with --trust-clock")
}

/// `3 days`, `11 minutes`: the largest unit that fits.
pub fn apart(seconds: i64) -> String {
    let (count, unit) = match seconds {
        s if s >= 2 * 86_400 => (s / 86_400, "days"),
        s if s >= 2 * 3_600 => (s / 3_600, "hours"),
        s => (s / 60, "minutes"),
    };
    format!("{count} {unit}")
}

/// Takes the clock's word against that of the newest operation; answers a warning that says so.
pub fn believe(tx: &mut Tx<'_>, act: &Act<'_>, op: &str, before: &Newest) -> Result<String> {
    sql::set_newest(tx, op, act.at)?;
    audit::record(
        tx,
        act,
        Change {
            action: "clock.trust",
            noun: "clock",
            subject: 1,
            before: Some(json!({ "op": before.op, "at": before.at.stored() })),
            after: Some(json!({ "op": op, "at": act.at.stored() })),
        },
    )?;
    Ok(format!(
        "the clock is believed: the newest operation is {op} at {} now, before {} at {}",
        act.at.stored(),
        before.op,
        before.at.stored()
    ))
}

/// What was recorded so far is history: the next command is compared with nothing.
pub fn forget(tx: &mut Tx<'_>) -> Result<()> {
    sql::forget_newest(tx)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_is_doubted_behind_ten_minutes_and_ahead_of_forty_five_days() {
        let newest = Instant::parse("2026-03-01T09:00:00Z").expect("a moment");
        let (day, far) = (86_400, 4_000 * 86_400);
        for (apart_s, machine, told) in [
            (0, None, None),
            (-600, None, None),
            (-601, Some(Doubt::Behind), Some(Doubt::Behind)),
            (-far, Some(Doubt::Behind), Some(Doubt::Behind)),
            (45 * day, None, None),
            (45 * day + 1, Some(Doubt::Ahead), None),
            (far, Some(Doubt::Ahead), None),
        ] {
            let now = newest.plus_seconds(apart_s);
            assert_eq!((doubt(now, newest, false), doubt(now, newest, true)), (machine, told), "{apart_s}");
        }
    }

    #[test]
    fn a_distance_is_said_in_a_unit_that_fits() {
        for (seconds, said) in
            [(660, "11 minutes"), (7_199, "119 minutes"), (7_200, "2 hours"), (400 * 86_400, "400 days")]
        {
            assert_eq!(apart(seconds), said);
        }
    }
}
