//! What other rules would have charged for what was delivered. Reads only.

use std::collections::BTreeMap;

use super::pricing::RateSource;
use crate::base::{Period, Rate};
use crate::db::Tx;
use crate::error::Result;
use crate::market::core::Act;

use super::explain::{charged, terms_of};
use super::lint::{Parents, lineage};
use super::matching::Context;
use super::pricing::{OwnRate, Priced, asks_volume, price, volume_of_month};
use super::rule::Rule;
use super::sql::{self, PricedLine};
use super::{Terms, Versions};

/// What would change for one store. Minor units of its currency.
#[derive(Clone, Debug)]
pub struct StoreChange {
    pub store: String,
    pub currency: String,
    pub orders: i64,
    pub lines: i64,
    /// Lines with another commission.
    pub changed: i64,
    pub goods: i64,
    pub before: i64,
    pub after: i64,
}

/// The whole of a replay: stores that would pay more first, the largest difference on top.
#[derive(Clone, Debug, Default)]
pub struct Replayed {
    pub stores: Vec<StoreChange>,
}

/// Prices the orders delivered in a period again, by `draft`, or by the very rules they were priced by.
pub fn replay(tx: &mut Tx<'_>, act: &Act<'_>, period: &Period, draft: Option<&[Rule]>) -> Result<Replayed> {
    let mut orders: Vec<Vec<PricedLine>> = Vec::new();
    sql::each_delivered(tx, period.first, period.last, |line| match orders.last_mut() {
        Some(order) if order[0].order == line.order => order.push(line),
        _ => orders.push(vec![line]),
    })?;
    let mut anew = Anew {
        draft,
        asks_volume: draft.is_some_and(asks_volume),
        parents: sql::parents(tx)?,
        versions: Versions::default(),
    };
    let mut stores: BTreeMap<(String, String), StoreChange> = BTreeMap::new();
    for order in &orders {
        let terms = order.iter().map(|line| anew.terms(tx, act, line, value(order))).collect::<Result<Vec<_>>>()?;
        add(&mut stores, order, charged(order, &terms)?.iter().map(|charge| charge.minor + charge.tax).collect());
    }
    let mut stores: Vec<StoreChange> = stores.into_values().collect();
    stores.sort_by_key(|change| std::cmp::Reverse(change.after - change.before));
    Ok(Replayed { stores })
}

fn value(order: &[PricedLine]) -> i64 {
    order.iter().map(|line| line.price * line.quantity - (line.discount.0 - line.discount.1)).sum()
}

fn add(stores: &mut BTreeMap<(String, String), StoreChange>, order: &[PricedLine], after: Vec<i64>) {
    let first = &order[0];
    let change = stores.entry((first.slug.clone(), first.currency.clone())).or_insert_with(|| StoreChange {
        store: first.slug.clone(),
        currency: first.currency.clone(),
        orders: 0,
        lines: 0,
        changed: 0,
        goods: 0,
        before: 0,
        after: 0,
    });
    change.orders += 1;
    for (line, after) in order.iter().zip(after) {
        let before = line.commission.unwrap_or(0) + line.tax.unwrap_or(0);
        change.lines += 1;
        change.changed += i64::from(before != after);
        change.goods += line.price * line.delivered;
        change.before += before;
        change.after += after;
    }
}

/// The terms that lines would be given now.
struct Anew<'a> {
    draft: Option<&'a [Rule]>,
    asks_volume: bool,
    parents: Parents,
    /// The rules of the versions that lines were priced by.
    versions: Versions,
}

impl Anew<'_> {
    fn terms(&mut self, tx: &mut Tx<'_>, act: &Act<'_>, line: &PricedLine, value: i64) -> Result<(Terms, Rate)> {
        let (stored, tax) = terms_of(line)?;
        match (self.draft, stored.ruleset) {
            (None, None) => Ok((stored, tax)),
            (None, Some(ruleset)) => {
                let rules = self.versions.rules(tx, ruleset)?;
                Ok(anew(price(ruleset, rules, stored.context, own_rate(act, line)?)))
            }
            (Some(draft), frozen) => {
                let context = if frozen.is_some() { stored.context } else { self.context(tx, act, line, value)? };
                Ok(anew(price(0, draft, context, own_rate(act, line)?)))
            }
        }
    }

    /// What is known today of a line that was placed without rules.
    fn context(&self, tx: &mut Tx<'_>, act: &Act<'_>, line: &PricedLine, value: i64) -> Result<Context> {
        let day = act.marketplace.calendar.business_day(line.placed_at);
        let volume = if self.asks_volume {
            volume_of_month(tx, act.marketplace, day, line.store, &line.currency, line.order)?
        } else {
            0
        };
        Ok(Context {
            store: line.store,
            plan: line.plan.clone(),
            categories: line.category.map(|id| lineage(id, &self.parents).collect()).unwrap_or_default(),
            product: line.product,
            zone: line.zone,
            collection: line.collection.clone(),
            currency: line.currency.clone(),
            value,
            volume,
            day: day.to_string(),
            goods_tax_ppm: act.marketplace.goods_tax.ppm(),
        })
    }
}

/// The rate of a line that no rule applies to: the one it was given, or the store's of today.
fn own_rate(act: &Act<'_>, line: &PricedLine) -> Result<OwnRate> {
    let tax = Rate::from_ppm(line.tax_ppm)?;
    match line.source {
        RateSource::Store => Ok(OwnRate { source: RateSource::Store, rate: Rate::from_ppm(line.ppm)?, tax }),
        RateSource::Marketplace => {
            Ok(OwnRate { source: RateSource::Marketplace, rate: Rate::from_ppm(line.ppm)?, tax })
        }
        RateSource::Rule => OwnRate::of(line.store_ppm, act.marketplace.commission, act.marketplace.commission_tax),
    }
}

fn anew(priced: Priced) -> (Terms, Rate) {
    (priced.terms.expect("a ruleset gives terms"), priced.tax)
}
