//! From events to messages: who is told what, in which language, on which ways. One transaction takes a batch of events
//! and writes every mail, inbox message and webhook they make, so an event is told once or not at all.

mod content;
pub mod rules;
pub mod sample;
mod sql;

use std::collections::HashMap;

use crate::base::{Language, Prefix};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::market::catalog::watches;
use crate::market::events::{self, Event};
use crate::market::inbox::{self, NewNotification};
use crate::market::recipients::{self, Choice, Contact, Recipient, RecipientKind};
use crate::market::{Act, orders, stores};

use super::config::{MailConfig, Way};
use super::message::{self, Letter, Sender};
use super::outbox::{self, NewMail};
use super::press::{Content, Press, Printed};
use super::suppression;
use super::webhooks::{self, Channel, NewDelivery};

use content::Writer;
pub use rules::Planned;
use sql::Of;

/// Templates and sender: what turns an event into mail. Made once, used for many batches.
pub struct Office<'a> {
    pub config: &'a MailConfig,
    pub press: Press,
    pub sender: Sender<'a>,
}

impl<'a> Office<'a> {
    /// Where the operator's templates cannot be read at all, the program's own are used: `email lint` tells of them.
    ///
    /// # Errors
    /// Kind `Config` when the key that signs cannot be read.
    pub fn new(config: &'a MailConfig) -> Result<Office<'a>> {
        let press = Press::new(config.templates.as_deref()).or_else(|error| {
            tracing::warn!(%error, "the operator's templates cannot be read; using our own");
            Press::new(None)
        })?;
        Ok(Office { config, press, sender: Sender::new(config)? })
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
    /// Messages that would have come too late as mail.
    pub stale: i64,
}

/// Takes up to `limit` events, oldest first.
pub fn take(tx: &mut Tx<'_>, act: &Act<'_>, office: &Office<'_>, limit: i64) -> Result<Taken> {
    let open = events::open(tx, limit)?;
    let Some(last) = open.last() else { return Ok(Taken::default()) };
    let last = last.id;
    let mut batch = Batch::new(tx, act, office)?;
    for recorded in open {
        batch.taken.events += 1;
        match Event::read(&recorded.kind, recorded.subject, recorded.data.as_deref()) {
            Ok(event) => batch.tell(tx, recorded.id, recorded.at, &event)?,
            Err(problem) => tracing::warn!(event = recorded.id, %problem, "an event that nobody can tell"),
        }
    }
    let taken = batch.write(tx)?;
    events::take(tx, last, act.at)?;
    Ok(taken)
}

/// Who is told of an event, and what.
pub fn plan(tx: &mut Tx<'_>, event: &Event) -> Result<Vec<Planned>> {
    let customer = |id| Recipient { kind: RecipientKind::Customer, id };
    let store = |id| Recipient { kind: RecipientKind::Store, id };
    let mut plan = match event {
        Event::OrderPlaced { group } => {
            let placed = sql::group(tx, *group, Language::English)?;
            let to_store = |(order, of): &(i64, i64)| Planned::new(store(*of), "store_order", *order);
            let mut plan = vec![Planned::new(customer(placed.customer), "order_confirmation", *group)];
            plan.extend(placed.orders.iter().map(to_store));
            plan
        }
        Event::OrderMoved { to, .. } if !rules::is_told(to) => Vec::new(),
        Event::OrderMoved { order, .. } => {
            vec![Planned::new(customer(sql::parties(tx, *order)?.0), "order_status", *order)]
        }
        Event::SettlementClosed { settlement: id } => {
            vec![Planned::new(store(sql::store_of(tx, Of::Settlement, *id)?), "settlement_statement", *id)]
        }
        Event::PayoutMoved { payout: id, .. } => {
            vec![Planned::new(store(sql::store_of(tx, Of::Payout, *id)?), "payout_sent", *id)]
        }
        Event::StoreDecided { store: id, to } => {
            let kind = if to == "rejected" { "store_rejected" } else { "store_approved" };
            vec![Planned::new(store(*id), kind, *id)]
        }
        Event::StockLow { product, left } => {
            let to = store(sql::store_of(tx, Of::Product, *product)?);
            vec![Planned { told: vec![left.to_string()], ..Planned::new(to, "low_stock", *product) }]
        }
        Event::StockBack { product } => {
            let watching = watches::take(tx, *product)?;
            watching.into_iter().map(|id| Planned::new(customer(id), "back_in_stock", *product)).collect()
        }
        Event::DueReminder { due, .. } => {
            vec![Planned::new(store(sql::store_of(tx, Of::Due, *due)?), "dues_reminder", *due)]
        }
        Event::OperatorAlert { subject, text } => {
            let told = vec![subject.clone(), text.clone()];
            vec![Planned { told, ..Planned::new(Recipient::OPERATOR, "operator_alert", 0) }]
        }
    };
    plan.iter_mut().for_each(|planned| planned.variant = rules::variant(event));
    Ok(plan)
}

/// Prints the message of a planned notice.
pub fn print(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    press: &Press,
    language: Language,
    planned: &Planned,
) -> Result<(Printed, Content, Contact)> {
    let writer = Writer { shop: act.shop, press, language };
    let (content, reader) = writer.content(tx, planned)?;
    Ok((press.print(planned.kind, language, &content), content, reader))
}

/// The message of this kind about the thing that `text` names, for a preview.
///
/// # Errors
/// Kind `NotFound` when there is no such thing.
pub fn about(tx: &mut Tx<'_>, kind: &str, text: &str) -> Result<Planned> {
    let event = match kind {
        "order_confirmation" => Event::OrderPlaced {
            group: orders::find_group(tx, text)?.ok_or_else(|| missing("checkout", text, "order list"))?,
        },
        "order_status" | "store_order" => {
            let order = orders::find(tx, text)?;
            Event::OrderMoved { order, to: orders::by_id(tx, order)?.status }
        }
        "settlement_statement" => Event::SettlementClosed { settlement: crate::market::settlement::find(tx, text)? },
        "payout_sent" => {
            Event::PayoutMoved { payout: crate::market::settlement::payout::find(tx, text)?, to: "sent".into() }
        }
        "dues_reminder" => Event::DueReminder {
            due: crate::market::settlement::dues::find(tx, text)?,
            stage: events::Reminder::Overdue,
        },
        "low_stock" | "back_in_stock" => {
            Event::StockLow { product: crate::market::catalog::products::find(tx, text)?, left: 0 }
        }
        "store_approved" | "store_rejected" => {
            let to = kind.trim_start_matches("store_").to_owned();
            Event::StoreDecided { store: stores::find(tx, text)?, to }
        }
        _ => Event::OperatorAlert { subject: text.to_owned(), text: text.to_owned() },
    };
    let mut planned = plan(tx, &event)?.into_iter().next().unwrap_or_else(|| Planned {
        variant: rules::variant(&event),
        ..Planned::new(Recipient::OPERATOR, "", event.subject())
    });
    if kind == "store_order" {
        planned.to = Recipient { kind: RecipientKind::Store, id: sql::parties(tx, planned.subject)?.1 };
    } else if kind == "order_status" {
        planned.to = Recipient { kind: RecipientKind::Customer, id: sql::parties(tx, planned.subject)?.0 };
    } else if kind == "back_in_stock" {
        planned.told.clear();
    }
    planned.kind = recipients::KINDS.iter().map(|(known, ..)| *known).find(|known| *known == kind).unwrap_or_default();
    Ok(planned)
}

fn missing(noun: &str, text: &str, list: &str) -> Error {
    Error::not_found("ref.not_found", format!("no {noun} is named {text:?}")).hint(format!("lilium {list}"))
}

/// Messages that are being made, and what was looked up for them.
struct Batch<'a> {
    act: Act<'a>,
    office: &'a Office<'a>,
    channels: Vec<Channel>,
    people: HashMap<Recipient, (Language, Vec<Choice>)>,
    mails: Vec<NewMail>,
    inbox: Vec<NewNotification>,
    deliveries: Vec<NewDelivery>,
    taken: Taken,
}

impl<'a> Batch<'a> {
    fn new(tx: &mut Tx<'_>, act: &Act<'a>, office: &'a Office<'a>) -> Result<Batch<'a>> {
        Ok(Batch {
            act: *act,
            office,
            channels: webhooks::channels(tx)?,
            people: HashMap::new(),
            mails: Vec::new(),
            inbox: Vec::new(),
            deliveries: Vec::new(),
            taken: Taken::default(),
        })
    }

    fn tell(&mut self, tx: &mut Tx<'_>, event: i64, at: crate::base::Instant, what: &Event) -> Result<()> {
        let stale = rules::is_stale(at, self.act.at, self.office.config.expire_hours);
        for planned in plan(tx, what)? {
            let (language, choices) = self.person(tx, planned.to)?;
            let wants = |way: &str| recipients::rules::wants(&choices, planned.kind, way);
            let (printed, content, reader) = print(tx, &self.act, &self.office.press, language, &planned)?;
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
            if self.office.config.way == Way::Off || !wants("email") {
                continue;
            }
            match stale {
                true => self.taken.stale += 1,
                false => self.mail(tx, event, at, &planned, language, (&printed, &content, &reader))?,
            }
        }
        Ok(())
    }

    fn person(&mut self, tx: &mut Tx<'_>, who: Recipient) -> Result<(Language, Vec<Choice>)> {
        if let Some(known) = self.people.get(&who) {
            return Ok(known.clone());
        }
        let person = (recipients::language(tx, self.act.shop, who)?, recipients::choices(tx, who)?);
        self.people.insert(who, person.clone());
        Ok(person)
    }

    fn mail(
        &mut self,
        tx: &mut Tx<'_>,
        event: i64,
        at: crate::base::Instant,
        planned: &Planned,
        language: Language,
        (printed, content, reader): (&Printed, &Content, &Contact),
    ) -> Result<()> {
        let operators = planned.to.kind == RecipientKind::Operator;
        let addresses =
            if operators { self.act.shop.operators.clone() } else { reader.email.iter().cloned().collect() };
        if addresses.is_empty() {
            self.taken.unaddressed += 1;
        }
        for address in addresses {
            let Planned { to, kind, .. } = planned;
            let dedup_key = format!("{event}:{kind}:{}:{}:{address}", to.kind.as_str(), to.id);
            let cause = format!("{}:{}:{dedup_key}", self.act.shop.name, at.stored());
            let message_id = self.office.sender.message_id(kind, &cause);
            let (at, attachments) = (self.act.at, &content.attachments);
            let bytes = message::mailbox(&reader.name, &address).and_then(|to| {
                self.office.sender.bytes(&Letter { message_id: &message_id, to, language, printed, attachments, at })
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
            let suppressed = suppression::is_suppressed(tx, &address)?;
            self.taken.suppressed += i64::from(suppressed);
            self.taken.mails += i64::from(!suppressed);
            self.mails.push(NewMail {
                event,
                dedup_key,
                kind,
                to: *to,
                language: language.code(),
                subject: printed.subject.clone(),
                envelope_from: self.office.sender.envelope_from(&message_id),
                mime,
                priority: rules::priority(kind),
                at_most_once: self.office.config.at_most_once.iter().any(|once| once == kind),
                suppressed,
                expires_at: self.act.at.plus_seconds(self.office.config.expire_hours * 3600),
                rcpt: address,
                message_id,
            });
        }
        Ok(())
    }

    fn write(mut self, tx: &mut Tx<'_>) -> Result<Taken> {
        self.taken.inbox = self.inbox.len() as i64;
        self.taken.webhooks = self.deliveries.len() as i64;
        let expires_at = self.act.at.plus_seconds(self.office.config.expire_hours * 3600);
        outbox::insert_many(tx, self.act.at, self.mails)?;
        inbox::insert_many(tx, self.act.at, self.inbox)?;
        webhooks::insert_many(tx, self.act.at, expires_at, self.deliveries)?;
        Ok(self.taken)
    }
}

fn notification(event: i64, planned: &Planned, language: Language, printed: &Printed) -> NewNotification {
    NewNotification {
        event,
        to: planned.to,
        kind: planned.kind,
        language: language.code(),
        title: printed.subject.clone(),
        body: printed.lead.clone(),
    }
}

/// The ref of what a message is about, for programs that are told by a channel.
pub fn subject_ref(planned: &Planned) -> Option<String> {
    let prefix = match planned.kind {
        "order_confirmation" => Prefix::GROUP,
        "order_status" | "store_order" => Prefix::ORDER,
        "settlement_statement" => Prefix::SETTLEMENT,
        "payout_sent" => Prefix::PAYOUT,
        "dues_reminder" => Prefix::DUE,
        "low_stock" | "back_in_stock" => Prefix::PRODUCT,
        "store_approved" | "store_rejected" => Prefix::STORE,
        _ => return None,
    };
    Some(prefix.show(planned.subject))
}
