//! What the lines of an imported order are charged: by the rules that were in force when it was placed.

use std::collections::HashMap;

use crate::base::{StoreId, money};
use crate::db::Tx;
use crate::error::Result;
use crate::market::books::commission::Priced;
use crate::market::books::commission::charge::{Charge, ChargedLine, charge};
use crate::market::books::commission::matching::Context;
use crate::market::catalogue::products::Product;

use super::super::Line;
use super::Writer;

/// The terms of a line, and its charge when it was delivered.
pub(super) struct Charged {
    pub(super) priced: Priced,
    pub(super) charge: Option<Charge>,
}

impl Writer<'_> {
    /// Charges the lines of one order. The month's volume is that of the orders before this import, so it does not
    /// depend on how the file is cut.
    pub(super) fn charged(
        &mut self,
        tx: &mut Tx<'_>,
        lines: &[Line],
        products: &HashMap<(StoreId, String), Product>,
    ) -> Result<Vec<Charged>> {
        let day = self.act.marketplace.calendar.business_day(lines[0].placed_at);
        if !self.pricer.has_rules(tx, day)? {
            return lines.iter().map(|line| self.flat(line)).collect();
        }
        let store = &self.terms[&lines[0].store_id];
        let (own, code) = (store.own, store.currency.code());
        let volume = self.pricer.volume(tx, self.act.marketplace, day, lines[0].store_id, code, self.first_order)?;
        let value = money::sum(lines.iter().map(Line::ordered_value))?;
        let mut priced = Vec::with_capacity(lines.len());
        for line in lines {
            let product = &products[&(line.store_id, line.sku_key.clone())];
            let context = Context {
                store: line.store_id,
                plan: store.plan.clone(),
                categories: self.pricer.categories(tx, product.category_id)?,
                product: product.id,
                zone: self.zone(&line.zone),
                collection: store.collection.clone(),
                currency: code.to_owned(),
                value,
                volume,
                day: day.to_string(),
                goods_tax_ppm: self.act.marketplace.goods_tax.ppm(),
            };
            priced.push(self.pricer.price(tx, day, context, own)?);
        }
        let fee = store.delivery_fee_owner.store_part(money::sum(lines.iter().map(|line| line.delivery))?);
        by_terms(lines, priced, fee)
    }

    fn flat(&self, line: &Line) -> Result<Charged> {
        let own = self.terms[&line.store_id].own;
        let base = line.goods()?.after_store();
        let minor = own.rate.of(base);
        let charge = line.is_delivered().then(|| Charge { base, minor, tax: own.tax.of(minor), parts: Vec::new() });
        Ok(Charged { priced: Priced::flat(own), charge })
    }
}

fn by_terms(lines: &[Line], priced: Vec<Priced>, fee: i64) -> Result<Vec<Charged>> {
    let mut charged = Vec::with_capacity(lines.len());
    for (line, priced) in lines.iter().zip(&priced) {
        let terms = priced.terms.as_ref().expect("rules give terms");
        let quantity = line.delivered.unwrap_or(line.quantity);
        charged.push(ChargedLine { goods: line.goods()?, quantity, terms, tax: priced.tax });
    }
    let charges = charge(&charged, fee)?;
    let delivered = |(line, charge): (&Line, Charge)| line.is_delivered().then_some(charge);
    let charges: Vec<Option<Charge>> = lines.iter().zip(charges).map(delivered).collect();
    Ok(priced.into_iter().zip(charges).map(|(priced, charge)| Charged { priced, charge }).collect())
}
