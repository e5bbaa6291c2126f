//! Settlements, their claims, and what is due, as stored.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use crate::args;
use crate::base::{Currency, Cycle, Day, Instant, Period};
use crate::db::{Field, Row, Rows, Tx, Value, written_day};
use crate::error::Result;
use crate::market::Act;

use super::Scope;
use super::rules::{DueLine, Outcome, Sums};

/// A store's name and settlement period.
#[derive(Clone, Debug)]
pub struct StoreCycle {
    pub slug: String,
    pub cycle: Cycle,
}

pub fn stores(tx: &mut Tx<'_>, only: Option<i64>) -> Result<BTreeMap<i64, StoreCycle>> {
    let sql = "SELECT id, slug, settlement_cycle FROM store WHERE CAST($1 AS BIGINT) IS NULL OR id = $1";
    let mut stores = BTreeMap::new();
    for row in tx.all(sql, args![only])? {
        let cycle = Cycle::parse(row.text("settlement_cycle"))?;
        stores.insert(row.int("id"), StoreCycle { slug: row.string("slug"), cycle });
    }
    Ok(stores)
}

/// Closed periods of the stores whose cycle is longer than a day, by store and currency.
pub fn closed_of_long_cycles(tx: &mut Tx<'_>, days: &Period) -> Result<HashMap<(i64, String), Vec<Period>>> {
    let mut closed: HashMap<(i64, String), Vec<Period>> = HashMap::new();
    tx.each(
        "SELECT t.store_id, t.currency, t.first_day, t.last_day FROM store s JOIN settlement t ON t.store_id = s.id
          WHERE s.settlement_cycle <> 'daily' AND t.last_day >= $1 AND t.first_day <= $2",
        args![days.first, days.last],
        |row| {
            let period = Period { first: row.day("first_day"), last: row.day("last_day") };
            closed.entry((row.int("store_id"), row.string("currency"))).or_default().push(period);
            Ok(())
        },
    )?;
    Ok(closed)
}

/// One unclaimed line.
pub struct DueRow {
    pub store: i64,
    pub currency: String,
    pub kind: String,
    pub subject: i64,
    pub due_on: Day,
    pub due_text: String,
    pub line: DueLine,
}

/// The query a run starts with. It reads the index of due days and nothing before or behind them.
pub const DUE_LINES: &str = "SELECT l.id, l.store_id, l.currency, l.kind, l.subject_id, l.due_on, l.goods_minor,
        l.delivery_minor, l.rounding_minor, l.commission_minor, l.collected_minor, l.other_minor, l.net_minor
   FROM store_line l
  WHERE l.due_on >= $1 AND l.due_on <= $2
    AND NOT EXISTS (SELECT 1 FROM settlement_claim c WHERE c.line_id = l.id)
  ORDER BY l.due_on, l.store_id, l.id";

/// Feeds every unclaimed line of these days to `take`, in order of day, store and line.
pub fn each_due_line(tx: &mut Tx<'_>, days: &Period, only: Option<i64>, mut take: impl FnMut(DueRow)) -> Result<()> {
    tx.each(DUE_LINES, args![days.first, days.last], |row| {
        if only.is_none_or(|only| only == row.int("store_id")) {
            take(DueRow::from(row));
        }
        Ok(())
    })
}

impl From<Row> for DueRow {
    fn from(row: Row) -> Self {
        let [id, store, currency, kind, subject, due_on, goods, delivery, rounding, commission, collected, other, net] =
            row.into_values();
        let (kind, due_text) = (kind.into_text(), due_on.into_text());
        let line = DueLine {
            id: id.into_int(),
            is_sale: kind == "sale",
            goods: goods.into_int(),
            delivery: delivery.into_int(),
            rounding: rounding.into_int(),
            commission: commission.into_int(),
            collected: collected.into_int(),
            other: other.into_int(),
            net: net.into_int(),
        };
        DueRow {
            store: store.into_int(),
            currency: currency.into_text(),
            subject: subject.into_int(),
            due_on: written_day(&due_text).expect("a stored day"),
            kind,
            due_text,
            line,
        }
    }
}

/// Feeds the unclaimed lines of some stores on some days to `take`, in order of day, store and line: the part of a
/// long period that lies before the days a run is about.
pub fn each_early_line(tx: &mut Tx<'_>, days: &Period, stores: &[i64], mut take: impl FnMut(DueRow)) -> Result<()> {
    tx.stage("stage_early_store", "store_id BIGINT")?;
    let rows: Vec<Vec<Value>> = stores.iter().map(|store| args![*store].to_vec()).collect();
    tx.bulk("stage_early_store", &["store_id"], Rc::new(rows))?;
    tx.stage("stage_early_day", "day TEXT")?;
    let rows: Vec<Vec<Value>> = days.days().map(|day| args![day].to_vec()).collect();
    tx.bulk("stage_early_day", &["day"], Rc::new(rows))?;
    let from = "FROM stage_early_day d CROSS JOIN stage_early_store s CROSS JOIN store_line l
        WHERE l.due_on = d.day AND l.store_id = s.store_id";
    let sql = DUE_LINES.replace("FROM store_line l\n  WHERE l.due_on >= $1 AND l.due_on <= $2", from);
    tx.each(&sql, &[], |row| {
        take(DueRow::from(row));
        Ok(())
    })
}

/// A claimed line with the settlement it belongs to.
pub struct ClaimedLine {
    pub settlement: i64,
    pub store: i64,
    pub currency: String,
    pub first_day: Day,
    pub last_day: Day,
    pub digest: String,
    pub kind: String,
    pub subject: i64,
    pub due_on: String,
    pub line: DueLine,
}

/// Feeds every claimed line to `take`, settlement by settlement, in the order of the digest.
pub fn each_claimed_line(tx: &mut Tx<'_>, mut take: impl FnMut(ClaimedLine)) -> Result<()> {
    tx.each(
        "SELECT t.id AS settlement_id, t.store_id, t.currency, t.first_day, t.last_day, t.digest, l.id, l.kind, l.subject_id,
                l.due_on, l.goods_minor, l.delivery_minor, l.rounding_minor, l.commission_minor, l.collected_minor,
                l.other_minor, l.net_minor
           FROM settlement t JOIN settlement_claim c ON c.settlement_id = t.id JOIN store_line l ON l.id = c.line_id
          ORDER BY t.id, l.due_on, l.id",
        &[],
        |row| {
            take(ClaimedLine {
                settlement: row.int("settlement_id"),
                store: row.int("store_id"),
                currency: row.string("currency"),
                first_day: row.day("first_day"),
                last_day: row.day("last_day"),
                digest: row.string("digest"),
                kind: row.string("kind"),
                subject: row.int("subject_id"),
                due_on: row.string("due_on"),
                line: due_line(&row),
            });
            Ok(())
        },
    )
}

fn due_line(row: &Row) -> DueLine {
    DueLine {
        id: row.int("id"),
        is_sale: row.text("kind") == "sale",
        goods: row.int("goods_minor"),
        delivery: row.int("delivery_minor"),
        rounding: row.int("rounding_minor"),
        commission: row.int("commission_minor"),
        collected: row.int("collected_minor"),
        other: row.int("other_minor"),
        net: row.int("net_minor"),
    }
}

/// What the planner says about a statement; for the test that keeps a run's cost bound to what is due.
pub struct DueStatement {
    pub plan: Vec<String>,
}

/// How the engine answers [`DUE_LINES`].
pub fn plan_of_due_lines(tx: &mut Tx<'_>, days: &Period) -> Result<DueStatement> {
    Ok(DueStatement { plan: tx.explain(DUE_LINES, args![days.first, days.last])? })
}

/// What the newest settlement of each (store, currency) carried over.
pub fn carried(tx: &mut Tx<'_>, wanted: BTreeSet<(i64, String)>) -> Result<HashMap<(i64, String), i64>> {
    tx.stage("stage_settling", "store_id BIGINT, currency TEXT")?;
    let rows: Vec<Vec<Value>> = wanted.into_iter().map(|(store, currency)| args![store, currency].to_vec()).collect();
    tx.bulk("stage_settling", &["store_id", "currency"], Rc::new(rows))?;
    let mut carried = HashMap::new();
    tx.each(
        "SELECT w.store_id, w.currency, (SELECT t.carried_minor FROM settlement t WHERE t.store_id = w.store_id
                AND t.currency = w.currency ORDER BY t.id DESC LIMIT 1) AS carried FROM stage_settling w",
        &[],
        |row| {
            carried.insert((row.int("store_id"), row.string("currency")), row.opt_int("carried").unwrap_or(0));
            Ok(())
        },
    )?;
    Ok(carried)
}

/// How many settlements stand for the scope, by store.
pub fn settled_in(tx: &mut Tx<'_>, scope: &Scope) -> Result<HashMap<i64, i64>> {
    let mut settled = HashMap::new();
    tx.each(
        "SELECT store_id, COUNT(*) AS settlements FROM settlement
          WHERE last_day >= $1 AND last_day <= $2 AND (CAST($3 AS BIGINT) IS NULL OR store_id = $3) GROUP BY store_id",
        args![scope.period.first, scope.period.last, scope.store],
        |row| {
            settled.insert(row.int("store_id"), row.int("settlements"));
            Ok(())
        },
    )?;
    Ok(settled)
}

/// Unclaimed lines that fell due before a day, by store and day.
pub fn unclaimed_before(tx: &mut Tx<'_>, day: Day) -> Result<Vec<(i64, Day, i64)>> {
    let rows = tx.all(
        "SELECT l.store_id, l.due_on, COUNT(*) AS lines FROM store_line l WHERE l.due_on < $1
            AND NOT EXISTS (SELECT 1 FROM settlement_claim c WHERE c.line_id = l.id) GROUP BY l.store_id, l.due_on",
        args![day],
    )?;
    Ok(rows.into_iter().map(|row| (row.int("store_id"), row.day("due_on"), row.int("lines"))).collect())
}

/// A close, before it is written.
#[derive(Clone, Debug)]
pub struct NewSettlement {
    pub id: i64,
    pub store: i64,
    pub currency: Currency,
    pub period: Period,
    pub sums: Sums,
    pub outcome: Outcome,
    pub digest: String,
}

struct SettlementRows {
    settlements: Vec<NewSettlement>,
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
            11 => Field::Int(sums.collected),
            12 => Field::Int(sums.other),
            13 => Field::Int(sums.net),
            14 => Field::Int(outcome.opening),
            15 => Field::Int(outcome.payable),
            16 => Field::Int(outcome.carried),
            17 => Field::Text(digest),
            18 => Field::Text(&self.at),
            _ => Field::Text(&self.actor),
        }
    }
}

pub fn insert_many(tx: &mut Tx<'_>, act: &Act<'_>, settlements: Vec<NewSettlement>) -> Result<()> {
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
        "collected_minor",
        "other_minor",
        "net_minor",
        "opening_minor",
        "payable_minor",
        "carried_minor",
        "digest",
        "closed_at",
        "closed_by",
    ];
    tx.bulk("settlement", &columns, Rc::new(rows))
}

struct ClaimRows(Vec<(i64, i64)>);

impl Rows for ClaimRows {
    fn len(&self) -> usize {
        self.0.len()
    }

    fn field(&self, row: usize, column: usize) -> Field<'_> {
        Field::Int(if column == 0 { self.0[row].0 } else { self.0[row].1 })
    }
}

/// Claims lines for their settlements; a line that is claimed already refuses the whole transaction.
pub fn claim(tx: &mut Tx<'_>, claims: Vec<(i64, i64)>) -> Result<()> {
    tx.bulk("settlement_claim", &["line_id", "settlement_id"], Rc::new(ClaimRows(claims)))
}

/// A closed settlement.
#[derive(Clone, Debug)]
pub struct Settlement {
    pub id: i64,
    pub store_id: i64,
    pub store: String,
    pub currency: String,
    pub first_day: Day,
    pub last_day: Day,
    pub sums: Sums,
    pub opening_minor: i64,
    pub payable_minor: i64,
    pub carried_minor: i64,
    pub digest: String,
    pub closed_at: Instant,
    pub closed_by: String,
    /// `carried`, `closed` (waiting for its payout) or `paid`.
    pub status: String,
    pub payout_id: Option<i64>,
}

impl From<Row> for Settlement {
    fn from(row: Row) -> Self {
        let sums = Sums {
            lines: row.int("lines"),
            orders: row.int("orders"),
            goods: row.int("goods_minor"),
            delivery: row.int("delivery_minor"),
            rounding: row.int("rounding_minor"),
            commission: row.int("commission_minor"),
            collected: row.int("collected_minor"),
            other: row.int("other_minor"),
            net: row.int("net_minor"),
        };
        Settlement {
            id: row.int("id"),
            store_id: row.int("store_id"),
            store: row.string("slug"),
            currency: row.string("currency"),
            first_day: row.day("first_day"),
            last_day: row.day("last_day"),
            sums,
            opening_minor: row.int("opening_minor"),
            payable_minor: row.int("payable_minor"),
            carried_minor: row.int("carried_minor"),
            digest: row.string("digest"),
            closed_at: row.instant("closed_at"),
            closed_by: row.string("closed_by"),
            status: row.string("status"),
            payout_id: row.opt_int("payout_id"),
        }
    }
}

const SETTLEMENTS: &str = "SELECT t.id, t.store_id, s.slug, t.currency, t.first_day, t.last_day, t.lines, t.orders, t.goods_minor,
        t.delivery_minor, t.rounding_minor, t.commission_minor, t.collected_minor, t.other_minor, t.net_minor, t.opening_minor,
        t.payable_minor, t.carried_minor, t.digest, t.closed_at, t.closed_by, ps.payout_id,
        CASE WHEN t.payable_minor = 0 THEN 'carried' WHEN p.status = 'confirmed' THEN 'paid' ELSE 'closed' END AS status
   FROM settlement t JOIN store s ON s.id = t.store_id
   LEFT JOIN payout_settlement ps ON ps.settlement_id = t.id LEFT JOIN payout p ON p.id = ps.payout_id";

pub fn by_id(tx: &mut Tx<'_>, id: i64) -> Result<Settlement> {
    let row = tx.one(&format!("{SETTLEMENTS} WHERE t.id = $1"), args![id])?;
    Ok(row.map(Settlement::from).expect("a stored reference to a settlement"))
}

pub fn exists(tx: &mut Tx<'_>, id: i64) -> Result<bool> {
    Ok(tx.one("SELECT id FROM settlement WHERE id = $1", args![id])?.is_some())
}

/// What to show of the settlements.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub store: Option<i64>,
    /// Those whose last day lies in here.
    pub period: Option<Period>,
    /// Only what waits for a payout.
    pub unpaid: bool,
}

const MATCHING: &str = " WHERE (CAST($1 AS BIGINT) IS NULL OR t.store_id = $1)
    AND (CAST($2 AS TEXT) IS NULL OR t.last_day >= $2) AND (CAST($3 AS TEXT) IS NULL OR t.last_day <= $3)
    AND (CAST($4 AS BIGINT) = 0 OR (t.payable_minor > 0 AND NOT EXISTS (
         SELECT 1 FROM payout_settlement x WHERE x.settlement_id = t.id)))";

fn filter_args(filter: &Filter) -> Vec<Value> {
    args![filter.store, filter.period.map(|p| p.first), filter.period.map(|p| p.last), filter.unpaid].to_vec()
}

/// One page of settlements behind `after`, in order of id.
pub fn page(tx: &mut Tx<'_>, filter: &Filter, after: i64, limit: i64) -> Result<Vec<Settlement>> {
    let mut args = filter_args(filter);
    args.extend_from_slice(args![after, limit]);
    let rows = tx.all(&format!("{SETTLEMENTS}{MATCHING} AND t.id > $5 ORDER BY t.id LIMIT $6"), &args)?;
    Ok(rows.into_iter().map(Settlement::from).collect())
}

pub fn count(tx: &mut Tx<'_>, filter: &Filter) -> Result<i64> {
    let row = tx.one(&format!("SELECT COUNT(*) AS matching FROM settlement t{MATCHING}"), &filter_args(filter))?;
    Ok(row.map_or(0, |row| row.int("matching")))
}

/// One line of a closed settlement.
#[derive(Clone, Debug)]
pub struct SettledLine {
    pub kind: String,
    pub subject: i64,
    pub due_on: Day,
    pub goods_minor: i64,
    pub delivery_minor: i64,
    pub rounding_minor: i64,
    pub commission_minor: i64,
    pub collected_minor: i64,
    pub other_minor: i64,
    pub net_minor: i64,
}

/// The lines a settlement claims, in the order of its digest.
pub fn lines(tx: &mut Tx<'_>, settlement: i64) -> Result<Vec<SettledLine>> {
    let rows = tx.all(
        "SELECT l.kind, l.subject_id, l.due_on, l.goods_minor, l.delivery_minor, l.rounding_minor, l.commission_minor,
                l.collected_minor, l.other_minor, l.net_minor
           FROM settlement_claim c JOIN store_line l ON l.id = c.line_id
          WHERE c.settlement_id = $1 ORDER BY l.due_on, l.id",
        args![settlement],
    )?;
    Ok(rows
        .into_iter()
        .map(|row| SettledLine {
            kind: row.string("kind"),
            subject: row.int("subject_id"),
            due_on: row.day("due_on"),
            goods_minor: row.int("goods_minor"),
            delivery_minor: row.int("delivery_minor"),
            rounding_minor: row.int("rounding_minor"),
            commission_minor: row.int("commission_minor"),
            collected_minor: row.int("collected_minor"),
            other_minor: row.int("other_minor"),
            net_minor: row.int("net_minor"),
        })
        .collect())
}
