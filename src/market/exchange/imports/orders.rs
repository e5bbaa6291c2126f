//! Orders from a file: history as it happened on its day, cash and ledger included.
//!
//! A row is one order line. Rows are sorted by the time their group was placed, so that numbers and entries follow
//! history whatever the file's order. Goods of finished orders left the shelf before the catalogue was counted, so
//! they move no stock; open orders reserve theirs.

mod read;
mod write;

pub use read::{Context, Staged, stage};
pub use write::write;

use crate::base::{Goods, Instant, Problem, StoreId};
use crate::csv::{Known, Packer, Unpacker};
use crate::market::books::ledger::rules::CollectorKind;
use crate::market::sales::orders::rules::OrderStatus;

const GROUP: usize = 0;
const PLACED_AT: usize = 1;
const STATUS: usize = 2;
const DELIVERED_AT: usize = 3;
const CUSTOMER: usize = 4;
const ZONE: usize = 5;
const STORE: usize = 6;
const SKU: usize = 7;
const QUANTITY: usize = 8;
const DELIVERED_QUANTITY: usize = 9;
const UNIT_PRICE: usize = 10;
const CURRENCY: usize = 11;
const DELIVERY_FEE: usize = 12;
const ROUNDING: usize = 13;
const COLLECTOR: usize = 14;
const DRIVER: usize = 15;
const CASH_TAKEN: usize = 16;
const DISCOUNT: usize = 17;
const PLATFORM_DISCOUNT: usize = 18;

/// The columns, in the order an export writes them. Fee, rounding and cash are on an order's first line; `discount`
/// is all that the customer is given on the line as ordered, `platform_discount` what of it the platform bears.
pub const COLUMNS: &[Known] = &[
    Known::required("group"),
    Known::required("placed_at"),
    Known::required("status"),
    Known::optional("delivered_at"),
    Known::required("customer"),
    Known::required("zone"),
    Known::required("store"),
    Known::required("sku").code(),
    Known::required("quantity").number(),
    Known::optional("delivered_quantity").number(),
    Known::required("unit_price").number(),
    Known::optional("currency"),
    Known::optional("delivery_fee").number(),
    Known::optional("rounding").number(),
    Known::optional("collector"),
    Known::optional("driver"),
    Known::optional("cash_taken").number(),
    Known::optional("discount").number(),
    Known::optional("platform_discount").number(),
];

/// One order line of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
    number: u64,
    offset: u64,
    group: String,
    /// What its group, customer and product are compared by.
    group_key: String,
    customer_key: String,
    sku_key: String,
    placed_at: Instant,
    status: OrderStatus,
    delivered_at: Option<Instant>,
    customer: String,
    zone: String,
    store_id: StoreId,
    store: String,
    sku: String,
    quantity: i64,
    delivered: Option<i64>,
    unit_price: i64,
    /// Of all that was ordered: what the customer is given, and what of it the platform gives.
    discount: (i64, i64),
    delivery: i64,
    rounding: i64,
    collector: Option<CollectorKind>,
    driver: Option<String>,
    taken: Option<i64>,
    /// Where the rows begin that were added to this one.
    more: Vec<u64>,
}

impl Line {
    /// Was the order brought to its end at the door?
    fn is_delivered(&self) -> bool {
        self.status.is_delivered()
    }

    /// Is the other row about the same product of the same order, and does it agree with this one?
    fn is_more_of(&self, other: &Line) -> bool {
        let part = |line: &Line| (line.store_id, line.unit_price, line.placed_at, line.delivered_at, line.status);
        let texts = |line: &Line| [&line.sku_key, &line.customer_key, &line.zone].map(String::clone);
        let people = |line: &Line| (line.collector, line.driver.clone());
        let sums = (other.delivery, other.rounding, other.taken) == (0, 0, None);
        sums && part(self) == part(other) && texts(self) == texts(other) && people(self) == people(other)
    }

    /// Adds the units and discounts of another row.
    fn add(&mut self, other: &Line) {
        if self.delivered.is_some() || other.delivered.is_some() {
            let both = [&*self, other].map(|line| line.delivered.unwrap_or(line.quantity));
            self.delivered = Some(both[0].saturating_add(both[1]));
        }
        self.quantity = self.quantity.saturating_add(other.quantity);
        self.discount.0 = self.discount.0.saturating_add(other.discount.0);
        self.discount.1 = self.discount.1.saturating_add(other.discount.1);
        self.more.push(other.offset);
    }

    /// How many rows of the file it is.
    fn rows(&self) -> i64 {
        1 + self.more.len() as i64
    }

    fn offsets(&self) -> impl Iterator<Item = u64> {
        std::iter::once(self.offset).chain(self.more.iter().copied())
    }

    /// What was ordered, less what the store gives of it.
    fn ordered_value(&self) -> i64 {
        self.unit_price.saturating_mul(self.quantity) - (self.discount.0 - self.discount.1)
    }

    /// What of the line was delivered, or all of it while the order is open.
    fn goods(&self) -> Result<Goods, Problem> {
        let delivered = if self.is_delivered() { self.delivered.unwrap_or(self.quantity) } else { self.quantity };
        Goods::delivered(self.unit_price, self.quantity, delivered, self.discount)
    }

    /// By time, then group, store and place in the file: the order in which history is written.
    fn key(&self, key: &mut Vec<u8>) {
        key.clear();
        key.extend_from_slice(self.placed_at.stored().as_bytes());
        key.extend_from_slice(self.group_key.as_bytes());
        key.push(0);
        key.extend_from_slice(&self.store_id.get().to_be_bytes());
        key.extend_from_slice(&self.number.to_be_bytes());
    }

    fn pack(&self, packer: &mut Packer) {
        packer.clear();
        for int in [
            self.number as i64,
            self.offset as i64,
            self.store_id.get(),
            self.quantity,
            self.unit_price,
            self.discount.0,
            self.discount.1,
            self.delivery,
            self.rounding,
        ] {
            packer.int(int);
        }
        packer.opt_int(self.delivered);
        packer.opt_int(self.taken);
        for text in [&self.group, &self.group_key, &self.customer_key, &self.sku_key] {
            packer.text(text);
        }
        let texts = [&self.customer, &self.zone, &self.store, &self.sku];
        for text in [&*self.placed_at.stored(), self.status.as_str()].into_iter().chain(texts.map(String::as_str)) {
            packer.text(text);
        }
        packer.opt_text(self.delivered_at.map(|at| at.stored()).as_deref());
        packer.opt_text(self.collector.map(CollectorKind::as_str));
        packer.opt_text(self.driver.as_deref());
    }

    fn unpack(bytes: &[u8]) -> Line {
        let instant = |text: &str| Instant::parse(text).expect("an instant that was written");
        let mut row = Unpacker(bytes);
        let (number, offset) = (row.int() as u64, row.int() as u64);
        let (store_id, quantity, unit_price) = (row.int(), row.int(), row.int());
        let discount = (row.int(), row.int());
        let (delivery, rounding) = (row.int(), row.int());
        let (delivered, taken) = (row.opt_int(), row.opt_int());
        Line {
            number,
            offset,
            store_id: StoreId::new(store_id),
            quantity,
            unit_price,
            discount,
            delivery,
            rounding,
            delivered,
            taken,
            group: row.string(),
            group_key: row.string(),
            customer_key: row.string(),
            sku_key: row.string(),
            placed_at: instant(row.text()),
            status: OrderStatus::parse(row.text()).expect("a status that was written"),
            customer: row.string(),
            zone: row.string(),
            store: row.string(),
            sku: row.string(),
            delivered_at: row.opt_text().map(instant),
            collector: row.opt_text().map(|text| CollectorKind::parse(text).expect("a collector that was written")),
            driver: row.opt_string(),
            more: Vec::new(),
        }
    }
}
