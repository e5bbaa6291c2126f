//! Order lines as an interchange file says them.

use crate::base::Instant;
use crate::db::{Row, Tx};
use crate::error::Result;
use crate::market::books::ledger::rules::{CollectorKind, DeliveryFeeOwner};

use super::super::rules::OrderStatus;

/// One line of an order with everything an interchange file says about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    pub order_id: i64,
    pub group: String,
    /// The folds of the group's code and of the product's SKU as it is now.
    pub group_key: String,
    pub sku_key: String,
    pub placed_at: Instant,
    pub status: OrderStatus,
    pub delivered_at: Option<Instant>,
    pub customer: String,
    pub zone: String,
    pub store: String,
    pub sku: String,
    pub quantity: i64,
    pub delivered: Option<i64>,
    pub unit_price_minor: i64,
    pub discount_minor: i64,
    pub platform_discount_minor: i64,
    pub currency: String,
    pub delivery_minor: i64,
    pub rounding_minor: i64,
    pub collector: Option<CollectorKind>,
    pub driver: Option<String>,
    pub taken_minor: Option<i64>,
    pub commission_ppm: i64,
    pub delivery_fee_owner: DeliveryFeeOwner,
    pub first_line: bool,
}

const EXPORT: &str = "SELECT o.id AS order_id, g.code AS group_code, g.code_key AS group_key, p.sku_key, o.placed_at, o.status, o.delivered_at, c.code AS customer,
    z.code AS zone, s.slug AS store, l.sku, l.quantity, l.delivered, l.unit_price_minor, l.discount_minor, l.platform_discount_minor, o.currency, o.delivery_minor, o.rounding_minor,
    x.collector, d.code AS driver, x.taken_minor, l.commission_ppm, o.delivery_fee_owner,
    CASE WHEN l.id = (SELECT MIN(m.id) FROM order_line m WHERE m.order_id = o.id) THEN 1 ELSE 0 END AS first_line";
const EXPORT_JOINS: &str = " JOIN orders o ON o.group_id = g.id JOIN order_line l ON l.order_id = o.id
    JOIN product p ON p.id = l.product_id
    JOIN customer c ON c.id = g.customer_id JOIN zone z ON z.id = g.zone_id JOIN store s ON s.id = o.store_id
    LEFT JOIN collection x ON x.order_id = o.id LEFT JOIN driver d ON d.id = COALESCE(x.driver_id, o.driver_id)";

/// Feeds every line of every order to `take`, oldest order first.
pub fn each_exported(tx: &mut Tx<'_>, mut take: impl FnMut(Exported) -> Result<()>) -> Result<()> {
    let sql = format!("{EXPORT} FROM order_group g {EXPORT_JOINS} ORDER BY o.id, l.id");
    tx.each(&sql, &[], |row| take(Exported::from(row)))
}

/// The stored lines, as an export writes them, of the groups staged by [`super::groups_among`].
pub fn orders_of_groups(tx: &mut Tx<'_>, mut take: impl FnMut(Exported)) -> Result<()> {
    let sql =
        format!("{EXPORT} FROM stage_group_code k CROSS JOIN order_group g {EXPORT_JOINS} WHERE g.code_key = k.code");
    tx.each(&sql, &[], |row| {
        take(Exported::from(row));
        Ok(())
    })
}

impl From<Row> for Exported {
    fn from(row: Row) -> Self {
        Exported {
            order_id: row.int("order_id"),
            group: row.string("group_code"),
            group_key: row.string("group_key"),
            sku_key: row.string("sku_key"),
            placed_at: row.instant("placed_at"),
            status: row.get("status"),
            delivered_at: row.opt_instant("delivered_at"),
            customer: row.string("customer"),
            zone: row.string("zone"),
            store: row.string("store"),
            sku: row.string("sku"),
            quantity: row.int("quantity"),
            delivered: row.opt_int("delivered"),
            unit_price_minor: row.int("unit_price_minor"),
            discount_minor: row.int("discount_minor"),
            platform_discount_minor: row.int("platform_discount_minor"),
            currency: row.string("currency"),
            delivery_minor: row.int("delivery_minor"),
            rounding_minor: row.int("rounding_minor"),
            collector: row.opt_get("collector"),
            driver: row.opt_string("driver"),
            taken_minor: row.opt_int("taken_minor"),
            commission_ppm: row.int("commission_ppm"),
            delivery_fee_owner: row.get("delivery_fee_owner"),
            first_line: row.flag("first_line"),
        }
    }
}
