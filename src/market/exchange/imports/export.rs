//! Stores, products and orders as the files an import reads. An untouched export changes nothing when it comes
//! back.

use crate::base::{Calendar, Instant, StoreId, text};
use crate::csv::Known;
use crate::db::Tx;
use crate::error::Result;
use crate::market::books::ledger::rules::CollectorKind;
use crate::market::catalogue::{categories, products, stock};
use crate::market::core::settings::Marketplace;
use crate::market::parties::{customers, drivers, stores, zones};
use crate::market::sales::{orders, returns};

use super::categories::{Categories, Placed};
use super::customers::Customers;
use super::drivers::Drivers;
use super::plain::Noun;
use super::products::cells;
use super::rev::{self, Seen};
use super::stores::Stores;
use super::zones::Zones;

/// Bytes collected before they are handed on.
const BATCH: usize = 64 * 1024;

/// Takes the file's bytes, piece by piece.
pub type Sink<'a> = &'a mut dyn FnMut(&[u8]) -> Result<()>;

/// A CSV writer over a sink. A text that a spreadsheet would take for a formula gets an apostrophe in front.
struct Out<'a> {
    csv: csv::Writer<Vec<u8>>,
    columns: &'a [Known<'a>],
    /// By what `_rev` says whose export it is.
    origin: String,
    sink: Sink<'a>,
    rows: u64,
}

impl<'a> Out<'a> {
    fn new(tx: &mut Tx<'_>, columns: &'a [Known<'a>], sink: Sink<'a>) -> Result<Out<'a>> {
        let mut csv = csv::WriterBuilder::new().from_writer(Vec::with_capacity(BATCH * 2));
        csv.write_record(columns.iter().map(|column| column.name)).map_err(std::io::Error::other)?;
        Ok(Out { csv, columns, origin: rev::origin(tx)?, sink, rows: 0 })
    }

    /// A row with what it is now behind it, for when it comes back.
    fn revised(&mut self, cells: &[impl AsRef<str>], stock: Option<Seen>) -> Result<()> {
        let rev = rev::written(&self.origin, cells.iter().map(AsRef::as_ref), stock);
        self.cells(cells)?;
        self.csv.write_record([&rev]).map_err(std::io::Error::other)?;
        self.ended()
    }

    fn row(&mut self, cells: &[impl AsRef<str>]) -> Result<()> {
        self.cells(cells)?;
        self.csv.write_record(None::<&[u8]>).map_err(std::io::Error::other)?;
        self.ended()
    }

    fn cells(&mut self, cells: &[impl AsRef<str>]) -> Result<()> {
        for (known, cell) in self.columns.iter().zip(cells) {
            let cell = cell.as_ref();
            let cell = if known.number { cell.into() } else { text::guarded(cell, known.code) };
            self.csv.write_field(cell.as_ref()).map_err(std::io::Error::other)?;
        }
        Ok(())
    }

    fn ended(&mut self) -> Result<()> {
        self.rows += 1;
        if self.rows.is_multiple_of(256) { self.hand_on() } else { Ok(()) }
    }

    fn hand_on(&mut self) -> Result<()> {
        self.csv.flush()?;
        (self.sink)(self.csv.get_ref())?;
        self.csv = csv::Writer::from_writer(Vec::with_capacity(BATCH * 2));
        Ok(())
    }

    fn finish(mut self) -> Result<u64> {
        self.hand_on()?;
        Ok(self.rows)
    }
}

/// Writes every store; answers how many.
pub fn write_stores(tx: &mut Tx<'_>, marketplace: &Marketplace, sink: Sink<'_>) -> Result<u64> {
    let mut out = Out::new(tx, Stores::COLUMNS, sink)?;
    stores::each(tx, |store| out.revised(&super::stores::cells(&store, marketplace), None))?;
    out.finish()
}

/// Writes every zone; answers how many.
pub fn write_zones(tx: &mut Tx<'_>, sink: Sink<'_>) -> Result<u64> {
    let mut out = Out::new(tx, Zones::COLUMNS, sink)?;
    for zone in zones::all(tx)? {
        out.revised(&Zones::default().cells(&zone), None)?;
    }
    out.finish()
}

/// Writes every category, what lies below another behind it; answers how many.
pub fn write_categories(tx: &mut Tx<'_>, marketplace: &Marketplace, sink: Sink<'_>) -> Result<u64> {
    let mut out = Out::new(tx, Categories::COLUMNS, sink)?;
    let (noun, tree) = (Categories::new(marketplace.language), categories::tree(tx)?);
    for (_, category) in categories::rules::ordered(&tree.all) {
        let path = tree.path(category.id, marketplace.language);
        out.revised(&noun.cells(&Placed { path, category: category.clone() }), None)?;
    }
    out.finish()
}

/// Writes every driver; answers how many.
pub fn write_drivers(tx: &mut Tx<'_>, marketplace: &Marketplace, sink: Sink<'_>) -> Result<u64> {
    let mut out = Out::new(tx, Drivers::COLUMNS, sink)?;
    let noun = Drivers::new(marketplace);
    for driver in drivers::all(tx)? {
        out.revised(&noun.cells(&driver), None)?;
    }
    out.finish()
}

/// Writes every address of every customer, and customers without one; answers how many rows.
pub fn write_customers(tx: &mut Tx<'_>, at: Instant, sink: Sink<'_>) -> Result<u64> {
    let mut out = Out::new(tx, Customers::COLUMNS, sink)?;
    let noun = Customers::new(at);
    customers::each(tx, |customer, address| {
        out.revised(&noun.cells(&super::customers::Shopper { customer, address }), None)
    })?;
    out.finish()
}

pub(super) fn amount(minor: i64, money: crate::base::Currency) -> String {
    if minor == 0 { String::new() } else { money.format(minor) }
}

/// Writes every product, or those of one store, in order of store and SKU; answers how many.
pub fn write_products(
    tx: &mut Tx<'_>,
    marketplace: &Marketplace,
    store: Option<StoreId>,
    sink: Sink<'_>,
) -> Result<u64> {
    let mut out = Out::new(tx, super::products::COLUMNS, sink)?;
    let last_move = stock::last_move(tx)?;
    let mut paths = categories::Paths::load(tx, marketplace.language)?;
    products::each(tx, store, |product, slug, currency| {
        let money = marketplace.stored_currency(currency);
        let category = product.category_id.map(|id| paths.of(id).to_owned());
        let seen = Seen { units: product.on_hand, last_move };
        out.revised(&cells(&product, slug, money, category.as_deref()), Some(seen))
    })?;
    out.finish()
}

/// Writes every line of every order, oldest first; answers how many lines.
pub fn write_orders(tx: &mut Tx<'_>, marketplace: &Marketplace, sink: Sink<'_>) -> Result<u64> {
    let mut out = Out::new(tx, super::orders::COLUMNS, sink)?;
    orders::each_exported(tx, |line| {
        let money = marketplace.stored_currency(&line.currency);
        let on_first = |minor: i64| if line.first_line { amount(minor, money) } else { String::new() };
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        out.row(&[
            line.group.as_str(),
            &local(&marketplace.calendar, line.placed_at),
            line.status.as_str(),
            &line.delivered_at.map(|at| local(&marketplace.calendar, at)).unwrap_or_default(),
            &line.customer,
            &line.zone,
            &line.store,
            &line.sku,
            &line.quantity.to_string(),
            &line.delivered.map(|quantity| quantity.to_string()).unwrap_or_default(),
            &money.format(line.unit_price_minor),
            &line.currency,
            &on_first(line.delivery_minor),
            &on_first(line.rounding_minor),
            line.collector.map_or("", CollectorKind::as_str),
            &text(&line.driver),
            &line.taken_minor.filter(|_| line.first_line).map(|minor| money.format(minor)).unwrap_or_default(),
            &amount(line.discount_minor, money),
            &amount(line.platform_discount_minor, money),
        ])
    })?;
    out.finish()
}

/// Writes every line of every return, oldest first; answers how many lines.
pub fn write_returns(tx: &mut Tx<'_>, marketplace: &Marketplace, sink: Sink<'_>) -> Result<u64> {
    let mut out = Out::new(tx, super::returns::COLUMNS, sink)?;
    returns::each(tx, |line| {
        let flag = |flag: bool| if flag { "true" } else { "false" };
        out.row(&[
            line.group.as_str(),
            &line.store,
            &local(&marketplace.calendar, line.at),
            &line.sku,
            &line.quantity.to_string(),
            line.refund.as_str(),
            flag(line.with_delivery),
            flag(line.restocked),
            &line.reason,
        ])
    })?;
    out.finish()
}

/// Local time, unless the local clock showed it twice: then with its offset.
fn local(calendar: &Calendar, at: Instant) -> String {
    let shown = calendar.display(at);
    match calendar.local_instant(&shown) {
        Ok(read) if read == at => shown,
        _ => calendar.rfc3339(at),
    }
}
