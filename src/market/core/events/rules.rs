//! What can happen, and how it is written down. Pure.

use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

use crate::base::{Problem, StoreId};

/// Something that happened. Only what its subject will not say later is beside the id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A checkout became orders.
    OrderPlaced {
        group: i64,
    },
    /// An order came to another state.
    OrderMoved {
        order: i64,
        to: String,
    },
    SettlementClosed {
        settlement: i64,
    },
    /// The money of a payout is on its way, or has arrived.
    PayoutMoved {
        payout: i64,
        to: String,
    },
    /// An application was approved or rejected.
    StoreDecided {
        store: StoreId,
        to: String,
    },
    /// What is free of a product fell to the threshold.
    StockLow {
        product: i64,
        left: i64,
    },
    /// There is some of a product again.
    StockBack {
        product: i64,
    },
    DueReminder {
        due: i64,
        stage: Reminder,
    },
    /// A report that the operator wants by mail was made.
    ReportMade(Report),
    OperatorAlert {
        subject: String,
        text: String,
    },
}

/// A report as it was made.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// What it sums up: `sales`.
    pub report: String,
    /// Its days, `2026-03-01`.
    pub first: String,
    pub last: String,
    /// The name of the file.
    pub name: String,
    /// Where the file lies.
    pub path: Option<String>,
    /// Its text, unless that is too large for a mail.
    pub text: Option<String>,
}

crate::stored! {
    /// When a store is reminded of what it owes.
    pub enum Reminder {
        /// It is due in a few days.
        DueSoon = "due_soon",
        /// It was due, and is not paid.
        Overdue = "overdue",
    }
}

impl Event {
    /// Its name in the table.
    pub fn kind(&self) -> &'static str {
        match self {
            Event::OrderPlaced { .. } => "order.placed",
            Event::OrderMoved { .. } => "order.moved",
            Event::SettlementClosed { .. } => "settlement.closed",
            Event::PayoutMoved { .. } => "payout.moved",
            Event::StoreDecided { .. } => "store.decided",
            Event::StockLow { .. } => "stock.low",
            Event::StockBack { .. } => "stock.back",
            Event::DueReminder { .. } => "due.reminder",
            Event::ReportMade(_) => "report.made",
            Event::OperatorAlert { .. } => "operator.alert",
        }
    }

    /// The id of what it is about; 0 for the operator.
    pub fn subject(&self) -> i64 {
        match self {
            Event::OrderPlaced { group } => *group,
            Event::OrderMoved { order, .. } => *order,
            Event::SettlementClosed { settlement } => *settlement,
            Event::PayoutMoved { payout, .. } => *payout,
            Event::StoreDecided { store, .. } => store.get(),
            Event::StockLow { product, .. } | Event::StockBack { product } => *product,
            Event::DueReminder { due, .. } => *due,
            Event::ReportMade(_) | Event::OperatorAlert { .. } => 0,
        }
    }

    /// What is beside the id.
    pub fn data(&self) -> Option<Json> {
        match self {
            Event::OrderMoved { to, .. } | Event::PayoutMoved { to, .. } | Event::StoreDecided { to, .. } => {
                Some(json!({ "to": to }))
            }
            Event::StockLow { left, .. } => Some(json!({ "left": left })),
            Event::DueReminder { stage, .. } => Some(json!({ "stage": stage.as_str() })),
            Event::ReportMade(report) => Some(json!(report)),
            Event::OperatorAlert { subject, text } => Some(json!({ "subject": subject, "text": text })),
            Event::OrderPlaced { .. } | Event::SettlementClosed { .. } | Event::StockBack { .. } => None,
        }
    }

    /// Reads what was written.
    ///
    /// # Errors
    /// When no version of this program has written it.
    pub fn read(kind: &str, id: i64, data: Option<&str>) -> Result<Event, Problem> {
        let json: Json = data.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
        let text = |key: &str| json[key].as_str().unwrap_or_default().to_owned();
        Ok(match kind {
            "order.placed" => Event::OrderPlaced { group: id },
            "order.moved" => Event::OrderMoved { order: id, to: text("to") },
            "settlement.closed" => Event::SettlementClosed { settlement: id },
            "payout.moved" => Event::PayoutMoved { payout: id, to: text("to") },
            "store.decided" => Event::StoreDecided { store: StoreId::new(id), to: text("to") },
            "stock.low" => Event::StockLow { product: id, left: json["left"].as_i64().unwrap_or_default() },
            "stock.back" => Event::StockBack { product: id },
            "due.reminder" => Event::DueReminder { due: id, stage: stage(&text("stage"))? },
            "report.made" => Event::ReportMade(
                serde_json::from_value(json).map_err(|_| Problem::new("a report that cannot be read"))?,
            ),
            "operator.alert" => Event::OperatorAlert { subject: text("subject"), text: text("text") },
            _ => return Err(Problem::with(kind, "is not a kind of event")),
        })
    }
}

fn stage(text: &str) -> Result<Reminder, Problem> {
    [Reminder::DueSoon, Reminder::Overdue]
        .into_iter()
        .find(|stage| stage.as_str() == text)
        .ok_or_else(|| Problem::with(text, "is not a stage of a reminder"))
}

/// What a change of what is free of a product comes to: it fell to the threshold, or there is some again.
pub fn of_stock(product: i64, before: i64, after: i64, threshold: Option<i64>) -> Option<Event> {
    if before <= 0 && after > 0 {
        return Some(Event::StockBack { product });
    }
    let low = threshold.is_some_and(|threshold| before > threshold && after <= threshold);
    low.then_some(Event::StockLow { product, left: after })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let to = || "accepted".to_owned();
        for event in [
            Event::OrderPlaced { group: 1 },
            Event::OrderMoved { order: 2, to: to() },
            Event::SettlementClosed { settlement: 3 },
            Event::PayoutMoved { payout: 4, to: to() },
            Event::StoreDecided { store: StoreId::new(5), to: to() },
            Event::StockLow { product: 6, left: 2 },
            Event::StockBack { product: 7 },
            Event::DueReminder { due: 8, stage: Reminder::Overdue },
            Event::ReportMade(Report { report: "sales".into(), text: Some("a,b\n".into()), ..Report::default() }),
            Event::OperatorAlert { subject: "late".into(), text: "\"a\"\nb".into() },
        ] {
            let data = event.data().map(|json| json.to_string());
            assert_eq!(Event::read(event.kind(), event.subject(), data.as_deref()), Ok(event));
        }
        assert!(Event::read("gift", 1, None).is_err() && Event::read("due.reminder", 1, None).is_err());
    }

    #[test]
    fn stock_is_told_when_it_crosses_and_not_while_it_is_low() {
        let low = |left| Some(Event::StockLow { product: 1, left });
        for (before, after, threshold, told) in [
            (6, 5, Some(5), low(5)),
            (9, 0, Some(5), low(0)),
            (5, 4, Some(5), None),
            (4, 6, Some(5), None),
            (6, 5, None, None),
            (0, 1, Some(5), Some(Event::StockBack { product: 1 })),
            (0, 0, Some(5), None),
            (1, 0, Some(0), low(0)),
        ] {
            assert_eq!(of_stock(1, before, after, threshold), told, "{before} → {after}");
        }
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        /// However stock moves, it is reported as low at most once between two times of being above the threshold.
        #[test]
        fn low_is_told_once_a_fall(moves in prop::collection::vec(0i64..12, 2..40), threshold in 0i64..8) {
            let mut told = false;
            for pair in moves.windows(2) {
                let low = matches!(of_stock(1, pair[0], pair[1], Some(threshold)), Some(Event::StockLow { .. }));
                prop_assert!(!(low && told && pair[0] <= threshold));
                told = (told || low) && pair[1] <= threshold;
            }
        }
    }
}
