//! Differences of handovers and their decisions as stored.

use crate::args;
use crate::base::{Day, Prefix};
use crate::db::{Condition, ListQuery, Row, Tx};
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

/// What is undecided, in order of handover; of one driver or of all.
pub static LIST: ListQuery<Option<i64>, Difference> = ListQuery {
    columns: "h.id, h.driver_id, d.code AS driver, h.currency, h.short_minor, h.over_minor,
        h.business_date, h.actor, CAST(COALESCE(x.decided, 0) AS BIGINT) AS decided",
    from: "handover h
   LEFT JOIN (SELECT handover_id, SUM(amount_minor) AS decided FROM cash_decision GROUP BY handover_id) x
     ON x.handover_id = h.id",
    shown: "JOIN driver d ON d.id = h.driver_id",
    key: "h.id",
    conditions: &[
        Condition::always("(h.short_minor > 0 OR h.over_minor > 0)"),
        Condition::always("COALESCE(x.decided, 0) < h.short_minor + h.over_minor"),
        Condition::value("h.driver_id = {}", |driver| (*driver).into()),
    ],
    ..ListQuery::of(Difference::from)
};

/// Undecided shortage and overage by currency.
pub fn sums(tx: &mut Tx<'_>, driver: Option<i64>) -> Result<Vec<(String, i64, i64)>> {
    let columns = "h.currency,
        CAST(SUM(CASE WHEN h.short_minor > 0 THEN h.short_minor - COALESCE(x.decided, 0) ELSE 0 END) AS BIGINT) AS short,
        CAST(SUM(CASE WHEN h.over_minor > 0 THEN h.over_minor - COALESCE(x.decided, 0) ELSE 0 END) AS BIGINT) AS over";
    let rows = LIST.sums(tx, &driver, columns, "GROUP BY h.currency ORDER BY h.currency")?;
    Ok(rows.into_iter().map(|row| (row.string("currency"), row.int("short"), row.int("over"))).collect())
}

/// The difference of one handover, zero when it was counted exactly.
///
/// # Errors
/// Kind `NotFound` when there is no such handover.
pub fn by_handover(tx: &mut Tx<'_>, handover: i64) -> Result<Difference> {
    LIST.by_key(tx, handover)?.ok_or_else(|| {
        let shown = Prefix::HANDOVER.show(handover);
        Error::not_found(codes::REF_NOT_FOUND, format!("no handover is named {shown}"))
            .hint("lilium cash handover list")
    })
}

/// What a driver's handovers were short and nobody has decided, oldest first.
pub fn still_missing(tx: &mut Tx<'_>, driver: i64, currency: &str) -> Result<Vec<(i64, i64)>> {
    let short = LIST.matching(&Some(driver)).and("h.currency = {}", Some(currency)).and_if(true, "h.short_minor > 0");
    let rows = LIST.rows(tx, &format!("{} ORDER BY h.id", short.sql()), short.args())?;
    Ok(rows.into_iter().map(|open| (open.handover, open.open())).collect())
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
