//! Expenses, as written and read.

use crate::args;
use crate::base::{Currency, Day};
use crate::db::{Condition, ListQuery, Row, Tx};
use crate::error::Result;
use crate::market::core::Act;

use super::Wanted;

/// An expense as stored. Minor units.
#[derive(Clone, Debug)]
pub struct Expense {
    pub id: i64,
    pub driver_id: Option<i64>,
    /// Code of the driver; the depot when absent.
    pub driver: Option<String>,
    pub currency: String,
    pub amount_minor: i64,
    pub receipt: String,
    pub reason: String,
    pub business_date: Day,
    pub actor: String,
}

impl Expense {
    /// Is it the very one that is wanted?
    pub fn is(&self, wanted: &Wanted<'_>) -> bool {
        (self.driver_id, self.amount_minor, self.currency.as_str())
            == (wanted.driver, wanted.minor(), wanted.currency.code())
    }
}

impl From<Row> for Expense {
    fn from(row: Row) -> Self {
        Expense {
            id: row.int("id"),
            driver_id: row.opt_int("driver_id"),
            driver: row.opt_string("driver"),
            currency: row.string("currency"),
            amount_minor: row.int("amount_minor"),
            receipt: row.string("receipt"),
            reason: row.string("reason"),
            business_date: row.day("business_date"),
            actor: row.string("actor"),
        }
    }
}

pub fn by_receipt(tx: &mut Tx<'_>, receipt: &str) -> Result<Option<Expense>> {
    Ok(LIST.rows(tx, " WHERE x.receipt = $1", args![receipt])?.pop())
}

pub fn insert(tx: &mut Tx<'_>, act: &Act<'_>, id: i64, wanted: &Wanted<'_>, reason: &str) -> Result<()> {
    let (Wanted { driver, currency, receipt, .. }, minor) = (*wanted, wanted.minor());
    tx.execute(
        "INSERT INTO cash_expense (id, driver_id, currency, amount_minor, receipt, reason, at, business_date, actor)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![id, driver, currency.code(), minor, receipt, reason, act.at, act.today(), act.actor],
    )?;
    Ok(())
}

/// What was spent, less what came back.
pub fn spent(tx: &mut Tx<'_>, currency: Currency) -> Result<i64> {
    let sql = "SELECT CAST(COALESCE(SUM(amount_minor), 0) AS BIGINT) AS minor FROM cash_expense WHERE currency = $1";
    Ok(tx.one(sql, args![currency.code()])?.map_or(0, |row| row.int("minor")))
}

/// Which expenses to show.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub driver: Option<i64>,
    pub from: Option<Day>,
    pub until: Option<Day>,
}

/// Expenses, in order of id.
pub static LIST: ListQuery<Filter, Expense> = ListQuery {
    columns: "x.id, x.driver_id, d.code AS driver, x.currency, x.amount_minor, x.receipt, x.reason,
        x.business_date, x.actor",
    from: "cash_expense x",
    shown: "LEFT JOIN driver d ON d.id = x.driver_id",
    key: "x.id",
    conditions: &[
        Condition::value("x.driver_id = {}", |f| f.driver.into()),
        Condition::value("x.business_date >= {}", |f| f.from.into()),
        Condition::value("x.business_date <= {}", |f| f.until.into()),
    ],
    ..ListQuery::of(Expense::from)
};

/// What was spent, by currency.
pub fn sums(tx: &mut Tx<'_>, filter: &Filter) -> Result<Vec<(String, i64)>> {
    let columns = "x.currency, CAST(SUM(x.amount_minor) AS BIGINT) AS minor";
    let rows = LIST.sums(tx, filter, columns, "GROUP BY x.currency ORDER BY x.currency")?;
    Ok(rows.iter().map(|row| (row.string("currency"), row.int("minor"))).collect())
}
