//! Gives an order's lines their terms when it is placed.

use std::collections::HashMap;
use std::rc::Rc;

use crate::base::{Cycle, Day, Rate, StoreId};
use crate::db::Tx;
use crate::error::Result;
use crate::market::core::settings::Marketplace;

use super::lint::{Parents, lineage};
use super::matching::{self, Context};
use super::rule::{Component, Rule};
use super::{Terms, sql};

crate::stored! {
    /// Whose rate a line is charged at.
    pub enum RateSource {
        Store = "store",
        Marketplace = "marketplace",
        Rule = "rule",
    }
}

/// The rate that is charged where no rule applies.
#[derive(Clone, Copy, Debug)]
pub struct OwnRate {
    /// The store's, or the marketplace's.
    pub source: RateSource,
    pub rate: Rate,
    /// The marketplace's tax on a commission; a rule may have another.
    pub tax: Rate,
}

impl OwnRate {
    /// The store's rate, or the marketplace's where it has none.
    pub fn of(store_ppm: Option<i64>, marketplace: Rate, tax: Rate) -> Result<OwnRate> {
        Ok(match store_ppm {
            Some(ppm) => OwnRate { source: RateSource::Store, rate: Rate::from_ppm(ppm)?, tax },
            None => OwnRate { source: RateSource::Marketplace, rate: marketplace, tax },
        })
    }
}

/// The terms of one line.
#[derive(Clone, Debug)]
pub struct Priced {
    pub source: RateSource,
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
        marketplace: &Marketplace,
        day: Day,
        store: StoreId,
        currency: &str,
        below: i64,
    ) -> Result<i64> {
        match self.in_force(tx, day)? {
            Some(rules) if rules.asks_volume => volume_of_month(tx, marketplace, day, store, currency, below),
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
    marketplace: &Marketplace,
    day: Day,
    store: StoreId,
    currency: &str,
    below: i64,
) -> Result<i64> {
    let month = Cycle::Monthly.period_of(day, marketplace.calendar.week_start);
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
            source: RateSource::Rule,
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

#[cfg(test)]
mod tests {
    use super::super::rule::{Band, Conditions, TierOf, Tiers};
    use super::*;

    fn rate(text: &str) -> Rate {
        Rate::parse(text).expect("a rate")
    }

    fn rule(name: &str, when: Conditions) -> Rule {
        Rule { name: name.into(), when, components: vec![Component::of_rate(rate("2%"))], tax_ppm: None }
    }

    fn of_volume() -> Conditions {
        let band = Band { from: 0, below: Some(50_000) };
        Conditions { volume: [("IQD".to_owned(), band)].into(), ..Conditions::default() }
    }

    fn tiered(of: TierOf) -> Rule {
        let tiers = Some(Tiers { of, marginal: true, steps: Default::default() });
        let component = Component { tiers, ..Component::of_rate(Rate::NOTHING) };
        Rule { components: vec![component], ..rule("tiers", Conditions::default()) }
    }

    #[test]
    fn the_volume_is_asked_for_where_a_rule_looks_at_it() {
        let plain = || rule("plain", Conditions::default());
        for (rules, asks) in [
            (vec![], false),
            (vec![plain()], false),
            (vec![rule("band", of_volume())], true),
            (vec![plain(), rule("band", of_volume())], true),
            (vec![tiered(TierOf::Month)], true),
            (vec![tiered(TierOf::Line)], false),
        ] {
            assert_eq!(asks_volume(&rules), asks, "{rules:?}");
        }
    }

    #[test]
    fn a_store_has_its_own_rate_or_the_marketplace_s() {
        let own = |ppm| OwnRate::of(ppm, rate("8%"), rate("15%")).expect("a rate");
        for (ppm, source, charged) in [
            (None, RateSource::Marketplace, 80_000),
            (Some(50_000), RateSource::Store, 50_000),
            (Some(0), RateSource::Store, 0),
        ] {
            let priced = Priced::flat(own(ppm));
            assert_eq!((priced.source, priced.ppm, priced.tax), (source, charged, rate("15%")));
            assert_eq!(priced.stored(), None);
        }
        assert!(OwnRate::of(Some(-1), rate("8%"), rate("15%")).is_err());
    }

    #[test]
    fn the_first_rule_that_applies_prices_a_line() {
        let own = OwnRate::of(None, rate("8%"), rate("15%")).expect("a rate");
        let context = |volume| Context { currency: "IQD".into(), volume, ..Context::default() };
        let taxed = Rule { tax_ppm: Some(50_000), ..rule("small", of_volume()) };
        let rules = [taxed, rule("stores", Conditions { stores: vec![9], ..Conditions::default() })];
        let small = price(4, &rules, context(49_999), own);
        assert_eq!((small.source, small.ppm, small.tax), (RateSource::Rule, 20_000, rate("5%")));
        let stored = small.stored().expect("they are stored");
        let terms = small.terms.expect("frozen terms");
        assert_eq!(serde_json::from_str::<Terms>(&stored).expect("terms"), terms);
        assert_eq!((terms.ruleset, terms.rule.as_deref()), (Some(4), Some("small")));
        // No rule applies: the rate of its own, frozen with the rules that were in force.
        let large = price(4, &rules, context(50_000), own);
        assert_eq!((large.source, large.ppm, large.tax), (RateSource::Marketplace, 80_000, rate("15%")));
        let terms = large.terms.expect("frozen terms");
        assert_eq!((terms.ruleset, terms.rule), (Some(4), None));
    }
}
