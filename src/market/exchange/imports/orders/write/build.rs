//! Orders of the file as the rows they become, table by table.

use std::collections::HashMap;

use serde_json::json;

use crate::base::{Language, StoreId, money};
use crate::db::Tx;
use crate::error::Result;
use crate::market::books::ledger::rules::{Collector, CollectorKind, Sale};
use crate::market::catalogue::products::Product;
use crate::market::catalogue::stock;
use crate::market::core::{Act, audit};
use crate::market::sales::orders::discounts::{BearerKind, PlaceKind};
use crate::market::sales::orders::rules as order_rules;
use crate::market::sales::orders::rules::{OrderStatus, Totals};
use crate::market::sales::orders::{DeliveredLine, LineDiscount, NewEvent, NewGroup, NewLine, NewOrder};

use super::super::Line;
use super::Writer;
use super::charged::Charged;

/// Everything a chunk writes, table by table.
#[derive(Default)]
pub(super) struct Batch {
    pub(super) groups: Vec<NewGroup>,
    pub(super) orders: Vec<NewOrder>,
    pub(super) lines: Vec<NewLine>,
    pub(super) discounts: Vec<LineDiscount>,
    pub(super) events: Vec<NewEvent>,
    pub(super) sales: Vec<Sale>,
    pub(super) reserved: Vec<stock::Move>,
    pub(super) audit: Vec<audit::BatchChange>,
}

impl Writer<'_> {
    pub(super) fn batch(
        &mut self,
        tx: &mut Tx<'_>,
        groups: &[Vec<Line>],
        products: &HashMap<(StoreId, String), Product>,
        customers: &HashMap<String, i64>,
    ) -> Result<Batch> {
        let mut batch = Batch::default();
        let (first_order, first_line) = (tx.next_id("orders")?, tx.next_id("order_line")?);
        for (group_id, lines) in (tx.next_id("order_group")?..).zip(groups) {
            let first = &lines[0];
            batch.groups.push(NewGroup {
                id: group_id,
                code: first.group.clone(),
                customer_id: customers[&first.customer_key],
                zone_id: self.zone(&first.zone),
                address: None,
                placed_at: first.placed_at,
            });
            for order in lines.chunk_by(|a, b| a.store_id == b.store_id) {
                let id = first_order + batch.orders.len() as i64;
                let line_id = first_line + batch.lines.len() as i64;
                let charged = self.charged(tx, order, products)?;
                self.order(
                    &mut batch,
                    id,
                    line_id,
                    group_id,
                    customers[&first.customer_key],
                    order,
                    charged,
                    products,
                )?;
            }
        }
        Ok(batch)
    }

    #[expect(clippy::too_many_arguments, reason = "one order's place in a batch")]
    fn order(
        &self,
        batch: &mut Batch,
        id: i64,
        line_id: i64,
        group_id: i64,
        customer: i64,
        lines: &[Line],
        charged: Vec<Charged>,
        products: &HashMap<(StoreId, String), Product>,
    ) -> Result<()> {
        let first = &lines[0];
        let terms = &self.terms[&first.store_id];
        let (mut commission, mut tax) = (0, 0);
        for (line_id, (line, charged)) in (line_id..).zip(lines.iter().zip(charged)) {
            let product = &products[&(line.store_id, line.sku_key.clone())];
            let new = new_line(line_id, id, line, (product, self.act.marketplace.language), charged);
            commission += new.delivered.map_or(0, |delivered| delivered.commission);
            tax += new.delivered.map_or(0, |delivered| delivered.tax);
            batch.lines.push(new);
            batch.discounts.extend(discounts(line_id, line.discount));
        }
        let totals = totals(lines)?;
        let day = first.delivered_at.map(|at| (at, self.act.marketplace.calendar.business_day(at)));
        let driver = first.driver.as_ref().and_then(|driver| self.drivers.keyed(driver)).map(|driver| driver.id);
        batch.orders.push(NewOrder {
            id,
            group_id,
            store_id: first.store_id,
            status: first.status,
            currency: terms.currency.code().to_owned(),
            totals,
            commission,
            commission_tax: tax,
            delivery_fee_owner: terms.delivery_fee_owner,
            driver_id: driver,
            placed_at: first.placed_at,
            delivered: day,
        });
        if let Some((occurred_at, business_date)) = day {
            batch.sales.push(Sale {
                order: id,
                store: first.store_id,
                customer,
                collector: collector(first, driver),
                delivery_fee_owner: terms.delivery_fee_owner,
                goods: totals.goods,
                by_platform: totals.by_platform,
                delivery: totals.delivery,
                rounding: totals.rounding,
                commission,
                tax,
                taken: lines.iter().find_map(|line| line.taken).unwrap_or(totals.due),
                currency: terms.currency,
                occurred_at,
                business_date,
            });
        }
        batch.events.extend(history(id, first, self.act));
        batch.reserved.extend(reservations(id, lines, products));
        let after =
            json!({ "group": first.group, "store": first.store, "status": first.status, "due_minor": totals.due });
        batch.audit.push((id, None, Some(after.to_string())));
        Ok(())
    }
}

fn new_line(id: i64, order: i64, line: &Line, (product, language): (&Product, Language), charged: Charged) -> NewLine {
    let quantity = line.delivered.unwrap_or(line.quantity);
    NewLine {
        id,
        order_id: order,
        product_id: product.id,
        sku: product.sku.clone(),
        name: product.name(language).to_owned(),
        quantity: line.quantity,
        unit_price: line.unit_price,
        discount: line.discount,
        commission_source: charged.priced.source,
        commission_ppm: charged.priced.ppm,
        commission_terms: charged.priced.stored(),
        commission_tax_ppm: charged.priced.tax.ppm(),
        delivered: charged.charge.map(|charge| DeliveredLine {
            quantity,
            base: charge.base,
            commission: charge.minor,
            tax: charge.tax,
        }),
    }
}

/// A file reports what each side bears of a line's discount, not how it came about.
fn discounts(line: i64, (all, by_platform): (i64, i64)) -> impl Iterator<Item = LineDiscount> {
    let sides = [(BearerKind::Store, 0, all - by_platform), (BearerKind::Platform, 1_000_000, by_platform)];
    let borne = sides.into_iter().filter(|(_, _, amount)| *amount > 0);
    (1..).zip(borne).map(move |(seq, (bearer, platform_ppm, amount))| LineDiscount {
        line,
        seq,
        name: None,
        place: PlaceKind::Line,
        bearer,
        platform_ppm,
        amount,
        platform: if platform_ppm == 0 { 0 } else { amount },
    })
}

/// An order's totals as the file says them: what was delivered, or what was ordered while it is open.
pub(super) fn totals(lines: &[Line]) -> Result<Totals> {
    let delivery = money::sum(lines.iter().map(|line| line.delivery))?;
    let rounding = money::sum(lines.iter().map(|line| line.rounding))?;
    let goods = lines.iter().map(Line::goods).collect::<Result<Vec<_>, _>>()?;
    let exact = order_rules::totals(goods, delivery, 1)?;
    Ok(Totals { rounding, due: money::add(exact.due, rounding)?, ..exact })
}

fn collector(line: &Line, driver: Option<i64>) -> Collector {
    match (line.collector, driver) {
        (Some(CollectorKind::Store), _) => Collector::Store,
        (Some(CollectorKind::Bank), _) => Collector::Bank,
        (Some(CollectorKind::Driver), Some(driver)) => Collector::Driver(driver),
        (Some(CollectorKind::Driver | CollectorKind::Depot) | None, _) => Collector::Depot,
    }
}

/// A file says when an order was placed and where it stands, not each step between.
fn history(order: i64, line: &Line, act: &Act<'_>) -> Vec<NewEvent> {
    let event = |seq, from, to, at| NewEvent {
        order_id: order,
        seq,
        from,
        to,
        at,
        actor: act.actor.to_owned(),
        comment: Some("imported".to_owned()),
    };
    let mut events = vec![event(1, None, OrderStatus::Pending, line.placed_at)];
    if line.status != OrderStatus::Pending {
        events.push(event(2, Some(OrderStatus::Pending), line.status, line.delivered_at.unwrap_or(line.placed_at)));
    }
    events
}

/// Open orders hold their goods.
pub(super) fn reserves(line: &Line) -> bool {
    line.status.is_open()
}

fn reservations(order: i64, lines: &[Line], products: &HashMap<(StoreId, String), Product>) -> Vec<stock::Move> {
    lines
        .iter()
        .filter(|line| reserves(line))
        .map(|line| stock::Move {
            product: products[&(line.store_id, line.sku_key.clone())].id,
            kind: stock::MoveKind::Reserve,
            on_hand: 0,
            reserved: line.quantity,
            order: Some(order),
            reason: None,
        })
        .collect()
}
