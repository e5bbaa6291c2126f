//! Who can be notified, of what, on which way. Pure.

use crate::base::Problem;

/// The kinds of messages: name, who gets it, and what it says.
pub const KINDS: [(&str, RecipientKind, &str); 12] = [
    ("order_confirmation", RecipientKind::Customer, "what a checkout ordered, by store"),
    ("order_status", RecipientKind::Customer, "an order came to another state"),
    ("store_order", RecipientKind::Store, "a new order to accept"),
    ("settlement_statement", RecipientKind::Store, "a closed settlement, with its lines as CSV"),
    ("payout_sent", RecipientKind::Store, "money is on its way, or has arrived"),
    ("dues_reminder", RecipientKind::Store, "what is due soon, or overdue"),
    ("low_stock", RecipientKind::Store, "a product runs low"),
    ("back_in_stock", RecipientKind::Customer, "a product that was waited for is back"),
    ("store_approved", RecipientKind::Store, "an application was approved"),
    ("store_rejected", RecipientKind::Store, "an application was rejected"),
    ("report", RecipientKind::Operator, "a scheduled report, as a file"),
    ("operator_alert", RecipientKind::Operator, "something needs the operator"),
];

/// Ways that always exist; others are channels by name.
pub const WAYS: [&str; 2] = ["email", "inbox"];

/// Is there such a kind of message?
pub fn is_kind(name: &str) -> bool {
    KINDS.iter().any(|(known, ..)| *known == name)
}

/// `*`, or the name of a kind.
///
/// # Errors
/// When there is no such kind.
pub fn kind(name: &str) -> Result<&str, Problem> {
    if name == "*" || is_kind(name) {
        return Ok(name);
    }
    let known: Vec<&str> = KINDS.iter().map(|(known, ..)| *known).collect();
    Err(Problem::new(format!("{name:?} is not a kind of message; there are {} and *", known.join(", "))))
}

crate::stored! {
    /// What kind of person or firm is notified.
    pub enum RecipientKind {
        Customer = "customer",
        Store = "store",
        Operator = "operator",
    }
}

/// Somebody who gets notifications. The operator has the id 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Recipient {
    pub kind: RecipientKind,
    pub id: i64,
}

impl Recipient {
    pub const OPERATOR: Recipient = Recipient { kind: RecipientKind::Operator, id: 0 };
}

/// What somebody has said about one kind of message on one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub kind: String,
    pub channel: String,
    pub wanted: bool,
}

/// Does somebody want this kind on this way? What was said of the kind goes before what was said of all.
pub fn wants(choices: &[Choice], kind: &str, channel: &str) -> bool {
    let said = |of: &str| choices.iter().find(|choice| choice.channel == channel && choice.kind == of);
    said(kind).or_else(|| said("*")).is_none_or(|choice| choice.wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_goes_before_all_kinds_and_silence_means_yes() {
        let said = |kind: &str, channel: &str, wanted| Choice { kind: kind.into(), channel: channel.into(), wanted };
        let choices = [said("*", "email", false), said("payout_sent", "email", true), said("low_stock", "sms", false)];
        for (kind, channel, wanted) in [
            ("payout_sent", "email", true),
            ("order_status", "email", false),
            ("order_status", "inbox", true),
            ("low_stock", "sms", false),
            ("payout_sent", "sms", true),
        ] {
            assert_eq!(wants(&choices, kind, channel), wanted, "{kind} by {channel}");
        }
        assert!(wants(&[], "order_status", "email"));
    }

    #[test]
    fn kinds_are_known_by_name() {
        assert_eq!(kind("*"), Ok("*"));
        assert_eq!(kind("low_stock"), Ok("low_stock"));
        assert!(kind("spam").unwrap_err().to_string().contains("order_confirmation"));
    }
}
