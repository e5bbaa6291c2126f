//! Booking what a store pays.

use clap::Args;

use crate::app::App;
use crate::base::{Prefix, text};
use crate::cli::choices::choices;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::market::closing::dues::rules::DuesMethod;
use crate::market::closing::dues::{self, Paid, Payment};
use crate::market::core::Act;
use crate::market::parties::stores;
use crate::render::Done;

#[derive(Args, Debug)]
pub struct PayArgs {
    /// Slug, ref or unique beginning
    store: String,
    /// Amount in the store's currency
    #[arg(allow_negative_numbers = true)]
    amount: String,
    /// Where the money is now: cash in the depot, the bank, or settled for it and not paid out (offset; with --reason)
    #[arg(long, value_parser = choices::<DuesMethod>())]
    method: DuesMethod,
    /// Number of the receipt, the transfer or the decision; books once
    #[arg(long)]
    reference: String,
    /// Take more than what is due; the rest is the store's own money
    #[arg(long)]
    allow_credit: bool,
}

pub fn run(app: &mut App, args: &PayArgs) -> Result<()> {
    if args.method == DuesMethod::Offset && args.allow_credit {
        return Err(Error::usage("an offset pays what is owed and no more: --allow-credit does not go with it"));
    }
    let reference = &text::reference(&args.reference)?;
    let done = app.change("dues.pay", args, |tx, act| {
        let (slug, payment) = payment(tx, act, &args.store, &args.amount, args.method, reference, args.allow_credit)?;
        let money = |minor| payment.currency.with_code(minor);
        let amount = money(payment.amount);
        if args.method == DuesMethod::Offset {
            let paid = dues::offset(tx, act, &payment)?;
            return Ok(reply(&paid, &format!("{amount} that were settled for {slug} pay what it owes"), money));
        }
        let paid = dues::pay(tx, act, &payment)?;
        Ok(reply(&paid, &format!("{slug} paid {amount}"), money))
    })?;
    Ok(app.screen.done(&done)?)
}

/// What was typed as a payment, with the store's slug.
pub fn payment<'a>(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    store: &str,
    amount: &str,
    method: DuesMethod,
    reference: &'a str,
    allow_credit: bool,
) -> Result<(String, Payment<'a>)> {
    let id = stores::find(tx, store)?;
    let store = stores::by_id(tx, id)?;
    let currency = act.marketplace.stored_currency(&store.currency);
    let amount = currency.parse(amount)?;
    Ok((store.slug, Payment { store: id, currency, amount, method, reference, allow_credit }))
}

pub fn reply(paid: &Paid, what: &str, money: impl Fn(i64) -> String) -> Done {
    let shown = Prefix::DUE_PAYMENT.show(paid.id);
    if paid.repeated {
        let message = format!("{shown} was booked before under this reference");
        return Done { message, unchanged: vec![shown], ..Done::default() };
    }
    let settled: Vec<String> = paid.settled.iter().map(|due| Prefix::DUE.show(*due)).collect();
    let mut message = format!("{shown}: {what}");
    if !settled.is_empty() {
        message.push_str(&format!("; {} paid in full", settled.join(", ")));
    }
    if paid.recovered > 0 {
        message.push_str(&format!("; {} of it had been written off", money(paid.recovered)));
    }
    if paid.on_account > 0 {
        message.push_str(&format!("; {} of it go against the debit of its account", money(paid.on_account)));
    }
    match (paid.left, paid.excess) {
        (0, 0) => message.push_str("; nothing is due now"),
        (0, excess) => message.push_str(&format!("; {} more than due stay on its account", money(excess))),
        (left, _) => message.push_str(&format!("; {} still due", money(left))),
    }
    if let Some(lifted) = &paid.lifted {
        message.push_str(&super::check::describe(lifted));
    }
    Done { message, changed: vec![shown], ..Done::default() }
}
