//! Contesting a line: its money is held.

use serde_json::json;

use crate::base::{Currency, Prefix, StoreId};
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::books::ledger;
use crate::market::books::ledger::rules::{Contested, contested};
use crate::market::books::store_account::{self, Line, LineKind};
use crate::market::core::{Act, audit};

use super::counter;
use super::rules::{self, DisputeStatus, Held, Holds};
use super::sql::{self, Contestable, NewDispute};
use crate::market::books::ledger::rules::PayoutStatus;

/// A dispute that was opened, and where its money is held from.
#[derive(Clone, Copy, Debug)]
pub struct Opened {
    pub id: i64,
    pub store: StoreId,
    pub settlement: Option<i64>,
    pub holds: Holds,
    pub amount: i64,
    pub held: Held,
    pub currency: Currency,
}

/// Holds the money of the line that `text` names, or a part of it; the amount is in the line's currency, as typed.
///
/// # Errors
/// Kind `Usage` without a reason; kind `NotFound` when the line is none; kind `Conflict` when it is contested already, or
/// its settlement is in a payout that is on its way; kind `Invalid` for more than the line is.
pub fn open(tx: &mut Tx<'_>, act: &Act<'_>, text: &str, part: Option<&str>) -> Result<Opened> {
    let Some(reason) = act.reason else {
        return Err(
            Error::usage("a dispute takes a reason: it is printed on the store's statement").hint("add --reason TEXT")
        );
    };
    let line = line(tx, text)?;
    let currency = act.marketplace.stored_currency(&line.currency);
    let (holds, amount) = wanted(tx, &line, currency, part)?;
    let held = rules::hold(amount, holds, unpaid(tx, &line, holds)?);
    let id = tx.next_id("dispute")?;
    let opened = Opened { id, store: line.store_id, settlement: line.settlement_id, holds, amount, held, currency };
    sql::insert(tx, act, &NewDispute { opened: &opened, line: &line, reason })?;
    book(tx, act, &line, &opened)?;
    record(tx, act, &line, &opened)?;
    Ok(opened)
}

/// The line that is called by what a statement calls it.
fn line(tx: &mut Tx<'_>, text: &str) -> Result<Contestable> {
    let Some((kind, subject, shown)) = named(text) else {
        return Err(Error::not_found(
            codes::DISPUTE_LINE,
            format!("{text:?} names no line that can be contested; it is called by its order, return, adjustment or handover"),
        )
        .hint("lilium settlement line list SET-000001 (then: lilium dispute open ORD-000001 --reason TEXT)"));
    };
    if let Some(line) = sql::line(tx, kind, subject)? {
        return Ok(line);
    }
    let noun = match kind {
        LineKind::Sale => "order",
        LineKind::Return => "return",
        LineKind::Adjustment => return Err(unknown(&shown).hint("lilium audit list --action store.adjust")),
        _ => return Err(unknown(&shown).hint("lilium cash handover list")),
    };
    if !sql::subject_exists(tx, kind, subject)? {
        return Err(unknown(&shown).hint(format!("lilium {noun} list")));
    }
    let why = format!("{shown} has no line on its store's account yet; what is not released is held anyway");
    Err(Error::conflict(codes::DISPUTE_PENDING, why).hint(format!("lilium {noun} show {shown}")))
}

fn unknown(shown: &str) -> Error {
    Error::not_found(codes::DISPUTE_LINE, format!("{shown} is on no store's account"))
}

/// Kind of line, subject and ref.
fn named(text: &str) -> Option<(LineKind, i64, String)> {
    let letters = text.trim().split_once('-')?.0.to_ascii_uppercase();
    let (kind, prefix) = match letters.as_str() {
        "ORD" => (LineKind::Sale, Prefix::ORDER),
        "RET" => (LineKind::Return, Prefix::RETURN),
        "ADJ" => (LineKind::Adjustment, Prefix::ADJUSTMENT),
        "HND" => (LineKind::DirectCash, Prefix::HANDOVER),
        _ => return None,
    };
    let subject = prefix.read(text)?;
    Some((kind, subject, prefix.show(subject)))
}

/// Whose money is held, and how much.
fn wanted(tx: &mut Tx<'_>, line: &Contestable, currency: Currency, part: Option<&str>) -> Result<(Holds, i64)> {
    let shown = line.shown();
    if let Some(other) = sql::open_of_line(tx, line)? {
        let other = Prefix::DISPUTE.show(other);
        return Err(Error::conflict(codes::DISPUTE_OPEN, format!("{other} holds {shown} already"))
            .hint(format!("lilium dispute show {other}")));
    }
    let holds = Holds::of_line(line.net).ok_or_else(|| {
        Error::conflict(codes::DISPUTE_NOTHING, format!("{shown} is zero: there is nothing to hold")).hint(line.look())
    })?;
    let left = rules::contestable(line.net, holds, &sql::earlier(tx, line)?);
    let amount = part.map_or(Ok(left), |part| currency.parse(part))?;
    if left == 0 {
        let why = format!("all of {shown} was contested and decided before");
        return Err(Error::conflict(codes::DISPUTE_DECIDED, why).hint("lilium dispute list --status all"));
    }
    if !(1..=left).contains(&amount) {
        let (amount, left) = (currency.with_code(amount), currency.with_code(left));
        return Err(Error::invalid(
            codes::DISPUTE_AMOUNT,
            format!("{amount} cannot be held: there are {left} of {shown}"),
        )
        .hint("without --amount all of the line is held"));
    }
    Ok((holds, amount))
}

/// What the line's settlement has not paid and no dispute holds.
fn unpaid(tx: &mut Tx<'_>, line: &Contestable, holds: Holds) -> Result<i64> {
    let Some(settlement) = line.settlement_id.filter(|_| holds == Holds::Store) else { return Ok(0) };
    match sql::payout_of(tx, settlement)? {
        None => sql::unpaid(tx, settlement),
        Some((_, PayoutStatus::Confirmed)) => Ok(0),
        Some((payout, status)) => {
            let (shown, payout) = (line.shown(), Prefix::PAYOUT.show(payout));
            let why = format!("{shown} is paid by {payout}, which is {status}; wait for its outcome, or take it back");
            let undo = match status {
                PayoutStatus::Prepared | PayoutStatus::Approved => {
                    format!("lilium payout fail {payout} --reason 'a line is contested'")
                }
                _ => format!("lilium payout show {payout}"),
            };
            Err(Error::conflict(codes::DISPUTE_PAYOUT, why).hint(undo))
        }
    }
}

fn book(tx: &mut Tx<'_>, act: &Act<'_>, line: &Contestable, opened: &Opened) -> Result<()> {
    let Opened { id, store, amount, held, currency, .. } = *opened;
    let today = act.today();
    store_account::add(tx, act, vec![Line::other(LineKind::Dispute, id, store, currency, today, -held.available)])?;
    let contested = contested(&Contested {
        dispute: id,
        store,
        amount,
        settled: held.settled,
        available: held.available,
        counter: counter(line.adjustment_kind),
        currency,
        at: act.at,
        business_date: today,
    });
    ledger::post(tx, act, vec![contested]).map(|_| ())
}

fn record(tx: &mut Tx<'_>, act: &Act<'_>, line: &Contestable, opened: &Opened) -> Result<()> {
    let after = json!({ "status": DisputeStatus::Open, "line": line.shown(), "store": opened.store, "holds": opened.holds,
        "currency": line.currency, "amount_minor": opened.amount, "settled_minor": opened.held.settled });
    let (action, noun) = ("dispute.open", "dispute");
    audit::record(tx, act, audit::Change { action, noun, subject: opened.id, before: None, after: Some(after) })
}
