//! Rules as people write them, in a TOML file or as flags: names instead of ids, amounts in their currency's units.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::{Prefix, Problem, Rate, StoreId, parse_day, text};
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::catalogue::{categories, products};
use crate::market::core::lookup;
use crate::market::core::settings::Marketplace;
use crate::market::parties::{stores, zones};

use super::rule::{Amounts, Band, Base, Component, Conditions, Per, Rule, Step, TierOf, Tiers};

/// A text for each currency.
pub type ByCurrency = BTreeMap<String, String>;

/// A list of rules, in order.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RulesText {
    #[serde(default)]
    pub rule: Vec<RuleText>,
}

/// One rule. A list that is empty is not a condition.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RuleText {
    pub name: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub store: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub plan: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub category: Vec<String>,
    /// `store/SKU`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub product: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub zone: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub collection: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// `FROM..BELOW`, either end open.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub value: ByCurrency,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub volume: ByCurrency,
    /// Rate of the tax on the commission.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tax: Option<String>,
    pub component: Vec<ComponentText>,
}

/// One component.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ComponentText {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rate: Option<String>,
    /// `unit`, `line` or `order`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per: Option<Per>,
    /// `list`, `after_store` or `after_all`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<Base>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub with_delivery: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub without_tax: bool,
    /// `refund`, `keep`, or the rate that is kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_return: Option<String>,
    /// `line` or `month`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tiers_of: Option<TierOf>,
    /// The whole amount at the rate of its end, instead of each part at its own.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub whole: bool,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub fixed: ByCurrency,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub min: ByCurrency,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub max: ByCurrency,
    /// `0=30%, 1000=12.5%`.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub tiers: ByCurrency,
}

/// How a thing that a rule names is found.
type Find = fn(&mut Tx<'_>, &str) -> Result<i64>;

/// Finds stores, categories, products and zones.
struct Finders {
    store: Find,
    category: Find,
    product: Find,
    zone: Find,
}

/// Reads a rule that somebody has typed, looking up everything it names.
///
/// # Errors
/// What cannot be read or is not known, with the name of the rule.
pub fn read(tx: &mut Tx<'_>, marketplace: &Marketplace, text: &RuleText) -> Result<Rule> {
    let store: Find = |tx, text| stores::find(tx, text).map(StoreId::get);
    let (category, product, zone) = (categories::find, products::find, zones::find);
    read_with(tx, marketplace, text, Finders { store, category, product, zone })
}

/// [`read`] of a rule in a file, where only keys and full refs name things.
///
/// # Errors
/// As [`read`].
pub fn read_in_file(tx: &mut Tx<'_>, marketplace: &Marketplace, text: &RuleText) -> Result<Rule> {
    let store: Find = |tx, text| stores::find_in_file(tx, text).map(StoreId::get);
    let product = products::find_in_file;
    read_with(
        tx,
        marketplace,
        text,
        Finders { store, category: categories::find_in_file, product, zone: zones::find_in_file },
    )
}

fn read_with(tx: &mut Tx<'_>, marketplace: &Marketplace, text: &RuleText, finders: Finders) -> Result<Rule> {
    let wrong = |problem: Problem| Error::invalid(codes::RULE_INVALID, format!("rule {:?}: {problem}", text.name));
    if text.name.trim().is_empty() || text.name.chars().count() > 80 || text.name.chars().any(char::is_control) {
        return Err(Error::invalid(codes::RULE_NAME, "a rule needs a name of at most 80 characters"));
    }
    text::unmarked(&text.name).map_err(wrong)?;
    if text.component.is_empty() {
        return Err(wrong(Problem::new("it charges nothing: give it a rate, a fixed amount or tiers")));
    }
    if let Some(unknown) = text.collection.iter().find(|model| !["platform", "store"].contains(&model.as_str())) {
        return Err(wrong(Problem::new(format!("{unknown:?} is not a collection model; use platform or store"))));
    }
    let mut when = Conditions {
        plans: text.plan.iter().map(|plan| plan_of(plan)).collect::<Result<_, _>>().map_err(wrong)?,
        collection: text.collection.clone(),
        value: bands(marketplace, &text.value).map_err(wrong)?,
        volume: bands(marketplace, &text.volume).map_err(wrong)?,
        from: day(text.from.as_deref()).map_err(wrong)?,
        until: day(text.until.as_deref()).map_err(wrong)?,
        ..Conditions::default()
    };
    for (names, ids, find) in [
        (&text.store, &mut when.stores, finders.store),
        (&text.category, &mut when.categories, finders.category),
        (&text.product, &mut when.products, finders.product),
        (&text.zone, &mut when.zones, finders.zone),
    ] {
        for name in names {
            ids.push(find(tx, name)?);
        }
    }
    let components = text.component.iter().map(|text| component(marketplace, text)).collect::<Result<Vec<_>, _>>();
    let tax_ppm = text.tax.as_deref().map(Rate::parse).transpose().map_err(wrong)?.map(Rate::ppm);
    Ok(Rule { name: text.name.clone(), when, components: components.map_err(wrong)?, tax_ppm })
}

/// A plan is a slug: `Gold` is the plan `gold`.
fn plan_of(typed: &str) -> Result<String, Problem> {
    text::slug(&text::key(typed))
}

fn day(text: Option<&str>) -> Result<Option<String>, Problem> {
    text.map(|text| parse_day(text).map(|day| day.to_string())).transpose()
}

fn bands(marketplace: &Marketplace, texts: &ByCurrency) -> Result<BTreeMap<String, Band>, Problem> {
    texts.iter().map(|(code, text)| Ok((code.clone(), band(marketplace, code, text)?))).collect()
}

fn band(marketplace: &Marketplace, code: &str, text: &str) -> Result<Band, Problem> {
    let (from, below) = text.split_once("..").ok_or_else(|| {
        Problem::new(format!("{text:?} is not a band: write FROM..BELOW, like 0..100000 or 100000.."))
    })?;
    let end = |text: &str| (!text.trim().is_empty()).then(|| amount(marketplace, code, text)).transpose();
    let band = Band { from: end(from)?.unwrap_or(0), below: end(below)? };
    match band.below {
        Some(below) if below <= band.from => Err(Problem::new(format!("the band {text:?} is empty"))),
        _ => Ok(band),
    }
}

fn amount(marketplace: &Marketplace, code: &str, text: &str) -> Result<i64, Problem> {
    let coin =
        marketplace.coin(code).map_err(|_| Problem::new(format!("{code:?} is not a currency of this marketplace")))?;
    match coin.currency.parse(text.trim())? {
        minor if minor < 0 => Err(Problem::new(format!("{text:?} is negative"))),
        minor => Ok(minor),
    }
}

fn amounts(marketplace: &Marketplace, texts: &ByCurrency) -> Result<Amounts, Problem> {
    texts.iter().map(|(code, text)| Ok((code.clone(), amount(marketplace, code, text)?))).collect()
}

fn component(marketplace: &Marketplace, text: &ComponentText) -> Result<Component, Problem> {
    if text.rate.is_some() && !text.tiers.is_empty() {
        return Err(Problem::new("a component has a rate or tiers, not both"));
    }
    if text.without_tax && !text.tiers.is_empty() {
        return Err(Problem::new("tiers are of amounts as they are: without_tax goes with a rate"));
    }
    let component = Component {
        name: text.name.clone().unwrap_or_else(|| "commission".into()),
        rate_ppm: text.rate.as_deref().map(Rate::parse).transpose()?.map_or(0, Rate::ppm),
        tiers: tiers(marketplace, text)?,
        fixed: amounts(marketplace, &text.fixed)?,
        per: text.per.unwrap_or_default(),
        min: amounts(marketplace, &text.min)?,
        max: amounts(marketplace, &text.max)?,
        base: text.base.unwrap_or_default(),
        with_delivery: text.with_delivery,
        without_tax: text.without_tax,
        kept_ppm: text.on_return.as_deref().map_or(Ok(0), kept)?,
    };
    match component.min.iter().find(|(code, min)| component.max.get(*code).is_some_and(|max| max < min)) {
        Some((code, _)) => Err(Problem::new(format!("the least is more than the most in {code}"))),
        None => Ok(component),
    }
}

/// What of a charge is kept when the goods come back, in parts per million.
fn kept(text: &str) -> Result<i64, Problem> {
    match text.trim() {
        "refund" => Ok(0),
        "keep" => Ok(1_000_000),
        part => match Rate::parse(part.trim_start_matches("keep").trim()) {
            Ok(rate) => Ok(rate.ppm()),
            Err(_) => Err(Problem::new(format!("{text:?} is none of refund, keep, keep 20%"))),
        },
    }
}

fn written_kept(ppm: i64) -> Option<String> {
    match ppm {
        0 => None,
        1_000_000 => Some("keep".into()),
        ppm => Some(format!("keep {}", written_rate(ppm))),
    }
}

fn tiers(marketplace: &Marketplace, text: &ComponentText) -> Result<Option<Tiers>, Problem> {
    if text.tiers.is_empty() {
        return Ok(None);
    }
    let steps = text.tiers.iter().map(|(code, text)| Ok((code.clone(), steps(marketplace, code, text)?)));
    let steps = steps.collect::<Result<BTreeMap<_, _>, Problem>>()?;
    Ok(Some(Tiers { of: text.tiers_of.unwrap_or(TierOf::Line), marginal: !text.whole, steps }))
}

fn steps(marketplace: &Marketplace, code: &str, text: &str) -> Result<Vec<Step>, Problem> {
    let mut steps = Vec::new();
    for part in text.split(',') {
        let (from, rate) = part
            .split_once('=')
            .ok_or_else(|| Problem::new(format!("{part:?} is not a step: write FROM=RATE, like 0=30%")))?;
        steps.push(Step { from: amount(marketplace, code, from)?, ppm: Rate::parse(rate)?.ppm() });
    }
    match steps.is_sorted_by(|a, b| a.from < b.from) {
        true => Ok(steps),
        false => Err(Problem::new(format!("the steps {text:?} do not rise"))),
    }
}

/// A rule as it would be typed; reading it again gives the same rule.
pub fn written(tx: &mut Tx<'_>, marketplace: &Marketplace, rule: &Rule) -> Result<RuleText> {
    let when = &rule.when;
    let mut text = RuleText {
        name: rule.name.clone(),
        plan: when.plans.clone(),
        collection: when.collection.clone(),
        from: when.from.clone(),
        until: when.until.clone(),
        value: written_bands(marketplace, &when.value),
        volume: written_bands(marketplace, &when.volume),
        tax: rule.tax_ppm.map(written_rate),
        component: rule.components.iter().map(|component| written_component(marketplace, component)).collect(),
        ..RuleText::default()
    };
    for (ids, prefix, table, names) in [
        (&when.stores, Prefix::STORE, "store", &mut text.store),
        (&when.categories, Prefix::CATEGORY, "category", &mut text.category),
        (&when.products, Prefix::PRODUCT, "product", &mut text.product),
        (&when.zones, Prefix::ZONE, "zone", &mut text.zone),
    ] {
        for id in ids {
            // What does not exist any more is called by its ref.
            names.push(if lookup::exists(tx, table, *id)? {
                called(tx, marketplace, table, *id)?
            } else {
                prefix.show(*id)
            });
        }
    }
    Ok(text)
}

fn called(tx: &mut Tx<'_>, marketplace: &Marketplace, table: &str, id: i64) -> Result<String> {
    Ok(match table {
        "store" => stores::by_id(tx, StoreId::new(id))?.slug,
        "category" => categories::tree(tx)?.path(id, marketplace.language),
        "zone" => zones::by_id(tx, id)?.code,
        _ => {
            let product = products::by_id(tx, id)?;
            format!("{}/{}", stores::by_id(tx, product.store_id)?.slug, product.sku)
        }
    })
}

fn decimal(marketplace: &Marketplace, code: &str, minor: i64) -> String {
    marketplace.stored_currency(code).format(minor)
}

fn written_amounts(marketplace: &Marketplace, amounts: &Amounts) -> ByCurrency {
    amounts.iter().map(|(code, minor)| (code.clone(), decimal(marketplace, code, *minor))).collect()
}

fn written_bands(marketplace: &Marketplace, bands: &BTreeMap<String, Band>) -> ByCurrency {
    let written = |code: &str, band: &Band| {
        let below = band.below.map(|below| decimal(marketplace, code, below)).unwrap_or_default();
        format!("{}..{below}", decimal(marketplace, code, band.from))
    };
    bands.iter().map(|(code, band)| (code.clone(), written(code, band))).collect()
}

fn written_rate(ppm: i64) -> String {
    Rate::from_ppm(ppm).map(|rate| rate.to_string()).unwrap_or_default()
}

fn written_component(marketplace: &Marketplace, component: &Component) -> ComponentText {
    let steps = |code: &str, steps: &Vec<Step>| {
        let step = |step: &Step| format!("{}={}", decimal(marketplace, code, step.from), written_rate(step.ppm));
        steps.iter().map(step).collect::<Vec<_>>().join(", ")
    };
    let tiers = component.tiers.as_ref();
    ComponentText {
        name: Some(component.name.clone()).filter(|name| name != "commission"),
        rate: (component.rate_ppm > 0).then(|| written_rate(component.rate_ppm)),
        per: Some(component.per).filter(|per| *per != Per::default()),
        base: Some(component.base).filter(|base| *base != Base::default()),
        with_delivery: component.with_delivery,
        without_tax: component.without_tax,
        on_return: written_kept(component.kept_ppm),
        tiers_of: tiers.map(|tiers| tiers.of),
        whole: tiers.is_some_and(|tiers| !tiers.marginal),
        fixed: written_amounts(marketplace, &component.fixed),
        min: written_amounts(marketplace, &component.min),
        max: written_amounts(marketplace, &component.max),
        tiers: tiers.iter().flat_map(|t| &t.steps).map(|(code, s)| (code.clone(), steps(code, s))).collect(),
    }
}

impl RuleText {
    /// When the rule applies, in a few words.
    pub fn conditions(&self) -> String {
        let list = |word: &str, names: &[String]| (!names.is_empty()).then(|| format!("{word} {}", names.join("|")));
        let bands = |word: &str, bands: &ByCurrency| {
            (!bands.is_empty()).then(|| {
                let each: Vec<String> = bands.iter().map(|(code, band)| format!("{band} {code}")).collect();
                format!("{word} {}", each.join("|"))
            })
        };
        let parts = [
            list("store", &self.store),
            list("plan", &self.plan),
            list("category", &self.category),
            list("product", &self.product),
            list("zone", &self.zone),
            list("collection", &self.collection),
            bands("value", &self.value),
            bands("volume", &self.volume),
            self.from.as_ref().map(|day| format!("from {day}")),
            self.until.as_ref().map(|day| format!("until {day}")),
        ];
        let said: Vec<String> = parts.into_iter().flatten().collect();
        if said.is_empty() { "always".into() } else { said.join(", ") }
    }

    /// What the rule charges, in a few words.
    pub fn charges(&self) -> String {
        let charges = self.component.iter().map(ComponentText::charges).collect::<Vec<_>>().join(" + ");
        let tax = self.tax.as_ref().map(|tax| format!(", and {tax} tax on it")).unwrap_or_default();
        format!("{charges}{tax}")
    }
}

impl ComponentText {
    fn charges(&self) -> String {
        let each = |amounts: &ByCurrency| {
            amounts.iter().map(|(code, amount)| format!("{amount} {code}")).collect::<Vec<_>>().join("|")
        };
        let mut said: Vec<String> = self.rate.iter().cloned().collect();
        for (code, steps) in &self.tiers {
            let of = if self.tiers_of == Some(TierOf::Month) { "of the month" } else { "of the line" };
            said.push(format!("{steps} {code} {of}{}", if self.whole { ", whole" } else { "" }));
        }
        if !self.fixed.is_empty() {
            said.push(format!("{} per {}", each(&self.fixed), self.per.unwrap_or_default().word()));
        }
        if !self.min.is_empty() {
            said.push(format!("at least {}", each(&self.min)));
        }
        if !self.max.is_empty() {
            said.push(format!("at most {}", each(&self.max)));
        }
        if let Some(base) = self.base {
            said.push(match base {
                Base::List => "before discounts".into(),
                Base::AfterStore => "after the store's discounts".into(),
                Base::AfterAll => "after all discounts".into(),
            });
        }
        if self.with_delivery {
            said.push("of goods and delivery".into());
        }
        if self.without_tax {
            said.push("without their tax".into());
        }
        if let Some(kept) = &self.on_return {
            said.push(format!("{kept} on return"));
        }
        let name = self.name.as_ref().map(|name| format!("{name}: ")).unwrap_or_default();
        format!("{name}{}", said.join(", "))
    }
}
