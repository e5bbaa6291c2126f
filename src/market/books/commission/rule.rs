//! A commission rule: when it applies and what it charges. Plain values, as they are stored with a version.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::Rate;

/// Amounts in minor units, by currency code.
pub type Amounts = BTreeMap<String, i64>;

/// One rule of an ordered list; the first that applies is the one that charges.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Unique in its list, and kept from version to version.
    pub name: String,
    #[serde(default)]
    pub when: Conditions,
    pub components: Vec<Component>,
    /// Tax on the commission, in parts per million of it; the marketplace's own rate where it is not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax_ppm: Option<i64>,
}

/// All kinds that are given must hold; of one kind, one value is enough. None at all applies to everything.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Conditions {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub stores: Vec<i64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub plans: Vec<String>,
    /// With everything below them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<i64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub products: Vec<i64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub zones: Vec<i64>,
    /// Who collects the cash by the store's terms: `platform` or `store`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub collection: Vec<String>,
    /// The goods of the order as placed, by currency.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub value: BTreeMap<String, Band>,
    /// The goods the store delivered this month before the order was placed, by currency.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub volume: BTreeMap<String, Band>,
    /// First and last business date of placing, `YYYY-MM-DD`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
}

/// Amounts from `from` up to, but not including, `below`: so bands that meet neither overlap nor leave a gap.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    #[serde(default)]
    pub from: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub below: Option<i64>,
}

impl Band {
    pub fn contains(&self, minor: i64) -> bool {
        minor >= self.from && self.below.is_none_or(|below| minor < below)
    }

    /// Does this band contain all of the other?
    pub fn covers(&self, other: &Band) -> bool {
        let below = self.below.is_none_or(|mine| other.below.is_some_and(|theirs| theirs <= mine));
        self.from <= other.from && below
    }
}

/// One named part of a commission. Its rate and its fixed amount are summed, then bounded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Component {
    pub name: String,
    /// Parts per million of the base. Tiers go before it.
    #[serde(default)]
    pub rate_ppm: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tiers: Option<Tiers>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub fixed: Amounts,
    #[serde(default)]
    pub per: Per,
    /// Least and most per line; a currency that is not named has no bound.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub min: Amounts,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub max: Amounts,
    /// What of the goods the rate is taken of.
    #[serde(default)]
    pub base: Base,
    /// The rate is taken of the store's delivery fee too.
    #[serde(default)]
    pub with_delivery: bool,
    /// The rate is taken of the base without the tax that prices contain.
    #[serde(default)]
    pub without_tax: bool,
    /// Parts per million of the charge that the platform keeps when the goods come back.
    #[serde(default)]
    pub kept_ppm: i64,
}

impl Component {
    /// A plain rate.
    pub fn of_rate(rate: Rate) -> Component {
        Component {
            name: "commission".into(),
            rate_ppm: rate.ppm(),
            tiers: None,
            fixed: Amounts::new(),
            per: Per::Line,
            min: Amounts::new(),
            max: Amounts::new(),
            base: Base::default(),
            with_delivery: false,
            without_tax: false,
            kept_ppm: 0,
        }
    }
}

/// What of the goods a rate is taken of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Base {
    /// Their price before any discount.
    List,
    /// Less what the store gives of it.
    #[default]
    AfterStore,
    /// Less every discount, whoever bears it.
    AfterAll,
}

impl Base {
    pub fn word(self) -> &'static str {
        match self {
            Base::List => "list",
            Base::AfterStore => "after_store",
            Base::AfterAll => "after_all",
        }
    }
}

/// What a fixed amount is charged for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Per {
    Unit,
    #[default]
    Line,
    /// Once an order, shared among the lines of the rule by their goods.
    Order,
}

impl Per {
    pub fn word(self) -> &'static str {
        match self {
            Per::Unit => "unit",
            Per::Line => "line",
            Per::Order => "order",
        }
    }
}

/// Rates that depend on how much was sold. Steps hold lower bounds only, so there can be no gap and no overlap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tiers {
    pub of: TierOf,
    /// Each part of the amount at the rate of its own step; otherwise the whole amount at the rate of its end.
    pub marginal: bool,
    pub steps: BTreeMap<String, Vec<Step>>,
}

/// What is measured against the steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TierOf {
    /// The line itself.
    Line,
    /// What the store delivered this month before, and then the order's lines.
    Month,
}

/// From this many minor units on, this rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    pub from: i64,
    pub ppm: i64,
}
