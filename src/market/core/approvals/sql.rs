//! Decisions, as they are written. The names of tables and columns are the program's own constants.

use crate::args;
use crate::db::{Tx, Value};
use crate::error::Result;
use crate::market::core::Act;

use super::{ProposalStatus, Proposed};

pub fn decide(tx: &mut Tx<'_>, act: &Act<'_>, which: &Proposed<'_>, to: ProposalStatus, outcome: Value) -> Result<()> {
    let (table, column) = (which.of.noun, which.of.outcome);
    let sql = format!(
        "UPDATE {table} SET status = $2, decided_at = $3, decided_by = $4, decision_reason = $5, {column} = $6
          WHERE id = $1 AND status = 'proposed'"
    );
    tx.execute(&sql, args![which.id, to, act.at, act.actor, act.reason, outcome])?;
    Ok(())
}
