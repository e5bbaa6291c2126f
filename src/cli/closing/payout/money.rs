//! The moves of a payout that are booked. Money that leaves takes the payout's ref in full, twice.

use crate::app::App;
use crate::base::{Prefix, text};
use crate::cli::{cells, typed_ref};
use crate::db::Tx;
use crate::error::Result;
use crate::market::books::ledger::rules::PaymentMethod;
use crate::market::closing::payouts::{self, Payout};
use crate::market::core::Act;
use crate::render::Done;

pub fn confirm(app: &mut App, payout: &str, reference: &str, typed: Option<&str>) -> Result<()> {
    let reference = text::reference(reference)?;
    let reference = reference.as_str();
    let (id, shown, amount) = read(app, payout)?;
    typed_ref::ask(app, &shown, &format!("pay {amount}"), typed, "nothing was paid")?;
    let done = app.change("payout.confirm", &(&shown, reference), |tx, act| {
        Ok(if payouts::confirm(tx, act, id, reference)? {
            let warnings = overdrawn(tx, act, id)?;
            Done { warnings, ..changed(format!("{shown} is confirmed and booked"), &shown) }
        } else {
            unchanged(format!("{shown} was confirmed before"), &shown)
        })
    })?;
    Ok(app.screen.done(&done)?)
}

/// With a reference it was paid, without it failed.
pub fn resolve(app: &mut App, payout: &str, reference: Option<&str>, typed: Option<&str>) -> Result<()> {
    let reference = reference.map(text::reference).transpose()?;
    let reference = reference.as_deref();
    let (id, shown, amount) = read(app, payout)?;
    let told = if reference.is_some() { "confirmed and booked" } else { "failed; its settlements are free" };
    let question = if reference.is_some() { "book as paid" } else { "give up and free" };
    typed_ref::ask(app, &shown, &format!("{question} {amount}"), typed, "nothing was paid")?;
    let done = app.change("payout.resolve", &(&shown, reference), |tx, act| {
        Ok(if payouts::resolve(tx, act, id, reference)? {
            let warnings = overdrawn(tx, act, id)?;
            Done { warnings, ..changed(format!("{shown} is {told}"), &shown) }
        } else {
            unchanged(format!("{shown} was resolved so before"), &shown)
        })
    })?;
    Ok(app.screen.done(&done)?)
}

pub fn returned(app: &mut App, payout: &str) -> Result<()> {
    let (id, shown, amount) = read(app, payout)?;
    let done = app.change("payout.returned", &shown, |tx, act| {
        payouts::returned(tx, act, id)?;
        let message = format!("{amount} are back from the bank and booked; {shown} is prepared again");
        Ok(Done { next: Some("lilium payout list --held".into()), ..changed(message, &shown) })
    })?;
    Ok(app.screen.done(&done)?)
}

/// What is said of a bank that has less than nothing after a payout from it.
fn overdrawn(tx: &mut Tx<'_>, act: &Act<'_>, id: i64) -> Result<Vec<String>> {
    let Payout { currency, method, .. } = payouts::by_id(tx, id)?;
    if method == PaymentMethod::Bank { cells::bank_overdrawn(tx, act.marketplace, &currency) } else { Ok(Vec::new()) }
}

fn changed(message: String, shown: &str) -> Done {
    Done { message, changed: vec![shown.to_owned()], ..Done::default() }
}

fn unchanged(message: String, shown: &str) -> Done {
    Done { message, unchanged: vec![shown.to_owned()], ..Done::default() }
}

/// Its id, its ref, and "33,250 IQD to ann".
fn read(app: &mut App, text: &str) -> Result<(i64, String, String)> {
    app.read(|tx, marketplace| {
        let id = payouts::find(tx, text)?;
        let Payout { currency, amount_minor, store, .. } = payouts::by_id(tx, id)?;
        let currency = marketplace.stored_currency(&currency);
        let amount = format!("{} {} to {store}", currency.grouped(amount_minor), currency.code());
        Ok((id, Prefix::PAYOUT.show(id), amount))
    })
}
