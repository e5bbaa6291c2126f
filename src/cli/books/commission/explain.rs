//! `lilium commission explain`: why an order's lines are charged what they are.

use std::fmt::Write;
use std::process::ExitCode;

use crate::app::App;
use crate::base::{Currency, Goods, Prefix, Rate};
use crate::cli::cells;
use crate::error::{Error, Kind as Failure, Result, codes};
use crate::market::books::commission::RateSource;
use crate::market::books::commission::charge::Part;
use crate::market::books::commission::{self, Explained};
use crate::market::core::settings::Marketplace;
use crate::market::sales::orders;
use crate::render::{Cell, Column, Footer, Kind, Row, Show};

const PARTS: &[Column] = &[
    Column::new("order", "Order", Kind::Ref, Show::Always),
    Column::new("sku", "SKU", Kind::Ref, Show::Always),
    Column::new("delivered", "Delivered", Kind::Int, Show::Always),
    Column::new("ruleset", "Version", Kind::Int, Show::Always),
    Column::new("rule", "Rule", Kind::Text, Show::Always),
    Column::new("source", "Rate of", Kind::Text, Show::Always),
    Column::new("component", "Component", Kind::Text, Show::Always),
    Column::new("base", "Base", Kind::Money, Show::Always),
    Column::new("exact", "Exact", Kind::Text, Show::Always),
    Column::new("fixed", "Fixed", Kind::Money, Show::Always),
    Column::new("charged", "Charged", Kind::Money, Show::Always),
    Column::new("commission", "Commission", Kind::Money, Show::Always),
    Column::new("booked", "Booked", Kind::Money, Show::Always),
    Column::new("tax", "Tax", Kind::Money, Show::Always),
    Column::new("tax_booked", "Tax booked", Kind::Money, Show::Always),
    Column::new("holds", "Holds", Kind::Flag, Show::Always),
];

pub fn run(app: &mut App, text: &str) -> Result<ExitCode> {
    let (order, sku) = text.split_once('/').map_or((text, None), |(order, sku)| (order, Some(sku)));
    let machine = app.screen.format_of_list().is_machine() || app.screen.has_fields();
    let holds = app.show(|tx, marketplace, screen| {
        let id = orders::find(tx, order)?;
        let mut lines = commission::explain(tx, id)?;
        if let Some(sku) = sku {
            lines.retain(|line| crate::base::text::same(&line.line.sku, sku));
        }
        if lines.is_empty() {
            return Err(Error::not_found(codes::ORDER_NO_LINE, format!("there is no line {text}"))
                .hint(format!("lilium order line list {order}")));
        }
        if machine {
            let mut list = screen.list("components", PARTS)?;
            for line in &lines {
                for part in &line.charge.parts {
                    list.row(row(line, part, marketplace))?;
                }
            }
            list.end(Footer::default())?;
        } else {
            for line in &lines {
                screen.text(&story(line, marketplace))?;
            }
        }
        Ok(lines.iter().all(Explained::holds))
    })?;
    if !holds {
        app.screen.warn("a stored commission is not what its terms come to");
    }
    Ok(if holds { ExitCode::SUCCESS } else { ExitCode::from(Failure::Finding as u8) })
}

fn row(line: &Explained, part: &Part, marketplace: &Marketplace) -> Row {
    let money = |minor| cells::stored(minor, &line.line.currency, marketplace);
    let (num, den) = part.exact();
    vec![
        Prefix::ORDER.show(line.line.order).into(),
        line.line.sku.clone().into(),
        line.line.delivered.into(),
        line.terms.ruleset.into(),
        line.terms.rule.clone().into(),
        line.line.source.into(),
        part.component.clone().into(),
        money(part.base),
        format!("{num}/{den}").into(),
        money(part.fixed),
        money(part.minor),
        money(line.charge.minor),
        line.line.commission.map_or(Cell::Null, money),
        money(line.charge.tax),
        line.line.tax.map_or(Cell::Null, money),
        line.holds().into(),
    ]
}

/// One line, its rules and its arithmetic, for reading.
fn story(line: &Explained, marketplace: &Marketplace) -> String {
    let currency = marketplace.stored_currency(&line.line.currency);
    let Explained { line: l, terms, tried, charge, goods } = line;
    let mut out = String::new();
    let amount = |minor| currency.grouped(minor);
    let _ = writeln!(
        out,
        "{}/{}  {}: {} × {} = {} {}{}",
        Prefix::ORDER.show(l.order),
        l.sku,
        l.name,
        l.delivered,
        amount(l.price),
        amount(goods.list),
        currency.code(),
        given(goods, currency)
    );
    match terms.ruleset {
        Some(version) => {
            let _ = writeln!(out, "  rules of version {version}, placed on {}", terms.context.day);
        }
        None => {
            let _ = writeln!(out, "  no rules were in force");
        }
    }
    for tried in tried {
        let why = match tried.objection {
            Some(objection) => format!("no: {}", objection.word()),
            None => "applies".to_owned(),
        };
        let _ = writeln!(out, "  {:>3}  {}  {why}", tried.position, tried.rule);
    }
    if terms.rule.is_none() {
        let whose = if l.source == RateSource::Store { "the store's own rate" } else { "the marketplace's rate" };
        let _ = writeln!(out, "       {whose}  applies");
    }
    for part in &charge.parts {
        let _ = writeln!(out, "  {}", arithmetic(part, currency));
    }
    let booked = match l.commission {
        Some(booked) if booked == charge.minor => ", as booked".to_owned(),
        Some(booked) => format!(", but {} was booked", amount(booked)),
        None => ", when it is delivered whole".to_owned(),
    };
    let _ = writeln!(out, "  = {} {}{booked}", amount(charge.minor), currency.code());
    if l.tax_ppm != 0 {
        let differs = l.tax.filter(|booked| *booked != charge.tax);
        let booked = differs.map(|booked| format!(", but {} was booked", amount(booked))).unwrap_or_default();
        let _ = writeln!(out, "  tax: {} of it = {} {}{booked}", rate(l.tax_ppm), amount(charge.tax), currency.code());
    }
    out
}

/// What is given of the price, by whom, and what that leaves for the commission.
fn given(goods: &Goods, currency: Currency) -> String {
    let by_store = goods.discount - goods.by_platform;
    let sides = [(by_store, "the store"), (goods.by_platform, "the platform")];
    let given = sides.into_iter().filter(|(minor, _)| *minor != 0);
    given.map(|(minor, who)| format!(", less {} given by {who}", currency.grouped(minor))).collect()
}

fn rate(ppm: i64) -> String {
    Rate::from_ppm(ppm).map(|rate| rate.to_string()).unwrap_or_default()
}

fn arithmetic(part: &Part, currency: Currency) -> String {
    let amount = |minor| currency.grouped(minor);
    let mut terms: Vec<String> =
        part.slices.iter().map(|(minor, ppm)| format!("{} of {}", rate(*ppm), amount(*minor))).collect();
    if part.contained_ppm != 0 && !terms.is_empty() {
        terms = vec![format!("({}) without its {} tax", terms.join(" + "), rate(part.contained_ppm))];
    }
    if part.fixed != 0 {
        terms.push(format!("{} fixed", amount(part.fixed)));
    }
    let exact = fraction(part.exact(), currency).map(|exact| format!(" = {exact}, rounded once")).unwrap_or_default();
    let bound = part.bound.map(|(word, _)| format!(" = {}, {word}", amount(part.unbounded))).unwrap_or_default();
    let sum = if terms.is_empty() { "nothing".to_owned() } else { terms.join(" + ") };
    format!("{}: {sum}{exact}{bound} = {}", part.component, amount(part.minor))
}

/// An amount that ends between two units, with all its decimals; nothing for one that needs no rounding.
fn fraction((num, den): (i128, i128), currency: Currency) -> Option<String> {
    let rest = num % den;
    if rest == 0 {
        return None;
    }
    let whole = currency.grouped(i64::try_from(num / den).ok()?);
    let point = if currency.exponent() == 0 { "." } else { "" };
    let digits = format!("{:06}", rest.abs() * 1_000_000 / den);
    Some(format!("{whole}{point}{}", digits.trim_end_matches('0')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fraction_goes_on_behind_the_last_unit() {
        let currency = |exponent| Currency::with_exponent("TND", exponent).expect("a currency");
        for (exponent, num, shown) in [
            (0, 3_703_500_000, Some("3,703.5")),
            (2, 193_500_000, Some("1.935")),
            (3, 2_343_750_000, Some("2.34375")),
            (0, 1, Some("0.000001")),
            (2, 100_000_000, None),
        ] {
            assert_eq!(fraction((num, 1_000_000), currency(exponent)).as_deref(), shown, "{num}");
        }
    }
}
