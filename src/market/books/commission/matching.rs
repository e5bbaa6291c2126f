//! Which rule applies to an order line. Pure.

use crate::base::StoreId;
use serde::{Deserialize, Serialize};

use super::rule::{Conditions, Rule};

/// What is known of a line when its order is placed. Kept with the line, so that the choice can be shown again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Context {
    pub store: StoreId,
    pub plan: Option<String>,
    /// The product's category and all above it.
    pub categories: Vec<i64>,
    pub product: i64,
    pub zone: i64,
    pub collection: String,
    pub currency: String,
    /// Goods of the order, in minor units.
    pub value: i64,
    /// Goods the store delivered this month before the order was placed.
    pub volume: i64,
    /// The business date on which the order was placed.
    pub day: String,
    /// The rate of the tax that prices contain, in parts per million.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub goods_tax_ppm: i64,
}

fn is_zero(ppm: &i64) -> bool {
    *ppm == 0
}

/// Why a rule does not apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Objection {
    Store,
    Plan,
    Category,
    Product,
    Zone,
    Collection,
    Value,
    Volume,
    Date,
    /// It charges a fixed amount, but none is named in the order's currency.
    Currency,
}

impl Objection {
    pub fn word(self) -> &'static str {
        match self {
            Objection::Store => "store",
            Objection::Plan => "plan",
            Objection::Category => "category",
            Objection::Product => "product",
            Objection::Zone => "zone",
            Objection::Collection => "collection",
            Objection::Value => "value",
            Objection::Volume => "volume",
            Objection::Date => "date",
            Objection::Currency => "currency",
        }
    }
}

/// The first rule that applies.
pub fn first<'a>(rules: &'a [Rule], context: &Context) -> Option<&'a Rule> {
    rules.iter().find(|rule| objection(rule, context).is_none())
}

/// The first condition of a rule that does not hold.
pub fn objection(rule: &Rule, context: &Context) -> Option<Objection> {
    let Conditions { stores, plans, categories, products, zones, collection, value, volume, from, until } = &rule.when;
    let band = |bands: &std::collections::BTreeMap<String, super::rule::Band>, minor| {
        bands.is_empty() || bands.get(&context.currency).is_some_and(|band| band.contains(minor))
    };
    let holds = [
        (one_of(stores, &context.store.get()), Objection::Store),
        (plans.is_empty() || context.plan.as_ref().is_some_and(|plan| plans.contains(plan)), Objection::Plan),
        (categories.is_empty() || context.categories.iter().any(|id| categories.contains(id)), Objection::Category),
        (one_of(products, &context.product), Objection::Product),
        (one_of(zones, &context.zone), Objection::Zone),
        (one_of(collection, &context.collection), Objection::Collection),
        (band(value, context.value), Objection::Value),
        (band(volume, context.volume), Objection::Volume),
        (
            from.as_ref().is_none_or(|from| context.day >= *from)
                && until.as_ref().is_none_or(|until| context.day <= *until),
            Objection::Date,
        ),
        (
            rule.components.iter().all(|c| c.fixed.is_empty() || c.fixed.contains_key(&context.currency)),
            Objection::Currency,
        ),
    ];
    holds.into_iter().find(|(held, _)| !held).map(|(_, objection)| objection)
}

fn one_of<T: PartialEq>(wanted: &[T], found: &T) -> bool {
    wanted.is_empty() || wanted.contains(found)
}

#[cfg(test)]
mod tests {
    use super::super::rule::{Band, Component};
    use super::*;
    use crate::base::Rate;

    fn context() -> Context {
        Context {
            store: StoreId::new(1),
            plan: Some("gold".into()),
            categories: vec![12, 3],
            product: 7,
            zone: 2,
            collection: "platform".into(),
            currency: "IQD".into(),
            value: 100_000,
            volume: 900_000,
            day: "2026-03-15".into(),
            goods_tax_ppm: 0,
        }
    }

    fn rule(when: Conditions) -> Rule {
        let components = vec![Component::of_rate(Rate::parse("8%").expect("a rate"))];
        Rule { name: "r".into(), when, components, tax_ppm: None }
    }

    /// A rule can depend on who takes the cash.
    #[test]
    fn every_condition_is_heard() {
        let band = |from, below| [("IQD".to_owned(), Band { from, below })].into();
        let none = Conditions::default();
        for (when, against) in [
            (none.clone(), None),
            (Conditions { stores: vec![2, 1], ..none.clone() }, None),
            (Conditions { stores: vec![2], ..none.clone() }, Some(Objection::Store)),
            (Conditions { plans: vec!["silver".into()], ..none.clone() }, Some(Objection::Plan)),
            (Conditions { categories: vec![3], ..none.clone() }, None),
            (Conditions { categories: vec![4], ..none.clone() }, Some(Objection::Category)),
            (Conditions { products: vec![8], ..none.clone() }, Some(Objection::Product)),
            (Conditions { zones: vec![1], ..none.clone() }, Some(Objection::Zone)),
            (Conditions { collection: vec!["store".into()], ..none.clone() }, Some(Objection::Collection)),
            (Conditions { value: band(100_000, Some(100_001)), ..none.clone() }, None),
            (Conditions { value: band(0, Some(100_000)), ..none.clone() }, Some(Objection::Value)),
            (Conditions { volume: band(900_001, None), ..none.clone() }, Some(Objection::Volume)),
            (
                Conditions { value: [("USD".to_owned(), Band::default())].into(), ..none.clone() },
                Some(Objection::Value),
            ),
            (Conditions { from: Some("2026-03-15".into()), until: Some("2026-03-15".into()), ..none.clone() }, None),
            (Conditions { from: Some("2026-03-16".into()), ..none.clone() }, Some(Objection::Date)),
            (Conditions { until: Some("2026-03-14".into()), ..none.clone() }, Some(Objection::Date)),
        ] {
            assert_eq!(objection(&rule(when.clone()), &context()), against, "{when:?}");
        }
    }

    #[test]
    fn a_fixed_amount_needs_the_currency_of_the_order() {
        let mut dollars = rule(Conditions::default());
        dollars.components[0].fixed.insert("USD".into(), 100);
        assert_eq!(objection(&dollars, &context()), Some(Objection::Currency));
        dollars.components[0].fixed.insert("IQD".into(), 250);
        assert_eq!(objection(&dollars, &context()), None);
    }

    #[test]
    fn the_first_that_applies_wins() {
        let named = |name: &str, stores: Vec<i64>| Rule {
            name: name.into(),
            ..rule(Conditions { stores, ..Conditions::default() })
        };
        let rules = [named("other", vec![9]), named("mine", vec![1]), named("all", vec![])];
        assert_eq!(first(&rules, &context()).map(|rule| rule.name.as_str()), Some("mine"));
        assert_eq!(first(&rules[..1], &context()), None);
    }
}
