//! A store's lines as stored.

use std::collections::HashMap;

use crate::args;
use crate::base::{Currency, Day, StoreId};
use crate::db::{Column, Row, Table, Tx};
use crate::error::Result;

use super::{Amounts, Line};

impl Amounts {
    /// Those of a row, by the names of their columns.
    pub fn of_row(row: &Row) -> Amounts {
        Amounts {
            goods: row.int("goods_minor"),
            delivery: row.int("delivery_minor"),
            rounding: row.int("rounding_minor"),
            commission: row.int("commission_minor"),
            tax: row.int("tax_minor"),
            collected: row.int("collected_minor"),
            other: row.int("other_minor"),
            net: row.int("net_minor"),
        }
    }
}

/// A line as it is written.
pub struct LineRow {
    pub id: i64,
    pub line: Line,
    /// The day it falls due.
    pub due: String,
}

static LINE: Table<LineRow> = Table {
    name: "store_line",
    columns: &[
        Column::int("id", |row| row.id),
        Column::int("store_id", |row| row.line.store.get()),
        Column::text("currency", |row| row.line.currency.code()),
        Column::text("kind", |row| row.line.kind.as_str()),
        Column::int("subject_id", |row| row.line.subject),
        Column::text("due_on", |row| &row.due),
        Column::int("goods_minor", |row| row.line.amounts.goods),
        Column::int("delivery_minor", |row| row.line.amounts.delivery),
        Column::int("rounding_minor", |row| row.line.amounts.rounding),
        Column::int("commission_minor", |row| row.line.amounts.commission),
        Column::int("tax_minor", |row| row.line.amounts.tax),
        Column::int("collected_minor", |row| row.line.amounts.collected),
        Column::int("other_minor", |row| row.line.amounts.other),
        Column::int("net_minor", |row| row.line.amounts.net),
    ],
};

pub fn insert_many(tx: &mut Tx<'_>, lines: Vec<LineRow>) -> Result<()> {
    tx.insert(&LINE, lines)
}

static ACCOUNTS: Table<(StoreId, Currency)> = Table {
    name: "stage_account",
    columns: &[
        Column::int("store_id", |(store, _)| store.get()),
        Column::text("currency", |(_, currency)| currency.code()),
    ],
};

/// How far each of these accounts is closed; one without lines is not there.
pub fn closed_through(
    tx: &mut Tx<'_>,
    accounts: Vec<(StoreId, Currency)>,
) -> Result<HashMap<(StoreId, Currency), Day>> {
    let mut closed = HashMap::new();
    if let [(store, currency)] = accounts[..] {
        let row = tx.one(CLOSED_THROUGH_ONE, args![store, currency.code()])?;
        closed.extend(row.map(|row| ((store, currency), row.day("closed_through"))));
        return Ok(closed);
    }
    let by_code: HashMap<String, Currency> =
        accounts.iter().map(|(_, currency)| (currency.code().to_owned(), *currency)).collect();
    tx.stage_rows(ACCOUNTS.name, &ACCOUNTS, accounts)?;
    tx.each(CLOSED_THROUGH, &[], |row| {
        closed.insert((row.id("store_id"), by_code[row.text("currency")]), row.day("closed_through"));
        Ok(())
    })?;
    Ok(closed)
}

const CLOSED_THROUGH_ONE: &str = "SELECT closed_through FROM store_account WHERE store_id = $1 AND currency = $2";

const CLOSED_THROUGH: &str = "SELECT a.store_id, a.currency, a.closed_through
   FROM stage_account s JOIN store_account a ON a.store_id = s.store_id AND a.currency = s.currency";
