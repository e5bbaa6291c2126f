//! Verifying one settlement: its digest is computed again from its lines, and who saw that it holds is kept.

use serde_json::json;

use crate::base::{Period, Prefix};
use crate::db::Tx;
use crate::error::{Error, Kind, Result, codes};
use crate::market::core::{Act, audit};

use super::rules::LineDigest;
use super::{Settlement, sql};

/// Computes the digest of a closed settlement again, and answers it.
///
/// # Errors
/// Kind `Finding` when the lines come to another digest.
pub fn check(tx: &mut Tx<'_>, id: i64) -> Result<String> {
    let settlement = sql::by_id(tx, id)?;
    let digest = computed(tx, &settlement)?;
    if digest != settlement.digest {
        let shown = Prefix::SETTLEMENT.show(id);
        return Err(Error::new(
            Kind::Finding,
            codes::SETTLEMENT_DIGEST,
            format!("{shown}: its lines are not those that were closed"),
        )
        .because(format!("stored {}, computed {digest}", settlement.digest))
        .hint(format!("lilium settlement line list {shown}")));
    }
    Ok(digest)
}

/// [`check`], which is recorded.
///
/// # Errors
/// Those of [`check`]: then nothing is recorded.
pub fn verify(tx: &mut Tx<'_>, act: &Act<'_>, id: i64) -> Result<String> {
    let digest = check(tx, id)?;
    sql::insert_check(tx, act, id, &digest)?;
    let after = Some(json!({ "digest": digest }));
    audit::record(
        tx,
        act,
        audit::Change { action: "settlement.verify", noun: "settlement", subject: id, before: None, after },
    )?;
    Ok(digest)
}

fn computed(tx: &mut Tx<'_>, settlement: &Settlement) -> Result<String> {
    let period = Period { first: settlement.first_day, last: settlement.last_day };
    let mut digest = LineDigest::new(settlement.store_id, &settlement.currency, &period);
    sql::each_line_of(tx, settlement.id, |line| {
        digest.add(line.kind.as_str(), line.subject, &line.due_on, &line.amounts);
    })?;
    Ok(digest.finish())
}
