//! Who is notified of an event, and what; and the other way round, the event that a preview is about.

use crate::base::{Language, StoreId};
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::catalogue::{products, watches};
use crate::market::closing::{dues, payouts, settlement};
use crate::market::core::events::{Event, Reminder, Report};
use crate::market::parties::preferences::{self, Recipient, RecipientKind};
use crate::market::parties::stores;
use crate::market::sales::orders;

use super::rules;
use super::sql::{self, Of};
use crate::mail::planned::Planned;

/// Who is notified of an event, and what.
pub fn plan(tx: &mut Tx<'_>, event: &Event) -> Result<Vec<Planned>> {
    let customer = |id| Recipient { kind: RecipientKind::Customer, id };
    let store = |id: StoreId| Recipient { kind: RecipientKind::Store, id: id.get() };
    let mut plan = match event {
        Event::OrderPlaced { group } => {
            let placed = sql::group(tx, *group, Language::English)?;
            let to_store = |(order, of): &(i64, StoreId)| Planned::new(store(*of), "store_order", *order);
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
            vec![Planned::new(store(*id), kind, id.get())]
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
            let due = dues::by_id(tx, *due)?;
            // It may be paid, or not expected any more, since the reminder was recorded.
            let is_owed = due.left() > 0;
            is_owed.then(|| Planned::new(store(due.store_id), "dues_reminder", due.id)).into_iter().collect()
        }
        Event::ReportMade(report) => {
            let Report { report, first, last, name, path, text } = report.clone();
            let told = vec![report, first, last, name, path.unwrap_or_default(), text.unwrap_or_default()];
            vec![Planned { told, ..Planned::new(Recipient::OPERATOR, "report", 0) }]
        }
        Event::OperatorAlert { subject, text } => {
            let told = vec![subject.clone(), text.clone()];
            vec![Planned { told, ..Planned::new(Recipient::OPERATOR, "operator_alert", 0) }]
        }
    };
    plan.iter_mut().for_each(|planned| planned.variant = rules::variant(event));
    Ok(plan)
}

/// The message of this kind about the thing that `text` names, for a preview.
///
/// # Errors
/// Kind `NotFound` when there is no such thing.
pub fn about(tx: &mut Tx<'_>, kind: &str, text: &str) -> Result<Planned> {
    let event = match kind {
        "order_confirmation" => Event::OrderPlaced { group: orders::find_group(tx, text)? },
        "order_status" | "store_order" => {
            let order = orders::find(tx, text)?;
            Event::OrderMoved { order, to: orders::by_id(tx, order)?.status.to_string() }
        }
        "settlement_statement" => Event::SettlementClosed { settlement: settlement::find(tx, text)? },
        "payout_sent" => Event::PayoutMoved { payout: payouts::find(tx, text)?, to: "sent".into() },
        "dues_reminder" => Event::DueReminder { due: dues::find(tx, text)?, stage: Reminder::Overdue },
        "low_stock" | "back_in_stock" => Event::StockLow { product: products::find(tx, text)?, left: 0 },
        "store_approved" | "store_rejected" => {
            let to = kind.trim_start_matches("store_").to_owned();
            Event::StoreDecided { store: stores::find(tx, text)?, to }
        }
        "report" => return Err(missing("mailed report", text, "email preview report")),
        _ => Event::OperatorAlert { subject: text.to_owned(), text: text.to_owned() },
    };
    let mut planned = plan(tx, &event)?.into_iter().next().unwrap_or_else(|| Planned {
        variant: rules::variant(&event),
        ..Planned::new(Recipient::OPERATOR, "", event.subject())
    });
    if kind == "store_order" {
        planned.to = Recipient { kind: RecipientKind::Store, id: (sql::parties(tx, planned.subject)?.1).get() };
    } else if kind == "order_status" {
        planned.to = Recipient { kind: RecipientKind::Customer, id: sql::parties(tx, planned.subject)?.0 };
    } else if kind == "back_in_stock" {
        planned.told.clear();
    }
    planned.kind = preferences::KINDS.iter().map(|(known, ..)| *known).find(|known| *known == kind).unwrap_or_default();
    Ok(planned)
}

fn missing(noun: &str, text: &str, list: &str) -> Error {
    Error::not_found(codes::REF_NOT_FOUND, format!("no {noun} is named {text:?}")).hint(format!("lilium {list}"))
}
