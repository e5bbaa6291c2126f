//! How a commission came about: every rule that was tried, and the arithmetic, computed again from what is stored.

use crate::db::Tx;
use crate::error::Result;

use super::charge::{Charge, ChargedLine, charge};
use super::matching::{self, Objection};
use super::sql::{self, PricedLine};
use super::{Terms, Versions, frozen};

/// A rule that was looked at, and why it did not apply.
#[derive(Clone, Debug)]
pub struct Tried {
    pub position: i64,
    pub rule: String,
    pub objection: Option<Objection>,
}

/// One line with everything behind its commission.
#[derive(Clone, Debug)]
pub struct Explained {
    pub line: PricedLine,
    pub terms: Terms,
    /// In order, up to the one that applied.
    pub tried: Vec<Tried>,
    pub charge: Charge,
}

impl Explained {
    /// Is the stored commission what its terms come to, and its rule the one that applies?
    pub fn holds(&self) -> bool {
        let applied = self.tried.iter().find(|tried| tried.objection.is_none()).map(|tried| &tried.rule);
        applied == self.terms.rule.as_ref() && self.line.commission.is_none_or(|stored| stored == self.charge.minor)
    }
}

/// Explains every line of an order.
pub fn explain(tx: &mut Tx<'_>, order: i64) -> Result<Vec<Explained>> {
    let lines = sql::lines_of(tx, order)?;
    let terms: Vec<Terms> = lines.iter().map(terms_of).collect::<Result<_>>()?;
    let charges = charged(&lines, &terms)?;
    let (mut versions, mut explained) = (Versions::default(), Vec::with_capacity(lines.len()));
    for ((line, terms), charge) in lines.into_iter().zip(terms).zip(charges) {
        let tried = tried(tx, &mut versions, &terms)?;
        explained.push(Explained { line, terms, tried, charge });
    }
    Ok(explained)
}

/// The frozen terms of a line; a plain rate where there were no rules.
pub(super) fn terms_of(line: &PricedLine) -> Result<Terms> {
    frozen(line.terms.as_deref(), line.ppm, &line.currency)
}

/// Charges the lines of one order by the given terms.
pub(super) fn charged(lines: &[PricedLine], terms: &[Terms]) -> Result<Vec<Charge>> {
    let fee = lines.first().filter(|line| line.fee_owner == "store").map_or(0, |line| line.delivery);
    let charged: Vec<ChargedLine<'_>> = lines
        .iter()
        .zip(terms)
        .map(|(line, terms)| ChargedLine { goods: line.price * line.delivered, quantity: line.delivered, terms })
        .collect();
    Ok(charge(&charged, fee)?)
}

fn tried(tx: &mut Tx<'_>, versions: &mut Versions, terms: &Terms) -> Result<Vec<Tried>> {
    let Some(ruleset) = terms.ruleset else { return Ok(Vec::new()) };
    let mut tried = Vec::new();
    for (position, rule) in (1..).zip(versions.rules(tx, ruleset)?) {
        let objection = matching::objection(rule, &terms.context);
        tried.push(Tried { position, rule: rule.name.clone(), objection });
        if objection.is_none() {
            break;
        }
    }
    Ok(tried)
}
