//! What is due: the stores, how far their accounts are closed, and the lines since then.

use std::collections::{BTreeMap, HashMap};

use crate::args;
use crate::base::{Cycle, Day, StoreId};
use crate::db::{Row, Tx, Value, stored_day};
use crate::error::Result;
use crate::market::books::store_account::{Amounts, LineKind};
use crate::market::cash::custody::hold_release;

use super::super::Scope;
use super::super::rules::AccountCursor;
use crate::market::closing::dues::Terms;
use crate::market::closing::reserves;

/// A store's name and settlement period.
#[derive(Clone, Debug)]
pub struct StoreCycle {
    pub slug: String,
    pub cycle: Cycle,
    /// How it is billed; none where a debit is carried.
    pub billed: Option<Terms>,
    /// Share of its sales that a close withholds; none: as the marketplace says.
    pub reserve_ppm: Option<i64>,
}

pub fn stores(tx: &mut Tx<'_>, only: Option<StoreId>) -> Result<BTreeMap<StoreId, StoreCycle>> {
    let sql = "SELECT s.id, s.slug, s.settlement_cycle, s.reserve_ppm, d.on_debit, d.grace_days, d.threshold_minor, d.billing_day FROM store s
                 LEFT JOIN store_dues d ON d.store_id = s.id AND d.on_debit = 'invoice'
                WHERE CAST($1 AS BIGINT) IS NULL OR s.id = $1";
    let mut stores = BTreeMap::new();
    for row in tx.all(sql, args![only])? {
        let cycle = Cycle::parse(row.text("settlement_cycle"))?;
        let billed = row.opt_get("on_debit").map(|on_debit| Terms {
            on_debit,
            grace_days: row.int("grace_days"),
            threshold: row.opt_int("threshold_minor"),
            billing_day: row.opt_int("billing_day"),
            stages: None,
        });
        stores.insert(
            row.id("id"),
            StoreCycle { slug: row.string("slug"), cycle, billed, reserve_ppm: row.opt_int("reserve_ppm") },
        );
    }
    Ok(stores)
}

/// How far the accounts of the stores are closed.
pub fn books(tx: &mut Tx<'_>) -> Result<HashMap<(StoreId, String), AccountCursor>> {
    let mut books = HashMap::new();
    tx.each("SELECT store_id, currency, closed_through, carried_minor FROM store_account", &[], |row| {
        let closed = AccountCursor { through: row.day("closed_through"), carried: row.int("carried_minor") };
        books.insert((row.id("store_id"), row.string("currency")), closed);
        Ok(())
    })?;
    Ok(books)
}

/// One line that is not settled yet.
pub struct DueRow {
    pub store: StoreId,
    pub currency: String,
    pub kind: LineKind,
    pub subject: i64,
    pub due_on: Day,
    pub due_text: String,
    /// The store took the cash of the sale itself; of a return: of the sale that it is of.
    pub own_cash: bool,
    pub amounts: Amounts,
}

/// The query a run starts with: from each store's last close on, and nothing before it.
const DUE_LINES: &str =
    "SELECT l.store_id, l.currency, l.kind, l.subject_id, l.due_on, l.goods_minor, l.delivery_minor,
        l.rounding_minor, l.commission_minor, l.tax_minor, l.collected_minor, l.other_minor, l.net_minor,
        CASE WHEN l.kind <> 'return' THEN l.collected_minor
             ELSE (SELECT y.collected_minor FROM order_return r JOIN store_line y ON y.kind = 'sale' AND y.subject_id = r.order_id
                    WHERE r.id = l.subject_id) END AS own_minor
   FROM store_account a CROSS JOIN store_line l
  WHERE (CAST($2 AS BIGINT) IS NULL OR a.store_id = $2)
    AND l.store_id = a.store_id AND l.currency = a.currency AND l.due_on > a.closed_through AND l.due_on <= $1
  ORDER BY a.store_id, a.currency, l.due_on, l.id";

/// Feeds every open line up to the end of the scope to `take`, in order of store, currency, day and line.
pub fn each_due_line(tx: &mut Tx<'_>, scope: &Scope, mut take: impl FnMut(DueRow)) -> Result<()> {
    tx.seek(DUE_LINES, args![scope.period.last, scope.store], |row| {
        take(DueRow::from(row));
        Ok(())
    })
}

/// How the engine answers every query of a run; for the test that keeps its cost bound to what is due.
pub fn plans(tx: &mut Tx<'_>, scope: &Scope) -> Result<Vec<String>> {
    let mut plan = tx.explain_seek(DUE_LINES, args![scope.period.last, scope.store])?;
    plan.extend(reserves::plans(tx)?);
    plan.extend(hold_release::plans(tx, scope.period.last, scope.store)?);
    plan.extend(tx.explain(SETTLED, args![scope.period.first, scope.period.last, scope.store])?);
    Ok(plan)
}

impl From<Row> for DueRow {
    fn from(row: Row) -> Self {
        let [
            store,
            currency,
            kind,
            subject,
            due_on,
            goods,
            delivery,
            rounding,
            commission,
            tax,
            collected,
            other,
            net,
            own,
        ] = row.into_values();
        let (kind, due_text) = (kind.into_word("kind"), due_on.into_text());
        let amounts = [goods, delivery, rounding, commission, tax, collected, other, net].map(Value::into_int);
        DueRow {
            store: StoreId::new(store.into_int()),
            currency: currency.into_text(),
            subject: subject.into_int(),
            due_on: stored_day(&due_text, "due_on"),
            kind,
            due_text,
            own_cash: own.into_int() != 0,
            amounts: Amounts::of_list(amounts),
        }
    }
}

/// The first open line's day of every account that has one, in order of store and currency.
pub fn first_open(tx: &mut Tx<'_>) -> Result<Vec<(StoreId, String, Day)>> {
    let mut first = Vec::new();
    tx.seek(FIRST_OPEN, &[], |row| {
        if let Some(day) = row.opt_day("due_on") {
            first.push((row.id("store_id"), row.string("currency"), day));
        }
        Ok(())
    })?;
    Ok(first)
}

const FIRST_OPEN: &str = "SELECT a.store_id, a.currency, (SELECT MIN(l.due_on) FROM store_line l
        WHERE l.store_id = a.store_id AND l.currency = a.currency AND l.due_on > a.closed_through) AS due_on
   FROM store_account a ORDER BY a.store_id, a.currency";

/// How many settlements mean the scope, by store.
pub fn settled_in(tx: &mut Tx<'_>, scope: &Scope) -> Result<HashMap<StoreId, i64>> {
    let mut settled = HashMap::new();
    tx.each(SETTLED, args![scope.period.first, scope.period.last, scope.store], |row| {
        settled.insert(row.id("store_id"), row.int("settlements"));
        Ok(())
    })?;
    Ok(settled)
}

const SETTLED: &str = "SELECT store_id, COUNT(*) AS settlements FROM settlement
  WHERE last_day >= $1 AND last_day <= $2 AND (CAST($3 AS BIGINT) IS NULL OR store_id = $3) GROUP BY store_id";
