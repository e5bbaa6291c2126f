//! Batches, and what could be in the next one, as stored.

use crate::args;
use crate::base::Instant;
use crate::db::Tx;
use crate::error::Result;
use crate::market::closing::payouts::rules::BatchFormat;
use crate::market::core::Act;
use crate::market::parties::stores::bank::BankAccount;

use super::super::sql::{LIST, Payout, once};
use super::instruction::Instruction;

/// A bank payout that has not been sent.
pub struct Candidate {
    pub payout: Payout,
    pub bank: Option<BankAccount>,
    pub changed_at: Option<Instant>,
    pub returns: i64,
}

impl Candidate {
    /// Somebody approved a payment to another account than this.
    pub fn changed_since_approval(&self) -> bool {
        matches!((self.payout.approved_at, self.changed_at), (Some(approved), Some(changed)) if changed > approved)
    }
}

pub fn candidates(tx: &mut Tx<'_>, currency: &str) -> Result<Vec<Candidate>> {
    let sql = format!(
        "SELECT p.*, b.holder, b.iban, b.account, b.bank, b.bic, b.changed_at,
                (SELECT COUNT(*) FROM payout_return r WHERE r.payout_id = p.id) AS returns
           FROM ({}) p LEFT JOIN store_bank b ON b.store_id = p.store_id
          WHERE p.method = 'bank' AND p.status IN ('prepared', 'approved') AND p.currency = $1 ORDER BY p.id",
        LIST.select()
    );
    let rows = tx.all(&sql, args![currency])?;
    Ok(rows
        .into_iter()
        .map(|row| Candidate {
            changed_at: row.opt_instant("changed_at"),
            returns: row.int("returns"),
            bank: row.opt_text("holder").is_some().then(|| BankAccount::from(row.clone())),
            payout: Payout::from(row),
        })
        .collect())
}

pub fn insert(
    tx: &mut Tx<'_>,
    act: &Act<'_>,
    id: i64,
    instruction: &Instruction,
    format: BatchFormat,
    file: &str,
) -> Result<()> {
    tx.execute(
        "INSERT INTO payout_batch (id, currency, payouts, total_minor, format, file, at, actor)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            id,
            instruction.currency.code(),
            instruction.transfers.len() as i64,
            instruction.total()?,
            format,
            file,
            act.at,
            act.actor
        ],
    )?;
    Ok(())
}

pub fn send(tx: &mut Tx<'_>, act: &Act<'_>, batch: i64, payout: &Payout) -> Result<()> {
    once(
        tx,
        "UPDATE payout SET status = 'sent', sent_at = $3, batch_id = $4 WHERE id = $1 AND status = $2",
        args![payout.id, payout.status, act.at, batch],
    )
}

/// The file of a batch, as it was written at first.
pub struct Kept {
    pub text: String,
    pub format: BatchFormat,
}

pub fn file(tx: &mut Tx<'_>, id: i64) -> Result<Kept> {
    let row = tx.one("SELECT file, format FROM payout_batch WHERE id = $1", args![id])?;
    let row = row.expect("a stored reference to a batch");
    Ok(Kept { text: row.string("file"), format: row.get("format") })
}
