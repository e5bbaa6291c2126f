//! What a sender takes in one short transaction: within holds and limits, under a lease.

use crate::base::Instant;
use crate::db::Tx;
use crate::error::Result;
use crate::mail::holds::{self, Hold, Scope};
use crate::mail::limits::Limits;
use crate::mail::outbox::{self, Claimed};
use crate::market::core::restore;

/// What a claim took.
#[derive(Default)]
pub struct Taken {
    pub mails: Vec<Claimed>,
    /// Put back, because their domain has had its mails of this minute.
    pub back: i64,
    pub hold: Option<Hold>,
    /// Nothing was taken before a limit opens.
    pub opens_at: Option<Instant>,
}

pub fn take(
    tx: &mut Tx<'_>,
    runner: &str,
    now: Instant,
    lease_until: Instant,
    limits: Limits,
    wanted: i64,
) -> Result<Taken> {
    if restore::held(tx)?.is_some() {
        return Ok(Taken::default());
    }
    let hold = holds::of(tx, &Scope::Transport.name())?;
    let wanted = holds::allowance(hold.as_ref(), now, wanted);
    let mut taken = Taken { hold, ..Taken::default() };
    if wanted == 0 {
        return Ok(taken);
    }
    let mut budget = limits.open(tx, now)?;
    let wanted = match budget.allowance(wanted) {
        Ok(wanted) => wanted,
        Err(opens_at) => return Ok(Taken { opens_at: Some(opens_at), ..taken }),
    };
    for mail in outbox::claim(tx, runner, now, lease_until, wanted)? {
        match budget.take(tx, &mail.domain)? {
            Ok(()) => taken.mails.push(mail),
            Err(next_at) => {
                outbox::release(tx, &mail, runner, next_at)?;
                taken.back += 1;
            }
        }
    }
    if !taken.mails.is_empty() {
        budget.close(tx)?;
    }
    Ok(taken)
}
