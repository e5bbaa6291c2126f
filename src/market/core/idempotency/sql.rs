//! Operations as stored.

use crate::args;
use crate::base::Instant;
use crate::db::Tx;
use crate::error::Result;
use crate::market::core::Act;

use super::Request;

/// A finished command.
#[derive(Clone, Debug)]
pub struct Operation {
    pub key: String,
    pub op: String,
    pub fingerprint: String,
    pub reply: String,
    pub actor: String,
    pub at: Instant,
}

pub fn by_key(tx: &mut Tx<'_>, key: &str) -> Result<Option<Operation>> {
    let row = tx.one("SELECT key, op, fingerprint, reply, actor, at FROM operation WHERE key = $1", args![key])?;
    Ok(row.map(|row| Operation {
        key: row.string("key"),
        op: row.string("op"),
        fingerprint: row.string("fingerprint"),
        reply: row.string("reply"),
        actor: row.string("actor"),
        at: row.instant("at"),
    }))
}

pub fn insert(tx: &mut Tx<'_>, act: &Act<'_>, request: Request<'_>, reply: &str) -> Result<()> {
    tx.execute(
        "INSERT INTO operation (key, op, fingerprint, reply, actor, at) VALUES ($1, $2, $3, $4, $5, $6)",
        args![request.key, request.op, request.fingerprint, reply, act.actor, act.at],
    )?;
    Ok(())
}

/// The operation that clocks are compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newest {
    pub op: String,
    pub at: Instant,
}

pub fn newest(tx: &mut Tx<'_>) -> Result<Option<Newest>> {
    let row = tx.one("SELECT op, at FROM newest_operation WHERE id = 1", &[])?;
    Ok(row.map(|row| Newest { op: row.string("op"), at: row.instant("at") }))
}

/// A clock that is a little behind takes nothing back, or many small steps would lead far.
pub fn raise_newest(tx: &mut Tx<'_>, op: &str, at: Instant) -> Result<()> {
    tx.execute(
        "INSERT INTO newest_operation (id, op, at) VALUES (1, $1, $2)
         ON CONFLICT (id) DO UPDATE SET op = excluded.op, at = excluded.at WHERE newest_operation.at < excluded.at",
        args![op, at],
    )?;
    Ok(())
}

pub fn set_newest(tx: &mut Tx<'_>, op: &str, at: Instant) -> Result<()> {
    forget_newest(tx)?;
    raise_newest(tx, op, at)
}

pub fn forget_newest(tx: &mut Tx<'_>) -> Result<()> {
    tx.execute("DELETE FROM newest_operation", &[])?;
    Ok(())
}
