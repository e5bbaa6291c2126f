//! The story: a few sentences and tables after each part.

use std::collections::BTreeMap;

use super::plan::{DayPlan, at};
use crate::app::App;
use crate::cli::cells;
use crate::db::Cursor;
use crate::error::Result;
use crate::market::books::ledger::EntryKind;
use crate::market::books::ledger::{self, BalanceFilter};
use crate::market::cash::custody;
use crate::market::closing::payouts;
use crate::market::closing::settlement;
use crate::market::closing::settlement::Run;
use crate::market::parties::stores;
use crate::market::parties::stores::rules::Party;
use crate::market::sales::orders::rules::OrderStatus;
use crate::market::sales::orders::{self, Filter};
use crate::render::{Cell, Column, Kind, Show};

const STORES: &[Column] = &[
    Column::new("store", "Store", Kind::Ref, Show::Always),
    Column::new("name", "Name", Kind::Text, Show::Table(2)),
    Column::new("name_ar", "Arabic name", Kind::Text, Show::Table(3)),
    Column::new("collects", "Cash is taken by", Kind::Text, Show::Always),
    Column::new("commission", "Commission", Kind::Rate, Show::Always),
    Column::new("settled", "Settled", Kind::Text, Show::Table(1)),
];

const DAY: &[Column] = &[
    Column::new("store", "Store", Kind::Ref, Show::Always),
    Column::new("orders", "Orders", Kind::Int, Show::Always),
    Column::new("delivered", "Delivered", Kind::Int, Show::Always),
    Column::new("not_delivered", "What else happened", Kind::Text, Show::Table(1)),
    Column::new("due", "Due at the door", Kind::Money, Show::Always),
];

const NIGHT: &[Column] = &[
    Column::new("store", "Store", Kind::Ref, Show::Always),
    Column::new("outcome", "Outcome", Kind::Status, Show::Always),
    Column::new("orders", "Orders", Kind::Int, Show::Table(2)),
    Column::new("goods", "Goods", Kind::Money, Show::Table(3)),
    Column::new("commission", "Commission", Kind::Money, Show::Table(1)),
    Column::new("net", "Net", Kind::Money, Show::Always),
    Column::new("payable", "Payable", Kind::Money, Show::Always),
    Column::new("why", "Why", Kind::Text, Show::Table(4)),
];

const BALANCES: &[Column] = &[
    Column::new("account", "Account", Kind::Ref, Show::Always),
    Column::new("balance", "Balance", Kind::Money, Show::Always),
    Column::new("meaning", "Which is", Kind::Text, Show::Table(1)),
];

const PAYOUTS: &[Column] = &[
    Column::new("payout", "Payout", Kind::Ref, Show::Always),
    Column::new("store", "Store", Kind::Ref, Show::Always),
    Column::new("payable", "Payable", Kind::Money, Show::Always),
    Column::new("amount", "In notes", Kind::Money, Show::Always),
    Column::new("rest", "Stays", Kind::Money, Show::Always),
    Column::new("status", "Status", Kind::Status, Show::Always),
];

/// Shows rows as a table of the story; nothing is counted below it.
fn table(app: &mut App, noun: &'static str, columns: &'static [Column], rows: Vec<Vec<Cell>>) -> Result<()> {
    let mut list = app.screen.list(noun, columns)?;
    for row in rows {
        list.row(row)?;
    }
    Ok(list.close()?)
}

pub fn opening(app: &mut App) -> Result<()> {
    let text = "A wholesale marketplace in Baghdad: four stores, two zones, thirty products, eight customers, two drivers.\n\
        Prices are in IQD; no note is smaller than 250, so amounts at the door are rounded and the difference is booked.\n\n";
    app.screen.text(text)?;
    let rows = app.read(|tx, _| {
        let all = stores::LIST.page(tx, &stores::Filter::default(), Cursor::OLDEST, 100)?;
        let row = |store: stores::Store| {
            let by = if store.collection_model == Party::Platform { "our driver" } else { "the store itself" };
            vec![
                store.slug.into(),
                store.name_en.into(),
                store.name_ar.into(),
                by.into(),
                store.commission_ppm.map_or(Cell::Null, cells::rate),
                store.settlement_cycle.into(),
            ]
        };
        Ok(all.into_iter().map(row).collect())
    })?;
    table(app, "stores", STORES, rows)
}

pub fn day(app: &mut App, day: &DayPlan) -> Result<()> {
    let heading = format!("\nDay {}: {}\n", day.number, day.date.format("%A %-d %B %Y"));
    app.screen.text(&heading)?;
    let filter = Filter { from: Some(at(day.date, 0, 0)), until: Some(at(day.date, 24, 0)), ..Filter::default() };
    let (rows, carts) = app.read(|tx, marketplace| {
        let all = orders::LIST.page(tx, &filter, Cursor::OLDEST, 1000)?;
        let carts: std::collections::BTreeSet<i64> = all.iter().map(|order| order.group_id).collect();
        let mut stores: BTreeMap<String, Vec<orders::Order>> = BTreeMap::new();
        for order in all {
            stores.entry(order.store.clone()).or_default().push(order);
        }
        let row = |(store, orders): (String, Vec<orders::Order>)| {
            let done = |order: &&orders::Order| order.delivered_at.is_some();
            let due = orders.iter().filter(done).map(|order| order.due_minor).sum();
            vec![
                store.into(),
                (orders.len() as i64).into(),
                (orders.iter().filter(done).count() as i64).into(),
                otherwise(&orders).into(),
                cells::money(due, marketplace.currency),
            ]
        };
        Ok((stores.into_iter().map(row).collect::<Vec<_>>(), carts.len()))
    })?;
    let orders: i64 = rows.iter().map(|row| if let Cell::Int(orders) = &row[1] { *orders } else { 0 }).sum();
    app.screen.text(&format!("{carts} carts became {orders} orders, one per store.\n\n"))?;
    table(app, "stores", DAY, rows)?;
    cash(app, day)
}

/// "1 rejected, 1 cancelled", or nothing.
fn otherwise(orders: &[orders::Order]) -> Option<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for order in orders.iter().filter(|order| order.status != OrderStatus::Delivered) {
        *counts.entry(order.status.as_str()).or_default() += 1;
    }
    let told: Vec<String> =
        counts.iter().map(|(status, count)| format!("{count} {}", status.replace('_', " "))).collect();
    (!told.is_empty()).then(|| told.join(", "))
}

/// What was short or over at the doors and at the depot.
fn cash(app: &mut App, day: &DayPlan) -> Result<()> {
    let told = app.read(|tx, marketplace| {
        let money = |minor: i64| marketplace.currency.with_code(minor);
        let mut told = Vec::new();
        for line in ledger::journal(tx, &day_of(day), (Cursor::OLDEST, 0), 10_000)? {
            let first = line.seq == 1;
            match line.kind {
                EntryKind::DoorShort if first => told.push(format!("At one door {} were missing; the customer owes them.", money(-line.amount_minor))),
                EntryKind::DoorOver if first => told.push(format!("At one door {} too much were given; they are the customer's.", money(line.amount_minor))),
                _ => {}
            }
        }
        for handover in custody::HANDOVERS.page(tx, &handovers_of(day), Cursor::OLDEST, 100)? {
            let (driver, counted) = (&handover.driver, money(handover.counted_minor));
            told.push(match handover.expected_minor - handover.counted_minor {
                0 => format!("In the evening {driver} hands over {counted}."),
                missing => format!(
                    "In the evening {driver} hands over {counted}; {} are still missing and stay in the driver's custody.",
                    money(missing)
                ),
            });
        }
        Ok(told)
    })?;
    Ok(app.screen.text(&format!("\n{}\n", told.join("\n")))?)
}

fn day_of(day: &DayPlan) -> ledger::JournalFilter {
    ledger::JournalFilter { from: Some(day.date), until: Some(day.date), ..ledger::JournalFilter::default() }
}

fn handovers_of(day: &DayPlan) -> custody::HandoverFilter {
    custody::HandoverFilter { driver: None, from: Some(day.date), until: Some(day.date) }
}

pub fn night(app: &mut App, day: &DayPlan, run: &Run) -> Result<()> {
    app.screen.text(&format!("\nThe night settles {} (lilium settlement run --date yesterday):\n\n", day.date))?;
    let rows = app.read(|_, marketplace| {
        let row = |store: &settlement::StoreOutcome| {
            let money =
                |minor| store.currency.as_deref().map_or(Cell::Null, |code| cells::stored(minor, code, marketplace));
            vec![
                store.slug.clone().into(),
                store.outcome.into(),
                store.sums.orders.into(),
                money(store.sums.amounts.goods),
                money(store.sums.amounts.commission),
                money(store.sums.amounts.net),
                money(store.payable),
                store.reason.clone().into(),
            ]
        };
        Ok(run.stores.iter().map(row).collect())
    })?;
    table(app, "stores", NIGHT, rows)
}

pub fn closing(app: &mut App) -> Result<()> {
    app.screen.text("\nOn Friday morning the stores are paid in cash, floored to what notes can make:\n\n")?;
    let rows = app.read(|tx, marketplace| {
        let row = |paid: payouts::Payout| {
            let money = |minor| cells::stored(minor, &paid.currency, marketplace);
            vec![
                crate::base::Prefix::PAYOUT.show(paid.id).into(),
                paid.store.clone().into(),
                money(paid.settled_minor),
                money(paid.amount_minor),
                money(paid.rest_minor),
                paid.status.into(),
            ]
        };
        Ok(payouts::LIST.page(tx, &payouts::Filter::default(), Cursor::OLDEST, 100)?.into_iter().map(row).collect())
    })?;
    table(app, "payouts", PAYOUTS, rows)?;
    balances(app)?;
    proof(app)
}

fn balances(app: &mut App) -> Result<()> {
    app.screen.text("\nWhat is on the books now (debits positive; they sum to zero):\n\n")?;
    let rows = app.read(|tx, marketplace| {
        let all = ledger::balances(tx, &BalanceFilter::default())?;
        let row = |balance: ledger::Balance| {
            let meaning = meaning(&balance.account, balance.balance_minor);
            vec![balance.account.into(), cells::money(balance.balance_minor, marketplace.currency), meaning.into()]
        };
        Ok(all.into_iter().filter(|balance| balance.balance_minor != 0).map(row).collect())
    })?;
    table(app, "accounts", BALANCES, rows)
}

fn meaning(account: &str, balance: i64) -> &'static str {
    match account.rsplit(':').next().unwrap_or_default() {
        "depot" => "cash in the safe",
        "custody" => "cash still with a driver",
        "receivable" => "owed by a customer",
        "credit" => "a customer's money",
        "available" if balance > 0 => "owed by the store",
        "available" => "the store's, not settled yet",
        "settled" => "the store's, waiting for its payout",
        "pending" => "earned, its cash not confirmed",
        "commission" => "our commission",
        "delivery" => "our delivery fees",
        "cash_rounding" => "rounding to notes",
        _ => "",
    }
}

fn proof(app: &mut App) -> Result<()> {
    let verified = app.read(|tx, _| ledger::verify(tx))?;
    let shown = crate::db::shown(&app.database);
    let program = std::env::args().next().unwrap_or_default();
    let alias = if program.contains('/') { format!("  alias lilium={program}\n") } else { String::new() };
    let text = format!(
        "\nledger verify: {} entries, {} postings, {} findings; ledger hash {}\n\n\
         The marketplace stays in {shown}. Look around:\n\n\
         {alias}\x20 export LILIUM_DB={shown}\n\
         \x20 lilium order list\n\
         \x20 lilium order show ORD-000004\n\
         \x20 lilium settlement list\n\
         \x20 lilium settlement show SET-000001\n\
         \x20 lilium report sales --by store --period 2026-03-03..2026-03-05\n\
         \x20 lilium ledger balance driver:\n\
         \x20 lilium product list --search شاي\n\
         \x20 lilium settlement run --period 2026-03-03..2026-03-05    # again: nothing changes\n",
        verified.entries,
        verified.postings,
        verified.findings.len(),
        &verified.ledger_hash[..16],
    );
    Ok(app.screen.text(&text)?)
}
