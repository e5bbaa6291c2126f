//! How a store's debit is treated, and what becomes of a store that does not pay.

use crate::base::StoreId;
use serde_json::json;

use crate::db::Tx;
use crate::error::Result;
use crate::market::core::{Act, amounts, audit};

use super::sql::{self, Terms};

/// Says how a store's debit is treated, from the next close on; answers false when nothing changes.
pub fn set_terms(tx: &mut Tx<'_>, act: &Act<'_>, store: StoreId, wanted: Terms) -> Result<bool> {
    wanted.threshold.map(|threshold| amounts::not_negative("--threshold", threshold)).transpose()?;
    let before = sql::terms(tx, store)?;
    if before == wanted {
        return Ok(false);
    }
    sql::put_terms(tx, store, &wanted)?;
    let state = |terms: &Terms| {
        Some(json!({ "on_debit": terms.on_debit, "grace_days": terms.grace_days, "threshold_minor": terms.threshold,
            "billing_day": terms.billing_day, "stages": terms.stages }))
    };
    let (before, after) = (state(&before), state(&wanted));
    audit::record(tx, act, audit::Change { action: "dues.terms", noun: "store", subject: store.get(), before, after })?;
    Ok(true)
}
