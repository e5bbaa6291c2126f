//! Stores from a file.

use crate::base::{Currency, Cycle, Instant, Notation, Prefix, Rate, StoreId, text};
use crate::csv::{Fields, Keep, Known, word};
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::core::settings::{Marketplace, Stage, rules};
use crate::market::core::{Act, lookup};
use crate::market::parties::stores::rules::Coverage;
use crate::market::parties::stores::rules::{Party, StoreStatus};
use crate::market::parties::stores::{self, Store};
use crate::market::parties::zones::{self, Zone};

use super::plain::Noun;
use super::{Imported, problem, rev};

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
pub const COLUMNS: &[Known] = &[
    Known::required("slug").filled(),
    Known::optional("name_en"),
    Known::optional("name_ar"),
    Known::optional("name_fr"),
    Known::optional("legal_name"),
    Known::optional("email"),
    Known::optional("phone").code(),
    Known::optional("address"),
    Known::optional("currency").filled(),
    Known::optional("zones"),
    Known::optional("collection_model").filled(),
    Known::optional("delivery_by").filled(),
    Known::optional("commission_rate").number(),
    Known::optional("settlement_period").filled(),
    Known::optional("min_order").number(),
    Known::optional("status").filled(),
    Known::optional("plan"),
    Known::optional("hold_days").number(),
    Known::optional("reserve_rate").number(),
    Known::optional("payout_minimum").number(),
    Known::optional(rev::REV),
];

/// Stores, as rows.
pub struct Stores {
    marketplace: Marketplace,
    /// Id and currency of every store, by slug.
    known: lookup::Known<(StoreId, Currency)>,
    at: Instant,
    /// Zones that the file named first.
    made: Vec<Zone>,
}

impl Stores {
    /// Reads what a store file is read against.
    pub fn new(tx: &mut Tx<'_>, marketplace: &Marketplace, at: Instant) -> Result<Stores> {
        Ok(Stores { marketplace: marketplace.clone(), known: by_slug(tx, marketplace)?, at, made: Vec::new() })
    }
}

impl Noun for Stores {
    type Item = Store;

    const NOUN: &'static str = "store";
    const COLUMNS: &'static [Known<'static>] = COLUMNS;
    const KEYS: &'static [usize] = &[SLUG];
    const KEEPS: &'static [(usize, Keep<Store>)] = KEEPS;

    fn parse(&self, fields: &mut Fields<'_>) -> Option<Store> {
        parse(fields, self)
    }

    fn key(store: &Store) -> String {
        text::key(&store.slug)
    }

    fn cells(&self, store: &Store) -> Vec<String> {
        cells(store, &self.marketplace)
    }

    fn stored(&mut self, tx: &mut Tx<'_>, store: &Store) -> Result<Option<Store>> {
        let known = self.known.find(&store.slug)?.map(|(id, _)| *id);
        known.map(|id| stores::by_id(tx, id)).transpose()
    }

    fn create(&mut self, tx: &mut Tx<'_>, act: &Act<'_>, store: &Store, _: u32) -> Result<()> {
        named(store)?;
        self.made.extend(zones::insert_missing(tx, store.coverage.zones.keys())?);
        stores::add(tx, act, store).map(drop)
    }

    fn update(&mut self, tx: &mut Tx<'_>, act: &Act<'_>, stored: &Store, wanted: &Store) -> Result<bool> {
        let mut wanted = Store {
            id: stored.id,
            slug: stored.slug.clone(),
            created_at: stored.created_at,
            status_reason: stored.status_reason.clone(),
            dues_stage: stored.dues_stage,
            ..wanted.clone()
        };
        wanted.suspended_for = stored.suspended_for.clone().filter(|_| wanted.status == stored.status);
        named(&wanted)?;
        stores::may_become(tx, stored, wanted.status)?;
        self.made.extend(zones::insert_missing(tx, wanted.coverage.zones.keys())?);
        stores::update(tx, act, &wanted)
    }

    fn finish(&mut self, tx: &mut Tx<'_>, act: &Act<'_>, done: &mut Imported) -> Result<()> {
        done.add_zones(zones::keep_used(tx, act, std::mem::take(&mut self.made))?);
        Ok(())
    }
}

/// The cells of a store, as an export writes them.
pub(super) fn cells(store: &Store, marketplace: &Marketplace) -> Vec<String> {
    let money = marketplace.stored_currency(&store.currency);
    let rate = |ppm: Option<i64>| ppm.and_then(|ppm| Rate::from_ppm(ppm).ok()).map(|rate| rate.to_string());
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    vec![
        store.slug.clone(),
        text(&store.name_en),
        text(&store.name_ar),
        text(&store.name_fr),
        text(&store.legal_name),
        text(&store.email),
        text(&store.phone),
        text(&store.address),
        store.currency.clone(),
        store.coverage.text(money),
        store.collection_model.to_string(),
        store.delivery_by.to_string(),
        rate(store.commission_ppm).unwrap_or_default(),
        store.settlement_cycle.clone(),
        super::export::amount(store.min_order_minor, money),
        store.status.to_string(),
        text(&store.plan),
        store.hold_days.map(|days| days.to_string()).unwrap_or_default(),
        rate(store.reserve_ppm).unwrap_or_default(),
        store.payout_minimum_minor.map(|minor| money.format(minor)).unwrap_or_default(),
    ]
}

/// Amounts are in the currency the row names, else in that of the stored store, else in the marketplace's.
fn parse(fields: &mut Fields<'_>, context: &Stores) -> Option<Store> {
    let marketplace = &context.marketplace;
    let currency = fields.optional(CURRENCY, |code| {
        let unused = |_| problem(format!("this marketplace does not use {code}; lilium currency add {code}"));
        marketplace.coin(code).map(|coin| coin.currency).map_err(unused)
    });
    let stored = context.known.find(fields.text(SLUG)).ok().flatten().map(|(_, currency)| *currency);
    let money = currency.flatten().or(stored).unwrap_or(marketplace.currency);
    let numbers = fields.numbers();
    let slug = fields.read(SLUG, |typed| called(typed, context));
    let names =
        [NAME_EN, NAME_AR, NAME_FR].map(|column| fields.optional(column, |t| text::name(t, 120).map(str::to_owned)));
    let (legal_name, address) = (short(fields, LEGAL_NAME), short(fields, ADDRESS));
    let (email, phone) = (fields.optional(EMAIL, text::email), fields.optional(PHONE, text::phone));
    let status = word(fields, STATUS);
    let (collection_model, delivery_by) = (word(fields, COLLECTION_MODEL), word(fields, DELIVERY_BY));
    let rate = |text: &str| numbers.rate(text);
    let (commission, reserve) = (fields.optional(COMMISSION_RATE, rate), fields.optional(RESERVE_RATE, rate));
    let plan = fields.optional(PLAN, text::slug);
    let hold_days = fields.optional(HOLD_DAYS, rules::hold_days);
    let cycle = fields.optional(SETTLEMENT_PERIOD, Cycle::parse);
    let amount = |text: &str| numbers.amount(text, money);
    let (min_order, payout_minimum) = (fields.optional(MIN_ORDER, amount), fields.optional(PAYOUT_MINIMUM, amount));
    let coverage = fields.read(ZONES, |t| coverage(t, money, numbers.0));
    let [name_en, name_ar, name_fr] = names;
    currency?;
    Some(Store {
        id: StoreId::default(),
        slug: slug?,
        name_en: name_en?,
        name_ar: name_ar?,
        name_fr: name_fr?,
        legal_name: legal_name?,
        email: email?,
        phone: phone?,
        address: address?,
        currency: money.code().to_owned(),
        status: status?.unwrap_or(StoreStatus::Active),
        status_reason: None,
        collection_model: collection_model?.unwrap_or(Party::Platform),
        // Whoever takes the cash of a new store delivers for it, unless its terms say otherwise.
        delivery_by: delivery_by?.or(collection_model?).unwrap_or(Party::Platform),
        commission_ppm: commission?,
        plan: plan?,
        hold_days: hold_days?,
        reserve_ppm: reserve?,
        settlement_cycle: cycle?.map_or("daily".into(), |cycle| cycle.to_string()),
        min_order_minor: min_order?.unwrap_or(0),
        coverage: coverage?,
        created_at: context.at,
        payout_minimum_minor: payout_minimum?,
        dues_stage: Stage::None,
        suspended_for: None,
    })
}

/// The slug of a store: that of the one which is stored, in any spelling, or that of a new one.
fn called(typed: &str, context: &Stores) -> Result<String, crate::base::Problem> {
    match context.known.keyed(typed) {
        Some((id, _)) => Ok(context.known.key_of(id.get()).to_owned()),
        None => text::slug(Prefix::STORE.new_key(typed)?),
    }
}

fn short(fields: &mut Fields<'_>, column: usize) -> Option<Option<String>> {
    fields.optional(column, |t| text::name(t, 200).map(str::to_owned))
}

fn coverage(text: &str, money: Currency, notation: Notation) -> Result<Coverage, crate::base::Problem> {
    let coverage = Coverage::read(text, money, notation)?;
    for zone in coverage.zones.keys() {
        zones::check_code(zone).map_err(|error| problem(error.to_string()))?;
    }
    Ok(coverage)
}

fn named(store: &Store) -> Result<()> {
    match store.names() {
        [None, None, None] => {
            let message = "a store needs a name in one language: name_en, name_ar or name_fr";
            Err(Error::invalid(codes::STORE_NAME, message))
        }
        _ => Ok(()),
    }
}

/// How each column keeps what is stored.
const KEEPS: &[(usize, Keep<Store>)] = &[
    (SLUG, |w, s| w.slug.clone_from(&s.slug)),
    (NAME_EN, |w, s| w.name_en.clone_from(&s.name_en)),
    (NAME_AR, |w, s| w.name_ar.clone_from(&s.name_ar)),
    (NAME_FR, |w, s| w.name_fr.clone_from(&s.name_fr)),
    (LEGAL_NAME, |w, s| w.legal_name.clone_from(&s.legal_name)),
    (EMAIL, |w, s| w.email.clone_from(&s.email)),
    (PHONE, |w, s| w.phone.clone_from(&s.phone)),
    (ADDRESS, |w, s| w.address.clone_from(&s.address)),
    (CURRENCY, |w, s| w.currency.clone_from(&s.currency)),
    (ZONES, |w, s| w.coverage.clone_from(&s.coverage)),
    (COLLECTION_MODEL, |w, s| w.collection_model = s.collection_model),
    (DELIVERY_BY, |w, s| w.delivery_by = s.delivery_by),
    (COMMISSION_RATE, |w, s| w.commission_ppm = s.commission_ppm),
    (SETTLEMENT_PERIOD, |w, s| w.settlement_cycle.clone_from(&s.settlement_cycle)),
    (MIN_ORDER, |w, s| w.min_order_minor = s.min_order_minor),
    (PLAN, |w, s| w.plan.clone_from(&s.plan)),
    (HOLD_DAYS, |w, s| w.hold_days = s.hold_days),
    (RESERVE_RATE, |w, s| w.reserve_ppm = s.reserve_ppm),
    (PAYOUT_MINIMUM, |w, s| w.payout_minimum_minor = s.payout_minimum_minor),
    (STATUS, |w, s| w.status.clone_from(&s.status)),
];

/// Ids by slug, with the currency each store trades in: what product and order files need to know.
pub fn by_slug(tx: &mut Tx<'_>, marketplace: &Marketplace) -> Result<lookup::Known<(StoreId, Currency)>> {
    let mut known = lookup::Known::new("store", Prefix::STORE, text::key);
    stores::each(tx, |store| {
        known.add(&store.slug, store.id.get(), (store.id, marketplace.stored_currency(&store.currency)));
        Ok(())
    })?;
    Ok(known)
}
