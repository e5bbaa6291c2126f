//! The words that a column may hold are written twice: in its CHECK, and in the type that reads it. They are the same.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use lilium::base::Language;
use lilium::db::Stored;
use lilium::jobs::policy::{Missed, Overlap};
use lilium::jobs::queue::rules::{AttemptOutcome, JobState};
use lilium::jobs::runners::RunnerState;
use lilium::jobs::schedules::rules::Decision;
use lilium::mail::outbox::rules::{MailState, SendPolicy};
use lilium::mail::suppression::SuppressionSource;
use lilium::mail::webhooks::rules::DeliveryState;
use lilium::market::books::adjustments::rules::AdjustmentKind;
use lilium::market::books::commission::RateSource;
use lilium::market::books::ledger::AccountKind;
use lilium::market::books::ledger::rules::{
    CollectorKind, DeliveryFeeOwner, PaymentMethod, PayoutStatus, Refund, Repaid,
};
use lilium::market::books::store_account::LineKind;
use lilium::market::cash::customer_balances::rules::{Via, WayKind};
use lilium::market::cash::deposits::rules::DepositStatus;
use lilium::market::cash::discrepancies::rules::DecisionKind;
use lilium::market::catalogue::products::rules::ProductStatus;
use lilium::market::catalogue::stock::MoveKind;
use lilium::market::closing::disputes::rules::{DisputeStatus, Holds};
use lilium::market::closing::dues::rules::{AnnouncementStatus, DuesMethod, OnDebit};
use lilium::market::closing::payouts::rules::BatchFormat;
use lilium::market::core::approvals::ProposalStatus;
use lilium::market::core::settings::{CeilingAction, Stage};
use lilium::market::exchange::reconciliation::rules::{Against, Outcome};
use lilium::market::parties::drivers::DriverStatus;
use lilium::market::parties::preferences::RecipientKind;
use lilium::market::parties::stores::rules::{Party, StoreStatus};
use lilium::market::sales::orders::discounts::{BearerKind, PlaceKind};
use lilium::market::sales::orders::rules::OrderStatus;

/// The type of each column.
fn types() -> Vec<(&'static str, &'static [&'static str])> {
    fn of<T: Stored>(column: &'static str) -> (&'static str, &'static [&'static str]) {
        (column, T::NAMES)
    }
    vec![
        of::<AccountKind>("account.kind"),
        of::<AdjustmentKind>("adjustment.kind"),
        of::<AdjustmentKind>("adjustment_proposal.kind"),
        of::<ProposalStatus>("adjustment_proposal.status"),
        of::<AttemptOutcome>("attempt.outcome"),
        of::<DecisionKind>("cash_decision.kind"),
        of::<CollectorKind>("collection.collector"),
        of::<WayKind>("customer_settlement.kind"),
        of::<Via>("customer_settlement.via"),
        of::<DepositStatus>("deposit.status"),
        of::<Holds>("dispute.holds"),
        of::<DisputeStatus>("dispute.status"),
        of::<CeilingAction>("driver.ceiling_action"),
        of::<DriverStatus>("driver.status"),
        of::<Repaid>("driver_repayment.how"),
        of::<AnnouncementStatus>("due_announcement.status"),
        of::<DuesMethod>("due_payment.method"),
        of::<JobState>("job.state"),
        of::<BearerKind>("line_discount.bearer"),
        of::<PlaceKind>("line_discount.place"),
        of::<RecipientKind>("notification.recipient_kind"),
        of::<Decision>("occurrence.decision"),
        of::<RateSource>("order_line.commission_source"),
        of::<Refund>("order_return.refund"),
        of::<DeliveryFeeOwner>("orders.delivery_fee_owner"),
        of::<OrderStatus>("orders.status"),
        of::<SendPolicy>("outbox.policy"),
        of::<RecipientKind>("outbox.recipient_kind"),
        of::<MailState>("outbox.state"),
        of::<PaymentMethod>("payout.method"),
        of::<PayoutStatus>("payout.status"),
        of::<BatchFormat>("payout_batch.format"),
        of::<RecipientKind>("preference.recipient_kind"),
        of::<ProductStatus>("product.status"),
        of::<RecipientKind>("recipient.kind"),
        of::<Language>("recipient.language"),
        of::<Against>("reconciliation.against"),
        of::<Outcome>("reconciliation_row.outcome"),
        of::<ProposalStatus>("return_proposal.status"),
        of::<RunnerState>("runner.state"),
        of::<Missed>("schedule.missed"),
        of::<Overlap>("schedule.overlap"),
        of::<MoveKind>("stock_move.kind"),
        of::<Party>("store.collection_model"),
        of::<Party>("store.delivery_by"),
        of::<Stage>("store.dues_stage"),
        of::<StoreStatus>("store.status"),
        of::<OnDebit>("store_dues.on_debit"),
        of::<LineKind>("store_line.kind"),
        of::<Stage>("store_stage.from_stage"),
        of::<Stage>("store_stage.to_stage"),
        of::<SuppressionSource>("suppression.source"),
        of::<RecipientKind>("webhook_delivery.recipient_kind"),
        of::<DeliveryState>("webhook_delivery.state"),
        of::<ProposalStatus>("write_off.status"),
    ]
}

/// Columns whose words no type lists, with the reason.
const OTHER: &[&str] = &[
    // A part of the kinds of lines: those that can be contested.
    "dispute.line_kind",
    // Words for signs, which have types that name them otherwise.
    "cash_mapping.delimiter",
    "cash_mapping.decimal_mark",
];

/// Columns whose type has other words than the schema allows, and lists of words that no type has.
pub fn words_are_those_of_the_schema(migrations: &Path) -> Vec<String> {
    let mut checked = lists(migrations);
    let mut found = Vec::new();
    for (column, words) in types() {
        let mut words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        words.sort();
        match checked.remove(column) {
            Some(allowed) if allowed == words => {}
            Some(allowed) => found.push(format!("{column} allows {allowed:?}, its type has {words:?}")),
            None => found.push(format!("{column} has no check that lists its words")),
        }
    }
    checked.retain(|column, _| !OTHER.contains(&column.as_str()));
    found.extend(checked.keys().map(|column| format!("{column} is a list of words without a type")));
    found
}

/// What each check allows that lists the words of one column, by table and column.
fn lists(migrations: &Path) -> BTreeMap<String, Vec<String>> {
    let named =
        |(table, check): (String, String)| list(&check).map(|(column, words)| (format!("{table}.{column}"), words));
    checks(migrations).into_iter().filter_map(named).collect()
}

/// Checks with a list that SQLite builds again for every row.
pub fn lists_in_checks(migrations: &Path) -> Vec<String> {
    let values = |check: &str| {
        let lists = check.split(" IN (").skip(1);
        lists.map(|list| list.split(')').next().map_or(0, |list| list.split(',').count())).max().unwrap_or(0)
    };
    let slow = checks(migrations).into_iter().filter(|(_, check)| values(check) > 2);
    slow.map(|(table, check)| format!("{table}: a list of three or more in a check is slow, write OR: {check}"))
        .collect()
}

/// Every check, with its table.
fn checks(migrations: &Path) -> Vec<(String, String)> {
    let mut checks = Vec::new();
    for file in fs::read_dir(migrations).expect("a folder of migrations") {
        let text = fs::read_to_string(file.expect("a migration").path()).expect("a readable migration");
        for table in text.split("CREATE TABLE ").skip(1) {
            let name = table.split([' ', '(']).next().unwrap_or_default();
            let all = table.split("CHECK (").skip(1).map(|check| (name.to_owned(), inside(check).to_owned()));
            checks.extend(all);
        }
    }
    checks
}

/// What is inside of brackets that are open.
fn inside(text: &str) -> &str {
    let mut depth = 1;
    let end = text.find(|c| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        depth == 0
    });
    &text[..end.expect("a check that ends")]
}

/// The column and the words of `a = 'x' OR a = 'y'`, or of `a IN ('x', 'y')`; nothing of another check.
fn list(check: &str) -> Option<(String, Vec<String>)> {
    let (column, mut words) = match check.split_once(" IN (") {
        Some((column, words)) => (column.trim(), words.strip_suffix(')')?.split(',').map(quoted).collect()),
        None => {
            let parts: Vec<(&str, &str)> =
                check.split(" OR ").map(|part| part.split_once(" = ")).collect::<Option<_>>()?;
            let column = parts.first()?.0.trim();
            let same = parts.len() > 1 && parts.iter().all(|(other, _)| other.trim() == column);
            (column, parts.iter().filter(|_| same).map(|(_, word)| quoted(word)).collect::<Option<Vec<_>>>())
        }
    };
    words.as_mut()?.sort();
    let is_name = column.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    words.filter(|words: &Vec<String>| is_name && !words.is_empty()).map(|words| (column.to_owned(), words))
}

fn quoted(text: &str) -> Option<String> {
    text.trim().strip_prefix('\'')?.strip_suffix('\'').map(str::to_owned)
}

#[test]
fn a_list_of_words_is_read_in_both_its_forms() {
    let words = |check: &str| list(check);
    let both = Some(("kind".to_owned(), vec!["a".to_owned(), "b".to_owned()]));
    for (check, read) in [
        ("kind IN ('b', 'a')", both.clone()),
        ("kind = 'a' OR kind = 'b'", both),
        ("kind = 'a' OR reason IS NOT NULL", None),
        ("kind = 'a' OR other = 'b'", None),
        ("(kind IN ('a','b')) = (via IS NOT NULL)", None),
        ("flag IN (0, 1)", None),
    ] {
        assert_eq!(words(check), read, "{check}");
    }
}
