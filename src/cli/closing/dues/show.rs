//! Dues and their payments, as they are shown.

use clap::Args;

use crate::app::App;
use crate::base::{Day, Prefix};
use crate::cli::cells;
use crate::cli::clocks::{self, ClockArgs};
use crate::cli::list::{Called, First, ListArgs, Listing};
use crate::error::Result;
use crate::market::closing::dues::{self, Due, Filter, rules};
use crate::market::core::settings::Marketplace;
use crate::market::parties::stores;
use crate::render::{Column, Footer, Kind, Row, Show};

#[derive(Args, Debug)]
pub struct ListDues {
    /// Only this store's
    #[arg(long)]
    store: Option<String>,
    /// Only what is not paid in full
    #[arg(long)]
    open: bool,
    /// Only what is not paid and its day has passed
    #[arg(long)]
    overdue: bool,
    #[command(flatten)]
    clocks: ClockArgs,
    #[command(flatten)]
    list: ListArgs,
}

const COLUMNS: &[Column] = &[
    Column::new("ref", "Ref", Kind::Ref, Show::Always),
    Column::new("store", "Store", Kind::Ref, Show::Always),
    Column::new("status", "Status", Kind::Status, Show::Always),
    Column::new("settlement", "Settlement", Kind::Ref, Show::Table(2)),
    Column::new("amount", "Amount", Kind::Money, Show::Always),
    Column::new("paid", "Paid", Kind::Money, Show::Part),
    Column::new("written_off", "Written off", Kind::Money, Show::Part),
    Column::new("recovered", "Recovered", Kind::Money, Show::Part),
    Column::new("left", "Left", Kind::Money, Show::Always),
    Column::new("due_on", "Due on", Kind::Day, Show::Always),
    Column::new("days_overdue", "Overdue", Kind::Int, Show::Table(3)),
    Column::new("stage", "Stage", Kind::Text, Show::Table(4)),
];

const PAYMENTS: &[Column] = &[
    Column::new("payment", "Payment", Kind::Ref, Show::Always),
    Column::new("day", "Day", Kind::Day, Show::Always),
    Column::new("method", "How", Kind::Text, Show::Always),
    Column::new("reference", "Reference", Kind::Text, Show::Always),
    Column::new("amount", "Amount", Kind::Money, Show::Always),
];

fn row(due: &Due, today: Day, marketplace: &Marketplace) -> Row {
    let money = |minor| cells::stored(minor, &due.currency, marketplace);
    let (left, lost) = (due.left(), due.written_off_minor - due.recovered_minor);
    vec![
        Prefix::DUE.show(due.id).into(),
        due.store.clone().into(),
        rules::status(left, lost, due.due_on, today).into(),
        Prefix::SETTLEMENT.show(due.settlement_id).into(),
        money(due.amount_minor),
        money(due.paid_minor),
        money(due.written_off_minor),
        money(due.recovered_minor),
        money(left),
        due.due_on.to_string().into(),
        if left + lost > 0 { (today - due.due_on).num_days().max(0) } else { 0 }.into(),
        due.stage.into(),
    ]
}

pub fn list(app: &mut App, asked: &ListDues) -> Result<()> {
    let ListDues { store, open, overdue, clocks, list: args } = asked;
    let now = app.clock.now();
    let (filter, today) = app.read(|tx, marketplace| {
        let store = store.as_deref().map(|store| stores::find(tx, store)).transpose()?;
        let clocks = clocks.read(tx, marketplace)?;
        let today = clocks::asked_on(&clocks, marketplace, now);
        Ok((Filter { store, open: *open || *overdue, due_before: overdue.then_some(today), clocks }, today))
    })?;
    let listing = Listing {
        noun: "dues",
        columns: COLUMNS,
        args,
        called: Called::Ref(Prefix::DUE),
        first: First::Newest,
        id: |due: &Due| due.id,
        row: &|due, marketplace| row(due, today, marketplace),
    };
    listing.query(app, &dues::LIST, &filter)
}

pub fn one(app: &mut App, text: &str) -> Result<()> {
    let alone = app.screen.format_of_list().is_machine() || app.screen.has_fields();
    let now = app.clock.now();
    app.show(|tx, marketplace, screen| {
        let id = dues::find(tx, text)?;
        Ok(screen.record(COLUMNS, row(&dues::by_id(tx, id)?, marketplace.calendar.business_day(now), marketplace))?)
    })?;
    if alone {
        return Ok(());
    }
    app.screen.text("\n")?;
    app.show(|tx, marketplace, screen| {
        let id = dues::find(tx, text)?;
        let currency = dues::by_id(tx, id)?.currency;
        let mut list = screen.list("payments", PAYMENTS)?;
        for payment in dues::payments(tx, id)? {
            list.row(vec![
                Prefix::DUE_PAYMENT.show(payment.id).into(),
                payment.on.to_string().into(),
                payment.method.into(),
                payment.reference.into(),
                cells::stored(payment.amount_minor, &currency, marketplace),
            ])?;
        }
        Ok(list.end(Footer::default())?)
    })
}
