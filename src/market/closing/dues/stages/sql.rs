//! Stages of stores, as stored.

use crate::args;
use crate::base::{Day, StoreId};
use crate::db::{Condition, ListQuery, Row, Tx};
use crate::error::Result;
use crate::market::core::Act;
use crate::market::core::settings::Stage;
use crate::market::parties::stores::rules::StoreStatus;

use super::Standing;
use super::rules::Oldest;

/// A store that has unpaid dues, or is at a stage.
pub struct Owing {
    pub store_id: StoreId,
    pub store: String,
    pub status: StoreStatus,
    pub stage: Stage,
    /// Its own stages; absent when they are the marketplace's.
    pub stages: Option<String>,
    pub oldest: Option<Oldest>,
}

/// Dues that are not paid in full, the oldest of each store first. What was written off is not paid: it takes a payment
/// to lift a stage.
const UNPAID: &str =
    "SELECT d.id, d.store_id, d.due_on, ROW_NUMBER() OVER (PARTITION BY d.store_id ORDER BY d.due_on, d.id) AS age
   FROM due d WHERE d.amount_minor > (SELECT COALESCE(SUM(x.amount_minor), 0) FROM due_share x WHERE x.due_id = d.id)
        + (SELECT COALESCE(SUM(r.amount_minor), 0) FROM recovery r JOIN write_off w ON w.id = r.write_off_id WHERE w.due_id = d.id)";

pub fn owing(tx: &mut Tx<'_>, only: Option<StoreId>) -> Result<Vec<Owing>> {
    let sql = format!(
        "SELECT s.id AS store_id, s.slug, s.status, s.dues_stage, t.stages, u.id AS due_id, u.due_on
           FROM store s LEFT JOIN store_dues t ON t.store_id = s.id
           LEFT JOIN ({UNPAID}) u ON u.store_id = s.id AND u.age = 1
          WHERE (u.id IS NOT NULL OR s.dues_stage <> 'none') AND (CAST($1 AS BIGINT) IS NULL OR s.id = $1) ORDER BY s.id"
    );
    Ok(tx.all(&sql, args![only])?.into_iter().map(Owing::from).collect())
}

impl From<Row> for Owing {
    fn from(row: Row) -> Self {
        let oldest = row.opt_int("due_id").zip(row.opt_day("due_on")).map(|(due, due_on)| Oldest { due, due_on });
        Owing {
            store_id: row.id("store_id"),
            store: row.string("slug"),
            status: row.get("status"),
            stage: row.get("dues_stage"),
            stages: row.opt_string("stages"),
            oldest,
        }
    }
}

pub fn insert(tx: &mut Tx<'_>, act: &Act<'_>, standing: &Standing) -> Result<()> {
    let id = tx.next_id("store_stage")?;
    tx.execute(
        "INSERT INTO store_stage (id, store_id, from_stage, to_stage, days_overdue, reason, at, business_date, actor)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        args![
            id,
            standing.store_id,
            standing.was.as_str(),
            standing.now.as_str(),
            standing.days_overdue,
            &standing.why,
            act.at,
            act.today(),
            act.actor
        ],
    )?;
    Ok(())
}

/// One move of a store from stage to stage.
#[derive(Clone, Debug)]
pub struct Moved {
    pub id: i64,
    pub store: String,
    pub from: Stage,
    pub to: Stage,
    pub days_overdue: i64,
    pub reason: String,
    pub on: Day,
    pub actor: String,
}

/// What to show of the moves.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    pub store: Option<StoreId>,
}

/// Moves from stage to stage, in order of id.
pub static LIST: ListQuery<Filter, Moved> = ListQuery {
    columns: "g.id, s.slug, g.from_stage, g.to_stage, g.days_overdue, g.reason, g.business_date, g.actor",
    from: "store_stage g",
    shown: "JOIN store s ON s.id = g.store_id",
    key: "g.id",
    conditions: &[Condition::value("g.store_id = {}", |f| f.store.into())],
    ..ListQuery::of(Moved::from)
};

impl From<Row> for Moved {
    fn from(row: Row) -> Self {
        Moved {
            id: row.int("id"),
            store: row.string("slug"),
            from: row.get("from_stage"),
            to: row.get("to_stage"),
            days_overdue: row.int("days_overdue"),
            reason: row.string("reason"),
            on: row.day("business_date"),
            actor: row.string("actor"),
        }
    }
}
