//! Report queries. Each is one statement; rows come in order of their key.

mod earnings;
mod known;

use crate::base::Period;
use crate::db::Tx;
use crate::error::{Error, Result};
use crate::market::books::ledger::Clocks;

pub use earnings::{EarningsRow, earnings};
pub use known::{collections_booked, deliveries_booked};

/// What a report has a row for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    Day,
    Store,
    Zone,
    Category,
}

impl By {
    pub const ALL: [By; 4] = [By::Day, By::Store, By::Zone, By::Category];

    pub fn as_str(self) -> &'static str {
        match self {
            By::Day => "day",
            By::Store => "store",
            By::Zone => "zone",
            By::Category => "category",
        }
    }
}

/// Sales of delivered orders. Minor units.
#[derive(Clone, Debug)]
pub struct SalesRow {
    pub key: String,
    pub currency: String,
    pub orders: i64,
    pub units: i64,
    pub goods_minor: i64,
    /// Absent by category: a fee belongs to an order, not to its goods.
    pub delivery_minor: Option<i64>,
    pub commission_minor: i64,
    /// On the commission.
    pub tax_minor: i64,
    /// Given by the platform; absent by category: a part of it belongs to the order.
    pub platform_discount_minor: Option<i64>,
}

/// What was delivered in a period.
pub fn sales(tx: &mut Tx<'_>, by: By, period: &Period, clocks: &Clocks) -> Result<Vec<SalesRow>> {
    let sql = match by {
        By::Category => SALES_BY_CATEGORY.to_owned(),
        _ => SALES.replace("{key}", key_of_order(by)),
    };
    let (sql, args) = known::sales(&sql, period, clocks);
    let rows = tx.all(&sql, &args)?;
    Ok(rows
        .into_iter()
        .map(|row| SalesRow {
            key: row.string("key"),
            currency: row.string("currency"),
            orders: row.int("orders"),
            units: row.int("units"),
            goods_minor: row.int("goods"),
            delivery_minor: row.opt_int("delivery"),
            commission_minor: row.int("commission"),
            tax_minor: row.int("tax"),
            platform_discount_minor: row.opt_int("platform_discount"),
        })
        .collect())
}

fn key_of_order(by: By) -> &'static str {
    match by {
        By::Day => "o.delivered_on",
        By::Store => "s.slug",
        By::Zone => "z.code",
        By::Category => "category",
    }
}

const SALES: &str = "SELECT {key} AS key, o.currency, COUNT(*) AS orders, CAST(SUM(u.units) AS BIGINT) AS units,
        CAST(SUM(o.goods_minor) AS BIGINT) AS goods, CAST(SUM(o.delivery_minor) AS BIGINT) AS delivery,
        CAST(SUM(o.commission_minor) AS BIGINT) AS commission, CAST(SUM(o.commission_tax_minor) AS BIGINT) AS tax,
        CAST(SUM(o.platform_discount_minor) AS BIGINT) AS platform_discount
   FROM orders o JOIN order_group g ON g.id = o.group_id JOIN zone z ON z.id = g.zone_id JOIN store s ON s.id = o.store_id
   JOIN (SELECT l.order_id, SUM(l.delivered) AS units FROM order_line l JOIN orders x ON x.id = l.order_id
          WHERE x.delivered_on >= $1 AND x.delivered_on <= $2 GROUP BY l.order_id) u ON u.order_id = o.id
  WHERE o.delivered_on >= $1 AND o.delivered_on <= $2 {known}
  GROUP BY {key}, o.currency ORDER BY {key}, o.currency";

const SALES_BY_CATEGORY: &str =
    "SELECT COALESCE(CAST(c.id AS TEXT), '(none)') AS key, o.currency, COUNT(DISTINCT o.id) AS orders,
        CAST(SUM(l.delivered) AS BIGINT) AS units, CAST(SUM(l.commission_base_minor) AS BIGINT) AS goods,
        CAST(NULL AS BIGINT) AS delivery, CAST(SUM(l.commission_minor) AS BIGINT) AS commission,
        CAST(SUM(l.commission_tax_minor) AS BIGINT) AS tax, CAST(NULL AS BIGINT) AS platform_discount
   FROM orders o JOIN order_line l ON l.order_id = o.id JOIN product p ON p.id = l.product_id
   LEFT JOIN category c ON c.id = p.category_id
  WHERE o.delivered_on >= $1 AND o.delivered_on <= $2 {known}
  GROUP BY COALESCE(CAST(c.id AS TEXT), '(none)'), o.currency ORDER BY COALESCE(CAST(c.id AS TEXT), '(none)'), o.currency";

/// What was settled. Minor units; `net` is what the periods' own lines add, openings are not counted again.
#[derive(Clone, Debug)]
pub struct SettlementRow {
    pub key: String,
    pub currency: String,
    pub settlements: i64,
    pub orders: i64,
    pub goods_minor: i64,
    pub commission_minor: i64,
    pub tax_minor: i64,
    /// Absent by category: fees, cash and net belong to an order, not to its goods.
    pub delivery_minor: Option<i64>,
    pub collected_minor: Option<i64>,
    /// Cash rounding that a store kept.
    pub rounding_minor: Option<i64>,
    /// Adjustments, rests of payouts, disputes: what is neither sale, commission, rounding nor cash.
    pub other_minor: Option<i64>,
    pub net_minor: Option<i64>,
    /// Absent where a settlement is cut into parts.
    pub payable_minor: Option<i64>,
}

/// Settlements whose last day lies in a period; by zone and category, the orders they settled.
pub fn settlements(tx: &mut Tx<'_>, by: By, period: &Period, clocks: &Clocks) -> Result<Vec<SettlementRow>> {
    let sql = match by {
        By::Day => SETTLEMENTS.replace("{key}", "t.last_day"),
        By::Store => SETTLEMENTS.replace("{key}", "s.slug"),
        By::Zone => SETTLEMENTS_BY_ZONE.to_owned(),
        By::Category => SETTLEMENTS_BY_CATEGORY.to_owned(),
    };
    let mut rows = Vec::new();
    let (sql, args) = known::settlements(&sql, period, clocks);
    tx.seek(&sql, &args, |row| {
        rows.push(SettlementRow {
            key: row.string("key"),
            currency: row.string("currency"),
            settlements: row.int("settlements"),
            orders: row.int("orders"),
            goods_minor: row.int("goods"),
            commission_minor: row.int("commission"),
            tax_minor: row.int("tax"),
            delivery_minor: row.opt_int("delivery"),
            collected_minor: row.opt_int("collected"),
            rounding_minor: row.opt_int("rounding"),
            other_minor: row.opt_int("other"),
            net_minor: row.opt_int("net"),
            payable_minor: row.opt_int("payable"),
        });
        Ok(())
    })?;
    Ok(rows)
}

const SETTLEMENTS: &str =
    "SELECT {key} AS key, t.currency, COUNT(*) AS settlements, CAST(SUM(t.orders) AS BIGINT) AS orders,
        CAST(SUM(t.goods_minor) AS BIGINT) AS goods, CAST(SUM(t.delivery_minor) AS BIGINT) AS delivery,
        CAST(SUM(t.commission_minor) AS BIGINT) AS commission, CAST(SUM(t.tax_minor) AS BIGINT) AS tax,
        CAST(SUM(t.collected_minor) AS BIGINT) AS collected,
        CAST(SUM(t.rounding_minor) AS BIGINT) AS rounding, CAST(SUM(t.other_minor) AS BIGINT) AS other,
        CAST(SUM(t.net_minor) AS BIGINT) AS net, CAST(SUM(t.payable_minor) AS BIGINT) AS payable
   FROM settlement t JOIN store s ON s.id = t.store_id
  WHERE t.last_day >= $1 AND t.last_day <= $2 {known} GROUP BY {key}, t.currency ORDER BY {key}, t.currency";

const SETTLEMENTS_BY_ZONE: &str =
    "SELECT COALESCE(z.code, '(none)') AS key, t.currency, COUNT(DISTINCT t.id) AS settlements, COUNT(o.id) AS orders,
        CAST(SUM(l.goods_minor) AS BIGINT) AS goods, CAST(SUM(l.delivery_minor) AS BIGINT) AS delivery,
        CAST(SUM(l.commission_minor) AS BIGINT) AS commission, CAST(SUM(l.tax_minor) AS BIGINT) AS tax, CAST(SUM(l.collected_minor) AS BIGINT) AS collected,
        CAST(SUM(l.rounding_minor) AS BIGINT) AS rounding, CAST(SUM(l.other_minor) AS BIGINT) AS other,
        CAST(SUM(l.net_minor) AS BIGINT) AS net, CAST(NULL AS BIGINT) AS payable
   FROM settlement t CROSS JOIN store_line l
   LEFT JOIN orders o ON o.id = l.subject_id AND l.kind = 'sale'
   LEFT JOIN order_group g ON g.id = o.group_id LEFT JOIN zone z ON z.id = g.zone_id
  WHERE t.last_day >= $1 AND t.last_day <= $2 AND l.store_id = t.store_id AND l.currency = t.currency
    AND l.due_on >= t.first_day AND l.due_on <= t.last_day {known}
  GROUP BY COALESCE(z.code, '(none)'), t.currency ORDER BY COALESCE(z.code, '(none)'), t.currency";

const SETTLEMENTS_BY_CATEGORY: &str = "SELECT COALESCE(CAST(k.id AS TEXT), '(none)') AS key, t.currency,
        COUNT(DISTINCT t.id) AS settlements, COUNT(DISTINCT o.id) AS orders,
        CAST(SUM(ol.commission_base_minor) AS BIGINT) AS goods, CAST(NULL AS BIGINT) AS delivery,
        CAST(SUM(ol.commission_minor) AS BIGINT) AS commission, CAST(SUM(ol.commission_tax_minor) AS BIGINT) AS tax,
        CAST(NULL AS BIGINT) AS collected,
        CAST(NULL AS BIGINT) AS rounding, CAST(NULL AS BIGINT) AS other,
        CAST(NULL AS BIGINT) AS net, CAST(NULL AS BIGINT) AS payable
   FROM settlement t CROSS JOIN store_line l
   JOIN orders o ON o.id = l.subject_id AND l.kind = 'sale' JOIN order_line ol ON ol.order_id = o.id
   JOIN product p ON p.id = ol.product_id LEFT JOIN category k ON k.id = p.category_id
  WHERE t.last_day >= $1 AND t.last_day <= $2 AND l.store_id = t.store_id AND l.currency = t.currency
    AND l.due_on >= t.first_day AND l.due_on <= t.last_day {known}
  GROUP BY COALESCE(CAST(k.id AS TEXT), '(none)'), t.currency ORDER BY COALESCE(CAST(k.id AS TEXT), '(none)'), t.currency";

/// Cash taken at the door. Minor units.
#[derive(Clone, Debug)]
pub struct CashRow {
    pub key: String,
    pub currency: String,
    pub orders: i64,
    pub due_minor: i64,
    pub taken_minor: i64,
    /// Taken by drivers and not handed over yet.
    pub with_drivers_minor: i64,
    /// Taken by stores themselves.
    pub by_stores_minor: i64,
}

/// What was collected in a period, by day, store or zone.
pub fn cash(tx: &mut Tx<'_>, by: By, period: &Period, clocks: &Clocks) -> Result<Vec<CashRow>> {
    let key = match by {
        By::Day => "x.business_date",
        By::Store => "s.slug",
        By::Zone => "z.code",
        By::Category => {
            return Err(
                Error::usage("cash is taken for an order, not for a category").hint("lilium report cash --by store")
            );
        }
    };
    let (sql, args) = known::cash(&CASH.replace("{key}", key), period, clocks);
    let rows = tx.all(&sql, &args)?;
    Ok(rows
        .into_iter()
        .map(|row| CashRow {
            key: row.string("key"),
            currency: row.string("currency"),
            orders: row.int("orders"),
            due_minor: row.int("due"),
            taken_minor: row.int("taken"),
            with_drivers_minor: row.int("with_drivers"),
            by_stores_minor: row.int("by_stores"),
        })
        .collect())
}

const CASH: &str = "SELECT {key} AS key, x.currency, COUNT(*) AS orders, CAST(SUM(x.due_minor) AS BIGINT) AS due,
        CAST(SUM(x.taken_minor) AS BIGINT) AS taken,
        CAST(SUM(CASE WHEN x.collector = 'driver' AND NOT ({handed_in}) THEN x.taken_minor ELSE 0 END) AS BIGINT) AS with_drivers,
        CAST(SUM(CASE WHEN x.collector = 'store' THEN x.taken_minor ELSE 0 END) AS BIGINT) AS by_stores
   FROM collection x JOIN orders o ON o.id = x.order_id JOIN order_group g ON g.id = o.group_id
   JOIN zone z ON z.id = g.zone_id JOIN store s ON s.id = o.store_id
  WHERE x.business_date >= $1 AND x.business_date <= $2 {known} GROUP BY {key}, x.currency ORDER BY {key}, x.currency";
