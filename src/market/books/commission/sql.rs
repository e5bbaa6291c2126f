//! Rulesets and their rules, as stored.

use std::collections::{BTreeMap, BTreeSet};

use super::pricing::RateSource;
use crate::args;
use crate::base::{Day, Goods, Instant, Problem, StoreId, text};
use crate::db::{Row, Tx};
use crate::error::{Error, Result, codes};
use crate::market::books::ledger::rules::DeliveryFeeOwner;
use crate::market::core::{Act, lookup};

use super::rule::Rule;

/// One version of the rules. Without `from_day` it is the draft; with it, it never changes again.
#[derive(Clone, Debug)]
pub struct Ruleset {
    pub id: i64,
    pub from_day: Option<Day>,
    pub rules: i64,
    pub created_at: Instant,
    pub created_by: String,
    pub activated_at: Option<Instant>,
    pub activated_by: Option<String>,
    pub reason: Option<String>,
}

impl From<Row> for Ruleset {
    fn from(row: Row) -> Self {
        Ruleset {
            id: row.int("id"),
            from_day: row.opt_day("from_day"),
            rules: row.int("rules"),
            created_at: row.instant("created_at"),
            created_by: row.string("created_by"),
            activated_at: row.opt_instant("activated_at"),
            activated_by: row.opt_string("activated_by"),
            reason: row.opt_string("reason"),
        }
    }
}

const RULESETS: &str = "SELECT s.id, s.from_day, s.created_at, s.created_by, s.activated_at, s.activated_by, s.reason,
        (SELECT COUNT(*) FROM commission_rule r WHERE r.ruleset_id = s.id) AS rules FROM commission_ruleset s";

pub fn rulesets(tx: &mut Tx<'_>) -> Result<Vec<Ruleset>> {
    Ok(tx.all(&format!("{RULESETS} ORDER BY s.id"), &[])?.into_iter().map(Ruleset::from).collect())
}

pub fn ruleset(tx: &mut Tx<'_>, id: i64) -> Result<Option<Ruleset>> {
    Ok(tx.one(&format!("{RULESETS} WHERE s.id = $1"), args![id])?.map(Ruleset::from))
}

/// The version that is being edited.
pub fn draft(tx: &mut Tx<'_>) -> Result<Option<i64>> {
    Ok(tx.one("SELECT id FROM commission_ruleset WHERE from_day IS NULL", &[])?.map(|row| row.int("id")))
}

/// The version in force on a day: the newest of those that began by then.
pub fn in_force(tx: &mut Tx<'_>, day: Day) -> Result<Option<i64>> {
    let sql = "SELECT id FROM commission_ruleset WHERE from_day <= $1 ORDER BY from_day DESC, id DESC LIMIT 1";
    Ok(tx.one(sql, args![day])?.map(|row| row.int("id")))
}

pub fn rules(tx: &mut Tx<'_>, ruleset: i64) -> Result<Vec<Rule>> {
    read_rules(tx, ruleset)?.into_iter().map(|(_, rule)| rule).collect()
}

/// The rules of a version with their names; one that cannot be read says so.
pub fn read_rules(tx: &mut Tx<'_>, ruleset: i64) -> Result<Vec<(String, Result<Rule>)>> {
    let sql = "SELECT position, name, body FROM commission_rule WHERE ruleset_id = $1 ORDER BY position";
    let read = |row: &Row| {
        serde_json::from_str(row.text("body")).map_err(|error| {
            let what = format!("rule {} {:?} of version {ruleset}", row.int("position"), row.text("name"));
            Error::failed(codes::RULE_UNREADABLE, format!("{what} cannot be read as it is stored"))
                .because(error)
                .hint("lilium doctor --check stored_references")
        })
    };
    Ok(tx.all(sql, args![ruleset])?.iter().map(|row| (row.string("name"), read(row))).collect())
}

/// The versions that count: those in force on a day or later, and the draft.
pub fn counting(tx: &mut Tx<'_>, day: Day) -> Result<Vec<(i64, Option<Day>)>> {
    let live = in_force(tx, day)?;
    let rows = tx.all(
        "SELECT id, from_day FROM commission_ruleset WHERE from_day IS NULL OR from_day > $1 OR id = $2 ORDER BY id",
        args![day, live],
    )?;
    Ok(rows.into_iter().map(|row| (row.int("id"), row.opt_day("from_day"))).collect())
}

/// Those among some ids that are there.
pub fn ids(tx: &mut Tx<'_>, table: &str, wanted: &BTreeSet<i64>) -> Result<BTreeSet<i64>> {
    let mut there = BTreeSet::new();
    for id in wanted {
        if lookup::exists(tx, table, *id)? {
            there.insert(*id);
        }
    }
    Ok(there)
}

pub fn insert_draft(tx: &mut Tx<'_>, act: &Act<'_>, id: i64) -> Result<()> {
    let sql = "INSERT INTO commission_ruleset (id, created_at, created_by) VALUES ($1, $2, $3)";
    tx.execute(sql, args![id, act.at, act.actor]).map(drop)
}

/// Writes the whole list of a draft again.
pub fn replace_rules(tx: &mut Tx<'_>, ruleset: i64, rules: &[Rule]) -> Result<()> {
    tx.execute("DELETE FROM commission_rule WHERE ruleset_id = $1", args![ruleset])?;
    for (position, rule) in (1i64..).zip(rules) {
        let body = serde_json::to_string(rule).expect("a rule is plain data");
        tx.execute(
            "INSERT INTO commission_rule (ruleset_id, position, name, name_key, body) VALUES ($1, $2, $3, $4, $5)",
            args![ruleset, position, rule.name.as_str(), text::key(&rule.name), body],
        )?;
    }
    Ok(())
}

pub fn activate(tx: &mut Tx<'_>, act: &Act<'_>, ruleset: i64, from: Day) -> Result<()> {
    tx.execute(
        "UPDATE commission_ruleset SET from_day = $2, activated_at = $3, activated_by = $4, reason = $5 WHERE id = $1",
        args![ruleset, from, act.at, act.actor, act.reason],
    )
    .map(drop)
}

/// The parent of every category that has one.
pub fn parents(tx: &mut Tx<'_>) -> Result<BTreeMap<i64, i64>> {
    let rows = tx.all("SELECT id, parent_id FROM category WHERE parent_id IS NOT NULL", &[])?;
    Ok(rows.iter().map(|row| (row.int("id"), row.int("parent_id"))).collect())
}

/// The goods a store delivered in these days, of the orders before `below`.
pub fn volume(tx: &mut Tx<'_>, store: StoreId, currency: &str, first: Day, last: Day, below: i64) -> Result<i64> {
    let row = tx.one(
        "SELECT CAST(COALESCE(SUM(goods_minor), 0) AS BIGINT) AS goods FROM orders
          WHERE store_id = $1 AND currency = $2 AND delivered_on >= $3 AND delivered_on <= $4 AND id < $5",
        args![store, currency, first, last, below],
    )?;
    Ok(row.map_or(0, |row| row.int("goods")))
}

/// One line of a delivered order, with what a pricing needs.
#[derive(Clone, Debug)]
pub struct PricedLine {
    pub order: i64,
    pub line: i64,
    pub store: StoreId,
    pub slug: String,
    pub plan: Option<String>,
    pub collection: String,
    pub zone: i64,
    pub currency: String,
    pub delivery_fee_owner: DeliveryFeeOwner,
    pub delivery: i64,
    pub placed_at: Instant,
    pub product: i64,
    pub category: Option<i64>,
    pub sku: String,
    pub name: String,
    pub quantity: i64,
    pub delivered: i64,
    pub price: i64,
    /// Of all that was ordered: what the customer is given, and what of it the platform gives.
    pub discount: (i64, i64),
    pub source: RateSource,
    pub ppm: i64,
    /// The store's own rate, as its terms are today.
    pub store_ppm: Option<i64>,
    pub terms: Option<String>,
    /// Absent until the line is delivered.
    pub commission: Option<i64>,
    pub tax_ppm: i64,
    pub tax: Option<i64>,
}

const PRICED: &str =
    "SELECT o.id AS order_id, l.id AS line_id, o.store_id, s.slug, s.plan, s.collection_model, g.zone_id,
        o.currency, o.delivery_fee_owner, o.delivery_minor, o.placed_at, l.product_id, p.category_id, l.sku, l.name, l.quantity,
        l.delivered, l.unit_price_minor, l.commission_source, l.commission_ppm, l.commission_terms, l.commission_minor,
        l.commission_tax_ppm, l.commission_tax_minor, l.discount_minor, l.platform_discount_minor, s.commission_ppm AS store_ppm
   FROM orders o JOIN order_group g ON g.id = o.group_id JOIN store s ON s.id = o.store_id
   JOIN order_line l ON l.order_id = o.id JOIN product p ON p.id = l.product_id";

/// The lines of an order, delivered or not; what is open counts as ordered.
pub fn lines_of(tx: &mut Tx<'_>, order: i64) -> Result<Vec<PricedLine>> {
    let rows = tx.all(&format!("{PRICED} WHERE o.id = $1 ORDER BY l.id"), args![order])?;
    Ok(rows.iter().map(PricedLine::from).collect())
}

/// Feeds the lines of the orders that were delivered in these days to `take`, order by order.
pub fn each_delivered(tx: &mut Tx<'_>, first: Day, last: Day, mut take: impl FnMut(PricedLine)) -> Result<()> {
    let sql = format!("{PRICED} WHERE o.delivered_on >= $1 AND o.delivered_on <= $2 ORDER BY o.id, l.id");
    tx.each(&sql, args![first, last], |row| {
        take(PricedLine::from(&row));
        Ok(())
    })
}

impl PricedLine {
    /// What was delivered of the line, or all that was ordered.
    pub fn goods(&self) -> Result<Goods, Problem> {
        Goods::delivered(self.price, self.quantity, self.delivered, self.discount)
    }
}

impl From<&Row> for PricedLine {
    fn from(row: &Row) -> Self {
        PricedLine {
            order: row.int("order_id"),
            line: row.int("line_id"),
            store: row.id("store_id"),
            slug: row.string("slug"),
            plan: row.opt_string("plan"),
            collection: row.string("collection_model"),
            zone: row.int("zone_id"),
            currency: row.string("currency"),
            delivery_fee_owner: row.get("delivery_fee_owner"),
            delivery: row.int("delivery_minor"),
            placed_at: row.instant("placed_at"),
            product: row.int("product_id"),
            category: row.opt_int("category_id"),
            sku: row.string("sku"),
            name: row.string("name"),
            quantity: row.int("quantity"),
            delivered: row.opt_int("delivered").unwrap_or_else(|| row.int("quantity")),
            price: row.int("unit_price_minor"),
            discount: (row.int("discount_minor"), row.int("platform_discount_minor")),
            source: row.get("commission_source"),
            ppm: row.int("commission_ppm"),
            terms: row.opt_string("commission_terms"),
            store_ppm: row.opt_int("store_ppm"),
            commission: row.opt_int("commission_minor"),
            tax_ppm: row.int("commission_tax_ppm"),
            tax: row.opt_int("commission_tax_minor"),
        }
    }
}
