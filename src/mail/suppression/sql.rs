//! The suppression list as stored. Addresses are compared without case: a list that is too long by a letter's case is safer
//! than one that is too short.

use crate::args;
use crate::base::Instant;
use crate::db::{ListQuery, Tx};
use crate::error::Result;

crate::stored! {
    /// Who said that an address gets no mail.
    pub enum SuppressionSource {
        /// The server that it was sent to.
        Smtp = "smtp",
        /// A report that came back.
        Bounce = "bounce",
        Operator = "operator",
    }
}

/// An address that gets no mail.
#[derive(Clone, Debug)]
pub struct Suppressed {
    /// Its place in the list.
    pub number: i64,
    pub address: String,
    pub reason: String,
    pub source: SuppressionSource,
    pub since: Instant,
}

pub fn is_suppressed(tx: &mut Tx<'_>, address: &str) -> Result<bool> {
    let sql = "SELECT source FROM suppression WHERE address = $1";
    Ok(tx.one(sql, args![address.to_lowercase()])?.is_some())
}

pub fn insert(tx: &mut Tx<'_>, address: &str, reason: &str, source: SuppressionSource, since: Instant) -> Result<bool> {
    let reason: String = reason.chars().take(300).collect();
    let touched = tx.execute(
        "INSERT INTO suppression (address, reason, source, since) VALUES ($1, $2, $3, $4) ON CONFLICT (address) DO NOTHING",
        args![address.to_lowercase(), reason, source, since],
    )?;
    Ok(touched > 0)
}

/// What waits for this address goes no more.
pub fn withdraw(tx: &mut Tx<'_>, address: &str) -> Result<u64> {
    tx.execute(
        "UPDATE outbox SET state = 'suppressed', next_at = NULL WHERE next_at IS NOT NULL AND lower(rcpt) = $1",
        args![address.to_lowercase()],
    )
}

pub fn delete(tx: &mut Tx<'_>, address: &str) -> Result<bool> {
    Ok(tx.execute("DELETE FROM suppression WHERE address = $1", args![address.to_lowercase()])? > 0)
}

/// The place of an address in the list, or the one that it would be behind.
pub fn place(tx: &mut Tx<'_>, address: &str) -> Result<i64> {
    let sql = "SELECT COUNT(*) AS place FROM suppression WHERE address <= $1";
    Ok(tx.one(sql, args![address.to_lowercase()])?.map_or(0, |row| row.int("place")))
}

/// The list, in order of address.
pub static LIST: ListQuery<(), Suppressed> = ListQuery {
    columns: "x.number, x.address, x.reason, x.source, x.since",
    from: "(SELECT CAST(ROW_NUMBER() OVER (ORDER BY address) AS BIGINT) AS number, address, reason, source, since
              FROM suppression) x",
    key: "x.number",
    ..ListQuery::of(|row| Suppressed {
        number: row.int("number"),
        address: row.string("address"),
        reason: row.string("reason"),
        source: row.get("source"),
        since: row.instant("since"),
    })
};
