//! Batches: payouts that go to the bank in one file. The file is kept with the batch, so it can be written again,
//! byte by byte, and nobody has to send a payout twice to see what was sent.

mod instruction;
mod list;
mod pain;
pub mod rules;
mod sql;

use serde_json::json;

use super::rules::PayoutStatus;
use crate::base::{Currency, Prefix};
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::closing::payouts::rules::BatchFormat;
use crate::market::core::lookup;
use crate::market::core::{Act, audit, restore};

use super::rules::{Step, waits_for_approval};
use super::step::{is_owing, moved};
use super::waiting::why_held;
use instruction::{Instruction, Transfer};
use sql::Candidate;

pub use sql::{Kept, file};

/// What a batch took along, and what had to stay, with the reason.
#[derive(Clone, Debug, Default)]
pub struct Batched {
    pub id: Option<i64>,
    pub payouts: i64,
    pub total: i64,
    /// Payout and sentence.
    pub held: Vec<(i64, String)>,
}

/// Sends every bank payout that is ready, in one currency, as one file.
///
/// # Errors
/// Kind `Config` when a payment message is asked for and the marketplace's own account is not set.
pub fn create(tx: &mut Tx<'_>, act: &Act<'_>, currency: Currency, format: BatchFormat) -> Result<Batched> {
    restore::require_released(tx, "a batch of payouts")?;
    let mut done = Batched::default();
    let mut ready = Vec::new();
    let limit = act.marketplace.payout_approval.of(currency);
    for candidate in sql::candidates(tx, currency.code())? {
        if is_owing(tx, &candidate.payout)?.is_some() {
            done.held.push((candidate.payout.id, why_held("owes", currency, None)));
            continue;
        }
        let unapproved = waits_for_approval(candidate.payout.status, candidate.payout.amount_minor, limit);
        match rules::why_not(unapproved, candidate.bank.is_some(), candidate.changed_since_approval()) {
            Some(why) => done.held.push((candidate.payout.id, why.to_owned())),
            None => ready.push(candidate),
        }
    }
    if ready.is_empty() {
        return Ok(done);
    }
    let id = tx.next_id("payout_batch")?;
    let instruction = instruction(act, id, currency, &ready);
    let text = write(&instruction, format)?;
    (done.id, done.payouts, done.total) = (Some(id), ready.len() as i64, instruction.total()?);
    sql::insert(tx, act, id, &instruction, format, &text)?;
    for candidate in &ready {
        sql::send(tx, act, id, &candidate.payout)?;
        moved(tx, act, &candidate.payout, Step::Send, PayoutStatus::Sent)?;
    }
    let after =
        json!({ "currency": currency.code(), "payouts": done.payouts, "total_minor": done.total, "format": format });
    let (action, noun) = ("payout.batch", "payout_batch");
    audit::record(tx, act, audit::Change { action, noun, subject: id, before: None, after: Some(after) })?;
    Ok(done)
}

fn instruction(act: &Act<'_>, id: i64, currency: Currency, ready: &[Candidate]) -> Instruction {
    let payer = &act.marketplace.payer;
    let transfers = ready.iter().filter_map(|candidate| {
        let bank = candidate.bank.clone()?;
        let end_to_end = rules::end_to_end(candidate.payout.id, candidate.returns);
        Some(Transfer { end_to_end, amount: candidate.payout.amount_minor, bank })
    });
    Instruction {
        batch: Prefix::BATCH.show(id),
        created: act.marketplace.calendar.rfc3339(act.at),
        day: act.today(),
        currency,
        payer: payer.clone(),
        transfers: transfers.collect(),
    }
}

fn write(instruction: &Instruction, format: BatchFormat) -> Result<String> {
    if format == BatchFormat::Csv {
        return list::write(instruction);
    }
    let payer = &instruction.payer;
    if payer.name.is_empty() || payer.account.is_empty() {
        return Err(Error::config(
            codes::PAYER_MISSING,
            "a payment message names the account that pays; it is not set",
        )
        .hint("lilium setting set payer.name NAME; lilium setting set payer.account IBAN"));
    }
    pain::write(instruction)
}

/// The batch that `text` names.
pub fn find(tx: &mut Tx<'_>, text: &str) -> Result<i64> {
    lookup::numbered(tx, ("batch", Prefix::BATCH, "payout_batch"), text, "lilium audit list --noun payout_batch")
}
