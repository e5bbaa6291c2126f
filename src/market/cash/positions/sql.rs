//! Where cash is, as stored: in the book, and in what orders wait for.

use crate::args;
use crate::base::{Day, StoreId};
use crate::db::{Row, Tx};
use crate::error::Result;
use crate::market::books::ledger::Clocks;

use super::rules::{Account, Flow};

/// The accounts that hold cash or a claim to it, each with what went in and out a day, the newest first.
pub fn accounts(tx: &mut Tx<'_>, currency: &str, today: Day, clocks: &Clocks) -> Result<Vec<Account>> {
    let mut accounts: Vec<(i64, Account)> = Vec::new();
    tx.each(FLOWS, args![currency, clocks.as_of, clocks.entry()], |row| {
        let id = row.int("id");
        if accounts.last().is_none_or(|(last, _)| *last != id) {
            let account = Account { role: row.string("role"), holder: row.opt_int("holder_id"), flows: Vec::new() };
            accounts.push((id, account));
        }
        let age = (today - row.day("business_date")).num_days();
        let flow = Flow { age, debit: row.int("debit"), credit: row.int("credit") };
        accounts.last_mut().expect("pushed above").1.flows.push(flow);
        Ok(())
    })?;
    Ok(accounts.into_iter().map(|(_, account)| account).collect())
}

const FLOWS: &str = "SELECT a.id, a.role, a.holder_id, e.business_date,
        CAST(SUM(CASE WHEN p.amount_minor > 0 THEN p.amount_minor ELSE 0 END) AS BIGINT) AS debit,
        CAST(SUM(CASE WHEN p.amount_minor < 0 THEN -p.amount_minor ELSE 0 END) AS BIGINT) AS credit
   FROM entry e JOIN posting p ON p.entry_id = e.id JOIN account a ON a.id = p.account_id
  WHERE a.currency = $1 AND a.role IN ('driver_custody', 'driver_float', 'driver_receivable', 'depot', 'transit', 'bank',
        'customer_receivable', 'suspense_cash')
    AND (CAST($2 AS TEXT) IS NULL OR e.business_date <= $2) AND (CAST($3 AS BIGINT) IS NULL OR e.id <= $3)
  GROUP BY a.id, a.role, a.holder_id, e.business_date ORDER BY a.id, e.business_date DESC";

/// What cash did on one business day, in minor units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayFlow {
    pub day: Day,
    /// Taken at the doors by drivers and at the depot.
    pub doors: i64,
    /// Counted into the depot by drivers.
    pub depot: i64,
    /// Confirmed by the bank.
    pub bank: i64,
    /// Paid out to stores, or given to them by drivers.
    pub stores: i64,
    /// What all of it, and anything else, changed in the cash that drivers, depot and bank have.
    pub change: i64,
}

/// The flow of each day of a period that has one.
pub fn day_flows(tx: &mut Tx<'_>, currency: &str, from: Day, until: Day) -> Result<Vec<DayFlow>> {
    let rows = tx.all(DAY_FLOWS, args![currency, from, until])?;
    let flow = |row: Row| DayFlow {
        day: row.day("business_date"),
        doors: row.int("doors"),
        depot: row.int("depot"),
        bank: row.int("bank"),
        stores: row.int("stores"),
        change: row.int("change"),
    };
    Ok(rows.into_iter().map(flow).collect())
}

const DAY_FLOWS: &str = "SELECT e.business_date,
        CAST(SUM(CASE WHEN e.kind IN ('delivery', 'door_short', 'door_over') THEN p.amount_minor ELSE 0 END) AS BIGINT) AS doors,
        CAST(SUM(CASE WHEN e.kind = 'handover' AND a.role = 'depot' THEN p.amount_minor ELSE 0 END) AS BIGINT) AS depot,
        CAST(SUM(CASE WHEN e.kind = 'deposit_confirmed' AND a.role = 'bank' THEN p.amount_minor ELSE 0 END) AS BIGINT) AS bank,
        CAST(SUM(CASE WHEN e.kind = 'direct_handover' OR substr(e.kind, 1, 6) = 'payout' THEN -p.amount_minor ELSE 0 END) AS BIGINT) AS stores,
        CAST(SUM(p.amount_minor) AS BIGINT) AS change
   FROM entry e JOIN posting p ON p.entry_id = e.id JOIN account a ON a.id = p.account_id
  WHERE e.currency = $1 AND e.business_date >= $2 AND e.business_date <= $3
    AND a.role IN ('driver_custody', 'driver_float', 'depot', 'transit', 'bank')
  GROUP BY e.business_date ORDER BY e.business_date";

/// The cash that drivers, depot and bank had before a day.
pub fn held_before(tx: &mut Tx<'_>, currency: &str, day: Day) -> Result<i64> {
    let row = tx.one(
        "SELECT CAST(COALESCE(SUM(p.amount_minor), 0) AS BIGINT) AS held
           FROM entry e JOIN posting p ON p.entry_id = e.id JOIN account a ON a.id = p.account_id
          WHERE a.currency = $1 AND a.role IN ('driver_custody', 'driver_float', 'depot', 'transit', 'bank')
            AND e.business_date < $2",
        args![currency, day],
    )?;
    Ok(row.map_or(0, |row| row.int("held")))
}

/// A store's money that waits for cash in one place.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub store: String,
    pub currency: String,
    /// The driver who still has the cash.
    pub driver: Option<String>,
    /// The deposit that carries it.
    pub deposit: Option<i64>,
    /// Its gate is passed, and it is held back until this day.
    pub until: Option<Day>,
    pub orders: i64,
    pub minor: i64,
    pub oldest: Day,
}

impl From<Row> for Waiting {
    fn from(row: Row) -> Self {
        Waiting {
            store: row.string("store"),
            currency: row.string("currency"),
            driver: row.opt_string("driver"),
            deposit: row.opt_int("deposit"),
            until: row.opt_day("matures_on"),
            orders: row.int("orders"),
            minor: row.int("minor"),
            oldest: row.day("oldest"),
        }
    }
}

/// All that stores wait for, by store and by where the cash is.
pub fn waiting(tx: &mut Tx<'_>, store: Option<StoreId>) -> Result<Vec<Waiting>> {
    let rows = tx.all(
        "SELECT y.store, y.currency, y.driver, y.deposit, y.matures_on, COUNT(*) AS orders, CAST(SUM(y.minor) AS BIGINT) AS minor,
                MIN(y.business_date) AS oldest
           FROM (SELECT s.slug AS store, c.currency, CASE WHEN c.released_on IS NULL THEN d.code END AS driver,
                        COALESCE(c.deposit_id, h.deposit_id) AS deposit, m.matures_on, c.business_date,
                        o.goods_minor - o.commission_minor - o.commission_tax_minor + CASE WHEN o.delivery_fee_owner = 'store' THEN o.delivery_minor ELSE 0 END
                        + COALESCE((SELECT SUM(r.net_minor) FROM order_return r WHERE r.order_id = o.id), 0) AS minor
                   FROM collection c JOIN orders o ON o.id = c.order_id JOIN store s ON s.id = o.store_id
                   LEFT JOIN driver d ON d.id = c.driver_id LEFT JOIN handover h ON h.id = c.handover_id
                   LEFT JOIN maturity m ON m.order_id = c.order_id AND m.released_on IS NULL
                  WHERE c.collector <> 'store' AND (CAST($1 AS BIGINT) IS NULL OR o.store_id = $1)
                    AND NOT EXISTS (SELECT 1 FROM store_line l WHERE l.kind = 'sale' AND l.subject_id = c.order_id)) y
          GROUP BY y.store, y.currency, y.driver, y.deposit, y.matures_on
          ORDER BY y.store, y.currency, COALESCE(y.driver, ''), COALESCE(y.deposit, 0), COALESCE(y.matures_on, '')",
        args![store],
    )?;
    Ok(rows.into_iter().map(Waiting::from).collect())
}

/// What is known of one order's cash. What has not happened is absent.
pub fn chain(tx: &mut Tx<'_>, order: i64) -> Result<Row> {
    let row = tx.one(
        "SELECT o.group_id, o.currency, o.due_minor, o.placed_at, o.delivered_on, cu.code AS customer, s.slug AS store,
                c.collector, c.taken_minor, c.business_date AS taken_on, c.released_on, d.code AS driver,
                h.id AS handover, h.business_date AS handed_on, h.actor AS counted_by, h.store_id AS to_store,
                b.id AS deposit, b.slip, b.business_date AS sent_on, b.actor AS sent_by, b.confirmed_on, b.confirmed_by,
                l.due_on, l.net_minor, m.matures_on
           FROM orders o JOIN order_group g ON g.id = o.group_id JOIN customer cu ON cu.id = g.customer_id
           JOIN store s ON s.id = o.store_id
           LEFT JOIN collection c ON c.order_id = o.id LEFT JOIN driver d ON d.id = c.driver_id
           LEFT JOIN handover h ON h.id = c.handover_id LEFT JOIN deposit b ON b.id = COALESCE(c.deposit_id, h.deposit_id)
           LEFT JOIN store_line l ON l.kind = 'sale' AND l.subject_id = o.id
           LEFT JOIN maturity m ON m.order_id = o.id AND m.released_on IS NULL
          WHERE o.id = $1",
        args![order],
    )?;
    Ok(row.expect("an order that was found before"))
}

/// The settlement that closed an order's line, and the payouts of that settlement.
pub fn closes(tx: &mut Tx<'_>, order: i64) -> Result<Vec<Row>> {
    tx.all(
        "SELECT t.id AS settlement, t.closed_at, t.closed_by, t.payable_minor, p.id AS payout, p.status, p.created_at,
                p.created_by, p.confirmed_at, p.reference
           FROM store_line l JOIN settlement t ON t.store_id = l.store_id AND t.currency = l.currency
                AND l.due_on >= t.first_day AND l.due_on <= t.last_day
           LEFT JOIN payout_settlement x ON x.settlement_id = t.id LEFT JOIN payout p ON p.id = x.payout_id
          WHERE l.kind = 'sale' AND l.subject_id = $1 ORDER BY t.id, p.id",
        args![order],
    )
}
