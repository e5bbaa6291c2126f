//! Payouts as stored.

use crate::args;
use crate::base::Instant;
use crate::db::{Row, Tx, Value};
use crate::error::Result;
use crate::market::Act;

/// What a store is owed from closed settlements that no payout covers.
#[derive(Clone, Debug)]
pub struct Unpaid {
    pub store_id: i64,
    pub store: String,
    pub currency: String,
    pub settled_minor: i64,
    pub settlements: i64,
}

pub fn unpaid(tx: &mut Tx<'_>, store: Option<i64>) -> Result<Vec<Unpaid>> {
    let rows = tx.all(
        "SELECT t.store_id, s.slug, t.currency, CAST(SUM(t.payable_minor) AS BIGINT) AS settled, COUNT(*) AS settlements
           FROM settlement t JOIN store s ON s.id = t.store_id
          WHERE t.payable_minor > 0 AND (CAST($1 AS BIGINT) IS NULL OR t.store_id = $1)
            AND NOT EXISTS (SELECT 1 FROM payout_settlement x WHERE x.settlement_id = t.id)
          GROUP BY t.store_id, s.slug, t.currency ORDER BY t.store_id, t.currency",
        args![store],
    )?;
    Ok(rows
        .into_iter()
        .map(|row| Unpaid {
            store_id: row.int("store_id"),
            store: row.string("slug"),
            currency: row.string("currency"),
            settled_minor: row.int("settled"),
            settlements: row.int("settlements"),
        })
        .collect())
}

pub fn insert(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    id: i64,
    unpaid: &Unpaid,
    amount: i64,
    rest: i64,
    method: &str,
) -> Result<()> {
    tx.execute(
        "INSERT INTO payout (id, store_id, currency, settled_minor, amount_minor, rest_minor, method, status, created_at, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 'prepared', $8, $9)",
        args![id, unpaid.store_id, &unpaid.currency, unpaid.settled_minor, amount, rest, method, act.at, act.actor],
    )?;
    Ok(())
}

/// Links every unpaid settlement of a store to its payout.
pub fn claim_settlements(tx: &mut Tx<'_>, payout: i64, store: i64, currency: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO payout_settlement (settlement_id, payout_id)
         SELECT t.id, CAST($1 AS BIGINT) FROM settlement t WHERE t.store_id = $2 AND t.currency = $3 AND t.payable_minor > 0
            AND NOT EXISTS (SELECT 1 FROM payout_settlement x WHERE x.settlement_id = t.id)",
        args![payout, store, currency],
    )?;
    Ok(())
}

pub fn confirm(tx: &mut Tx<'_>, act: &Act<'_>, id: i64, reference: &str) -> Result<()> {
    tx.execute(
        "UPDATE payout SET status = 'confirmed', reference = $2, confirmed_at = $3 WHERE id = $1 AND status = 'prepared'",
        args![id, reference, act.at],
    )?;
    Ok(())
}

pub fn by_reference(tx: &mut Tx<'_>, reference: &str) -> Result<Option<i64>> {
    Ok(tx.one("SELECT id FROM payout WHERE reference = $1", args![reference])?.map(|row| row.int("id")))
}

pub fn exists(tx: &mut Tx<'_>, id: i64) -> Result<bool> {
    Ok(tx.one("SELECT id FROM payout WHERE id = $1", args![id])?.is_some())
}

/// A payout. Amounts in minor units.
#[derive(Clone, Debug)]
pub struct Payout {
    pub id: i64,
    pub store_id: i64,
    pub store: String,
    pub currency: String,
    pub settled_minor: i64,
    pub amount_minor: i64,
    pub rest_minor: i64,
    pub method: String,
    pub status: String,
    pub reference: Option<String>,
    pub created_at: Instant,
    pub created_by: String,
    pub confirmed_at: Option<Instant>,
}

impl From<Row> for Payout {
    fn from(row: Row) -> Self {
        Payout {
            id: row.int("id"),
            store_id: row.int("store_id"),
            store: row.string("slug"),
            currency: row.string("currency"),
            settled_minor: row.int("settled_minor"),
            amount_minor: row.int("amount_minor"),
            rest_minor: row.int("rest_minor"),
            method: row.string("method"),
            status: row.string("status"),
            reference: row.opt_string("reference"),
            created_at: row.instant("created_at"),
            created_by: row.string("created_by"),
            confirmed_at: row.opt_instant("confirmed_at"),
        }
    }
}

const PAYOUTS: &str = "SELECT p.id, p.store_id, s.slug, p.currency, p.settled_minor, p.amount_minor, p.rest_minor, p.method,
        p.status, p.reference, p.created_at, p.created_by, p.confirmed_at FROM payout p JOIN store s ON s.id = p.store_id";

pub fn by_id(tx: &mut Tx<'_>, id: i64) -> Result<Payout> {
    let row = tx.one(&format!("{PAYOUTS} WHERE p.id = $1"), args![id])?;
    Ok(row.map(Payout::from).expect("a stored reference to a payout"))
}

/// What to show of the payouts.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub store: Option<i64>,
    pub status: Option<String>,
}

const MATCHING: &str =
    " WHERE (CAST($1 AS BIGINT) IS NULL OR p.store_id = $1) AND (CAST($2 AS TEXT) IS NULL OR p.status = $2)";

fn filter_args(filter: &Filter) -> Vec<Value> {
    args![filter.store, filter.status.as_deref()].to_vec()
}

/// One page of payouts behind `after`, in order of id.
pub fn page(tx: &mut Tx<'_>, filter: &Filter, after: i64, limit: i64) -> Result<Vec<Payout>> {
    let mut args = filter_args(filter);
    args.extend_from_slice(args![after, limit]);
    let rows = tx.all(&format!("{PAYOUTS}{MATCHING} AND p.id > $3 ORDER BY p.id LIMIT $4"), &args)?;
    Ok(rows.into_iter().map(Payout::from).collect())
}

pub fn count(tx: &mut Tx<'_>, filter: &Filter) -> Result<i64> {
    let row = tx.one(&format!("SELECT COUNT(*) AS matching FROM payout p{MATCHING}"), &filter_args(filter))?;
    Ok(row.map_or(0, |row| row.int("matching")))
}
