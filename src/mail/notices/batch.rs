//! Messages in the making: what a batch of events becomes, before it is written.

use std::collections::HashMap;

use crate::base::{Instant, Language};
use crate::db::Tx;
use crate::error::Result;
use crate::market::core::Act;
use crate::market::core::events::Event;
use crate::market::parties::notifications::{self, NewNotification};
use crate::market::parties::preferences::{self, Choice, Contact, Recipient, RecipientKind};

use super::super::config::Way;
use super::super::message::{self, Letter};
use super::super::outbox::{self, Fate, NewMail};
use super::super::suppression;
use super::super::webhooks::{self, Channel, NewDelivery};
use super::rules;
use super::{MailContext, Taken, plan, print};
use crate::mail::planned::Planned;
use crate::mail::templates::{Content, RenderedMessage};

/// Messages that are being made, and what was looked up for them.
pub struct Batch<'a> {
    act: Act<'a>,
    context: &'a MailContext<'a>,
    channels: Vec<Channel>,
    people: HashMap<Recipient, (Language, Vec<Choice>)>,
    mails: Vec<NewMail>,
    inbox: Vec<NewNotification>,
    deliveries: Vec<NewDelivery>,
    pub taken: Taken,
}

impl<'a> Batch<'a> {
    pub fn new(tx: &mut Tx<'_>, act: &Act<'a>, context: &'a MailContext<'a>) -> Result<Batch<'a>> {
        Ok(Batch {
            act: *act,
            context,
            channels: webhooks::channels(tx)?,
            people: HashMap::new(),
            mails: Vec::new(),
            inbox: Vec::new(),
            deliveries: Vec::new(),
            taken: Taken::default(),
        })
    }

    pub fn notify(&mut self, tx: &mut Tx<'_>, event: i64, at: Instant, what: &Event) -> Result<()> {
        for planned in plan(tx, what)? {
            let (language, choices) = self.person(tx, planned.to)?;
            let wants = |way: &str| preferences::rules::wants(&choices, planned.kind, way);
            let (printed, content, reader) = print(tx, &self.act, &self.context.renderer, language, &planned)?;
            if wants("inbox") {
                self.inbox.push(notification(event, &planned, language, &printed));
            }
            for channel in self.channels.iter().filter(|channel| channel.takes(planned.kind) && wants(&channel.name)) {
                let body = webhooks::body(event, at, &planned, language, &reader, &printed);
                self.deliveries.push(NewDelivery {
                    event,
                    channel: channel.id,
                    to: planned.to,
                    kind: planned.kind,
                    body,
                });
            }
            if self.context.config.way == Way::Off || !wants("email") {
                continue;
            }
            self.mail(tx, event, at, &planned, language, (&printed, &content, &reader))?;
        }
        Ok(())
    }

    fn person(&mut self, tx: &mut Tx<'_>, who: Recipient) -> Result<(Language, Vec<Choice>)> {
        if let Some(known) = self.people.get(&who) {
            return Ok(known.clone());
        }
        let person = (preferences::language(tx, self.act.marketplace, who)?, preferences::choices(tx, who)?);
        self.people.insert(who, person.clone());
        Ok(person)
    }

    fn mail(
        &mut self,
        tx: &mut Tx<'_>,
        event: i64,
        happened: Instant,
        planned: &Planned,
        language: Language,
        (printed, content, reader): (&RenderedMessage, &Content, &Contact),
    ) -> Result<()> {
        let operators = planned.to.kind == RecipientKind::Operator;
        let addresses =
            if operators { self.act.marketplace.operators.clone() } else { reader.email.iter().cloned().collect() };
        if addresses.is_empty() {
            self.taken.unaddressed += 1;
        }
        for address in addresses {
            let Planned { to, kind, .. } = planned;
            let dedup_key = format!("{event}:{kind}:{}:{}:{address}", to.kind.as_str(), to.id);
            let cause = format!("{}:{}:{dedup_key}", self.act.marketplace.name, happened.stored());
            let message_id = self.context.sender.message_id(kind, &cause);
            let (at, attachments) = (self.act.at, &content.attachments);
            let bytes = message::mailbox(&reader.name, &address).and_then(|to| {
                self.context.sender.bytes(&Letter {
                    message_id: &message_id,
                    kind,
                    to,
                    language,
                    printed,
                    attachments,
                    at,
                })
            });
            // One address that no mail can go to must not keep everybody else's mail.
            let mime = match bytes {
                Ok(mime) => mime,
                Err(error) => {
                    tracing::warn!(event, kind, to = message::masked(&address), %error, "no mail can be written");
                    self.taken.unaddressed += 1;
                    continue;
                }
            };
            let fate = self.fate(tx, kind, &address, happened)?;
            match fate {
                Fate::Queued => self.taken.mails += 1,
                Fate::Suppressed => self.taken.suppressed += 1,
                Fate::Expired(_) => self.taken.stale += 1,
            }
            self.mails.push(NewMail {
                event,
                dedup_key,
                kind,
                to: *to,
                language,
                subject: printed.subject.clone(),
                envelope_from: self.context.sender.envelope_from(&message_id),
                mime,
                priority: rules::priority(kind),
                at_most_once: self.context.config.at_most_once.iter().any(|once| once == kind),
                fate,
                expires_at: self.act.at.plus_seconds(self.context.config.expire_hours * 3600),
                rcpt: address,
                message_id,
            });
        }
        Ok(())
    }

    /// A mail that goes to nobody any more, or comes too late, is kept all the same: a person sees it, and can send it.
    fn fate(&self, tx: &mut Tx<'_>, kind: &str, address: &str, happened: Instant) -> Result<Fate> {
        if suppression::is_suppressed(tx, address)? {
            return Ok(Fate::Suppressed);
        }
        if !rules::is_stale(kind, happened, self.act.at, self.context.config.expire_hours) {
            return Ok(Fate::Queued);
        }
        let when = self.act.marketplace.calendar.display(happened);
        Ok(Fate::Expired(format!("too old for a mail when it was taken: this happened at {when}")))
    }

    pub fn write(mut self, tx: &mut Tx<'_>) -> Result<Taken> {
        self.taken.inbox = self.inbox.len() as i64;
        self.taken.webhooks = self.deliveries.len() as i64;
        let expires_at = self.act.at.plus_seconds(self.context.config.expire_hours * 3600);
        outbox::insert_many(tx, self.act.at, self.mails)?;
        notifications::insert_many(tx, self.act.at, self.inbox)?;
        webhooks::insert_many(tx, self.act.at, expires_at, self.deliveries)?;
        Ok(self.taken)
    }
}

fn notification(event: i64, planned: &Planned, language: Language, printed: &RenderedMessage) -> NewNotification {
    NewNotification {
        event,
        to: planned.to,
        kind: planned.kind,
        language,
        title: printed.subject.clone(),
        body: printed.lead.clone(),
    }
}
