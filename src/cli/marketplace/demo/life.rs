//! Living a day: orders are placed, moved and delivered in order of time; drivers hand over; the night settles.

use super::plan::{CartPlan, DayPlan, Fate, at};
use crate::app::App;
use crate::base::{Clock, Instant, Period};
use crate::cli::sales::order::quantity;
use crate::db::{Cursor, Tx};
use crate::error::Result;
use crate::market::books::ledger::rules::PaymentMethod;
use crate::market::cash::custody::{self, Covers};
use crate::market::catalogue::products;
use crate::market::closing::payouts;
use crate::market::closing::settlement::{self, Scope};
use crate::market::core::Act;
use crate::market::parties::{customers, drivers, zones};
use crate::market::sales::orders::rules::Step;
use crate::market::sales::orders::{self, Cart, Delivery};
use crate::render::Done;

/// What happens to which order, and when.
struct Happening<'a> {
    at: Instant,
    cart: usize,
    store: &'a str,
    step: Option<Step>,
    fate: &'a Fate,
}

/// One event in a transaction of its own, at its own time.
fn happen(
    app: &mut App,
    at: Instant,
    reason: Option<&str>,
    mut work: impl FnMut(&mut Tx<'_>, &Act<'_>) -> Result<()>,
) -> Result<()> {
    app.clock = Clock::Fixed(at);
    app.reason = reason.map(str::to_owned);
    let done = app.change("demo.event", &(), |tx, act| {
        work(tx, act)?;
        Ok(Done::default())
    });
    app.reason = None;
    done.map(drop)
}

/// Lives one day from the first cart to the last handover.
pub fn live(app: &mut App, day: &DayPlan) -> Result<()> {
    let mut placed: Vec<Vec<(String, i64)>> = vec![Vec::new(); day.carts.len()];
    for happening in happenings(day) {
        let Happening { at, cart, store, step, fate } = happening;
        let Some(step) = step else {
            if placed[cart].is_empty() {
                placed[cart] = place(app, at, &day.carts[cart])?;
            }
            continue;
        };
        let Some((_, order)) = placed[cart].iter().find(|(slug, _)| slug == store) else { continue };
        take(app, at, *order, step, fate)?;
    }
    hand_over(app, day)
}

fn happenings(day: &DayPlan) -> Vec<Happening<'_>> {
    let mut all = Vec::new();
    for (cart, plan) in day.carts.iter().enumerate() {
        for (store, fate) in &plan.fates {
            all.push(Happening { at: plan.at, cart, store, step: None, fate });
            for (minutes, step) in steps(&fate.kind) {
                let at = plan.at.plus_seconds(minutes * 60);
                all.push(Happening { at, cart, store, step: Some(*step), fate });
            }
        }
    }
    all.sort_by_key(|happening| happening.at);
    all
}

/// The steps of a fate, in minutes after the order was placed.
fn steps(kind: &str) -> &'static [(i64, Step)] {
    match kind {
        "rejected" => &[(20, Step::Reject)],
        "cancelled" => &[(12, Step::Accept), (45, Step::Cancel)],
        "failed" => {
            &[(12, Step::Accept), (40, Step::Prepare), (75, Step::Dispatch), (150, Step::Fail), (240, Step::Return)]
        }
        _ => &[(12, Step::Accept), (40, Step::Prepare), (75, Step::Dispatch), (160, Step::Deliver)],
    }
}

fn place(app: &mut App, at: Instant, plan: &CartPlan) -> Result<Vec<(String, i64)>> {
    let mut orders = Vec::new();
    happen(app, at, None, |tx, act| {
        let customer = customers::find(tx, &plan.customer)?;
        let address = customers::default_address(tx, customer)?.expect("every customer of the demo has an address");
        let mut lines = Vec::new();
        for (product, quantity) in &plan.lines {
            lines.push((products::find(tx, product)?, *quantity));
        }
        let zone_code = zones::by_id(tx, address.zone_id)?.code;
        let (zone, address) = (address.zone_id, Some(address.line));
        let cart = Cart { customer, zone, zone_code, address, lines, discounts: Vec::new() };
        orders.clear();
        for id in orders::place(tx, act, &cart)?.orders {
            orders.push((orders::by_id(tx, id)?.store, id));
        }
        Ok(())
    })?;
    Ok(orders)
}

fn take(app: &mut App, at: Instant, order: i64, step: Step, fate: &Fate) -> Result<()> {
    let reason = matches!(step, Step::Reject | Step::Cancel | Step::Fail).then_some(fate.detail.as_str());
    happen(app, at, reason, |tx, act| {
        let driver = fate.driver.as_deref().map(|driver| drivers::find(tx, driver)).transpose()?;
        match step {
            Step::Dispatch => orders::dispatch(tx, act, order, driver).map(drop),
            Step::Deliver => deliver(tx, act, order, fate),
            step => orders::step(tx, act, order, step).map(drop),
        }
    })
}

fn deliver(tx: &mut Tx<'_>, act: &Act<'_>, order: i64, fate: &Fate) -> Result<()> {
    let due = orders::by_id(tx, order)?.due_minor;
    let dinars: i64 = fate.detail.parse().unwrap_or(0);
    let mut delivery = Delivery { order, ..Delivery::default() };
    match fate.kind.as_str() {
        "short" => delivery.taken = Some(due - dinars),
        "over" => delivery.taken = Some(due + dinars),
        "partial" => delivery.quantities.push(quantity(&fate.detail)?),
        _ => {}
    }
    orders::deliver(tx, act, &delivery).map(drop)
}

/// In the evening every driver's cash is counted into the depot. On the second day a thousand is missing.
fn hand_over(app: &mut App, day: &DayPlan) -> Result<()> {
    let all = app.read(|tx, _| drivers::all(tx))?;
    for (number, driver) in (0..).zip(all) {
        happen(app, at(day.date, 18, number * 10), None, |tx, act| {
            let currency = act.marketplace.currency;
            let taken: i64 = custody::held(tx, driver.id, currency.code())?.iter().map(|held| held.taken).sum();
            if taken == 0 {
                return Ok(());
            }
            let missing = if day.number == 2 && number == 0 { 1_000 } else { 0 };
            let covers = Covers { everything: true, ..Covers::default() };
            custody::hand_over(tx, act, driver.id, currency, taken - missing, None, &covers).map(drop)
        })?;
    }
    Ok(())
}

/// The night after: every period that ended with the day is closed.
pub fn settle(app: &mut App, day: &DayPlan) -> Result<settlement::Run> {
    let next = day.date.succ_opt().unwrap_or(day.date);
    let scope = Scope { period: Period::of_day(day.date), store: None };
    let mut outcome = settlement::Run::default();
    happen(app, at(next, 1, 15), None, |tx, act| {
        outcome = settlement::run(tx, act, &scope)?;
        Ok(())
    })?;
    Ok(outcome)
}

/// The morning after the last day: stores are paid in cash, and the first two come for it.
pub fn pay(app: &mut App) -> Result<()> {
    let date = crate::base::parse_day("2026-03-06")?;
    happen(app, at(date, 9, 0), None, |tx, act| payouts::create(tx, act, None, PaymentMethod::Cash).map(drop))?;
    let prepared = app.read(|tx, _| payouts::LIST.page(tx, &payouts::Filter::default(), Cursor::OLDEST, 100))?;
    for (number, paid) in (1..).zip(prepared.iter().take(2)) {
        happen(app, at(date, 10, number * 20), None, |tx, act| {
            payouts::confirm(tx, act, paid.id, &format!("RCPT-{number:04}")).map(drop)
        })?;
    }
    Ok(())
}
