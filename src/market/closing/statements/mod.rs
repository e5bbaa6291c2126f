//! The document of a closed settlement: opening, lines by kind, closing. One builder for every form it takes.
//!
//! It says nothing that can change later: stores and customers are called by what they are called for ever, and every
//! figure is one that was closed. So the same settlement gives the same bytes, whenever it is asked for.

mod csv;
pub mod html;
mod sql;
mod verify;

use crate::base::{Currency, Day, Prefix};
use crate::db::Tx;
use crate::error::Result;
use crate::market::books::store_account::{Amounts, LineKind};
use crate::market::closing::settlement::{self, Settlement};
use crate::market::core::audit;
use crate::market::core::settings::{self, Marketplace};

pub use csv::write as write_csv;
pub use verify::{Checked, Fault, check, same_as_stored};

/// One line of a statement. Minor units; what the store gains is positive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementLine {
    pub kind: LineKind,
    pub subject: i64,
    pub due_on: Day,
    /// The business date of the event, which may lie before the period.
    pub happened_on: Option<Day>,
    /// Whom or what it is about: the customer of an order, the driver of a handover, the reason of an adjustment.
    pub about: String,
    pub amounts: Amounts,
}

impl StatementLine {
    /// The ref of what the line is about.
    pub fn subject_ref(&self) -> String {
        self.kind.subject_prefix().show(self.subject)
    }
}

/// A closed settlement with its lines.
#[derive(Clone, Debug)]
pub struct Statement {
    /// As it was called at the close.
    pub marketplace: String,
    pub settlement: Settlement,
    pub currency: Currency,
    /// In the order of the digest.
    pub lines: Vec<StatementLine>,
}

impl Statement {
    /// The event lies before the period: it was reported late, or its money came late.
    pub fn is_prior(&self, line: &StatementLine) -> bool {
        line.happened_on.is_some_and(|day| day < self.settlement.first_day)
    }

    /// The kinds that occur, in the order a statement shows them, each with its lines.
    pub fn by_kind(&self) -> Vec<(LineKind, Vec<&StatementLine>)> {
        let mut kinds: Vec<LineKind> = Vec::new();
        for line in &self.lines {
            if !kinds.contains(&line.kind) {
                kinds.push(line.kind);
            }
        }
        kinds.sort_by_key(|kind| (*kind != LineKind::Sale, kind.as_str()));
        let of = |kind: LineKind| self.lines.iter().filter(|line| line.kind == kind).collect();
        kinds.into_iter().map(|kind| (kind, of(kind))).collect()
    }
}

/// Builds the statement of a settlement.
pub fn build(tx: &mut Tx<'_>, marketplace: &Marketplace, id: i64) -> Result<Statement> {
    let settlement = settlement::by_id(tx, id)?;
    let lines = sql::lines(tx, marketplace, id)?;
    let currency = marketplace.stored_currency(&settlement.currency);
    let sum: i64 = lines.iter().map(|line| line.amounts.net).sum();
    assert_eq!(sum, settlement.sums.amounts.net, "the lines of {} are its sum", Prefix::SETTLEMENT.show(id));
    let marketplace = match audit::first_of(tx, "settlement.close", "settlement", id)? {
        Some(closed) => settings::name_at(tx, marketplace, closed)?,
        None => marketplace.name.clone(),
    };
    Ok(Statement { marketplace, settlement, currency, lines })
}

#[cfg(test)]
mod tests;
