//! A message before it has words: to whom, of which kind, about what. Pure.

use crate::base::Prefix;
use crate::market::parties::preferences::Recipient;

/// A message to one recipient, before it has words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    pub to: Recipient,
    pub kind: &'static str,
    /// The id of what it is about.
    pub subject: i64,
    /// What its words are varied by.
    pub variant: Option<String>,
    /// What only the event knows.
    pub told: Vec<String>,
}

impl Planned {
    pub fn new(to: Recipient, kind: &'static str, subject: i64) -> Planned {
        Planned { to, kind, subject, variant: None, told: Vec::new() }
    }
}

/// Can a reader do without a kind? What somebody ordered, sold, owes, is owed or must look after is always notified.
pub fn is_optional(kind: &str) -> bool {
    ["low_stock", "back_in_stock", "report"].contains(&kind)
}

/// The ref of what a message is about, for programs that a channel calls.
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
