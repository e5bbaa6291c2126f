//! `lilium cash where | flow | pending | trace`: where the cash is.

use crate::app::App;
use crate::base::Prefix;
use crate::cli::cells;
use crate::cli::clocks::{self, ClockArgs};
use crate::error::Result;
use crate::market::cash::positions::{self, Waiting};
use crate::market::parties::stores;
use crate::market::sales::orders;
use crate::render::{Cell, Column, Footer, Kind, Show};

use super::currency;

const PLACES: &[Column] = &[
    Column::new("place", "Where", Kind::Text, Show::Always),
    Column::new("driver", "Driver", Kind::Ref, Show::Always),
    Column::new("amount", "Amount", Kind::Money, Show::Always),
    Column::new("today", "Today", Kind::Money, Show::Table(5)),
    Column::new("days_1", "1 day", Kind::Money, Show::Table(4)),
    Column::new("days_2_3", "2–3 days", Kind::Money, Show::Table(3)),
    Column::new("days_4_7", "4–7 days", Kind::Money, Show::Table(2)),
    Column::new("days_8", "8+ days", Kind::Money, Show::Table(1)),
];

const PENDING: &[Column] = &[
    Column::new("store", "Store", Kind::Ref, Show::Always),
    Column::new("waits_for", "Waits for", Kind::Text, Show::Always),
    Column::new("holder", "Who has the cash", Kind::Ref, Show::Always),
    Column::new("orders", "Orders", Kind::Int, Show::Table(1)),
    Column::new("amount", "Store's part", Kind::Money, Show::Always),
    Column::new("oldest", "Oldest", Kind::Day, Show::Table(2)),
    Column::new("until", "Held until", Kind::Day, Show::Table(3)),
];

const TRACE: &[Column] = &[
    Column::new("day", "Day", Kind::Day, Show::Always),
    Column::new("step", "Step", Kind::Text, Show::Always),
    Column::new("ref", "Ref", Kind::Ref, Show::Always),
    Column::new("who", "Who", Kind::Text, Show::Table(1)),
    Column::new("amount", "Amount", Kind::Money, Show::Always),
];

pub fn places(app: &mut App, code: Option<&str>, clocks: &ClockArgs) -> Result<()> {
    let now = app.clock.now();
    app.show(|tx, marketplace, screen| {
        let (currency, clocks) = (currency(marketplace, code)?, clocks.read(tx, marketplace)?);
        let places = positions::places(tx, currency, clocks::asked_on(&clocks, marketplace, now), &clocks)?;
        let total = places.iter().map(|place| place.ages.total()).sum();
        let mut list = screen.list("places", PLACES)?;
        for place in places {
            let mut row = vec![place.name.into(), place.holder.into(), cells::money(place.ages.total(), currency)];
            row.extend(place.ages.0.map(|minor| cells::money(minor, currency)));
            list.row(row)?;
        }
        Ok(list.end(Footer { sums: vec![("total", cells::money(total, currency))], ..Footer::default() })?)
    })
}

const FLOW: &[Column] = &[
    Column::new("day", "Day", Kind::Day, Show::Always),
    Column::new("doors", "Doors", Kind::Money, Show::Always),
    Column::new("depot", "Depot", Kind::Money, Show::Table(1)),
    Column::new("bank", "Bank", Kind::Money, Show::Table(2)),
    Column::new("stores", "Stores", Kind::Money, Show::Always),
    Column::new("other", "Other", Kind::Money, Show::Table(3)),
    Column::new("held", "Held after", Kind::Money, Show::Always),
];

/// What is held after a day is what was before, more what came in at doors, less what went to stores, and the rest:
/// differences, and what stores and drivers paid.
pub fn flow(app: &mut App, period: &str, code: Option<&str>) -> Result<()> {
    let now = app.clock.now();
    app.show(|tx, marketplace, screen| {
        let (currency, period) = (currency(marketplace, code)?, clocks::period(period, marketplace, now)?);
        let money = |minor| cells::money(minor, currency);
        let before = positions::held_before(tx, currency.code(), period.first)?;
        let flows = positions::day_flows(tx, currency.code(), period.first, period.last)?;
        let sum = |part: fn(&positions::DayFlow) -> i64| money(flows.iter().map(part).sum());
        let sums = vec![
            ("held before", money(before)),
            ("at doors", sum(|flow| flow.doors)),
            ("to stores", sum(|flow| flow.stores)),
        ];
        let mut list = screen.list("days", FLOW)?;
        let mut held = before;
        for flow in &flows {
            held += flow.change;
            let other = flow.change - flow.doors + flow.stores;
            let parts = [flow.doors, flow.depot, flow.bank, flow.stores, other, held].map(money);
            list.row([Cell::from(flow.day.to_string())].into_iter().chain(parts).collect())?;
        }
        Ok(list.end(Footer { sums, ..Footer::default() })?)
    })
}

pub fn pending(app: &mut App, store: Option<&str>) -> Result<()> {
    app.show(|tx, marketplace, screen| {
        let store = store.map(|store| stores::find(tx, store)).transpose()?;
        let mut list = screen.list("rows", PENDING)?;
        let mut sums = std::collections::BTreeMap::<String, i64>::new();
        for waiting in positions::waiting(tx, store)? {
            *sums.entry(waiting.currency.clone()).or_default() += waiting.minor;
            let (waits_for, holder) = waits_for(&waiting);
            list.row(vec![
                waiting.store.into(),
                waits_for.into(),
                holder.into(),
                waiting.orders.into(),
                cells::stored(waiting.minor, &waiting.currency, marketplace),
                waiting.oldest.to_string().into(),
                waiting.until.map(|day| day.to_string()).into(),
            ])?;
        }
        let sums = sums.iter().map(|(code, minor)| ("pending", cells::stored(*minor, code, marketplace))).collect();
        Ok(list.end(Footer { sums, ..Footer::default() })?)
    })
}

fn waits_for(waiting: &Waiting) -> (&'static str, String) {
    let (what, holder) = match (&waiting.driver, waiting.deposit) {
        (Some(driver), _) => ("handover", driver.clone()),
        (None, None) => ("deposit", "depot".into()),
        (None, Some(deposit)) => ("bank", Prefix::DEPOSIT.show(deposit)),
    };
    (if waiting.until.is_some() { "hold days" } else { what }, holder)
}

pub fn trace(app: &mut App, order: &str) -> Result<()> {
    app.show(|tx, marketplace, screen| {
        let order = orders::find(tx, order)?;
        let (currency, steps) = positions::trace(tx, marketplace, order)?;
        let mut list = screen.list("steps", TRACE)?;
        for step in steps {
            list.row(vec![
                step.day.map(|day| day.to_string()).into(),
                step.what.into(),
                step.subject.into(),
                step.who.into(),
                step.minor.map_or(Cell::Null, |minor| cells::stored(minor, &currency, marketplace)),
            ])?;
        }
        Ok(list.end(Footer::default())?)
    })
}
