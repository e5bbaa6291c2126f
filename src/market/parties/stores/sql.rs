//! Stores as stored.

use std::collections::HashMap;

use serde::{Serialize, Serializer};

use crate::args;
use crate::base::{Instant, Language, Prefix, StoreId, text};
use crate::db::{Condition, Cursor, ListQuery, Row, Tx, Value};
use crate::error::Result;
use crate::market::core::lookup::{self, Known};
use crate::market::core::settings::Stage;
use crate::market::parties::zones::Zone;

use super::rules::{Coverage, Party, StoreStatus};

/// A store with its terms. Amounts are minor units of its currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Store {
    #[serde(skip)]
    pub id: StoreId,
    pub slug: String,
    pub name_en: Option<String>,
    pub name_ar: Option<String>,
    pub name_fr: Option<String>,
    pub legal_name: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub address: Option<String>,
    pub currency: String,
    pub status: StoreStatus,
    pub status_reason: Option<String>,
    pub collection_model: Party,
    pub delivery_by: Party,
    pub commission_ppm: Option<i64>,
    /// A tag that commission rules can ask for.
    pub plan: Option<String>,
    /// Days that its money waits once the gate is passed; none: as the marketplace says.
    pub hold_days: Option<i64>,
    /// Share of its sales that a close withholds; none: as the marketplace says.
    pub reserve_ppm: Option<i64>,
    pub settlement_cycle: String,
    pub min_order_minor: i64,
    #[serde(serialize_with = "coverage_json")]
    pub coverage: Coverage,
    #[serde(skip)]
    pub created_at: Instant,
    /// Below this a settled balance waits; none of its own when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payout_minimum_minor: Option<i64>,
    /// How far unpaid dues have taken it.
    #[serde(serialize_with = "stage_json", skip_serializing_if = "no_stage")]
    pub dues_stage: Stage,
    /// `dues` when it was suspended for them, and not by a person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suspended_for: Option<String>,
}

impl Store {
    /// Its names: English, Arabic, French.
    pub fn names(&self) -> [Option<&str>; 3] {
        [self.name_en.as_deref(), self.name_ar.as_deref(), self.name_fr.as_deref()]
    }

    /// Its name in a language, or the nearest there is.
    pub fn name(&self, language: Language) -> &str {
        language.choose(self.names())
    }
}

fn stage_json<S: Serializer>(stage: &Stage, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(stage.as_str())
}

fn no_stage(stage: &Stage) -> bool {
    *stage == Stage::None
}

fn coverage_json<S: Serializer>(coverage: &Coverage, serializer: S) -> Result<S::Ok, S::Error> {
    let everywhere = coverage.everywhere.iter().map(|fee| ("*", fee));
    serializer.collect_map(everywhere.chain(coverage.zones.iter().map(|(zone, fee)| (zone.as_str(), fee))))
}

impl From<Row> for Store {
    /// Without the named zones, which are in a table of their own.
    fn from(row: Row) -> Self {
        let everywhere = row.flag("serves_everywhere").then(|| row.int("fee_everywhere_minor"));
        Store {
            id: row.id("id"),
            slug: row.string("slug"),
            name_en: row.opt_string("name_en"),
            name_ar: row.opt_string("name_ar"),
            name_fr: row.opt_string("name_fr"),
            legal_name: row.opt_string("legal_name"),
            email: row.opt_string("email"),
            phone: row.opt_string("phone"),
            address: row.opt_string("address"),
            currency: row.string("currency"),
            status: row.get("status"),
            status_reason: row.opt_string("status_reason"),
            collection_model: row.get("collection_model"),
            delivery_by: row.get("delivery_by"),
            commission_ppm: row.opt_int("commission_ppm"),
            plan: row.opt_string("plan"),
            hold_days: row.opt_int("hold_days"),
            reserve_ppm: row.opt_int("reserve_ppm"),
            settlement_cycle: row.string("settlement_cycle"),
            min_order_minor: row.int("min_order_minor"),
            coverage: Coverage { everywhere, ..Coverage::default() },
            created_at: row.instant("created_at"),
            dues_stage: row.get("dues_stage"),
            suspended_for: row.opt_string("suspended_for"),
            payout_minimum_minor: row.opt_int("payout_minimum_minor"),
        }
    }
}

pub fn by_id(tx: &mut Tx<'_>, id: StoreId) -> Result<Store> {
    let mut stores = vec![LIST.by_key(tx, id.get())?.ok_or_else(|| lookup::lost("store", Prefix::STORE, id.get()))?];
    add_zones(tx, &mut stores)?;
    Ok(stores.remove(0))
}

/// Reads the named zones of some stores into them.
fn add_zones(tx: &mut Tx<'_>, stores: &mut [Store]) -> Result<()> {
    let (Some(first), Some(last)) = (stores.iter().map(|s| s.id).min(), stores.iter().map(|s| s.id).max()) else {
        return Ok(());
    };
    let at: HashMap<StoreId, usize> = stores.iter().enumerate().map(|(at, store)| (store.id, at)).collect();
    tx.each(
        "SELECT z.store_id, z.fee_minor, zone.code FROM store_zone z JOIN zone ON zone.id = z.zone_id
          WHERE z.store_id BETWEEN $1 AND $2",
        args![first, last],
        |row| {
            if let Some(at) = at.get(&row.id("store_id")) {
                stores[*at].coverage.zones.insert(row.string("code"), row.int("fee_minor"));
            }
            Ok(())
        },
    )
}

/// Ids by slug.
pub fn slugs(tx: &mut Tx<'_>) -> Result<HashMap<String, StoreId>> {
    let mut slugs = HashMap::new();
    tx.each("SELECT id, slug FROM store", &[], |row| {
        slugs.insert(row.string("slug"), row.id("id"));
        Ok(())
    })?;
    Ok(slugs)
}

/// The stores with hold days of their own.
pub fn hold_days(tx: &mut Tx<'_>) -> Result<HashMap<StoreId, i64>> {
    let mut days = HashMap::new();
    tx.each("SELECT id, hold_days FROM store WHERE hold_days IS NOT NULL", &[], |row| {
        days.insert(row.id("id"), row.int("hold_days"));
        Ok(())
    })?;
    Ok(days)
}

pub fn id_of_slug(tx: &mut Tx<'_>, slug: &str) -> Result<Option<StoreId>> {
    Ok(tx.one("SELECT id FROM store WHERE slug = $1", args![text::key(slug)])?.map(|row| row.id("id")))
}

const COLUMNS: [&str; 27] = [
    "id",
    "slug",
    "name_en",
    "name_ar",
    "name_fr",
    "legal_name",
    "email",
    "phone",
    "address",
    "currency",
    "status",
    "status_reason",
    "collection_model",
    "delivery_by",
    "commission_ppm",
    "settlement_cycle",
    "min_order_minor",
    "serves_everywhere",
    "fee_everywhere_minor",
    "created_at",
    "search",
    "plan",
    "hold_days",
    "reserve_ppm",
    "dues_stage",
    "suspended_for",
    "payout_minimum_minor",
];

/// What search compares: slug and names, folded.
fn search_text(store: &Store) -> String {
    let names = [Some(store.slug.as_str())].into_iter().chain(store.names()).flatten();
    text::fold(&names.collect::<Vec<_>>().join(" "))
}

fn values(store: &Store) -> Vec<Value> {
    args![
        store.id,
        &store.slug,
        store.name_en.as_deref(),
        store.name_ar.as_deref(),
        store.name_fr.as_deref(),
        store.legal_name.as_deref(),
        store.email.as_deref(),
        store.phone.as_deref(),
        store.address.as_deref(),
        &store.currency,
        store.status,
        store.status_reason.as_deref(),
        store.collection_model,
        store.delivery_by,
        store.commission_ppm,
        &store.settlement_cycle,
        store.min_order_minor,
        store.coverage.everywhere.is_some(),
        store.coverage.everywhere.unwrap_or(0),
        store.created_at,
        search_text(store),
        store.plan.as_deref(),
        store.hold_days,
        store.reserve_ppm,
        store.dues_stage.as_str(),
        store.suspended_for.as_deref(),
        store.payout_minimum_minor,
    ]
    .to_vec()
}

pub fn insert(tx: &mut Tx<'_>, store: &Store) -> Result<()> {
    insert_many(tx, std::slice::from_ref(store))
}

/// Adds many stores, without their named zones.
pub fn insert_many(tx: &mut Tx<'_>, stores: &[Store]) -> Result<()> {
    let rows: Vec<Vec<Value>> = stores.iter().map(values).collect();
    tx.bulk("store", &COLUMNS, rows)
}

pub fn update(tx: &mut Tx<'_>, store: &Store) -> Result<()> {
    tx.execute(
        "UPDATE store SET slug = $2, name_en = $3, name_ar = $4, name_fr = $5, legal_name = $6, email = $7, phone = $8,
            address = $9, currency = $10, status = $11, status_reason = $12, collection_model = $13, delivery_by = $14,
            commission_ppm = $15, settlement_cycle = $16, min_order_minor = $17, serves_everywhere = $18,
            fee_everywhere_minor = $19, created_at = $20, search = $21, plan = $22, hold_days = $23, reserve_ppm = $24,
            dues_stage = $25, suspended_for = $26, payout_minimum_minor = $27 WHERE id = $1",
        &values(store),
    )?;
    Ok(())
}

pub fn add_zone(tx: &mut Tx<'_>, store: StoreId, zone: i64, fee: i64) -> Result<()> {
    tx.execute("INSERT INTO store_zone (store_id, zone_id, fee_minor) VALUES ($1, $2, $3)", args![store, zone, fee])?;
    Ok(())
}

/// Adds the named zones of many new stores.
pub fn insert_zones(tx: &mut Tx<'_>, stores: &[Store], zones: &Known<Zone>) -> Result<()> {
    let mut rows: Vec<Vec<Value>> = Vec::new();
    for store in stores {
        for (zone, fee) in &store.coverage.zones {
            let zone = zones.keyed(zone).map(|zone| zone.id);
            rows.push(args![store.id, zone, *fee].to_vec());
        }
    }
    tx.bulk("store_zone", &["store_id", "zone_id", "fee_minor"], rows)
}

pub fn clear_zones(tx: &mut Tx<'_>, store: StoreId) -> Result<()> {
    tx.execute("DELETE FROM store_zone WHERE store_id = $1", args![store])?;
    Ok(())
}

pub fn open_orders(tx: &mut Tx<'_>, store: StoreId) -> Result<i64> {
    let row = tx.one(
        "SELECT COUNT(*) AS open_orders FROM orders WHERE store_id = $1
            AND status IN ('pending', 'accepted', 'preparing', 'on_the_way', 'failed_attempt')",
        args![store],
    )?;
    Ok(row.map_or(0, |row| row.int("open_orders")))
}

/// Does anything carry amounts in the store's currency?
pub fn has_trade(tx: &mut Tx<'_>, store: StoreId) -> Result<bool> {
    let product = tx.one("SELECT id FROM product WHERE store_id = $1 LIMIT 1", args![store])?;
    Ok(product.is_some() || tx.one("SELECT id FROM orders WHERE store_id = $1 LIMIT 1", args![store])?.is_some())
}

/// What to show of the stores.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub status: Option<StoreStatus>,
    pub collection_model: Option<Party>,
    pub zone: Option<String>,
    /// Part of a slug or name, as typed.
    pub search: Option<String>,
}

/// Stores with their zones, in order of id.
pub static LIST: ListQuery<Filter, Store> = ListQuery {
    columns: "s.id, s.slug, s.name_en, s.name_ar, s.name_fr, s.legal_name, s.email, s.phone, s.address,
    s.currency, s.status, s.status_reason, s.collection_model, s.delivery_by, s.commission_ppm, s.plan, s.settlement_cycle,
    s.min_order_minor, s.serves_everywhere, s.fee_everywhere_minor, s.created_at, s.hold_days, s.reserve_ppm, s.dues_stage,
    s.suspended_for, s.payout_minimum_minor",
    from: "store s",
    key: "s.id",
    conditions: &[
        Condition::value("s.status = {}", |f| f.status.into()),
        Condition::value("s.collection_model = {}", |f| f.collection_model.into()),
        Condition::value(
            "(s.serves_everywhere = 1 OR EXISTS (
                SELECT 1 FROM store_zone x JOIN zone z ON z.id = x.zone_id WHERE x.store_id = s.id AND z.code = {}))",
            |f| f.zone.as_deref().into(),
        ),
        Condition::value("s.search LIKE {} ESCAPE '\\'", |f| {
            f.search.as_deref().map(|typed| lookup::containing(&text::fold(typed))).into()
        }),
    ],
    complete: add_zones,
    ..ListQuery::of(Store::from)
};

/// Stores read at a time by [`each`].
const PAGE: i64 = 1000;

/// Feeds every store to `take`, in order of id.
pub fn each(tx: &mut Tx<'_>, mut take: impl FnMut(Store) -> Result<()>) -> Result<()> {
    let mut after = 0;
    loop {
        let stores = LIST.page(tx, &Filter::default(), Cursor::After(after), PAGE)?;
        let Some(last) = stores.last() else { return Ok(()) };
        after = last.id.get();
        stores.into_iter().try_for_each(&mut take)?;
    }
}
