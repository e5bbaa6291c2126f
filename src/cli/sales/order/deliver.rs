//! `lilium order deliver`: goods and cash change hands.

use std::process::ExitCode;

use crate::app::App;
use crate::base::{Currency, Prefix, count};
use crate::error::{Error, Result};
use crate::market::core::agreed;
use crate::market::parties::drivers;
use crate::market::sales::orders::rules::Step;
use crate::market::sales::orders::{self, Delivered, Delivery};
use crate::render::Done;

use super::DeliverArgs;
use super::step::{each, refs};

pub(super) fn deliver(app: &mut App, args: &DeliverArgs) -> Result<ExitCode> {
    let refs = refs(&args.step.orders)?;
    let special = args.taken.is_some() || !args.lines.is_empty();
    if special && refs.len() > 1 {
        return Err(Error::usage("--taken and --line are about one order"));
    }
    let quantities = args.lines.iter().map(|line| quantity(line)).collect::<Result<Vec<_>>>()?;
    let driver = match &args.driver {
        Some(driver) => Some(app.read(|tx, _| drivers::find(tx, driver))?),
        None => None,
    };
    if !special {
        return each(app, "order.deliver", &args.step, refs, Step::Deliver, |tx, act, id| {
            let delivery = Delivery { order: id, collector: args.collector, driver, ..Delivery::default() };
            Ok(orders::deliver(tx, act, &delivery)?.is_some())
        });
    }
    let asked = ask_if_far_too_much(app, &refs[0], args)?;
    let done = app.change("order.deliver", args, |tx, act| {
        let id = orders::find(tx, &refs[0])?;
        let order = orders::by_id(tx, id)?;
        let currency = act.marketplace.stored_currency(&order.currency);
        let taken = args.taken.as_deref().map(|text| currency.parse(text)).transpose()?;
        let far = taken.filter(|taken| far_too_much(*taken, order.due_minor)).map(|_| order.due_minor);
        let delivery = Delivery { order: id, taken, collector: args.collector, driver, quantities: quantities.clone() };
        let shown = Prefix::ORDER.show(id);
        Ok(match orders::deliver(tx, act, &delivery)? {
            Some(delivered) => {
                agreed::unchanged(asked, far)?;
                let message = format!("{shown}: {}", describe(&delivered, currency));
                Done { message, changed: vec![shown], ..Done::default() }
            }
            None => {
                Done { message: format!("{shown} was delivered before"), unchanged: vec![shown], ..Done::default() }
            }
        })
    })?;
    app.screen.done(&done)?;
    Ok(ExitCode::SUCCESS)
}

/// More than twice the due is nearly always a zero too many.
fn far_too_much(taken: i64, due: i64) -> bool {
    taken / 2 > due
}

/// Answers the due that the question spoke of, if there was one.
fn ask_if_far_too_much(app: &mut App, text: &str, args: &DeliverArgs) -> Result<Option<i64>> {
    let Some(taken) = &args.taken else { return Ok(None) };
    let asked = app.read(|tx, marketplace| {
        let id = orders::find(tx, text)?;
        let order = orders::by_id(tx, id)?;
        let currency = marketplace.stored_currency(&order.currency);
        let taken = currency.parse(taken)?;
        let amount = |minor| currency.with_code(minor);
        let question = || format!("take {} for an order of {}", amount(taken), amount(order.due_minor));
        Ok(far_too_much(taken, order.due_minor).then(|| (order.due_minor, question())))
    })?;
    let Some((due, question)) = asked else { return Ok(None) };
    app.confirm(&question)?;
    Ok(Some(due))
}

fn describe(delivered: &Delivered, currency: Currency) -> String {
    let amount = |minor| currency.with_code(minor);
    let how = if delivered.partial { "delivered in part" } else { "delivered" };
    let cash = match delivered.taken - delivered.due {
        0 => format!("{} taken", amount(delivered.taken)),
        over if over > 0 => format!("{} taken, {} too much: the customer's", amount(delivered.taken), amount(over)),
        short => format!("{} taken, {} short: the customer owes it", amount(delivered.taken), amount(-short)),
    };
    let waits = || format!("; the store's part {}", delivered.waits);
    let release = if delivered.released { String::new() } else { waits() };
    format!("{how}, {cash}{release}")
}

/// `SKU=QUANTITY`.
pub fn quantity(text: &str) -> Result<(String, i64)> {
    let (sku, typed) = text
        .rsplit_once('=')
        .ok_or_else(|| Error::usage(format!("{text:?} is not SKU=QUANTITY")).hint("--line TEA-48=3"))?;
    Ok((sku.to_owned(), count(typed).map_err(|problem| Error::usage(format!("{sku}: {problem}")))?))
}
