//! What the bank says became of payouts, from a file.

use crate::base::{Day, Prefix, parse_day, text};
use crate::csv::{Fields, Header, Known, Numbers, Rejects, Source, each_record, refuse, word_of};
use crate::db::Tx;
use crate::error::{Kind, Result};
use crate::market::books::ledger::rules::PaymentMethod;
use crate::market::closing::payouts;
use crate::market::closing::payouts::batch::rules::read_end_to_end;
use crate::market::closing::payouts::rules::PayoutStatus;
use crate::market::core::Act;

use super::{Imported, problem};

const PAYOUT: usize = 0;
const OUTCOME: usize = 1;
const AMOUNT: usize = 2;
const DATE: usize = 3;
const REFERENCE: usize = 4;
const REASON: usize = 5;

/// The columns. `payout` is the name a batch gave it: its ref, with the number of the try behind it.
pub const COLUMNS: &[Known] = &[
    Known::required("payout"),
    Known::required("outcome"),
    Known::required("amount"),
    Known::optional("date"),
    Known::optional("reference"),
    Known::optional("reason"),
];

/// One line of the bank's answer.
struct Answer {
    offset: u64,
    /// As the file names it.
    name: String,
    payout: i64,
    returns: i64,
    confirmed: bool,
    amount: String,
    day: Option<Day>,
    reference: Option<String>,
    reason: Option<String>,
}

/// Answers that were read and wait to be believed.
pub struct Staged {
    rows: Vec<Answer>,
    read: i64,
    header: Header,
    pub rejects: Rejects,
}

/// Reads a whole file, without looking at the payouts.
pub fn stage(source: &Source) -> Result<Staged> {
    let mut rejects = Rejects::default();
    let mut rows = Vec::new();
    let mut seen = std::collections::HashSet::new();
    let (read, header) = each_record(source, COLUMNS, &mut rejects, |mut fields| {
        let parsed = parse(&mut fields);
        if parsed.as_ref().is_some_and(|answer| !seen.insert((answer.payout, answer.returns))) {
            fields.refuse(PAYOUT, "the payout is in the file twice");
        }
        rows.extend(parsed.filter(|_| !fields.rejects.contains(fields.offset)));
        Ok(())
    })?;
    Ok(Staged { rows, read, header, rejects })
}

fn parse(fields: &mut Fields<'_>) -> Option<Answer> {
    let name = fields.text(PAYOUT).trim().to_owned();
    let (payout, returns) = fields.read(PAYOUT, |text| {
        read_end_to_end(text).ok_or_else(|| problem(format!("{text:?} is not a payout, like PAY-000001")))
    })?;
    let short = |text: &str| text::line(text, 120).map(str::to_owned);
    Some(Answer {
        offset: fields.offset,
        name,
        payout,
        returns,
        confirmed: word_of(fields, OUTCOME, &[PayoutStatus::Confirmed, PayoutStatus::Failed])?
            == Some(PayoutStatus::Confirmed),
        amount: fields.text(AMOUNT).to_owned(),
        day: fields.optional(DATE, |text| parse_day(text).map_err(|_| problem(format!("{text:?} is not a date"))))?,
        reference: fields.optional(REFERENCE, text::reference)?,
        reason: fields.optional(REASON, short)?,
    })
}

/// Carries out what the bank says, row by row; a row that does not agree with its payout is rejected.
pub fn write(tx: &mut Tx<'_>, act: &Act<'_>, source: &Source, staged: &Staged) -> Result<(Imported, Rejects)> {
    let mut rejects = staged.rejects.clone();
    let mut done = Imported { read: staged.read, ..Imported::default() };
    let (mut confirmed, mut failed) = (0, 0);
    for answer in &staged.rows {
        match believe(tx, act, answer, Numbers(source.notation())) {
            Ok(true) if answer.confirmed => confirmed += 1,
            Ok(true) => failed += 1,
            Ok(false) => done.unchanged += 1,
            // Refused before anything was written, so the others may go on.
            Err(error) if matches!(error.kind(), Kind::Conflict | Kind::Invalid | Kind::NotFound) => {
                refuse(&mut rejects, source, &staged.header, answer.offset, (PAYOUT, &answer.name), error.message());
            }
            Err(error) => return Err(error),
        }
    }
    done.updated = confirmed + failed;
    done.rejected = rejects.count();
    done.made = vec![("confirmed", confirmed), ("failed", failed)];
    Ok((done.checked(), rejects))
}

fn believe(tx: &mut Tx<'_>, act: &Act<'_>, answer: &Answer, numbers: Numbers) -> Result<bool> {
    let id = payouts::find(tx, &Prefix::PAYOUT.show(answer.payout))?;
    let payout = payouts::by_id(tx, id)?;
    let currency = act.marketplace.stored_currency(&payout.currency);
    let (said, day) = (numbers.amount(&answer.amount, currency)?, answer.day.unwrap_or(act.today()));
    if payout.method != PaymentMethod::Bank {
        return Err(problem("it is paid in cash, not by the bank").into());
    }
    if said != payout.amount_minor {
        let amount = currency.format(payout.amount_minor);
        return Err(problem(format!("the bank says {}, the payout is of {amount}", answer.amount)).into());
    }
    if payouts::returns(tx, id)? != answer.returns {
        return Err(problem("this is an answer to another try of the payout: it came back in between").into());
    }
    if matches!(payout.status, PayoutStatus::Prepared | PayoutStatus::Approved) {
        return Err(problem(format!("it is {}, and was not sent to the bank", payout.status)).into());
    }
    if day > act.today() || day < act.marketplace.calendar.business_day(payout.created_at) {
        return Err(problem(format!("{day} lies before the payout was prepared, or after today")).into());
    }
    carry_out(tx, act, answer, id, payout.status, day)
}

fn carry_out(tx: &mut Tx<'_>, act: &Act<'_>, answer: &Answer, id: i64, status: PayoutStatus, day: Day) -> Result<bool> {
    let reason = answer.reason.as_deref().or(act.reason).unwrap_or("the bank's answer");
    let act = Act { reason: Some(reason), ..*act };
    let reference = answer.confirmed.then(|| answer.reference.as_deref().unwrap_or(&answer.name));
    match reference {
        _ if status == PayoutStatus::Unknown => payouts::resolve_on(tx, &act, id, reference, day),
        Some(reference) => payouts::confirm_on(tx, &act, id, reference, day),
        None => payouts::fail(tx, &act, id),
    }
}
