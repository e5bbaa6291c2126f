//! Writing order history: groups, orders, lines, cash and ledger, some thousand rows at a time.

use std::collections::HashMap;

use serde_json::json;

use crate::base::{Rate, money};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::market::catalog::products::{self, Product};
use crate::market::catalog::stock;
use crate::market::customers::{self, Customer};
use crate::market::ledger::rules::{Collector, FeeOwner, Sale};
use crate::market::orders::rules::{self as order_rules, Totals};
use crate::market::orders::{self, Exported, NewEvent, NewGroup, NewLine, NewOrder};
use crate::market::{Act, audit, cash, drivers, ledger, lines, stores, zones};

use super::super::fields::refuse;
use super::super::{Imported, Mode, Options, Rejects, Source, Watch};
use super::read::Staged;
use super::{COLUMNS, Line};

/// Lines written at a time; a group is never cut.
const CHUNK: usize = 5_000;

/// From this many new rows on, the planner is told at once.
const ANALYSE_FROM: i64 = 1_000;

/// Writes what was read, in the order it happened.
pub fn write(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    source: &Source,
    staged: &Staged,
    options: Options,
    watch: Watch<'_>,
) -> Result<(Imported, Rejects)> {
    let zones_before = zones::codes(tx)?.len();
    let mut writer = Writer {
        act,
        options,
        source,
        staged,
        zones: zones::insert_missing(tx, &staged.zones)?,
        drivers: drivers::all(tx)?.into_iter().map(|driver| (driver.code, driver.id)).collect(),
        terms: terms(tx, act)?,
        rejects: staged.rejects.clone(),
        done: Imported { read: staged.read, ..Imported::default() },
        groups: 0,
        orders: 0,
        customers: 0,
    };
    let mut chunk: Vec<Line> = Vec::with_capacity(CHUNK);
    let mut seen = 0;
    staged.sorted.each(|bytes| {
        let line = Line::unpack(bytes);
        seen += 1;
        if chunk.len() >= CHUNK && chunk.last().is_some_and(|last| last.group != line.group) {
            watch(seen);
            writer.chunk(tx, std::mem::take(&mut chunk))?;
        }
        chunk.push(line);
        Ok::<_, Error>(())
    })?;
    writer.chunk(tx, chunk)?;
    if writer.done.created > ANALYSE_FROM {
        for table in ["customer", "order_group", "orders", "order_line", "collection", "entry", "posting", "store_line"]
        {
            tx.analyse(table)?;
        }
    }
    let made_zones = (writer.zones.len() - zones_before) as i64;
    writer.finish(made_zones)
}

/// What an order freezes of its store.
struct Terms {
    fee_owner: FeeOwner,
    source: &'static str,
    rate: Rate,
    currency: crate::base::Currency,
}

fn terms(tx: &mut Tx<'_>, act: &Act<'_>) -> Result<HashMap<i64, Terms>> {
    let mut terms = HashMap::new();
    stores::each(tx, |store| {
        let (source, rate) = match store.commission_ppm {
            Some(ppm) => ("store", Rate::from_ppm(ppm)?),
            None => ("marketplace", act.shop.commission),
        };
        let fee_owner = if store.delivery_by == "platform" { FeeOwner::Platform } else { FeeOwner::Store };
        let currency = act.shop.stored_currency(&store.currency);
        terms.insert(store.id, Terms { fee_owner, source, rate, currency });
        Ok(())
    })?;
    Ok(terms)
}

struct Writer<'a> {
    act: &'a Act<'a>,
    options: Options,
    source: &'a Source,
    staged: &'a Staged,
    zones: HashMap<String, i64>,
    drivers: HashMap<String, i64>,
    terms: HashMap<i64, Terms>,
    rejects: Rejects,
    done: Imported,
    groups: i64,
    orders: i64,
    customers: i64,
}

/// Everything a chunk writes, table by table.
#[derive(Default)]
struct Batch {
    groups: Vec<NewGroup>,
    orders: Vec<NewOrder>,
    lines: Vec<NewLine>,
    events: Vec<NewEvent>,
    sales: Vec<Sale>,
    reserved: Vec<stock::Move>,
    audit: Vec<audit::BatchChange>,
}

impl Writer<'_> {
    fn finish(self, made_zones: i64) -> Result<(Imported, Rejects)> {
        let Writer { mut done, rejects, .. } = self;
        done.rejected = rejects.count();
        let made =
            [("groups", self.groups), ("orders", self.orders), ("customers", self.customers), ("zones", made_zones)];
        done.made.extend(made.into_iter().filter(|(_, count)| *count > 0));
        Ok((done.checked(), rejects))
    }

    fn chunk(&mut self, tx: &mut Tx<'_>, chunk: Vec<Line>) -> Result<()> {
        if chunk.is_empty() {
            return Ok(());
        }
        let groups = by_group(chunk);
        let codes: Vec<String> = groups.iter().map(|lines| lines[0].group.clone()).collect();
        let known = orders::groups_among(tx, codes)?;
        let stored = stored_lines(tx, &known)?;
        let mut new = Vec::with_capacity(groups.len());
        for lines in groups {
            if self.staged.broken_groups.contains(&lines[0].group) {
                self.reject_all(&lines, "another line of the group was rejected");
                continue;
            }
            match (known.contains_key(&lines[0].group), self.options.mode) {
                (true, Mode::Create) => self.reject_all(&lines, "the order exists already"),
                (false, Mode::Update) => self.reject_all(&lines, "there is no such order"),
                (true, _) => self.compare(&lines, &stored),
                (false, _) => new.push(lines),
            }
        }
        self.create(tx, new)
    }

    /// A known group must be as it is stored: imports bring history, they do not rewrite it.
    fn compare(&mut self, lines: &[Line], stored: &HashMap<(String, String, String), Exported>) {
        for line in lines {
            let key = (line.group.clone(), line.store.clone(), line.sku.clone());
            match stored.get(&key).map(|stored| difference(line, stored)) {
                None => self.reject(line, "sku", "the order exists without this line; history is not rewritten"),
                Some(Some(column)) => {
                    self.reject(line, column, "the order exists with another value; history is not rewritten")
                }
                Some(None) => self.done.unchanged += 1,
            }
        }
    }

    fn create(&mut self, tx: &mut Tx<'_>, groups: Vec<Vec<Line>>) -> Result<()> {
        let products = self.products(tx, &groups)?;
        let mut free = products.values().map(|product| (product.id, product.on_hand - product.reserved)).collect();
        let good: Vec<Vec<Line>> = groups.into_iter().filter(|lines| self.fits(lines, &products, &mut free)).collect();
        if good.is_empty() {
            return Ok(());
        }
        let customers = self.customers(tx, &good)?;
        let batch = self.batch(tx, &good, &products, &customers)?;
        self.done.created += batch.lines.len() as i64;
        self.groups += batch.groups.len() as i64;
        self.orders += batch.orders.len() as i64;
        self.write(tx, batch)
    }

    fn write(&self, tx: &mut Tx<'_>, mut batch: Batch) -> Result<()> {
        self.book_on_open_days(tx, &mut batch.sales)?;
        orders::insert_groups(tx, batch.groups)?;
        orders::insert_orders(tx, batch.orders)?;
        orders::insert_lines(tx, batch.lines)?;
        orders::insert_events(tx, batch.events)?;
        stock::apply_all(tx, self.act, batch.reserved)?;
        cash::insert_collections(tx, &batch.sales)?;
        let mut entries: Vec<ledger::Entry> = batch.sales.iter().flat_map(ledger::rules::delivered).collect();
        entries.extend(cash::release_at_the_door(tx, self.act, &batch.sales)?);
        ledger::post(tx, self.act, entries)?;
        audit::record_batch(tx, self.act, "order.import", "order", batch.audit)
    }

    /// A sale of a day that its store has closed is booked on the first open date; when it happened stays.
    fn book_on_open_days(&self, tx: &mut Tx<'_>, sales: &mut [Sale]) -> Result<()> {
        let key = |sale: &Sale| (sale.store, sale.currency, sale.business_date);
        let late = lines::open_days(tx, self.act, sales.iter().map(key).collect())?;
        for sale in sales {
            if let Some(day) = late.get(&key(sale)) {
                sale.business_date = *day;
            }
        }
        Ok(())
    }

    fn products(&self, tx: &mut Tx<'_>, groups: &[Vec<Line>]) -> Result<HashMap<(i64, String), Product>> {
        let mut keys: Vec<(i64, String)> =
            groups.iter().flatten().map(|line| (line.store_id, line.sku.clone())).collect();
        keys.sort_unstable();
        keys.dedup();
        let mut known = HashMap::with_capacity(keys.len());
        products::by_keys(tx, keys, |product| {
            known.insert((product.store_id, product.sku.clone()), product);
        })?;
        Ok(known)
    }

    /// Can this group be written? Everything against it is kept as an error.
    /// `free` is what is left of each product, and less when an open group fits.
    fn fits(
        &mut self,
        lines: &[Line],
        products: &HashMap<(i64, String), Product>,
        free: &mut HashMap<i64, i64>,
    ) -> bool {
        let before = self.rejects.count();
        let first = &lines[0];
        for (at, line) in lines.iter().enumerate() {
            let order = lines.iter().find(|other| other.store_id == line.store_id).unwrap_or(line);
            match products.get(&(line.store_id, line.sku.clone())).map(|product| free[&product.id]) {
                None => self.reject(line, "sku", "the store has no such product"),
                Some(left) if reserves(line) && line.quantity > left => {
                    let message = format!("the order is open and {} has {} left", line.sku, left.max(0));
                    self.reject(line, "quantity", &message);
                }
                Some(_) => {}
            }
            if lines[..at].iter().any(|other| other.store_id == line.store_id && other.sku == line.sku) {
                self.reject(line, "sku", "the product stands in the order twice");
            }
            if line.driver.as_ref().is_some_and(|driver| !self.drivers.contains_key(driver)) {
                self.reject(line, "driver", "there is no such driver");
            }
            if !std::ptr::eq(order, line) && (line.delivery != 0 || line.rounding != 0 || line.taken.is_some()) {
                self.reject(line, "delivery_fee", "fee, rounding and cash stand on the first line of an order only");
            }
            for (differs, column) in [
                (line.placed_at != first.placed_at, "placed_at"),
                (line.customer != first.customer, "customer"),
                (line.zone != first.zone, "zone"),
                (line.status != order.status, "status"),
                (line.delivered_at != order.delivered_at, "delivered_at"),
                (line.collector != order.collector, "collector"),
                (line.driver != order.driver, "driver"),
            ] {
                if differs {
                    self.reject(line, column, "differs from the first line of the same order");
                }
            }
        }
        for order in lines.chunk_by(|a, b| a.store_id == b.store_id) {
            match totals(order) {
                Ok(totals) if totals.due >= 0 => {}
                Ok(_) => self.reject(&order[0], "rounding", "the order would come to less than nothing"),
                Err(error) => self.reject(&order[0], "unit_price", error.message()),
            }
        }
        if self.rejects.count() > before {
            self.reject_all(lines, "another line of the group was rejected");
            return false;
        }
        for line in lines.iter().filter(|line| reserves(line)) {
            let product = &products[&(line.store_id, line.sku.clone())];
            free.entry(product.id).and_modify(|left| *left -= line.quantity);
        }
        true
    }

    fn customers(&mut self, tx: &mut Tx<'_>, groups: &[Vec<Line>]) -> Result<HashMap<String, i64>> {
        let mut codes: Vec<String> = groups.iter().map(|lines| lines[0].customer.clone()).collect();
        codes.sort_unstable();
        codes.dedup();
        let mut known = customers::codes_among(tx, codes)?;
        let mut new = Vec::new();
        let mut next = tx.next_id("customer")?;
        for lines in groups {
            let Line { customer, placed_at, .. } = &lines[0];
            if known.contains_key(customer) {
                continue;
            }
            known.insert(customer.clone(), next);
            new.push(Customer {
                id: next,
                code: customer.clone(),
                name: customer.clone(),
                email: None,
                phone: None,
                created_at: *placed_at,
            });
            next += 1;
        }
        self.customers += new.len() as i64;
        customers::insert_many(tx, &new)?;
        let changes = new.iter().map(|customer| (customer.id, None, Some(json!(customer).to_string()))).collect();
        audit::record_batch(tx, self.act, "customer.import", "customer", changes)?;
        Ok(known)
    }

    fn batch(
        &self,
        tx: &mut Tx<'_>,
        groups: &[Vec<Line>],
        products: &HashMap<(i64, String), Product>,
        customers: &HashMap<String, i64>,
    ) -> Result<Batch> {
        let mut batch = Batch::default();
        let (first_order, first_line) = (tx.next_id("orders")?, tx.next_id("order_line")?);
        for (group_id, lines) in (tx.next_id("order_group")?..).zip(groups) {
            let first = &lines[0];
            batch.groups.push(NewGroup {
                id: group_id,
                code: first.group.clone(),
                customer_id: customers[&first.customer],
                zone_id: self.zones[&first.zone],
                address: None,
                placed_at: first.placed_at,
            });
            for order in lines.chunk_by(|a, b| a.store_id == b.store_id) {
                let id = first_order + batch.orders.len() as i64;
                let line_id = first_line + batch.lines.len() as i64;
                self.order(&mut batch, id, line_id, group_id, customers[&first.customer], order, products)?;
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
        products: &HashMap<(i64, String), Product>,
    ) -> Result<()> {
        let first = &lines[0];
        let terms = &self.terms[&first.store_id];
        let mut commission = 0;
        for (line_id, line) in (line_id..).zip(lines) {
            let product = &products[&(line.store_id, line.sku.clone())];
            let new = new_line(line_id, id, line, product, terms)?;
            commission += new.delivered.map_or(0, |(_, _, commission)| commission);
            batch.lines.push(new);
        }
        let totals = totals(lines)?;
        let day = first.delivered_at.map(|at| (at, self.act.shop.calendar.business_day(at)));
        let driver = first.driver.as_ref().map(|driver| self.drivers[driver]);
        batch.orders.push(NewOrder {
            id,
            group_id,
            store_id: first.store_id,
            status: first.status.clone(),
            currency: terms.currency.code().to_owned(),
            totals,
            commission,
            fee_owner: if terms.fee_owner == FeeOwner::Platform { "platform".into() } else { "store".into() },
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
                fee_owner: terms.fee_owner,
                goods: totals.goods,
                delivery: totals.delivery,
                rounding: totals.rounding,
                commission,
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

    fn reject_all(&mut self, lines: &[Line], message: &str) {
        for line in lines.iter() {
            if !self.rejects.contains(line.offset) {
                self.reject(line, "group", message);
            }
        }
    }

    fn reject(&mut self, line: &Line, column: &'static str, message: &str) {
        let value = match column {
            "sku" => line.sku.clone(),
            "status" => line.status.clone(),
            "customer" => line.customer.clone(),
            "zone" => line.zone.clone(),
            "driver" => line.driver.clone().unwrap_or_default(),
            "collector" => line.collector.clone().unwrap_or_default(),
            "quantity" => line.quantity.to_string(),
            "group" => line.group.clone(),
            // As typed it is not kept.
            _ => String::new(),
        };
        let known = COLUMNS.iter().position(|known| known.name == column).expect("a column of the file format");
        refuse(&mut self.rejects, self.source, &self.staged.header, line.offset, (known, &value), message);
    }
}

/// Lines of one group stand together, and within it those of one store.
fn by_group(lines: Vec<Line>) -> Vec<Vec<Line>> {
    let mut at: HashMap<String, usize> = HashMap::new();
    let mut groups: Vec<Vec<Line>> = Vec::new();
    for line in lines {
        let next = groups.len();
        let group = *at.entry(line.group.clone()).or_insert(next);
        if group == next {
            groups.push(Vec::new());
        }
        groups[group].push(line);
    }
    for group in &mut groups {
        group.sort_by_key(|line| (line.store_id, line.number));
    }
    groups
}

fn stored_lines(tx: &mut Tx<'_>, known: &HashMap<String, i64>) -> Result<HashMap<(String, String, String), Exported>> {
    let mut stored = HashMap::new();
    if !known.is_empty() {
        orders::orders_of_groups(tx, |line| {
            stored.insert((line.group.clone(), line.store.clone(), line.sku.clone()), line);
        })?;
    }
    Ok(stored)
}

/// The first column in which a line of the file differs from the stored one.
fn difference(line: &Line, stored: &Exported) -> Option<&'static str> {
    let on_first = |minor: i64, stored_minor: i64| minor != 0 && minor != stored_minor;
    let differs = [
        (line.placed_at != stored.placed_at, "placed_at"),
        (line.status != stored.status, "status"),
        (line.delivered_at != stored.delivered_at, "delivered_at"),
        (line.customer != stored.customer, "customer"),
        (line.zone != stored.zone, "zone"),
        (line.quantity != stored.quantity, "quantity"),
        (line.delivered.is_some() && line.delivered != stored.delivered, "delivered_quantity"),
        (line.unit_price != stored.unit_price_minor, "unit_price"),
        (on_first(line.delivery, stored.delivery_minor), "delivery_fee"),
        (on_first(line.rounding, stored.rounding_minor), "rounding"),
        (line.collector != stored.collector, "collector"),
        (line.driver.is_some() && line.driver != stored.driver, "driver"),
        (line.taken.is_some() && line.taken != stored.taken_minor, "cash_taken"),
    ];
    differs.iter().find(|(differs, _)| *differs).map(|(_, column)| *column)
}

fn new_line(id: i64, order: i64, line: &Line, product: &Product, terms: &Terms) -> Result<NewLine> {
    let delivered = match line.is_delivered() {
        true => {
            let quantity = line.delivered.unwrap_or(line.quantity);
            let (base, commission) = order_rules::commission(line.unit_price, quantity, terms.rate)?;
            Some((quantity, base, commission))
        }
        false => None,
    };
    Ok(NewLine {
        id,
        order_id: order,
        product_id: product.id,
        sku: line.sku.clone(),
        name: product.name_en.clone(),
        quantity: line.quantity,
        unit_price: line.unit_price,
        commission_source: terms.source,
        commission_ppm: terms.rate.ppm(),
        delivered,
    })
}

/// An order's totals as the file tells them: what was delivered, or what was ordered while it is open.
fn totals(lines: &[Line]) -> Result<Totals> {
    let quantity =
        |line: &Line| if line.is_delivered() { line.delivered.unwrap_or(line.quantity) } else { line.quantity };
    let delivery = money::sum(lines.iter().map(|line| line.delivery))?;
    let rounding = money::sum(lines.iter().map(|line| line.rounding))?;
    let exact = order_rules::totals(lines.iter().map(|line| (line.unit_price, quantity(line))), delivery, 1)?;
    Ok(Totals { rounding, due: money::add(exact.due, rounding)?, ..exact })
}

fn collector(line: &Line, driver: Option<i64>) -> Collector {
    match (line.collector.as_deref(), driver) {
        (Some("store"), _) => Collector::Store,
        (Some("driver"), Some(driver)) => Collector::Driver(driver),
        _ => Collector::Depot,
    }
}

/// A file tells when an order was placed and where it stands, not each step between.
fn history(order: i64, line: &Line, act: &Act<'_>) -> Vec<NewEvent> {
    let event = |seq, from: Option<&str>, to: &str, at| NewEvent {
        order_id: order,
        seq,
        from: from.map(str::to_owned),
        to: to.to_owned(),
        at,
        actor: act.actor.to_owned(),
        comment: Some("imported".to_owned()),
    };
    let mut events = vec![event(1, None, "pending", line.placed_at)];
    if line.status != "pending" {
        events.push(event(2, Some("pending"), &line.status, line.delivered_at.unwrap_or(line.placed_at)));
    }
    events
}

/// Open orders hold their goods.
fn reserves(line: &Line) -> bool {
    matches!(line.status.as_str(), "pending" | "accepted" | "preparing" | "on_the_way" | "failed_attempt")
}

fn reservations(order: i64, lines: &[Line], products: &HashMap<(i64, String), Product>) -> Vec<stock::Move> {
    lines
        .iter()
        .filter(|line| reserves(line))
        .map(|line| stock::Move {
            product: products[&(line.store_id, line.sku.clone())].id,
            kind: "reserve",
            reserved: line.quantity,
            order: Some(order),
            ..stock::Move::default()
        })
        .collect()
}
