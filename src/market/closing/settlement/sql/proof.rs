//! Settled lines, as a proof reads them.

use crate::args;
use crate::base::{Day, StoreId};
use crate::db::{Row, Tx};
use crate::error::Result;
use crate::market::books::store_account::{Amounts, LineKind};
use crate::market::core::Act;

/// A settled line with the settlement it belongs to.
pub struct ProvenLine {
    pub settlement: i64,
    pub store: StoreId,
    pub currency: String,
    pub first_day: Day,
    pub last_day: Day,
    pub digest: String,
    pub kind: LineKind,
    pub subject: i64,
    pub due_on: String,
    pub amounts: Amounts,
}

const PROVEN: &str = "SELECT t.id AS settlement_id, t.store_id, t.currency, t.first_day, t.last_day, t.digest, l.kind, l.subject_id,
                l.due_on, l.goods_minor, l.delivery_minor, l.rounding_minor, l.commission_minor, l.tax_minor, l.collected_minor,
                l.other_minor, l.net_minor
           FROM settlement t CROSS JOIN store_line l
          WHERE l.store_id = t.store_id AND l.currency = t.currency AND l.due_on >= t.first_day AND l.due_on <= t.last_day";

/// Feeds every settled line to `take`, settlement by settlement, in the order of the digest.
pub fn each_proven_line(tx: &mut Tx<'_>, mut take: impl FnMut(ProvenLine)) -> Result<()> {
    tx.seek(&format!("{PROVEN} ORDER BY t.id, l.due_on, l.id"), &[], |row| {
        take(proven(&row));
        Ok(())
    })
}

/// Feeds the lines of one settlement to `take`, in the order of the digest.
pub fn each_line_of(tx: &mut Tx<'_>, settlement: i64, mut take: impl FnMut(ProvenLine)) -> Result<()> {
    tx.seek(&format!("{PROVEN} AND t.id = $1 ORDER BY l.due_on, l.id"), args![settlement], |row| {
        take(proven(&row));
        Ok(())
    })
}

/// Keeps that a settlement was verified.
pub fn insert_check(tx: &mut Tx<'_>, act: &Act<'_>, settlement: i64, digest: &str) -> Result<()> {
    let id = tx.next_id("settlement_check")?;
    tx.execute(
        "INSERT INTO settlement_check (id, settlement_id, digest, at, actor) VALUES ($1, $2, $3, $4, $5)",
        args![id, settlement, digest, act.at, act.actor],
    )?;
    Ok(())
}

fn proven(row: &Row) -> ProvenLine {
    ProvenLine {
        settlement: row.int("settlement_id"),
        store: row.id("store_id"),
        currency: row.string("currency"),
        first_day: row.day("first_day"),
        last_day: row.day("last_day"),
        digest: row.string("digest"),
        kind: row.get("kind"),
        subject: row.int("subject_id"),
        due_on: row.string("due_on"),
        amounts: Amounts::of_row(row),
    }
}
