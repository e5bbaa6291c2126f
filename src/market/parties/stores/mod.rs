//! Stores: those who sell. They apply, are approved or rejected, are suspended and activated, and close.

pub mod bank;
pub mod rules;
mod sql;

use serde_json::json;

use crate::base::{Prefix, StoreId, text};
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::core::events::{self, Event};
use crate::market::core::settings::Stage;
use crate::market::core::{Act, amounts, audit, lookup};
use crate::market::parties::zones;
use rules::{Coverage, Step, StoreStatus};

pub use sql::{Filter, LIST, Store, by_id, each, hold_days, id_of_slug, insert_many, insert_zones, slugs};

pub const KIND: lookup::Kind =
    lookup::Kind { noun: "store", prefix: Prefix::STORE, table: "store", key: "slug", folded: "slug", fold: text::key };

/// The store that `text` names.
pub fn find(tx: &mut Tx<'_>, text: &str) -> Result<StoreId> {
    lookup::resolve(tx, KIND, text).map(StoreId::new)
}

/// The store that a row of a file names: by its slug or its full ref.
///
/// # Errors
/// Kind `NotFound` when there is none, or the name is one's slug and another's ref.
pub fn find_in_file(tx: &mut Tx<'_>, text: &str) -> Result<StoreId> {
    match lookup::one_of(lookup::by_key(tx, KIND, text)?, lookup::by_full_ref(tx, KIND, text)?) {
        Ok(Some((id, _))) => Ok(StoreId::new(id)),
        Ok(None) => Err(lookup::missing("store", text)),
        Err(both) => Err(lookup::ambiguous("store", Prefix::STORE, text, &both)),
    }
}

/// Adds a store in the state it carries: `applied` for an application, `active` for one an admin adds at once.
pub fn add(tx: &mut Tx<'_>, act: &Act<'_>, store: &Store) -> Result<StoreId> {
    check_amounts(store)?;
    if refs_taken(tx, &store.slug)? {
        return Err(Error::conflict(
            codes::STORE_EXISTS,
            format!("a store with the slug {} exists already", store.slug),
        )
        .hint(format!("lilium store show {}", store.slug)));
    }
    Prefix::STORE.new_key(&store.slug)?;
    let mut store = store.clone();
    store.id = StoreId::new(tx.next_id("store")?);
    store.coverage = spelt(tx, &store.coverage, &Coverage::default())?;
    sql::insert(tx, &store)?;
    set_coverage(tx, store.id, &store.coverage)?;
    let action = if store.status == StoreStatus::Applied { "store.apply" } else { "store.add" };
    changed(tx, act, action, store.id, None, Some(&store))?;
    Ok(store.id)
}

/// # Errors
/// Kind `Usage` for terms below zero.
fn check_amounts(store: &Store) -> Result<()> {
    store.payout_minimum_minor.map(|minor| amounts::not_negative("--payout-minimum", minor)).transpose()?;
    amounts::not_negative("--min-order", store.min_order_minor).map(drop)
}

fn refs_taken(tx: &mut Tx<'_>, slug: &str) -> Result<bool> {
    Ok(sql::id_of_slug(tx, slug)?.is_some())
}

/// Moves a store along its life; answers false when it is there already.
///
/// # Errors
/// Kind `Conflict` when the step is not legal from its state, or when it still has open orders to close.
pub fn step(tx: &mut Tx<'_>, act: &Act<'_>, id: StoreId, step: Step) -> Result<bool> {
    let before = by_id(tx, id)?;
    // A person who suspends what its dues have suspended takes the suspension over: paying no longer lifts it.
    let taken_over = step == Step::Suspend && before.suspended_for.is_some();
    if before.status == step.target() && !taken_over {
        return Ok(false);
    }
    not_for_dues(&before, step.target())?;
    let from = if taken_over { StoreStatus::Active } else { before.status };
    let to = rules::after(step, from).map_err(|legal| illegal(&before, step, &legal))?;
    if step.needs_reason() && act.reason.is_none() {
        return Err(Error::usage(format!("to {} a store takes a reason that it is shown", step.verb())).hint(format!(
            "lilium store {} {} --reason TEXT",
            step.verb(),
            before.slug
        )));
    }
    if step == Step::Close {
        nothing_open(tx, &before)?;
    }
    let mut store = before.clone();
    store.status = to;
    store.status_reason = act.reason.map(str::to_owned);
    store.suspended_for = None;
    sql::update(tx, &store)?;
    let action = match step {
        Step::Approve => "store.approve",
        Step::Reject => "store.reject",
        Step::Suspend => "store.suspend",
        Step::Activate => "store.activate",
        Step::Close => "store.close",
    };
    changed(tx, act, action, id, Some(&before), Some(&store))?;
    match step {
        Step::Approve | Step::Reject => {
            events::record(tx, act, &Event::StoreDecided { store: id, to: store.status.to_string() }).map(|()| true)
        }
        Step::Suspend | Step::Activate | Step::Close => Ok(true),
    }
}

fn illegal(store: &Store, step: Step, legal: &[&str]) -> Error {
    let Store { slug, status, .. } = store;
    let why = match legal {
        [] => format!("{slug} is {status}, which is final"),
        legal => format!("{slug} is {status}; it cannot {}, only: {}", step.verb(), legal.join(", ")),
    };
    Error::conflict(codes::STORE_ILLEGAL_TRANSITION, why).hint(format!("lilium store show {}", store.slug))
}

/// A store that its dues have taken to suspension sells again when they are paid, or its stages are others; also where
/// a person had suspended it before.
fn not_for_dues(store: &Store, to: StoreStatus) -> Result<()> {
    if store.dues_stage < Stage::Suspend || to != StoreStatus::Active {
        return Ok(());
    }
    let slug = &store.slug;
    let why = format!("{slug} is suspended for its dues, until they are paid or its stages are others");
    Err(Error::conflict(codes::STORE_SUSPENDED_FOR_DUES, why)
        .hint(format!("lilium dues list --open --store {slug} (or: lilium dues terms update {slug} --stages none)")))
}

/// Puts a store at the stage that its unpaid dues have reached; suspends and activates it where that is so. The
/// caller's reason is kept as the store's.
pub fn put_at_stage(tx: &mut Tx<'_>, act: &Act<'_>, before: &Store, stage: Stage) -> Result<Store> {
    let (status, for_dues) = rules::at_stage(before.status, before.suspended_for.is_some(), stage);
    let mut store = before.clone();
    store.dues_stage = stage;
    store.suspended_for = for_dues.then(|| "dues".to_owned());
    if status != before.status {
        store.status_reason = act.reason.filter(|_| for_dues).map(str::to_owned);
        store.status = status;
    }
    sql::update(tx, &store)?;
    changed(tx, act, "store.stage", store.id, Some(before), Some(&store))?;
    Ok(store)
}

/// May a file put this store into `status`? By the same table as the commands.
pub fn may_become(tx: &mut Tx<'_>, store: &Store, status: StoreStatus) -> Result<()> {
    if store.status == status {
        return Ok(());
    }
    not_for_dues(store, status)?;
    let step = rules::STEPS.iter().find(|(_, from, to)| *from == store.status && *to == status);
    match step {
        Some((Step::Close, _, _)) => nothing_open(tx, store),
        Some(_) => Ok(()),
        None => Err(Error::conflict(
            codes::STORE_ILLEGAL_TRANSITION,
            format!("{} is {}; it cannot become {status}", store.slug, store.status),
        )),
    }
}

fn nothing_open(tx: &mut Tx<'_>, store: &Store) -> Result<()> {
    match sql::open_orders(tx, store.id)? {
        0 => Ok(()),
        open => Err(Error::conflict(codes::STORE_OPEN_ORDERS, format!("{} still has {open} open orders", store.slug))
            .hint(format!("lilium order list --store {} --open", store.slug))),
    }
}

/// Replaces a store's profile and terms by those of `wanted`; answers whether anything changed.
pub fn update(tx: &mut Tx<'_>, act: &Act<'_>, wanted: &Store) -> Result<bool> {
    check_amounts(wanted)?;
    let before = by_id(tx, wanted.id)?;
    let wanted = &Store { coverage: spelt(tx, &wanted.coverage, &before.coverage)?, ..wanted.clone() };
    if &before == wanted {
        return Ok(false);
    }
    if before.currency != wanted.currency && sql::has_trade(tx, wanted.id)? {
        return Err(Error::conflict(
            codes::STORE_CURRENCY,
            format!("{} has products or orders in {}: its currency stays", before.slug, before.currency),
        ));
    }
    sql::update(tx, wanted)?;
    if before.coverage != wanted.coverage {
        sql::clear_zones(tx, wanted.id)?;
        set_coverage(tx, wanted.id, &wanted.coverage)?;
    }
    changed(tx, act, "store.update", wanted.id, Some(&before), Some(wanted))?;
    Ok(true)
}

/// The coverage of a row of a file with its zones called as they are stored.
///
/// # Errors
/// For a zone that is not known.
pub fn spelt_by(coverage: &Coverage, known: &lookup::Known<zones::Zone>) -> Result<Coverage> {
    let zones = coverage.zones.iter().map(|(code, fee)| Ok((known.get(code)?.code.clone(), *fee)));
    Ok(Coverage { everywhere: coverage.everywhere, zones: zones.collect::<Result<_>>()? })
}

/// The coverage with its zones called as they are stored; those it has had before are.
fn spelt(tx: &mut Tx<'_>, coverage: &Coverage, before: &Coverage) -> Result<Coverage> {
    let mut spelt = Coverage { everywhere: coverage.everywhere, ..Coverage::default() };
    for (code, fee) in &coverage.zones {
        let code = match before.zones.get_key_value(code) {
            Some((code, _)) => code.clone(),
            None => {
                let zone = zones::find(tx, code)?;
                zones::by_id(tx, zone)?.code
            }
        };
        spelt.zones.insert(code, *fee);
    }
    Ok(spelt)
}

fn set_coverage(tx: &mut Tx<'_>, store: StoreId, coverage: &Coverage) -> Result<()> {
    let known = zones::known(tx)?;
    for (code, fee) in &coverage.zones {
        if let Some(zone) = known.keyed(code) {
            sql::add_zone(tx, store, zone.id, *fee)?;
        }
    }
    Ok(())
}

fn changed(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    action: &str,
    id: StoreId,
    before: Option<&Store>,
    after: Option<&Store>,
) -> Result<()> {
    let json = |store: Option<&Store>| store.map(|store| json!(store));
    audit::record(
        tx,
        act,
        audit::Change { action, noun: "store", subject: id.get(), before: json(before), after: json(after) },
    )
}
