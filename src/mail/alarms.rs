//! What the operator is notified of about the mail itself, for a person to look at.

use crate::base::{Instant, Prefix};
use crate::db::Tx;
use crate::error::Result;
use crate::market::core::settings::Marketplace;
use crate::market::core::{Act, events};

use super::holds::Hold;

/// Who says, and when.
#[derive(Clone, Copy)]
pub struct AlarmSink<'a> {
    pub runner: &'a str,
    pub now: Instant,
}

impl AlarmSink<'_> {
    /// A kind of message is held: some in a row were refused for who we are or what we write. Reported once a day.
    pub fn kind_is_refused(self, tx: &mut Tx<'_>, kind: &str, hold: &Hold) -> Result<()> {
        let marketplace = Marketplace::load(tx)?;
        let subject = format!("Mails of the kind {kind} are refused");
        let text = format!(
            "{} in a row were refused for policy and not for their address; the last answer was: {}\n\
             They wait for an hour. lilium email hold list",
            hold.failures, hold.reason
        );
        let act = self.act(&marketplace);
        let once = format!("mail refused {kind} {}", act.today());
        events::alert(tx, &act, &subject, &text, Some(&once)).map(drop)
    }

    /// Nobody knows whether a mail went, and it is not sent again by itself. Reported once a mail; but not of an alert, which
    /// would report itself for ever, and lies in the inbox anyway.
    pub fn mail_is_parked(self, tx: &mut Tx<'_>, id: i64, kind: &str, why: &str) -> Result<()> {
        if kind == "operator_alert" {
            return Ok(());
        }
        let (marketplace, mail) = (Marketplace::load(tx)?, Prefix::MAIL.show(id));
        let subject = format!("Nobody knows whether {mail} went");
        let text = format!(
            "A mail of the kind {kind} may have gone, and is not sent again by itself; the last answer was: {why}\n\
             Ask its recipient, and if it did not arrive: lilium email retry {mail}"
        );
        events::alert(tx, &self.act(&marketplace), &subject, &text, Some(&format!("mail unknown {id}"))).map(drop)
    }

    /// A gateway takes nothing, for a reason that lies in the channel and not in what it is sent. Reported once a hold.
    pub fn channel_is_held(self, tx: &mut Tx<'_>, name: &str, hold: &Hold) -> Result<()> {
        let marketplace = Marketplace::load(tx)?;
        let subject = format!("The gateway of the channel {name} takes nothing");
        let text = format!(
            "It refused or did not answer {} times in a row; the last answer was: {}\n\
             What it should be sent waits, and is tried more and more rarely. To see whether it works again: \
             lilium channel test {name}; to try at once: lilium email hold release {}",
            hold.failures, hold.reason, hold.scope
        );
        let once = format!("channel held {} {}", hold.scope, hold.since.stored());
        events::alert(tx, &self.act(&marketplace), &subject, &text, Some(&once)).map(drop)
    }

    fn act<'a>(&'a self, marketplace: &'a Marketplace) -> Act<'a> {
        Act { actor: self.runner, at: self.now, reason: None, marketplace }
    }
}
