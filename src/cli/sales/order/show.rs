//! `lilium order show`, `lines` and `history`: one order, or one group with its orders.

use super::list::{COLUMNS, row};
use crate::app::App;
use crate::base::{Currency, Prefix};
use crate::cli::cells;
use crate::cli::list::{ListArgs, Whole};
use crate::db::{Cursor, Tx};
use crate::error::Result;
use crate::market::books::ledger::rules::CollectorKind;
use crate::market::cash::custody::{self, Collection};
use crate::market::core::settings::Marketplace;
use crate::market::sales::orders::discounts::{BearerKind, PlaceKind};
use crate::market::sales::orders::rules::{OrderStatus, group_status};
use crate::market::sales::orders::{self, Filter, LineDiscount, Named, Order};
use crate::render::{Cell, Column, Footer, Kind, Screen, Show};

const LINES: &[Column] = &[
    Column::new("sku", "SKU", Kind::Ref, Show::Always),
    Column::new("name", "Name", Kind::Text, Show::Table(1)),
    Column::new("quantity", "Ordered", Kind::Int, Show::Always),
    Column::new("delivered", "Delivered", Kind::Int, Show::Always),
    Column::new("unit_price", "Price", Kind::Money, Show::Always),
    Column::new("discount", "Discount", Kind::Money, Show::Wide),
    Column::new("platform_discount", "Platform's part", Kind::Money, Show::Wide),
    Column::new("commission_rate", "Rate", Kind::Rate, Show::Table(3)),
    Column::new("commission_source", "Rate of", Kind::Text, Show::Wide),
    Column::new("commission", "Commission", Kind::Money, Show::Table(2)),
    Column::new("commission_tax", "Tax", Kind::Money, Show::Wide),
];

const HISTORY: &[Column] = &[
    Column::new("seq", "Step", Kind::Int, Show::Wide),
    Column::new("at", "When", Kind::Instant, Show::Always),
    Column::new("from", "From", Kind::Status, Show::Table(2)),
    Column::new("to", "To", Kind::Status, Show::Always),
    Column::new("actor", "Who", Kind::Text, Show::Table(1)),
    Column::new("comment", "Why", Kind::Text, Show::Table(3)),
];

pub(super) fn show(app: &mut App, text: &str) -> Result<()> {
    app.show(|tx, marketplace, screen| {
        let named = orders::name(tx, text)?;
        if let Named::Group(group) = named {
            let filter = Filter { group: Some(group), ..Filter::default() };
            let group = orders::group_by_id(tx, group)?;
            let all = orders::LIST.page(tx, &filter, Cursor::OLDEST, 1000)?;
            let mut list = screen.list("orders", COLUMNS)?;
            for order in &all {
                list.row(row(order, marketplace))?;
            }
            let status = group_status(all.iter().map(|order| order.status));
            let note = format!("{} of {} in {}: {status}", Prefix::GROUP.show(group.id), group.customer, group.zone);
            return Ok(list.end(Footer { note: Some(note), ..Footer::default() })?);
        }
        let Named::Order(id) = named else { return Ok(()) };
        let order = orders::by_id(tx, id)?;
        screen.record(COLUMNS, row(&order, marketplace))?;
        if screen.format_of_list().is_machine() || screen.has_fields() {
            return Ok(());
        }
        if let Some(taken) = custody::collection_of(tx, id)? {
            screen.text(&collected(&taken, marketplace))?;
        }
        screen.text("\n")?;
        show_lines(tx, marketplace, screen, &order, &ListArgs::default())
    })
}

/// Who took how much at the door, in a sentence.
fn collected(taken: &Collection, marketplace: &Marketplace) -> String {
    let currency = marketplace.stored_currency(&taken.currency);
    let who = taken
        .driver
        .as_deref()
        .filter(|_| taken.collector == CollectorKind::Driver)
        .unwrap_or(taken.collector.as_str());
    let differs = match taken.taken_minor - taken.due_minor {
        0 => String::new(),
        over if over > 0 => format!(", {} too much", currency.grouped(over)),
        short => format!(", {} short", currency.grouped(-short)),
    };
    let handed = match (taken.handover_id, taken.released_on) {
        (Some(handover), _) => format!(", handed over in {}", Prefix::HANDOVER.show(handover)),
        (None, None) => ", not handed over yet".to_owned(),
        (None, Some(_)) => String::new(),
    };
    format!("\ncash: {} {} taken by {who}{differs}{handed}\n", currency.grouped(taken.taken_minor), currency.code())
}

pub(super) fn lines(app: &mut App, order: &str, args: &ListArgs) -> Result<()> {
    app.show(|tx, marketplace, screen| {
        let id = orders::find(tx, order)?;
        let order = orders::by_id(tx, id)?;
        show_lines(tx, marketplace, screen, &order, args)
    })
}

fn show_lines(
    tx: &mut Tx<'_>,
    marketplace: &Marketplace,
    screen: &mut Screen,
    order: &Order,
    args: &ListArgs,
) -> Result<()> {
    let money = |minor| cells::stored(minor, &order.currency, marketplace);
    let mut list = Whole::new(screen, "lines", LINES, args);
    let mut skus = Vec::new();
    for line in orders::lines(tx, order.id)? {
        skus.push((line.id, line.sku.clone()));
        // As on the order itself: of what was delivered, once that is known.
        let goods = line.goods(line.delivered.unwrap_or(line.quantity))?;
        list.row(vec![
            line.sku.into(),
            line.name.into(),
            line.quantity.into(),
            line.delivered.into(),
            money(line.unit_price_minor),
            money(goods.discount),
            money(goods.by_platform),
            cells::rate(line.commission_ppm),
            line.commission_source.into(),
            line.commission_minor.map_or(Cell::Null, money),
            line.commission_tax_minor.map_or(Cell::Null, money),
        ]);
    }
    list.end(Footer::default())?;
    if !screen.format_of_list().is_machine() && !screen.has_fields() {
        for given in orders::line_discounts(tx, order.id)? {
            let sku = skus.iter().find(|(id, _)| *id == given.line).map_or("", |(_, sku)| sku);
            screen.text(&discounted(&given, sku, order, marketplace.stored_currency(&order.currency)))?;
        }
    }
    Ok(())
}

/// One discount, in a sentence.
fn discounted(given: &LineDiscount, sku: &str, order: &Order, currency: Currency) -> String {
    let name = given.name.as_ref().map(|name| format!(" {name}")).unwrap_or_default();
    let on = match given.place {
        PlaceKind::Line => String::new(),
        place => format!(" (its part of one on the {place})"),
    };
    let bearer = match given.bearer {
        BearerKind::Shared => format!("the platform bears {}, the store the rest", currency.grouped(given.platform)),
        bearer => format!("the {bearer} bears it"),
    };
    let whole = if order.status == OrderStatus::PartiallyDelivered { " of all that was ordered" } else { "" };
    format!("discount{name}: {} off {sku}{whole}{on}; {bearer}\n", currency.grouped(given.amount))
}

pub(super) fn history(app: &mut App, order: &str) -> Result<()> {
    app.show(|tx, marketplace, screen| {
        let id = orders::find(tx, order)?;
        let mut list = screen.list("steps", HISTORY)?;
        for event in orders::events(tx, id)? {
            list.row(vec![
                event.seq.into(),
                cells::time(event.at, marketplace),
                event.from.into(),
                event.to.into(),
                event.actor.into(),
                event.comment.into(),
            ])?;
        }
        Ok(list.end(Footer::default())?)
    })
}
