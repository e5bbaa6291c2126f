//! Deposits as stored.

use crate::args;
use crate::base::{Currency, Day, text};
use crate::db::{Condition, ListQuery, Row, Tx};
use crate::error::Result;
use crate::market::core::Act;

use super::rules::{DepositStatus, Source, SourceKind};

/// Cash that was taken to the bank.
#[derive(Clone, Debug)]
pub struct Deposit {
    pub id: i64,
    pub currency: String,
    pub amount_minor: i64,
    pub slip: String,
    pub status: DepositStatus,
    pub business_date: Day,
    pub actor: String,
    pub confirmed_minor: Option<i64>,
    pub confirmed_on: Option<Day>,
    pub confirmed_by: Option<String>,
}

impl From<Row> for Deposit {
    fn from(row: Row) -> Self {
        Deposit {
            id: row.int("id"),
            currency: row.string("currency"),
            amount_minor: row.int("amount_minor"),
            slip: row.string("slip"),
            status: row.get("status"),
            business_date: row.day("business_date"),
            actor: row.string("actor"),
            confirmed_minor: row.opt_int("confirmed_minor"),
            confirmed_on: row.opt_day("confirmed_on"),
            confirmed_by: row.opt_string("confirmed_by"),
        }
    }
}

pub fn by_id(tx: &mut Tx<'_>, id: i64) -> Result<Deposit> {
    Ok(LIST.by_key(tx, id)?.expect("a deposit that was found before"))
}

pub fn by_slip(tx: &mut Tx<'_>, slip: &str) -> Result<Option<Deposit>> {
    Ok(LIST.rows(tx, " WHERE d.slip = $1", args![text::code_key(slip)])?.pop())
}

pub fn exists(tx: &mut Tx<'_>, id: i64) -> Result<bool> {
    Ok(tx.one("SELECT id FROM deposit WHERE id = $1", args![id])?.is_some())
}

pub fn insert(tx: &mut Tx<'_>, act: &Act<'_>, id: i64, currency: Currency, minor: i64, slip: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO deposit (id, currency, amount_minor, slip, status, at, business_date, actor)
         VALUES ($1, $2, $3, $4, 'prepared', $5, $6, $7)",
        args![id, currency.code(), minor, slip, act.at, act.today(), act.actor],
    )?;
    Ok(())
}

pub fn confirm(tx: &mut Tx<'_>, act: &Act<'_>, id: i64, minor: i64, on: Day) -> Result<()> {
    tx.execute(
        "UPDATE deposit SET status = 'confirmed', confirmed_minor = $2, confirmed_at = $3, confirmed_on = $4, confirmed_by = $5
          WHERE id = $1",
        args![id, minor, act.at, on, act.actor],
    )?;
    Ok(())
}

/// The depot's cash that is in no deposit, oldest first.
pub fn sources(tx: &mut Tx<'_>, currency: &str) -> Result<Vec<Source>> {
    let rows = tx.all(
        "SELECT x.source, x.id, x.minor FROM (
            SELECT 'handover' AS source, h.id AS id, h.counted_minor AS minor, h.at AS at
              FROM handover h WHERE h.currency = $1 AND h.store_id IS NULL AND h.deposit_id IS NULL
            UNION ALL
            SELECT 'order', c.order_id, c.taken_minor, c.at
              FROM collection c WHERE c.currency = $1 AND c.collector = 'depot' AND c.deposit_id IS NULL) x
          ORDER BY x.at, x.source, x.id",
        args![currency],
    )?;
    let source = |row: Row| Source { kind: row.get("source"), id: row.int("id"), minor: row.int("minor") };
    Ok(rows.into_iter().map(source).collect())
}

/// Says which deposit carries the cash.
pub fn mark(tx: &mut Tx<'_>, source: &Source, deposit: i64) -> Result<()> {
    let sql = match source.kind {
        SourceKind::Handover => "UPDATE handover SET deposit_id = $2 WHERE id = $1",
        SourceKind::Order => "UPDATE collection SET deposit_id = $2 WHERE order_id = $1",
    };
    tx.execute(sql, args![source.id, deposit])?;
    Ok(())
}

/// How many orders' cash a deposit carries.
pub fn orders_in(tx: &mut Tx<'_>, deposit: i64) -> Result<i64> {
    let row = tx.one(
        "SELECT COUNT(*) AS orders FROM collection c
          WHERE c.deposit_id = $1 OR c.handover_id IN (SELECT h.id FROM handover h WHERE h.deposit_id = $1)",
        args![deposit],
    )?;
    Ok(row.map_or(0, |row| row.int("orders")))
}

/// What to show of the deposits.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub status: Option<String>,
    pub from: Option<Day>,
    pub until: Option<Day>,
}

/// Deposits, in order of id.
pub static LIST: ListQuery<Filter, Deposit> = ListQuery {
    columns: "d.id, d.currency, d.amount_minor, d.slip, d.status, d.business_date, d.actor,
        d.confirmed_minor, d.confirmed_on, d.confirmed_by",
    from: "deposit d",
    key: "d.id",
    conditions: &[
        Condition::value("d.status = {}", |f| f.status.as_deref().into()),
        Condition::value("d.business_date >= {}", |f| f.from.into()),
        Condition::value("d.business_date <= {}", |f| f.until.into()),
    ],
    ..ListQuery::of(Deposit::from)
};

/// By currency: what is on its way, and what the bank has.
pub fn sums(tx: &mut Tx<'_>, filter: &Filter) -> Result<Vec<(String, i64, i64)>> {
    let columns =
        "d.currency, CAST(SUM(CASE WHEN d.status = 'prepared' THEN d.amount_minor ELSE 0 END) AS BIGINT) AS transit,
                CAST(SUM(COALESCE(d.confirmed_minor, 0)) AS BIGINT) AS confirmed";
    let rows = LIST.sums(tx, filter, columns, "GROUP BY d.currency ORDER BY d.currency")?;
    Ok(rows.into_iter().map(|row| (row.string("currency"), row.int("transit"), row.int("confirmed"))).collect())
}
