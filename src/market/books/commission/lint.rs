//! What is suspicious about a list of rules: those that can never apply, those that charge nothing, and those that
//! reach further than they did. Pure.

use std::collections::BTreeMap;

use super::rule::{Band, Conditions, Rule};

/// The parent of every category that has one.
pub type Parents = BTreeMap<i64, i64>;

/// Something to look at, in one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    pub rule: String,
    /// `unreachable`, `widened`, `charges_nothing`, `starts_late` or `dangling`.
    pub code: &'static str,
    pub what: String,
}

/// Everything to be said about `rules`, beside the rules they replace.
pub fn remarks(rules: &[Rule], before: &[Rule], parents: &Parents) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for (at, rule) in rules.iter().enumerate() {
        let mut say = |code, what: String| remarks.push(Remark { rule: rule.name.clone(), code, what });
        if let Some(wider) = rules[..at].iter().find(|wider| hides(wider, rule, parents)) {
            say("unreachable", format!("{} applies to everything this rule applies to, and comes first", wider.name));
        }
        if let Some(old) = before.iter().find(|old| old.name == rule.name)
            && old.when != rule.when
            && covers(&rule.when, &old.when, parents)
        {
            say("widened", "it applies to more than before".into());
        }
        for component in &rule.components {
            let name = &component.name;
            if component.rate_ppm == 0
                && component.tiers.is_none()
                && component.fixed.is_empty()
                && component.min.is_empty()
            {
                say("charges_nothing", format!("{name} charges nothing"));
            }
            let late = |steps: &&Vec<super::rule::Step>| steps.first().is_none_or(|step| step.from > 0);
            if component.tiers.iter().flat_map(|tiers| tiers.steps.values()).any(|steps| late(&steps)) {
                say("starts_late", format!("{name} charges nothing below its first step"));
            }
        }
    }
    remarks
}

/// A rule with fixed amounts steps aside for other currencies, so only one without them hides another for certain.
fn hides(wider: &Rule, rule: &Rule, parents: &Parents) -> bool {
    wider.components.iter().all(|component| component.fixed.is_empty()) && covers(&wider.when, &rule.when, parents)
}

/// Does everything that meets `narrow` meet `wide`?
fn covers(wide: &Conditions, narrow: &Conditions, parents: &Parents) -> bool {
    let within = |id: &i64| lineage(*id, parents).any(|above| wide.categories.contains(&above));
    let categories =
        wide.categories.is_empty() || (!narrow.categories.is_empty() && narrow.categories.iter().all(within));
    categories
        && list(&wide.stores, &narrow.stores)
        && list(&wide.plans, &narrow.plans)
        && list(&wide.products, &narrow.products)
        && list(&wide.zones, &narrow.zones)
        && list(&wide.collection, &narrow.collection)
        && bands(&wide.value, &narrow.value)
        && bands(&wide.volume, &narrow.volume)
        && wide.from.as_ref().is_none_or(|wide| narrow.from.as_ref().is_some_and(|narrow| narrow >= wide))
        && wide.until.as_ref().is_none_or(|wide| narrow.until.as_ref().is_some_and(|narrow| narrow <= wide))
}

fn list<T: PartialEq>(wide: &[T], narrow: &[T]) -> bool {
    wide.is_empty() || (!narrow.is_empty() && narrow.iter().all(|one| wide.contains(one)))
}

fn bands(wide: &BTreeMap<String, Band>, narrow: &BTreeMap<String, Band>) -> bool {
    let covered = |(code, band): (&String, &Band)| wide.get(code).is_some_and(|wide| wide.covers(band));
    wide.is_empty() || (!narrow.is_empty() && narrow.iter().all(covered))
}

/// A category and all above it.
pub fn lineage(id: i64, parents: &Parents) -> impl Iterator<Item = i64> {
    std::iter::successors(Some(id), |id| parents.get(id).copied())
}

#[cfg(test)]
mod tests {
    use super::super::rule::{Component, Step, TierOf, Tiers};
    use super::*;
    use crate::base::Rate;

    fn rule(name: &str, when: Conditions) -> Rule {
        {
            let components = vec![Component::of_rate(Rate::parse("8%").expect("a rate"))];
            Rule { name: name.into(), when, components, tax_ppm: None }
        }
    }

    fn codes(rules: &[Rule], before: &[Rule]) -> Vec<(String, &'static str)> {
        // 12 lies below 3.
        remarks(rules, before, &[(12, 3)].into()).into_iter().map(|remark| (remark.rule, remark.code)).collect()
    }

    #[test]
    fn a_rule_behind_a_wider_one_is_told() {
        let none = Conditions::default;
        let tea = Conditions { categories: vec![3], ..none() };
        let green_tea = Conditions { categories: vec![12], stores: vec![1], ..none() };
        assert_eq!(
            codes(&[rule("tea", tea.clone()), rule("green", green_tea.clone())], &[]),
            [("green".into(), "unreachable")]
        );
        assert_eq!(codes(&[rule("green", green_tea), rule("tea", tea.clone())], &[]), []);
        let band = |from, below| Conditions { value: [("IQD".to_owned(), Band { from, below })].into(), ..none() };
        assert_eq!(codes(&[rule("large", band(1000, None)), rule("larger", band(5000, Some(9000)))], &[]).len(), 1);
        assert_eq!(codes(&[rule("large", band(1000, Some(6000))), rule("larger", band(5000, Some(9000)))], &[]), []);
        let march = Conditions { from: Some("2026-03-01".into()), until: Some("2026-03-31".into()), ..none() };
        assert_eq!(codes(&[rule("march", march.clone()), rule("all", none())], &[]), []);
        assert_eq!(codes(&[rule("all", none()), rule("march", march)], &[]).len(), 1);
        let mut fixed = rule("fixed", none());
        fixed.components[0].fixed.insert("USD".into(), 5);
        assert_eq!(codes(&[fixed, rule("all", none())], &[]), []);
    }

    #[test]
    fn a_wider_edit_and_an_idle_rule_are_told() {
        let narrow = rule("tea", Conditions { stores: vec![1], ..Conditions::default() });
        let wide = rule("tea", Conditions { stores: vec![1, 2], ..Conditions::default() });
        assert_eq!(codes(std::slice::from_ref(&wide), std::slice::from_ref(&narrow)), [("tea".into(), "widened")]);
        assert_eq!(codes(&[narrow], &[wide]), []);
        let mut idle = rule("idle", Conditions::default());
        idle.components[0].rate_ppm = 0;
        assert_eq!(codes(std::slice::from_ref(&idle), &[]), [("idle".into(), "charges_nothing")]);
        let steps = [("IQD".to_owned(), vec![Step { from: 100, ppm: 1 }])].into();
        idle.components[0].tiers = Some(Tiers { of: TierOf::Line, marginal: true, steps });
        assert_eq!(codes(&[idle], &[]), [("idle".into(), "starts_late")]);
    }
}
