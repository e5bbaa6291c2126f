//! What the frozen terms of an order's lines come to. Pure, exact, and rounded once per component and line.

use crate::base::{Goods, Problem, Rate, money};

use super::Terms;
use super::rule::{Base, Component, Per, Step, TierOf, Tiers};

/// One part per million.
const MILLION: i128 = 1_000_000;

/// One delivered line. Minor units.
#[derive(Clone, Debug)]
pub struct ChargedLine<'a> {
    pub goods: Goods,
    pub quantity: i64,
    pub terms: &'a Terms,
    /// Tax on the commission.
    pub tax: Rate,
}

/// What a line is charged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Charge {
    /// The goods the commission is about.
    pub base: i64,
    pub minor: i64,
    /// On all parts together, rounded once.
    pub tax: i64,
    pub parts: Vec<Part>,
}

/// One component of a charge, with everything that led to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub component: String,
    /// What of the goods and the fee the rate is taken of.
    pub base: i64,
    /// Amounts and the rate each is charged at.
    pub slices: Vec<(i64, i64)>,
    /// The rate of the tax that the slices contain and that is not charged for.
    pub contained_ppm: i64,
    pub fixed: i64,
    /// Before it was bounded: the exact sum of the slices, rounded once, and the fixed amount.
    pub unbounded: i64,
    pub bound: Option<(&'static str, i64)>,
    pub minor: i64,
}

impl Part {
    /// The exact sum of the slices, as a fraction.
    pub fn exact(&self) -> (i128, i128) {
        let sum = self.slices.iter().map(|(amount, ppm)| i128::from(*amount) * i128::from(*ppm)).sum();
        // Prices are 1 + tax of what they are without.
        (sum, MILLION + i128::from(self.contained_ppm))
    }
}

/// Charges the delivered lines of one order; `store_delivery` is the part of the fee that the store earns.
///
/// # Errors
/// When an amount does not fit.
pub fn charge(lines: &[ChargedLine<'_>], store_delivery: i64) -> Result<Vec<Charge>, Problem> {
    let fees = shares(store_delivery, lines, |_| true)?;
    let mut sold = 0;
    let mut charges = Vec::with_capacity(lines.len());
    for (at, line) in lines.iter().enumerate() {
        let mut charge = Charge { base: line.goods.after_store(), ..Charge::default() };
        for (number, component) in line.terms.components.iter().enumerate() {
            let fixed = fixed(component, lines, at, number)?;
            let base = goods_of(&line.goods, component.base) + if component.with_delivery { fees[at] } else { 0 };
            let part = part(component, line, base, sold, fixed)?;
            charge.minor = money::add(charge.minor, part.minor)?;
            charge.parts.push(part);
        }
        charge.tax = line.tax.of(charge.minor);
        sold = money::add(sold, line.goods.after_store())?;
        charges.push(charge);
    }
    Ok(charges)
}

/// What of a line's goods a rate is taken of.
fn goods_of(goods: &Goods, base: Base) -> i64 {
    match base {
        Base::List => goods.list,
        Base::AfterStore => goods.after_store(),
        Base::AfterAll => goods.after_all(),
    }
}

fn part(component: &Component, line: &ChargedLine<'_>, base: i64, sold: i64, fixed: i64) -> Result<Part, Problem> {
    let currency = &line.terms.context.currency;
    let slices = match &component.tiers {
        _ if line.quantity == 0 => Vec::new(),
        None if component.rate_ppm == 0 => Vec::new(),
        None => vec![(base, component.rate_ppm)],
        Some(tiers) => sliced(tiers, tiers.steps.get(currency).map_or(&[], Vec::as_slice), base, line, sold),
    };
    let contained_ppm = if component.without_tax { line.terms.context.goods_tax_ppm } else { 0 };
    let mut part = Part {
        component: component.name.clone(),
        base,
        slices,
        contained_ppm,
        fixed,
        unbounded: 0,
        bound: None,
        minor: 0,
    };
    let (num, den) = part.exact();
    let rounded =
        i64::try_from(money::div_half_away(num, den)).map_err(|_| Problem::new("the commission does not fit"))?;
    part.unbounded = money::add(rounded, fixed)?;
    part.bound = bound(component, currency, part.unbounded).filter(|_| line.quantity > 0 && base > 0);
    part.minor = part.bound.map_or(part.unbounded, |(_, minor)| minor);
    Ok(part)
}

fn bound(component: &Component, currency: &str, minor: i64) -> Option<(&'static str, i64)> {
    let least = component.min.get(currency).filter(|least| minor < **least).map(|least| ("at least", *least));
    least.or_else(|| component.max.get(currency).filter(|most| minor > **most).map(|most| ("at most", *most)))
}

/// The fixed amount of a component for one line.
fn fixed(component: &Component, lines: &[ChargedLine<'_>], at: usize, number: usize) -> Result<i64, Problem> {
    let line = &lines[at];
    let Some(fixed) = component.fixed.get(&line.terms.context.currency).filter(|_| line.quantity > 0) else {
        return Ok(0);
    };
    match component.per {
        Per::Unit => money::times(*fixed, line.quantity),
        Per::Line => Ok(*fixed),
        Per::Order => {
            let same = |other: &ChargedLine<'_>| {
                other.terms.rule == line.terms.rule && other.terms.components.get(number) == Some(component)
            };
            Ok(shares(*fixed, lines, same)?[at])
        }
    }
}

/// An amount shared among the delivered lines that count, by their goods; free goods share alike.
fn shares(
    total: i64,
    lines: &[ChargedLine<'_>],
    counts: impl Fn(&ChargedLine<'_>) -> bool,
) -> Result<Vec<i64>, Problem> {
    let counted = |line: &ChargedLine<'_>| line.quantity > 0 && counts(line);
    let weights: Vec<i64> = lines.iter().map(|line| if counted(line) { line.goods.after_store() } else { 0 }).collect();
    if weights.iter().any(|weight| *weight > 0) {
        return money::split(total, &weights);
    }
    let weights: Vec<i64> = lines.iter().map(|line| i64::from(counted(line))).collect();
    if weights.contains(&1) { money::split(total, &weights) } else { Ok(vec![0; lines.len()]) }
}

/// Cuts an amount at the steps it crosses.
fn sliced(tiers: &Tiers, steps: &[Step], base: i64, line: &ChargedLine<'_>, sold: i64) -> Vec<(i64, i64)> {
    let start = match tiers.of {
        TierOf::Line => 0,
        TierOf::Month => line.terms.context.volume.saturating_add(sold),
    };
    let end = start.saturating_add(base);
    if !tiers.marginal {
        let ppm = steps.iter().rev().find(|step| step.from <= end).map_or(0, |step| step.ppm);
        return vec![(base, ppm)];
    }
    let mut slices = Vec::new();
    for (at, step) in steps.iter().enumerate() {
        let until = steps.get(at + 1).map_or(end, |next| next.from.min(end));
        let amount = until - step.from.max(start);
        if amount > 0 {
            slices.push((amount, step.ppm));
        }
    }
    slices
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn component(rate: &str) -> Component {
        Component::of_rate(Rate::parse(rate).expect("a rate"))
    }

    fn terms(components: Vec<Component>, volume: i64) -> Terms {
        let mut terms = Terms { rule: Some("r".into()), components, ..Terms::default() };
        terms.context.currency = "IQD".into();
        terms.context.volume = volume;
        terms
    }

    fn amounts(minor: i64) -> super::super::rule::Amounts {
        [("IQD".to_owned(), minor)].into()
    }

    fn line(list: i64, quantity: i64, terms: &Terms) -> ChargedLine<'_> {
        let goods = Goods { list, ..Goods::default() };
        ChargedLine { goods, quantity, terms, tax: Rate::NOTHING }
    }

    fn charged(terms: &Terms, lines: &[(i64, i64)], delivery: i64) -> Vec<i64> {
        let lines: Vec<ChargedLine<'_>> =
            lines.iter().map(|(price, quantity)| line(price * quantity, *quantity, terms)).collect();
        charge(&lines, delivery).expect("fits").into_iter().map(|charge| charge.minor).collect()
    }

    /// The figures of the model: 8 % and 7.5 % of a cart, and three currencies' worth of decimals.
    #[test]
    fn a_rate_is_rounded_once_a_line() {
        for (rate, goods, minor) in
            [("8%", 178_125, 14_250), ("7.5%", 96_250, 7_219), ("30%", 645, 194), ("12.5%", 18_750, 2_344)]
        {
            assert_eq!(charged(&terms(vec![component(rate)], 0), &[(goods, 1)], 0), [minor], "{rate} of {goods}");
        }
    }

    /// gumroad#4283: 30 % to 100, 12.5 % to 1 000, 8.5 % to 5 000; 900 sold so far, a sale of 200.
    #[test]
    fn marginal_tiers_continue_the_month() {
        let step = |from, rate: &str| Step { from, ppm: Rate::parse(rate).expect("a rate").ppm() };
        let steps = vec![step(0, "30%"), step(10_000, "12.5%"), step(100_000, "8.5%")];
        let tiers = |of, marginal| Some(Tiers { of, marginal, steps: [("IQD".to_owned(), steps.clone())].into() });
        let with = |of, marginal| vec![Component { tiers: tiers(of, marginal), ..component("0%") }];
        assert_eq!(charged(&terms(with(TierOf::Month, true), 90_000), &[(20_000, 1)], 0), [2_100]);
        // The second line goes on where the first ended: 10 000 at 12.5 %, then 10 000 at 8.5 %.
        assert_eq!(charged(&terms(with(TierOf::Month, true), 90_000), &[(10_000, 1), (10_000, 1)], 0), [1_250, 850]);
        assert_eq!(charged(&terms(with(TierOf::Month, false), 90_000), &[(20_000, 1)], 0), [1_700]);
        assert_eq!(charged(&terms(with(TierOf::Line, true), 90_000), &[(20_000, 1)], 0), [3_000 + 1_250]);
    }

    /// dokan#940: a fee per unit punishes packs; so what it is charged for is a choice. Two of one against one of two.
    #[test]
    fn a_fixed_amount_is_per_unit_line_or_order() {
        for (per, two_units, two_lines) in [
            (Per::Unit, vec![200], vec![100, 100]),
            (Per::Line, vec![100], vec![100, 100]),
            (Per::Order, vec![100], vec![50, 50]),
        ] {
            let terms = terms(vec![Component { fixed: amounts(100), per, ..component("0%") }], 0);
            assert_eq!(charged(&terms, &[(1_000, 2)], 0), two_units, "{per:?}");
            assert_eq!(charged(&terms, &[(1_000, 1), (1_000, 1)], 0), two_lines, "{per:?}");
        }
    }

    #[test]
    fn a_refused_line_pays_no_fee_of_its_own() {
        let terms = terms(vec![Component { fixed: amounts(500), per: Per::Line, ..component("0%") }], 0);
        assert_eq!(charged(&terms, &[(1_000, 1), (1_000, 0)], 0), [500, 0]);
    }

    /// An amount per order belongs to the lines of one rule: another rule's lines neither share it nor take its place.
    #[test]
    fn a_fee_per_order_stays_with_the_lines_of_its_rule() {
        let fee = || vec![Component { fixed: amounts(500), per: Per::Order, ..component("0%") }];
        let named = |name: &str, components| Terms { rule: Some(name.into()), ..terms(components, 0) };
        let minors = |lines: &[ChargedLine<'_>]| {
            charge(lines, 0).expect("fits").iter().map(|charge| charge.minor).collect::<Vec<_>>()
        };
        let (a, b) = (named("a", fee()), named("b", fee()));
        assert_eq!(minors(&[line(1_000, 1, &a), line(1_000, 1, &b)]), [500, 500]);
        let b = named("b", vec![component("1%")]);
        assert_eq!(minors(&[line(1_000, 1, &a), line(10_000, 1, &b)]), [500, 100]);
        let other = named("a", vec![component("1%")]);
        assert_eq!(minors(&[line(1_000, 1, &a), line(10_000, 1, &other)]), [500, 100]);
        // The goods are free and one line was refused: the other pays all of it.
        let free = Goods { list: 1_000, discount: 1_000, by_platform: 0 };
        let (came, refused) = (ChargedLine { goods: free, ..line(0, 1, &a) }, line(0, 0, &a));
        assert_eq!(minors(&[came, refused]), [500, 0]);
    }

    /// What is frozen with a line is all that its charge needs, the tax in its price too.
    #[test]
    fn frozen_terms_charge_what_the_rule_did() {
        let mut terms = terms(vec![Component { without_tax: true, ..component("7.5%") }], 0);
        terms.context.goods_tax_ppm = 190_000;
        let frozen: Terms = serde_json::from_str(&serde_json::to_string(&terms).expect("plain data")).expect("terms");
        assert_eq!(frozen, terms);
        assert_eq!(charged(&frozen, &[(119_007, 1)], 0), [7_500]);
    }

    /// mercur#1357.
    #[test]
    fn components_are_summed_and_bounded_each() {
        let least = Component { min: amounts(500), ..component("1%") };
        let most = Component { max: amounts(900), name: "service".into(), ..component("10%") };
        let terms = terms(vec![least, most], 0);
        assert_eq!(charged(&terms, &[(10_000, 1)], 0), [500 + 900]);
        assert_eq!(charged(&terms, &[(80_000, 1)], 0), [800 + 900]);
        // What was not delivered is not charged, not even the least, and neither is what costs nothing.
        assert_eq!(charged(&terms, &[(80_000, 0)], 0), [0]);
        assert_eq!(charged(&terms, &[(0, 1), (80_000, 1)], 0), [0, 800 + 900]);
    }

    #[test]
    fn a_fee_can_be_part_of_the_base() {
        let terms = terms(vec![Component { with_delivery: true, ..component("10%") }], 0);
        assert_eq!(charged(&terms, &[(1_000, 3), (1_000, 1)], 1_000), [375, 125]);
    }

    /// Who gives a discount decides what is left to charge, and so does the base of the rule.
    #[test]
    fn three_bearers_by_three_bases() {
        for (base, by_store, by_platform, shared) in
            [(Base::List, 100, 100, 100), (Base::AfterStore, 80, 100, 95), (Base::AfterAll, 80, 80, 80)]
        {
            let terms = terms(vec![Component { base, ..component("10%") }], 0);
            for (platform, minor) in [(0, by_store), (200, by_platform), (150, shared)] {
                let goods = Goods { list: 1_000, discount: 200, by_platform: platform };
                let line = ChargedLine { goods, ..line(0, 1, &terms) };
                assert_eq!(charge(&[line], 0).expect("fits")[0].minor, minor, "{base:?} {platform}");
            }
        }
    }

    /// 7.5 % of goods that contain 19 % of tax, rounded once; and 19 % on top of the commission.
    #[test]
    fn taxes_are_taken_out_and_put_on() {
        let mut terms = terms(vec![Component { without_tax: true, ..component("7.5%") }], 0);
        terms.context.goods_tax_ppm = 190_000;
        let taxed = ChargedLine { tax: Rate::parse("19%").expect("a rate"), ..line(119_007, 1, &terms) };
        let charge = &charge(&[taxed], 0).expect("fits")[0];
        // 119 007 / 1.19 = 100 005.88…; 7.5 % of it = 7 500.44…
        assert_eq!((charge.minor, charge.tax), (7_500, 1_425));
        assert_eq!(charge.parts[0].exact(), (119_007 * 75_000, 1_190_000));
    }

    proptest! {
        #![proptest_config(crate::base::seeds::config())]
        /// However an order is cut into lines, marginal month tiers charge the same slices of it.
        #[test]
        fn slices_cover_the_base(volume in 0i64..200_000, goods in prop::collection::vec(1i64..60_000, 1..6)) {
            let steps = vec![Step { from: 0, ppm: 300_000 }, Step { from: 10_000, ppm: 125_000 }, Step { from: 100_000, ppm: 85_000 }];
            let tiers = Tiers { of: TierOf::Month, marginal: true, steps: [("IQD".to_owned(), steps)].into() };
            let terms = terms(vec![Component { tiers: Some(tiers), ..component("0%") }], volume);
            let lines: Vec<ChargedLine<'_>> = goods.iter().map(|goods| line(*goods, 1, &terms)).collect();
            let whole = [line(goods.iter().sum(), 1, &terms)];
            let exact = |charges: Vec<Charge>| charges.iter().flat_map(|c| &c.parts).map(|part| part.exact().0).sum::<i128>();
            let parts = charge(&lines, 0).expect("fits");
            for charge in &parts {
                prop_assert_eq!(charge.parts[0].slices.iter().map(|(amount, _)| amount).sum::<i64>(), charge.base);
            }
            prop_assert_eq!(exact(parts), exact(charge(&whole, 0).expect("fits")));
        }

        /// A fixed amount per order is charged exactly once, however many lines share it.
        #[test]
        fn an_order_fee_is_charged_once(goods in prop::collection::vec(0i64..60_000, 1..8), fee in 1i64..5_000) {
            let terms = terms(vec![Component { fixed: amounts(fee), per: Per::Order, ..component("0%") }], 0);
            let lines: Vec<ChargedLine<'_>> = goods.iter().map(|goods| line(*goods, 1, &terms)).collect();
            prop_assert_eq!(charge(&lines, 0).expect("fits").iter().map(|charge| charge.minor).sum::<i64>(), fee);
        }
    }
}
