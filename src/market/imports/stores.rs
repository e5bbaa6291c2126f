//! Stores from a file.

use std::collections::HashSet;

use serde_json::json;

use crate::base::{Currency, Cycle, Instant, Notation, Prefix, text};
use crate::db::Tx;
use crate::error::{Error, Kind, Result};
use crate::market::refs::Known;
use crate::market::settings::{Shop, Stage, rules};
use crate::market::stores::rules::Coverage;
use crate::market::stores::{self, Store};
use crate::market::zones::{self, Zone};
use crate::market::{Act, audit};

use super::fields::{Fields, Header, Keep, Known as Column, each_record, keep_unset, refuse};
use super::{Imported, Mode, Options, Rejects, Source, Watch, problem};

const SLUG: usize = 0;
const NAME_EN: usize = 1;
const NAME_AR: usize = 2;
const NAME_FR: usize = 3;
const LEGAL_NAME: usize = 4;
const EMAIL: usize = 5;
const PHONE: usize = 6;
const ADDRESS: usize = 7;
const CURRENCY: usize = 8;
const ZONES: usize = 9;
const COLLECTION_MODEL: usize = 10;
const DELIVERY_BY: usize = 11;
const COMMISSION_RATE: usize = 12;
const SETTLEMENT_PERIOD: usize = 13;
const MIN_ORDER: usize = 14;
const STATUS: usize = 15;
const PLAN: usize = 16;
const HOLD_DAYS: usize = 17;
const RESERVE_RATE: usize = 18;
const PAYOUT_MINIMUM: usize = 19;

/// The columns, in the order an export writes them.
pub const COLUMNS: &[Column] = &[
    Column { name: "slug", required: true },
    Column { name: "name_en", required: false },
    Column { name: "name_ar", required: false },
    Column { name: "name_fr", required: false },
    Column { name: "legal_name", required: false },
    Column { name: "email", required: false },
    Column { name: "phone", required: false },
    Column { name: "address", required: false },
    Column { name: "currency", required: false },
    Column { name: "zones", required: false },
    Column { name: "collection_model", required: false },
    Column { name: "delivery_by", required: false },
    Column { name: "commission_rate", required: false },
    Column { name: "settlement_period", required: false },
    Column { name: "min_order", required: false },
    Column { name: "status", required: false },
    Column { name: "plan", required: false },
    Column { name: "hold_days", required: false },
    Column { name: "reserve_rate", required: false },
    Column { name: "payout_minimum", required: false },
];

/// A parsed row and which columns it sets.
struct Parsed {
    offset: u64,
    store: Store,
    has: u32,
}

/// Stores that were read and wait to be written.
pub struct Staged {
    rows: Vec<Parsed>,
    read: i64,
    header: Header,
    pub rejects: Rejects,
}

/// Columns for which an empty cell means "as it is", or the default of a new store.
const DEFAULTED: &[usize] = &[
    CURRENCY,
    ZONES,
    COLLECTION_MODEL,
    DELIVERY_BY,
    COMMISSION_RATE,
    SETTLEMENT_PERIOD,
    MIN_ORDER,
    STATUS,
    PAYOUT_MINIMUM,
];

/// What a store file is read against.
pub struct Context {
    pub shop: Shop,
    /// Id and currency of every store.
    pub stores: Known<(i64, Currency)>,
    pub at: Instant,
}

/// Reads and checks a whole file.
pub fn stage(source: &Source, context: &Context, watch: Watch<'_>) -> Result<Staged> {
    let mut rejects = Rejects::default();
    let mut rows = Vec::new();
    let mut seen = HashSet::new();
    let (read, header) = each_record(source, COLUMNS, &mut rejects, |mut fields| {
        watch(fields.number);
        let parsed = parse(&mut fields, context);
        if parsed.as_ref().is_some_and(|store| !seen.insert(store.slug.clone())) {
            fields.refuse(SLUG, "the slug stands in the file twice");
        }
        if let Some(store) = parsed.filter(|_| !fields.rejects.contains(fields.offset)) {
            rows.push(Parsed { offset: fields.offset, store, has: fields.set_columns(DEFAULTED) });
        }
        Ok(())
    })?;
    Ok(Staged { rows, read, header, rejects })
}

/// Amounts are in the currency the row names, else in that of the stored store, else in the marketplace's.
fn parse(fields: &mut Fields<'_>, context: &Context) -> Option<Store> {
    let shop = &context.shop;
    let currency = fields.optional(CURRENCY, |code| {
        let unused = |_| problem(format!("this marketplace does not use {code}; lilium currency add {code}"));
        shop.coin(code).map(|coin| coin.currency).map_err(unused)
    });
    let stored = context.stores.find(fields.text(SLUG)).ok().flatten().map(|(_, currency)| *currency);
    let money = currency.flatten().or(stored).unwrap_or(shop.currency);
    let numbers = fields.numbers();
    let store = Store {
        id: 0,
        slug: fields.read(SLUG, text::slug)?,
        name_en: fields.optional(NAME_EN, |t| text::name(t, 120).map(str::to_owned))?,
        name_ar: short(fields, NAME_AR)?,
        name_fr: short(fields, NAME_FR)?,
        legal_name: short(fields, LEGAL_NAME)?,
        email: fields.optional(EMAIL, text::email)?,
        phone: fields.optional(PHONE, text::phone)?,
        address: short(fields, ADDRESS)?,
        currency: money.code().to_owned(),
        status: one_of(fields, STATUS, &["applied", "active", "rejected", "suspended", "closed"], "active")?,
        status_reason: None,
        collection_model: one_of(fields, COLLECTION_MODEL, &["platform", "store"], "platform")?,
        delivery_by: one_of(fields, DELIVERY_BY, &["store", "platform"], "store")?,
        commission_ppm: fields.optional(COMMISSION_RATE, |t| numbers.rate(t))?,
        plan: fields.optional(PLAN, text::slug)?,
        hold_days: fields.optional(HOLD_DAYS, rules::hold_days)?,
        reserve_ppm: fields.optional(RESERVE_RATE, |t| numbers.rate(t))?,
        settlement_cycle: fields
            .optional(SETTLEMENT_PERIOD, Cycle::parse)?
            .map_or("daily".into(), |cycle| cycle.to_string()),
        min_order_minor: fields.optional(MIN_ORDER, |t| numbers.amount(t, money))?.unwrap_or(0),
        coverage: fields.read(ZONES, |t| coverage(t, money, numbers.0))?,
        created_at: context.at,
        payout_minimum_minor: fields.optional(PAYOUT_MINIMUM, |t| numbers.amount(t, money))?,
        dues_stage: Stage::None,
        suspended_for: None,
    };
    currency.map(|_| store)
}

fn short(fields: &mut Fields<'_>, column: usize) -> Option<Option<String>> {
    fields.optional(column, |t| text::name(t, 200).map(str::to_owned))
}

pub(super) fn one_of(fields: &mut Fields<'_>, column: usize, words: &[&str], default: &str) -> Option<String> {
    let read = fields.optional(column, |t| match words.iter().find(|word| **word == t) {
        Some(word) => Ok((*word).to_owned()),
        None => Err(problem(format!("{t:?} is none of {}", words.join(", ")))),
    });
    read.map(|word| word.unwrap_or_else(|| default.to_owned()))
}

fn coverage(text: &str, money: Currency, notation: Notation) -> Result<Coverage, crate::base::Problem> {
    let coverage = Coverage::read(text, money, notation)?;
    for zone in coverage.zones.keys() {
        zones::check_code(zone).map_err(|error| problem(error.to_string()))?;
    }
    Ok(coverage)
}

const NAMELESS: &str = "a store needs a name in one language: name_en, name_ar or name_fr";

/// Writes what was read, in the order of the file.
pub fn write(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    source: &Source,
    staged: &Staged,
    options: Options,
) -> Result<(Imported, Rejects)> {
    let mut rejects = staged.rejects.clone();
    let known = stores::slugs(tx)?;
    let (zones, made_zones) = add_zones(tx, staged)?;
    let mut done = Imported { read: staged.read, ..Imported::default() };
    let mut new = Vec::new();
    let mut reject = |row: &Parsed, message: &str| {
        refuse(&mut rejects, source, &staged.header, row.offset, (SLUG, &row.store.slug), message);
    };
    for row in &staged.rows {
        match (known.get(&row.store.slug), options.mode) {
            (Some(_), Mode::Create) => reject(row, "the store exists already"),
            (None, Mode::Update) => reject(row, "there is no such store to update"),
            (None, _) if row.store.names() == [None; 3] => reject(row, NAMELESS),
            (None, _) => {
                new.push(Store { coverage: stores::spelt_by(&row.store.coverage, &zones)?, ..row.store.clone() })
            }
            (Some(id), _) => match update(tx, act, *id, row, &zones) {
                Ok(true) => done.updated += 1,
                Ok(false) => done.unchanged += 1,
                // Refused before anything was written, so the others may go on.
                Err(error) if error.kind() == Kind::Conflict => reject(row, error.message()),
                Err(error) => return Err(error),
            },
        }
    }
    done.created = create(tx, act, new, &zones)?;
    done.rejected = rejects.count();
    if made_zones > 0 {
        done.made.push(("zones", made_zones));
    }
    Ok((done.checked(), rejects))
}

/// All zones, those that the file names among them, and how many of them are new.
fn add_zones(tx: &mut Tx<'_>, staged: &Staged) -> Result<(Known<Zone>, i64)> {
    let before = zones::known(tx)?.len();
    let named: std::collections::BTreeSet<&String> =
        staged.rows.iter().flat_map(|row| row.store.coverage.zones.keys()).collect();
    let known = zones::insert_missing(tx, named)?;
    let made = (known.len() - before) as i64;
    Ok((known, made))
}

fn create(tx: &mut Tx<'_>, act: &Act<'_>, mut new: Vec<Store>, zones: &Known<Zone>) -> Result<i64> {
    let first = tx.next_id("store")?;
    for (id, store) in (first..).zip(&mut new) {
        store.id = id;
    }
    stores::insert_many(tx, &new)?;
    let changes = new.iter().map(|store| (store.id, None, Some(json!(store).to_string()))).collect();
    stores::insert_zones(tx, &new, zones)?;
    audit::record_batch(tx, act, "store.import", "store", changes)?;
    Ok(new.len() as i64)
}

/// How each column keeps what is stored.
const KEEPS: &[(usize, Keep<Store>)] = &[
    (NAME_EN, |w, s| w.name_en.clone_from(&s.name_en)),
    (NAME_AR, |w, s| w.name_ar.clone_from(&s.name_ar)),
    (NAME_FR, |w, s| w.name_fr.clone_from(&s.name_fr)),
    (LEGAL_NAME, |w, s| w.legal_name.clone_from(&s.legal_name)),
    (EMAIL, |w, s| w.email.clone_from(&s.email)),
    (PHONE, |w, s| w.phone.clone_from(&s.phone)),
    (ADDRESS, |w, s| w.address.clone_from(&s.address)),
    (CURRENCY, |w, s| w.currency.clone_from(&s.currency)),
    (ZONES, |w, s| w.coverage.clone_from(&s.coverage)),
    (COLLECTION_MODEL, |w, s| w.collection_model.clone_from(&s.collection_model)),
    (DELIVERY_BY, |w, s| w.delivery_by.clone_from(&s.delivery_by)),
    (COMMISSION_RATE, |w, s| w.commission_ppm = s.commission_ppm),
    (SETTLEMENT_PERIOD, |w, s| w.settlement_cycle.clone_from(&s.settlement_cycle)),
    (MIN_ORDER, |w, s| w.min_order_minor = s.min_order_minor),
    (PLAN, |w, s| w.plan.clone_from(&s.plan)),
    (HOLD_DAYS, |w, s| w.hold_days = s.hold_days),
    (RESERVE_RATE, |w, s| w.reserve_ppm = s.reserve_ppm),
    (PAYOUT_MINIMUM, |w, s| w.payout_minimum_minor = s.payout_minimum_minor),
    (STATUS, |w, s| w.status.clone_from(&s.status)),
];

/// Columns that the file does not have keep what is stored.
fn update(tx: &mut Tx<'_>, act: &Act<'_>, id: i64, row: &Parsed, zones: &Known<Zone>) -> Result<bool> {
    let stored = stores::by_id(tx, id)?;
    let mut wanted = Store {
        id,
        created_at: stored.created_at,
        status_reason: stored.status_reason.clone(),
        dues_stage: stored.dues_stage,
        coverage: stores::spelt_by(&row.store.coverage, zones)?,
        ..row.store.clone()
    };
    keep_unset(&mut wanted, &stored, row.has, KEEPS);
    if wanted.names() == [None; 3] {
        return Err(Error::conflict("store.name", NAMELESS));
    }
    wanted.suspended_for = stored.suspended_for.clone().filter(|_| wanted.status == stored.status);
    stores::may_become(tx, &stored, &wanted.status)?;
    stores::update(tx, act, &wanted)
}

/// Ids by slug, with the currency each store trades in: what product and order files need to know.
pub fn by_slug(tx: &mut Tx<'_>, shop: &Shop) -> Result<Known<(i64, Currency)>> {
    let mut known = Known::new("store", Prefix::STORE, text::key);
    stores::each(tx, |store| {
        known.add(&store.slug, store.id, (store.id, shop.stored_currency(&store.currency)));
        Ok(())
    })?;
    Ok(known)
}
