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
            AND NOT EXISTS (SELECT 1 FROM payout_settlement x WHERE x.settlement_id = t.id AND x.live = 1)
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
        "INSERT INTO payout_settlement (settlement_id, payout_id, live)
         SELECT t.id, CAST($1 AS BIGINT), 1 FROM settlement t WHERE t.store_id = $2 AND t.currency = $3 AND t.payable_minor > 0
            AND NOT EXISTS (SELECT 1 FROM payout_settlement x WHERE x.settlement_id = t.id AND x.live = 1)",
        args![payout, store, currency],
    )?;
    Ok(())
}

/// Every step is written on the state it was decided on.
pub fn once(tx: &mut Tx<'_>, sql: &str, args: &[Value]) -> Result<()> {
    let rows = tx.execute(sql, args)?;
    assert_eq!(rows, 1, "a payout that moved while it was looked at");
    Ok(())
}

pub fn approve(tx: &mut Tx<'_>, act: &Act<'_>, payout: &Payout) -> Result<()> {
    once(
        tx,
        "UPDATE payout SET status = 'approved', approved_at = $3, approved_by = $4 WHERE id = $1 AND status = $2",
        args![payout.id, &payout.status, act.at, act.actor],
    )
}

pub fn send(tx: &mut Tx<'_>, act: &Act<'_>, payout: &Payout) -> Result<()> {
    once(
        tx,
        "UPDATE payout SET status = 'sent', sent_at = $3 WHERE id = $1 AND status = $2",
        args![payout.id, &payout.status, act.at],
    )
}

pub fn confirm(tx: &mut Tx<'_>, act: &Act<'_>, payout: &Payout, reference: &str) -> Result<()> {
    once(
        tx,
        "UPDATE payout SET status = 'confirmed', reference = $3, confirmed_at = $4, reason = $5
          WHERE id = $1 AND status = $2",
        args![payout.id, &payout.status, reference, act.at, act.reason],
    )
}

/// Failed or unknown, and why.
pub fn end(tx: &mut Tx<'_>, act: &Act<'_>, payout: &Payout, to: &str) -> Result<()> {
    once(
        tx,
        "UPDATE payout SET status = $3, reason = $4 WHERE id = $1 AND status = $2",
        args![payout.id, &payout.status, to, act.reason],
    )
}

/// As it was when it was prepared; whoever reopens it prepares it anew.
pub fn reopen(tx: &mut Tx<'_>, act: &Act<'_>, payout: &Payout) -> Result<()> {
    once(
        tx,
        "UPDATE payout SET status = 'prepared', reason = $3, created_by = $4, reference = NULL, confirmed_at = NULL,
            approved_at = NULL, approved_by = NULL, sent_at = NULL, batch_id = NULL WHERE id = $1 AND status = $2",
        args![payout.id, &payout.status, act.reason, act.actor],
    )
}

pub fn free_settlements(tx: &mut Tx<'_>, payout: i64) -> Result<()> {
    tx.execute("UPDATE payout_settlement SET live = 0 WHERE payout_id = $1", args![payout])?;
    Ok(())
}

pub fn insert_return(tx: &mut Tx<'_>, act: &Act<'_>, id: i64, payout: &Payout) -> Result<()> {
    tx.execute(
        "INSERT INTO payout_return (id, payout_id, reference, amount_minor, at, business_date, actor, reason)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            id,
            payout.id,
            payout.reference.as_deref(),
            payout.amount_minor,
            act.at,
            act.today(),
            act.actor,
            act.reason
        ],
    )?;
    Ok(())
}

/// The newest return of a payout.
pub fn last_return(tx: &mut Tx<'_>, payout: i64) -> Result<Option<i64>> {
    let row = tx.one("SELECT id FROM payout_return WHERE payout_id = $1 ORDER BY id DESC LIMIT 1", args![payout])?;
    Ok(row.map(|row| row.int("id")))
}

/// How often the bank has sent a payout back.
pub fn returns(tx: &mut Tx<'_>, payout: i64) -> Result<i64> {
    let row = tx.one("SELECT COUNT(*) AS returns FROM payout_return WHERE payout_id = $1", args![payout])?;
    Ok(row.map_or(0, |row| row.int("returns")))
}

/// The payout that a reference has paid, or had paid before it came back.
pub fn by_reference(tx: &mut Tx<'_>, reference: &str) -> Result<Option<i64>> {
    let row = tx.one(
        "SELECT id FROM payout WHERE reference = $1
         UNION ALL SELECT payout_id AS id FROM payout_return WHERE reference = $1",
        args![reference],
    )?;
    Ok(row.map(|row| row.int("id")))
}

/// A payout of a store that has not ended.
pub fn on_its_way(tx: &mut Tx<'_>, store: i64) -> Result<Option<(i64, String)>> {
    let row = tx.one(
        "SELECT id, status FROM payout WHERE store_id = $1 AND status IN ('prepared', 'approved', 'sent', 'unknown')
          ORDER BY id DESC LIMIT 1",
        args![store],
    )?;
    Ok(row.map(|row| (row.int("id"), row.string("status"))))
}

/// All payouts that have not ended.
pub fn open(tx: &mut Tx<'_>, store: Option<i64>) -> Result<Vec<Payout>> {
    let sql = format!(
        "{PAYOUTS} WHERE (CAST($1 AS BIGINT) IS NULL OR p.store_id = $1)
            AND p.status IN ('prepared', 'approved', 'sent', 'unknown') ORDER BY p.id"
    );
    Ok(tx.all(&sql, args![store])?.into_iter().map(Payout::from).collect())
}

/// What stores owe from their last close.
pub fn carried(tx: &mut Tx<'_>, store: Option<i64>) -> Result<Vec<Unpaid>> {
    let rows = tx.all(
        "SELECT a.store_id, s.slug, a.currency, a.carried_minor FROM store_account a JOIN store s ON s.id = a.store_id
          WHERE a.carried_minor < 0 AND (CAST($1 AS BIGINT) IS NULL OR a.store_id = $1) ORDER BY a.store_id, a.currency",
        args![store],
    )?;
    Ok(rows
        .into_iter()
        .map(|row| Unpaid {
            store_id: row.int("store_id"),
            store: row.string("slug"),
            currency: row.string("currency"),
            settled_minor: row.int("carried_minor"),
            settlements: 0,
        })
        .collect())
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
    pub approved_at: Option<Instant>,
    pub approved_by: Option<String>,
    pub sent_at: Option<Instant>,
    pub confirmed_at: Option<Instant>,
    pub reason: Option<String>,
    pub batch_id: Option<i64>,
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
            approved_at: row.opt_instant("approved_at"),
            approved_by: row.opt_string("approved_by"),
            sent_at: row.opt_instant("sent_at"),
            confirmed_at: row.opt_instant("confirmed_at"),
            reason: row.opt_string("reason"),
            batch_id: row.opt_int("batch_id"),
        }
    }
}

pub const PAYOUTS: &str =
    "SELECT p.id, p.store_id, s.slug, p.currency, p.settled_minor, p.amount_minor, p.rest_minor, p.method,
        p.status, p.reference, p.created_at, p.created_by, p.approved_at, p.approved_by, p.sent_at, p.confirmed_at,
        p.reason, p.batch_id FROM payout p JOIN store s ON s.id = p.store_id";

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
