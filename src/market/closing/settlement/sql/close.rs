//! Closes, as they are written.

use std::rc::Rc;
use std::sync::Arc;

use crate::base::{Currency, Period};
use crate::db::{Field, Rows, Tx};
use crate::error::Result;
use crate::market::core::Act;

use super::super::rules::{Billing, Outcome, Sums};

/// A close, before it is written.
#[derive(Clone, Debug)]
pub struct NewSettlement {
    pub id: i64,
    pub store: i64,
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

struct SettlementRows {
    settlements: Arc<Vec<NewSettlement>>,
    days: Vec<(String, String)>,
    at: String,
    actor: String,
}

impl Rows for SettlementRows {
    fn len(&self) -> usize {
        self.settlements.len()
    }

    fn field(&self, row: usize, column: usize) -> Field<'_> {
        let NewSettlement { id, store, currency, sums, outcome, digest, .. } = &self.settlements[row];
        match column {
            0 => Field::Int(*id),
            1 => Field::Int(*store),
            2 => Field::Text(currency.code()),
            3 => Field::Text(&self.days[row].0),
            4 => Field::Text(&self.days[row].1),
            5 => Field::Int(sums.lines),
            6 => Field::Int(sums.orders),
            7 => Field::Int(sums.goods),
            8 => Field::Int(sums.delivery),
            9 => Field::Int(sums.rounding),
            10 => Field::Int(sums.commission),
            11 => Field::Int(sums.tax),
            12 => Field::Int(sums.collected),
            13 => Field::Int(sums.other),
            14 => Field::Int(sums.net),
            15 => Field::Int(outcome.opening),
            16 => Field::Int(outcome.payable),
            17 => Field::Int(outcome.invoiced),
            18 => Field::Int(outcome.carried),
            19 => Field::Int(outcome.reserved),
            20 => Field::Text(digest),
            21 => Field::Text(&self.at),
            _ => Field::Text(&self.actor),
        }
    }
}

pub fn insert_many(tx: &mut Tx<'_>, act: &Act<'_>, settlements: Arc<Vec<NewSettlement>>) -> Result<()> {
    let days =
        settlements.iter().map(|close| (close.period.first.to_string(), close.period.last.to_string())).collect();
    let rows = SettlementRows { settlements, days, at: act.at.stored(), actor: act.actor.to_owned() };
    let columns = [
        "id",
        "store_id",
        "currency",
        "first_day",
        "last_day",
        "lines",
        "orders",
        "goods_minor",
        "delivery_minor",
        "rounding_minor",
        "commission_minor",
        "tax_minor",
        "collected_minor",
        "other_minor",
        "net_minor",
        "opening_minor",
        "payable_minor",
        "invoiced_minor",
        "carried_minor",
        "reserved_minor",
        "digest",
        "closed_at",
        "closed_by",
    ];
    tx.bulk("settlement", &columns, Rc::new(rows))
}
