//! Mail: from what happened to what somebody reads, and what a server said of it.
//!
//! ```text
//! a verb ── event ──► notices::take ──► outbox row ──► send::drain ──► server
//!                          │                 (claim, lease, fence)
//!                          ├──► inbox message
//!                          └──► webhook row ──► webhooks::drain ──► gateway
//! ```
//!
//! A mail is written once, under a Message-ID that it keeps; it leaves at least once, and for the kinds that say so at most
//! once: between the final dot and the answer of a server nobody can know. What an answer means is in `outbox::rules`,
//! as a table.

mod alarms;
pub mod bounces;
pub mod config;
pub mod holds;
mod limits;
pub mod message;
pub mod notices;
pub mod outbox;
pub mod templates;
mod planned;
mod worker_pool;
mod send;
pub mod suppression;
mod transport;
pub mod webhooks;
pub mod words;

use crate::base::{Clock, Instant};
use crate::db::{Db, Ending, Tx};
use crate::error::{Error, Kind, Result, codes};
use crate::market::core::settings::Marketplace;
use crate::market::core::{Act, events, restore};
use crate::market::parties::notifications;

pub use config::{MailConfig, MailFile};
use notices::{MailContext, Taken};
use outbox::rules::{Verdict, judge};
pub use send::{Drained, Round, drain};
use transport::{Connection, OutgoingMail};

/// Events taken in one transaction: few enough that no writer waits long for them.
const BATCH: i64 = 100;

/// Reports all that has happened and nobody has reported yet: into the outbox, inboxes and channels, batch by batch.
///
/// # Errors
/// Kind `Config` when templates or keys cannot be read; those of the database.
pub fn distribute(
    db: &mut Db,
    config: &MailConfig,
    clock: Clock,
    actor: &str,
    stop: &dyn Fn() -> bool,
) -> Result<Taken> {
    let context = MailContext::new(config)?;
    let mut all = Taken::default();
    while !stop() {
        let at = clock.now();
        let taken = db.write(Ending::Commit, |tx| {
            let marketplace = Marketplace::load(tx)?;
            let act = Act { actor, at, reason: None, marketplace: &marketplace };
            if restore::held(tx)?.is_some() {
                return Ok(Taken::default());
            }
            notices::take(tx, &act, &context, BATCH)
        })?;
        if taken.events == 0 {
            break;
        }
        all.add(&taken);
    }
    if all.stale > 0 {
        tracing::warn!(mails = all.stale, "too old to be sent: lilium email list --status expired");
    }
    Ok(all)
}

impl Taken {
    fn add(&mut self, more: &Taken) {
        self.events += more.events;
        self.mails += more.mails;
        self.inbox += more.inbox;
        self.webhooks += more.webhooks;
        self.suppressed += more.suppressed;
        self.unaddressed += more.unaddressed;
        self.stale += more.stale;
    }
}

/// Sends one mail at once, outside the outbox: to see whether the way is open.
///
/// # Errors
/// Kind `Outside` when it was not accepted, with what the server said.
pub fn send_now(config: &MailConfig, from: &str, to: &str, message_id: &str, bytes: &str) -> Result<String> {
    let answer = Connection::new(config).hand(&OutgoingMail { from, to, message_id, bytes });
    if judge(&answer) == Verdict::Sent {
        return Ok(answer.text);
    }
    let code = answer.code.map(|code| format!("{code} ")).unwrap_or_default();
    Err(Error::new(Kind::Outside, codes::MAIL_REFUSED, "the mail was not accepted")
        .because(format!("{code}{}", answer.text))
        .hint("lilium email test ADDRESS -v"))
}

/// How many rows of what is reported were forgotten.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pruned {
    pub mails: u64,
    pub deliveries: u64,
    pub messages: u64,
    pub events: u64,
}

/// Forgets what ended before this moment: mails, deliveries, messages that were read, and the events behind them.
pub fn prune(tx: &mut Tx<'_>, before: Instant) -> Result<Pruned> {
    Ok(Pruned {
        mails: outbox::prune(tx, before)?,
        deliveries: webhooks::prune(tx, before)?,
        messages: notifications::prune(tx, before)?,
        events: events::prune(tx, before)?,
    })
}
