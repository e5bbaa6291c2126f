//! What a close does with a store's debit, and what becomes of a store that does not pay.

use crate::args;
use crate::base::{Currency, StoreId};
use crate::db::Tx;
use crate::error::Result;
use crate::market::core::settings::{Marketplace, Stages};

use super::super::rules::OnDebit;

/// How a store's debit is treated. What is absent is as the marketplace says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    pub on_debit: OnDebit,
    pub grace_days: i64,
    /// The smallest debit that is billed, in minor units of the store's currency.
    pub threshold: Option<i64>,
    /// The day of the month on which it is billed; 0 with every close.
    pub billing_day: Option<i64>,
    /// As [`Stages::parse`] reads them.
    pub stages: Option<String>,
}

/// Those of a store that has none of its own: its debit is taken from what it earns next.
const DEFAULT_GRACE_DAYS: i64 = 7;

impl Terms {
    /// The smallest debit that is billed; 0 bills every one.
    pub fn threshold(&self, marketplace: &Marketplace, currency: Currency) -> i64 {
        self.threshold.or_else(|| marketplace.dues_threshold.of(currency)).unwrap_or_default()
    }

    /// The day of the month on which a debit is billed; none with every close.
    pub fn billing_day(&self, marketplace: &Marketplace) -> Option<i64> {
        self.billing_day.or(marketplace.dues_billing_day).filter(|day| *day > 0)
    }

    pub fn stages(&self, marketplace: &Marketplace) -> Stages {
        let own = self.stages.as_deref().map(|text| Stages::parse(text).expect("stored stages"));
        own.unwrap_or_else(|| marketplace.dues_stages.clone())
    }
}

pub fn terms(tx: &mut Tx<'_>, store: StoreId) -> Result<Terms> {
    let row = tx.one(
        "SELECT on_debit, grace_days, threshold_minor, billing_day, stages FROM store_dues WHERE store_id = $1",
        args![store],
    )?;
    let default = || Terms {
        on_debit: OnDebit::Carry,
        grace_days: DEFAULT_GRACE_DAYS,
        threshold: None,
        billing_day: None,
        stages: None,
    };
    Ok(row.map_or_else(default, |row| Terms {
        on_debit: row.get("on_debit"),
        grace_days: row.int("grace_days"),
        threshold: row.opt_int("threshold_minor"),
        billing_day: row.opt_int("billing_day"),
        stages: row.opt_string("stages"),
    }))
}

pub fn put_terms(tx: &mut Tx<'_>, store: StoreId, terms: &Terms) -> Result<()> {
    tx.execute(
        "INSERT INTO store_dues (store_id, on_debit, grace_days, threshold_minor, billing_day, stages)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (store_id) DO UPDATE SET on_debit = excluded.on_debit, grace_days = excluded.grace_days,
            threshold_minor = excluded.threshold_minor, billing_day = excluded.billing_day, stages = excluded.stages",
        args![store, terms.on_debit, terms.grace_days, terms.threshold, terms.billing_day, terms.stages.as_deref()],
    )?;
    Ok(())
}
