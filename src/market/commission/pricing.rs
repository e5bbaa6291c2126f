//! Gives an order's lines their terms when it is placed.

use std::collections::HashMap;
use std::rc::Rc;

use crate::base::{Cycle, Day, Rate};
use crate::db::Tx;
use crate::error::Result;
use crate::market::settings::Shop;

use super::lint::{Parents, lineage};
use super::matching::{self, Context};
use super::rule::{Component, Rule};
use super::{Terms, sql};

/// The rate that is charged where no rule applies.
#[derive(Clone, Copy, Debug)]
pub struct OwnRate {
    /// `store` or `marketplace`.
    pub source: &'static str,
    pub rate: Rate,
    /// The marketplace's tax on a commission; a rule may have another.
    pub tax: Rate,
}

impl OwnRate {
    /// The store's rate, or the marketplace's where it has none.
    pub fn of(store_ppm: Option<i64>, marketplace: Rate, tax: Rate) -> Result<OwnRate> {
        Ok(match store_ppm {
            Some(ppm) => OwnRate { source: "store", rate: Rate::from_ppm(ppm)?, tax },
            None => OwnRate { source: "marketplace", rate: marketplace, tax },
        })
    }
}

/// The terms of one line.
#[derive(Clone, Debug)]
pub struct Priced {
    /// `rule`, `store` or `marketplace`.
    pub source: &'static str,
    /// The rate to show: of the first component.
    pub ppm: i64,
    /// Tax on the commission.
    pub tax: Rate,
    /// None when no rules are in force: then the rate is all there is to say.
    pub terms: Option<Terms>,
}

impl Priced {
    /// A plain rate, where no rules are in force.
    pub fn flat(own: OwnRate) -> Priced {
        Priced { source: own.source, ppm: own.rate.ppm(), tax: own.tax, terms: None }
    }

    /// The terms as stored.
    pub fn stored(&self) -> Option<String> {
        self.terms.as_ref().map(|terms| serde_json::to_string(terms).expect("terms are plain data"))
    }
}

struct InForce {
    id: i64,
    rules: Vec<Rule>,
    asks_volume: bool,
}

/// The rules, as far as they were asked for.
#[derive(Default)]
pub struct Pricer {
    by_day: HashMap<Day, Option<Rc<InForce>>>,
    parents: Option<Parents>,
}

impl Pricer {
    /// Does anything but the plain rates apply to what is placed on this day?
    pub fn has_rules(&mut self, tx: &mut Tx<'_>, day: Day) -> Result<bool> {
        Ok(self.in_force(tx, day)?.is_some())
    }

    /// Completes what is known of the lines of one order: the month's volume, if a rule asks for it, of the orders
    /// before `below`.
    pub fn volume(
        &mut self,
        tx: &mut Tx<'_>,
        shop: &Shop,
        day: Day,
        store: i64,
        currency: &str,
        below: i64,
    ) -> Result<i64> {
        match self.in_force(tx, day)? {
            Some(rules) if rules.asks_volume => volume_of_month(tx, shop, day, store, currency, below),
            _ => Ok(0),
        }
    }

    /// A category and all above it.
    pub fn categories(&mut self, tx: &mut Tx<'_>, category: Option<i64>) -> Result<Vec<i64>> {
        if self.parents.is_none() {
            self.parents = Some(sql::parents(tx)?);
        }
        let parents = self.parents.as_ref().expect("loaded above");
        Ok(category.map(|id| lineage(id, parents).collect()).unwrap_or_default())
    }

    /// The terms of a line that is placed on this day.
    pub fn price(&mut self, tx: &mut Tx<'_>, day: Day, context: Context, own: OwnRate) -> Result<Priced> {
        let Some(rules) = self.in_force(tx, day)? else {
            return Ok(Priced::flat(own));
        };
        Ok(price(rules.id, &rules.rules, context, own))
    }

    fn in_force(&mut self, tx: &mut Tx<'_>, day: Day) -> Result<Option<Rc<InForce>>> {
        if let Some(known) = self.by_day.get(&day) {
            return Ok(known.clone());
        }
        let found = match sql::in_force(tx, day)? {
            Some(id) => {
                let rules = sql::rules(tx, id)?;
                Some(Rc::new(InForce { id, asks_volume: asks_volume(&rules), rules }))
            }
            None => None,
        };
        self.by_day.insert(day, found.clone());
        Ok(found)
    }
}

/// The goods a store delivered in the month of a day, up to it, of the orders before `below`.
pub(super) fn volume_of_month(
    tx: &mut Tx<'_>,
    shop: &Shop,
    day: Day,
    store: i64,
    currency: &str,
    below: i64,
) -> Result<i64> {
    let month = Cycle::Monthly.period_of(day, shop.calendar.week_start);
    sql::volume(tx, store, currency, month.first, day, below)
}

/// Does a rule look at what the store sold this month?
pub(super) fn asks_volume(rules: &[Rule]) -> bool {
    let by_month = |c: &Component| c.tiers.as_ref().is_some_and(|tiers| tiers.of == super::rule::TierOf::Month);
    rules.iter().any(|rule| !rule.when.volume.is_empty() || rule.components.iter().any(by_month))
}

/// The first rule that applies, or the store's own rate.
pub(super) fn price(ruleset: i64, rules: &[Rule], context: Context, own: OwnRate) -> Priced {
    match matching::first(rules, &context) {
        Some(rule) => Priced {
            source: "rule",
            ppm: rule.components.first().map_or(0, |component| component.rate_ppm),
            tax: rule.tax_ppm.map_or(own.tax, |ppm| Rate::from_ppm(ppm).expect("a rate that was read")),
            terms: Some(Terms {
                ruleset: Some(ruleset),
                rule: Some(rule.name.clone()),
                components: rule.components.clone(),
                context,
            }),
        },
        None => Priced {
            source: own.source,
            ppm: own.rate.ppm(),
            tax: own.tax,
            terms: Some(Terms { ruleset: Some(ruleset), ..Terms::flat(own.rate, context) }),
        },
    }
}
