//! How a commission came about: every rule that was tried, and the arithmetic, computed again from what is stored.

use crate::base::{Goods, Rate};
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
    /// What was delivered, or all that was ordered.
    pub goods: Goods,
}

impl Explained {
    /// Is the stored commission what its terms come to, and its rule the one that applies?
    pub fn holds(&self) -> bool {
        let applied = self.tried.iter().find(|tried| tried.objection.is_none()).map(|tried| &tried.rule);
        applied == self.terms.rule.as_ref()
            && self.line.commission.is_none_or(|stored| stored == self.charge.minor)
            && self.line.tax.is_none_or(|stored| stored == self.charge.tax)
    }
}

/// Explains every line of an order.
pub fn explain(tx: &mut Tx<'_>, order: i64) -> Result<Vec<Explained>> {
    let lines = sql::lines_of(tx, order)?;
    let terms: Vec<(Terms, Rate)> = lines.iter().map(terms_of).collect::<Result<_>>()?;
    let charges = charged(&lines, &terms)?;
    let (mut versions, mut explained) = (Versions::default(), Vec::with_capacity(lines.len()));
    for ((line, (terms, _)), charge) in lines.into_iter().zip(terms).zip(charges) {
        let tried = tried(tx, &mut versions, &terms)?;
        let goods = line.goods()?;
        explained.push(Explained { line, terms, tried, charge, goods });
    }
    Ok(explained)
}

/// The frozen terms of a line, a plain rate where there were no rules, and the tax on its commission.
pub(super) fn terms_of(line: &PricedLine) -> Result<(Terms, Rate)> {
    Ok((frozen(line.terms.as_deref(), line.ppm, &line.currency)?, Rate::from_ppm(line.tax_ppm)?))
}

/// Charges the lines of one order by the given terms and taxes.
pub(super) fn charged(lines: &[PricedLine], terms: &[(Terms, Rate)]) -> Result<Vec<Charge>> {
    let fee = lines.first().map_or(0, |line| line.delivery_fee_owner.store_part(line.delivery));
    let charged = lines.iter().zip(terms).map(|(line, (terms, tax))| {
        Ok(ChargedLine { goods: line.goods()?, quantity: line.delivered, terms, tax: *tax })
    });
    Ok(charge(&charged.collect::<Result<Vec<_>>>()?, fee)?)
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
