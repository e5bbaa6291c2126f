//! Reading an order file: every field, and what must agree within one row.

use std::collections::{BTreeSet, HashSet};

use crate::base::{Calendar, Currency, Instant, Prefix, StoreId, text};
use crate::csv::{Fields, Header, Packer, Rejects, Sorted, Sorter, Source, each_record, word};
use crate::error::Result;
use crate::market::books::ledger::rules::CollectorKind;
use crate::market::core::lookup::Known;
use crate::market::parties::zones;
use crate::market::sales::orders::rules::OrderStatus;

use super::super::{Mode, Options, Watch, problem, refuse_if_any};
use super::*;

/// What an order file is read against.
pub struct Context {
    pub calendar: Calendar,
    /// Nothing has happened after this.
    pub now: Instant,
    /// Id and currency of every store.
    pub stores: Known<(StoreId, Currency)>,
}

/// Order lines that were read, checked and sorted, and wait to be written.
pub struct Staged {
    pub(super) sorted: Sorted,
    pub(super) zones: BTreeSet<String>,
    /// Groups of which a row was rejected: an order is taken whole or not at all.
    pub(super) broken_groups: HashSet<String>,
    pub(super) read: i64,
    pub(super) header: Header,
    pub rejects: Rejects,
}

/// Reads and checks a whole file.
///
/// # Errors
/// Kind `Invalid`, also under keep-going, when a row is so broken that nobody can say which order it belongs to.
pub fn stage(source: &Source, context: &Context, watch: Watch<'_>) -> Result<Staged> {
    let mut rejects = Rejects::default();
    let mut sorter = Sorter::default();
    let (mut packer, mut key) = (Packer::default(), Vec::new());
    let (mut zones, mut broken_groups, mut told) = (BTreeSet::new(), HashSet::new(), 0);
    let (read, header) = each_record(source, COLUMNS, &mut rejects, |mut fields| {
        watch(fields.number);
        let line = parse(&mut fields, context).filter(|line| agrees(line, &mut fields));
        if fields.rejects.contains(fields.offset) {
            broken_groups.insert(text::code_key(fields.text(GROUP)));
            told += 1;
        } else if let Some(line) = line {
            line.key(&mut key);
            line.pack(&mut packer);
            sorter.push(&key, packer.bytes())?;
            zones.insert(line.zone);
        }
        Ok(())
    })?;
    if rejects.count() > told || broken_groups.contains("") {
        // A row without a readable group could be part of any order.
        refuse_if_any(&rejects, Options { keep_going: false, mode: Mode::Upsert, shown: 0 })?;
    }
    Ok(Staged { sorted: sorter.finish()?, zones, broken_groups, read, header, rejects })
}

fn parse(fields: &mut Fields<'_>, context: &Context) -> Option<Line> {
    let (store_id, money) = *fields.read(STORE, |slug| context.stores.get(slug))?;
    let currency = fields.text(CURRENCY);
    if !currency.is_empty() && currency != money.code() {
        fields.refuse(CURRENCY, &format!("the store trades in {}", money.code()));
    }
    let instant = |typed: &str| match context.calendar.local_instant(typed)? {
        ahead if ahead > context.now => Err(problem(format!("{typed:?} has not come yet: it is after the clock"))),
        instant => Ok(instant),
    };
    let numbers = fields.numbers();
    let amount = |typed: &str| numbers.amount(typed, money);
    let code = |t: &str| zones::check_code(t).map(|()| t.to_owned()).map_err(|e| problem(e.to_string()));
    let group = fields.read(GROUP, |t| text::code(t, 64).and_then(|code| Prefix::ORDER.new_key(code)));
    let customer = fields.read(CUSTOMER, |t| text::code(t, 64));
    let (placed_at, delivered_at) = (fields.read(PLACED_AT, instant), fields.optional(DELIVERED_AT, instant));
    let status = status(fields);
    let (zone, sku) = (fields.read(ZONE, code), fields.read(SKU, text::sku));
    let (quantity, delivered) =
        (fields.read(QUANTITY, |t| numbers.count(t, 1)), fields.optional(DELIVERED_QUANTITY, |t| numbers.count(t, 0)));
    let unit_price = fields.read(UNIT_PRICE, amount);
    let discount = (given(fields, DISCOUNT, money), given(fields, PLATFORM_DISCOUNT, money));
    let (delivery, rounding) =
        (fields.optional(DELIVERY_FEE, amount), fields.optional(ROUNDING, |t| numbers.signed(t, money)));
    let collector = fields.optional(COLLECTOR, collector);
    let driver = fields.optional(DRIVER, |t| text::name(t, 64).map(str::to_owned));
    let taken = fields.optional(CASH_TAKEN, amount);
    let (group, customer, sku) = (group?, customer?, sku?);
    Some(Line {
        number: fields.number,
        offset: fields.offset,
        group: group.to_owned(),
        group_key: text::code_key(group),
        customer_key: text::key(customer),
        sku_key: text::key(sku),
        placed_at: placed_at?,
        status: status?,
        delivered_at: delivered_at?,
        customer: customer.to_owned(),
        zone: zone?,
        store_id,
        store: context.stores.key_of(store_id.get()).to_owned(),
        sku: sku.to_owned(),
        quantity: quantity?,
        delivered: delivered?,
        unit_price: unit_price?,
        discount: (discount.0?, discount.1?),
        delivery: delivery?.unwrap_or(0),
        rounding: rounding?.unwrap_or(0),
        collector: collector?,
        driver: driver?,
        taken: taken?,
        more: Vec::new(),
    })
}

/// A status that orders have; an order without one is refused.
fn status(fields: &mut Fields<'_>) -> Option<OrderStatus> {
    if fields.text(STATUS).is_empty() {
        fields.refuse(STATUS, "an order has a status");
    }
    word(fields, STATUS)?
}

fn given(fields: &mut Fields<'_>, column: usize, money: Currency) -> Option<i64> {
    let numbers = fields.numbers();
    Some(fields.optional(column, |t| numbers.amount(t, money))?.unwrap_or(0))
}

fn collector(typed: &str) -> Result<CollectorKind, crate::base::Problem> {
    let none = || problem(format!("{typed:?} is none of {}", CollectorKind::NAMES.join(", ")));
    CollectorKind::parse(typed).ok_or_else(none)
}

/// What must agree between the fields of one row: a delivered order has a time and somebody with its cash, and
/// no other order has either.
fn agrees(line: &Line, fields: &mut Fields<'_>) -> bool {
    let delivered = line.is_delivered();
    let list = line.unit_price.saturating_mul(line.quantity);
    let objections: [(bool, usize, &str); 11] = [
        (delivered && line.delivered_at.is_none(), DELIVERED_AT, "a delivered order needs its time"),
        (delivered && line.collector.is_none(), COLLECTOR, "a delivered order needs who took the cash"),
        (!delivered && line.delivered_at.is_some(), DELIVERED_AT, "the order was not delivered"),
        (!delivered && line.collector.is_some(), COLLECTOR, "the order was not delivered, so nobody took cash"),
        (line.delivered_at.is_some_and(|at| at < line.placed_at), DELIVERED_AT, "delivered before it was placed"),
        (
            line.collector == Some(CollectorKind::Driver) && line.driver.is_none(),
            DRIVER,
            "the driver who took the cash is missing",
        ),
        (!delivered && line.delivered.is_some(), DELIVERED_QUANTITY, "the order was not delivered"),
        (!delivered && line.taken.is_some(), CASH_TAKEN, "the order was not delivered, so nobody took cash"),
        (line.delivered.unwrap_or(0) > line.quantity, DELIVERED_QUANTITY, "more was delivered than ordered"),
        (line.discount.0 > list, DISCOUNT, "it is more than the line comes to"),
        (line.discount.1 > line.discount.0, PLATFORM_DISCOUNT, "it is more than the discount it is a part of"),
    ];
    for (_, column, message) in objections.iter().filter(|(wrong, _, _)| *wrong) {
        fields.refuse(*column, message);
    }
    !objections.iter().any(|(wrong, _, _)| *wrong)
}
