//! `lilium store balance`: what stores have with the platform.

use std::collections::BTreeMap;

use crate::app::App;
use crate::cli::cells;
use crate::cli::clocks::ClockArgs;
use crate::error::Result;
use crate::market::books::ledger::Clocks;
use crate::market::closing::store_balances::{self, StoreBalance};
use crate::market::core::settings::Marketplace;
use crate::market::parties::stores;
use crate::render::{Cell, Column, Footer, Kind, Row, Show};

const COLUMNS: &[Column] = &[
    Column::new("store", "Store", Kind::Ref, Show::Always),
    Column::new("pending", "Pending", Kind::Money, Show::Always),
    Column::new("held", "Held", Kind::Money, Show::Table(1)),
    Column::new("held_from", "First free", Kind::Day, Show::Wide),
    Column::new("held_until", "Until", Kind::Day, Show::Table(2)),
    Column::new("available", "Available", Kind::Money, Show::Always),
    Column::new("reserve", "Withheld", Kind::Money, Show::Part),
    Column::new("reserve_back", "Next back", Kind::Day, Show::Wide),
    Column::new("payable", "Payable", Kind::Money, Show::Always),
    Column::new("disputed", "Disputed", Kind::Money, Show::Part),
    Column::new("due", "Owes", Kind::Money, Show::Table(3)),
];

pub fn run(app: &mut App, store: Option<&str>, clocks: &ClockArgs) -> Result<()> {
    app.show(|tx, marketplace, screen| {
        let clocks = clocks.read(tx, marketplace)?;
        let store = store.map(|store| stores::find(tx, store)).transpose()?;
        let mut list = screen.list("stores", COLUMNS)?;
        let (mut sums, mut disputed) = (BTreeMap::<String, i64>::new(), BTreeMap::<String, i64>::new());
        for balance in store_balances::balances(tx, store, &clocks)? {
            *sums.entry(balance.currency.clone()).or_default() +=
                balance.pending + balance.available + balance.reserve + balance.settled + balance.disputed;
            if balance.disputed != 0 {
                *disputed.entry(balance.currency.clone()).or_default() += balance.disputed;
            }
            list.row(row(&balance, marketplace, &clocks))?;
        }
        let told = |what, sums: BTreeMap<String, i64>| {
            sums.into_iter().map(move |(code, minor)| (what, cells::stored(minor, &code, marketplace)))
        };
        let sums = told("stores' money", sums).chain(told("in dispute", disputed)).collect();
        Ok(list.end(Footer { sums, ..Footer::default() })?)
    })
}

fn row(balance: &StoreBalance, marketplace: &Marketplace, clocks: &Clocks) -> Row {
    let money = |minor| cells::stored(minor, &balance.currency, marketplace);
    let held = balance.held.as_ref();
    vec![
        balance.store.clone().into(),
        money(balance.pending),
        if clocks.looks_back() { Cell::Null } else { money(held.map_or(0, |held| held.minor)) },
        held.map_or(Cell::Null, |held| held.from.to_string().into()),
        held.map_or(Cell::Null, |held| held.until.to_string().into()),
        money(balance.available),
        money(balance.reserve),
        balance.reserve_back.map(|day| day.to_string()).into(),
        money(balance.settled),
        money(balance.disputed),
        money(balance.due),
    ]
}
