//! Disputes and the lines they are about, as stored.

mod line;

use crate::args;
use crate::base::{Day, Prefix, StoreId};
use crate::db::{Condition, ListQuery, Row, Tx};
use crate::error::Result;
use crate::market::books::adjustments::rules::AdjustmentKind;
use crate::market::books::store_account::LineKind;
use crate::market::core::Act;

use super::open::Opened;
use super::rules::{DisputeStatus, Holds};

pub use line::{Contestable, earlier, line, open_of_line, payout_of, subject_exists, unpaid};

/// A dispute. Amounts in minor units.
#[derive(Clone, Debug)]
pub struct Dispute {
    pub id: i64,
    pub store_id: StoreId,
    pub store: String,
    pub currency: String,
    pub line_kind: LineKind,
    pub line_subject: i64,
    pub settlement_id: Option<i64>,
    pub holds: Holds,
    pub amount_minor: i64,
    /// What of it is held from the settlement.
    pub settled_minor: i64,
    pub status: DisputeStatus,
    pub reason: String,
    pub on: Day,
    pub actor: String,
    pub resolved_on: Option<Day>,
    pub resolved_by: Option<String>,
    pub resolution_reason: Option<String>,
    /// Of an adjustment's line.
    pub adjustment_kind: Option<AdjustmentKind>,
}

impl Dispute {
    /// What is held from the store's available balance.
    pub fn available_minor(&self) -> i64 {
        if self.holds == Holds::Store { self.amount_minor - self.settled_minor } else { 0 }
    }

    /// The ref of the line.
    pub fn line_ref(&self) -> String {
        self.line_kind.subject_prefix().show(self.line_subject)
    }

    /// For whom it was decided.
    pub fn winner(&self) -> &'static str {
        if self.status == DisputeStatus::ResolvedStore { "store" } else { "platform" }
    }

    /// What it does to its line, with the amount in words.
    pub fn describe(&self, amount: &str) -> String {
        let (shown, line) = (Prefix::DISPUTE.show(self.id), self.line_ref());
        match self.status {
            DisputeStatus::Open => format!("{shown} holds {amount} of {line}: {}", self.reason),
            _ => {
                let why = self.resolution_reason.as_deref().unwrap_or_default();
                format!("{shown} held {amount} of {line}, decided for the {}: {why}", self.winner())
            }
        }
    }
}

impl From<Row> for Dispute {
    fn from(row: Row) -> Self {
        Dispute {
            id: row.int("id"),
            store_id: row.id("store_id"),
            store: row.string("slug"),
            currency: row.string("currency"),
            line_kind: row.get("line_kind"),
            line_subject: row.int("line_subject"),
            settlement_id: row.opt_int("settlement_id"),
            holds: row.get("holds"),
            amount_minor: row.int("amount_minor"),
            settled_minor: row.int("settled_minor"),
            status: row.get("status"),
            reason: row.string("reason"),
            on: row.day("business_date"),
            actor: row.string("actor"),
            resolved_on: row.opt_day("resolved_on"),
            resolved_by: row.opt_string("resolved_by"),
            resolution_reason: row.opt_string("resolution_reason"),
            adjustment_kind: row.opt_get("adjustment_kind"),
        }
    }
}

pub fn by_id(tx: &mut Tx<'_>, id: i64) -> Result<Dispute> {
    Ok(LIST.by_key(tx, id)?.expect("a stored reference to a dispute"))
}

/// The disputes of lines of one settlement, whatever became of them.
pub fn of_settlement(tx: &mut Tx<'_>, settlement: i64) -> Result<Vec<Dispute>> {
    let rest = " JOIN store_line l ON l.kind = d.line_kind AND l.subject_id = d.line_subject
           JOIN settlement t ON t.id = $1 AND t.store_id = l.store_id AND t.currency = l.currency
                AND l.due_on >= t.first_day AND l.due_on <= t.last_day
          WHERE d.store_id = t.store_id ORDER BY d.id";
    LIST.rows(tx, rest, args![settlement])
}

/// All disputes that are not decided.
pub fn open_ones(tx: &mut Tx<'_>, store: Option<StoreId>) -> Result<Vec<Dispute>> {
    let rest = " WHERE d.status = 'open' AND (CAST($1 AS BIGINT) IS NULL OR d.store_id = $1) ORDER BY d.store_id, d.id";
    LIST.rows(tx, rest, args![store])
}

/// What to show of the disputes.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub store: Option<StoreId>,
    /// Only in this status.
    pub status: Option<String>,
}

/// Disputes, in order of id.
pub static LIST: ListQuery<Filter, Dispute> = ListQuery {
    columns: "d.id, d.store_id, s.slug, d.currency, d.line_kind, d.line_subject, d.settlement_id, d.holds, d.amount_minor,
        d.settled_minor, d.status, d.reason, d.business_date, d.actor, d.resolved_on, d.resolved_by, d.resolution_reason,
        a.kind AS adjustment_kind",
    from: "dispute d",
    shown: "JOIN store s ON s.id = d.store_id
   LEFT JOIN adjustment a ON d.line_kind = 'adjustment' AND a.id = d.line_subject",
    key: "d.id",
    conditions: &[
        Condition::value("d.store_id = {}", |f| f.store.into()),
        Condition::value("d.status = {}", |f| f.status.as_deref().into()),
    ],
    ..ListQuery::of(Dispute::from)
};

/// A dispute, before it is written.
pub struct NewDispute<'a> {
    pub opened: &'a Opened,
    pub line: &'a Contestable,
    pub reason: &'a str,
}

pub fn insert(tx: &mut Tx<'_>, act: &Act<'_>, new: &NewDispute<'_>) -> Result<()> {
    let NewDispute { opened, line, reason } = *new;
    tx.execute(
        "INSERT INTO dispute (id, store_id, currency, line_kind, line_subject, settlement_id, holds, amount_minor, settled_minor,
            status, reason, at, business_date, actor)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10, $11, $12, $13)",
        args![
            opened.id,
            opened.store,
            &line.currency,
            line.kind,
            line.subject,
            opened.settlement,
            opened.holds,
            opened.amount,
            opened.held.settled,
            reason,
            act.at,
            act.today(),
            act.actor
        ],
    )?;
    Ok(())
}

pub fn resolve(tx: &mut Tx<'_>, act: &Act<'_>, id: i64, to: DisputeStatus, reason: &str) -> Result<()> {
    tx.execute(
        "UPDATE dispute SET status = $2, resolved_at = $3, resolved_on = $4, resolved_by = $5, resolution_reason = $6
          WHERE id = $1 AND status = 'open'",
        args![id, to, act.at, act.today(), act.actor, reason],
    )?;
    Ok(())
}
