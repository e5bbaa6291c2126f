//! `lilium store apply`, `add` and `update`: a store's profile and terms.

use super::{ProfileArgs, TermsArgs, UpdateArgs};
use crate::app::App;
use crate::base::{Currency, Cycle, Instant, Rate, StoreId, text};
use crate::cli::replies::one;
use crate::error::Result;
use crate::market::core::settings::{self, Stage};
use crate::market::parties::stores::rules::{Coverage, Party, StoreStatus};
use crate::market::parties::stores::{self, Store};
use crate::render::Done;

pub(super) fn add(app: &mut App, op: &'static str, args: &ProfileArgs, status: StoreStatus) -> Result<()> {
    let done = app.change(op, args, |tx, act| {
        let currency = match &args.currency {
            Some(code) => act.marketplace.coin(code)?.currency,
            None => act.marketplace.currency,
        };
        let slug = text::slug(&args.slug)?;
        let new = Store { slug: slug.clone(), status, ..blank(currency, act.at, &slug) };
        let mut store = with_terms(new, &args.terms, currency)?;
        if args.terms.delivery_by.is_none() {
            // Whoever takes the cash delivers.
            store.delivery_by = store.collection_model;
        }
        if store.names() == [None; 3] {
            store.name_en = Some(slug.clone());
        }
        let id = stores::add(tx, act, &store)?;
        let shown = id.to_string();
        let message = format!("{shown} {slug} is {status}");
        let next = (status == StoreStatus::Applied).then(|| format!("lilium store approve {slug}"));
        Ok(Done { message, changed: vec![shown], next, ..Done::default() })
    })?;
    Ok(app.screen.done(&done)?)
}

fn blank(currency: Currency, at: Instant, slug: &str) -> Store {
    Store {
        id: StoreId::default(),
        slug: slug.to_owned(),
        name_en: None,
        name_ar: None,
        name_fr: None,
        legal_name: None,
        email: None,
        phone: None,
        address: None,
        currency: currency.code().to_owned(),
        status: StoreStatus::Applied,
        status_reason: None,
        collection_model: Party::Platform,
        delivery_by: Party::Platform,
        commission_ppm: None,
        plan: None,
        hold_days: None,
        reserve_ppm: None,
        settlement_cycle: "daily".into(),
        min_order_minor: 0,
        coverage: Coverage { everywhere: Some(0), ..Coverage::default() },
        created_at: at,
        payout_minimum_minor: None,
        dues_stage: Stage::None,
        suspended_for: None,
    }
}

pub(super) fn update(app: &mut App, args: &UpdateArgs) -> Result<()> {
    let done = app.change("store.update", args, |tx, act| {
        let id = stores::find(tx, &args.store)?;
        let stored = stores::by_id(tx, id)?;
        let currency = act.marketplace.stored_currency(&stored.currency);
        let wanted = with_terms(stored.clone(), &args.terms, currency)?;
        let changed = stores::update(tx, act, &wanted)?;
        let mut done = one(changed, id.to_string(), "updated", "is unchanged");
        if stored.collection_model != wanted.collection_model && args.terms.delivery_by.is_none() {
            done.message.push_str(&format!("; the {} delivers and earns the fee, as before", wanted.delivery_by));
        }
        Ok(done)
    })?;
    Ok(app.screen.done(&done)?)
}

fn with_terms(mut store: Store, terms: &TermsArgs, currency: Currency) -> Result<Store> {
    let name = |typed: &str| text::name(typed, 200).map(str::to_owned);
    for (field, typed) in [
        (&mut store.name_en, &terms.name_en),
        (&mut store.name_ar, &terms.name_ar),
        (&mut store.name_fr, &terms.name_fr),
        (&mut store.legal_name, &terms.legal_name),
        (&mut store.address, &terms.address),
    ] {
        if let Some(typed) = typed {
            *field = Some(name(typed)?);
        }
    }
    if let Some(typed) = &terms.email {
        store.email = Some(text::email(typed)?);
    }
    if let Some(typed) = &terms.phone {
        store.phone = Some(text::phone(typed)?);
    }
    if let Some(typed) = &terms.zones {
        store.coverage = Coverage::parse(typed, currency)?;
    }
    if let Some(party) = terms.collection_model {
        store.collection_model = party;
    }
    if let Some(party) = terms.delivery_by {
        store.delivery_by = party;
    }
    if let Some(typed) = &terms.commission_rate {
        store.commission_ppm = if typed == "default" { None } else { Some(Rate::parse(typed)?.ppm()) };
    }
    if let Some(typed) = &terms.plan {
        store.plan = if typed.is_empty() { None } else { Some(text::slug(typed)?) };
    }
    if let Some(typed) = &terms.hold_days {
        store.hold_days = if typed == "default" { None } else { Some(settings::rules::hold_days(typed)?) };
    }
    if let Some(typed) = &terms.reserve_rate {
        store.reserve_ppm = if typed == "default" { None } else { Some(Rate::parse(typed)?.ppm()) };
    }
    if let Some(typed) = &terms.settlement_period {
        store.settlement_cycle = Cycle::parse(typed)?.to_string();
    }
    match terms.payout_minimum.as_deref() {
        None => {}
        Some("default") => store.payout_minimum_minor = None,
        Some("none") => store.payout_minimum_minor = Some(0),
        Some(typed) => store.payout_minimum_minor = Some(currency.parse(typed)?),
    }
    if let Some(typed) = &terms.min_order {
        store.min_order_minor = currency.parse(typed)?;
    }
    Ok(store)
}
