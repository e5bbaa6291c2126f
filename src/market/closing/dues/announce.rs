//! Payments on their way: announced by a store, in no book until the bank has them.

use serde_json::json;

use crate::base::Prefix;
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::closing::dues::rules::{AnnouncementStatus, DuesMethod};
use crate::market::core::lookup;
use crate::market::core::{Act, audit};

use super::pay::{Paid, Payment, book, is_something, not_too_much};
use super::sql;

/// Notes that a bank payment is on its way; answers it, and whether it was new.
///
/// # Errors
/// Kind `Conflict` when another payment of the store is on its way, when it is more than what is due, or when the
/// reference is another payment's.
pub fn announce(tx: &mut Tx<'_>, act: &Act<'_>, payment: &Payment<'_>) -> Result<(i64, bool)> {
    is_something(payment)?;
    if let Some(known) = sql::announced_as(tx, payment.reference)? {
        let same = (known.store_id, known.currency.as_str(), known.amount_minor)
            == (payment.store, payment.currency.code(), payment.amount);
        let shown = Prefix::DUE_ANNOUNCEMENT.show(known.id);
        return match known.status {
            AnnouncementStatus::Announced if same => Ok((known.id, false)),
            status => Err(taken(payment.reference, &format!("{shown}, which is {status}"))),
        };
    }
    if let Some(known) = sql::by_reference(tx, payment.reference)? {
        return Err(taken(
            payment.reference,
            &format!("{} already, which is booked", Prefix::DUE_PAYMENT.show(known.id)),
        ));
    }
    nothing_in_flight(tx, payment)?;
    not_too_much(tx, payment)?;
    let id = tx.next_id("due_announcement")?;
    sql::insert_announcement(tx, act, id, payment)?;
    let after = json!({ "announcement": id, "currency": payment.currency.code(), "amount_minor": payment.amount,
        "reference": payment.reference });
    let (action, noun) = ("dues.announce", "store");
    audit::record(
        tx,
        act,
        audit::Change { action, noun, subject: payment.store.get(), before: None, after: Some(after) },
    )?;
    Ok((id, true))
}

fn taken(reference: &str, whose: &str) -> Error {
    Error::conflict(codes::DUES_REFERENCE, format!("the reference {reference:?} is that of {whose}"))
        .hint("lilium dues announcement list --status all")
}

/// The announced payment is in the bank: it is booked. Answers the announcement as it was before.
///
/// # Errors
/// Kind `Conflict` when it failed, or when what is due has become less and nobody said that the rest may be kept.
pub fn confirm(tx: &mut Tx<'_>, act: &Act<'_>, id: i64, allow_credit: bool) -> Result<Paid> {
    let known = sql::announcement(tx, id)?;
    match (known.status, known.payment_id) {
        (AnnouncementStatus::Confirmed, Some(payment)) => {
            return Ok(Paid { id: payment, repeated: true, ..Paid::default() });
        }
        (AnnouncementStatus::Announced, _) => {}
        _ => return Err(ended(&known)),
    }
    let paid = book(
        tx,
        act,
        &Payment {
            store: known.store_id,
            currency: act.marketplace.stored_currency(&known.currency),
            amount: known.amount_minor,
            method: DuesMethod::Bank,
            reference: &known.reference,
            allow_credit: known.allow_credit || allow_credit,
        },
    )?;
    sql::end_announcement(tx, act, id, AnnouncementStatus::Confirmed, Some(paid.id))?;
    moved(tx, act, &known, "dues.confirm", AnnouncementStatus::Confirmed)?;
    Ok(paid)
}

/// The announced payment will not come; answers false when that was said before.
///
/// # Errors
/// Kind `Usage` without a reason; kind `Conflict` when it was confirmed.
pub fn fail(tx: &mut Tx<'_>, act: &Act<'_>, id: i64) -> Result<bool> {
    let known = sql::announcement(tx, id)?;
    match known.status {
        AnnouncementStatus::Failed => return Ok(false),
        AnnouncementStatus::Announced => {}
        _ => return Err(ended(&known)),
    }
    if act.reason.is_none() {
        let shown = Prefix::DUE_ANNOUNCEMENT.show(id);
        return Err(Error::usage(format!("{shown}: `dues announcement fail` takes a reason"))
            .hint(format!("lilium dues announcement fail {shown} --reason TEXT")));
    }
    sql::end_announcement(tx, act, id, AnnouncementStatus::Failed, None)?;
    moved(tx, act, &known, "dues.fail", AnnouncementStatus::Failed).map(|()| true)
}

fn ended(known: &sql::Announcement) -> Error {
    let shown = Prefix::DUE_ANNOUNCEMENT.show(known.id);
    Error::conflict(codes::DUES_ANNOUNCEMENT_ENDED, format!("{shown} is {} and stays so", known.status))
        .hint("lilium dues announcement list --status all")
}

fn moved(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    known: &sql::Announcement,
    action: &str,
    to: AnnouncementStatus,
) -> Result<()> {
    let state = |status| Some(json!({ "announcement": known.id, "status": status }));
    let (before, after) = (state(AnnouncementStatus::Announced), state(to));
    audit::record(tx, act, audit::Change { action, noun: "store", subject: known.store_id.get(), before, after })
}

/// # Errors
/// Kind `Conflict` when a payment of this store is on its way: until it is here or not, nobody can say which due
/// another one would be for.
pub(super) fn nothing_in_flight(tx: &mut Tx<'_>, payment: &Payment<'_>) -> Result<()> {
    let Some(known) = sql::in_flight(tx, payment.store, payment.currency.code())? else { return Ok(()) };
    let (shown, amount) = (Prefix::DUE_ANNOUNCEMENT.show(known.id), payment.currency.with_code(known.amount_minor));
    let why = format!("{shown} of {amount} is on its way from {} already: say first what became of it", known.store);
    let hint =
        format!("lilium dues announcement confirm {shown} (or: lilium dues announcement fail {shown} --reason TEXT)");
    Err(Error::conflict(codes::DUES_IN_FLIGHT, why).hint(hint))
}

/// The announcement that `text` names.
pub fn find_announcement(tx: &mut Tx<'_>, text: &str) -> Result<i64> {
    lookup::numbered(
        tx,
        ("announced payment", Prefix::DUE_ANNOUNCEMENT, "due_announcement"),
        text,
        "lilium dues announcement list --status all",
    )
}
