//! Stores, products and orders as the files an import reads. An untouched export changes nothing when it comes
//! back.

use crate::base::{Calendar, Instant, Rate};
use crate::db::Tx;
use crate::error::Result;
use crate::market::catalog::{categories, products};
use crate::market::settings::Shop;
use crate::market::{orders, stores};

use super::fields::Known;
use crate::base::text::looks_like_formula;

/// Bytes collected before they are handed on.
const BATCH: usize = 64 * 1024;

/// Takes the file's bytes, piece by piece.
pub type Sink<'a> = &'a mut dyn FnMut(&[u8]) -> Result<()>;

/// A CSV writer over a sink.
struct Out<'a> {
    csv: csv::Writer<Vec<u8>>,
    sink: Sink<'a>,
    rows: u64,
}

impl<'a> Out<'a> {
    fn new(columns: &[Known], sink: Sink<'a>) -> Result<Out<'a>> {
        let mut csv = csv::WriterBuilder::new().from_writer(Vec::with_capacity(BATCH * 2));
        csv.write_record(columns.iter().map(|column| column.name)).map_err(std::io::Error::other)?;
        Ok(Out { csv, sink, rows: 0 })
    }

    fn row(&mut self, fields: &[&str]) -> Result<()> {
        self.csv.write_record(fields).map_err(std::io::Error::other)?;
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

/// A text that a spreadsheet would take for a formula gets an apostrophe in front; an import takes it away.
fn guarded(text: Option<&str>) -> String {
    match text {
        Some(text) if looks_like_formula(text) => format!("'{text}"),
        Some(text) => text.to_owned(),
        None => String::new(),
    }
}

/// Writes every store; answers how many.
pub fn write_stores(tx: &mut Tx<'_>, shop: &Shop, sink: Sink<'_>) -> Result<u64> {
    let mut out = Out::new(super::stores::COLUMNS, sink)?;
    stores::each(tx, |store| {
        let money = shop.stored_currency(&store.currency);
        let rate = |ppm: Option<i64>| ppm.map(Rate::from_ppm).transpose().map(|rate| rate.map(|rate| rate.to_string()));
        let (commission, reserve) = (rate(store.commission_ppm)?, rate(store.reserve_ppm)?);
        out.row(&[
            &store.slug,
            &guarded(store.name_en.as_deref()),
            &guarded(store.name_ar.as_deref()),
            &guarded(store.name_fr.as_deref()),
            &guarded(store.legal_name.as_deref()),
            store.email.as_deref().unwrap_or_default(),
            &guarded(store.phone.as_deref()),
            &guarded(store.address.as_deref()),
            &store.currency,
            &store.coverage.text(money),
            &store.collection_model,
            &store.delivery_by,
            &commission.unwrap_or_default(),
            &store.settlement_cycle,
            &amount(store.min_order_minor, money),
            &store.status,
            store.plan.as_deref().unwrap_or_default(),
            &store.hold_days.map(|days| days.to_string()).unwrap_or_default(),
            &reserve.unwrap_or_default(),
            &store.payout_minimum_minor.map(|minor| money.format(minor)).unwrap_or_default(),
        ])
    })?;
    out.finish()
}

fn amount(minor: i64, money: crate::base::Currency) -> String {
    if minor == 0 { String::new() } else { money.format(minor) }
}

/// Writes every product, or those of one store, in order of store and SKU; answers how many.
pub fn write_products(tx: &mut Tx<'_>, shop: &Shop, store: Option<i64>, sink: Sink<'_>) -> Result<u64> {
    let mut out = Out::new(super::products::COLUMNS, sink)?;
    let mut paths = categories::Paths::load(tx, shop.language)?;
    products::each(tx, store, |product, slug, currency| {
        let category = product.category_id.map(|id| paths.of(id).to_owned());
        let money = shop.stored_currency(currency);
        out.row(&[
            slug,
            &guarded(Some(&product.sku)),
            &guarded(category.as_deref()),
            &guarded(product.name_en.as_deref()),
            &guarded(product.name_ar.as_deref()),
            &guarded(product.name_fr.as_deref()),
            &guarded(product.description_en.as_deref()),
            &guarded(product.description_ar.as_deref()),
            &guarded(product.description_fr.as_deref()),
            &money.format(product.price_minor),
            currency,
            &product.on_hand.to_string(),
            &product.min_quantity.to_string(),
            &product.zones,
            product.barcode.as_deref().unwrap_or_default(),
            &product.weight_g.map(|grams| grams.to_string()).unwrap_or_default(),
            &product.status,
            if product.featured { "true" } else { "false" },
        ])
    })?;
    out.finish()
}

/// Writes every line of every order, oldest first; answers how many lines.
pub fn write_orders(tx: &mut Tx<'_>, shop: &Shop, sink: Sink<'_>) -> Result<u64> {
    let mut out = Out::new(super::orders::COLUMNS, sink)?;
    orders::each_exported(tx, |line| {
        let money = shop.stored_currency(&line.currency);
        let on_first = |minor: i64| if line.first_line { amount(minor, money) } else { String::new() };
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        out.row(&[
            &guarded(Some(&line.group)),
            &local(&shop.calendar, line.placed_at),
            &line.status,
            &line.delivered_at.map(|at| local(&shop.calendar, at)).unwrap_or_default(),
            &guarded(Some(&line.customer)),
            &line.zone,
            &line.store,
            &guarded(Some(&line.sku)),
            &line.quantity.to_string(),
            &line.delivered.map(|quantity| quantity.to_string()).unwrap_or_default(),
            &money.format(line.unit_price_minor),
            &line.currency,
            &on_first(line.delivery_minor),
            &on_first(line.rounding_minor),
            &text(&line.collector),
            &text(&line.driver),
            &line.taken_minor.filter(|_| line.first_line).map(|minor| money.format(minor)).unwrap_or_default(),
            &amount(line.discount_minor, money),
            &amount(line.platform_discount_minor, money),
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
