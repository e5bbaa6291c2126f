//! Closes, as they are written.

use std::sync::Arc;

use crate::base::{Currency, Period, StoreId};
use crate::db::{Column, Table, Tx};
use crate::error::Result;
use crate::market::core::Act;

use super::super::rules::{Billing, Outcome, Sums};

/// A close, before it is written.
#[derive(Clone, Debug)]
pub struct NewSettlement {
    pub id: i64,
    pub store: StoreId,
    pub currency: Currency,
    pub period: Period,
    pub sums: Sums,
    pub outcome: Outcome,
    /// What that was decided by.
    pub billing: Billing,
    pub digest: String,
    /// Its commission as it is invoiced: netted, and payable by the store.
    pub commission: (i64, i64),
}

/// A close as it is written.
struct CloseRow {
    close: NewSettlement,
    first: String,
    last: String,
    at: Arc<str>,
    actor: Arc<str>,
}

static SETTLEMENT: Table<CloseRow> = Table {
    name: "settlement",
    columns: &[
        Column::int("id", |row| row.close.id),
        Column::int("store_id", |row| row.close.store.get()),
        Column::text("currency", |row| row.close.currency.code()),
        Column::text("first_day", |row| &row.first),
        Column::text("last_day", |row| &row.last),
        Column::int("lines", |row| row.close.sums.lines),
        Column::int("orders", |row| row.close.sums.orders),
        Column::int("goods_minor", |row| row.close.sums.amounts.goods),
        Column::int("delivery_minor", |row| row.close.sums.amounts.delivery),
        Column::int("rounding_minor", |row| row.close.sums.amounts.rounding),
        Column::int("commission_minor", |row| row.close.sums.amounts.commission),
        Column::int("tax_minor", |row| row.close.sums.amounts.tax),
        Column::int("collected_minor", |row| row.close.sums.amounts.collected),
        Column::int("other_minor", |row| row.close.sums.amounts.other),
        Column::int("net_minor", |row| row.close.sums.amounts.net),
        Column::int("opening_minor", |row| row.close.outcome.opening),
        Column::int("payable_minor", |row| row.close.outcome.payable),
        Column::int("invoiced_minor", |row| row.close.outcome.invoiced),
        Column::int("carried_minor", |row| row.close.outcome.carried),
        Column::int("reserved_minor", |row| row.close.outcome.reserved),
        Column::text("digest", |row| &row.close.digest),
        Column::text("closed_at", |row| &row.at),
        Column::text("closed_by", |row| &row.actor),
    ],
};

pub fn insert_many(tx: &mut Tx<'_>, act: &Act<'_>, settlements: &[NewSettlement]) -> Result<()> {
    let (at, actor): (Arc<str>, Arc<str>) = (act.at.stored().into(), act.actor.into());
    let row = |close: &NewSettlement| CloseRow {
        close: close.clone(),
        first: close.period.first.to_string(),
        last: close.period.last.to_string(),
        at: at.clone(),
        actor: actor.clone(),
    };
    tx.insert(&SETTLEMENT, settlements.iter().map(row).collect::<Vec<_>>())
}
