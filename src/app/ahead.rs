//! A clock that was set to a time far ahead: what is written then locks out everybody else until that time comes.

use crate::base::{Clock, Trust};
use crate::error::Result;
use crate::market::core::idempotency::clock::apart;

use super::App;

/// The next night's work, in any zone, may be tried out without a question.
const AHEAD_S: i64 = 36 * 3_600;

impl App {
    /// Before anything is written: asks once whether a time far ahead is meant.
    ///
    /// # Errors
    /// Kind `Usage` when it is not, or when nobody can be asked.
    pub fn require_near(&mut self) -> Result<()> {
        let ahead = self.clock.seconds_ahead_of_machine();
        if ahead <= AHEAD_S || self.trust != Trust::Compared || self.agreed_ahead {
            return Ok(());
        }
        let (then, now) = (self.clock.now().stored(), Clock::System.now().stored());
        let question = format!("writing at {then}, {} ahead of this machine's clock ({now}),", apart(ahead));
        self.confirm(&question).map_err(|error| {
            error.because("after that, commands at an earlier time are refused without --trust-clock")
        })?;
        self.agreed_ahead = true;
        Ok(())
    }
}
