//! Invoices of the commission, as stored.

use crate::args;
use crate::base::{Day, Period, StoreId};
use crate::db::{Condition, ListQuery, Row, Tx, Value};
use crate::error::Result;
use crate::market::core::Act;

/// An invoice, before it is written.
pub struct NewInvoice {
    pub settlement: i64,
    pub store: StoreId,
    pub currency: String,
    /// With the tax on it.
    pub netted: i64,
    pub payable: i64,
    /// What of both is tax.
    pub tax: i64,
}

/// Writes the invoices of a run, in the order of their settlements.
pub fn insert_many(tx: &mut Tx<'_>, act: &Act<'_>, invoices: Vec<NewInvoice>) -> Result<()> {
    if invoices.is_empty() {
        return Ok(());
    }
    let (first, today) = (tx.next_id("invoice")?, act.today());
    let row = |(id, new): (i64, NewInvoice)| {
        let amount = new.netted + new.payable;
        args![id, new.settlement, new.store, new.currency, today, amount, new.tax, new.netted, new.payable].to_vec()
    };
    let rows: Vec<Vec<Value>> = (first..).zip(invoices).map(row).collect();
    let columns = [
        "id",
        "settlement_id",
        "store_id",
        "currency",
        "issued_on",
        "amount_minor",
        "tax_minor",
        "netted_minor",
        "payable_minor",
    ];
    tx.bulk("invoice", &columns, rows)
}

/// An invoice of commission. Amounts in minor units; one that gives commission back is negative.
#[derive(Clone, Debug)]
pub struct Invoice {
    pub id: i64,
    pub settlement_id: i64,
    pub store: String,
    pub currency: String,
    pub issued_on: Day,
    /// The days of its settlement.
    pub days: Period,
    /// With the tax on the commission.
    pub amount_minor: i64,
    pub tax_minor: i64,
    /// Taken from cash that the platform collected.
    pub netted_minor: i64,
    /// On orders whose cash the store took itself.
    pub payable_minor: i64,
}

impl From<Row> for Invoice {
    fn from(row: Row) -> Self {
        Invoice {
            id: row.int("id"),
            settlement_id: row.int("settlement_id"),
            store: row.string("slug"),
            currency: row.string("currency"),
            issued_on: row.day("issued_on"),
            days: Period { first: row.day("first_day"), last: row.day("last_day") },
            amount_minor: row.int("amount_minor"),
            tax_minor: row.int("tax_minor"),
            netted_minor: row.int("netted_minor"),
            payable_minor: row.int("payable_minor"),
        }
    }
}

pub fn by_id(tx: &mut Tx<'_>, id: i64) -> Result<Invoice> {
    Ok(LIST.by_key(tx, id)?.expect("a stored reference to an invoice"))
}

/// What to show of the invoices.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub store: Option<StoreId>,
    /// Those issued in here.
    pub issued: Option<Period>,
}

/// Invoices, in order of their numbers.
pub static LIST: ListQuery<Filter, Invoice> = ListQuery {
    columns: "i.id, i.settlement_id, s.slug, i.currency, i.issued_on, t.first_day, t.last_day, i.amount_minor,
        i.tax_minor, i.netted_minor, i.payable_minor",
    from: "invoice i",
    shown: "JOIN store s ON s.id = i.store_id JOIN settlement t ON t.id = i.settlement_id",
    key: "i.id",
    conditions: &[
        Condition::value("i.store_id = {}", |f| f.store.into()),
        Condition::value("i.issued_on >= {}", |f| f.issued.map(|days| days.first).into()),
        Condition::value("i.issued_on <= {}", |f| f.issued.map(|days| days.last).into()),
    ],
    ..ListQuery::of(Invoice::from)
};

/// How many match, and what they come to by currency.
pub fn totals(tx: &mut Tx<'_>, filter: &Filter) -> Result<(i64, Vec<(String, i64)>)> {
    let columns = "i.currency, COUNT(*) AS matching, CAST(SUM(i.amount_minor) AS BIGINT) AS total";
    let rows = LIST.sums(tx, filter, columns, "GROUP BY i.currency ORDER BY i.currency")?;
    let sums = rows.iter().map(|row| (row.string("currency"), row.int("total"))).collect();
    Ok((rows.iter().map(|row| row.int("matching")).sum(), sums))
}
