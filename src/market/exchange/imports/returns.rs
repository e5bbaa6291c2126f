//! Returns from a file: history as it happened on its day, by the same rules as `return add`.
//!
//! A row is a line of a return; the rows of one order at one time are one return, taken whole or not at all. A return
//! that is stored already must be as it is stored: imports bring history, they do not rewrite it.

use std::collections::{BTreeMap, HashMap};

use crate::base::{Calendar, Instant, text};
use crate::csv::{Fields, Header, Known, Rejects, Source, each_record, flag, refuse, word};
use crate::db::Tx;
use crate::error::Result;
use crate::market::books::ledger::rules::Refund;
use crate::market::books::store_account;
use crate::market::core::Act;
use crate::market::sales::orders;
use crate::market::sales::returns::{self, Made, NewReturn, Stored};

use super::plain::is_about_a_row;
use super::{Change, Imported, Mode, Options, Watch};

const GROUP: usize = 0;
const STORE: usize = 1;
const RETURNED_AT: usize = 2;
const SKU: usize = 3;
const QUANTITY: usize = 4;
const REFUND: usize = 5;
const DELIVERY_FEE: usize = 6;
const RESTOCK: usize = 7;
const REASON: usize = 8;

/// The columns, in the order an export writes them. `delivery_fee` says whether it was given back too.
pub const COLUMNS: &[Known] = &[
    Known::required("group"),
    Known::required("store"),
    Known::required("returned_at"),
    Known::required("sku").code(),
    Known::required("quantity").number(),
    Known::optional("refund"),
    Known::optional("delivery_fee"),
    Known::optional("restock"),
    Known::required("reason"),
];

/// One row of the file.
struct Row {
    offset: u64,
    key: Key,
    sku: String,
    quantity: i64,
    terms: Terms,
}

/// What the rows of one return have in common.
type Key = (Instant, String, String);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Terms {
    refund: Option<Refund>,
    with_delivery: bool,
    restock: bool,
    reason: String,
}

/// Returns that were read and wait to be written, in the order they happened.
pub struct Staged {
    returns: BTreeMap<Key, Vec<Row>>,
    /// Returns of which a row was rejected.
    broken: Vec<Key>,
    read: i64,
    header: Header,
    pub rejects: Rejects,
}

/// Reads and checks a whole file.
pub fn stage(source: &Source, calendar: &Calendar, watch: Watch<'_>) -> Result<Staged> {
    let mut rejects = Rejects::default();
    let mut returns: BTreeMap<Key, Vec<Row>> = BTreeMap::new();
    let mut broken = Vec::new();
    let (read, header) = each_record(source, COLUMNS, &mut rejects, |mut fields| {
        watch(fields.number);
        let key = key(&mut fields, calendar);
        let row = parse(&mut fields, key.as_ref());
        if let Some(row) = row.filter(|_| !fields.rejects.contains(fields.offset)) {
            let rows = returns.entry(row.key.clone()).or_default();
            match rows.first().filter(|first| first.terms != row.terms) {
                Some(first) => {
                    let line = source.line_of(first.offset);
                    fields.refuse(REASON, &format!("differs from line {line}, which is about the same return"));
                    broken.push(row.key);
                }
                None => rows.push(row),
            }
        } else {
            broken.extend(key);
        }
        Ok(())
    })?;
    Ok(Staged { returns, broken, read, header, rejects })
}

fn key(fields: &mut Fields<'_>, calendar: &Calendar) -> Option<Key> {
    let at = fields.read(RETURNED_AT, |t| calendar.local_instant(t));
    let (group, store) = (fields.read(GROUP, |t| text::code(t, 64)), fields.read(STORE, |t| text::code(t, 64)));
    Some((at?, text::code_key(group?), text::key(store?)))
}

fn parse(fields: &mut Fields<'_>, key: Option<&Key>) -> Option<Row> {
    let sku = fields.read(SKU, text::sku);
    let numbers = fields.numbers();
    let quantity = fields.read(QUANTITY, |t| numbers.count(t, 1));
    let refund = word(fields, REFUND);
    let (with_delivery, restock) = (flag(fields, DELIVERY_FEE), flag(fields, RESTOCK));
    let reason = fields.read(REASON, |t| text::line(t, 1_000));
    let terms = Terms {
        refund: refund?,
        with_delivery: with_delivery?.unwrap_or(false),
        restock: restock?.unwrap_or(true),
        reason: reason?.to_owned(),
    };
    Some(Row { offset: fields.offset, key: key?.clone(), sku: sku?.to_owned(), quantity: quantity?, terms })
}

/// Writes what was read, in the order it happened.
pub fn write(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    source: &Source,
    staged: &Staged,
    options: Options,
    watch: Watch<'_>,
) -> Result<(Imported, Rejects)> {
    let done = Imported { read: staged.read, ..Imported::default() };
    let mut writer = Writer { source, staged, options, rejects: staged.rejects.clone(), done, made: (0, 0) };
    for (number, (key, rows)) in (1..).zip(&staged.returns) {
        watch(number);
        if staged.broken.contains(key) {
            writer.reject(rows, "another line of the return was rejected");
            continue;
        }
        match writer.one(tx, act, key, rows) {
            Ok(()) => {}
            // Refused before anything was written, so the others may go on.
            Err(error) if is_about_a_row(&error) => writer.reject(rows, error.message()),
            Err(error) => return Err(error),
        }
    }
    let Writer { mut done, rejects, made: (booked, proposed), .. } = writer;
    done.rejected = rejects.count();
    let made = [("returns", booked), ("returns that wait for approval", proposed)];
    done.made.extend(made.into_iter().filter(|(_, count)| *count > 0));
    Ok((done.checked(), rejects))
}

struct Writer<'a> {
    source: &'a Source,
    staged: &'a Staged,
    options: Options,
    rejects: Rejects,
    done: Imported,
    /// Returns that were booked, and those that wait for a second person.
    made: (i64, i64),
}

impl Writer<'_> {
    fn one(&mut self, tx: &mut Tx<'_>, act: &Act<'_>, key: &Key, rows: &[Row]) -> Result<()> {
        let (at, group, store) = key;
        let Some(order) = orders::of_store_in_group(tx, group, store)? else {
            self.reject(rows, "there is no order of this store in this group");
            return Ok(());
        };
        match (returns::stored_at(tx, order, *at)?, self.options.mode) {
            (Some(_), Mode::Create) => self.reject(rows, "the return exists already"),
            (None, Mode::Update) => self.reject(rows, "there is no such return"),
            (Some(stored), _) => self.compare(rows, &stored),
            (None, _) => return self.create(tx, act, order, key, rows),
        }
        Ok(())
    }

    fn compare(&mut self, rows: &[Row], stored: &Stored) {
        let terms = &rows[0].terms;
        let refund = terms.refund.is_none_or(|refund| refund == stored.refund);
        let same = (terms.with_delivery, terms.restock, &terms.reason)
            == (stored.with_delivery, stored.restocked, &stored.reason);
        if refund && same && keyed(&quantities(rows)) == keyed(&stored.quantities) {
            self.done.unchanged += rows.len() as i64;
        } else {
            self.reject(rows, "the return exists with other values; history is not rewritten");
        }
    }

    fn create(&mut self, tx: &mut Tx<'_>, act: &Act<'_>, order: i64, (at, ..): &Key, rows: &[Row]) -> Result<()> {
        let found = orders::by_id(tx, order)?;
        let terms = &rows[0].terms;
        if *at > act.at {
            self.reject(rows, "it came back later than now");
            return Ok(());
        }
        if found.delivered_at.is_some_and(|delivered| *at < delivered) {
            self.reject(rows, "it came back before it was delivered");
            return Ok(());
        }
        let new = NewReturn {
            order,
            quantities: quantities(rows).into_iter().collect(),
            refund: terms.refund,
            with_delivery: terms.with_delivery,
            restock: terms.restock,
        };
        // What happened on a day that is closed is booked on the first open one.
        let day = act.marketplace.calendar.business_day(*at);
        let key = (found.store_id, act.marketplace.stored_currency(&found.currency), day);
        let day = store_account::open_days(tx, act, vec![key])?.remove(&key).unwrap_or(day);
        let then = Act { at: *at, reason: Some(&terms.reason), ..*act };
        match returns::take_back_on(tx, &then, &new, day)? {
            Made::Return(_) => self.made.0 += 1,
            Made::Proposal(_) => self.made.1 += 1,
        }
        self.done.created += rows.len() as i64;
        for row in rows {
            let name = || format!("{} {} {}", row.key.1, row.key.2, row.sku);
            let line = || self.source.line_of(row.offset);
            let change = || Change { line: line(), action: "create", name: name(), values: Vec::new() };
            self.done.changes.add(self.options, change);
        }
        Ok(())
    }

    fn reject(&mut self, rows: &[Row], message: &str) {
        for row in rows {
            let place = (GROUP, row.key.1.as_str());
            refuse(&mut self.rejects, self.source, &self.staged.header, row.offset, place, message);
        }
    }
}

/// Units by SKU; a product on several rows came back as their sum.
fn quantities(rows: &[Row]) -> HashMap<String, i64> {
    let mut quantities: HashMap<String, i64> = HashMap::new();
    for row in rows {
        let same = quantities.keys().find(|sku| text::same(sku, &row.sku)).cloned();
        let units: &mut i64 = quantities.entry(same.unwrap_or_else(|| row.sku.clone())).or_default();
        *units = units.saturating_add(row.quantity);
    }
    quantities
}

/// The same by what SKUs are compared by.
fn keyed(quantities: &HashMap<String, i64>) -> BTreeMap<String, i64> {
    quantities.iter().map(|(sku, units)| (text::key(sku), *units)).collect()
}
