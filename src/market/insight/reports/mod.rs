//! Reports: sums over what was delivered, settled, collected and earned, by day, store, zone, category or account.
//! Read only.
//!
//! A report can be asked for as it was: `known` is what the book knew at a moment, `as_of` the last business date that
//! had happened. What cannot be given exactly so is refused.

mod sql;

use crate::base::Period;
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::books::ledger::Clocks;
use crate::market::catalogue::categories;
use crate::market::core::settings;

pub use sql::{By, CashRow, EarningsRow, SalesRow, SettlementRow};

/// What a report of earnings has a row for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EarningsBy {
    Day,
    Account,
    Store,
    /// Each account of each store.
    StoreAccount,
}

impl EarningsBy {
    pub const ALL: [EarningsBy; 4] =
        [EarningsBy::Day, EarningsBy::Account, EarningsBy::Store, EarningsBy::StoreAccount];

    pub fn as_str(self) -> &'static str {
        match self {
            EarningsBy::Day => "day",
            EarningsBy::Account => "account",
            EarningsBy::Store => "store",
            EarningsBy::StoreAccount => "store-account",
        }
    }
}

/// A product may have changed its category since, and a category its name.
fn refuse_category(by: By, clocks: &Clocks) -> Result<()> {
    if by != By::Category || clocks.known.is_none() {
        return Ok(());
    }
    let what = "which category a product was in at an earlier moment is not kept";
    Err(Error::conflict(codes::REPORT_CATEGORY, what).hint("--by day, store or zone; or leave --known-at out"))
}

/// What was delivered in a period.
///
/// # Errors
/// Kind `Conflict` for what cannot be given as it was known: by category, or deliveries in no entry of the book.
pub fn sales(tx: &mut Tx<'_>, by: By, period: &Period, clocks: &Clocks) -> Result<Vec<SalesRow>> {
    refuse_category(by, clocks)?;
    if clocks.known.is_some() {
        sql::deliveries_booked(tx, period)?;
    }
    let mut rows = sql::sales(tx, by, period, clocks)?;
    if by == By::Category {
        by_path(tx, &mut rows, |row| &mut row.key)?;
        rows.sort_by(|a, b| (&a.key, &a.currency).cmp(&(&b.key, &b.currency)));
    }
    Ok(rows)
}

/// Calls categories, which the rows name by number, by their paths.
fn by_path<T>(tx: &mut Tx<'_>, rows: &mut [T], key: fn(&mut T) -> &mut String) -> Result<()> {
    let language = settings::Marketplace::load(tx)?.language;
    let mut paths = categories::Paths::load(tx, language)?;
    for key in rows.iter_mut().map(key) {
        if let Ok(id) = key.parse::<i64>() {
            *key = paths.of(id).to_owned();
        }
    }
    Ok(())
}

/// Settlements whose last day lies in a period; by zone and category, the orders they settled.
///
/// # Errors
/// As [`sales`], by category.
pub fn settlements(tx: &mut Tx<'_>, by: By, period: &Period, clocks: &Clocks) -> Result<Vec<SettlementRow>> {
    refuse_category(by, clocks)?;
    let mut rows = sql::settlements(tx, by, period, clocks)?;
    if by == By::Category {
        by_path(tx, &mut rows, |row| &mut row.key)?;
        rows.sort_by(|a, b| (&a.key, &a.currency).cmp(&(&b.key, &b.currency)));
    }
    Ok(rows)
}

/// What was collected in a period, by day, store or zone.
///
/// # Errors
/// Kind `Usage` by category; as [`sales`] for deliveries in no entry of the book.
pub fn cash(tx: &mut Tx<'_>, by: By, period: &Period, clocks: &Clocks) -> Result<Vec<CashRow>> {
    if clocks.known.is_some() {
        sql::collections_booked(tx, period)?;
    }
    sql::cash(tx, by, period, clocks)
}

/// What the platform earned and spent in a period: the postings on accounts of income and expense, so that the sum is
/// what these accounts moved by. What is of no one store is of `(none)`.
pub fn earnings(tx: &mut Tx<'_>, by: EarningsBy, period: &Period, clocks: &Clocks) -> Result<Vec<EarningsRow>> {
    sql::earnings(tx, by, period, clocks)
}
