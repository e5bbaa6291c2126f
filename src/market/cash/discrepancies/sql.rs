//! Differences of handovers and their decisions as stored.

use crate::args;
use crate::base::{Day, Prefix};
use crate::db::{Cursor, Row, Tx};
use crate::error::{Error, Result, codes};
use crate::market::core::Act;

use super::rules::{DecisionKind, Side};

/// What one handover was short or over. Amounts in minor units.
#[derive(Clone, Debug)]
pub struct Difference {
    pub handover: i64,
    pub driver_id: i64,
    pub driver: String,
    pub currency: String,
    pub side: Side,
    pub total: i64,
    pub decided: i64,
    pub since: Day,
    pub actor: String,
}

impl Difference {
    /// What nobody has decided.
    pub fn open(&self) -> i64 {
        self.total - self.decided
    }
}

impl Default for Difference {
    fn default() -> Self {
        Difference {
            handover: 0,
            driver_id: 0,
            driver: String::new(),
            currency: String::new(),
            side: Side::Short,
            total: 0,
            decided: 0,
            since: Day::default(),
            actor: String::new(),
        }
    }
}

impl From<Row> for Difference {
    fn from(row: Row) -> Self {
        let (short, over) = (row.int("short_minor"), row.int("over_minor"));
        Difference {
            handover: row.int("id"),
            driver_id: row.int("driver_id"),
            driver: row.string("driver"),
            currency: row.string("currency"),
            side: if over > 0 { Side::Over } else { Side::Short },
            total: short + over,
            decided: row.int("decided"),
            since: row.day("business_date"),
            actor: row.string("actor"),
        }
    }
}

const DIFFERENCES: &str = "SELECT h.id, h.driver_id, d.code AS driver, h.currency, h.short_minor, h.over_minor,
        h.business_date, h.actor, CAST(COALESCE(x.decided, 0) AS BIGINT) AS decided
   FROM handover h JOIN driver d ON d.id = h.driver_id
   LEFT JOIN (SELECT handover_id, SUM(amount_minor) AS decided FROM cash_decision GROUP BY handover_id) x
     ON x.handover_id = h.id";

const OPEN: &str =
    "WHERE (h.short_minor > 0 OR h.over_minor > 0) AND COALESCE(x.decided, 0) < h.short_minor + h.over_minor
    AND (CAST($1 AS BIGINT) IS NULL OR h.driver_id = $1)";

/// One page of what is undecided behind `after`, in order of handover.
pub fn page(tx: &mut Tx<'_>, driver: Option<i64>, after: Cursor, limit: i64) -> Result<Vec<Difference>> {
    let page = after.page("h.id", 2);
    let sql = format!("{DIFFERENCES} {OPEN} AND {page}");
    Ok(tx.all(&sql, args![driver, after, limit])?.into_iter().map(Difference::from).collect())
}

pub fn count(tx: &mut Tx<'_>, driver: Option<i64>) -> Result<i64> {
    let row = tx.one(&format!("SELECT COUNT(*) AS matching FROM ({DIFFERENCES} {OPEN}) y"), args![driver])?;
    Ok(row.map_or(0, |row| row.int("matching")))
}

/// Undecided shortage and overage by currency.
pub fn sums(tx: &mut Tx<'_>, driver: Option<i64>) -> Result<Vec<(String, i64, i64)>> {
    let sql = format!(
        "SELECT y.currency, CAST(SUM(CASE WHEN y.short_minor > 0 THEN y.short_minor - y.decided ELSE 0 END) AS BIGINT) AS short,
                CAST(SUM(CASE WHEN y.over_minor > 0 THEN y.over_minor - y.decided ELSE 0 END) AS BIGINT) AS over
           FROM ({DIFFERENCES} {OPEN}) y GROUP BY y.currency ORDER BY y.currency"
    );
    let rows = tx.all(&sql, args![driver])?;
    Ok(rows.into_iter().map(|row| (row.string("currency"), row.int("short"), row.int("over"))).collect())
}

/// The difference of one handover, zero when it was counted exactly.
///
/// # Errors
/// Kind `NotFound` when there is no such handover.
pub fn by_handover(tx: &mut Tx<'_>, handover: i64) -> Result<Difference> {
    let row = tx.one(&format!("{DIFFERENCES} WHERE h.id = $1"), args![handover])?;
    row.map(Difference::from).ok_or_else(|| {
        let shown = Prefix::HANDOVER.show(handover);
        Error::not_found(codes::REF_NOT_FOUND, format!("no handover is named {shown}"))
            .hint("lilium cash handover list")
    })
}

/// What a driver's handovers were short and nobody has decided, oldest first.
pub fn still_missing(tx: &mut Tx<'_>, driver: i64, currency: &str) -> Result<Vec<(i64, i64)>> {
    let sql = format!("{DIFFERENCES} {OPEN} AND h.currency = $2 AND h.short_minor > 0 ORDER BY h.id");
    let rows = tx.all(&sql, args![driver, currency])?;
    Ok(rows.into_iter().map(Difference::from).map(|open| (open.handover, open.open())).collect())
}

/// A decision made before.
#[derive(Clone, Debug)]
pub struct Past {
    pub kind: DecisionKind,
    pub amount: i64,
    pub customer: Option<i64>,
    pub reason: Option<String>,
}

/// What was decided of one handover's difference, in order.
pub fn decisions(tx: &mut Tx<'_>, handover: i64) -> Result<Vec<Past>> {
    let rows = tx.all(
        "SELECT kind, amount_minor, customer_id, reason FROM cash_decision WHERE handover_id = $1 ORDER BY id",
        args![handover],
    )?;
    let past = |row: Row| Past {
        kind: row.get("kind"),
        amount: row.int("amount_minor"),
        customer: row.opt_int("customer_id"),
        reason: row.opt_string("reason"),
    };
    Ok(rows.into_iter().map(past).collect())
}

/// A decision, before it is written.
pub struct New {
    pub id: i64,
    pub handover: i64,
    pub kind: DecisionKind,
    pub amount: i64,
    pub customer: Option<i64>,
    pub by_handover: Option<i64>,
}

pub fn insert(tx: &mut Tx<'_>, act: &Act<'_>, new: &New) -> Result<()> {
    tx.execute(
        "INSERT INTO cash_decision (id, handover_id, kind, amount_minor, customer_id, by_handover_id, reason, at,
                business_date, actor) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            new.id,
            new.handover,
            new.kind,
            new.amount,
            new.customer,
            new.by_handover,
            act.reason,
            act.at,
            act.today(),
            act.actor
        ],
    )?;
    Ok(())
}
