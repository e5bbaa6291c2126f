//! What a step of the schema needs of the program: computed in the transaction of the step, before or after its SQL.

mod identity;

pub use identity::Rename;

use super::tx::Tx;
use crate::error::Result;

/// What the user has said about the steps.
#[derive(Clone, Debug, Default)]
pub struct Said {
    /// New names for things that share one.
    pub renames: Vec<Rename>,
    /// Who says it, and when, in the stored form.
    pub actor: String,
    pub at: String,
}

/// Runs before the SQL of a step.
pub fn before(version: i64, tx: &mut Tx<'_>, said: &Said) -> Result<()> {
    match version {
        6 => identity::prepare(tx, said),
        _ => Ok(()),
    }
}

/// Runs after the SQL of a step.
pub fn after(_version: i64, _tx: &mut Tx<'_>, _said: &Said) -> Result<()> {
    Ok(())
}
