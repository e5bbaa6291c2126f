//! From events to messages: who is notified of what, in which language, on which ways. One transaction takes a batch of events
//! and writes every mail, inbox message and webhook they make, so an event is reported once or not at all.

mod batch;
mod content;
mod plan;
pub mod rules;
pub mod sample;
mod sql;

use crate::base::Language;
use crate::db::Tx;
use crate::error::Result;
use crate::market::core::Act;
use crate::market::core::events::{self, Event};
use crate::market::parties::preferences::Contact;

use super::config::MailConfig;
use super::message::Sender;
use super::planned::Planned;
use crate::mail::templates::{Content, RenderedMessage, Renderer};

use batch::Batch;
use content::Writer;
pub use plan::{about, plan};

/// Templates and sender: what turns an event into mail. Made once, used for many batches.
pub struct MailContext<'a> {
    pub config: &'a MailConfig,
    pub renderer: Renderer,
    pub sender: Sender<'a>,
}

impl<'a> MailContext<'a> {
    /// Where the operator's templates cannot be read at all, the program's own are used: `email lint` reports them.
    ///
    /// # Errors
    /// Kind `Config` when the key that signs cannot be read.
    pub fn new(config: &'a MailConfig) -> Result<MailContext<'a>> {
        let renderer = Renderer::new(config.templates.as_deref()).or_else(|error| {
            tracing::warn!(%error, "the operator's templates cannot be read; using our own");
            Renderer::new(None)
        })?;
        Ok(MailContext { config, renderer, sender: Sender::new(config)? })
    }
}

/// What a batch of events became.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    pub events: i64,
    pub mails: i64,
    pub inbox: i64,
    pub webhooks: i64,
    /// Mails to addresses that get none any more.
    pub suppressed: i64,
    /// Messages to somebody who has no address.
    pub unaddressed: i64,
    /// Mails that would have come too late: kept, and not sent.
    pub stale: i64,
}

/// Takes up to `limit` events, oldest first.
pub fn take(tx: &mut Tx<'_>, act: &Act<'_>, context: &MailContext<'_>, limit: i64) -> Result<Taken> {
    let open = events::open(tx, limit)?;
    let Some(last) = open.last() else { return Ok(Taken::default()) };
    let last = last.id;
    let mut batch = Batch::new(tx, act, context)?;
    for recorded in open {
        batch.taken.events += 1;
        match Event::read(&recorded.kind, recorded.subject, recorded.data.as_deref()) {
            Ok(event) => batch.notify(tx, recorded.id, recorded.at, &event)?,
            Err(problem) => {
                tracing::warn!(event = recorded.id, %problem, "an event could not be turned into notifications")
            }
        }
    }
    let taken = batch.write(tx)?;
    events::take(tx, last, act.at)?;
    Ok(taken)
}

/// Prints the message of a planned notice.
pub fn print(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    renderer: &Renderer,
    language: Language,
    planned: &Planned,
) -> Result<(RenderedMessage, Content, Contact)> {
    let writer = Writer { marketplace: act.marketplace, renderer, language };
    let (content, reader) = writer.content(tx, planned)?;
    Ok((renderer.print(planned.kind, language, &content), content, reader))
}
