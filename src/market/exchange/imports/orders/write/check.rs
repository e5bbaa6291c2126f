//! May a group of the file be written, and is a known one as it is stored?

use std::collections::HashMap;

use crate::base::{StoreId, text};
use crate::csv::refuse;
use crate::market::catalogue::products::Product;
use crate::market::sales::orders::Exported;

use super::super::{COLUMNS, Line};
use super::Writer;
use super::build::{reserves, totals};

impl Writer<'_> {
    /// A known group must be as it is stored: imports bring history, they do not rewrite it.
    pub(super) fn compare(&mut self, lines: &[Line], stored: &HashMap<(String, String, String), Exported>) {
        for line in lines {
            let key = (line.group_key.clone(), line.store.clone(), line.sku_key.clone());
            match stored.get(&key).map(|stored| difference(line, stored)) {
                None => self.reject(line, "sku", "the order exists without this line; history is not rewritten"),
                Some(Some(column)) => {
                    self.reject(line, column, "the order exists with another value; history is not rewritten")
                }
                Some(None) => self.done.unchanged += line.rows(),
            }
        }
    }

    /// Can this group be written? Everything against it is kept as an error.
    /// `free` is what is left of each product, and less when an open group fits.
    pub(super) fn fits(
        &mut self,
        lines: &[Line],
        products: &HashMap<(StoreId, String), Product>,
        free: &mut HashMap<i64, i64>,
    ) -> bool {
        let before = self.rejects.count();
        let first = &lines[0];
        for (at, line) in lines.iter().enumerate() {
            let order = lines.iter().find(|other| other.store_id == line.store_id).unwrap_or(line);
            match products.get(&(line.store_id, line.sku_key.clone())).map(|product| free[&product.id]) {
                None => self.reject(line, "sku", "the store has no such product"),
                Some(left) if reserves(line) && line.quantity > left => {
                    let message = format!("the order is open and {} has {} left", line.sku, left.max(0));
                    self.reject(line, "quantity", &message);
                }
                Some(_) => {}
            }
            let same = |other: &&Line| (other.store_id, &other.sku_key) == (line.store_id, &line.sku_key);
            if let Some(other) = lines[..at].iter().find(same) {
                self.reject(line, "sku", &self.twice(other, line));
            }
            if line.driver.as_ref().is_some_and(|driver| self.drivers.keyed(driver).is_none()) {
                self.reject(line, "driver", "there is no such driver");
            }
            if !std::ptr::eq(order, line) && (line.delivery != 0 || line.rounding != 0 || line.taken.is_some()) {
                self.reject(line, "delivery_fee", "fee, rounding and cash belong on the first line of an order only");
            }
            for (differs, column) in [
                (line.placed_at != first.placed_at, "placed_at"),
                (line.customer_key != first.customer_key, "customer"),
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
            let product = &products[&(line.store_id, line.sku_key.clone())];
            free.entry(product.id).and_modify(|left| *left -= line.quantity);
        }
        true
    }

    /// A product that is in an order twice, and cannot be added up.
    fn twice(&self, one: &Line, other: &Line) -> String {
        let line_of = |line: &Line| self.source.line_of(line.offset);
        let how = if one.unit_price == other.unit_price { "" } else { ", at two prices" };
        format!("the product is in the order twice{how}: in line {} and in line {}", line_of(one), line_of(other))
    }

    pub(super) fn reject_all(&mut self, lines: &[Line], message: &str) {
        for line in lines.iter() {
            if !self.rejects.contains(line.offset) {
                self.reject(line, "group", message);
            }
        }
    }

    fn reject(&mut self, line: &Line, column: &'static str, message: &str) {
        let value = match column {
            "sku" => line.sku.clone(),
            "status" => line.status.to_string(),
            "customer" => line.customer.clone(),
            "zone" => line.zone.clone(),
            "driver" => line.driver.clone().unwrap_or_default(),
            "collector" => line.collector.map(|who| who.to_string()).unwrap_or_default(),
            "quantity" => line.quantity.to_string(),
            "group" => line.group.clone(),
            // As typed it is not kept.
            _ => String::new(),
        };
        let known = COLUMNS.iter().position(|known| known.name == column).expect("a column of the file format");
        for offset in line.offsets() {
            refuse(&mut self.rejects, self.source, &self.staged.header, offset, (known, &value), message);
        }
    }
}

/// The first column in which a line of the file differs from the stored one.
fn difference(line: &Line, stored: &Exported) -> Option<&'static str> {
    let on_first = |minor: i64, stored_minor: i64| minor != 0 && minor != stored_minor;
    let differs = [
        (line.placed_at != stored.placed_at, "placed_at"),
        (line.status != stored.status, "status"),
        (line.delivered_at != stored.delivered_at, "delivered_at"),
        (line.customer_key != text::key(&stored.customer), "customer"),
        (line.zone != stored.zone, "zone"),
        (line.quantity != stored.quantity, "quantity"),
        (line.delivered.is_some() && line.delivered != stored.delivered, "delivered_quantity"),
        (line.unit_price != stored.unit_price_minor, "unit_price"),
        (line.discount.0 != stored.discount_minor, "discount"),
        (line.discount.1 != stored.platform_discount_minor, "platform_discount"),
        (on_first(line.delivery, stored.delivery_minor), "delivery_fee"),
        (on_first(line.rounding, stored.rounding_minor), "rounding"),
        (line.collector != stored.collector, "collector"),
        (line.driver.is_some() && line.driver != stored.driver, "driver"),
        (line.taken.is_some() && line.taken != stored.taken_minor, "cash_taken"),
    ];
    differs.iter().find(|(differs, _)| *differs).map(|(_, column)| *column)
}
