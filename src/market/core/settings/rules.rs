//! Choices that other rules decide by. Pure.

mod stages;

use std::str::FromStr;

pub use stages::{Stage, Stages};

use crate::base::{Currency, Notation, Problem, count, count_within};

crate::stored! {
    /// What happens when a driver would carry more cash than the ceiling.
    pub enum CeilingAction {
        /// The order goes out, and a warning says so.
        Warn = "warn",
        /// The order stays.
        Block = "block",
    }
}

impl FromStr for CeilingAction {
    type Err = Problem;

    fn from_str(text: &str) -> Result<Self, Problem> {
        CeilingAction::parse(text).ok_or_else(|| Problem::with(text, "is neither warn nor block"))
    }
}

/// The day of the month on which stores are billed; none for every close.
pub fn billing_day(text: &str) -> Result<Option<i64>, Problem> {
    match text.trim() {
        "none" => Ok(None),
        day => match count(day)? {
            day @ 1..=31 => Ok(Some(day)),
            _ => Err(Problem::with(day, "is not a day of the month; write none or 1 to 31")),
        },
    }
}

/// Units left of a product at which its store is notified.
pub fn low_stock(text: &str) -> Result<Option<i64>, Problem> {
    match text.trim() {
        "none" => Ok(None),
        units => match count(units)? {
            units @ 0..=1_000_000 => Ok(Some(units)),
            _ => Err(Problem::with(units, "is not a number of units; write none or 0 to 1000000")),
        },
    }
}

/// The most cash a driver may carry.
pub fn ceiling(text: &str, currency: Currency, notation: Notation) -> Result<i64, Problem> {
    let minor = currency.read(text, notation)?;
    if minor >= 0 { Ok(minor) } else { Err(Problem::with(text, "is not a valid ceiling")) }
}

/// The most days that released money is held back.
pub const HOLD_DAYS_MAX: i64 = 90;

/// Days between the gate and the release.
pub fn hold_days(text: &str) -> Result<i64, Problem> {
    days(text, 0..=HOLD_DAYS_MAX)
}

/// Days of patience with a settlement that nobody has run; none for ever.
pub fn late_days(text: &str) -> Result<Option<i64>, Problem> {
    if text.trim() == "none" { Ok(None) } else { days(text, 0..=90).map(Some) }
}

/// Minutes that a store has to accept an order; none for ever.
pub fn accept_minutes(text: &str) -> Result<Option<i64>, Problem> {
    match text.trim() {
        "none" => Ok(None),
        minutes => match count(minutes)? {
            minutes @ 1..=43_200 => Ok(Some(minutes)),
            _ => Err(Problem::with(minutes, "is not a number of minutes; write none or 1 to 43200")),
        },
    }
}

/// Hours after which an order that has not moved stands still; none for ever.
pub fn stale_hours(text: &str) -> Result<Option<i64>, Problem> {
    match text.trim() {
        "none" => Ok(None),
        hours => match count(hours)? {
            hours @ 1..=2_160 => Ok(Some(hours)),
            _ => Err(Problem::with(hours, "is not a number of hours; write none or 1 to 2160")),
        },
    }
}

/// A number of days within bounds.
pub fn days(text: &str, bounds: std::ops::RangeInclusive<i64>) -> Result<i64, Problem> {
    count_within(text, bounds)
}

/// The notes of `code` in `IQD:250,500,1000;USD:1,5`, as they are written there.
pub fn notes_of<'a>(setting: &'a str, code: &str) -> impl Iterator<Item = &'a str> {
    let of_code = setting.split(';').filter_map(|part| part.split_once(':')).find(|(named, _)| named.trim() == code);
    of_code.into_iter().flat_map(|(_, notes)| notes.split(',')).map(str::trim).filter(|note| !note.is_empty())
}

crate::stored! {
    /// When a store's money becomes available.
    pub enum ReleaseGate {
        /// As soon as the order is delivered.
        Delivered = "delivered",
        /// When the driver's cash is in the depot.
        HandedOver = "handed_over",
        /// When the bank has confirmed the deposit that carries it.
        BankConfirmed = "bank_confirmed",
    }
}

impl FromStr for ReleaseGate {
    type Err = Problem;

    fn from_str(text: &str) -> Result<Self, Problem> {
        ReleaseGate::parse(text).ok_or_else(|| {
            Problem::new(format!("{text:?} is not a release gate; write delivered, handed_over or bank_confirmed"))
        })
    }
}
