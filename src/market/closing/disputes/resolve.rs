//! Deciding a dispute: what was held goes to whose it is.

use serde_json::json;

use crate::base::Prefix;
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::books::ledger;
use crate::market::books::ledger::rules::{Contested, decided_for};
use crate::market::books::store_account::{self, Line, LineKind};
use crate::market::core::approvals::Person;
use crate::market::core::{Act, audit};

use super::counter;
use super::rules::{self, DisputeStatus};
use super::sql::{self, Dispute};

/// Decides a dispute for the store, or for the platform; answers false when it was decided so before.
///
/// # Errors
/// Kind `Usage` without a reason; kind `Conflict` when it was decided otherwise; kind `Denied` when who opened it takes
/// more from one side than one person may.
pub fn resolve(tx: &mut Tx<'_>, act: &Act<'_>, id: i64, for_store: bool) -> Result<bool> {
    let known = sql::by_id(tx, id)?;
    let to = DisputeStatus::resolved(for_store);
    match known.status {
        DisputeStatus::Open => {}
        status if status == to => return Ok(false),
        _ => return Err(decided(&known)),
    }
    let Some(reason) = act.reason else {
        let shown = Prefix::DISPUTE.show(id);
        return Err(Error::usage(format!(
            "{shown}: a decision takes a reason: it is printed on the store's statement"
        ))
        .hint("add --reason TEXT"));
    };
    another_person(act, &known, for_store)?;
    sql::resolve(tx, act, id, to, reason)?;
    book(tx, act, &known, for_store)?;
    let (before, after) = (Some(json!({ "status": DisputeStatus::Open })), Some(json!({ "status": to })));
    let (action, noun) = ("dispute.resolve", "dispute");
    audit::record(tx, act, audit::Change { action, noun, subject: id, before, after })?;
    Ok(true)
}

fn decided(known: &Dispute) -> Error {
    let shown = Prefix::DISPUTE.show(known.id);
    let by = known.resolved_by.as_deref().unwrap_or_default();
    let why = format!("{shown} was decided for the {} by {by} and stays so", known.winner());
    Error::conflict(codes::DISPUTE_RESOLVED, why).hint(format!("lilium dispute show {shown}"))
}

fn another_person(act: &Act<'_>, known: &Dispute, for_store: bool) -> Result<()> {
    let currency = act.marketplace.stored_currency(&known.currency);
    let limit = act.marketplace.adjustment_approval.of(currency);
    if !rules::waits_for_another(known.holds, for_store, known.amount_minor, limit) {
        return Ok(());
    }
    let (shown, limit) = (Prefix::DISPUTE.show(known.id), currency.with_code(limit.unwrap_or_default()));
    let (amount, side) = (currency.with_code(known.amount_minor), if for_store { "store" } else { "platform" });
    Person::named(&known.actor).is_another(
        act,
        codes::DISPUTE_SAME_PERSON,
        |who| format!("{shown} was opened by {who}; {amount} are above {limit}: somebody else must decide it so"),
        || format!("dispute resolve {shown} --for {side} --reason TEXT"),
    )
}

fn book(tx: &mut Tx<'_>, act: &Act<'_>, known: &Dispute, for_store: bool) -> Result<()> {
    let (currency, today) = (act.marketplace.stored_currency(&known.currency), act.today());
    let (kind, gained) =
        if for_store { (LineKind::DisputeBack, known.amount_minor) } else { (LineKind::DisputeLost, 0) };
    store_account::add(tx, act, vec![Line::other(kind, known.id, known.store_id, currency, today, gained)])?;
    let line = Contested {
        dispute: known.id,
        store: known.store_id,
        amount: known.amount_minor,
        settled: known.settled_minor,
        available: known.available_minor(),
        counter: counter(known.adjustment_kind),
        currency,
        at: act.at,
        business_date: today,
    };
    ledger::post(tx, act, vec![decided_for(&line, for_store)]).map(|_| ())
}
