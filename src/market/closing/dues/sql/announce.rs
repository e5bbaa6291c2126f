//! Announced payments, as stored.

use crate::args;
use crate::base::{Day, StoreId};
use crate::db::{Condition, ListQuery, Row, Tx};
use crate::error::Result;
use crate::market::core::Act;

use super::super::Payment;
use super::super::rules::AnnouncementStatus;

/// A payment that a store has announced. Amounts in minor units.
#[derive(Clone, Debug)]
pub struct Announcement {
    pub id: i64,
    pub store_id: StoreId,
    pub store: String,
    pub currency: String,
    pub amount_minor: i64,
    pub allow_credit: bool,
    pub reference: String,
    pub status: AnnouncementStatus,
    pub on: Day,
    pub actor: String,
    pub payment_id: Option<i64>,
    pub reason: Option<String>,
}

impl From<Row> for Announcement {
    fn from(row: Row) -> Self {
        Announcement {
            id: row.int("id"),
            store_id: row.id("store_id"),
            store: row.string("slug"),
            currency: row.string("currency"),
            amount_minor: row.int("amount_minor"),
            allow_credit: row.flag("allow_credit"),
            reference: row.string("reference"),
            status: row.get("status"),
            on: row.day("business_date"),
            actor: row.string("actor"),
            payment_id: row.opt_int("payment_id"),
            reason: row.opt_string("reason"),
        }
    }
}

pub fn announcement(tx: &mut Tx<'_>, id: i64) -> Result<Announcement> {
    Ok(ANNOUNCEMENTS.by_key(tx, id)?.expect("a stored reference to an announcement"))
}

pub fn announced_as(tx: &mut Tx<'_>, reference: &str) -> Result<Option<Announcement>> {
    Ok(ANNOUNCEMENTS.rows(tx, " WHERE a.reference = $1", args![reference])?.pop())
}

/// The payment of a store that is on its way.
pub fn in_flight(tx: &mut Tx<'_>, store: StoreId, currency: &str) -> Result<Option<Announcement>> {
    let rest = " WHERE a.store_id = $1 AND a.currency = $2 AND a.status = 'announced'";
    Ok(ANNOUNCEMENTS.rows(tx, rest, args![store, currency])?.pop())
}

/// What to show of the announcements.
#[derive(Clone, Debug, Default)]
pub struct AnnouncementFilter {
    pub store: Option<StoreId>,
    /// Only in this status.
    pub status: Option<String>,
}

/// Announcements, in order of id.
pub static ANNOUNCEMENTS: ListQuery<AnnouncementFilter, Announcement> = ListQuery {
    columns: "a.id, a.store_id, s.slug, a.currency, a.amount_minor, a.allow_credit, a.reference, a.status,
        a.business_date, a.actor, a.payment_id, a.reason",
    from: "due_announcement a",
    shown: "JOIN store s ON s.id = a.store_id",
    key: "a.id",
    conditions: &[
        Condition::value("a.store_id = {}", |f| f.store.into()),
        Condition::value("a.status = {}", |f| f.status.as_deref().into()),
    ],
    ..ListQuery::of(Announcement::from)
};

pub fn insert_announcement(tx: &mut Tx<'_>, act: &Act<'_>, id: i64, payment: &Payment<'_>) -> Result<()> {
    tx.execute(
        "INSERT INTO due_announcement (id, store_id, currency, amount_minor, allow_credit, reference, status, at, business_date, actor)
         VALUES ($1, $2, $3, $4, $5, $6, 'announced', $7, $8, $9)",
        args![
            id,
            payment.store,
            payment.currency.code(),
            payment.amount,
            payment.allow_credit,
            payment.reference,
            act.at,
            act.today(),
            act.actor
        ],
    )?;
    Ok(())
}

pub fn end_announcement(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    id: i64,
    to: AnnouncementStatus,
    payment: Option<i64>,
) -> Result<()> {
    tx.execute(
        "UPDATE due_announcement SET status = $2, payment_id = $3, ended_at = $4, ended_by = $5, reason = $6
          WHERE id = $1 AND status = 'announced'",
        args![id, to, payment, act.at, act.actor, act.reason],
    )?;
    Ok(())
}
