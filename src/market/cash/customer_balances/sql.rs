//! Customers' balances as booked, and what was settled of them.

use crate::args;
use crate::base::Currency;
use crate::db::{ListQuery, Tx};
use crate::error::Result;
use crate::market::core::Act;

use super::Wanted;
use super::rules::{Open, Via, WayKind};

/// A settlement of a balance as it was booked.
pub struct Known {
    pub id: i64,
    pub customer: i64,
    pub currency: String,
    pub kind: WayKind,
    pub via: Option<Via>,
    pub amount: i64,
}

pub fn by_reference(tx: &mut Tx<'_>, reference: &str) -> Result<Option<Known>> {
    let sql = "SELECT id, customer_id, currency, kind, via, amount_minor FROM customer_settlement WHERE reference = $1";
    Ok(tx.one(sql, args![reference])?.map(|row| Known {
        id: row.int("id"),
        customer: row.int("customer_id"),
        currency: row.string("currency"),
        kind: row.get("kind"),
        via: row.opt_get("via"),
        amount: row.int("amount_minor"),
    }))
}

pub fn insert(tx: &mut Tx<'_>, act: &Act<'_>, id: i64, wanted: &Wanted<'_>) -> Result<()> {
    tx.execute(
        "INSERT INTO customer_settlement (id, customer_id, currency, kind, amount_minor, via, reference, reason, at,
                business_date, actor) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        args![
            id,
            wanted.customer,
            wanted.currency.code(),
            wanted.way.kind(),
            wanted.amount,
            wanted.way.via(),
            wanted.reference,
            act.reason,
            act.at,
            act.today(),
            act.actor
        ],
    )?;
    Ok(())
}

/// A customer with something open.
#[derive(Clone, Debug)]
pub struct Standing {
    pub customer: i64,
    pub code: String,
    pub name: String,
    pub open: Open,
}

/// Customers with something open in a currency, in order of id.
pub static LIST: ListQuery<Currency, Standing> = ListQuery {
    columns: "y.holder_id, y.code, y.name, y.owes, y.owed",
    from: "(SELECT a.holder_id, c.code, c.name,
        CAST(SUM(CASE WHEN a.role = 'customer_receivable' THEN a.debit_minor - a.credit_minor ELSE 0 END) AS BIGINT) AS owes,
        CAST(SUM(CASE WHEN a.role = 'customer_credit' THEN a.credit_minor - a.debit_minor ELSE 0 END) AS BIGINT) AS owed
   FROM account a JOIN customer c ON c.id = a.holder_id
  WHERE a.role IN ('customer_receivable', 'customer_credit') AND a.currency = $1
  GROUP BY a.holder_id, c.code, c.name
 HAVING SUM(CASE WHEN a.role = 'customer_receivable' AND a.debit_minor <> a.credit_minor THEN 1 ELSE 0 END) > 0
     OR SUM(CASE WHEN a.role = 'customer_credit' AND a.debit_minor <> a.credit_minor THEN 1 ELSE 0 END) > 0) y",
    key: "y.holder_id",
    given: |currency| vec![currency.code().into()],
    ..ListQuery::of(|row| Standing {
        customer: row.int("holder_id"),
        code: row.string("code"),
        name: row.string("name"),
        open: Open { owes: row.int("owes"), owed: row.int("owed") },
    })
};

/// What all customers owe, and are owed, in a currency.
pub fn sums(tx: &mut Tx<'_>, currency: Currency) -> Result<Open> {
    let columns = "CAST(COALESCE(SUM(y.owes), 0) AS BIGINT) AS owes, CAST(COALESCE(SUM(y.owed), 0) AS BIGINT) AS owed";
    let row = LIST.sums(tx, &currency, columns, "")?.pop();
    Ok(row.map_or(Open::default(), |row| Open { owes: row.int("owes"), owed: row.int("owed") }))
}
