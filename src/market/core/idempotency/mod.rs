//! Finished commands by idempotency key: the same key with the same input is answered again, not done again.

pub mod clock;
mod sql;

use crate::base::crash;
use crate::db::Tx;
use crate::error::{Error, Result, codes};
use crate::market::core::Act;

pub use sql::{Operation, by_key};

/// What a command is, as far as repeats are concerned.
#[derive(Clone, Copy)]
pub struct Request<'a> {
    pub key: &'a str,
    /// Dotted: `order.place`.
    pub op: &'a str,
    /// A hash of what the caller asked for, without clock or generated ids.
    pub fingerprint: &'a str,
}

/// The stored answer, when this request was carried out before.
///
/// # Errors
/// Kind `Conflict` when the key was used for something else.
pub fn replay(tx: &mut Tx<'_>, request: Request<'_>) -> Result<Option<String>> {
    match by_key(tx, request.key)? {
        None => Ok(None),
        Some(done) if done.op == request.op && done.fingerprint == request.fingerprint => Ok(Some(done.reply)),
        Some(done) => {
            let message = format!("the idempotency key {:?} was used for {} with other input", request.key, done.op);
            Err(Error::conflict(codes::OPERATION_KEY_REUSED, message).hint("use a new key for a new command"))
        }
    }
}

/// Keeps the answer of a command beside its effects, in their transaction.
pub fn record(tx: &mut Tx<'_>, act: &Act<'_>, request: Request<'_>, reply: &str) -> Result<()> {
    crash::at("operation.before");
    tx.signed(act.at, act.actor);
    tx.keyed(request.key);
    sql::insert(tx, act, request, reply)?;
    sql::raise_newest(tx, request.op, act.at)?;
    crash::at("operation.recorded");
    Ok(())
}
