//! What each kind of message says of its subject, in the language of its reader.

use crate::base::{Currency, Day, Instant, Language, Prefix, StoreId};
use crate::db::Tx;
use crate::error::Result;
use crate::market::closing::statements;
use crate::market::closing::{dues, payouts};
use crate::market::core::settings::Marketplace;
use crate::market::parties::preferences::{Contact, Recipient, RecipientKind, contact};
use crate::market::parties::stores;
use crate::market::sales::orders;

use super::sql;
use crate::mail::planned::Planned;
use crate::mail::templates::{Attachment, Content, Fact, LinePart, OrderPart, Renderer};

/// What is needed to write a message.
pub struct Writer<'a> {
    pub marketplace: &'a Marketplace,
    pub renderer: &'a Renderer,
    pub language: Language,
}

impl Writer<'_> {
    /// The content of a planned message, and whom it reaches.
    pub fn content(&self, tx: &mut Tx<'_>, planned: &Planned) -> Result<(Content, Contact)> {
        let mut reader = contact(tx, planned.to, self.language)?;
        if planned.to.kind == RecipientKind::Operator {
            reader.name.clone_from(&self.marketplace.name);
        }
        let mut content = match planned.kind {
            "order_confirmation" => self.order_confirmation(tx, planned.subject)?,
            "order_status" => self.order_status(tx, planned)?,
            "store_order" => self.store_order(tx, planned.subject)?,
            "settlement_statement" => self.statement(tx, planned.subject)?,
            "payout_sent" => self.payout(tx, planned.subject)?,
            "dues_reminder" => self.due(tx, planned.subject)?,
            "low_stock" | "back_in_stock" => self.product(tx, planned)?,
            "store_approved" | "store_rejected" => self.store(tx, planned)?,
            "report" => self.report(planned),
            _ => alert(planned),
        };
        content.variant.clone_from(&planned.variant);
        content.values.insert("marketplace", self.marketplace.name.clone());
        content.values.insert("recipient", reader.name.clone());
        Ok((content, reader))
    }

    fn word(&self, key: &str) -> String {
        self.renderer.words(self.language).get(key).to_owned()
    }

    fn money(&self, currency: Currency, minor: i64) -> String {
        self.language.amount(currency, minor)
    }

    fn day(&self, at: Instant) -> String {
        self.language.day(self.marketplace.calendar.business_day(at))
    }

    fn days(&self, first: Day, last: Day) -> String {
        let day = |day| self.language.day(day);
        if first == last { day(first) } else { format!("{} – {}", day(first), day(last)) }
    }

    fn store_name(&self, tx: &mut Tx<'_>, id: i64) -> Result<String> {
        Ok(contact(tx, Recipient { kind: RecipientKind::Store, id }, self.language)?.name)
    }

    fn order_confirmation(&self, tx: &mut Tx<'_>, id: i64) -> Result<Content> {
        let group = sql::group(tx, id, self.language)?;
        let mut content = Content::default();
        content.values.insert("group", group.code);
        let mut totals: Vec<(Currency, i64)> = Vec::new();
        for (order, _) in group.orders {
            let (part, currency, due) = self.order(tx, order)?;
            match totals.iter_mut().find(|(known, _)| *known == currency) {
                Some((_, total)) => *total += due,
                None => totals.push((currency, due)),
            }
            content.orders.push(part);
        }
        content.facts.push(Fact::new("placed", self.day(group.placed_at)));
        content.facts.extend(group.address.map(|address| Fact::new("address", address)));
        content.facts.push(Fact::new("zone", group.zone));
        let total = |(currency, due): &(Currency, i64)| Fact::strong("grand_total", self.money(*currency, *due));
        content.facts.extend(totals.iter().map(total));
        Ok(content)
    }

    /// A store's part of a checkout, its currency, and what is paid for it at the door.
    fn order(&self, tx: &mut Tx<'_>, id: i64) -> Result<(OrderPart, Currency, i64)> {
        let order = orders::by_id(tx, id)?;
        let currency = self.marketplace.stored_currency(&order.currency);
        let line = |line: sql::Line| LinePart {
            sku: line.sku,
            name: line.name,
            quantity: line.quantity,
            amount: self.money(currency, line.amount_minor),
        };
        let lines = sql::lines(tx, id, self.language)?.into_iter().map(line).collect();
        let mut sums = Vec::new();
        for (key, minor) in [("delivery", order.delivery_minor), ("rounding", order.rounding_minor)] {
            sums.extend((minor != 0).then(|| Fact::new(key, self.money(currency, minor))));
        }
        sums.push(Fact::strong("total", self.money(currency, order.due_minor)));
        let store = self.store_name(tx, order.store_id.get())?;
        Ok((OrderPart { reference: Prefix::ORDER.show(id), store, lines, sums }, currency, order.due_minor))
    }

    fn order_status(&self, tx: &mut Tx<'_>, planned: &Planned) -> Result<Content> {
        let order = orders::by_id(tx, planned.subject)?;
        let to = planned.variant.as_deref().unwrap_or(order.status.as_str());
        let currency = self.marketplace.stored_currency(&order.currency);
        let status = self.word(&format!("order_status.{to}"));
        let store = self.store_name(tx, order.store_id.get())?;
        let mut content = Content::default();
        content.values.insert("order", Prefix::ORDER.show(order.id));
        content.values.insert("store", store.clone());
        content.values.insert("status", status.clone());
        content.facts.extend([Fact::new("store", store), Fact::new("status", status)]);
        content.facts.extend(sql::last_comment(tx, order.id, to)?.map(|why| Fact::new("reason", why)));
        if !matches!(to, "rejected" | "expired" | "cancelled" | "returned") {
            content.facts.push(Fact::strong("total", self.money(currency, order.due_minor)));
        }
        Ok(content)
    }

    fn store_order(&self, tx: &mut Tx<'_>, id: i64) -> Result<Content> {
        let order = orders::by_id(tx, id)?;
        let buyer = Recipient { kind: RecipientKind::Customer, id: order.customer_id };
        let buyer = contact(tx, buyer, self.language)?;
        let (part, ..) = self.order(tx, id)?;
        let mut content = Content { orders: vec![part], ..Content::default() };
        content.values.insert("order", Prefix::ORDER.show(id));
        content.values.insert("customer", buyer.name.clone());
        content.facts.extend([Fact::new("customer", buyer.name), Fact::new("placed", self.day(order.placed_at))]);
        content.facts.extend(order.address.map(|address| Fact::new("address", address)));
        content.facts.push(Fact::new("zone", order.zone));
        Ok(content)
    }

    fn statement(&self, tx: &mut Tx<'_>, id: i64) -> Result<Content> {
        let statement = statements::build(tx, self.marketplace, id)?;
        let (settlement, currency) = (&statement.settlement, statement.currency);
        let period = self.days(settlement.first_day, settlement.last_day);
        let shown = Prefix::SETTLEMENT.show(id);
        let mut content = Content::default();
        content.values.insert("settlement", shown.clone());
        content.values.insert("period", period.clone());
        content.facts.push(Fact::new("period", period));
        let amounts = [
            ("opening", settlement.opening_minor),
            ("net", settlement.sums.amounts.net),
            ("reserved", settlement.reserved_minor),
            ("payable", settlement.payable_minor),
            ("billed", settlement.invoiced_minor),
            ("carried", settlement.carried_minor),
        ];
        for (key, minor) in amounts {
            let fact = Fact::new(key, self.money(currency, minor));
            let strong = matches!(key, "payable" | "billed");
            content.facts.extend((minor != 0 || key == "net").then_some(Fact { strong, ..fact }));
        }
        let text = statements::write_csv(&statement);
        content.attachments.push(Attachment { name: format!("{shown}.csv"), content_type: "text/csv", text });
        Ok(content)
    }

    fn payout(&self, tx: &mut Tx<'_>, id: i64) -> Result<Content> {
        let payout = payouts::by_id(tx, id)?;
        let currency = self.marketplace.stored_currency(&payout.currency);
        let amount = self.money(currency, payout.amount_minor);
        let mut content = Content::default();
        content.values.insert("payout", Prefix::PAYOUT.show(id));
        content.values.insert("amount", amount.clone());
        let method = self.word(&format!("method_{}", payout.method));
        content.facts.extend([Fact::new("payout", Prefix::PAYOUT.show(id)), Fact::new("method", method)]);
        content.facts.extend(payout.reference.map(|reference| Fact::new("reference", reference)));
        content.facts.push(Fact::strong("amount", amount));
        Ok(content)
    }

    fn due(&self, tx: &mut Tx<'_>, id: i64) -> Result<Content> {
        let due = dues::by_id(tx, id)?;
        let amount = self.money(self.marketplace.stored_currency(&due.currency), due.left());
        let due_on = self.language.day(due.due_on);
        let mut content = Content::default();
        content.values.insert("amount", amount.clone());
        content.values.insert("due_on", due_on.clone());
        content.facts.extend([
            Fact::new("due", Prefix::DUE.show(id)),
            Fact::new("due_on", due_on),
            Fact::strong("left", amount),
        ]);
        Ok(content)
    }

    fn product(&self, tx: &mut Tx<'_>, planned: &Planned) -> Result<Content> {
        let product = sql::product(tx, planned.subject, self.language)?;
        let store = self.store_name(tx, product.store.get())?;
        let mut content = Content::default();
        content.values.insert("product", product.name.clone());
        content.values.insert("store", store.clone());
        content.facts.extend([Fact::new("product", product.name), Fact::new("sku", product.sku)]);
        match planned.told.first() {
            Some(units) => {
                content.values.insert("units", units.clone());
                content.facts.push(Fact::strong("units", units.clone()));
            }
            None => content.facts.push(Fact::new("store", store)),
        }
        Ok(content)
    }

    fn store(&self, tx: &mut Tx<'_>, planned: &Planned) -> Result<Content> {
        let store = stores::by_id(tx, StoreId::new(planned.subject))?;
        let mut content = Content::default();
        content.values.insert("store", self.store_name(tx, store.id.get())?);
        let why = store.status_reason.filter(|_| planned.kind == "store_rejected");
        content.facts.extend(why.map(|why| Fact::new("reason", why)));
        Ok(content)
    }

    fn report(&self, planned: &Planned) -> Content {
        let told = |at: usize| planned.told.get(at).cloned().unwrap_or_default();
        let [report, first, last, name, path, text] = std::array::from_fn(told);
        let day = |text: &str| text.parse::<Day>().unwrap_or_default();
        let period = self.days(day(&first), day(&last));
        let mut content = Content::default();
        content.values.insert("report", self.word(&format!("report_{report}")));
        content.values.insert("period", period.clone());
        content.values.insert("path", path.clone());
        content.facts.push(Fact::new("period", period));
        content.facts.extend((!path.is_empty()).then(|| Fact::new("file", path)));
        let content_type = content_type(&name);
        content.attachments.extend((!text.is_empty()).then_some(Attachment { name, content_type, text }));
        content
    }
}

/// Of a report, by the ending of its name.
fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("csv") => "text/csv",
        Some("tsv") => "text/tab-separated-values",
        Some("json") => "application/json",
        Some("ndjson") => "application/x-ndjson",
        _ => "text/plain",
    }
}

fn alert(planned: &Planned) -> Content {
    let mut content = Content::default();
    for (name, text) in ["alert", "text"].into_iter().zip(&planned.told) {
        content.values.insert(name, text.clone());
    }
    content
}
