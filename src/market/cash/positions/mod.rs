//! Where the cash is: by holder and age, by the stores that wait for it, and order by order.

pub mod rules;
mod sql;
mod trace;

use crate::base::{Currency, Day};
use crate::db::Tx;
use crate::error::Result;
use crate::market::books::ledger::Clocks;
use crate::market::parties::drivers;

pub use rules::Ages;
pub use sql::{DayFlow, Waiting, day_flows, held_before, waiting};
pub use trace::{Step, trace};

/// Cash, or a claim to cash, in one place.
#[derive(Clone, Debug)]
pub struct Place {
    /// `driver_custody`, `depot`…: the role of its accounts in the book.
    pub role: &'static str,
    /// What people call it.
    pub name: &'static str,
    /// The driver.
    pub holder: Option<String>,
    pub ages: Ages,
}

/// The places in the order in which cash passes through them.
pub const PLACES: [(&str, &str); 8] = [
    ("driver_custody", "with driver"),
    ("driver_float", "change money"),
    ("driver_receivable", "driver owes"),
    ("depot", "depot"),
    ("transit", "on the way to the bank"),
    ("bank", "bank"),
    ("customer_receivable", "customers owe"),
    ("suspense_cash", "not matched yet"),
];

/// Every place that holds something, now or as the book had it; ages count back from `today`. What is owed to somebody (cash that is not matched yet) counts negative, so that the
/// sum of all is the sum of the accounts.
pub fn places(tx: &mut Tx<'_>, currency: Currency, today: Day, clocks: &Clocks) -> Result<Vec<Place>> {
    let accounts = sql::accounts(tx, currency.code(), today, clocks)?;
    let drivers = drivers::all(tx)?;
    let mut places: Vec<Place> = Vec::new();
    for (role, name) in PLACES {
        for (holder, ages) in rules::by_holder(accounts.iter().filter(|account| account.role == role)) {
            let holder = drivers.iter().find(|driver| Some(driver.id) == holder).map(|driver| driver.code.clone());
            places.push(Place { role, name, holder, ages });
        }
    }
    Ok(places)
}
