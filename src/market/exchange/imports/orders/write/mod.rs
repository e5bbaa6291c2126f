//! Writing order history: groups, orders, lines, cash and ledger, some thousand rows at a time.

mod build;
mod charged;
mod check;
mod named;

use crate::base::StoreId;
use std::collections::HashMap;

use crate::csv::{Rejects, Source};
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::market::books::commission::Pricer;
use crate::market::books::ledger::rules::Sale;
use crate::market::books::{ledger, store_account};
use crate::market::cash::custody;
use crate::market::catalogue::stock;
use crate::market::core::lookup::Known;
use crate::market::core::{Act, audit};
use crate::market::parties::drivers::{self, Driver};
use crate::market::parties::zones::{self, Zone};
use crate::market::sales::orders::{self, Exported};

use super::super::{Imported, Mode, Options, Watch};
use super::Line;
use super::read::Staged;

use build::Batch;
use named::{Terms, terms};

/// Lines written at a time; a group is never cut.
const CHUNK: usize = 5_000;

/// What an import of orders fills, and by which column it counts up.
const FILLED: [(&str, &str); 9] = [
    ("customer", "id"),
    ("order_group", "id"),
    ("orders", "id"),
    ("order_line", "id"),
    ("collection", "order_id"),
    ("entry", "id"),
    ("posting", "entry_id"),
    ("store_line", "id"),
    ("maturity", "order_id"),
];

/// Writes what was read, in the order it happened.
pub fn write(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    source: &Source,
    staged: &Staged,
    options: Options,
    watch: Watch<'_>,
) -> Result<(Imported, Rejects)> {
    let made = zones::insert_missing(tx, &staged.zones)?;
    let mut before = Vec::with_capacity(FILLED.len());
    for (table, column) in FILLED {
        before.push(tx.reached(table, column)?);
    }
    let mut writer = Writer {
        act,
        options,
        source,
        staged,
        zones: zones::known(tx)?,
        drivers: drivers::known(tx)?,
        terms: terms(tx, act)?,
        pricer: Pricer::default(),
        first_order: tx.next_id("orders")?,
        rejects: staged.rejects.clone(),
        done: Imported { read: staged.read, ..Imported::default() },
        groups: 0,
        orders: 0,
        customers: 0,
    };
    let mut chunk: Vec<Line> = Vec::with_capacity(CHUNK);
    let mut seen = 0;
    staged.sorted.each(|bytes| {
        let line = writer.spelt(Line::unpack(bytes));
        seen += 1;
        if chunk.len() >= CHUNK && chunk.last().is_some_and(|last| last.group_key != line.group_key) {
            watch(seen);
            writer.chunk(tx, std::mem::take(&mut chunk))?;
        }
        chunk.push(line);
        Ok::<_, Error>(())
    })?;
    writer.chunk(tx, chunk)?;
    for ((table, column), before) in FILLED.into_iter().zip(before) {
        tx.analyse_grown(table, column, before)?;
    }
    let zones = zones::keep_used(tx, act, made)?;
    writer.finish(zones)
}

struct Writer<'a> {
    act: &'a Act<'a>,
    options: Options,
    source: &'a Source,
    staged: &'a Staged,
    zones: Known<Zone>,
    drivers: Known<Driver>,
    terms: HashMap<StoreId, Terms>,
    pricer: Pricer,
    /// Orders before this import: what a month's volume counts.
    first_order: i64,
    rejects: Rejects,
    done: Imported,
    groups: i64,
    orders: i64,
    customers: i64,
}

impl Writer<'_> {
    fn finish(self, zones: Vec<String>) -> Result<(Imported, Rejects)> {
        let Writer { mut done, rejects, .. } = self;
        done.rejected = rejects.count();
        let made = [("groups", self.groups), ("orders", self.orders), ("customers", self.customers)];
        done.made.extend(made.into_iter().filter(|(_, count)| *count > 0));
        done.add_zones(zones);
        Ok((done.checked(), rejects))
    }

    /// The line with its zone and driver called as they are stored.
    fn spelt(&self, mut line: Line) -> Line {
        if let Ok(Some(zone)) = self.zones.find(&line.zone) {
            line.zone.clone_from(&zone.code);
        }
        if let Some(Ok(Some(driver))) = line.driver.as_deref().map(|driver| self.drivers.find(driver)) {
            line.driver = Some(driver.code.clone());
        }
        line
    }

    fn zone(&self, code: &str) -> i64 {
        self.zones.keyed(code).map_or(0, |zone| zone.id)
    }

    fn chunk(&mut self, tx: &mut Tx<'_>, chunk: Vec<Line>) -> Result<()> {
        if chunk.is_empty() {
            return Ok(());
        }
        let groups = by_group(chunk);
        let codes: Vec<String> = groups.iter().map(|lines| lines[0].group_key.clone()).collect();
        let known = orders::groups_among(tx, codes)?;
        let stored = stored_lines(tx, &known)?;
        let mut new = Vec::with_capacity(groups.len());
        for lines in groups {
            let lines = added_up(lines);
            if self.staged.broken_groups.contains(&lines[0].group_key) {
                self.reject_all(&lines, "another line of the group was rejected");
                continue;
            }
            match (known.contains_key(&lines[0].group_key), self.options.mode) {
                (true, Mode::Create) => self.reject_all(&lines, "the order exists already"),
                (false, Mode::Update) => self.reject_all(&lines, "there is no such order"),
                (true, _) => self.compare(&lines, &stored),
                (false, _) => new.push(lines),
            }
        }
        self.create(tx, new)
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
        self.done.created += good.iter().flatten().map(Line::rows).sum::<i64>();
        self.groups += batch.groups.len() as i64;
        self.orders += batch.orders.len() as i64;
        self.write(tx, batch)
    }

    fn write(&self, tx: &mut Tx<'_>, mut batch: Batch) -> Result<()> {
        self.book_on_open_days(tx, &mut batch.sales)?;
        orders::insert_groups(tx, batch.groups)?;
        orders::insert_orders(tx, batch.orders)?;
        orders::insert_lines(tx, batch.lines)?;
        orders::insert_discounts(tx, batch.discounts)?;
        orders::insert_events(tx, batch.events)?;
        stock::apply_all(tx, self.act, batch.reserved)?;
        custody::insert_collections(tx, &batch.sales)?;
        let mut entries: Vec<ledger::Entry> = batch.sales.iter().flat_map(ledger::rules::delivered).collect();
        entries.extend(custody::release_at_the_door(tx, self.act, &batch.sales)?.entries);
        ledger::post(tx, self.act, entries)?;
        audit::record_batch(tx, self.act, "order.import", "order", batch.audit)
    }

    /// A sale of a day that its store has closed is booked on the first open date; when it happened stays.
    fn book_on_open_days(&self, tx: &mut Tx<'_>, sales: &mut [Sale]) -> Result<()> {
        let key = |sale: &Sale| (sale.store, sale.currency, sale.business_date);
        let late = store_account::open_days(tx, self.act, sales.iter().map(key).collect())?;
        for sale in sales {
            if let Some(day) = late.get(&key(sale)) {
                sale.business_date = *day;
            }
        }
        Ok(())
    }
}

/// Lines of one group stand together, and within it those of one store.
fn by_group(lines: Vec<Line>) -> Vec<Vec<Line>> {
    let mut at: HashMap<String, usize> = HashMap::new();
    let mut groups: Vec<Vec<Line>> = Vec::new();
    for line in lines {
        let next = groups.len();
        let group = *at.entry(line.group_key.clone()).or_insert(next);
        if group == next {
            groups.push(Vec::new());
        }
        groups[group].push(line);
    }
    for group in &mut groups {
        group.sort_by_key(|line| (line.store_id, line.number));
        *group = added_up(std::mem::take(group));
    }
    groups
}

/// The lines of a group, each product once: a shop that lists it on several rows orders the sum. Rows that disagree stay
/// apart, and are refused.
fn added_up(lines: Vec<Line>) -> Vec<Line> {
    let mut sums: Vec<Line> = Vec::with_capacity(lines.len());
    for line in lines {
        match sums.iter_mut().find(|sum| sum.is_more_of(&line)) {
            Some(sum) => sum.add(&line),
            None => sums.push(line),
        }
    }
    sums
}

fn stored_lines(tx: &mut Tx<'_>, known: &HashMap<String, i64>) -> Result<HashMap<(String, String, String), Exported>> {
    let mut stored = HashMap::new();
    if !known.is_empty() {
        orders::orders_of_groups(tx, |line| {
            stored.insert((line.group_key.clone(), line.store.clone(), line.sku_key.clone()), line);
        })?;
    }
    Ok(stored)
}
