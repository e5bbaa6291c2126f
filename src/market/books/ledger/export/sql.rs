//! What an export reads: accounts, postings in the order of their entries, and what each month moved.

use crate::args;
use crate::base::Day;
use crate::db::{Row, Tx};
use crate::error::Result;

use super::super::AccountKind;
use super::Entry;

/// An account with what was on it before the first day.
pub struct AccountRow {
    pub id: i64,
    pub code: String,
    pub kind: AccountKind,
    pub currency: String,
    pub before_minor: i64,
    /// Had it moved before the first day?
    pub moved_before: bool,
}

/// Every account that had moved by the last day, in order of code: those of `ledger balance --until`.
pub fn accounts(tx: &mut Tx<'_>, from: Option<Day>, until: Option<Day>) -> Result<Vec<AccountRow>> {
    let rows = tx.all(
        "SELECT a.id, a.code, a.kind, a.currency, CAST(SUM(CASE WHEN e.business_date < $1 THEN p.amount_minor ELSE 0 END) AS BIGINT) AS before,
                CASE WHEN MIN(e.business_date) < $1 THEN 1 ELSE 0 END AS moved
           FROM entry e JOIN posting p ON p.entry_id = e.id JOIN account a ON a.id = p.account_id
          WHERE CAST($2 AS TEXT) IS NULL OR e.business_date <= $2
          GROUP BY a.id, a.code, a.kind, a.currency ORDER BY a.code, a.currency",
        // Without a first day nothing lies before: no day is less than the empty text.
        args![from.map_or_else(String::new, |day| day.to_string()), until],
    )?;
    let account = |row: Row| AccountRow {
        id: row.int("id"),
        code: row.string("code"),
        kind: row.get("kind"),
        currency: row.string("currency"),
        before_minor: row.int("before"),
        moved_before: row.flag("moved"),
    };
    Ok(rows.into_iter().map(account).collect())
}

/// The first business date that has an entry.
pub fn oldest_day(tx: &mut Tx<'_>, until: Option<Day>) -> Result<Option<Day>> {
    let sql = "SELECT MIN(business_date) AS day FROM entry WHERE CAST($1 AS TEXT) IS NULL OR business_date <= $1";
    Ok(tx.one(sql, args![until])?.and_then(|row| row.opt_day("day")))
}

/// Feeds every posting of the period to `take`, with its entry. The period is not a range for an index: an export in
/// the order of entries would then have to sort them.
pub fn each_posting(
    tx: &mut Tx<'_>,
    from: Option<Day>,
    until: Option<Day>,
    take: impl FnMut(Row) -> Result<()>,
) -> Result<()> {
    tx.each(
        "SELECT e.id, e.kind, e.subject_id, e.occurred_at, e.business_date, e.reverses, p.seq, p.account_id, p.amount_minor
           FROM entry e JOIN posting p ON p.entry_id = e.id
          WHERE (CAST($1 AS TEXT) IS NULL OR e.business_date >= $1) AND (CAST($2 AS TEXT) IS NULL OR e.business_date <= $2)
          ORDER BY e.id, p.seq",
        args![from, until],
        take,
    )
}

pub fn entry(row: &Row) -> Entry {
    Entry {
        id: row.int("id"),
        day: row.day("business_date"),
        at: row.instant("occurred_at"),
        kind: row.get("kind"),
        subject: row.int("subject_id"),
        reverses: row.opt_int("reverses"),
    }
}

/// Feeds what each month moved on each account to `take`, month by month, with the last day on which it did.
pub fn each_month(
    tx: &mut Tx<'_>,
    from: Option<Day>,
    until: Option<Day>,
    mut take: impl FnMut(Day, i64, i64) -> Result<()>,
) -> Result<()> {
    tx.each(
        "SELECT substr(e.business_date, 1, 7) AS month, MAX(e.business_date) AS last_day, p.account_id,
                CAST(SUM(p.amount_minor) AS BIGINT) AS moved
           FROM entry e JOIN posting p ON p.entry_id = e.id
          WHERE (CAST($1 AS TEXT) IS NULL OR e.business_date >= $1) AND (CAST($2 AS TEXT) IS NULL OR e.business_date <= $2)
          GROUP BY substr(e.business_date, 1, 7), p.account_id ORDER BY month, p.account_id",
        args![from, until],
        |row| take(row.day("last_day"), row.int("account_id"), row.int("moved")),
    )
}
