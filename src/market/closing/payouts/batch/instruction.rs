//! What a file for the bank says.

use crate::base::{Currency, Day, Problem, money};
use crate::market::core::settings::Payer;
use crate::market::parties::stores::bank::BankAccount;

/// One file's worth of transfers, all in one currency.
#[derive(Clone, Debug)]
pub struct Instruction {
    pub batch: String,
    /// When it was made, with its offset.
    pub created: String,
    pub day: Day,
    pub currency: Currency,
    pub payer: Payer,
    pub transfers: Vec<Transfer>,
}

/// One transfer.
#[derive(Clone, Debug)]
pub struct Transfer {
    /// The name that comes back in the bank's answer.
    pub end_to_end: String,
    pub amount: i64,
    pub bank: BankAccount,
}

impl Instruction {
    /// The control sum of the file, in minor units.
    pub fn total(&self) -> Result<i64, Problem> {
        money::sum(self.transfers.iter().map(|transfer| transfer.amount))
    }
}
